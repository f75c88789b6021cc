//! Values and program to decision.

use super::{Decision, Edition, Fields, Finding, Outcome, Status};
use crate::Detail;
use crate::logic::{Formula, Truth, Values, Verdicts};
use crate::rulebook::{CheckRules, Rule, Rulebook, Severity};

/// Decides one case, given the class of each of its fields.
pub(crate) fn decide<'a>(
    rulebook: &'a Rulebook,
    rules: &'a CheckRules,
    values: &Values,
    detail: Detail,
) -> Decision<'a> {
    let verdicts = rules.program().judge(values);
    let outcome = match (verdicts.all(rules.scope()), verdicts.all(rules.blocking())) {
        (Truth::No, _) => Outcome::OutOfScope,
        (Truth::Unknown, _) => Outcome::Undetermined,
        (Truth::Yes, Truth::No) => Outcome::Inadmissible,
        (Truth::Yes, Truth::Unknown) => Outcome::Undetermined,
        (Truth::Yes, Truth::Yes) => Outcome::Admissible,
    };
    let mut decision = Decision {
        outcome,
        rulebook: Edition::from(rulebook),
        findings: Vec::new(),
        ask: Fields::none(rules.vocabulary()),
    };
    explain(rules, values, &verdicts, detail, &mut decision);
    decision
}

/// Adds the findings, and what to ask.
fn explain<'a>(
    rules: &'a CheckRules,
    values: &Values,
    verdicts: &Verdicts<'a>,
    detail: Detail,
    decision: &mut Decision<'a>,
) {
    let at_most = verdicts.at_most_open();
    if at_most == 0 {
        return;
    }
    decision.findings.reserve_exact(at_most);
    verdicts.for_each_open(|number, truth| {
        let (Some(rule), Some(kept)) = (rules.rules().get(number), rules.kept().get(number)) else {
            return;
        };
        let status = match (truth, rule.severity) {
            (Truth::Unknown, _) => Status::Unknown,
            (_, Severity::Advisory) => Status::Advice,
            _ => Status::Violated,
        };
        if !worth_saying(rule, status, decision.outcome, rules, values) {
            return;
        }
        let fields = deciding_fields(rules, rule, kept, status, values);
        if status == Status::Unknown && rule.severity != Severity::Advisory {
            decision.ask.join(&fields);
        }
        let full = detail == Detail::Full;
        decision.findings.push(Finding {
            rule: &rule.id,
            status,
            severity: rule.severity,
            fields,
            message: full.then_some(&rule.message),
            remedy: full.then_some(&rule.remedy),
            citation: full.then_some(&rule.citation),
        });
    });
}

fn worth_saying(
    rule: &Rule,
    status: Status,
    outcome: Outcome,
    rules: &CheckRules,
    values: &Values,
) -> bool {
    match (outcome, rule.severity, status) {
        // The act does not govern the case: its rules have nothing to say of it.
        (Outcome::OutOfScope, severity, status) => {
            severity == Severity::Scope && status == Status::Violated
        }
        // Advice that may not even apply would only be noise.
        (_, Severity::Advisory, Status::Unknown) => {
            let of = |atom| rules.program().space().truth(atom, values);
            rule.when.as_ref().is_none_or(|when| when.formula.truth(&of) == Truth::Yes)
        }
        _ => true,
    }
}

fn deciding_fields<'a>(
    rules: &'a CheckRules,
    rule: &Rule,
    kept: &Formula,
    status: Status,
    values: &Values,
) -> Fields<'a> {
    let of = |atom| rules.program().space().truth(atom, values);
    let mut fields = Fields::none(rules.vocabulary());
    let mut add = |atom| {
        if let Some(field) = rules.atoms().field(atom) {
            fields.add(field);
        }
    };
    match (status, &rule.when) {
        (Status::Unknown, _) => kept.deciding_atoms(Truth::Unknown, &of, &mut add),
        // A requirement that nothing can meet names no field: what made it apply does.
        (_, Some(when)) if rule.require.formula == Formula::Constant(false) => {
            when.formula.deciding_atoms(Truth::Yes, &of, &mut add);
        }
        _ => rule.require.formula.deciding_atoms(Truth::No, &of, &mut add),
    }
    fields
}
