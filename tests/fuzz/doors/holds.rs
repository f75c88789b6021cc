//! What holds of every answer and of every error.

use lepre::{Error, case};
use serde_json::Value;

/// Stands for a person's data: it must never come out.
pub(super) const CANARY: &str = "CANARINO85T10A562S";

/// Far more than any error has to say.
const LONGEST_ERROR: usize = 100_000;

fn hides(shown: &str) {
    assert!(!shown.contains(CANARY), "a person's data is shown: {shown}");
}

/// Of an error: a code that callers can hold on to, words in both languages, JSON that says
/// the same.
pub(super) fn is_told(error: &Error) {
    let code = error.code();
    assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte == b'8'));
    assert!(!code.is_empty() && code != "internal", "{error:?}");
    let json = error.to_json();
    let report: Value = serde_json::from_str(&json).expect("an error is JSON");
    assert_eq!(report["code"], code, "{json}");
    for language in ["it", "en"] {
        let message = report["message"][language].as_str();
        assert!(message.is_some_and(|text| !text.is_empty()), "{json}");
    }
    assert!(!error.to_string().is_empty());
}

/// The same, and that it shows nothing of what a person's case says.
pub(super) fn is_told_without_data(error: &Error) {
    is_told(error);
    for shown in [error.to_string(), format!("{error:?}"), error.to_json()] {
        hides(&shown);
        assert!(shown.len() < LONGEST_ERROR, "{} bytes", shown.len());
    }
}

/// Asks twice: the answer is the same, is JSON, and shows nothing of a person.
pub(super) fn answered(ask: impl Fn() -> Result<String, Error>) -> Option<String> {
    let once = ask();
    assert_eq!(once, ask(), "asked twice, answered otherwise");
    match once {
        Ok(answer) => {
            is_json(&answer);
            hides(&answer);
            Some(answer)
        }
        Err(error) => {
            is_told_without_data(&error);
            None
        }
    }
}

/// Reads what must be JSON.
pub(super) fn is_json(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
}

/// Hands bytes to a door that takes a person's data as JSON; once more with a person's data
/// in the place of one of its texts. The text and its answer, if it has one.
pub(super) fn json_door(
    bytes: &[u8],
    ask: impl Fn(&str) -> Result<String, Error>,
) -> Option<(&str, String)> {
    let json = match case::text(bytes) {
        Ok(json) => json,
        Err(error) => {
            is_told_without_data(&error);
            return None;
        }
    };
    if let Some(with_canary) = with_canary(json) {
        // Once: errors take long, since all that is wrong is told.
        match ask(&with_canary) {
            Ok(answer) => hides(&answer),
            Err(error) => is_told_without_data(&error),
        }
    }
    Some((json, answered(|| ask(json))?))
}

/// The same JSON with one of its texts another.
fn with_canary(json: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(json).ok()?;
    let count = texts(&mut value).len();
    let chosen = json.len().checked_rem(count)?;
    let mut texts = texts(&mut value);
    **texts.get_mut(chosen)? = CANARY.to_owned();
    Some(value.to_string())
}

fn texts(value: &mut Value) -> Vec<&mut String> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(elements) => elements.iter_mut().flat_map(texts).collect(),
        Value::Object(entries) => entries.values_mut().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
