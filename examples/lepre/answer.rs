//! What is asked of the library, and what it answers.

use crate::exit::Exit;
use lepre::case::{ContactCase, PspCase};
use lepre::deadline::{DeadlineReport, DeadlineState};
use lepre::error::{InputError, InputProblem};
use lepre::journal::JournalCase;
use lepre::procedure::{Report, State};
use lepre::recommend::{Holds, RecommendationCase, RecommendationReport};
use lepre::timesheet::{TimesheetCase, TimesheetReport};
use lepre::{Check, Decision, Dossier, DossierReport, Error, Lepre, Options};
use serde::Deserialize;
use serde_json::value::RawValue;

/// What there is to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    /// To decide cases of a check, or to report on journals of its procedures.
    Check(Check),
    /// By when a person contacts the office.
    Deadlines,
    /// Whether the sessions of an operator contradict each other.
    Timesheet,
    /// Which way of delivering a service suits.
    Recommend,
}

/// What one case asks.
pub(crate) enum Asked {
    /// To decide it.
    Case(Check, String),
    /// To check a journal.
    Journal(JournalCase),
    /// To decide on the content of a PSP, and to check its journal.
    Dossier(PspCase, JournalCase),
    /// By when the person contacts the office.
    Contact(ContactCase),
    /// To audit a timesheet.
    Timesheet(TimesheetCase),
    /// To recommend a way.
    Recommend(Box<RecommendationCase>),
}

/// What the library says of it.
pub(crate) enum Answer<'a> {
    /// Of a case.
    Decision(Decision<'a>),
    /// Of a journal.
    Report(Box<Report<'a>>),
    /// Of a dossier.
    Dossier(Box<DossierReport<'a>>),
    /// Of a person's contact with the office.
    Deadlines(DeadlineReport<'a>),
    /// Of a timesheet.
    Timesheet(&'a TimesheetCase, TimesheetReport<'a>),
    /// Of the ways of delivering a service.
    Recommendation(Box<RecommendationReport<'a>>),
}

/// The keys by which a journal or a dossier is told from a case.
#[derive(Deserialize)]
struct Keys<'t> {
    #[serde(borrow)]
    procedure: Option<&'t RawValue>,
    #[serde(borrow)]
    journal: Option<&'t RawValue>,
}

impl Asked {
    /// Reads the text of one case.
    pub(crate) fn read(question: Question, text: String) -> Result<Self, Error> {
        let check = match question {
            Question::Deadlines => return Ok(Self::Contact(ContactCase::read(&text)?)),
            Question::Timesheet => return Ok(Self::Timesheet(TimesheetCase::read(&text)?)),
            Question::Recommend => {
                return Ok(Self::Recommend(Box::new(RecommendationCase::read(&text)?)));
            }
            Question::Check(check) => check,
        };
        let keys = serde_json::from_str::<Keys<'_>>(&text);
        if keys.is_ok_and(|keys| keys.procedure.is_none() && keys.journal.is_none()) {
            return Ok(Self::Case(check, text));
        }
        match check {
            Check::Psp => {
                let (psp, journal) = Dossier::read(&text)?.parts();
                Ok(Self::Dossier(psp, journal))
            }
            Check::Delivery | Check::Session => Ok(Self::Journal(JournalCase::read(&text)?)),
            Check::Invitation | Check::Service => Ok(Self::Case(check, text)),
        }
    }

    /// Asks.
    pub(crate) fn answer<'a>(
        &'a self,
        lepre: &'a Lepre,
        question: Question,
        options: &Options,
    ) -> Result<Answer<'a>, Error> {
        match self {
            Self::Case(check, text) => {
                lepre.decide_text(*check, text, options).map(Answer::Decision)
            }
            Self::Journal(journal) => {
                is_of_check(lepre, journal, question)?;
                Ok(Answer::Report(Box::new(lepre.report(journal, options)?)))
            }
            Self::Dossier(psp, journal) => {
                Ok(Answer::Dossier(Box::new(lepre.dossier(psp, journal, options)?)))
            }
            Self::Contact(case) => lepre.deadlines(case, options).map(Answer::Deadlines),
            Self::Timesheet(case) => {
                let report = lepre.audit_timesheet(case, options)?;
                Ok(Answer::Timesheet(case, report))
            }
            Self::Recommend(case) => {
                Ok(Answer::Recommendation(Box::new(lepre.recommend(case, options)?)))
            }
        }
    }
}

/// Refuses a journal of a procedure that has nothing to do with the check.
fn is_of_check(lepre: &Lepre, journal: &JournalCase, question: Question) -> Result<(), Error> {
    let Question::Check(check) = question else { return Ok(()) };
    let of_check = |id: &str| id.split('/').next() == Some(check.name());
    if of_check(&journal.procedure) {
        return Ok(());
    }
    let all = lepre.rulebooks().iter().flat_map(|rulebook| rulebook.procedures());
    let known = all.map(|procedure| procedure.id().to_owned()).filter(|id| of_check(id));
    let problem = InputProblem::UnknownProcedure { known: known.collect(), nearest: None };
    Err(InputError::one("procedure", problem).into())
}

impl Answer<'_> {
    /// How the command ends for it: of a dossier, the gravest of its two parts speaks.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Decision(decision) => decision.outcome.into(),
            Self::Report(report) => report.state.into(),
            Self::Dossier(report) => {
                Exit::from(report.content.outcome).max(report.procedure.state.into())
            }
            Self::Deadlines(report) => {
                let states = report.deadlines.iter().map(|deadline| deadline.state.into());
                states.max().unwrap_or(Exit::Admissible)
            }
            Self::Timesheet(_, report) if report.findings.is_empty() => Exit::Admissible,
            Self::Timesheet(..) => Exit::Inadmissible,
            Self::Recommendation(report) => exit_of(report),
        }
    }

    /// As a program reads it.
    pub(crate) fn json(&self) -> serde_json::Result<String> {
        match self {
            Self::Decision(decision) => serde_json::to_string(decision),
            Self::Report(report) => serde_json::to_string(report),
            Self::Dossier(report) => serde_json::to_string(report),
            Self::Deadlines(report) => serde_json::to_string(report),
            Self::Timesheet(_, report) => serde_json::to_string(report),
            Self::Recommendation(report) => serde_json::to_string(report),
        }
    }
}

/// A wish that stands is no bad news, whatever was advised.
fn exit_of(report: &RecommendationReport<'_>) -> Exit {
    let Some(first) = report.ranked.first() else { return Exit::Inadmissible };
    match (report.choice.stands, first.allowed, first.fits) {
        (Some(Holds::No), ..) => Exit::Inadmissible,
        (_, Holds::Yes, Holds::Yes) | (Some(Holds::Yes), ..) => Exit::Admissible,
        _ => Exit::Undetermined,
    }
}

impl From<State> for Exit {
    fn from(state: State) -> Self {
        match state {
            State::Concluded => Self::Admissible,
            State::Broken => Self::Inadmissible,
            State::Open => Self::Undetermined,
        }
    }
}

impl From<DeadlineState> for Exit {
    fn from(state: DeadlineState) -> Self {
        match state {
            DeadlineState::Met | DeadlineState::Due => Self::Admissible,
            DeadlineState::ToBeConvened => Self::Inadmissible,
            DeadlineState::Unknown => Self::Undetermined,
        }
    }
}
