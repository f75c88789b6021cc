//! The text for the person: what comes of it, why, and what to do.

use super::Audience;
use super::answers::{Answers, changes_by, is_positive};
use super::letter::Letter;
use super::sources::Cited;
use super::words::{self, WAY};
use crate::decision::{Finding, Outcome};
use crate::reason::RepairChange;
use crate::rulebook::Source;
use crate::text::{Language, Text};
use crate::vocabulary::ChangedBy;
use std::iter;

pub(super) fn write(answers: &Answers<'_>, sources: &[Source], language: Language) -> String {
    let mut letter = Letter::new(language);
    let sentence = words::sentence(Audience::Citizen, answers.check, answers.outcome());
    letter.paragraph(&letter.say(sentence).replace(WAY, letter.say(words::way(answers.way))));
    let messages = answers.reasons().into_iter().filter_map(|finding| finding.message);
    let why = words::why(answers.outcome(), answers.only_together());
    letter.list(why, messages.map(|message| message.get(language)));
    what_helps(answers, &mut letter);
    letter.list(words::TO_LEARN, questions(answers, language));
    let advice = answers.advice().into_iter().filter_map(|finding| advice(finding, language));
    letter.list(words::OPTIONAL, advice);
    where_it_is_written(answers, sources, &mut letter);
    letter.list(words::WORDS_USED, words::explained(letter.text(), language));
    letter.close()
}

/// What still matters, asked of the person.
fn questions(answers: &Answers<'_>, language: Language) -> Vec<String> {
    let asked = answers.questions.questions.iter();
    asked.map(|one| question(one.field, one.question, language)).collect()
}

fn question(path: &str, question: &Text, language: Language) -> String {
    let to_person = words::question_to_person(path).map(|words| words.get(language));
    to_person.unwrap_or_else(|| question.get(language)).to_owned()
}

/// Who can do what, or that nothing helps; and whether it can be done in person.
fn what_helps(answers: &Answers<'_>, letter: &mut Letter) {
    let language = letter.language;
    if let Some(repair) = answers.cheapest() {
        for by in [ChangedBy::Person, ChangedBy::Provider, ChangedBy::Both] {
            let changes = changes_by(repair, by);
            let told = changes.flat_map(|change| change_to_person(answers, change, language));
            letter.list(words::to_do(by), told);
        }
        let assumed = repair.assuming.iter().filter_map(|assumed| {
            Some(question(assumed.field, answers.question(assumed.field)?, language))
        });
        letter.list(words::THEN_TO_LEARN, assumed);
    } else if answers.outcome() == Outcome::OutOfScope {
        letter.list(words::OFFICE_GOES_ON, remedies(answers, language));
    } else if answers.nothing_helps() {
        let in_person = answers.may_be_in_person();
        letter.paragraph(letter.say(words::nothing_helps(Audience::Citizen, in_person)));
        if !in_person {
            letter.list(words::RULES_TELL, remedies(answers, language));
        }
    }
    let refused = answers.outcome() == Outcome::Inadmissible;
    match answers.repair.in_person.as_ref().map(|there| there.outcome).filter(|_| refused) {
        Some(Outcome::Admissible) => letter.paragraph(letter.say(words::IN_PERSON_YES)),
        Some(Outcome::Undetermined) => letter.paragraph(letter.say(words::IN_PERSON_MAYBE)),
        _ => {}
    }
}

/// What the rules that make the outcome tell to do.
fn remedies<'a>(answers: &Answers<'a>, language: Language) -> Vec<&'a str> {
    let remedies = answers.reasons().into_iter().filter_map(|finding| finding.remedy);
    remedies.map(|remedy| remedy.get(language)).collect()
}

/// What a change asks for: of the person in their own words, and else as the rules tell it.
fn change_to_person(
    answers: &Answers<'_>,
    change: &RepairChange<'_>,
    language: Language,
) -> Vec<String> {
    let request = words::request_to_person(change.field).filter(|_| is_positive(&change.to));
    if let Some(request) = request {
        return vec![request.get(language).to_owned()];
    }
    let remedies = answers.remedies(change);
    if remedies.is_empty() {
        let question = answers.question(change.field).map(|text| words::see_to(text, language));
        return question.into_iter().collect();
    }
    remedies.into_iter().map(|(_, remedy)| remedy.get(language).to_owned()).collect()
}

fn advice(finding: &Finding<'_>, language: Language) -> Option<String> {
    let (message, remedy) = finding.message.zip(finding.remedy)?;
    Some(format!("{} {}", message.get(language), remedy.get(language)))
}

/// The sources of what was said, and the rulebooks by their titles.
fn where_it_is_written(answers: &Answers<'_>, sources: &[Source], letter: &mut Letter) {
    let language = letter.language;
    let mut cited = Cited::of(sources);
    let told = [answers.reasons(), answers.open(), answers.advice()].concat();
    told.into_iter().filter_map(|finding| finding.citation).for_each(|citation| {
        cited.cite(citation);
    });
    let passages = cited.told(language).map(|(title, sections)| format!("{title}: {sections}."));
    letter.list(words::WRITTEN_IN, passages);
    let editions = iter::once(&answers.decision.rulebook).chain(answers.decision.with.iter());
    let titles = editions.map(|edition| format!("{}.", edition.title.get(language)));
    letter.list(words::RULES_EXAMINED, titles);
}
