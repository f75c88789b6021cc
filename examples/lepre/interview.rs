//! `lepre ask`: what still matters for a case, question by question.

use crate::Console;
use crate::arguments::{Format, InterviewArguments};
use crate::exit::Exit;
use crate::failure::{Failure, say};
use crate::page::{BOLD, DIM, Page, paint};
use crate::replay::text;
use crate::report::Report;
use crate::rulebooks::print_json;
use lepre::reason::Likelihoods;
use lepre::vocabulary::{Field, FieldType, Vocabulary};
use lepre::{Language, Lepre, Options, Outcome, case};
use serde_json::{Map, Value, json};
use std::io::{self, BufRead, BufReader};

/// Asks until nothing matters any more, or nobody answers, and then decides.
pub(crate) fn run(
    lepre: &Lepre,
    arguments: &InterviewArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    // Answers come from standard input: the case is a file.
    let case = match text(&arguments.case, &mut io::empty()).and_then(object) {
        Ok(case) => case,
        Err(failure) => return failure.show(arguments.format, language, console),
    };
    let options = Options { rulebook: arguments.rulebook.clone(), ..Options::default() };
    let vocabulary = case::vocabulary(arguments.check);
    let mut interview = Interview { lepre, arguments, options, vocabulary, case };
    match arguments.format {
        Format::Json => match interview.ask() {
            Ok(report) => {
                print_json(&report, console)?;
                Ok(outcome(&report).into())
            }
            Err(failure) => failure.show(Format::Json, language, console),
        },
        Format::Text => interview.hold(language, console),
    }
}

/// The case as it is known so far.
struct Interview<'l> {
    lepre: &'l Lepre,
    arguments: &'l InterviewArguments,
    options: Options,
    vocabulary: Vocabulary,
    case: Map<String, Value>,
}

impl Interview<'_> {
    /// What still matters.
    fn ask(&self) -> Result<Value, Failure> {
        let (check, case) = (self.arguments.check.name(), Value::Object(self.case.clone()));
        let asked =
            self.lepre.ask_json(check, &case.to_string(), &self.options, &Likelihoods::new())?;
        Ok(serde_json::from_str(&asked).unwrap_or_default())
    }

    fn hold(&mut self, language: Language, console: &mut Console<'_>) -> io::Result<Exit> {
        let mut passed: Vec<String> = Vec::new();
        let mut input = BufReader::new(&mut *console.input);
        loop {
            let report = &match self.ask() {
                Ok(report) => report,
                Err(failure) => {
                    failure.tell(console.errors, language);
                    return Ok(failure.exit);
                }
            };
            let questions = report["questions"].as_array().cloned().unwrap_or_default();
            let open = questions.iter().filter_map(|one| one["field"].as_str());
            let Some(path) = open.map(str::to_owned).find(|path| !passed.contains(path)) else {
                return self.decide(outcome(report), language, console.output, console.width);
            };
            let field = self.vocabulary.find(&path).and_then(|id| self.vocabulary.field(id));
            let Some(field) = field.cloned() else { return Ok(Exit::Internal) };
            let mut page = Page::new(console.output, console.width);
            page.paragraph("", &paint(BOLD, field.question.get(language)))?;
            page.paragraph("  ", &paint(DIM, &expected(&field, language)))?;
            console.output.flush()?;
            let mut line = String::new();
            if input.read_line(&mut line)? == 0 {
                return self.decide(outcome(report), language, console.output, console.width);
            }
            match answer(&field, line.trim()) {
                Some(Value::Null) => passed.push(path),
                Some(value) => set(&mut self.case, &path, value),
                None => {
                    let again = say(language, "Non è una delle risposte.", "That is no answer.");
                    Page::new(console.output, console.width).paragraph("  ", again)?;
                }
            }
        }
    }

    /// The decision on what is known in the end; of the outcome, what all rules together say.
    fn decide(
        &self,
        outcome: Outcome,
        language: Language,
        output: &mut dyn io::Write,
        width: usize,
    ) -> io::Result<Exit> {
        let case = Value::Object(self.case.clone()).to_string();
        let decided = self.lepre.decide_text(self.arguments.check, &case, &self.options);
        let report = Report::new(self.lepre, language).ok().zip(decided.ok());
        if let Some((report, decision)) = report {
            let mut page = Page::new(output, width);
            page.gap()?;
            report.write(&decision, &mut page)?;
        }
        Ok(outcome.into())
    }
}

