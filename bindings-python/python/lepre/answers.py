"""The answers: small objects that cannot be changed. Made by `generate.py`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from lepre.answer import Answer, Found, FrozenDict, hold

__all__ = [
    "Actor",
    "Assumption",
    "AuditReport",
    "Border",
    "BorderKind",
    "Candidate",
    "Change",
    "Changed",
    "ChangedBy",
    "Channel",
    "Check",
    "CheckAudit",
    "CheckComparison",
    "CheckRead",
    "ChosenBy",
    "Citation",
    "ClassValue",
    "ClosedMode",
    "ClosingRule",
    "ComparisonReport",
    "DeadlineReport",
    "DeadlineState",
    "Decision",
    "Defect",
    "DefectKind",
    "Difference",
    "DossierReplay",
    "DossierReport",
    "DueContact",
    "Edition",
    "Effectiveness",
    "Evidence",
    "Extended",
    "Finding",
    "Holds",
    "InPerson",
    "Mode",
    "ModeReason",
    "Next",
    "Outcome",
    "PersonChoice",
    "Proof",
    "Question",
    "QuestionKind",
    "QuestionReport",
    "RankedMode",
    "Receipt",
    "RecommendationReport",
    "Repair",
    "RepairChange",
    "RepairReport",
    "Replay",
    "Report",
    "RuleChange",
    "RuleChangeKind",
    "RuleMark",
    "RulebookSummary",
    "Satisfied",
    "Severity",
    "Speaks",
    "Standing",
    "State",
    "Status",
    "StepReport",
    "StepState",
    "Text",
    "TimesheetReport",
]


class Outcome(StrEnum):
    """The four honest outcomes."""

    ADMISSIBLE = "admissible"
    """Every blocking rule holds."""
    INADMISSIBLE = "inadmissible"
    """A blocking rule is violated, whatever the unknown facts turn out to be."""
    UNDETERMINED = "undetermined"
    """It depends on a fact that is not known; `ask` names the fields."""
    OUT_OF_SCOPE = "out_of_scope"
    """The act does not govern the case; the findings say why."""


class Edition(Answer):
    """The rulebook that answered, by what tells its editions apart."""

    __slots__ = ("fingerprint", "id", "version")
    __match_args__ = ("id", "version", "fingerprint")
    _shared = True

    id: str
    """Its id."""
    version: str
    """Its own version."""
    fingerprint: str
    """SHA-256 of all that it says, as hexadecimal."""

    def __init__(self, *, id: str, version: str, fingerprint: str) -> None:
        """Hold what the answer says."""
        hold(self, "id", id)
        hold(self, "version", version)
        hold(self, "fingerprint", fingerprint)


class Status(StrEnum):
    """How a rule stands to the case."""

    VIOLATED = "violated"
    """It is broken, whatever the unknown facts turn out to be."""
    UNKNOWN = "unknown"
    """It depends on a fact that is not known."""
    ADVICE = "advice"
    """It is only advisory, and not followed."""


class Severity(StrEnum):
    """What a broken rule does to the outcome. In Italian: *ambito*, *vincolante*, *avviso*."""

    SCOPE = "scope"
    """The act does not govern the case."""
    BLOCKING = "blocking"
    """The case is inadmissible."""
    ADVISORY = "advisory"
    """Nothing: the finding informs."""


class Text(Answer):
    """The same words in both languages."""

    __slots__ = ("en", "it")
    __match_args__ = ("it", "en")

    it: str
    """Italian."""
    en: str
    """English."""

    def __init__(self, *, it: str, en: str) -> None:
        """Hold what the answer says."""
        hold(self, "it", it)
        hold(self, "en", en)


class Citation(Answer):
    """Where a rule stands."""

    __slots__ = ("section", "source")
    __match_args__ = ("source", "section")

    source: str
    """The id of the source, as in `sources`."""
    section: str
    """The section of the source, in its own words."""

    def __init__(self, *, source: str, section: str) -> None:
        """Hold what the answer says."""
        hold(self, "source", source)
        hold(self, "section", section)


class Finding(Answer):
    """A rule seen on a case, or on a journal.

    A rule that holds, or does not apply, gives none.
    """

    __slots__ = (
        "citation",
        "fields",
        "message",
        "remedy",
        "rule",
        "rulebook",
        "severity",
        "status",
    )
    __match_args__ = (
        "rule",
        "status",
        "severity",
        "fields",
        "rulebook",
        "message",
        "remedy",
        "citation",
    )
    _parts: ClassVar[Mapping[str, Any]] = {
        "status": Status,
        "severity": Severity,
        "message": Text,
        "remedy": Text,
        "citation": Citation,
    }
    _shared = True

    rule: str
    """The rule's id."""
    status: Status
    """How the rule stands to the case."""
    severity: Severity
    """What the rule can do to the outcome."""
    fields: tuple[str, ...]
    """The fields that decide, in the order of the vocabulary: those that break the rule, or those
    that would have to be known.
    """
    rulebook: str | None
    """The rulebook that it is a rule of, where that one only joined the one that decided."""
    message: Text | None
    """What the act requires."""
    remedy: Text | None
    """What to do where it is not so."""
    citation: Citation | None
    """Where it stands."""

    def __init__(
        self,
        *,
        rule: str,
        status: Status,
        severity: Severity,
        fields: tuple[str, ...],
        rulebook: str | None = None,
        message: Text | None = None,
        remedy: Text | None = None,
        citation: Citation | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "rule", rule)
        hold(self, "status", status)
        hold(self, "severity", severity)
        hold(self, "fields", fields)
        hold(self, "rulebook", rulebook)
        hold(self, "message", message)
        hold(self, "remedy", remedy)
        hold(self, "citation", citation)


class QuestionKind(StrEnum):
    """The kinds of question."""

    CHECK = "check"
    """To decide a case of a check."""
    PROCEDURE = "procedure"
    """To report on the journal of a procedure."""
    DEADLINES = "deadlines"
    """By when a person contacts the office."""
    TIMESHEET = "timesheet"
    """To audit a timesheet."""


class ChosenBy(StrEnum):
    """How a rulebook was chosen."""

    NAME = "name"
    """The caller named it."""
    PLACE_AND_DAY = "place_and_day"
    """By the place and the day of the case."""


class Standing(StrEnum):
    """What became of a rulebook."""

    JUDGED = "judged"
    """It answered."""
    JOINED = "joined"
    """It joined the one that answered."""
    SILENT = "silent"
    """It would have joined, but does not govern the case."""
    STOOD_BACK = "stood_back"
    """Another one is nearer to the place."""
    NOT_IN_FORCE = "not_in_force"
    """It is not in force on that day."""
    OTHER_TERRITORY = "other_territory"
    """It is another territory's."""
    NOT_NAMED = "not_named"
    """The caller named another one."""


