//! `lepre rulebook audit` and `compare`: what is wrong with rules, and what changed in them.

use crate::Console;
use crate::arguments::{AuditArguments, CompareArguments, Format};
use crate::exit::Exit;
use crate::failure::{Failure, printable, say};
use crate::page::{BOLD, DIM, GREEN, Page, YELLOW, paint};
use crate::rulebooks::print_json;
use lepre::reason::{self, Comparison, Defect, DefectKind, RuleChangeKind};
use lepre::{Check, Error, Language, Lepre, Rulebook};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A rulebook by its id, or loaded from its file, or from `rulebook.toml` in its folder.
pub(crate) fn rulebook<'l>(lepre: &'l Lepre, name: &str) -> Result<Cow<'l, Rulebook>, Failure> {
    let inside = Path::new(name).join("rulebook.toml");
    let file = if inside.is_file() { inside } else { PathBuf::from(name) };
    if file.extension().is_none_or(|extension| extension != "toml") {
        return Ok(Cow::Borrowed(lepre.rulebook(name).map_err(Error::from)?));
    }
    let shown = printable(&file.to_string_lossy());
    let toml = fs::read_to_string(&file).map_err(|error| Failure::no_file(&shown, &error))?;
    Ok(Cow::Owned(Rulebook::load(&shown, &toml)?))
}

/// Audits every check of a rulebook.
pub(crate) fn audit(
    lepre: &Lepre,
    arguments: &AuditArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let audited = rulebook(lepre, &arguments.rulebook).and_then(|rulebook| {
        let defects = rulebook.checks().filter_map(|check| {
            let rules = rulebook.check(check)?;
            Some(reason::audit(rules).map(|defects| (check, defects)))
        });
        Ok(defects.collect::<Result<Vec<_>, _>>().map_err(Error::from)?)
    });
    let audited = match audited {
        Ok(audited) => audited,
        Err(failure) => return failure.show(arguments.format, language, console),
    };
    let counts = |defect: &&Defect| defect.kind != DefectKind::Unused;
    let wrong = audited.iter().flat_map(|(_, defects)| defects).filter(counts).count();
    match arguments.format {
        Format::Json => {
            let all = audited.iter().map(|(check, defects)| (check.to_string(), json!(defects)));
            print_json(&Value::Object(all.collect()), console)?;
        }
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            let (style, name) = match wrong {
                0 => (GREEN, say(language, "NULLA DA SEGNALARE", "NOTHING TO REPORT")),
                _ => (YELLOW, say(language, "DA RIVEDERE", "TO BE LOOKED AT")),
            };
            page.line(&paint(style, name))?;
            for (check, defects) in &audited {
                write_defects(*check, defects, language, &mut page)?;
            }
        }
    }
    Ok(if wrong == 0 { Exit::Admissible } else { Exit::Inadmissible })
}

fn write_defects(
    check: Check,
    defects: &[Defect],
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    page.heading(check.name())?;
    let (unused, others): (Vec<&Defect>, Vec<&Defect>) =
        defects.iter().partition(|defect| defect.kind == DefectKind::Unused);
    for defect in others {
        let value = &serde_json::to_value(&defect.value).unwrap_or_default();
        let value = value["is"].as_str().map(|value| format!(" = {value}")).unwrap_or_default();
        let subject = defect.rule.as_deref().or(defect.field.as_deref()).unwrap_or_default();
        let subject = paint(BOLD, &format!("{subject}{value}"));
        page.paragraph(
            "  • ",
            format!("{subject} {}", meaning(defect.kind, language)).trim_start(),
        )?;
        if let Some(witness) = &defect.witness {
            let label = paint(DIM, say(language, "per esempio:", "for instance:"));
            page.paragraph("    ", &format!("{label} {witness}"))?;
        }
    }
    if !unused.is_empty() {
        let label = say(language, "Campi che nessuna regola legge:", "Fields that no rule reads:");
        let fields = unused.iter().filter_map(|defect| defect.field.as_deref());
        page.paragraph("  ", &format!("{label} {}", fields.collect::<Vec<_>>().join(", ")))?;
    }
    Ok(())
}

