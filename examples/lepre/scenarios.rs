//! `lepre rulebook test` and `scenarios`: scenarios of a rulebook, run and made.

use crate::Console;
use crate::arguments::{Format, ScenariosArguments, TestArguments};
use crate::exit::Exit;
use crate::failure::{Failure, printable, say};
use crate::load::rulebook;
use crate::page::{BOLD, DIM, GREEN, Page, RED, YELLOW, aligned, paint};
use crate::rulebooks::print_json;
use lepre::scenario::{
    self, CheckCoverage, Mismatch, MismatchKind, RuleCoverage, Scenario, ScenarioError,
    ScenarioReport, ScenarioResult, Shown, Standing,
};
use lepre::{Error, Language, Lepre, Rulebook};
use serde_json::json;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Prints scenarios that show all that can be shown.
pub(crate) fn print(
    lepre: &Lepre,
    arguments: &ScenariosArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let made = rulebook(lepre, &arguments.rulebook).and_then(|rulebook| {
        let checks =
            rulebook.checks().filter(|one| arguments.check.is_none_or(|only| only == *one));
        let made = checks.map(|check| scenario::generate(&rulebook, check, language));
        Ok(made.collect::<Result<Vec<_>, _>>().map_err(Error::from)?.concat())
    });
    match made {
        Ok(made) => write!(console.output, "{}", scenario::to_toml(&made))?,
        Err(failure) => return failure.show(Format::Text, language, console),
    }
    Ok(Exit::Admissible)
}

/// Runs the scenarios of a rulebook.
pub(crate) fn test(
    lepre: &Lepre,
    arguments: &TestArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let ran = rulebook(lepre, &arguments.rulebook).and_then(|rulebook| {
        let scenarios = scenarios(&rulebook, arguments)?;
        // The report is told before its rulebook goes.
        let report = scenario::run(&rulebook, &scenarios)?;
        let complete = report.is_complete();
        Ok((report.failed, complete, told(&report, arguments.format, language, console)))
    });
    match ran {
        Ok((failed, complete, told)) => {
            told?;
            let enough = failed == 0 && (complete || !arguments.complete);
            Ok(if enough { Exit::Admissible } else { Exit::Inadmissible })
        }
        Err(failure) => failure.show(arguments.format, language, console),
    }
}

fn told(
    report: &ScenarioReport<'_>,
    format: Format,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<()> {
    match format {
        Format::Json => print_json(&json!(report), console),
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            write(report, language, &mut page)
        }
    }
}

/// All scenarios that are to be run, or all that is wrong with them.
fn scenarios(rulebook: &Rulebook, arguments: &TestArguments) -> Result<Vec<Scenario>, Failure> {
    let mut given: Vec<PathBuf> = arguments.scenarios.iter().map(PathBuf::from).collect();
    if given.is_empty() {
        given.extend(usual(&arguments.rulebook));
    }
    let (mut all, mut diagnostics) = (Vec::new(), Vec::new());
    for path in given {
        for file in files(&path)? {
            let name = shown(&file);
            let bytes = fs::read(&file).map_err(|error| Failure::no_file(&name, &error))?;
            let text = lepre::case::text(&bytes).map_err(|error| Failure::in_file(&name, error))?;
            match scenario::read(&name, text, rulebook) {
                Ok(read) => all.extend(read),
                Err(error) => diagnostics.extend(error.diagnostics),
            }
        }
    }
    match (diagnostics.is_empty(), all.is_empty()) {
        (false, _) => Err(Error::from(ScenarioError { diagnostics }).into()),
        (true, true) => Err(Failure::no_scenario()),
        (true, false) => Ok(all),
    }
}

/// The folder where scenarios usually are: beside the file of the rulebook.
fn usual(rulebook: &str) -> Option<PathBuf> {
    let path = Path::new(rulebook);
    let folder = if path.is_dir() { path } else { path.parent().filter(|_| path.is_file())? };
    Some(folder.join("scenarios"))
}

/// A file, or those of a folder that are TOML or JSON, in order.
fn files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()
    });
    let mut files = entries.map_err(|error| Failure::no_file(&shown(path), &error))?;
    files.retain(|file| {
        file.is_file()
            && file.extension().is_some_and(|extension| extension == "toml" || extension == "json")
    });
    files.sort();
    Ok(files)
}

fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy())
}

fn write(report: &ScenarioReport<'_>, language: Language, page: &mut Page<'_>) -> io::Result<()> {
    let (style, title) = match report.failed {
        0 => (GREEN, say(language, "TUTTI PASSATI", "ALL PASSED")),
        _ => (RED, say(language, "NON TUTTI PASSATI", "NOT ALL PASSED")),
    };
    page.line(&paint(style, title))?;
    let (passed, failed) = (report.passed, report.failed);
    page.paragraph(
        "",
        &match language {
            Language::It => format!("Scenari passati: {passed}; falliti: {failed}."),
            Language::En => format!("Scenarios passed: {passed}; failed: {failed}."),
        },
    )?;
    for result in report.scenarios.iter().filter(|result| !result.passed) {
        page.gap()?;
        write_failure(result, language, page)?;
    }
    for coverage in &report.checks {
        page.heading(coverage.check.name())?;
        write_rules(coverage, language, page)?;
        write_missing(coverage, language, page)?;
    }
    page.gap()?;
    page.paragraph("", &share(report, language))
}

