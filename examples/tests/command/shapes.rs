//! One case, a list of cases, several files: in, and as JSON out.

use crate::{ADMISSIBLE, INADMISSIBLE, OUT_OF_SCOPE, Ran, UNDETERMINED, lepre, lepre_on};
use lepre::{Detail, Lepre, Options};
use lepre_command::Exit;
use serde_json::Value;
use std::fs;

/// Decides what stands in `input`, as JSON.
fn json(input: impl AsRef<[u8]>) -> Ran {
    lepre(&["check", "delivery", "-", "--format", "json"], input.as_ref())
}

/// What the library answers.
fn decided(case: &str, detail: Detail) -> String {
    let options = Options { detail, ..Options::default() };
    Lepre::new().unwrap().decide_json("delivery", case, &options).unwrap()
}

/// The outcome of each decision of a list, or the code of its error.
fn ends(list: &str) -> Vec<String> {
    let list: Vec<Value> = serde_json::from_str(list).unwrap();
    let end = |value: &Value| match value.get("error") {
        Some(error) => error["code"].as_str().unwrap().to_owned(),
        None => value["outcome"].as_str().unwrap().to_owned(),
    };
    list.iter().map(end).collect()
}

#[test]
fn one_case_is_answered_as_the_library_answers_it() {
    for case in [ADMISSIBLE, INADMISSIBLE, UNDETERMINED, OUT_OF_SCOPE] {
        let ran = json(case);
        assert_eq!(ran.out, format!("{}\n", decided(case, Detail::Full)));
        assert_eq!(ran.err, "");
    }
}

#[test]
fn codes_alone_can_be_asked_for() {
    let arguments = ["check", "delivery", "-", "--format", "json", "--detail", "codes"];
    let ran = lepre(&arguments, INADMISSIBLE.as_bytes());
    assert_eq!(ran.out, format!("{}\n", decided(INADMISSIBLE, Detail::Codes)));
}

#[test]
fn the_outcome_is_the_exit_code() {
    for (case, exit, code) in [
        (ADMISSIBLE, Exit::Admissible, 0),
        (INADMISSIBLE, Exit::Inadmissible, 1),
        (UNDETERMINED, Exit::Undetermined, 2),
        (OUT_OF_SCOPE, Exit::OutOfScope, 3),
    ] {
        for format in ["text", "json"] {
            let arguments = ["check", "delivery", "-", "--format", format];
            let ran = lepre(&arguments, case.as_bytes());
            assert_eq!((ran.exit, ran.exit.code()), (exit, code));
        }
    }
}

#[test]
fn of_several_cases_the_gravest_speaks() {
    for (cases, exit) in [
        (vec![ADMISSIBLE, ADMISSIBLE], Exit::Admissible),
        (vec![OUT_OF_SCOPE, ADMISSIBLE], Exit::OutOfScope),
        (vec![UNDETERMINED, OUT_OF_SCOPE], Exit::Undetermined),
        (vec![INADMISSIBLE, UNDETERMINED, OUT_OF_SCOPE], Exit::Inadmissible),
        (vec![INADMISSIBLE, "{}", ADMISSIBLE], Exit::Input),
    ] {
        let list = format!("[{}]", cases.join(", "));
        assert_eq!(json(&list).exit, exit);
        assert_eq!(lepre(&["check", "delivery", "-"], list.as_bytes()).exit, exit);
    }
}

#[test]
fn a_list_is_answered_by_a_list_with_errors_in_their_place() {
    let twice = r#"{"channel": "video", "channel": "phone"}"#;
    let ran = json(format!("[{INADMISSIBLE}, {twice}, 7, {ADMISSIBLE}]"));
    assert_eq!(ends(&ran.out), ["inadmissible", "duplicate_key", "wrong_type", "admissible"]);
    assert_eq!(ran.out.lines().count(), 1);
    assert_eq!(
        ran.err,
        "errore: ingresso standard, caso 2: `channel`: attesa ogni chiave una volta, trovata due volte\n\
         errore: ingresso standard, caso 3: atteso un oggetto, trovato un numero\n"
    );
    let one = json(format!("[{ADMISSIBLE}]"));
    assert_eq!(one.out, format!("[{}]\n", decided(ADMISSIBLE, Detail::Full)));
}

