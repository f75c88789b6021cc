"""Decide random cases by the library and by this second reading, and compare.

    python compare.py [--cases 2000] [--seed 1] [--act lombardia-2022] [--check delivery]

Says how many cases of each act and check were compared, how often each rule was broken, not
known or kept, and for every kind of disagreement the smallest case. The exit code is 1 if
there is any.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any, NamedTuple

import lepre

from acts import ACTS, Act, decide
from facts import RefusedError
from random_cases import leaves, put, random_case

LIBRARY = lepre.Lepre()


class Answer(NamedTuple):
    """What one reading says of a case, in the words that both share."""

    outcome: str
    findings: dict[str, str]
    joined: tuple[str, ...] = ()


REFUSED = Answer("refused", {})


def by_library(act: str | None, check: str, case: Any) -> Answer:
    """Ask the library."""
    try:
        told = LIBRARY.decide(lepre.Check(check), case, rulebook=act).to_dict()
    except lepre.LepreError:
        return REFUSED
    found = {finding["rule"]: finding["status"] for finding in told["findings"]}
    joined = tuple(one["id"] for one in told.get("with", ()))
    return Answer(told["outcome"], found, joined)


def by_reference(act: str | None, check: str, case: Any) -> Answer:
    """Ask the second reading."""
    try:
        decision = decide(act, check, case)
    except RefusedError:
        return REFUSED
    return Answer(decision.outcome, decision.findings, decision.joined)


def differences(library: Answer, reference: Answer) -> set[str]:
    """Name each way in which two answers differ."""
    found = set()
    if library.outcome != reference.outcome:
        found.add(f"outcome: library {library.outcome}, reference {reference.outcome}")
    if "refused" in (library.outcome, reference.outcome):
        return found
    if library.joined != reference.joined:
        found.add(f"joined: library {library.joined}, reference {reference.joined}")
    for rule in library.findings.keys() | reference.findings.keys():
        theirs = library.findings.get(rule, "silent")
        ours = reference.findings.get(rule, "silent")
        if theirs != ours:
            found.add(f"{rule}: library {theirs}, reference {ours}")
    return found


def smallest(case: Any, still: Callable[[Any], bool]) -> Any:
    """Take facts away from a case as long as it still shows what it shows."""
    shrunk = True
    while shrunk:
        shrunk = False
        for path in leaves(case):
            smaller = deepcopy(case)
            put(smaller, path, None)
            if still(smaller):
                case, shrunk = smaller, True
    return case


def without_empty_groups(case: Any) -> Any:
    """Leave out groups in which nothing is left."""
    return {name: held for name, held in case.items() if held != {}}


class Comparison:
    """The cases of one check and act, or of whichever act the place and day choose, counted."""

    def __init__(self, act: str | None, check: str) -> None:
        """Begin with nothing."""
        self.act, self.check = act, check
        self.outcomes: Counter[str] = Counter()
        self.told: dict[str, Counter[str]] = defaultdict(Counter)
        self.disagreed = 0
        self.examples: dict[str, Any] = {}

    def add(self, case: Any) -> None:
        """Compare one more case."""
        library, reference = self.answers(case)
        self.outcomes[reference.outcome] += 1
        for rule, status in reference.findings.items():
            self.told[rule][status] += 1
        found = differences(library, reference)
        self.disagreed += bool(found)
        for difference in found - self.examples.keys():
            self.examples[difference] = self.example(case, difference)

    def example(self, case: Any, difference: str) -> Any:
        """Find the smallest part of a case that shows a difference."""
        return without_empty_groups(
            smallest(case, lambda one: difference in differences(*self.answers(one)))
        )

    def answers(self, case: Any) -> tuple[Answer, Answer]:
        """Ask both."""
        return by_library(self.act, self.check, case), by_reference(self.act, self.check, case)

    def show(self) -> None:
        """Print what was found."""
        total = self.outcomes.total()
        by = self.act or "chosen by place and day"
        print(f"{self.check}, {by}: {total} cases, {self.disagreed} disagreed")
        print("  " + ", ".join(f"{name} {count}" for name, count in self.outcomes.most_common()))
        judged = total - self.outcomes["refused"]
        for rule, statuses in sorted(self.told.items()):
            seen = "  ".join(f"{name} {statuses[name]}" for name in sorted(statuses))
            print(f"  {rule:24} {seen}  kept {judged - statuses.total()}")
        for difference, case in sorted(self.examples.items()):
            print(f"  DISAGREE {difference}\n    {json.dumps(case, ensure_ascii=False)}")


def compared(act: Act, check: str, named: bool, cases: int, seed: str) -> Comparison:
    """Compare random cases that fall mostly on an act, by its name or by their place and day."""
    comparison = Comparison(act.id if named else None, check)
    rng = Random(f"{seed} {act.id} {check} {named}")
    home = list(act.territory)
    places: list[str | None] = [*home, *home, *home, *home, "IT", "ITC4", "Toscana"]
    places += [None] * (3 if named else 0)
    for _ in range(cases):
        comparison.add(random_case(check, (act.first_day, act.last_day), places, rng))
    return comparison


def main() -> int:
    """Compare as the command line asks."""
    options = argparse.ArgumentParser(description="Compare the library with a second reading.")
    options.add_argument("--cases", type=int, default=2000, help="of each act and check")
    options.add_argument("--seed", default="1")
    options.add_argument("--act")
    options.add_argument("--check")
    asked = options.parse_args()
    done = []
    for act in ACTS.values():
        for check in act.checks:
            if asked.act not in (None, act.id) or asked.check not in (None, check):
                continue
            for named in (True, False):
                done.append(compared(act, check, named, asked.cases, asked.seed))
                done[-1].show()
    disagreed = sum(comparison.disagreed for comparison in done)
    print(f"{len(done) * asked.cases} cases compared, {disagreed} disagreed")
    return 1 if disagreed else 0


if __name__ == "__main__":
    sys.exit(main())
