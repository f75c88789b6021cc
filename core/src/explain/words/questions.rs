//! Questions that speak of the person, asked of them.

use super::{Words, of_path};

/// The question of a field, where the one of the vocabulary speaks of the person as of
/// somebody else.
pub(in crate::explain) fn question_to_person(path: &str) -> Option<Words> {
    of_path(&QUESTIONS, path)
}

const fn ask(it: &'static str, en: &'static str) -> Words {
    Words { it, en }
}

#[rustfmt::skip] // a table reads best as one: a field, its question in both languages
const QUESTIONS: [(&str, Words); 53] = [
    ("service", ask("Di quale servizio si tratta?", "Which service is it?")),
    ("person.rdc_recipient", ask("Percepisce il Reddito di cittadinanza (RdC)?", "Do you receive the RdC (citizens' income)?")),
    ("person.remote_requested", ask("Ha chiesto che l'appuntamento si svolga a distanza?", "Have you asked for the appointment to be remote?")),
    ("person.psp_signed", ask("Ha già firmato il Patto di servizio personalizzato (PSP)?", "Have you already signed the personal service agreement (PSP)?")),
    ("person.identity_established", ask("La sua identità è stata accertata, e ne resta traccia?", "Was your identity established, and a trace of it kept?")),
    ("agreement.person", ask("È d'accordo con il servizio a distanza?", "Do you agree to the remote service?")),
    ("equipment.device", ask("Quale dispositivo può usare: un computer, uno smartphone, un tablet, altro?", "Which device can you use: a computer, a smartphone, a tablet, another one?")),
    ("agreement.provider", ask("L'ufficio è d'accordo con il servizio a distanza?", "Does the office agree to the remote service?")),
    ("equipment.device_online", ask("Il suo dispositivo è collegato a internet?", "Is your device connected to the internet?")),
    ("equipment.connection_stable", ask("La sua connessione a internet è stabile?", "Is your internet connection stable?")),
    ("contact.email_valid", ask("Il suo indirizzo di posta elettronica è scritto correttamente?", "Is your e-mail address written correctly?")),
    ("contact.email_personal", ask("Il suo indirizzo di posta elettronica lo legge solo lei, e non è di un ufficio?", "Do you alone read your e-mail address, and is it not an office's?")),
    ("contact.email_kind", ask("Il suo indirizzo è di posta ordinaria o certificata (PEC)?", "Is your address an ordinary or a certified (PEC) one?")),
    ("contact.email", ask("Qual è il suo indirizzo di posta elettronica?", "What is your e-mail address?")),
    ("platform.password_delivery", ask("Come riceve la password: nello stesso messaggio del collegamento, in un altro messaggio o per un'altra via?", "How do you get the password: in the same message as the link, in another message or in another way?")),
    ("platform.person_has_credentials", ask("Ha le credenziali per accedere alla piattaforma?", "Do you have credentials for the platform?")),
    ("first_contact.made", ask("È avvenuto un primo contatto con lei, per telefono o e-mail?", "Were you contacted before, by telephone or e-mail?")),
    ("first_contact.digital_knowledge_recorded", ask("L'ufficio ha annotato se sa usare gli strumenti digitali?", "Has the office recorded whether you can use digital tools?")),
    ("first_contact.equipment_recorded", ask("L'ufficio ha annotato quali dispositivi e quale connessione ha?", "Has the office recorded which devices and which connection you have?")),
    ("first_contact.way_agreed", ask("Il modo è stato scelto insieme a lei?", "Was the way chosen together with you?")),
    ("video.password_delivery", ask("Come riceve la password: nello stesso messaggio del collegamento, in un altro messaggio o per un'altra via?", "How do you get the password: in the same message as the link, in another message or in another way?")),
    ("content.profile", ask("Il PSP riporta il suo profilo di occupabilità?", "Does the PSP give your employability profile?")),
    ("content.proof_of_search", ask("Il PSP dice come dimostrare che cerca lavoro?", "Does the PSP say how you prove that you are looking for work?")),
    ("first_meeting", ask("È il suo primo incontro con l'ufficio?", "Is it your first meeting with the office?")),
    ("requested_by_person", ask("Ha chiesto il servizio?", "Have you asked for the service?")),
    ("unemployed_since", ask("Da quale giorno è in disoccupazione?", "Since which day have you been unemployed?")),
    ("benefit.kind", ask("Quale prestazione percepisce o ha chiesto?", "Which benefit do you receive, or have you applied for?")),
    ("done.first_information", ask("Ha già avuto la prima informazione?", "Have you already had the first information?")),
    ("done.profiling", ask("La sua profilazione è stata fatta?", "Has your profiling been done?")),
    ("done.basic_guidance", ask("Ha già avuto l'orientamento di base?", "Have you already had the basic guidance?")),
    ("person.of_working_age", ask("È in età lavorativa?", "Are you of working age?")),
    ("person.unemployed", ask("È in stato di disoccupazione?", "Are you registered as unemployed?")),
    ("person.vulnerable", ask("È in condizione di vulnerabilità?", "Are you in a situation of vulnerability?")),
    ("tool.preference_recorded", ask("L'ufficio ha annotato quale strumento è più comodo per lei?", "Has the office recorded which tool is easiest for you?")),
    ("contact.known", ask("Quali suoi numeri di telefono e indirizzi e-mail conosce l'ufficio?", "Which of your telephone numbers and e-mail addresses does the office know?")),
    ("nickname.received", ask("Ha comunicato il nickname per e-mail?", "Have you sent the nickname by e-mail?")),
    ("nickname.from_file_address", ask("Il nickname è arrivato dall'indirizzo e-mail che ha dato all'ufficio?", "Did the nickname come from the e-mail address that you gave to the office?")),
    ("identity_card.held", ask("L'operatore ha già la sua carta d'identità?", "Does the operator already have your identity card?")),
    ("identity_card.received", ask("Ha inviato la carta d'identità?", "Have you sent the identity card?")),
    ("tax_code_card.held", ask("L'operatore ha già il suo codice fiscale?", "Does the operator already have your tax code card?")),
    ("tax_code_card.received", ask("Ha inviato il codice fiscale?", "Have you sent the tax code card?")),
    ("privacy_notice.sent_before_interview", ask("Ha ricevuto l'informativa sulla privacy prima del colloquio?", "Did you receive the privacy notice before the interview?")),
    ("privacy_notice.as_agreed", ask("Ha ricevuto l'informativa nel modo concordato?", "Did you receive the notice in the way agreed?")),
    ("evidence.shows_name", ask("La prova della durata mostra il suo nome?", "Does the evidence of the length show your name?")),
    ("evidence.shows_surname", ask("La prova della durata mostra il suo cognome?", "Does the evidence of the length show your surname?")),
    ("summary.sent", ask("Ha ricevuto l'e-mail di riepilogo?", "Did you receive the e-mail with the summary?")),
    ("confirmation.text", ask("Che cosa ha risposto?", "What did you answer?")),
    ("confirmation.received", ask("Ha confermato il riepilogo?", "Have you confirmed the summary?")),
    ("pri.sent_signed", ask("Ha ricevuto una copia del PRI firmato?", "Did you receive a copy of the signed PRI?")),
    ("pri.photo_received", ask("Ha inviato la foto del PRI firmato?", "Have you sent the photo of the signed PRI?")),
    ("pri.accepted_by_message", ask("Ha scritto di aver ricevuto il PRI e di accettare?", "Have you written that you received the PRI and accept it?")),
    ("pri.printing_impossible", ask("Le era impossibile stampare il PRI?", "Was it impossible for you to print the PRI?")),
    ("disability.residual_ability", ask("Ha capacità lavorative residue?", "Do you have remaining ability to work?")),
];
