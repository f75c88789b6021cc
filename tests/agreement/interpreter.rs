//! A full CEL interpreter on the rulebook's own text, where nothing that a rule names is unknown.

use super::answer::{Reading, RuleKey, key};
use cel::{Context, Program, Value};
use lepre::logic::{Atom, Formula, Truth, Values};
use lepre::rulebook::{CheckRules, Rule};
use lepre::vocabulary::{FieldId, FieldType};
use serde_json::{Map, json};
use std::collections::{BTreeSet, HashMap};

/// A rule's text as the interpreter compiled it.
#[derive(Debug)]
struct Compiled {
    when: Option<Program>,
    require: Program,
    fields: Vec<FieldId>,
}

/// The interpreter, with the rules that it has compiled.
#[derive(Debug, Default)]
pub struct Interpreter(HashMap<RuleKey, Compiled>);

impl Reading for Interpreter {
    fn name(&self) -> String {
        "CEL interpreter".to_owned()
    }

    fn truths(&mut self, rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Option<Truth>> {
        let about = &rules.rules()[rule];
        let compiled =
            self.0.entry(key(rules, rule)).or_insert_with(|| Compiled::new(rules, about));
        cases.iter().map(|values| compiled.truth(rules, values)).collect()
    }
}

impl Compiled {
    fn new(rules: &CheckRules, rule: &Rule) -> Self {
        let compile = |text: &str| Program::compile(text).expect("it was compiled before");
        Self {
            when: rule.when.as_ref().map(|when| compile(&when.text)),
            require: compile(&rule.require.text),
            fields: fields(rules, rule),
        }
    }

    fn truth(&self, rules: &CheckRules, values: &Values) -> Option<Truth> {
        let mut case = Map::new();
        for id in &self.fields {
            let class = values.class(id.0).checked_sub(1)?;
            let field = rules.vocabulary().field(*id)?;
            let value = representative(rules, *id, &field.kind, usize::from(class));
            match field.path.split_once('.') {
                None => case.insert(field.path.clone(), value),
                Some((group, name)) => {
                    let group = case.entry(group).or_insert_with(|| json!({}));
                    group.as_object_mut()?.insert(name.to_owned(), value)
                }
            };
        }
        let mut context = Context::default();
        for (name, value) in case {
            context.add_variable_from_value(name, cel::to_value(value).expect("a JSON value"));
        }
        let holds = |program: &Program| match program.execute(&context) {
            Ok(Value::Bool(holds)) => holds,
            other => panic!("{other:?} of {program:?}"),
        };
        Some((!self.when.as_ref().is_none_or(holds) || holds(&self.require)).into())
    }
}

/// The fields that a rule names.
pub fn fields(rules: &CheckRules, rule: &Rule) -> Vec<FieldId> {
    let mut found = BTreeSet::new();
    atoms(&rule.applies(), &mut found);
    atoms(&rule.require.formula, &mut found);
    let fields: BTreeSet<FieldId> =
        found.into_iter().filter_map(|atom| rules.atoms().field(atom)).collect();
    fields.into_iter().collect()
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

/// A JSON value of a class, counted from nought.
fn representative(
    rules: &CheckRules,
    id: FieldId,
    kind: &FieldType,
    class: usize,
) -> serde_json::Value {
    match kind {
        FieldType::Boolean => json!(class == 1),
        FieldType::Choice(names) => json!(names[class]),
        FieldType::Text { .. } => json!(["", "text"][class]),
        FieldType::Date => {
            let day = number(rules, id, class);
            let day = chrono::NaiveDate::from_num_days_from_ce_opt(day as i32);
            json!(day.expect("conditions name days that there are").to_string())
        }
        FieldType::Count { .. } => json!(number(rules, id, class)),
        // Of these rules only ask whether they are known.
        FieldType::Time => json!("11:15"),
        FieldType::Moment | FieldType::Sha256 | FieldType::Texts { .. } => json!("known"),
    }
}

/// A number of the stretch between two thresholds; the first stretch lies before them all.
fn number(rules: &CheckRules, id: FieldId, stretch: usize) -> i64 {
    let thresholds = rules.classes().thresholds(id);
    let first = thresholds.first().copied().unwrap_or(1);
    stretch.checked_sub(1).map_or(first - 1, |passed| thresholds[passed])
}
