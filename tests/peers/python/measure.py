"""LEPRE from Python, pydantic with `if`s, numpy, Polars and DuckDB on the same cases.

First whether they say the same, then how long each takes. `make bench-peers` runs it with the
folder that holds the cases.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

# Tables are compared on one thread; Polars reads this when it is loaded.
os.environ["POLARS_MAX_THREADS"] = "1"

import by_column
import million
import tables
from by_hand import Case, violated
from lepre import Lepre
from million import TIMED
from turns import in_turns


@dataclass(frozen=True)
class Subject:
    """What is compared: something that tells which of the eleven rules a case breaks."""

    name: str
    package: str
    broken: Callable[[Any], list[str]]
    """Of a dictionary."""
    answer: Callable[[str], str]
    """From JSON text to JSON text."""
    ids: Callable[[Any], list[str]] = list
    """Those in such an answer, once read."""


def ours(name: str, rulebook: str, **detail: Any) -> Subject:
    """Let LEPRE say it."""
    rules = Lepre(rulebooks={"eleven.toml": million.RULEBOOK})
    options: dict[str, Any] = {"rulebook": rulebook, **detail}

    def broken(case: Any) -> list[str]:
        return [finding.rule for finding in rules.decide("delivery", case, **options).violated]

    def ids(answer: Any) -> list[str]:
        return [one["rule"] for one in answer["findings"] if one["status"] == "violated"]

    return Subject(
        name, "lepre", broken, lambda text: rules.decide_json("delivery", text, **options), ids
    )


SUBJECTS = [
    ours("LEPRE", "eleven", detail="codes"),
    ours("LEPRE, full answer", "lombardia-2022"),
    Subject(
        "pydantic and ifs",
        "pydantic",
        lambda case: violated(Case.model_validate(case)),
        lambda text: json.dumps(violated(Case.model_validate_json(text))),
    ),
]


def expect_the_same(lines: Sequence[str]) -> None:
    """Compare all answers with LEPRE's, from the shortest case on."""
    seen: set[str] = set()
    for line in sorted(lines, key=len):
        case = json.loads(line)
        expected = SUBJECTS[0].broken(case)
        seen.update(expected)
        for subject in SUBJECTS:
            broken, read = subject.broken(case), subject.ids(json.loads(subject.answer(line)))
            if not broken == read == expected == sorted(expected):
                sys.exit(f"{subject.name} says {broken}, {read}; LEPRE {expected}: {line}")
    assert seen == set(by_column.RULES), "every rule is broken by some case"


def expect_the_table_to_begin_with(lines: Sequence[str], decided: Any) -> None:
    """Compare the first rows with the single cases."""
    first = decided["violated"].slice(0, len(lines)).to_pylist()
    for line, row in zip(lines, first, strict=True):
        expected = SUBJECTS[0].broken(json.loads(line))
        if row != expected:
            sys.exit(f"as a row {row}, alone {expected}: {line}")


def main(folder: Path) -> None:
    """Compare, measure and write the figures down."""
    lines = (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    expect_the_same(lines)
    of_tables = {name: tables.program(name, 1)[0] for name in [tables.OURS, *tables.BY_HAND]}
    answers = {name: run() for name, run in of_tables.items()}
    tables.expect_the_same(answers, million.table(million.columns()))
    expect_the_table_to_begin_with(lines, answers[tables.OURS])
    del answers

    texts, cases = lines[:TIMED], [json.loads(line) for line in lines[:TIMED]]

    def over(column: Any, one: Callable[[Any], Any]) -> Callable[[], None]:
        def run() -> None:
            for case in column:
                one(case)

        return run

    figures: list[dict[str, Any]] = []

    def note(column: str, took: dict[str, list[float]], decisions: int) -> None:
        for name, seconds in took.items():
            package = PACKAGES.get(name, name.lower())
            nanoseconds = [time / decisions * 1e9 for time in seconds]
            engine = "LEPRE" if name == tables.OURS else name
            figures.append(
                {"process": "Python", "engine": engine, "version": version(package)}
                | {"column": column, "nanoseconds": nanoseconds}
            )

    note("object", in_turns({one.name: over(cases, one.broken) for one in SUBJECTS}, 5e-3), TIMED)
    note("json", in_turns({one.name: over(texts, one.answer) for one in SUBJECTS}, 5e-3), TIMED)
    note("table", in_turns(of_tables), million.ROWS)
    folder = folder / "figures"
    folder.mkdir(exist_ok=True)
    written = "".join(json.dumps(figure) + "\n" for figure in figures)
    (folder / "python.jsonl").write_text(written, encoding="utf-8")


PACKAGES = {subject.name: subject.package for subject in SUBJECTS}

if __name__ == "__main__":
    main(Path(sys.argv[1]))
