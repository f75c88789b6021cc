//! Where the totals of the report do not follow from the forms.

use super::{Cell, Row, Survey, Total};
use crate::text::Text;
use serde::Serialize;

/// A total of the report that does not follow from the forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The table of chapter 2: `T2-1`.
    pub table: String,
    /// Its row.
    pub item: String,
    /// Its column.
    pub column: String,
    /// What the report has there; empty where it has nothing.
    pub reported: String,
    /// What the forms come to; empty where they have nothing.
    pub recomputed: String,
    /// What the report says that can explain it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Text>,
    /// How the numbers can be read. It is ours, not the report's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Text>,
}

/// The sections of the forms that the tables of chapter 2 sum up.
const SECTIONS: [(&str, &str); 3] = [("T2-1", "S3.1"), ("T2-2", "S3.2"), ("T2-3", "S4")];
/// The table that repeats the numbers of each form, one column each.
const REPEATED: &str = "T2-4";
/// How many experiences the caption of that table speaks of.
const IN_CAPTION: usize = 9;

impl Survey {
    /// Every total of the report that does not follow from the forms, in the order of the
    /// report, with what it says itself and how it can be read.
    pub fn differences(&self) -> Vec<Difference> {
        let totals = self.totals();
        let mut found = Vec::new();
        for row in self.rows("summary") {
            let recomputed = self.recomputed(&row, &totals);
            let reported = match row.text("value") {
                // A total that is left out is none; a cell that is, is a blank one.
                "" if row.text("table") != REPEATED => "0",
                value => value,
            };
            if reported != recomputed {
                let [table, item, column] = ["table", "item", "column"].map(|name| row.text(name));
                found.push(self.difference((table, item, column), row.text("value"), recomputed));
            }
        }
        let experiences = self.forms_with_numbers();
        if experiences != IN_CAPTION {
            let cell = (REPEATED, "experiences", "caption");
            let [reported, recomputed] = [IN_CAPTION, experiences].map(|number| number.to_string());
            found.push(self.difference(cell, &reported, recomputed));
        }
        found
    }

    /// What the forms come to in a cell of chapter 2.
    fn recomputed(&self, cell: &Row<'_>, totals: &[Total]) -> String {
        let [table, item, column] = ["table", "item", "column"].map(|name| cell.text(name));
        let Some((_, section)) = SECTIONS.iter().find(|(known, _)| *known == table) else {
            return self.repeated(item, column).to_owned();
        };
        let counted = totals
            .iter()
            .find(|one| (&*one.section, &*one.item, &*one.column) == (*section, item, column));
        let forms =
            counted.map_or_else(|| self.under_other(section, item, column), |one| one.forms);
        forms.to_string()
    }

    /// The mark of a form in the table that repeats them.
    fn repeated(&self, item: &str, column: &str) -> &str {
        let of_column = |row: &Row<'_>| row.number("column").map(|number| number.to_string());
        let form = self.rows("frail_columns").find(|row| of_column(row).as_deref() == Some(column));
        let form = form.map_or("", |row| row.text("administration"));
        let mark = self.rows("marks").find(|row| {
            row.text("section") == "S7.1"
                && row.text("administration") == form
                && row.text("item") == item
        });
        mark.map_or("", |row| row.text("value"))
    }

    /// How many forms have a mark in a row "other" that is counted under this item.
    fn under_other(&self, section: &str, item: &str, column: &str) -> u32 {
        let named = self
            .rows("other_items")
            .filter(|row| row.text("section") == section && row.text("summary_item") == item);
        let marked = named.filter(|other| {
            self.rows("marks").any(|row| {
                let same = |name| row.text(name) == other.text(name);
                ["administration", "section", "item"].into_iter().all(same)
                    && row.text("column") == column
                    && !row.text("value").is_empty()
            })
        });
        u32::try_from(marked.count()).unwrap_or(u32::MAX)
    }

    /// The forms that give at least one number for a frail group.
    fn forms_with_numbers(&self) -> usize {
        let mut forms: Vec<&str> = Vec::new();
        for row in self.rows("marks").filter(|row| row.text("section") == "S7.1") {
            let form = row.text("administration");
            if row.text("value").parse::<u32>().is_ok() && !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms.len()
    }

    fn difference(
        &self,
        (table, item, column): (&str, &str, &str),
        reported: &str,
        recomputed: String,
    ) -> Difference {
        let reading = self.rows("readings").find(|row| {
            (row.text("table"), row.text("item"), row.text("column")) == (table, item, column)
        });
        let greater = reported.parse::<u32>().ok() > recomputed.parse::<u32>().ok();
        let explained_by: &[&str] = match table {
            REPEATED => &[],
            "T2-1" if greater => &["interviews", "lombardia"],
            _ => &["interviews"],
        };
        Difference {
            explanation: self.explanation(explained_by),
            reading: reading.and_then(|row| row.words("text")),
            table: table.to_owned(),
            item: item.to_owned(),
            column: column.to_owned(),
            reported: reported.to_owned(),
            recomputed,
        }
    }

    /// What the report says, in one text.
    fn explanation(&self, names: &[&str]) -> Option<Text> {
        let said = |name: &&str| {
            let row = self.rows("explanations").find(|row| row.text("explanation") == *name);
            row.and_then(|row| row.words("text"))
        };
        let said: Vec<Text> = names.iter().filter_map(said).collect();
        let joined = |pick: fn(&Text) -> &str| said.iter().map(pick).collect::<Vec<_>>().join("; ");
        (!said.is_empty()).then(|| Text::new(joined(|one| &one.it), joined(|one| &one.en)))
    }
}

/// The differences as rows of a table.
pub(super) fn rows(differences: &[Difference]) -> Vec<Vec<Cell>> {
    let cell = |text: &str| match text {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    };
    let row = |one: &Difference| {
        let cells = [&one.table, &one.item, &one.column, &one.reported, &one.recomputed];
        let words = [&one.explanation, &one.reading].into_iter().flat_map(|words| {
            words
                .as_ref()
                .map_or([Cell::Empty, Cell::Empty], |words| [cell(&words.en), cell(&words.it)])
        });
        cells.into_iter().map(|text| cell(text)).chain(words).collect()
    };
    differences.iter().map(row).collect()
}
