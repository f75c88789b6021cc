//! What went wrong: the library's error report, with the exit code that goes with it.

use crate::Console;
use crate::arguments::Format;
use crate::excerpt::excerpts;
use crate::exit::Exit;
use crate::input::Place;
use crate::page::{CYAN, RED, paint};
use crate::reader::Position;
use lepre::error::{ErrorKind, ErrorReport, InputError, InputProblem, Problem};
use lepre::rulebook::RulebookError;
use lepre::text::did_you_mean;
use lepre::{Error, Language, Text};
use std::io::{self, Write};

/// Something that kept the command from answering.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What is said of it.
    pub(crate) report: ErrorReport,
    /// How the command ends for it.
    pub(crate) exit: Exit,
    /// The text of a rulebook, with its mistakes.
    marked: Option<Box<(String, RulebookError)>>,
}

/// The wording in one language.
pub(crate) fn say<'t>(language: Language, it: &'t str, en: &'t str) -> &'t str {
    match language {
        Language::It => it,
        Language::En => en,
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let exit = match &error {
            Error::Call(_) => Exit::Usage,
            Error::Input(_) | Error::Select(_) | Error::Scenario(_) => Exit::Input,
            Error::Rulebook(_) | Error::Reason(_) => Exit::Rulebook,
        };
        Self { report: ErrorReport::from(&error), exit, marked: None }
    }
}

impl From<RulebookError> for Failure {
    fn from(error: RulebookError) -> Self {
        Error::from(error).into()
    }
}

impl Failure {
    /// Something failed that should never fail.
    pub(crate) fn internal() -> Self {
        Self { report: ErrorReport::internal(), exit: Exit::Internal, marked: None }
    }

    /// A rulebook that is wrong, whose text is shown with its mistakes.
    pub(crate) fn wrong_rulebook(error: RulebookError, toml: String) -> Self {
        Self { marked: Some(Box::new((toml, error.clone()))), ..Self::from(error) }
    }

    /// A file that cannot be opened or read.
    pub(crate) fn no_file(file: &str, error: &io::Error) -> Self {
        let mut failure = Self::unreadable(error);
        failure.report.first.file = Some(file.to_owned());
        failure
    }

    /// What is wrong with the text of a file.
    pub(crate) fn in_file(file: &str, error: Error) -> Self {
        let mut failure = Self::from(error);
        failure.report.first.file = Some(file.to_owned());
        failure
    }

    /// A document that a dossier names, and that cannot be opened or read.
    pub(crate) fn no_document(path: &str, error: &io::Error) -> Self {
        let mut failure = Self::unreadable(error);
        failure.report.first.path = Some(path.to_owned());
        failure
    }

    /// A document that a dossier names outside its own folder.
    pub(crate) fn outside(path: &str) -> Self {
        let message = Text::new(
            "atteso un file nella cartella del fascicolo",
            "expected a file in the folder of the dossier",
        );
        let mut failure = Self::command("outside_folder", message, Exit::Input);
        failure.report.first.path = Some(path.to_owned());
        failure
    }

    fn unreadable(error: &io::Error) -> Self {
        let message = match error.kind() {
            io::ErrorKind::NotFound => Text::new("il file non esiste", "there is no such file"),
            io::ErrorKind::PermissionDenied => Text::new(
                "il file non si può leggere: manca il permesso",
                "the file may not be read",
            ),
            io::ErrorKind::IsADirectory => Text::new(
                "atteso un file, trovato qualcos'altro, come una cartella",
                "expected a file, found something else, such as a folder",
            ),
            _ => Text::new("il file non si può leggere", "the file cannot be read"),
        };
        Self::command("no_file", message, Exit::NoFile)
    }

    /// A file that is no table, though it is called one.
    pub(crate) fn unreadable_table(file: &str, line: Option<usize>) -> Self {
        let message =
            Text::new("il file non si legge come tabella", "the file cannot be read as a table");
        let mut failure = Self::command("no_table", message, Exit::Input);
        (failure.report.first.file, failure.report.first.line) = (Some(file.to_owned()), line);
        failure
    }

    /// A file whose name says of no table what it is.
    pub(crate) fn no_table() -> Self {
        let message =
            Text::new("atteso un file .parquet o .csv", "expected a .parquet or .csv file");
        Self::command("no_table", message, Exit::Usage)
    }

    /// A folder that is there already.
    pub(crate) fn exists(folder: &str) -> Self {
        let message = Text::new(
            "attesa una cartella che non esiste ancora",
            "expected a folder that does not exist yet",
        );
        let mut failure = Self::command("folder_exists", message, Exit::Input);
        failure.report.first.file = Some(folder.to_owned());
        failure
    }

    /// A folder that cannot be written.
    pub(crate) fn not_written(folder: &str, error: &io::Error) -> Self {
        let message = match error.kind() {
            io::ErrorKind::PermissionDenied => Text::new(
                "la cartella non si può scrivere: manca il permesso",
                "the folder may not be written",
            ),
            _ => Text::new("la cartella non si può scrivere", "the folder cannot be written"),
        };
        let mut failure = Self::command("not_written", message, Exit::Output);
        failure.report.first.file = Some(folder.to_owned());
        failure
    }

    /// A service that the catalogue does not have.
    pub(crate) fn no_service(codes: &str, nearest: Option<&str>) -> Self {
        let message = Text::new(
            format!("atteso il codice di un servizio: {codes}"),
            format!("expected the code of a service: {codes}"),
        );
        let mut failure = Self::command("unknown_service", message, Exit::Input);
        failure.report.first.help = nearest.map(did_you_mean);
        failure
    }

    /// A file without any case.
    pub(crate) fn no_case() -> Self {
        let message = Text::new(
            "atteso almeno un caso, non trovato",
            "expected at least one case, found none",
        );
        Self::command("no_case", message, Exit::Input)
    }

