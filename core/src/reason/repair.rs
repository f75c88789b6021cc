//! What would make a case admissible, and who can do it.

use super::outcomes::{ADMISSIBLE, Outcomes};
use super::values::{ClassValue, class_value};
use crate::decision::{Edition, Outcome};
use crate::logic::diagram::{Cost, Node, Pick};
use crate::logic::{Truth, Values};
use crate::rulebook::{CheckRules, Citation, Rule, Severity};
use crate::text::Text;
use crate::vocabulary::{ChangedBy, FieldId, Vocabulary};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What each field costs to change, by its path, in place of what the vocabulary says.
pub(crate) type Costs = BTreeMap<String, u32>;

/// What would help a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RepairReport<'a> {
    /// How the case stands: as far as it is known, exactly.
    pub outcome: Outcome,
    /// The rulebook that decides.
    pub rulebook: Edition<'a>,
    /// Whether it may be admissible as it is, whatever is not known turning out well.
    pub possible: bool,
    /// The smallest sets of changes that make it admissible, the cheapest first. None where
    /// no change helps, or none is needed.
    pub repairs: Vec<Repair<'a>>,
    /// Whether there may be more of them.
    pub more: bool,
    /// What holds in person, where the case is remote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_person: Option<InPerson<'a>>,
}

/// The same case in person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InPerson<'a> {
    /// How it would stand.
    pub outcome: Outcome,
    /// What else would have to change, where that helps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repair: Option<Repair<'a>>,
}

/// A smallest set of changes: none of them can be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Repair<'a> {
    /// What the changes cost together.
    pub cost: u64,
    /// The changes, in the order of the vocabulary.
    pub changes: Vec<RepairChange<'a>>,
    /// The fields that are not known, and must turn out in a certain way besides.
    pub assuming: Vec<Assumption<'a>>,
}

/// A field that is to be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RepairChange<'a> {
    /// Its path.
    pub field: &'a str,
    /// Who can change it.
    pub by: ChangedBy,
    /// What it is to say.
    pub to: ClassValue,
    /// The rules that it satisfies, with what to do.
    pub satisfies: Vec<Satisfied<'a>>,
}

/// A field that is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assumption<'a> {
    /// Its path.
    pub field: &'a str,
    /// What it must say.
    pub is: ClassValue,
}

/// A rule that a change satisfies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Satisfied<'a> {
    /// Its id.
    pub rule: &'a str,
    /// What to do.
    pub remedy: &'a Text,
    /// Where it stands.
    pub citation: &'a Citation,
}

/// A way is looked for among so many: beyond, it is told that there may be more.
const MOST_WAYS: usize = 20_000;
/// What no caller's cost may exceed, so that costs can be added.
const HIGHEST_COST: u32 = 1_000_000;

/// What is known of a case that is to be repaired.
pub(crate) struct Repairing<'o, 'a> {
    pub(crate) outcomes: &'o Outcomes,
    pub(crate) values: &'o Values,
    /// Those that decide together, each with the class of each of its fields.
    pub(crate) rulebooks: &'o [(&'a CheckRules, Values)],
    pub(crate) costs: &'o Costs,
    pub(crate) most: usize,
}

/// What would make a case admissible.
pub(crate) fn repair<'a>(repairing: &Repairing<'_, 'a>, rulebook: Edition<'a>) -> RepairReport<'a> {
    let Repairing { values, most, .. } = *repairing;
    let found = repairing.outcome(values);
    let channel = repairing.in_person();
    let remote = channel.filter(|(field, class)| values.class(field.0) != *class);
    // In person the case would be another one: that is told for itself.
    let not = remote.map(|(field, class)| (field.0, class));
    let (mut repairs, mut more) = repairing.cheapest(values, not, most);
    let possible = repairs.first().is_some_and(|repair| repair.changes.is_empty());
    if possible {
        (repairs, more) = (Vec::new(), false);
    }
    let in_person = remote.map(|(field, class)| {
        let mut values = values.clone();
        values.set(field.0, class);
        let there = repairing.outcome(&values);
        let repair = repairing.cheapest(&values, None, 1).0.pop();
        let repair = repair.filter(|repair| !repair.changes.is_empty());
        InPerson { outcome: there, repair }
    });
    RepairReport { outcome: found, rulebook, possible, repairs, more, in_person }
}

