//! Words for people, always in Italian and English; and places in texts.

mod place;

pub(crate) use place::{byte_at, line_and_column};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language that LEPRE speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Italian.
    #[default]
    It,
    /// English.
    En,
}

/// The same words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Italian.
    pub it: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Both wordings.
    pub fn new(it: impl Into<String>, en: impl Into<String>) -> Self {
        Self { it: it.into(), en: en.into() }
    }

    /// The wording in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::It => &self.it,
            Language::En => &self.en,
        }
    }
}

/// The known name that `found` most probably stands for, if any is near enough.
pub fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    // Long texts are no slip of the pen, and comparing them would cost time.
    if found.len() > 80 {
        return None;
    }
    let found = found.to_lowercase();
    known
        .into_iter()
        .map(|name| (strsim::normalized_damerau_levenshtein(&found, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

/// The help line that offers the nearest known name.
pub fn did_you_mean(name: &str) -> Text {
    Text::new(format!("si intendeva `{name}`?"), format!("did you mean `{name}`?"))
}