class RuleMark(Answer):
    """What tells one edition of a rule from another."""

    __slots__ = ("mark", "rule")
    __match_args__ = ("rule", "mark")

    rule: str
    """The rule's id."""
    mark: str
    """The first digits of the SHA-256 of what it says."""

    def __init__(self, *, rule: str, mark: str) -> None:
        """Hold what the answer says."""
        hold(self, "rule", rule)
        hold(self, "mark", mark)


class Candidate(Answer):
    """A rulebook that speaks of the subject, and what became of it."""

    __slots__ = ("fingerprint", "id", "rules", "standing", "version")
    __match_args__ = ("id", "version", "fingerprint", "standing", "rules")
    _parts: ClassVar[Mapping[str, Any]] = {"standing": Standing, "rules": (RuleMark,)}

    id: str
    """Its id."""
    version: str
    """Its own version."""
    fingerprint: str
    """The SHA-256 of all that it says."""
    standing: Standing
    """What became of it."""
    rules: tuple[RuleMark, ...]
    """Its rules on the subject, where it judged or joined."""

    def __init__(
        self,
        *,
        id: str,
        version: str,
        fingerprint: str,
        standing: Standing,
        rules: tuple[RuleMark, ...] = (),
    ) -> None:
        """Hold what the answer says."""
        hold(self, "id", id)
        hold(self, "version", version)
        hold(self, "fingerprint", fingerprint)
        hold(self, "standing", standing)
        hold(self, "rules", rules)


class Receipt(Answer):
    """What an answer was made from."""

    __slots__ = (
        "candidates",
        "case",
        "chosen_by",
        "date",
        "fields",
        "lepre",
        "question",
        "subject",
        "territory",
    )
    __match_args__ = (
        "lepre",
        "question",
        "subject",
        "chosen_by",
        "date",
        "territory",
        "candidates",
        "case",
        "fields",
    )
    _parts: ClassVar[Mapping[str, Any]] = {
        "question": QuestionKind,
        "chosen_by": ChosenBy,
        "candidates": (Candidate,),
    }

    lepre: str
    """The version of the library."""
    question: QuestionKind
    """What was asked."""
    subject: str | None
    """Its subject: the name of the check, or of the procedure."""
    chosen_by: ChosenBy
    """How the rulebook was chosen."""
    date: str | None
    """The day that it was chosen by, as far as it was known."""
    territory: str | None
    """The place."""
    candidates: tuple[Candidate, ...]
    """The rulebooks that speak of the subject, in their order."""
    case: str
    """The fingerprint of the case without personal data."""
    fields: tuple[str, ...]
    """The fields of the case that were used, in the order of the vocabulary."""

    def __init__(
        self,
        *,
        lepre: str,
        question: QuestionKind,
        subject: str | None = None,
        chosen_by: ChosenBy,
        date: str | None = None,
        territory: str | None = None,
        candidates: tuple[Candidate, ...],
        case: str,
        fields: tuple[str, ...],
    ) -> None:
        """Hold what the answer says."""
        hold(self, "lepre", lepre)
        hold(self, "question", question)
        hold(self, "subject", subject)
        hold(self, "chosen_by", chosen_by)
        hold(self, "date", date)
        hold(self, "territory", territory)
        hold(self, "candidates", candidates)
        hold(self, "case", case)
        hold(self, "fields", fields)


class Decision(Found):
    """What a rulebook says of a case."""

    __slots__ = ("ask", "findings", "outcome", "receipt", "rulebook", "with_")
    __match_args__ = ("outcome", "rulebook", "with_", "findings", "ask", "receipt")
    _parts: ClassVar[Mapping[str, Any]] = {
        "outcome": Outcome,
        "rulebook": Edition,
        "with_": (Edition,),
        "findings": (Finding,),
        "receipt": Receipt,
    }

    outcome: Outcome
    """The outcome."""
    rulebook: Edition
    """The rulebook that decided."""
    with_: tuple[Edition, ...]
    """The rulebooks that joined it and govern the case, or may: those of the same place and day.
    """
    findings: tuple[Finding, ...]
    """The rules that are broken, open or not followed, in the order of the rulebook."""
    ask: tuple[str, ...]
    """The fields to ask for, in the order of the vocabulary: those on which a scope or blocking
    rule still depends.
    """
    receipt: Receipt | None
    """What it was made from, where that was asked for."""

    def __init__(
        self,
        *,
        outcome: Outcome,
        rulebook: Edition,
        with_: tuple[Edition, ...] = (),
        findings: tuple[Finding, ...],
        ask: tuple[str, ...],
        receipt: Receipt | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "outcome", outcome)
        hold(self, "rulebook", rulebook)
        hold(self, "with_", with_)
        hold(self, "findings", findings)
        hold(self, "ask", ask)
        hold(self, "receipt", receipt)


class Question(Answer):
    """A field to ask for."""

    __slots__ = ("field", "question")
    __match_args__ = ("field", "question")
    _parts: ClassVar[Mapping[str, Any]] = {"question": Text}

    field: str
    """Its path."""
    question: Text
    """The question, in both languages."""

    def __init__(self, *, field: str, question: Text) -> None:
        """Hold what the answer says."""
        hold(self, "field", field)
        hold(self, "question", question)


class QuestionReport(Answer):
    """What still matters for a case."""

    __slots__ = ("outcome", "questions", "rulebook")
    __match_args__ = ("outcome", "rulebook", "questions")
    _parts: ClassVar[Mapping[str, Any]] = {
        "outcome": Outcome,
        "rulebook": Edition,
        "questions": (Question,),
    }

    outcome: Outcome
    """The outcome, whatever the answers would be; `undetermined` while it depends on them."""
    rulebook: Edition
    """The rulebook that decides."""
    questions: tuple[Question, ...]
    """What to ask, the first question first; nothing that cannot matter."""

    def __init__(
        self, *, outcome: Outcome, rulebook: Edition, questions: tuple[Question, ...]
    ) -> None:
        """Hold what the answer says."""
        hold(self, "outcome", outcome)
        hold(self, "rulebook", rulebook)
        hold(self, "questions", questions)


class ChangedBy(StrEnum):
    """Who can change what a field says."""

    PERSON = "person"
    """The person."""
    PROVIDER = "provider"
    """The CPI or the accredited operator."""
    BOTH = "both"
    """Both of them, together."""


