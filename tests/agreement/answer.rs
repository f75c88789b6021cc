//! What is asked, what is answered, and who answers.

use lepre::logic::{Truth, Values};
use lepre::rulebook::CheckRules;
use lepre::{Check, Lepre, Severity};
use serde_json::Value;

/// What an evaluator makes of one case. What it cannot tell is left out, and not compared.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The code of the error, where there is no decision.
    pub error: Option<String>,
    /// The outcome, by its name.
    pub outcome: Option<String>,
    /// The truth of each rule of a named rulebook, by its place there.
    pub truths: Vec<Option<Truth>>,
    /// The fields to ask for.
    pub ask: Option<Vec<String>>,
    /// All that is said, in codes.
    pub whole: Option<Value>,
}

/// Cases that are asked together, and what the JSON contract answers.
#[derive(Debug)]
pub struct Asked<'l> {
    /// Who is asked.
    pub lepre: &'l Lepre,
    /// The check that judges.
    pub check: Check,
    /// The rulebook that is named; the others are chosen.
    pub rulebook: Option<String>,
    /// The cases, as JSON texts: not all need be right.
    pub texts: Vec<String>,
    /// What the contract answers to each.
    pub expected: Vec<Answer>,
}

impl<'l> Asked<'l> {
    /// Asks the contract.
    pub fn new(lepre: &'l Lepre, check: Check, rulebook: Option<&str>, texts: Vec<String>) -> Self {
        let rulebook = rulebook.map(str::to_owned);
        let mut asked = Self { lepre, check, rulebook, texts, expected: Vec::new() };
        asked.expected =
            asked.texts.iter().map(|text| super::contract::answer(&asked, text)).collect();
        asked
    }

    /// The rules, if one rulebook alone judges.
    pub fn rules(&self) -> Option<&'l CheckRules> {
        self.lepre.rulebook(self.rulebook.as_deref()?).ok()?.check(self.check)
    }

    /// The cases that are decided, by their place, as rules see them.
    pub fn values(&self, rules: &CheckRules) -> Vec<(usize, Values)> {
        let decided = self.texts.iter().zip(&self.expected).enumerate();
        let decided = decided.filter(|(_, (_, expected))| expected.error.is_none());
        decided
            .map(|(place, (text, _))| (place, super::contract::observe(self.check, rules, text)))
            .collect()
    }
}

/// Whoever can say what the rules make of cases.
pub trait Evaluator {
    /// What it is called.
    fn name(&self) -> String;

    /// What it answers to each case; `None` where it cannot be asked.
    fn answers(&mut self, asked: &Asked<'_>) -> Vec<Option<Answer>>;

    /// Whether it may settle what Kleene's logic leaves open.
    fn exact(&self) -> bool {
        false
    }
}

/// Whoever can say which rules hold, of cases as the rules see them.
pub trait Reading {
    /// What it is called.
    fn name(&self) -> String;

    /// The truth of a rule in each case; `None` where it cannot say.
    fn truths(&mut self, rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Option<Truth>>;

    /// Whether it may settle what Kleene's logic leaves open.
    fn exact(&self) -> bool {
        false
    }
}

/// A rule of a check of a rulebook, for as long as this lives: texts and ids may be the same in two.
pub(super) type RuleKey = (usize, usize);

pub(super) fn key(rules: &CheckRules, rule: usize) -> RuleKey {
    (std::ptr::from_ref(rules).addr(), rule)
}

/// The outcome of these truths, where they tell one: by hand, from the words of the design.
pub fn outcome(rules: &CheckRules, truths: &[Option<Truth>]) -> Option<String> {
    let all = |severity| {
        let of = rules.rules().iter().zip(truths).filter(|(rule, _)| rule.severity == severity);
        of.map(|(_, truth)| *truth).try_fold(Truth::Yes, |worst, truth| Some(worst.min(truth?)))
    };
    let (scope, blocking) = (all(Severity::Scope)?, all(Severity::Blocking)?);
    let name = match (scope, blocking) {
        (Truth::No, _) => "out_of_scope",
        (Truth::Yes, Truth::No) => "inadmissible",
        (Truth::Yes, Truth::Yes) => "admissible",
        _ => "undetermined",
    };
    Some(name.to_owned())
}

/// The truths that a decision tells: of the scope, of what blocks if that may hold, and of the
/// advice that is certainly given.
pub(super) fn told(
    rules: &CheckRules,
    outcome: &str,
    is_not_kept: impl Fn(&str) -> bool,
    is_unknown: impl Fn(&str) -> bool,
) -> Vec<Option<Truth>> {
    let of_rule = |rule: &lepre::rulebook::Rule| {
        let truth = match (is_not_kept(&rule.id), is_unknown(&rule.id)) {
            (true, _) => Truth::No,
            (_, true) => Truth::Unknown,
            _ => Truth::Yes,
        };
        match rule.severity {
            Severity::Scope if outcome == "out_of_scope" => {
                Some(truth).filter(|one| *one == Truth::No)
            }
            Severity::Scope => Some(truth),
            Severity::Blocking => Some(truth).filter(|_| outcome != "out_of_scope"),
            Severity::Advisory => Some(truth).filter(|one| *one == Truth::No),
        }
    };
    rules.rules().iter().map(of_rule).collect()
}
