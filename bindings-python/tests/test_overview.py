"""What many rows say together, and which of them a change of rulebook affects."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import lepre
import pytest

pyarrow = pytest.importorskip("pyarrow")

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "overview.html"
NEW = (ROOT / "examples" / "fourth-region" / "rulebook.toml").read_text(encoding="utf-8")
RULES = lepre.Lepre(rulebooks={"rulebook.toml": NEW})
APPOINTMENTS = [
    ("North & <West>", "psp", "in_person", None),
    ("North & <West>", "psp", "phone", True),
    ("North & <West>", "assessment", "phone", True),
    ("South", "psp", "phone", False),
    ("South", "did_support", "phone", False),
    (None, "did_support", "video", True),
]
CASES = pyarrow.table(
    {
        "id": [f"canary-{number}" for number in range(6)],
        "office": [office for office, *_ in APPOINTMENTS],
        "date": [date(2026, 1, 12)] * 6,
        "service": [service for _, service, *_ in APPOINTMENTS],
        "channel": [channel for *_, channel, _ in APPOINTMENTS],
        "provider.kind": ["employment_centre", *[None] * 5],
        "agreement.provider": [True] * 6,
        "agreement.person": [agreed for *_, agreed in APPOINTMENTS],
        "person.identity_established": [True] * 6,
    }
)


def decided(rulebook: str, cases: Any = CASES) -> Any:
    """Decide the appointments."""
    return RULES.decide_table("delivery", cases, rulebook=rulebook, keep=["id", "office"])


OLD = decided("lombardia-2022")
CHANGE = lepre.affected(OLD, decided("regione-inventata-2026"), key="id")


def overview(table: Any = OLD, **options: Any) -> lepre.Overview:
    """Report on a table."""
    return lepre.report(table, by="office", rules=RULES, check="delivery", **options)


def test_counts() -> None:
    """Outcomes of all rows; rules and groups of those that are refused."""
    report = overview(language="en")
    assert report.rows == 6
    assert report.outcomes == {"admissible": 1, "inadmissible": 4, "undetermined": 1}
    counts = {one.rule: (one.count, dict(one.groups)) for one in report.refusals}
    assert counts == {
        "LOM-06": (3, {"North & <West>": 2, "South": 1}),
        "LOM-07": (3, {"North & <West>": 2, "South": 1}),
        "LOM-04": (2, {"South": 2}),
    }
    assert report.groups == {"North & <West>": (2, 3), "South": (2, 2), None: (0, 1)}
    words = RULES.decide("delivery", {}, rulebook="lombardia-2022").findings
    messages = {one.rule: one.message.en for one in words if one.message}
    assert all(one.message == messages[one.rule] for one in report.refusals)


def test_no_groups_and_no_words() -> None:
    """Neither must be given; of no rows there is nothing to say."""
    report = lepre.report(OLD)
    assert (report.groups, report.refusals[0].message) == ({}, None)
    assert [one.count for one in report.refusals] == [3, 3, 2]
    empty = lepre.report(OLD.slice(0, 0), by="office")
    assert (empty.rows, empty.outcomes, empty.refusals, empty.groups) == (0, {}, (), {})
    assert "<svg" in empty._repr_html_()
    unchosen = RULES.decide_table("delivery", CASES.select(["channel"]))
    assert lepre.report(unchosen).outcomes == {None: 6}


@pytest.mark.parametrize("kind", ["polars", "pandas", "duckdb", "datafusion"])
def test_every_kind(kind: str) -> None:
    """The answer may be of any kind of table."""
    library = pytest.importorskip(kind)
    data = {
        "polars": lambda: library.from_arrow(CASES),
        "pandas": CASES.to_pandas,
        "duckdb": lambda: library.from_arrow(CASES),
        "datafusion": lambda: library.SessionContext().from_arrow(CASES),
    }[kind]()
    table = decided("lombardia-2022", data)
    assert overview(table) == overview()
    assert lepre.affected(table, OLD, key="id").changed == 0


def test_affected() -> None:
    """By key in any order, or row by row."""
    assert (CHANGE.rows, CHANGE.changed) == (6, 1)
    assert CHANGE.pairs == {("inadmissible", "undetermined"): 1}
    assert CHANGE.table.to_pylist() == [
        {"id": "canary-2", "before": "inadmissible", "after": "undetermined"}
    ]
    new = decided("regione-inventata-2026")
    upside_down = new.take([5, 4, 3, 2, 1, 0])
    assert lepre.affected(OLD, upside_down, key="id").pairs == CHANGE.pairs
    assert lepre.affected(OLD, new).table.to_pylist()[0]["row"] == 2
    unchosen = RULES.decide_table("delivery", CASES.select(["channel"]))
    assert lepre.affected(unchosen, unchosen).changed == 0
    assert lepre.affected(OLD, unchosen).pairs["admissible", None] == 1


def test_answers_to_other_rows() -> None:
    """They cannot be compared, and the error names none."""
    for other in (OLD.slice(1), OLD.take([0, 0, 1, 2, 3, 4])):
        with pytest.raises(ValueError, match="the same rows") as raised:
            lepre.affected(OLD, other, key="id")
        assert "canary" not in str(raised.value)
    twice = OLD.take([0, 0, 1, 2, 3, 4])
    with pytest.raises(ValueError, match="each key once"):
        lepre.affected(twice, twice, key="id")


def test_page(tmp_path: Path) -> None:
    """It stands alone, is the same each time, and holds no row. `UPDATE=1` writes it anew."""
    report = overview(change=CHANGE)
    report.to_html(tmp_path / "page.html")
    written = (tmp_path / "page.html").read_text(encoding="utf-8")
    if os.environ.get("UPDATE"):
        GOLDEN.write_text(written, encoding="utf-8")
    assert written == GOLDEN.read_text(encoding="utf-8")
    assert report._repr_html_() in written
    assert "canary" not in written + repr(report) + repr(CHANGE)
    assert "<West>" not in written
    assert "Esiti" in written
    assert "Outcomes" in overview(language="en")._repr_html_()


def test_many_groups() -> None:
    """Those with most refusals are shown, and it is said that there are others."""
    offices = [f"Office {number}" for number in range(30)]
    cases = pyarrow.table({**CASES.slice(1, 1).to_pydict(), "id": ["one"], "office": ["one"]})
    cases = pyarrow.concat_tables([cases] * 30)
    table = decided("lombardia-2022", cases.set_column(1, "office", pyarrow.array(offices)))
    page = overview(table, language="en")._repr_html_()
    assert "Other groups not shown: 10" in page
    assert page.count(">Office ") == 3 * 20
