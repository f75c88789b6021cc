//! Journals of procedures, and dossiers.

use super::{Lepre, Options};
use crate::case::PspCase;
use crate::check::Check;
use crate::dossier::{Dossier, DossierReport};
use crate::error::{Error, InputError, InputProblem};
use crate::journal::{self, JournalCase};
use crate::procedure::{self, Report};
use crate::rulebook::{Procedure, Rulebook};
use crate::select::{self, Subject, Wanted};
use crate::text::nearest;

impl Lepre {
    /// Checks a journal against its procedure: how far it has come, who does what next,
    /// and what is wrong with it.
    ///
    /// # Errors
    /// [`Error::Input`] where the procedure or a step is not known, an event was taken back
    /// before it happened or a text is too long, [`Error::Select`] where no rulebook can be
    /// chosen.
    ///
    /// ```
    /// use lepre::journal::{Actor, Event, JournalCase};
    /// use lepre::procedure::State;
    ///
    /// let lepre = lepre::Lepre::new()?;
    /// let mut case = JournalCase::new("psp/email");
    /// case.date = Some("2024-05-10".parse()?);
    /// case.territory = Some("Lombardia".parse()?);
    /// case.journal = vec![
    ///     Event::new("agreement_given", "2024-05-10T09:45".parse()?),
    ///     Event { actor: Some(Actor::Provider), ..Event::new("prepare", "2024-05-10T10:00".parse()?) },
    /// ];
    /// let report = lepre.report(&case, &lepre::Options::default())?;
    /// assert_eq!(report.state, State::Open);
    /// assert_eq!((report.next[0].step, report.next[0].actor), ("send", Actor::Provider));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn report<'a>(
        &'a self,
        case: &'a JournalCase,
        options: &Options,
    ) -> Result<Report<'a>, Error> {
        journal::check_form(case)?;
        let known = self.procedures();
        let id = case.procedure.as_str();
        if !known.contains(&id) {
            return Err(unknown_procedure(id, known).into());
        }
        let wanted = Wanted {
            subject: Subject::Procedure(id),
            date: case.date,
            territory: case.territory,
            named: options.rulebook.as_deref(),
        };
        let (rulebook, procedure) =
            select::part(&self.rulebooks, &wanted, |rulebook| rulebook.procedure(id))?;
        let mut report = procedure::report(case, rulebook, procedure, options.detail)?;
        if options.receipt {
            let vocabulary = journal::journal_vocabulary();
            let told = journal::told_from_texts(case);
            report.receipt = Some(self.receipt(case, &vocabulary, &told, rulebook, &wanted));
        }
        Ok(report)
    }

    /// Checks a journal given as JSON text; the answer is a [`Report`] as JSON text. One of
    /// the doors of the language bindings.
    ///
    /// # Errors
    /// As [`report`](Self::report), and [`Error::Input`] with all that is wrong with the
    /// journal where it cannot be read.
    pub fn report_json(&self, json: &str, options: &Options) -> Result<String, Error> {
        let case = JournalCase::read(json)?;
        let report = self.report(&case, options)?;
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// Decides on the content of a PSP and checks its journal, both given as one
    /// [`Dossier`] in JSON text; the answer is a [`DossierReport`] as JSON text.
    ///
    /// The rulebook that `options` names is the one that has the procedure; the content is
    /// judged by the rulebook of the dossier's place and day.
    ///
    /// # Errors
    /// As [`decide`](Self::decide) and [`report`](Self::report), and [`Error::Input`] with
    /// all that is wrong with the dossier where it cannot be read.
    pub fn dossier_json(&self, json: &str, options: &Options) -> Result<String, Error> {
        let (psp, journal) = Dossier::read(json)?.parts();
        let report = self.dossier(&psp, &journal, options)?;
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// Decides on the content of a PSP and checks its journal, the two
    /// [`parts`](Dossier::parts) of a dossier.
    ///
    /// # Errors
    /// As [`dossier_json`](Self::dossier_json); `unknown_procedure` where the procedure is not
    /// one by which a PSP is signed.
    pub fn dossier<'a>(
        &'a self,
        psp: &PspCase,
        journal: &'a JournalCase,
        options: &Options,
    ) -> Result<DossierReport<'a>, Error> {
        let signing = |id: &str| id.split('/').next() == Some(Check::Psp.name());
        if !signing(&journal.procedure) {
            let known = self.procedures().into_iter().filter(|id| signing(id)).collect();
            return Err(unknown_procedure(&journal.procedure, known).into());
        }
        let of_content = Options { rulebook: None, ..options.clone() };
        Ok(DossierReport {
            content: self.decide(psp, &of_content)?,
            procedure: self.report(journal, options)?,
        })
    }

    /// The procedures of all rulebooks, by name, each once.
    fn procedures(&self) -> Vec<&str> {
        let all = self.rulebooks.iter().flat_map(Rulebook::procedures);
        let mut names: Vec<_> = all.map(Procedure::id).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

fn unknown_procedure(id: &str, known: Vec<&str>) -> InputError {
    let problem = InputProblem::UnknownProcedure {
        nearest: nearest(id, known.iter().copied()).map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    };
    InputError::one("procedure", problem)
}
