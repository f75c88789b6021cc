//! What is wrong, what is not known and what is advised, in the order of the rulebook.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::answer::{Answer, Evidence, Severity};
use super::chain::{Chain, Reading};
use super::procedure::Step;

/// `complete` is the chain that concludes the procedure, if any.
pub(super) fn list(reading: &Reading<'_>, complete: Option<Chain>) -> Vec<Value> {
    if let Some(chain) = complete {
        return advice_on_the_concluded(reading, chain);
    }
    let perhaps = reading.perhaps_concluded();
    let chain = perhaps.unwrap_or_else(|| reading.current_chain());
    let shown = reading.shown(chain);
    let mut findings = Vec::new();
    findings.extend(match perhaps {
        Some(_) => agreement_then(reading, chain, &shown),
        None => agreement(reading, chain, &shown),
    });
    for &step in reading.journal.procedure.steps() {
        if let Some(&event) = shown.get(&step) {
            findings.extend(own_rule(reading, event, step, false));
            findings.extend(reading.evidence(event, step).iter().filter_map(finding));
            // Where the PSP may have been prepared anew, that has to be settled too.
            let anew = reading.may_be_prepared_anew(chain).filter(|_| step == Step::Prepare);
            if let Some(anew) = anew.filter(|anew| *anew != event) {
                findings.extend(own_rule(reading, anew, step, false));
                findings.extend(reading.evidence(anew, step).iter().filter_map(finding));
            }
        } else if let Some(event) = reading.failing(chain, step) {
            let out_of_order = is_out_of_order(reading, chain, &shown, event, step);
            findings.extend(own_rule(reading, event, step, out_of_order));
            findings.extend(reading.evidence(event, step).iter().filter_map(finding));
        }
    }
    findings
}

/// What is concluded stays so: only advice is left.
fn advice_on_the_concluded(reading: &Reading<'_>, chain: Chain) -> Vec<Value> {
    let shown = reading.shown(chain);
    let steps = reading.journal.procedure.steps().iter();
    let evidence = steps.flat_map(|step| reading.evidence(shown[step], *step));
    let advice = evidence.filter(|evidence| evidence.severity == Severity::Advisory);
    advice.filter_map(|evidence| finding(&evidence)).collect()
}

/// LOM-22: both ways are taken in agreement with the person.
fn agreement(reading: &Reading<'_>, chain: Chain, shown: &BTreeMap<Step, usize>) -> Option<Value> {
    let journal = reading.journal;
    let (in_the_end, place) = journal.agreement_in_the_end();
    if in_the_end == Answer::No {
        return Some(blocking("LOM-22", "violated", place.into_iter().collect()));
    }
    let mut fields = Vec::new();
    for &step in journal.procedure.steps() {
        if shown.contains_key(&step) || !journal.procedure.needs_agreement(step) {
            continue;
        }
        if let Some(event) = reading.failing(chain, step)
            && journal.agreement_at(event) == Answer::No
        {
            fields.push(reading.event(event).field("at"));
        }
    }
    if !fields.is_empty() {
        return Some(blocking("LOM-22", "violated", fields));
    }
    if let Some(place) = place {
        return Some(blocking("LOM-22", "unknown", vec![place]));
    }
    agreement_then(reading, chain, shown)
}

/// What was done while nobody knew whether the person had agreed.
fn agreement_then(
    reading: &Reading<'_>,
    chain: Chain,
    shown: &BTreeMap<Step, usize>,
) -> Option<Value> {
    let journal = reading.journal;
    let steps = journal.procedure.steps().iter().filter(|&&s| journal.procedure.needs_agreement(s));
    let prepared = shown.get(&Step::Prepare);
    let anew =
        reading.may_be_prepared_anew(chain).filter(|anew| prepared.is_some_and(|it| it != anew));
    let events = steps.filter_map(|step| shown.get(step)).copied().chain(anew);
    let mut places: Vec<String> =
        events.filter_map(|event| journal.agreement_told(event).1).collect();
    places.dedup();
    (!places.is_empty()).then(|| blocking("LOM-22", "unknown", places))
}

/// A step that came before one it needs. It is said where it is the cause: not
/// where all that is missing was tried before, about which it is said.
fn is_out_of_order(
    reading: &Reading<'_>,
    chain: Chain,
    shown: &BTreeMap<Step, usize>,
    event: usize,
    step: Step,
) -> bool {
    if reading.order(event, step) != Answer::No {
        return false;
    }
    let needs = reading.journal.procedure.needs(step);
    let mut missing = needs.iter().filter(|need| reading.was_done(**need, event) == Answer::No);
    let fails = |need: Step| !shown.contains_key(&need) && reading.failing(chain, need).is_some();
    let said = |need: &Step| fails(*need) && reading.was_tried(chain, *need, event);
    missing.any(|need| !said(need))
}

/// The rule of the step itself: its order and its actor.
fn own_rule(reading: &Reading<'_>, event: usize, step: Step, out_of_order: bool) -> Option<Value> {
    let rule = reading.journal.procedure.rule(step);
    let actor = reading.actor(event, step);
    let event = reading.event(event);
    let mut wrong = Vec::new();
    if out_of_order {
        wrong.push(event.field("at"));
    }
    if actor == Answer::No {
        wrong.push(event.field("actor"));
    }
    if !wrong.is_empty() {
        return Some(blocking(&rule, "violated", wrong));
    }
    (actor == Answer::Unknown).then(|| blocking(&rule, "unknown", vec![event.field("actor")]))
}

fn finding(evidence: &Evidence) -> Option<Value> {
    let (status, severity) = match (evidence.answer, evidence.severity) {
        (Answer::Yes, _) => return None,
        (Answer::Unknown, Severity::Blocking) => ("unknown", "blocking"),
        (Answer::No, Severity::Blocking) => ("violated", "blocking"),
        (Answer::Unknown, Severity::Advisory) => ("unknown", "advisory"),
        (Answer::No, Severity::Advisory) => ("advice", "advisory"),
    };
    Some(json!({
        "rule": evidence.rule,
        "status": status,
        "severity": severity,
        "fields": evidence.fields,
    }))
}

fn blocking(rule: &str, status: &str, fields: Vec<String>) -> Value {
    json!({"rule": rule, "status": status, "severity": "blocking", "fields": fields})
}
