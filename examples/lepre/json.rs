//! Decisions for programs: as many JSON values as there were cases, in their order.

use crate::answer::Answer;
use crate::check::Output;
use crate::failure::Failure;
use crate::input::{Place, Shape};
use lepre::Language;
use std::borrow::Cow;
use std::io::{self, Write};

/// What a file's cases become: one object of one case, a list of a list, a line each of
/// lines. An error takes the place of its decision.
pub(crate) struct JsonOutput {
    language: Language,
    /// Whether one value may take several lines.
    pretty: bool,
    /// What the file now being read holds.
    shape: Shape,
    /// How many elements of its list were written.
    elements: usize,
}

impl JsonOutput {
    /// Nothing written so far.
    pub(crate) fn new(language: Language, pretty: bool) -> Self {
        Self { language, pretty, shape: Shape::One, elements: 0 }
    }

    /// Writes what has become of a case, in its place.
    fn value(&mut self, json: &str, out: &mut dyn Write) -> io::Result<()> {
        match self.shape {
            Shape::One => writeln!(out, "{}", self.laid_out(json)?),
            Shape::Lines => writeln!(out, "{json}"),
            Shape::List => {
                let before = if self.elements == 0 { "[" } else { "," };
                let gap = if self.pretty { "\n  " } else { "" };
                self.elements += 1;
                // No text of JSON holds a line's end of its own.
                write!(out, "{before}{gap}{}", self.laid_out(json)?.replace('\n', "\n  "))
            }
        }
    }

    /// The value as a person reads it, if a person does.
    fn laid_out<'j>(&self, json: &'j str) -> io::Result<Cow<'j, str>> {
        if !self.pretty {
            return Ok(json.into());
        }
        let value: serde_json::Value = serde_json::from_str(json)?;
        Ok(format!("{value:#}").into())
    }
}

impl Output for JsonOutput {
    fn begin(&mut self, shape: Shape, _: &mut dyn Write) -> io::Result<()> {
        (self.shape, self.elements) = (shape, 0);
        Ok(())
    }

    fn answer(&mut self, _: &Place, answer: &Answer<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.value(&answer.json()?, out)
    }

    fn failure(
        &mut self,
        place: &Place,
        failure: &Failure,
        out: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> io::Result<()> {
        failure.tell_shortly(Some(place), errors, self.language);
        self.value(&failure.json(), out)
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        match (std::mem::replace(&mut self.shape, Shape::One), self.elements) {
            (Shape::List, 0) => writeln!(out, "[]"),
            (Shape::List, _) if self.pretty => writeln!(out, "\n]"),
            (Shape::List, _) => writeln!(out, "]"),
            (Shape::One | Shape::Lines, _) => Ok(()),
        }
    }

    fn finish(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}
