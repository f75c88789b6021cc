//! Way b, by the app FirmaLOM (`lombardia-2022`, remote conclusion of the PSP, b; LOM-21).

use super::answer::{Answer, Evidence};
use super::event::Event;
use super::procedure::{Actor, Step};

pub(super) const STEPS: [Step; 7] = [
    Step::Prepare,
    Step::InstallApp,
    Step::EnterWithSpid,
    Step::Release,
    Step::Notify,
    Step::Validate,
    Step::Complete,
];

/// The person validates what was released and notified, from within the app;
/// the app may be had, and entered, before anything is prepared.
pub(super) fn needs(step: Step) -> &'static [Step] {
    match step {
        Step::EnterWithSpid => &[Step::InstallApp],
        Step::Release => &[Step::Prepare],
        Step::Notify => &[Step::Release],
        Step::Validate => &[Step::EnterWithSpid, Step::Notify],
        Step::Complete => &[Step::Validate],
        _ => &[],
    }
}

pub(super) fn actor(step: Step) -> Actor {
    match step {
        Step::Prepare | Step::Release | Step::Complete => Actor::Provider,
        _ => Actor::Person,
    }
}

/// "as provided" does not name the kind of the closing signature.
pub(super) fn evidence(step: Step, event: &Event) -> Vec<Evidence> {
    match step {
        Step::Complete => {
            let answer = Answer::to(event.has_provider_signature());
            vec![Evidence::advisory("A-9", answer, event.field("signature"))]
        }
        _ => vec![],
    }
}
