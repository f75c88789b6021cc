//! Abbreviations and terms that rules and questions use, explained.

use super::Words;
use crate::text::Language;

/// A term: how it is written, in either language, and what it means.
struct Term {
    forms: &'static [&'static str],
    means: Words,
}

const fn term(forms: &'static [&'static str], it: &'static str, en: &'static str) -> Term {
    Term { forms, means: Words { it, en } }
}

/// The terms that a text uses, each with what it means.
pub(in crate::explain) fn explained(text: &str, language: Language) -> Vec<String> {
    let used = |term: &&Term| term.forms.iter().any(|form| has_word(text, form));
    TERMS.iter().filter(used).map(|term| term.means.get(language).to_owned()).collect()
}

/// Whether some words stand in a text by themselves, not as a part of others.
fn has_word(text: &str, words: &str) -> bool {
    let mut rest = text;
    let mut before = None;
    while let Some((ahead, after)) = rest.split_once(words) {
        let begins = !ahead.chars().last().or(before).is_some_and(char::is_alphanumeric);
        if begins && !after.chars().next().is_some_and(char::is_alphanumeric) {
            return true;
        }
        before = words.chars().last();
        rest = after;
    }
    false
}

#[rustfmt::skip] // a table reads best as one: a term, its meaning in both languages
const TERMS: [Term; 29] = [
    term(&["persona", "the person", "The person"], "la persona: nelle regole, è lei.", "the person: in the rules, that is you."),
    term(&["l'ente", "L'ente", "dell'ente", "provider"], "l'ente: l'ufficio che offre il servizio.", "the provider: the office that offers the service."),
    term(&["assessment"], "assessment: la valutazione dei suoi bisogni e delle sue competenze.", "assessment: the evaluation of your needs and skills."),
    term(&["AdR"], "AdR: assegno di ricollocazione, un aiuto intensivo a trovare lavoro.", "AdR: a voucher for intensive help in finding work."),
    term(&["ADI"], "ADI: assegno di inclusione, un sostegno economico alle famiglie.", "ADI: income support for households."),
    term(&["CIE"], "CIE: carta d'identità elettronica.", "CIE: the electronic identity card."),
    term(&["CIGS"], "CIGS: cassa integrazione guadagni straordinaria.", "CIGS: extraordinary wage supplementation."),
    term(&["CPI"], "CPI: Centro per l'impiego, l'ufficio pubblico per il lavoro.", "CPI: Centro per l'impiego, the public employment office."),
    term(&["DID"], "DID: Dichiarazione di immediata disponibilità al lavoro, con cui comincia lo stato di disoccupazione.", "DID: the statement of being available for work, which opens the status of unemployed."),
    term(&["DIS-COLL"], "DIS-COLL: l'indennità di disoccupazione dei collaboratori.", "DIS-COLL: the unemployment benefit of collaborators."),
    term(&["GDPR"], "GDPR: il regolamento europeo sulla protezione dei dati personali.", "GDPR: the European regulation on personal data."),
    term(&["INAIL"], "INAIL: l'istituto che assicura contro gli infortuni sul lavoro.", "INAIL: the institute for insurance against accidents at work."),
    term(&["INPS"], "INPS: l'istituto nazionale della previdenza sociale.", "INPS: the national institute of social security."),
    term(&["LEP"], "LEP: livelli essenziali delle prestazioni, i servizi garantiti in tutta Italia.", "LEP: the services that are guaranteed all over Italy."),
    term(&["NASpI"], "NASpI: l'indennità mensile di disoccupazione.", "NASpI: the ordinary unemployment benefit."),
    term(&["PAL"], "PAL: politica attiva del lavoro, cioè i programmi che aiutano a trovare lavoro.", "PAL: active labour-market policy, the programmes that help to find work."),
    term(&["PEC"], "PEC: posta elettronica certificata.", "PEC: certified e-mail."),
    term(&["PRI"], "PRI: il programma di interventi concordato con lei, che lei e l'operatore firmate.", "PRI: the programme of measures agreed with you, which you and the operator sign."),
    term(&["PSP"], "PSP: Patto di servizio personalizzato, l'accordo fra lei e l'ufficio per la ricerca di lavoro.", "PSP: the personal agreement between you and the office on looking for work."),
    term(&["RdC"], "RdC: Reddito di cittadinanza, un sostegno economico che è esistito fino al 2023.", "RdC: citizens' income, an income support that existed until 2023."),
    term(&["SAP"], "SAP: scheda anagrafico-professionale, con i suoi dati di lavoro.", "SAP: the official record of your working life."),
    term(&["SFL"], "SFL: supporto per la formazione e il lavoro.", "SFL: an allowance for those in training."),
    term(&["SIUL"], "SIUL: il sistema informatico per il lavoro della Lombardia.", "SIUL: Lombardia's information system for employment services."),
    term(&["SPID"], "SPID: l'identità digitale pubblica.", "SPID: the public digital identity."),
    term(&["nickname"], "nickname: il nome con cui si usa uno strumento di videochiamata.", "nickname: the name that you use in a tool for video calls."),
    term(&["screenshot"], "screenshot: l'immagine di ciò che si vede sullo schermo.", "screenshot: a picture of what is seen on the screen."),
    term(&["timesheet"], "timesheet: il foglio su cui l'operatore scrive giorno e orari della sessione.", "timesheet: the sheet on which the operator writes day and hours of the session."),
    term(&["profilazione", "profiling", "profilo di occupabilità", "employability profile", "personale di occupabilità"], "profilo di occupabilità: una stima di quanto è facile per lei trovare lavoro.", "employability profile: an estimate of how easily you can find work."),
    term(&["congrue"], "offerta congrua: un'offerta di lavoro adeguata a lei, secondo i criteri di legge.", "suitable offer: a job offer that fits you by the criteria of the law."),
];