impl<'a> Repairing<'_, 'a> {
    fn vocabulary(&self) -> Option<&'a Vocabulary> {
        self.rulebooks.first().map(|(rules, _)| rules.vocabulary())
    }

    fn outcome(&self, values: &Values) -> Outcome {
        let restricted = self.outcomes.diagrams.restricted(self.outcomes.root, values);
        self.outcomes.outcome(restricted.root, values)
    }

    /// The field of the channel, and its class "in person", where the check has one.
    fn in_person(&self) -> Option<(FieldId, u8)> {
        let field = self.vocabulary()?.find("channel")?;
        let class = super::values::class_of(self.vocabulary()?, field, "in_person")?;
        Some((field, class))
    }

    /// The smallest sets of changes, the cheapest first, and whether there may be more; a
    /// pick may be ruled `out`.
    fn cheapest(&self, values: &Values, out: Option<Pick>, most: usize) -> (Vec<Repair<'a>>, bool) {
        let (root, diagrams) = (self.outcomes.root, &self.outcomes.diagrams);
        // What is not known may turn out well: that is left out while changes are looked for.
        let Ok(possible) = diagrams.possible(root, ADMISSIBLE, values) else {
            return (Vec::new(), true);
        };
        let cost = |variable: u16, class: u8| -> Option<Cost> {
            let same = values.class(variable) == class;
            if same || out == Some((variable, class)) {
                return same.then(Cost::default);
            }
            Some(Cost { changes: self.cost(variable)?.into(), assumptions: 0 })
        };
        let mut found: Vec<(Cost, BTreeSet<Pick>)> = Vec::new();
        let ways = possible.diagrams.ways(possible.root, Node::YES, cost);
        for (number, (cost, picks)) in ways.enumerate() {
            let changed: BTreeSet<Pick> = picks.into_iter().collect();
            // A set that holds all of another one is not smallest; the cheaper came first.
            let smallest = !found.iter().any(|(_, other)| other.is_subset(&changed));
            if number == MOST_WAYS || (smallest && found.len() == most) {
                return (self.told(found, values), true);
            }
            if smallest {
                found.push((cost, changed));
            }
        }
        (self.told(found, values), false)
    }

    /// The repairs that sets of changes are.
    fn told(&self, found: Vec<(Cost, BTreeSet<Pick>)>, values: &Values) -> Vec<Repair<'a>> {
        let repair = |(cost, changed): (Cost, BTreeSet<Pick>)| {
            let mut values = values.clone();
            changed.iter().for_each(|(variable, class)| values.set(*variable, *class));
            Repair {
                cost: cost.changes,
                changes: changed.into_iter().filter_map(|pick| self.change(pick)).collect(),
                assuming: self.assumptions(&values),
            }
        };
        found.into_iter().map(repair).collect()
    }

    /// The fewest fields that must turn out well for a case to be admissible.
    fn assumptions(&self, values: &Values) -> Vec<Assumption<'a>> {
        let cost = |variable: u16, class: u8| match values.class(variable) {
            0 => Some(Cost { changes: 0, assumptions: 1 }),
            known => (known == class).then(Cost::default),
        };
        let mut ways = self.outcomes.diagrams.ways(self.outcomes.root, ADMISSIBLE, cost);
        let picks = ways.next().map(|(_, picks)| picks).unwrap_or_default();
        let mut then = values.clone();
        picks.iter().for_each(|(variable, class)| then.set(*variable, *class));
        let known = self.outcomes.wanted_known(&then).into_iter().filter_map(|field| {
            let field = self.vocabulary()?.field(field)?;
            Some(Assumption { field: &field.path, is: ClassValue::Known })
        });
        picks.into_iter().filter_map(|pick| self.assumption(pick)).chain(known).collect()
    }

    /// What it costs to change a variable; `None` if nobody can.
    fn cost(&self, variable: u16) -> Option<u32> {
        let field = self.vocabulary()?.field(FieldId(variable))?;
        let (_, cost) = field.change?;
        Some(self.costs.get(&field.path).copied().unwrap_or(cost).clamp(1, HIGHEST_COST))
    }

    fn change(&self, (variable, class): Pick) -> Option<RepairChange<'a>> {
        let field = self.vocabulary()?.field(FieldId(variable))?;
        Some(RepairChange {
            field: &field.path,
            by: field.change?.0,
            to: self.value((variable, class))?,
            satisfies: self.satisfied(variable),
        })
    }

    fn assumption(&self, pick: Pick) -> Option<Assumption<'a>> {
        let field = self.vocabulary()?.field(FieldId(pick.0))?;
        Some(Assumption { field: &field.path, is: self.value(pick)? })
    }

    fn value(&self, (variable, class): Pick) -> Option<ClassValue> {
        class_value(self.vocabulary()?, &self.outcomes.classes, FieldId(variable), class)
    }

    /// The rules that are not certainly kept now and read a variable.
    fn satisfied(&self, variable: u16) -> Vec<Satisfied<'a>> {
        let mut satisfied = Vec::new();
        for (rules, values) in self.rulebooks {
            let rules: &'a CheckRules = rules;
            let verdicts = rules.program().judge(values);
            let open = |number: &usize, rule: &Rule| {
                rule.severity != Severity::Advisory && verdicts.truth(*number) != Truth::Yes
            };
            for (number, rule) in rules.rules().iter().enumerate() {
                let mut reads = false;
                rule.kept().atoms(&mut |atom| {
                    reads |= rules.atoms().field(atom) == Some(FieldId(variable));
                });
                if reads && open(&number, rule) {
                    satisfied.push(Satisfied {
                        rule: &rule.id,
                        remedy: &rule.remedy,
                        citation: &rule.citation,
                    });
                }
            }
        }
        satisfied
    }
}
