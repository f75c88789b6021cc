//! The outcome of every case, as one diagram.

use crate::condition::{Atoms, Classes, Test};
use crate::decision::Outcome;
use crate::logic::diagram::{Diagrams, Node, TooLarge};
use crate::logic::{Formula, Space, Truth, Values};
use crate::rulebook::{CheckRules, Severity};
use crate::vocabulary::{FieldId, Vocabulary};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The rules that decide a case together, and the outcome of every case.
#[derive(Debug, Clone)]
pub(crate) struct Outcomes {
    pub(super) vocabulary: Arc<Vocabulary>,
    pub(super) classes: Classes,
    pub(super) space: Space,
    atoms: Atoms,
    /// The rules that count, whichever rulebook they are of: what each requires.
    counting: Vec<Formula>,
    pub(super) diagrams: Diagrams,
    /// For each rulebook, the diagram of each of its rules.
    pub(super) rules: Vec<Vec<Node>>,
    /// For each rulebook, the outcome by its rules alone.
    pub(super) alone: Vec<Node>,
    /// The outcome by all of them: its ends are read by [`outcome`].
    pub(super) root: Node,
}

/// The outcome that an end stands for.
pub(super) fn outcome(end: Node) -> Outcome {
    match end.as_end() {
        Some(0) => Outcome::OutOfScope,
        Some(1) => Outcome::Inadmissible,
        Some(2) => Outcome::Admissible,
        _ => Outcome::Undetermined,
    }
}

pub(super) const OUT_OF_SCOPE: Node = Node::end(0);
pub(super) const INADMISSIBLE: Node = Node::end(1);
pub(super) const ADMISSIBLE: Node = Node::end(2);

impl Outcomes {
    /// What all of them are rules over.
    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The classes of values that any of them can tell apart.
    pub(crate) fn classes(&self) -> &Classes {
        &self.classes
    }

    /// Of the rulebook that judges and those that join it, over one vocabulary.
    pub(crate) fn of(rulebooks: &[&CheckRules]) -> Result<Option<Self>, TooLarge> {
        Self::over(rulebooks, Atoms::default())
    }

    /// The same, telling apart what further tests do.
    pub(super) fn over(
        rulebooks: &[&CheckRules],
        mut atoms: Atoms,
    ) -> Result<Option<Self>, TooLarge> {
        let Some(first) = rulebooks.first() else { return Ok(None) };
        let vocabulary = first.shared_vocabulary();
        let formulas: Vec<Vec<(Severity, Formula)>> = rulebooks
            .iter()
            .map(|rules| {
                let kept = rules
                    .rules()
                    .iter()
                    .map(|rule| (rule.severity, atoms.take_over(&rule.kept(), rules.atoms())));
                kept.collect()
            })
            .collect();
        let Some((space, classes)) = atoms.space(&vocabulary) else { return Err(TooLarge) };
        let mut diagrams = Diagrams::new(&space);
        let (mut rules, mut alone) = (Vec::new(), Vec::new());
        for formulas in &formulas {
            let (mut scope, mut blocking, mut nodes) = (Node::YES, Node::YES, Vec::new());
            for (severity, formula) in formulas {
                let node = diagrams.formula(&space, formula)?;
                match severity {
                    Severity::Scope => scope = diagrams.combine(scope, node, u32::min)?,
                    Severity::Blocking => blocking = diagrams.combine(blocking, node, u32::min)?,
                    Severity::Advisory => {}
                }
                nodes.push(node);
            }
            // 0 out of scope; within it, 1 where a rule is broken and 2 where none is.
            alone.push(diagrams.combine(scope, blocking, |scope, kept| scope * (1 + kept))?);
            rules.push(nodes);
        }
        let mut all = alone.iter().copied();
        let judge = all.next().unwrap_or(OUT_OF_SCOPE);
        // What does not govern the case is silent; else the gravest counts.
        let root = all.try_fold(judge, |judge, joined| {
            diagrams.combine(
                judge,
                joined,
                |one, other| if other == 0 { one } else { one.min(other) },
            )
        })?;
        let counts = |(severity, _): &(Severity, Formula)| *severity != Severity::Advisory;
        let counting = formulas.into_iter().flatten().filter(counts);
        let counting = counting.map(|(_, formula)| formula).collect();
        Ok(Some(Self { vocabulary, classes, space, atoms, counting, diagrams, rules, alone, root }))
    }

    /// How a case stands of which a diagram leaves this root.
    pub(super) fn outcome(&self, root: Node, values: &Values) -> Outcome {
        let open = root == ADMISSIBLE && !self.wanted_known(values).is_empty();
        if open { Outcome::Undetermined } else { outcome(root) }
    }

    /// The fields of which an open rule asks whether they are known: that something is known
    /// at all is no case of its own in a diagram.
    pub(super) fn wanted_known(&self, values: &Values) -> BTreeSet<FieldId> {
        let truths = self.space.truths(values);
        let open = self.counting.iter().filter(|rule| rule.truth(&truths) == Truth::Unknown);
        let mut wanted = BTreeSet::new();
        for rule in open {
            rule.atoms(&mut |atom| {
                let test = self.atoms.definition(atom).filter(|(_, test)| *test == Test::Known);
                let unknown = test.filter(|(field, _)| values.class(field.0) == 0);
                wanted.extend(unknown.map(|(field, _)| field));
            });
        }
        wanted
    }
}
