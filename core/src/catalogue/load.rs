//! From the files of the catalogue to the catalogue, or to all that is wrong with them.

use super::raw::{RawActivity, RawPrerequisite, RawService, RawStep, RawTable, RawTables};
use super::search::Index;
use super::service::{Activity, Output, Prerequisite, Row, Service, Step, Table};
use super::{Catalogue, path};
use crate::rulebook::{DataFile, RulebookError, source_ids};
use crate::text::{Text, did_you_mean, nearest};
use std::collections::HashSet;
use std::ops::Range;
use toml::Spanned;

macro_rules! files {
    ($($code:literal)*) => {
        [$((
            concat!($code, ".toml"),
            include_str!(concat!("../../catalogue/", $code, ".toml")),
        )),*]
    };
}

/// The files that LEPRE brings along, in the order of the list.
pub(super) const SERVICES: [(&str, &str); 23] = files! {
    "A" "B" "C" "D" "E" "F1" "F2" "F3" "G" "G1" "G2" "H" "I" "J" "K" "L" "M" "N" "O"
    "P" "Q" "R" "S"
};
/// And its tables.
pub(super) const TABLES: (&str, &str) =
    ("tables.toml", include_str!("../../catalogue/tables.toml"));

pub(super) fn load(
    services: &[(&str, &str)],
    tables: (&str, &str),
) -> Result<Catalogue, RulebookError> {
    let sources = source_ids()?;
    let mut mistakes = Vec::new();
    let mut read = Vec::new();
    let mut unreadable = Vec::new();
    for (name, toml) in services {
        let file = DataFile::new(name, toml, sources.clone());
        match file.read::<RawService>() {
            Ok(raw) => read.push((file, raw)),
            Err(mistake) => {
                mistakes.push(mistake);
                // Others may well name it, by the name of its file.
                unreadable.push(name.trim_end_matches(".toml").to_owned());
            }
        }
    }
    let mut codes: Vec<String> = read.iter().map(|(_, raw)| raw.code.get_ref().clone()).collect();
    let edges: Vec<Vec<usize>> = read.iter().map(|(_, raw)| edges(raw, &codes)).collect();
    codes.extend(unreadable);
    let circles = path::circles(&edges);
    let mut names = Names { codes: &codes, used: HashSet::new() };
    let mut loaded = Vec::with_capacity(read.len());
    for (number, (file, raw)) in read.into_iter().enumerate() {
        let mut loading = Loading { file, names: &mut names };
        if let Some(circle) = circles.iter().find(|circle| circle.first() == Some(&number)) {
            loading.circle(&raw, circle);
        }
        loaded.push(loading.service(raw));
        mistakes.extend(loading.file.mistakes());
    }
    let file = DataFile::new(tables.0, tables.1, sources);
    let tables = match file.read::<RawTables>() {
        Ok(raw) => {
            let mut loading = Loading { file, names: &mut names };
            let tables = raw.table.into_iter().map(|table| loading.table(table)).collect();
            mistakes.extend(loading.file.mistakes());
            tables
        }
        Err(mistake) => {
            mistakes.push(mistake);
            Vec::new()
        }
    };
    if mistakes.is_empty() {
        Ok(Catalogue { index: Index::of(&loaded), services: loaded, tables })
    } else {
        Err(RulebookError { diagnostics: mistakes })
    }
}

/// The services that one comes after, by number; unknown ones apart.
fn edges(raw: &RawService, codes: &[String]) -> Vec<usize> {
    let number =
        |before: &RawPrerequisite| codes.iter().position(|code| code == before.service.get_ref());
    raw.after.iter().filter_map(number).collect()
}

/// The names of the catalogue.
struct Names<'n> {
    codes: &'n [String],
    /// Codes, ids of activities and ids of tables seen so far.
    used: HashSet<String>,
}

struct Loading<'f, 'n> {
    file: DataFile<'f>,
    names: &'n mut Names<'f>,
}

impl Loading<'_, '_> {
    fn service(&mut self, raw: RawService) -> Service {
        let near = raw.code.span();
        self.new_name(&raw.code);
        for (text, key) in
            [(Some(&raw.name), "name"), (Some(&raw.purpose), "purpose"), (raw.who.as_ref(), "who")]
        {
            if let Some(text) = text {
                self.file.wording(text, &near, key);
            }
        }
        if let Some(whole) = &raw.part_of {
            self.known_service(whole);
        }
        let (mut steps, mut outputs, mut before) = Default::default();
        raw.step.iter().for_each(|step| self.once(&step.name, &mut steps));
        raw.output.iter().for_each(|output| self.once(&output.name, &mut outputs));
        raw.after.iter().for_each(|one| self.once(&one.service, &mut before));
        let code = raw.code.into_inner();
        Service {
            activities: raw.activity.into_iter().map(|one| self.activity(&code, one)).collect(),
            topics: raw.topic.into_iter().map(|topic| self.topic(topic)).collect(),
            steps: raw.step.into_iter().map(|step| self.step(step)).collect(),
            outputs: raw
                .output
                .into_iter()
                .map(|one| Output {
                    what: self.what(one.it, one.en, &one.name.span()),
                    name: one.name.into_inner(),
                })
                .collect(),
            after: raw.after.into_iter().map(|before| self.prerequisite(before)).collect(),
            acts: raw.acts.into_iter().map(|act| self.file.cited(act)).collect(),
            status: raw.status,
            part_of: raw.part_of.map(Spanned::into_inner),
            provisions: raw.provisions,
            audience: raw.audience,
            name: raw.name,
            purpose: raw.purpose,
            who: raw.who,
            code,
        }
    }