ClassValue = FrozenDict | str
"""What a field says, as far as rules can tell: a value, or a stretch of them."""


class Satisfied(Answer):
    """A rule that a change satisfies."""

    __slots__ = ("citation", "remedy", "rule")
    __match_args__ = ("rule", "remedy", "citation")
    _parts: ClassVar[Mapping[str, Any]] = {"remedy": Text, "citation": Citation}

    rule: str
    """Its id."""
    remedy: Text
    """What to do."""
    citation: Citation
    """Where it stands."""

    def __init__(self, *, rule: str, remedy: Text, citation: Citation) -> None:
        """Hold what the answer says."""
        hold(self, "rule", rule)
        hold(self, "remedy", remedy)
        hold(self, "citation", citation)


class RepairChange(Answer):
    """A field that is to be changed."""

    __slots__ = ("by", "field", "satisfies", "to")
    __match_args__ = ("field", "by", "to", "satisfies")
    _parts: ClassVar[Mapping[str, Any]] = {"by": ChangedBy, "satisfies": (Satisfied,)}

    field: str
    """Its path."""
    by: ChangedBy
    """Who can change it."""
    to: ClassValue
    """What it is to say."""
    satisfies: tuple[Satisfied, ...]
    """The rules that it satisfies, with what to do."""

    def __init__(
        self, *, field: str, by: ChangedBy, to: ClassValue, satisfies: tuple[Satisfied, ...]
    ) -> None:
        """Hold what the answer says."""
        hold(self, "field", field)
        hold(self, "by", by)
        hold(self, "to", to)
        hold(self, "satisfies", satisfies)


class Assumption(Answer):
    """A field that is not known."""

    __slots__ = ("field", "is_")
    __match_args__ = ("field", "is_")

    field: str
    """Its path."""
    is_: ClassValue
    """What it must say."""

    def __init__(self, *, field: str, is_: ClassValue) -> None:
        """Hold what the answer says."""
        hold(self, "field", field)
        hold(self, "is_", is_)


class Repair(Answer):
    """A smallest set of changes: none of them can be left out."""

    __slots__ = ("assuming", "changes", "cost")
    __match_args__ = ("cost", "changes", "assuming")
    _parts: ClassVar[Mapping[str, Any]] = {"changes": (RepairChange,), "assuming": (Assumption,)}

    cost: int
    """What the changes cost together."""
    changes: tuple[RepairChange, ...]
    """The changes, in the order of the vocabulary."""
    assuming: tuple[Assumption, ...]
    """The fields that are not known, and must turn out in a certain way besides."""

    def __init__(
        self, *, cost: int, changes: tuple[RepairChange, ...], assuming: tuple[Assumption, ...]
    ) -> None:
        """Hold what the answer says."""
        hold(self, "cost", cost)
        hold(self, "changes", changes)
        hold(self, "assuming", assuming)


class InPerson(Answer):
    """The same case in person."""

    __slots__ = ("outcome", "repair")
    __match_args__ = ("outcome", "repair")
    _parts: ClassVar[Mapping[str, Any]] = {"outcome": Outcome, "repair": Repair}

    outcome: Outcome
    """How it would stand."""
    repair: Repair | None
    """What else would have to change, where that helps."""

    def __init__(self, *, outcome: Outcome, repair: Repair | None = None) -> None:
        """Hold what the answer says."""
        hold(self, "outcome", outcome)
        hold(self, "repair", repair)


class RepairReport(Answer):
    """What would help a case."""

    __slots__ = ("in_person", "more", "outcome", "possible", "repairs", "rulebook")
    __match_args__ = ("outcome", "rulebook", "possible", "repairs", "more", "in_person")
    _parts: ClassVar[Mapping[str, Any]] = {
        "outcome": Outcome,
        "rulebook": Edition,
        "repairs": (Repair,),
        "in_person": InPerson,
    }

    outcome: Outcome
    """How the case stands: as far as it is known, exactly."""
    rulebook: Edition
    """The rulebook that decides."""
    possible: bool
    """Whether it may be admissible as it is, whatever is not known turning out well."""
    repairs: tuple[Repair, ...]
    """The smallest sets of changes that make it admissible, the cheapest first.

    None where no change helps, or none is needed.
    """
    more: bool
    """Whether there may be more of them."""
    in_person: InPerson | None
    """What holds in person, where the case is remote."""

    def __init__(
        self,
        *,
        outcome: Outcome,
        rulebook: Edition,
        possible: bool,
        repairs: tuple[Repair, ...],
        more: bool,
        in_person: InPerson | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "outcome", outcome)
        hold(self, "rulebook", rulebook)
        hold(self, "possible", possible)
        hold(self, "repairs", repairs)
        hold(self, "more", more)
        hold(self, "in_person", in_person)


class State(StrEnum):
    """How far a procedure has come."""

    OPEN = "open"
    """Something is still to be done, or to be known."""
    CONCLUDED = "concluded"
    """Every step was done as it must."""
    BROKEN = "broken"
    """A step was done in a way that does not count and is to be done again, or the person
    withdrew the agreement; and that is so whatever else is learnt of the events.
    """


class StepState(StrEnum):
    """How far a step has come."""

    DONE = "done"
    """It was done; where it is not known whether its event counts, a finding says so."""
    READY = "ready"
    """It may be done now."""
    WAITING = "waiting"
    """Something else must be done first."""
    NOT_NEEDED = "not_needed"
    """Another step was done in its stead."""


class Actor(StrEnum):
    """Who acts."""

    PERSON = "person"
    """The person whom the service is for."""
    PROVIDER = "provider"
    """The CPI or the accredited operator."""


class Proof(Answer):
    """What tells a document from any other."""

    __slots__ = ("bytes", "format", "sha256")
    __match_args__ = ("format", "bytes", "sha256")

    format: str | None
    """What it is."""
    bytes: int | None
    """Its size in bytes."""
    sha256: str
    """The SHA-256 of its bytes."""

    def __init__(self, *, format: str | None = None, bytes: int | None = None, sha256: str) -> None:
        """Hold what the answer says."""
        hold(self, "format", format)
        hold(self, "bytes", bytes)
        hold(self, "sha256", sha256)


class StepReport(Answer):
    """What is known of one step."""

    __slots__ = ("actor", "at", "document", "state", "step")
    __match_args__ = ("step", "state", "actor", "at", "document")
    _parts: ClassVar[Mapping[str, Any]] = {"state": StepState, "actor": Actor, "document": Proof}

    step: str
    """Its name."""
    state: StepState
    """How far it has come."""
    actor: Actor
    """Who has to do it."""
    at: str | None
    """When it was done."""
    document: Proof | None
    """The document that was attached, where its hash is known: proof that can be kept."""

    def __init__(
        self,
        *,
        step: str,
        state: StepState,
        actor: Actor,
        at: str | None = None,
        document: Proof | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "step", step)
        hold(self, "state", state)
        hold(self, "actor", actor)
        hold(self, "at", at)
        hold(self, "document", document)