#[test]
fn a_mistake_in_a_list_is_placed_in_the_file() {
    // JSON to look at, but no text: half a character.
    let case = r#"{"date": "\ud800"}"#;
    let place = |input: String, number: usize| {
        let ran = json(input);
        let value: Value = serde_json::from_str(&ran.out).unwrap();
        let error = value.get(number).unwrap_or(&value)["error"].clone();
        let place = [&error["line"], &error["column"]].map(|place| place.as_u64().unwrap());
        let shown = format!("errore: ingresso standard:{}:{}: ", place[0], place[1]);
        assert!(ran.err.contains(&shown), "{}", ran.err);
        place
    };
    let [line, column] = place(case.to_owned(), 0);
    assert_eq!(line, 1);
    assert_eq!(place(format!("[{{}}, {case}]"), 1), [1, column + 5]);
    assert_eq!(place(format!("\n [{{\"è\": 1}}, {case}]"), 1), [2, column + 12]);
    assert_eq!(place(format!("[{{}},\n\n  {case}]"), 1), [3, column + 2]);
    assert_eq!(place(format!("\n\n  {case}"), 0), [3, column + 2]);
}

#[test]
fn a_list_that_is_none_is_one_error() {
    let ran = json(format!("\n[{ADMISSIBLE},\n oops]"));
    let error: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(error["error"]["code"], "syntax");
    assert_eq!((&error["error"]["line"], &error["error"]["column"]), (&3.into(), &2.into()));
    assert_eq!(ran.exit, Exit::Input);
}

#[test]
fn a_terminal_gets_json_laid_out() {
    let list = format!("[{ADMISSIBLE}, {{}}, {INADMISSIBLE}]");
    for input in [ADMISSIBLE, &list, "[]"] {
        let arguments = ["check", "delivery", "-", "--format", "json"];
        let (plain, laid_out) = (json(input), lepre_on(true, &arguments, input.as_bytes()));
        let value: Value = serde_json::from_str(&plain.out).unwrap();
        assert_eq!(laid_out.out, format!("{value:#}\n"));
        assert_eq!(plain.out, format!("{value}\n"));
    }
}

#[test]
fn files_follow_one_another_and_have_titles() {
    let files = [
        "cases/delivery/psp-by-phone.json",
        "cases/nowhere.json",
        "-",
        "cases/delivery/in-person.json",
    ];
    let arguments = [&["check", "delivery"], &files[..]].concat();
    let text = lepre(&arguments, UNDETERMINED.as_bytes());
    let titles: Vec<_> = text.out.lines().filter(|line| line.starts_with("──")).collect();
    assert_eq!(titles.len(), 3);
    assert!(titles[0].starts_with("── cases/delivery/psp-by-phone.json ──"), "{titles:?}");
    assert!(titles[1].starts_with("── ingresso standard ──"), "{titles:?}");
    let count = "Casi: 4 (ammissibili 1, non ammissibili 1, da completare 1, errori 1)";
    assert_eq!(text.out.lines().last(), Some(count));
    assert_eq!(text.exit, Exit::NoFile);

    let json = lepre(&[&arguments[..], &["--format", "json"]].concat(), UNDETERMINED.as_bytes());
    let lines = json.out.lines().collect::<Vec<_>>().join(",");
    let expected = ["inadmissible", "no_file", "undetermined", "admissible"];
    assert_eq!(ends(&format!("[{lines}]")), expected);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_case() {
    let list = format!("[{ADMISSIBLE}]");
    for input in [ADMISSIBLE, &list] {
        let marked = json(format!("\u{feff}{input}"));
        assert_eq!((marked.out, marked.exit), (json(input).out, Exit::Admissible));
    }
}

#[test]
fn a_case_may_take_several_lines() {
    let case = fs::read_to_string("cases/delivery/psp-by-video.json").unwrap();
    for case in [case.clone(), case.replace('\n', "\r\n"), format!("\n\n{case}\n\n")] {
        assert_eq!(json(&case).exit, Exit::Admissible);
    }
}

#[test]
fn a_rulebook_can_be_named() {
    let placeless = r#"{"channel": "in_person", "service": "psp"}"#;
    let arguments = ["check", "delivery", "-", "--rulebook", "lombardia-2022"];
    assert_eq!(lepre(&arguments, placeless.as_bytes()).exit, Exit::Undetermined);
    assert_eq!(json(placeless).exit, Exit::Input);
}
