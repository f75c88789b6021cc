//! Scenarios of a rulebook, in TOML, or in JSON where they begin with a brace.

use super::LEPRE;
use super::holds::{is_told, is_told_without_data};
use lepre::{Error, case, scenario};

pub(super) fn scenarios(bytes: &[u8]) {
    let text = match case::text(bytes) {
        Ok(text) => text,
        Err(error) => return is_told_without_data(&error),
    };
    let file = if text.starts_with('{') { "scenarios.json" } else { "scenarios.toml" };
    // That of the check that they name, if it is not Lombardia's.
    let judges = [("psp", "it-psp-2015"), ("session", "toscana-2020"), ("service", "it-lep-2018")];
    let named = |check: &str| text.contains(&format!("\"{check}\""));
    let id = judges.iter().find(|(check, _)| named(check)).map_or("lombardia-2022", |(_, id)| *id);
    let rulebook = LEPRE.rulebook(id).expect("a built-in rulebook");
    let scenarios = match scenario::read(file, text, rulebook) {
        Ok(scenarios) => scenarios,
        Err(error) => {
            for mistake in &error.diagnostics {
                assert!(mistake.line > 0 && mistake.column > 0, "{mistake:?}");
                assert!(text.get(mistake.span.clone()).is_some(), "{mistake:?}");
            }
            return is_told(&Error::from(error));
        }
    };
    let written = scenario::to_toml(&scenarios);
    let again = scenario::read("written.toml", &written, rulebook);
    assert_eq!(again.as_ref(), Ok(&scenarios), "{written}");
    let report = scenario::run(rulebook, &scenarios).expect("what was read can be run");
    assert_eq!(report.scenarios.len(), scenarios.len());
    assert_eq!(Ok(report), scenario::run(rulebook, &scenarios));
}
