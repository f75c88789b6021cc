//! The vectors show every condition of every rule both ways: masking MC/DC, as
//! `lepre rulebook test` reports it.

use lepre::Lepre;
use lepre::scenario::{self, Shown};
use lepre_tests::agreement::scenarios;

#[test]
fn the_vectors_show_every_condition_of_every_rule_both_ways() {
    let lepre = Lepre::new().unwrap();
    let mut missing = Vec::new();
    for rulebook in lepre.rulebooks().iter().filter(|one| one.checks().next().is_some()) {
        let report = scenario::run(rulebook, &scenarios(&lepre, rulebook)).unwrap();
        let failed: Vec<_> = report.scenarios.iter().filter(|one| !one.passed).collect();
        assert!(failed.is_empty(), "{}: {failed:#?}", rulebook.id);
        let (vectors, tally) = (report.passed, report.conditions);
        println!(
            "{}: {vectors} vectors show {} sides of conditions; no case can show {}",
            rulebook.id, tally.shown, tally.impossible,
        );
        for rule in report.checks.iter().flat_map(|check| &check.rules) {
            for one in &rule.conditions {
                let sides = [(true, one.as_true), (false, one.as_false)];
                let not_shown = sides.into_iter().filter(|(_, shown)| *shown == Shown::Missing);
                missing.extend(not_shown.map(|(side, _)| {
                    format!("{} {}: {} as {side}", rulebook.id, rule.rule, one.condition)
                }));
            }
        }
    }
    assert!(missing.is_empty(), "not shown:\n{}", missing.join("\n"));
}