    fn activity(&mut self, code: &str, raw: RawActivity) -> Activity {
        self.new_name(&raw.id);
        let number = raw.id.get_ref().strip_prefix(code).and_then(|rest| rest.strip_prefix('-'));
        if !number.is_some_and(|number| {
            number.len() == 2 && number.bytes().all(|digit| digit.is_ascii_digit())
        }) {
            let message = Text::new(
                format!("atteso un identificativo come `{code}-01`"),
                format!("expected an id such as `{code}-01`"),
            );
            self.file.report(raw.id.span(), "impossible_id", message);
        }
        let what = self.what(raw.it, raw.en, &raw.id.span());
        Activity { id: raw.id.into_inner(), what, actors: raw.actors, presence: raw.presence }
    }

    fn topic(&mut self, raw: Spanned<Text>) -> Text {
        self.file.wording(raw.get_ref(), &raw.span(), "topic");
        raw.into_inner()
    }

    /// A name that must be new within one list.
    fn once(&mut self, name: &Spanned<String>, seen: &mut HashSet<String>) {
        self.file.not_empty(name, "name");
        if !seen.insert(name.get_ref().clone()) {
            self.report_again(name);
        }
    }

    fn report_again(&mut self, name: &Spanned<String>) {
        let message = Text::new(
            format!("atteso un identificativo nuovo, trovato di nuovo \"{}\"", name.get_ref()),
            format!("expected an id not yet used, found \"{}\" again", name.get_ref()),
        );
        self.file.report(name.span(), "duplicate_id", message);
    }

    fn step(&mut self, raw: RawStep) -> Step {
        let what = self.what(raw.it, raw.en, &raw.name.span());
        Step { name: raw.name.into_inner(), what, actors: raw.actors, presence: raw.presence }
    }

    fn prerequisite(&mut self, raw: RawPrerequisite) -> Prerequisite {
        self.known_service(&raw.service);
        let why = self.what(raw.it, raw.en, &raw.service.span());
        let citation = self.file.cited(raw.citation);
        Prerequisite { service: raw.service.into_inner(), force: raw.force, why, citation }
    }

    fn table(&mut self, raw: RawTable) -> Table {
        self.new_name(&raw.id);
        self.file.wording(&raw.title, &raw.id.span(), "title");
        let rows = raw.row.into_iter().map(|row| {
            let near = row.span();
            let row = row.into_inner();
            let texts = [Some(&row.name), row.qualification.as_ref(), row.description.as_ref()];
            for text in texts.into_iter().flatten() {
                self.file.wording(text, &near, "row");
            }
            row.services.iter().for_each(|service| self.known_service(service));
            Row {
                name: row.name,
                digitalisable: row.digitalisable,
                qualification: row.qualification,
                description: row.description,
                services: row.services.into_iter().map(Spanned::into_inner).collect(),
            }
        });
        let rows = rows.collect();
        let citation = self.file.cited(raw.citation);
        let (id, provision, title) = (raw.id.into_inner(), raw.provision, raw.title);
        Table { id, provision, title, citation, rows }
    }

    /// A text in both languages.
    fn what(&mut self, it: String, en: String, near: &Range<usize>) -> Text {
        let text = Text { it, en };
        for (language, words) in [("it", &text.it), ("en", &text.en)] {
            if words.trim().is_empty() {
                let message = Text::new(
                    format!("atteso un testo in `{language}`"),
                    format!("expected a text in `{language}`"),
                );
                self.file.report(near.clone(), "missing_text", message);
            }
        }
        text
    }

    fn new_name(&mut self, name: &Spanned<String>) {
        self.file.not_empty(name, "id");
        if !self.names.used.insert(name.get_ref().clone()) {
            self.report_again(name);
        }
    }

    fn known_service(&mut self, code: &Spanned<String>) {
        if self.names.codes.contains(code.get_ref()) {
            return;
        }
        let message = Text::new(
            format!("atteso il codice di un servizio, trovato \"{}\"", code.get_ref()),
            format!("expected the code of a service, found \"{}\"", code.get_ref()),
        );
        self.file.report(code.span(), "unknown_service", message);
        let known = self.names.codes.iter().map(String::as_str);
        self.file.help(nearest(code.get_ref(), known).map(did_you_mean));
    }

    /// A service that comes, in the end, before itself.
    fn circle(&mut self, raw: &RawService, circle: &[usize]) {
        let named = |number: &usize| self.names.codes.get(*number).map(String::as_str);
        let names: Vec<&str> = circle.iter().filter_map(named).collect();
        let next = names.get(1).or(names.first());
        let closing =
            raw.after.iter().find(|before| Some(&before.service.get_ref().as_str()) == next);
        let span = closing.map_or(raw.code.span(), |before| before.service.span());
        let around = [&names[..], names.get(..1).unwrap_or_default()].concat().join(", ");
        let message = Text::new(
            format!("attesi servizi che non vengono prima di sé stessi, trovati: {around}"),
            format!("expected services that do not come before themselves, found: {around}"),
        );
        self.file.report(span, "circle", message);
    }
}
