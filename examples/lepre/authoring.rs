//! `lepre rulebook new` and `check`: a rulebook is begun, and looked at.

use crate::Console;
use crate::arguments::{CheckRulebookArguments, Format, NewArguments};
use crate::exit::Exit;
use crate::failure::{Failure, printable, say};
use crate::load::{RULEBOOK_FILE, rulebook};
use crate::page::{DIM, GREEN, Page, paint};
use crate::rulebooks::{print_json, row};
use crate::template;
use lepre::rulebook::Rule;
use lepre::{Check, Error, Language, Lepre, Rulebook};
use serde_json::json;
use std::fs;
use std::io;
use std::path::Path;

/// Writes a folder with a rulebook to go on from, its schema and a first scenario.
pub(crate) fn new(
    lepre: &Lepre,
    arguments: &NewArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let begun = begin(lepre, arguments, language);
    match begun {
        Err(failure) => failure.show(Format::Text, language, console),
        Ok(()) => {
            let folder = printable(&arguments.folder);
            let mut page = Page::new(console.output, console.width);
            page.line(&paint(GREEN, &folder))?;
            for (command, what) in [
                (
                    "check",
                    say(language, "dice se il file è giusto", "says whether the file is right"),
                ),
                ("test", say(language, "prova gli scenari", "tries the scenarios")),
                (
                    "audit",
                    say(
                        language,
                        "dice che cosa non va nelle regole",
                        "says what is wrong with the rules",
                    ),
                ),
            ] {
                let command = format!("lepre rulebook {command} {folder}");
                page.paragraph("  ", &format!("{command}  {}", paint(DIM, what)))?;
            }
            Ok(Exit::Admissible)
        }
    }
}

fn begin(lepre: &Lepre, arguments: &NewArguments, language: Language) -> Result<(), Failure> {
    let folder = Path::new(&arguments.folder);
    let id = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if let Some(base) = &arguments.extends {
        lepre.rulebook(base).map_err(Error::from)?;
    }
    let files = template::files(id, arguments, language);
    // What would be refused later is refused now: an id of blanks, for instance.
    Rulebook::load_with(RULEBOOK_FILE, &files.rulebook, lepre.rulebooks())
        .map_err(|error| Failure::wrong_rulebook(error, files.rulebook.clone()))?;
    if folder.exists() {
        return Err(Failure::exists(&printable(&arguments.folder)));
    }
    let shown = printable(&arguments.folder);
    write(folder, &files).map_err(|error| Failure::not_written(&shown, &error))
}

fn write(folder: &Path, files: &template::Files) -> io::Result<()> {
    let scenarios = folder.join("scenarios");
    fs::create_dir_all(&scenarios)?;
    fs::write(folder.join(RULEBOOK_FILE), &files.rulebook)?;
    fs::write(scenarios.join("first.toml"), &files.scenario)?;
    for name in template::SCHEMAS {
        let schema = serde_json::to_string_pretty(&lepre::schema::schema(name))?;
        fs::write(folder.join(format!("{name}.schema.json")), schema + "\n")?;
    }
    Ok(())
}

/// Says whether a rulebook can be loaded, and what is in it.
pub(crate) fn check(
    lepre: &Lepre,
    arguments: &CheckRulebookArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let rulebook = match rulebook(lepre, &arguments.rulebook) {
        Ok(rulebook) => rulebook,
        Err(failure) => return failure.show(arguments.format, language, console),
    };
    if arguments.format == Format::Json {
        print_json(&json!(rulebook.summary()), console)?;
        return Ok(Exit::Admissible);
    }
    let mut page = Page::new(console.output, console.width);
    page.line(&paint(GREEN, say(language, "NULLA DA SEGNALARE", "NOTHING TO REPORT")))?;
    let [id, version, territory, validity] = row(&rulebook, language);
    page.paragraph("", &format!("{id} {version}, {territory}, {validity}"))?;
    let base = rulebook.extends.as_ref().and_then(|base| lepre.rulebook(&base.id).ok());
    if let Some(base) = base {
        let label = say(language, "estende", "extends");
        page.paragraph("", &format!("{label} {} {}", base.id, base.version))?;
    }
    for check in rulebook.checks() {
        page.paragraph("  ", &counted(&rulebook, base, check, language))?;
    }
    Ok(Exit::Admissible)
}

/// How many rules a rulebook has for a check, and where they come from.
fn counted(
    rulebook: &Rulebook,
    base: Option<&Rulebook>,
    check: Check,
    language: Language,
) -> String {
    let rules = |rulebook: &Rulebook| {
        rulebook.check(check).map(|rules| rules.rules().to_vec()).unwrap_or_default()
    };
    let (own, inherited) = (rules(rulebook), base.map(rules).unwrap_or_default());
    let count = match (own.len(), language) {
        (1, Language::It) => "1 regola".to_owned(),
        (1, Language::En) => "1 rule".to_owned(),
        (many, Language::It) => format!("{many} regole"),
        (many, Language::En) => format!("{many} rules"),
    };
    if base.is_none() {
        return format!("{check}: {count}");
    }
    let same_id = |rule: &Rule, all: &[Rule]| all.iter().find(|one| one.id == rule.id).cloned();
    let names = |rules: Vec<&Rule>| {
        rules.into_iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(", ")
    };
    let new = own.iter().filter(|rule| same_id(rule, &inherited).is_none()).collect();
    let replaced = own
        .iter()
        .filter(|rule| same_id(rule, &inherited).is_some_and(|base| !is_taken_over(&base, rule)));
    let gone = inherited.iter().filter(|rule| same_id(rule, &own).is_none()).collect();
    let parts = [
        (say(language, "nuove", "new"), names(new)),
        (say(language, "sostituite", "replaced"), names(replaced.collect())),
        (say(language, "tolte", "removed"), names(gone)),
    ];
    let parts = parts.into_iter().filter(|(_, names)| !names.is_empty());
    let parts: Vec<String> = parts.map(|(label, names)| format!("{label}: {names}")).collect();
    match parts.as_slice() {
        [] => format!("{check}: {count}, {}", say(language, "tutte ereditate", "all inherited")),
        parts => format!("{check}: {count}; {}", parts.join("; ")),
    }
}

/// Whether a rule says what the other does, word by word.
fn is_taken_over(base: &Rule, rule: &Rule) -> bool {
    let said = |rule: &Rule| {
        let when = rule.when.as_ref().map(|when| when.text.clone());
        (when, rule.require.text.clone(), rule.severity)
    };
    said(base) == said(rule)
        && (&base.message, &base.remedy, &base.citation)
            == (&rule.message, &rule.remedy, &rule.citation)
}
