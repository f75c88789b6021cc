//! What still matters, and what to ask first.

use super::outcomes::{ADMISSIBLE, Outcomes};
use super::values::class_of;
use crate::decision::{Edition, Outcome};
use crate::logic::Values;
use crate::logic::diagram::{Diagrams, Node, Restricted};
use crate::rulebook::CheckRules;
use crate::text::Text;
use crate::vocabulary::{FieldId, Vocabulary};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// How likely values are: for a field by its path, weights by value (`true`, `false`, the
/// names of a choice). What is not said is taken to be as likely as the other values.
pub type Likelihoods = BTreeMap<String, BTreeMap<String, f64>>;

/// What still matters for a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionReport<'a> {
    /// The outcome, whatever the answers would be; `undetermined` while it depends on them.
    pub outcome: Outcome,
    /// The rulebook that decides.
    pub rulebook: Edition<'a>,
    /// What to ask, the first question first; nothing that cannot matter.
    pub questions: Vec<Question<'a>>,
}

/// A field to ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Question<'a> {
    /// Its path.
    pub field: &'a str,
    /// The question, in both languages.
    pub question: &'a Text,
}

/// Up to so many variables, the best order is found by trying them all.
const EXACT: usize = 7;

/// What still matters, the first question first; the `rules` are those that judge.
pub(crate) fn ask<'a>(
    outcomes: &Outcomes,
    values: &Values,
    rules: &'a CheckRules,
    likelihoods: &Likelihoods,
) -> (Outcome, Vec<Question<'a>>) {
    let restricted = outcomes.diagrams.restricted(outcomes.root, values);
    let weights = Weights::of(outcomes, likelihoods);
    let order = order(restricted.clone(), &weights);
    let mut fields: Vec<FieldId> = Vec::new();
    let mut add = |field: FieldId| {
        if !fields.contains(&field) {
            fields.push(field);
        }
    };
    for variable in order {
        let asked = rules.asked(variable);
        let open = |field: &&FieldId| values.class(field.0) == 0;
        if asked.iter().any(|field| open(&field)) {
            asked.iter().filter(open).for_each(|field| add(*field));
        } else {
            add(FieldId(variable));
        }
    }
    let settled = restricted.root.as_end().is_some_and(|_| restricted.root != ADMISSIBLE);
    outcomes.wanted_known(values).into_iter().filter(|_| !settled).for_each(add);
    let found = outcomes.outcome(restricted.root, values);
    let questions = fields.into_iter().filter_map(|field| {
        let field = rules.vocabulary().field(field)?;
        Some(Question { field: &field.path, question: &field.question })
    });
    (found, questions.collect())
}

/// How likely each class of each variable is.
struct Weights<'o> {
    outcomes: &'o Outcomes,
    said: HashMap<u16, Vec<f64>>,
}

impl<'o> Weights<'o> {
    fn of(outcomes: &'o Outcomes, likelihoods: &Likelihoods) -> Self {
        let mut said = HashMap::new();
        let vocabulary: &Vocabulary = &outcomes.vocabulary;
        for (path, weights) in likelihoods {
            let Some(field) = vocabulary.find(path) else { continue };
            let mut of_field = vec![1.0; usize::from(outcomes.diagrams.classes(field.0))];
            for (value, weight) in weights {
                let place =
                    class_of(vocabulary, field, value).and_then(|class| class.checked_sub(1));
                let slot = place.and_then(|place| of_field.get_mut(usize::from(place)));
                slot.into_iter().for_each(|slot| *slot = weight.max(0.0));
            }
            let all: f64 = of_field.iter().sum();
            if all > 0.0 && all.is_finite() {
                said.insert(field.0, of_field.into_iter().map(|weight| weight / all).collect());
            }
        }
        Self { outcomes, said }
    }

    fn weight(&self, variable: u16, class: u8) -> f64 {
        let said = self.said.get(&variable).zip(usize::from(class).checked_sub(1));
        said.and_then(|(weights, place)| weights.get(place).copied())
            .unwrap_or_else(|| 1.0 / f64::from(self.outcomes.diagrams.classes(variable)))
    }
}

/// The variables that matter, the one to ask first before all others.
fn order(mut restricted: Restricted, weights: &Weights<'_>) -> Vec<u16> {
    let support: Vec<u16> = restricted.diagrams.support(restricted.root).into_iter().collect();
    let gains = restricted
        .diagrams
        .gains(restricted.root, |variable, class| weights.weight(variable, class));
    let gain = |variable: &u16| gains.get(variable).copied().unwrap_or_default();
    let mut order = support.clone();
    // The most telling first; of those that tell as much, the first of the vocabulary.
    order.sort_by(|one, other| gain(other).total_cmp(&gain(one)).then(one.cmp(other)));
    if support.len() <= EXACT {
        let root = restricted.root;
        let mut known = HashMap::new();
        if let (_, Some(best)) = fewest(&mut restricted.diagrams, root, weights, &mut known)
            && let Some(place) = order.iter().position(|variable| *variable == best)
        {
            let best = order.remove(place);
            order.insert(0, best);
        }
    }
    order
}

/// How many questions are still to be expected, and which is best asked first.
fn fewest(
    diagrams: &mut Diagrams,
    node: Node,
    weights: &Weights<'_>,
    known: &mut HashMap<Node, (f64, Option<u16>)>,
) -> (f64, Option<u16>) {
    if node.as_end().is_some() {
        return (0.0, None);
    }
    if let Some(found) = known.get(&node) {
        return *found;
    }
    let mut best = (f64::INFINITY, None);
    for variable in diagrams.support(node) {
        let mut expected = 1.0;
        for class in 1..=diagrams.classes(variable) {
            let after = diagrams.fixed(node, variable, class);
            let further = fewest(diagrams, after, weights, known).0;
            expected += weights.weight(variable, class) * further;
        }
        if expected < best.0 - 1e-12 {
            best = (expected, Some(variable));
        }
    }
    known.insert(node, best);
    best
}
