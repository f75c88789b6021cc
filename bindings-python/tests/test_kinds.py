"""Each kind of table comes back as it went in, with the same answers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import lepre
import pytest
from lepre.cases import ServiceCase
from lepre.tables import plain

pyarrow = pytest.importorskip("pyarrow")

RULES = lepre.Lepre()
DAY = date(2024, 5, 10)
DATA = pyarrow.table(
    {
        "date": pyarrow.array([DAY, DAY, date(2020, 4, 10), None, DAY]),
        "territory": ["Lombardia", "ITC4", "Marche", "ITC4", "Lombardia"],
        "service": ["psp", "psp", None, None, "did_support"],
        "channel": pyarrow.array(["phone", "in_person", "video", None, "phone"]),
        "agreement": [{"provider": True, "person": False}, None, {}, {}, {"person": True}],
    }
)


def asked(data: Any, **options: Any) -> Any:
    """Decide a table."""
    return RULES.decide_table("delivery", data, **options)


def rows(decided: Any) -> Any:
    """Give decided rows in plain Python, whatever the kind."""
    of_polars = hasattr(decided, "to_dicts")
    return decided.to_dicts() if of_polars else plain(decided).to_pylist()


EXPECTED = rows(asked(DATA))


def test_polars() -> None:
    """A frame gives a frame, of categories, enumerations and moments too."""
    polars = pytest.importorskip("polars")
    frame = polars.from_arrow(DATA)
    decided = asked(frame)
    assert type(decided) is polars.DataFrame
    assert rows(decided) == EXPECTED
    typed = frame.with_columns(
        polars.col("territory").cast(polars.Categorical),
        polars.col("channel").cast(polars.Enum(["in_person", "phone", "video"])),
        polars.col("date").cast(polars.Datetime("ms")),
    )
    assert rows(asked(typed)) == EXPECTED
    assert rows(asked(polars.concat([typed[:2], typed[2:]]))) == EXPECTED
    assert decided.equals(asked(frame, threads=2))
    assert asked(frame.clear()).schema == decided.schema


def test_polars_without_types() -> None:
    """A column of nothing but nulls is unknown, in a group too."""
    polars = pytest.importorskip("polars")
    alone = asked(pyarrow.table({"date": [DAY], "territory": ["ITC4"]}))
    untyped = polars.DataFrame(
        {"date": [DAY], "territory": ["ITC4"], "channel": [None], "agreement": [{"person": None}]}
    )
    decided = asked(untyped, keep=["channel"])
    assert type(decided) is polars.DataFrame
    assert rows(decided.drop("channel")) == rows(alone)


def test_a_lazy_frame_has_no_rows_yet() -> None:
    """The error says what to do."""
    polars = pytest.importorskip("polars")
    lazy = polars.from_arrow(DATA).lazy()
    for ask in (asked, lambda frame: RULES.table("delivery", frame)):
        with pytest.raises(TypeError, match=r"`collect\(\)`.*`map_batches`"):
            ask(lazy)
    assert rows(asked(lazy.collect())) == EXPECTED


def test_pandas() -> None:
    """A frame gives a frame with the same index, which is no column."""
    pandas = pytest.importorskip("pandas")
    frame = DATA.to_pandas().set_index(pandas.Index([7, 5, 3, 2, 1], name="appointment"))
    decided = asked(frame)
    assert type(decided) is pandas.DataFrame
    assert decided.index.equals(frame.index)
    assert rows(decided.reset_index(drop=True)) == EXPECTED
    kept = asked(frame[frame["channel"] == "phone"], keep=["channel"])
    assert (list(kept.index), list(kept["channel"])) == ([7, 1], ["phone", "phone"])
    empty = asked(frame.iloc[:0].drop(columns="agreement"))
    assert (len(empty), list(empty.columns)) == (0, list(decided.columns))
    assert rows(asked(DATA.to_pandas(types_mapper=pandas.ArrowDtype))) == EXPECTED


def test_pandas_types() -> None:
    """Categories, moments that are days, nullable switches, objects, and nulls alone."""
    pandas = pytest.importorskip("pandas")
    frame = DATA.to_pandas()
    frame["date"] = pandas.to_datetime(frame["date"])
    frame["territory"] = frame["territory"].astype("category").cat.add_categories(["unused"])
    frame["agreement.person"] = pandas.array([False, None, None, None, True], dtype="boolean")
    frame["agreement.provider"] = [True, None, None, None, None]
    frame["equipment.device"] = None
    assert rows(asked(frame.drop(columns="agreement"))) == EXPECTED


def test_pandas_that_arrow_cannot_hold() -> None:
    """The error repeats no value."""
    pandas = pytest.importorskip("pandas")
    for channel in (["canary", 7], [True, "canary"], [object(), "canary"]):
        frame = pandas.DataFrame({"channel": channel})
        with pytest.raises(ValueError, match="one type each") as raised:
            asked(frame)
        assert raised.value.__context__ is None
    twice = pandas.DataFrame([["phone", "video"]], columns=["channel", "channel"])
    with pytest.raises(ValueError, match="each name once"):
        asked(twice)


def test_counts() -> None:
    """Nullable integers, and floats that hold none, are whole numbers or unknown."""
    pandas = pytest.importorskip("pandas")
    polars = pytest.importorskip("polars")
    case: ServiceCase = {"date": DAY, "territory": "ITC4", "service": "M", "channel": "video"}
    cases: list[ServiceCase] = [
        {**case, "disability": {"percent": 60}},
        case,
        {**case, "disability": {"percent": 0}},
    ]
    expected = [
        [one.rule for one in RULES.decide("service", case).findings if one.status == "unknown"]
        for case in cases
    ]
    columns = {name: [value] * 3 for name, value in case.items()}
    name = "disability.percent"
    nullable = pandas.array([60, None, 0], dtype="Int64")
    missing = [60.0, float("nan"), 0.0]
    short = polars.Series([60, None, 0], dtype=polars.UInt8)
    for data in (
        pandas.DataFrame({**columns, name: nullable}),
        pandas.DataFrame({**columns, name: missing}),
        polars.DataFrame({**columns, name: short}),
    ):
        decided = RULES.decide_table("service", data)
        assert [row["unknown"] for row in rows(decided)] == expected
    wrong = pyarrow.table({"disability.percent": [60.5]})
    with pytest.raises(lepre.InputError, match="whole number"):
        RULES.decide_table("service", wrong)


def test_duckdb() -> None:
    """A relation gives a relation, whatever connection it is of."""
    duckdb = pytest.importorskip("duckdb")
    for connection in (duckdb.default_connection(), duckdb.connect()):
        connection.execute("create or replace temp table cases as from DATA")
        decided = asked(connection.sql("from cases"))
        assert type(decided) is duckdb.DuckDBPyRelation
        assert rows(decided) == EXPECTED
        assert decided.query("decided", "select count(violated) from decided").fetchall() == [(5,)]
        assert rows(asked(connection.sql("from cases limit 0"))) == []
        typed = """
            select date::timestamp as date, territory,
                service::enum('psp', 'did_support', 'other') as service,
                channel::enum('phone', 'in_person', 'video') as channel, agreement from cases
        """
        assert rows(asked(connection.sql(typed))) == EXPECTED
        with pytest.raises(lepre.InputError) as raised:
            asked(connection.sql("select 'canary' as channel"))
        assert "canary" not in str(raised.value)


def test_datafusion() -> None:
    """A frame gives a frame."""
    datafusion = pytest.importorskip("datafusion")
    frame = datafusion.SessionContext().from_arrow(DATA)
    decided = asked(frame)
    assert type(decided) is datafusion.DataFrame
    assert rows(decided) == EXPECTED
    assert rows(asked(frame.limit(0))) == []


def test_pyarrow_types() -> None:
    """Dictionaries with values unused, twice or null; views; chunks; nulls alone; nothing."""
    texts = pyarrow.array(["phone", "canary", None, "phone", "in_person", "video"])
    indices = pyarrow.array([0, 4, 5, 2, 3], pyarrow.int8())
    channel = pyarrow.DictionaryArray.from_arrays(indices, texts)
    place = DATA.schema.get_field_index("channel")
    assert rows(asked(DATA.set_column(place, "channel", channel))) == EXPECTED
    territory = DATA["territory"].cast(pyarrow.string_view())
    viewed = DATA.set_column(DATA.schema.get_field_index("territory"), "territory", territory)
    assert rows(asked(viewed)) == EXPECTED
    assert rows(asked(pyarrow.concat_tables([DATA[:1], DATA[1:1], DATA[1:]]))) == EXPECTED
    assert rows(asked(DATA[1:4])) == EXPECTED[1:4]
    [unknown] = rows(asked(pyarrow.table({"date": pyarrow.nulls(1), "channel": pyarrow.nulls(1)})))
    assert unknown["error"] == "territory_needed"
    assert rows(asked(pyarrow.table({}))) == []
    moment = pyarrow.array([datetime(2024, 5, 10, 9)])
    with pytest.raises(lepre.InputError) as raised:
        asked(pyarrow.table({"date": moment}))
    assert raised.value.path == "date[0]"


def test_plain_texts() -> None:
    """Dictionaries become texts, in lists too, and the rest stays."""
    decided = plain(asked(DATA, keep=["date"], rules=True))
    assert decided.schema.field("date").type == pyarrow.date32()
    assert decided.schema.field("outcome").type == pyarrow.string()
    assert decided.schema.field("violated").type == pyarrow.list_(pyarrow.string())
    assert decided.schema.field("rule:LOM-06").type == pyarrow.bool_()
    assert decided.select(list(EXPECTED[0])).to_pylist() == EXPECTED
