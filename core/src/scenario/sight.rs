//! What one scenario shows of every rule.

use super::decided::Decided;
use super::report::{Shown, Standing};
use crate::condition::Test;
use crate::decision::{Decision, Outcome};
use crate::logic::{Atom, Formula, Truth, Truths};
use crate::rulebook::{CheckRules, Rule, Severity};
use crate::vocabulary::FieldId;

/// Something that can be shown of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Point {
    /// It hangs on a condition that holds, or does not.
    Hangs { condition: usize, holds: bool },
    /// The same, where the value is next to the constant that the condition compares with: there
    /// an operator that is off by one shows.
    Edge { condition: usize, holds: bool },
    /// It stands in a certain way.
    Stands(Standing),
}

/// A test of a field that a rule makes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Condition {
    pub(super) atom: Atom,
    pub(super) field: FieldId,
    pub(super) test: Test,
}

impl Condition {
    /// Its truth where it holds, and where it does not: what is not known may yet be learnt,
    /// and `has` is never false.
    fn truth(&self, holds: bool) -> Truth {
        match (holds, self.test) {
            (true, _) => Truth::Yes,
            (false, Test::Known) => Truth::Unknown,
            (false, _) => Truth::No,
        }
    }
}

/// A rule as scenarios look at it.
pub(super) struct Viewed<'r> {
    pub(super) rule: &'r Rule,
    pub(super) applies: Formula,
    pub(super) kept: Formula,
    /// The tests that it makes, each once, in the order of its text.
    pub(super) conditions: Vec<Condition>,
}

/// The rules of a check, as scenarios look at them.
pub(super) struct View<'r> {
    pub(super) rules: &'r CheckRules,
    pub(super) viewed: Vec<Viewed<'r>>,
}

/// What a scenario shows of a rule, and how well.
pub(super) type Sight = (usize, Point, Shown);

impl<'r> View<'r> {
    pub(super) fn new(rules: &'r CheckRules) -> Self {
        let viewed = rules.rules().iter().map(|rule| {
            let kept = rule.kept();
            let mut conditions: Vec<Condition> = Vec::new();
            kept.atoms(&mut |atom| {
                let known = conditions.iter().any(|condition| condition.atom == atom);
                let made = rules.atoms().definition(atom).filter(|_| !known);
                conditions.extend(made.map(|(field, test)| Condition { atom, field, test }));
            });
            Viewed { rule, applies: rule.applies(), kept, conditions }
        });
        Self { rules, viewed: viewed.collect() }
    }

    /// What a case shows of every rule. What its decision does not tell is not shown.
    pub(super) fn sights(&self, decided: &Decided<'_>) -> Vec<Sight> {
        let truths = self.rules.program().space().truths(&decided.values);
        let kept: Vec<Truth> = self.viewed.iter().map(|one| one.kept.truth(&truths)).collect();
        let severities = self.viewed.iter().map(|viewed| viewed.rule.severity);
        let weighed = Weighed::of(severities.zip(kept.iter().copied()));
        let mut sights = Vec::new();
        for (number, viewed) in self.viewed.iter().enumerate() {
            let truth = kept.get(number).copied().unwrap_or(Truth::Unknown);
            if !is_told(viewed.rule, truth, &decided.decision) {
                continue;
            }
            let standing = viewed.standing(truth, &truths);
            sights.extend(standing.map(|one| (number, Point::Stands(one), Shown::Rule)));
            for (condition, about) in viewed.conditions.iter().enumerate() {
                let flipped = viewed.flipped(about, &truths);
                sights.extend(flipped.map(|(holds, flipped)| {
                    let otherwise = weighed.outcome(viewed.rule.severity, truth, flipped);
                    let shown = if otherwise == decided.decision.outcome {
                        Shown::Rule
                    } else {
                        Shown::Outcome
                    };
                    (number, Point::Hangs { condition, holds }, shown)
                }));
            }
        }
        sights
    }
}

/// How many rules of scope and of blocking are violated, and how many unknown: so that an
/// outcome, were one rule of another truth, takes no second look at all the others.
#[derive(Default)]
struct Weighed {
    scope: [usize; 2],
    blocking: [usize; 2],
}

impl Weighed {
    fn of(truths: impl Iterator<Item = (Severity, Truth)>) -> Self {
        let mut weighed = Self::default();
        truths.for_each(|(severity, truth)| {
            weighed.counts(severity, truth).into_iter().for_each(|count| *count += 1);
        });
        weighed
    }

    /// The count in which a rule of this truth is, if it is in one.
    fn counts(&mut self, severity: Severity, truth: Truth) -> Option<&mut usize> {
        let [violated, unknown] = match severity {
            Severity::Scope => &mut self.scope,
            Severity::Blocking => &mut self.blocking,
            Severity::Advisory => return None,
        };
        match truth {
            Truth::No => Some(violated),
            Truth::Unknown => Some(unknown),
            Truth::Yes => None,
        }
    }

    /// The outcome, were a rule of one truth of the other.
    fn outcome(&self, severity: Severity, is: Truth, other: Truth) -> Outcome {
        let mut weighed = Self { ..*self };
        weighed.counts(severity, is).into_iter().for_each(|count| *count -= 1);
        weighed.counts(severity, other).into_iter().for_each(|count| *count += 1);
        let all = |counts: [usize; 2]| match counts {
            [0, 0] => Truth::Yes,
            [0, _] => Truth::Unknown,
            _ => Truth::No,
        };
        Outcome::of(all(weighed.scope), all(weighed.blocking))
    }
}

/// Whether a decision would have said otherwise, had a rule been of another truth.
fn is_told(rule: &Rule, truth: Truth, decision: &Decision<'_>) -> bool {
    if truth == Truth::Yes {
        return rule.severity == Severity::Scope || decision.outcome != Outcome::OutOfScope;
    }
    decision.findings.iter().any(|finding| finding.rule == rule.id)
}

impl Viewed<'_> {
    /// How the rule stands; `None` where it does not certainly apply and is not open.
    fn standing(&self, truth: Truth, truths: &Truths) -> Option<Standing> {
        match truth {
            Truth::No => Some(Standing::Violated),
            Truth::Unknown => Some(Standing::Unknown),
            Truth::Yes => (self.applies.truth(truths) == Truth::Yes).then_some(Standing::Satisfied),
        }
    }

    /// The rule's truth with a condition the other way round, if the rule hangs on it; and
    /// whether the condition holds as it is. That something is not known counts as a no to
    /// whether it is known: a rule that asks for that alone is never broken, only open.
    fn flipped(&self, about: &Condition, truths: &Truths) -> Option<(bool, Truth)> {
        let asks_known = self.conditions.iter().filter(|one| one.test == Test::Known);
        let open = asks_known.filter(|one| truths.of(one.atom) == Truth::Unknown);
        let plain = open.fold(truths.clone(), |plain, one| plain.with(one.atom, Truth::No));
        let (is, truth) = (plain.of(about.atom), self.kept.truth(&plain));
        let flipped = self.kept.truth(&plain.with(about.atom, is.not()));
        // What is unknown is its own opposite.
        let hangs = is != Truth::Unknown && truth != Truth::Unknown && flipped == truth.not();
        let holds = is == Truth::Yes;
        let other = truths.with(about.atom, about.truth(!holds));
        hangs.then(|| (holds, self.kept.truth(&other)))
    }
}
