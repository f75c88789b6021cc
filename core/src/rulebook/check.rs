//! The rules of a rulebook for one check, compiled.

use super::{Citation, Severity};
use crate::case::{Case, observe_case};
use crate::condition::{Atoms, Classes};
use crate::logic::{Formula, Outputs, Program, TooComplex, Values};
use crate::text::Text;
use crate::vocabulary::{FieldId, Vocabulary};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// A condition: its CEL text and its formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// As the rulebook writes it.
    pub text: String,
    /// As the kernel reads it.
    pub formula: Formula,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id, that of the provision it encodes, with `.part` where one gives several.
    pub id: String,
    /// Where it applies; always, if there is none.
    pub when: Option<Condition>,
    /// What must hold there.
    pub require: Condition,
    /// What a violation does.
    pub severity: Severity,
    /// What the act requires.
    pub message: Text,
    /// What to do where it is not so.
    pub remedy: Text,
    /// Where it stands.
    pub citation: Citation,
}

impl Rule {
    /// Whether the rule applies.
    pub fn applies(&self) -> Formula {
        self.when.as_ref().map_or(Formula::Constant(true), |when| when.formula.clone())
    }

    /// The same rule, over other atoms.
    pub(super) fn over(&self, from: &Atoms, to: &mut Atoms) -> Self {
        let mut over = |condition: &Condition| Condition {
            text: condition.text.clone(),
            formula: to.take_over(&condition.formula, from),
        };
        let (when, require) = (self.when.as_ref().map(&mut over), over(&self.require));
        Self { when, require, ..self.clone() }
    }

    /// Whether the rule is kept: it does not apply, or what it requires holds.
    pub fn kept(&self) -> Formula {
        Formula::implies(self.applies(), self.require.formula.clone())
    }
}

/// The rules for one check, in order, and the program that evaluates them all.
#[derive(Debug, Clone)]
pub struct CheckRules {
    vocabulary: Arc<Vocabulary>,
    atoms: Atoms,
    asked: Vec<Vec<FieldId>>,
    classes: Classes,
    rules: Vec<Rule>,
    program: Program,
    scope: Outputs,
    blocking: Outputs,
}

impl CheckRules {
    /// Compiles rules whose conditions were lowered over `atoms`.
    pub(super) fn compile(
        vocabulary: Arc<Vocabulary>,
        atoms: Atoms,
        rules: Vec<Rule>,
    ) -> Result<Self, TooComplex> {
        let too_many_classes = TooComplex { rule: 0 };
        let (space, classes) = atoms.space(&vocabulary).ok_or(too_many_classes)?;
        let pairs = rules.iter().map(|rule| (rule.applies(), rule.require.formula.clone()));
        let program = Program::compile(space, &pairs.collect::<Vec<_>>())?;
        let of = |severity| {
            program
                .outputs(|number| rules.get(number).is_some_and(|rule| rule.severity == severity))
        };
        let (scope, blocking) = (of(Severity::Scope), of(Severity::Blocking));
        let fields = (0u16..).take(vocabulary.fields().len());
        let asked = fields.map(|field| vocabulary.asked(FieldId(field))).collect();
        Ok(Self { vocabulary, atoms, asked, classes, rules, program, scope, blocking })
    }

    /// Some of the rules, those of one severity, to be judged together.
    pub(super) fn outputs_of(&self, numbers: &Range<usize>, severity: Severity) -> Outputs {
        self.program.outputs(|number| {
            let rule = self.rules.get(number).filter(|_| numbers.contains(&number));
            rule.is_some_and(|rule| rule.severity == severity)
        })
    }

    /// The fields that the rules speak of, and all others of the check.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The same, to be kept.
    pub(crate) fn shared_vocabulary(&self) -> Arc<Vocabulary> {
        Arc::clone(&self.vocabulary)
    }

    /// The tests of fields that the rules make.
    pub fn atoms(&self) -> &Atoms {
        &self.atoms
    }

    /// The fields that some rule reads.
    pub fn read(&self) -> BTreeSet<FieldId> {
        self.atoms.iter().map(|(field, _)| field).collect()
    }

    /// The fields that a person is asked for, to learn a variable of the program.
    pub fn asked(&self, variable: u16) -> &[FieldId] {
        self.asked.get(usize::from(variable)).map_or(&[], Vec::as_slice)
    }

    /// The classes of values that the rules can tell apart.
    pub fn classes(&self) -> &Classes {
        &self.classes
    }

    /// The rules, in the order of the rulebook.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// What the rules can tell of a case: the class of each of its fields.
    pub fn observe<C: Case>(&self, case: &C) -> Values {
        observe_case(case, &self.vocabulary, &self.classes).values
    }

    /// Output *n* says whether rule *n* is kept.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// The scope rules, to be judged together.
    pub fn scope(&self) -> &Outputs {
        &self.scope
    }

    /// The blocking rules, to be judged together.
    pub fn blocking(&self) -> &Outputs {
        &self.blocking
    }
}
