//! Tables at their edges: no rows, no columns, wrong ones, and what is asked besides.

use crate::random_cases::fields;
use arrow_array::cast::AsArray;
use arrow_array::{
    Array, ArrayRef, BooleanArray, Float64Array, Int32Array, NullArray, RecordBatch, StringArray,
    TimestampSecondArray,
};
use arrow_array::{new_empty_array, new_null_array};
use arrow_schema::{DataType, Field, IntervalUnit, TimeUnit};
use lepre::table::{Keep, TableOptions};
use lepre::{Check, Error, Lepre};
use lepre_tests::agreement::columns::{Way, table};
use lepre_tests::agreement::rows::said;
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};

fn batch(columns: &[(&str, ArrayRef)]) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(
        columns.iter().map(|(name, array)| (*name, Arc::clone(array), true)),
    )
    .unwrap()
}

fn texts(texts: &[Option<&str>]) -> ArrayRef {
    Arc::new(StringArray::from(texts.to_vec()))
}

fn decide(check: Check, batch: &RecordBatch, options: TableOptions) -> Result<RecordBatch, Error> {
    static LEPRE: LazyLock<Lepre> = LazyLock::new(|| Lepre::new().unwrap());
    LEPRE.table(check, batch.schema(), options)?.decide(batch)
}

/// The problem of a table: its code, its place, and what to do.
fn problem(batch: &RecordBatch) -> (String, String, String) {
    let error = decide(Check::Service, batch, TableOptions::default()).unwrap_err();
    let report: Value = serde_json::from_str(&error.to_json()).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    (text(&report["code"]), text(&report["path"]), text(&report["help"]["en"]))
}

#[test]
fn tables_of_any_length_down_to_none() {
    let case = json!({
        "date": "2024-05-10", "territory": "ITC4", "service": "psp", "channel": "in_person",
        "provider": { "kind": "employment_centre" }
    });
    for rows in [0, 1, 63, 64, 65, 511, 512, 513, 1_000] {
        let cases = vec![case.clone(); rows];
        // Without a row there is no value by which a column would be made.
        let batch = match rows {
            0 => {
                table(fields(Check::Delivery), std::slice::from_ref(&case), Way::Plain).slice(0, 0)
            }
            _ => table(fields(Check::Delivery), &cases, Way::Plain),
        };
        let answer = decide(Check::Delivery, &batch, TableOptions::default()).unwrap();
        assert_eq!(answer.num_rows(), rows);
        assert!(said(&answer).iter().all(|row| row.outcome.as_deref() == Some("admissible")));
    }
}

#[test]
fn what_has_no_column_or_only_nulls_is_unknown() {
    let date = texts(&[Some("2024-05-10"); 3]);
    let territory = texts(&[Some("ITC4"); 3]);
    let known = [("date", date), ("territory", territory)];
    let without = decide(Check::Delivery, &batch(&known), TableOptions::default()).unwrap();
    let nulls: [(&str, ArrayRef); 4] = [
        ("channel", texts(&[None; 3])),
        ("equipment.device", Arc::new(NullArray::new(3))),
        ("agreement.person", Arc::new(BooleanArray::from(vec![None; 3]))),
        ("contact.email", texts(&[None; 3])),
    ];
    let with = batch(&[&known[..], &nulls].concat());
    let with = decide(Check::Delivery, &with, TableOptions::default()).unwrap();
    assert_eq!(said(&without), said(&with));
    assert_eq!(said(&with)[0].outcome.as_deref(), Some("undetermined"));
    // A group of which nothing is known, and one that is none.
    let group: [(&str, ArrayRef); 1] = [("agreement", Arc::new(NullArray::new(3)))];
    let with =
        decide(Check::Delivery, &batch(&[&known[..], &group].concat()), TableOptions::default());
    assert_eq!(said(&without), said(&with.unwrap()));
    let kept = TableOptions { keep: Keep::Everything, ..TableOptions::default() };
    let wrong = batch(&[&known[..], &[("agreement", texts(&[None; 3]))]].concat());
    assert_eq!(decide(Check::Delivery, &wrong, kept).unwrap_err().code(), "wrong_column");
    // Nothing at all is known: every row says why it has no answer.
    let nothing = batch(&[("channel", texts(&[Some("phone")]))]);
    let answer = said(&decide(Check::Delivery, &nothing, TableOptions::default()).unwrap());
    assert_eq!((&answer[0].outcome, answer[0].error.as_deref()), (&None, Some("territory_needed")));
}

