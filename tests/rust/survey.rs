//! The survey of 2021: read as it stands, counted again, and refused where it is wrong.

use crate::folder::project;
use lepre::survey::{Cell, Difference, Kind, Survey, Total, survey_json};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

fn survey() -> Survey {
    Survey::built_in().unwrap()
}

/// The lines of a file of the survey, cut by a reader that knows nothing of the library.
fn cells(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(project("core/survey").join(name)).unwrap();
    text.lines().map(cut).collect()
}

/// No cell of the survey goes over lines.
fn cut(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                cells.last_mut().unwrap().push('"');
                letters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            letter => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

fn files() -> BTreeSet<String> {
    let entries = fs::read_dir(project("core/survey")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter_map(|name| name.strip_suffix(".csv").map(str::to_owned)).collect()
}

#[test]
fn every_file_is_a_table_and_every_cell_is_served() {
    let survey = survey();
    let names: Vec<&str> = survey.tables().iter().map(|table| table.name()).collect();
    assert_eq!(names, files().iter().map(String::as_str).collect::<Vec<_>>());
    for table in survey.tables() {
        let name = table.name();
        let mut lines = cells(&format!("{name}.csv")).into_iter();
        let columns: Vec<&str> = table.columns().iter().map(|column| column.name).collect();
        assert_eq!(lines.next().unwrap(), columns, "{name}");
        let served = table.rows().iter().map(|row| {
            let text = |cell: &Cell| match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
            };
            row.iter().map(text).collect::<Vec<_>>()
        });
        // The totals and the differences too, which the library counts for itself.
        assert!(lines.eq(served), "{name}");
    }
}

/// REP-05 to REP-09: what each table encodes.
#[test]
fn tables_name_their_provisions() {
    let survey = survey();
    let of = |provision: &str| -> Vec<&str> {
        let tables = survey.tables().iter();
        let of_it = tables.filter(|table| table.provision() == Some(provision));
        of_it.map(|table| table.name()).collect()
    };
    assert_eq!(of("REP-05").len(), 8);
    assert_eq!(of("REP-06"), ["frail_causes", "frail_columns", "frail_targets"]);
    assert_eq!(of("REP-07"), ["digital_skill_sources"]);
    assert_eq!(of("REP-08"), ["identification"]);
    assert_eq!(of("REP-09").len(), 15);
    assert!(survey.tables().iter().all(|table| !table.section().is_empty()));
}

/// As `core/survey/README.md` has them, in the order of the names.
const COUNTS: [(&str, usize); 30] = [
    ("administrations", 14),
    ("answers", 28),
    ("authorisations", 32),
    ("band_channels", 7),
    ("bands", 3),
    ("blended_phases", 5),
    ("business_services", 8),
    ("countries", 7),
    ("country_marks", 11),
    ("differences", 17),
    ("digital_skill_sources", 3),
    ("entries", 182),
    ("european_services", 22),
    ("explanations", 2),
    ("frail_causes", 12),
    ("frail_columns", 10),
    ("frail_targets", 7),
    ("identification", 10),
    ("items", 35),
    ("marks", 742),
    ("mixed_models", 4),
    ("other_items", 7),
    ("practice_countries", 57),
    ("readings", 12),
    ("remarks", 173),
    ("services", 126),
    ("summary", 108),
    ("themes", 25),
    ("timetable_nl", 10),
    ("totals", 53),
];

#[test]
fn the_counts_are_those_of_the_report() {
    let survey = survey();
    let found: Vec<_> = survey.tables().iter().map(|one| (one.name(), one.rows().len())).collect();
    assert_eq!(found, COUNTS);
    let readme = fs::read_to_string(project("core/survey/README.md")).unwrap();
    for (name, rows) in COUNTS {
        let told = readme.lines().any(|line| {
            let mut parts = line.trim_matches('|').split('|').map(str::trim);
            let names = parts.next().unwrap_or_default().replace(['`', '.'], " ");
            let counts = parts.next().unwrap_or_default().split(", ");
            let names = names.replace(" csv ", "").replace(',', " ");
            names.split_whitespace().zip(counts).any(|one| one == (name, &rows.to_string()))
        });
        assert!(told, "core/survey/README.md does not say that {name} has {rows} rows");
    }
}

/// REP-09: every form has every cell.
#[test]
fn each_form_has_each_cell_once() {
    let survey = survey();
    let mut forms: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let marks = survey.table("marks").unwrap();
    for row in marks.iter() {
        *forms
            .entry(row.text("administration"))
            .or_default()
            .entry(row.text("section"))
            .or_default() += 1;
    }
    let expected = BTreeMap::from([("S2", 10), ("S3.1", 16), ("S3.2", 12), ("S4", 8), ("S7.1", 7)]);
    assert_eq!(forms.len(), 14);
    assert!(forms.values().all(|cells| *cells == expected));
    let marked = |row: &lepre::survey::Row<'_>| !row.text("raw").is_empty();
    let lombardia = marks.iter().filter(|row| row.text("administration") == "lombardia");
    // Lombardia fills section 2 only.
    assert!(lombardia.filter(marked).all(|row| row.text("section") == "S2"));
}

#[test]
fn totals_and_differences_are_counted_anew() {
    let survey = survey();
    let total = |one: Total| vec![one.section, one.item, one.column, one.forms.to_string()];
    let totals: Vec<_> = survey.totals().into_iter().map(total).collect();
    assert_eq!(totals, cells("totals.csv")[1..]);
    let difference = |one: Difference| {
        let words =
            |words: Option<lepre::Text>| words.map_or_else(Vec::new, |it| vec![it.en, it.it]);
        let blank =
            |words: Vec<String>| if words.is_empty() { vec![String::new(); 2] } else { words };
        let mut line = vec![one.table, one.item, one.column, one.reported, one.recomputed];
        line.extend(blank(words(one.explanation)));
        line.extend(blank(words(one.reading)));
        line
    };
    let differences: Vec<_> = survey.differences().into_iter().map(difference).collect();
    assert_eq!(differences, cells("differences.csv")[1..]);
}

/// Each mark changes what is counted from it, and nothing else does.
#[test]
fn a_total_follows_the_marks() {
    let texts: Vec<(String, String)> = files()
        .into_iter()
        .map(|name| {
            let path = project("core/survey").join(format!("{name}.csv"));
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    let with = |from: &str, to: &str| {
        let texts: Vec<(String, String)> =
            texts.iter().map(|(name, text)| (name.clone(), text.replacen(from, to, 1))).collect();
        let texts: Vec<_> = texts.iter().map(|(name, text)| (&**name, &**text)).collect();
        Survey::load(&texts).unwrap()
    };
    // One blank plus of Lombardia more, as its office may have told in an interview.
    let more =
        with("lombardia,S3.1,people_served,plus,,,", "lombardia,S3.1,people_served,plus,+,plus,");
    let changed = |one: &Survey| {
        let before = survey().totals();
        one.totals().into_iter().filter(|total| !before.contains(total)).collect::<Vec<_>>()
    };
    let [total] = &changed(&more)[..] else { panic!("one total changes") };
    assert_eq!((&*total.item, &*total.column, total.forms), ("people_served", "plus", 10));
    assert_eq!(more.differences().len(), survey().differences().len() - 1);
    assert_eq!(changed(&survey()), []);
}

#[test]
fn a_wrong_file_is_told_with_its_place() {
    let names = files();
    let made = ["totals", "differences"];
    let mut texts: Vec<(&str, String)> = names
        .iter()
        .filter(|name| !made.contains(&name.as_str()))
        .map(|name| {
            let path = project("core/survey").join(format!("{name}.csv"));
            (name.as_str(), fs::read_to_string(path).unwrap())
        })
        .collect();
    let load = |texts: &[(&str, String)]| {
        let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
        Survey::load(&texts)
    };
    assert_eq!(load(&texts).unwrap(), survey());
    let found = |texts: &[(&str, String)]| {
        let error = load(texts).unwrap_err();
        let told = |one: &lepre::rulebook::Diagnostic| (one.code, one.file.clone(), one.line);
        error.diagnostics.iter().map(told).collect::<Vec<_>>()
    };
    let bands = texts.iter().position(|(name, _)| *name == "bands").unwrap();
    let right = texts[bands].1.clone();
    let mut with = |text: String| {
        texts[bands].1 = text;
        found(&texts)
    };
    let bands = "bands.csv".to_owned();
    let wrong = right.replace(",4,assisted", ",four,assisted");
    assert_eq!(with(wrong), [("not_a_number", bands.clone(), 2)]);
    assert_eq!(with(format!("{right}short,row\n")), [("wrong_row", bands.clone(), 5)]);
    let wrong = right.replacen("band,order", "band,place", 1);
    assert_eq!(with(wrong), [("wrong_columns", bands.clone(), 1)]);
    texts.retain(|(name, _)| *name != "bands");
    assert_eq!(found(&texts), [("missing_table", bands, 1)]);
}

/// REP-06: seven groups, from the forms and not from the report's summary.
#[test]
fn effectiveness_is_that_of_the_forms() {
    let survey = survey();
    let found: Vec<_> = survey
        .table("frail_targets")
        .unwrap()
        .iter()
        .map(|row| {
            let target = row.text("target").to_owned();
            let found = survey.effectiveness(&target).unwrap();
            (target, found.forms, found.sum, found.lowest, found.highest, found.is_low())
        })
        .collect();
    let expected = [
        ("remote_areas", 9, 59, 3, 10, false),
        ("remote_young", 8, 53, 3, 10, false),
        ("limited_skills", 10, 52, 2, 7, true),
        ("limited_access", 10, 52, 4, 7, true),
        ("language", 9, 40, 2, 7, true),
        ("disability", 6, 26, 1, 7, true),
        ("over_60", 5, 26, 3, 6, true),
    ];
    let expected = expected.map(|(target, a, b, c, d, low)| (target.to_owned(), a, b, c, d, low));
    assert_eq!(found, expected);
    assert_eq!(survey.effectiveness("nobody"), None);
}

/// REP-08: what is strong is so by the report; the British ways are not rated.
#[test]
fn ways_of_identifying_are_strong_or_weak() {
    let survey = survey();
    let ways = survey.table("identification").unwrap();
    let of = |strength: &str| -> Vec<&str> {
        ways.iter()
            .filter(|row| row.text("strength") == strength)
            .map(|row| row.text("way"))
            .collect()
    };
    assert_eq!(of("strong"), ["spid", "cie"]);
    assert_eq!(of(""), ["password_sms", "phone_app"]);
    assert_eq!(of("weak").len(), 6);
}

#[test]
fn json_and_arrow_say_what_the_tables_say() {
    let short: Vec<Value> = serde_json::from_str(&survey_json(None).unwrap()).unwrap();
    let count = |one: &'_ Value| one["rows"].as_u64().unwrap() as usize;
    let counts: Vec<_> =
        short.iter().map(|one| (one["name"].as_str().unwrap(), count(one))).collect();
    assert_eq!(counts, COUNTS);
    for table in survey().tables() {
        let json: Value = serde_json::from_str(&survey_json(Some(table.name())).unwrap()).unwrap();
        let batch = table.record_batch();
        assert_eq!(batch.num_rows(), table.rows().len());
        for (number, row) in table.iter().enumerate() {
            for (place, column) in table.columns().iter().enumerate() {
                let told = &json["rows"][number][column.name];
                let array = batch.column(place);
                assert_eq!(told.is_null(), array.is_null(number));
                assert_eq!(told.is_null(), row.cell(column.name) == Some(&Cell::Empty));
                match column.kind {
                    Kind::Text => {
                        let array = array.as_any().downcast_ref::<arrow_array::StringArray>();
                        let value = (!told.is_null()).then(|| array.unwrap().value(number));
                        assert_eq!(told.as_str(), value);
                    }
                    Kind::Number => {
                        let array = array.as_any().downcast_ref::<arrow_array::UInt32Array>();
                        let value = (!told.is_null()).then(|| array.unwrap().value(number));
                        assert_eq!(told.as_u64(), value.map(u64::from));
                    }
                }
            }
        }
    }
}

/// The checker reads the text of the report itself, where it lies beside the project.
#[test]
fn the_source_says_what_the_data_say() {
    let seeds = fs::read_dir(project("../shared/seeds")).into_iter().flatten();
    let report = seeds.map(|entry| entry.unwrap().path()).find(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("004"))
    });
    let mut check = Command::new("python3");
    check.arg(project("tests/survey/check.py"));
    match &report {
        Some(report) => drop(check.arg("--source").arg(report)),
        None => eprintln!("the text of the report is not at hand: only the files are checked"),
    }
    let ran = check.output().unwrap();
    let told = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success(), "{told}{}", String::from_utf8_lossy(&ran.stderr));
    assert_eq!(told.contains("742 marks (0 exceptions)"), report.is_some(), "{told}");
}
