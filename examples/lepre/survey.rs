//! `lepre survey`: the tables of the report of 2021, its totals counted anew, and what differs.

use crate::Console;
use crate::arguments::{Format, SurveyArguments, SurveyCommand, TableFormat};
use crate::exit::Exit;
use crate::failure::{Failure, say};
use crate::page::{BOLD, DIM, Page, aligned, paint};
use crate::rulebooks::print_json;
use arrow_csv::Writer;
use lepre::survey::{Cell, Column, Difference, Survey, Table, Total};
use lepre::{Error, Language};
use serde_json::json;
use std::io;

/// Does what is asked of the survey.
pub(crate) fn run(
    command: &SurveyCommand,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let survey = match Survey::built_in() {
        Ok(survey) => survey,
        Err(error) => return Failure::from(error).show(Format::Text, language, console),
    };
    match command {
        SurveyCommand::List(list) => print_list(&survey, list.format, language, console)?,
        SurveyCommand::Show(show) => return print_table(&survey, show, language, console),
        SurveyCommand::Totals(made) => match made.format {
            TableFormat::Text => totals(&survey, language, console)?,
            TableFormat::Json => print_json(&json!(survey.totals()), console)?,
            TableFormat::Csv => print_csv(survey.table("totals"), console)?,
        },
        SurveyCommand::Differences(made) => match made.format {
            TableFormat::Text => differences(&survey, language, console)?,
            TableFormat::Json => print_json(&json!(survey.differences()), console)?,
            TableFormat::Csv => print_csv(survey.table("differences"), console)?,
        },
    }
    Ok(Exit::Admissible)
}

