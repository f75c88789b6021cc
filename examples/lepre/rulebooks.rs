//! `lepre rulebook`: which rulebooks there are, and what they say.

use crate::Console;
use crate::act;
use crate::arguments::{Format, ShowArguments};
use crate::exit::Exit;
use crate::failure::say;
use crate::load::rulebook;
use crate::page::{DIM, Page, aligned, paint};
use crate::procedures;
use lepre::rulebook::{Procedure, Provision, Rule};
use lepre::{Language, Lepre, Rulebook};
use serde_json::{Value, json};
use std::io;

/// Lists every rulebook.
pub(crate) fn list(
    lepre: &Lepre,
    format: Format,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    match format {
        Format::Json => {
            let rulebooks: Vec<Value> =
                lepre.rulebooks().iter().map(|one| json!(one.summary())).collect();
            print_json(&rulebooks.into(), console)?;
        }
        Format::Text => {
            let rows: Vec<_> = lepre.rulebooks().iter().map(|one| row(one, language)).collect();
            let mut page = Page::new(console.output, console.width);
            for (rulebook, row) in lepre.rulebooks().iter().zip(&rows) {
                page.line(&aligned(&rows, row))?;
                page.paragraph("  ", &paint(DIM, rulebook.title.get(language)))?;
                page.paragraph("  ", &paint(DIM, &subjects(rulebook)))?;
            }
        }
    }
    Ok(Exit::Admissible)
}

/// Shows one rulebook, rule by rule.
pub(crate) fn show(
    lepre: &Lepre,
    arguments: &ShowArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let found = rulebook(lepre, &arguments.id);
    let found = found.and_then(|rulebook| Ok((rulebook, lepre.sources()?)));
    match (found, arguments.format) {
        (Err(failure), format) => failure.show(format, language, console),
        (Ok((rulebook, _)), Format::Json) => {
            print_json(&contents(&rulebook), console)?;
            Ok(Exit::Admissible)
        }
        (Ok((rulebook, mut sources)), Format::Text) => {
            sources.extend(rulebook.sources.iter().cloned());
            let mut page = Page::new(console.output, console.width);
            act::write(&rulebook, &sources, language, &mut page)?;
            Ok(Exit::Admissible)
        }
    }
}

/// JSON, laid out if a person reads it.
pub(crate) fn print_json(value: &Value, console: &mut Console<'_>) -> io::Result<()> {
    if console.terminal {
        writeln!(console.output, "{value:#}")
    } else {
        writeln!(console.output, "{value}")
    }
}

/// A rule with all that it says.
pub(crate) fn rule_json(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "when": rule.when.as_ref().map(|when| &when.text),
        "require": rule.require.text,
        "severity": rule.severity,
        "message": rule.message,
        "remedy": rule.remedy,
        "citation": rule.citation,
    })
}

/// A rulebook with its rules, by check, and its procedures.
fn contents(rulebook: &Rulebook) -> Value {
    let mut contents = json!(rulebook.summary());
    let rules: serde_json::Map<String, Value> = rulebook
        .checks()
        .filter_map(|check| Some((check, rulebook.check(check)?)))
        .map(|(check, rules)| (check.to_string(), rules.rules().iter().map(rule_json).collect()))
        .collect();
    if let Some(contents) = contents.as_object_mut() {
        let procedures: Vec<Value> =
            rulebook.procedures().iter().map(procedures::contents).collect();
        contents.insert("rules".to_owned(), rules.into());
        contents.insert("procedures".to_owned(), procedures.into());
        contents.insert("deadlines".to_owned(), deadlines_json(rulebook));
        let minded = rulebook.timesheet().into_iter().flat_map(|minded| minded.provisions());
        contents.insert("timesheet".to_owned(), minded.map(provision_json).collect());
        contents.insert("planned".to_owned(), json!(rulebook.planned()));
        contents.insert("sources".to_owned(), json!(rulebook.sources));
    }
    contents
}

/// What an act requires, where no condition says it.
fn provision_json(provision: &Provision) -> Value {
    json!({
        "id": provision.id,
        "message": provision.message,
        "remedy": provision.remedy,
        "citation": provision.citation,
    })
}

/// Deadlines with all that they say.
fn deadlines_json(rulebook: &Rulebook) -> Value {
    let Some(deadlines) = rulebook.deadlines() else { return json!([]) };
    let said = deadlines.all().iter().map(|deadline| {
        json!({
            "id": deadline.provision.id,
            "when": deadline.when,
            "met": deadline.met,
            "from": deadlines.from(deadline),
            "days": deadline.days,
            "message": deadline.provision.message,
            "remedy": deadline.provision.remedy,
            "citation": deadline.provision.citation,
        })
    });
    said.collect()
}

/// The cells of a rulebook's line in the list.
pub(crate) fn row(rulebook: &Rulebook, language: Language) -> [String; 4] {
    [
        rulebook.id.clone(),
        rulebook.version.clone(),
        rulebook.territory.to_string(),
        validity(rulebook, language),
    ]
}

/// What a rulebook speaks of.
fn subjects(rulebook: &Rulebook) -> String {
    let checks = rulebook.checks().map(|check| check.name());
    let procedures = rulebook.procedures().iter().map(Procedure::id);
    let others =
        [rulebook.deadlines().map(|_| "deadlines"), rulebook.timesheet().map(|_| "timesheet")];
    let all = checks.chain(procedures).chain(others.into_iter().flatten());
    all.collect::<Vec<&str>>().join(", ")
}

/// From when to when a rulebook is in force, and what is special about that.
fn validity(rulebook: &Rulebook, language: Language) -> String {
    let from = rulebook.valid_from;
    let days = match (rulebook.valid_to, language) {
        (None, Language::It) => format!("dal {from}"),
        (None, Language::En) => format!("from {from}"),
        (Some(to), Language::It) => format!("dal {from} al {to}"),
        (Some(to), Language::En) => format!("from {from} to {to}"),
    };
    let notes = [
        (rulebook.transitional, say(language, "transitoria", "transitional")),
        (rulebook.complement, say(language, "si aggiunge ad altre", "joins others")),
    ];
    let notes = notes.into_iter().filter(|(is_so, _)| *is_so).map(|(_, note)| note);
    std::iter::once(days.as_str()).chain(notes).collect::<Vec<_>>().join(", ")
}
