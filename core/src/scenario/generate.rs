//! Scenarios that show all that can be shown.

use super::Scenario;
use super::coverage::Seen;
use super::decided::{Decided, decided};
use super::example::{Examples, found_at, put};
use super::names::name;
use super::reach::Reach;
use super::report::{MismatchKind, Shown, Standing};
use super::run::found;
use super::sight::{Point, Sight, View};
use crate::check::Check;
use crate::condition::{Classes, Test};
use crate::error::{Error, InputError, InputProblem, ReasonError};
use crate::logic::Values;
use crate::logic::diagram::{Cost, Node, TooLarge};
use crate::rulebook::{Rulebook, Severity};
use crate::text::Language;
use crate::vocabulary::{FieldId, FieldType};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// So many cases are tried for one point.
const MOST_TRIES: usize = 4;
/// So many contradictions of one case are mended.
const MOST_MENDED: usize = 4;

/// A small set of scenarios for a check of a rulebook, as a starting point for its owner: each
/// rule is satisfied, violated and unknown, and hangs on each of its conditions both ways, where
/// a case can show it. All other rules are kept in them as far as possible, so that the outcome
/// itself hangs on the condition. None where the rulebook does not have the check.
///
/// # Errors
/// `rules_too_intricate` where nobody would wait for the answer.
///
/// ```
/// use lepre::{Check, Language, Rulebook, scenario};
///
/// let rulebooks = Rulebook::built_in()?;
/// let marche = rulebooks.iter().find(|one| one.id == "marche-2020").unwrap();
/// let scenarios = scenario::generate(marche, Check::Delivery, Language::En)?;
/// assert!(scenarios.iter().any(|one| one.name.contains("violated")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn generate(
    rulebook: &Rulebook,
    check: Check,
    language: Language,
) -> Result<Vec<Scenario>, ReasonError> {
    let Some(rules) = rulebook.check(check) else { return Ok(Vec::new()) };
    let (view, examples) = (View::new(rules), Examples::new(rulebook, rules));
    let mut reach = Reach::new(&view, &examples)?;
    let others = reach.others()?;
    let (seen, made) = (Seen::default(), Vec::new());
    let mut making =
        Making { rulebook, check, language, view: &view, examples, reach, others, seen, made };
    for (rule, viewed) in view.viewed.iter().enumerate() {
        for condition in 0..viewed.conditions.len() {
            for holds in [true, false] {
                making.seek(rule, Point::Hangs { condition, holds })?;
                making.seek(rule, Point::Edge { condition, holds })?;
            }
        }
        for standing in [Standing::Violated, Standing::Satisfied, Standing::Unknown] {
            making.seek(rule, Point::Stands(standing))?;
        }
    }
    Ok(fewest(making.made))
}

/// A scenario and what it shows.
type Made = (Scenario, Vec<Sight>);

/// Without the scenarios that show nothing which the others do not show as well.
fn fewest(made: Vec<Made>) -> Vec<Scenario> {
    // How many show each point at least so well: what flips the outcome flips the rule too.
    let mut counts: BTreeMap<Sight, usize> = BTreeMap::new();
    let at_least = |(rule, point, best): Sight| {
        let levels = [Shown::Rule, Shown::Outcome].into_iter().filter(move |one| *one <= best);
        levels.map(move |shown| (rule, point, shown))
    };
    for sight in made.iter().flat_map(|(_, sights)| sights.iter().copied().flat_map(at_least)) {
        *counts.entry(sight).or_default() += 1;
    }
    let mut kept = Vec::new();
    for (scenario, sights) in made {
        let alone = |sight: &Sight| counts.get(sight).is_none_or(|count| *count == 1);
        if sights.iter().any(alone) {
            kept.push(scenario);
            continue;
        }
        for sight in sights.into_iter().flat_map(at_least) {
            counts.entry(sight).and_modify(|count| *count -= 1);
        }
    }
    kept
}

struct Making<'v, 'r> {
    rulebook: &'r Rulebook,
    check: Check,
    language: Language,
    view: &'v View<'r>,
    examples: Examples<'r>,
    reach: Reach<'v, 'r>,
    /// For each rule, that all others of scope and blocking are kept.
    others: Vec<Node>,
    seen: Seen,
    made: Vec<Made>,
}

impl Making<'_, '_> {
    /// Makes a scenario that shows a point as well as can be, unless one was made already.
    fn seek(&mut self, rule: usize, point: Point) -> Result<(), TooLarge> {
        let Some(viewed) = self.view.viewed.get(rule) else { return Ok(()) };
        let hangs = !matches!(point, Point::Stands(_));
        let flips = hangs && viewed.rule.severity != Severity::Advisory;
        let best = if flips { Shown::Outcome } else { Shown::Rule };
        let others = self.others.get(rule).copied().unwrap_or(Node::YES);
        // First with all other rules kept; then wherever it can be.
        for (within, wanted) in [(others, best), (Node::YES, Shown::Rule)] {
            if self.seen.shown(rule, point) < wanted {
                let showing = self.reach.showing(rule, point)?;
                let cases = self.reach.diagrams.combine(showing, within, u32::min)?;
                self.try_cases((rule, point), cases);
            }
        }
        Ok(())
    }