/// Lists the tables.
fn print_list(
    survey: &Survey,
    format: Format,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<()> {
    if format == Format::Json {
        let short = |table: &Table| {
            json!({
                "name": table.name(),
                "title": table.title(),
                "provision": table.provision(),
                "section": table.section(),
                "rows": table.rows().len(),
            })
        };
        return print_json(&survey.tables().iter().map(short).collect(), console);
    }
    let row = |table: &Table| [table.name().to_owned(), format!("{:>4}", table.rows().len())];
    let rows: Vec<_> = survey.tables().iter().map(row).collect();
    let mut page = Page::new(console.output, console.width);
    for (table, row) in survey.tables().iter().zip(&rows) {
        let lead = format!("{}  ", aligned(&rows, row));
        page.paragraph(&lead, table.title().get(language))?;
    }
    Ok(())
}

/// Shows one table.
fn print_table(
    survey: &Survey,
    arguments: &SurveyArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let table = match survey.named(&arguments.table) {
        Ok(table) => table,
        Err(error) => {
            let json = arguments.format == TableFormat::Json;
            let format = if json { Format::Json } else { Format::Text };
            return Failure::from(Error::from(error)).show(format, language, console);
        }
    };
    match arguments.format {
        TableFormat::Json => print_json(&json!(table), console)?,
        TableFormat::Csv => print_csv(Some(table), console)?,
        TableFormat::Text => laid_out(table, language, console)?,
    }
    Ok(Exit::Admissible)
}

/// A table as it stands in its file.
fn print_csv(table: Option<&Table>, console: &mut Console<'_>) -> io::Result<()> {
    let Some(table) = table else { return Ok(()) };
    let mut writer = Writer::new(&mut *console.output);
    writer.write(&table.record_batch()).map_err(io::Error::other)
}

/// A table for people: a paragraph a row, with the columns of their language.
fn laid_out(table: &Table, language: Language, console: &mut Console<'_>) -> io::Result<()> {
    let mut page = Page::new(console.output, console.width);
    page.paragraph("", &paint(BOLD, table.title().get(language)))?;
    let other = say(language, "_en", "_it");
    let spoken = |column: &Column| {
        let twin = column.name.strip_suffix(other).map(|name| {
            let own = format!("{name}{}", say(language, "_it", "_en"));
            table.columns().iter().any(|one| one.name == own)
        });
        twin != Some(true)
    };
    let columns: Vec<&Column> = table.columns().iter().filter(|column| spoken(column)).collect();
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    page.paragraph("", &paint(DIM, &names.join(" · ")))?;
    for row in table.iter() {
        let cells = columns.iter().map(|column| shown(row.cell(column.name)));
        page.paragraph("  ", &cells.collect::<Vec<_>>().join(" · "))?;
    }
    Ok(())
}

fn shown(cell: Option<&Cell>) -> String {
    match cell {
        Some(Cell::Text(text)) => text.clone(),
        Some(Cell::Number(number)) => number.to_string(),
        Some(Cell::Empty) | None => "–".to_owned(),
    }
}

/// What a row of the forms or of chapter 2 is called.
fn item(survey: &Survey, name: &str, language: Language) -> String {
    let items = survey.table("items").into_iter().flat_map(Table::iter);
    let named = items.filter(|row| row.text("item") == name).find_map(|row| row.words("name"));
    match named {
        Some(words) => words.get(language).to_owned(),
        // How many there are is told by a caption, which is no row.
        None if name == "experiences" => say(language, "esperienze", "experiences").to_owned(),
        None => name.to_owned(),
    }
}

/// What a column of the forms or of chapter 2 is called; those of frail groups by their number.
fn column(name: &str, language: Language) -> &str {
    match name {
        "sufficient" => say(language, "sufficiente", "sufficient"),
        "insufficient" => say(language, "insufficiente", "insufficient"),
        "plus" => say(language, "più", "plus"),
        "minus" => say(language, "meno", "minus"),
        "effectiveness" => say(language, "con un valore", "with a value"),
        "caption" => say(language, "didascalia", "caption"),
        number => number,
    }
}

/// How many forms have a mark, section by section and row by row.
fn totals(survey: &Survey, language: Language, console: &mut Console<'_>) -> io::Result<()> {
    let totals = survey.totals();
    let mut page = Page::new(console.output, console.width);
    let mut section = "";
    for row in totals.chunk_by(|one, next| one.section == next.section && one.item == next.item) {
        let Some(first) = row.first() else { continue };
        if section != first.section {
            section = &first.section;
            page.line(&paint(BOLD, section))?;
        }
        let forms = |one: &Total| format!("{} {}", column(&one.column, language), one.forms);
        let forms = row.iter().map(forms).collect::<Vec<_>>().join(", ");
        let item = item(survey, &first.item, language);
        page.paragraph("  ", &format!("{item}: {}", paint(BOLD, &forms)))?;
    }
    Ok(())
}

/// Each total that does not follow from the forms, with what can be said of it.
fn differences(survey: &Survey, language: Language, console: &mut Console<'_>) -> io::Result<()> {
    let all = survey.differences();
    let mut page = Page::new(console.output, console.width);
    for one in &all {
        let Difference { table, item: name, column: of, .. } = one;
        let (item, column) = (item(survey, name, language), column(of, language));
        let place = paint(BOLD, &format!("{table}, {item}, {column}:"));
        let value = |value: &str| match value {
            "" => say(language, "niente", "nothing").to_owned(),
            "yes" => say(language, "una crocetta", "a cross").to_owned(),
            value => value.to_owned(),
        };
        let (report, forms) = (value(&one.reported), value(&one.recomputed));
        let told = match language {
            Language::It => format!("il rapporto ha {report}, i questionari {forms}"),
            Language::En => format!("the report has {report}, the forms {forms}"),
        };
        page.paragraph("", &format!("{place} {told}"))?;
        let said = [
            (say(language, "il rapporto:", "the report:"), &one.explanation),
            (say(language, "lettura nostra:", "our reading:"), &one.reading),
        ];
        for (label, words) in said {
            if let Some(words) = words {
                page.paragraph("    ", &paint(DIM, &format!("{label} {}", words.get(language))))?;
            }
        }
    }
    Ok(())
}
