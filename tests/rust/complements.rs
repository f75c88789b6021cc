//! Rulebooks that join the one that judges: complements, which never judge by themselves,
//! and the State's where a region has its own.

use lepre::{Detail, Lepre, Options, Outcome, Rulebook};
use serde_json::{Value, json};

/// A rulebook with one rule of the check `service`.
fn rulebook(id: &str, more: &str, rule: &str) -> Rulebook {
    let toml = format!(
        "id = \"{id}\"\nversion = \"1.0.0\"\ntitle = {{ it = \"Prova\", en = \"Sample\" }}\n\
         territory = \"IT\"\nvalid_from = 2018-01-11\n{more}\n\
         [[service.rule]]\nid = \"{id}-1\"\n{rule}\n\
         message = {{ it = \"Regola.\", en = \"Rule.\" }}\n\
         remedy = {{ it = \"Rimedio.\", en = \"Remedy.\" }}\n\
         citation = {{ source = \"lep-2018\", section = \"Prova\" }}\n"
    );
    Rulebook::load(id, &toml).unwrap()
}

const SCOPE: &str = "require = 'service == \"N\"'\nseverity = \"scope\"";
const PLAIN: &str = "require = 'team.involved'\nseverity = \"blocking\"";
const OTHER: &str = "require = 'person.vulnerable'\nseverity = \"blocking\"";

/// What `main`, joined by a complement, makes of a case.
fn decide(main: &str, complement: &str, case: Value) -> Value {
    let main = rulebook("main", "", main);
    let joining = rulebook("joining", "complement = true", complement);
    let lepre = Lepre::with(vec![joining, main]).unwrap();
    let mut case = case;
    (case["date"], case["territory"]) = (json!("2024-05-10"), json!("Lombardia"));
    let options = Options { rulebook: None, detail: Detail::Codes, receipt: false };
    serde_json::from_str(&lepre.decide_json("service", &case.to_string(), &options).unwrap())
        .unwrap()
}

#[test]
fn the_gravest_of_both_outcomes_counts() {
    let decided = |team, vulnerable| {
        let case = json!({ "team": { "involved": team }, "person": { "vulnerable": vulnerable } });
        decide(PLAIN, OTHER, case)["outcome"].clone()
    };
    for (team, vulnerable, outcome) in [
        (Some(true), Some(true), "admissible"),
        (Some(true), None, "undetermined"),
        (None, Some(true), "undetermined"),
        (Some(false), None, "inadmissible"),
        (None, Some(false), "inadmissible"),
        (Some(true), Some(false), "inadmissible"),
    ] {
        assert_eq!(decided(team, vulnerable), outcome, "{team:?} {vulnerable:?}");
    }
}

#[test]
fn each_finding_keeps_its_act_and_questions_are_joined() {
    let decision = decide(PLAIN, OTHER, json!({}));
    assert_eq!(decision["rulebook"]["id"], "main");
    assert_eq!(decision["with"][0]["id"], "joining");
    let findings = decision["findings"].as_array().unwrap();
    assert_eq!((&findings[0]["rule"], findings[0].get("rulebook")), (&json!("main-1"), None));
    assert_eq!(findings[1]["rulebook"], "joining");
    assert_eq!(decision["ask"], json!(["person.vulnerable", "team.involved"]));
}

#[test]
fn neither_speaks_of_a_case_that_is_not_its_own() {
    let case = |service| json!({ "service": service, "person": { "vulnerable": false } });
    let out = decide(SCOPE, OTHER, case("A"));
    assert_eq!(
        (&out["outcome"], out["findings"].as_array().unwrap().len()),
        (&json!("out_of_scope"), 1)
    );
    let joined_out =
        decide(OTHER, SCOPE, json!({ "service": "A", "person": { "vulnerable": true } }));
    assert_eq!(
        (&joined_out["outcome"], &joined_out["findings"]),
        (&json!("admissible"), &json!([]))
    );
    for silent in [out, joined_out] {
        assert_eq!(silent.get("with"), None);
    }
    // Whether the act governs the case is not known yet: nothing is inadmissible so far.
    let open = decide(SCOPE, OTHER, json!({ "person": { "vulnerable": false } }));
    assert_eq!(open["outcome"], "undetermined");
}

