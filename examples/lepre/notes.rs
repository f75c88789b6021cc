//! Sources, each named once at the foot, however often it is cited.

use crate::page::{DIM, Page, paint};
use lepre::Language;
use lepre::rulebook::{Citation, Source};
use std::io;

/// The sources cited so far.
pub(crate) struct Notes<'n> {
    sources: &'n [Source],
    language: Language,
    cited: Vec<&'n str>,
}

impl<'n> Notes<'n> {
    /// None cited so far, out of all `sources`.
    pub(crate) fn new(sources: &'n [Source], language: Language) -> Self {
        Self { sources, language, cited: Vec::new() }
    }

    /// Cites a passage: its section, and the number of its source.
    pub(crate) fn cite(&mut self, citation: &'n Citation) -> String {
        let source = citation.source.as_str();
        let known = self.cited.iter().position(|cited| *cited == source);
        let place = known.unwrap_or_else(|| {
            self.cited.push(source);
            self.cited.len() - 1
        });
        // A number alone on a line would be hard to place: no break before it.
        format!("{}\u{a0}[{}]", citation.section, place + 1)
    }

    /// Writes the title of each source that was cited, under its number.
    pub(crate) fn write(&self, page: &mut Page<'_>) -> io::Result<()> {
        for (number, id) in (1..).zip(&self.cited) {
            page.paragraph(&paint(DIM, &format!("[{number}] ")), &paint(DIM, &self.title(id)))?;
        }
        Ok(())
    }

    /// The title of a source, who issued it, and its number or else its date.
    fn title(&self, id: &str) -> String {
        let Some(source) = self.sources.iter().find(|source| source.id == id) else {
            return id.to_owned();
        };
        let number = source.identifier.as_ref().unwrap_or(&source.date);
        format!("{}. {}, {number}", source.title.get(self.language), source.authority)
    }
}