class Next(Answer):
    """What may be done now, and by whom."""

    __slots__ = ("action", "actor", "step")
    __match_args__ = ("step", "actor", "action")
    _parts: ClassVar[Mapping[str, Any]] = {"actor": Actor, "action": Text}

    step: str
    """The step."""
    actor: Actor
    """Who has to do it."""
    action: Text | None
    """What is to be done, as a request."""

    def __init__(self, *, step: str, actor: Actor, action: Text | None = None) -> None:
        """Hold what the answer says."""
        hold(self, "step", step)
        hold(self, "actor", actor)
        hold(self, "action", action)


class Report(Found):
    """How a journal stands to a procedure."""

    __slots__ = (
        "concluded_at",
        "findings",
        "later",
        "next",
        "procedure",
        "receipt",
        "rulebook",
        "state",
        "steps",
    )
    __match_args__ = (
        "state",
        "concluded_at",
        "procedure",
        "rulebook",
        "steps",
        "next",
        "findings",
        "later",
        "receipt",
    )
    _parts: ClassVar[Mapping[str, Any]] = {
        "state": State,
        "rulebook": Edition,
        "steps": (StepReport,),
        "next": (Next,),
        "findings": (Finding,),
        "receipt": Receipt,
    }

    state: State
    """How far the procedure has come."""
    concluded_at: str | None
    """When it was concluded: the moment of its last event, not that of the person's signature."""
    procedure: str
    """The procedure."""
    rulebook: Edition
    """The rulebook that has it."""
    steps: tuple[StepReport, ...]
    """The steps, in the order of the rulebook."""
    next: tuple[Next, ...]
    """What may be done now, in the order of the rulebook; nothing once concluded."""
    findings: tuple[Finding, ...]
    """What is broken, open or not followed; `fields` are places in the journal.

    Once concluded, only advice.
    """
    later: tuple[str, ...]
    """The events that lie after the moment of the report, and were left aside."""
    receipt: Receipt | None
    """What it was made from, where that was asked for."""

    def __init__(
        self,
        *,
        state: State,
        concluded_at: str | None,
        procedure: str,
        rulebook: Edition,
        steps: tuple[StepReport, ...],
        next: tuple[Next, ...],
        findings: tuple[Finding, ...],
        later: tuple[str, ...] = (),
        receipt: Receipt | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "state", state)
        hold(self, "concluded_at", concluded_at)
        hold(self, "procedure", procedure)
        hold(self, "rulebook", rulebook)
        hold(self, "steps", steps)
        hold(self, "next", next)
        hold(self, "findings", findings)
        hold(self, "later", later)
        hold(self, "receipt", receipt)


class DossierReport(Answer):
    """What there is to say of a dossier."""

    __slots__ = ("content", "procedure")
    __match_args__ = ("content", "procedure")
    _parts: ClassVar[Mapping[str, Any]] = {"content": Decision, "procedure": Report}

    content: Decision
    """Whether the PSP says all that it must."""
    procedure: Report
    """How far its signing has come."""

    def __init__(self, *, content: Decision, procedure: Report) -> None:
        """Hold what the answer says."""
        hold(self, "content", content)
        hold(self, "procedure", procedure)


class DeadlineState(StrEnum):
    """How a deadline stands."""

    MET = "met"
    """The person contacted the office, whenever that was."""
    DUE = "due"
    """There is still time."""
    TO_BE_CONVENED = "to_be_convened"
    """The day has passed: the office convenes the person."""
    UNKNOWN = "unknown"
    """It depends on something that is not known; `fields` names it."""


class DueContact(Answer):
    """A day by which the person contacts the office."""

    __slots__ = ("citation", "due_by", "fields", "message", "remedy", "rule", "state")
    __match_args__ = ("rule", "state", "due_by", "fields", "message", "remedy", "citation")
    _parts: ClassVar[Mapping[str, Any]] = {
        "state": DeadlineState,
        "message": Text,
        "remedy": Text,
        "citation": Citation,
    }

    rule: str
    """The deadline's id."""
    state: DeadlineState
    """How it stands today."""
    due_by: str | None
    """The last day, where the deadline runs and the day from which it does is known."""
    fields: tuple[str, ...]
    """The fields that would have to be known, in the order of the vocabulary."""
    message: Text | None
    """What the act requires."""
    remedy: Text | None
    """What to do once the day has passed."""
    citation: Citation | None
    """Where it stands."""

    def __init__(
        self,
        *,
        rule: str,
        state: DeadlineState,
        due_by: str | None = None,
        fields: tuple[str, ...],
        message: Text | None = None,
        remedy: Text | None = None,
        citation: Citation | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "rule", rule)
        hold(self, "state", state)
        hold(self, "due_by", due_by)
        hold(self, "fields", fields)
        hold(self, "message", message)
        hold(self, "remedy", remedy)
        hold(self, "citation", citation)


class DeadlineReport(Answer):
    """By when the person contacts the office."""

    __slots__ = ("ask", "deadlines", "receipt", "rulebook")
    __match_args__ = ("rulebook", "deadlines", "ask", "receipt")
    _parts: ClassVar[Mapping[str, Any]] = {
        "rulebook": Edition,
        "deadlines": (DueContact,),
        "receipt": Receipt,
    }

    rulebook: Edition
    """The rulebook that has the deadlines."""
    deadlines: tuple[DueContact, ...]
    """Those that run, or may, in the order of the rulebook."""
    ask: tuple[str, ...]
    """The fields to ask for, in the order of the vocabulary."""
    receipt: Receipt | None
    """What it was made from, where that was asked for."""

    def __init__(
        self,
        *,
        rulebook: Edition,
        deadlines: tuple[DueContact, ...],
        ask: tuple[str, ...],
        receipt: Receipt | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "rulebook", rulebook)
        hold(self, "deadlines", deadlines)
        hold(self, "ask", ask)
        hold(self, "receipt", receipt)


