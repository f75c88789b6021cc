//! Every reading of the rules agrees: the whole space of each rule, all vectors, random cases.
//! `make agreement` goes on to a million of these, and asks the other languages too.
//!
//! The whole space of a check is too large to walk. It is factored by rule: a rule's truth
//! depends on the fields that it names and on nothing else, and evaluators compute every
//! rule on its own, so that agreement on each rule's own space is agreement on all of it.
//! Dates count as many values as conditions tell apart. Random cases over all fields at
//! once (below) guard the factoring itself.

use crate::conformance::{Vector, vectors};
use crate::random_cases::config;
use lepre::case::DeliveryCase;
use lepre::logic::{Truth, Values};
use lepre::rulebook::CheckRules;
use lepre::vocabulary::FieldId;
use lepre::{Check, Detail, Lepre, Rulebook};
use lepre_tests::agreement::{
    Across, Answer, Asked, ByDiagrams, Disagreement, Down, Evaluator, Interpreter, RandomCases,
    Reading, Tree, all, asked_vectors, compare, fields, pairs,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

/// The rules of every check of every rulebook, and those on the evidence of procedures.
fn all_rules(lepre: &Lepre) -> impl Iterator<Item = &CheckRules> {
    lepre.rulebooks().iter().flat_map(|rulebook| {
        let checks = rulebook.checks().filter_map(|check| rulebook.check(check));
        checks.chain(rulebook.procedures().iter().map(|procedure| procedure.evidence()))
    })
}

/// Every combination of classes of these fields, unknown among them.
fn combinations(rules: &CheckRules, fields: &[FieldId]) -> Vec<Values> {
    let mut all = vec![Values::unknown(rules.classes().fields())];
    for field in fields {
        let count = rules.classes().count(*field).unwrap();
        let with = |values: &Values| {
            (0..=count).map({
                let values = values.clone();
                move |class| {
                    let mut values = values.clone();
                    values.set(field.0, class);
                    values
                }
            })
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

/// All that read rules; the first is what the others are held to.
fn readings() -> Vec<Box<dyn Reading>> {
    vec![
        Box::new(Across),
        Box::new(Tree),
        Box::new(Down::<bool>::default()),
        Box::new(Down::<u64>::default()),
        Box::new(Down::<[u64; 4]>::default()),
        Box::new(ByDiagrams::default()),
        Box::new(Interpreter::default()),
    ]
}

/// How often each reading answered about a rule; all must say the same.
fn agree_about(
    rules: &CheckRules,
    rule: usize,
    cases: &[Values],
    readings: &mut [Box<dyn Reading>],
    answered: &mut BTreeMap<String, usize>,
) {
    let id = &rules.rules()[rule].id;
    let expected = Across.truths(rules, rule, cases);
    for reading in readings {
        for ((values, expected), said) in
            cases.iter().zip(&expected).zip(reading.truths(rules, rule, cases))
        {
            let settled = reading.exact() && *expected == Some(Truth::Unknown);
            let agrees = said.is_none() || said == *expected || settled;
            assert!(agrees, "{id}, {}: {said:?}, not {expected:?}: {values:?}", reading.name());
            *answered.entry(reading.name()).or_default() += usize::from(said.is_some());
        }
    }
}

#[test]
fn all_readings_agree_on_the_space_of_every_rule() {
    let lepre = Lepre::new().unwrap();
    let (mut readings, mut answered) = (readings(), BTreeMap::new());
    for rules in all_rules(&lepre) {
        for (number, rule) in rules.rules().iter().enumerate() {
            let cases = combinations(rules, &fields(rules, rule));
            agree_about(rules, number, &cases, &mut readings, &mut answered);
        }
    }
    println!("{answered:?}");
    assert!(answered.len() == 7 && answered.values().all(|count| *count > 10_000), "{answered:?}");
}

/// Random classes for every field at once.
fn agree_on_random_values(rules: &CheckRules, runs: u32) {
    let fields = (0u16..).take(rules.classes().fields());
    let classes: Vec<u8> = fields.map(|f| rules.classes().count(FieldId(f)).unwrap()).collect();
    let case = proptest::collection::vec(any::<u8>(), classes.len()).prop_map(move |picks| {
        let mut values = Values::unknown(classes.len());
        for ((field, count), pick) in (0u16..).zip(&classes).zip(picks) {
            values.set(field, pick % (count + 1));
        }
        values
    });
    let cases = proptest::collection::vec(case, 257);
    TestRunner::new(config(runs))
        .run(&cases, |cases| {
            // The diagrams and the interpreter have been asked rule by rule.
            let mut readings = readings();
            readings.truncate(5);
            for rule in 0..rules.rules().len() {
                agree_about(rules, rule, &cases, &mut readings, &mut BTreeMap::new());
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn all_readings_agree_on_random_values() {
    for rules in all_rules(&Lepre::new().unwrap()) {
        agree_on_random_values(rules, 5);
    }
}

/// How often each evaluator answered; no one may disagree.
fn agreed(
    asked: &Asked<'_>,
    evaluators: &mut [Box<dyn Evaluator + '_>],
    answered: &mut BTreeMap<String, usize>,
) {
    let (counts, disagreements) = compare(asked, evaluators);
    let shown: Vec<String> = disagreements.iter().map(Disagreement::to_string).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
    for count in counts {
        *answered.entry(count.evaluator).or_default() += count.answered;
    }
}

#[test]
fn all_evaluators_agree_on_every_vector() {
    let lepre = Lepre::new().unwrap();
    let (mut evaluators, mut answered) = (all(&lepre), BTreeMap::new());
    for asked in asked_vectors(&lepre) {
        agreed(&asked, &mut evaluators, &mut answered);
    }
    println!("{answered:?}");
    assert!(answered.values().all(|count| *count > 500), "{answered:?}");
}

#[test]
fn all_evaluators_agree_on_random_cases() {
    let lepre = Lepre::new().unwrap();
    let (mut evaluators, mut answered) = (all(&lepre), BTreeMap::new());
    for (seed, (check, rulebook)) in (1..).zip(pairs(&lepre)) {
        let mut random = RandomCases::new(&lepre, check, seed);
        let texts = (0..151).map(|_| random.next_case().to_string()).collect();
        let asked = Asked::new(&lepre, check, rulebook.as_deref(), texts);
        let of = |outcome: &str| {
            asked.expected.iter().filter(|one| one.outcome.as_deref() == Some(outcome)).count()
        };
        // Cases that are all alike would show nothing.
        assert!(of("undetermined") > 0 && of("inadmissible") > 0, "{check} {rulebook:?}");
        agreed(&asked, &mut evaluators, &mut answered);
    }
    println!("{answered:?}");
    assert!(answered.values().all(|count| *count > 500), "{answered:?}");
}

/// One that is wrong in one place: it takes video for a call.
struct Wrong;

impl Evaluator for Wrong {
    fn name(&self) -> String {
        "wrong".to_owned()
    }

    fn answers(&mut self, asked: &Asked<'_>) -> Vec<Option<Answer>> {
        let texts = asked.texts.iter().map(|text| text.replace("video", "phone"));
        Asked::new(asked.lepre, asked.check, asked.rulebook.as_deref(), texts.collect())
            .expected
            .into_iter()
            .map(Some)
            .collect()
    }
}

#[test]
fn a_disagreement_is_found_and_cut_down() {
    let lepre = Lepre::new().unwrap();
    let mut random = RandomCases::new(&lepre, Check::Delivery, 1);
    let texts = (0..301).map(|_| random.next_case().to_string()).collect();
    let asked = Asked::new(&lepre, Check::Delivery, Some("lombardia-2022"), texts);
    let mut evaluators: Vec<Box<dyn Evaluator>> = vec![Box::new(Wrong)];
    let (counts, found) = compare(&asked, &mut evaluators);
    assert_eq!(counts[0].answered, 301);
    let [found] = found.as_slice() else { panic!("{found:?}") };
    let case: serde_json::Value = serde_json::from_str(&found.text).unwrap();
    assert_eq!(case["channel"], "video");
    assert!(case.as_object().unwrap().len() <= 2, "{case}");
    assert!(found.to_string().contains("wrong disagrees, delivery by lombardia-2022"), "{found}");
}

/// Three times the rules have more clauses than one word holds; each copy must come to
/// what the original does, in findings too.
#[test]
fn a_rulebook_of_several_words_of_clauses_decides_alike() {
    let toml = include_str!("../../core/rulebooks/lombardia-2022.toml");
    let (head, rules) = toml.split_at(toml.find("[[delivery.rule]]").unwrap());
    let copies = (0..3).map(|copy| rules.replace("\nid = \"", &format!("\nid = \"{copy}/")));
    let tripled = head.to_owned() + &copies.collect::<String>();
    let tripled = Rulebook::load("tripled.toml", &tripled).unwrap();
    agree_on_random_values(tripled.check(Check::Delivery).unwrap(), 1);

    let (one, three) = (Lepre::new().unwrap(), Lepre::with(vec![tripled]).unwrap());
    let of_delivery = |vector: &Vector| {
        let decision = vector.decision.as_ref();
        let of_lombardia = decision.is_some_and(|one| one["rulebook"]["id"] == "lombardia-2022");
        let alone = decision.is_some_and(|one| one.get("with").is_none());
        vector.check == "delivery" && of_lombardia && alone
    };
    for (file, vector) in vectors().into_iter().filter(|(_, vector)| of_delivery(vector)) {
        let case: DeliveryCase = serde_json::from_value(vector.case.clone()).unwrap();
        let options = vector.options(Detail::Codes);
        let (one, three) =
            (one.decide(&case, &options).unwrap(), three.decide(&case, &options).unwrap());
        assert_eq!((one.outcome, &one.ask), (three.outcome, &three.ask), "{file}: {}", vector.name);
        let copied = (0..3).flat_map(|copy| {
            one.findings.iter().map(move |f| (format!("{copy}/{}", f.rule), f.status, &f.fields))
        });
        let found = three.findings.iter().map(|f| (f.rule.to_owned(), f.status, &f.fields));
        assert!(copied.eq(found), "{file}: {}", vector.name);
    }
}
