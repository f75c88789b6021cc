//! The table of the recommendation: `core/recommendation.toml`, read and checked.

use super::Mode;
use crate::rulebook::{Citation, DataFile, RulebookError, source_ids};
use crate::text::Text;
use serde::Deserialize;
use toml::Spanned;

const FILE: (&str, &str) = ("recommendation.toml", include_str!("../../recommendation.toml"));

/// All that stands in the table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Facts {
    way: Vec<Way>,
    fact: Vec<Fact>,
    pub(super) choice: Choice,
}

/// What a way is called, and what it is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Way {
    mode: Mode,
    pub(super) name: Text,
    pub(super) what: Text,
}

/// A field of the case, and what each of its values speaks for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    /// The provision, and a part.
    pub(super) id: String,
    /// The field to ask for.
    pub(super) field: String,
    /// How its value is made, where it is not the field's own.
    pub(super) made: Option<Made>,
    /// Whether nobody can do without it at a distance.
    #[serde(default)]
    pub(super) need: bool,
    citation: Spanned<Citation>,
    pub(super) table: Option<String>,
    pub(super) row: Option<String>,
    value: Vec<Spanned<Value>>,
}

/// What is made of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Made {
    /// What the report's tables say of the service.
    Digitalisable,
    /// Whether the step is one with the person present.
    Presence,
    /// Whether the months of the band are over.
    Months,
    /// How strong the way of identifying is.
    Strength,
}

/// What one value of a fact, or some of them, speaks for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Value {
    is: OneOrMore,
    /// The furthest way that it speaks for; without it, it only informs.
    pub(super) suits: Option<Mode>,
    it: String,
    en: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// What is said of the person's choice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    citation: Spanned<Citation>,
    pub(super) open: Text,
    pub(super) wished: Text,
    pub(super) unsettled: Text,
    pub(super) closed: Text,
    pub(super) nothing: Text,
}

impl Facts {
    pub(super) fn built_in() -> Result<Self, RulebookError> {
        let mut file = DataFile::new(FILE.0, FILE.1, source_ids()?);
        let facts: Self = file.read()?;
        for fact in &facts.fact {
            file.cited(fact.citation.clone());
            for value in &fact.value {
                let Value { it, en, .. } = value.get_ref();
                file.wording(&Text::new(it, en), &value.span(), "value");
            }
        }
        file.cited(facts.choice.citation.clone());
        let mistakes = file.mistakes();
        if mistakes.is_empty() { Ok(facts) } else { Err(RulebookError { diagnostics: mistakes }) }
    }

    pub(super) fn all(&self) -> &[Fact] {
        &self.fact
    }

    pub(super) fn way(&self, mode: Mode) -> Option<&Way> {
        self.way.iter().find(|way| way.mode == mode)
    }
}

impl Fact {
    pub(super) fn citation(&self) -> &Citation {
        self.citation.get_ref()
    }

    /// What a value speaks for; nothing, where the table does not name it.
    pub(super) fn value(&self, value: &str) -> Option<&Value> {
        self.values().find(|known| match &known.is {
            OneOrMore::One(one) => one == value,
            OneOrMore::More(more) => more.iter().any(|one| one == value),
        })
    }

    /// The nearest way that some value of it speaks for.
    pub(super) fn nearest(&self) -> Mode {
        self.values().filter_map(|value| value.suits).min().unwrap_or(Mode::Remote)
    }

    fn values(&self) -> impl Iterator<Item = &Value> {
        self.value.iter().map(Spanned::get_ref)
    }
}

impl Value {
    pub(super) fn text(&self) -> Text {
        Text::new(&self.it, &self.en)
    }
}

impl Choice {
    pub(super) fn citation(&self) -> &Citation {
        self.citation.get_ref()
    }
}
