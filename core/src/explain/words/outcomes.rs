//! A sentence for each outcome of each check.

use super::Words;
use crate::check::Check;
use crate::decision::Outcome;
use crate::explain::{Audience, Way};

/// Where a sentence on a delivery says how it is held.
pub(in crate::explain) const WAY: &str = "{way}";

/// How a service is held.
pub(in crate::explain) fn way(way: Way) -> Words {
    match way {
        Way::InPerson => Words { it: " in presenza", en: " in person" },
        Way::Remote => Words { it: " a distanza", en: " remotely" },
        Way::Unknown => Words { it: "", en: "" },
    }
}

/// What an outcome is called.
pub(in crate::explain) fn called(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words { it: "ammissibile", en: "admissible" },
        Outcome::Inadmissible => Words { it: "non ammissibile", en: "inadmissible" },
        Outcome::Undetermined => Words { it: "da completare", en: "undetermined" },
        Outcome::OutOfScope => Words { it: "fuori ambito", en: "out of scope" },
    }
}

/// What an outcome means for the case.
pub(in crate::explain) fn sentence(audience: Audience, check: Check, outcome: Outcome) -> Words {
    match (audience, check) {
        (Audience::Citizen, Check::Delivery) => to_citizen_of_delivery(outcome),
        (Audience::Citizen, Check::Invitation) => to_citizen_of_invitation(outcome),
        (Audience::Citizen, Check::Psp) => to_citizen_of_psp(outcome),
        (Audience::Citizen, Check::Service) => to_citizen_of_service(outcome),
        (Audience::Citizen, Check::Session) => to_citizen_of_session(outcome),
        (Audience::Operator, Check::Delivery) => to_operator_of_delivery(outcome),
        (Audience::Operator, Check::Invitation) => to_operator_of_invitation(outcome),
        (Audience::Operator, Check::Psp) => to_operator_of_psp(outcome),
        (Audience::Operator, Check::Service) => to_operator_of_service(outcome),
        (Audience::Operator, Check::Session) => to_operator_of_session(outcome),
    }
}

fn to_citizen_of_delivery(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => {
            Words { it: "Può avere questo servizio{way}.", en: "You can have this service{way}." }
        }
        Outcome::Inadmissible => Words {
            it: "Alle condizioni attuali non può avere questo servizio{way}.",
            en: "As things stand, you cannot have this service{way}.",
        },
        Outcome::Undetermined => Words {
            it: "Non si può ancora dire se può avere questo servizio{way}: mancano informazioni.",
            en: "It cannot be said yet whether you can have this service{way}: information is missing.",
        },
        Outcome::OutOfScope => to_citizen_of_service(outcome),
    }
}

fn to_citizen_of_invitation(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "Il suo invito all'appuntamento dice tutto ciò che deve dire.",
            en: "Your invitation to the appointment says all that it must say.",
        },
        Outcome::Inadmissible => Words {
            it: "Il suo invito all'appuntamento non è in regola e va corretto.",
            en: "Your invitation to the appointment is not in order and must be corrected.",
        },
        Outcome::Undetermined => Words {
            it: "Non si può ancora dire se il suo invito all'appuntamento è in regola: mancano informazioni.",
            en: "It cannot be said yet whether your invitation to the appointment is in order: information is missing.",
        },
        Outcome::OutOfScope => Words {
            it: "Le regole esaminate non riguardano il suo invito: non dicono se è in regola.",
            en: "The rules examined are not about your invitation: they do not say whether it is in order.",
        },
    }
}

fn to_citizen_of_psp(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "Il suo Patto di servizio personalizzato (PSP) contiene tutto ciò che deve contenere.",
            en: "Your personal service agreement (PSP) contains all that it must contain.",
        },
        Outcome::Inadmissible => Words {
            it: "Nel suo Patto di servizio personalizzato (PSP) manca qualcosa che deve esserci.",
            en: "Something that must be there is missing from your personal service agreement (PSP).",
        },
        Outcome::Undetermined => Words {
            it: "Non si può ancora dire se il suo Patto di servizio personalizzato (PSP) è completo: mancano informazioni.",
            en: "It cannot be said yet whether your personal service agreement (PSP) is complete: information is missing.",
        },
        Outcome::OutOfScope => Words {
            it: "Le regole esaminate non riguardano il suo Patto di servizio personalizzato (PSP): non dicono se è completo.",
            en: "The rules examined are not about your personal service agreement (PSP): they do not say whether it is complete.",
        },
    }
}

