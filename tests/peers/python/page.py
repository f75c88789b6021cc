"""Make of all the figures one table of ratios, and of that the page `docs/benchmarks.md`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from typing import Any

from million import SINGLE, TIMED

COLUMNS = ["json", "object", "table"]
OURS = "LEPRE"
Figures = dict[tuple[str, str, str], list[float]]
PAGE = Path(__file__).parent.parent / "page.md"


def read(folder: Path) -> tuple[Figures, dict[tuple[str, str], str]]:
    """Give what was measured, and the version of each engine."""
    figures: Figures = {}
    versions: dict[tuple[str, str], str] = {}
    for name in ("rust", "python", "node"):
        text = (folder / "figures" / f"{name}.jsonl").read_text(encoding="utf-8")
        for figure in map(json.loads, text.splitlines()):
            process, engine = figure["process"], figure["engine"]
            figures[process, engine, figure["column"]] = figure["nanoseconds"]
            versions[process, engine] = figure["version"]
    return figures, versions


def ratio(figures: Figures, process: str, engine: str, column: str) -> str:
    """Give a cell of the table."""
    if engine == OURS:
        return "1"
    ours, theirs = figures[process, OURS, column], figures.get((process, engine, column))
    if theirs:
        times = median(their / our for their, our in zip(theirs, ours, strict=True))
        return shown(times)
    alone = figures.get((process, engine, "object"))
    if column == "table" and alone and not engine.startswith(OURS):
        return f"*{shown(median(alone) / median(ours))}*"
    return "-"


def shown(times: float) -> str:
    """Give two digits that count, more would promise too much; in bold what is quicker."""
    if times < 1:
        return f"**{times:.2g}**"
    return f"{times:.1f}" if times < 9.95 else f"{float(f'{times:.2g}'):,.0f}"


def table(figures: Figures, versions: dict[tuple[str, str], str]) -> str:
    """Give the one table."""
    head = "| process | engine | version | JSON text | object | row of a table |"
    lines = [head, "|---|---|---|--:|--:|--:|"]
    for (process, engine), version in versions.items():
        cells = [ratio(figures, process, engine, column) for column in COLUMNS]
        lines.append(f"| {' | '.join([process, engine, version, *cells])} |")
    return "\n".join(lines)


def main(folder: Path, page: Path) -> None:
    """Print the table and write the page."""
    figures, versions = read(folder)
    rows: dict[str, Any] = {"table": table(figures, versions)}
    rows["rounds"] = len(next(iter(figures.values())))
    rows["single"], rows["timed"] = f"{SINGLE:,}", TIMED
    print(rows["table"])
    page.write_text(PAGE.read_text(encoding="utf-8").format(**rows), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
