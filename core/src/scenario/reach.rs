//! Which cases can show what, by diagrams.
//!
//! That a field is not known is one more class of its values here: so a diagram has every
//! partial case, and ends where Kleene's logic does, as a decision would.

use super::example::Examples;
use super::report::Standing;
use super::sight::{Condition, Point, View, Viewed};
use crate::condition::Test;
use crate::logic::diagram::{Diagrams, Node, TooLarge};
use crate::logic::{Atom, Formula, Space, Truth};
use crate::rulebook::Severity;

/// The partial cases of a check that its rulebook judges.
pub(super) struct Reach<'v, 'r> {
    view: &'v View<'r>,
    pub(super) diagrams: Diagrams,
    /// Every field that is known has a value that the rulebook judges.
    judged: Node,
    /// The act governs the case, or may.
    governed: Node,
    /// The truth of each rule.
    kept: Vec<Node>,
}

/// How a diagram reads a formula.
#[derive(Debug, Clone, Copy)]
enum Reading {
    /// As a decision does.
    Open,
    /// That something is not known counts as a no to whether it is known, and one atom has a
    /// truth of its own.
    Plain(Atom, Truth),
}

/// The end that stands for a truth.
fn end(truth: Truth) -> Node {
    Node::end(match truth {
        Truth::No => 0,
        Truth::Unknown => 1,
        Truth::Yes => 2,
    })
}

impl<'v, 'r> Reach<'v, 'r> {
    pub(super) fn new(view: &'v View<'r>, examples: &Examples<'_>) -> Result<Self, TooLarge> {
        let classes = view.rules.program().space().classes();
        let one_more = classes.iter().map(|count| count.saturating_add(1)).collect();
        let mut diagrams = Diagrams::new(&Space::new(one_more));
        let mut judged = Node::YES;
        for field in view.rules.read() {
            let examples = examples.classes(field);
            let known = diagrams.classes(field.0) - 1;
            let fits = |class: u8| class > known || examples >> class & 1 == 1;
            let node = diagrams.variable(field.0, |class| yes(fits(class)))?;
            judged = diagrams.combine(judged, node, u32::min)?;
        }
        let kept = Vec::with_capacity(view.viewed.len());
        let mut reach = Self { view, diagrams, judged, governed: Node::YES, kept };
        reach.addresses_agree()?;
        for viewed in &view.viewed {
            let kept = reach.formula(&viewed.kept, Reading::Open)?;
            if viewed.rule.severity == Severity::Scope {
                let may_hold = reach.is_not(kept, Truth::No)?;
                reach.governed = reach.diagrams.combine(reach.governed, may_hold, u32::min)?;
            }
            reach.kept.push(kept);
        }
        Ok(reach)
    }

    /// No case has an address and says otherwise whether it is well formed: what is given is made
    /// from it, and an empty one is not.
    fn addresses_agree(&mut self) -> Result<(), TooLarge> {
        let (rules, read) = (self.view.rules, self.view.rules.read());
        for source in &read {
            let Some(made) = rules.classes().makes(*source).filter(|made| read.contains(made))
            else {
                continue;
            };
            let address = self.diagrams.variable(source.0, |class| Node::end(class.into()))?;
            let valid = self.diagrams.variable(made.0, |class| Node::end(class.into()))?;
            // Class 1 is empty and no, class 2 said and yes, class 3 not known.
            let agree = |address: u32, valid: u32| {
                u32::from(address == 3 || valid == 1 || (address, valid) == (2, 2))
            };
            let agree = self.diagrams.combine(address, valid, agree)?;
            self.judged = self.diagrams.combine(self.judged, agree, u32::min)?;
        }
        Ok(())
    }

    /// The class of a variable that stands for "not known".
    pub(super) fn unknown_class(&self, variable: u16) -> u8 {
        self.diagrams.classes(variable)
    }

    /// For each rule, the cases in which all others of scope and blocking are kept.
    pub(super) fn others(&mut self) -> Result<Vec<Node>, TooLarge> {
        let view = self.view;
        let demands = view.viewed.iter().zip(self.kept.clone()).map(|(viewed, kept)| match viewed
            .rule
            .severity
        {
            Severity::Advisory => Ok(Node::YES),
            Severity::Scope | Severity::Blocking => self.is(kept, Truth::Yes),
        });
        let demands: Vec<Node> = demands.collect::<Result<_, _>>()?;
        self.diagrams.others(&demands)
    }

    /// Whether some case that the rulebook judges shows a point of a rule.
    pub(super) fn is_possible(&mut self, rule: usize, point: Point) -> Result<bool, TooLarge> {
        Ok(self.showing(rule, point)? != Node::NO)
    }

    /// The cases that show a point of a rule.
    pub(super) fn showing(&mut self, rule: usize, point: Point) -> Result<Node, TooLarge> {
        let view = self.view;
        let Some((viewed, kept)) = view.viewed.get(rule).zip(self.kept.get(rule).copied()) else {
            return Ok(Node::NO);
        };
        let cases = match point {
            Point::Stands(Standing::Satisfied) => {
                let applies = self.formula(&viewed.applies, Reading::Open)?;
                let both = self.diagrams.combine(applies, kept, u32::min)?;
                self.is(both, Truth::Yes)?
            }
            Point::Stands(Standing::Violated) => self.is(kept, Truth::No)?,
            Point::Stands(Standing::Unknown) => self.is(kept, Truth::Unknown)?,
            Point::Hangs { condition, holds } => self.hangs(viewed, condition, holds)?,
            Point::Edge { condition, holds } => {
                let hangs = self.hangs(viewed, condition, holds)?;
                let beside = self.beside(viewed, condition, holds)?;
                self.diagrams.combine(hangs, beside, u32::min)?
            }
        };
        let told = self.told(viewed, kept)?;
        let cases = self.diagrams.combine(cases, told, u32::min)?;
        self.diagrams.combine(cases, self.judged, u32::min)
    }

