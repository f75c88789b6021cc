//! Texts that stand alone: codes, days, moments, places, contacts, words to look for.

use super::LEPRE;
use super::holds::{CANARY, is_told_without_data};
use lepre::case::Contacts;
use lepre::catalogue::{Catalogue, Query};
use lepre::code::{ActivityCode, BodyCode, EventCode, PolicyId, SenderCode, TaxCode};
use lepre::document::{Format, Sha256};
use lepre::explain::Audience;
use lepre::{Check, Date, Detail, Error, Language, Moment, Territory, Time, case};
use std::fmt::{Debug, Display};
use std::str::FromStr;
use std::sync::LazyLock;

/// Two texts, of which the second is for what compares, after a line end.
pub(super) fn texts(bytes: &[u8]) {
    let text = match case::text(bytes) {
        Ok(text) => text,
        Err(error) => return is_told_without_data(&error),
    };
    let (one, other) = text.split_once('\n').unwrap_or((text, CANARY));
    is_what_it_says::<SenderCode>(one);
    is_what_it_says::<EventCode>(one);
    is_what_it_says::<ActivityCode>(one);
    is_what_it_says::<BodyCode>(one);
    is_what_it_says::<Date>(one);
    is_what_it_says::<Time>(one);
    is_what_it_says::<Moment>(one);
    is_what_it_says::<Format>(one);
    is_what_it_says::<Sha256>(one);
    personal(one);
    named(one);
    contacts(one, other);
    look_up(one);
}

/// What can be read is written so that it reads as the same; what cannot be is not repeated.
fn is_what_it_says<T>(text: &str)
where
    T: FromStr<Err: Debug + Display> + Display + PartialEq + Debug,
{
    if let Ok(read) = text.parse::<T>() {
        assert_eq!(read.to_string().parse::<T>().expect("it was written"), read);
    }
    if let Err(error) = format!("{text}{CANARY}").parse::<T>() {
        assert!(!format!("{error} {error:?}").contains(CANARY));
    }
}

/// Codes that lead to a person: `Debug` hides them.
fn personal(text: &str) {
    match text.parse::<TaxCode>() {
        Ok(code) => {
            assert_eq!(code.as_str(), text.trim_ascii().to_ascii_uppercase());
            assert!(code.as_str().parse::<TaxCode>().is_ok());
            assert!(!format!("{code:?}").contains(code.as_str()));
        }
        Err(error) => assert!(!error.code().is_empty() && !error.message().en.is_empty()),
    }
    if let Ok(code) = text.parse::<PolicyId>() {
        assert_eq!(code.as_str().parse::<PolicyId>(), Ok(code.clone()));
        assert!(!format!("{code:?}").contains(code.as_str()));
    }
}

/// Names of what there is.
fn named(text: &str) {
    let told = |error: Error| is_told_without_data(&error);
    let _ = text.parse::<Check>().map_err(told);
    let _ = text.parse::<Detail>().map_err(told);
    let _ = text.parse::<Language>().map_err(told);
    let _ = text.parse::<Audience>().map_err(told);
    match text.parse::<Territory>() {
        Ok(place) => {
            for name in [place.code(), place.istat(), place.iso(), place.name()] {
                // Of two places that share a name, neither can be meant by it.
                assert!(name.parse() == Ok(place) || name.parse::<Territory>().is_err(), "{name}");
            }
        }
        Err(error) => assert!(!error.code().is_empty() && !error.message().en.is_empty()),
    }
    let found = lepre::text::nearest(text, Check::ALL.map(Check::name));
    assert!(found.is_none_or(|name| name.parse::<Check>().is_ok()));
    if let Err(error) = LEPRE.rulebook(text) {
        assert_eq!(error.code(), "unknown_rulebook");
    }
}

/// Whether two contacts are the same does not depend on which is named first.
fn contacts(one: &str, other: &str) {
    let hold = |known: &str, contact: &str| Contacts::from([known]).hold(contact);
    assert_eq!(hold(one, other), hold(other, one));
    assert_eq!(hold(one, one), Some(!one.trim().is_empty()));
    let both = Contacts::from([one, other]);
    let each = [hold(one, other), hold(other, other)];
    let expected = match each {
        _ if each.contains(&Some(true)) => Some(true),
        _ if each.contains(&None) => None,
        _ => Some(false),
    };
    assert_eq!(both.hold(other), expected);
    assert!(!format!("{:?}", Contacts::from([CANARY])).contains(CANARY));
}

fn look_up(text: &str) {
    static CATALOGUE: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::built_in().expect("the built-in catalogue loads"));
    let hits = CATALOGUE.search(text);
    let found = CATALOGUE.find(&Query { text: Some(text), ..Query::default() });
    assert!(hits.iter().all(|hit| found.iter().any(|one| one.code == hit.service.code)));
    for service in CATALOGUE.find(&Query { prefix: Some(text), ..Query::default() }) {
        assert!(service.code.to_ascii_uppercase().starts_with(&text.to_ascii_uppercase()));
    }
    let known = CATALOGUE.service(text).is_some();
    assert_eq!(CATALOGUE.page(text, Language::It).is_some(), known);
    assert_eq!(CATALOGUE.path(text).is_some(), known);
}
