//! A second reading of the act: the same rules written by hand, from the act and apart
//! from the rulebook (`tests/by_hand`), on every vector.

use crate::by_hand;
use crate::conformance::{vectors, without_fingerprint};
use lepre::{Detail, Lepre, Options};
use serde_json::Value;

/// What the hand-written rules say of a case.
pub(crate) fn by_hand_decision(case: &Value) -> Value {
    let mut case = case.clone();
    // What only other acts ask, the rules of Lombardia do not know.
    for field in
        ["first_contact", "presence_indispensable", "appointment_booked", "rdc_monthly_check"]
    {
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
    let lepre = Lepre::new().unwrap();
    let named = Options {
        rulebook: Some("lombardia-2022".to_owned()),
        detail: Detail::Codes,
        receipt: false,
    };
    for (file, vector) in vectors() {
        let of_lombardia = |decision: &&Value| decision["rulebook"]["id"] == "lombardia-2022";
        let decision = vector.decision.as_ref().filter(of_lombardia);
        let ("delivery", Some(decision)) = (vector.check.as_str(), decision) else { continue };
        let mut decision = decision.clone();
        // What another act adds is no matter of these rules.
        if decision.get("with").is_some() {
            let alone = lepre.decide_json("delivery", &vector.case.to_string(), &named).unwrap();
            decision = serde_json::from_str(&alone).unwrap();
            without_fingerprint(&lepre, &mut decision["rulebook"]);
        }
        assert_eq!(by_hand_decision(&vector.case), decision, "{file}: {}", vector.name);
    }
}
