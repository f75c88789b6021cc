//! A file of data that people write, and what is wrong with it.

use super::{Citation, Diagnostic, RulebookError};
use crate::text::{Text, did_you_mean, nearest};
use std::ops::Range;
use toml::Spanned;

/// A file as it is being read: its text, and the mistakes found so far.
pub(crate) struct DataFile<'f> {
    name: &'f str,
    toml: &'f str,
    /// The sources that may be cited.
    sources: &'f [String],
    diagnostics: Vec<Diagnostic>,
}

impl<'f> DataFile<'f> {
    /// A file without mistakes so far.
    pub(crate) fn new(name: &'f str, toml: &'f str, sources: &'f [String]) -> Self {
        Self { name, toml, sources, diagnostics: Vec::new() }
    }

    /// Its text from one place to another.
    pub(super) fn written(&self, span: Range<usize>) -> &'f str {
        self.toml.get(span).unwrap_or_default()
    }

    /// Whether no mistake was found.
    pub(super) fn is_right(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// The mistakes, in the order of the file.
    pub(crate) fn mistakes(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by_key(|diagnostic| (diagnostic.line, diagnostic.column));
        // What several rules are made from is still one mistake.
        self.diagnostics.dedup();
        self.diagnostics
    }

    /// All of them as an error.
    pub(super) fn refuse(self) -> RulebookError {
        RulebookError { diagnostics: self.mistakes() }
    }

    /// Reads it as a type.
    pub(crate) fn read<T: serde::de::DeserializeOwned>(&self) -> Result<T, Diagnostic> {
        toml::from_str(self.toml)
            .map_err(|error| Diagnostic::from_toml(self.name, self.toml, &error))
    }

    /// Notes a mistake.
    pub(crate) fn report(&mut self, span: Range<usize>, code: &'static str, message: Text) {
        self.diagnostics.push(Diagnostic::at(self.name, self.toml, span, code, message));
    }

    /// Says what to do about the last one.
    pub(crate) fn help(&mut self, help: Option<Text>) {
        if let Some(last) = self.diagnostics.last_mut() {
            last.help = help;
        }
    }

    /// A citation, whose source must be known.
    pub(crate) fn cited(&mut self, citation: Spanned<Citation>) -> Citation {
        if !self.sources.contains(&citation.get_ref().source) {
            let message =
                Text::new("attesa una fonte di sources.toml", "expected a source of sources.toml");
            self.report(citation.span(), "unknown_source", message);
            let known = self.sources.iter().map(String::as_str);
            let help = nearest(&citation.get_ref().source, known).map(did_you_mean);
            self.help(help);
        }
        citation.into_inner()
    }

    /// A text of one line that must say something.
    pub(crate) fn not_empty(&mut self, text: &Spanned<String>, key: &str) {
        if text.get_ref().trim().is_empty() {
            let message = Text::new(
                format!("atteso un testo in `{key}`"),
                format!("expected a text in `{key}`"),
            );
            self.report(text.span(), "missing_text", message);
        }
    }

    /// A text that must say something in each language; `near` is the place to name.
    pub(crate) fn wording(&mut self, text: &Text, near: &Range<usize>, key: &str) {
        for (language, words) in [("it", &text.it), ("en", &text.en)] {
            if words.trim().is_empty() {
                let message = Text::new(
                    format!("atteso un testo in `{key}.{language}`"),
                    format!("expected a text in `{key}.{language}`"),
                );
                self.report(near.clone(), "missing_text", message);
            }
        }
    }
}
