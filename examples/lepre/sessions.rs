//! What a person at a desk reads of a timesheet: whether its sessions fit together.

use crate::page::{DIM, GREEN, Page, RED, paint};
use crate::report::Report;
use lepre::timesheet::{TimesheetCase, TimesheetReport};
use std::io;

impl Report<'_> {
    /// Writes what an audit found.
    pub(crate) fn write_audit(
        &self,
        case: &TimesheetCase,
        report: &TimesheetReport<'_>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let (style, name) = match report.findings.is_empty() {
            true => (GREEN, self.say("IN REGOLA", "IN ORDER")),
            false => (RED, self.say("DA CORREGGERE", "TO BE CORRECTED")),
        };
        page.line(&paint(style, name))?;
        let (sessions, minutes) = (report.sessions, report.minutes);
        let (of_sessions, of_minutes) =
            (self.say("Sessioni:", "Sessions:"), self.say("minuti:", "minutes:"));
        page.paragraph("", &format!("{of_sessions} {sessions}, {of_minutes} {minutes}."))?;
        let mut notes = self.notes();
        if !report.findings.is_empty() {
            page.heading(self.say("Che cosa non va", "What is wrong"))?;
        }
        for (number, finding) in report.findings.iter().enumerate() {
            if number > 0 {
                page.gap()?;
            }
            self.finding(RED, finding, &[], &mut notes, page)?;
            for place in &finding.fields {
                page.paragraph("    ", &paint(DIM, &session(case, place)))?;
            }
        }
        if report.more {
            page.gap()?;
            let more =
                self.say("Ce ne sono altri dello stesso genere.", "There are more of a kind.");
            page.paragraph("", more)?;
        }
        page.gap()?;
        notes.write(page)?;
        self.edition(&report.rulebook, page)
    }
}

/// A place, and the session that stands there.
fn session(case: &TimesheetCase, place: &str) -> String {
    let number = place.split(['[', ']']).nth(1).and_then(|number| number.parse::<usize>().ok());
    match number.and_then(|number| case.sessions.get(number)) {
        Some(session) => {
            format!("{place}: {}, {}-{}", session.date, session.start, session.end)
        }
        None => place.to_owned(),
    }
}
