//! The handle: every loaded rulebook, ready to be asked.
//!
//! | question | here |
//! |---|---|
//! | a case of a check | `decide` |
//! | the journal of a procedure, the dossier of a PSP | `report` |
//! | the days and the sessions of many | `days` |
//! | what still matters, what would help | `reason` |
//! | what is wrong with a rulebook, what it says otherwise | `rulebooks` |
//! | the answer in plain words | `explain` |
//! | which way of delivery suits | `recommend` |
//! | the cases of a table | `table` |
//! | an answer given before, once more | `replay` |

mod days;
mod decide;
mod explain;
mod reason;
#[cfg(feature = "survey")]
mod recommend;
mod replay;
mod report;
mod rulebooks;
#[cfg(feature = "arrow")]
mod table;

pub use reason::RepairOptions;
pub(crate) use replay::DossierReplay;
pub use rulebooks::{AuditReport, CheckAudit, CheckComparison, ComparisonReport};

use crate::case::contradiction;
use crate::check::Check;
use crate::decision::Detail;
use crate::error::SelectError;
use crate::rulebook::{Rulebook, RulebookError, Source, sources};
use crate::select;
use std::sync::Arc;

/// What the caller may choose besides the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The rulebook's id; without it, the rulebook is chosen by territory and date. A named
    /// rulebook judges alone: complements do not join it.
    pub rulebook: Option<String>,
    /// How much the decision says.
    pub detail: Detail,
    /// Whether the answer carries a [`Receipt`](crate::receipt::Receipt).
    pub receipt: bool,
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
    rulebooks: Arc<[Rulebook]>,
    /// The checks for which some may join another, with the places of those.
    joined: Vec<(Check, Vec<usize>)>,
    known: reason::KnownOutcomes,
    #[cfg(feature = "survey")]
    advisor: recommend::KnownAdvisor,
}

impl Lepre {
    /// Loads the rulebooks that LEPRE brings along.
    ///
    /// # Errors
    /// None in a released version.
    pub fn new() -> Result<Self, RulebookError> {
        Self::with(Rulebook::built_in()?)
    }

    /// Loads the rulebooks that LEPRE brings along, and further ones: of each the name of its
    /// file and its TOML text. Each may extend or replace those before it.
    ///
    /// # Errors
    /// Every mistake of every file; and as [`with`](Self::with).
    ///
    /// ```
    /// let toml = r#"
    ///     id = "molise-prova"
    ///     version = "1.0.0"
    ///     title = { it = "Raccolta di prova", en = "Sample rulebook" }
    ///     extends = "lombardia-2022"
    ///     territory = "Molise"
    ///     valid_from = 2026-01-01
    /// "#;
    /// let lepre = lepre::Lepre::with_files([("molise.toml", toml)])?;
    /// let case = r#"{"date": "2026-05-04", "territory": "Molise", "channel": "in_person"}"#;
    /// let decision = lepre.decide_json("delivery", case, &lepre::Options::default())?;
    /// assert!(decision.contains("molise-prova"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_files<'f>(
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> Result<Self, RulebookError> {
        let mut rulebooks = Rulebook::built_in()?;
        let mut diagnostics = Vec::new();
        for (file, toml) in files {
            match Rulebook::load_with(file, toml, &rulebooks) {
                Ok(rulebook) => rulebooks.push(rulebook),
                Err(error) => diagnostics.extend(error.diagnostics),
            }
        }
        if diagnostics.is_empty() {
            Self::with(rulebooks)
        } else {
            Err(RulebookError { diagnostics })
        }
    }

    /// A handle on these rulebooks and no others. One that another replaces is in force until
    /// the day before.
    ///
    /// # Errors
    /// `duplicate_rulebook` where two have the same id; `overlapping_rulebooks` where two
    /// of one territory judge the same check on the same day.
    pub fn with(rulebooks: Vec<Rulebook>) -> Result<Self, RulebookError> {
        let rulebooks = select::without_replaced(rulebooks);
        select::check_disjoint(&rulebooks)?;
        let joined = select::joined_checks(&rulebooks);
        Ok(Self {
            rulebooks: rulebooks.into(),
            joined,
            known: reason::KnownOutcomes::default(),
            #[cfg(feature = "survey")]
            advisor: recommend::KnownAdvisor::default(),
        })
    }

    /// The rulebooks, in the order in which they were given.
    pub fn rulebooks(&self) -> &[Rulebook] {
        &self.rulebooks
    }

    /// What the rules of the rulebooks cite: the sources that every rulebook may cite, and
    /// those that each describes itself.
    ///
    /// # Errors
    /// None in a released version.
    pub fn sources(&self) -> Result<Vec<Source>, RulebookError> {
        let mut all = sources()?;
        for source in self.rulebooks.iter().flat_map(|rulebook| &rulebook.sources) {
            // What one rulebook took over from another is one source.
            if !all.contains(source) {
                all.push(source.clone());
            }
        }
        Ok(all)
    }

    /// A rulebook by its id.
    ///
    /// # Errors
    /// `unknown_rulebook`, with the nearest id.
    pub fn rulebook(&self, id: &str) -> Result<&Rulebook, SelectError> {
        select::named(&self.rulebooks, id)
    }
}
