//! Reading an answer that carries a receipt.

use super::Receipt;
use crate::case::read_object;
use crate::error::{Error, InputError, InputProblem, JsonType};
use crate::journal::MAX_JOURNAL_BYTES;
use crate::vocabulary::Vocabulary;
use schemars::SchemaGenerator;
use serde_json::{Map, Value};

/// An answer, apart from its receipt.
pub(crate) struct Answered {
    pub(crate) receipt: Receipt,
    pub(crate) answer: Map<String, Value>,
}

/// What was kept: an answer, or those on the two parts of a dossier.
pub(crate) enum Kept {
    One(Answered),
    Dossier { content: Answered, procedure: Answered },
}

/// Reads what was kept.
pub(crate) fn read_kept(json: &str) -> Result<Kept, Error> {
    let answer = parse(json)?;
    // The report of a journal names its procedure: there it is a text.
    match (answer.get("content"), answer.get("procedure")) {
        (Some(content), Some(procedure @ Value::Object(_))) => {
            let part = |name: &str, part: &Value| {
                object(part.clone()).and_then(answered).map_err(|error| within(name, error))
            };
            Ok(Kept::Dossier {
                content: part("content", content)?,
                procedure: part("procedure", procedure)?,
            })
        }
        _ => answered(answer).map(Kept::One),
    }
}

/// Reads an answer with its receipt.
pub(crate) fn read_answer(json: &str) -> Result<Answered, Error> {
    answered(parse(json)?)
}

fn parse(json: &str) -> Result<Map<String, Value>, Error> {
    if json.len() > MAX_JOURNAL_BYTES {
        let problem = InputProblem::TooLarge { most: MAX_JOURNAL_BYTES };
        return Err(InputError::one("", problem).into());
    }
    object(serde_json::from_str(json).map_err(|error| InputError::syntax(json, &error))?)
}

fn object(value: Value) -> Result<Map<String, Value>, Error> {
    match value {
        Value::Object(object) => Ok(object),
        other => {
            let (expected, found) = (JsonType::Object, JsonType::of(&other));
            Err(InputError::one("", InputProblem::WrongType { expected, found }).into())
        }
    }
}

fn answered(mut answer: Map<String, Value>) -> Result<Answered, Error> {
    let receipt = answer.remove("receipt").filter(|receipt| !receipt.is_null());
    let receipt = receipt.ok_or_else(|| InputError::one("receipt", InputProblem::MissingKey))?;
    let receipt = read_object(&receipt.to_string(), MAX_JOURNAL_BYTES, vocabulary);
    Ok(Answered { receipt: receipt.map_err(|error| within("receipt", error))?, answer })
}

/// The vocabulary of receipts, which only tells what is wrong with one.
fn vocabulary() -> Vocabulary {
    let schema = SchemaGenerator::default().into_root_schema_for::<Receipt>();
    Vocabulary::read("receipt", &schema)
}

/// Problems of a part, placed in the whole.
fn within(part: &str, error: Error) -> Error {
    match error {
        Error::Input(InputError { problems }) => {
            let place = |path: String| match path.as_str() {
                "" => part.to_owned(),
                _ => format!("{part}.{path}"),
            };
            let problems = problems.into_iter().map(|(path, problem)| (place(path), problem));
            InputError { problems: problems.collect() }.into()
        }
        other => other,
    }
}
