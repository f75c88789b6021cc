//! The classes of values that a rulebook can tell apart: two dates between which no
//! condition draws a line are one class.

use super::{Atoms, Test};
use crate::vocabulary::{FieldId, FieldType, Vocabulary};

/// For each field, its classes. Class 0 is always "unknown".
///
/// | type        | class 1, 2, ...                                             |
/// |-------------|-------------------------------------------------------------|
/// | boolean     | no, yes                                                     |
/// | choice      | its names, in order                                         |
/// | date, count | below the lowest constant it is compared with, up to the next, ... |
/// | text, texts | empty, not empty                                            |
/// | time        | as text, and never empty                                    |
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    fields: Vec<FieldClasses>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct FieldClasses {
    /// How many there are, apart from those that thresholds make.
    fixed: u8,
    /// The constants that a date or a count is compared with, in order.
    thresholds: Vec<i64>,
    /// For an e-mail address, the field that is made from it.
    makes: Option<FieldId>,
}

impl Classes {
    pub(super) fn new(vocabulary: &Vocabulary, atoms: &Atoms) -> Self {
        let fields = vocabulary.fields().iter().map(|field| FieldClasses {
            fixed: match &field.kind {
                FieldType::Boolean
                | FieldType::Time
                | FieldType::Text { .. }
                | FieldType::Texts { .. } => 2,
                FieldType::Choice(names) => u8::try_from(names.len()).unwrap_or(u8::MAX),
                FieldType::Date
                | FieldType::Count { .. }
                | FieldType::Moment
                | FieldType::Sha256 => 1,
            },
            thresholds: Vec::new(),
            makes: None,
        });
        let mut classes = Self { fields: fields.collect() };
        for (field, test) in atoms.iter() {
            if let (Test::AtLeast(least), Some(field)) = (test, classes.field_mut(field))
                && let Err(place) = field.thresholds.binary_search(&least)
            {
                field.thresholds.insert(place, least);
            }
        }
        for (made, field) in (0u16..).zip(vocabulary.fields()) {
            if let [source] = *field.made_from {
                let kind = vocabulary.field(source).map(|field| &field.kind);
                let email = matches!(kind, Some(FieldType::Text { email: true, .. }));
                if let Some(source) = classes.field_mut(source) {
                    source.makes = email.then_some(FieldId(made));
                }
            }
        }
        classes
    }

    fn field_mut(&mut self, field: FieldId) -> Option<&mut FieldClasses> {
        self.fields.get_mut(usize::from(field.0))
    }

    fn field(&self, field: FieldId) -> Option<&FieldClasses> {
        self.fields.get(usize::from(field.0))
    }

    /// How many fields there are.
    pub fn fields(&self) -> usize {
        self.fields.len()
    }

    /// How many classes a field has; `None` if more than 63.
    pub fn count(&self, field: FieldId) -> Option<u8> {
        let field = self.field(field)?;
        u8::try_from(usize::from(field.fixed) + field.thresholds.len()).ok().filter(|n| *n <= 63)
    }

    /// The class of a boolean.
    pub fn boolean(value: bool) -> u8 {
        1 + u8::from(value)
    }

    /// The class of a choice, by the number of its name.
    pub fn choice(name: u32) -> u8 {
        u8::try_from(name).map_or(0, |name| name.saturating_add(1))
    }

    /// The class of a date (in days) or a count.
    pub fn number(&self, field: FieldId, value: i64) -> u8 {
        let thresholds = self.field(field).map_or(&[][..], |field| &field.thresholds);
        let passed = thresholds.iter().filter(|threshold| **threshold <= value).count();
        u8::try_from(passed).map_or(0, |passed| passed.saturating_add(1))
    }

    /// The class of a text: one of blanks alone says nothing either.
    pub fn text(text: &str) -> u8 {
        1 + u8::from(!text.trim().is_empty())
    }

    /// The field that says whether the e-mail address in this one is well formed.
    pub fn makes(&self, field: FieldId) -> Option<FieldId> {
        self.field(field).and_then(|field| field.makes)
    }

    /// The constants that a date or a count is compared with, in order.
    pub fn thresholds(&self, field: FieldId) -> &[i64] {
        self.field(field).map_or(&[], |field| &field.thresholds)
    }
}
