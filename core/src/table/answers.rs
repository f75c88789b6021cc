//! The columns of an answer, from all that was found.

use super::ask::Asking;
use super::column::Column;
use super::judge::{self, Found, Judge};
use super::output::{self, Findings, Names, OutcomeKeys, Truths};
use super::planes::ROWS;
use super::{Table, TableOptions};
use crate::check::Check;
use crate::rulebook::Rulebook;
use arrow_array::{ArrayRef, StringArray};
use arrow_schema::{DataType, Field, FieldRef};
use std::sync::Arc;

/// The rules of all rulebooks, each id with a number.
#[derive(Debug, Clone)]
pub(super) struct Numbered {
    pub(super) ids: Vec<String>,
    names: Arc<StringArray>,
    /// For each rulebook, the number of each of its rules.
    numbers: Vec<Vec<i16>>,
}

impl Numbered {
    pub(super) fn new(rulebooks: &[Rulebook], check: Check) -> Self {
        let mut ids: Vec<String> = Vec::new();
        let numbers = rulebooks.iter().map(|rulebook| {
            let rules = rulebook.check(check).map(|rules| rules.rules()).unwrap_or_default();
            let number = |id: &String| {
                let known = ids.iter().position(|known| known == id);
                let place = known.unwrap_or_else(|| {
                    ids.push(id.clone());
                    ids.len() - 1
                });
                i16::try_from(place).unwrap_or(i16::MAX)
            };
            rules.iter().map(|rule| &rule.id).map(number).collect()
        });
        let numbers = numbers.collect();
        let names = Arc::new(StringArray::from_iter_values(&ids));
        Self { ids, names, numbers }
    }
}

impl Table {
    fn judge(&self, rulebook: usize) -> Option<Judge<'_>> {
        let rules = self.rulebooks.get(rulebook)?.check(self.check)?;
        Some(Judge { rules, numbers: self.rules.numbers.get(rulebook)? })
    }

    /// The columns of the answer, apart from those that are kept.
    pub(super) fn answers(&self, columns: &[Column], rows: usize) -> Vec<ArrayRef> {
        let territory = self.column(columns, "territory");
        let date = self.column(columns, "date");
        let (mut outcomes, mut errors) = (OutcomeKeys::new(rows), Names::new(rows));
        let mut judged = Names::new(rows);
        let mut findings = Findings::new(rows);
        let rule_columns = if self.options.rules { self.rules.ids.len() } else { 0 };
        let mut truths = vec![Truths::unknown(rows); rule_columns];
        let mut asking = self.options.ask.then(|| Asking::new(rows));
        let mut told = Vec::new();
        for block in 0..rows.div_ceil(ROWS) {
            let here = ROWS.min(rows - block * ROWS);
            let mut found = Found::default();
            for (number, part) in self.split.parts(territory, date, block, here) {
                let set = self.split.sets.get(number);
                let Some(Ok(together)) = set else {
                    errors.set(block, part, key(self.split.error(number)));
                    continue;
                };
                let judges = together.iter().filter_map(|place| self.judge(*place));
                let alone: Vec<_> = judges.map(|judge| judge.judge(columns, block)).collect();
                told.clear();
                let made = judge::together(&alone, part, &mut found, &mut told);
                outcomes.set(block, part, &made);
                judged.set(block, part, together.first().map_or(-1, |place| key(*place)));
                if let Some(asking) = &mut asking {
                    asking.open(block, part, together, &made);
                }
                for (rule, truth) in told.iter().filter(|_| self.options.rules) {
                    if let Some(column) =
                        truths.get_mut(usize::try_from(*rule).unwrap_or(usize::MAX))
                    {
                        column.learn(block, truth.certain, truth.possible);
                    }
                }
            }
            findings.block(&found, here);
        }
        let codes: Vec<&str> = self.split.errors().collect();
        let ids: Vec<&str> = self.rulebooks.iter().map(|rulebook| rulebook.id.as_str()).collect();
        let mut arrays = vec![
            outcomes.array(),
            findings.violated.array(&self.rules.names),
            findings.unknown.array(&self.rules.names),
            findings.advice.array(&self.rules.names),
            judged.array(&ids),
            errors.array(&codes),
        ];
        arrays.extend(asking.map(|asking| asking.array(self, columns)));
        arrays.extend(truths.into_iter().map(|truths| truths.array(rows)));
        arrays
    }
}

fn key(place: usize) -> i16 {
    i16::try_from(place).unwrap_or(-1)
}

/// The columns that an answer has besides those that are kept.
pub(super) fn answer_fields(options: &TableOptions, rules: &[String]) -> Vec<FieldRef> {
    let names = || output::dictionary_type(DataType::Int16);
    let list = || DataType::List(output::element());
    let mut fields = vec![
        Field::new("outcome", output::dictionary_type(DataType::Int8), true),
        Field::new("violated", list(), false),
        Field::new("unknown", list(), false),
        Field::new("advice", list(), false),
        Field::new("rulebook", names(), true),
        Field::new("error", names(), true),
    ];
    fields.extend(options.ask.then(|| Field::new("ask", list(), false)));
    let of_rule = |id: &String| Field::new(format!("rule:{id}"), DataType::Boolean, true);
    fields.extend(rules.iter().filter(|_| options.rules).map(of_rule));
    fields.into_iter().map(Arc::new).collect()
}
