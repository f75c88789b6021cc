//! A file of data that people write, and what is wrong with it.

use super::{Citation, Diagnostic, RulebookError, Source};
use crate::text::{Text, did_you_mean, nearest};
use std::ops::Range;
use toml::Spanned;

/// A file as it is being read: its text, and the mistakes found so far.
pub(crate) struct DataFile<'f> {
    name: &'f str,
    toml: &'f str,
    /// The sources that may be cited.
    sources: Vec<String>,
    diagnostics: Vec<Diagnostic>,
    /// Whether there are more mistakes than are told.
    is_full: bool,
}

impl<'f> DataFile<'f> {
    /// A file without mistakes so far.
    pub(crate) fn new(name: &'f str, toml: &'f str, sources: Vec<String>) -> Self {
        Self { name, toml, sources, diagnostics: Vec::new(), is_full: false }
    }

    /// All of its text.
    pub(super) fn toml(&self) -> &'f str {
        self.toml
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

    /// Notes that it is no TOML, or not what it should be.
    pub(super) fn report_syntax(&mut self, error: &toml::de::Error) {
        self.note(|file, toml| Diagnostic::from_toml(file, toml, error));
    }

    /// Notes a mistake.
    pub(crate) fn report(&mut self, span: Range<usize>, code: &'static str, message: Text) {
        self.note(|file, toml| Diagnostic::at(file, toml, span, code, message));
    }

    /// Finding the place of a mistake takes time: not where it is not told.
    fn note(&mut self, mistake: impl FnOnce(&str, &str) -> Diagnostic) {
        self.is_full = self.diagnostics.len() >= RulebookError::MOST_DIAGNOSTICS;
        if !self.is_full {
            self.diagnostics.push(mistake(self.name, self.toml));
        }
    }

    /// Says what to do about the last one.
    pub(crate) fn help(&mut self, help: Option<Text>) {
        if let Some(last) = self.diagnostics.last_mut().filter(|_| !self.is_full) {
            last.help = help;
        }
    }

    /// Lets a source be cited, which must have an id of its own.
    pub(super) fn add_source(&mut self, source: &Spanned<Source>) {
        let Source { id, title, authority, date, .. } = source.get_ref();
        for (text, key) in [(id, "id"), (authority, "authority"), (date, "date")] {
            self.not_empty(&Spanned::new(source.span(), text.clone()), key);
        }
        self.wording(title, &source.span(), "title");
        if self.sources.contains(id) {
            let message = Text::new(
                "atteso per la fonte un identificativo nuovo",
                "expected the source to have an id not yet used",
            );
            self.report(source.span(), "duplicate_source", message);
        }
        self.sources.push(id.clone());
    }

    /// Lets the sources of another rulebook be cited.
    pub(super) fn know_sources(&mut self, others: &[Source]) {
        self.sources.extend(others.iter().map(|source| source.id.clone()));
    }

    /// A citation, whose source must be known.
    pub(crate) fn cited(&mut self, citation: Spanned<Citation>) -> Citation {
        if !self.sources.contains(&citation.get_ref().source) {
            let message = Text::new("attesa una fonte nota", "expected a known source");
            self.report(citation.span(), "unknown_source", message);
            let known = self.sources.iter().map(String::as_str);
            let near = nearest(&citation.get_ref().source, known).map(did_you_mean);
            self.help(Some(near.unwrap_or_else(|| {
                Text::new(
                    "descriverla in `[[source]]`: id, title, authority, date",
                    "describe it in `[[source]]`: id, title, authority, date",
                )
            })));
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
