//! By when a person contacts the office, and the sessions of an operator.

use crate::answers::{DeadlineReport, TimesheetReport};
use crate::cases::{ContactCase, TimesheetCase};
use crate::door::answer;
use crate::{Lepre, LepreError};

#[uniffi::export]
impl Lepre {
    /// By which day a person contacts the office, and whether they are to be convened. It never
    /// speaks of sanctions.
    pub fn deadlines(&self, subject: ContactCase) -> Result<DeadlineReport, LepreError> {
        answer(&subject, |json| self.rules.deadlines_json(json, &self.options))
    }

    /// Audits the sessions of one operator.
    pub fn timesheet(&self, timesheet: TimesheetCase) -> Result<TimesheetReport, LepreError> {
        answer(&timesheet, |json| self.rules.timesheet_json(json, &self.options))
    }
}
