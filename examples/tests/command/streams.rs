//! Streams that end early, fail or make one wait.

use crate::ADMISSIBLE;
use lepre_command::{Console, Exit, run};
use std::cell::Cell;
use std::io::{self, ErrorKind, Read, Write};
use std::rc::Rc;

/// Takes so many bytes, and then fails.
struct Full {
    room: usize,
    error: ErrorKind,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > self.room {
            return Err(self.error.into());
        }
        self.room -= bytes.len();
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Lines without end; too many bytes of them and the test has failed.
struct Endless {
    read: usize,
}

impl Read for Endless {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        assert!(self.read < 1_000_000, "read on, though nobody listens");
        let line = format!("{ADMISSIBLE}\n");
        for byte in bytes.iter_mut() {
            *byte = line.as_bytes()[self.read % line.len()];
            self.read += 1;
        }
        Ok(bytes.len())
    }
}

/// Runs `check delivery --lines -` and says what stood on standard error.
fn check(input: &mut dyn Read, output: &mut dyn Write) -> (Exit, String) {
    let mut errors = Vec::new();
    let mut console = Console { input, output, errors: &mut errors, width: 80, terminal: false };
    let arguments = ["lepre", "check", "delivery", "--lines", "-", "--format", "json"];
    let exit = run(arguments.map(Into::into), &mut console);
    (exit, anstream::adapter::strip_str(&String::from_utf8(errors).unwrap()).to_string())
}

#[test]
fn a_closed_pipe_ends_the_run_without_a_word() {
    let mut input = Endless { read: 0 };
    let ended = check(&mut input, &mut Full { room: 10_000, error: ErrorKind::BrokenPipe });
    assert_eq!(ended, (Exit::Output, String::new()));
    assert!(input.read > 0);
}

#[test]
fn a_full_disk_is_an_error() {
    let full = |room, error| check(&mut Endless { read: 0 }, &mut Full { room, error });
    let ended = full(10_000, ErrorKind::StorageFull);
    let told = "errore: non si può scrivere: lo spazio è finito\n".to_owned();
    assert_eq!(ended, (Exit::Output, told));
    let other = full(0, ErrorKind::Other);
    assert_eq!(other, (Exit::Output, "errore: l'uscita non si può scrivere\n".to_owned()));
}

#[test]
fn pages_and_schemas_too_notice_that_nothing_is_written() {
    for arguments in [
        vec!["lepre", "--help"],
        vec!["lepre", "schema", "error"],
        vec!["lepre", "rulebook", "list"],
    ] {
        let mut errors = Vec::new();
        let exit = run(
            arguments.into_iter().map(Into::into),
            &mut Console {
                input: &mut io::empty(),
                output: &mut Full { room: 0, error: ErrorKind::StorageFull },
                errors: &mut errors,
                width: 80,
                terminal: false,
            },
        );
        assert_eq!(exit, Exit::Output);
        assert!(!errors.is_empty());
    }
}

/// Hands out a line at a time, and looks each time whether the one before is answered.
struct Asking {
    asked: usize,
    answered: Rc<Cell<usize>>,
}

impl Read for Asking {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if bytes.len() < 10 {
            // The first bytes, which may be a byte order mark.
            bytes.fill(b' ');
            return Ok(bytes.len());
        }
        assert_eq!(self.answered.get(), self.asked);
        if self.asked == 3 {
            return Ok(0);
        }
        self.asked += 1;
        let line = format!("{ADMISSIBLE}\n");
        bytes[..line.len()].copy_from_slice(line.as_bytes());
        Ok(line.len())
    }
}

/// Counts the lines that have really gone out.
struct Answers {
    held: usize,
    gone: Rc<Cell<usize>>,
}

impl Write for Answers {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held += bytes.iter().filter(|byte| **byte == b'\n').count();
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.gone.set(self.gone.get() + std::mem::take(&mut self.held));
        Ok(())
    }
}

#[test]
fn each_answer_goes_out_before_the_next_question_is_waited_for() {
    let answered = Rc::new(Cell::new(0));
    let mut input = Asking { asked: 0, answered: answered.clone() };
    let (exit, told) = check(&mut input, &mut Answers { held: 0, gone: answered.clone() });
    assert_eq!((exit, told.as_str(), answered.get()), (Exit::Admissible, "", 3));
}

/// Fails.
struct Broken {
    panics: bool,
}

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        assert!(!self.panics, "RSSMRA80A01F205X");
        Err(ErrorKind::Other.into())
    }
}

/// A line, and then nothing good.
fn line_and_then(panics: bool) -> impl Read {
    io::Cursor::new(format!("{ADMISSIBLE}\n")).chain(Broken { panics })
}

#[test]
fn an_input_that_cannot_be_read_on_is_an_error_after_what_was_read() {
    let mut output = Vec::new();
    let (exit, told) = check(&mut line_and_then(false), &mut output);
    assert_eq!(exit, Exit::NoFile);
    assert_eq!(told, "errore: ingresso standard: il file non si può leggere\n");
    assert!(String::from_utf8(output).unwrap().ends_with("\"file\":\"ingresso standard\"}}\n"));
}

#[test]
fn a_defect_is_told_as_one_and_shows_no_data() {
    let (exit, told) = check(&mut line_and_then(true), &mut Vec::new());
    assert_eq!(exit, Exit::Internal);
    assert!(told.starts_with("errore: errore interno"), "{told}");
    assert!(!told.contains("RSSMRA80A01F205X"));
}
