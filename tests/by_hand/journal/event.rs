//! One event of the journal: what is known of it. A missing fact is unknown.

use serde_json::Value;

use super::format;
use super::moment::{self, Moment};
use super::procedure::{Actor, Step};

/// What an event tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    AgreementGiven,
    AgreementWithdrawn,
    Done(Step),
}

#[derive(Debug)]
pub(super) struct Event {
    /// Its place in the journal as it was handed in.
    pub(super) place: usize,
    pub(super) told: Told,
    pub(super) at: Moment,
    pub(super) actor: Option<Actor>,
    pub(super) format: Option<&'static str>,
    pub(super) signature: Option<String>,
    pub(super) to: Option<String>,
    pub(super) document: Option<Document>,
    pub(super) withdrawn_at: Option<Moment>,
}

/// What is known of the file attached to an event.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) name: Option<String>,
    pub(super) format: Option<&'static str>,
    pub(super) bytes: Option<u64>,
    pub(super) sha256: Option<String>,
    pub(super) readable: Option<bool>,
    pub(super) encrypted: Option<bool>,
}

impl Event {
    pub(super) fn read(place: usize, event: &Value) -> Self {
        Self {
            place,
            told: match event["step"].as_str().expect("the name of a step") {
                "agreement_given" => Told::AgreementGiven,
                "agreement_withdrawn" => Told::AgreementWithdrawn,
                name => Told::Done(Step::named(name)),
            },
            at: moment::read(event["at"].as_str().expect("a moment")),
            actor: event["actor"].as_str().map(Actor::named),
            format: event["format"].as_str().and_then(format::named),
            signature: text(&event["signature"]),
            to: text(&event["to"]),
            document: event["document"].is_object().then(|| Document::read(&event["document"])),
            withdrawn_at: event["withdrawn_at"].as_str().map(moment::read),
        }
    }

    /// Where a field of the event stands in the case.
    pub(super) fn field(&self, name: &str) -> String {
        format!("journal[{}].{name}", self.place)
    }

    /// The format, by content where that is known, and the field that tells it.
    pub(super) fn effective_format(&self) -> (Option<&'static str>, String) {
        match self.document.as_ref().and_then(|document| document.format) {
            Some(format) => (Some(format), self.field("document.format")),
            None => (self.format, self.field("format")),
        }
    }

    pub(super) fn has_provider_signature(&self) -> Option<bool> {
        let signature = self.signature.as_deref()?;
        Some(signature == "qualified" || signature == "digital")
    }
}

impl Document {
    fn read(document: &Value) -> Self {
        Self {
            name: text(&document["name"]),
            format: document["format"].as_str().and_then(format::named),
            bytes: document["bytes"].as_u64(),
            sha256: text(&document["sha256"]),
            readable: document["readable"].as_bool(),
            encrypted: document["encrypted"].as_bool(),
        }
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
