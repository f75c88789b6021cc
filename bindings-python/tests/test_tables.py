"""Tables: the same answers as one by one, and the same kind of table back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import lepre
import pytest

pyarrow = pytest.importorskip("pyarrow")

ROOT = Path(__file__).parents[2]
CASES: list[dict[str, Any]] = [
    {"date": "2024-05-10", "territory": "Lombardia", "service": "psp", "channel": "phone"},
    {"date": "2024-05-10", "territory": "ITC4", "service": "psp", "channel": "in_person"},
    {"date": "2020-04-10", "territory": "Marche", "channel": "video"},
    {"territory": "ITC4"},
    {"date": "2024-05-10", "territory": "Lombardia", "contact": {"email": "persona@example.it"}},
]


@pytest.fixture(scope="module")
def rules() -> lepre.Lepre:
    """Share one handle."""
    return lepre.Lepre()


def flat(case: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Name every value by its path."""
    row: dict[str, Any] = {}
    for key, value in case.items():
        if isinstance(value, dict):
            row |= flat(value, f"{prefix}{key}.")
        elif value is not None:
            row[f"{prefix}{key}"] = value
    return row


def table(cases: list[dict[str, Any]]) -> Any:
    """Make a table of cases, a column for each field."""
    rows = [flat(case) for case in cases]
    names = list(dict.fromkeys(name for row in rows for name in row))
    return pyarrow.table({name: [row.get(name) for row in rows] for name in names})


def alone(rules: lepre.Lepre, check: Any, case: dict[str, Any]) -> dict[str, Any]:
    """Answer one case as a row of a table would be."""
    try:
        decision = json.loads(rules.decide_json(check, json.dumps(case), detail="codes"))
    except lepre.SelectError as error:
        empty: list[str] = []
        return {
            "outcome": None,
            "violated": empty,
            "unknown": empty,
            "advice": empty,
            "rulebook": None,
            "error": error.code,
        }
    found = decision["findings"]
    blocking = [one for one in found if one["severity"] != "advisory"]
    return {
        "outcome": decision["outcome"],
        "violated": [one["rule"] for one in found if one["status"] == "violated"],
        "unknown": [one["rule"] for one in blocking if one["status"] == "unknown"],
        "advice": [one["rule"] for one in found if one["severity"] == "advisory"],
        "rulebook": decision["rulebook"]["id"],
        "error": None,
    }


def test_every_row_is_answered_as_its_case_alone(rules: lepre.Lepre) -> None:
    """Whatever the other rows are."""
    decided = rules.decide_table("delivery", table(CASES))
    assert decided.to_pylist() == [alone(rules, "delivery", case) for case in CASES]


@pytest.mark.parametrize("check", ["delivery", "invitation", "psp", "service", "session"])
def test_every_vector_is_answered_as_alone(rules: lepre.Lepre, check: Any) -> None:
    """All vectors of a check in one table."""
    cases = []
    for file in sorted((ROOT / "tests" / "conformance" / check).glob("*.json")):
        for vector in json.loads(file.read_text(encoding="utf-8")):
            if vector["check"] == check and "decision" in vector and "options" not in vector:
                cases.append(vector["case"])
    assert len(cases) > 15
    decided = rules.decide_table(check, table(cases))
    assert decided.to_pylist() == [alone(rules, check, case) for case in cases]


def test_what_is_asked_besides(rules: lepre.Lepre) -> None:
    """Columns that are kept, what to ask for, and a column for each rule."""
    data = table(CASES).append_column("id", pyarrow.array(range(len(CASES))))
    with pytest.raises(lepre.InputError) as raised:
        rules.decide_table("delivery", data)
    assert (raised.value.code, raised.value.path) == ("unknown_key", "id")
    decided = rules.decide_table("delivery", data, keep=["id"], ask=True, rules=True)
    assert decided.column_names[:2] == ["id", "outcome"]
    assert decided["rule:LOM-06"].to_pylist()[0] is False
    assert "agreement.person" in decided["ask"].to_pylist()[0]
    everything = rules.decide_table("delivery", data, keep=True)
    assert everything.column_names[: len(data.column_names)] == data.column_names


