//! 512 rows at a time: what their rulebooks make of them.

use super::column::{Block, Column};
use super::planes::{self, ALL, NONE, Plane, and, not, or};
use crate::logic::{Bounds, Facts};
use crate::rulebook::{CheckRules, Severity};

/// The four outcomes of some rows: each row is in one of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outcomes {
    pub(super) admissible: Plane,
    pub(super) inadmissible: Plane,
    pub(super) undetermined: Plane,
    pub(super) out_of_scope: Plane,
}

/// What is found of some rows.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Rules that are broken, in their order, with the rows that break them.
    pub(super) violated: Vec<(i16, Plane)>,
    /// Rules that are open.
    pub(super) unknown: Vec<(i16, Plane)>,
    /// Advice that is not followed, or may not be.
    pub(super) advice: Vec<(i16, Plane)>,
}

/// What each rule comes to, by its number among all.
pub(super) type RuleTruths = Vec<(i16, Bounds<Plane>)>;

/// The rules of a rulebook that judge rows, each with its number among those of all.
pub(super) struct Judge<'l> {
    pub(super) rules: &'l CheckRules,
    pub(super) numbers: &'l [i16],
}

impl Judge<'_> {
    /// Judges some rows of a block alone, in the order of the rules.
    pub(super) fn judge(&self, columns: &[Column], block: usize) -> Alone {
        let mut blocks: Vec<Block<'_>> =
            columns.iter().map(|column| Block::new(column, block)).collect();
        let atoms = self.rules.atoms().iter().map(|(field, test)| {
            blocks.get_mut(usize::from(field.0)).map_or(Bounds::UNKNOWN, |block| block.test(test))
        });
        let facts: Facts<Plane> = Facts::of(atoms);
        let answers = self.rules.program().evaluate(&facts);
        let mut alone = Alone { scope: Bounds::YES, blocking: Bounds::YES, rules: Vec::new() };
        for (number, rule) in self.rules.rules().iter().enumerate() {
            let truth = answers.bounds(number);
            match rule.severity {
                Severity::Scope => alone.scope = alone.scope.and(truth),
                Severity::Blocking => alone.blocking = alone.blocking.and(truth),
                Severity::Advisory => {}
            }
            // What may not apply is no advice.
            let open = and(truth.possible, not(truth.certain));
            let applies = match rule.severity == Severity::Advisory && planes::any(&open) {
                true => rule.applies().bounds(&facts).certain,
                false => ALL,
            };
            let id = self.numbers.get(number).copied().unwrap_or_default();
            alone.rules.push(OneRule { id, severity: rule.severity, truth, applies });
        }
        alone
    }
}

/// What one rulebook says of rows.
pub(super) struct Alone {
    scope: Bounds<Plane>,
    blocking: Bounds<Plane>,
    rules: Vec<OneRule>,
}

struct OneRule {
    id: i16,
    severity: Severity,
    truth: Bounds<Plane>,
    applies: Plane,
}

impl Alone {
    fn outcomes(&self) -> Outcomes {
        let out_of_scope = not(self.scope.possible);
        let inadmissible = and(self.scope.certain, not(self.blocking.possible));
        let admissible = and(self.scope.certain, self.blocking.certain);
        let undetermined = not(or(out_of_scope, or(inadmissible, admissible)));
        Outcomes { admissible, inadmissible, undetermined, out_of_scope }
    }

    /// Adds what is found in `rows`; where `silent`, nothing but why a case is out of scope.
    fn findings(&self, rows: Plane, silent: Plane, found: &mut Found) {
        for rule in &self.rules {
            let said = match rule.severity {
                Severity::Scope => rows,
                _ => and(rows, not(silent)),
            };
            let broken = and(said, not(rule.truth.possible));
            let open = and(rule.truth.possible, not(rule.truth.certain));
            let open = and(and(and(rows, not(silent)), open), rule.applies);
            let advisory = rule.severity == Severity::Advisory;
            let of_broken = if advisory { &mut found.advice } else { &mut found.violated };
            add(of_broken, rule.id, broken);
            let of_open = if advisory { &mut found.advice } else { &mut found.unknown };
            add(of_open, rule.id, open);
        }
    }
}

/// Adds rows of a rule, behind those that it has.
fn add(list: &mut Vec<(i16, Plane)>, id: i16, rows: Plane) {
    if !planes::any(&rows) {
        return;
    }
    match list.last_mut().filter(|(last, _)| *last == id) {
        Some((_, known)) => *known = or(*known, rows),
        None => list.push((id, rows)),
    }
}

/// What a rulebook and those that join it say together of some rows, as a decision joins them.
pub(super) fn together(
    all: &[Alone],
    rows: Plane,
    found: &mut Found,
    rules: &mut RuleTruths,
) -> Outcomes {
    let mut parts = all.iter();
    let Some(judge) = parts.next() else {
        return Outcomes {
            admissible: NONE,
            inadmissible: NONE,
            undetermined: NONE,
            out_of_scope: NONE,
        };
    };
    let mut outcomes = judge.outcomes();
    let mut settled = judge.scope.certain;
    judge.findings(rows, outcomes.out_of_scope, found);
    judge.tell(rows, rules);
    for joining in parts {
        let theirs = joining.outcomes();
        let both = not(or(outcomes.out_of_scope, theirs.out_of_scope));
        let alone = not(both);
        let inadmissible = or(outcomes.inadmissible, and(both, and(theirs.inadmissible, settled)));
        let admissible = and(outcomes.admissible, or(alone, theirs.admissible));
        let decided = or(outcomes.out_of_scope, or(inadmissible, admissible));
        outcomes = Outcomes {
            admissible,
            inadmissible,
            undetermined: not(decided),
            out_of_scope: outcomes.out_of_scope,
        };
        settled = and(settled, or(alone, joining.scope.certain));
        joining.findings(and(rows, both), NONE, found);
        joining.tell(rows, rules);
    }
    outcomes
}

impl Alone {
    /// What each rule comes to in some rows.
    fn tell(&self, rows: Plane, told: &mut RuleTruths) {
        let only = |truth: Bounds<Plane>| Bounds {
            certain: and(truth.certain, rows),
            // What is no row of these is not known here.
            possible: or(truth.possible, not(rows)),
        };
        told.extend(self.rules.iter().map(|rule| (rule.id, only(rule.truth))));
    }
}
