//! What is to be done about a field that the person changes, alone or with the office.

use super::{Words, of_path};

/// What is to be done so that a field is as it should be, told to the person.
pub(in crate::explain) fn request_to_person(path: &str) -> Option<Words> {
    of_path(&REQUESTS, path)
}

const fn tell(it: &'static str, en: &'static str) -> Words {
    Words { it, en }
}

#[rustfmt::skip] // a table reads best as one: a field, what to do in both languages
const REQUESTS: [(&str, Words); 28] = [
    ("person.remote_requested", tell("Se lo desidera, chiedere all'ufficio che l'appuntamento si svolga a distanza.", "If you wish, ask the office for the appointment to be remote.")),
    ("person.psp_signed", tell("Firmare prima il PSP, poi valutare di nuovo.", "Sign the PSP first, then judge again.")),
    ("first_contact.way_agreed", tell("Scegliere insieme il modo più adatto a lei.", "Choose together the way that suits you.")),
    ("platform.person_has_credentials", tell("Registrarsi sulla piattaforma con l'aiuto dell'ufficio, oppure usare un collegamento pubblico protetto da una password.", "Register on the platform with the help of the office, or use a public link protected by a password.")),
    ("agreement.person", tell("Se lo desidera, dire all'ufficio che è d'accordo con il servizio a distanza: non è obbligatorio.", "If you wish, tell the office that you agree to the remote service: you do not have to.")),
    ("equipment.device", tell("Procurarsi un computer, uno smartphone o un tablet, anche in prestito.", "Find a computer, a smartphone or a tablet; it may be a borrowed one.")),
    ("equipment.device_online", tell("Collegare a internet il suo dispositivo.", "Connect your device to the internet.")),
    ("equipment.connection_stable", tell("Collegarsi da un luogo in cui internet funziona meglio.", "Connect from a place where the internet works better.")),
    ("contact.email", tell("Dare all'ufficio un indirizzo di posta elettronica.", "Give the office an e-mail address.")),
    ("contact.email_valid", tell("Controllare come è scritto l'indirizzo di posta elettronica che ha dato, e correggerlo.", "Check how the e-mail address that you gave is written, and correct it.")),
    ("contact.email_personal", tell("Dare un indirizzo di posta elettronica che legge solo lei. Se non lo ha, l'ufficio può aiutarla ad aprirne uno.", "Give an e-mail address that you alone read. If you have none, the office can help you to open one.")),
    ("contact.email_kind", tell("Dare anche un indirizzo di posta elettronica ordinaria.", "Give an ordinary e-mail address too.")),
    ("content.availability_initiatives", tell("Dichiarare nel PSP che è disponibile a iniziative e laboratori per la ricerca di lavoro.", "State in the PSP that you are available for initiatives and workshops on looking for work.")),
    ("content.availability_training", tell("Dichiarare nel PSP che è disponibile alla formazione o ad altre misure attive.", "State in the PSP that you are available for training or other active measures.")),
    ("content.availability_offers", tell("Dichiarare nel PSP che è disponibile ad accettare offerte di lavoro adeguate (congrue).", "State in the PSP that you are available to accept suitable job offers.")),
    ("requested_by_person", tell("Chiedere il servizio all'ufficio.", "Ask the office for the service.")),
    ("benefit.applied", tell("Presentare la domanda della prestazione, se ne ha diritto.", "Apply for the benefit, if you are entitled to it.")),
    ("did.made", tell("Rendere la DID.", "Make the DID.")),
    ("nickname.received", tell("Inviare per e-mail all'operatore il nickname che usa.", "Send the operator the nickname that you use, by e-mail.")),
    ("nickname.from_file_address", tell("Inviare di nuovo il nickname, dall'indirizzo e-mail che ha dato all'ufficio.", "Send the nickname again, from the e-mail address that you gave to the office.")),
    ("identity_card.received", tell("Inviare all'operatore una copia della sua carta d'identità.", "Send the operator a copy of your identity card.")),
    ("identity_card.sender_known", tell("Inviare di nuovo la carta d'identità, da un numero di telefono o da un indirizzo e-mail che l'ufficio conosce.", "Send the identity card again, from a telephone number or an e-mail address that the office knows.")),
    ("tax_code_card.received", tell("Inviare all'operatore una copia del suo codice fiscale.", "Send the operator a copy of your tax code card.")),
    ("tax_code_card.sender_known", tell("Inviare di nuovo il codice fiscale, da un numero di telefono o da un indirizzo e-mail che l'ufficio conosce.", "Send the tax code card again, from a telephone number or an e-mail address that the office knows.")),
    ("confirmation.received", tell("Rispondere «confermo» all'e-mail di riepilogo, se è giusta.", "Answer “confermo” to the e-mail with the summary, if it is right.")),
    ("confirmation.after_summary", tell("Dopo aver ricevuto l'e-mail di riepilogo, rispondere di nuovo «confermo», se è giusta.", "Once you have received the e-mail with the summary, answer “confermo” again, if it is right.")),
    ("pri.photo_received", tell("Firmare il PRI e inviarne una foto all'operatore.", "Sign the PRI and send the operator a photo of it.")),
    ("pri.accepted_by_message", tell("Se non può stampare il PRI, scrivere all'operatore che lo ha ricevuto e che lo accetta.", "If you cannot print the PRI, write to the operator that you received it and accept it.")),
];
