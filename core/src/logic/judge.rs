//! Running a program across the clauses: one case, every clause at once.

use super::clauses::Clause;
use super::{AtomDef, Program, Space, Truth, Values};
use smallvec::{SmallVec, smallvec};
use std::ops::Range;

/// A set of clauses, bit *k* being clause *k*.
type Bits = SmallVec<[u64; 2]>;

/// What the value of one variable does to 64 clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Effect {
    /// The clauses that it makes true.
    certain: u64,
    /// The clauses that may be true by it: those, or every clause that names the
    /// variable while it is unknown.
    possible: u64,
}

/// The effect of every class of every variable on every clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// How many words of clauses there are.
    words: usize,
    /// For each variable, its first entry.
    first: Vec<u32>,
    /// By variable, class (0 first) and word.
    effects: Vec<Effect>,
    /// The output to which each clause belongs.
    owners: Vec<u32>,
}

impl Table {
    pub(super) fn new(space: &Space, clauses: &[Clause], outputs: &[Range<usize>]) -> Self {
        let words = clauses.len().div_ceil(64).max(1);
        let mut table = Self { words, first: Vec::new(), effects: Vec::new(), owners: Vec::new() };
        for (output, range) in (0u32..).zip(outputs) {
            table.owners.extend(range.clone().map(|_| output));
        }
        for (variable, classes) in (0u16..).zip(space.classes()) {
            table.first.push(u32::try_from(table.effects.len()).unwrap_or(u32::MAX));
            for class in 0..=*classes {
                table.effects.extend(effects(space, clauses, variable, class, words));
            }
        }
        table
    }

    /// What all values together do to one word of clauses.
    fn effect(&self, values: &Values, word: usize) -> Effect {
        let mut all = Effect::default();
        for (class, first) in values.classes().iter().zip(&self.first) {
            let entry = *first as usize + usize::from(*class) * self.words + word;
            if let Some(effect) = self.effects.get(entry) {
                all.certain |= effect.certain;
                all.possible |= effect.possible;
            }
        }
        all
    }
}

/// The literals of a clause that ask about this variable: what they ask, and whether negated.
fn literals_on(
    space: &Space,
    clause: &Clause,
    variable: u16,
) -> impl Iterator<Item = (AtomDef, bool)> {
    clause.iter().filter_map(move |literal| {
        let atom = *space.atoms().get(usize::from(literal.atom.0))?;
        (atom.variable == variable).then_some((atom, literal.negated))
    })
}

fn effects(
    space: &Space,
    clauses: &[Clause],
    variable: u16,
    class: u8,
    words: usize,
) -> Vec<Effect> {
    let mut effects = vec![Effect::default(); words];
    for (number, clause) in clauses.iter().enumerate() {
        let mut literals = literals_on(space, clause, variable);
        let bit = 1u64 << (number % 64);
        let Some(effect) = effects.get_mut(number / 64) else { continue };
        if class == 0 && literals.next().is_some() {
            effect.possible |= bit;
        } else if literals.any(|(atom, negated)| atom.truth(class) == Truth::from(!negated)) {
            effect.certain |= bit;
            effect.possible |= bit;
        }
    }
    effects
}

/// Some of a program's outputs, to be judged together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outputs {
    clauses: Bits,
}

/// What every formula of a program comes to in one case.
#[derive(Debug, Clone)]
pub struct Verdicts<'p> {
    program: &'p Program,
    certain: Bits,
    possible: Bits,
}

impl Program {
    /// Evaluates every formula in one case.
    pub fn judge(&self, values: &Values) -> Verdicts<'_> {
        let effects = (0..self.table.words).map(|word| self.table.effect(values, word));
        let (certain, possible) = effects.map(|effect| (effect.certain, effect.possible)).unzip();
        Verdicts { program: self, certain, possible }
    }

    /// The outputs that `wanted` picks by their number.
    pub fn outputs(&self, wanted: impl Fn(usize) -> bool) -> Outputs {
        let mut clauses: Bits = smallvec![0; self.table.words];
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
        for ((wanted, certain), possible) in
            outputs.clauses.iter().zip(&self.certain).zip(&self.possible)
        {
            if wanted & !possible != 0 {
                return Truth::No;
            }
            if wanted & !certain != 0 {
                worst = Truth::Unknown;
            }
        }
        worst
    }

    /// Formula number `output`; yes if there is no such formula.
    pub fn truth(&self, output: usize) -> Truth {
        let clauses = self.program.outputs.get(output).cloned().unwrap_or_default();
        clauses.map(|clause| self.clause(clause)).min().unwrap_or(Truth::Yes)
    }

    fn clause(&self, clause: usize) -> Truth {
        let bit =
            |bits: &Bits| bits.get(clause / 64).is_some_and(|word| word >> (clause % 64) & 1 == 1);
        match (bit(&self.certain), bit(&self.possible)) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::Unknown,
            (false, false) => Truth::No,
        }
    }

    /// At most how many outputs do not certainly hold.
    pub fn at_most_open(&self) -> usize {
        self.program.clauses()
            - self.certain.iter().map(|word| word.count_ones() as usize).sum::<usize>()
    }

    /// Visits the outputs, in order, that do not certainly hold, with their truth.
    pub fn for_each_open(&self, mut visit: impl FnMut(usize, Truth)) {
        let mut last = None;
        for (word, certain) in self.certain.iter().enumerate() {
            let mut open = !certain;
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
