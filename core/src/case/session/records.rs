//! What remains of the session: timesheet, evidence, summary, and the answers to it.

use super::Span;
use crate::date::Date;
use crate::personal::Personal;
use crate::time::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The timesheet that the operator fills in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Timesheet {
    /// The day on it.
    #[schemars(extend("x-question" = {
        "it": "Quale giorno indica il timesheet?",
        "en": "Which day does the timesheet give?"
    }))]
    pub date: Option<Date>,
    /// When the session started.
    #[schemars(extend("x-question" = {
        "it": "A che ora inizia la sessione secondo il timesheet?",
        "en": "At what time does the session start by the timesheet?"
    }))]
    pub start: Option<Time>,
    /// When it ended.
    #[schemars(extend("x-question" = {
        "it": "A che ora finisce la sessione secondo il timesheet?",
        "en": "At what time does the session end by the timesheet?"
    }))]
    pub end: Option<Time>,
    /// The seat; an empty text says that it gives none.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale sede indica il timesheet?",
        "en": "Which seat does the timesheet give?"
    }))]
    #[validate(length(max = 1000))]
    pub seat: Option<String>,
    /// Whether the operator signed it.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'operatore ha firmato il timesheet?",
        "en": "Has the operator signed the timesheet?"
    }))]
    pub signed: Option<bool>,
    /// Whether its day is that of the session.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 2, "x-made-from" = ["timesheet.date", "date"], "x-question" = {
        "it": "Il timesheet è del giorno della sessione?",
        "en": "Is the timesheet of the day of the session?"
    }))]
    pub same_day: Option<bool>,
    /// Whether its end is after its start.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 2, "x-made-from" = ["timesheet.start", "timesheet.end"], "x-question" = {
        "it": "Nel timesheet la fine è dopo l'inizio?",
        "en": "Is the end in the timesheet after the start?"
    }))]
    pub end_after_start: Option<bool>,
}

/// The screenshots and reports that prove the duration: what one does not show, another may.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct TimeEvidence {
    /// Whether any was saved.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "È stata salvata una prova della durata?",
        "en": "Was evidence of the duration saved?"
    }))]
    pub saved: Option<bool>,
    /// The day that it shows.
    #[schemars(extend("x-question" = {
        "it": "Quale giorno risulta dalla prova della durata?",
        "en": "Which day does the evidence show?"
    }))]
    pub date: Option<Date>,
    /// The minutes that it shows.
    #[schemars(extend("x-question" = {
        "it": "Quanti minuti risultano dalla prova della durata?",
        "en": "How many minutes does the evidence show?"
    }))]
    pub minutes: Option<u32>,
    /// Whether it shows the person's name.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La prova della durata mostra il nome della persona?",
        "en": "Does the evidence show the person's name?"
    }))]
    pub shows_name: Option<bool>,
    /// Whether it shows the surname.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La prova della durata mostra il cognome della persona?",
        "en": "Does the evidence show the person's surname?"
    }))]
    pub shows_surname: Option<bool>,
    /// The phone number that it shows; an empty text says that it shows none.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale numero di telefono mostra la prova della durata?",
        "en": "Which phone number does the evidence show?"
    }))]
    #[validate(length(max = 1000))]
    pub phone: Option<Personal>,
    /// Whether its day is that of the timesheet.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 2, "x-made-from" = ["evidence.date", "timesheet.date"], "x-question" = {
        "it": "La prova e il timesheet indicano lo stesso giorno?",
        "en": "Do evidence and timesheet give the same day?"
    }))]
    pub same_day: Option<bool>,
    /// Whether its minutes are those of the timesheet.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 2, "x-made-from" = ["evidence.minutes", "timesheet.start", "timesheet.end"], "x-question" = {
        "it": "La prova e il timesheet indicano la stessa durata?",
        "en": "Do evidence and timesheet give the same duration?"
    }))]
    pub same_duration: Option<bool>,
    /// Whether the number is one by which the person is known.
    #[schemars(extend("x-made-from" = ["evidence.phone", "contact.known"], "x-question" = {
        "it": "Il numero nella prova è uno di quelli conosciuti?",
        "en": "Is the number on the evidence a known one?"
    }))]
    pub phone_known: Option<bool>,
}

