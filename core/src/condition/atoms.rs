//! The atoms of a rulebook: every distinct test that its conditions make of a field.

use super::Classes;
use crate::logic::{Atom, AtomDef, Formula, Space};
use crate::vocabulary::{FieldId, FieldType, Vocabulary};

/// A yes-no question about the value of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Test {
    /// A boolean is true.
    True,
    /// The field is known at all.
    Known,
    /// A choice is one of these: bit *n* stands for name *n*.
    OneOf(u64),
    /// A date (in days) or a count is this or greater.
    AtLeast(i64),
    /// A text is not empty.
    Said,
}

/// The atoms in use, by their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Atoms {
    tests: Vec<(FieldId, Test)>,
}

impl Atoms {
    /// The atom for a test of a field, made on first use. `None` once there are 65,536.
    pub fn atom(&mut self, field: FieldId, test: Test) -> Option<Atom> {
        let known = self.tests.iter().position(|known| *known == (field, test));
        let number = known.unwrap_or(self.tests.len());
        let atom = Atom(u16::try_from(number).ok()?);
        if known.is_none() {
            self.tests.push((field, test));
        }
        Some(atom)
    }

    /// A formula over the atoms of others, over these: the same tests.
    pub fn take_over(&mut self, formula: &Formula, from: &Self) -> Formula {
        let mut all = |parts: &[Formula]| -> Vec<Formula> {
            parts.iter().map(|part| self.take_over(part, from)).collect()
        };
        match formula {
            Formula::Constant(value) => Formula::Constant(*value),
            Formula::Literal { atom, negated } => {
                let same = from.definition(*atom).and_then(|(field, test)| self.atom(field, test));
                Formula::Literal { atom: same.unwrap_or(Atom(u16::MAX)), negated: *negated }
            }
            Formula::All(parts) => Formula::All(all(parts)),
            Formula::Any(parts) => Formula::Any(all(parts)),
        }
    }

    /// The field and the test of an atom.
    pub fn definition(&self, atom: Atom) -> Option<(FieldId, Test)> {
        self.tests.get(usize::from(atom.0)).copied()
    }

    /// The field that an atom speaks of.
    pub fn field(&self, atom: Atom) -> Option<FieldId> {
        self.tests.get(usize::from(atom.0)).map(|(field, _)| *field)
    }

    /// The field and the test of each, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FieldId, Test)> {
        self.tests.iter().copied()
    }

    /// What the kernel is to tell apart: a variable for each field, with the classes of
    /// values that these tests distinguish. `None` where a field has more than 63.
    pub fn space(&self, vocabulary: &Vocabulary) -> Option<(Space, Classes)> {
        let classes = Classes::new(vocabulary, self);
        let fields = vocabulary.fields().len();
        let counts: Option<Vec<u8>> =
            (0u16..).take(fields).map(|f| classes.count(FieldId(f))).collect();
        let mut space = Space::new(counts?);
        for (field, test) in self.iter() {
            let kind = vocabulary.field(field).map(|field| &field.kind);
            space.atom(AtomDef {
                variable: field.0,
                classes: classes.passing(field, kind?, test),
            })?;
        }
        Some((space, classes))
    }
}

impl Classes {
    /// The classes of a field's values that pass a test: bit *c* stands for class *c*.
    fn passing(&self, field: FieldId, kind: &FieldType, test: Test) -> u64 {
        let count = self.count(field).unwrap_or(0).min(63);
        let all = (u64::MAX >> (63 - count)) & !1;
        match (kind, test) {
            (_, Test::Known) => all,
            (FieldType::Boolean, Test::True) => 1 << Self::boolean(true),
            // Name 0 is class 1, and so on.
            (FieldType::Choice(_), Test::OneOf(names)) => (names << 1) & all,
            (FieldType::Text { .. }, Test::Said) => 1 << Self::text("said"),
            // Class 1 is below every threshold, class 2 at least the first, and so on.
            (FieldType::Date | FieldType::Count { .. }, Test::AtLeast(least)) => {
                all & (u64::MAX << self.number(field, least).min(63))
            }
            _ => 0,
        }
    }
}
