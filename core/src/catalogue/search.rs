//! Services by words, in either language, whatever the accents and the capitals.

use super::Catalogue;
use super::service::Service;
use icu_normalizer::DecomposingNormalizerBorrowed;
use memchr::memmem;
use serde::Serialize;

/// Where in a service words were found, the best place first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Its code.
    Code,
    /// Its name.
    Name,
    /// What it is for.
    Purpose,
    /// Whom it is for, where more is said of that.
    Who,
    /// An activity, a topic, a step or an output, by number as [`Service::details`] counts.
    Detail(usize),
}

/// Words of so few letters do not count beside longer ones.
const SHORT_WORD: usize = 2;

/// Something that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hit<'c> {
    /// The service.
    pub service: &'c Service,
    /// Where in it.
    pub place: Place,
}

/// Every text of the catalogue, folded: one after the other, each on a line.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    text: String,
    /// Of each line, where it begins and what it is of.
    lines: Vec<(usize, usize, Place)>,
}

impl Index {
    pub(super) fn of(services: &[Service]) -> Self {
        let mut index = Self::default();
        for (number, service) in services.iter().enumerate() {
            let mut add = |place, texts: &[&str]| {
                index.lines.push((index.text.len(), number, place));
                texts.iter().for_each(|text| index.text.push_str(&folded(text)));
                index.text.push('\n');
            };
            add(Place::Code, &[&service.code]);
            add(Place::Name, &[&service.name.it, &service.name.en]);
            add(Place::Purpose, &[&service.purpose.it, &service.purpose.en]);
            if let Some(who) = &service.who {
                add(Place::Who, &[&who.it, &who.en]);
            }
            // Activities come first among the details.
            let ids = service.activities.iter().map(|activity| activity.id.as_str());
            let ids = ids.chain(std::iter::repeat(""));
            for ((number, detail), id) in service.details().enumerate().zip(ids) {
                add(Place::Detail(number), &[id, &detail.it, &detail.en]);
            }
        }
        index
    }

    /// The line that holds a place of the text: its number.
    fn line(&self, at: usize) -> Option<usize> {
        self.lines.partition_point(|(start, ..)| *start <= at).checked_sub(1)
    }

    fn text(&self, line: usize) -> &str {
        let start = self.lines.get(line).map_or(0, |(start, ..)| *start);
        let end = self.lines.get(line + 1).map_or(self.text.len(), |(start, ..)| *start);
        self.text.get(start..end).unwrap_or_default()
    }
}

impl Service {
    /// Activities, topics, steps and outputs, in this order.
    pub fn details(&self) -> impl Iterator<Item = &crate::text::Text> {
        let activities = self.activities.iter().map(|activity| &activity.what);
        let steps = self.steps.iter().map(|step| &step.what);
        let outputs = self.outputs.iter().map(|output| &output.what);
        activities.chain(&self.topics).chain(steps).chain(outputs)
    }
}

impl Catalogue {
    /// Where the words of a text are found: all of them in one place, each at the beginning
    /// of a word, in Italian or English, whatever the accents and the capitals. The best
    /// places first: code, name, purpose, whom it is for, details. Words of one or two letters
    /// do not count beside longer ones.
    pub fn search(&self, text: &str) -> Vec<Hit<'_>> {
        let wanted = folded(text);
        let mut words: Vec<&str> = wanted.split_whitespace().collect();
        // Articles and the like are in every text and in none, unless they are all there is.
        if words.iter().any(|word| word.len() > SHORT_WORD) {
            words.retain(|word| word.len() > SHORT_WORD || word.chars().any(char::is_numeric));
        }
        // The longest word is in the fewest places.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let patterns: Vec<String> = words.iter().map(|word| format!(" {word}")).collect();
        let Some((first, others)) = patterns.split_first() else { return Vec::new() };
        let others: Vec<_> = others.iter().map(memmem::Finder::new).collect();
        let mut hits: Vec<(Place, usize)> = Vec::new();
        let mut last = None;
        for at in memmem::find_iter(self.index.text.as_bytes(), first) {
            let line = self.index.line(at);
            let (Some(number), true) = (line, last != line) else { continue };
            last = line;
            let text = self.index.text(number).as_bytes();
            if let Some((_, service, place)) = self.index.lines.get(number)
                && others.iter().all(|other| other.find(text).is_some())
            {
                hits.push((*place, *service));
            }
        }
        let rank = |place: Place| match place {
            Place::Code => 0,
            Place::Name => 1,
            Place::Purpose => 2,
            Place::Who => 3,
            Place::Detail(_) => 4,
        };
        hits.sort_by_key(|(place, service)| (rank(*place), *service, *place));
        let found = hits.into_iter().filter_map(|(place, service)| {
            Some(Hit { service: self.services.get(service)?, place })
        });
        found.collect()
    }
}

/// Text in small letters without accents, each word with a blank before it.
fn folded(text: &str) -> String {
    let plain = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    let mut folded = String::with_capacity(plain.len() + 1);
    let mut in_word = false;
    for letter in plain.chars().filter(|letter| !is_accent(*letter)) {
        if !letter.is_alphanumeric() {
            in_word = false;
            continue;
        }
        if !in_word {
            folded.push(' ');
            in_word = true;
        }
        folded.extend(letter.to_lowercase());
    }
    folded
}

/// The marks that are put on Latin letters.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&letter)
}