    /// The cases in which a condition holds or does not, and the rule would be of another truth
    /// if it were the other way round.
    fn hangs(
        &mut self,
        viewed: &Viewed<'_>,
        condition: usize,
        holds: bool,
    ) -> Result<Node, TooLarge> {
        let Some(about) = viewed.conditions.get(condition) else { return Ok(Node::NO) };
        let mut with = |truth| self.formula(&viewed.kept, Reading::Plain(about.atom, truth));
        let (one, other) = (with(Truth::Yes)?, with(Truth::No)?);
        let opposite = |one: u32, other: u32| u32::from(one + other == 2 && one != other);
        let cases = self.diagrams.combine(one, other, opposite)?;
        // No other atom is meant: what this one says where that is not given.
        let apart = Reading::Plain(Atom(u16::MAX), Truth::Unknown);
        let is = self.formula(&Formula::atom(about.atom), apart)?;
        let is = self.is(is, Truth::from(holds))?;
        self.diagrams.combine(cases, is, u32::min)
    }

    /// The cases in which a value is in the class above or below the constant of a condition.
    fn beside(
        &mut self,
        viewed: &Viewed<'_>,
        condition: usize,
        holds: bool,
    ) -> Result<Node, TooLarge> {
        let Some(Condition { field, test: Test::AtLeast(least), .. }) =
            viewed.conditions.get(condition).copied()
        else {
            return Ok(Node::NO);
        };
        let wanted =
            self.view.rules.classes().number(field, least).saturating_sub(u8::from(!holds));
        self.diagrams.variable(field.0, |class| yes(class == wanted))
    }

    /// The cases in which a decision would have said otherwise, had the rule been of another
    /// truth.
    fn told(&mut self, viewed: &Viewed<'_>, kept: Node) -> Result<Node, TooLarge> {
        let either = |one: u32, other: u32| one.max(other);
        let settled = self.is_not(kept, Truth::Unknown)?;
        match viewed.rule.severity {
            Severity::Blocking => Ok(self.governed),
            Severity::Scope => self.diagrams.combine(settled, self.governed, either),
            Severity::Advisory => {
                let applies = self.formula(&viewed.applies, Reading::Open)?;
                let applies = self.is(applies, Truth::Yes)?;
                let told = self.diagrams.combine(settled, applies, either)?;
                self.diagrams.combine(told, self.governed, u32::min)
            }
        }
    }

    /// The truth of a formula, by the ends of [`end`].
    fn formula(&mut self, formula: &Formula, reading: Reading) -> Result<Node, TooLarge> {
        match formula {
            Formula::Constant(value) => Ok(end(Truth::from(*value))),
            Formula::Literal { atom, negated } => {
                let oriented = |truth: Truth| if *negated { truth.not() } else { truth };
                match reading {
                    Reading::Plain(given, truth) if given == *atom => Ok(end(oriented(truth))),
                    _ => self.literal(*atom, reading, oriented),
                }
            }
            Formula::All(parts) => self.parts(parts, reading, Truth::Yes, u32::min),
            Formula::Any(parts) => self.parts(parts, reading, Truth::No, u32::max),
        }
    }

    fn parts(
        &mut self,
        parts: &[Formula],
        reading: Reading,
        neutral: Truth,
        join: fn(u32, u32) -> u32,
    ) -> Result<Node, TooLarge> {
        parts.iter().try_fold(end(neutral), |joined, part| {
            let part = self.formula(part, reading)?;
            self.diagrams.combine(joined, part, join)
        })
    }

    fn literal(
        &mut self,
        atom: Atom,
        reading: Reading,
        oriented: impl Fn(Truth) -> Truth,
    ) -> Result<Node, TooLarge> {
        let rules = self.view.rules;
        let about = rules.program().space().atoms().get(usize::from(atom.0));
        let (Some(about), Some((_, test))) = (about, rules.atoms().definition(atom)) else {
            return Ok(end(Truth::Unknown));
        };
        let unknown = self.unknown_class(about.variable);
        let not_known = match (reading, test) {
            (Reading::Plain(..), Test::Known) => Truth::No,
            _ => Truth::Unknown,
        };
        self.diagrams.variable(about.variable, |class| {
            end(oriented(if class == unknown { not_known } else { about.truth(class) }))
        })
    }

    /// The cases in which a truth is this one.
    fn is(&mut self, node: Node, truth: Truth) -> Result<Node, TooLarge> {
        let all = end(truth);
        self.diagrams.combine(node, all, |found, wanted| u32::from(found == wanted))
    }

    /// The cases in which a truth is not this one.
    fn is_not(&mut self, node: Node, truth: Truth) -> Result<Node, TooLarge> {
        let all = end(truth);
        self.diagrams.combine(node, all, |found, other| u32::from(found != other))
    }
}

fn yes(holds: bool) -> Node {
    if holds { Node::YES } else { Node::NO }
}
