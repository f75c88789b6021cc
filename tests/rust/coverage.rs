//! Every provision of `core/provisions.toml` lives somewhere and is tested, or is marked as
//! still to come; `docs/coverage.md` says where.

use crate::folder::{assert_fresh, files, project};
use lepre::Lepre;
use lepre::catalogue::Catalogue;
use lepre::code::{PolicyId, TaxCode};
use lepre::rulebook::{Citation, sources};
use lepre::survey::Survey;
use lepre::text::Text;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inventory {
    provision: Vec<Provision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Provision {
    id: String,
    requires: Text,
    citation: Option<Citation>,
    #[serde(default)]
    to_come: bool,
}

/// Conventions on codes are no data, nor is that a wish comes first: the library holds them.
const IN_CODE: [(&str, &str); 4] = [
    (TaxCode::PROVISION, "core/src/code/"),
    ("NAT-06", "core/src/territory.rs"),
    ("REP-04", "core/src/recommend/"),
    (PolicyId::PROVISION, "core/src/code/"),
];

/// For each id, where it is found.
type Found = BTreeMap<String, BTreeSet<String>>;

fn inventory() -> Vec<Provision> {
    let toml = fs::read_to_string(project("core/provisions.toml")).unwrap();
    toml::from_str::<Inventory>(&toml).unwrap().provision
}

/// The provision of a rule: its id without the part.
fn provision(rule: &str) -> String {
    rule.split('.').next().unwrap().to_owned()
}

/// Where each provision lives: rules, steps, services, tables.
fn homes() -> Found {
    let mut homes = Found::new();
    let mut add = |id: String, home: String| {
        homes.entry(id).or_default().insert(home);
    };
    for rulebook in Lepre::new().unwrap().rulebooks() {
        for check in rulebook.checks() {
            for rule in rulebook.check(check).unwrap().rules() {
                add(provision(&rule.id), format!("`{}`, check `{check}`", rulebook.id));
            }
        }
        for minded in rulebook.timesheet().into_iter().flat_map(|rules| rules.provisions()) {
            add(provision(&minded.id), format!("`{}`, timesheet", rulebook.id));
        }
        for deadline in rulebook.deadlines().into_iter().flat_map(|all| all.all()) {
            let id = provision(&deadline.provision.id);
            add(id, format!("`{}`, deadlines", rulebook.id));
        }
        for planned in rulebook.planned() {
            add(planned.id.clone(), format!("`{}`, planned", rulebook.id));
        }
        for procedure in rulebook.procedures() {
            let home = format!("`{}`, procedure `{}`", rulebook.id, procedure.id());
            let steps = procedure.steps().iter().map(|step| &step.provision.id);
            let rules = procedure.evidence().rules().iter().map(|rule| &rule.id);
            for id in steps.chain(rules).chain(procedure.agreement().map(|one| &one.id)) {
                add(provision(id), home.clone());
            }
        }
    }
    let table = fs::read_to_string(project("core/recommendation.toml")).unwrap();
    let table: toml::Table = table.parse().unwrap();
    for fact in table["fact"].as_array().unwrap() {
        add(provision(fact["id"].as_str().unwrap()), "`core/recommendation.toml`".to_owned());
    }
    for (id, home) in IN_CODE {
        add(id.to_owned(), format!("`{home}`"));
    }
    let catalogue = Catalogue::built_in().unwrap();
    for service in catalogue.services() {
        for id in &service.provisions {
            add(id.clone(), format!("catalogue, `{}`", service.code));
        }
    }
    for table in catalogue.tables() {
        add(table.provision.clone(), format!("catalogue, table `{}`", table.id));
    }
    for table in Survey::built_in().unwrap().tables() {
        if let Some(id) = table.provision() {
            add(id.to_owned(), format!("survey, `{}`", table.name()));
        }
    }
    homes
}

/// The tests of each provision: vectors that name it, and tests that do.
fn tests() -> Found {
    let mut tests = Found::new();
    for folder in fs::read_dir(project("tests/conformance")).unwrap() {
        let folder = folder.unwrap();
        if !folder.path().is_dir() {
            continue;
        }
        let name = folder.file_name().into_string().unwrap();
        for file in files(&format!("tests/conformance/{name}"), ".json") {
            let vectors: Vec<Value> =
                serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
            for id in vectors.iter().flat_map(|vector| vector["provisions"].as_array().unwrap()) {
                let id = id.as_str().unwrap().to_owned();
                tests.entry(id).or_default().insert(format!("`conformance/{name}`"));
            }
        }
    }
    for file in files("tests/rust", ".rs") {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        for id in inventory().into_iter().map(|provision| provision.id) {
            if text.contains(&format!("\"{id}\"")) && name != "coverage.rs" {
                tests.entry(id).or_default().insert(format!("`rust/{name}`"));
            }
        }
    }
    tests
}

#[test]
fn the_inventory_holds_every_provision_once_and_in_both_languages() {
    let counts = [("LOM", 22), ("TOS", 13), ("MAR", 7), ("LEP", 14), ("REP", 9), ("NAT", 7)];
    let expected = counts.iter().flat_map(|(family, count)| {
        (1..=*count).map(move |number| format!("{family}-{number:02}"))
    });
    let inventory = inventory();
    assert!(inventory.iter().map(|provision| provision.id.clone()).eq(expected));
    let known: BTreeSet<String> = sources().unwrap().into_iter().map(|one| one.id).collect();
    for Provision { id, requires, citation, .. } in &inventory {
        assert!(requires.it.ends_with('.') && requires.en.ends_with('.'), "{id}");
        assert_ne!(requires.it, requires.en, "{id}");
        // Conventions on codes are no passages of an act.
        let convention = ["NAT-05", "NAT-06", "NAT-07"].contains(&id.as_str());
        let cited = citation.as_ref().is_some_and(|citation| known.contains(&citation.source));
        assert!(cited || convention, "{id}");
    }
}

#[test]
fn every_provision_has_a_home_and_a_test_or_is_to_come() {
    let (homes, tests) = (homes(), tests());
    let mut page = String::from(
        "# Coverage\n\nGenerated by `make generated`: each provision of `core/provisions.toml`, where \
         it lives, and what tests it.\n\n| id | what is required | source | lives in | tests |\n\
         |---|---|---|---|---|\n",
    );
    let mut ids = BTreeSet::new();
    for Provision { id, requires, citation, to_come } in inventory() {
        let list = |found: &Found| {
            found.get(&id).map(|found| found.iter().cloned().collect::<Vec<_>>().join("; "))
        };
        let (home, test) = (list(&homes), list(&tests));
        if to_come {
            assert!(home.is_none(), "{id} is encoded and still marked as to come");
        } else {
            assert!(home.is_some(), "{id} lives nowhere");
            assert!(test.is_some(), "nothing tests {id}");
        }
        let home = home.unwrap_or_else(|| "*to come*".to_owned());
        let source = citation.map(|one| format!("{}: {}", one.source, one.section));
        let source = source.unwrap_or_else(|| "convention".to_owned());
        let test = if to_come { String::new() } else { test.unwrap_or_default() };
        writeln!(page, "| {id} | {} | {source} | {home} | {test} |", requires.en).unwrap();
        ids.insert(id);
    }
    // Ambiguities have ids of their own, and no entry.
    let strays = homes.keys().filter(|id| !ids.contains(*id) && !id.starts_with("A-"));
    assert_eq!(strays.collect::<Vec<_>>(), Vec::<&String>::new());
    assert_fresh(&project("docs/coverage.md"), &page);
}
