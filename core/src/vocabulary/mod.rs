//! The vocabulary of a subject: every field a rule may speak of.

mod from_schema;

use crate::text::{Text, nearest};
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use std::collections::HashMap;

/// The number of a field: its place in the order in which the case declares them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub u16);

/// What values a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldType {
    /// Yes or no.
    Boolean,
    /// One of a few names; at most 63.
    Choice(Vec<String>),
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A whole number, not negative, and no greater than this.
    Count {
        /// The greatest.
        most: u32,
    },
    /// A moment: a day and an hour. Rules can only ask whether it is known.
    Moment,
    /// A time of day, `HH:MM`. Rules can only ask whether it is known.
    Time,
    /// The hash of a document. Rules can only ask whether it is known.
    Sha256,
    /// Text of at most so many characters. Rules can only ask whether it is known, and
    /// whether it is empty.
    Text {
        /// The most characters it may have.
        longest: usize,
        /// Whether it is an e-mail address.
        email: bool,
    },
    /// A list of texts. Rules can only ask whether it is known.
    Texts {
        /// The most characters that each may have.
        longest: usize,
    },
}

/// Who can change what a field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangedBy {
    /// The person.
    Person,
    /// The CPI or the accredited operator.
    Provider,
    /// Both of them, together.
    Both,
}

/// One thing a SIL can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its dotted path in the case, which is also its column in a table. What stands in
    /// every element of a list has `[]` after the list: `journal[].at`.
    pub path: String,
    /// What values it takes.
    pub kind: FieldType,
    /// What it means.
    pub description: String,
    /// The question that asks for it.
    pub question: Text,
    /// The fields that it is made from where it is not given. Findings name those.
    pub made_from: Vec<FieldId>,
    /// Who can change it, and with how much ado; `None` of what is as it is.
    pub change: Option<(ChangedBy, u32)>,
    /// Whether it may identify a person.
    pub personal: bool,
    /// Whether it must be given: only of what no case can do without.
    pub required: bool,
}

/// Every field of a subject, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// What the fields are about: the name of a check, or `event` for those of a journal.
    pub subject: &'static str,
    fields: Vec<Field>,
    by_path: HashMap<String, FieldId>,
    /// The paths that must be given, lists among them.
    required: Vec<String>,
}

impl Vocabulary {
    /// Reads the vocabulary of a subject off its JSON Schema.
    pub fn read(subject: &'static str, schema: &Schema) -> Self {
        let (mut fields, required) = from_schema::fields(schema);
        let by_path =
            (0u16..).zip(&fields).map(|(id, (field, _))| (field.path.clone(), FieldId(id)));
        let by_path: HashMap<_, _> = by_path.collect();
        for (field, made_from) in &mut fields {
            field.made_from =
                made_from.iter().filter_map(|path| by_path.get(path)).copied().collect();
        }
        Self {
            subject,
            fields: fields.into_iter().map(|(field, _)| field).collect(),
            by_path,
            required,
        }
    }

    /// The fields in the order of their numbers.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The paths that must be given: those of fields, and of lists.
    pub fn required(&self) -> impl Iterator<Item = &str> {
        self.required.iter().map(String::as_str)
    }

    /// A field by its number.
    pub fn field(&self, id: FieldId) -> Option<&Field> {
        self.fields.get(usize::from(id.0))
    }

    /// A field's number by its path.
    pub fn find(&self, path: &str) -> Option<FieldId> {
        self.by_path.get(path).copied()
    }

    /// The path most like one that is not in the vocabulary.
    pub fn nearest(&self, path: &str) -> Option<&str> {
        nearest(path, self.fields.iter().map(|field| field.path.as_str()))
    }

    /// The fields that findings name for this one: those that a person is asked for.
    pub fn asked(&self, id: FieldId) -> Vec<FieldId> {
        match self.field(id) {
            Some(field) if !field.made_from.is_empty() => field.made_from.clone(),
            _ => vec![id],
        }
    }
}
