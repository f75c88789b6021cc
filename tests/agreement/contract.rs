//! The JSON contract, which the others are held to, and the typed decision.

use super::answer::{Answer, Asked, Evaluator, told};
use lepre::case::{Case, DeliveryCase, InvitationCase, PspCase, ServiceCase, SessionCase};
use lepre::logic::Values;
use lepre::rulebook::CheckRules;
use lepre::{Check, Decision, Detail, Options, Status};
use serde_json::Value;

/// What is asked of LEPRE: codes, by the rulebook that is named.
pub(super) fn options(asked: &Asked<'_>) -> Options {
    Options { rulebook: asked.rulebook.clone(), detail: Detail::Codes, receipt: false }
}

/// What the contract answers to a text.
pub(super) fn answer(asked: &Asked<'_>, text: &str) -> Answer {
    match asked.lepre.decide_json(asked.check.name(), text, &options(asked)) {
        Ok(decision) => {
            of_json(asked, serde_json::from_str(&decision).expect("a decision is JSON"))
        }
        Err(error) => Answer { error: Some(error.code().to_owned()), ..Answer::default() },
    }
}

/// The answer that a decision in JSON is, in codes.
pub(super) fn of_json(asked: &Asked<'_>, decision: Value) -> Answer {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |key: &str| decision[key].as_array().map(Vec::as_slice).unwrap_or_default();
    let outcome = text(&decision["outcome"]);
    let found = |rule: &str, status: &str| {
        list("findings").iter().any(|one| one["rule"] == rule && one["status"] == status)
    };
    let truths = asked.rules().map_or(Vec::new(), |rules| {
        let not_kept = |rule: &str| found(rule, "violated") || found(rule, "advice");
        told(rules, &outcome, not_kept, |rule| found(rule, "unknown"))
    });
    let ask = Some(list("ask").iter().map(text).collect());
    Answer { error: None, outcome: Some(outcome), truths, ask, whole: Some(decision) }
}

/// A case that the contract has read, as rules see it.
pub(super) fn observe(check: Check, rules: &CheckRules, text: &str) -> Values {
    fn of<C: Case>(rules: &CheckRules, text: &str) -> Values {
        rules.observe(&serde_json::from_str::<C>(text).expect("the contract has read it"))
    }
    match check {
        Check::Delivery => of::<DeliveryCase>(rules, text),
        Check::Invitation => of::<InvitationCase>(rules, text),
        Check::Psp => of::<PspCase>(rules, text),
        Check::Service => of::<ServiceCase>(rules, text),
        Check::Session => of::<SessionCase>(rules, text),
    }
}

/// The decision on a typed case, which never was a text.
#[derive(Debug)]
pub struct Typed<'l>(pub &'l lepre::Lepre);

impl Typed<'_> {
    fn one<C: Case>(&self, asked: &Asked<'_>, text: &str) -> Option<Answer> {
        // What is no case at all has no type.
        let case: C = serde_json::from_str(text).ok()?;
        Some(match self.0.decide(&case, &options(asked)) {
            Ok(decision) => of_decision(asked, &decision),
            Err(error) => Answer { error: Some(error.code().to_owned()), ..Answer::default() },
        })
    }
}

impl Evaluator for Typed<'_> {
    fn name(&self) -> String {
        "typed".to_owned()
    }

    fn answers(&mut self, asked: &Asked<'_>) -> Vec<Option<Answer>> {
        let one = |text: &String| match asked.check {
            Check::Delivery => self.one::<DeliveryCase>(asked, text),
            Check::Invitation => self.one::<InvitationCase>(asked, text),
            Check::Psp => self.one::<PspCase>(asked, text),
            Check::Service => self.one::<ServiceCase>(asked, text),
            Check::Session => self.one::<SessionCase>(asked, text),
        };
        asked.texts.iter().map(one).collect()
    }
}

fn of_decision(asked: &Asked<'_>, decision: &Decision<'_>) -> Answer {
    let whole = serde_json::to_value(decision).expect("a decision is JSON");
    let found = |rule: &str, status: Status| {
        decision.findings.iter().any(|one| one.rule == rule && one.status == status)
    };
    let outcome = whole["outcome"].as_str().unwrap_or_default().to_owned();
    let truths = asked.rules().map_or(Vec::new(), |rules| {
        let not_kept = |rule: &str| found(rule, Status::Violated) || found(rule, Status::Advice);
        told(rules, &outcome, not_kept, |rule| found(rule, Status::Unknown))
    });
    Answer { outcome: Some(outcome), truths, whole: Some(whole), ..Answer::default() }
}
