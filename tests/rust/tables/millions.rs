//! A million random rows, each beside the evaluator of one case.

use arrow_array::builder::{BooleanBuilder, Date32Builder, StringDictionaryBuilder};
use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, RecordBatch};
use lepre::logic::{Truth, Values};
use lepre::rulebook::CheckRules;
use lepre::table::TableOptions;
use lepre::vocabulary::{FieldId, FieldType};
use lepre::{Check, Lepre, Severity};
use lepre_tests::agreement::rows::said;
use lepre_tests::agreement::{Numbers, outcome};
use std::collections::BTreeMap;
use std::sync::Arc;

/// 2024-01-01 as Arrow counts days; the RdC ended the day before.
const DAY: i32 = 19_723;

/// Rows of random values, and the class of each field of each row.
fn rows(rules: &CheckRules, count: usize, numbers: &mut Numbers) -> (RecordBatch, Vec<Values>) {
    let vocabulary = rules.vocabulary();
    let mut cases = vec![Values::unknown(vocabulary.fields().len()); count];
    let mut columns: Vec<(String, ArrayRef)> = Vec::new();
    for (number, field) in (0u16..).zip(vocabulary.fields()) {
        let mut class = |case: &mut Values, classes: usize| {
            // Every fifth value is not known.
            let class = if numbers.below(5) == 0 { 0 } else { 1 + numbers.below(classes) as u8 };
            case.set(number, class);
            class
        };
        let array: ArrayRef = match &field.kind {
            FieldType::Boolean => {
                let mut array = BooleanBuilder::new();
                for case in &mut cases {
                    let class = class(case, 2);
                    array.append_option((class > 0).then_some(class == 2));
                }
                Arc::new(array.finish())
            }
            FieldType::Choice(names) if field.path != "territory" => {
                let mut array = StringDictionaryBuilder::<Int8Type>::new();
                for case in &mut cases {
                    let class = class(case, names.len());
                    array.append_option((class > 0).then(|| &names[usize::from(class) - 1]));
                }
                Arc::new(array.finish())
            }
            FieldType::Date => {
                let mut array = Date32Builder::new();
                for case in &mut cases {
                    let day = DAY + numbers.below(3) as i32 - 1;
                    let class = rules.classes().number(FieldId(number), i64::from(day) + 719_163);
                    case.set(number, class);
                    array.append_value(day);
                }
                Arc::new(array.finish())
            }
            _ => continue,
        };
        columns.push((field.path.clone(), array));
    }
    let columns = columns.into_iter().map(|(name, array)| (name, array, true));
    (RecordBatch::try_from_iter_with_nullable(columns).unwrap(), cases)
}

#[test]
fn a_million_rows_are_answered_as_one_by_one() {
    let lepre = Lepre::new().unwrap();
    let rules = lepre.rulebook("lombardia-2022").unwrap().check(Check::Delivery).unwrap();
    let mut numbers = Numbers::new(2_026);
    let (mut compared, mut outcomes) = (0, BTreeMap::new());
    let options =
        TableOptions { rulebook: Some("lombardia-2022".to_owned()), ..TableOptions::default() };
    // Odd numbers of rows, so that words are filled in every way.
    while compared < 1_000_000 {
        let count = 20_000 + numbers.below(2_000);
        let (batch, cases) = rows(rules, count, &mut numbers);
        let table = lepre.table(Check::Delivery, batch.schema(), options.clone()).unwrap();
        let answer = table.decide(&batch).unwrap();
        for (case, said) in cases.iter().zip(said(&answer)) {
            let verdicts = rules.program().judge(case);
            let truths = (0..rules.rules().len()).map(|rule| Some(verdicts.truth(rule)));
            let truths: Vec<_> = truths.collect();
            let outcome = outcome(rules, &truths).unwrap();
            assert_eq!(said.outcome.as_ref(), Some(&outcome));
            let mut violated = said.violated.iter();
            for (rule, truth) in rules.rules().iter().zip(truths) {
                let told = rule.severity == Severity::Scope
                    || rule.severity == Severity::Blocking && outcome != "out_of_scope";
                if told && truth == Some(Truth::No) {
                    assert_eq!(violated.next(), Some(&rule.id));
                }
            }
            assert_eq!(violated.next(), None);
            *outcomes.entry(outcome).or_insert(0) += 1;
        }
        compared += count;
    }
    println!("{compared} rows alike: {outcomes:?} of each outcome");
    assert_eq!(outcomes.len(), 4);
    assert!(outcomes.values().all(|count| *count > 100), "{outcomes:?}");
}