class TimesheetReport(Found):
    """What an audit of a timesheet finds."""

    __slots__ = ("findings", "minutes", "more", "receipt", "rulebook", "sessions")
    __match_args__ = ("rulebook", "sessions", "minutes", "findings", "more", "receipt")
    _parts: ClassVar[Mapping[str, Any]] = {
        "rulebook": Edition,
        "findings": (Finding,),
        "receipt": Receipt,
    }

    rulebook: Edition
    """The rulebook that says what to look for."""
    sessions: int
    """How many sessions there are."""
    minutes: int
    """How many minutes they have together: those declared, or else those from start to end."""
    findings: tuple[Finding, ...]
    """What is wrong, kind by kind; `fields` are places in the list, such as `sessions[2]`."""
    more: bool | None
    """Whether there was more of one kind than is listed."""
    receipt: Receipt | None
    """What it was made from, where that was asked for."""

    def __init__(
        self,
        *,
        rulebook: Edition,
        sessions: int,
        minutes: int,
        findings: tuple[Finding, ...],
        more: bool | None = None,
        receipt: Receipt | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "rulebook", rulebook)
        hold(self, "sessions", sessions)
        hold(self, "minutes", minutes)
        hold(self, "findings", findings)
        hold(self, "more", more)
        hold(self, "receipt", receipt)


class Mode(StrEnum):
    """A way of delivering a service. The one that asks least of the person stands first."""

    IN_PERSON = "in_person"
    """All of it in person."""
    ASSISTED = "assisted"
    """At a distance, with someone who helps; the first access at the office."""
    BLENDED = "blended"
    """In person and at a distance in turn."""
    REMOTE = "remote"
    """All of it at a distance."""


class Holds(StrEnum):
    """Whether something holds, as far as is known."""

    YES = "yes"
    """It does."""
    UNKNOWN = "unknown"
    """It depends on something that is not known; `ask` names it."""
    NO = "no"
    """It does not."""


class Channel(StrEnum):
    """How the person and the operator meet."""

    IN_PERSON = "in_person"
    """At the provider's seat."""
    PHONE = "phone"
    """By telephone alone."""
    VIDEO = "video"
    """By video interview on a platform."""


class Speaks(StrEnum):
    """What a reason does."""

    FOR = "for"
    """It speaks for the way."""
    AGAINST = "against"
    """It speaks against it."""
    NOTE = "note"
    """It informs."""


class Effectiveness(Answer):
    """What the forms say of a frail group, from 1 to 10 (section 7.1).

    These are opinions of offices, each of which counts once, however many people it serves.
    """

    __slots__ = ("forms", "highest", "lowest", "sum")
    __match_args__ = ("forms", "lowest", "highest", "sum")

    forms: int
    """The forms that give a number; the others are blank, or have a cross."""
    lowest: int
    """The lowest number."""
    highest: int
    """The highest number."""
    sum: int
    """The sum of the numbers: divided by `forms` it is the mean."""

    def __init__(self, *, forms: int, lowest: int, highest: int, sum: int) -> None:
        """Hold what the answer says."""
        hold(self, "forms", forms)
        hold(self, "lowest", lowest)
        hold(self, "highest", highest)
        hold(self, "sum", sum)


class Evidence(Answer):
    """Where a reason stands, and what is found there."""

    __slots__ = ("citation", "figures", "row", "table", "what")
    __match_args__ = ("citation", "table", "row", "what", "figures")
    _parts: ClassVar[Mapping[str, Any]] = {
        "citation": Citation,
        "what": Text,
        "figures": Effectiveness,
    }

    citation: Citation
    """The source and its section."""
    table: str | None
    """The table of the survey, or of the report (`T4-1`)."""
    row: str | None
    """The row of that table, by its id or its number."""
    what: Text | None
    """What the row is about."""
    figures: Effectiveness | None
    """What the forms say there."""

    def __init__(
        self,
        *,
        citation: Citation,
        table: str | None = None,
        row: str | None = None,
        what: Text | None = None,
        figures: Effectiveness | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "citation", citation)
        hold(self, "table", table)
        hold(self, "row", row)
        hold(self, "what", what)
        hold(self, "figures", figures)


class ModeReason(Answer):
    """A reason."""

    __slots__ = ("evidence", "field", "id", "speaks", "text")
    __match_args__ = ("id", "speaks", "field", "text", "evidence")
    _parts: ClassVar[Mapping[str, Any]] = {"speaks": Speaks, "text": Text, "evidence": (Evidence,)}

    id: str
    """The provision that it rests on, the fact and its value: `REP-07.ability.good`."""
    speaks: Speaks
    """What it does."""
    field: str
    """The field of the case."""
    text: Text | None
    """The reason in words, to the person."""
    evidence: tuple[Evidence, ...]
    """Where it stands."""

    def __init__(
        self,
        *,
        id: str,
        speaks: Speaks,
        field: str,
        text: Text | None = None,
        evidence: tuple[Evidence, ...] = (),
    ) -> None:
        """Hold what the answer says."""
        hold(self, "id", id)
        hold(self, "speaks", speaks)
        hold(self, "field", field)
        hold(self, "text", text)
        hold(self, "evidence", evidence)


class RankedMode(Answer):
    """A way that is open."""

    __slots__ = ("allowed", "channels", "fits", "mode", "name", "rank", "reasons", "what")
    __match_args__ = ("mode", "rank", "fits", "allowed", "channels", "reasons", "name", "what")
    _parts: ClassVar[Mapping[str, Any]] = {
        "mode": Mode,
        "fits": Holds,
        "allowed": Holds,
        "channels": (Channel,),
        "reasons": (ModeReason,),
        "name": Text,
        "what": Text,
    }

    mode: Mode
    """The way."""
    rank: int
    """Its place, from one."""
    fits: Holds
    """Whether it suits: no known fact speaks against it, and nothing that a person cannot do
    without is unknown.
    """
    allowed: Holds
    """Whether the checks allow it; never no."""
    channels: tuple[Channel, ...]
    """The channels that no check forbids."""
    reasons: tuple[ModeReason, ...]
    """What speaks for it, against it, or only informs."""
    name: Text | None
    """What the way is called."""
    what: Text | None
    """What it is."""

    def __init__(
        self,
        *,
        mode: Mode,
        rank: int,
        fits: Holds,
        allowed: Holds,
        channels: tuple[Channel, ...],
        reasons: tuple[ModeReason, ...],
        name: Text | None = None,
        what: Text | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "mode", mode)
        hold(self, "rank", rank)
        hold(self, "fits", fits)
        hold(self, "allowed", allowed)
        hold(self, "channels", channels)
        hold(self, "reasons", reasons)
        hold(self, "name", name)
        hold(self, "what", what)


