//! The effect of every value on every clause, worked out once.

use super::clauses::Clause;
use super::{Bounds, Space, Truth, Values};
use std::ops::Range;

/// What the value of one variable does to 64 clauses: which it makes true, and which may be
/// true by it, as every clause may that names it while it is unknown.
type Effect = Bounds<u64>;

/// The effects of a variable's classes, class 0 first. Most variables have three classes
/// at most, and a row of fixed length is found without a look at its bounds.
type Row = [Effect; 4];

/// The effect of every class of every variable on every clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    words: Vec<Word>,
    /// The output to which each clause belongs.
    pub(super) owners: Vec<u32>,
}

/// The effects on 64 clauses.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// For each variable; without any effect for a wide one.
    rows: Vec<Row>,
    /// The variables of more than three classes.
    wide: Vec<(u16, Vec<Effect>)>,
}

impl Table {
    pub(super) fn new(space: &Space, clauses: &[Clause], outputs: &[Range<usize>]) -> Self {
        let mut owners = Vec::with_capacity(clauses.len());
        for (output, range) in (0u32..).zip(outputs) {
            owners.extend(range.clone().map(|_| output));
        }
        let words = clauses.chunks(64).map(|clauses| {
            let mut word = Word { rows: Vec::new(), wide: Vec::new() };
            for (variable, count) in (0u16..).zip(space.classes()) {
                let effects = (0..=*count).map(|class| effect(space, clauses, variable, class));
                let mut row: Row = [Effect::NO; 4];
                if usize::from(*count) < row.len() {
                    row.iter_mut().zip(effects).for_each(|(slot, effect)| *slot = effect);
                } else {
                    word.wide.push((variable, effects.collect()));
                }
                word.rows.push(row);
            }
            word
        });
        Self { words: words.collect(), owners }
    }

    /// How many words of clauses there are.
    pub(super) fn words(&self) -> usize {
        self.words.len()
    }

    /// What all values together make of one word of clauses.
    pub(super) fn judge(&self, word: usize, values: &Values) -> Bounds<u64> {
        let mut all = Effect::NO;
        let Some(word) = self.words.get(word) else { return all };
        for (class, row) in values.classes().iter().zip(&word.rows) {
            // Never out of bounds, as the compiler sees too; a wide variable has its own.
            if let Some(effect) = row.get(usize::from(class & 3)) {
                all = all.or(*effect);
            }
        }
        for (variable, effects) in &word.wide {
            if let Some(effect) = effects.get(usize::from(values.class(*variable))) {
                all = all.or(*effect);
            }
        }
        all
    }
}

/// What one class of one variable does to up to 64 clauses.
fn effect(space: &Space, clauses: &[Clause], variable: u16, class: u8) -> Effect {
    let mut effect = Effect::NO;
    for (number, clause) in clauses.iter().enumerate() {
        let about = clause.literals().filter(|literal| literal.variable == variable);
        let truths = about.filter_map(|literal| {
            let truth = space.atoms().get(usize::from(literal.atom.0))?.truth(class);
            Some(if literal.negated { truth.not() } else { truth })
        });
        effect = effect.with_lane(number, truths.max().unwrap_or(Truth::No));
    }
    effect
}
