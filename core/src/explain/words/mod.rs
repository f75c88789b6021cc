//! Every word of an answer that no rulebook and no vocabulary has.
//!
//! | words | here |
//! |---|---|
//! | what an outcome means | `outcomes` |
//! | a field, to the person: what is asked, and what they can do | `questions`, `requests` |
//! | abbreviations and terms explained | `glossary` |
//! | headings and what stands between the parts | this file |

mod glossary;
mod outcomes;
mod questions;
mod requests;

pub(super) use glossary::explained;
pub(super) use outcomes::{WAY, called, sentence, way};
pub(super) use questions::question_to_person;
pub(super) use requests::request_to_person;

use super::Audience;
use crate::decision::Outcome;
use crate::text::{Language, Text};
use crate::vocabulary::ChangedBy;

/// The same words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) it: &'static str,
    pub(super) en: &'static str,
}

impl Words {
    pub(super) fn get(self, language: Language) -> &'static str {
        match language {
            Language::It => self.it,
            Language::En => self.en,
        }
    }
}

/// The words that a table has for a path.
fn of_path(table: &[(&str, Words)], path: &str) -> Option<Words> {
    table.iter().find(|(known, _)| *known == path).map(|(_, words)| *words)
}

// --- to the person ----------------------------------------------------------------

/// The heading of the rules that make the outcome, each by itself or only `together`.
pub(super) fn why(outcome: Outcome, together: bool) -> Words {
    match (outcome, together) {
        (Outcome::Undetermined, _) => Words {
            it: "Se le regole riguardano il suo caso, queste non sono rispettate:",
            en: "If the rules are about your case, these are not met:",
        },
        (_, true) => Words {
            it: "Perché? Almeno una di queste regole non è rispettata:",
            en: "Why? At least one of these rules is not met:",
        },
        (_, false) => Words { it: "Perché? Le regole dicono:", en: "Why? The rules say:" },
    }
}

/// The heading of what an actor can change.
pub(super) fn to_do(by: ChangedBy) -> Words {
    match by {
        ChangedBy::Person => Words { it: "Che cosa può fare lei:", en: "What you can do:" },
        ChangedBy::Provider => {
            Words { it: "Che cosa deve fare l'ufficio:", en: "What the office must do:" }
        }
        ChangedBy::Both => Words {
            it: "Che cosa dovete fare insieme, lei e l'ufficio:",
            en: "What you and the office must do together:",
        },
    }
}

pub(super) const THEN_TO_LEARN: Words =
    Words { it: "Poi resterà da sapere:", en: "After that, this must be known:" };
pub(super) const TO_LEARN: Words =
    Words { it: "Resta da sapere:", en: "This must still be known:" };
pub(super) const OFFICE_GOES_ON: Words =
    Words { it: "Che cosa può fare ora l'ufficio:", en: "What the office can do now:" };
pub(super) const RULES_TELL: Words =
    Words { it: "Che cosa fare, secondo le regole:", en: "What to do, by the rules:" };
pub(super) const IN_PERSON_YES: Words =
    Words { it: "In presenza, invece, si può.", en: "In person, however, it can be done." };
pub(super) const IN_PERSON_MAYBE: Words = Words {
    it: "In presenza potrebbe essere possibile: l'ufficio lo deve ancora verificare.",
    en: "In person it may be possible: the office still has to check.",
};
pub(super) const OPTIONAL: Words = Words {
    it: "Consigli per lei e per l'ufficio, senza obbligo (la risposta non cambia):",
    en: "Advice for you and the office, not required (the answer stays the same):",
};
pub(super) const WRITTEN_IN: Words = Words { it: "Dove sta scritto:", en: "Where it is written:" };
pub(super) const RULES_EXAMINED: Words =
    Words { it: "Le regole esaminate:", en: "The rules examined:" };
pub(super) const WORDS_USED: Words =
    Words { it: "Che cosa vogliono dire queste parole:", en: "What these words mean:" };

// --- to the operator --------------------------------------------------------------

/// The heading of the rules that make the outcome, each by itself or only `together`.
pub(super) fn violated(outcome: Outcome, together: bool) -> Words {
    match (outcome, together) {
        (Outcome::OutOfScope, _) => Words {
            it: "Perché le regole non riguardano il caso:",
            en: "Why the rules are not about the case:",
        },
        (Outcome::Undetermined, _) => Words {
            it: "Regole non rispettate, se riguardano il caso:",
            en: "Rules not met, if they are about the case:",
        },
        (_, true) => Words {
            it: "Regole di cui almeno una non è rispettata:",
            en: "Rules of which at least one is not met:",
        },
        (_, false) => Words { it: "Regole non rispettate:", en: "Rules not met:" },
    }
}

pub(super) const OPEN: Words =
    Words { it: "Regole che dipendono dalle risposte:", en: "Rules that depend on the answers:" };
pub(super) const ADVICE: Words = Words { it: "Avvisi:", en: "Advice:" };
pub(super) const TO_ASK: Words =
    Words { it: "Da chiedere, in quest'ordine:", en: "To ask, in this order:" };
pub(super) const CHANGES: Words =
    Words { it: "Cambiamenti che bastano:", en: "Changes that are enough:" };
pub(super) const PROVIDED: Words =
    Words { it: "Purché risulti anche:", en: "Provided that, besides:" };
pub(super) const IN_PERSON: Words = Words { it: "In presenza", en: "In person" };
pub(super) const SOURCES: Words = Words { it: "Fonti:", en: "Sources:" };
pub(super) const RULEBOOKS: Words = Words { it: "Raccolte di regole:", en: "Rulebooks:" };
pub(super) const VERSION: Words = Words { it: "versione", en: "version" };
pub(super) const REMEDY: Words = Words { it: "Che cosa fare:", en: "What to do:" };
pub(super) const YES: Words = Words { it: "Sì.", en: "Yes." };
pub(super) const NO: Words = Words { it: "No.", en: "No." };

/// Who changes something.
pub(super) fn actor(by: ChangedBy) -> Words {
    match by {
        ChangedBy::Person => Words { it: "Persona", en: "Person" },
        ChangedBy::Provider => Words { it: "Ente", en: "Provider" },
        ChangedBy::Both => {
            Words { it: "Persona ed ente insieme", en: "Person and provider together" }
        }
    }
}

// --- to both ----------------------------------------------------------------------

/// That nobody can change all that stands in the way; where it can be `in_person`, only that it
/// cannot be otherwise.
pub(super) fn nothing_helps(audience: Audience, in_person: bool) -> Words {
    match (in_person, audience) {
        (true, _) => Words {
            it: "A distanza non è possibile, qualunque cosa si cambi.",
            en: "Remotely it is not possible, whatever is changed.",
        },
        (false, Audience::Citizen) => Words {
            it: "Ciò che lo impedisce non dipende solo da lei o dall'ufficio.",
            en: "What stands in the way does not depend on you or the office alone.",
        },
        (false, Audience::Operator) => Words {
            it: "Ciò che lo impedisce non dipende solo dalla persona o dall'ente.",
            en: "What stands in the way does not depend on the person or the provider alone.",
        },
    }
}

/// What is to be done about a field of which no rule says it.
pub(super) fn see_to(question: &Text, language: Language) -> String {
    let lead = Words { it: "Rivedere questo punto:", en: "See to this point:" };
    format!("{} {}", lead.get(language), question.get(language))
}
