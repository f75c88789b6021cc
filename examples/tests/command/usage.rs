//! The command line: help, and what is wrong with it.

use crate::lepre;
use lepre::{Check, Language};
use lepre_command::Exit;

#[test]
fn every_mistake_in_both_languages() {
    let mistakes: [(&str, &[&str]); 21] = [
        ("nothing", &[]),
        ("only-a-language", &["--lang", "it"]),
        ("unknown-command", &["chek"]),
        ("unknown-check", &["check", "delivry", "-"]),
        ("no-check", &["check"]),
        ("no-file", &["check", "delivery"]),
        ("unknown-option", &["check", "delivery", "-", "--fromat", "json"]),
        ("unknown-format", &["check", "delivery", "-", "--format", "jsn"]),
        ("unknown-detail", &["check", "delivery", "-", "--format", "json", "--detail", "all"]),
        ("detail-of-text", &["check", "delivery", "-", "--detail", "codes"]),
        ("receipt-of-text", &["check", "delivery", "-", "--receipt"]),
        ("no-case-to-replay", &["replay", "-"]),
        ("option-without-value", &["check", "delivery", "-", "--rulebook"]),
        ("option-twice", &["rulebook", "list", "--format", "json", "--format", "text"]),
        ("unknown-schema", &["schema", "delvery"]),
        ("one-too-many", &["schema", "delivery", "decision"]),
        ("no-rulebook", &["rulebook", "show"]),
        ("unknown-rulebook-command", &["rulebook", "lst"]),
        ("no-procedure", &["procedure", "show"]),
        ("unknown-procedure-command", &["procedure", "shw"]),
        ("unknown-procedure-format", &["procedure", "show", "psp/email", "--format", "mermad"]),
    ];
    for (name, arguments) in mistakes {
        let mut said = String::new();
        for language in ["it", "en"] {
            let with_language = match name {
                "nothing" => vec![],
                "only-a-language" => vec!["--lang", language],
                _ => [arguments, &["--lang", language]].concat(),
            };
            let ran = lepre(&with_language, b"");
            assert_eq!((ran.exit, ran.out.as_str()), (Exit::Usage, ""), "{name}");
            said.push_str(&ran.err);
        }
        insta::assert_snapshot!(format!("usage.{name}"), said);
    }
}

#[test]
fn a_wrong_language_is_refused() {
    let ran = lepre(&["rulebook", "list", "--lang", "de"], b"");
    assert_eq!(ran.exit, Exit::Usage);
    assert!(ran.err.starts_with("errore: atteso per `--lang` uno di: it, en\n"), "{}", ran.err);
}

#[test]
fn a_wrong_argument_is_not_repeated() {
    for arguments in [&["RSSMRA80A01F205X"][..], &["schema", "RSSMRA80A01F205X"]] {
        let ran = lepre(arguments, b"");
        assert!(ran.err.starts_with("errore: "), "{}", ran.err);
        assert!(!ran.err.contains("RSSMRA80A01F205X"), "{}", ran.err);
    }
}

#[test]
fn every_page_in_both_languages() {
    let commands = [
        "check",
        "ask",
        "repair",
        "explain",
        "deadlines",
        "timesheet",
        "recommend",
        "survey",
        "replay",
        "schema",
        "rulebook",
        "procedure",
        "table",
    ];
    let commands = commands.into_iter().chain(["catalogue"]).map(|command| vec![command]);
    let commands = commands.chain([vec!["rulebook", "test"]]);
    for command in std::iter::once(vec![]).chain(commands) {
        for language in ["it", "en"] {
            let ran = lepre(&[&command[..], &["--help", "--lang", language]].concat(), b"");
            // The first `--help` wins, so the language stands before it.
            let first = lepre(&[&["--lang", language][..], &command, &["-h"]].concat(), b"");
            assert_eq!(ran.out, first.out);
            assert_eq!((ran.exit, ran.err.as_str()), (Exit::Admissible, ""));
            assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
            let name = command.last().unwrap_or(&"lepre");
            insta::assert_snapshot!(format!("help.{name}.{language}"), ran.out);
        }
    }
    let list = lepre(&["rulebook", "list", "--help"], b"");
    assert_eq!(list.out, lepre(&["rulebook", "--help"], b"").out);
    let made = lepre(&["rulebook", "scenarios", "--help"], b"");
    assert_eq!(made.out, lepre(&["rulebook", "test", "--help"], b"").out);
}

#[test]
fn help_names_every_option_check_schema_and_exit_code() {
    for language in ["it", "en"] {
        let help = |command| lepre(&[command, "--help", "--lang", language], b"").out;
        let check = help("check");
        for option in ["--rulebook", "--format", "--detail", "--receipt", "--lines", "--lang"] {
            assert!(check.contains(option), "{option}");
        }
        for known in Check::ALL {
            assert!(check.contains(known.name()));
        }
        for exit in Exit::ALL {
            let speaks = if language == "it" { Language::It } else { Language::En };
            let line = format!("\n  {:>2}  {}\n", exit.code(), exit.meaning(speaks));
            assert!(check.contains(&line), "{line}");
        }
        for name in lepre::schema::NAMES {
            assert!(help("schema").contains(name));
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    for option in ["--version", "-V"] {
        let ran = lepre(&[option], b"");
        assert_eq!(ran.out, concat!("lepre ", env!("CARGO_PKG_VERSION"), "\n"));
        assert_eq!(ran.exit, Exit::Admissible);
    }
}

#[test]
fn exit_codes_are_all_different_and_in_order() {
    let codes = Exit::ALL.map(Exit::code);
    assert_eq!(codes, [0, 1, 2, 3, 64, 65, 66, 70, 74, 78]);
}
