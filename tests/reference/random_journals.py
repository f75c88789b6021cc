"""Random journals of procedures: mostly right, with some events amiss, repeated or missing."""

from random import Random
from typing import Any

from procedures import PROCEDURES, Event, Step

MAILBOX = "persona@example.it"
RIGHT: dict[str, Event] = {
    "send": {"format": "pdf", "to": MAILBOX},
    "sign_person": {"signature": "handwritten"},
    "return": {"format": "jpg"},
    "sign_provider": {"signature": "digital"},
    "complete": {"signature": "qualified"},
    "send_nickname": {"from": MAILBOX},
    "send_identity_card": {"from": "333 1234567"},
    "send_tax_code": {"from": "+39 333 1234567"},
    "timesheet": {"signature": "handwritten"},
    "send_summary": {"to": MAILBOX},
    "confirm": {"from": MAILBOX},
    "send_pri": {"to": MAILBOX, "signature": "digital"},
    "return_pri": {"format": "jpg", "signature": "handwritten"},
    "accept_pri": {"printing_impossible": True},
}
OTHERS = {
    "actor": ("person", "provider"),
    "format": ("pdf", "application/pdf", "image/jpeg", ".jpeg", "png", "docx"),
    "signature": ("handwritten", "simple", "advanced", "qualified", "digital"),
    "to": ("altra@example.it", "persona@EXAMPLE.it"),
    "from": ("altra@example.it", "persona@EXAMPLE.it", "333 1234567"),
    "printing_impossible": (True, False),
}


def random_journal(name: str, rng: Random) -> Any:
    """Make a case of a procedure, without its day and place."""
    procedure = PROCEDURES[name]
    steps = [step for step in procedure.steps if step.instead_of is None or rng.random() < 0.3]
    if rng.random() < 0.4:
        steps = steps[: rng.randrange(len(steps) + 1)]
    if rng.random() < 0.3:
        rng.shuffle(steps)
    journal = [random_event(step, rng) for step in steps]
    for _ in range(rng.choice((0, 0, 1, 2, 3))):
        insert(journal, random_event(rng.choice(procedure.steps), rng), rng)
    if journal and rng.random() < 0.2:
        del journal[rng.randrange(len(journal))]
    if procedure.agreement:
        agreements(journal, rng)
    minute = 9 * 60
    for event in journal:
        event["at"] = f"2024-05-10T{minute // 60:02}:{minute % 60:02}"
        minute += rng.choice((0, 1, 5, 5, 5, 5, 5, 5))
    contact: dict[str, Any] = {"email": MAILBOX, "known": ["+39 333 1234567"]}
    if rng.random() < 0.1:
        del contact[rng.choice(("email", "known"))]
    return {"procedure": name, "journal": journal, "contact": contact}


def random_event(step: Step, rng: Random) -> Event:
    """Make an event of a step, seldom otherwise than it must be or not wholly known."""
    event = {"step": step.name, "actor": step.actor, **RIGHT.get(step.name, {})}
    for key in event.keys() - {"step"}:
        if rng.random() < 0.08:
            event[key] = rng.choice(OTHERS[key])
    for key in event.keys() - {"step"}:
        if rng.random() < 0.03:
            del event[key]
    return event


def agreements(journal: list[Event], rng: Random) -> None:
    """Let the person agree, and sometimes withdraw."""
    if rng.random() < 0.9:
        first = {"step": "agreement_given", "actor": "person"}
        journal.insert(0, first) if rng.random() < 0.7 else insert(journal, first, rng)
    if rng.random() < 0.2:
        insert(journal, {"step": "agreement_withdrawn", "actor": "person"}, rng)
    if rng.random() < 0.1:
        insert(journal, {"step": "agreement_given", "actor": "person"}, rng)


def insert(journal: list[Event], event: Event, rng: Random) -> None:
    """Put an event anywhere in a journal."""
    journal.insert(rng.randrange(len(journal) + 1), event)
