//! What the case and the cases of its checks have in common: known in one place, known in all.

use super::{ReadChecks, RecommendationCase};
use crate::error::{InputError, InputProblem};

/// The fields of the checks that stand above too, by the same path.
const SHARED: [(&str, &[&str]); 2] = [
    (
        "checks.delivery.",
        &[
            "date",
            "territory",
            "equipment.device",
            "equipment.device_online",
            "equipment.connection_stable",
        ],
    ),
    ("checks.service.", &["date", "territory", "service", "step"]),
];

/// The path above of a field of the checks that stands there too, or else its own.
pub(super) fn above(path: &str) -> &str {
    let shared = SHARED.iter().find_map(|(check, fields)| {
        let field = path.strip_prefix(check)?;
        fields.contains(&field).then_some(field)
    });
    shared.unwrap_or(path)
}

impl RecommendationCase {
    /// The case with what is known in one place known in all.
    pub(crate) fn joined(mut self) -> Result<Self, InputError> {
        let Self { date, territory, service, step, equipment, checks, .. } = &mut self;
        let ReadChecks { delivery, service: entitled } = checks;
        let theirs = &mut delivery.equipment;
        agree("checks.delivery.date", date, &mut delivery.date)?;
        agree("checks.service.date", date, &mut entitled.date)?;
        delivery.date = *date; // which the other check may have told
        agree("checks.delivery.territory", territory, &mut delivery.territory)?;
        agree("checks.service.territory", territory, &mut entitled.territory)?;
        delivery.territory = *territory;
        agree("checks.service.service", service, &mut entitled.service)?;
        agree("checks.service.step", step, &mut entitled.step)?;
        let path = "checks.delivery.equipment.device";
        agree(path, &mut equipment.device, &mut theirs.device)?;
        let path = "checks.delivery.equipment.device_online";
        agree(path, &mut equipment.device_online, &mut theirs.device_online)?;
        let path = "checks.delivery.equipment.connection_stable";
        agree(path, &mut equipment.connection_stable, &mut theirs.connection_stable)?;
        Ok(self)
    }
}

/// Where one of the two is known, both are; the path is that in the checks.
fn agree<T: Copy + PartialEq>(
    path: &str,
    here: &mut Option<T>,
    there: &mut Option<T>,
) -> Result<(), InputError> {
    if let (Some(one), Some(other)) = (*here, *there)
        && one != other
    {
        let other = above(path).to_owned();
        return Err(InputError::one(path, InputProblem::Contradiction { other }));
    }
    *here = here.or(*there);
    *there = *here;
    Ok(())
}
