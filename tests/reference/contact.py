"""By when a person contacts the office (D.Lgs. 150/2015, art. 20 c. 1 and 21 c. 2)."""

from datetime import date, timedelta
from typing import NamedTuple

from facts import day, happened_by, settled, some_benefit
from logic import Case, Truth, denied, every, fact


class Deadline(NamedTuple):
    """How one deadline stands, and its last day where that is known."""

    state: str
    due_by: date | None


def deadlines(case: Case) -> dict[str, Deadline]:
    """List the deadlines that run, or may.

    15 days from the application for a benefit that counts as a DID; otherwise 30 from the DID.
    """
    applied = happened(case, "benefit.applied", "benefit.applied_on")
    benefit = every(applied, some_benefit(case, "naspi", "dis_coll", "mobility"))
    did = every(happened(case, "did.made", "did.made_on"), denied(benefit))
    listed = {
        "NAT-02.benefit": deadline(case, benefit, day(case, "benefit.applied_on"), 15),
        "NAT-02.did": deadline(case, did, day(case, "did.made_on"), 30),
    }
    return {rule: found for rule, found in listed.items() if found is not None}


def happened(case: Case, stated: str, dated: str) -> Truth:
    """Whether something was done by today, as stated or from its day."""
    made = happened_by(day(case, dated), day(case, "date"))
    return settled(fact(case, stated), made, stated)


def deadline(case: Case, runs: Truth, start: date | None, days: int) -> Deadline | None:
    """Tell how a deadline stands; None where it does not run.

    It is met whenever the person came; once its day has passed they are to be convened.
    """
    contacted = happened(case, "contact.made", "contact.made_on")
    today = day(case, "date")
    due_by = start + timedelta(days=days) if start is not None and runs is True else None
    if runs is False:
        return None
    if runs is True and contacted is True:
        return Deadline("met", due_by)
    if runs is None or contacted is None or due_by is None or today is None:
        return Deadline("unknown", due_by)
    return Deadline("due" if today <= due_by else "to_be_convened", due_by)
