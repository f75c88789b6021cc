//! Timesheets and deadlines.

use super::{Lepre, Options, contradiction};
use crate::case::ContactCase;
use crate::deadline::{self, DeadlineReport};
use crate::error::Error;
use crate::receipt::{self, Asking, Receipt};
use crate::rulebook::Rulebook;
use crate::select::{self, Subject, Wanted};
use crate::timesheet::{self, TimesheetCase, TimesheetReport};
use crate::vocabulary::Vocabulary;
use serde::Serialize;
use serde_json::Value;

impl Lepre {
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
        let mut report = timesheet::audit(case, rulebook, rules, options.detail);
        if options.receipt {
            let told = case.told_from_texts();
            let vocabulary = TimesheetCase::vocabulary();
            report.receipt = Some(self.receipt(case, &vocabulary, &told, rulebook, &wanted));
        }
        Ok(report)
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
        let vocabulary = rules.rules().vocabulary();
        let report = deadline::report(case, rulebook, rules, options.detail);
        let mut report = report.map_err(|field| contradiction(&case.made(), vocabulary, field))?;
        if options.receipt {
            let told = Value::Null; // it has no texts
            report.receipt = Some(self.receipt(case, vocabulary, &told, rulebook, &wanted));
        }
        Ok(report)
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

    /// The receipt of what no other rulebook joins.
    pub(super) fn receipt<S: Serialize>(
        &self,
        subject: &S,
        vocabulary: &Vocabulary,
        told: &Value,
        judged: &Rulebook,
        wanted: &Wanted<'_>,
    ) -> Box<Receipt> {
        let asking = Asking {
            wanted,
            judged: &judged.id,
            with: Vec::new(),
            case: receipt::fingerprint(subject, vocabulary, told),
            fields: receipt::given(subject, vocabulary),
        };
        Box::new(receipt::receipt(&self.rulebooks, asking))
    }
}
