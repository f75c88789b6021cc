//! An answer with its receipt, asked for once more: what changed since.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answers::{
    DeadlineReport, Decision, DossierReplay, DossierReport, Replay, Report, TimesheetReport,
};
use crate::cases::{ContactCase, Dossier, JournalCase, TimesheetCase};
use crate::checks::Case;
use crate::door::{answer, written};
use crate::{Lepre, LepreError};

#[uniffi::export]
impl Lepre {
    /// Decides again what a decision with its receipt was about, and says what changed.
    pub fn replay_decision(&self, decision: Decision, subject: Case) -> Result<Replay, LepreError> {
        self.replay(&decision, &subject)
    }

    /// Reports again on the journal of a report with its receipt, and says what changed.
    pub fn replay_report(
        &self,
        report: Report,
        journal: JournalCase,
    ) -> Result<Replay, LepreError> {
        self.replay(&report, &journal)
    }

    /// Asks again about the dossier of a report with its receipts, and says what changed.
    pub fn replay_dossier(
        &self,
        report: DossierReport,
        dossier: Dossier,
    ) -> Result<DossierReplay, LepreError> {
        self.replay(&report, &dossier)
    }

    /// Counts again the days of a report with its receipt, and says what changed.
    pub fn replay_deadlines(
        &self,
        report: DeadlineReport,
        subject: ContactCase,
    ) -> Result<Replay, LepreError> {
        self.replay(&report, &subject)
    }

    /// Audits again the timesheet of a report with its receipt, and says what changed.
    pub fn replay_timesheet(
        &self,
        report: TimesheetReport,
        timesheet: TimesheetCase,
    ) -> Result<Replay, LepreError> {
        self.replay(&report, &timesheet)
    }
}

impl Lepre {
    fn replay<A: DeserializeOwned>(
        &self,
        then: &impl Serialize,
        subject: &impl Serialize,
    ) -> Result<A, LepreError> {
        let then = written(then)?;
        answer(subject, |json| self.rules.replay_json(&then, json))
    }
}
