"""Any table gets an answer or an exception, each row what it would alone; Ctrl-C is heard."""

from __future__ import annotations

import os
import signal
import threading
import time
from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import Any

import lepre
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from test_tables import alone

pyarrow = pytest.importorskip("pyarrow")

EXAMPLES = int(os.environ.get("LEPRE_EXAMPLES", "1000"))
RULES = lepre.Lepre()
REFUSALS = (lepre.LepreError, TypeError, ValueError)

SWITCH = [True, False, None]
TEXT = pyarrow.string()
FIELDS: dict[str, tuple[list[Any], list[Any]]] = {
    "date": (
        [date(2024, 5, 10), date(2023, 3, 1), date(2020, 4, 10), date(1999, 1, 1), None],
        [pyarrow.date32(), pyarrow.timestamp("us"), pyarrow.timestamp("s")],
    ),
    "territory": (["ITC4", "Lombardia", "Marche", "ITI3", "Molise", None], [TEXT]),
    "service": (["psp", "did_support", "specialist", None], [TEXT]),
    "channel": (["video", "phone", "in_person", None], [TEXT]),
    "person.psp_signed": (SWITCH, [pyarrow.bool_()]),
    "agreement.provider": (SWITCH, [pyarrow.bool_()]),
    "agreement.person": (SWITCH, [pyarrow.bool_()]),
    "agreement": (
        [None, {}, {"person": True}, {"provider": True, "person": False}],
        [pyarrow.struct({"person": pyarrow.bool_(), "provider": pyarrow.bool_()})],
    ),
    "contact.email": (["persona@example.it", "persona@", "", None], [TEXT]),
    "contact.email_valid": (SWITCH, [pyarrow.bool_()]),
    "equipment.device": (["computer", "none", None], [TEXT]),
    "disability.percent": ([0, 60, 100, None], [pyarrow.int64(), pyarrow.uint8()]),
    "rdc_monthly_check": (SWITCH, [pyarrow.bool_()]),
    "canary": (SWITCH, [pyarrow.bool_()]),
}
ODD: list[Any] = [
    *(pyarrow.array([value], kind) for kind, value in [
        (pyarrow.null(), None),
        (pyarrow.bool_(), True),
        (pyarrow.int8(), -1),
        (pyarrow.uint64(), 1 << 63),
        (pyarrow.int64(), 101),
        (pyarrow.float64(), float("nan")),
        (pyarrow.float64(), float("inf")),
        (pyarrow.float64(), 60.0),
        (pyarrow.float16(), 60.0),
        (pyarrow.date64(), 0),
        (pyarrow.timestamp("ns"), 1),
        (pyarrow.timestamp("s", "Europe/Rome"), 0),
        (pyarrow.duration("s"), 1),
        (pyarrow.time32("s"), 1),
        (pyarrow.decimal128(5, 2), Decimal("1.5")),
        (pyarrow.binary(), b"\xff"),
        (pyarrow.string(), "canary"),
        (pyarrow.string(), "2024-02-30"),
        (pyarrow.large_string(), "canary"),
        (pyarrow.string_view(), "canary"),
        (pyarrow.list_(pyarrow.string()), ["canary"]),
        (pyarrow.list_(pyarrow.bool_(), 2), [True, None]),
        (pyarrow.map_(pyarrow.string(), pyarrow.bool_()), [("canary", True)]),
        (pyarrow.struct({"canary": pyarrow.bool_()}), {"canary": True}),
        (pyarrow.struct([]), {}),
    ]),
    pyarrow.RunEndEncodedArray.from_arrays(pyarrow.array([1], pyarrow.int32()), ["video"]),
    pyarrow.UnionArray.from_sparse(pyarrow.array([0], pyarrow.int8()), [pyarrow.array([True])]),
    pyarrow.DictionaryArray.from_arrays(pyarrow.array([0]), pyarrow.array([True])),
]  # fmt: skip


STRANGE = {
    "delivery": {"canary", "disability.percent"},
    "service": set(FIELDS) - {"date", "territory", "service", "channel", "disability.percent"},
}
"""What is no field of a check, and can only be kept."""

SERVICES = (["E", "M", "N", None], [TEXT])


@some.composite
def columns(draw: Any, check: str, name: str, rows: int) -> Any:
    """Make a column: mostly of values that the field has, in one of the forms Arrow knows."""
    values, kinds = SERVICES if (check, name) == ("service", "service") else FIELDS[name]
    if draw(some.integers(0, 19)) == 13:
        odd = draw(some.sampled_from(ODD))
        return pyarrow.chunked_array([odd] * rows, odd.type)
    chosen = Random(f"{name} {draw(some.integers(0, 1 << 32))}").choices(values, k=rows)
    kind = draw(some.sampled_from(kinds))
    days = pyarrow.types.is_timestamp(kind)
    array = pyarrow.array(chosen, pyarrow.date32() if days else kind).cast(kind)
    form = draw(some.sampled_from(["plain", "plain", "dictionary", "indices", "large", "view"]))
    if kind != TEXT or form == "plain":
        return array
    if form == "indices":
        names = pyarrow.array([None, "unused", *reversed([one for one in values if one]), None])
        places = [names.to_pylist().index(one) if one else draw(some.sampled_from([0, None]))
                  for one in chosen]  # fmt: skip
        index = draw(some.sampled_from([pyarrow.int8(), pyarrow.uint16(), pyarrow.int64()]))
        return pyarrow.DictionaryArray.from_arrays(pyarrow.array(places, index), names)
    if form == "dictionary":
        return array.dictionary_encode()
    return array.cast(pyarrow.large_string() if form == "large" else pyarrow.string_view())


