//! How far a journal has come, and who has to do what next.

use crate::answers::{DossierReport, Report};
use crate::cases::{Dossier, JournalCase};
use crate::door::{Detail, answer, options};
use crate::values::Moment;
use crate::{Lepre, LepreError};

#[uniffi::export]
impl Lepre {
    /// Checks a journal against its procedure: how far it has come, who has to do what next, in
    /// words, and what is wrong.
    ///
    /// `now` is the moment of the report, in place of that of the journal. The other options are
    /// those of `decide`.
    #[uniffi::method(default(now = None, rulebook = None, detail = None, receipt = false))]
    pub fn report(
        &self,
        journal: JournalCase,
        now: Option<Moment>,
        rulebook: Option<String>,
        detail: Option<Detail>,
        receipt: bool,
    ) -> Result<Report, LepreError> {
        let options = options(rulebook, detail, receipt);
        let now = now.or(journal.now);
        answer(&JournalCase { now, ..journal }, |json| self.0.report_json(json, &options))
    }

    /// Decides on what a PSP says, and checks its journal.
    ///
    /// `now` is the moment of the report, in place of that of the dossier; `rulebook`, an id, is
    /// the one that has the procedure. The other options are those of `decide`.
    #[uniffi::method(default(now = None, rulebook = None, detail = None, receipt = false))]
    pub fn dossier(
        &self,
        dossier: Dossier,
        now: Option<Moment>,
        rulebook: Option<String>,
        detail: Option<Detail>,
        receipt: bool,
    ) -> Result<DossierReport, LepreError> {
        let options = options(rulebook, detail, receipt);
        let now = now.or(dossier.now);
        answer(&Dossier { now, ..dossier }, |json| self.0.dossier_json(json, &options))
    }
}
