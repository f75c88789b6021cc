//! Inputs made to break: each ends in an error, soon, with nothing of the input in it.

use lepre::case::{self, Contact, DeliveryCase, Personal};
use lepre::{Error, Lepre, Options};
use std::time::{Duration, Instant};

/// A text that must never show.
const CANARY: &str = "CANARINO85T10A562S";

fn refused(json: &str) -> Error {
    let lepre = Lepre::new().unwrap();
    let started = Instant::now();
    let error = lepre.decide_json("delivery", json, &Options::default()).unwrap_err();
    // Far beyond what any of these takes: it only catches what never ends.
    assert!(started.elapsed() < Duration::from_secs(120));
    for shown in [error.to_string(), format!("{error:?}"), error.to_json()] {
        assert!(!shown.contains("CANARINO"), "{shown}");
        assert!(shown.len() < 100_000);
    }
    error
}

#[test]
fn nesting_ends_soon() {
    for open in ["[", "{\"a\":", "{\"contact\":"] {
        assert_eq!(refused(&open.repeat(100_000 / open.len())).code(), "syntax");
    }
    let closed = "[".repeat(50_000) + &"]".repeat(50_000);
    assert_eq!(refused(&closed).code(), "syntax");
}

#[test]
fn long_texts_are_refused() {
    let ten_megabytes = CANARY.repeat(10_000_000 / CANARY.len());
    assert_eq!(
        refused(&format!(r#"{{"contact":{{"email":"{ten_megabytes}"}}}}"#)).code(),
        "too_large"
    );
    let long = CANARY.repeat(60);
    assert_eq!(
        refused(&format!(
            r#"{{"territory":"ITC4","date":"2024-05-10","contact":{{"email":"{long}"}}}}"#
        ))
        .code(),
        "too_long"
    );
    assert_eq!(refused(&format!(r#"{{"{long}":true}}"#)).code(), "unknown_key");
    assert_eq!(refused(&format!(r#"{{"territory":"{long}"}}"#)).code(), "unknown_territory");
}

#[test]
fn a_built_case_is_held_to_the_same_form() {
    let email = Some(Personal::from(CANARY.repeat(60).as_str()));
    let case = DeliveryCase {
        date: Some("2024-05-10".parse().unwrap()),
        territory: Some(lepre::Territory::Lombardia),
        contact: Contact { email, ..Contact::default() },
        ..DeliveryCase::default()
    };
    let error = Lepre::new().unwrap().decide(&case, &Options::default()).unwrap_err();
    assert_eq!(error.code(), "too_long");
    assert!(!format!("{case:?} {error:?} {error}").contains("CANARINO"));
}

#[test]
fn no_limit_is_below_the_length_that_is_taken_unseen() {
    let vocabularies = lepre::Check::ALL.map(case::vocabulary);
    for field in vocabularies.iter().flat_map(|known| known.fields()) {
        if let lepre::vocabulary::FieldType::Text { longest, .. } = field.kind {
            assert!((case::SHORT_TEXT..=100_000).contains(&longest), "{}: {longest}", field.path);
        }
    }
}

#[test]
fn wrong_utf8_is_placed() {
    let error = case::text(b"{\n  \"date\": \"2024-\xff\"}").unwrap_err();
    assert_eq!(error.code(), "not_utf8");
    assert!(error.to_string().contains("line 2, column 17"), "{error}");
}

#[test]
fn columns_count_characters() {
    let error = refused(r#"{"programme": {"name": "èèè"}, x}"#);
    assert!(error.to_json().contains(r#""line":1,"column":32"#), "{}", error.to_json());
}

#[test]
fn every_byte_of_a_case_can_be_cut_or_changed() {
    let lepre = Lepre::new().unwrap();
    let case = include_str!("../benches/cases/address_from_text.json").trim();
    for at in 0..case.len() {
        let _ = lepre.decide_json("delivery", &case[..at], &Options::default()).unwrap_err();
        for byte in [b' ', b'"', b'{', b'}', b'[', b'0', b'x', b','] {
            let mut changed = case.as_bytes().to_vec();
            changed[at] = byte;
            if let Ok(changed) = case::text(&changed) {
                let _ = lepre.decide_json("delivery", changed, &Options::default());
            }
        }
    }
}

#[test]
fn every_byte_of_a_dossier_can_be_cut_or_changed() {
    let lepre = Lepre::new().unwrap();
    let dossier = r#"{"date":"2024-05-10","territory":"ITC4","content":{"profile":true},"procedure":"psp/email","now":"2024-05-11T00:00+02:00","contact":{"email":"persona@example.it"},"journal":[{"step":"return","at":"2024-05-10T10:30","actor":"person","signature":"handwritten","document":{"name":"psp.jpg","format":"jpg","readable":true},"withdrawn_at":"2024-05-10T10:40:00.5Z"}]}"#;
    lepre.dossier_json(dossier, &Options::default()).unwrap();
    for at in 0..dossier.len() {
        let _ = lepre.dossier_json(&dossier[..at], &Options::default()).unwrap_err();
        for byte in [b' ', b'"', b'{', b'}', b'[', b'0', b'x', b','] {
            let mut changed = dossier.as_bytes().to_vec();
            changed[at] = byte;
            if let Ok(changed) = case::text(&changed) {
                let _ = lepre.dossier_json(changed, &Options::default());
            }
        }
    }
}

#[test]
fn long_and_deep_journals_end_soon() {
    let lepre = Lepre::new().unwrap();
    let journal = |events: &str| format!(r#"{{"procedure":"psp/email","journal":[{events}]}}"#);
    for nested in ["[", "{\"document\":"] {
        let error = lepre.report_json(&journal(&nested.repeat(100_000)), &Options::default());
        assert_eq!(error.unwrap_err().code(), "syntax");
    }
    // So many mistakes are not all told.
    let wrong = vec![CANARY; 100_000].join("\",\"");
    let error = lepre.report_json(&journal(&format!("\"{wrong}\"")), &Options::default());
    let error = error.unwrap_err().to_json();
    assert!(error.len() < 100_000 && !error.contains(CANARY), "{}", error.len());
    let unknown = vec![r#"{"step":"nessuno","at":"2024-05-10T10:00"}"#; 50_000].join(",");
    let case = journal(&unknown)
        .replace("{\"procedure", r#"{"date":"2024-05-10","territory":"ITC4","procedure"#);
    let error = lepre.report_json(&case, &Options::default()).unwrap_err();
    assert_eq!(error.code(), "unknown_step");
    assert!(error.to_json().len() < 100_000, "{}", error.to_json().len());
    let case = format!("{{\"journal\":[{}]}}", " ".repeat(64 << 20));
    let error = lepre.report_json(&case, &Options::default()).unwrap_err();
    assert_eq!(error.code(), "too_large");
}