#[test]
fn a_wrong_value_is_told_with_column_row_and_help() {
    let good =
        [("date", texts(&[Some("2024-05-10"); 3])), ("territory", texts(&[Some("ITC4"); 3]))];
    let with = |name: &'static str, array: ArrayRef| {
        problem(&batch(&[&good[..], &[(name, array)]].concat()))
    };
    let is = |found: (String, String, String), code: &str, path: &str, help: &str| {
        assert_eq!((found.0.as_str(), found.1.as_str()), (code, path));
        assert!(found.2.contains(help), "{found:?}");
    };
    let channel = texts(&[Some("video"), None, Some("vido")]);
    is(with("channel", channel), "not_a_choice", "channel[2]", "`video`");
    let days = texts(&[None, Some("2024-13-01"), None]);
    is(with("did.made_on", days), "impossible_date", "did.made_on[1]", "");
    let moments = TimestampSecondArray::from(vec![0, 86_400, 90_000]);
    is(with("did.made_on", Arc::new(moments)), "impossible_date", "did.made_on[2]", "");
    let percent = Int32Array::from(vec![0, 100, 101]);
    is(
        with("disability.percent", Arc::new(percent)),
        "impossible_count",
        "disability.percent[2]",
        "",
    );
    let percent = Float64Array::from(vec![Some(66.0), None, Some(66.5)]);
    is(
        with("disability.percent", Arc::new(percent)),
        "impossible_count",
        "disability.percent[2]",
        "",
    );
    let number = Arc::new(Int32Array::from(vec![1, 0, 1]));
    is(with("first_meeting", number), "wrong_column", "first_meeting", "");
    is(
        with("benefit.applyed_on", texts(&[None; 3])),
        "unknown_key",
        "benefit.applyed_on",
        "benefit.applied_on",
    );
    is(with("persona", texts(&[None; 3])), "unknown_key", "persona", "");
    let twice = batch(&[("date", texts(&[None])), ("date", texts(&[None]))]);
    is(problem(&twice), "duplicate_column", "date", "");
    let nowhere = batch(&[("territory", texts(&[Some("Lombardy")]))]);
    is(problem(&nowhere), "unknown_territory", "territory[0]", "Lombardia");
}

#[test]
fn a_value_that_no_row_names_may_be_anything() {
    use arrow_array::types::Int32Type;
    use arrow_array::{DictionaryArray, StringArray};
    let values = Arc::new(StringArray::from(vec!["pigeon", "video"]));
    let keys = Int32Array::from(vec![Some(1), None, Some(1)]);
    let channel = Arc::new(DictionaryArray::<Int32Type>::new(keys, values));
    let ok = batch(&[("channel", channel)]);
    assert!(decide(Check::Service, &ok, TableOptions::default()).is_ok());
}

#[test]
fn long_texts_are_refused_as_in_a_case() {
    let long = "a".repeat(5_000);
    let column = batch(&[("programme.name", texts(&[None, Some(&long)]))]);
    let error = decide(Check::Delivery, &column, TableOptions::default()).unwrap_err();
    assert_eq!(error.code(), "too_long");
    assert!(error.to_json().contains("programme.name[1]") && !error.to_json().contains("aaaa"));
}

#[test]
fn columns_that_are_kept_stand_before_the_answer() {
    let id: ArrayRef = Arc::new(Int32Array::from(vec![7, 8]));
    let input = batch(&[
        ("id", Arc::clone(&id)),
        ("date", texts(&[Some("2024-05-10"); 2])),
        ("territory", texts(&[Some("ITC4"); 2])),
        ("channel", texts(&[Some("in_person"), Some("phone")])),
    ]);
    let refused = decide(Check::Delivery, &input, TableOptions::default()).unwrap_err();
    assert_eq!(refused.code(), "unknown_key");
    let keep = |keep| TableOptions { keep, ..TableOptions::default() };
    let these = decide(Check::Delivery, &input, keep(Keep::These(vec!["id".to_owned()]))).unwrap();
    assert_eq!(these.column(0), &id);
    assert_eq!(these.schema().field(1).name(), "outcome");
    let all = decide(Check::Delivery, &input, keep(Keep::Everything)).unwrap();
    let names: Vec<String> =
        all.schema().fields().iter().map(|field| field.name().clone()).take(5).collect();
    assert_eq!(names, ["id", "date", "territory", "channel", "outcome"]);
    let missing = decide(Check::Delivery, &input, keep(Keep::These(vec!["ids".to_owned()])));
    assert!(missing.unwrap_err().to_json().contains("did you mean `id`"));
    // Whatever is kept, nothing that only looks like a field is lost.
    let close = batch(&[("equipment.devise", texts(&[None]))]);
    let error = decide(Check::Delivery, &close, keep(Keep::Everything)).unwrap_err();
    assert_eq!(error.code(), "unknown_key");
    let taken = batch(&[("outcome", texts(&[None]))]);
    let error = decide(Check::Delivery, &taken, keep(Keep::Everything)).unwrap_err();
    assert_eq!(error.code(), "duplicate_column");
}

