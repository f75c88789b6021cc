//! What scenarios together show of the rules of a check.

use super::decided::Decided;
use super::example::Examples;
use super::reach::Reach;
use super::report::{CheckCoverage, ConditionCoverage, RuleCoverage, Shown, Standing};
use super::sight::{Condition, Point, Sight, View};
use super::test_text::test_text;
use crate::check::Check;
use crate::rulebook::{CheckRules, Rulebook};
use std::collections::BTreeMap;

/// The best that was seen of every point.
#[derive(Debug, Default)]
pub(super) struct Seen {
    best: BTreeMap<(usize, Point), Shown>,
    counts: BTreeMap<(usize, Point), usize>,
}

impl Seen {
    pub(super) fn add(&mut self, sights: &[Sight]) {
        for (rule, point, shown) in sights {
            let best = self.best.entry((*rule, *point)).or_insert(*shown);
            *best = (*best).max(*shown);
            *self.counts.entry((*rule, *point)).or_default() += 1;
        }
    }

    /// How well a point was seen.
    pub(super) fn shown(&self, rule: usize, point: Point) -> Shown {
        self.best.get(&(rule, point)).copied().unwrap_or(Shown::Missing)
    }

    fn count(&self, rule: usize, standing: Standing) -> usize {
        self.counts.get(&(rule, Point::Stands(standing))).copied().unwrap_or_default()
    }
}

/// The coverage of one check.
pub(super) fn coverage<'r>(
    rulebook: &'r Rulebook,
    (check, rules): (Check, &'r CheckRules),
    decided: &[Decided<'r>],
) -> CheckCoverage<'r> {
    let view = View::new(rules);
    let mut seen = Seen::default();
    decided.iter().for_each(|one| seen.add(&view.sights(one)));
    // Of rules too intricate for diagrams, what is not shown counts as missing.
    let reach = Reach::new(&view, &Examples::new(rulebook, rules)).ok();
    let mut told = Told { view: &view, seen, reach, scenarios: decided.len() };
    let rules = (0..view.viewed.len()).filter_map(|number| told.rule(number)).collect();
    CheckCoverage { check, scenarios: decided.len(), rules }
}

/// What was seen, and what can be.
struct Told<'v, 'r> {
    view: &'v View<'r>,
    seen: Seen,
    reach: Option<Reach<'v, 'r>>,
    scenarios: usize,
}

impl<'r> Told<'_, 'r> {
    fn rule(&mut self, number: usize) -> Option<RuleCoverage<'r>> {
        let viewed = self.view.viewed.get(number)?;
        let [satisfied, violated, unknown] =
            [Standing::Satisfied, Standing::Violated, Standing::Unknown]
                .map(|standing| self.seen.count(number, standing));
        let mut never = vec![Standing::Satisfied, Standing::Violated, Standing::Unknown];
        never.retain(|one| self.shown(number, Point::Stands(*one)) == Shown::Impossible);
        let conditions = viewed.conditions.iter().enumerate();
        let conditions: Vec<_> =
            conditions.map(|(place, about)| self.condition(number, place, about)).collect();
        Some(RuleCoverage {
            rule: &viewed.rule.id,
            severity: viewed.rule.severity,
            satisfied,
            violated,
            unknown,
            not_applying: self.scenarios - satisfied - violated - unknown,
            never,
            conditions,
        })
    }

    fn condition(&mut self, rule: usize, place: usize, about: &Condition) -> ConditionCoverage {
        let field = self.view.rules.vocabulary().field(about.field);
        ConditionCoverage {
            condition: field.map(|field| test_text(field, about.test)).unwrap_or_default(),
            as_true: self.shown(rule, Point::Hangs { condition: place, holds: true }),
            as_false: self.shown(rule, Point::Hangs { condition: place, holds: false }),
        }
    }

    /// How well a point was seen, or that it cannot be.
    fn shown(&mut self, rule: usize, point: Point) -> Shown {
        let shown = self.seen.shown(rule, point);
        if shown != Shown::Missing {
            return shown;
        }
        let possible = self.reach.as_mut().map(|reach| reach.is_possible(rule, point));
        if possible == Some(Ok(false)) { Shown::Impossible } else { Shown::Missing }
    }
}
