//! Cases that are put into words, and what a hand wrote of them first.

use crate::folder::project;
use lepre::Check;
use lepre::explain::Audience;
use serde_json::{Value, json};
use std::fs;

fn sample(file: &str) -> Value {
    let text = fs::read_to_string(project("examples/cases").join(file)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The cases, by name.
pub(crate) fn cases() -> Vec<(&'static str, Check, Value)> {
    let rdc = json!({
        "date": "2023-05-10", "territory": "ITC4", "service": "assessment", "channel": "video",
        "provider": { "kind": "employment_centre" }, "programme": { "kind": "none" },
        "person": { "rdc_recipient": true, "remote_requested": true },
        "law": { "remote_allowed": false }, "rdc_monthly_check": false
    });
    let mut no_options = sample("invitation/two-options.json");
    no_options["options"] = json!({ "in_person": false, "video": false, "phone": false });
    vec![
        ("psp-by-phone", Check::Delivery, sample("delivery/psp-by-phone.json")),
        (
            "shared-mailbox",
            Check::Delivery,
            sample("delivery/shared-mailbox-and-unstable-connection.json"),
        ),
        ("rdc-not-allowed", Check::Delivery, rdc),
        ("out-of-scope", Check::Delivery, sample("delivery/gol-specialist-service.json")),
        ("little-known", Check::Delivery, sample("delivery/first-call-little-known.json")),
        ("admissible", Check::Delivery, sample("delivery/psp-by-video.json")),
        ("just-begun", Check::Session, sample("session/just-begun.json")),
        ("invitation-without-options", Check::Invitation, no_options),
        ("psp-content", Check::Psp, sample("psp/content-alone.json")),
        ("enrolment-by-video", Check::Service, sample("service/enrolment-by-video.json")),
    ]
}

/// What must be read in the texts, written before any text was: case, audience, Italian, English.
pub(crate) const EXPECTED: [(&str, Audience, &[&str], &[&str]); 12] = [
    (
        "psp-by-phone",
        Audience::Citizen,
        &[
            "Alle condizioni attuali non può avere questo servizio a distanza.",
            "– Il solo telefono basta soltanto per il supporto al rilascio della DID.",
            "– Fissare un video colloquio, oppure un appuntamento in presenza.",
            "In presenza, invece, si può.",
            "Regione Lombardia",
            "– DID: ",
        ],
        &[
            "As things stand, you cannot have this service remotely.",
            "– The telephone alone is enough only for DID support.",
            "In person, however, it can be done.",
        ],
    ),
    (
        "psp-by-phone",
        Audience::Operator,
        &[
            "LOM-06",
            "Persona ed ente insieme: ",
            "lombardia-2022, versione ",
            "Purché risulti anche:",
        ],
        &["LOM-06", "Person and provider together: ", "lombardia-2022, version "],
    ),
    (
        "shared-mailbox",
        Audience::Citizen,
        &["Che cosa può fare lei:", "– Dare un indirizzo di posta elettronica che legge solo lei"],
        &["What you can do:", "– Give an e-mail address that you alone read"],
    ),
    (
        "rdc-not-allowed",
        Audience::Citizen,
        &["A distanza non è possibile, qualunque cosa si cambi.", "In presenza, invece, si può."],
        &[
            "Remotely it is not possible, whatever is changed.",
            "In person, however, it can be done.",
        ],
    ),
    (
        "out-of-scope",
        Audience::Citizen,
        &[
            "Le regole esaminate non riguardano questo servizio: non lo permettono e non lo vietano.",
            "Per un servizio compreso in un programma PAL applicare le regole di quel programma.",
        ],
        &["The rules examined are not about this service: they neither allow nor forbid it."],
    ),
    (
        "little-known",
        Audience::Citizen,
        &["Non si può ancora dire se può avere questo servizio a distanza", "Resta da sapere:"],
        &["It cannot be said yet whether you can have this service remotely"],
    ),
    (
        "admissible",
        Audience::Citizen,
        &["Può avere questo servizio a distanza."],
        &["You can have this service remotely."],
    ),
    (
        "just-begun",
        Audience::Citizen,
        &["– Ha ricevuto l'e-mail di riepilogo?"],
        &["– Did you receive the e-mail with the summary?"],
    ),
    (
        "just-begun",
        Audience::Operator,
        &["Da chiedere, in quest'ordine:", "Da completare: "],
        &["To ask, in this order:", "Undetermined: "],
    ),
    (
        "invitation-without-options",
        Audience::Citizen,
        &[
            "Il suo invito all'appuntamento non è in regola e va corretto.",
            "Che cosa deve fare l'ufficio:",
        ],
        &["Your invitation to the appointment is not in order and must be corrected."],
    ),
    (
        "psp-content",
        Audience::Citizen,
        &[
            "Nel suo Patto di servizio personalizzato (PSP) manca qualcosa che deve esserci.",
            "– Indicare ogni quanto ci si sente o ci si incontra.",
        ],
        &["Something that must be there is missing from your personal service agreement (PSP)."],
    ),
    (
        "enrolment-by-video",
        Audience::Operator,
        &[
            "Non ammissibile: alle condizioni attuali la persona non può avere questo servizio.",
            "In presenza: ammissibile.",
        ],
        &[
            "Inadmissible: as things stand, the person cannot have this service.",
            "In person: admissible.",
        ],
    ),
];
