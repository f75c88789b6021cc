//! `lepre table check`: every row of a file decided into another.

use crate::Console;
use crate::arguments::{Format, TableArguments};
use crate::exit::Exit;
use crate::failure::{Failure, printable, say};
use crate::page::{BOLD, Page, aligned, paint};
use crate::report::called;
use crate::rulebooks::print_json;
use crate::table_source::Source;
use crate::table_target::Target;
use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use lepre::table::{CHUNK, Keep, TableOptions};
use lepre::{Language, Lepre, Outcome};
use serde_json::json;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// Decides the rows of a table, and says how many came to what.
pub(crate) fn check(
    lepre: &Lepre,
    arguments: &TableArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    match decided(lepre, arguments) {
        Err(mut failure) => {
            // What is wrong with the table stands in its file.
            let first = &mut failure.report.first;
            if first.path.is_some() && first.file.is_none() {
                first.file = Some(printable(&arguments.source));
            }
            failure.show(arguments.format, language, console)
        }
        Ok(counts) => {
            match arguments.format {
                Format::Json => {
                    let Counts { rows, outcomes, errors } = counts;
                    let report = json!({ "rows": rows, "outcomes": outcomes, "errors": errors });
                    print_json(&report, console)?;
                }
                Format::Text => write(&counts, language, console)?,
            }
            Ok(Exit::Admissible)
        }
    }
}

/// How many rows came to what.
#[derive(Debug, Default)]
struct Counts {
    rows: usize,
    outcomes: BTreeMap<String, usize>,
    errors: BTreeMap<String, usize>,
}

fn decided(lepre: &Lepre, arguments: &TableArguments) -> Result<Counts, Failure> {
    let source_name = printable(&arguments.source);
    let mut source = Source::open(Path::new(&arguments.source), arguments.check, &source_name)?;
    let keep = match &arguments.keep {
        None => Keep::Everything,
        Some(names) => Keep::These(names.iter().filter(|name| !name.is_empty()).cloned().collect()),
    };
    let options = TableOptions {
        rulebook: arguments.rulebook.clone(),
        keep,
        ask: arguments.ask,
        rules: arguments.rules,
    };
    let threads = arguments.threads.max(1);
    let table = lepre.table(arguments.check, source.schema(), options)?;
    let mut target = Target::create(Path::new(&arguments.target), table.schema())?;
    let bar = source.bar();
    let mut counts = Counts::default();
    loop {
        // A chunk for every thread, and no more of the table at once.
        let mut batches: Vec<RecordBatch> = Vec::new();
        while batches.iter().map(RecordBatch::num_rows).sum::<usize>() < threads * CHUNK {
            let Some(batch) = source.next(&source_name) else { break };
            batches.push(batch?);
        }
        if batches.is_empty() {
            break;
        }
        for answer in table.decide_all(&batches, counts.rows, threads)? {
            counts.add(&answer);
            target.write(&answer)?;
            source.done(&bar, answer.num_rows());
        }
    }
    bar.finish_and_clear();
    target.finish()?;
    Ok(counts)
}

impl Counts {
    fn add(&mut self, answer: &RecordBatch) {
        self.rows += answer.num_rows();
        for (column, counts) in [("outcome", &mut self.outcomes), ("error", &mut self.errors)] {
            let Some(array) = answer.column_by_name(column) else { continue };
            let Some(names) = array.as_any_dictionary_opt() else { continue };
            let texts = names.values().as_string::<i32>();
            let keys = if texts.is_empty() { Vec::new() } else { names.normalized_keys() };
            let mut seen = vec![0usize; texts.len()];
            for (row, key) in keys.into_iter().enumerate() {
                if let Some(count) = seen.get_mut(key).filter(|_| names.is_valid(row)) {
                    *count += 1;
                }
            }
            for (name, count) in texts.iter().zip(seen).filter(|(_, count)| *count > 0) {
                *counts.entry(name.unwrap_or_default().to_owned()).or_default() += count;
            }
        }
    }
}

fn write(counts: &Counts, language: Language, console: &mut Console<'_>) -> io::Result<()> {
    let mut page = Page::new(console.output, console.width);
    let share = |count: usize| format!("{:.1} %", count as f64 * 100.0 / counts.rows.max(1) as f64);
    let outcomes = [
        (Outcome::Admissible, "admissible"),
        (Outcome::Inadmissible, "inadmissible"),
        (Outcome::Undetermined, "undetermined"),
        (Outcome::OutOfScope, "out_of_scope"),
    ];
    let total = say(language, "righe", "rows").to_owned();
    let mut rows = vec![[total, counts.rows.to_string(), String::new()]];
    for (outcome, name) in outcomes {
        let count = counts.outcomes.get(name).copied().unwrap_or(0);
        let (style, word) = called(outcome, language);
        rows.push([paint(style, word), count.to_string(), share(count)]);
    }
    for (code, count) in &counts.errors {
        let without = say(language, "senza raccolta", "without rulebook");
        rows.push([format!("{without}: {code}"), count.to_string(), share(*count)]);
    }
    for (number, row) in rows.iter().enumerate() {
        let line = aligned(&rows, row);
        page.line(&if number == 0 { paint(BOLD, &line) } else { line })?;
    }
    Ok(())
}
