"""Ask a million times, and say how much memory that takes: `make soak-python`.

Cases differ from call to call, right ones and wrong ones, so that whatever is kept would show.
"""

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from lepre import Check, Decision, Lepre, LepreError

PAGE = 4096


def resident() -> int:
    """Give the memory of this process in bytes; nothing where the system does not tell."""
    file = Path("/proc/self/statm")
    return int(file.read_text().split()[1]) * PAGE if file.exists() else 0


def cases() -> Iterator[dict[str, Any]]:
    """Give one case after the other, none like another."""
    for number in count():
        yield {
            "date": f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "territory": ("ITC4", "ITI3")[number % 2],
            "service": "none such" if number % 50 == 0 else "assessment",
            "channel": ("phone", "video", None)[number % 5 % 3],
            "agreement": {"provider": bool(number & 1), "person": bool(number & 2)},
            "contact": {"email": f"persona{number}@example.it"},
            f"field{number}" if number % 70 == 0 else "appointment_booked": True,
        }


def ask(rules: Lepre, case: dict[str, Any], *, again: bool) -> None:
    """Decide, there and back, and audit a timesheet; `again`, with a receipt and from it."""
    try:
        decision = rules.decide(Check.DELIVERY, case, receipt=again)
        Decision.from_dict(decision.to_dict())
        if again:
            rules.replay(decision, case)
    except LepreError:
        pass
    sessions: Any = [{"date": case["date"], "start": "09:00", "end": "10:00"}] * 2
    rules.timesheet({"date": "2024-12-31", "territory": "ITI1", "sessions": sessions})


def growth(*, rounds: int, calls: int) -> int:
    """Tell by how much memory grows from the first round to the last, in bytes."""
    rules, some = Lepre(), cases()
    sizes: list[int] = []
    for number in range(rounds):
        for call in range(calls):
            ask(rules, next(some), again=call % 50 == 0)
        sizes.append(resident())
        if __name__ == "__main__":
            print(f"{(number + 1) * calls:>9} calls {sizes[-1] / 1e6:>7.1f} MB", flush=True)
    return sizes[-1] - sizes[0]


if __name__ == "__main__":
    grown = growth(rounds=20, calls=50_000)
    print(f"grown by {grown / 1e6:.2f} MB")
    sys.exit(grown > 4 << 20)
