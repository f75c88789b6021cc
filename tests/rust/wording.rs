//! What LEPRE says to people: complete, in both languages, in one style.

use crate::folder::{assert_fresh, files, project};
use lepre::error::{
    CallError, ErrorReport, InputError, InputProblem, JsonType, Problem, ReasonError, SelectError,
};
use lepre::recommend::RecommendationCase;
use lepre::rulebook::sources;
use lepre::text::Text;
use lepre::{Check, Error, Lepre, Territory, case};
use std::collections::HashSet;
use std::fmt::Write;
use std::fs;

fn is_sentence(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first.is_uppercase() || first == '«')
        && (text.ends_with('.') || text.ends_with('?'))
        && !text.contains("  ")
}

#[test]
fn every_rule_speaks_both_languages_and_cites_a_source() {
    let sources: HashSet<String> = sources().unwrap().into_iter().map(|source| source.id).collect();
    let mut cited = HashSet::new();
    for rulebook in Lepre::new().unwrap().rulebooks() {
        let rules = rulebook.checks().filter_map(|check| rulebook.check(check));
        let rules = rules.flat_map(|rules| rules.rules());
        let rules = rules.map(|rule| (&rule.id, [&rule.message, &rule.remedy], &rule.citation));
        let deadlines = rulebook.deadlines().into_iter().flat_map(|all| all.all());
        let minded = rulebook.timesheet().into_iter().flat_map(|all| all.provisions());
        let said = deadlines.map(|deadline| &deadline.provision).chain(minded);
        let said = said.map(|one| (&one.id, [&one.message, &one.remedy], &one.citation));
        for (id, texts, citation) in rules.chain(said) {
            for text in texts {
                assert!(is_sentence(&text.it) && is_sentence(&text.en), "{id}: {text:?}");
                assert_ne!(text.it, text.en, "{id}");
            }
            assert!(sources.contains(&citation.source), "{id}");
            assert!(!citation.section.is_empty(), "{id}");
            cited.insert(citation.source.clone());
        }
    }
    // What is not encoded yet is cited too, by the inventory.
    let inventory = fs::read_to_string(project("core/provisions.toml")).unwrap();
    let uncited = sources.iter().filter(|id| !inventory.contains(&format!("source = \"{id}\"")));
    assert!(uncited.into_iter().all(|id| cited.contains(id)), "a source is described, never cited");
}

#[test]
fn every_step_speaks_both_languages_and_cites_a_source() {
    let sources: HashSet<String> = sources().unwrap().into_iter().map(|source| source.id).collect();
    let lepre = Lepre::new().unwrap();
    let procedures = lepre.rulebooks().iter().flat_map(|rulebook| rulebook.procedures());
    let mut steps_seen = 0;
    for procedure in procedures {
        assert!(!procedure.title().it.ends_with('.') && !procedure.title().en.ends_with('.'));
        let steps = procedure.steps().iter();
        for step in steps.clone() {
            assert!(is_sentence(&step.action.it) && is_sentence(&step.action.en), "{}", step.name);
            steps_seen += 1;
        }
        let provisions = steps.map(|step| &step.provision).chain(procedure.agreement());
        let said = provisions.map(|one| (&one.id, [&one.message, &one.remedy], &one.citation));
        let rules = procedure.evidence().rules().iter();
        let rules = rules.map(|rule| (&rule.id, [&rule.message, &rule.remedy], &rule.citation));
        for (id, texts, citation) in said.chain(rules) {
            for text in texts {
                assert!(is_sentence(&text.it) && is_sentence(&text.en), "{id}: {text:?}");
                assert_ne!(text.it, text.en, "{id}");
            }
            assert!(sources.contains(&citation.source) && !citation.section.is_empty(), "{id}");
        }
    }
    assert_eq!(steps_seen, 34);
}

#[test]
fn what_an_act_announces_is_told_in_both_languages_and_cited() {
    let sources: HashSet<String> = sources().unwrap().into_iter().map(|source| source.id).collect();
    let lepre = Lepre::new().unwrap();
    let planned: Vec<_> = lepre.rulebooks().iter().flat_map(|one| one.planned()).collect();
    assert_eq!(planned.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["MAR-07"]);
    for one in planned {
        assert!(is_sentence(&one.what.it) && is_sentence(&one.what.en), "{}", one.id);
        assert!(sources.contains(&one.citation.source) && one.what.it != one.what.en);
    }
}

#[test]
fn what_is_known_of_events_is_described_and_asked_for() {
    let lepre = Lepre::new().unwrap();
    let procedure = lepre.rulebooks().iter().flat_map(|one| one.procedures()).next().unwrap();
    let fields = procedure.evidence().vocabulary().fields();
    assert_eq!(fields.len(), 13);
    for field in fields {
        let texts = [&field.description, &field.question.it, &field.question.en];
        assert!(texts.into_iter().all(|text| is_sentence(text)), "{}", field.path);
    }
}

#[test]
fn every_field_is_described_and_asked_for() {
    let vocabularies = Check::ALL.map(case::vocabulary);
    assert_eq!(vocabularies.each_ref().map(|known| known.fields().len()), [38, 22, 11, 36, 59]);
    let others = [case::ContactCase::vocabulary(), RecommendationCase::vocabulary()];
    for field in vocabularies.iter().chain(&others).flat_map(|known| known.fields()) {
        assert!(is_sentence(&field.description), "{}", field.path);
        let question = &field.question;
        assert!(question.it.ends_with('?') && question.en.ends_with('?'), "{}", field.path);
        assert!(is_sentence(&question.it) && is_sentence(&question.en), "{}", field.path);
    }
}

/// The keys of a rule, in order.
const ORDER: [&str; 7] = ["id", "when", "require", "severity", "message", "remedy", "citation"];

