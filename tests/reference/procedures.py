"""Procedures: how far a journal of events has come, found by trying every chain of events.

An event counts if the right one acted, if it shows what it must, if the person agreed, and if
each step that comes before has an event before it that counts, for the same document.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from facts import known_contact, same_contact
from logic import Case, Truth, denied, every, fact, given, one_of, some

Event = dict[str, Any]
Evidence = Callable[[Event, Case], Truth]
PDF = ("pdf", ".pdf", "application/pdf")
JPEG = ("jpg", ".jpg", "jpeg", ".jpeg", "image/jpeg")


def nothing_more(event: Event, case: Case) -> Truth:
    """Ask nothing of an event but that it happened."""
    return True


class Step(NamedTuple):
    """One step: who does it, what comes before, what its event must show, for which it stands."""

    name: str
    actor: str
    after: tuple[str, ...] = ()
    evidence: Evidence = nothing_more
    instead_of: str | None = None


class Procedure(NamedTuple):
    """Steps in a partial order; the first makes a document, and making it anew begins anew."""

    steps: tuple[Step, ...]
    agreement: bool
    restarts: str | None

    def step(self, name: str) -> Step:
        """Find a step."""
        return next(step for step in self.steps if step.name == name)

    def builds_on(self, name: str, other: str | None) -> bool:
        """Whether a step is another one or comes, directly or not, after it."""
        return name == other or any(self.builds_on(p, other) for p in self.step(name).after)

    def of_a_document(self, name: str) -> bool:
        """Whether a step belongs to the document that may be made anew."""
        return self.builds_on(name, self.restarts)

    def last(self) -> list[str]:
        """List the steps that no other comes after."""
        before = {name for step in self.steps for name in step.after}
        return [s.name for s in self.steps if s.name not in before and s.instead_of is None]

    def ways(self, name: str) -> tuple[str, ...]:
        """List a step and those that may stand for it."""
        return (name, *(step.name for step in self.steps if step.instead_of == name))


def a_pdf_to_the_person(event: Event, case: Case) -> Truth:
    """Whether a PDF went to the address that the person gave."""
    to_them = same_contact(event.get("to"), fact(case, "contact.email"))
    return every(one_of(event.get("format"), *PDF), to_them)


def a_scan_or_photo(event: Event, case: Case) -> Truth:
    """Whether what came back is a PDF or a JPEG."""
    return one_of(event.get("format"), *PDF, *JPEG)


def by_hand(event: Event, case: Case) -> Truth:
    """Whether it was signed by hand."""
    return one_of(event.get("signature"), "handwritten")


def from_known_contact(event: Event, case: Case) -> Truth:
    """Whether it came from a number or an address by which the person is known."""
    sender = event.get("from")
    return some(
        same_contact(sender, fact(case, "contact.email")),
        known_contact(sender, fact(case, "contact.known")),
    )


def from_file_address(event: Event, case: Case) -> Truth:
    """Whether it came from the address in the person's file."""
    return same_contact(event.get("from"), fact(case, "contact.email"))


def printing_impossible(event: Event, case: Case) -> Truth:
    """Whether the person could not print."""
    printing: Truth = event.get("printing_impossible")
    return printing


def signed(event: Event, case: Case) -> Truth:
    """Whether it is known to be signed, in whatever way."""
    return given(event.get("signature"))


def qualified(event: Event, case: Case) -> Truth:
    """Whether it was signed by a qualified or digital signature."""
    return one_of(event.get("signature"), "qualified", "digital")


BEFORE_INTERVIEW = ("call", "send_identity_card", "send_tax_code", "send_privacy_notice")

PROCEDURES = {
    "psp/email": Procedure(
        (
            Step("prepare", "provider"),
            Step("send", "provider", ("prepare",), a_pdf_to_the_person),
            Step("sign_person", "person", ("send",), by_hand),
            Step("return", "person", ("sign_person",), a_scan_or_photo),
            Step("sign_provider", "provider", ("return",), qualified),
            Step("upload", "provider", ("sign_provider",)),
        ),
        agreement=True,
        restarts="prepare",
    ),
    "psp/firmalom": Procedure(
        (
            Step("prepare", "provider"),
            Step("install_app", "person"),
            Step("enter_with_spid", "person", ("install_app",)),
            Step("release", "provider", ("prepare",)),
            Step("notify", "person", ("release",)),
            Step("validate", "person", ("enter_with_spid", "notify")),
            Step("complete", "provider", ("validate",)),
        ),
        agreement=True,
        restarts="prepare",
    ),
    "session/remote": Procedure(
        (
            Step("send_nickname", "person", (), from_file_address),
            Step("nickname_not_needed", "provider", instead_of="send_nickname"),
            Step("call", "provider", ("send_nickname",)),
            Step("send_identity_card", "person", (), from_known_contact),
            Step("identity_card_held", "provider", instead_of="send_identity_card"),
            Step("send_tax_code", "person", (), from_known_contact),
            Step("tax_code_held", "provider", instead_of="send_tax_code"),
            Step("send_privacy_notice", "provider"),
            Step("interview", "provider", BEFORE_INTERVIEW),
            Step("timesheet", "provider", ("interview",), signed),
            Step("save_evidence", "provider", ("interview",)),
            Step("send_summary", "provider", ("interview",)),
            Step("confirm", "person", ("send_summary",)),
            Step("archive", "provider", ("confirm",)),
            Step("send_pri", "provider", ("interview",), signed),
            Step("return_pri", "person", ("send_pri",), signed),
            Step("accept_pri", "person", ("send_pri",), printing_impossible, "return_pri"),
        ),
        agreement=False,
        restarts=None,
    ),
    "delivery/agile": Procedure(
        (
            Step("first_contact", "provider"),
            Step("agree_way", "provider", ("first_contact",)),
            Step("book", "provider", ("agree_way",)),
            Step("deliver", "provider", ("book",)),
        ),
        agreement=False,
        restarts=None,
    ),
}