TWICE_AT_TIMES = some.integers(0, 9).map(bool)


@some.composite
def tables(draw: Any, check: str) -> Any:
    """Make a table, a slice of one, or one of chunks; a name may stand twice, or be strange."""
    first = list(FIELDS)[: draw(some.sampled_from([4, 3, 4, 2, 4, 0]))]
    strange = STRANGE[check] if draw(some.integers(0, 9)) == 7 else set()
    others = some.sampled_from(
        [name for name in FIELDS if name not in first and name not in STRANGE[check] - strange]
    )
    names = first + draw(some.lists(others, max_size=6, unique=draw(TWICE_AT_TIMES)))
    rows = draw(some.sampled_from([40, 20, 9, 1, 0]))
    table = pyarrow.table([draw(columns(check, name, rows)) for name in names], names)
    if draw(some.booleans()):
        start = draw(some.integers(0, 9))
        table = table.slice(start, draw(some.integers(0, 30)))
    if draw(some.booleans()):
        cut = draw(some.integers(0, 20))
        table = pyarrow.concat_tables([table.slice(0, cut), table.slice(cut)])
    return table


def case_of(check: str, row: dict[str, Any]) -> dict[str, Any]:
    """Make the case of a row."""
    case: dict[str, Any] = {}
    for name, value in row.items():
        if name in STRANGE[check] or (name == "agreement" and not isinstance(value, dict)):
            continue
        group, _, inner = name.rpartition(".")
        place = case.setdefault(group, {}) if group else case
        if isinstance(value, dict):
            place.setdefault(inner, {}).update({k: v for k, v in value.items() if v is not None})
        elif isinstance(value, datetime | date):
            place[inner] = f"{value:%Y-%m-%d}"
        elif value is not None:
            place[inner] = int(value) if type(value) is float and value == int(value) else value
    return case


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    some.data(), some.sampled_from(["delivery", "service"]), some.integers(0, 3), some.booleans()
)
def test_any_table(data: some.DataObject, check: Any, threads: int, keep: bool) -> None:
    """Refused, or answered row by row as alone."""
    table = data.draw(tables(check))
    try:
        decided = RULES.decide_table(check, table, threads=threads, keep=keep)
    except REFUSALS as error:
        told = f"{error}{getattr(error, 'help', '')}"
        assert "2024-02-30" not in told
        assert "persona@" not in told
        return
    for row, answer in zip(table.to_pylist(), decided.to_pylist(), strict=True):
        expected = (row if keep else {}) | alone(RULES, check, case_of(check, row))
        assert repr(answer) == repr(expected)  # a NaN is kept too
        SEEN.append(answer["outcome"])


SEEN: list[str | None] = []


def test_there_were_many_rows() -> None:
    """Of many outcomes: what was made above must not all be refused."""
    assert len(SEEN) > 5 * EXAMPLES
    assert set(SEEN) >= {"admissible", "inadmissible", "undetermined", None}


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("date32", 2_932_897),
        ("date32", 2_147_483_647),
        ("date32", -2_147_483_648),
        ("timestamp[s]", (1 << 63) - 1),
        ("timestamp[s]", -(1 << 63)),
        ("timestamp[us]", 1),
    ],
)
def test_days_that_are_none(kind: str, number: int) -> None:
    """Python itself has no words for most of them."""
    integers = pyarrow.int32() if kind == "date32" else pyarrow.int64()
    days = pyarrow.array([number], integers).view(kind)
    with pytest.raises(lepre.InputError) as raised:
        RULES.decide_table("delivery", pyarrow.table({"date": days}))
    assert raised.value.code == "impossible_date"


def long() -> Any:
    """Give a table of two hundred million rows, which are the same ones again and again."""
    some = pyarrow.table({"date": [date(2024, 5, 10)], "territory": ["ITC4"], "channel": ["video"]})
    return pyarrow.concat_tables([some.take([0] * 100_000)] * 2_000)


def test_an_interrupt_is_heard() -> None:
    """Long before all rows are decided; the handle goes on working."""
    table = long()
    interrupt = threading.Timer(0.1, signal.raise_signal, [signal.SIGINT])
    start = time.monotonic()
    interrupt.start()
    with pytest.raises(KeyboardInterrupt):
        RULES.decide_table("delivery", table)
    assert time.monotonic() - start < 30
    assert RULES.decide_table("delivery", table.slice(0, 3)).num_rows == 3


def test_other_threads_run_meanwhile() -> None:
    """One counts while rows are decided."""
    table = long().slice(0, 2_000_000)
    ticks, done = [0], threading.Event()

    def count() -> None:
        while not done.is_set():
            ticks[0] += 1

    counting = threading.Thread(target=count)
    counting.start()
    before = ticks[0]
    RULES.decide_table("delivery", table)
    after = ticks[0]
    done.set()
    counting.join()
    assert after - before > 10_000


@pytest.mark.parametrize("threads", [0, 1, 1 << 40])
def test_any_number_of_threads(threads: int) -> None:
    """There are never more than make sense."""
    assert RULES.decide_table("delivery", long().slice(0, 9), threads=threads).num_rows == 9
