//! How a journal of events stands to a procedure (`lombardia-2022`), written by hand.
//!
//! This is what the developer of an information system would write without the
//! library: the two ways of concluding a PSP remotely, each in plain code, and a
//! slow reading of the journal, rule by rule. It serves as an independent reading
//! of the act to compare the library with. The rulebook is taken as chosen and
//! the case as well formed: known steps, possible moments, the right types.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "shared by tests and benches, each of which uses a part of it"
)]

mod answer;
mod chain;
mod email;
mod event;
mod findings;
mod firmalom;
mod format;
mod moment;
mod order;
mod procedure;

use serde_json::{Map, Value, json};

use answer::Answer;
use chain::{Chain, Reading};
use event::Event;
use order::Journal;
use procedure::{Procedure, Step};

/// How far the journal of the case has come, what is next and what is wrong;
/// all of the answer but the rulebook.
#[must_use]
pub fn report(case: &Value) -> Value {
    let procedure = Procedure::named(case["procedure"].as_str().expect("the name of a procedure"));
    let journal = Journal::of(case, procedure);
    let reading = Reading::of(&journal);
    let complete = reading.last_complete_chain();
    let mut report = json!({
        "state": "concluded",
        "concluded_at": null,
        "procedure": procedure.name(),
        "steps": [],
        "next": [],
        "findings": findings::list(&reading, complete),
    });
    match complete {
        Some(chain) => concluded(&mut report, &reading, chain),
        None => not_concluded(&mut report, &reading),
    }
    if !journal.later.is_empty() {
        report["later"] = journal.later.iter().map(|place| format!("journal[{place}]")).collect();
    }
    report
}

/// the PSP is concluded by the last step, not by the person's signature.
fn concluded(report: &mut Value, reading: &Reading<'_>, chain: Chain) {
    let procedure = reading.journal.procedure;
    let shown = reading.shown(chain);
    let end = reading.event(shown[&procedure.last_step()]);
    report["concluded_at"] = moment::print(end.at).into();
    let steps = procedure.steps().iter();
    report["steps"] =
        steps.map(|step| done(procedure, *step, reading.event(shown[step]))).collect();
}

fn not_concluded(report: &mut Value, reading: &Reading<'_>) {
    let procedure = reading.journal.procedure;
    let chain = reading.current_chain();
    let shown = reading.shown(chain);
    if let Some(chain) = reading.perhaps_concluded() {
        let shown = reading.shown(chain);
        let steps = procedure.steps().iter();
        report["state"] = "open".into();
        report["steps"] =
            steps.map(|step| done(procedure, *step, reading.event(shown[step]))).collect();
        return;
    }
    let withdrawn = reading.journal.agreement_in_the_end().0 == Answer::No;
    let (mut broken, mut steps, mut next) = (withdrawn, Vec::new(), Vec::new());
    for &step in procedure.steps() {
        if let Some(&event) = shown.get(&step) {
            steps.push(done(procedure, step, reading.event(event)));
            continue;
        }
        if reading.failing(chain, step).is_some() {
            broken = true;
        }
        let prepared = procedure.needs(step).iter().all(|need| shown.contains_key(need));
        let refused = withdrawn && procedure.needs_agreement(step);
        let actor = procedure.actor(step).name();
        if prepared && !refused {
            steps.push(json!({"step": step.name(), "state": "ready", "actor": actor}));
            next.push(json!({"step": step.name(), "actor": actor}));
        } else {
            steps.push(json!({"step": step.name(), "state": "waiting", "actor": actor}));
        }
    }
    report["state"] = if broken { "broken" } else { "open" }.into();
    report["steps"] = steps.into();
    report["next"] = next.into();
}

/// A step that is done, with the file that the record may be checked against.
fn done(procedure: Procedure, step: Step, event: &Event) -> Value {
    let mut done = json!({
        "step": step.name(),
        "state": "done",
        "actor": procedure.actor(step).name(),
        "at": moment::print(event.at),
    });
    let document = event.document.as_ref();
    if let Some((document, sha256)) = document.and_then(|it| Some((it, it.sha256.as_ref()?))) {
        let mut known = Map::new();
        if let Some(format) = document.format {
            known.insert("format".to_owned(), format.into());
        }
        if let Some(bytes) = document.bytes {
            known.insert("bytes".to_owned(), bytes.into());
        }
        known.insert("sha256".to_owned(), sha256.as_str().into());
        done["document"] = known.into();
    }
    done
}
