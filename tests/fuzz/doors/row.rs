//! A case as the row of a table.

use super::LEPRE;
use crate::tables::columns::{Way, table};
use crate::tables::rows::{of_decision, said};
use lepre::table::TableOptions;
use lepre::vocabulary::Field;
use lepre::{Check, case};
use serde_json::Value;
use std::sync::LazyLock;

/// The fields of every check, which take long to read off the schemas.
pub(super) fn fields(check: Check) -> &'static [Field] {
    static FIELDS: LazyLock<Vec<(Check, Vec<Field>)>> = LazyLock::new(|| {
        let of = |check| (check, case::vocabulary(check).fields().to_vec());
        Check::ALL.map(of).into()
    });
    let found = FIELDS.iter().find(|(known, _)| *known == check);
    found.map_or(&[], |(_, fields)| fields)
}

/// Whether a case alone and its row are decided alike.
pub(super) fn is_decided_alike(
    check: Check,
    case: &Value,
    rulebook: Option<String>,
    decision: &Value,
) {
    let options = TableOptions { rulebook, ask: true, ..TableOptions::default() };
    let ways = Way::ALL;
    let way = ways[case.to_string().len() % ways.len()];
    let batch = table(fields(check), std::slice::from_ref(case), way);
    let table = LEPRE.table(check, batch.schema(), options).expect("every column is a field");
    let answer = table.decide(&batch).expect("the case alone was decided");
    assert_eq!(said(&answer), [of_decision(decision)], "{way:?} {case}");
}
