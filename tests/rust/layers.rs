//! Arrows run one way: a module of the library knows only those before it.

use crate::folder::project;
use std::fs;
use std::path::Path;

/// The modules of `core/src`, each after all that it may use.
const ORDER: [&str; 34] = [
    "logic",
    "text",
    "from_text",
    "date",
    "time",
    "moment",
    "personal",
    "contact",
    "code",
    "document",
    "check",
    "territory",
    "error",
    "vocabulary",
    "condition",
    "case",
    "journal",
    "rulebook",
    "catalogue",
    "survey",
    "select",
    "receipt",
    "decision",
    "reason",
    "explain",
    "table",
    "scenario",
    "procedure",
    "timesheet",
    "deadline",
    "dossier",
    "recommend",
    "handle",
    "schema",
];

/// Every line of code that names another module of the library, with that module.
fn arrows(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect()
}

fn sources(path: &Path, found: &mut Vec<std::path::PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            sources(&entry.unwrap().path(), found);
        }
    } else {
        found.push(path.to_owned());
    }
}

#[test]
fn no_module_knows_a_later_one() {
    let mut arrows_seen = 0;
    for (place, module) in ORDER.iter().enumerate() {
        let mut files = Vec::new();
        let folder = project("core/src").join(module);
        let root = if folder.is_dir() { folder } else { folder.with_extension("rs") };
        sources(&root, &mut files);
        for file in files {
            for used in arrows(&file) {
                let used_place = ORDER.iter().position(|known| *known == used);
                let used_place = used_place
                    .unwrap_or_else(|| panic!("{}: `crate::{used}` is no module", file.display()));
                assert!(used_place <= place, "{}: {module} uses {used}", file.display());
                arrows_seen += 1;
            }
        }
    }
    assert!(arrows_seen > 50);
}

#[test]
fn every_module_has_its_place() {
    for entry in fs::read_dir(project("core/src")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        // The root only re-exports, and the door is used by bindings alone.
        assert!(
            ["lib", "door"].contains(&name.as_str()) || ORDER.contains(&name.as_str()),
            "{name}"
        );
    }
}
