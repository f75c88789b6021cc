//! What is asked of the library, and what it answers.

use crate::exit::Exit;
use lepre::case::PspCase;
use lepre::journal::JournalCase;
use lepre::procedure::State;
use lepre::{Check, Decision, Dossier, DossierReport, Error, Lepre, Options};
use serde::Deserialize;
use serde_json::value::RawValue;

/// What one case asks.
pub(crate) enum Asked {
    /// To decide it.
    Case(String),
    /// To decide on the content of a PSP, and to check its journal.
    Dossier(PspCase, JournalCase),
}

/// What the library says of it.
pub(crate) enum Answer<'a> {
    /// Of a case.
    Decision(Decision<'a>),
    /// Of a dossier.
    Dossier(Box<DossierReport<'a>>),
}

/// The keys by which a dossier is told from a PSP alone.
#[derive(Deserialize)]
struct Keys<'t> {
    #[serde(borrow)]
    procedure: Option<&'t RawValue>,
    #[serde(borrow)]
    journal: Option<&'t RawValue>,
}

impl Asked {
    /// Reads the text of one case.
    pub(crate) fn read(check: Check, text: String) -> Result<Self, Error> {
        let keys = serde_json::from_str::<Keys<'_>>(&text);
        let alone = keys.is_ok_and(|keys| keys.procedure.is_none() && keys.journal.is_none());
        if check != Check::Psp || alone {
            return Ok(Self::Case(text));
        }
        let (psp, journal) = Dossier::read(&text)?.parts();
        Ok(Self::Dossier(psp, journal))
    }

    /// Asks.
    pub(crate) fn answer<'a>(
        &'a self,
        lepre: &'a Lepre,
        check: Check,
        options: &Options,
    ) -> Result<Answer<'a>, Error> {
        match self {
            Self::Case(text) => lepre.decide_text(check, text, options).map(Answer::Decision),
            Self::Dossier(psp, journal) => {
                Ok(Answer::Dossier(Box::new(lepre.dossier(psp, journal, options)?)))
            }
        }
    }
}

impl Answer<'_> {
    /// How the command ends for it: of a dossier, the gravest of its two parts speaks.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Decision(decision) => decision.outcome.into(),
            Self::Dossier(report) => {
                Exit::from(report.content.outcome).max(report.procedure.state.into())
            }
        }
    }

    /// As a program reads it.
    pub(crate) fn json(&self) -> serde_json::Result<String> {
        match self {
            Self::Decision(decision) => serde_json::to_string(decision),
            Self::Dossier(report) => serde_json::to_string(report),
        }
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
