//! Which rulebooks there are, what is wrong with one, and what one says otherwise than another.

use super::Lepre;
use crate::check::Check;
use crate::decision::Edition;
use crate::error::Error;
use crate::reason::{self, Border, Comparison, Defect};
use crate::rulebook::Rulebook;
use schemars::JsonSchema;
use serde::Serialize;

/// What is wrong with a rulebook, or should have been meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AuditReport<'a> {
    /// The rulebook.
    pub rulebook: Edition<'a>,
    /// Its checks, in their order.
    pub checks: Vec<CheckAudit>,
}

/// The same of the rules for one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckAudit {
    /// The check.
    pub check: Check,
    /// What its rules do that nobody would expect.
    pub defects: Vec<Defect>,
    /// Where they meet those of other rulebooks of the territory.
    pub borders: Vec<Border>,
}

/// What one rulebook says otherwise than another.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ComparisonReport<'a> {
    /// The one.
    pub then: Edition<'a>,
    /// The other.
    pub now: Edition<'a>,
    /// The checks that both have, in their order.
    pub checks: Vec<CheckComparison<'a>>,
}

/// The same for one check.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CheckComparison<'a> {
    /// The check.
    pub check: Check,
    /// What differs.
    #[serde(flatten)]
    pub comparison: Comparison<'a>,
}

impl Lepre {
    /// Every rulebook in short, as JSON text: a list of
    /// [`Summary`](crate::rulebook::Summary).
    pub fn rulebooks_json(&self) -> String {
        let all: Vec<_> = self.rulebooks.iter().map(Rulebook::summary).collect();
        serde_json::to_string(&all).unwrap_or_default()
    }

    /// Audits every check of a rulebook, which need not be one of the handle's own; its
    /// neighbours are those of the handle.
    ///
    /// # Errors
    /// [`Error::Reason`] where the rules are too intricate.
    ///
    /// ```
    /// let lepre = lepre::Lepre::new()?;
    /// let report = lepre.audit(lepre.rulebook("lombardia-2022")?)?;
    /// assert_eq!(report.checks.len(), 2); // delivery and invitation
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn audit<'a>(&self, rulebook: &'a Rulebook) -> Result<AuditReport<'a>, Error> {
        let audited = rulebook.checks().filter_map(|check| Some((check, rulebook.check(check)?)));
        let audited = audited.map(|(check, rules)| {
            let defects = reason::audit(rules)?;
            let borders = reason::borders(rulebook, &self.rulebooks, check)?;
            Ok(CheckAudit { check, defects, borders })
        });
        let checks = audited.collect::<Result<_, Error>>()?;
        Ok(AuditReport { rulebook: Edition::from(rulebook), checks })
    }

    /// [`audit`](Self::audit) of a rulebook by its id; the answer is an [`AuditReport`] as
    /// JSON text.
    ///
    /// # Errors
    /// As [`audit`](Self::audit), and [`Error::Select`] where there is no such rulebook.
    pub fn audit_json(&self, rulebook: &str) -> Result<String, Error> {
        let report = self.audit(self.rulebook(rulebook)?)?;
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }

    /// Compares two rulebooks, which need not be of the handle's own, for every check that
    /// both have.
    ///
    /// # Errors
    /// [`Error::Reason`] where the rules are too intricate.
    ///
    /// ```
    /// let lepre = lepre::Lepre::new()?;
    /// let lombardia = lepre.rulebook("lombardia-2022")?;
    /// let report = lepre.compare(lombardia, lepre.rulebook("marche-2020")?)?;
    /// assert!(!report.checks[0].comparison.differences.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn compare<'a>(
        &self,
        then: &'a Rulebook,
        now: &'a Rulebook,
    ) -> Result<ComparisonReport<'a>, Error> {
        let compared = Check::ALL.into_iter().filter_map(|check| {
            let comparison = reason::compare(then, now, check).transpose()?;
            Some(comparison.map(|comparison| CheckComparison { check, comparison }))
        });
        let checks = compared.collect::<Result<_, _>>()?;
        Ok(ComparisonReport { then: Edition::from(then), now: Edition::from(now), checks })
    }

    /// [`compare`](Self::compare) of two rulebooks by their ids; the answer is a
    /// [`ComparisonReport`] as JSON text.
    ///
    /// # Errors
    /// As [`compare`](Self::compare), and [`Error::Select`] where there is no such rulebook.
    pub fn compare_json(&self, then: &str, now: &str) -> Result<String, Error> {
        let report = self.compare(self.rulebook(then)?, self.rulebook(now)?)?;
        Ok(serde_json::to_string(&report).unwrap_or_default())
    }
}
