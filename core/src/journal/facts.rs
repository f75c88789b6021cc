//! What rules can tell of an event: the vocabulary of evidence.

use super::{Event, GivenContact, JournalCase, Signature};
use crate::contact::{is_known, same_contact};
use crate::document::{Document, Format};
use crate::personal::Personal;
use crate::vocabulary::Vocabulary;
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Value, json};

/// An event as rules see it, apart from its step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct EventFacts {
    /// What the document is: by its content where that is known, else as the event claims.
    #[schemars(extend("x-question" = {
        "it": "In quale formato è il documento?",
        "en": "In which format is the document?"
    }))]
    pub format: Option<Format>,
    /// The kind of signature that was put.
    #[schemars(extend("x-question" = {
        "it": "Di che tipo è la firma?",
        "en": "Of what kind is the signature?"
    }))]
    pub signature: Option<Signature>,
    /// Whether it was sent from the address that the person gave.
    #[schemars(extend("x-question" = {
        "it": "Il messaggio arriva dall'indirizzo fornito dalla persona?",
        "en": "Does the message come from the address that the person gave?"
    }))]
    pub from_file_address: Option<bool>,
    /// Whether it was sent from a number or an address by which the person is known.
    #[schemars(extend("x-question" = {
        "it": "Il messaggio arriva da un recapito conosciuto?",
        "en": "Does the message come from a known number or address?"
    }))]
    pub from_known_contact: Option<bool>,
    /// Whether it was sent to the address that the person gave.
    #[schemars(extend("x-question" = {
        "it": "L'indirizzo del messaggio è quello fornito dalla persona?",
        "en": "Is the message's address the one that the person gave?"
    }))]
    pub to_given_address: Option<bool>,
    /// Whether the person could not print what they received.
    #[schemars(extend("x-question" = {
        "it": "La persona non poteva stampare?",
        "en": "Was the person unable to print?"
    }))]
    pub printing_impossible: Option<bool>,
    /// How many local days lie between the latest step that it had to wait for and the event.
    #[schemars(extend("x-question" = {
        "it": "Quanti giorni sono passati dal passo precedente?",
        "en": "How many days have passed since the step before?"
    }))]
    pub days_waited: Option<u32>,
    /// The document that was attached.
    pub document: DocumentFacts,
}

/// A document as rules see it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, JsonSchema)]
pub struct DocumentFacts {
    /// Whether a document is attached to the event; that is always known.
    #[schemars(extend("x-question" = {
        "it": "All'evento è allegato un documento?",
        "en": "Is a document attached to the event?"
    }))]
    pub attached: bool,
    /// Whether it can be opened and has something in it.
    #[schemars(extend("x-question" = {
        "it": "Il documento si apre e ha un contenuto?",
        "en": "Can the document be opened, and is there something in it?"
    }))]
    pub readable: Option<bool>,
    /// Whether it is encrypted.
    #[schemars(extend("x-question" = {
        "it": "Il documento è cifrato?",
        "en": "Is the document encrypted?"
    }))]
    pub encrypted: Option<bool>,
    /// How many pages it has.
    #[schemars(extend("x-question" = {
        "it": "Quante pagine ha il documento?",
        "en": "How many pages has the document?"
    }))]
    pub pages: Option<u32>,
    /// How many signature fields it carries, signed or not.
    #[schemars(extend("x-question" = {
        "it": "Quanti campi firma ha il documento?",
        "en": "How many signature fields has the document?"
    }))]
    pub signature_fields: Option<u32>,
    /// Whether it is what its name, and the format that the event claims, say.
    #[schemars(extend("x-question" = {
        "it": "Il documento è ciò che il suo nome dichiara?",
        "en": "Is the document what its name claims?"
    }))]
    pub as_named: Option<bool>,
}

impl EventFacts {
    /// The facts of an event by itself, where `contact` is how the person can be reached; how
    /// long it waited, a procedure knows.
    pub(crate) fn of(event: &Event, contact: &GivenContact) -> Self {
        let document = event.document.as_ref();
        let given = contact.email.as_ref();
        let is_given = |address: &Option<Personal>| {
            let (given, address) = given.zip(address.as_ref())?;
            same_contact(given.as_str(), address.as_str())
        };
        Self {
            format: document.and_then(|document| document.format).or(event.format),
            signature: event.signature,
            from_file_address: is_given(&event.from),
            from_known_contact: is_known(event.from.as_ref(), given, contact.known.as_ref()),
            to_given_address: is_given(&event.to),
            printing_impossible: event.printing_impossible,
            days_waited: None,
            document: DocumentFacts {
                attached: document.is_some(),
                readable: document.and_then(|document| document.readable),
                encrypted: document.and_then(|document| document.encrypted),
                pages: document.and_then(|document| document.pages),
                signature_fields: document.and_then(|document| document.signature_fields),
                as_named: document.and_then(|document| as_named(document, event.format)),
            },
        }
    }
}

/// What is told of each event from its texts, which a receipt does not keep.
pub(crate) fn told_from_texts(case: &JournalCase) -> Value {
    let told = case.journal.iter().map(|event| {
        let facts = EventFacts::of(event, &case.contact);
        json!([
            facts.from_file_address,
            facts.from_known_contact,
            facts.to_given_address,
            facts.document.as_named,
        ])
    });
    told.collect()
}

/// Whether a document is what its name, and the format claimed beside it, say.
fn as_named(document: &Document, claimed: Option<Format>) -> Option<bool> {
    // "Some bytes" is what programs say that do not know.
    let claimed = claimed.filter(|claimed| *claimed != Format::Other);
    let as_claimed = claimed.and_then(|claimed| Some(claimed == document.format?));
    match (document.as_named(), as_claimed) {
        (Some(one), Some(other)) => Some(one && other),
        (one, other) => one.or(other),
    }
}

/// The vocabulary in which the evidence of steps is written.
pub(crate) fn vocabulary() -> Vocabulary {
    let schema = SchemaGenerator::default().into_root_schema_for::<EventFacts>();
    Vocabulary::read("event", &schema)
}

/// Where in a journal the fact stands that a field is made from. Two places where it is
/// made from two and neither is known.
pub(crate) fn places(
    field: &str,
    number: usize,
    event: &Event,
    contact: &GivenContact,
) -> Vec<String> {
    let at = |key: &str| format!("journal[{number}].{key}");
    let missing = |is_missing: bool, place: String| is_missing.then_some(place);
    let email = || missing(contact.email.is_none(), "contact.email".to_owned());
    // Those that are missing, or else where the event says otherwise.
    let unless_missing = |places: &[Option<String>], or: String| -> Vec<String> {
        let missing: Vec<_> = places.iter().flatten().cloned().collect();
        if missing.is_empty() { vec![or] } else { missing }
    };
    let of_document = event.document.as_ref().is_some_and(|document| document.format.is_some());
    match field {
        "format" if of_document => vec![at("document.format")],
        "days_waited" => vec![at("at")],
        "document.attached" => vec![at("document")],
        "document.as_named" => vec![at("document.name")],
        "to_given_address" => {
            unless_missing(&[missing(event.to.is_none(), at("to")), email()], at("to"))
        }
        "from_file_address" => {
            unless_missing(&[missing(event.from.is_none(), at("from")), email()], at("from"))
        }
        "from_known_contact" => {
            let known = missing(contact.known.is_none(), "contact.known".to_owned());
            let sender = missing(event.from.is_none(), at("from"));
            unless_missing(&[sender, email(), known], at("from"))
        }
        field => vec![at(field)],
    }
}
