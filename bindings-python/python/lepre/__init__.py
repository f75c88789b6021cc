"""What an Italian labour information system may do with an employment service, and why."""

from typing import TYPE_CHECKING

from lepre._lepre import (
    Lepre,
    Rows,
    Table,
    catalogue,
    check_tax_code,
    inspect_document,
    survey,
    survey_table,
)
from lepre.answers import (
    AuditReport,
    Check,
    Citation,
    ComparisonReport,
    DeadlineReport,
    Decision,
    DossierReplay,
    DossierReport,
    Edition,
    Finding,
    Outcome,
    QuestionReport,
    RecommendationReport,
    RepairReport,
    Replay,
    Report,
    RulebookSummary,
    Severity,
    State,
    Status,
    Text,
    TimesheetReport,
)
from lepre.errors import InputError, InternalError, LepreError, RulebookError, SelectError
from lepre.tables import decide_parquet

if TYPE_CHECKING:
    from lepre.changes import Affected, affected
    from lepre.overview import Overview, report
else:

    def __getattr__(name: str) -> object:
        """Load what few programs need when it is asked for."""
        homes = {
            "Affected": "changes",
            "affected": "changes",
            "Overview": "overview",
            "report": "overview",
        }
        if name not in homes:
            raise AttributeError(f"module 'lepre' has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"lepre.{homes[name]}"), name)


__all__ = [
    "Affected",
    "AuditReport",
    "Check",
    "Citation",
    "ComparisonReport",
    "DeadlineReport",
    "Decision",
    "DossierReplay",
    "DossierReport",
    "Edition",
    "Finding",
    "InputError",
    "InternalError",
    "Lepre",
    "LepreError",
    "Outcome",
    "Overview",
    "QuestionReport",
    "RecommendationReport",
    "RepairReport",
    "Replay",
    "Report",
    "Rows",
    "RulebookError",
    "RulebookSummary",
    "SelectError",
    "Severity",
    "State",
    "Status",
    "Table",
    "Text",
    "TimesheetReport",
    "affected",
    "catalogue",
    "check_tax_code",
    "decide_parquet",
    "inspect_document",
    "report",
    "survey",
    "survey_table",
]
