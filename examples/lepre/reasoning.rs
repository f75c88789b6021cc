//! `lepre rulebook audit` and `compare`: what is wrong with rules, and what changed in them.

use crate::Console;
use crate::arguments::{AuditArguments, CompareArguments, Format};
use crate::exit::Exit;
use crate::failure::{Failure, say};
use crate::load::rulebook;
use crate::page::{BOLD, DIM, GREEN, Page, YELLOW, paint};
use crate::rulebooks::print_json;
use lepre::reason::{Border, BorderKind, Comparison, Defect, DefectKind, RuleChangeKind};
use lepre::{Check, Language, Lepre};
use serde_json::{Value, json};
use std::io;

/// Audits every check of a rulebook.
pub(crate) fn audit(
    lepre: &Lepre,
    arguments: &AuditArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let rulebook = match rulebook(lepre, &arguments.rulebook) {
        Ok(rulebook) => rulebook,
        Err(failure) => return failure.show(arguments.format, language, console),
    };
    let report = match lepre.audit(&rulebook) {
        Ok(report) => report,
        Err(error) => return Failure::from(error).show(arguments.format, language, console),
    };
    let counts = |defect: &&Defect| defect.kind != DefectKind::Unused;
    let wrong = report.checks.iter().flat_map(|one| &one.defects).filter(counts).count();
    let borders: usize = report.checks.iter().map(|one| one.borders.len()).sum();
    let nothing = wrong + borders == 0;
    match arguments.format {
        Format::Json => print_json(&json!(report), console)?,
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            let (style, name) = match nothing {
                true => (GREEN, say(language, "NULLA DA SEGNALARE", "NOTHING TO REPORT")),
                false => (YELLOW, say(language, "DA RIVEDERE", "TO BE LOOKED AT")),
            };
            page.line(&paint(style, name))?;
            for one in &report.checks {
                write_defects(one.check, &one.defects, language, &mut page)?;
                write_borders(&one.borders, language, &mut page)?;
            }
        }
    }
    Ok(if nothing { Exit::Admissible } else { Exit::Inadmissible })
}

fn write_borders(borders: &[Border], language: Language, page: &mut Page<'_>) -> io::Result<()> {
    for border in borders {
        let meaning = match border.kind {
            BorderKind::DaysWithout => say(
                language,
                "nessuna raccolta è in vigore fra l'una e l'altra",
                "no rulebook is in force between the two",
            ),
            BorderKind::ScopeOverlap => say(
                language,
                "tutte e due valgono per gli stessi casi",
                "both govern the same cases",
            ),
            BorderKind::ScopeGap => {
                say(language, "nessuna delle due vale per certi casi", "neither governs some cases")
            }
        };
        let days = match (border.to, language) {
            (None, Language::It) => format!("dal {}", border.from),
            (None, Language::En) => format!("from {}", border.from),
            (Some(to), Language::It) => format!("dal {} al {to}", border.from),
            (Some(to), Language::En) => format!("from {} to {to}", border.from),
        };
        page.paragraph("  • ", &format!("{}: {meaning}, {days}.", paint(BOLD, &border.other)))?;
        write_witness(border.witness.as_ref(), language, page)?;
    }
    Ok(())
}

/// A case that shows it.
fn write_witness(
    witness: Option<&Value>,
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let Some(witness) = witness else { return Ok(()) };
    let label = paint(DIM, say(language, "per esempio:", "for instance:"));
    page.paragraph("    ", &format!("{label} {witness}"))
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
        write_witness(defect.witness.as_ref(), language, page)?;
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
    let report = match lepre.compare(&then, &now) {
        Ok(report) => report,
        Err(error) => return Failure::from(error).show(arguments.format, language, console),
    };
    let same = |one: &Comparison<'_>| one.rules.is_empty() && one.differences.is_empty();
    let all_same = report.checks.iter().all(|one| same(&one.comparison));
    match arguments.format {
        Format::Json => print_json(&json!(report), console)?,
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            for one in &report.checks {
                page.heading(one.check.name())?;
                write_comparison(&one.comparison, language, &mut page)?;
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
        write_witness(Some(&one.witness), language, page)?;
    }
    Ok(())
}
