//! What a new rulebook begins with.

use crate::arguments::NewArguments;
use lepre::Language;

/// The files of a new rulebook.
pub(crate) struct Files {
    pub(crate) rulebook: String,
    pub(crate) scenario: String,
}

/// The schemas that editors read, by their names.
pub(crate) const SCHEMAS: [&str; 2] = ["rulebook", "scenario"];

/// The files, with what the arguments say filled in.
pub(crate) fn files(id: &str, arguments: &NewArguments, language: Language) -> Files {
    let extends = match &arguments.extends {
        Some(base) => format!("extends = {}\n", quoted(base)),
        None => String::new(),
    };
    let filled = |text: &str| {
        text.replace("{id}", &quoted(id))
            .replace("{territory}", &quoted(&arguments.territory))
            .replace("{from}", &arguments.from.to_string())
            .replace("{extends}", &extends)
            .replace("{violated}", if extends.is_empty() { "violated = [\"R-01\"]\n" } else { "" })
    };
    let (rulebook, scenario) = match language {
        Language::It => (RULEBOOK_IT, SCENARIO_IT),
        Language::En => (RULEBOOK_EN, SCENARIO_EN),
    };
    Files { rulebook: filled(rulebook), scenario: filled(scenario) }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    // A JSON string is a TOML one.
    serde_json::Value::from(text).to_string()
}

const RULEBOOK_IT: &str = r#"#:schema ./rulebook.schema.json
id = {id}
version = "0.1.0"
title.it = "Da completare: che cosa regola"
title.en = "To be completed: what it regulates"
{extends}territory = {territory}
valid_from = {from}

# L'atto che le regole citano.
[[source]]
id = {id}
title.it = "Da completare: titolo dell'atto"
title.en = "To be completed: title of the act"
authority = "Da completare: chi lo ha adottato"
date = "{from}"

# Una regola: dove si applica (`when`), che cosa deve valere (`require`), e che cosa fa
# se è violata (`severity`: scope, blocking o advisory). I campi sono quelli di
# `lepre schema delivery`. Con lo stesso `id` di una regola ereditata, la sostituisce.
[[delivery.rule]]
id = "R-01"
when = 'channel != "in_person"'
require = 'agreement.provider && agreement.person'
severity = "blocking"
message.it = "A distanza solo se l'ente e la persona sono d'accordo."
message.en = "Remote only if provider and person both agree."
remedy.it = "Raccogliere l'accordo di chi manca, oppure svolgere il servizio in presenza."
remedy.en = "Obtain the missing agreement, or deliver the service in person."
citation = { source = {id}, section = "Da completare" }
"#;

const RULEBOOK_EN: &str = r#"#:schema ./rulebook.schema.json
id = {id}
version = "0.1.0"
title.it = "Da completare: che cosa regola"
title.en = "To be completed: what it regulates"
{extends}territory = {territory}
valid_from = {from}

# The act that the rules cite.
[[source]]
id = {id}
title.it = "Da completare: titolo dell'atto"
title.en = "To be completed: title of the act"
authority = "To be completed: who adopted it"
date = "{from}"

# A rule: where it applies (`when`), what must hold (`require`), and what it does where
# it is broken (`severity`: scope, blocking or advisory). The fields are those of
# `lepre schema delivery`. With the `id` of an inherited rule it takes its place.
[[delivery.rule]]
id = "R-01"
when = 'channel != "in_person"'
require = 'agreement.provider && agreement.person'
severity = "blocking"
message.it = "A distanza solo se l'ente e la persona sono d'accordo."
message.en = "Remote only if provider and person both agree."
remedy.it = "Raccogliere l'accordo di chi manca, oppure svolgere il servizio in presenza."
remedy.en = "Obtain the missing agreement, or deliver the service in person."
citation = { source = {id}, section = "To be completed" }
"#;

const SCENARIO_IT: &str = r#"#:schema ../scenario.schema.json
# Un caso, e che cosa ne deve dire la raccolta.
[[scenario]]
name = "a distanza senza l'accordo della persona"
check = "delivery"
outcome = "inadmissible"
{violated}
[scenario.case]
date = {from}
territory = {territory}
service = "did_support"
channel = "video"
agreement = { provider = true, person = false }
"#;

const SCENARIO_EN: &str = r#"#:schema ../scenario.schema.json
# A case, and what the rulebook must say of it.
[[scenario]]
name = "remote without the person's agreement"
check = "delivery"
outcome = "inadmissible"
{violated}
[scenario.case]
date = {from}
territory = {territory}
service = "did_support"
channel = "video"
agreement = { provider = true, person = false }
"#;
