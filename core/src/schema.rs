//! JSON Schemas of everything that goes in and comes out, made from the very types
//! that `serde` reads and writes.

use crate::case::{ContactCase, DeliveryCase, InvitationCase, PspCase, ServiceCase, SessionCase};
use crate::catalogue::Catalogue;
use crate::deadline::DeadlineReport;
use crate::decision::Decision;
use crate::dossier::{Dossier, DossierReport};
use crate::error::ErrorReport;
use crate::handle::{AuditReport, ComparisonReport, DossierReplay};
use crate::journal::JournalCase;
use crate::procedure::Report;
use crate::reason::{QuestionReport, RepairReport};
use crate::receipt::Replay;
#[cfg(feature = "survey")]
use crate::recommend::{RecommendationCase, RecommendationReport};
use crate::rulebook::{RawRulebook, Summary};
use crate::scenario::{ScenarioFile, ScenarioReport};
use crate::timesheet::{TimesheetCase, TimesheetReport};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};

/// The documents that have a schema, by name.
pub const NAMES: &[&str] = &[
    "delivery",
    "invitation",
    "psp",
    "service",
    "session",
    "decision",
    "journal",
    "report",
    "dossier",
    "dossier_report",
    "timesheet",
    "timesheet_report",
    "deadlines",
    "deadline_report",
    #[cfg(feature = "survey")]
    "recommendation",
    #[cfg(feature = "survey")]
    "recommendation_report",
    "replay",
    "dossier_replay",
    "question_report",
    "repair_report",
    "audit_report",
    "comparison_report",
    "rulebook_summary",
    "catalogue",
    "error",
    "rulebook",
    "scenario",
    "scenario_report",
];

/// The JSON Schema (draft 2020-12) of a document: a case of one of the checks, a journal, a
/// dossier, the answer to any of them, the catalogue, an error, a rulebook or its scenarios.
/// `None` if there is no such document.
///
/// ```
/// let schema = lepre::schema::schema("delivery").unwrap();
/// assert_eq!(schema.get("title").unwrap(), "DeliveryCase");
/// ```
pub fn schema(name: &str) -> Option<Schema> {
    Some(match name {
        "delivery" => read::<DeliveryCase>(),
        "invitation" => read::<InvitationCase>(),
        "psp" => read::<PspCase>(),
        "service" => read::<ServiceCase>(),
        "session" => read::<SessionCase>(),
        "decision" => written::<Decision<'_>>(),
        "journal" => read::<JournalCase>(),
        "report" => written::<Report<'_>>(),
        "dossier" => read::<Dossier>(),
        "dossier_report" => written::<DossierReport<'_>>(),
        "timesheet" => read::<TimesheetCase>(),
        "timesheet_report" => written::<TimesheetReport<'_>>(),
        "deadlines" => read::<ContactCase>(),
        "deadline_report" => written::<DeadlineReport<'_>>(),
        #[cfg(feature = "survey")]
        "recommendation" => read::<RecommendationCase>(),
        #[cfg(feature = "survey")]
        "recommendation_report" => written::<RecommendationReport<'_>>(),
        "replay" => written::<Replay>(),
        "dossier_replay" => written::<DossierReplay>(),
        "question_report" => written::<QuestionReport<'_>>(),
        "repair_report" => written::<RepairReport<'_>>(),
        "audit_report" => written::<AuditReport<'_>>(),
        "comparison_report" => written::<ComparisonReport<'_>>(),
        "rulebook_summary" => written::<Summary<'_>>(),
        "catalogue" => written::<Catalogue>(),
        "error" => written::<ErrorReport>(),
        "rulebook" => read::<RawRulebook>(),
        "scenario" => read::<ScenarioFile>(),
        "scenario_report" => written::<ScenarioReport<'_>>(),
        _ => return None,
    })
}

fn read<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

fn written<T: JsonSchema>() -> Schema {
    SchemaSettings::default().for_serialize().into_generator().into_root_schema_for::<T>()
}
