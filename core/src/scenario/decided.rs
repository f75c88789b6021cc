//! A case of a scenario, decided by its rulebook alone.

use crate::case::{self, Case, contradiction, with_case_of};
use crate::check::Check;
use crate::decision::{Decision, Detail, decide};
use crate::error::Error;
use crate::logic::Values;
use crate::rulebook::Rulebook;
use crate::select::{self, Subject, Wanted};
use serde_json::{Map, Value};
use std::slice;

/// What was seen of a case, and what was decided.
pub(super) struct Decided<'r> {
    pub(super) values: Values,
    pub(super) decision: Decision<'r>,
}

/// Decides a case as if its rulebook had been named.
pub(super) fn decided<'r>(
    rulebook: &'r Rulebook,
    check: Check,
    case: &Map<String, Value>,
) -> Result<Decided<'r>, Error> {
    let json = serde_json::to_string(case).unwrap_or_default();
    with_case_of!(check, C => of_case(rulebook, &case::read::<C>(&json)?))
}

fn of_case<'r, C: Case>(rulebook: &'r Rulebook, case: &C) -> Result<Decided<'r>, Error> {
    let wanted = Wanted {
        subject: Subject::Check(C::CHECK),
        date: case.date(),
        territory: case.territory(),
        named: Some(&rulebook.id),
    };
    let (rulebook, rules) =
        select::part(slice::from_ref(rulebook), &wanted, |rulebook| rulebook.check(C::CHECK))?;
    let observed = case::observe_case(case, rules.vocabulary(), rules.classes());
    case::check_form(case, observed.longest_text)?;
    if let Some(field) = observed.contradicted {
        return Err(contradiction(&case.made(), rules.vocabulary(), field).into());
    }
    let decision = decide(rulebook, rules, &observed.values, Detail::Codes);
    Ok(Decided { values: observed.values, decision })
}