class Check(StrEnum):
    """A kind of question with its own subject."""

    DELIVERY = "delivery"
    """May this service be delivered to this person in this way, today?
    """
    INVITATION = "invitation"
    """Does this invitation to an appointment say all that it must?
    """
    PSP = "psp"
    """Does this Patto di servizio personalizzato say all that it must?
    """
    SERVICE = "service"
    """May this person have this service, now?
    """
    SESSION = "session"
    """Was this remote session held and recorded as it must?
    """


class ClosingRule(Answer):
    """A rule that closes a channel."""

    __slots__ = ("channel", "check", "citation", "message", "remedy", "rule")
    __match_args__ = ("check", "channel", "rule", "message", "remedy", "citation")
    _parts: ClassVar[Mapping[str, Any]] = {
        "check": Check,
        "channel": Channel,
        "message": Text,
        "remedy": Text,
        "citation": Citation,
    }

    check: Check
    """The check that has it."""
    channel: Channel
    """The channel that it closes."""
    rule: str
    """The rule."""
    message: Text | None
    """What the act requires."""
    remedy: Text | None
    """What to do where it is not so."""
    citation: Citation | None
    """Where it stands."""

    def __init__(
        self,
        *,
        check: Check,
        channel: Channel,
        rule: str,
        message: Text | None = None,
        remedy: Text | None = None,
        citation: Citation | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "check", check)
        hold(self, "channel", channel)
        hold(self, "rule", rule)
        hold(self, "message", message)
        hold(self, "remedy", remedy)
        hold(self, "citation", citation)


class ClosedMode(Answer):
    """A way that a check forbids."""

    __slots__ = ("mode", "name", "rules")
    __match_args__ = ("mode", "rules", "name")
    _parts: ClassVar[Mapping[str, Any]] = {"mode": Mode, "rules": (ClosingRule,), "name": Text}

    mode: Mode
    """The way."""
    rules: tuple[ClosingRule, ...]
    """The rules that close its channels, or the scope that they stand outside of."""
    name: Text | None
    """What the way is called."""

    def __init__(
        self, *, mode: Mode, rules: tuple[ClosingRule, ...], name: Text | None = None
    ) -> None:
        """Hold what the answer says."""
        hold(self, "mode", mode)
        hold(self, "rules", rules)
        hold(self, "name", name)


class PersonChoice(Answer):
    """That the person chooses (report of 2021, chapters 1.2 and 3.4)."""

    __slots__ = ("evidence", "stands", "text", "wish")
    __match_args__ = ("wish", "stands", "text", "evidence")
    _parts: ClassVar[Mapping[str, Any]] = {
        "wish": Mode,
        "stands": Holds,
        "text": Text,
        "evidence": (Evidence,),
    }

    wish: Mode | None
    """The way that the person wishes, if it is known."""
    stands: Holds | None
    """Whether it stands: it does, unless a check forbids it. Left out without a wish."""
    text: Text | None
    """It in words, to the person."""
    evidence: tuple[Evidence, ...]
    """Where it stands."""

    def __init__(
        self,
        *,
        wish: Mode | None = None,
        stands: Holds | None = None,
        text: Text | None = None,
        evidence: tuple[Evidence, ...] = (),
    ) -> None:
        """Hold what the answer says."""
        hold(self, "wish", wish)
        hold(self, "stands", stands)
        hold(self, "text", text)
        hold(self, "evidence", evidence)


class CheckRead(Answer):
    """A decision that was read, as it was made."""

    __slots__ = ("channel", "check", "outcome", "rulebook", "rules", "undecided")
    __match_args__ = ("check", "channel", "outcome", "rulebook", "rules", "undecided")
    _parts: ClassVar[Mapping[str, Any]] = {
        "check": Check,
        "channel": Channel,
        "outcome": Outcome,
        "rulebook": Edition,
    }

    check: Check
    """The check."""
    channel: Channel
    """The channel that it was asked of."""
    outcome: Outcome | None
    """What it came to; left out where no rulebook could be chosen."""
    rulebook: Edition | None
    """The rulebook that decided."""
    rules: tuple[str, ...]
    """The rules that are violated."""
    undecided: str | None
    """Why no rulebook could be chosen, by the code of the error."""

    def __init__(
        self,
        *,
        check: Check,
        channel: Channel,
        outcome: Outcome | None = None,
        rulebook: Edition | None = None,
        rules: tuple[str, ...],
        undecided: str | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "check", check)
        hold(self, "channel", channel)
        hold(self, "outcome", outcome)
        hold(self, "rulebook", rulebook)
        hold(self, "rules", rules)
        hold(self, "undecided", undecided)


class RecommendationReport(Answer):
    """Which way of delivering a service suits, and why. It advises: the person chooses."""

    __slots__ = ("ask", "checks", "choice", "closed", "ranked")
    __match_args__ = ("ranked", "closed", "choice", "ask", "checks")
    _parts: ClassVar[Mapping[str, Any]] = {
        "ranked": (RankedMode,),
        "closed": (ClosedMode,),
        "choice": PersonChoice,
        "checks": (CheckRead,),
    }

    ranked: tuple[RankedMode, ...]
    """The ways that no check forbids, the recommended one first; before it the one that the
    person wishes.
    """
    closed: tuple[ClosedMode, ...]
    """The ways that a check forbids, never recommended."""
    choice: PersonChoice
    """That the person chooses."""
    ask: tuple[str, ...]
    """The fields that are not known and could change the order, what matters most first; then
    those that the checks ask for.
    """
    checks: tuple[CheckRead, ...]
    """The decisions that were read."""

    def __init__(
        self,
        *,
        ranked: tuple[RankedMode, ...],
        closed: tuple[ClosedMode, ...],
        choice: PersonChoice,
        ask: tuple[str, ...],
        checks: tuple[CheckRead, ...],
    ) -> None:
        """Hold what the answer says."""
        hold(self, "ranked", ranked)
        hold(self, "closed", closed)
        hold(self, "choice", choice)
        hold(self, "ask", ask)
        hold(self, "checks", checks)


class DefectKind(StrEnum):
    """The kinds of defect."""

    NEVER_APPLIES = "never_applies"
    """The rule never applies."""
    NEVER_BROKEN = "never_broken"
    """No case within the scope breaks the rule."""
    NEVER_KEPT = "never_kept"
    """No case at all keeps the rule where it applies."""
    IMPLIED = "implied"
    """Whoever keeps the other rules keeps this one too."""
    EMPTY_SCOPE = "empty_scope"
    """The act governs no case at all."""
    NEVER_ADMISSIBLE = "never_admissible"
    """The act governs cases with this value, and none of them is admissible."""
    WEAKER_THAN_EXACT = "weaker_than_exact"
    """The rule stays open for a case in which its truth is settled."""
    UNUSED = "unused"
    """No rule reads the field."""