def test_a_wrong_value_is_told_with_column_and_row(rules: lepre.Lepre) -> None:
    """And what to do."""
    wrong = [*CASES, {"channel": "vido"}]
    with pytest.raises(lepre.InputError) as raised:
        rules.decide_table("delivery", table(wrong))
    assert raised.value.path == f"channel[{len(CASES)}]"
    assert raised.value.help is not None
    for data in (None, 7, CASES, "canary"):
        with pytest.raises(TypeError) as refused:
            rules.decide_table("delivery", data)
        assert "canary" not in str(refused.value)


def test_kinds_of_pyarrow(rules: lepre.Lepre) -> None:
    """A table, a batch and a reader come back as they went in."""
    data = table(CASES)
    [batch] = data.combine_chunks().to_batches()
    answers = rules.decide_table("delivery", data)
    assert isinstance(answers, pyarrow.Table)
    one = rules.decide_table("delivery", batch)
    assert isinstance(one, pyarrow.RecordBatch)
    reader = rules.decide_table("delivery", data.to_reader())
    assert isinstance(reader, pyarrow.RecordBatchReader)
    assert one.to_pylist() == answers.to_pylist() == reader.read_all().to_pylist()
    empty = rules.decide_table("delivery", data.slice(0, 0))
    assert (len(empty), empty.schema) == (0, answers.schema)


def test_a_table_made_ready(rules: lepre.Lepre) -> None:
    """It decides batch after batch, and counts rows on."""
    data = table(CASES)
    ready = rules.table("delivery", data.schema)
    assert pyarrow.schema(ready) == rules.decide_table("delivery", data).schema
    rows = ready.decide(data)
    assert len(rows) == len(CASES)
    assert pyarrow.table(rows) == pyarrow.table(rows)
    wrong = data.set_column(3, "channel", pyarrow.array(["vido"] * len(CASES)))
    with pytest.raises(lepre.InputError) as raised:
        ready.decide(wrong, first_row=1_000)
    assert raised.value.path == "channel[1000]"


def test_many_rows_on_many_threads(rules: lepre.Lepre) -> None:
    """The order stays."""
    data = pyarrow.concat_tables([table(CASES)] * 4_000)
    one = rules.decide_table("delivery", data)
    many = rules.decide_table("delivery", data, threads=2)
    assert one.equals(many)
    assert one.num_rows == 4_000 * len(CASES)


def test_parquet_by_parts(rules: lepre.Lepre, tmp_path: Path) -> None:
    """With something that shows how far it has come; a wrong row leaves no file."""
    parquet = pytest.importorskip("pyarrow.parquet")
    data = pyarrow.concat_tables([table(CASES)] * 30_000)
    parquet.write_table(data, tmp_path / "in.parquet")

    class Bar:
        """Stand in for tqdm."""

        def __init__(self, *, total: int, unit: str) -> None:
            self.total, self.unit, self.closed = total, unit, False
            bars.append(self)
            self.seen = 0

        def update(self, n: float, /) -> None:
            self.seen += int(n)

        def close(self) -> None:
            self.closed = True

    bars: list[Bar] = []
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    count = lepre.decide_parquet(rules, "delivery", source, target, progress=Bar)
    assert count == data.num_rows == bars[0].seen == bars[0].total
    assert bars[0].closed
    decided = parquet.read_table(target)
    assert decided["outcome"].to_pylist()[: len(CASES)] == [
        alone(rules, "delivery", case)["outcome"] for case in CASES
    ]
    assert decided.column_names[: len(data.column_names)] == data.column_names
    wrong = data.set_column(3, "channel", pyarrow.array(["vido"] * data.num_rows))
    parquet.write_table(wrong, source)
    with pytest.raises(lepre.InputError):
        lepre.decide_parquet(rules, "delivery", source, tmp_path / "none.parquet")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]
