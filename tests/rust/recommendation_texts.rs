//! What a recommendation says: its table follows the survey, and every reason has words and
//! evidence.

use crate::folder::project;
use crate::random_cases::config;
use crate::recommendations::{LEPRE, facts};
use lepre::Options;
use lepre::recommend::RecommendationCase;
use lepre::survey::Survey;
use lepre::text::Text;
use lepre::vocabulary::FieldType;
use proptest::test_runner::TestRunner;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_table_follows_the_survey() {
    let survey = Survey::built_in().unwrap();
    let toml = fs::read_to_string(project("core/recommendation.toml")).unwrap();
    let table: toml::Table = toml.parse().unwrap();
    let facts = table["fact"].as_array().unwrap();
    let suits = |id: &str, value: &str| {
        let fact = facts.iter().find(|fact| fact["id"].as_str() == Some(id)).unwrap();
        let values = fact["value"].as_array().unwrap().iter();
        let is = |is: &toml::Value| match is.as_array() {
            Some(list) => list.iter().any(|one| one.as_str() == Some(value)),
            None => is.as_str() == Some(value),
        };
        values.clone().find(|one| is(&one["is"])).unwrap()["suits"].as_str().unwrap().to_owned()
    };
    // Frail groups: help where the mean is low, presence where a cause says so too.
    let causes = survey.table("frail_causes").unwrap();
    for row in survey.table("frail_targets").unwrap().iter() {
        let target = row.text("target");
        let meet = causes.iter().any(|cause| {
            cause.text("target") == target && cause.text("theme") == "personal_contact"
        });
        let expected = match survey.effectiveness(target).unwrap().is_low() {
            false => "remote",
            true if meet => "in_person",
            true => "assisted",
        };
        assert_eq!(suits(&format!("REP-06.{target}"), "yes"), expected, "{target}");
    }
    for row in survey.table("blended_phases").unwrap().iter() {
        assert_eq!(suits("REP-05.phase", row.text("phase")), row.text("mode"));
    }
    // The months are over where the survey says so, and lead to the band that it names.
    for row in survey.table("bands").unwrap().iter().filter(|row| !row.text("next_band").is_empty())
    {
        assert_eq!(suits("REP-05.months", "past"), suits("REP-05.band", row.text("next_band")));
        assert_eq!(row.text("band"), "autonomous");
        let told = Text::new("quattro mesi", "four months");
        assert!(row.number("months_to_next") == Some(4) && toml.contains(&told.en));
    }
    // Every way that the survey has of identifying and of knowing an ability can be said.
    let vocabulary = RecommendationCase::vocabulary();
    for (path, table, key) in [
        ("identification", "identification", "way"),
        ("digital.source", "digital_skill_sources", "source"),
        ("band", "bands", "band"),
        ("phase", "blended_phases", "phase"),
    ] {
        let field = vocabulary.fields().iter().find(|field| field.path == path).unwrap();
        let FieldType::Choice(names) = &field.kind else { panic!("{path}") };
        let rows: Vec<&str> =
            survey.table(table).unwrap().iter().map(|row| row.text(key)).collect();
        assert_eq!(names, &rows, "{path}");
    }
}

/// Words and evidence: every reason has both, and the choice says that it is the person's.
#[test]
fn every_reason_speaks_both_languages_and_names_its_evidence() {
    let mut ids = BTreeSet::new();
    let mut runner = TestRunner::new(config(400));
    let sources: Vec<String> =
        lepre::rulebook::sources().unwrap().into_iter().map(|source| source.id).collect();
    let survey = Survey::built_in().unwrap();
    let seen = RefCell::new(&mut ids);
    runner
        .run(&facts(), |case| {
            let case: RecommendationCase = serde_json::from_value(case).unwrap();
            let report = LEPRE.recommend(&case, &Options::default()).unwrap();
            let sentence = |text: &Text| {
                for words in [&text.it, &text.en] {
                    assert!(words.ends_with('.') && !words.contains(['{', '}']), "{words}");
                }
                assert_ne!(text.it, text.en);
            };
            for reason in report.ranked.iter().flat_map(|one| &one.reasons) {
                sentence(reason.text.as_ref().unwrap());
                assert!(!reason.evidence.is_empty(), "{}", reason.id);
                for evidence in &reason.evidence {
                    assert!(sources.contains(&evidence.citation.source), "{}", reason.id);
                    if let Some(table) =
                        evidence.table.as_deref().and_then(|name| survey.table(name))
                    {
                        let row = evidence.row.as_deref().unwrap();
                        let cells = table.rows().iter().flatten();
                        assert!(cells.into_iter().any(|cell| cell.text() == Some(row)), "{row}");
                        assert!(evidence.what.is_some(), "{}: {row}", reason.id);
                    }
                }
                // Of a frail group the report also tells why: so do some of its reasons.
                let causes = reason.evidence.iter().skip(1);
                assert!(
                    causes.into_iter().all(|one| one.table.as_deref() != Some("frail_targets"))
                );
                if ["REP-06.language.yes", "REP-06.disability.yes"].contains(&&*reason.id) {
                    assert!(reason.evidence.len() > 2, "{}", reason.id);
                }
                let figures = reason.evidence.iter().any(|one| one.figures.is_some());
                let frail = reason.field.starts_with("frail.");
                assert_eq!(figures, frail, "{}", reason.id);
                seen.borrow_mut().insert(reason.id.clone());
            }
            let choice = report.choice.text.as_ref().unwrap();
            sentence(choice);
            assert!(choice.en.contains("ask for assistance, in person too"), "{choice:?}");
            assert_eq!(report.choice.evidence[0].citation.section, "cap. 1.2 e 3.4");
            Ok(())
        })
        .unwrap();
    // All that the table can say was said.
    assert!(ids.len() >= 35, "{}: {ids:?}", ids.len());
}
