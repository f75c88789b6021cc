//! Paragraphs and lists, as plain text.

use super::words::Words;
use crate::text::Language;
use std::collections::BTreeSet;

/// What a line of a list begins with.
const ITEM: &str = "– ";

/// A text that is being written, in one language.
pub(super) struct Letter {
    pub(super) language: Language,
    text: String,
}

impl Letter {
    pub(super) fn new(language: Language) -> Self {
        Self { language, text: String::new() }
    }

    /// The words in the letter's language.
    pub(super) fn say(&self, words: Words) -> &'static str {
        words.get(self.language)
    }

    /// A paragraph of its own.
    pub(super) fn paragraph(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(text);
    }

    /// A list under its heading, each thing said once; nothing at all where there is none.
    pub(super) fn list<T: Into<String>>(
        &mut self,
        heading: Words,
        items: impl IntoIterator<Item = T>,
    ) {
        let mut said = BTreeSet::new();
        for item in items {
            let item = item.into();
            if said.is_empty() {
                self.paragraph(self.say(heading));
            }
            if said.insert(item.clone()) {
                self.text.push('\n');
                self.text.push_str(ITEM);
                self.text.push_str(&item);
            }
        }
    }

    /// What is written so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn close(self) -> String {
        self.text
    }
}
