//! Answers in plain words: for the person, for the operator, in both languages.

use crate::conformance::vectors;
use crate::explain_cases::{EXPECTED, cases};
use lepre::case::{self, Agreement, Channel, DeliveryCase, Service};
use lepre::explain::Audience;
use lepre::vocabulary::{FieldType, Vocabulary};
use lepre::{Check, Detail, Language, Lepre, Options, Status, Text};
use serde_json::Value;

fn explain(lepre: &Lepre, check: Check, case: &Value, audience: Audience) -> Text {
    let options = Options::default();
    let text = lepre.explain_json(check.name(), &case.to_string(), &options, audience);
    serde_json::from_str(&text.unwrap()).unwrap()
}

#[test]
fn the_words_are_those_that_a_hand_wrote() {
    let lepre = Lepre::new().unwrap();
    let cases = cases();
    for (name, audience, it, en) in EXPECTED {
        let (_, check, case) = cases.iter().find(|(known, ..)| *known == name).unwrap();
        let text = explain(&lepre, *check, case, audience);
        for (text, expected) in [(&text.it, it), (&text.en, en)] {
            for words in expected {
                assert!(text.contains(words), "{name}, {audience:?}: {words}\n\n{text}");
            }
        }
    }
}

#[test]
fn texts_of_ten_cases() {
    let lepre = Lepre::new().unwrap();
    for (name, check, case) in cases() {
        for audience in Audience::ALL {
            let Text { it, en } = explain(&lepre, check, &case, audience);
            let name = format!("explain.{name}.{}", audience.name());
            insta::assert_snapshot!(name, format!("{it}\n\n=====\n\n{en}"));
        }
    }
}

/// English words that stand for something of ours, and what a program writes of nothing.
const FOREIGN: [&str; 26] = [
    "delivery",
    "invitation",
    "psp",
    "service",
    "session",
    "admissible",
    "inadmissible",
    "undetermined",
    "violated",
    "unknown",
    "advice",
    "scope",
    "blocking",
    "advisory",
    "true",
    "false",
    "undefined",
    "null",
    "None",
    "Some",
    "person",
    "provider",
    "both",
    "remote",
    "citizen",
    "operator",
];

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

/// The texts of a case: what its fields for texts hold. What is very short, or a word of
/// small letters alone such as `confermo`, tells nothing of a person.
fn texts(vocabulary: &Vocabulary, case: &Value) -> Vec<String> {
    let written = |path: &str| case.pointer(&format!("/{}", path.replace('.', "/")));
    let is_text = |kind: &FieldType| {
        matches!(kind, FieldType::Text { .. } | FieldType::Texts { .. } | FieldType::Sha256)
    };
    let fields = vocabulary.fields().iter().filter(|field| is_text(&field.kind));
    let values = fields.filter_map(|field| written(&field.path));
    let texts = values.flat_map(|value| match value {
        Value::Array(values) => values.clone(),
        value => vec![value.clone()],
    });
    let told =
        |text: &String| text.trim().len() > 3 && text.chars().any(|letter| !letter.is_lowercase());
    texts.filter_map(|text| text.as_str().map(str::to_owned)).filter(told).collect()
}

/// What is asked of the person, and what they are told to do.
fn to_person(text: &str) -> impl Iterator<Item = &str> {
    let theirs = |part: &&str| part.starts_with("Che cosa può fare lei") || part.contains('?');
    let parts = text.split("\n\n").filter(theirs);
    let parts = parts.filter(|part| !part.starts_with("Perché?") && !part.starts_with("Why?"));
    parts.flat_map(|part| part.lines().skip(1))
}

fn speaks_of_another(line: &str) -> bool {
    let words: Vec<&str> = words(line).collect();
    words.contains(&"persona") || words.windows(2).any(|pair| pair == ["the", "person"])
}

/// The abbreviations that stand before the sources: those know numbers of acts. Everybody knows
/// what an SMS is.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    let before = text.split("\n\n").take_while(|part| {
        !part.starts_with("Dove sta scritto") && !part.starts_with("Where it is written")
    });
    let short = |word: &&str| word.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    before.flat_map(words).filter(short).filter(|word| *word != "SMS")
}

/// Whether the last part of a text, the words used, has an abbreviation among them.
fn explains(text: &str, abbreviation: &str) -> bool {
    let last = text.rsplit("\n\n").next().unwrap();
    let explained = last.lines().skip(1).filter_map(|line| line.split_once(':'));
    explained.flat_map(|(term, _)| words(term)).any(|word| word == abbreviation)
}

