//! How many forms have a mark: counted from the cells.

use super::{Cell, Survey};
use serde::Serialize;

/// How many forms have a mark in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Total {
    /// The section of the form.
    pub section: String,
    /// The row of its table.
    pub item: String,
    /// The column of its table.
    pub column: String,
    /// The forms that have a mark there; a percentage is one.
    pub forms: u32,
}

impl Survey {
    /// How many forms have a mark in each cell, in the order of the form.
    ///
    /// ```
    /// let totals = lepre::survey::Survey::built_in()?.totals();
    /// let safety = totals.iter().find(|one| one.section == "S3.2" && one.item == "health_safety");
    /// assert_eq!(safety.map(|one| one.forms), Some(8)); // the report has 7
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn totals(&self) -> Vec<Total> {
        let mut totals: Vec<Total> = Vec::new();
        for row in self.rows("marks") {
            let [section, item, column] = ["section", "item", "column"].map(|name| row.text(name));
            let marked = u32::from(!row.text("value").is_empty());
            let known = |one: &&mut Total| {
                (&*one.section, &*one.item, &*one.column) == (section, item, column)
            };
            match totals.iter_mut().find(known) {
                Some(total) => total.forms += marked,
                None => totals.push(Total {
                    section: section.to_owned(),
                    item: item.to_owned(),
                    column: column.to_owned(),
                    forms: marked,
                }),
            }
        }
        totals
    }
}

/// The totals as rows of a table.
pub(super) fn rows(totals: &[Total]) -> Vec<Vec<Cell>> {
    let row = |total: &Total| {
        let texts = [&total.section, &total.item, &total.column];
        let texts = texts.into_iter().map(|text| Cell::Text(text.clone()));
        texts.chain([Cell::Number(total.forms)]).collect()
    };
    totals.iter().map(row).collect()
}
