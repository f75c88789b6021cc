//! Where rulebooks of one territory meet: days and cases of both, or of neither.

use lepre::reason::{Border, BorderKind, borders};
use lepre::{Check, Lepre, Options, Rulebook};
use serde_json::Value;

/// A rulebook of Molise on some services, by their names, for some days.
fn rulebook(id: &str, services: &[&str], from: &str, to: Option<&str>, rest: &str) -> Rulebook {
    let services = services.iter().map(|one| format!("\"{one}\"")).collect::<Vec<_>>().join(", ");
    let to = to.map(|to| format!("valid_to = {to}")).unwrap_or_default();
    let toml = format!(
        r#"
        id = "{id}"
        version = "1"
        title = {{ it = "Prova", en = "Sample" }}
        territory = "ITF2"
        valid_from = {from}
        {to}
        {rest}
        [[delivery.rule]]
        id = "S"
        require = 'service in [{services}]'
        severity = "scope"
        message = {{ it = "Messaggio.", en = "Message." }}
        remedy = {{ it = "Rimedio.", en = "Remedy." }}
        citation = {{ source = "lombardia-2022", section = "Prova" }}
        "#
    );
    Rulebook::load("prova.toml", &toml).unwrap()
}

fn lines(borders: &[Border]) -> Vec<String> {
    let line = |border: &Border| {
        let kind = serde_json::to_value(border.kind).unwrap();
        let to = border.to.map_or("-".to_owned(), |to| to.to_string());
        format!("{} {} {} {to}", kind.as_str().unwrap(), border.other, border.from)
    };
    borders.iter().map(line).collect()
}

fn found(one: &Rulebook, others: &[Rulebook]) -> Vec<String> {
    lines(&borders(one, others, Check::Delivery).unwrap())
}

#[test]
fn days_on_which_no_rulebook_is_in_force() {
    let old = rulebook("old", &["psp"], "2020-01-01", Some("2021-12-31"), "");
    let next = rulebook("next", &["psp"], "2022-01-15", Some("2023-01-01"), "");
    let last = rulebook("last", &["psp"], "2023-01-02", None, "");
    let all = [old.clone(), next.clone(), last.clone()];
    assert_eq!(found(&old, &all), ["days_without next 2022-01-01 2022-01-14"]);
    assert_eq!(found(&next, &all), ["days_without old 2022-01-01 2022-01-14"]);
    assert_eq!(found(&last, &all), Vec::<String>::new());
    // Those of other places count for nothing.
    let lepre = Lepre::new().unwrap();
    assert_eq!(found(&next, lepre.rulebooks()), Vec::<String>::new());
}

#[test]
fn cases_that_both_govern_or_neither() {
    let one = rulebook("one", &["psp", "assessment"], "2022-01-01", Some("2022-12-31"), "");
    let other = rulebook("other", &["assessment", "did_support"], "2022-07-01", None, "");
    let all = [one.clone(), other.clone()];
    let expected =
        ["scope_overlap other 2022-07-01 2022-12-31", "scope_gap other 2022-07-01 2022-12-31"];
    assert_eq!(found(&one, &all), expected);
    // The witnesses are what they are said to be.
    let shown = borders(&one, &all, Check::Delivery).unwrap();
    for (border, outcome) in shown.iter().zip(["admissible", "out_of_scope"]) {
        let mut case = border.witness.clone().unwrap();
        case["territory"] = "ITF2".into();
        for rulebook in &all {
            let lepre = Lepre::with(vec![rulebook.clone()]).unwrap();
            let answer = lepre.decide_json("delivery", &case.to_string(), &Options::default());
            let answer: Value = serde_json::from_str(&answer.unwrap()).unwrap();
            assert_eq!(answer["outcome"], outcome, "{case}");
        }
    }
    // Two that share the services among them overlap in nothing.
    let rest = rulebook("rest", &["did_support", "specialist"], "2022-01-01", None, "");
    assert_eq!(found(&one, &[rest]), Vec::<String>::new());
    // On days that they do not share, scopes do not meet.
    let later = rulebook("later", &["psp", "assessment"], "2023-01-01", None, "");
    assert_eq!(found(&one, &[later]), Vec::<String>::new());
}

#[test]
fn what_joins_may_overlap_and_what_is_replaced_may_not() {
    let one = rulebook("one", &["psp"], "2022-01-01", None, "");
    let joins = rulebook("joins", &["psp"], "2022-01-01", None, "complement = true");
    assert_eq!(found(&one, std::slice::from_ref(&joins)), ["scope_gap joins 2022-01-01 -"]);
    let all = std::slice::from_ref(&one);
    let toml = r#"
        id = "next"
        version = "1"
        title = { it = "Prova", en = "Sample" }
        extends = "one"
        replaces = ["one"]
        territory = "ITF2"
        valid_from = 2024-01-01
    "#;
    let next = Rulebook::load_with("next.toml", toml, all).unwrap();
    assert_eq!(found(&next, all), Vec::<String>::new());
    let silent = Rulebook::load_with("next.toml", &toml.replace("replaces = [\"one\"]", ""), all);
    let expected = ["scope_overlap one 2024-01-01 -", "scope_gap one 2024-01-01 -"];
    assert_eq!(found(&silent.unwrap(), all), expected);
}

#[test]
fn where_built_in_rulebooks_meet_is_meant() {
    let lepre = Lepre::new().unwrap();
    let mut all = Vec::new();
    for rulebook in lepre.rulebooks() {
        for one in lepre.audit(rulebook).unwrap().checks {
            assert!(one.borders.iter().all(|border| border.kind != BorderKind::ScopeOverlap));
            let lines = lines(&one.borders);
            all.extend(lines.into_iter().map(|line| format!("{}: {line}", rulebook.id)));
        }
    }
    // Services for employers: nobody asks whether they are for a person.
    let expected = [
        "it-l68-1999: scope_gap it-lep-2018 2018-01-11 -",
        "it-lep-2018: scope_gap it-l68-1999 2018-01-11 -",
    ];
    assert_eq!(all, expected);
}
