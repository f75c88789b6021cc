//! What a person at a desk reads of a procedure: how far it has come, who does what next,
//! and what is wrong.

use crate::mermaid::actor;
use crate::page::{CYAN, DIM, GREEN, Page, RED, YELLOW, aligned, paint};
use crate::report::Report;
use lepre::procedure::{self, State, StepReport, StepState};
use lepre::{Finding, Moment, Severity, Status};
use std::io;

impl Report<'_> {
    /// Writes how a journal stands to its procedure.
    pub(crate) fn write_progress(
        &self,
        report: &procedure::Report<'_>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let rulebook = self.rulebook(&report.rulebook);
        let procedure = rulebook.and_then(|rulebook| rulebook.procedure(report.procedure));
        let title = procedure.map_or(report.procedure, |known| known.title().get(self.language()));
        page.title(title)?;
        self.state(report, page)?;
        self.steps(report, page)?;
        self.next(report, page)?;
        self.journal_findings(report, page)?;
        self.edition(&report.rulebook, page)
    }

    fn state(&self, report: &procedure::Report<'_>, page: &mut Page<'_>) -> io::Result<()> {
        let (style, name) = match report.state {
            State::Concluded => (GREEN, self.say("CONCLUSO", "CONCLUDED")),
            State::Open => (YELLOW, self.say("IN CORSO", "OPEN")),
            State::Broken => (RED, self.say("INTERROTTO", "BROKEN")),
        };
        page.line(&paint(style, name))?;
        let sentence = match (report.state, report.concluded_at) {
            (State::Concluded, Some(moment)) => {
                format!("{} {}.", self.say("Concluso il", "Concluded on"), local(moment))
            }
            (State::Concluded, None) => String::new(),
            (State::Open, _) if report.next.is_empty() => self
                .say(
                    "Tutto è stato fatto; manca un'informazione.",
                    "All was done; a fact is missing.",
                )
                .to_owned(),
            (State::Open, _) => {
                self.say("Resta qualcosa da fare.", "Something is still to be done.").to_owned()
            }
            (State::Broken, _) => self
                .say(
                    "Così non vale: vedere che cosa non va.",
                    "It does not count: see what is wrong.",
                )
                .to_owned(),
        };
        page.paragraph("", &sentence)
    }

    /// The steps, each on a line.
    fn steps(&self, report: &procedure::Report<'_>, page: &mut Page<'_>) -> io::Result<()> {
        page.heading(self.say("Passi", "Steps"))?;
        let rows: Vec<_> = report.steps.iter().map(|step| self.row(step)).collect();
        for (row, step) in rows.iter().zip(&report.steps) {
            let (style, mark) = match step.state {
                StepState::Done => (GREEN, "✓"),
                StepState::Ready => (YELLOW, "→"),
                StepState::Waiting => (DIM, "·"),
                StepState::NotNeeded => (DIM, "-"),
            };
            page.line(&format!("  {} {}", paint(style, mark), aligned(&rows, row)))?;
        }
        Ok(())
    }

    fn row(&self, step: &StepReport<'_>) -> [String; 3] {
        let state = match (step.state, step.at) {
            (_, Some(moment)) => local(moment),
            (StepState::Done, None) => String::new(),
            (StepState::Ready, None) => self.say("ora", "now").to_owned(),
            (StepState::Waiting, None) => self.say("più avanti", "later").to_owned(),
            (StepState::NotNeeded, None) => self.say("non serve", "not needed").to_owned(),
        };
        [step.step.to_owned(), actor(step.actor).get(self.language()).to_owned(), state]
    }

    fn next(&self, report: &procedure::Report<'_>, page: &mut Page<'_>) -> io::Result<()> {
        if report.next.is_empty() {
            return Ok(());
        }
        page.heading(self.say("Da fare ora", "To do now"))?;
        for next in &report.next {
            let action = next.action.map_or(next.step, |action| action.get(self.language()));
            page.paragraph("  ", &format!("{}: {action}", actor(next.actor).get(self.language())))?;
        }
        Ok(())
    }

    /// What is wrong, what is missing, what is advised; then the sources.
    fn journal_findings(
        &self,
        report: &procedure::Report<'_>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let mut notes = self.notes();
        let parts = [
            (self.say("Che cosa non va", "What is wrong"), RED),
            (self.say("Che cosa manca", "What is missing"), YELLOW),
            (self.say("Avvisi", "Advice"), CYAN),
        ];
        for (part, (heading, style)) in parts.into_iter().enumerate() {
            let found = report.findings.iter().filter(|finding| part_of(finding) == part);
            for (number, finding) in found.enumerate() {
                if number == 0 {
                    page.heading(heading)?;
                } else {
                    page.gap()?;
                }
                let unknown = finding.status == Status::Unknown;
                let places = finding.fields.iter().filter(|_| unknown);
                let places: Vec<_> = places.map(|place| paint(DIM, place)).collect();
                // Where a fact is missing, there is something to find out, nothing to do again.
                let told =
                    Finding { remedy: finding.remedy.filter(|_| !unknown), ..finding.clone() };
                self.finding(style, &told, &places, &mut notes, page)?;
                if !unknown {
                    page.paragraph("    ", &paint(DIM, &finding.fields.join(", ")))?;
                }
            }
        }
        page.gap()?;
        if !report.later.is_empty() {
            let later = self.say(
                "Eventi successivi al momento del rapporto, non considerati:",
                "Events after the moment of the report, left aside:",
            );
            page.paragraph("", &format!("{later} {}", report.later.len()))?;
            page.gap()?;
        }
        notes.write(page)
    }
}

/// Under which of the headings a finding stands.
fn part_of<F>(finding: &Finding<'_, F>) -> usize {
    match (finding.severity, finding.status) {
        (Severity::Advisory, _) => 2,
        (_, Status::Unknown) => 1,
        (_, Status::Violated | Status::Advice) => 0,
    }
}

/// A moment as a clock in the office shows it, to the minute.
fn local(moment: Moment) -> String {
    moment.to_string().chars().take("2024-05-10T10:30".len()).collect::<String>().replace('T', " ")
}
