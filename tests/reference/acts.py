"""The acts: where and when each applies, what it says, and which one joins another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import contact
import lep
import lombardia
import marche
import national
import procedures
import timesheet as sheets
import toscana
from facts import NotItsCaseError, day
from logic import Case, Rule, fact, findings, governed, outcome

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
    scope_open: bool = False
    joined: tuple[str, ...] = ()


def no_rules(case: Case) -> list[Rule]:
    """Tell that an act says something on a subject that is not a matter of rules on one case."""
    return []


ACTS = {
    act.id: act
    for act in (
        Act(
            "lombardia-2022",
            {
                "delivery": lombardia.delivery,
                "invitation": lombardia.invitation,
                "psp/email": no_rules,
                "psp/firmalom": no_rules,
            },
            first_day=date(2022, 9, 1),
            territory=("ITC4", "03", "Lombardia"),
        ),
        Act(
            "marche-2020",
            {"delivery": marche.delivery, "delivery/agile": no_rules},
            first_day=date(2020, 5, 1),
            territory=("ITI3", "11", "Marche"),
        ),
        Act(
            "toscana-2020",
            {"session": toscana.session, "timesheet": no_rules, "session/remote": no_rules},
            first_day=date(2020, 3, 12),
            territory=("ITI1", "09", "Toscana"),
        ),
        Act("it-lep-2018", {"service": lep.service}, first_day=date(2018, 1, 11)),
        Act("it-contact-2015", {"deadlines": no_rules}, first_day=date(2015, 9, 24)),
        Act("it-psp-2015", {"psp": national.psp}, first_day=date(2015, 9, 24)),
        Act(
            "it-l68-1999",
            {"service": national.targeted_audience},
            first_day=date(2018, 1, 11),
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


# What reads the facts of a check that are made from others.
READERS: dict[str, tuple[Check, ...]] = {
    "delivery": (lombardia.mailbox,),
    "service": (lep.pact, lep.voucher),
    "session": (toscana.session,),
}


def decide(act: str | None, check: str, case: Case) -> Decision:
    """Judge a case by a named act alone, or by that of its place and day and those that join."""
    chosen = able(check, act, case)
    for reader in READERS.get(check, ()):
        reader(case)  # a case that contradicts itself is refused, whatever the act asks
    rules = chosen.checks[check](case)
    alone = Decision(outcome(rules), findings(rules), governed(rules) is None)
    if act is not None or alone.outcome == "out_of_scope":
        return alone
    return with_those_that_join(alone, check, case)


def with_those_that_join(alone: Decision, check: str, case: Case) -> Decision:
    """Join the acts that apply too: their findings are added, the gravest outcome counts.

    As long as it is open whether the first act governs the case, so is the outcome.
    """
    result, told, names = alone.outcome, dict(alone.findings), []
    for act in ACTS.values():
        if not act.joins or check not in act.checks or not act.in_force(day(case, "date")):
            continue
        rules = act.checks[check](case)
        if outcome(rules) != "out_of_scope":
            names.append(act.id)
            told |= findings(rules)
            result = min(result, outcome(rules), key=GRAVITY.index)
    return Decision(
        "undetermined" if alone.scope_open else result, told, alone.scope_open, tuple(names)
    )


def deadlines(act: str | None, case: Case) -> dict[str, contact.Deadline]:
    """Tell by when the person contacts the office."""
    able("deadlines", act, case)
    return contact.deadlines(case)


def timesheet(act: str | None, case: Case) -> tuple[int, set[tuple[str, tuple[int, ...]]]]:
    """Tell the minutes of the sessions, and what does not fit in them."""
    able("timesheet", act, case)
    return sheets.minutes(case["sessions"]), sheets.timesheet(case["sessions"])


def report(act: str | None, case: Case) -> procedures.Report:
    """Tell how a journal stands to its procedure."""
    able(case["procedure"], act, case)
    return procedures.report(case)


def able(subject: str, act: str | None, case: Case) -> Act:
    """Take the act that is named, or that of the place and the day; refuse one that is not able."""
    chosen = nearest(subject, case) if act is None else ACTS[act]
    if not chosen.in_force(day(case, "date")) or not chosen.speaks_of(fact(case, "territory")):
        raise NotItsCaseError(f"{act} does not judge that day or that place")
    return chosen


def nearest(check: str, case: Case) -> Act:
    """Choose the act of the place and the day; one of the region goes before one of the State."""
    today, place = day(case, "date"), fact(case, "territory")
    if today is None or place is None:
        raise NotItsCaseError("an act is chosen by place and day")
    found = [
        act
        for act in ACTS.values()
        if check in act.checks and not act.joins and act.in_force(today) and act.speaks_of(place)
    ]
    if not found:
        raise NotItsCaseError("no act for that place and day")
    return max(found, key=lambda act: len(act.territory) > 0)
