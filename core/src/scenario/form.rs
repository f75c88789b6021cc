//! The form of what stands in a file: keys, texts, lists.

use super::read::Reading;
use super::tree::{Entry, Kind, Tree};
use crate::text::{Text, did_you_mean, nearest};
use std::collections::HashSet;
use std::ops::Range;

impl Reading<'_> {
    /// The entries of a table that takes these keys and no others.
    pub(super) fn table<'t>(&mut self, tree: &'t Tree, keys: &[&str]) -> Option<&'t [Entry]> {
        let Some(entries) = tree.entries() else {
            self.wrong_type(&tree.span, "una tabella", "a table");
            return None;
        };
        for entry in entries.iter().filter(|entry| !keys.contains(&entry.key.as_str())) {
            let all = keys.join(", ");
            let message = Text::new(
                format!("attesa una delle chiavi: {all}"),
                format!("expected one of the keys: {all}"),
            );
            let near = nearest(&entry.key, keys.iter().copied());
            self.mistaken(&entry.at, "unknown_key", message, near);
        }
        self.twice(entries);
        Some(entries)
    }

    pub(super) fn table_of<'t>(&mut self, entry: &'t Entry) -> Option<&'t [Entry]> {
        let entries = entry.value.entries();
        if entries.is_none() {
            self.wrong_type(&entry.value.span, "una tabella", "a table");
        }
        entries
    }

    pub(super) fn wanted<'t>(
        &mut self,
        entries: &'t [Entry],
        key: &str,
        near: &Range<usize>,
    ) -> Option<&'t Entry> {
        let found = entries.iter().find(|entry| entry.key == key);
        if found.is_none() {
            let message = Text::new(
                format!("attesa la chiave `{key}`, non trovata"),
                format!("expected the key `{key}`, found none"),
            );
            self.file.report(near.clone(), "missing_key", message);
        }
        found
    }

    pub(super) fn text<'t>(&mut self, entry: &'t Entry) -> Option<&'t str> {
        let text = entry.value.text();
        if text.is_none() {
            self.wrong_type(&entry.value.span, "un testo", "a text");
        }
        text
    }

    /// A list of texts, each with its place; `None` where it is left out.
    pub(super) fn list(
        &mut self,
        entries: &[Entry],
        key: &str,
    ) -> Option<Vec<(String, Range<usize>)>> {
        let entry = entries.iter().find(|entry| entry.key == key)?;
        let texts = match &entry.value.kind {
            Kind::List(elements) => elements.iter().map(Tree::text).collect::<Option<Vec<_>>>(),
            _ => None,
        };
        if texts.is_none() {
            self.wrong_type(&entry.value.span, "una lista di testi", "a list of texts");
        }
        let Kind::List(elements) = &entry.value.kind else { return None };
        let texts = texts?.into_iter().map(str::to_owned);
        Some(texts.zip(elements.iter().map(|element| element.span.clone())).collect())
    }

    /// Keys that stand twice, at any depth.
    pub(super) fn repeated(&mut self, tree: &Tree) {
        match &tree.kind {
            Kind::Plain(_) => {}
            Kind::List(elements) => elements.iter().for_each(|element| self.repeated(element)),
            Kind::Table(entries) => {
                self.twice(entries);
                entries.iter().for_each(|entry| self.repeated(&entry.value));
            }
        }
    }

    pub(super) fn twice(&mut self, entries: &[Entry]) {
        let mut seen = HashSet::new();
        for entry in entries.iter().filter(|entry| !seen.insert(entry.key.as_str())) {
            let message = Text::new(
                "attesa ogni chiave una volta, trovata due volte",
                "expected each key once, found it twice",
            );
            self.file.report(entry.at.clone(), "duplicate_key", message);
        }
    }

    pub(super) fn wrong_type(&mut self, span: &Range<usize>, it: &str, en: &str) {
        let message = Text::new(format!("atteso: {it}"), format!("expected {en}"));
        self.file.report(span.clone(), "wrong_type", message);
    }

    pub(super) fn mistaken(
        &mut self,
        span: &Range<usize>,
        code: &'static str,
        message: Text,
        near: Option<&str>,
    ) {
        self.file.report(span.clone(), code, message);
        self.file.help(near.map(did_you_mean));
    }
}
