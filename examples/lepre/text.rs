//! Decisions for people: a report each, and a count of them all.

use crate::answer::{Answer, Question};
use crate::check::Output;
use crate::exit::Exit;
use crate::failure::{Failure, say};
use crate::input::{Place, Shape};
use crate::page::{BOLD, Page, paint};
use crate::report::Report;
use lepre::Language;
use std::collections::BTreeMap;
use std::io::{self, Write};
use textwrap::core::display_width;

/// Reports, one after the other.
pub(crate) struct TextOutput<'t> {
    report: Report<'t>,
    question: Question,
    language: Language,
    width: usize,
    /// Whether there are several files.
    files: bool,
    /// Whether cases have titles, being one of several.
    titles: bool,
    /// How many cases ended in which way.
    ends: BTreeMap<Exit, usize>,
}

impl<'t> TextOutput<'t> {
    /// Nothing written so far; `files` says that there are several.
    pub(crate) fn new(
        report: Report<'t>,
        question: Question,
        language: Language,
        width: usize,
        files: bool,
    ) -> Self {
        Self { report, question, language, width, files, titles: files, ends: BTreeMap::new() }
    }

    /// The place of a case, as a title as wide as the page.
    fn title(&self, place: &Place, page: &mut Page<'_>) -> io::Result<()> {
        let name = place.name(self.language);
        let line = self.width.saturating_sub(display_width(&name) + 4).max(2);
        page.line(&paint(BOLD, &format!("── {name} {}", "─".repeat(line))))?;
        page.gap()
    }

    /// `Cases: 3 (admissible 2, errors 1)`.
    fn count(&self) -> String {
        let errors = |exit: &Exit| *exit > Exit::Inadmissible;
        let of = |exit| self.ends.get(&exit).copied().unwrap_or(0);
        let failed: usize = self.ends.iter().filter(|(exit, _)| errors(exit)).map(|(_, n)| n).sum();
        let (good, bad) = match self.question {
            Question::Check(_) => (
                say(self.language, "ammissibili", "admissible"),
                say(self.language, "non ammissibili", "inadmissible"),
            ),
            Question::Deadlines => (
                say(self.language, "nei termini", "due or met"),
                say(self.language, "da convocare", "to be convened"),
            ),
            Question::Recommend => (
                say(self.language, "con un modo aperto", "with a way open"),
                say(self.language, "da rivedere", "to be reconsidered"),
            ),
            Question::Timesheet => (
                say(self.language, "in regola", "in order"),
                say(self.language, "da correggere", "to be corrected"),
            ),
        };
        let parts = [
            (good, of(Exit::Admissible)),
            (bad, of(Exit::Inadmissible)),
            (say(self.language, "da completare", "undetermined"), of(Exit::Undetermined)),
            (say(self.language, "fuori ambito", "out of scope"), of(Exit::OutOfScope)),
            (say(self.language, "errori", "errors"), failed),
        ];
        let parts = parts.iter().filter(|(_, number)| *number > 0);
        let parts: Vec<String> = parts.map(|(name, number)| format!("{name} {number}")).collect();
        let all: usize = self.ends.values().sum();
        format!("{}: {all} ({})", say(self.language, "Casi", "Cases"), parts.join(", "))
    }
}

impl Output for TextOutput<'_> {
    fn begin(&mut self, shape: Shape, _: &mut dyn Write) -> io::Result<()> {
        self.titles = self.files || shape != Shape::One;
        Ok(())
    }

    fn answer(
        &mut self,
        place: &Place,
        answer: &Answer<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut page = Page::new(out, self.width);
        if self.titles {
            self.title(place, &mut page)?;
        }
        match answer {
            Answer::Decision(decision) => self.report.write(decision, &mut page)?,
            Answer::Report(report) => self.report.write_progress(report, &mut page)?,
            Answer::Recommendation(report) => {
                self.report.write_recommendation(report, &mut page)?;
            }
            Answer::Deadlines(report) => self.report.write_deadlines(report, &mut page)?,
            Answer::Timesheet(case, report) => {
                self.report.write_audit(case, report, &mut page)?;
            }
            Answer::Dossier(dossier) => {
                page.title(say(self.language, "Contenuto", "Content"))?;
                self.report.write(&dossier.content, &mut page)?;
                page.gap()?;
                self.report.write_progress(&dossier.procedure, &mut page)?;
            }
        }
        if self.titles {
            page.gap()?;
        }
        *self.ends.entry(answer.exit()).or_default() += 1;
        Ok(())
    }

    fn failure(
        &mut self,
        place: &Place,
        failure: &Failure,
        _: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> io::Result<()> {
        failure.tell_at(Some(place), errors, self.language);
        *self.ends.entry(failure.exit).or_default() += 1;
        Ok(())
    }

    fn end(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        match self.ends.values().sum::<usize>() {
            0 => Ok(()),
            1 if !self.titles => Ok(()),
            _ => writeln!(out, "{}", paint(BOLD, &self.count())),
        }
    }
}
