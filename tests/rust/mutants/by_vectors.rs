//! Every rulebook with one line changed, on all vectors: whatever changes an answer must change
//! that of some vector.

use super::by_scenarios::means_otherwise;
use super::lines::{Change, changes};
use crate::folder::{files, project};
use lepre::{Detail, Lepre, Options, Rulebook};
use serde::Deserialize;
use serde_json::Value;
use std::fs;

/// A vector of whatever folder, as far as it is asked here.
#[derive(Deserialize)]
struct Vector {
    check: Option<String>,
    question: Option<String>,
    #[serde(default)]
    options: Value,
    case: Value,
}

/// A vector, and what the built-in rulebooks answer.
struct Asked {
    vector: Vector,
    answer: Value,
}

impl Vector {
    fn answer(&self, lepre: &Lepre) -> Value {
        let rulebook = self.options["rulebook"].as_str().map(str::to_owned);
        let options = Options { rulebook, detail: Detail::Codes, receipt: false };
        let case = self.case.to_string();
        let answer = match (&self.check, self.question.as_deref()) {
            (Some(check), _) => lepre.decide_json(check, &case, &options),
            (None, Some("deadlines")) => lepre.deadlines_json(&case, &options),
            (None, Some("timesheet")) => lepre.timesheet_json(&case, &options),
            (None, _) => lepre.report_json(&case, &options),
        };
        let text = answer.unwrap_or_else(|error| error.to_json());
        let mut answer: Value = serde_json::from_str(&text).unwrap();
        without_fingerprints(&mut answer);
        answer
    }
}

/// They change with every letter.
fn without_fingerprints(answer: &mut Value) {
    match answer {
        Value::Object(object) => {
            object.remove("fingerprint");
            object.values_mut().for_each(without_fingerprints);
        }
        Value::Array(list) => list.iter_mut().for_each(without_fingerprints),
        _ => {}
    }
}

fn vectors(lepre: &Lepre) -> Vec<Asked> {
    let folders = ["delivery", "invitation", "psp", "service", "session"];
    let folders = folders.into_iter().chain(["procedure", "deadlines", "timesheet"]);
    let files = folders.flat_map(|one| files(&format!("tests/conformance/{one}"), ".json"));
    let vectors = files.flat_map(|file| {
        serde_json::from_str::<Vec<Vector>>(&fs::read_to_string(file).unwrap()).unwrap()
    });
    vectors.map(|vector| Asked { answer: vector.answer(lepre), vector }).collect()
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is no rulebook any more, or does not fit the others.
    Refused,
    /// A vector is answered otherwise.
    Caught,
    /// By diagrams no rule means anything else.
    Same,
    Survived,
}

fn fate(change: &Change, original: &Rulebook, built_in: &Lepre, asked: &[Asked]) -> Fate {
    let Ok(mutated) = Rulebook::load("mutated.toml", &change.toml) else { return Fate::Refused };
    let others = built_in.rulebooks().iter().filter(|one| one.id != original.id).cloned();
    let Ok(lepre) = Lepre::with(others.chain([mutated.clone()]).collect()) else {
        return Fate::Refused;
    };
    // Those that it judges are the likeliest to tell.
    let of_it = |one: &&Asked| {
        let joined = one.answer["with"].as_array().into_iter().flatten();
        joined.chain([&one.answer["rulebook"]]).any(|by| by["id"] == original.id.as_str())
    };
    let (first, then): (Vec<&Asked>, Vec<&Asked>) = asked.iter().partition(of_it);
    let caught = |one: &&Asked| one.vector.answer(&lepre) != one.answer;
    if first.iter().any(caught) || then.iter().any(caught) {
        return Fate::Caught;
    }
    let key = change.before.split(' ').next();
    let of_condition = key.is_some_and(|key| ["when", "require"].contains(&key));
    if of_condition && !in_procedure(change) && !means_otherwise(original, &mutated) {
        return Fate::Same;
    }
    Fate::Survived
}

/// Whether the line is of a procedure: those are not compared by diagrams.
fn in_procedure(change: &Change) -> bool {
    let before = change.toml.lines().take(change.line - 1);
    before.filter(|line| line.starts_with('[')).last().is_some_and(|one| {
        one.contains("procedure") || one.contains("deadline") || one.contains("timesheet")
    })
}

#[test]
fn every_change_of_a_rulebook_changes_the_answer_to_a_vector() {
    let lepre = Lepre::new().unwrap();
    let asked = vectors(&lepre);
    let mut survived = Vec::new();
    for original in lepre.rulebooks() {
        let toml = fs::read_to_string(project(&format!("core/rulebooks/{}.toml", original.id)));
        let changes = changes(&toml.unwrap());
        let half = changes.len().div_ceil(2);
        let fates: Vec<(&Change, Fate)> = std::thread::scope(|scope| {
            let (lepre, asked) = (&lepre, &asked);
            let halves = changes.chunks(half).map(|some| {
                scope.spawn(move || {
                    let fates = some.iter().map(|one| (one, fate(one, original, lepre, asked)));
                    fates.collect::<Vec<_>>()
                })
            });
            let halves: Vec<_> = halves.collect();
            halves.into_iter().flat_map(|one| one.join().unwrap()).collect()
        });
        let count = |of: Fate| fates.iter().filter(|(_, fate)| *fate == of).count();
        println!(
            "{}: {} caught, {} refused, {} mean the same, {} survived",
            original.id,
            count(Fate::Caught),
            count(Fate::Refused),
            count(Fate::Same),
            count(Fate::Survived),
        );
        for (change, _) in fates.iter().filter(|(_, fate)| *fate == Fate::Survived) {
            let after = change.after.as_deref().unwrap_or("nothing");
            survived.push(format!("{}:{}: {} -> {after}", original.id, change.line, change.before));
        }
    }
    assert!(survived.is_empty(), "{} survived:\n{}", survived.len(), survived.join("\n"));
}