    /// Makes a scenario of the first of these cases that shows the point better than before:
    /// those in which the fewest fields are known come first.
    fn try_cases(&mut self, wanted: (usize, Point), cases: Node) {
        let cost = |variable: u16, class: u8| Some(self.cost(variable, class));
        let ways = self.reach.diagrams.ways(cases, Node::YES, cost);
        let picked: Vec<_> = ways.take(MOST_TRIES).map(|(_, picks)| picks).collect();
        for picks in picked {
            let mut values = Values::unknown(self.view.rules.classes().fields());
            picks.into_iter().for_each(|(variable, class)| values.set(variable, class));
            if self.make(wanted, &values) {
                return;
            }
        }
    }

    /// A field that is not known costs nothing; an empty text is worth a little less than one
    /// that says something.
    fn cost(&self, variable: u16, class: u8) -> Cost {
        if class == self.reach.unknown_class(variable) {
            return Cost::default();
        }
        let field = self.view.rules.vocabulary().field(FieldId(variable));
        let is_text = field.is_some_and(|field| matches!(field.kind, FieldType::Text { .. }));
        Cost { changes: 1, assumptions: u64::from(is_text && class == Classes::text("")) }
    }

    /// Keeps the scenario of a case if it shows the point better than before.
    fn make(&mut self, (rule, point): (usize, Point), values: &Values) -> bool {
        let case = self.examples.case(values, self.compared(rule, point));
        let Some((case, decided)) = self.mended(case, MOST_MENDED) else { return false };
        let mut sights = self.view.sights(&decided);
        sights.extend(self.edges(&case, &sights));
        let before = self.seen.shown(rule, point);
        let better =
            |(number, seen, shown): &Sight| *number == rule && *seen == point && *shown > before;
        if !sights.iter().any(better) {
            return false;
        }
        let truth = self.view.rules.program().judge(&decided.values).truth(rule);
        let name = name(self.view, (rule, point), truth);
        let list = |of| Some(found(&decided.decision, of));
        let scenario = Scenario {
            name: name.get(self.language).to_owned(),
            check: self.check,
            case,
            outcome: decided.decision.outcome,
            violated: list(MismatchKind::Violated),
            unknown: list(MismatchKind::Unknown),
            advice: list(MismatchKind::Advice),
            ask: list(MismatchKind::Ask),
        };
        self.seen.add(&sights);
        self.made.push((scenario, sights));
        true
    }

    /// The sights of conditions whose value is next to the constant that they compare with.
    fn edges(&self, case: &Map<String, Value>, sights: &[Sight]) -> Vec<Sight> {
        let edge = |(rule, point, shown): &Sight| {
            let Point::Hangs { condition, holds } = *point else { return None };
            let about = self.view.viewed.get(*rule)?.conditions.get(condition)?;
            let Test::AtLeast(least) = about.test else { return None };
            let beside = if holds { least } else { least - 1 };
            let at_edge = self.examples.number_in(case, about.field)? == beside;
            at_edge.then_some((*rule, Point::Edge { condition, holds }, *shown))
        };
        sights.iter().filter_map(edge).collect()
    }

    /// The field of a threshold that is not reached: its value is to lie just below.
    fn compared(&self, rule: usize, point: Point) -> Option<FieldId> {
        let (Point::Hangs { condition, holds: false } | Point::Edge { condition, holds: false }) =
            point
        else {
            return None;
        };
        let about = self.view.viewed.get(rule)?.conditions.get(condition)?;
        matches!(about.test, Test::AtLeast(_)).then_some(about.field)
    }

    /// A case without contradictions, decided: what a field is made from gets other values
    /// until it agrees. `None` of one that cannot be had.
    fn mended(
        &self,
        case: Map<String, Value>,
        left: usize,
    ) -> Option<(Map<String, Value>, Decided<'_>)> {
        let error = match decided(self.rulebook, self.check, &case) {
            Ok(decided) => return Some((case, decided)),
            Err(Error::Input(error)) => error,
            Err(_) => return None,
        };
        let left = left.checked_sub(1)?;
        let vocabulary = self.view.rules.vocabulary();
        let made =
            contradicted(&error).and_then(|path| vocabulary.field(vocabulary.find(path)?))?;
        made.made_from.iter().rev().find_map(|source| {
            let path = &vocabulary.field(*source)?.path;
            let other = self.examples.other(*source, found_at(&case, path)?)?;
            let mut case = case.clone();
            put(&mut case, path, other);
            self.mended(case, left)
        })
    }
}

/// The field that says otherwise than those it is made from.
fn contradicted(error: &InputError) -> Option<&str> {
    let (path, problem) = error.first()?;
    matches!(problem, InputProblem::Contradiction { .. }).then_some(path)
}
