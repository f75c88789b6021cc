//! The text for the operator: every finding, what to ask, what would help, and by which rules.

use super::Audience;
use super::answers::{Answers, changes_by};
use super::letter::Letter;
use super::sources::Cited;
use super::words::{self, WAY};
use crate::decision::{Edition, Finding, Outcome};
use crate::reason::{Assumption, ClassValue, InPerson, Repair, RepairChange};
use crate::rulebook::{Severity, Source};
use crate::text::Language;
use crate::vocabulary::ChangedBy;
use serde_json::Value;
use std::iter;

pub(super) fn write(answers: &Answers<'_>, sources: &[Source], language: Language) -> String {
    let mut letter = Letter::new(language);
    letter.paragraph(&outcome(answers, &letter));
    let mut cited = Cited::of(sources);
    let decision = &answers.decision;
    let advice = decision.findings.iter().filter(|one| one.severity == Severity::Advisory);
    let why = words::violated(answers.outcome(), answers.only_together());
    for (heading, findings) in
        [(why, answers.reasons()), (words::OPEN, answers.open()), (words::ADVICE, advice.collect())]
    {
        let told = findings.into_iter().filter_map(|one| finding(one, &mut cited, language));
        letter.list(heading, told);
    }
    let questions = answers.questions.questions.iter();
    letter.list(words::TO_ASK, questions.map(|one| one.question.get(language)));
    what_helps(answers, &mut letter);
    let sources = (1..).zip(cited.told(language));
    letter.list(words::SOURCES, sources.map(|(number, (title, _))| format!("[{number}] {title}.")));
    let editions = iter::once(&decision.rulebook).chain(decision.with.iter());
    letter.list(words::RULEBOOKS, editions.map(|one| edition(one, language)));
    letter.close()
}

/// What the outcome is called, and what it means.
fn outcome(answers: &Answers<'_>, letter: &Letter) -> String {
    let sentence = words::sentence(Audience::Operator, answers.check, answers.outcome());
    let sentence = letter.say(sentence).replace(WAY, letter.say(words::way(answers.way)));
    let called = letter.say(words::called(answers.outcome()));
    let mut letters = called.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{}: {sentence}", first.collect::<String>(), letters.as_str())
}

/// A rule: what it asks, what to do, and where it stands.
fn finding<'f>(finding: &Finding<'f>, cited: &mut Cited<'f>, language: Language) -> Option<String> {
    let citation = finding.citation?;
    let (message, remedy) = finding.message.zip(finding.remedy)?;
    let number = cited.cite(citation);
    Some(format!(
        "{}. {} {} {} ({} [{number}]).",
        finding.rule,
        message.get(language),
        words::REMEDY.get(language),
        remedy.get(language).trim_end_matches('.'),
        citation.section,
    ))
}

/// The changes with who makes them, or that none helps; and how it stands in person.
fn what_helps(answers: &Answers<'_>, letter: &mut Letter) {
    if let Some(repair) = answers.cheapest() {
        changes(answers, repair, letter);
    } else if answers.nothing_helps() {
        let words = words::nothing_helps(Audience::Operator, answers.may_be_in_person());
        letter.paragraph(letter.say(words));
    }
    let Some(InPerson { outcome, repair }) = &answers.repair.in_person else { return };
    if ![Outcome::Inadmissible, Outcome::Undetermined].contains(&answers.outcome()) {
        return;
    }
    let outcome = letter.say(words::called(*outcome));
    letter.paragraph(&format!("{}: {outcome}.", letter.say(words::IN_PERSON)));
    let only_there = repair.iter().filter(|_| answers.nothing_helps());
    only_there.for_each(|repair| changes(answers, repair, letter));
}

fn changes(answers: &Answers<'_>, repair: &Repair<'_>, letter: &mut Letter) {
    let language = letter.language;
    let by = [ChangedBy::Person, ChangedBy::Provider, ChangedBy::Both];
    let told = by.into_iter().flat_map(|by| changes_by(repair, by));
    letter.list(words::CHANGES, told.flat_map(|one| change(answers, one, language)));
    let assumed = repair.assuming.iter();
    letter.list(words::PROVIDED, assumed.filter_map(|one| assumption(answers, one, language)));
}

/// Who makes a change, what the rules tell to do, and which rules those are.
fn change(answers: &Answers<'_>, change: &RepairChange<'_>, language: Language) -> Vec<String> {
    let who = words::actor(change.by).get(language);
    let remedies = answers.remedies(change);
    if remedies.is_empty() {
        let question = answers.question(change.field).map(|text| words::see_to(text, language));
        return question.into_iter().map(|question| format!("{who}: {question}")).collect();
    }
    let told = remedies.into_iter().map(|(rule, remedy)| {
        format!("{who}: {} ({rule}).", remedy.get(language).trim_end_matches('.'))
    });
    told.collect()
}

/// A question, and its answer where that is yes or no.
fn assumption(
    answers: &Answers<'_>,
    assumed: &Assumption<'_>,
    language: Language,
) -> Option<String> {
    let question = answers.question(assumed.field)?.get(language);
    Some(match assumed.is {
        ClassValue::Is(Value::Bool(true)) => format!("{question} {}", words::YES.get(language)),
        ClassValue::Is(Value::Bool(false)) => format!("{question} {}", words::NO.get(language)),
        _ => question.to_owned(),
    })
}

fn edition(edition: &Edition<'_>, language: Language) -> String {
    let title = edition.title.get(language);
    let version = words::VERSION.get(language);
    format!("{}, {version} {}. {title}.", edition.id(), edition.version)
}
