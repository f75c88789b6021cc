//! What a rulebook minds in a timesheet.

use super::Provision;
use super::extend::Inherited;
use super::load::Loading;
use super::raw::{RawProvision, RawTimesheet};

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

impl Loading<'_, '_> {
    pub(super) fn timesheet(
        &mut self,
        raw: Option<RawTimesheet>,
        from: Option<&Inherited>,
    ) -> Option<TimesheetRules> {
        let inherited = from.and_then(|from| Some((from, from.rulebook.timesheet()?)));
        if raw.is_none() && inherited.is_none() {
            return None;
        }
        let mut minded = |raw: Option<RawProvision>,
                          of: fn(&TimesheetRules) -> &Option<Provision>| {
            let own = raw.map(|raw| self.provision(raw));
            own.or_else(|| {
                let (from, rules) = inherited?;
                of(rules).clone().filter(|provision| from.keeps(&provision.id))
            })
        };
        let RawTimesheet { midnight, minutes, twice, overlap, day } = raw.unwrap_or_default();
        Some(TimesheetRules {
            midnight: minded(midnight, |rules| &rules.midnight),
            minutes: minded(minutes, |rules| &rules.minutes),
            twice: minded(twice, |rules| &rules.twice),
            overlap: minded(overlap, |rules| &rules.overlap),
            day: minded(day, |rules| &rules.day),
        })
    }
}
