//! Decisions as values in Rust: how they are asked for by name, and when they are the same.

use lepre::case::{PspCase, PspContent};
use lepre::decision::Edition;
use lepre::{Decision, Detail, Lepre, Options, Outcome, Rulebook};

#[test]
fn detail_is_read_by_its_names() {
    assert_eq!("full".parse::<Detail>().unwrap(), Detail::Full);
    assert_eq!("codes".parse::<Detail>().unwrap(), Detail::Codes);
    assert_eq!(Detail::default(), Detail::Full);
    for other in ["", "Full", "code", " full"] {
        let error = other.parse::<Detail>().unwrap_err();
        assert_eq!(error.code(), "unknown_option", "{other}");
    }
}

#[test]
fn editions_are_the_same_by_id_version_and_fingerprint() {
    let load = |id: &str, version: &str, words: &str| {
        let toml = format!(
            "id = '{id}'\nversion = '{version}'\ntitle = {{ it = '{words}', en = 'Trial' }}\n\
             territory = 'ITC4'\nvalid_from = 2024-01-01\n[[delivery.rule]]\nid = 'P-1'\n\
             require = 'agreement.person'\nseverity = 'blocking'\n\
             message = {{ it = 'Prova', en = 'Trial' }}\n\
             remedy = {{ it = 'Prova', en = 'Trial' }}\n\
             citation = {{ source = 'lombardia-2022', section = 'prova' }}\n"
        );
        Rulebook::load("trial.toml", &toml).unwrap()
    };
    let original = load("prova", "1", "Prova");
    assert_eq!(Edition::from(&original), Edition::from(&load("prova", "1", "Prova")));
    for other in
        [load("altra", "1", "Prova"), load("prova", "2", "Prova"), load("prova", "1", "Altra")]
    {
        assert_ne!(Edition::from(&original), Edition::from(&other), "{other:?}");
    }
}

/// A PSP of which all is told that matters, but for what `forget` takes back.
fn psp(lepre: &Lepre, forget: impl Fn(&mut PspContent)) -> Decision<'_> {
    let told = serde_json::json!({
        "responsible": true, "profile": true, "search_acts": true, "search_timing": true,
        "contact_frequency": true, "proof_of_search": true, "availability_initiatives": true,
        "availability_training": true, "availability_offers": true
    });
    let mut content = serde_json::from_value(told).unwrap();
    forget(&mut content);
    let (date, territory) = ("2024-05-10".parse().ok(), "Lombardia".parse().ok());
    let options = Options { detail: Detail::Codes, ..Options::default() };
    lepre.decide(&PspCase { date, territory, content }, &options).unwrap()
}

#[test]
fn fields_are_counted_and_compared_by_what_they_are() {
    let lepre = Lepre::new().unwrap();
    let whole = psp(&lepre, |_| {});
    assert_eq!(whole.outcome, Outcome::Admissible);
    assert_eq!((whole.ask.len(), whole.ask.is_empty()), (0, true));
    let no_profile = psp(&lepre, |content| content.profile = None);
    assert_eq!((no_profile.ask.len(), no_profile.ask.is_empty()), (1, false));
    let neither = psp(&lepre, |content| (content.profile, content.responsible) = (None, None));
    assert_eq!(neither.ask.paths().collect::<Vec<_>>(), ["content.responsible", "content.profile"]);
    assert_eq!((neither.ask.len(), neither.ask.is_empty()), (2, false));
    let again = psp(&lepre, |content| content.profile = None);
    assert_eq!(again.ask, no_profile.ask);
    assert_eq!(again, no_profile);
    assert_ne!(neither.ask, no_profile.ask);
    let no_responsible = psp(&lepre, |content| content.responsible = None);
    assert_ne!(no_responsible.ask, no_profile.ask);
    assert_ne!(whole.ask, no_profile.ask);
}
