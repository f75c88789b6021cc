//! `lepre ask`, `repair`, `explain`, `rulebook audit` and `rulebook compare`.

use crate::lepre;
use lepre_command::Exit;
use serde_json::Value;

#[test]
fn an_interview_asks_until_nothing_matters_and_then_decides() {
    let case = "cases/delivery/first-call-little-known.json";
    for language in ["it", "en"] {
        // Something that is no answer, something not known, and the rest.
        let answers = "forse\nsì\n?\nno\n";
        let ran = lepre(&["ask", "delivery", case, "--lang", language], answers.as_bytes());
        insta::assert_snapshot!(format!("ask.delivery.{language}"), ran.all());
    }
    let json = lepre(&["ask", "delivery", case, "--format", "json"], b"");
    assert_eq!(json.exit, Exit::Undetermined);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert!(report["questions"].as_array().unwrap().len() > 3);
}

#[test]
fn an_interview_with_nothing_to_ask_decides_at_once() {
    let ran = lepre(&["ask", "delivery", "cases/delivery/in-person.json"], b"");
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""));
    assert!(ran.out.trim_start().starts_with("AMMISSIBILE"), "{}", ran.out);
}

#[test]
fn an_interview_completes_a_session() {
    let ran =
        lepre(&["ask", "session", "cases/session/just-begun.json"], &b"s\xC3\xAC\n".repeat(50));
    assert!(ran.exit == Exit::Inadmissible || ran.exit == Exit::Undetermined, "{}", ran.out);
}

#[test]
fn repairs_in_both_languages() {
    let samples = [
        ("delivery", "shared-mailbox-and-unstable-connection.json", Exit::Inadmissible),
        ("delivery", "psp-by-phone.json", Exit::Inadmissible),
        ("delivery", "in-person.json", Exit::Admissible),
        ("invitation", "password-with-the-link.json", Exit::Inadmissible),
    ];
    for (check, name, exit) in samples {
        let file = format!("cases/{check}/{name}");
        for language in ["it", "en"] {
            let ran = lepre(&["repair", check, &file, "--lang", language], b"");
            assert_eq!((ran.exit, ran.err.as_str()), (exit, ""), "{name}");
            assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
            insta::assert_snapshot!(format!("repair.{name}.{language}"), ran.all());
        }
    }
    let json = lepre(
        &[
            "repair",
            "delivery",
            "cases/delivery/psp-by-phone.json",
            "--most",
            "1",
            "--format",
            "json",
        ],
        b"",
    );
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["repairs"].as_array().unwrap().len(), 1);
}

#[test]
fn an_answer_in_plain_words_for_each_audience() {
    let samples = [
        ("delivery", "psp-by-phone.json", Exit::Inadmissible),
        ("delivery", "first-call-little-known.json", Exit::Undetermined),
        ("delivery", "gol-specialist-service.json", Exit::OutOfScope),
        ("psp", "content-alone.json", Exit::Inadmissible),
    ];
    for (check, name, exit) in samples {
        let file = format!("cases/{check}/{name}");
        for language in ["it", "en"] {
            let ran = lepre(&["explain", check, &file, "--lang", language], b"");
            assert_eq!((ran.exit, ran.err.as_str()), (exit, ""), "{name}");
            assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
            insta::assert_snapshot!(format!("explain.{name}.{language}"), ran.all());
        }
    }
    let file = "cases/delivery/psp-by-phone.json";
    let citizen = lepre(&["explain", "delivery", file], b"");
    assert_eq!(lepre(&["explain", "delivery", file, "--for", "citizen"], b"").out, citizen.out);
    assert!(!citizen.out.contains("LOM-06"));
    let operator = lepre(&["explain", "delivery", file, "--for", "operator"], b"");
    assert!(operator.out.contains("LOM-06") && operator.exit == Exit::Inadmissible);
    let json = lepre(&["explain", "delivery", file, "--format", "json"], b"");
    let text: lepre::Text = serde_json::from_str(&json.out).unwrap();
    assert!(text.it.starts_with("Alle condizioni attuali") && text.en.starts_with("As things"));
    let named = ["explain", "psp", "cases/psp/content-alone.json", "--rulebook", "lombardia-2021"];
    assert_eq!(lepre(&named, b"").exit, Exit::Input);
    assert_eq!(lepre(&["explain", "delivery", file, "--for", "judge"], b"").exit, Exit::Usage);
}

#[test]
fn what_is_wrong_with_a_rulebook_and_what_differs_between_two() {
    let defective = "../tests/defective_rulebooks/asks_less_than_another.toml";
    let clean = "../tests/defective_rulebooks/clean.toml";
    for language in ["it", "en"] {
        let ran = lepre(&["rulebook", "audit", defective, "--lang", language], b"");
        assert_eq!(ran.exit, Exit::Inadmissible);
        insta::assert_snapshot!(format!("audit.{language}"), ran.all());
        let ran = lepre(&["rulebook", "compare", clean, defective, "--lang", language], b"");
        assert_eq!(ran.exit, Exit::Inadmissible);
        insta::assert_snapshot!(format!("compare.{language}"), ran.all());
    }
    assert_eq!(lepre(&["rulebook", "audit", clean], b"").exit, Exit::Admissible);
    let same = lepre(&["rulebook", "compare", "lombardia-2022", "lombardia-2022"], b"");
    assert_eq!(same.exit, Exit::Admissible);
    let json = lepre(&["rulebook", "compare", clean, defective, "--format", "json"], b"");
    let compared: Value = serde_json::from_str(&json.out).unwrap();
    assert!(compared["checks"][0]["cases"].is_string());
    assert_eq!(lepre(&["rulebook", "audit", "no-such.toml"], b"").exit, Exit::NoFile);
    assert_eq!(lepre(&["rulebook", "audit", "lombardia-2021"], b"").exit, Exit::Input);
    let broken = "../tests/bad_rulebooks/unknown_field.toml";
    assert_eq!(lepre(&["rulebook", "audit", broken], b"").exit, Exit::Rulebook);
}