    /// No scenario to run.
    pub(crate) fn no_scenario() -> Self {
        let message = Text::new(
            "atteso almeno uno scenario, non trovato",
            "expected at least one scenario, found none",
        );
        let help = Text::new(
            "`lepre rulebook scenarios` ne stampa da cui cominciare",
            "`lepre rulebook scenarios` prints some to begin with",
        );
        let mut failure = Self::command("no_scenario", message, Exit::Input);
        failure.report.first.help = Some(help);
        failure
    }

    fn command(code: &'static str, message: Text, exit: Exit) -> Self {
        let first =
            Problem { code, message, help: None, path: None, file: None, line: None, column: None };
        let report = ErrorReport { kind: ErrorKind::Input, first, problems: Vec::new() };
        Self { report, exit, marked: None }
    }

    /// Each problem on a line, and its help below; `place` says where the case stands.
    pub(crate) fn tell_at(
        &self,
        place: Option<&Place>,
        errors: &mut dyn Write,
        language: Language,
    ) {
        if let Some((toml, error)) = self.marked.as_deref() {
            let text = excerpts(toml, &error.diagnostics, language);
            let _ = writeln!(errors, "{text}");
            return;
        }
        let problems = match self.report.problems.as_slice() {
            [] => std::slice::from_ref(&self.report.first),
            problems => problems,
        };
        for problem in problems {
            let line = line(problem, place, language);
            // What cannot be told on standard error, the exit code still says.
            let _ = writeln!(errors, "{line}");
            if let Some(help) = &problem.help {
                let label = paint(CYAN, say(language, "aiuto:", "help:"));
                let _ = writeln!(errors, "  {label} {}", help.get(language));
            }
        }
    }

    /// As [`tell_at`](Self::tell_at), of what stands in no case.
    pub(crate) fn tell(&self, errors: &mut dyn Write, language: Language) {
        self.tell_at(None, errors, language);
    }

    /// The first problem on one line, and how many there are besides: all of them are
    /// in the JSON.
    pub(crate) fn tell_shortly(
        &self,
        place: Option<&Place>,
        errors: &mut dyn Write,
        language: Language,
    ) {
        let line = line(&self.report.first, place, language);
        let others = match (self.report.problems.len().saturating_sub(1), language) {
            (0, _) => String::new(),
            (others, Language::It) => format!(" (altri problemi: {others})"),
            (others, Language::En) => format!(" (further problems: {others})"),
        };
        let _ = writeln!(errors, "{line}{others}");
    }

    /// Says it in place of all other output.
    pub(crate) fn show(
        &self,
        format: Format,
        language: Language,
        console: &mut Console<'_>,
    ) -> io::Result<Exit> {
        match format {
            Format::Text => self.tell(console.errors, language),
            Format::Json => {
                writeln!(console.output, "{}", self.json())?;
                self.tell_shortly(None, console.errors, language);
            }
        }
        Ok(self.exit)
    }

    /// The report as a JSON object of its own, which cannot be taken for a decision.
    pub(crate) fn json(&self) -> String {
        format!(r#"{{"error":{}}}"#, self.report.to_json())
    }
}

/// The output could not be written.
pub(crate) fn output(error: &io::Error) -> Failure {
    let message = match error.kind() {
        io::ErrorKind::StorageFull => {
            Text::new("non si può scrivere: lo spazio è finito", "cannot write: no space is left")
        }
        _ => Text::new("l'uscita non si può scrivere", "the output cannot be written"),
    };
    Failure::command("no_output", message, Exit::Output)
}

/// ``error: file:line:column: `path`: message``, as far as each is known.
fn line(problem: &Problem, place: Option<&Place>, language: Language) -> String {
    let mut line = paint(RED, say(language, "errore:", "error:"));
    let file = problem.file.as_deref().or(place.map(|place| place.file.as_str()));
    let place = match (file, problem.line, problem.column) {
        (Some(file), Some(row), Some(column)) => Some(format!("{file}:{row}:{column}")),
        _ => place.map(|place| place.name(language)).or(problem.file.clone()),
    };
    if let Some(place) = place {
        line.push_str(&format!(" {}:", printable(&place)));
    }
    if let Some(path) = &problem.path {
        line.push_str(&format!(" `{path}`:"));
    }
    format!("{line} {}", problem.message.get(language))
}

/// A file's name without characters that would move a terminal's cursor.
pub(crate) fn printable(name: &str) -> String {
    name.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// The error, with the places in a case's text made places in its file, where the case
/// begins at `start`.
pub(crate) fn moved(mut error: Error, start: Position) -> Error {
    if let Error::Input(InputError { problems }) = &mut error {
        for (_, problem) in problems {
            if let InputProblem::Syntax { line: row, column: at }
            | InputProblem::NotUtf8 { line: row, column: at } = problem
            {
                if *row == 1 {
                    *at += start.column - 1;
                }
                *row += start.line - 1;
            }
        }
    }
    error
}

#[cfg(test)]
mod tests {
    use super::Failure;
    use crate::exit::Exit;
    use lepre::{Check, Rulebook};

    /// No file of cases can bring these about: the rulebooks on board are right, and the
    /// name of a check is read before anything else.
    #[test]
    fn wrong_rulebooks_and_wrong_calls_have_their_exit_codes() {
        let rulebook = Rulebook::load("mine.toml", "id = 3").err();
        let rulebook = rulebook.map(|error| Failure::from(error).exit);
        assert_eq!(rulebook, Some(Exit::Rulebook));
        let call = "nothing".parse::<Check>().err().map(|error| Failure::from(error).exit);
        assert_eq!(call, Some(Exit::Usage));
    }
}
