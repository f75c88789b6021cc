//! `lepre repair`: what would make a case admissible, and who can do it.

use crate::Console;
use crate::arguments::{Format, RepairArguments};
use crate::exit::Exit;
use crate::failure::{Failure, say};
use crate::interview::outcome;
use crate::page::{BOLD, DIM, Page, paint};
use crate::replay::text;
use crate::report::called;
use crate::rulebooks::print_json;
use lepre::{Language, Lepre, Options, RepairOptions, case};
use serde_json::Value;
use std::io;

/// Says what would help.
pub(crate) fn run(
    lepre: &Lepre,
    arguments: &RepairArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let options = Options { rulebook: arguments.rulebook.clone(), ..Options::default() };
    let wanted = RepairOptions { most: arguments.most, ..RepairOptions::default() };
    let read = text(&arguments.case, console.input);
    let repaired = read.and_then(|case| -> Result<String, Failure> {
        Ok(lepre.repair_json(arguments.check.name(), &case, &options, &wanted)?)
    });
    let report: &Value = &match repaired {
        Ok(report) => serde_json::from_str(&report).unwrap_or_default(),
        Err(failure) => return failure.show(arguments.format, language, console),
    };
    match arguments.format {
        Format::Json => print_json(report, console)?,
        Format::Text => {
            let vocabulary = case::vocabulary(arguments.check);
            let question = |path: &str| {
                let field = vocabulary.find(path).and_then(|id| vocabulary.field(id));
                field.map_or("", |field| field.question.get(language)).to_owned()
            };
            let mut page = Page::new(console.output, console.width);
            Told { language, question: &question }.report(report, &mut page)?;
        }
    }
    Ok(outcome(report).into())
}

struct Told<'t> {
    language: Language,
    question: &'t dyn Fn(&str) -> String,
}

impl Told<'_> {
    fn say<'s>(&self, it: &'s str, en: &'s str) -> &'s str {
        say(self.language, it, en)
    }

    fn report(&self, report: &Value, page: &mut Page<'_>) -> io::Result<()> {
        let (style, name) = called(outcome(report), self.language);
        page.line(&paint(style, name))?;
        let repairs = list(&report["repairs"]);
        let sentence = match (report["possible"].as_bool(), repairs.is_empty()) {
            (Some(true), _) => {
                self.say("Non c'è nulla da cambiare.", "There is nothing to change.")
            }
            (_, true) => self.say(
                "Nessun cambiamento lo rende ammissibile in questo modo.",
                "No change makes it admissible in this way.",
            ),
            _ => self.say("Che cosa lo renderebbe ammissibile:", "What would make it admissible:"),
        };
        page.paragraph("", sentence)?;
        for (number, repair) in (1..).zip(repairs) {
            let title = self.say("Alternativa", "Alternative");
            page.heading(&format!("{title} {number}"))?;
            self.repair(repair, page)?;
        }
        let in_person = &report["in_person"];
        if in_person.is_object() {
            page.heading(self.say("In presenza", "In person"))?;
            let (style, name) = called(outcome(in_person), self.language);
            page.line(&format!("  {}", paint(style, name)))?;
            if in_person["repair"].is_object() {
                self.repair(&in_person["repair"], page)?;
            }
        }
        Ok(())
    }

    fn repair(&self, repair: &Value, page: &mut Page<'_>) -> io::Result<()> {
        for change in list(&repair["changes"]) {
            let by = match change["by"].as_str() {
                Some("person") => self.say("persona", "person"),
                Some("provider") => self.say("ente", "provider"),
                _ => self.say("persona ed ente", "person and provider"),
            };
            self.value(&format!("  • {}: ", paint(BOLD, by)), change, "to", page)?;
            for satisfied in list(&change["satisfies"]) {
                let language = if self.language == Language::It { "it" } else { "en" };
                let remedy = &satisfied["remedy"];
                let remedy = remedy[language].as_str().unwrap_or_default();
                page.paragraph("    -> ", remedy)?;
                let citation = &satisfied["citation"];
                let of = |key: &str| citation[key].as_str().unwrap_or_default().to_owned();
                let rule = satisfied["rule"].as_str().unwrap_or_default();
                let place = format!("{rule}, {}, {}", of("source"), of("section"));
                page.paragraph("    ", &paint(DIM, &place))?;
            }
        }
        let assuming = list(&repair["assuming"]);
        if !assuming.is_empty() {
            page.gap()?;
            page.paragraph("  ", self.say("Purché risulti anche:", "Provided that, besides:"))?;
        }
        for assumed in assuming {
            self.value("    ? ", assumed, "is", page)?;
        }
        Ok(())
    }

    /// A field's question, and what is to be answered.
    fn value(&self, lead: &str, of: &Value, key: &str, page: &mut Page<'_>) -> io::Result<()> {
        let path = of["field"].as_str().unwrap_or_default();
        let value = &of[key];
        let answer = match (value.get("is"), value.get("said"), value.get("between")) {
            (Some(Value::Bool(true)), ..) => self.say("sì", "yes").to_owned(),
            (Some(Value::Bool(false)), ..) => "no".to_owned(),
            (Some(is), ..) => is.as_str().unwrap_or_default().to_owned(),
            (_, Some(Value::Bool(false)), _) => self.say("nessuno", "none").to_owned(),
            (_, _, Some(stretch)) => {
                let text = |key: &str| stretch.get(key).map(|end| end.to_string().replace('"', ""));
                let from = text("from").map(|from| format!("{} {from}", self.say("da", "from")));
                let below =
                    text("below").map(|end| format!("{} {end}", self.say("prima di", "before")));
                from.into_iter().chain(below).collect::<Vec<_>>().join(", ")
            }
            _ => self.say("da indicare", "to be given").to_owned(),
        };
        let question = (self.question)(path);
        page.paragraph(lead, &format!("{question} {answer} {}", paint(DIM, &format!("({path})"))))
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
