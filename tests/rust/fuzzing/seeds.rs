//! What fuzzing starts from, made of what the other tests have: vectors, rulebooks, all that
//! is refused.

use crate::folder::{files, project};
use lepre::rulebook::CheckRules;
use lepre::{Check, Lepre, Options, scenario};
use serde_json::Value;
use std::fs;

/// An input of a door.
pub(super) struct Seed {
    pub(super) door: &'static str,
    /// What it is made of.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

#[derive(Default)]
struct Seeds(Vec<Seed>);

impl Seeds {
    fn add(&mut self, door: &'static str, name: &str, bytes: impl AsRef<[u8]>) {
        let bytes = bytes.as_ref().to_vec();
        self.0.push(Seed { door, name: name.to_owned(), bytes });
    }

    /// The files of a folder, as they are.
    fn folder(&mut self, door: &'static str, folder: &str, extension: &str) {
        for file in files(folder, extension) {
            let name = file.file_name().unwrap().to_str().unwrap();
            if !name.ends_with(".error.json") {
                let dossier = door == "journal" && name.starts_with("dossier");
                let door = if dossier { "dossier" } else { door };
                self.add(door, name, fs::read(&file).unwrap());
            }
        }
    }
}

/// All of them.
pub(super) fn seeds() -> Vec<Seed> {
    let mut seeds = Seeds::default();
    let lepre = Lepre::new().unwrap();
    rules(&mut seeds, &lepre);
    cases(&mut seeds, &lepre);
    seeds.folder("case", "tests/bad_cases", ".json");
    seeds.folder("journal", "tests/bad_journals", ".json");
    for (door, folder) in [
        ("dossier", "psp"),
        ("recommend", "recommend"),
        ("timesheet", "timesheet"),
        ("deadlines", "deadlines"),
    ] {
        seeds.folder(door, &format!("examples/cases/{folder}"), ".json");
    }
    for (number, text) in TEXTS.iter().enumerate() {
        seeds.add("texts", &format!("text-{number}"), text);
    }
    for (number, bytes) in super::dictionaries::MAGIC.iter().enumerate() {
        seeds.add("document", &format!("magic-{number}"), bytes);
    }
    for (number, bytes) in super::tables::written().iter().enumerate() {
        seeds.add("ipc", &format!("table-{number}"), bytes);
    }
    for (number, bytes) in super::tables::noise().take(60).enumerate() {
        seeds.add("table", &format!("noise-{number}"), bytes);
    }
    seeds.0
}

const TEXTS: [&str; 12] = [
    "RSSMRA80A01H501U",
    "12345670017",
    "08008B3B94B",
    "H501C001019",
    "2024-02-29",
    "2024-10-27T02:30:00.5+01:00",
    "Valle d'Aosta/Vallée d'Aoste",
    "application/pdf; name=psp.pdf",
    "persona@Example.it\npersona@example.it",
    "persona@xn--caff-8oa.it\npersona@caffè.it",
    "055 000 0001\n+39 055-0000001",
    "tirocinio orientamento\nF2",
];

fn rules(seeds: &mut Seeds, lepre: &Lepre) {
    for file in files("core/rulebooks", ".toml") {
        let toml = fs::read_to_string(&file).unwrap();
        let name = file.file_stem().unwrap().to_str().unwrap();
        seeds.add("rulebook", name, &toml);
        // A small one for each of its parts, which the fuzzer is quick to change.
        let (head, parts) = toml.split_once("\n[[").unwrap();
        for (number, part) in parts.split("\n[[").enumerate() {
            if !part.starts_with("procedure.") {
                seeds.add("rulebook", &format!("{name}-{number}"), format!("{head}\n[[{part}"));
            }
        }
    }
    seeds.folder("rulebook", "tests/bad_rulebooks", ".toml");
    seeds.folder("rulebook", "tests/defective_rulebooks", ".toml");
    seeds.folder("scenarios", "tests/bad_scenarios", ".toml");
    seeds.folder("scenarios", "tests/bad_scenarios", ".json");
    for rulebook in lepre.rulebooks() {
        for (number, check) in Check::ALL.into_iter().enumerate() {
            for rule in rulebook.check(check).map(CheckRules::rules).unwrap_or_default() {
                for condition in rule.when.iter().chain([&rule.require]) {
                    let name = format!("{}-{}", rule.id, condition.text.len());
                    seeds.add("condition", &name, format!("{number}{}", condition.text));
                }
            }
        }
    }
    let psp = lepre.rulebook("it-psp-2015").unwrap();
    let generated = scenario::generate(psp, Check::Psp, lepre::Language::En).unwrap();
    seeds.add("scenarios", "psp", scenario::to_toml(&generated));
}

/// The cases of the vectors; and what some of them are answered, to be asked again.
fn cases(seeds: &mut Seeds, lepre: &Lepre) {
    let doors = [
        ("procedure", "journal"),
        ("timesheet", "timesheet"),
        ("deadlines", "deadlines"),
        ("recommend", "recommend"),
    ];
    let checks = Check::ALL.map(|check| (check.name(), "case"));
    for (folder, door) in checks.into_iter().chain(doors) {
        let choice = Check::ALL.iter().position(|check| check.name() == folder);
        let choice = choice.map(|number| number.to_string()).unwrap_or_default();
        for file in files(&format!("tests/conformance/{folder}"), ".json") {
            let vectors: Vec<Value> =
                serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            for (number, vector) in vectors.iter().enumerate() {
                let (name, case) = (vector["name"].as_str().unwrap(), vector["case"].to_string());
                seeds.add(door, name, format!("{choice}{case}"));
                let receipt = Options { receipt: true, ..Options::default() };
                let answer = match door {
                    _ if number > 0 => continue,
                    "case" => lepre.decide_json(folder, &case, &receipt),
                    "journal" => lepre.report_json(&case, &receipt),
                    "timesheet" => lepre.timesheet_json(&case, &receipt),
                    "deadlines" => lepre.deadlines_json(&case, &receipt),
                    _ => continue,
                };
                if let Ok(answer) = answer {
                    seeds.add("replay", name, format!("{answer}\0{case}"));
                }
            }
        }
    }
    let dossier = fs::read(project("examples/cases/psp/email-under-way.json")).unwrap();
    let dossier = std::str::from_utf8(&dossier).unwrap();
    let receipt = Options { receipt: true, ..Options::default() };
    let answer = lepre.dossier_json(dossier, &receipt).unwrap();
    seeds.add("replay", "dossier", format!("{answer}\0{dossier}"));
}
