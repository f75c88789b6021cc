"""The acts: where and when each applies, what it says, and which one joins another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import lep
import lombardia
import marche
import national
import toscana
from facts import RefusedError, day
from logic import Case, Rule, fact, findings, outcome

Check = Callable[[Case], list[Rule]]

# From the one that settles the answer to the one that says least.
GRAVITY = ("inadmissible", "undetermined", "admissible")


@dataclass(frozen=True)
class Act:
    """One act; the territory is the whole State where none is named."""

    id: str
    checks: dict[str, Check]
    first_day: date
    last_day: date = date.max
    territory: tuple[str, ...] = ()
    joins: bool = False

    def in_force(self, today: date | None) -> bool:
        """Whether the act may judge that day; an unknown day is no obstacle."""
        return today is None or self.first_day <= today <= self.last_day

    def speaks_of(self, place: str | None) -> bool:
        """Whether the act may judge there; an unknown place is no obstacle."""
        return place is None or not self.territory or place in self.territory


@dataclass(frozen=True)
class Decision:
    """What came out: the outcome, the findings by rule, the acts that joined."""

    outcome: str
    findings: dict[str, str]
    joined: tuple[str, ...]


ACTS = {
    act.id: act
    for act in (
        Act(
            "lombardia-2022",
            {"delivery": lombardia.delivery, "invitation": lombardia.invitation},
            first_day=date(2022, 9, 1),
            territory=("ITC4", "03", "Lombardia"),
        ),
        Act(
            "marche-2020",
            {"delivery": marche.delivery},
            first_day=date(2020, 5, 1),
            territory=("ITI3", "11", "Marche"),
        ),
        Act(
            "toscana-2020",
            {"session": toscana.session},
            first_day=date(2020, 3, 12),
            territory=("ITI1", "09", "Toscana"),
        ),
        Act("it-lep-2018", {"service": lep.service}, first_day=date(2018, 1, 11)),
        Act("it-psp-2015", {"psp": national.psp}, first_day=date(2015, 9, 24)),
        Act(
            "it-l68-1999",
            {"service": national.targeted_audience},
            first_day=date(2000, 1, 18),
            joins=True,
        ),
        Act(
            "it-rdc-2022",
            {"delivery": national.monthly_check},
            first_day=date(2022, 1, 1),
            last_day=date(2023, 12, 31),
            joins=True,
        ),
    )
}


def decide(act: str, check: str, case: Case) -> Decision:
    """Judge a case by a named act, together with the acts that join it."""
    chosen, today, place = ACTS[act], day(case, "date"), fact(case, "territory")
    if not chosen.in_force(today) or not chosen.speaks_of(place):
        raise RefusedError(f"{act} does not judge that day or that place")
    rules = chosen.checks[check](case)
    told, result, joined = findings(rules), outcome(rules), []
    for other in ACTS.values():
        if not other.joins or other is chosen or check not in other.checks:
            continue
        its_rules = other.checks[check](case)
        if not other.in_force(today) or outcome(its_rules) == "out_of_scope":
            continue
        joined.append(other.id)
        told |= findings(its_rules)
        if result != "out_of_scope":
            result = min(result, outcome(its_rules), key=GRAVITY.index)
    return Decision(result, told, tuple(joined))
