//! LEPRE, a CEL interpreter and Cedar on the same cases: first whether they say the same, then
//! how long each takes.
//!
//! `make bench-peers` runs it with the folder that holds the cases.

mod by_cedar;
mod by_cel;
mod figures;
mod in_rust;
mod ours;
mod subject;
mod turns;

use figures::Figures;
use std::error::Error;
use std::path::Path;
use std::time::Duration;
use subject::{Column, Subject};
use turns::Program;

/// The first of the cases are timed, so few that all that is made of them beforehand stays near
/// the processor, as that of a single case would.
const TIMED: usize = 128;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("the folder of the cases is missing")?;
    let folder = Path::new(&folder);
    let text = std::fs::read_to_string(folder.join("cases.jsonl"))?;
    let cases: Vec<&str> = text.lines().collect();
    let lepre = ours::load()?;
    let subjects: Vec<Box<dyn Subject + '_>> = vec![
        Box::new(ours::Ours::eleven(&lepre, &cases)?),
        Box::new(ours::Ours::whole(&lepre, &cases)?),
        Box::new(in_rust::InRust::new(&cases)?),
        Box::new(by_cel::Cel::new(&cases)?),
        Box::new(by_cedar::Cedar::new(&cases)?),
    ];
    subject::expect_the_same(&subjects, &cases)?;
    let table = ours::Tables::read(&lepre, &folder.join("cases.arrow"))?;
    table.expect_the_same(subjects[0].as_ref(), cases.len())?;

    let mut figures = Figures::create(folder, "Rust")?;
    for column in [Column::Object, Column::Json] {
        let programs = subjects.iter().map(|subject| -> Program<'_> {
            let cases = &cases[..TIMED];
            match column {
                Column::Object => Box::new(move || {
                    (0..cases.len()).map(|place| subject.broken(place).len()).sum()
                }),
                Column::Json => Box::new(move || {
                    cases.iter().map(|case| subject.answer(case).map_or(0, |text| text.len())).sum()
                }),
            }
        });
        let took = turns::in_turns(programs.collect(), Duration::from_millis(5));
        for (subject, took) in subjects.iter().zip(took) {
            figures.write(subject.as_ref(), column.name(), took, TIMED)?;
        }
    }
    let took = turns::in_turns(vec![Box::new(|| table.decide())], Duration::ZERO);
    for took in took {
        figures.write(subjects[0].as_ref(), "table", took, table.rows())?;
    }
    Ok(())
}
