//! A rulebook for people: rule by rule, step by step, with its sources.

use crate::failure::say;
use crate::notes::Notes;
use crate::page::{BOLD, DIM, Page, paint};
use crate::procedures;
use crate::rulebooks::row;
use lepre::rulebook::{Deadline, Deadlines, Provision, Rule, Source};
use lepre::{Language, Rulebook, Severity};
use std::io;

/// Writes a rulebook: what it is, then all that it says.
pub(crate) fn write(
    rulebook: &Rulebook,
    sources: &[Source],
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    page.paragraph("", &paint(BOLD, rulebook.title.get(language)))?;
    let [id, version, territory, validity] = row(rulebook, language);
    page.paragraph("", &paint(DIM, &format!("{id} {version}, {territory}, {validity}")))?;
    page.paragraph("", &paint(DIM, &rulebook.fingerprint))?;
    let mut notes = Notes::new(sources, language);
    for check in rulebook.checks() {
        page.heading(check.name())?;
        let rules = rulebook.check(check).map(|rules| rules.rules()).unwrap_or_default();
        for (number, rule) in rules.iter().enumerate() {
            if number > 0 {
                page.gap()?;
            }
            write_rule(rule, language, &mut notes, page)?;
        }
    }
    if let Some(deadlines) = rulebook.deadlines() {
        page.heading("deadlines")?;
        for (number, deadline) in deadlines.all().iter().enumerate() {
            if number > 0 {
                page.gap()?;
            }
            write_deadline(deadlines, deadline, language, &mut notes, page)?;
        }
    }
    if let Some(minded) = rulebook.timesheet() {
        page.heading("timesheet")?;
        for (number, provision) in minded.provisions().enumerate() {
            if number > 0 {
                page.gap()?;
            }
            page.line(&format!("  {}", paint(BOLD, &provision.id)))?;
            write_provision(provision, language, &mut notes, page)?;
        }
    }
    for procedure in rulebook.procedures() {
        page.heading(procedure.id())?;
        procedures::write_rules(procedure, language, &mut notes, page)?;
    }
    if !rulebook.planned().is_empty() {
        page.heading(say(language, "Annunciato", "Announced"))?;
    }
    for planned in rulebook.planned() {
        page.line(&format!("  {}", paint(BOLD, &planned.id)))?;
        page.paragraph("    ", planned.what.get(language))?;
        page.paragraph("    ", &paint(DIM, &notes.cite(&planned.citation)))?;
    }
    page.gap()?;
    notes.write(page)
}

/// A rule: its conditions as they are written, then what they mean.
pub(crate) fn write_rule<'n>(
    rule: &'n Rule,
    language: Language,
    notes: &mut Notes<'n>,
    page: &mut Page<'_>,
) -> io::Result<()> {
    page.line(&format!("  {}  {}", paint(BOLD, &rule.id), severity(rule.severity, language)))?;
    let label = |it, en| format!("    {}", paint(DIM, say(language, it, en)));
    if let Some(when) = &rule.when {
        page.paragraph(&label("quando   ", "when     "), &when.text)?;
    }
    page.paragraph(&label("richiede ", "require  "), &rule.require.text)?;
    page.paragraph("    ", rule.message.get(language))?;
    let remedy = rule.remedy.get(language);
    let label = paint(DIM, say(language, "Che cosa fare:", "What to do:"));
    page.paragraph("    -> ", &format!("{label} {remedy}"))?;
    page.paragraph("    ", &paint(DIM, &notes.cite(&rule.citation)))
}

/// A deadline: for whom, from when, how long, then what it means.
fn write_deadline<'n>(
    deadlines: &Deadlines,
    deadline: &'n Deadline,
    language: Language,
    notes: &mut Notes<'n>,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let (from, days) = (deadlines.from(deadline), deadline.days);
    let term = match language {
        Language::It => format!("{days} giorni da {from}"),
        Language::En => format!("{days} days from {from}"),
    };
    page.line(&format!("  {}  {term}", paint(BOLD, &deadline.provision.id)))?;
    let label = |it, en| format!("    {}", paint(DIM, say(language, it, en)));
    page.paragraph(&label("quando   ", "when     "), &deadline.when)?;
    page.paragraph(&label("richiede ", "require  "), &deadline.met)?;
    write_provision(&deadline.provision, language, notes, page)
}

/// What an act requires, what to do, and where it stands.
fn write_provision<'n>(
    provision: &'n Provision,
    language: Language,
    notes: &mut Notes<'n>,
    page: &mut Page<'_>,
) -> io::Result<()> {
    page.paragraph("    ", provision.message.get(language))?;
    let label = paint(DIM, say(language, "Che cosa fare:", "What to do:"));
    page.paragraph("    -> ", &format!("{label} {}", provision.remedy.get(language)))?;
    page.paragraph("    ", &paint(DIM, &notes.cite(&provision.citation)))
}

/// What a rule can do to an outcome, in a word.
fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Scope => say(language, "ambito", "scope"),
        Severity::Blocking => say(language, "vincolante", "blocking"),
        Severity::Advisory => say(language, "avviso", "advisory"),
    }
}
