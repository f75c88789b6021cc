//! Rulebooks and schemas, shown.

use crate::lepre;
use lepre::{Check, Lepre};
use lepre_command::Exit;
use serde_json::Value;

#[test]
fn the_list_in_both_languages() {
    for language in ["it", "en"] {
        let ran = lepre(&["rulebook", "list", "--lang", language], b"");
        insta::assert_snapshot!(format!("rulebook-list.{language}"), ran.all());
    }
}

#[test]
fn the_list_as_json() {
    let ran = lepre(&["rulebook", "list", "--format", "json"], b"");
    let list: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let lepre = Lepre::new().unwrap();
    assert_eq!(list.len(), lepre.rulebooks().len());
    for (shown, rulebook) in list.iter().zip(lepre.rulebooks()) {
        assert_eq!(shown["id"], rulebook.id);
        assert_eq!(shown["fingerprint"], rulebook.fingerprint);
        assert_eq!(shown["valid_from"], rulebook.valid_from.to_string());
        assert_eq!(shown["territory"], rulebook.territory.code());
        assert_eq!(shown["title"]["en"], rulebook.title.en);
    }
}

#[test]
fn a_rulebook_in_both_languages() {
    for language in ["it", "en"] {
        let ran = lepre(&["rulebook", "show", "lombardia-2022", "--lang", language], b"");
        insta::assert_snapshot!(format!("rulebook-show.{language}"), ran.all());
    }
}

#[test]
fn a_rulebook_as_json_holds_every_rule() {
    let ran = lepre(&["rulebook", "show", "lombardia-2022", "--format", "json"], b"");
    let shown: Value = serde_json::from_str(&ran.out).unwrap();
    let lepre = Lepre::new().unwrap();
    let rules = lepre.rulebook("lombardia-2022").unwrap().check(Check::Delivery).unwrap().rules();
    let delivery = shown["rules"]["delivery"].as_array().unwrap();
    assert_eq!(delivery.len(), rules.len());
    for (shown, rule) in delivery.iter().zip(rules) {
        assert_eq!(shown["id"], rule.id);
        assert_eq!(shown["require"], rule.require.text);
        assert_eq!(shown["when"].as_str(), rule.when.as_ref().map(|when| when.text.as_str()));
        assert_eq!(shown["message"]["it"], rule.message.it);
        assert_eq!(shown["remedy"]["en"], rule.remedy.en);
        assert_eq!(shown["citation"]["section"], rule.citation.section);
    }
}

#[test]
fn an_unknown_rulebook_is_an_error_with_the_nearest() {
    let ran = lepre(&["rulebook", "show", "lombardia", "--lang", "en"], b"");
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Input, ""));
    assert!(ran.err.contains("did you mean `lombardia-2022`?"), "{}", ran.err);
    let ran = lepre(&["rulebook", "show", "lombardia", "--format", "json"], b"");
    let error: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(error["error"]["code"], "unknown_rulebook");
    assert_eq!(ran.exit, Exit::Input);
}

#[test]
fn every_schema_is_printed() {
    for name in lepre::schema::NAMES {
        let ran = lepre(&["schema", name], b"");
        let schema: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(&schema, lepre::schema::schema(name).unwrap().as_value());
        assert_eq!(ran.exit, Exit::Admissible);
    }
}
