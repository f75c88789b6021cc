//! A full CEL interpreter on the rulebook's own text, where nothing that a rule names is unknown.

use super::answer::{Reading, RuleKey, key};
use super::known_case::{holds, variables};
use cel::Program;
use lepre::logic::{Truth, Values};
use lepre::rulebook::{CheckRules, Rule};
use lepre::vocabulary::FieldId;
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
        if self.fields.iter().any(|field| values.class(field.0) == 0) {
            return None;
        }
        let fields = self.fields.iter().copied();
        let case = variables(fields, rules.vocabulary(), rules.classes(), values);
        let case = case.expect("conditions name values that there are");
        let holds = |program| holds(program, &case).expect("the case has all that is named");
        Some((!self.when.as_ref().is_none_or(holds) || holds(&self.require)).into())
    }
}

/// The fields that a rule names.
pub fn fields(rules: &CheckRules, rule: &Rule) -> Vec<FieldId> {
    let mut fields = BTreeSet::new();
    let mut add = |atom| fields.extend(rules.atoms().field(atom));
    rule.applies().atoms(&mut add);
    rule.require.formula.atoms(&mut add);
    fields.into_iter().collect()
}
