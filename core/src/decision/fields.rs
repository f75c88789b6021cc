//! A few fields of a vocabulary.

use crate::logic::{Truth, Values, Verdicts};
use crate::rulebook::CheckRules;
use crate::vocabulary::{FieldId, Vocabulary};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use smallvec::SmallVec;
use std::borrow::Cow;
use std::fmt;

/// Some fields, each once, in the order of the vocabulary. As JSON, a list of paths.
#[derive(Clone)]
pub struct Fields<'a> {
    vocabulary: &'a Vocabulary,
    /// Bit *n* stands for field *n*.
    bits: SmallVec<[u64; 2]>,
}

impl<'a> Fields<'a> {
    pub(crate) fn none(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, bits: SmallVec::new() }
    }

    /// The fields that make rule number `number` come to `truth`: of one that is made from
    /// others, those that are still unknown, or else the first.
    pub(crate) fn explaining(
        rules: &'a CheckRules,
        number: usize,
        truth: Truth,
        values: &Values,
        verdicts: &Verdicts<'_>,
    ) -> Self {
        let mut fields = Self::none(rules.vocabulary());
        verdicts.explain(number, truth, values, |variable| {
            let asked = rules.asked(variable);
            let unknown = |field: &&FieldId| truth == Truth::Unknown && values.class(field.0) == 0;
            if asked.iter().any(|field| unknown(&field)) {
                asked.iter().filter(unknown).for_each(|field| fields.add(*field));
            } else if let Some(first) = asked.first() {
                fields.add(*first);
            }
        });
        fields
    }

    pub(crate) fn add(&mut self, field: FieldId) {
        let (word, bit) = (usize::from(field.0) / 64, field.0 % 64);
        self.reach(word + 1);
        if let Some(word) = self.bits.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    pub(crate) fn join(&mut self, other: &Self) {
        self.reach(other.bits.len());
        for (mine, theirs) in self.bits.iter_mut().zip(&other.bits) {
            *mine |= theirs;
        }
    }

    fn reach(&mut self, words: usize) {
        while self.bits.len() < words {
            self.bits.push(0);
        }
    }

    /// The vocabulary that they are of.
    pub fn vocabulary(&self) -> &'a Vocabulary {
        self.vocabulary
    }

    /// The paths, in the order of the vocabulary.
    pub fn paths(&self) -> impl Iterator<Item = &'a str> {
        let vocabulary = self.vocabulary;
        let numbers = self.bits.iter().enumerate().flat_map(|(word, bits)| ones(*bits, word * 64));
        numbers.filter_map(|number| Some(vocabulary.fields().get(number)?.path.as_str()))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.bits.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }
}

/// The places of the ones in a word, from the lowest, counted on from `offset`.
fn ones(mut word: u64, offset: usize) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = word.trailing_zeros() as usize;
        (word != 0).then(|| {
            word &= word - 1;
            offset + place
        })
    })
}

impl fmt::Debug for Fields<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.paths()).finish()
    }
}

impl PartialEq for Fields<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.paths().eq(other.paths())
    }
}
impl Eq for Fields<'_> {}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.paths())
    }
}

impl JsonSchema for Fields<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Fields".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Vec<String>>::json_schema(generator)
    }
}
