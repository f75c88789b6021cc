//! Every reading of the rules agrees: the formula's tree, the program across its clauses,
//! the program down the cases in a `bool`, a `u64` and a wider word, and, where nothing
//! is unknown, a full CEL interpreter on the rulebook's own text.
//!
//! The whole space of a check is too large to walk. It is factored by rule: a rule's truth
//! depends on the fields that it names and on nothing else, and evaluators compute every
//! rule on its own, so that agreement on each rule's own space is agreement on all of it.
//! Dates count as many values as conditions tell apart. Random cases over all fields at
//! once (below) guard the factoring itself.

use crate::conformance::{Vector, vectors};
use crate::random_cases::config;
use cel::{Context, Value};
use lepre::case::DeliveryCase;
use lepre::logic::{Atom, Facts, Formula, Truth, Values, Word};
use lepre::rulebook::{CheckRules, Condition, Rule};
use lepre::vocabulary::{FieldId, FieldType};
use lepre::{Check, Detail, Lepre, Rulebook};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Map, json};
use std::collections::BTreeSet;

/// The rules of every check of every rulebook, and those on the evidence of procedures.
fn all_rules(lepre: &Lepre) -> impl Iterator<Item = &CheckRules> {
    lepre.rulebooks().iter().flat_map(|rulebook| {
        let checks = rulebook.checks().filter_map(|check| rulebook.check(check));
        checks.chain(rulebook.procedures().iter().map(|procedure| procedure.evidence()))
    })
}

fn atoms(formula: &Formula, found: &mut BTreeSet<Atom>) {
    match formula {
        Formula::Constant(_) => {}
        Formula::Literal { atom, .. } => {
            found.insert(*atom);
        }
        Formula::All(parts) | Formula::Any(parts) => {
            parts.iter().for_each(|part| atoms(part, found));
        }
    }
}

/// The fields that a rule names, each with how many classes of values it has.
fn fields(rules: &CheckRules, rule: &Rule) -> Vec<(FieldId, u8)> {
    let mut found = BTreeSet::new();
    atoms(&rule.applies(), &mut found);
    atoms(&rule.require.formula, &mut found);
    let fields: BTreeSet<FieldId> =
        found.into_iter().map(|atom| rules.atoms().field(atom).unwrap()).collect();
    fields.into_iter().map(|field| (field, rules.classes().count(field).unwrap())).collect()
}

