//! What is wrong with the rules of a rulebook for one check.

use super::outcomes::{ADMISSIBLE, INADMISSIBLE, OUT_OF_SCOPE, Outcomes};
use super::values::{ClassValue, class_value, witness};
use crate::error::ReasonError;
use crate::logic::diagram::{Diagrams, Node, TooLarge};
use crate::logic::{Formula, Space, Truth, Values};
use crate::rulebook::{CheckRules, Severity};
use crate::vocabulary::{FieldId, FieldType};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// Something that is wrong, or that somebody should have meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Defect {
    /// What it is.
    pub kind: DefectKind,
    /// The rule, where it is one's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The field, where it is one's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The value of that field, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<ClassValue>,
    /// A case that shows it, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Value>,
}

/// The kinds of defect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DefectKind {
    /// The rule never applies.
    NeverApplies,
    /// No case within the scope breaks the rule.
    NeverBroken,
    /// No case at all keeps the rule where it applies.
    NeverKept,
    /// Whoever keeps the other rules keeps this one too.
    Implied,
    /// The act governs no case at all.
    EmptyScope,
    /// The act governs cases with this value, and none of them is admissible.
    NeverAdmissible,
    /// The rule stays open for a case in which its truth is settled.
    WeakerThanExact,
    /// No rule reads the field.
    Unused,
}

/// So many partial cases of one rule are gone through for its three-valued reading.
const MOST_PARTIAL_CASES: usize = 20_000;

/// Audits the rules of a rulebook for one check.
///
/// # Errors
/// `rules_too_intricate` where nobody would wait for the answer.
///
/// ```
/// use lepre::reason::{DefectKind, audit};
/// use lepre::{Check, Lepre};
///
/// let lepre = Lepre::new()?;
/// let psp = lepre.rulebook("it-psp-2015")?.check(Check::Psp).unwrap();
/// let defects = audit(psp)?;
/// // Its rules read neither the day nor the place: those choose the rulebook.
/// assert!(defects.iter().all(|defect| defect.kind == DefectKind::Unused));
/// assert_eq!(defects.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn audit(rules: &CheckRules) -> Result<Vec<Defect>, ReasonError> {
    Ok(defects(rules)?)
}

fn defects(rules: &CheckRules) -> Result<Vec<Defect>, TooLarge> {
    let Some(mut outcomes) = Outcomes::of(&[rules])? else { return Ok(Vec::new()) };
    let mut defects = Vec::new();
    if outcomes.root == OUT_OF_SCOPE {
        return Ok(vec![Defect::of(DefectKind::EmptyScope)]);
    }
    let scope = outcomes.others(rules, |severity| severity == Severity::Scope)?;
    let demands = outcomes.others(rules, |severity| severity != Severity::Advisory)?;
    for (number, others) in scope.into_iter().zip(demands).enumerate() {
        rule(number, rules, others, &mut outcomes, &mut defects)?;
    }
    values(&outcomes, &mut defects);
    let mut read = rules.read();
    // What a field is made from is read through it.
    let sources = read.iter().filter_map(|field| rules.vocabulary().field(*field));
    let sources: Vec<FieldId> = sources.flat_map(|field| field.made_from.clone()).collect();
    read.extend(sources);
    for (field, known) in (0u16..).zip(rules.vocabulary().fields()) {
        if !read.contains(&FieldId(field)) {
            let field = Some(known.path.clone());
            defects.push(Defect { field, ..Defect::of(DefectKind::Unused) });
        }
    }
    Ok(defects)
}

impl Defect {
    fn of(kind: DefectKind) -> Self {
        Self { kind, rule: None, field: None, value: None, witness: None }
    }
}