fn write_failure(
    result: &ScenarioResult,
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    page.paragraph(
        &paint(RED, "✗ "),
        &format!("{} ({})", paint(BOLD, &result.name), result.check),
    )?;
    let name = |outcome| json!(outcome).as_str().unwrap_or_default().to_owned();
    if result.expected != result.found {
        let (expected, found) = (name(result.expected), name(result.found));
        page.paragraph(
            "  ",
            &match language {
                Language::It => format!("atteso {expected}, trovato {found}"),
                Language::En => format!("expected {expected}, found {found}"),
            },
        )?;
    }
    for Mismatch { of, missing, surplus } in &result.mismatches {
        let label = match of {
            MismatchKind::Violated => say(language, "violate", "violated"),
            MismatchKind::Unknown => say(language, "non note", "unknown"),
            MismatchKind::Advice => say(language, "avvisi", "advice"),
            MismatchKind::Ask => say(language, "da chiedere", "to ask"),
        };
        let part = |list: &[String], word: &str| {
            (!list.is_empty()).then(|| format!("{word} {}", list.join(", ")))
        };
        let missing = part(missing, say(language, "attese e non trovate:", "expected, not found:"));
        let surplus = part(surplus, say(language, "trovate e non attese:", "found, not expected:"));
        let parts: Vec<String> = missing.into_iter().chain(surplus).collect();
        page.paragraph("  ", &format!("{label}: {}", parts.join("; ")))?;
    }
    Ok(())
}

/// How many scenarios satisfy each rule, violate it, leave it unknown, or do not meet it.
fn write_rules(
    coverage: &CheckCoverage<'_>,
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let titles = match language {
        Language::It => ["regola", "rispettata", "violata", "non nota", "altrove"],
        Language::En => ["rule", "satisfied", "violated", "unknown", "elsewhere"],
    };
    let mut rows = vec![titles.map(str::to_owned)];
    rows.extend(coverage.rules.iter().map(|rule| {
        let count = |standing, count: usize| match rule.never.contains(&standing) {
            true => "-".to_owned(),
            false => count.to_string(),
        };
        [
            rule.rule.to_owned(),
            count(Standing::Satisfied, rule.satisfied),
            count(Standing::Violated, rule.violated),
            count(Standing::Unknown, rule.unknown),
            rule.not_applying.to_string(),
        ]
    }));
    for (number, row) in rows.iter().enumerate() {
        let line = aligned(&rows, row);
        let line = if number == 0 { paint(DIM, &line) } else { line };
        page.line(&format!("  {line}"))?;
    }
    Ok(())
}

/// What no scenario shows of the rules, though one could.
fn write_missing(
    coverage: &CheckCoverage<'_>,
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let incomplete: Vec<&RuleCoverage<'_>> =
        coverage.rules.iter().filter(|rule| !rule.is_complete()).collect();
    if !incomplete.is_empty() {
        page.gap()?;
        let title = say(language, "Nessuno scenario mostra:", "No scenario shows:");
        page.paragraph("  ", &paint(YELLOW, title))?;
    }
    for rule in incomplete {
        let standings = rule.missing().map(|standing| match standing {
            Standing::Satisfied => say(language, "rispettata", "satisfied").to_owned(),
            Standing::Violated => say(language, "violata", "violated").to_owned(),
            Standing::Unknown => say(language, "non nota", "unknown").to_owned(),
        });
        let conditions = rule.conditions.iter().filter_map(|condition| {
            let ways = [
                (condition.as_true, say(language, "vero", "true")),
                (condition.as_false, say(language, "falso", "false")),
            ];
            let missing = ways.into_iter().filter(|(shown, _)| *shown == Shown::Missing);
            let missing: Vec<&str> = missing.map(|(_, word)| word).collect();
            let ways = missing.join(", ");
            (!missing.is_empty()).then(|| format!("{} ({ways})", condition.condition))
        });
        let missing = standings.into_iter().chain(conditions).collect::<Vec<_>>().join("; ");
        page.paragraph("  • ", &format!("{}: {missing}", paint(BOLD, rule.rule)))?;
    }
    Ok(())
}

/// How many conditions are shown, in a line.
fn share(report: &ScenarioReport<'_>, language: Language) -> String {
    let tally = report.conditions;
    let (shown, all) = (tally.shown, tally.shown + tally.missing);
    let percent = (shown * 100).checked_div(all).unwrap_or(100);
    let (outcome, impossible) = (tally.outcome, tally.impossible);
    match language {
        Language::It => format!(
            "Condizioni mostrate, vere e false: {shown} di {all} ({percent} %), {outcome} con \
             l'esito; impossibili: {impossible}."
        ),
        Language::En => format!(
            "Conditions shown, true and false: {shown} of {all} ({percent} %), {outcome} with the \
             outcome; impossible: {impossible}."
        ),
    }
}
