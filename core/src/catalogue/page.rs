//! A service's page, in Markdown.

use super::Catalogue;
use super::service::{Actor, Audience, Digitalisable, Force, LetterStatus, Presence, Service};
use crate::text::{Language, Text};
use std::fmt::Write;

impl Catalogue {
    /// The page of a service, in Markdown; `None` if there is no such service.
    pub fn page(&self, code: &str, language: Language) -> Option<String> {
        let service = self.service(code)?;
        let say = |it: &'static str, en: &'static str| match language {
            Language::It => it,
            Language::En => en,
        };
        let mut page = format!("# {} {}\n\n", service.code, service.name.get(language));
        page += &format!("{}\n\n", service.purpose.get(language));
        self.head(service, language, &mut page);
        let activities = service.activities.iter().map(|activity| {
            let what = activity.what.get(language);
            format!("`{}` {what}{}", activity.id, presence(activity.presence, language))
        });
        section(&mut page, say("Attività", "Activities"), activities);
        let topics = service.topics.iter().map(|topic| topic.get(language).to_owned());
        section(&mut page, say("Temi", "Topics"), topics);
        let steps = service.steps.iter().map(|step| {
            format!(
                "`{}` {}{}",
                step.name,
                step.what.get(language),
                presence(step.presence, language)
            )
        });
        section(&mut page, say("Passi", "Steps"), steps);
        let outputs = service.outputs.iter().map(|output| output.what.get(language).to_owned());
        section(&mut page, say("Esiti", "Outputs"), outputs);
        let after = service.after.iter().map(|before| {
            let name = self.service(&before.service).map_or("", |one| one.name.get(language));
            let force = before.force.words().get(language).to_owned();
            format!("{} {name} ({force}): {}", before.service, before.why.get(language))
        });
        section(&mut page, say("Che cosa viene prima", "What comes before"), after);
        let rows = self.rows(&service.code).map(|(table, row)| {
            let more = row.qualification.as_ref().map(|more| format!(": {}", more.get(language)));
            let name = row.name.get(language);
            let answer = row.digitalisable.words().get(language).to_owned();
            format!("{} ({}): {answer}{}", name, table.id, more.unwrap_or_default())
        });
        let heading = say(
            "Si può digitalizzare? Pareri medi del 2021, che non permettono e non vietano",
            "Can it be digitalised? Mean opinions of 2021, which neither permit nor forbid",
        );
        section(&mut page, heading, rows);
        let mut sources: Vec<_> = service.acts.iter().collect();
        for (table, _) in self.rows(&service.code) {
            if !sources.contains(&&table.citation) {
                sources.push(&table.citation);
            }
        }
        let sources = sources.into_iter().map(|act| format!("{}: {}", act.source, act.section));
        section(&mut page, say("Fonti", "Sources"), sources);
        page.truncate(page.trim_end().len());
        page.push('\n');
        Some(page)
    }

    /// Whom it is for, how sure its letter is, who takes part.
    fn head(&self, service: &Service, language: Language, page: &mut String) {
        let say = |it: &'static str, en: &'static str| match language {
            Language::It => it,
            Language::En => en,
        };
        let mut line = |label: &str, text: &str| {
            let _ = writeln!(page, "- {label}: {text}");
        };
        let audience = service.audience.words();
        let who = service.who.as_ref().unwrap_or(&audience);
        line(say("Per chi", "For whom"), who.get(language));
        line(say("Lettera", "Letter"), status(service.status).get(language));
        if let Some(whole) = &service.part_of {
            line(say("Parte di", "Part of"), whole);
        }
        let activities = service.activities.iter().flat_map(|activity| &activity.actors);
        let mut actors: Vec<Actor> = Vec::new();
        for actor in activities.chain(service.steps.iter().flat_map(|step| &step.actors)) {
            if !actors.contains(actor) {
                actors.push(*actor);
            }
        }
        let actors: Vec<String> =
            actors.into_iter().map(|one| actor(one).get(language).to_owned()).collect();
        if !actors.is_empty() {
            line(say("Chi partecipa", "Who takes part"), &actors.join(", "));
        }
        line(say("Disposizioni", "Provisions"), &service.provisions.join(", "));
        page.push('\n');
    }
}

/// A heading and a list, if there is anything to list.
fn section(page: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    for (number, item) in items.enumerate() {
        if number == 0 {
            let _ = write!(page, "## {heading}\n\n");
        }
        let _ = writeln!(page, "- {item}");
    }
    if page.ends_with("\n\n") {
        return;
    }
    page.push('\n');
}

fn presence(presence: Presence, language: Language) -> String {
    let text = match presence {
        Presence::Any => return String::new(),
        Presence::InPerson => Text::new("in presenza", "in person"),
        Presence::NotNeeded => Text::new("non serve la persona", "the person is not needed"),
    };
    format!(" *({})*", text.get(language))
}

impl Audience {
    /// An audience in words.
    pub fn words(self) -> Text {
        match self {
            Audience::Everyone => Text::new("chi cerca lavoro", "whoever looks for work"),
            Audience::NaspiRecipient => Text::new("chi percepisce la NASpI", "NASpI recipients"),
            Audience::PersonWithDisability => {
                Text::new("persone con disabilità", "persons with a disability")
            }
            Audience::VulnerablePerson => Text::new("persone vulnerabili", "vulnerable persons"),
            Audience::Employer => Text::new("datori di lavoro", "employers"),
        }
    }
}

fn status(status: LetterStatus) -> Text {
    match status {
        LetterStatus::Confirmed => Text::new("confermata", "confirmed"),
        LetterStatus::Inferred => Text::new("dedotta dall'ordine", "inferred from the order"),
        LetterStatus::Unverified => Text::new("non verificata", "unverified"),
    }
}

fn actor(actor: Actor) -> Text {
    match actor {
        Actor::Person => Text::new("persona", "person"),
        Actor::Provider => Text::new("ente", "provider"),
        Actor::Employer => Text::new("datore di lavoro", "employer"),
        Actor::Administration => Text::new("amministrazione", "administration"),
        Actor::Committee => Text::new("Comitato tecnico", "technical committee"),
        Actor::Team => Text::new("équipe multiprofessionale", "multi-professional team"),
        Actor::TrainingBody => Text::new("ente di formazione", "training body"),
    }
}

impl Force {
    /// Whether it is law or advice, in a word.
    pub fn words(self) -> Text {
        match self {
            Force::Law => Text::new("per legge", "by law"),
            Force::Advice => Text::new("consigliato", "advised"),
        }
    }
}

impl Digitalisable {
    /// Whether it can be digitalised, in words.
    pub fn words(self) -> Text {
        match self {
            Digitalisable::Yes => Text::new("sì", "yes"),
            Digitalisable::Partly => Text::new("in parte", "partly"),
            Digitalisable::Blended => Text::new("in forma mista", "blended"),
            Digitalisable::No => Text::new("no", "no"),
        }
    }
}
