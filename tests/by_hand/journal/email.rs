//! Way a, by ordinary e-mail (`lombardia-2022`, remote conclusion of the PSP, a; LOM-20).

use super::answer::{Answer, Evidence, Severity};
use super::event::{Document, Event};
use super::format;
use super::moment::Moment;
use super::procedure::{Actor, Step};

pub(super) const STEPS: [Step; 6] =
    [Step::Prepare, Step::Send, Step::SignPerson, Step::Return, Step::SignProvider, Step::Upload];

/// The operator prepares and sends; the person signs and returns; the operator,
/// having received it, signs and uploads.
pub(super) fn needs(step: Step) -> &'static [Step] {
    match step {
        Step::Send => &[Step::Prepare],
        Step::SignPerson => &[Step::Send],
        Step::Return => &[Step::SignPerson],
        Step::SignProvider => &[Step::Return],
        Step::Upload => &[Step::SignProvider],
        _ => &[],
    }
}

pub(super) fn actor(step: Step) -> Actor {
    match step {
        Step::SignPerson | Step::Return => Actor::Person,
        _ => Actor::Provider,
    }
}

/// `sent` is the moment of the latest message that the person had received.
pub(super) fn evidence(
    step: Step,
    event: &Event,
    contact: Option<&str>,
    sent: Option<Moment>,
) -> Vec<Evidence> {
    match step {
        Step::Send => vec![pdf(event), address(event, contact)],
        Step::SignPerson => {
            let mut evidence = vec![handwritten(event)];
            evidence.extend(sent.map(|sent| real_time(event, sent)));
            evidence
        }
        Step::Return => returned(event),
        Step::SignProvider => {
            let answer = Answer::to(event.has_provider_signature());
            vec![Evidence::blocking("LOM-20.signature", answer, event.field("signature"))]
        }
        _ => vec![],
    }
}

/// The act: the document is sent in PDF format.
fn pdf(event: &Event) -> Evidence {
    let (format, field) = event.effective_format();
    Evidence::blocking("LOM-20.pdf", Answer::to(format.map(|format| format == "pdf")), field)
}

/// The act: to the address that the person gave.
fn address(event: &Event, contact: Option<&str>) -> Evidence {
    let mut fields = Vec::new();
    let answer = match (event.to.as_deref(), contact) {
        (Some(to), Some(contact)) => {
            fields.push(event.field("to"));
            Answer::to(Some(is_same_address(to, contact)))
        }
        (to, contact) => {
            if to.is_none() {
                fields.push(event.field("to"));
            }
            if contact.is_none() {
                fields.push("contact.email".to_owned());
            }
            Answer::Unknown
        }
    };
    Evidence { rule: "LOM-20.address", severity: Severity::Blocking, answer, fields }
}

/// Capitals may differ after the @ only.
fn is_same_address(one: &str, other: &str) -> bool {
    match (one.rsplit_once('@'), other.rsplit_once('@')) {
        (Some((mailbox, domain)), Some((other_mailbox, other_domain))) => {
            mailbox == other_mailbox && domain.to_lowercase() == other_domain.to_lowercase()
        }
        _ => one == other,
    }
}

/// The act: signed by hand.
fn handwritten(event: &Event) -> Evidence {
    let answer = event.signature.as_deref().map(|signature| signature == "handwritten");
    Evidence::blocking("LOM-20.handwritten", Answer::to(answer), event.field("signature"))
}

/// "in real time" is read as the same day, and only advised.
fn real_time(event: &Event, sent: Moment) -> Evidence {
    let same_day = event.at.date_naive() == sent.date_naive();
    Evidence::advisory("LOM-20.real_time", Answer::to(Some(same_day)), event.field("at"))
}

/// The act: a scan or a photograph, in the formats PDF and JPG; A-11: no other.
fn returned(event: &Event) -> Vec<Evidence> {
    let (format, field) = event.effective_format();
    let accepted = format.map(|format| format == "pdf" || format == "jpeg");
    let mut evidence = vec![Evidence::blocking("LOM-20.format", Answer::to(accepted), field)];
    if let Some(document) = &event.document {
        let encrypted = document.encrypted.map(|encrypted| !encrypted);
        for (rule, answer, field) in [
            ("LOM-20.readable", document.readable, "document.readable"),
            ("LOM-20.encrypted", encrypted, "document.encrypted"),
        ] {
            evidence.push(if_accepted(event, rule, answer, field));
        }
        evidence.push(Evidence::advisory(
            "LOM-20.as_named",
            as_named(event, document),
            event.field("document.name"),
        ));
    }
    evidence
}

/// What is asked of a PDF or a JPEG only: anything else is to be converted first.
fn if_accepted(event: &Event, rule: &'static str, fact: Option<bool>, field: &str) -> Evidence {
    let (format, place) = event.effective_format();
    let accepted = format.map(|format| format == "pdf" || format == "jpeg");
    let (answer, fields) = match (accepted, fact) {
        (Some(false), _) | (_, Some(true)) => (Answer::Yes, vec![]),
        (Some(true), fact) => (Answer::to(fact), vec![event.field(field)]),
        (None, Some(false)) => (Answer::Unknown, vec![place]),
        (None, None) => (Answer::Unknown, vec![place, event.field(field)]),
    };
    Evidence { rule, severity: Severity::Blocking, answer, fields }
}

/// Whether the content is what the name of the file and the event claim.
fn as_named(event: &Event, document: &Document) -> Answer {
    let by_name = document.name.as_deref().and_then(format::claimed_by);
    let Some(content) = document.format else {
        return Answer::Unknown;
    };
    match (by_name, event.format) {
        (None, None) => Answer::Unknown,
        (Some(claim), None) | (None, Some(claim)) => Answer::to(Some(claim == content)),
        (Some(one), Some(other)) => Answer::to(Some(one == content && other == content)),
    }
}