class Report(NamedTuple):
    """How a journal stands to its procedure."""

    state: str
    concluded_at: str | None


def report(case: Case) -> Report:
    """Tell whether the procedure is concluded, broken or open.

    Where it is not known whether a document was made anew, it is told what is so either way;
    broken, where the same step fails either way.
    """
    procedure = PROCEDURES[case["procedure"]]
    unsure = Course(procedure, case, {}).unsure_documents()
    courses = [
        Course(procedure, case, dict(zip(unsure, made, strict=True)))
        for made in product((True, False), repeat=len(unsure))
    ]
    reports = [course.report() for course in courses]
    if len({one.state for one in reports}) > 1:
        return Report("open", None)
    if reports[0].state == "broken" and not set.intersection(*(one.failures() for one in courses)):
        return Report("open", None)
    return reports[0]


class Course:
    """The events of a journal in their order, and which of them count."""

    def __init__(self, procedure: Procedure, case: Case, assumed: dict[int, bool]) -> None:
        """Put the events in order; of one moment the agreement is read first."""
        self.procedure, self.case, self.assumed = procedure, case, assumed
        names = ["agreement_given", "agreement_withdrawn", *(step.name for step in procedure.steps)]
        self.events: list[Event] = sorted(
            case["journal"],
            key=lambda e: (datetime.fromisoformat(e["at"]), names.index(e["step"])),
        )
        self.counts = cache(self._counts)
        self.counts_for = cache(self._counts_for)

    def report(self) -> Report:
        """Tell how far it has come."""
        ends = [self.done(*self.procedure.ways(name)) for name in self.procedure.last()]
        concluded = every(*(some(*(self.counts(place) for place in end)) for end in ends))
        if concluded is True:
            last = max(place for end in ends for place in end if self.counts(place) is True)
            return Report("concluded", self.events[last]["at"])
        # What may be concluded would stay so, whatever came later.
        return Report("broken" if self.failures() and concluded is False else "open", None)

    def failures(self) -> set[str]:
        """List the steps that were spoilt, and the agreement if it was withdrawn."""
        spoilt = {step.name for step in self.procedure.steps if self.spoilt(step)}
        return spoilt | {"agreement"} if self.withdrawn() else spoilt

    def unsure_documents(self) -> list[int]:
        """List the events of which it is not known whether they made a document anew."""
        made = self.done(self.procedure.restarts)
        return [place for place in made if self.by_itself(place) is None]

    def done(self, *names: str | None, start: int = 0, end: int | None = None) -> list[int]:
        """List the events of some steps, within some stretch, by their places."""
        span = range(start, len(self.events) if end is None else end)
        return [place for place in span if self.events[place]["step"] in names]

    def agreed(self, place: int) -> Truth:
        """Whether the person agreed when an event happened.

        An agreement holds from the first day until it is withdrawn, whenever it was recorded.
        """
        spoken = [
            (other, event["step"] == "agreement_given")
            for other, event in enumerate(self.events)
            if event["step"].startswith("agreement_")
        ]
        before = [given for other, given in spoken if other < place]
        if before:
            return bool(before[-1])
        return True if any(given for _, given in spoken) else None

    def withdrawn(self) -> bool:
        """Whether the person withdrew the agreement and gave none since."""
        return self.procedure.agreement and self.agreed(len(self.events)) is False

    def by_itself(self, place: int) -> Truth:
        """Whether an event counts, what comes before it left aside."""
        if place in self.assumed:
            return self.assumed[place]
        event = self.events[place]
        step = self.procedure.step(event["step"])
        needs_agreement = self.procedure.agreement and self.procedure.of_a_document(step.name)
        return every(
            one_of(event.get("actor"), step.actor),
            step.evidence(event, self.case),
            self.agreed(place) if needs_agreement else True,
        )

    def _counts(self, place: int) -> Truth:
        """Whether an event counts for some document."""
        name = self.events[place]["step"]
        restarts = self.procedure.restarts
        if not self.procedure.of_a_document(name):
            return self.counts_for(place, None)
        return some(*(self.counts_for(place, d) for d in self.done(restarts, end=place + 1)))

    def _counts_for(self, place: int, document: int | None) -> Truth:
        """Whether an event counts for one document, which no later one took the place of."""
        step = self.procedure.step(self.events[place]["step"])
        restarts = self.procedure.restarts
        if document is not None and step.name == restarts and place != document:
            return False
        before = []
        for name in step.after:
            of_document = document if self.procedure.of_a_document(name) else None
            start = 0 if of_document is None else of_document
            earlier = self.done(*self.procedure.ways(name), start=start, end=place)
            before.append(some(*(self.counts_for(e, of_document) for e in earlier)))
        newer = [] if document is None else self.done(restarts, start=document + 1, end=place)
        return every(
            self.by_itself(place), *before, *(denied(self.by_itself(other)) for other in newer)
        )

    def spoilt(self, step: Step) -> bool:
        """Whether a step was tried and surely never done as it must.

        A document that is made anew lets what was tried before it be forgotten.
        """
        restarts = self.procedure.restarts
        made = [place for place in self.done(restarts) if self.by_itself(place) is not False]
        anew = len(made) > 1 and self.procedure.of_a_document(step.name)
        ways = self.procedure.ways(step.instead_of or step.name)
        tried = self.done(*ways, start=made[-1] if anew else 0)
        return bool(tried) and all(self.counts(place) is False for place in tried)
