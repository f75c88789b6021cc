//! A list of cases, cut into its elements as they stand.

use crate::input::utf8;
use crate::reader::{Piece, Position};
use lepre::Error;
use lepre::error::InputError;
use serde_json::value::RawValue;
use std::ops::Range;

/// The elements of a list, one after the other.
pub(crate) struct List {
    text: String,
    elements: std::vec::IntoIter<Range<usize>>,
    /// Up to where the text was gone through, as bytes and as a place in the file.
    done: usize,
    position: Position,
}

/// One element.
pub(crate) struct Element {
    /// Its text.
    pub(crate) text: String,
    /// Where it begins in the file.
    pub(crate) start: Position,
}

impl List {
    /// Cuts a list, each element as it stands: whether it is a case, others judge.
    pub(crate) fn cut(piece: Piece) -> Result<Self, Error> {
        let position = piece.start;
        let text = utf8(piece.bytes)?;
        let elements: Vec<&RawValue> =
            serde_json::from_str(&text).map_err(|error| InputError::syntax(&text, &error))?;
        let range = |element: &RawValue| {
            let from = element.get().as_ptr().addr() - text.as_ptr().addr();
            from..from + element.get().len()
        };
        let ranges: Vec<_> = elements.into_iter().map(range).collect();
        Ok(Self { elements: ranges.into_iter(), text, done: 0, position })
    }

    /// The next element.
    pub(crate) fn next(&mut self) -> Option<Element> {
        let range = self.elements.next()?;
        let before = self.text.get(self.done..range.start).unwrap_or_default();
        for letter in before.chars() {
            match letter {
                '\n' => self.position = Position { line: self.position.line + 1, column: 1 },
                _ => self.position.column += 1,
            }
        }
        self.done = range.start;
        let text = self.text.get(range).unwrap_or_default().to_owned();
        Some(Element { text, start: self.position })
    }
}
