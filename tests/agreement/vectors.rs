//! The vectors of the checks, which every language runs: `tests/conformance/<check>/*.json`.

use super::answer::Asked;
use super::contract::observe;
use crate::folder::{files, project};
use lepre::logic::Values;
use lepre::rulebook::CheckRules;
use lepre::scenario::Scenario;
use lepre::{Check, Detail, Lepre, Options, Outcome, Rulebook};
use serde::Deserialize;
use serde_json::Value;
use std::fs;

/// A case with its full expected decision, or the error it must give.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// What it shows.
    pub name: String,
    /// The provisions that it is about.
    pub provisions: Vec<String>,
    /// The check, by its name.
    pub check: String,
    #[serde(default)]
    options: VectorOptions,
    /// The case.
    pub case: Value,
    /// The decision, in codes and without fingerprints.
    pub decision: Option<Value>,
    /// The error in its place.
    pub error: Option<Value>,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct VectorOptions {
    rulebook: Option<String>,
}

impl Vector {
    /// How it is asked.
    pub fn options(&self, detail: Detail) -> Options {
        Options { rulebook: self.options.rulebook.clone(), detail, receipt: false }
    }

    /// The check that judges the case.
    pub fn check(&self) -> Check {
        self.check.parse().unwrap()
    }

    /// What rules can tell of the case.
    pub fn observe(&self, rules: &CheckRules) -> Values {
        observe(self.check(), rules, &self.case.to_string())
    }
}

/// Every vector, each with the file it stands in.
pub fn vectors() -> Vec<(String, Vector)> {
    let mut vectors = Vec::new();
    let folders = Check::ALL.map(|check| format!("tests/conformance/{check}"));
    for file in folders.iter().flat_map(|folder| files(folder, ".json")) {
        let name = file.strip_prefix(project("tests/conformance")).unwrap();
        let name = name.to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let parsed: Vec<Vector> =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let folder = |vector: &Vector| name.starts_with(&format!("{}/", vector.check));
        assert!(parsed.iter().all(folder), "{name}: a vector of another check");
        vectors.extend(parsed.into_iter().map(|vector| (name.clone(), vector)));
    }
    vectors
}

/// Every vector, asked as it is and by the rulebook that judges it, alone.
pub fn asked_vectors(lepre: &Lepre) -> impl Iterator<Item = Asked<'_>> {
    vectors().into_iter().flat_map(move |(_, vector)| {
        let judged = vector.decision.as_ref().and_then(|one| one["rulebook"]["id"].as_str());
        [vector.options.rulebook.as_deref(), judged].map(|rulebook| {
            Asked::new(lepre, vector.check(), rulebook, vec![vector.case.to_string()])
        })
    })
}

/// The vectors that a rulebook judges, alone or with others, as scenarios of its own.
pub fn scenarios(lepre: &Lepre, rulebook: &Rulebook) -> Vec<Scenario> {
    let of_it = vectors().into_iter().map(|(_, vector)| vector).filter(|vector| {
        let decision = vector.decision.as_ref();
        let joined = decision.and_then(|one| one["with"].as_array()).into_iter().flatten();
        let judges = decision.map(|one| &one["rulebook"]);
        joined.chain(judges).any(|one| one["id"] == rulebook.id.as_str())
    });
    of_it.map(|vector| scenario(lepre, rulebook, vector)).collect()
}

fn scenario(lepre: &Lepre, rulebook: &Rulebook, vector: Vector) -> Scenario {
    let expected = vector.decision.as_ref().filter(|one| one.get("with").is_none());
    // Where others join, what this one says alone is not in the vector.
    let decision = expected.cloned().unwrap_or_else(|| {
        let alone =
            Options { rulebook: Some(rulebook.id.clone()), ..vector.options(Detail::Codes) };
        let text = lepre.decide_json(&vector.check, &vector.case.to_string(), &alone).unwrap();
        serde_json::from_str(&text).unwrap()
    });
    let rules = |wanted: &dyn Fn(&Value) -> bool| -> Option<Vec<String>> {
        let findings = decision["findings"].as_array()?.iter().filter(|one| wanted(one));
        findings.map(|one| one["rule"].as_str().map(str::to_owned)).collect()
    };
    let advisory = |one: &Value| one["severity"] == "advisory";
    Scenario {
        name: vector.name.clone(),
        check: vector.check(),
        case: vector.case.as_object().cloned().unwrap_or_default(),
        outcome: match decision["outcome"].as_str() {
            Some("admissible") => Outcome::Admissible,
            Some("inadmissible") => Outcome::Inadmissible,
            Some("out_of_scope") => Outcome::OutOfScope,
            _ => Outcome::Undetermined,
        },
        violated: rules(&|one| one["status"] == "violated" && !advisory(one)),
        unknown: rules(&|one| one["status"] == "unknown"),
        advice: rules(&|one| one["status"] != "unknown" && advisory(one)),
        ask: serde_json::from_value(decision["ask"].clone()).ok(),
    }
}