#[test]
fn rules_keep_the_order_of_their_keys() {
    for file in files("core/rulebooks", ".toml") {
        rules_of_a_file_keep_the_order_of_their_keys(&fs::read_to_string(file).unwrap());
    }
}

fn rules_of_a_file_keep_the_order_of_their_keys(toml: &str) {
    for rule in toml.split(".rule]]").skip(1) {
        let keys = rule.lines().take_while(|line| !line.starts_with(['#', '[']));
        let keys: Vec<usize> = keys
            .filter_map(|line| line.split(['.', ' ']).next())
            .filter_map(|key| ORDER.iter().position(|known| *known == key))
            .collect();
        assert!(keys.is_sorted() && keys.len() >= 7, "{rule}");
    }
}

/// One example of every error that a caller can meet, apart from those of rulebooks and of
/// scenarios, which `tests/bad_rulebooks` and `tests/bad_scenarios` show.
fn examples() -> Vec<Error> {
    let day = |text: &str| text.parse().unwrap();
    let input = |problem| Error::Input(InputError { problems: vec![("path".to_owned(), problem)] });
    let territory = |text: &str| InputProblem::Territory(text.parse::<Territory>().unwrap_err());
    let rulebook = "lombardia-2022".to_owned();
    let problems = [
        InputProblem::Syntax { line: 3, column: 14 },
        InputProblem::NotUtf8 { line: 3, column: 14 },
        InputProblem::TooLarge { most: 1_048_576 },
        InputProblem::UnknownKey { nearest: Some("channel".to_owned()), keys: Vec::new() },
        InputProblem::DuplicateKey,
        InputProblem::WrongType { expected: JsonType::Boolean, found: JsonType::Text },
        InputProblem::NotAChoice {
            choices: vec!["phone".to_owned(), "video".to_owned()],
            nearest: None,
        },
        InputProblem::ImpossibleDate,
        InputProblem::ImpossibleCount { most: 100 },
        territory("04"),
        territory("Lombrdia"),
        InputProblem::MissingKey,
        InputProblem::ImpossibleMoment { skipped: true },
        InputProblem::ImpossibleTime,
        InputProblem::ImpossibleWeight,
        InputProblem::ImpossibleHash,
        InputProblem::UnknownStep {
            steps: vec!["prepare".to_owned(), "send".to_owned()],
            nearest: Some("send".to_owned()),
        },
        InputProblem::UnknownProcedure {
            known: vec!["psp/email".to_owned(), "psp/firmalom".to_owned()],
            nearest: Some("psp/email".to_owned()),
        },
        InputProblem::WithdrawnBefore,
        InputProblem::TooLong { longest: 1000 },
        InputProblem::Contradiction { other: "contact.email".to_owned() },
        InputProblem::WrongColumn { expected: "Boolean", found: "Int64".to_owned() },
        InputProblem::DuplicateColumn,
    ];
    let selects = [
        SelectError::TerritoryNeeded,
        SelectError::DateNeeded,
        SelectError::NoRulebookForTerritory {
            subject: "delivery".to_owned(),
            territory: Territory::Sicilia,
            covered: vec![Territory::Lombardia],
        },
        SelectError::NoRulebookForDate {
            date: day("2022-08-31"),
            nearest: rulebook.clone(),
            from: day("2022-09-01"),
            to: None,
        },
        SelectError::UnknownRulebook { nearest: Some(rulebook.clone()) },
        SelectError::OtherCheck { rulebook: rulebook.clone(), check: Check::Delivery },
        SelectError::OtherSubject {
            rulebook: "lombardia-2022".to_owned(),
            subject: "timesheet".to_owned(),
        },
        SelectError::OtherProcedure {
            rulebook: rulebook.clone(),
            procedure: "psp/email".to_owned(),
        },
        SelectError::OtherTerritory { rulebook, territory: Territory::Lombardia },
    ];
    let calls = [
        CallError::UnknownCheck { nearest: Some("delivery".to_owned()) },
        CallError::UnknownTable { nearest: Some("marks".to_owned()) },
        CallError::UnknownOption { option: "detail", expected: "full, codes" },
    ];
    let calls = calls.map(Error::Call).into_iter();
    calls
        .chain(problems.map(input))
        .chain(selects.map(Error::Select))
        .chain([Error::Reason(ReasonError::TooIntricate)])
        .collect()
}

#[test]
fn every_error_is_worded_in_both_languages_and_listed() {
    let mut page = String::from(
        "# Errors\n\nGenerated by `make generated` from one example of each. Every error is a JSON \
         object with `kind`, `code`, `message` and mostly `help` in both languages, and `path`, \
         `line` and `column` where they are known. Those of rulebooks and of scenarios carry file, \
         line and column: `tests/bad_rulebooks/` and `tests/bad_scenarios/` show each.\n\n| kind | code | Italian | English |\n|---|---|---|---|\n",
    );
    let mut codes = HashSet::new();
    for error in examples() {
        let report = ErrorReport::from(&error);
        let Problem { code, message, help, .. } = &report.first;
        assert!(codes.insert(*code), "{code} stands twice");
        assert_eq!(error.code(), *code);
        let kind = serde_json::to_value(report.kind).unwrap();
        let cell = |language: fn(&Text) -> &String| {
            let help = help.as_ref().map(|help| format!("<br>{}", language(help)));
            let words = language(message);
            assert!(words.starts_with(char::is_lowercase) && !words.ends_with('.'), "{words}");
            words.clone() + &help.unwrap_or_default()
        };
        let (it, en) = (cell(|text| &text.it), cell(|text| &text.en));
        writeln!(page, "| {} | `{code}` | {it} | {en} |", kind.as_str().unwrap()).unwrap();
    }
    assert_fresh(&project("docs/errors.md"), &page);
}
