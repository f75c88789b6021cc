//! How far a journal has come, and who has to do what next.

use crate::answers::{DossierReport, Report};
use crate::cases::{Dossier, JournalCase};
use crate::door::answer;
use crate::values::Moment;
use crate::{Lepre, LepreError};

#[uniffi::export]
impl Lepre {
    /// Checks a journal against its procedure: how far it has come, who has to do what next, in
    /// words, and what is wrong.
    ///
    /// `now` is the moment of the report, in place of that of the journal.
    #[uniffi::method(default(now = None))]
    pub fn report(&self, journal: JournalCase, now: Option<Moment>) -> Result<Report, LepreError> {
        let now = now.or(journal.now);
        answer(&JournalCase { now, ..journal }, |json| self.rules.report_json(json, &self.options))
    }

    /// Decides on what a PSP says, and checks its journal.
    ///
    /// `now` is the moment of the report, in place of that of the dossier. A rulebook that is named
    /// is the one that has the procedure.
    #[uniffi::method(default(now = None))]
    pub fn dossier(
        &self,
        dossier: Dossier,
        now: Option<Moment>,
    ) -> Result<DossierReport, LepreError> {
        let now = now.or(dossier.now);
        answer(&Dossier { now, ..dossier }, |json| self.rules.dossier_json(json, &self.options))
    }
}
