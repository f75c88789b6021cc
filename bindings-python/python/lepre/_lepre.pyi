from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeVar, final, overload

from lepre.answers import (
    AuditReport,
    Check,
    ComparisonReport,
    DeadlineReport,
    Decision,
    DossierReplay,
    DossierReport,
    QuestionReport,
    RecommendationReport,
    RepairReport,
    Replay,
    Report,
    RulebookSummary,
    Text,
    TimesheetReport,
)
from lepre.cases import (
    ContactCase,
    DeliveryCase,
    Document,
    Dossier,
    InvitationCase,
    JournalCase,
    PspCase,
    RecommendationCase,
    ServiceCase,
    SessionCase,
    TimesheetCase,
)
from lepre.tables import CheckName

__all__ = [
    "Lepre",
    "Rows",
    "Table",
    "catalogue",
    "check_tax_code",
    "inspect_document",
    "survey",
    "survey_table",
]

_T = TypeVar("_T")

@final
class Lepre:
    """The loaded rulebooks: immutable, safe to share between threads."""

    def __new__(cls, *, rulebooks: Mapping[str, str] | None = None) -> Lepre:
        """Load the built-in rulebooks, and further ones.

        Of these the name of each file and its TOML text; each may extend or replace those
        before it. Raises `LepreError` with every mistake of every file.
        """

    def rulebooks(self) -> tuple[RulebookSummary, ...]:
        """Give every loaded rulebook in short: id, version, territory, days, checks."""

    def audit(self, rulebook: str) -> AuditReport:
        """Say what is wrong with the rules of a rulebook, by its id.

        For each check its `defects`, such as rules that can never be broken, each with a case
        to show it, and the `borders` with other rulebooks of the territory. Raises
        `LepreError`.
        """

    def compare(self, then: str, now: str) -> ComparisonReport:
        """Say what one rulebook says otherwise than another, by their ids.

        For each check that both have: the `rules` that differ, and how many distinguishable
        cases come out otherwise, with one of each sort. Raises `LepreError`.
        """

    def decide_json(
        self,
        check: str,
        case: str,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> str:
        """Decide a case given as JSON text; the decision is JSON text too.

        Without `rulebook`, an id, the rulebook is chosen by the case's territory
        and date. With `detail="codes"` the findings carry no message, remedy or
        citation; with `receipt=True` the answer says what it was made from, for `replay`.
        Other threads run meanwhile. Raises `LepreError`.
        """

    @overload
    def decide(
        self,
        check: Literal["delivery"],
        case: DeliveryCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> Decision: ...
    @overload
    def decide(
        self,
        check: Literal["invitation"],
        case: InvitationCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> Decision: ...
    @overload
    def decide(
        self,
        check: Literal["psp"],
        case: PspCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> Decision: ...
    @overload
    def decide(
        self,
        check: Literal["service"],
        case: ServiceCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> Decision: ...
    @overload
    def decide(
        self,
        check: Literal["session"],
        case: SessionCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> Decision: ...
    @overload
    def decide(
        self,
        check: Check,
        case: Mapping[str, object],
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> Decision:
        """Decide a case given as a mapping of what JSON can hold.

        As `decide_json`, with the decision as an object: `decision.outcome`, `decision.violated`.
        """

    def report_json(
        self,
        journal: str,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> str:
        """Check a journal, given as JSON text, against its procedure.

        The report, JSON text too, says how far it has come, who has to do what
        next, and what is wrong. `rulebook` and `detail` as in `decide_json`; with
        `detail="codes"` what comes next has no action either. Raises `LepreError`.
        """

    def report(
        self,
        journal: JournalCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> Report:
        """Check a journal, given as a mapping of what JSON can hold.

        As `report_json`, with the report as an object.
        """

    def dossier_json(
        self,
        dossier: str,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> str:
        """Decide on what a PSP says, and check its journal: a dossier as JSON text.

        The answer, JSON text too, holds the decision on the `content` and the report
        on the `procedure`. `rulebook` is the one that has the procedure; `detail` as
        in `report_json`. Raises `LepreError`.
        """

    def dossier(
        self,
        dossier: Dossier,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> DossierReport:
        """Decide on what a PSP says, and check its journal: a mapping of what JSON can hold.

        As `dossier_json`, with the answer as an object.
        """

    def deadlines_json(
        self,
        case: str,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> str:
        """Tell by which day a person contacts the office: a case as JSON text.

        The answer, JSON text too, holds the `deadlines` that run, or may, and how each
        stands: `met`, `due`, `to_be_convened` or `unknown`; never a sanction. `rulebook`
        and `detail` as in `decide_json`. Raises `LepreError`.
        """

    def deadlines(
        self,
        case: ContactCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> DeadlineReport:
        """Tell by which day a person contacts the office: a mapping of what JSON can hold.

        As `deadlines_json`, with the answer as an object.
        """

    def timesheet_json(
        self,
        timesheet: str,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> str:
        """Audit the sessions of one operator: a timesheet as JSON text.

        The answer, JSON text too, holds the `findings`: sessions that overlap, stand
        twice, cross midnight, or are more than a day has. `rulebook` and `detail` as in
        `decide_json`. Raises `LepreError`.
        """

    def timesheet(
        self,
        timesheet: TimesheetCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
        receipt: bool = False,
    ) -> TimesheetReport:
        """Audit the sessions of one operator: a mapping of what JSON can hold.

        As `timesheet_json`, with the answer as an object.
        """

    def recommend_json(
        self,
        case: str,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
    ) -> str:
        """Recommend ways of delivering a service: what is known of the person as JSON text.

        The answer, JSON text too, holds the ways that are open, `ranked` with reasons and
        evidence, those that the rules have `closed`, and the `choice`, which is the person's:
        what they wish comes first. `rulebook` is the one that judges the delivery; `detail` as
        in `decide_json`. Raises `LepreError`.
        """

    def recommend(
        self,
        case: RecommendationCase,
        *,
        rulebook: str | None = None,
        detail: Literal["full", "codes"] = "full",
    ) -> RecommendationReport:
        """Recommend ways of delivering a service: a mapping of what JSON can hold.

        As `recommend_json`, with the answer as an object.
        """

    def ask_json(
        self,
        check: str,
        case: str,
        *,
        rulebook: str | None = None,
        likelihoods: dict[str, dict[str, float]] | None = None,
    ) -> str:
        """Tell what still matters for a case given as JSON text, the first question first.

        The answer, JSON text too, holds the `questions`: fields for which some completion of
        the others makes them matter, and no others. Whoever puts in each answer and asks again
        comes to the decision of the full case. `rulebook` as in `decide_json`; `likelihoods`
        are weights of a field's values, `{"channel": {"video": 8}}`: what is not said weighs
        one. Raises `LepreError`.
        """

    @overload
    def ask(
        self,
        check: Literal["delivery"],
        case: DeliveryCase,
        *,
        rulebook: str | None = None,
        likelihoods: dict[str, dict[str, float]] | None = None,
    ) -> QuestionReport: ...
    @overload
    def ask(
        self,
        check: Literal["invitation"],
        case: InvitationCase,
        *,
        rulebook: str | None = None,
        likelihoods: dict[str, dict[str, float]] | None = None,
    ) -> QuestionReport: ...
    @overload
    def ask(
        self,
        check: Literal["psp"],
        case: PspCase,
        *,
        rulebook: str | None = None,
        likelihoods: dict[str, dict[str, float]] | None = None,
    ) -> QuestionReport: ...
    @overload
    def ask(
        self,
        check: Literal["service"],
        case: ServiceCase,
        *,
        rulebook: str | None = None,
        likelihoods: dict[str, dict[str, float]] | None = None,
    ) -> QuestionReport: ...
    @overload
    def ask(
        self,
        check: Literal["session"],
        case: SessionCase,
        *,
        rulebook: str | None = None,
        likelihoods: dict[str, dict[str, float]] | None = None,
    ) -> QuestionReport: ...
    @overload
    def ask(
        self,
        check: Check,
        case: Mapping[str, object],
        *,
        rulebook: str | None = None,
        likelihoods: dict[str, dict[str, float]] | None = None,
    ) -> QuestionReport:
        """Tell what still matters for a case given as a mapping of what JSON can hold.

        As `ask_json`, with the answer as an object.
        """

    def repair_json(
        self,
        check: str,
        case: str,
        *,
        rulebook: str | None = None,
        most: int = 3,
        costs: dict[str, int] | None = None,
    ) -> str:
        """Tell what would make a case, given as JSON text, admissible.

        The answer, JSON text too, holds the `repairs`: at most `most` smallest sets of
        changes, the cheapest first, each with who can do it and what to do; and how the case
        would stand in person. `rulebook` as in `decide_json`; `costs` are those of changing
        fields, `{"equipment.device": 5}`, in place of the built-in ones. Raises `LepreError`.
        """

    @overload
    def repair(
        self,
        check: Literal["delivery"],
        case: DeliveryCase,
        *,
        rulebook: str | None = None,
        most: int = 3,
        costs: dict[str, int] | None = None,
    ) -> RepairReport: ...
    @overload
    def repair(
        self,
        check: Literal["invitation"],
        case: InvitationCase,
        *,
        rulebook: str | None = None,
        most: int = 3,
        costs: dict[str, int] | None = None,
    ) -> RepairReport: ...
    @overload
    def repair(
        self,
        check: Literal["psp"],
        case: PspCase,
        *,
        rulebook: str | None = None,
        most: int = 3,
        costs: dict[str, int] | None = None,
    ) -> RepairReport: ...
    @overload
    def repair(
        self,
        check: Literal["service"],
        case: ServiceCase,
        *,
        rulebook: str | None = None,
        most: int = 3,
        costs: dict[str, int] | None = None,
    ) -> RepairReport: ...
    @overload
    def repair(
        self,
        check: Literal["session"],
        case: SessionCase,
        *,
        rulebook: str | None = None,
        most: int = 3,
        costs: dict[str, int] | None = None,
    ) -> RepairReport: ...
    @overload
    def repair(
        self,
        check: Check,
        case: Mapping[str, object],
        *,
        rulebook: str | None = None,
        most: int = 3,
        costs: dict[str, int] | None = None,
    ) -> RepairReport:
        """Tell what would make a case, given as a mapping of what JSON can hold, admissible.

        As `repair_json`, with the answer as an object.
        """

    def explain_json(
        self,
        check: str,
        case: str,
        *,
        audience: Literal["citizen", "operator"] = "citizen",
        rulebook: str | None = None,
    ) -> str:
        """Put the answer to a case, given as JSON text, into plain words.

        The words, JSON text too, are `{"it": ..., "en": ...}`: for `audience="citizen"` told to
        the person whom the case concerns, for `audience="operator"` with every finding. Nothing
        of the case is repeated. `rulebook` as in `decide_json`. Raises `LepreError`.
        """

    @overload
    def explain(
        self,
        check: Literal["delivery"],
        case: DeliveryCase,
        *,
        audience: Literal["citizen", "operator"] = "citizen",
        rulebook: str | None = None,
    ) -> Text: ...
    @overload
    def explain(
        self,
        check: Literal["invitation"],
        case: InvitationCase,
        *,
        audience: Literal["citizen", "operator"] = "citizen",
        rulebook: str | None = None,
    ) -> Text: ...
    @overload
    def explain(
        self,
        check: Literal["psp"],
        case: PspCase,
        *,
        audience: Literal["citizen", "operator"] = "citizen",
        rulebook: str | None = None,
    ) -> Text: ...
    @overload
    def explain(
        self,
        check: Literal["service"],
        case: ServiceCase,
        *,
        audience: Literal["citizen", "operator"] = "citizen",
        rulebook: str | None = None,
    ) -> Text: ...
    @overload
    def explain(
        self,
        check: Literal["session"],
        case: SessionCase,
        *,
        audience: Literal["citizen", "operator"] = "citizen",
        rulebook: str | None = None,
    ) -> Text: ...
    @overload
    def explain(
        self,
        check: Check,
        case: Mapping[str, object],
        *,
        audience: Literal["citizen", "operator"] = "citizen",
        rulebook: str | None = None,
    ) -> Text:
        """Put the answer to a case, given as a mapping of what JSON can hold, into plain words.

        As `explain_json`, with the words as an object.
        """

    def table(
        self,
        check: CheckName,
        schema: object,
        *,
        rulebook: str | None = None,
        keep: Sequence[str] | bool | None = None,
        ask: bool = False,
        rules: bool = False,
    ) -> Table:
        """Make ready to decide the batches of a table, given something that has its columns.

        A column is a field, named by its path; a struct is a group of fields. One that is
        neither must be kept: `keep` holds the names of columns that stand in the answer too, or
        is `True` for all. `rulebook` as in `decide_json`; `ask` adds a column of the fields to
        ask for, `rules` one for each rule. Raises `LepreError`.
        """

    def decide_table(
        self,
        check: CheckName,
        data: _T,
        *,
        rulebook: str | None = None,
        keep: Sequence[str] | bool | None = None,
        ask: bool = False,
        rules: bool = False,
        threads: int = 1,
    ) -> _T:
        """Decide every row of a table: anything with Arrow's C stream interface.

        The answer is a table of the same kind, of pyarrow, polars, pandas, DuckDB or DataFusion;
        of any other, `Rows`. Its columns are `outcome`, then the rules that are `violated` or
        `unknown`, `advice` that is not followed, the `rulebook` that judged and, where none
        could be chosen, the `error`; then what `table` adds, whose options these are. `threads`
        share the work; other threads of Python run meanwhile. Raises `LepreError` with the
        column and the row of the first value that is wrong.
        """

    def replay_json(self, answer: str, case: str) -> str:
        """Ask again what an answer with its receipt was the answer to, both as JSON text.

        What comes of it, JSON text too, says whether the answer is the `same`, and holds the
        `changes`: of the library, the case, the rulebooks, their rules, the answer. Of a
        dossier it does so for each part. Raises `LepreError`.
        """

    @overload
    def replay(
        self, answer: DossierReport, case: Dossier | Mapping[str, object]
    ) -> DossierReplay: ...
    @overload
    def replay(
        self,
        answer: Decision | Report | DeadlineReport | TimesheetReport,
        case: Mapping[str, object],
    ) -> Replay: ...
    @overload
    def replay(
        self, answer: Mapping[str, object], case: Mapping[str, object]
    ) -> Replay | DossierReplay:
        """Ask again what an answer, or the mapping of its `to_dict`, was the answer to.

        As `replay_json`, with what comes of it as an object.
        """

@final
class Table:
    """A table made ready to be decided, batch by batch.

    The columns were found, and the rulebooks that may judge.
    """

    def decide(self, data: object, *, first_row: int = 0, threads: int = 1) -> Rows:
        """Decide the rows of a batch, or of batches, that have the columns of the table.

        `first_row` is the number of the first one, for messages; `threads` share the work.
        Other threads of Python run meanwhile. Raises `LepreError`.
        """

    def __arrow_c_schema__(self) -> object:
        """Give the columns of the answer to whoever reads Arrow."""

@final
class Rows:
    """Rows, as Arrow: whatever reads its C stream interface takes them without a copy."""

    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the rows to whoever reads Arrow; they can be given more than once."""

    def __arrow_c_schema__(self) -> object:
        """Give the columns to whoever reads Arrow."""

def inspect_document(name: str, content: bytes) -> Document:
    """Find out what a file is from its bytes, whatever its name claims.

    The answer is the `document` of an event in a journal: format, size, SHA-256 and,
    of a PDF or an image, what is in it. No signature is verified. Other threads run
    meanwhile.
    """

def catalogue() -> dict[str, Any]:
    """Give the catalogue of employment services: `services`, and `tables` on them.

    It informs, and decides nothing. Each call makes a new dictionary.
    """

@overload
def survey(table: None = None) -> list[dict[str, Any]]: ...
@overload
def survey(table: str) -> dict[str, Any]:
    """Give the survey of 2021: its tables in short, or one of them with its rows.

    What fourteen administrations told of remote services, what the report makes of it, and
    European practice. A table holds `columns` and `rows`, each a dictionary; an empty cell is
    `None`. It informs, and decides nothing. Raises `LepreError` where there is no such table.
    """

def survey_table(table: str) -> Rows:
    """Give a table of the survey of 2021 to whatever reads Arrow.

    Raises `LepreError` where there is no such table.
    """

def check_tax_code(code: str) -> dict[str, Any]:
    """Check the form of a codice fiscale, of 16 characters or of 11 digits.

    The answer holds `valid`, and `problem`: the code of the first thing that is wrong, or
    `None`. Capitals and blanks around it do not count. A valid form says nothing about
    anybody: neither age, nor sex, nor whether two codes are one person's.
    """
