//! From a journal to its report.

use super::choice::Choice;
use super::course::{Course, Seen};
use super::findings::Explaining;
use super::timeline::Timeline;
use super::{Next, Proof, Report, State, StepReport, StepState};
use crate::decision::{Detail, Edition};
use crate::error::InputError;
use crate::journal::JournalCase;
use crate::logic::Truth;
use crate::rulebook::{Procedure, Rulebook, Step};

/// Checks a journal against a procedure of a rulebook.
pub(crate) fn report<'a>(
    case: &'a JournalCase,
    rulebook: &'a Rulebook,
    procedure: &'a Procedure,
    detail: Detail,
) -> Result<Report<'a>, InputError> {
    let timeline = Timeline::of(procedure, case)?;
    let course = Course::of(procedure, &timeline, &case.contact);
    let empty = Report {
        state: State::Open,
        concluded_at: None,
        procedure: procedure.id(),
        rulebook: Edition::from(rulebook),
        steps: Vec::new(),
        next: Vec::new(),
        findings: Vec::new(),
        receipt: None,
        later: timeline.later.iter().map(|number| format!("journal[{number}]")).collect(),
    };
    Ok(match &course.concluded {
        Some(chain) => {
            let choice = Choice::of(&course, chain, true);
            let explaining = Explaining { course: &course, chain, choice: &choice, detail };
            Report {
                state: State::Concluded,
                concluded_at: choice.events(&course).map(|seen| seen.event.at).max(),
                steps: steps(&course, &choice),
                findings: explaining.advice(),
                ..empty
            }
        }
        None => {
            let chain = course.current();
            let choice = Choice::of(&course, &chain, false);
            let explaining = Explaining { course: &course, chain: &chain, choice: &choice, detail };
            let broken = course.agreement.now == Truth::No || explaining.any_failing();
            // What is concluded stays so: where that is not known, nothing later breaks it.
            if let Some(chain) = course.perhaps_concluded.as_ref().filter(|_| broken) {
                let choice = Choice::of(&course, chain, false);
                let explaining = Explaining { course: &course, chain, choice: &choice, detail };
                return Ok(Report {
                    steps: steps(&course, &choice),
                    findings: explaining.of_chain(),
                    ..empty
                });
            }
            Report {
                state: if broken { State::Broken } else { State::Open },
                steps: steps(&course, &choice),
                next: next(&course, &choice, detail),
                findings: explaining.all(),
                ..empty
            }
        }
    })
}

fn steps<'a>(course: &Course<'a, 'a>, choice: &Choice) -> Vec<StepReport<'a>> {
    let steps = course.procedure.steps().iter().enumerate();
    let told = steps.map(|(number, step)| {
        let stands_for_it = choice.event(course, number);
        let own = stands_for_it.filter(|seen| seen.step == number);
        let state = match (own, stands_for_it) {
            (Some(_), _) => StepState::Done,
            (None, Some(_)) => StepState::NotNeeded,
            (None, None) if is_ready(course, choice, step) => StepState::Ready,
            (None, None) => StepState::Waiting,
        };
        StepReport {
            step: &step.name,
            state,
            actor: step.actor,
            at: own.map(|seen| seen.event.at),
            document: own.and_then(proof),
        }
    });
    told.collect()
}

/// What tells the document of an event from any other.
fn proof<'a>(seen: &Seen<'a>) -> Option<Proof<'a>> {
    let document = seen.event.document.as_ref()?;
    let sha256 = document.sha256.as_ref()?;
    Some(Proof { format: document.format, bytes: document.bytes, sha256 })
}

/// Whether a step that is not done may be done now.
fn is_ready(course: &Course<'_, '_>, choice: &Choice, step: &Step) -> bool {
    let refused = step.under_agreement && course.agreement.now == Truth::No;
    !refused && step.after.iter().all(|need| choice.is_done(*need))
}

fn next<'a>(course: &Course<'a, 'a>, choice: &Choice, detail: Detail) -> Vec<Next<'a>> {
    let steps = course.procedure.steps().iter().enumerate();
    let open = steps.filter(|(number, step)| {
        choice.event(course, *number).is_none() && is_ready(course, choice, step)
    });
    let full = detail == Detail::Full;
    let told = open.map(|(_, step)| Next {
        step: &step.name,
        actor: step.actor,
        action: full.then_some(&step.action),
    });
    told.collect()
}
