//! A second reading of the act: the same rules written by hand, from the act and apart
//! from the rulebook (`tests/by_hand`), on every vector.

use crate::by_hand;
use crate::conformance::vectors;
use serde_json::Value;

/// What the hand-written rules say of a case.
pub(crate) fn by_hand_decision(case: &Value) -> Value {
    let mut case = case.clone();
    // What only another region asks, the rules of Lombardia do not know.
    for field in ["first_contact", "presence_indispensable", "appointment_booked"] {
        case.as_object_mut().unwrap().remove(field);
    }
    if let Some(provider) = case.get_mut("provider").and_then(Value::as_object_mut) {
        provider.remove("contacts_published");
    }
    let case: by_hand::Case = serde_json::from_value(case.clone()).unwrap();
    serde_json::to_value(by_hand::decide(&case)).unwrap()
}

#[test]
fn the_rules_by_hand_agree_on_every_vector() {
    for (file, vector) in vectors() {
        let of_lombardia = |decision: &&Value| decision["rulebook"]["id"] == "lombardia-2022";
        let decision = vector.decision.as_ref().filter(of_lombardia);
        if let ("delivery", Some(decision)) = (vector.check.as_str(), decision) {
            assert_eq!(&by_hand_decision(&vector.case), decision, "{file}: {}", vector.name);
        }
    }
}
