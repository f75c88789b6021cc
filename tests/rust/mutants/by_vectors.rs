//! Every rulebook with one line changed, on all vectors: whatever changes an answer must change
//! that of some vector.

use super::lines::{Change, changes};
use crate::folder::{files, project};
use lepre::{Detail, Lepre, Options, Rulebook};
use serde::Deserialize;
use serde_json::Value;
use std::fs;

/// Changes that no answer can tell, as they are printed but for the line, and why that is so.
const ARGUED: &[(&str, &str)] = &[(
    r#"lombardia-2022: require = 'date >= "2022-09-01"' -> require = 'date >= "2022-08-31"'"#,
    "No rulebook judges a day before its own first one, which is that of the act: not even where \
     it is named.",
)];

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
    /// The list of rulebooks tells it, and no answer.
    Listed,
    /// No answer can tell it, for a reason that is given.
    Argued,
    Survived,
}

impl Fate {
    /// Each, and how it is counted.
    const ALL: [(Self, &str); 5] = [
        (Self::Caught, "caught"),
        (Self::Refused, "refused"),
        (Self::Listed, "in the list of rulebooks"),
        (Self::Argued, "argued"),
        (Self::Survived, "survived"),
    ];
}

/// A change without its line, which moves with every line that is written above it.
fn printed(rulebook: &Rulebook, change: &Change) -> String {
    let after = change.after.as_deref().unwrap_or("nothing");
    format!("{}: {} -> {after}", rulebook.id, change.before)
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
    // The rest of what the list tells must be told by answers too.
    if mutated.transitional != original.transitional {
        return Fate::Listed;
    }
    let printed = printed(original, change);
    let argued = ARGUED.iter().any(|(argued, _)| *argued == printed);
    if argued { Fate::Argued } else { Fate::Survived }
}

/// What became of every change of a rulebook; half of them on a thread of its own.
fn fates<'c>(
    changes: &'c [Change],
    original: &Rulebook,
    built_in: &Lepre,
    asked: &[Asked],
) -> Vec<(&'c Change, Fate)> {
    std::thread::scope(|scope| {
        let halves = changes.chunks(changes.len().div_ceil(2)).map(|some| {
            scope.spawn(move || {
                let fates = some.iter().map(|one| (one, fate(one, original, built_in, asked)));
                fates.collect::<Vec<_>>()
            })
        });
        let halves: Vec<_> = halves.collect();
        halves.into_iter().flat_map(|one| one.join().unwrap()).collect()
    })
}

/// How many there are of each fate, as a line.
fn counts(fates: &[Fate]) -> String {
    let counts = Fate::ALL
        .map(|(of, words)| format!("{} {words}", fates.iter().filter(|fate| **fate == of).count()));
    format!("{} changes: {}", fates.len(), counts.join(", "))
}

#[test]
fn every_change_of_a_rulebook_changes_the_answer_to_a_vector() {
    let lepre = Lepre::new().unwrap();
    let asked = vectors(&lepre);
    let (mut all, mut survived) = (Vec::new(), Vec::new());
    let mut stale: Vec<&str> = ARGUED.iter().map(|(argued, _)| *argued).collect();
    for original in lepre.rulebooks() {
        let toml = fs::read_to_string(project(&format!("core/rulebooks/{}.toml", original.id)));
        let changes = changes(&toml.unwrap());
        let fates = fates(&changes, original, &lepre, &asked);
        let of_it: Vec<Fate> = fates.iter().map(|(_, fate)| *fate).collect();
        println!("{}: {}", original.id, counts(&of_it));
        all.extend(of_it);
        for (change, fate) in fates {
            let printed = printed(original, change);
            match fate {
                Fate::Argued => stale.retain(|argued| *argued != printed),
                Fate::Survived => survived.push(format!("line {} of {printed}", change.line)),
                _ => {}
            }
        }
    }
    println!("{}", counts(&all));
    assert!(survived.is_empty(), "{} survived:\n{}", survived.len(), survived.join("\n"));
    assert!(stale.is_empty(), "caught by now, or no change any more:\n{}", stale.join("\n"));
}
