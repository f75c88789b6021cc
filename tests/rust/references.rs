//! A second reading of the act: the same rules written by hand, from the act and apart
//! from the rulebook (`tests/by_hand`), on every vector.

use crate::by_hand;
use crate::conformance::vectors;
use serde_json::Value;

/// What the hand-written rules say of a case.
pub(crate) fn by_hand_decision(case: &Value) -> Value {
    let case: by_hand::Case = serde_json::from_value(case.clone()).unwrap();
    serde_json::to_value(by_hand::decide(&case)).unwrap()
}

#[test]
fn the_rules_by_hand_agree_on_every_vector() {
    for (file, vector) in vectors() {
        if let ("delivery", Some(decision)) = (vector.check.as_str(), &vector.decision) {
            assert_eq!(&by_hand_decision(&vector.case), decision, "{file}: {}", vector.name);
        }
    }
}