fn meaning(kind: DefectKind, language: Language) -> &'static str {
    let (it, en) = match kind {
        DefectKind::NeverApplies => ("non si applica mai.", "never applies."),
        DefectKind::NeverBroken => ("non può essere violata.", "cannot be broken."),
        DefectKind::NeverKept => {
            ("non può essere rispettata dove si applica.", "cannot be kept where it applies.")
        }
        DefectKind::Implied => ("segue dalle altre regole.", "follows from the other rules."),
        DefectKind::EmptyScope => ("L'ambito è vuoto.", "The scope is empty."),
        DefectKind::NeverAdmissible => (
            "nessun caso con questo valore è ammissibile.",
            "no case with this value is admissible.",
        ),
        DefectKind::WeakerThanExact => (
            "resta aperta in casi in cui l'esito è già certo.",
            "stays open in cases in which its truth is settled.",
        ),
        DefectKind::Unused => ("non è letto da nessuna regola.", "is read by no rule."),
    };
    say(language, it, en)
}

/// Compares the checks that both rulebooks have.
pub(crate) fn compare(
    lepre: &Lepre,
    arguments: &CompareArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let both = rulebook(lepre, &arguments.then)
        .and_then(|then| Ok((then, rulebook(lepre, &arguments.now)?)));
    let (then, now) = match both {
        Ok(both) => both,
        Err(failure) => return failure.show(arguments.format, language, console),
    };
    let compared = Check::ALL.into_iter().filter_map(|check| {
        Some(reason::compare(&then, &now, check).transpose()?.map(|one| (check, one)))
    });
    let compared = match compared.collect::<Result<Vec<_>, _>>() {
        Ok(compared) => compared,
        Err(error) => {
            return Failure::from(Error::from(error)).show(arguments.format, language, console);
        }
    };
    let same = |one: &Comparison<'_>| one.rules.is_empty() && one.differences.is_empty();
    let all_same = compared.iter().all(|(_, one)| same(one));
    match arguments.format {
        Format::Json => {
            let all = compared.iter().map(|(check, one)| (check.to_string(), json!(one)));
            print_json(&Value::Object(all.collect()), console)?;
        }
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            for (check, comparison) in &compared {
                page.heading(check.name())?;
                write_comparison(comparison, language, &mut page)?;
            }
            if all_same {
                let same = say(language, "Dicono lo stesso.", "They say the same.");
                page.paragraph("", same)?;
            }
        }
    }
    Ok(if all_same { Exit::Admissible } else { Exit::Inadmissible })
}

fn write_comparison(
    comparison: &Comparison<'_>,
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    for one in &comparison.rules {
        let change = match one.change {
            RuleChangeKind::Added => say(language, "nuova", "new"),
            RuleChangeKind::Removed => say(language, "tolta", "gone"),
            RuleChangeKind::Reworded => {
                say(language, "stesso significato, altre parole", "same meaning, other words")
            }
            RuleChangeKind::Changed => say(language, "cambiata", "changed"),
        };
        page.paragraph("  • ", &format!("{} {change}", paint(BOLD, one.rule)))?;
    }
    let all = say(language, "Casi distinguibili:", "Cases that can be told apart:");
    page.paragraph("  ", &format!("{all} {}", comparison.cases))?;
    if comparison.differences.is_empty() {
        let none = say(language, "Nessuno cambia esito.", "None changes its outcome.");
        page.paragraph("  ", none)?;
    }
    for one in &comparison.differences {
        let name = |outcome| serde_json::to_value(outcome).unwrap_or_default();
        let (then, now) = (name(one.then), name(one.now));
        let pair = format!(
            "{} -> {}",
            then.as_str().unwrap_or_default(),
            now.as_str().unwrap_or_default()
        );
        let share = format!("{} ({:.2} %)", one.cases, one.share * 100.0);
        page.paragraph("  • ", &format!("{}: {share}", paint(BOLD, &pair)))?;
        let label = paint(DIM, say(language, "per esempio:", "for instance:"));
        page.paragraph("    ", &format!("{label} {}", one.witness))?;
    }
    Ok(())
}
