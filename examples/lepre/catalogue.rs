//! `lepre catalogue`: which services there are, what they are, and what comes before them.

use crate::Console;
use crate::arguments::{
    CatalogueArguments, CatalogueListArguments, Format, PageFormat, SearchArguments,
    ServicePathArguments,
};
use crate::exit::Exit;
use crate::failure::{Failure, say};
use crate::page::{BOLD, DIM, Page, paint};
use crate::rulebooks::print_json;
use lepre::Language;
use lepre::catalogue::{Audience, Catalogue, Hit, Place, Query, Service};
use lepre::text::nearest;
use serde_json::{Value, json};
use std::io;

/// Lists the services that are asked for.
pub(crate) fn list(
    catalogue: &Catalogue,
    arguments: &CatalogueListArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let query = Query {
        prefix: arguments.prefix.as_deref(),
        text: None,
        audience: arguments.audience,
        presence: arguments.presence,
        digitalisable: arguments.digitalisable,
    };
    let found = catalogue.find(&query);
    match arguments.format {
        Format::Json => print_json(&json!(found), console)?,
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            if found.is_empty() {
                page.line(nothing(language))?;
            }
            for service in found {
                let audience = service.audience.words();
                let audience = paint(DIM, &format!("({})", audience.get(language)));
                // Their names say it already.
                let said = service.audience == Audience::Employer;
                named(service, if said { "" } else { &audience }, language, &mut page)?;
            }
        }
    }
    Ok(Exit::Admissible)
}

fn nothing(language: Language) -> &'static str {
    say(language, "Nessun servizio trovato.", "No service found.")
}

/// The line of a service: its code, its name, and a remark.
fn named(
    service: &Service,
    remark: &str,
    language: Language,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let code = paint(BOLD, &format!("{:<4}", service.code));
    page.paragraph(&code, &format!("{} {remark}", service.name.get(language)))
}

/// Shows one service.
pub(crate) fn show(
    catalogue: &Catalogue,
    arguments: &CatalogueArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let code = &arguments.code;
    let (Some(service), Some(markdown)) = (catalogue.service(code), catalogue.page(code, language))
    else {
        let format = if arguments.format == PageFormat::Json { Format::Json } else { Format::Text };
        return unknown(catalogue, code).show(format, language, console);
    };
    match arguments.format {
        PageFormat::Json => print_json(&with_rows(catalogue, service), console)?,
        PageFormat::Markdown => write!(console.output, "{markdown}")?,
        PageFormat::Text => {
            let mut page = Page::new(console.output, console.width);
            markdown.trim_end().lines().try_for_each(|line| laid_out(line, &mut page))?;
        }
    }
    Ok(Exit::Admissible)
}

/// A service with what the report's tables say of it.
fn with_rows(catalogue: &Catalogue, service: &Service) -> Value {
    let mut value = json!(service);
    let rows =
        catalogue.rows(&service.code).map(|(table, row)| json!({ "table": table.id, "row": row }));
    if let Some(object) = value.as_object_mut() {
        object.insert("rows".to_owned(), rows.collect());
    }
    value
}

/// A line of Markdown as a terminal shows it.
fn laid_out(line: &str, page: &mut Page<'_>) -> io::Result<()> {
    let plain = line.replace(['`', '*'], "");
    if let Some(heading) = plain.strip_prefix("# ").or(plain.strip_prefix("## ")) {
        page.line(&paint(BOLD, heading))
    } else if let Some(item) = plain.strip_prefix("- ") {
        page.paragraph("  • ", item)
    } else if plain.is_empty() {
        page.gap()
    } else {
        page.paragraph("", &plain)
    }
}

/// Finds services by words.
pub(crate) fn search(
    catalogue: &Catalogue,
    arguments: &SearchArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let hits = catalogue.search(&arguments.text.join(" "));
    match arguments.format {
        Format::Json => {
            let hit = |hit: &Hit<'_>| json!({ "code": hit.service.code, "place": hit.place, "text": text(hit) });
            print_json(&hits.iter().map(hit).collect(), console)?;
        }
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            if hits.is_empty() {
                page.line(nothing(language))?;
            }
            let mut last = "";
            for hit in &hits {
                let name = hit.service.name.get(language);
                if last != hit.service.code {
                    page.line(&format!("{}  {name}", paint(BOLD, &hit.service.code)))?;
                    last = &hit.service.code;
                }
                if matches!(hit.place, Place::Purpose | Place::Who | Place::Detail(_)) {
                    page.paragraph("    ", &paint(DIM, text(hit).get(language)))?;
                }
            }
        }
    }
    Ok(Exit::Admissible)
}

/// The text in which words were found.
fn text<'c>(hit: &Hit<'c>) -> &'c lepre::Text {
    match hit.place {
        Place::Code | Place::Name => &hit.service.name,
        Place::Purpose => &hit.service.purpose,
        Place::Who => hit.service.who.as_ref().unwrap_or(&hit.service.purpose),
        Place::Detail(number) => hit.service.details().nth(number).unwrap_or(&hit.service.name),
    }
}

/// Shows what comes before a service, in order.
pub(crate) fn path(
    catalogue: &Catalogue,
    arguments: &ServicePathArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let Some(path) = catalogue.path(&arguments.code) else {
        return unknown(catalogue, &arguments.code).show(arguments.format, language, console);
    };
    match arguments.format {
        Format::Json => {
            let step = |step: &lepre::catalogue::PathStep<'_>| {
                json!({
                    "code": step.service.code,
                    "name": step.service.name,
                    "force": step.force,
                    "before": step.before,
                })
            };
            print_json(&path.iter().map(step).collect(), console)?;
        }
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            for step in &path {
                let force = step.force.map(|force| force.words().get(language).to_owned());
                let force = force.map(|force| paint(DIM, &format!("({force})")));
                named(step.service, &force.unwrap_or_default(), language, &mut page)?;
                for reason in &step.before {
                    let why = reason.because.why.get(language);
                    page.paragraph("    ", &paint(DIM, &format!("{}: {why}", reason.service)))?;
                }
            }
        }
    }
    Ok(Exit::Admissible)
}

/// There is no such service.
fn unknown(catalogue: &Catalogue, code: &str) -> Failure {
    let codes = || catalogue.services().iter().map(|service| service.code.as_str());
    Failure::no_service(&codes().collect::<Vec<_>>().join(", "), nearest(code, codes()))
}
