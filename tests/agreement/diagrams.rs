//! Decision diagrams: exact, so that they may settle what Kleene's logic leaves open.

use super::answer::{Reading, RuleKey, key};
use lepre::logic::diagram::{Diagrams, Node};
use lepre::logic::{Truth, Values};
use lepre::rulebook::CheckRules;
use std::collections::HashMap;

/// The diagrams of each rule, made when it is first asked.
#[derive(Debug, Default)]
pub struct ByDiagrams(HashMap<RuleKey, (Diagrams, Node)>);

impl Reading for ByDiagrams {
    fn name(&self) -> String {
        "diagrams".to_owned()
    }

    fn truths(&mut self, rules: &CheckRules, rule: usize, cases: &[Values]) -> Vec<Option<Truth>> {
        let about = &rules.rules()[rule];
        let (diagrams, root) = self.0.entry(key(rules, rule)).or_insert_with(|| {
            let space = rules.program().space();
            let mut diagrams = Diagrams::new(space);
            let root = diagrams.formula(space, &about.kept()).expect("one rule is small");
            (diagrams, root)
        });
        let truth = |values| match diagrams.restricted(*root, values).root {
            Node::YES => Truth::Yes,
            Node::NO => Truth::No,
            _ => Truth::Unknown,
        };
        cases.iter().map(|values| Some(truth(values))).collect()
    }

    fn exact(&self) -> bool {
        true
    }
}
