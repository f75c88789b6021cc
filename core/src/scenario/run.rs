//! Running scenarios.

use super::Scenario;
use super::coverage::coverage;
use super::decided::{Decided, decided};
use super::report::{Mismatch, MismatchKind, ScenarioReport, ScenarioResult, Tally};
use crate::decision::{Decision, Edition, Status};
use crate::error::Error;
use crate::rulebook::Rulebook;

/// Decides every scenario by the rulebook alone, and tells what came out otherwise than expected
/// and what of its rules was shown.
///
/// # Errors
/// [`Error::Input`] and [`Error::Select`] of a case that the rulebook cannot judge; none, where
/// [`read`](fn@super::read) has read the scenarios for this rulebook.
///
/// ```
/// use lepre::{Rulebook, scenario};
///
/// let rulebooks = Rulebook::built_in()?;
/// let lombardia = rulebooks.iter().find(|one| one.id == "lombardia-2022").unwrap();
/// let toml = r#"
/// [[scenario]]
/// name = "By telephone, DID support alone"
/// check = "delivery"
/// case = { date = 2024-05-10, channel = "phone", service = "psp" }
/// outcome = "inadmissible"
/// violated = ["LOM-06", "LOM-07"]
/// "#;
/// let scenarios = scenario::read("mine.toml", toml, lombardia)?;
/// let report = scenario::run(lombardia, &scenarios)?;
/// assert_eq!((report.passed, report.failed), (1, 0));
/// let delivery = &report.checks[0];
/// let telephone = delivery.rules.iter().find(|one| one.rule == "LOM-06").unwrap();
/// assert_eq!(telephone.violated, 1);
/// assert!(!report.is_complete());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn run<'r>(
    rulebook: &'r Rulebook,
    scenarios: &[Scenario],
) -> Result<ScenarioReport<'r>, Error> {
    let decide = |scenario: &Scenario| decided(rulebook, scenario.check, &scenario.case);
    let all: Vec<Decided<'r>> = scenarios.iter().map(decide).collect::<Result<_, _>>()?;
    let results: Vec<ScenarioResult> =
        scenarios.iter().zip(&all).map(|(one, decided)| result(one, &decided.decision)).collect();
    let mut by_check: Vec<_> = rulebook.checks().map(|check| (check, Vec::new())).collect();
    for (scenario, decided) in scenarios.iter().zip(all) {
        let mut of_it = by_check.iter_mut().filter(|(check, _)| *check == scenario.check);
        if let Some((_, decided_there)) = of_it.next() {
            decided_there.push(decided);
        }
    }
    let checks = by_check.into_iter().filter_map(|(check, decided)| {
        Some(coverage(rulebook, (check, rulebook.check(check)?), &decided))
    });
    let checks: Vec<_> = checks.collect();
    let mut conditions = Tally::default();
    let rules = checks.iter().flat_map(|check| &check.rules);
    for condition in rules.flat_map(|rule| &rule.conditions) {
        conditions.count(condition.as_true);
        conditions.count(condition.as_false);
    }
    let passed = results.iter().filter(|result| result.passed).count();
    let failed = results.len() - passed;
    let rulebook = Edition::from(rulebook);
    Ok(ScenarioReport { rulebook, passed, failed, scenarios: results, checks, conditions })
}

fn result(scenario: &Scenario, decision: &Decision<'_>) -> ScenarioResult {
    let lists = [
        (MismatchKind::Violated, &scenario.violated),
        (MismatchKind::Unknown, &scenario.unknown),
        (MismatchKind::Advice, &scenario.advice),
        (MismatchKind::Ask, &scenario.ask),
    ];
    let mismatches = lists.into_iter().filter_map(|(of, expected)| {
        let (expected, found) = (expected.as_ref()?, found(decision, of));
        let without = |some: &[String], others: &[String]| -> Vec<String> {
            some.iter().filter(|one| !others.contains(one)).cloned().collect()
        };
        let (missing, surplus) = (without(expected, &found), without(&found, expected));
        (!missing.is_empty() || !surplus.is_empty()).then_some(Mismatch { of, missing, surplus })
    });
    let mismatches: Vec<_> = mismatches.collect();
    ScenarioResult {
        name: scenario.name.clone(),
        check: scenario.check,
        passed: mismatches.is_empty() && scenario.outcome == decision.outcome,
        expected: scenario.outcome,
        found: decision.outcome,
        mismatches,
    }
}

/// What a decision says under the name of a list.
pub(super) fn found(decision: &Decision<'_>, of: MismatchKind) -> Vec<String> {
    let status = match of {
        MismatchKind::Violated => Status::Violated,
        MismatchKind::Unknown => Status::Unknown,
        MismatchKind::Advice => Status::Advice,
        MismatchKind::Ask => return decision.ask.paths().map(str::to_owned).collect(),
    };
    let findings = decision.findings.iter().filter(|finding| finding.status == status);
    findings.map(|finding| finding.rule.to_owned()).collect()
}
