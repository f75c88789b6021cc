//! How effective remote services are for a frail group, in the opinion of the forms.

use super::Survey;
use schemars::JsonSchema;
use serde::Serialize;

/// What the forms say of a frail group, from 1 to 10 (section 7.1). These are opinions of
/// offices, each of which counts once, however many people it serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Effectiveness {
    /// The forms that give a number; the others are blank, or have a cross.
    pub forms: u32,
    /// The lowest number.
    pub lowest: u32,
    /// The highest number.
    pub highest: u32,
    /// The sum of the numbers: divided by `forms` it is the mean.
    pub sum: u32,
}

impl Effectiveness {
    /// The mean of the numbers.
    pub fn mean(&self) -> f64 {
        f64::from(self.sum) / f64::from(self.forms)
    }

    /// Whether the mean lies below 5.5, the middle of the scale.
    pub fn is_low(&self) -> bool {
        2 * self.sum < 11 * self.forms
    }
}

impl Survey {
    /// What the forms say of a frail group, by its id in `frail_targets`; `None` where no form
    /// gives a number.
    pub fn effectiveness(&self, target: &str) -> Option<Effectiveness> {
        let of_target =
            |row: &super::Row<'_>| row.text("section") == "S7.1" && row.text("item") == target;
        let rows = self.rows("marks").filter(of_target);
        let numbers: Vec<u32> = rows.filter_map(|row| row.text("value").parse().ok()).collect();
        Some(Effectiveness {
            forms: u32::try_from(numbers.len()).ok()?,
            lowest: *numbers.iter().min()?,
            highest: *numbers.iter().max()?,
            sum: numbers.iter().sum(),
        })
    }
}
