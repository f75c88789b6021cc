//! Values and program to decision.

use super::{Decision, Detail, Edition, Fields, Finding, Outcome, Status};
use crate::logic::{Values, Verdicts};
use crate::rulebook::{CheckRules, Rulebook, Severity};

/// Decides one case, given the class of each of its fields.
pub(crate) fn decide<'a>(
    rulebook: &'a Rulebook,
    rules: &'a CheckRules,
    values: &Values,
    detail: Detail,
) -> Decision<'a> {
    let verdicts = rules.program().judge(values);
    let outcome = Outcome::of(verdicts.all(rules.scope()), verdicts.all(rules.blocking()));
    let mut decision = Decision {
        outcome,
        rulebook: Edition::from(rulebook),
        with: Box::default(),
        findings: Vec::new(),
        ask: Fields::none(rules.vocabulary()),
        receipt: None,
    };
    let open = verdicts.open_clauses();
    if open > 0 {
        decision.findings.reserve_exact(open);
        explain(rules, values, &verdicts, detail, &mut decision);
    }
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
    verdicts.for_each_open(|number, truth| {
        let Some(rule) = rules.rules().get(number) else { return };
        let Some(status) = Status::of(truth, rule.severity) else { return };
        let applies = || verdicts.applies(number, values);
        if !worth_saying(decision.outcome, rule.severity, status, applies) {
            return;
        }
        let fields = Fields::explaining(rules, number, truth, values, verdicts);
        if status == Status::Unknown && rule.severity != Severity::Advisory {
            decision.ask.join(&fields);
        }
        decision.findings.push(Finding::of_rule(rule, status, fields, detail));
    });
}

fn worth_saying(
    outcome: Outcome,
    severity: Severity,
    status: Status,
    applies: impl Fn() -> bool,
) -> bool {
    match (outcome, severity, status) {
        // The act does not govern the case: its rules have nothing to say of it.
        (Outcome::OutOfScope, severity, status) => {
            severity == Severity::Scope && status == Status::Violated
        }
        // Advice that may not even apply would only be noise.
        (_, Severity::Advisory, Status::Unknown) => applies(),
        _ => true,
    }
}