#[test]
fn a_column_for_each_rule_says_whether_it_is_kept() {
    let input = batch(&[
        ("date", texts(&[Some("2024-05-10"); 3])),
        ("territory", texts(&[Some("ITC4"), Some("ITC4"), Some("ITI3")])),
        ("channel", texts(&[Some("phone"), None, Some("phone")])),
        ("service", texts(&[Some("psp"), Some("psp"), Some("psp")])),
    ]);
    let options = TableOptions { rules: true, ..TableOptions::default() };
    let answer = decide(Check::Delivery, &input, options).unwrap();
    let rule = answer.column_by_name("rule:LOM-06").unwrap().as_boolean();
    assert!(rule.is_valid(0) && !rule.value(0));
    assert!(rule.is_null(1), "the channel is not known");
    assert!(rule.is_null(2), "another rulebook judges");
}

#[test]
fn a_wrong_rulebook_is_the_calls_mistake() {
    let input = batch(&[("date", texts(&[Some("2024-05-10")]))]);
    let named =
        |id: &str| TableOptions { rulebook: Some(id.to_owned()), ..TableOptions::default() };
    let error = decide(Check::Delivery, &input, named("lombardia-2021")).unwrap_err();
    assert_eq!(error.code(), "unknown_rulebook");
    let error = decide(Check::Session, &input, named("lombardia-2022")).unwrap_err();
    assert_eq!(error.code(), "other_check");
}

/// Types of every sort that a column may have.
fn types() -> Vec<DataType> {
    let item = |kind: DataType| Arc::new(Field::new("item", kind, true));
    let dictionary = |keys, values| DataType::Dictionary(Box::new(keys), Box::new(values));
    let run_ends = Arc::new(Field::new("run_ends", DataType::Int32, false));
    let values = Arc::new(Field::new("values", DataType::Utf8, true));
    let mut types = vec![
        DataType::Null,
        DataType::Boolean,
        DataType::Utf8,
        DataType::LargeUtf8,
        DataType::Utf8View,
        DataType::Binary,
        DataType::LargeBinary,
        DataType::BinaryView,
        DataType::FixedSizeBinary(3),
        DataType::Date32,
        DataType::Date64,
        DataType::Time32(TimeUnit::Second),
        DataType::Time64(TimeUnit::Nanosecond),
        DataType::Duration(TimeUnit::Second),
        DataType::Interval(IntervalUnit::MonthDayNano),
        DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
        DataType::Decimal128(10, 2),
        DataType::Decimal256(40, 2),
        DataType::Float16,
        DataType::Float32,
        DataType::Float64,
        DataType::List(item(DataType::Utf8)),
        DataType::LargeList(item(DataType::Int8)),
        DataType::FixedSizeList(item(DataType::Boolean), 2),
        DataType::Struct(vec![Field::new("person", DataType::Boolean, true)].into()),
        DataType::RunEndEncoded(run_ends, values),
        dictionary(DataType::Int8, DataType::Utf8),
        dictionary(DataType::UInt64, DataType::LargeUtf8),
        dictionary(DataType::Int32, DataType::Int64),
        dictionary(DataType::UInt16, DataType::Boolean),
        dictionary(DataType::Int64, dictionary(DataType::Int8, DataType::Utf8)),
    ];
    for unit in [TimeUnit::Second, TimeUnit::Millisecond, TimeUnit::Nanosecond] {
        types.push(DataType::Timestamp(unit, None));
    }
    let (signed, unsigned) = (DataType::Int8, DataType::UInt8);
    types.extend([signed, DataType::Int16, DataType::Int32, DataType::Int64]);
    types.extend([unsigned, DataType::UInt16, DataType::UInt32, DataType::UInt64]);
    types
}

#[test]
fn a_column_of_any_type_is_taken_or_refused() {
    let (mut taken, mut refused) = (0, 0);
    for check in Check::ALL {
        let groups = ["agreement", "person", "timesheet", "contact"].map(str::to_owned);
        let names = fields(check).iter().step_by(2).map(|field| field.path.clone()).chain(groups);
        for name in names {
            for kind in types() {
                for array in [new_null_array(&kind, 70), new_empty_array(&kind)] {
                    let column = batch(&[(&name, array)]);
                    match decide(check, &column, TableOptions::default()) {
                        Ok(answer) => {
                            assert_eq!(answer.num_rows(), column.num_rows());
                            taken += 1;
                        }
                        Err(error) => {
                            let codes = ["wrong_column", "unknown_key"];
                            assert!(codes.contains(&error.code()), "{name} {kind}: {error}");
                            refused += 1;
                        }
                    }
                }
            }
        }
    }
    println!("{taken} columns taken, {refused} refused");
    assert!(taken > 500 && refused > 5_000, "{taken}, {refused}");
}
