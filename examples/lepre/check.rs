//! `lepre check`, `deadlines`, `timesheet`, `recommend`: cases to answers, and one exit code for all.

use crate::Console;
use crate::answer::{Answer, Asked, Question};
use crate::arguments::{AskArguments, Format};
use crate::documents::looked_into;
use crate::exit::Exit;
use crate::failure::{Failure, printable, say};
use crate::input::{Cases, Found, Part, Place, Shape};
use crate::json::JsonOutput;
use crate::report::Report;
use crate::text::TextOutput;
use lepre::case::MAX_CASE_BYTES;
use lepre::journal::MAX_JOURNAL_BYTES;
use lepre::{Check, Language, Lepre, Options};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// Where decisions and errors are written, in the order of their cases.
pub(crate) trait Output {
    /// A file begins.
    fn begin(&mut self, shape: Shape, out: &mut dyn Write) -> io::Result<()>;
    /// A case was decided.
    fn answer(&mut self, place: &Place, answer: &Answer<'_>, out: &mut dyn Write)
    -> io::Result<()>;
    /// A case, or a whole file, could not be read or decided.
    fn failure(
        &mut self,
        place: &Place,
        failure: &Failure,
        out: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> io::Result<()>;
    /// A file ends.
    fn end(&mut self, out: &mut dyn Write) -> io::Result<()>;
    /// All files were gone through.
    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()>;
}

/// Answers every case of every file.
pub(crate) fn run(
    lepre: &Lepre,
    question: Question,
    arguments: &AskArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    // Were each case to say that there is no such rulebook, nobody would read it.
    if let Some(id) = &arguments.rulebook
        && let Err(error) = lepre.rulebook(id)
    {
        return Failure::from(lepre::Error::from(error)).show(arguments.format, language, console);
    }
    let output: Box<dyn Output> = match arguments.format {
        Format::Text => {
            let report = match Report::new(lepre, language) {
                Ok(report) => report,
                Err(error) => return Failure::from(error).show(Format::Text, language, console),
            };
            let files = arguments.files.len() > 1;
            Box::new(TextOutput::new(report, question, language, console.width, files))
        }
        Format::Json => Box::new(JsonOutput::new(language, console.terminal)),
    };
    let options = Options {
        rulebook: arguments.rulebook.clone(),
        detail: arguments.detail.unwrap_or_default(),
        receipt: arguments.receipt,
    };
    let mut run = Run { lepre, question, options, language, output, exit: Exit::Admissible };
    for file in &arguments.files {
        run.file(file, arguments.lines, console)?;
    }
    run.output.finish(console.output)?;
    Ok(run.exit)
}

/// One run over all files.
struct Run<'l, 'r> {
    lepre: &'l Lepre,
    question: Question,
    options: Options,
    language: Language,
    output: Box<dyn Output + 'r>,
    /// The gravest so far.
    exit: Exit,
}

impl Run<'_, '_> {
    /// Decides the cases of a file.
    fn file(&mut self, file: &OsStr, lines: bool, console: &mut Console<'_>) -> io::Result<()> {
        let Console { input, output: out, errors, .. } = console;
        let mut place = Place { file: self.shown(file), part: Part::Whole };
        // Whoever waits for an answer should not wait for the next question too.
        out.flush()?;
        let opened = open(file, input)
            .and_then(|opened| Cases::open(opened, lines || is_called_lines(file), self.most()));
        let mut cases = match opened {
            Ok(Ok(cases)) => cases,
            Ok(Err(failure)) => return self.failure(&place, &failure, out, errors),
            Err(error) => {
                let failure = Failure::no_file(&place.file, &error);
                return self.failure(&place, &failure, out, errors);
            }
        };
        self.output.begin(cases.shape(), out)?;
        loop {
            if cases.may_wait() {
                out.flush()?;
            }
            match cases.next() {
                Ok(None) => break,
                Ok(Some(found)) => {
                    place.part = found.part;
                    self.case(&place, found, folder(file), out, errors)?;
                }
                Err(error) => {
                    place.part = Part::Whole;
                    let failure = Failure::no_file(&place.file, &error);
                    self.failure(&place, &failure, out, errors)?;
                    return self.output.end(out);
                }
            }
        }
        if cases.given() == 0 {
            self.no_case(&place, cases.shape(), out, errors)?;
        }
        self.output.end(out)
    }

    /// Decides a case and writes what came of it.
    fn case(
        &mut self,
        place: &Place,
        mut found: Found,
        folder: &Path,
        out: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> io::Result<()> {
        let asked = match self.asked(&mut found, folder) {
            Ok(asked) => asked,
            Err(failure) => return self.failure(place, &failure, out, errors),
        };
        match asked.answer(self.lepre, self.question, &self.options) {
            Ok(answer) => {
                self.exit = self.exit.max(answer.exit());
                self.output.answer(place, &answer, out)
            }
            Err(error) => self.failure(place, &found.failure(error), out, errors),
        }
    }

    /// What a case asks, the documents that it names looked into.
    fn asked(&self, found: &mut Found, folder: &Path) -> Result<Asked, Failure> {
        let mut text = std::mem::replace(&mut found.text, Ok(String::new()))?;
        if matches!(self.question, Question::Check(check) if has_journals(check)) {
            text = looked_into(text, folder)?;
        }
        Asked::read(self.question, text).map_err(|error| found.failure(error))
    }

    /// The longest text that is one case, in bytes.
    fn most(&self) -> usize {
        match self.question {
            Question::Timesheet | Question::Check(Check::Psp) => MAX_JOURNAL_BYTES,
            _ => MAX_CASE_BYTES,
        }
    }

    fn failure(
        &mut self,
        place: &Place,
        failure: &Failure,
        out: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> io::Result<()> {
        self.exit = self.exit.max(failure.exit);
        // In the order in which a terminal shows them.
        out.flush()?;
        self.output.failure(place, failure, out, errors)
    }

    /// A file without a case is no good news either. A list that is empty stays so.
    fn no_case(
        &mut self,
        place: &Place,
        shape: Shape,
        out: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> io::Result<()> {
        let failure = Failure::no_case();
        if shape == Shape::One {
            return self.failure(place, &failure, out, errors);
        }
        self.exit = self.exit.max(failure.exit);
        failure.tell_at(Some(place), errors, self.language);
        Ok(())
    }

    /// The name of a file, as it is shown.
    fn shown(&self, file: &OsStr) -> String {
        if file == "-" {
            say(self.language, "ingresso standard", "standard input").to_owned()
        } else {
            printable(&file.to_string_lossy())
        }
    }
}

/// Whether the check has procedures, with journals.
fn has_journals(check: Check) -> bool {
    matches!(check, Check::Delivery | Check::Psp | Check::Session)
}

/// Opens a file; `-` is standard input.
pub(crate) fn open<'i>(file: &OsStr, input: &'i mut dyn Read) -> io::Result<Box<dyn Read + 'i>> {
    if file == "-" {
        return Ok(Box::new(input));
    }
    Ok(Box::new(File::open(file)?))
}

/// The folder from which a file names others; from standard input, the current one.
pub(crate) fn folder(file: &OsStr) -> &Path {
    Path::new(file).parent().unwrap_or(Path::new(""))
}

/// Whether the name of a file says that each of its lines is a case.
fn is_called_lines(file: &OsStr) -> bool {
    let extension = Path::new(file).extension();
    extension.is_some_and(|extension| extension == "jsonl" || extension == "ndjson")
}
