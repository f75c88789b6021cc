"""Whatever is handed in: an answer or an exception, and never a word of what was in it."""

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import lepre
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from lepre import Check
from lepre.answer import FrozenDict

import soak

EXAMPLES = int(os.environ.get("LEPRE_EXAMPLES", "3000"))
RULES = lepre.Lepre()
REFUSALS = (lepre.LepreError, TypeError, ValueError, RecursionError)
KEYS = [
    *("date", "territory", "service", "channel", "person", "contact", "equipment", "platform"),
    *("email", "device", "journal", "step", "at", "procedure", "sessions", "start", "receipt"),
]
TEXTS = some.text(some.characters(), max_size=8) | some.sampled_from(
    ["2024-05-10", "2024-02-30", "ITC4", "video", "psp/email", "\ud800", "\udfff\ud83d", "\x00"]
)
VALUES = some.recursive(
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.binary(max_size=4)
    | some.complex_numbers()
    | some.dates()
    | some.datetimes()
    | some.times()
    | some.sampled_from([10**400, object(), ..., int, {1}, range(3), lepre, RULES, "é" * 70_000])
    | TEXTS,
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.tuples(inner, inner)
        | some.dictionaries(
            some.sampled_from(KEYS) | TEXTS | some.none() | some.integers(), inner, max_size=5
        )
    ),
    max_leaves=12,
)


Ask = Callable[[Any], object]
ASKS: list[Ask] = [
    RULES.report,
    RULES.dossier,
    RULES.deadlines,
    RULES.timesheet,
    RULES.recommend,
    lambda case: RULES.replay(case, case),
    *(
        partial(ask, check)
        for ask in (RULES.decide, RULES.ask, RULES.repair, RULES.explain)
        for check in Check
    ),
]


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(some.sampled_from(ASKS), VALUES)
def test_anything_gets_an_answer_or_an_exception(ask: Ask, case: Any) -> None:
    """`make soak-python` tries a hundred thousand."""
    with suppress(*REFUSALS):
        ask(case)


def nested(depth: int, kind: type) -> Any:
    """Put something into itself so many times."""
    value: Any = None
    for _ in range(depth):
        value = {"a": value} if kind is dict else [value]
    return value


@pytest.mark.parametrize("kind", [dict, list])
@pytest.mark.parametrize("depth", [1, 100, 125, 126, 127, 128, 129, 5_000])
def test_deep_cases(kind: type, depth: int) -> None:
    """They end before the stack does."""
    case = {"person": nested(depth, kind)}
    with pytest.raises((lepre.InputError, RecursionError)):
        RULES.decide(Check.DELIVERY, case)


def test_cases_that_hold_themselves() -> None:
    """As a mapping, as a list, and as a mapping that only claims to be one."""
    loop: dict[str, Any] = {}
    loop["person"] = loop
    ring: list[Any] = []
    ring.append(ring)
    for case in (loop, {"journal": ring}):
        with pytest.raises(RecursionError):
            RULES.decide(Check.DELIVERY, case)


def test_what_is_raised_inside_a_case_comes_out() -> None:
    """A mapping may be a program of its own."""

    class Broken(dict[str, Any]):
        """Not asked: its entries are there."""

        def items(self) -> Any:
            """Fail."""
            raise AssertionError

    class Lazy(FrozenDict):
        """Fail to give a value."""

        def __getitem__(self, key: str) -> Any:
            """Fail."""
            raise ConnectionError

    assert RULES.decide(Check.DELIVERY, Broken(territory="ITC4", date="2024-05-10"))
    with pytest.raises(ConnectionError):
        RULES.decide(Check.DELIVERY, Lazy({"territory": "ITC4"}))


@pytest.mark.parametrize(
    "case",
    [
        {"canary canary": 1},
        {"channel": "canary"},
        {"contact": {"email": "canary@example.it\ud800"}},
        {"contact": {"email": b"canary"}},
        {"contact": {"email": {"canary"}}},
        {("canary",): 1},
        {"territory": ["canary"]},
    ],
)
def test_no_refusal_repeats_a_value(case: Any) -> None:
    """Nor a key that does not look like one."""
    with pytest.raises(REFUSALS) as raised:
        RULES.decide(Check.DELIVERY, case)
    told = [str(raised.value), repr(raised.value), str(raised.value.args)]
    told += getattr(raised.value, "__notes__", [])
    assert not any("canary" in text for text in told)


def test_memory_stays_flat() -> None:
    """`make soak-python` asks a million times; this is the short form."""
    gc.collect()
    assert soak.growth(rounds=4, calls=250) < 2 << 20


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_keyboard_interrupt_ends_a_loop() -> None:
    """Calls do not keep it away."""
    program = (
        "import lepre\nrules = lepre.Lepre()\nprint('ready', flush=True)\n"
        "while True: rules.decide(lepre.Check.PSP, {'territory': 'ITC4', 'date': '2024-05-10'})"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.readline()
        time.sleep(0.2)
        ran.send_signal(signal.SIGINT)
        assert b"KeyboardInterrupt" in ran.stderr.read()
        assert ran.wait(timeout=20) == -signal.SIGINT
