"""How long a decision takes from Python, beside a pydantic model with the rules as `if`s.

`make bench-python` runs it. All in one run and in turns, since only ratios can be trusted on a
busy machine. What is timed ends with the list of the broken rules in hand.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from by_hand import Case, violated
from by_hand import decide as decide_by_hand
from lepre import Lepre
from lepre.cases import DeliveryCase

ROUNDS, CALLS = 41, 2000
PLAIN = "text in and out: pydantic and ifs", "dict in: pydantic and ifs"

ADMISSIBLE: DeliveryCase = {
    "date": "2024-05-10",
    "territory": "ITC4",
    "service": "assessment",
    "channel": "video",
    "programme": {"kind": "none"},
    "provider": {
        "kind": "accredited_operator",
        "accredited": True,
        "partnership_agreement": True,
        "staff_identified_in_siul": True,
        "in_person_available": True,
    },
    "person": {"rdc_recipient": False},
    "agreement": {"provider": True, "person": True},
    "equipment": {"device": "tablet", "device_online": True, "connection_stable": True},
    "contact": {"email_valid": True, "email_personal": True},
    "platform": {
        "access": "registered_user",
        "person_has_credentials": True,
        "browser_version": True,
    },
}
INADMISSIBLE: DeliveryCase = ADMISSIBLE | {
    "agreement": {"provider": True, "person": False},
    "equipment": {"device": "tablet", "device_online": True, "connection_stable": False},
    "contact": {"email_valid": True, "email_personal": False},
}


def in_turns(programs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Give the median time of one call of each, in microseconds."""
    took: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, program in programs.items():
            start = time.perf_counter()
            for _ in range(CALLS):
                program()
            took[name].append((time.perf_counter() - start) / CALLS * 1e6)
    return {name: statistics.median(times) for name, times in took.items()}


def programs(case: Any) -> dict[str, Callable[[], object]]:
    """Give what is compared: objects in and out, then text in and out."""
    rules, text = Lepre(), json.dumps(case)

    def objects(**options: Any) -> list[str]:
        decision = rules.decide("delivery", case, **options)
        return [finding.rule for finding in decision.violated]

    def by_hand() -> list[str]:
        return violated(Case.model_validate(case))

    def text_by_hand() -> str:
        return decide_by_hand(Case.model_validate_json(text)).model_dump_json()

    assert objects() == by_hand() == json.loads(text_by_hand())["violated"]
    return {
        "dict in, objects out": objects,
        "dict in, objects out, codes only": lambda: objects(detail="codes"),
        "dict in: pydantic and ifs": by_hand,
        "text in and out": lambda: rules.decide_json("delivery", text),
        "text in and out, codes only": lambda: rules.decide_json("delivery", text, detail="codes"),
        "text in and out: pydantic and ifs": text_by_hand,
    }


def startup() -> None:
    """Tell what the package costs before the first call."""
    native = Path(sys.modules["lepre._lepre"].__file__ or "")
    print(f"\nnative module {native.stat().st_size / 1e6:.1f} MB", end="; ")
    start = time.perf_counter()
    Lepre()
    print(f"Lepre() {(time.perf_counter() - start) * 1e3:.0f} ms")


if __name__ == "__main__":
    for title, case in {"admissible": ADMISSIBLE, "three rules broken": INADMISSIBLE}.items():
        took = in_turns(programs(case))
        print(f"\n{title:<36} {'median':>9} {'ratio':>7}")
        for name, time_ in took.items():
            theirs = took[PLAIN[name.startswith("dict")]]
            print(f"{name:<36} {time_:>6.2f} us {theirs / time_:>7.1f}")
    startup()