class Defect(Answer):
    """Something that is wrong, or that somebody should have meant."""

    __slots__ = ("field", "kind", "rule", "value", "witness")
    __match_args__ = ("kind", "rule", "field", "value", "witness")
    _parts: ClassVar[Mapping[str, Any]] = {"kind": DefectKind}

    kind: DefectKind
    """What it is."""
    rule: str | None
    """The rule, where it is one's."""
    field: str | None
    """The field, where it is one's."""
    value: ClassValue | None
    """The value of that field, where it is about one."""
    witness: Any
    """A case that shows it, where there is one."""

    def __init__(
        self,
        *,
        kind: DefectKind,
        rule: str | None = None,
        field: str | None = None,
        value: ClassValue | None = None,
        witness: Any = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "kind", kind)
        hold(self, "rule", rule)
        hold(self, "field", field)
        hold(self, "value", value)
        hold(self, "witness", witness)


class BorderKind(StrEnum):
    """What there is where two rulebooks meet."""

    DAYS_WITHOUT = "days_without"
    """Between the end of the one and the beginning of the other no rulebook is in force."""
    SCOPE_OVERLAP = "scope_overlap"
    """Both govern some case, while both are in force, and neither is a complement."""
    SCOPE_GAP = "scope_gap"
    """Neither governs some case, while both are in force."""


class Border(Answer):
    """Where a rulebook meets another of the same territory, for one check."""

    __slots__ = ("from_", "kind", "other", "to", "witness")
    __match_args__ = ("kind", "other", "from_", "to", "witness")
    _parts: ClassVar[Mapping[str, Any]] = {"kind": BorderKind}

    kind: BorderKind
    """What there is."""
    other: str
    """The other rulebook, by id."""
    from_: str
    """The first day of it."""
    to: str | None
    """The last day; left out where it has none."""
    witness: Any
    """A case that shows it, where it is about some cases only."""

    def __init__(
        self,
        *,
        kind: BorderKind,
        other: str,
        from_: str,
        to: str | None = None,
        witness: Any = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "kind", kind)
        hold(self, "other", other)
        hold(self, "from_", from_)
        hold(self, "to", to)
        hold(self, "witness", witness)


class CheckAudit(Answer):
    """The same of the rules for one check."""

    __slots__ = ("borders", "check", "defects")
    __match_args__ = ("check", "defects", "borders")
    _parts: ClassVar[Mapping[str, Any]] = {
        "check": Check,
        "defects": (Defect,),
        "borders": (Border,),
    }

    check: Check
    """The check."""
    defects: tuple[Defect, ...]
    """What its rules do that nobody would expect."""
    borders: tuple[Border, ...]
    """Where they meet those of other rulebooks of the territory."""

    def __init__(
        self, *, check: Check, defects: tuple[Defect, ...], borders: tuple[Border, ...]
    ) -> None:
        """Hold what the answer says."""
        hold(self, "check", check)
        hold(self, "defects", defects)
        hold(self, "borders", borders)


class AuditReport(Answer):
    """What is wrong with a rulebook, or should have been meant."""

    __slots__ = ("checks", "rulebook")
    __match_args__ = ("rulebook", "checks")
    _parts: ClassVar[Mapping[str, Any]] = {"rulebook": Edition, "checks": (CheckAudit,)}

    rulebook: Edition
    """The rulebook."""
    checks: tuple[CheckAudit, ...]
    """Its checks, in their order."""

    def __init__(self, *, rulebook: Edition, checks: tuple[CheckAudit, ...]) -> None:
        """Hold what the answer says."""
        hold(self, "rulebook", rulebook)
        hold(self, "checks", checks)


class RuleChangeKind(StrEnum):
    """How a rule differs."""

    ADDED = "added"
    """Only the other has it."""
    REMOVED = "removed"
    """Only the one has it."""
    REWORDED = "reworded"
    """It asks the same in other words."""
    CHANGED = "changed"
    """It asks something else, or weighs otherwise."""


class RuleChange(Answer):
    """A rule that differs."""

    __slots__ = ("change", "rule")
    __match_args__ = ("rule", "change")
    _parts: ClassVar[Mapping[str, Any]] = {"change": RuleChangeKind}

    rule: str
    """Its id."""
    change: RuleChangeKind
    """In which way."""

    def __init__(self, *, rule: str, change: RuleChangeKind) -> None:
        """Hold what the answer says."""
        hold(self, "rule", rule)
        hold(self, "change", change)


class Difference(Answer):
    """Cases whose outcome differs."""

    __slots__ = ("cases", "now", "share", "then", "witness")
    __match_args__ = ("then", "now", "cases", "share", "witness")
    _parts: ClassVar[Mapping[str, Any]] = {"then": Outcome, "now": Outcome}

    then: Outcome
    """Their outcome by the one."""
    now: Outcome
    """Their outcome by the other."""
    cases: str
    """How many they are, as a whole number in decimal."""
    share: float
    """Which share of all cases that is."""
    witness: Any
    """A case of them with the fewest known fields."""

    def __init__(
        self, *, then: Outcome, now: Outcome, cases: str, share: float, witness: Any
    ) -> None:
        """Hold what the answer says."""
        hold(self, "then", then)
        hold(self, "now", now)
        hold(self, "cases", cases)
        hold(self, "share", share)
        hold(self, "witness", witness)


class CheckComparison(Answer):
    """The same for one check."""

    __slots__ = ("cases", "check", "differences", "rules")
    __match_args__ = ("check", "rules", "cases", "differences")
    _parts: ClassVar[Mapping[str, Any]] = {
        "check": Check,
        "rules": (RuleChange,),
        "differences": (Difference,),
    }

    check: Check
    """The check."""
    rules: tuple[RuleChange, ...]
    """The rules that differ, in the order of the other, those that are gone last."""
    cases: str
    """How many cases there are that the two can tell apart, as a whole number in decimal."""
    differences: tuple[Difference, ...]
    """Those whose outcome differs, by the two outcomes."""

    def __init__(
        self,
        *,
        check: Check,
        rules: tuple[RuleChange, ...],
        cases: str,
        differences: tuple[Difference, ...],
    ) -> None:
        """Hold what the answer says."""
        hold(self, "check", check)
        hold(self, "rules", rules)
        hold(self, "cases", cases)
        hold(self, "differences", differences)


