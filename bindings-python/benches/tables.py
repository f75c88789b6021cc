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
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import eleven
from lepre import Lepre

np: Any = importlib.import_module("numpy")
pyarrow: Any = importlib.import_module("pyarrow")
importlib.import_module("pyarrow.compute")

ROUNDS = 15
OURS = "lepre"
BY_HAND = ["numpy", "Polars", "Polars, lists looked up", "DuckDB"]
Program = Callable[[], Any]


def ours(cases: Any, threads: int) -> Program:
    """Decide them all, each by the rulebook of its territory and day."""
    rules = Lepre(rulebooks={"eleven.toml": eleven.RULEBOOK})
    return lambda: rules.decide_table("delivery", cases, threads=threads)


def program(name: str, threads: int) -> tuple[Program, Any]:
    """Give what is timed, with all that is made beforehand."""
    data = eleven.columns()
    cases = eleven.table(data)
    match name:
        case "numpy":
            return lambda: eleven.by_numpy(data), data
        case "Polars" | "Polars, lists looked up":
            frame = importlib.import_module("polars").from_arrow(cases)
            judge = eleven.by_polars if name == "Polars" else eleven.by_polars_looking_up
            return lambda: judge(frame), cases
        case "DuckDB":
            connection = eleven.in_duckdb(cases, threads)
            return lambda: eleven.by_duckdb(connection), cases
        case _:
            return ours(cases, threads), cases


def same(decided: Any, numpy: Any, polars: Any, looked_up: Any, duckdb: Any) -> None:
    """Make sure that all say the same before any is timed."""
    kept, counts, which, advice = numpy
    lists = decided["violated"].combine_chunks()
    assert set(decided["outcome"].unique().to_pylist()) == {"admissible", "inadmissible"}
    admissible = decided["outcome"].cast("string").to_numpy() == "admissible"
    names = pyarrow.array(eleven.RULES)
    numbers = pyarrow.compute.index_in(lists.flatten().cast("string"), names).to_numpy()
    assert (admissible == kept).all()
    assert (lists.value_lengths().to_numpy() == counts).all()
    assert (numbers == which).all()
    advised = decided["advice"].combine_chunks()
    assert set(advised.flatten().unique().to_pylist()) == {"LOM-14"}
    assert ((advised.value_lengths().to_numpy() == 0) == advice).all()
    for table in (polars.to_arrow(), looked_up.to_arrow(), duckdb):
        theirs = table["violated"].combine_chunks()
        assert (table["outcome"].to_numpy() == kept).all()
        assert (theirs.value_lengths().to_numpy() == counts).all()
        assert (theirs.flatten().to_numpy() == which).all()
        assert (table["advice"].to_numpy() == advice).all()


def in_turns(programs: dict[str, Program]) -> dict[str, float]:
    """Give the median time of each, in seconds."""
    took: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, run in programs.items():
            start = time.perf_counter()
            run()
            took[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in took.items()}


def compare(threads: int, email: bool) -> None:
    """Print a table of one number of threads."""
    programs = {name: program(name, threads)[0] for name in [OURS, *BY_HAND]}
    same(*(run() for run in programs.values()))
    data = eleven.columns()
    programs["lepre, with unknowns"] = ours(eleven.table(data, nulls=True), threads)
    if email:
        programs["lepre, addresses as text"] = ours(eleven.table(data, email=True), threads)
    numbers, room = np.ones(8_000_000, np.int64), np.ones(8_000_000, np.int64)
    programs["a copy of 64 MB"] = lambda: np.copyto(room, numbers)
    took = in_turns(programs)
    print(f"\n{f'{threads} thread' + 's' * (threads > 1):<26} {'ns a row':>9} {'of lepre':>9}")
    for name, seconds in took.items():
        print(f"{name:<26} {seconds / eleven.ROWS * 1e9:>9.1f} {seconds / took[OURS]:>9.2f}")
    fastest = min(BY_HAND, key=lambda name: took[name])
    ratio = took[fastest] / took[OURS]
    print(f"the fastest by hand, {fastest}, takes {ratio:.1f} times as long (aim 2)")
    cases = eleven.table(data)
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