/// Every combination of classes of these fields, unknown among them.
fn combinations(rules: &CheckRules, fields: &[(FieldId, u8)]) -> Vec<Values> {
    let mut all = vec![Values::unknown(rules.classes().fields())];
    for (field, count) in fields {
        let with = |values: &Values| {
            (0..=*count).map({
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

/// Rule number `rule` in each case, evaluated down the cases.
fn down<W: Word>(rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Truth> {
    let space = rules.program().space();
    let words = cases.chunks(W::LANES).flat_map(|chunk| {
        let mut facts = Facts::<W>::unknown(space.atoms().len());
        for (lane, values) in chunk.iter().enumerate() {
            space.learn(&mut facts, lane, values);
        }
        let answers = rules.program().evaluate(&facts);
        (0..chunk.len()).map(move |lane| answers.truth(rule, lane)).collect::<Vec<_>>()
    });
    words.collect()
}

/// Rule number `rule` in each case, by every evaluator; the answers, if all agree.
fn agreed(rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Truth> {
    let across: Vec<_> =
        cases.iter().map(|values| rules.program().judge(values).truth(rule)).collect();
    let tree =
        |values: &Values| rules.rules()[rule].kept().truth(&rules.program().space().truths(values));
    let id = &rules.rules()[rule].id;
    assert_eq!(across, cases.iter().map(tree).collect::<Vec<_>>(), "{id}: tree");
    assert_eq!(across, down::<bool>(rules, rule, cases), "{id}: bool");
    assert_eq!(across, down::<u64>(rules, rule, cases), "{id}: u64");
    assert_eq!(across, down::<[u64; 4]>(rules, rule, cases), "{id}: [u64; 4]");
    across
}

#[test]
fn all_evaluators_agree_on_the_space_of_every_rule() {
    let lepre = Lepre::new().unwrap();
    let (mut cases_seen, mut cases_in_cel) = (0, 0);
    let every = all_rules(&lepre).flat_map(|rules| {
        rules.rules().iter().enumerate().map(move |(number, rule)| (rules, number, rule))
    });
    for (rules, number, rule) in every {
        let fields = fields(rules, rule);
        let cases = combinations(rules, &fields);
        let truths = agreed(rules, number, &cases);
        cases_seen += cases.len();
        for (values, truth) in cases.iter().zip(truths) {
            if fields.iter().all(|(field, _)| values.class(field.0) > 0) {
                assert_eq!(
                    truth,
                    cel_truth(rules, rule, &fields, values),
                    "{}: {values:?}",
                    rule.id
                );
                cases_in_cel += 1;
            }
        }
    }
    println!("{cases_seen} combinations, {cases_in_cel} of them in CEL too");
    assert!(cases_seen > 1_000 && cases_in_cel > 200);
}

/// Random cases over all fields at once, each a class for every field.
fn agree_on_random_cases(rules: &CheckRules, runs: u32) {
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
            for rule in 0..rules.rules().len() {
                agreed(rules, rule, &cases);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn all_evaluators_agree_on_random_cases() {
    for rules in all_rules(&Lepre::new().unwrap()) {
        agree_on_random_cases(rules, 5);
    }
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
    agree_on_random_cases(tripled.check(Check::Delivery).unwrap(), 1);

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

/// What a full CEL interpreter makes of the rule's text.
fn cel_truth(rules: &CheckRules, rule: &Rule, fields: &[(FieldId, u8)], values: &Values) -> Truth {
    let mut case = Map::new();
    for (id, _) in fields {
        let field = rules.vocabulary().field(*id).unwrap();
        let value = representative(rules, *id, &field.kind, values.class(id.0));
        match field.path.split_once('.') {
            None => case.insert(field.path.clone(), value),
            Some((group, name)) => {
                let group = case.entry(group).or_insert_with(|| json!({}));
                group.as_object_mut().unwrap().insert(name.to_owned(), value)
            }
        };
    }
    let mut context = Context::default();
    for (name, value) in case {
        context.add_variable_from_value(name, cel::to_value(value).unwrap());
    }
    let holds = |condition: &Condition| {
        let program = cel::Program::compile(&condition.text).unwrap();
        match program.execute(&context) {
            Ok(Value::Bool(holds)) => holds,
            other => panic!("{}: {}: {other:?}", rule.id, condition.text),
        }
    };
    (!rule.when.as_ref().is_none_or(holds) || holds(&rule.require)).into()
}

/// A JSON value of this class.
fn representative(
    rules: &CheckRules,
    id: FieldId,
    kind: &FieldType,
    class: u8,
) -> serde_json::Value {
    let index = usize::from(class) - 1;
    match kind {
        FieldType::Boolean => json!(index == 1),
        FieldType::Choice(names) => json!(names[index]),
        FieldType::Text { .. } => json!(["", "text"][index]),
        FieldType::Date => {
            let day = number(rules, id, index);
            let day = chrono::NaiveDate::from_num_days_from_ce_opt(day as i32).unwrap();
            json!(day.to_string())
        }
        FieldType::Count { .. } => json!(number(rules, id, index)),
        FieldType::Time => json!("11:15"),
        FieldType::Moment | FieldType::Sha256 | FieldType::Texts { .. } => {
            panic!("rules only ask whether it is known")
        }
    }
}

/// A number of the stretch between two thresholds; the first stretch lies before them all.
fn number(rules: &CheckRules, id: FieldId, stretch: usize) -> i64 {
    let thresholds = rules.classes().thresholds(id);
    let first = thresholds.first().copied().unwrap_or(1);
    stretch.checked_sub(1).map_or(first - 1, |passed| thresholds[passed])
}
