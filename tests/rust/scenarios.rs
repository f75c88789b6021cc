//! Scenarios by hand: what they show of small rules was worked out on paper.

use lepre::scenario::{self, RuleCoverage, ScenarioReport, Shown, Standing, Tally};
use lepre::{Outcome, Rulebook};

/// A rulebook with these rules for `delivery`: id, severity, `when` and `require`.
pub(crate) fn rulebook(rules: &[(&str, &str, &str, &str)]) -> Rulebook {
    let mut toml = String::from(
        "id = 'mine'\nversion = '1'\ntitle = { it = 'Mia', en = 'Mine' }\nterritory = 'ITC4'\n\
         valid_from = 2022-09-01\n",
    );
    for (id, severity, when, require) in rules {
        let when = if when.is_empty() { String::new() } else { format!("when = '{when}'\n") };
        toml += &format!(
            "[[delivery.rule]]\nid = '{id}'\n{when}require = '{require}'\nseverity = '{severity}'\n\
             message = {{ it = 'Si.', en = 'Yes.' }}\nremedy = {{ it = 'Si.', en = 'Yes.' }}\n\
             citation = {{ source = 'lombardia-2022', section = '1' }}\n"
        );
    }
    Rulebook::load("mine.toml", &toml).unwrap()
}

fn small() -> Rulebook {
    let twice = r#"service == "psp" || service == "assessment""#;
    rulebook(&[
        (
            "M-1",
            "blocking",
            r#"channel == "video""#,
            "agreement.person && (agreement.provider || person.remote_requested)",
        ),
        ("M-2", "blocking", twice, "provider.accredited"),
        ("M-3", "advisory", "", r#"date < "2024-01-01" || law.remote_allowed"#),
        (
            "M-4",
            "blocking",
            r#"channel == "phone""#,
            r#"channel != "video" && equipment.device_online"#,
        ),
    ])
}

/// Six cases with what each must come to.
const SIX: &str = r#"
[[scenario]]
name = "the provider's agreement is enough"
check = "delivery"
case = { channel = "video", agreement = { person = true, provider = true }, person.remote_requested = false }
outcome = "undetermined"
violated = []
unknown = ["M-3", "M-2"]
advice = []
ask = ["provider.accredited", "service"]

[[scenario]]
name = "the first day after the threshold"
check = "delivery"
outcome = "inadmissible"
violated = ["M-2"]
unknown = []
advice = ["M-3"]
ask = []
[scenario.case]
channel = "video"
service = "psp"
date = 2024-01-01
agreement.person = true
agreement.provider = false
person.remote_requested = true
provider.accredited = false
law.remote_allowed = false

[[scenario]]
name = "the last day before it"
check = "delivery"
case.channel = "video"
case.service = "assessment"
case.date = "2023-12-31"
case.agreement.person = false
case.provider.accredited = true
outcome = "inadmissible"
violated = ["M-1"]

[[scenario]]
name = "by telephone, online"
check = "delivery"
case = { channel = "phone", service = "did_support", date = 2023-12-31, equipment.device_online = true, law.remote_allowed = false }
outcome = "admissible"
violated = []
unknown = []
advice = []
ask = []

[[scenario]]
name = "by telephone, not online"
check = "delivery"
case = { channel = "phone", service = "did_support", equipment.device_online = false, provider.accredited = false }
outcome = "inadmissible"
violated = ["M-4"]
unknown = ["M-3"]

[[scenario]]
name = "in person"
check = "delivery"
case.channel = "in_person"
outcome = "undetermined"
"#;

fn rule<'r>(report: &'r ScenarioReport<'_>, id: &str) -> &'r RuleCoverage<'r> {
    report.checks[0].rules.iter().find(|one| one.rule == id).unwrap()
}

/// How many scenarios satisfy, violate and leave unknown a rule, and to how many it does not apply.
fn counts(rule: &RuleCoverage<'_>) -> [usize; 4] {
    [rule.satisfied, rule.violated, rule.unknown, rule.not_applying]
}

fn conditions<'r>(rule: &'r RuleCoverage<'_>) -> Vec<(&'r str, Shown, Shown)> {
    rule.conditions.iter().map(|one| (one.condition.as_str(), one.as_true, one.as_false)).collect()
}

