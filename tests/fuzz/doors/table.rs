//! Tables of cases: whatever the columns are, every row is answered as its case alone would
//! be, or the table is refused.

use super::LEPRE;
use super::batch;
use super::holds::{is_json, is_told_without_data};
use crate::tables::rows::{Said, of_decision, said};
use arbitrary::Unstructured;
use arrow_array::RecordBatch;
use lepre::table::{Keep, Table, TableOptions};
use lepre::{Check, Detail, Error, Options};
use serde_json::Value;

/// So many rows of each table are held against their cases.
const COMPARED: usize = 6;

pub(super) fn table(bytes: &[u8]) {
    // Where the bytes come to an end, there is no table.
    let _ = of_bytes(&mut Unstructured::new(bytes));
}

fn of_bytes(bytes: &mut Unstructured<'_>) -> arbitrary::Result<()> {
    let check = *bytes.choose(&Check::ALL)?;
    if bytes.arbitrary()? {
        let (cases, batch) = batch::cases(bytes, check)?;
        // What to ask takes longer than all the rest.
        let ask = bytes.ratio(1, 8)?;
        let options = TableOptions { ask, ..TableOptions::default() };
        let table = decided(check, &batch, options, cut(bytes, &batch)?);
        is_decided_as_alone(check, &cases, &table, ask);
    } else {
        let batch = batch::anything(bytes, check)?;
        let keep = match bytes.int_in_range(0..=2)? {
            0 => Keep::Nothing,
            1 => Keep::Everything,
            _ => Keep::These(vec!["persona".to_owned(), "channel".to_owned()]),
        };
        let (ask, rules) = (bytes.arbitrary()?, bytes.arbitrary()?);
        let options = TableOptions { rulebook: None, keep, ask, rules };
        if let Err(error) = decided(check, &batch, options, cut(bytes, &batch)?) {
            is_told_without_data(&error);
        }
    }
    Ok(())
}

/// Where to cut a table in two.
fn cut(bytes: &mut Unstructured<'_>, batch: &RecordBatch) -> arbitrary::Result<usize> {
    bytes.int_in_range(0..=batch.num_rows())
}

/// What is said of each row; the same of one table and of its two parts.
fn decided(
    check: Check,
    batch: &RecordBatch,
    options: TableOptions,
    cut: usize,
) -> Result<Vec<Said>, Error> {
    let table = LEPRE.table(check, batch.schema(), options)?;
    let answer = table.decide(batch);
    let parts = [batch.slice(0, cut), batch.slice(cut, batch.num_rows() - cut)];
    let in_parts = in_parts(&table, &parts);
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            assert!(in_parts.is_err(), "{error}");
            return Err(error);
        }
    };
    assert_eq!((answer.num_rows(), answer.schema()), (batch.num_rows(), table.schema()));
    // A column of the caller's may have the name of one of ours: then there are two.
    let said = said(&answer);
    assert_eq!(in_parts.as_ref(), Ok(&said), "cut at {cut}");
    Ok(said)
}

fn in_parts(table: &Table, parts: &[RecordBatch; 2]) -> Result<Vec<Said>, Error> {
    let answers = table.decide_all(parts, 0, 1)?;
    Ok(answers.iter().flat_map(said).collect())
}

fn is_decided_as_alone(check: Check, cases: &[Value], table: &Result<Vec<Said>, Error>, ask: bool) {
    match table {
        Ok(said) => {
            assert_eq!(said.len(), cases.len());
            for (said, case) in said.iter().zip(cases).take(COMPARED) {
                let mut alone = alone(check, case).expect("as a row it was decided");
                if !ask {
                    alone.ask.clear();
                }
                assert_eq!(*said, alone, "{case}");
            }
        }
        Err(error) => {
            is_told_without_data(error);
            // Alone, one without a rulebook is told only of that.
            let wrong = |case: &Value| !matches!(alone(check, case), Ok(Said { error: None, .. }));
            assert!(cases.iter().take(COMPARED).any(wrong), "{error}");
        }
    }
}

fn alone(check: Check, case: &Value) -> Result<Said, Error> {
    let options = Options { detail: Detail::Codes, ..Options::default() };
    match LEPRE.decide_json(check.name(), &case.to_string(), &options) {
        Ok(decision) => Ok(of_decision(&is_json(&decision))),
        // Without a rulebook a row is answered with the reason.
        Err(Error::Select(error)) => {
            Ok(Said { error: Some(error.code().to_owned()), ..Said::default() })
        }
        Err(error) => Err(error),
    }
}