fn to_citizen_of_service(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => {
            Words { it: "Può avere questo servizio.", en: "You can have this service." }
        }
        Outcome::Inadmissible => Words {
            it: "Alle condizioni attuali non può avere questo servizio.",
            en: "As things stand, you cannot have this service.",
        },
        Outcome::Undetermined => Words {
            it: "Non si può ancora dire se può avere questo servizio: mancano informazioni.",
            en: "It cannot be said yet whether you can have this service: information is missing.",
        },
        Outcome::OutOfScope => Words {
            it: "Le regole esaminate non riguardano questo servizio: non lo permettono e non lo vietano.",
            en: "The rules examined are not about this service: they neither allow nor forbid it.",
        },
    }
}

fn to_citizen_of_session(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "La sua sessione a distanza è in regola: si è svolta ed è documentata come si deve.",
            en: "Your remote session is in order: it was held and recorded as it must be.",
        },
        Outcome::Inadmissible => Words {
            it: "La sua sessione a distanza non è in regola.",
            en: "Your remote session is not in order.",
        },
        Outcome::Undetermined => Words {
            it: "Non si può ancora dire se la sua sessione a distanza è in regola: mancano informazioni.",
            en: "It cannot be said yet whether your remote session is in order: information is missing.",
        },
        Outcome::OutOfScope => Words {
            it: "Le regole esaminate non riguardano la sua sessione: non dicono se è in regola.",
            en: "The rules examined are not about your session: they do not say whether it is in order.",
        },
    }
}

fn to_operator_of_delivery(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "la persona può avere il servizio{way}.",
            en: "the person can have the service{way}.",
        },
        Outcome::Inadmissible => Words {
            it: "alle condizioni attuali la persona non può avere il servizio{way}.",
            en: "as things stand, the person cannot have the service{way}.",
        },
        Outcome::Undetermined => Words {
            it: "non si può ancora dire se la persona può avere il servizio{way}.",
            en: "it cannot be said yet whether the person can have the service{way}.",
        },
        Outcome::OutOfScope => to_operator_of_service(outcome),
    }
}

fn to_operator_of_invitation(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "l'invito dice tutto ciò che deve dire.",
            en: "the invitation says all that it must say.",
        },
        Outcome::Inadmissible => Words {
            it: "l'invito non è in regola e va corretto.",
            en: "the invitation is not in order and must be corrected.",
        },
        Outcome::Undetermined => Words {
            it: "non si può ancora dire se l'invito è in regola.",
            en: "it cannot be said yet whether the invitation is in order.",
        },
        Outcome::OutOfScope => Words {
            it: "le regole esaminate non riguardano questo invito.",
            en: "the rules examined are not about this invitation.",
        },
    }
}

fn to_operator_of_psp(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "il PSP contiene tutto ciò che deve contenere.",
            en: "the PSP contains all that it must contain.",
        },
        Outcome::Inadmissible => Words {
            it: "nel PSP manca qualcosa che deve esserci.",
            en: "something that must be there is missing from the PSP.",
        },
        Outcome::Undetermined => Words {
            it: "non si può ancora dire se il PSP è completo.",
            en: "it cannot be said yet whether the PSP is complete.",
        },
        Outcome::OutOfScope => Words {
            it: "le regole esaminate non riguardano questo PSP.",
            en: "the rules examined are not about this PSP.",
        },
    }
}

fn to_operator_of_service(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "la persona può avere questo servizio.",
            en: "the person can have this service.",
        },
        Outcome::Inadmissible => Words {
            it: "alle condizioni attuali la persona non può avere questo servizio.",
            en: "as things stand, the person cannot have this service.",
        },
        Outcome::Undetermined => Words {
            it: "non si può ancora dire se la persona può avere questo servizio.",
            en: "it cannot be said yet whether the person can have this service.",
        },
        Outcome::OutOfScope => Words {
            it: "le regole esaminate non riguardano questo servizio: non lo permettono e non lo vietano.",
            en: "the rules examined are not about this service: they neither allow nor forbid it.",
        },
    }
}

fn to_operator_of_session(outcome: Outcome) -> Words {
    match outcome {
        Outcome::Admissible => Words {
            it: "la sessione a distanza si è svolta ed è documentata come si deve.",
            en: "the remote session was held and recorded as it must be.",
        },
        Outcome::Inadmissible => Words {
            it: "la sessione a distanza non è in regola.",
            en: "the remote session is not in order.",
        },
        Outcome::Undetermined => Words {
            it: "non si può ancora dire se la sessione a distanza è in regola.",
            en: "it cannot be said yet whether the remote session is in order.",
        },
        Outcome::OutOfScope => Words {
            it: "le regole esaminate non riguardano questa sessione.",
            en: "the rules examined are not about this session.",
        },
    }
}
