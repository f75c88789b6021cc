//! What a person at a desk reads of deadlines: by when, and whether to convene.

use crate::page::{DIM, GREEN, Page, RED, YELLOW, paint};
use crate::report::Report;
use lepre::deadline::{DeadlineReport, DeadlineState, DueContact};
use std::io;

impl Report<'_> {
    /// Writes by when a person contacts the office.
    pub(crate) fn write_deadlines(
        &self,
        report: &DeadlineReport<'_>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let mut notes = self.notes();
        if report.deadlines.is_empty() {
            page.line(&paint(GREEN, self.say("NESSUN TERMINE", "NO DEADLINE")))?;
            let nothing = self.say("Non decorre alcun termine.", "No deadline runs.");
            page.paragraph("", nothing)?;
        }
        for (number, deadline) in report.deadlines.iter().enumerate() {
            if number > 0 {
                page.gap()?;
            }
            self.deadline(deadline, page)?;
            if let Some(citation) = deadline.citation {
                let source = notes.cite(citation);
                page.paragraph("", &paint(DIM, &format!("{}, {source}", deadline.rule)))?;
            }
        }
        self.ask(&report.ask, page)?;
        page.gap()?;
        notes.write(page)?;
        self.edition(&report.rulebook, page)
    }

    fn deadline(&self, deadline: &DueContact<'_>, page: &mut Page<'_>) -> io::Result<()> {
        let (style, name) = match deadline.state {
            DeadlineState::Met => (GREEN, self.say("CONTATTO AVVENUTO", "CONTACTED")),
            DeadlineState::Due => (GREEN, self.say("NEI TERMINI", "DUE")),
            DeadlineState::ToBeConvened => (RED, self.say("DA CONVOCARE", "TO BE CONVENED")),
            DeadlineState::Unknown => (YELLOW, self.say("DA COMPLETARE", "UNDETERMINED")),
        };
        page.line(&paint(style, name))?;
        if let Some(last) = deadline.due_by {
            let until = self.say("Ultimo giorno:", "Last day:");
            page.paragraph("", &format!("{until} {last}"))?;
        }
        if let Some(message) = deadline.message {
            page.paragraph("", message.get(self.language()))?;
        }
        let convene = deadline.remedy.filter(|_| deadline.state == DeadlineState::ToBeConvened);
        if let Some(remedy) = convene {
            let label = paint(DIM, self.say("Che cosa fare:", "What to do:"));
            page.paragraph("-> ", &format!("{label} {}", remedy.get(self.language())))?;
        }
        Ok(())
    }
}
