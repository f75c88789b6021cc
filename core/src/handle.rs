//! The handle: every loaded rulebook, ready to be asked.

use crate::case::{
    self, Case, ContactCase, DeliveryCase, InvitationCase, Made, PspCase, ServiceCase, SessionCase,
};
use crate::check::Check;
use crate::deadline::{self, DeadlineReport};
use crate::decision::{Decision, Detail, decide};
use crate::dossier::{Dossier, DossierReport};
use crate::error::{Error, InputError, InputProblem, SelectError};
use crate::journal::{self, JournalCase};
use crate::procedure::{self, Report};
use crate::rulebook::{CheckRules, Procedure, Rulebook, RulebookError};
use crate::select::{self, Subject, Wanted};
use crate::text::nearest;
use crate::timesheet::{self, TimesheetCase, TimesheetReport};
use crate::vocabulary::{FieldId, Vocabulary};

/// What the caller may choose besides the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The rulebook's id; without it, the rulebook is chosen by territory and date. A named
    /// rulebook judges alone: complements do not join it.
    pub rulebook: Option<String>,
    /// How much the decision says.
    pub detail: Detail,
}

/// Every loaded rulebook, compiled. Immutable: share one between all threads.
///
/// ```
/// use lepre::{Lepre, Options, Outcome};
/// use lepre::case::{Agreement, Channel, DeliveryCase, Service};
///
/// let lepre = Lepre::new()?;
/// let case = DeliveryCase {
///     date: Some("2024-05-10".parse()?),
///     territory: Some("Lombardia".parse()?),
///     service: Some(Service::Psp),
///     channel: Some(Channel::Phone),
///     agreement: Agreement { provider: Some(true), person: Some(true) },
///     ..DeliveryCase::default()
/// };
/// let decision = lepre.decide(&case, &Options::default())?;
/// assert_eq!(decision.outcome, Outcome::Inadmissible); // a PSP by telephone: see LOM-06
/// assert!(decision.findings.iter().any(|finding| finding.rule == "LOM-06"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Lepre {
    rulebooks: Vec<Rulebook>,
    /// The checks for which one may join another.
    joined: Vec<Check>,
}

impl Lepre {
    /// Loads the rulebooks that LEPRE brings along.
    ///
    /// # Errors
    /// None in a released version.
    pub fn new() -> Result<Self, RulebookError> {
        Self::with(Rulebook::built_in()?)
    }

    /// A handle on these rulebooks and no others.
    ///
    /// # Errors
    /// `duplicate_rulebook` where two have the same id; `overlapping_rulebooks` where two
    /// of one territory judge the same check on the same day.
    pub fn with(rulebooks: Vec<Rulebook>) -> Result<Self, RulebookError> {
        select::check_disjoint(&rulebooks)?;
        let joined = select::joined_checks(&rulebooks);
        Ok(Self { rulebooks, joined })
    }

    /// The rulebooks, in the order in which they were given.
    pub fn rulebooks(&self) -> &[Rulebook] {
        &self.rulebooks
    }

    /// A rulebook by its id.
    ///
    /// # Errors
    /// `unknown_rulebook`, with the nearest id.
    pub fn rulebook(&self, id: &str) -> Result<&Rulebook, SelectError> {
        select::named(&self.rulebooks, id)
    }

