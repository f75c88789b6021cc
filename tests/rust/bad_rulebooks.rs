//! Rulebooks that cannot be loaded, each with the exact diagnostics it must give:
//! `tests/bad_rulebooks/NAME.toml` and `NAME.txt`.

use crate::folder::{assert_fresh, files};
use lepre::rulebook::RulebookError;
use lepre::{Lepre, Rulebook};
use std::fmt::Write;
use std::fs;

#[test]
fn every_bad_rulebook_gets_its_diagnostics() {
    for file in files("tests/bad_rulebooks", ".toml") {
        let name = file.file_name().unwrap().to_str().unwrap();
        let toml = fs::read_to_string(&file).unwrap();
        let error = Rulebook::load(name, &toml).expect_err(name);
        let mut text = String::new();
        for diagnostic in &error.diagnostics {
            writeln!(text, "{diagnostic}\n  [{}] {}", diagnostic.code, diagnostic.text).unwrap();
            writeln!(text, "  {}", diagnostic.message.it).unwrap();
            if let Some(help) = &diagnostic.help {
                writeln!(text, "  {}", help.it).unwrap();
            }
        }
        assert_fresh(&file.with_extension("txt"), &text);
    }
}

#[test]
fn hostile_conditions_end_soon() {
    let condition = |require: &str| -> Result<Rulebook, RulebookError> {
        let toml = include_str!("../../core/rulebooks/lombardia-2022.toml");
        let wanted = "require = 'equipment.connection_stable'";
        assert!(toml.contains(wanted));
        Rulebook::load("hostile.toml", &toml.replace(wanted, &format!("require = '{require}'")))
    };
    assert!(condition("equipment.connection_stable").is_ok());
    let deep = "(".repeat(10_000) + "true" + &")".repeat(10_000);
    let nots = "!".repeat(3_900) + "law.remote_allowed";
    let braces = "(".repeat(1_000) + "true" + &")".repeat(1_000);
    let wide = vec!["law.remote_allowed"; 150].join(" || ");
    let product = vec!["(law.remote_allowed && agreement.person)"; 60].join(" || ");
    for hostile in [deep, product] {
        let error = condition(&hostile).map(|_| "taken").unwrap_err();
        assert_eq!(error.first().unwrap().code, "condition_too_complex");
    }
    for harmless in [wide, braces] {
        assert!(condition(&harmless).is_ok());
    }
    // Whether taken or refused, it ends.
    let _ = condition(&nots);
}

#[test]
fn rulebooks_between_which_a_choice_would_be_a_guess_are_refused() {
    let toml = include_str!("../../core/rulebooks/lombardia-2022.toml");
    let load = |from: &str, to: &str| Rulebook::load("x.toml", &toml.replace(from, to)).unwrap();
    let original = || load("", "");
    let code =
        |rulebooks| Lepre::with(rulebooks).map(|_| "").unwrap_or_else(|e| e.first().unwrap().code);
    assert_eq!(code(vec![original()]), "");
    assert_eq!(code(vec![original(), original()]), "duplicate_rulebook");
    let later = || load("id = \"lombardia-2022\"\nversion", "id = \"lombardia-2030\"\nversion");
    assert_eq!(code(vec![original(), later()]), "overlapping_rulebooks");
    let closed = load("valid_from = 2022-09-01", "valid_from = 2022-09-01\nvalid_to = 2029-12-31");
    let next = toml.replace("id = \"lombardia-2022\"\nversion", "id = \"lombardia-2030\"\nversion");
    let next = next.replace("valid_from = 2022-09-01", "valid_from = 2030-01-01");
    assert_eq!(code(vec![closed, Rulebook::load("next.toml", &next).unwrap()]), "");
    // A complement takes nobody's place: it joins.
    let mut addition = load("id = \"lombardia-2022\"\nversion", "id = \"aggiunta\"\nversion");
    addition.complement = true;
    assert_eq!(code(vec![original(), addition]), "");
    let elsewhere = toml
        .replace("ITC4", "ITC1")
        .replace("id = \"lombardia-2022\"\nversion", "id = \"altrove\"\nversion");
    assert_eq!(code(vec![original(), Rulebook::load("altrove.toml", &elsewhere).unwrap()]), "");
}
