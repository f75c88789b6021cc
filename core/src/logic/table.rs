//! The effect of every value on every clause, worked out once.

use super::clauses::Clause;
use super::{AtomDef, Space, Truth, Values};
use std::ops::Range;

/// What the value of one variable does to 64 clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Effect {
    /// The clauses that it makes true.
    pub(super) certain: u64,
    /// The clauses that may be true by it: those, or every clause that names the
    /// variable while it is unknown.
    pub(super) possible: u64,
}

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
    /// For each variable; nothing but zeros for a wide one.
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
                let mut row = Row::default();
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

    /// What all values together do to one word of clauses.
    pub(super) fn effect(&self, word: usize, values: &Values) -> Effect {
        let mut all = Effect::default();
        let Some(word) = self.words.get(word) else { return all };
        for (class, row) in values.classes().iter().zip(&word.rows) {
            // Never out of bounds, as the compiler sees too; a wide variable finds zeros.
            if let Some(effect) = row.get(usize::from(class & 3)) {
                all.join(effect);
            }
        }
        for (variable, effects) in &word.wide {
            if let Some(effect) = effects.get(usize::from(values.class(*variable))) {
                all.join(effect);
            }
        }
        all
    }
}

impl Effect {
    fn join(&mut self, other: &Self) {
        self.certain |= other.certain;
        self.possible |= other.possible;
    }
}

/// The literals of a clause that ask about this variable: what they ask, and whether negated.
fn literals_on(
    space: &Space,
    clause: &Clause,
    variable: u16,
) -> impl Iterator<Item = (AtomDef, bool)> {
    clause.literals().filter_map(move |literal| {
        let atom = *space.atoms().get(usize::from(literal.atom.0))?;
        (atom.variable == variable).then_some((atom, literal.negated))
    })
}

/// What one class of one variable does to up to 64 clauses.
fn effect(space: &Space, clauses: &[Clause], variable: u16, class: u8) -> Effect {
    let mut effect = Effect::default();
    for (number, clause) in clauses.iter().enumerate() {
        let mut literals = literals_on(space, clause, variable);
        let bit = 1u64 << number;
        if class == 0 && literals.next().is_some() {
            effect.possible |= bit;
        } else if literals.any(|(atom, negated)| atom.truth(class) == Truth::from(!negated)) {
            effect.certain |= bit;
            effect.possible |= bit;
        }
    }
    effect
}