/// The e-mail that sums the session up.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Summary {
    /// Whether it was sent to the person.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "È stata inviata alla persona la e-mail di riepilogo?",
        "en": "Was the summary e-mail sent to the person?"
    }))]
    pub sent: Option<bool>,
    /// The day that it gives.
    #[schemars(extend("x-question" = {
        "it": "Quale giorno indica il riepilogo?",
        "en": "Which day does the summary give?"
    }))]
    pub date: Option<Date>,
    /// The minutes that it gives.
    #[schemars(extend("x-question" = {
        "it": "Quanti minuti di durata indica il riepilogo?",
        "en": "How many minutes does the summary give?"
    }))]
    pub minutes: Option<u32>,
    /// Whether it says from when to when: made from its times where any is given.
    #[schemars(extend("x-question" = {
        "it": "Il riepilogo indica gli orari di inizio e di fine?",
        "en": "Does the summary give the times of start and end?"
    }))]
    pub gives_times: Option<bool>,
    /// When the session started.
    #[schemars(extend("x-question" = {
        "it": "A che ora inizia la sessione secondo il riepilogo?",
        "en": "At what time does the session start by the summary?"
    }))]
    pub start: Option<Time>,
    /// When it ended.
    #[schemars(extend("x-question" = {
        "it": "A che ora finisce la sessione secondo il riepilogo?",
        "en": "At what time does the session end by the summary?"
    }))]
    pub end: Option<Time>,
    /// Whether it says what was done, or the topics.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Il riepilogo elenca le attività svolte o gli argomenti trattati?",
        "en": "Does the summary list the activities or the topics?"
    }))]
    pub activities_listed: Option<bool>,
    /// Whether its day is that of the timesheet.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-made-from" = ["summary.date", "timesheet.date"], "x-question" = {
        "it": "Il riepilogo e il timesheet indicano lo stesso giorno?",
        "en": "Do summary and timesheet give the same day?"
    }))]
    pub same_day: Option<bool>,
    /// Whether its minutes are those of the timesheet.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-made-from" = ["summary.minutes", "timesheet.start", "timesheet.end"], "x-question" = {
        "it": "Il riepilogo e il timesheet indicano la stessa durata?",
        "en": "Do summary and timesheet give the same duration?"
    }))]
    pub same_duration: Option<bool>,
    /// Whether its times are those of the timesheet.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-made-from" = ["summary.start", "summary.end", "timesheet.start", "timesheet.end"], "x-question" = {
        "it": "Il riepilogo e il timesheet indicano gli stessi orari?",
        "en": "Do summary and timesheet give the same times?"
    }))]
    pub same_times: Option<bool>,
}

/// The person's answer to the summary.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Confirmation {
    /// The answer as it came. The word that is asked for makes `confirmation.received`; what other
    /// words say, the operator judges.
    #[schemars(extend("x-question" = {
        "it": "Che cosa ha risposto la persona?",
        "en": "What did the person answer?"
    }))]
    #[validate(length(max = 1000))]
    pub text: Option<Personal>,
    /// Whether the person confirmed.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha confermato il riepilogo?",
        "en": "Has the person confirmed the summary?"
    }))]
    pub received: Option<bool>,
    /// Whether that was after the summary.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La conferma è arrivata dopo il riepilogo?",
        "en": "Did the confirmation come after the summary?"
    }))]
    pub after_summary: Option<bool>,
    /// Whether the exchange is archived.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La conversazione è archiviata?",
        "en": "Is the exchange archived?"
    }))]
    pub archived: Option<bool>,
}

/// The PRI, out and back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Pri {
    /// Whether a signed copy was sent to the person.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "È stata inviata alla persona copia del PRI firmato?",
        "en": "Was a copy of the signed PRI sent to the person?"
    }))]
    pub sent_signed: Option<bool>,
    /// Whether a photograph came back of the PRI signed by the person.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha rimandato la foto del PRI sottoscritto?",
        "en": "Has the person returned a photograph of the signed PRI?"
    }))]
    pub photo_received: Option<bool>,
    /// Whether a message came back by which the person received the PRI and accepts the path or
    /// the appointment.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha scritto di aver ricevuto il PRI e di accettare?",
        "en": "Has the person written that they received the PRI and accept?"
    }))]
    pub accepted_by_message: Option<bool>,
    /// Whether the person could not print it.
    #[schemars(extend("x-question" = {
        "it": "La persona non poteva stampare il PRI?",
        "en": "Could the person not print the PRI?"
    }))]
    pub printing_impossible: Option<bool>,
}

impl Timesheet {
    pub(super) fn span(&self) -> Span {
        Span { date: self.date, start: self.start, end: self.end }
    }
}

impl Confirmation {
    /// Whether the answer is the word that is asked for, whatever capitals, blanks and signs
    /// stand around it; what other words say, nobody knows here.
    pub(super) fn is_the_word(&self) -> Option<bool> {
        let text = self.text.as_ref()?.as_str();
        let word = text.trim_matches(|letter: char| !letter.is_alphanumeric());
        (word.to_lowercase() == "confermo").then_some(true)
    }
}
