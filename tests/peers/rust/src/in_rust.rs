//! What a programmer would write instead: structs for serde, and the rules as `if`s. They are
//! those of `tests/by_hand`, with all of Lombardia's rules and what is unknown, but no words.

use crate::figures::locked;
use crate::ours;
use crate::subject::Subject;
use by_hand::{Case, Status};
use std::error::Error;

#[path = "../../../by_hand/mod.rs"]
mod by_hand;

pub(crate) struct InRust {
    cases: Vec<Case>,
}

impl InRust {
    pub(crate) fn new(cases: &[&str]) -> Result<Self, Box<dyn Error>> {
        let cases =
            cases.iter().map(|case| serde_json::from_str(case)).collect::<Result<_, _>>()?;
        Ok(Self { cases })
    }
}

impl Subject for InRust {
    fn name(&self) -> &'static str {
        "serde and ifs"
    }

    fn version(&self) -> String {
        locked("serde")
    }

    fn broken(&self, place: usize) -> Vec<&str> {
        let decision = by_hand::decide(&self.cases[place]);
        let violated = decision.findings.iter().filter(|one| one.status == Status::Violated);
        violated.map(|one| one.rule).collect()
    }

    fn answer(&self, case: &str) -> Result<String, Box<dyn Error>> {
        let case: Case = serde_json::from_str(case)?;
        Ok(serde_json::to_string(&by_hand::decide(&case))?)
    }

    fn ids(&self, answer: &str) -> Result<Vec<String>, Box<dyn Error>> {
        ours::violated(answer)
    }
}
