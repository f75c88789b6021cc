//! Bytes, read as far as they are needed, with the place where they stand.

use crate::input::utf8;
use lepre::Error;
use lepre::error::{InputError, InputProblem};
use serde_json::value::RawValue;
use std::io::{self, BufRead, BufReader, Cursor, Read};

/// Some programs put this before UTF-8 text. It is no part of the text.
const BYTE_ORDER_MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// A line and a column, from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    /// The line.
    pub(crate) line: usize,
    /// The column.
    pub(crate) column: usize,
}

/// An input that is read line by line, or as a whole.
pub(crate) struct Reader<'i> {
    input: BufReader<Box<dyn Read + 'i>>,
    /// Where the next byte stands.
    next: Position,
    /// Whether the next byte is in the middle of a line too long to keep.
    in_long_line: bool,
    /// How many bytes the longest case has.
    most: usize,
}

/// Bytes of an input, and where they begin in it.
pub(crate) struct Piece {
    /// The bytes: of a text longer than any case, only so many that this can be seen.
    pub(crate) bytes: Vec<u8>,
    /// Where they begin.
    pub(crate) start: Position,
}

impl Piece {
    /// The piece without the end of its line.
    pub(crate) fn without_end(mut self) -> Self {
        self.bytes.pop_if(|last| *last == b'\n');
        self
    }

    /// Whether this is JSON from its first byte to its last.
    pub(crate) fn is_whole_json(&self) -> bool {
        serde_json::from_slice::<&RawValue>(&self.bytes).is_ok()
    }
}

impl<'i> Reader<'i> {
    /// Begins to read, after the byte order mark if there is one.
    pub(crate) fn new(mut input: Box<dyn Read + 'i>, most: usize) -> io::Result<Self> {
        let mut head = Vec::new();
        input.by_ref().take(BYTE_ORDER_MARK.len() as u64).read_to_end(&mut head)?;
        if head == BYTE_ORDER_MARK {
            head.clear();
        }
        let input: Box<dyn Read + 'i> = Box::new(Cursor::new(head).chain(input));
        Ok(Self {
            input: BufReader::new(input),
            next: Position { line: 1, column: 1 },
            in_long_line: false,
            most,
        })
    }

    /// The text of a piece.
    ///
    /// # Errors
    /// Where it is longer than any case, or no text.
    pub(crate) fn text(&self, piece: Piece) -> Result<String, Error> {
        if piece.bytes.len() > self.most {
            let problem = InputProblem::TooLarge { most: self.most };
            return Err(InputError { problems: vec![(String::new(), problem)] }.into());
        }
        utf8(piece.bytes)
    }

    /// Whether the next line is here already, so that reading it will not wait.
    pub(crate) fn has_line(&self) -> bool {
        self.input.buffer().contains(&b'\n')
    }

    /// Passes over spaces and empty lines; the byte that follows, if any does.
    pub(crate) fn skip_blank(&mut self) -> io::Result<Option<u8>> {
        loop {
            let buffer = self.input.fill_buf()?;
            let Some(byte) = buffer.first().copied() else { return Ok(None) };
            match byte {
                b'\n' => self.next = Position { line: self.next.line + 1, column: 1 },
                b' ' | b'\t' | b'\r' => self.next.column += 1,
                _ => return Ok(Some(byte)),
            }
            self.input.consume(1);
        }
    }

    /// The next line that is not empty, if there is one.
    pub(crate) fn next_line(&mut self) -> io::Result<Option<Piece>> {
        // Only now: who wants no further line need not wait for the end of this one.
        if std::mem::take(&mut self.in_long_line) {
            self.input.skip_until(b'\n')?;
        }
        match self.skip_blank()? {
            Some(_) => self.line().map(Some),
            None => Ok(None),
        }
    }

    /// What is left of the line, with its end.
    pub(crate) fn line(&mut self) -> io::Result<Piece> {
        let start = self.next;
        let mut bytes = Vec::new();
        // One byte more than any case has, and the end of the line.
        let most = self.most as u64 + 2;
        self.input.by_ref().take(most).read_until(b'\n', &mut bytes)?;
        self.in_long_line = bytes.last() != Some(&b'\n');
        self.next = Position { line: start.line + 1, column: 1 };
        Ok(Piece { bytes, start })
    }

    /// Adds all that is left to a piece, but no more than shows that it is too long.
    pub(crate) fn complete(&mut self, piece: &mut Piece) -> io::Result<()> {
        let room = (self.most + 1).saturating_sub(piece.bytes.len());
        self.input.by_ref().take(room as u64).read_to_end(&mut piece.bytes)?;
        Ok(())
    }

    /// All that is left.
    pub(crate) fn rest(&mut self) -> io::Result<Piece> {
        let mut bytes = Vec::new();
        self.input.read_to_end(&mut bytes)?;
        Ok(Piece { bytes, start: self.next })
    }
}