/// What is wrong with one rule; `scope` and `others` say that the other rules hold, those of
/// scope and all but advice.
fn rule(
    number: usize,
    rules: &CheckRules,
    (scope, others): (Node, Node),
    outcomes: &mut Outcomes,
    defects: &mut Vec<Defect>,
) -> Result<(), TooLarge> {
    let Some(rule) = rules.rules().get(number) else { return Ok(()) };
    let kept = outcomes.rule(number);
    let mut tell = |kind, witness| {
        let rule = Some(rule.id.clone());
        defects.push(Defect { rule, witness, ..Defect::of(kind) });
    };
    let space = rules.program().space();
    let mut alone = Diagrams::new(space);
    let applies = alone.formula(space, &rule.applies())?;
    let required = alone.formula(space, &rule.require.formula)?;
    let both = alone.combine(applies, required, u32::min)?;
    if applies == Node::NO {
        tell(DefectKind::NeverApplies, None);
        return Ok(());
    }
    if both == Node::NO {
        tell(DefectKind::NeverKept, None);
    }
    let broken = outcomes.diagrams.combine(scope, kept, |scope, kept| scope * (1 - kept))?;
    if broken == Node::NO {
        tell(DefectKind::NeverBroken, None);
    } else if rule.severity != Severity::Advisory {
        let alone_broken =
            outcomes.diagrams.combine(others, kept, |others, kept| others * (1 - kept))?;
        // From what nobody can keep, everything follows: that is told where it is.
        if alone_broken == Node::NO && others != Node::NO {
            tell(DefectKind::Implied, Some(outcomes.witness(broken, Node::YES)));
        }
    }
    if let Some(case) = weaker(space, &rule.kept()) {
        let classes = rules.classes();
        let picks = (0u16..).zip(case.classes().iter().copied()).filter(|(_, class)| *class > 0);
        let picks = picks.map(|(variable, class)| (FieldId(variable), class));
        tell(DefectKind::WeakerThanExact, Some(witness(rules.vocabulary(), classes, picks)));
    }
    Ok(())
}

impl Outcomes {
    /// The diagram of a rule of the only rulebook.
    fn rule(&self, number: usize) -> Node {
        let node = self.rules.first().and_then(|rules| rules.get(number));
        node.copied().unwrap_or(Node::YES)
    }

    /// For each rule, that all the others hold whose severity is `wanted`.
    fn others(
        &mut self,
        rules: &CheckRules,
        wanted: impl Fn(Severity) -> bool,
    ) -> Result<Vec<Node>, TooLarge> {
        let nodes = rules.rules().iter().enumerate().map(|(number, rule)| {
            if wanted(rule.severity) { self.rule(number) } else { Node::YES }
        });
        let nodes: Vec<Node> = nodes.collect();
        self.diagrams.others(&nodes)
    }
}

/// The names of choices with which no case is admissible, though the act governs some.
fn values(outcomes: &Outcomes, defects: &mut Vec<Defect>) {
    let read = outcomes.diagrams.support(outcomes.root);
    for (variable, field) in (0u16..).zip(outcomes.vocabulary.fields()) {
        let FieldType::Choice(names) = &field.kind else { continue };
        // Where it takes place, the rulebook was chosen by.
        if field.path == "territory" || !read.contains(&variable) {
            continue;
        }
        for class in (1u8..).take(names.len()) {
            let mut values = Values::unknown(outcomes.classes.fields());
            values.set(variable, class);
            let restricted = outcomes.diagrams.restricted(outcomes.root, &values);
            let can_end = |end| restricted.diagrams.can_end(restricted.root, end);
            if can_end(INADMISSIBLE) && !can_end(ADMISSIBLE) {
                let value =
                    class_value(&outcomes.vocabulary, &outcomes.classes, FieldId(variable), class);
                let field = Some(field.path.clone());
                defects.push(Defect { field, value, ..Defect::of(DefectKind::NeverAdmissible) });
            }
        }
    }
}

/// A partial case in which a formula is open although every completion settles it alike.
fn weaker(space: &Space, formula: &Formula) -> Option<Values> {
    let mut variables = BTreeSet::new();
    formula.atoms(&mut |atom| {
        let about = space.atoms().get(usize::from(atom.0));
        variables.extend(about.map(|about| about.variable));
    });
    let classes =
        |variable: &u16| space.classes().get(usize::from(*variable)).copied().unwrap_or_default();
    let all = variables
        .iter()
        .try_fold(1usize, |all, variable| all.checked_mul(usize::from(classes(variable)) + 1))?;
    if all > MOST_PARTIAL_CASES {
        return None;
    }
    let mut diagrams = Diagrams::new(space);
    let node = diagrams.formula(space, formula).ok()?;
    (0..all).find_map(|number| {
        let mut values = Values::unknown(space.classes().len());
        let mut rest = number;
        for variable in &variables {
            let count = usize::from(classes(variable)) + 1;
            values.set(*variable, u8::try_from(rest % count).unwrap_or_default());
            rest /= count;
        }
        let open = formula.truth(&space.truths(&values)) == Truth::Unknown;
        let settled = || diagrams.restricted(node, &values).root.as_end().is_some();
        (open && settled()).then_some(values)
    })
}
