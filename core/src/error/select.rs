//! No rulebook could be chosen.

use super::Problem;
use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use crate::text::{Text, did_you_mean};

/// Why no rulebook could be chosen for a case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SelectError {
    /// The case does not say where.
    #[error("expected a territory to choose a rulebook by, found none")]
    TerritoryNeeded,
    /// The case does not say when.
    #[error("expected a date to choose a rulebook by, found none")]
    DateNeeded,
    /// No rulebook has this check, or this procedure, there.
    #[error("no rulebook for `{subject}` in {territory}")]
    NoRulebookForTerritory {
        /// The check or the procedure.
        subject: String,
        /// The territory.
        territory: Territory,
        /// The territories that have one.
        covered: Vec<Territory>,
    },
    /// There are rulebooks for it there, but not on that day.
    #[error("no rulebook judges this case on {date}; the nearest is `{nearest}`, in force from {from}{}", until(.to, "to"))]
    NoRulebookForDate {
        /// The day of the case.
        date: Date,
        /// The rulebook nearest in time.
        nearest: String,
        /// Its first day.
        from: Date,
        /// Its last day, if it has one.
        to: Option<Date>,
    },
    /// There is no rulebook of that name.
    #[error("expected the id of a rulebook")]
    UnknownRulebook {
        /// The nearest id, if one is near.
        nearest: Option<String>,
    },
    /// The named rulebook has no rules for the check.
    #[error("rulebook `{rulebook}` does not judge `{check}`")]
    OtherCheck {
        /// The rulebook.
        rulebook: String,
        /// The check.
        check: Check,
    },
    /// The named rulebook does not have the procedure.
    #[error("rulebook `{rulebook}` has no procedure `{procedure}`")]
    OtherProcedure {
        /// The rulebook.
        rulebook: String,
        /// The procedure.
        procedure: String,
    },
    /// The named rulebook says nothing of the subject.
    #[error("rulebook `{rulebook}` has no `{subject}`")]
    OtherSubject {
        /// The rulebook.
        rulebook: String,
        /// The subject.
        subject: String,
    },
    /// The named rulebook is another territory's.
    #[error("rulebook `{rulebook}` is that of {territory}, and the case is of another territory")]
    OtherTerritory {
        /// The rulebook.
        rulebook: String,
        /// Its territory.
        territory: Territory,
    },
}

fn until(to: &Option<Date>, word: &str) -> String {
    to.map(|day| format!(" {word} {day}")).unwrap_or_default()
}

impl SelectError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TerritoryNeeded => "territory_needed",
            Self::DateNeeded => "date_needed",
            Self::NoRulebookForTerritory { .. } => "no_rulebook_for_territory",
            Self::NoRulebookForDate { .. } => "no_rulebook_for_date",
            Self::UnknownRulebook { .. } => "unknown_rulebook",
            Self::OtherCheck { .. } => "other_check",
            Self::OtherProcedure { .. } => "other_procedure",
            Self::OtherSubject { .. } => "other_subject",
            Self::OtherTerritory { .. } => "other_territory",
        }
    }

    pub(super) fn problem(&self) -> Problem {
        let path = match self {
            Self::TerritoryNeeded
            | Self::NoRulebookForTerritory { .. }
            | Self::OtherTerritory { .. } => "territory",
            Self::DateNeeded | Self::NoRulebookForDate { .. } => "date",
            Self::UnknownRulebook { .. } | Self::OtherSubject { .. } => "rulebook",
            Self::OtherCheck { .. } => "check",
            Self::OtherProcedure { .. } => "procedure",
        };
        let message = Text::new(self.italian(), self.to_string());
        Problem { help: self.help(), ..Problem::new(self.code(), path, message) }
    }

    fn italian(&self) -> String {
        match self {
            Self::TerritoryNeeded => {
                "atteso un territorio per scegliere le regole, non indicato".to_owned()
            }
            Self::DateNeeded => "attesa una data per scegliere le regole, non indicata".to_owned(),
            Self::NoRulebookForTerritory { subject, territory, .. } => {
                format!("nessuna raccolta di regole per `{subject}` in {territory}")
            }
            Self::NoRulebookForDate { date, nearest, from, to } => format!(
                "nessuna raccolta di regole vale il {date}; la più vicina è `{nearest}`, in vigore dal {from}{}",
                until(to, "al")
            ),
            Self::UnknownRulebook { .. } => {
                "atteso l'identificativo di una raccolta di regole".to_owned()
            }
            Self::OtherCheck { rulebook, check } => {
                format!("la raccolta `{rulebook}` non ha regole per `{check}`")
            }
            Self::OtherProcedure { rulebook, procedure } => {
                format!("la raccolta `{rulebook}` non ha la procedura `{procedure}`")
            }
            Self::OtherSubject { rulebook, subject } => {
                format!("la raccolta `{rulebook}` non ha `{subject}`")
            }
            Self::OtherTerritory { rulebook, territory } => {
                format!(
                    "la raccolta `{rulebook}` è di {territory}, e il caso è di un altro territorio"
                )
            }
        }
    }

    fn help(&self) -> Option<Text> {
        match self {
            Self::TerritoryNeeded => Some(Text::new(
                "indicare `territory`, per esempio `ITC4`, o la raccolta da usare",
                "give `territory`, for instance `ITC4`, or name the rulebook to use",
            )),
            Self::DateNeeded => Some(Text::new(
                "indicare `date` come AAAA-MM-GG, o la raccolta da usare",
                "give `date` as YYYY-MM-DD, or name the rulebook to use",
            )),
            Self::NoRulebookForTerritory { covered, .. } => {
                let covered: Vec<_> = covered.iter().map(ToString::to_string).collect();
                let covered = covered.join(", ");
                Some(Text::new(format!("coperti: {covered}"), format!("covered: {covered}")))
            }
            Self::UnknownRulebook { nearest } => nearest.as_deref().map(did_you_mean),
            _ => None,
        }
    }
}
