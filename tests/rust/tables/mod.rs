//! Tables of cases: every row is answered as its case alone would be.

pub(crate) use lepre_tests::agreement::{columns, rows};

mod edges;
mod millions;

use crate::conformance::vectors;
use crate::random_cases::{RandomCase, fields};
use arrow_array::RecordBatch;
use lepre::case::{Case, DeliveryCase, InvitationCase, PspCase, ServiceCase, SessionCase};
use lepre::table::{Keep, TableOptions};
use lepre::{Check, Detail, Error, Lepre, Options};
use lepre_tests::agreement::columns::{Way, table};
use lepre_tests::agreement::rows::{Said, of_decision, said};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What a table answers.
fn decided(
    lepre: &Lepre,
    check: Check,
    batch: &RecordBatch,
    rulebook: Option<&str>,
) -> Result<Vec<Said>, Error> {
    let options = TableOptions {
        rulebook: rulebook.map(str::to_owned),
        ask: true,
        ..TableOptions::default()
    };
    let table = lepre.table(check, batch.schema(), options)?;
    Ok(said(&table.decide(batch)?))
}

/// What a case alone is answered.
fn alone(lepre: &Lepre, check: Check, case: &Value, rulebook: Option<&str>) -> Result<Said, Error> {
    let options = Options {
        rulebook: rulebook.map(str::to_owned),
        detail: Detail::Codes,
        ..Options::default()
    };
    match lepre.decide_json(check.name(), &case.to_string(), &options) {
        Ok(decision) => Ok(of_decision(&serde_json::from_str(&decision).unwrap())),
        // Without a rulebook a row is answered with the reason.
        Err(Error::Select(error)) => {
            Ok(Said { error: Some(error.code().to_owned()), ..Said::default() })
        }
        Err(error) => Err(error),
    }
}

#[test]
fn every_vector_is_answered_alike_in_a_table() {
    let lepre = Lepre::new().unwrap();
    let mut compared = 0;
    for check in Check::ALL {
        let of_check: Vec<_> = vectors()
            .into_iter()
            .map(|(_, vector)| vector)
            .filter(|one| one.check() == check)
            .collect();
        let mut rulebooks: Vec<Option<String>> =
            of_check.iter().map(|one| one.options(Detail::Codes).rulebook).collect();
        rulebooks.sort();
        rulebooks.dedup();
        for rulebook in rulebooks {
            let same =
                of_check.iter().filter(|one| one.options(Detail::Codes).rulebook == rulebook);
            let cases: Vec<Value> =
                same.filter(|one| one.decision.is_some()).map(|one| one.case.clone()).collect();
            let rulebook = rulebook.as_deref();
            if cases.is_empty() {
                continue;
            }
            let expected: Vec<Said> =
                cases.iter().map(|case| alone(&lepre, check, case, rulebook).unwrap()).collect();
            for way in Way::ALL {
                // All together, whatever the other rows hold; and each by itself.
                let together = table(fields(check), &cases, way);
                let found = decided(&lepre, check, &together, rulebook).unwrap();
                for ((expected, found), case) in expected.iter().zip(&found).zip(&cases) {
                    assert_eq!(found, expected, "{way:?} {case}");
                    let by_itself = table(fields(check), std::slice::from_ref(case), way);
                    let found = decided(&lepre, check, &by_itself, rulebook).unwrap();
                    assert_eq!(&found[0], expected, "{way:?} {case}");
                    compared += 1;
                }
            }
        }
    }
    println!("{compared} rows of vectors answered alike");
    assert!(compared > 4_000, "{compared}");
}

/// Random cases of a check, of several places and years.
fn random(check: Check, count: usize) -> Vec<Value> {
    let mut runner = TestRunner::new(Config::default());
    let places = ["ITC4", "Toscana", "11", "Sicilia", "IT"];
    let days = ["2020-04-10", "2022-10-01", "2023-12-31", "2024-05-10", "2009-01-01"];
    (0..count)
        .map(|number| {
            let case = RandomCase::strategy(check).new_tree(&mut runner).unwrap().current();
            let mut case = case.json(None);
            case["territory"] = json!(places[number % places.len()]);
            case["date"] = json!(days[number / 7 % days.len()]);
            if number % 11 == 0 {
                case["territory"] = Value::Null;
            }
            if number % 13 == 0 {
                case["date"] = Value::Null;
            }
            case
        })
        .collect()
}