fn object(text: String) -> Result<Map<String, Value>, Failure> {
    use lepre::error::{InputError, InputProblem, JsonType};
    match serde_json::from_str(&text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => {
            let (expected, found) = (JsonType::Object, JsonType::List);
            let problem = InputProblem::WrongType { expected, found };
            Err(lepre::Error::from(InputError::one("", problem)).into())
        }
        Err(error) => Err(lepre::Error::from(InputError::syntax(&text, &error)).into()),
    }
}

/// The outcome that a report says.
pub(crate) fn outcome(report: &Value) -> Outcome {
    match report["outcome"].as_str() {
        Some("admissible") => Outcome::Admissible,
        Some("inadmissible") => Outcome::Inadmissible,
        Some("out_of_scope") => Outcome::OutOfScope,
        _ => Outcome::Undetermined,
    }
}

/// What may be answered.
fn expected(field: &Field, language: Language) -> String {
    let known = match &field.kind {
        FieldType::Boolean => say(language, "sì, no", "yes, no").to_owned(),
        FieldType::Choice(names) => {
            let numbered = (1..).zip(names).map(|(number, name)| format!("{number} {name}"));
            numbered.collect::<Vec<_>>().join(", ")
        }
        FieldType::Date => say(language, "un giorno: 2024-05-10", "a day: 2024-05-10").to_owned(),
        FieldType::Time => say(language, "un'ora: 11:15", "a time: 11:15").to_owned(),
        FieldType::Moment => "2024-05-10T10:30".to_owned(),
        FieldType::Count { .. } => say(language, "un numero", "a number").to_owned(),
        FieldType::Texts { .. } => {
            say(language, "testi, separati da virgole", "texts, with commas between").to_owned()
        }
        FieldType::Text { .. } | FieldType::Sha256 => {
            say(language, "un testo", "a text").to_owned()
        }
    };
    let unknown = say(language, "? se non è noto", "? where it is not known");
    format!("{known}; {unknown}")
}

/// The value that an answer gives; `null` of what is not known, nothing of what is none.
fn answer(field: &Field, line: &str) -> Option<Value> {
    if line == "?" {
        return Some(Value::Null);
    }
    match &field.kind {
        FieldType::Boolean => match line.to_lowercase().as_str() {
            "sì" | "si" | "s" | "yes" | "y" => Some(json!(true)),
            "no" | "n" => Some(json!(false)),
            _ => None,
        },
        FieldType::Choice(names) => {
            let number = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let named = names.iter().find(|name| name.eq_ignore_ascii_case(line));
            named.or_else(|| names.get(number?)).map(|name| json!(name))
        }
        FieldType::Date => line.parse::<lepre::Date>().ok().map(|day| json!(day)),
        FieldType::Time => line.parse::<lepre::Time>().ok().map(|time| json!(time)),
        FieldType::Moment => line.parse::<lepre::Moment>().ok().map(|moment| json!(moment)),
        FieldType::Count { most } => {
            line.parse::<u32>().ok().filter(|number| number <= most).map(|number| json!(number))
        }
        FieldType::Texts { .. } => Some(line.split(',').map(|text| json!(text.trim())).collect()),
        FieldType::Text { .. } | FieldType::Sha256 => Some(json!(line)),
    }
}

/// Puts a value at a path.
fn set(case: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(case.insert(path.to_owned(), value)),
        Some((group, name)) => {
            let group = case.entry(group).or_insert(Value::Null);
            if !group.is_object() {
                *group = Value::Object(Map::new());
            }
            if let Value::Object(group) = group {
                group.insert(name.to_owned(), value);
            }
        }
    }
}
