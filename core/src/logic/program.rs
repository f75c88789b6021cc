//! Rules compiled together.

use super::clauses::{Clause, Literal, TooComplex, implication};
use super::table::Table;
use super::{Formula, Space};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

/// A place in the register file: two constants, the atoms, their negations, then one
/// register for each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Register(u32);

impl Register {
    pub(super) const NO: Self = Self(0);
    pub(super) const YES: Self = Self(1);
    pub(super) const CONSTANTS: usize = 2;

    pub(super) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// One step down the cases: joins two registers into the next free one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Step {
    pub(super) all: bool,
    pub(super) left: Register,
    pub(super) right: Register,
}

/// Several rules compiled together, each "where this holds, that must": output *n* says
/// whether rule *n* is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    space: Space,
    pub(super) clauses: Vec<Clause>,
    /// For each output, its clauses.
    pub(super) outputs: Vec<Range<usize>>,
    pub(super) steps: Vec<Step>,
    /// For each output, the register that holds it after the last step.
    pub(super) registers: Vec<Register>,
    pub(super) table: Table,
}

impl Program {
    /// Compiles rules, each a pair of when it applies and what it requires, over the
    /// atoms of a space.
    ///
    /// # Errors
    /// [`TooComplex`] where a rule has more clauses than anyone could read.
    pub fn compile(space: Space, rules: &[(Formula, Formula)]) -> Result<Self, TooComplex> {
        let mut clauses: Vec<Clause> = Vec::new();
        let mut outputs = Vec::with_capacity(rules.len());
        for (rule, (when, require)) in rules.iter().enumerate() {
            let first = clauses.len();
            clauses.extend(implication(&space, when, require).ok_or(TooComplex { rule })?);
            outputs.push(first..clauses.len());
        }
        let atoms = space.atoms().len();
        let mut compiler = Compiler { atoms, steps: Vec::new(), known: HashMap::new() };
        let computed = compiler.clauses(&clauses);
        let registers = outputs.iter().map(|range| {
            compiler.join(computed.get(range.clone()).unwrap_or_default().iter().copied(), true)
        });
        let registers = registers.collect();
        let table = Table::new(&space, &clauses, &outputs);
        Ok(Self { space, clauses, outputs, steps: compiler.steps, registers, table })
    }

    /// The space that the program was compiled over.
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// How many `and` and `or` steps one evaluation down the cases takes.
    pub fn steps(&self) -> usize {
        self.steps.len()
    }
}

struct Compiler {
    atoms: usize,
    steps: Vec<Step>,
    known: HashMap<Step, Register>,
}

impl Compiler {
    /// Computes each clause. The commonest literals come first, so that what clauses
    /// have in common ("not in person, or ...") is computed once.
    fn clauses(&mut self, clauses: &[Clause]) -> Vec<Register> {
        let mut uses: HashMap<Literal, usize> = HashMap::new();
        for literal in clauses.iter().flat_map(Clause::literals) {
            *uses.entry(*literal).or_default() += 1;
        }
        let registers = clauses.iter().map(|clause| {
            let mut literals: Vec<Literal> = clause.literals().copied().collect();
            literals.sort_by_key(|literal| (Reverse(uses.get(literal)), *literal));
            let registers: Vec<Register> = literals.iter().map(|l| self.literal(*l)).collect();
            self.join(registers.into_iter(), false)
        });
        registers.collect()
    }

    fn literal(&self, literal: Literal) -> Register {
        let offset = if literal.negated { self.atoms } else { 0 };
        Register::new(Register::CONSTANTS + offset + usize::from(literal.atom.0))
    }

    fn join(&mut self, parts: impl Iterator<Item = Register>, all: bool) -> Register {
        let mut joined: Option<Register> = None;
        for right in parts {
            joined = Some(match joined {
                None => right,
                Some(left) => self.step(Step { all, left, right }),
            });
        }
        joined.unwrap_or(if all { Register::YES } else { Register::NO })
    }

    fn step(&mut self, step: Step) -> Register {
        let next = Register::new(Register::CONSTANTS + 2 * self.atoms + self.steps.len());
        *self.known.entry(step).or_insert_with(|| {
            self.steps.push(step);
            next
        })
    }
}