#[test]
fn a_complement_is_never_chosen_and_judges_alone_where_it_is_named() {
    let joining = || rulebook("joining", "complement = true", OTHER);
    let lepre = Lepre::with(vec![joining()]).unwrap();
    let case = r#"{"date": "2024-05-10", "territory": "IT", "person": {"vulnerable": false}}"#;
    let error = lepre.decide_json("service", case, &Options::default()).unwrap_err();
    assert_eq!(error.code(), "no_rulebook_for_territory");
    let named =
        Options { rulebook: Some("joining".to_owned()), detail: Detail::Codes, receipt: false };
    let decision = lepre.decide_text(lepre::Check::Service, case, &named).unwrap();
    assert_eq!((decision.outcome, decision.with.len()), (Outcome::Inadmissible, 0));
    assert_eq!(decision.findings[0].rulebook, None);
}

/// A rulebook of a region and one of the State, for the same check and days.
fn of_both(region: &str, state: &str) -> Lepre {
    let mut region = rulebook("region", "", region);
    region.territory = lepre::Territory::Lombardia;
    Lepre::with(vec![rulebook("state", "", state), region]).unwrap()
}

#[test]
fn a_region_s_rulebook_judges_and_the_state_s_joins_it() {
    let lepre = of_both(PLAIN, OTHER);
    let decide = |territory: &str| -> Value {
        let case =
            json!({ "date": "2024-05-10", "territory": territory, "team": { "involved": true } });
        let options = Options { rulebook: None, detail: Detail::Codes, receipt: false };
        serde_json::from_str(&lepre.decide_json("service", &case.to_string(), &options).unwrap())
            .unwrap()
    };
    let here = decide("ITC4");
    assert_eq!(
        (&here["rulebook"]["id"], &here["with"][0]["id"]),
        (&json!("region"), &json!("state"))
    );
    assert_eq!(here["findings"][0]["rulebook"], "state");
    assert_eq!(here["ask"], json!(["person.vulnerable"]));
    for elsewhere in ["Marche", "IT"] {
        let decision = decide(elsewhere);
        assert_eq!((&decision["rulebook"]["id"], decision.get("with")), (&json!("state"), None));
    }
}

#[test]
fn a_complement_joins_in_its_own_place_and_time_only() {
    let mut joining = rulebook("joining", "complement = true\nvalid_to = 2024-05-10", OTHER);
    joining.territory = lepre::Territory::Lombardia;
    let lepre = Lepre::with(vec![joining, rulebook("main", "", PLAIN)]).unwrap();
    let joined = |territory: &str, day: &str| {
        let case = json!({ "date": day, "territory": territory }).to_string();
        let options = Options::default();
        lepre.decide_text(lepre::Check::Service, &case, &options).unwrap().with.len()
    };
    assert_eq!(joined("ITC4", "2024-05-10"), 1);
    assert_eq!((joined("ITC4", "2024-05-11"), joined("ITI3", "2024-05-10")), (0, 0));
}

#[test]
fn where_the_region_s_is_not_in_force_the_state_s_judges_alone() {
    let mut region = rulebook("region", "", PLAIN);
    (region.territory, region.valid_from) =
        (lepre::Territory::Lombardia, "2025-01-01".parse().unwrap());
    let lepre = Lepre::with(vec![region, rulebook("state", "", OTHER)]).unwrap();
    let case = r#"{"date": "2024-05-10", "territory": "ITC4"}"#;
    let decision = lepre.decide_text(lepre::Check::Service, case, &Options::default()).unwrap();
    assert_eq!((decision.rulebook.id(), decision.with.len()), ("state", 0));
}

/// A decision is copied on its way out; beyond 128 bytes that takes a call, which costs a
/// sixth of the whole decision.
#[test]
fn a_decision_stays_small() {
    assert!(size_of::<lepre::Decision<'_>>() <= 128);
}