    /// Decides a typed case.
    ///
    /// # Errors
    /// [`Error::Input`] where a text is too long or two fields contradict each other,
    /// [`Error::Select`] where no rulebook can be chosen.
    pub fn decide<C: Case>(&self, case: &C, options: &Options) -> Result<Decision<'_>, Error> {
        let wanted = Wanted {
            subject: Subject::Check(C::CHECK),
            date: case.date(),
            territory: case.territory(),
            named: options.rulebook.as_deref(),
        };
        let (rulebook, rules) =
            select::part(&self.rulebooks, &wanted, |rulebook| rulebook.check(C::CHECK))?;
        if self.joined.contains(&C::CHECK) {
            return self.join(case, (rulebook, rules), &wanted, options);
        }
        judge(case, rulebook, rules, options.detail)
    }

    /// Decides a case with what other rulebooks add to it.
    #[inline(never)] // most checks have none: what decides them should stay in one piece
    fn join<'a, C: Case>(
        &'a self,
        case: &C,
        (rulebook, rules): (&'a Rulebook, &'a CheckRules),
        wanted: &Wanted<'_>,
        options: &Options,
    ) -> Result<Decision<'a>, Error> {
        let mut decision = judge(case, rulebook, rules, options.detail)?;
        let joining = select::joining(&self.rulebooks, rulebook, C::CHECK, wanted);
        for (rulebook, rules) in joining {
            decision.join(judge(case, rulebook, rules, options.detail)?);
        }
        Ok(decision)
    }

    /// Decides a case given as JSON text.
    ///
    /// # Errors
    /// As [`decide`](Self::decide), and [`Error::Input`] with all that is wrong with the
    /// case where it cannot be read.
    ///
    /// ```
    /// let lepre = lepre::Lepre::new()?;
    /// let case = r#"{"date": "2024-05-10", "territory": "ITC4", "chanel": "video"}"#;
    /// let options = lepre::Options::default();
    /// let error = lepre.decide_text(lepre::Check::Delivery, case, &options).unwrap_err();
    /// assert_eq!(error.code(), "unknown_key");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn decide_text(
        &self,
        check: Check,
        json: &str,
        options: &Options,
    ) -> Result<Decision<'_>, Error> {
        match check {
            Check::Delivery => self.decide(&case::read::<DeliveryCase>(json)?, options),
            Check::Invitation => self.decide(&case::read::<InvitationCase>(json)?, options),
            Check::Psp => self.decide(&case::read::<PspCase>(json)?, options),
            Check::Service => self.decide(&case::read::<ServiceCase>(json)?, options),
            Check::Session => self.decide(&case::read::<SessionCase>(json)?, options),
        }
    }

    /// JSON in, JSON out: the door of the language bindings to checks.
    ///
    /// `check` is the name of a [`Check`]; `json` is one case; the answer is a
    /// [`Decision`].
    ///
    /// # Errors
    /// As [`decide_text`](Self::decide_text), and [`Error::Call`] where there is no such
    /// check.
    pub fn decide_json(&self, check: &str, json: &str, options: &Options) -> Result<String, Error> {
        let decision = self.decide_text(check.parse()?, json, options)?;
        Ok(serde_json::to_string(&decision).unwrap_or_default())
    }

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
        let (rulebook, procedure) = self.procedure(case, options)?;
        Ok(procedure::report(case, rulebook, procedure, options.detail)?)
    }

    /// Checks a journal given as JSON text; the answer is a [`Report`] as JSON text. One of
    /// the doors of the language bindings.
    ///
    /// # Errors
    /// As [`report`](Self::report), and [`Error::Input`] with all that is wrong with the
    /// journal where it cannot be read.
    pub fn report_json(&self, json: &str, options: &Options) -> Result<String, Error> {
        let case = journal::read(json)?;
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
        let of_content = Options { rulebook: None, detail: options.detail };
        Ok(DossierReport {
            content: self.decide(psp, &of_content)?,
            procedure: self.report(journal, options)?,
        })
    }

    /// Audits the sessions of one operator: whether they contradict each other.
    ///
    /// # Errors
    /// [`Error::Input`] where a text is too long, [`Error::Select`] where no rulebook can be
    /// chosen.
    pub fn audit_timesheet(
        &self,
        case: &TimesheetCase,
        options: &Options,
    ) -> Result<TimesheetReport<'_>, Error> {
        case.check_form()?;
        let wanted = Wanted {
            subject: Subject::Timesheet,
            date: case.date,
            territory: case.territory,
            named: options.rulebook.as_deref(),
        };
        let (rulebook, rules) = select::part(&self.rulebooks, &wanted, Rulebook::timesheet)?;
        Ok(timesheet::audit(case, rulebook, rules, options.detail))
    }

    /// Audits a timesheet given as JSON text; the answer is a [`TimesheetReport`] as JSON
    /// text. One of the doors of the language bindings.
    ///
    /// # Errors
    /// As [`audit_timesheet`](Self::audit_timesheet), and [`Error::Input`] with all that is
    /// wrong with the timesheet where it cannot be read.
    pub fn timesheet_json(&self, json: &str, options: &Options) -> Result<String, Error> {
        let report = TimesheetCase::read(json)?;
        let report = self.audit_timesheet(&report, options)?;
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// By which day a person contacts the office, and whether they are to be convened.
    ///
    /// # Errors
    /// [`Error::Input`] where two fields contradict each other, [`Error::Select`] where no
    /// rulebook can be chosen.
    pub fn deadlines(
        &self,
        case: &ContactCase,
        options: &Options,
    ) -> Result<DeadlineReport<'_>, Error> {
        let wanted = Wanted {
            subject: Subject::Deadlines,
            date: case.date,
            territory: case.territory,
            named: options.rulebook.as_deref(),
        };
        let (rulebook, rules) = select::part(&self.rulebooks, &wanted, Rulebook::deadlines)?;
        let report = deadline::report(case, rulebook, rules, options.detail);
        let vocabulary = rules.rules().vocabulary();
        report.map_err(|field| contradiction(&case.made(), vocabulary, field).into())
    }

    /// Deadlines of a case given as JSON text; the answer is a [`DeadlineReport`] as JSON
    /// text. One of the doors of the language bindings.
    ///
    /// # Errors
    /// As [`deadlines`](Self::deadlines), and [`Error::Input`] with all that is wrong with the
    /// case where it cannot be read.
    pub fn deadlines_json(&self, json: &str, options: &Options) -> Result<String, Error> {
        let report = ContactCase::read(json)?;
        let report = self.deadlines(&report, options)?;
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// The procedures of all rulebooks, by name, each once.
    fn procedures(&self) -> Vec<&str> {
        let all = self.rulebooks.iter().flat_map(Rulebook::procedures);
        let mut names: Vec<_> = all.map(Procedure::id).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn procedure(
        &self,
        case: &JournalCase,
        options: &Options,
    ) -> Result<(&Rulebook, &Procedure), Error> {
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
        Ok(select::part(&self.rulebooks, &wanted, |rulebook| rulebook.procedure(id))?)
    }
}

fn unknown_procedure(id: &str, known: Vec<&str>) -> InputError {
    let problem = InputProblem::UnknownProcedure {
        nearest: nearest(id, known.iter().copied()).map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    };
    InputError::one("procedure", problem)
}

#[inline(always)] // once where it matters, once where it rarely does
fn judge<'a, C: Case>(
    case: &C,
    rulebook: &'a Rulebook,
    rules: &'a CheckRules,
    detail: Detail,
) -> Result<Decision<'a>, Error> {
    let observed = case::observe_case(case, rules.vocabulary(), rules.classes());
    case::check_form(case, observed.longest_text)?;
    if let Some(field) = observed.contradicted {
        return Err(contradiction(&case.made(), rules.vocabulary(), field).into());
    }
    Ok(decide(rulebook, rules, &observed.values, detail))
}

fn contradiction(made: &[Made], vocabulary: &Vocabulary, field: FieldId) -> InputError {
    let path = |id| vocabulary.field(id).map(|field| field.path.clone()).unwrap_or_default();
    let contradicted = path(field);
    let made = made.iter().find(|made| made.path == contradicted);
    // What the case does not make itself is made from the one address that it has.
    let source = || vocabulary.asked(field).first().copied().unwrap_or(field);
    let other = made.map_or_else(|| path(source()), |made| made.from.to_owned());
    InputError::one(&contradicted, InputProblem::Contradiction { other })
}
