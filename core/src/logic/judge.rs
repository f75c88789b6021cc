//! Running a program across the clauses: one case, every clause at once.

use super::clauses::{Clause, Literal};
use super::{Bounds, Program, Truth, Values};
use smallvec::{SmallVec, smallvec};

/// Some of a program's outputs, to be judged together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outputs {
    /// Their clauses: bit *k* of the words stands for clause *k*.
    clauses: SmallVec<[u64; 2]>,
}

/// What every rule of a program comes to in one case.
#[derive(Debug, Clone)]
pub struct Verdicts<'p> {
    program: &'p Program,
    /// Every clause: lane *k* of the words is clause *k*.
    clauses: SmallVec<[Bounds<u64>; 2]>,
}

impl Program {
    /// Evaluates every rule in one case.
    pub fn judge(&self, values: &Values) -> Verdicts<'_> {
        let mut clauses = SmallVec::new();
        for word in 0..self.table.words() {
            clauses.push(self.table.judge(word, values));
        }
        Verdicts { program: self, clauses }
    }

    /// The outputs that `wanted` picks by their number.
    pub fn outputs(&self, wanted: impl Fn(usize) -> bool) -> Outputs {
        let mut clauses = smallvec![0; self.table.words()];
        for (output, range) in self.outputs.iter().enumerate() {
            for clause in range.clone().filter(|_| wanted(output)) {
                if let Some(word) = clauses.get_mut(clause / 64) {
                    *word |= 1 << (clause % 64);
                }
            }
        }
        Outputs { clauses }
    }
}

impl Verdicts<'_> {
    /// Whether all of some outputs hold.
    pub fn all(&self, outputs: &Outputs) -> Truth {
        let mut worst = Truth::Yes;
        for (wanted, found) in outputs.clauses.iter().zip(&self.clauses) {
            if wanted & !found.possible != 0 {
                return Truth::No;
            }
            if wanted & !found.certain != 0 {
                worst = Truth::Unknown;
            }
        }
        worst
    }

    /// Whether rule number `output` is kept; yes if there is no such rule.
    pub fn truth(&self, output: usize) -> Truth {
        let clauses = self.program.outputs.get(output).cloned().unwrap_or_default();
        clauses.map(|clause| self.clause(clause)).min().unwrap_or(Truth::Yes)
    }

    fn clause(&self, clause: usize) -> Truth {
        self.clauses.get(clause / 64).map_or(Truth::Unknown, |word| word.lane(clause % 64))
    }

    /// How many clauses do not certainly hold: at least as many as outputs.
    pub fn open_clauses(&self) -> usize {
        let certain: u32 = self.clauses.iter().map(|word| word.certain.count_ones()).sum();
        self.program.clauses.len() - certain as usize
    }

    /// Calls `visit` with the variables that make output number `output` be `truth`, as it
    /// is: those that break what is required (or, where nothing could meet it, those by
    /// which it applies), or the unknown ones that may still settle it.
    pub fn explain(
        &self,
        output: usize,
        truth: Truth,
        values: &Values,
        mut visit: impl FnMut(u16),
    ) {
        for clause in self.clauses_like(output, truth) {
            if truth == Truth::No {
                let named =
                    if clause.required.is_empty() { &clause.exceptions } else { &clause.required };
                named.iter().for_each(|literal| visit(literal.variable));
            } else if !self.implied(clause, output, values) {
                clause.open(values).for_each(|literal| visit(literal.variable));
            }
        }
    }

    /// Whether an open clause holds whenever another one of its output does: then what is
    /// unknown in it only matters through that other one.
    fn implied(&self, clause: &Clause, output: usize, values: &Values) -> bool {
        // Only a clause with fewer open literals can imply this one, and each open one has some.
        if clause.open(values).nth(1).is_none() {
            return false;
        }
        let mine: SmallVec<[&Literal; 8]> = clause.open(values).collect();
        self.clauses_like(output, Truth::Unknown).any(|other| {
            let theirs = || other.open(values);
            theirs().count() < mine.len() && theirs().all(|literal| mine.contains(&literal))
        })
    }

    /// Whether output number `output`, which is unknown, certainly applies: then all that
    /// could except the case from it is known not to.
    pub fn applies(&self, output: usize, values: &Values) -> bool {
        let known = |literal: &Literal| values.class(literal.variable) != 0;
        self.clauses_like(output, Truth::Unknown).any(|clause| clause.exceptions.iter().all(known))
    }

    /// The clauses of an output that are of this truth.
    fn clauses_like(&self, output: usize, truth: Truth) -> impl Iterator<Item = &Clause> {
        let range = self.program.outputs.get(output).cloned().unwrap_or_default();
        let clauses = self.program.clauses.get(range.clone()).unwrap_or_default();
        let like = move |(number, _): &(usize, _)| self.clause(*number) == truth;
        range.zip(clauses).filter(like).map(|(_, clause)| clause)
    }

    /// Visits the outputs, in order, that do not certainly hold, with their truth.
    pub fn for_each_open(&self, mut visit: impl FnMut(usize, Truth)) {
        let mut last = None;
        for (word, found) in self.clauses.iter().enumerate() {
            let mut open = !found.certain;
            while open != 0 {
                let clause = word * 64 + open.trailing_zeros() as usize;
                open &= open - 1;
                // Beyond the last clause the word is filled up.
                let Some(owner) = self.program.table.owners.get(clause) else { return };
                if last.replace(*owner) != Some(*owner) {
                    visit(*owner as usize, self.truth(*owner as usize));
                }
            }
        }
    }
}