#[test]
fn six_scenarios_show_what_was_worked_out_by_hand() {
    use Shown::{Impossible, Missing, Outcome, Rule};
    let small = small();
    let scenarios = scenario::read("six.toml", SIX, &small).unwrap();
    let report = scenario::run(&small, &scenarios).unwrap();
    let failures: Vec<_> = report.scenarios.iter().filter(|one| !one.passed).collect();
    assert!(failures.is_empty(), "{failures:#?}");
    assert_eq!((report.passed, report.failed), (6, 0));

    assert_eq!(counts(rule(&report, "M-1")), [2, 1, 0, 3]);
    assert_eq!(
        conditions(rule(&report, "M-1")),
        [
            (r#"channel == "video""#, Outcome, Missing),
            // Where the person does not agree, what the others say is not known.
            ("agreement.person", Outcome, Missing),
            ("agreement.provider", Outcome, Missing),
            // There the case is inadmissible anyway.
            ("person.remote_requested", Rule, Missing),
        ]
    );
    assert_eq!(counts(rule(&report, "M-2")), [1, 1, 2, 2]);
    assert_eq!(
        conditions(rule(&report, "M-2")),
        [
            (r#"service == "psp""#, Outcome, Rule),
            (r#"service == "assessment""#, Missing, Rule),
            ("provider.accredited", Rule, Outcome),
        ]
    );
    assert_eq!(counts(rule(&report, "M-3")), [2, 1, 3, 0]);
    assert_eq!(
        conditions(rule(&report, "M-3")),
        [(r#"date >= "2024-01-01""#, Rule, Rule), ("law.remote_allowed", Missing, Rule)]
    );
    assert_eq!(counts(rule(&report, "M-4")), [1, 1, 0, 4]);
    assert_eq!(
        conditions(rule(&report, "M-4")),
        [
            (r#"channel == "phone""#, Outcome, Outcome),
            // By telephone and by video at once: no case is.
            (r#"channel == "video""#, Impossible, Outcome),
            ("equipment.device_online", Outcome, Outcome),
        ]
    );
    assert_eq!(report.conditions, Tally { shown: 17, outcome: 10, missing: 6, impossible: 1 });
    assert!(!report.is_complete());
    let missing = |id| rule(&report, id).missing().collect::<Vec<_>>();
    assert_eq!(missing("M-1"), [Standing::Unknown]);
    assert_eq!(missing("M-2"), []);
    assert!(report.checks[0].rules.iter().all(|rule| rule.never.is_empty()));
}

#[test]
fn what_comes_out_otherwise_is_told() {
    let small = small();
    let toml = r#"
[[scenario]]
name = "all wrong"
check = "delivery"
case = { channel = "phone", equipment.device_online = false, service = "did_support" }
outcome = "admissible"
violated = ["M-1"]
unknown = ["M-3"]
advice = ["M-3"]
ask = ["date"]
"#;
    let scenarios = scenario::read("wrong.toml", toml, &small).unwrap();
    let report = scenario::run(&small, &scenarios).unwrap();
    assert_eq!((report.passed, report.failed), (0, 1));
    let result = &report.scenarios[0];
    assert_eq!((result.expected, result.found), (Outcome::Admissible, Outcome::Inadmissible));
    let told = serde_json::to_value(&result.mismatches).unwrap();
    let expected = serde_json::json!([
        { "of": "violated", "missing": ["M-1"], "surplus": ["M-4"] },
        { "of": "advice", "missing": ["M-3"], "surplus": [] },
        { "of": "ask", "missing": ["date"], "surplus": [] },
    ]);
    assert_eq!(told, expected);
}

#[test]
fn that_something_is_known_is_shown_as_known_and_as_not_known() {
    let mine = rulebook(&[
        ("S", "scope", "", r#"service != "specialist""#),
        ("K", "blocking", r#"channel == "video""#, "has(platform.access)"),
        // While it is not known, the other test is open too: that it is known decides nothing.
        ("B", "blocking", "", r#"has(contact.email) && contact.email != """#),
    ]);
    let toml = r#"
scenario = [
    { name = "known", check = "delivery", outcome = "admissible", case = { channel = "video", service = "psp", platform.access = "public_link", contact.email = "persona@example.org" } },
    { name = "not known", check = "delivery", outcome = "undetermined", case = { channel = "video", service = "psp", contact.email = "" } },
    { name = "not governed", check = "delivery", outcome = "out_of_scope", violated = ["S"], unknown = [], case = { channel = "video", service = "specialist" } },
]
"#;
    let scenarios = scenario::read("known.toml", toml, &mine).unwrap();
    let report = scenario::run(&mine, &scenarios).unwrap();
    // The second expects too little: an empty address makes it inadmissible by the last rule.
    assert_eq!((report.passed, report.failed), (2, 1));
    let known = rule(&report, "K");
    // Of what the act does not govern, its other rules say nothing.
    assert_eq!(counts(known), [1, 0, 1, 1]);
    assert_eq!(known.never, [Standing::Violated]);
    assert_eq!(
        conditions(known),
        [
            // It is never broken; that it is open, rather than silent, hangs on the channel.
            (r#"channel == "video""#, Shown::Rule, Shown::Missing),
            ("has(platform.access)", Shown::Outcome, Shown::Rule),
        ]
    );
    let both = rule(&report, "B");
    assert_eq!(
        conditions(both),
        [
            ("has(contact.email)", Shown::Outcome, Shown::Impossible),
            (r#"contact.email != """#, Shown::Outcome, Shown::Outcome),
        ]
    );
    assert_eq!(counts(rule(&report, "S")), [2, 1, 0, 0]);
}

#[test]
fn json_says_the_same_as_toml() {
    let small = small();
    let from_toml = scenario::read("six.toml", SIX, &small).unwrap();
    let json = serde_json::json!({ "scenario": from_toml }).to_string();
    assert_eq!(scenario::read("six.json", &json, &small).unwrap(), from_toml);
    let again = scenario::to_toml(&from_toml);
    assert_eq!(scenario::read("again.toml", &again, &small).unwrap(), from_toml);
}
