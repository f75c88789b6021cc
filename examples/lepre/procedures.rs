//! `lepre procedure`: which procedures there are, and how they go.

use crate::Console;
use crate::act::write_rule;
use crate::arguments::{Format, ProcedureArguments, ProcedureFormat};
use crate::exit::Exit;
use crate::failure::{Failure, say};
use crate::mermaid::{self, diagram};
use crate::notes::Notes;
use crate::page::{BOLD, DIM, Page, aligned, paint};
use crate::rulebooks::{print_json, rule_json};
use lepre::error::{InputError, InputProblem};
use lepre::rulebook::{Procedure, Provision, Step};
use lepre::{Language, Lepre, Rulebook};
use serde_json::{Value, json};
use std::io;

/// Every procedure with its rulebook.
fn all(lepre: &Lepre) -> impl Iterator<Item = (&Rulebook, &Procedure)> {
    let rulebooks = lepre.rulebooks().iter();
    rulebooks.flat_map(|rulebook| rulebook.procedures().iter().map(move |one| (rulebook, one)))
}

/// Lists every procedure.
pub(crate) fn list(
    lepre: &Lepre,
    format: Format,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    match format {
        Format::Json => {
            let summary = |(rulebook, procedure): (&Rulebook, &Procedure)| {
                json!({
                    "id": procedure.id(),
                    "title": procedure.title(),
                    "rulebook": rulebook.id,
                })
            };
            print_json(&all(lepre).map(summary).collect(), console)?;
        }
        Format::Text => {
            let row = |(rulebook, procedure): (&Rulebook, &Procedure)| {
                [procedure.id().to_owned(), rulebook.id.clone()]
            };
            let rows: Vec<_> = all(lepre).map(row).collect();
            let mut page = Page::new(console.output, console.width);
            for ((_, procedure), row) in all(lepre).zip(&rows) {
                page.line(&aligned(&rows, row))?;
                page.paragraph("  ", &paint(DIM, procedure.title().get(language)))?;
            }
        }
    }
    Ok(Exit::Admissible)
}

/// Shows one procedure: as a table, as JSON, or as a diagram.
pub(crate) fn show(
    lepre: &Lepre,
    arguments: &ProcedureArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let Some((rulebook, procedure)) = all(lepre).find(|(_, one)| one.id() == arguments.id) else {
        let format = match arguments.format {
            ProcedureFormat::Json => Format::Json,
            ProcedureFormat::Text | ProcedureFormat::Mermaid => Format::Text,
        };
        return unknown(lepre, &arguments.id).show(format, language, console);
    };
    match arguments.format {
        ProcedureFormat::Json => print_json(&contents(procedure), console)?,
        ProcedureFormat::Mermaid => write!(console.output, "{}", diagram(procedure, language))?,
        ProcedureFormat::Text => {
            let mut page = Page::new(console.output, console.width);
            page.paragraph("", &paint(BOLD, procedure.title().get(language)))?;
            page.line(&paint(DIM, &format!("{}, {}", procedure.id(), rulebook.id)))?;
            page.gap()?;
            table(procedure, language, &mut page)?;
            page.gap()?;
            let rules = say(language, "Le regole:", "The rules:");
            page.line(&format!("{rules} lepre rulebook show {}", rulebook.id))?;
        }
    }
    Ok(Exit::Admissible)
}

/// There is no such procedure.
fn unknown(lepre: &Lepre, id: &str) -> Failure {
    let known: Vec<String> = all(lepre).map(|(_, one)| one.id().to_owned()).collect();
    let nearest = lepre::text::nearest(id, known.iter().map(String::as_str)).map(str::to_owned);
    let problem = InputProblem::UnknownProcedure { known, nearest };
    let error = InputError { problems: vec![("procedure".to_owned(), problem)] };
    lepre::Error::from(error).into()
}

