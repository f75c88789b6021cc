"""Programs timed in turns: whatever else the machine does meets all of them."""

import os
import time
from collections.abc import Callable
from typing import Any

ROUNDS = int(os.environ.get("PEERS_ROUNDS", "21"))


def in_turns(programs: dict[str, Callable[[], Any]], seconds: float = 0) -> dict[str, list[float]]:
    """Give the seconds that each program took once, for every round.

    In a round each has its turn, and is run as often as fills the time.
    """
    passes: dict[str, int] = {}
    for name, program in programs.items():
        once = min(timed(program, 1), timed(program, 1))
        passes[name] = int(seconds / once) + 1
    took: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, program in programs.items():
            took[name].append(timed(program, passes[name]) / passes[name])
    return took


def timed(program: Callable[[], Any], passes: int) -> float:
    """Run it so many times."""
    start = time.perf_counter()
    for _ in range(passes):
        program()
    return time.perf_counter() - start
