//! By when a person contacts the office, and the sessions of an operator.

use crate::answers::{DeadlineReport, TimesheetReport};
use crate::cases::{ContactCase, TimesheetCase};
use crate::door::{Detail, answer, options};
use crate::{Lepre, LepreError};

#[uniffi::export]
impl Lepre {
    /// By which day a person contacts the office, and whether they are to be convened. It never
    /// speaks of sanctions. The options are those of `decide`.
    #[uniffi::method(default(rulebook = None, detail = None, receipt = false))]
    pub fn deadlines(
        &self,
        subject: ContactCase,
        rulebook: Option<String>,
        detail: Option<Detail>,
        receipt: bool,
    ) -> Result<DeadlineReport, LepreError> {
        let options = options(rulebook, detail, receipt);
        answer(&subject, |json| self.0.deadlines_json(json, &options))
    }

    /// Audits the sessions of one operator. The options are those of `decide`.
    #[uniffi::method(default(rulebook = None, detail = None, receipt = false))]
    pub fn timesheet(
        &self,
        timesheet: TimesheetCase,
        rulebook: Option<String>,
        detail: Option<Detail>,
        receipt: bool,
    ) -> Result<TimesheetReport, LepreError> {
        let options = options(rulebook, detail, receipt);
        answer(&timesheet, |json| self.0.timesheet_json(json, &options))
    }
}