#[test]
fn every_vector_is_put_into_words_that_people_read() {
    let lepre = Lepre::new().unwrap();
    let mut ids: Vec<String> = lepre
        .rulebooks()
        .iter()
        .flat_map(|one| one.checks().filter_map(|check| one.check(check)))
        .flat_map(|rules| rules.rules().iter().map(|rule| rule.id.clone()))
        .chain(lepre.rulebooks().iter().map(|one| one.id.clone()))
        .collect();
    // The longer first: one may begin with another.
    ids.sort_by_key(|id| std::cmp::Reverse(id.len()));
    let (mut told, mut repeated) = (0, 0);
    for (file, vector) in vectors() {
        let (check, options) = (vector.check(), vector.options(Detail::Full));
        let json = vector.case.to_string();
        let Ok(decision) = lepre.decide_text(check, &json, &options) else {
            assert!(lepre.explain_json(check.name(), &json, &options, Audience::Citizen).is_err());
            continue;
        };
        let vocabulary = case::vocabulary(check);
        let paths = vocabulary.fields().iter().map(|field| field.path.as_str());
        let paths: Vec<&str> = paths.filter(|path| path.contains(['.', '_'])).collect();
        let private = texts(&vocabulary, &vector.case);
        repeated += private.len();
        for audience in Audience::ALL {
            let text = lepre.explain_json(check.name(), &json, &options, audience).unwrap();
            let text: Text = serde_json::from_str(&text).unwrap();
            let place = format!("{file}: {}, {audience:?}\n{}", vector.name, text.it);
            for language in [Language::It, Language::En] {
                let text = text.get(language);
                assert!(text.len() > 40 && text.ends_with('.'), "{place}");
                for finding in &decision.findings {
                    let message = finding.message.unwrap().get(language);
                    let said = finding.status != Status::Violated || text.contains(message);
                    assert!(said, "{}: {place}", finding.rule);
                }
                assert!(!private.iter().any(|value| text.contains(value)), "{place}");
                assert!(!text.contains("  ") && !text.contains("\n\n\n"), "{place}");
                if audience == Audience::Citizen {
                    assert!(!ids.iter().any(|id| text.contains(&**id)), "{place}");
                    assert!(!to_person(text).any(speaks_of_another), "{place}");
                    let unexplained = abbreviations(text).find(|one| !explains(text, one));
                    assert!(unexplained.is_none(), "{unexplained:?}: {place}");
                }
            }
            // The id of a rule is one in every language.
            let it = ids.iter().fold(text.it.clone(), |text, id| text.replace(id, ""));
            assert!(!paths.iter().any(|path| it.contains(path)), "{place}");
            let foreign = words(&it).find(|word| FOREIGN.contains(word) || word.contains('_'));
            assert!(foreign.is_none(), "{foreign:?}: {place}");
            told += 1;
        }
    }
    assert!(told > 500 && repeated > 100, "{told} texts, {repeated} texts of cases");
}

#[test]
fn a_typed_case_and_its_json_get_the_same_text() {
    let lepre = Lepre::new().unwrap();
    let typed = DeliveryCase {
        date: Some("2024-05-10".parse().unwrap()),
        territory: Some("Lombardia".parse().unwrap()),
        service: Some(Service::DidSupport),
        channel: Some(Channel::Phone),
        agreement: Agreement { provider: Some(true), person: Some(false) },
        ..DeliveryCase::default()
    };
    let json = serde_json::to_string(&typed).unwrap();
    for audience in Audience::ALL {
        let text = lepre.explain(&typed, &Options::default(), audience).unwrap();
        // How much a decision says changes nothing here.
        let options = Options { detail: Detail::Codes, receipt: true, ..Options::default() };
        let from_json = lepre.explain_json("delivery", &json, &options, audience).unwrap();
        assert_eq!(serde_json::from_str::<Text>(&from_json).unwrap(), text);
    }
}

#[test]
fn a_wrong_audience_and_a_wrong_check_are_mistakes_of_the_call() {
    let error = "judge".parse::<Audience>().unwrap_err();
    assert_eq!(error.code(), "unknown_option");
    assert!(error.to_string().contains("citizen, operator"));
    let lepre = Lepre::new().unwrap();
    let error = lepre.explain_json("dlivery", "{}", &Options::default(), Audience::Citizen);
    assert_eq!(error.unwrap_err().code(), "unknown_check");
    for audience in Audience::ALL {
        assert_eq!(audience.name().parse(), Ok(audience));
        assert_eq!(serde_json::to_value(audience).unwrap(), audience.name());
    }
}