/// Whether a case says nothing twice and otherwise. Alone, one without a rulebook is told only
/// of that.
fn is_consistent(lepre: &Lepre, check: Check, case: &Value) -> bool {
    let batch = table(fields(check), std::slice::from_ref(case), Way::Plain);
    match alone(lepre, check, case, None) {
        Ok(said) => said.error.is_none() || decided(lepre, check, &batch, None).is_ok(),
        Err(_) => false,
    }
}

#[test]
fn random_rows_across_rulebooks_are_answered_alike() {
    let lepre = Lepre::new().unwrap();
    for check in Check::ALL {
        // Contradictions refuse a table whole: those rows are tried elsewhere.
        let mut cases = random(check, 4_000);
        cases.retain(|case| is_consistent(&lepre, check, case));
        assert!(cases.len() > 100, "{check}: {}", cases.len());
        let expected: Vec<Said> =
            cases.iter().map(|case| alone(&lepre, check, case, None).unwrap()).collect();
        let mut judges: Vec<_> = expected.iter().map(|said| said.rulebook.clone()).collect();
        judges.sort();
        judges.dedup();
        assert!(judges.len() > 1, "{check}: some rows have a rulebook, some have none");
        for way in Way::ALL {
            let whole = table(fields(check), &cases, way);
            assert_eq!(decided(&lepre, check, &whole, None).unwrap(), expected, "{check} {way:?}");
            // Slices at odd places, of odd lengths.
            for (start, rows) in
                [(1, 63), (3, 64), (7, 65), (63, 1), (65, 0), (13, 513), (511, 700)]
            {
                let start = start.min(cases.len());
                let rows = rows.min(cases.len() - start);
                let slice = whole.slice(start, rows);
                let found = decided(&lepre, check, &slice, None).unwrap();
                assert_eq!(found, expected[start..start + rows], "{check} {way:?} {start}");
            }
        }
    }
}

#[test]
fn what_contradicts_itself_is_refused_with_its_row() {
    let lepre = Lepre::new().unwrap();
    let mut seen = 0;
    for check in Check::ALL {
        let contradicting = |case: &Value| {
            alone(&lepre, check, case, None).is_err_and(|error| error.code() == "contradiction")
        };
        for case in random(check, 2_000).into_iter().filter(contradicting).take(20) {
            let other = json!({ "date": case["date"], "territory": case["territory"] });
            let cases = [other.clone(), other, case];
            for way in Way::ALL {
                let batch = table(fields(check), &cases, way);
                let error = decided(&lepre, check, &batch, None).unwrap_err();
                assert_eq!(error.code(), "contradiction");
                let Error::Input(error) = error else { panic!("{error}") };
                assert!(error.problems[0].0.ends_with("[2]"), "{error}");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn what_is_made_is_declared() {
    fn made<C: Case>(cases: &[Value]) -> BTreeSet<&'static str> {
        let read = |case: &Value| serde_json::from_value::<C>(case.clone()).unwrap();
        cases.iter().flat_map(|case| read(case).made()).map(|made| made.path).collect()
    }
    let declared = |all: &'static [&'static str]| BTreeSet::from_iter(all.iter().copied());
    let service = made::<ServiceCase>(&random(Check::Service, 2_000));
    assert_eq!(service, declared(ServiceCase::MADE));
    let session = made::<SessionCase>(&random(Check::Session, 2_000));
    assert_eq!(session, declared(SessionCase::MADE));
    assert!(made::<DeliveryCase>(&random(Check::Delivery, 200)).is_empty());
    assert!(made::<InvitationCase>(&random(Check::Invitation, 200)).is_empty());
    assert!(made::<PspCase>(&random(Check::Psp, 200)).is_empty());
}

#[test]
fn many_threads_give_the_answers_of_one() {
    let lepre = Lepre::new().unwrap();
    let cases = random(Check::Delivery, 2_000);
    let cases: Vec<Value> =
        cases.into_iter().filter(|case| is_consistent(&lepre, Check::Delivery, case)).collect();
    let batch = table(fields(Check::Delivery), &cases, Way::Plain);
    let keep = Keep::These(vec!["channel".to_owned()]);
    let options = TableOptions { keep, rules: true, ask: true, ..TableOptions::default() };
    let prepared = lepre.table(Check::Delivery, batch.schema(), options).unwrap();
    let batches: Vec<RecordBatch> = std::iter::repeat_n(batch, 7).collect();
    let one = prepared.decide_all(&batches, 0, 1).unwrap();
    let many = prepared.decide_all(&batches, 0, 4).unwrap();
    assert_eq!(one, many);
    assert_eq!(one.iter().map(RecordBatch::num_rows).sum::<usize>(), 7 * cases.len());
    assert_eq!(one[0].schema(), prepared.schema());
}
