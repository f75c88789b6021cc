//! Files that are made from the code and kept beside it: schemas and fingerprints.

use crate::folder::{assert_fresh, project};
use lepre::Lepre;
use lepre::schema;
use serde_json::{Map, json};

#[test]
fn schemas_are_fresh() {
    for name in schema::NAMES {
        let schema = serde_json::to_string_pretty(&schema::schema(name).unwrap()).unwrap();
        assert_fresh(&project(&format!("core/schema/{name}.json")), &(schema + "\n"));
    }
}

#[test]
fn fingerprints_are_fresh() {
    let mut rulebooks = Map::new();
    for rulebook in Lepre::new().unwrap().rulebooks() {
        let edition = json!({ "version": rulebook.version, "fingerprint": rulebook.fingerprint });
        rulebooks.insert(rulebook.id.clone(), edition);
    }
    let text = serde_json::to_string_pretty(&rulebooks).unwrap() + "\n";
    assert_fresh(&project("tests/conformance/rulebooks.json"), &text);
}
