//! From files to cases.
//!
//! A file holds one case, a list of cases, or a case a line, and need not say which:
//!
//! | the file                                                    | holds         |
//! |-------------------------------------------------------------|---------------|
//! | is called `.jsonl` or `.ndjson`, or `--lines` is given      | a case a line |
//! | begins with `[`                                             | a list        |
//! | begins with a line that is whole JSON, and goes on after it | a case a line |
//! | is anything else                                            | one case      |
//!
//! A case is handed on as it stands, so that the library sees every mistake in it. Lines
//! are read one by one: of a file of lines, only one is ever in memory.

use crate::failure::{Failure, moved};
use crate::list::List;
use crate::reader::{Piece, Position, Reader};
use lepre::case::text;
use lepre::{Error, Language};
use std::io::{self, Read};

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The file, as it is shown.
    pub(crate) file: String,
    /// Which part of it.
    pub(crate) part: Part,
}

/// Which part of a file is a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// An element of its list, from one.
    Element(usize),
    /// A line, from one.
    Line(usize),
}

impl Place {
    /// The place in words: `cases.jsonl:3`, `cases.json, case 3`.
    pub(crate) fn name(&self, language: Language) -> String {
        let Self { file, part } = self;
        match (part, language) {
            (Part::Whole, _) => file.clone(),
            (Part::Line(line), _) => format!("{file}:{line}"),
            (Part::Element(number), Language::It) => format!("{file}, caso {number}"),
            (Part::Element(number), Language::En) => format!("{file}, case {number}"),
        }
    }
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One case, or nothing at all.
    One,
    /// A list of cases.
    List,
    /// A case a line.
    Lines,
}

/// A case as it stands in a file.
pub(crate) struct Found {
    /// Which part of the file it is.
    pub(crate) part: Part,
    /// Its text, or why there is none.
    pub(crate) text: Result<String, Failure>,
    start: Position,
}

impl Found {
    /// A case that is a whole piece.
    fn new(part: Part, piece: Piece, reader: &Reader<'_>) -> Self {
        let start = piece.start;
        let text = reader.text(piece).map_err(|error| moved(error, start).into());
        Self { part, text, start }
    }

    /// The library's error on this case, its places made places in the file.
    pub(crate) fn failure(&self, error: Error) -> Failure {
        moved(error, self.start).into()
    }
}

/// Bytes as text.
pub(crate) fn utf8(bytes: Vec<u8>) -> Result<String, Error> {
    text(&bytes)?;
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// The cases of one file.
pub(crate) struct Cases<'i> {
    reader: Reader<'i>,
    content: Content,
    /// How many were given out.
    given: usize,
}

enum Content {
    /// One case, until it is given out.
    One(Option<Piece>),
    /// A list.
    List(List),
    /// A line that was read to see what the file holds; the others follow.
    Lines(Option<Piece>),
}

impl<'i> Cases<'i> {
    /// Reads enough of a file to know what it holds; with `lines`, that is known. No case
    /// has more than `most` bytes.
    ///
    /// # Errors
    /// The outer one where the file cannot be read; the inner one where it begins as a
    /// list and is none.
    pub(crate) fn open(
        input: Box<dyn Read + 'i>,
        lines: bool,
        most: usize,
    ) -> io::Result<Result<Self, Failure>> {
        let mut reader = Reader::new(input, most)?;
        let content = if lines {
            Content::Lines(None)
        } else {
            match reader.skip_blank()? {
                None => Content::One(None),
                Some(b'[') => match list(reader.rest()?) {
                    Ok(list) => Content::List(list),
                    Err(failure) => return Ok(Err(failure)),
                },
                Some(_) => one_or_lines(&mut reader)?,
            }
        };
        Ok(Ok(Self { reader, content, given: 0 }))
    }

    /// What the file holds.
    pub(crate) fn shape(&self) -> Shape {
        match self.content {
            Content::One(_) => Shape::One,
            Content::List(_) => Shape::List,
            Content::Lines(_) => Shape::Lines,
        }
    }

    /// Whether the next case may have to be waited for.
    pub(crate) fn may_wait(&self) -> bool {
        matches!(self.content, Content::Lines(None)) && !self.reader.has_line()
    }

    /// How many cases were found so far.
    pub(crate) fn given(&self) -> usize {
        self.given
    }

    /// The next case, if there is one.
    ///
    /// # Errors
    /// Where the file cannot be read on.
    pub(crate) fn next(&mut self) -> io::Result<Option<Found>> {
        let found = match &mut self.content {
            Content::One(piece) => {
                piece.take().map(|piece| Found::new(Part::Whole, piece, &self.reader))
            }
            Content::List(list) => list.next().map(|element| Found {
                part: Part::Element(self.given + 1),
                text: Ok(element.text),
                start: element.start,
            }),
            Content::Lines(first) => match first.take() {
                Some(piece) => Some(piece),
                None => self.reader.next_line()?,
            }
            .map(Piece::without_end)
            .map(|piece| Found::new(Part::Line(piece.start.line), piece, &self.reader)),
        };
        self.given += usize::from(found.is_some());
        Ok(found)
    }
}

/// What a file holds that does not begin as a list: one case, unless its first line is
/// a case already and something follows.
fn one_or_lines(reader: &mut Reader<'_>) -> io::Result<Content> {
    let mut first = reader.line()?;
    if !first.is_whole_json() {
        reader.complete(&mut first)?;
        return Ok(Content::One(Some(first)));
    }
    Ok(match reader.skip_blank()? {
        None => Content::One(Some(first)),
        Some(_) => Content::Lines(Some(first)),
    })
}

/// A list; its mistakes are placed in the file.
fn list(piece: Piece) -> Result<List, Failure> {
    let start = piece.start;
    List::cut(piece).map_err(|error| moved(error, start).into())
}
