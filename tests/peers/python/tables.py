"""How long a million rows take, beside numpy, Polars and DuckDB with the rules by hand.

`make bench-tables` runs it; with `--email` addresses are read as text too. In turns and as
ratios, since only those can be trusted on a busy machine. Each number of threads, and what is told
of memory, has a process of its own.
"""

from __future__ import annotations

import importlib
import os
import re
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import by_column
import million
from lepre import Lepre
from turns import in_turns

np: Any = importlib.import_module("numpy")
pyarrow: Any = importlib.import_module("pyarrow")
importlib.import_module("pyarrow.compute")

OURS = "lepre"
BY_HAND = ["numpy", "Polars", "DuckDB"]
Program = Callable[[], Any]


def ours(cases: Any, threads: int) -> Program:
    """Decide them all by the eleven rules."""
    rules = Lepre(rulebooks={"eleven.toml": million.RULEBOOK})
    return lambda: rules.decide_table("delivery", cases, rulebook="eleven", threads=threads)


def program(name: str, threads: int) -> tuple[Program, Any]:
    """Give what is timed, with all that is made beforehand."""
    data = million.columns()
    cases = million.table(data)
    match name:
        case "numpy":
            judge = by_column.by_numpy()
            return lambda: judge(data), data
        case "Polars":
            frame = importlib.import_module("polars").from_arrow(cases)
            judge = by_column.by_polars()
            return lambda: judge(frame), cases
        case "DuckDB":
            connection = by_column.in_duckdb(cases, threads)
            return lambda: by_column.by_duckdb(connection), cases
        case _:
            return ours(cases, threads), cases


def told(name: str, answer: Any) -> list[Any]:
    """Give what an engine answered as numpy has it: outcomes, how many rules, and which."""
    if name == "numpy":
        return list(answer)
    table = answer if isinstance(answer, pyarrow.Table) else answer.to_arrow()
    lists = table["violated"].combine_chunks()
    which, outcome = lists.flatten(), table["outcome"]
    if name == OURS:
        names = pyarrow.array(by_column.RULES)
        which = pyarrow.compute.index_in(which.cast("string"), names)
        outcome = pyarrow.compute.equal(outcome.cast("string"), "admissible")
    return [outcome.to_numpy(), lists.value_lengths().to_numpy(), which.to_numpy()]


def expect_the_same(answers: dict[str, Any], cases: Any) -> None:
    """Make sure that all say what LEPRE says, before any is timed."""
    expected = told(OURS, answers[OURS])
    for name, answer in answers.items():
        for ours, theirs in zip(expected, told(name, answer), strict=True):
            if np.array_equal(ours, theirs):
                continue
            place = int(np.argmax(ours != theirs)) if len(ours) == len(theirs) else 0
            rows = len(ours) == million.ROWS
            row = place if rows else int(np.searchsorted(expected[1].cumsum(), place, "right"))
            sys.exit(f"{name} differs from LEPRE on {cases.slice(row, 1).to_pylist()[0]}")


def compare(threads: int, email: bool) -> None:
    """Print a table of one number of threads."""
    programs = {name: program(name, threads)[0] for name in [OURS, *BY_HAND]}
    data = million.columns()
    expect_the_same({name: run() for name, run in programs.items()}, million.table(data))
    programs["lepre, with unknowns"] = ours(million.table(data, nulls=True), threads)
    if email:
        programs["lepre, addresses as text"] = ours(million.table(data, email=True), threads)
    numbers, room = np.ones(8_000_000, np.int64), np.ones(8_000_000, np.int64)
    programs["a copy of 64 MB"] = lambda: np.copyto(room, numbers)
    took = {name: statistics.median(times) for name, times in in_turns(programs).items()}
    print(f"\n{f'{threads} thread' + 's' * (threads > 1):<26} {'ns a row':>9} {'of lepre':>9}")
    for name, seconds in took.items():
        print(f"{name:<26} {seconds / million.ROWS * 1e9:>9.1f} {seconds / took[OURS]:>9.2f}")
    fastest = min(BY_HAND, key=lambda name: took[name])
    ratio = took[fastest] / took[OURS]
    print(f"the fastest by hand, {fastest}, takes {ratio:.1f} times as long (aim 2)")
    cases = million.table(data)
    moved = cases.nbytes + programs[OURS]().nbytes
    share = moved / took[OURS] / (2 * numbers.nbytes / took["a copy of 64 MB"])
    print(f"lepre moves {moved / 1e6:.0f} MB, {share:.0%} of what a copy moves in that time")


def memory(name: str) -> None:
    """Print the peak of memory while one runs for the first time, beside its input.

    What a library has kept from reading its input, as DuckDB does, it uses anew and is not seen.
    """
    run, data = program(name, 1)
    arrays: list[Any] = list(data.values()) if name == "numpy" else [data]
    size = sum(one.nbytes for one in arrays)
    pyarrow.default_memory_pool().release_unused()
    Path("/proc/self/clear_refs").write_text("5")
    before = resident("VmRSS")
    kept = run()
    peak = resident("VmHWM") - before
    del kept
    print(f"{name:<26} {size / 1e6:>9.1f} {peak / 1e6:>9.1f} {peak / size:>9.1f}")


def resident(which: str) -> int:
    """Give the bytes of memory that Linux says this process has, or has had at most."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(rf"{which}:\s+(\d+) kB", status)
    return int(found[1]) * 1_000 if found else 0


def main(arguments: list[str]) -> None:
    """Be the whole, or the part that the arguments name."""
    match arguments:
        case ["threads", threads, *rest]:
            compare(int(threads), "--email" in rest)
        case ["memory", name]:
            memory(name)
        case _:
            for number in sorted({1, os.cpu_count() or 1}):
                part("threads", str(number), *arguments, threads=number)
            if sys.platform == "linux":
                print(f"\n{'memory, MB':<26} {'input':>9} {'peak':>9} {'ratio':>9}", flush=True)
                for name in [OURS, *BY_HAND]:
                    part("memory", name, threads=1)


def part(*arguments: str, threads: int) -> None:
    """Run a part in a process where Polars has so many threads."""
    environment = {**os.environ, "POLARS_MAX_THREADS": str(threads)}
    subprocess.run([sys.executable, __file__, *arguments], env=environment, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