class ComparisonReport(Answer):
    """What one rulebook says otherwise than another."""

    __slots__ = ("checks", "now", "then")
    __match_args__ = ("then", "now", "checks")
    _parts: ClassVar[Mapping[str, Any]] = {
        "then": Edition,
        "now": Edition,
        "checks": (CheckComparison,),
    }

    then: Edition
    """The one."""
    now: Edition
    """The other."""
    checks: tuple[CheckComparison, ...]
    """The checks that both have, in their order."""

    def __init__(self, *, then: Edition, now: Edition, checks: tuple[CheckComparison, ...]) -> None:
        """Hold what the answer says."""
        hold(self, "then", then)
        hold(self, "now", now)
        hold(self, "checks", checks)


class Extended(Answer):
    """The rulebook that another extends, in the edition that it was made from."""

    __slots__ = ("fingerprint", "id", "version")
    __match_args__ = ("id", "version", "fingerprint")

    id: str
    """Its id."""
    version: str
    """Its own version."""
    fingerprint: str
    """SHA-256 of all that it says, as hexadecimal."""

    def __init__(self, *, id: str, version: str, fingerprint: str) -> None:
        """Hold what the answer says."""
        hold(self, "id", id)
        hold(self, "version", version)
        hold(self, "fingerprint", fingerprint)


class RulebookSummary(Answer):
    """A rulebook in short."""

    __slots__ = (
        "checks",
        "complement",
        "deadlines",
        "extends",
        "fingerprint",
        "id",
        "procedures",
        "replaces",
        "territory",
        "timesheet",
        "title",
        "transitional",
        "valid_from",
        "valid_to",
        "version",
    )
    __match_args__ = (
        "id",
        "version",
        "fingerprint",
        "title",
        "territory",
        "valid_from",
        "valid_to",
        "transitional",
        "complement",
        "extends",
        "replaces",
        "checks",
        "procedures",
        "deadlines",
        "timesheet",
    )
    _parts: ClassVar[Mapping[str, Any]] = {"title": Text, "extends": Extended, "checks": (Check,)}

    id: str
    """Its name, such as `lombardia-2022`."""
    version: str
    """Its own version."""
    fingerprint: str
    """SHA-256 of all that it says, as hexadecimal."""
    title: Text
    """What it regulates, in a line."""
    territory: str
    """Where it applies."""
    valid_from: str
    """The first day on which it applies."""
    valid_to: str | None
    """The last day on which it applies, if it has one."""
    transitional: bool
    """Whether it was issued for a time whose end it does not state."""
    complement: bool
    """Whether it joins the rulebook that judges."""
    extends: Extended | None
    """The rulebook whose rules it took over, if it extends one."""
    replaces: tuple[str, ...]
    """The rulebooks that it replaces, by id."""
    checks: tuple[Check, ...]
    """The checks that it has rules for."""
    procedures: tuple[str, ...]
    """The procedures that it has, by name."""
    deadlines: bool
    """Whether it has days by which a person contacts the office."""
    timesheet: bool
    """Whether it minds what is in the sessions of one operator."""

    def __init__(
        self,
        *,
        id: str,
        version: str,
        fingerprint: str,
        title: Text,
        territory: str,
        valid_from: str,
        valid_to: str | None,
        transitional: bool,
        complement: bool,
        extends: Extended | None,
        replaces: tuple[str, ...],
        checks: tuple[Check, ...],
        procedures: tuple[str, ...],
        deadlines: bool,
        timesheet: bool,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "id", id)
        hold(self, "version", version)
        hold(self, "fingerprint", fingerprint)
        hold(self, "title", title)
        hold(self, "territory", territory)
        hold(self, "valid_from", valid_from)
        hold(self, "valid_to", valid_to)
        hold(self, "transitional", transitional)
        hold(self, "complement", complement)
        hold(self, "extends", extends)
        hold(self, "replaces", replaces)
        hold(self, "checks", checks)
        hold(self, "procedures", procedures)
        hold(self, "deadlines", deadlines)
        hold(self, "timesheet", timesheet)


class Changed(StrEnum):
    """What can change."""

    LIBRARY = "library"
    """The version of the library."""
    CASE = "case"
    """The case: it is another one."""
    STANDING = "standing"
    """What became of a rulebook."""
    RULEBOOK = "rulebook"
    """What a rulebook that answered says."""
    RULE = "rule"
    """What one of its rules says."""
    OUTCOME = "outcome"
    """The outcome, or the state."""
    FINDING = "finding"
    """What is found of a rule."""
    PART = "part"
    """Another part of the answer."""


class Change(Answer):
    """Something that changed."""

    __slots__ = ("now", "part", "rule", "rulebook", "then", "what")
    __match_args__ = ("what", "rulebook", "rule", "part", "then", "now")
    _parts: ClassVar[Mapping[str, Any]] = {"what": Changed}

    what: Changed
    """What it is."""
    rulebook: str | None
    """The rulebook, where it is one, or of one."""
    rule: str | None
    """The rule, where it is one, or the finding of one."""
    part: str | None
    """The part of the answer, where it is another one."""
    then: str | None
    """As it was then; left out where there was none."""
    now: str | None
    """As it is now; left out where there is none."""

    def __init__(
        self,
        *,
        what: Changed,
        rulebook: str | None = None,
        rule: str | None = None,
        part: str | None = None,
        then: str | None = None,
        now: str | None = None,
    ) -> None:
        """Hold what the answer says."""
        hold(self, "what", what)
        hold(self, "rulebook", rulebook)
        hold(self, "rule", rule)
        hold(self, "part", part)
        hold(self, "then", then)
        hold(self, "now", now)


class Replay(Answer):
    """What comes of asking again."""

    __slots__ = ("changes", "same")
    __match_args__ = ("same", "changes")
    _parts: ClassVar[Mapping[str, Any]] = {"changes": (Change,)}

    same: bool
    """Whether the answer is the same."""
    changes: tuple[Change, ...]
    """What is not as it was when the receipt was made, the answer last."""

    def __init__(self, *, same: bool, changes: tuple[Change, ...]) -> None:
        """Hold what the answer says."""
        hold(self, "same", same)
        hold(self, "changes", changes)


class DossierReplay(Answer):
    """What comes of asking again of a dossier."""

    __slots__ = ("content", "procedure")
    __match_args__ = ("content", "procedure")
    _parts: ClassVar[Mapping[str, Any]] = {"content": Replay, "procedure": Replay}

    content: Replay
    """Of the decision on what the PSP says."""
    procedure: Replay
    """Of the report on its signing."""

    def __init__(self, *, content: Replay, procedure: Replay) -> None:
        """Hold what the answer says."""
        hold(self, "content", content)
        hold(self, "procedure", procedure)
