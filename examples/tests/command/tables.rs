//! `lepre table check`: files of CSV and Parquet, in and out.

use crate::lepre;
use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use lepre_command::Exit;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::Value;
use std::fs::{self, File};
use std::path::PathBuf;

const CASES: &str = "\
id;date;territory;service;channel;provider.kind;agreement.provider;agreement.person;contact.email
1;2024-05-10;Lombardia;psp;phone;;true;true;
2;2024-05-10;Lombardia;psp;in_person;employment_centre;;;
3;2024-05-10;Marche;;video;;true;;persona@example.it
4;;ITC4;psp;in_person;employment_centre;;;
";

/// A folder with a table in it.
fn folder(name: &str, table: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("in.csv"), table).unwrap();
    folder
}

fn check(folder: &std::path::Path, source: &str, target: &str, rest: &[&str]) -> crate::Ran {
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (source, target) = (path(source), path(target));
    lepre(&[&["table", "check", "delivery", &source, &target][..], rest].concat(), b"")
}

fn rows(file: PathBuf) -> Vec<RecordBatch> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(file).unwrap()).unwrap();
    reader.build().unwrap().map(Result::unwrap).collect()
}

#[test]
fn csv_in_and_csv_out() {
    for (name, table) in [
        ("semicolons", CASES.to_owned()),
        ("commas", CASES.replace(';', ",")),
        ("marked", format!("\u{FEFF}{}", CASES.replace('\n', "\r\n"))),
    ] {
        let folder = folder(name, &table);
        let ran = check(&folder, "in.csv", "out.csv", &["--lang", "en"]);
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""), "{name}");
        let written = fs::read_to_string(folder.join("out.csv")).unwrap();
        insta::assert_snapshot!("table.csv", format!("{}---\n{written}", ran.out));
    }
}

#[test]
fn parquet_in_and_out_with_all_that_may_be_asked() {
    let folder = folder("parquet", CASES);
    check(&folder, "in.csv", "first.parquet", &["--keep", "id,date,channel,territory"]);
    let first = rows(folder.join("first.parquet"));
    assert_eq!(first.iter().map(RecordBatch::num_rows).sum::<usize>(), 4);
    let all = ["--ask", "--rules", "--threads", "2", "--format", "json"];
    let ran = check(&folder, "in.csv", "out.parquet", &all);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["rows"], 4);
    assert_eq!(report["errors"]["date_needed"], 1);
    let [batch] = &rows(folder.join("out.parquet"))[..] else { panic!("one batch") };
    let rule = batch.column_by_name("rule:LOM-06").unwrap().as_boolean();
    assert!(rule.is_valid(0) && !rule.value(0));
    let asked = batch.column_by_name("ask").unwrap().as_list::<i32>();
    assert!(!asked.value(2).is_empty() && asked.value(1).is_empty());
    // What was decided already would be decided again under the same names.
    let ran = check(&folder, "out.parquet", "again.parquet", &["--lang", "en"]);
    assert_eq!(ran.exit, Exit::Input);
    assert!(ran.err.contains("`outcome`: expected one column of this name"), "{}", ran.err);
}

#[test]
fn a_wrong_value_is_told_and_leaves_no_file() {
    for (wrong, code, place) in [
        (CASES.replace("video", "vido"), "not_a_choice", "channel[2]"),
        (CASES.replace("phone;;true", "phone;;yes"), "wrong_type", "agreement.provider[0]"),
        (CASES.replace("channel", "chanel"), "unknown_key", "chanel"),
        (CASES.replace("2;2024-05-10", "2;2024-05-32"), "impossible_date", "date[1]"),
    ] {
        // A column that is no field may be kept: only those that are asked for are.
        let folder = folder("wrong", &wrong);
        let keep = ["--format", "json", "--keep", "id"];
        let ran = check(&folder, "in.csv", "out.csv", &keep);
        assert_eq!(ran.exit, Exit::Input, "{code}");
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(report["error"]["code"], code);
        assert_eq!(report["error"]["path"], place);
        assert!(report["error"]["file"].as_str().unwrap().ends_with("in.csv"));
        let left: Vec<_> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["in.csv"]);
    }
}

#[test]
fn what_is_no_table_is_told() {
    let folder = folder("none", "a;b\n1;2;3\n");
    assert_eq!(check(&folder, "in.txt", "out.csv", &[]).exit, Exit::Usage);
    assert_eq!(check(&folder, "none.csv", "out.csv", &[]).exit, Exit::NoFile);
    assert_eq!(check(&folder, "in.csv", "out.txt", &[]).exit, Exit::Usage);
    fs::write(folder.join("in.parquet"), "no parquet").unwrap();
    let ran = check(&folder, "in.parquet", "out.csv", &[]);
    assert_eq!(ran.exit, Exit::Input);
    assert!(ran.err.contains("non si legge come tabella"), "{}", ran.err);
    fs::write(folder.join("in.csv"), "date;channel\n2024-05-10;video;7\n").unwrap();
    assert_eq!(check(&folder, "in.csv", "out.csv", &[]).exit, Exit::Input);
    let ran = check(&folder, "in.csv", "no/such/folder/out.csv", &[]);
    assert_eq!(ran.exit, Exit::Output);
}
