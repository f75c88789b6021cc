//! What a rulebook minds in a timesheet.

use super::Provision;
use super::load::Loading;
use super::raw::RawTimesheet;

/// The contradictions between the sessions of one operator that a rulebook minds: those that
/// have words and a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimesheetRules {
    /// A session that does not end after it starts, on the same day.
    pub midnight: Option<Provision>,
    /// Declared minutes that are not those from start to end.
    pub minutes: Option<Provision>,
    /// The same session of the same person twice.
    pub twice: Option<Provision>,
    /// Two sessions at the same time.
    pub overlap: Option<Provision>,
    /// More than 24 hours in a day.
    pub day: Option<Provision>,
}

impl TimesheetRules {
    /// Those that there are, in the order in which an audit tells of them.
    pub fn provisions(&self) -> impl Iterator<Item = &Provision> {
        [&self.midnight, &self.minutes, &self.twice, &self.overlap, &self.day].into_iter().flatten()
    }
}

impl Loading<'_> {
    pub(super) fn timesheet(&mut self, raw: RawTimesheet) -> TimesheetRules {
        let RawTimesheet { midnight, minutes, twice, overlap, day } = raw;
        let mut provision = |raw: Option<_>| raw.map(|raw| self.provision(raw));
        TimesheetRules {
            midnight: provision(midnight),
            minutes: provision(minutes),
            twice: provision(twice),
            overlap: provision(overlap),
            day: provision(day),
        }
    }
}