/// A procedure with its steps and their rules.
pub(crate) fn contents(procedure: &Procedure) -> Value {
    let steps = procedure.steps();
    let name = |number: usize| steps.get(number).map(|step| step.name.as_str());
    let step = |step: &Step| {
        let rules = procedure.evidence().rules().get(step.rules()).unwrap_or_default();
        json!({
            "name": step.name,
            "actor": step.actor,
            "after": step.after.iter().filter_map(|need| name(*need)).collect::<Vec<_>>(),
            "instead_of": step.instead_of.and_then(name),
            "restarts": step.restarts,
            "action": step.action,
            "provision": provision(&step.provision),
            "rules": rules.iter().map(rule_json).collect::<Vec<_>>(),
        })
    };
    json!({
        "id": procedure.id(),
        "title": procedure.title(),
        "agreement": procedure.agreement().map(provision),
        "steps": steps.iter().map(step).collect::<Vec<_>>(),
    })
}

fn provision(provision: &Provision) -> Value {
    json!({
        "id": provision.id,
        "message": provision.message,
        "remedy": provision.remedy,
        "citation": provision.citation,
    })
}

/// The steps as a table: number, name, who, after which, and what is to be done.
fn table(procedure: &Procedure, language: Language, page: &mut Page<'_>) -> io::Result<()> {
    let steps = procedure.steps();
    let number = |step: usize| (step + 1).to_string();
    let head = match language {
        Language::It => ["", "passo", "chi", "dopo"],
        Language::En => ["", "step", "who", "after"],
    };
    let mut rows = vec![head.map(str::to_owned)];
    for (place, step) in steps.iter().enumerate() {
        let after: Vec<String> = step.after.iter().map(|need| number(*need)).collect();
        let instead = step.instead_of.map(|other| {
            format!(" ({} {})", say(language, "invece di", "instead of"), number(other))
        });
        rows.push([
            number(place),
            format!("{}{}", step.name, instead.unwrap_or_default()),
            mermaid::actor(step.actor).get(language).to_owned(),
            after.join(", "),
        ]);
    }
    for (place, row) in rows.iter().enumerate() {
        let line = aligned(&rows, row);
        page.line(&if place == 0 { paint(DIM, &line) } else { line })?;
        if let Some(step) = place.checked_sub(1).and_then(|place| steps.get(place)) {
            page.paragraph("   ", &paint(DIM, step.action.get(language)))?;
        }
    }
    Ok(())
}

/// Every rule of a procedure: on the agreement, then step by step.
pub(crate) fn write_rules<'n>(
    procedure: &'n Procedure,
    language: Language,
    notes: &mut Notes<'n>,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let mut first = true;
    let mut gap =
        |page: &mut Page<'_>| if std::mem::take(&mut first) { Ok(()) } else { page.gap() };
    if let Some(agreement) = procedure.agreement() {
        gap(page)?;
        let what = say(language, "accordo", "agreement");
        write_provision(agreement, what, language, notes, page)?;
    }
    for step in procedure.steps() {
        gap(page)?;
        let what = say(language, "ordine e autore", "order and actor");
        write_provision(&step.provision, what, language, notes, page)?;
        for rule in procedure.evidence().rules().get(step.rules()).unwrap_or_default() {
            gap(page)?;
            write_rule(rule, language, notes, page)?;
        }
    }
    Ok(())
}

fn write_provision<'n>(
    provision: &'n Provision,
    what: &str,
    language: Language,
    notes: &mut Notes<'n>,
    page: &mut Page<'_>,
) -> io::Result<()> {
    page.line(&format!("  {}  {what}", paint(BOLD, &provision.id)))?;
    page.paragraph("    ", provision.message.get(language))?;
    let label = paint(DIM, say(language, "Che cosa fare:", "What to do:"));
    page.paragraph("    -> ", &format!("{label} {}", provision.remedy.get(language)))?;
    page.paragraph("    ", &paint(DIM, &notes.cite(&provision.citation)))
}
