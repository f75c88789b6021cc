"""Put random cases to the library and to this second reading, and compare the answers.

    python compare.py [--cases 2000] [--seed 1] [--act lombardia-2022] [--check delivery]

Says how many cases of each act and check were compared, how often each rule was broken, not
known or kept, and for every kind of disagreement the smallest case. The exit code is 1 if
there is any.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any, NamedTuple

import lepre
from acts import ACTS, Act, deadlines, decide, report, timesheet
from facts import ContradictionError, NotItsCaseError
from logic import fact
from random_cases import leaves, put, random_case

LIBRARY = lepre.Lepre()

# What a case of some subjects cannot do without.
NEEDED = ("procedure", "journal", "sessions")


class Answer(NamedTuple):
    """What one reading says of a case, in the words that both share."""

    outcome: str
    findings: dict[str, str]
    joined: tuple[str, ...] = ()


NOT_ITS_CASE = Answer("not its case", {})
CONTRADICTORY = Answer("contradictory", {})


def by_library(act: str | None, subject: str, case: Any) -> Answer:
    """Ask the library."""
    try:
        if subject == "deadlines":
            due = LIBRARY.deadlines(case, rulebook=act).to_dict()["deadlines"]
            return Answer("told", {d["rule"]: f"{d['state']} {d.get('due_by')}" for d in due})
        if subject == "timesheet":
            audit = LIBRARY.timesheet(case, rulebook=act).to_dict()
            found = audit["findings"]
            wrong = {f"{f['rule']} {places(' '.join(f['fields']))}": "violated" for f in found}
            return Answer("told", wrong | {f"minutes {audit['minutes']}": "told"})
        if "/" in subject:
            course = LIBRARY.report(case, rulebook=act).to_dict()
            return Answer(course["state"], concluded(course["concluded_at"]))
        told = LIBRARY.decide(lepre.Check(subject), case, rulebook=act).to_dict()
    except lepre.SelectError:
        return NOT_ITS_CASE
    except lepre.InputError:
        return CONTRADICTORY
    status = {finding["rule"]: finding["status"] for finding in told["findings"]}
    return Answer(told["outcome"], status, tuple(one["id"] for one in told.get("with", ())))


def by_reference(act: str | None, subject: str, case: Any) -> Answer:
    """Ask the second reading."""
    try:
        if subject == "deadlines":
            due = deadlines(act, case)
            return Answer("told", {rule: f"{d.state} {d.due_by}" for rule, d in due.items()})
        if subject == "timesheet":
            minutes, found = timesheet(act, case)
            wrong = {f"{rule} {list(where)}": "violated" for rule, where in found}
            return Answer("told", wrong | {f"minutes {minutes}": "told"})
        if "/" in subject:
            state, moment = report(act, case)
            return Answer(state, concluded(moment))
        decision = decide(act, subject, case)
    except NotItsCaseError:
        return NOT_ITS_CASE
    except ContradictionError:
        return CONTRADICTORY
    return Answer(decision.outcome, decision.findings, decision.joined)


def concluded(moment: str | None) -> dict[str, str]:
    """Tell to the minute when a procedure was concluded."""
    return {f"concluded {moment[:16]}": "told"} if moment else {}


def places(fields: str) -> list[int]:
    """Read the places in a list off texts such as `sessions[2]`."""
    return [int(place) for place in re.findall(r"\[(\d+)\]", fields)]


def differences(library: Answer, reference: Answer) -> set[str]:
    """Name each way in which two answers differ."""
    found = set()
    if library.outcome != reference.outcome:
        found.add(f"outcome: library {library.outcome}, reference {reference.outcome}")
    if any(answer in (NOT_ITS_CASE, CONTRADICTORY) for answer in (library, reference)):
        return found
    if library.joined != reference.joined:
        found.add(f"joined: library {library.joined}, reference {reference.joined}")
    for rule in library.findings.keys() | reference.findings.keys():
        theirs = library.findings.get(rule, "silent")
        ours = reference.findings.get(rule, "silent")
        if theirs != ours:
            found.add(
                f"{rule.split()[0]}: library {theirs.split()[0]}, reference {ours.split()[0]}"
            )
    return found


def smallest(case: Any, still: Callable[[Any], bool]) -> Any:
    """Take facts away from a case as long as it still shows what it shows."""
    smaller = next((one for one in with_less(case) if still(one)), None)
    return case if smaller is None else smallest(smaller, still)


def with_less(case: Any) -> Iterator[Any]:
    """Give every case that has one fact less, or one entry less in a list."""
    for path in leaves(case):
        if path not in NEEDED:
            smaller = deepcopy(case)
            put(smaller, path, None)
            yield smaller
        held = fact(case, path)
        for place in range(len(held) if isinstance(held, list) else 0):
            smaller = deepcopy(case)
            put(smaller, path, held[:place] + held[place + 1 :])
            yield smaller


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
        seen = {(rule.split()[0], said.split()[0]) for rule, said in reference.findings.items()}
        for rule, status in seen:
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
        judged = total - self.outcomes["not its case"] - self.outcomes["contradictory"]
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
