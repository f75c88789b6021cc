//! Formulas compiled together.

use super::clauses::{Clause, Literal, TooComplex, clauses};
use super::judge::Table;
use super::{Formula, Space};
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

/// Several formulas compiled together; output *n* is formula *n*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    space: Space,
    /// For each output, its clauses.
    pub(super) outputs: Vec<Range<usize>>,
    pub(super) steps: Vec<Step>,
    /// For each output, the register that holds it after the last step.
    pub(super) registers: Vec<Register>,
    pub(super) table: Table,
}

impl Program {
    /// Compiles formulas over the atoms of a space.
    ///
    /// # Errors
    /// [`TooComplex`] where a formula has more clauses than anyone could read.
    pub fn compile(space: Space, formulas: &[Formula]) -> Result<Self, TooComplex> {
        let mut all: Vec<Clause> = Vec::new();
        let mut outputs = Vec::with_capacity(formulas.len());
        for (formula, tree) in formulas.iter().enumerate() {
            let first = all.len();
            all.extend(clauses(tree).ok_or(TooComplex { formula })?);
            outputs.push(first..all.len());
        }
        let table = Table::new(&space, &all, &outputs);
        let atoms = space.atoms().len();
        let mut compiler = Compiler { atoms, steps: Vec::new(), known: HashMap::new() };
        let clauses = compiler.clauses(all);
        let registers = outputs.iter().map(|range| {
            compiler.join(clauses.get(range.clone()).unwrap_or_default().iter().copied(), true)
        });
        let registers = registers.collect();
        Ok(Self { space, outputs, steps: compiler.steps, registers, table })
    }

    /// The space that the program was compiled over.
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// How many `and` and `or` steps one evaluation down the cases takes.
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// How many clauses the formulas have together.
    pub fn clauses(&self) -> usize {
        self.outputs.last().map_or(0, |last| last.end)
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
    fn clauses(&mut self, mut clauses: Vec<Clause>) -> Vec<Register> {
        let mut uses: HashMap<Literal, usize> = HashMap::new();
        for literal in clauses.iter().flatten() {
            *uses.entry(*literal).or_default() += 1;
        }
        for clause in &mut clauses {
            clause.sort_by_key(|literal| {
                (std::cmp::Reverse(uses.get(literal).copied().unwrap_or(0)), *literal)
            });
        }
        let atoms = self.atoms;
        let register = |literal: &Literal| {
            let offset = if literal.negated { atoms } else { 0 };
            Register::new(Register::CONSTANTS + offset + usize::from(literal.atom.0))
        };
        clauses.iter().map(|clause| self.join(clause.iter().map(register), false)).collect()
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
