//! The choice of a rulebook, against a reading of its own: every check, every territory, and
//! the days around each one's beginning and end.

use lepre::{Check, Date, Lepre, Options, Rulebook, Territory};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The days on which something may change, with those before and after.
fn days(lepre: &Lepre) -> BTreeSet<String> {
    let borders = lepre.rulebooks().iter().flat_map(|one| [Some(one.valid_from), one.valid_to]);
    let around = |day: Date| {
        let day: chrono::NaiveDate = day.to_string().parse().unwrap();
        [day.pred_opt(), Some(day), day.succ_opt()].map(|day| day.unwrap().to_string())
    };
    let far = ["1999-12-31".to_owned(), "2099-01-01".to_owned()];
    borders.flatten().flat_map(around).chain(far).collect()
}

/// Who judges, and who joins: a region's own before the State's, complements always.
fn expected(lepre: &Lepre, check: Check, territory: Territory, day: Date) -> Option<Vec<String>> {
    let applies = |one: &&Rulebook| {
        let here = one.territory == territory || one.territory == Territory::Italia;
        let now = one.valid_from <= day && one.valid_to.is_none_or(|last| day <= last);
        here && now && one.checks().any(|known| known == check)
    };
    let all: Vec<&Rulebook> = lepre.rulebooks().iter().filter(applies).collect();
    let alone = || all.iter().filter(|one| !one.complement);
    let of = |wanted: Territory| alone().find(|one| one.territory == wanted);
    let judge = of(territory).or(of(Territory::Italia))?;
    assert!(alone().filter(|one| one.territory == judge.territory).count() == 1);
    let others = all.iter().filter(|one| one.id != judge.id);
    Some(std::iter::once(judge).chain(others).map(|one| one.id.clone()).collect())
}

#[test]
fn just_one_rulebook_judges_and_all_others_that_apply_join_it() {
    let lepre = Lepre::new().unwrap();
    let mut judged = 0;
    for (check, territory) in
        Check::ALL.into_iter().flat_map(|c| Territory::all().map(move |t| (c, t)))
    {
        for day in days(&lepre) {
            let case = json!({ "date": day, "territory": territory.code() }).to_string();
            let found = lepre.decide_json(check.name(), &case, &Options::default());
            let expected = expected(&lepre, check, territory, day.parse().unwrap());
            let found: Option<Vec<String>> = found.ok().map(|decision| {
                let decision: Value = serde_json::from_str(&decision).unwrap();
                let with = decision["with"].as_array().into_iter().flatten();
                let all = std::iter::once(&decision["rulebook"]).chain(with);
                all.map(|one| one["id"].as_str().unwrap().to_owned()).collect()
            });
            judged += usize::from(found.is_some());
            assert_eq!(found, expected, "{check} {territory} {day}");
        }
    }
    assert!(judged > 400, "{judged}");
}

/// What is no check: procedures, deadlines, timesheets. No rulebook joins another there.
#[test]
fn just_one_rulebook_answers_whatever_else_is_asked() {
    let lepre = Lepre::new().unwrap();
    let procedures = ["psp/email", "psp/firmalom", "delivery/agile", "session/remote"];
    let mut answered = 0;
    for what in procedures.into_iter().chain(["deadlines", "timesheet"]) {
        let speaks = |one: &&Rulebook| match what {
            "deadlines" => one.deadlines().is_some(),
            "timesheet" => one.timesheet().is_some(),
            procedure => one.procedure(procedure).is_some(),
        };
        for (territory, day) in
            Territory::all().flat_map(|place| days(&lepre).into_iter().map(move |day| (place, day)))
        {
            let today: Date = day.parse().unwrap();
            let here = |one: &&Rulebook| [territory, Territory::Italia].contains(&one.territory);
            let now = |one: &&Rulebook| {
                one.valid_from <= today && one.valid_to.is_none_or(|last| today <= last)
            };
            let all = lepre.rulebooks().iter().filter(speaks).filter(here).filter(now);
            let expected: Vec<&str> = all.map(|one| one.id.as_str()).collect();
            let mut case = json!({ "date": day, "territory": territory.code() });
            let options = Options::default();
            let found = match what {
                "deadlines" => lepre.deadlines_json(&case.to_string(), &options),
                "timesheet" => {
                    case["sessions"] = json!([]);
                    lepre.timesheet_json(&case.to_string(), &options)
                }
                procedure => {
                    case["procedure"] = json!(procedure);
                    case["journal"] = json!([]);
                    lepre.report_json(&case.to_string(), &options)
                }
            };
            let found: Option<Value> = found.ok().map(|text| serde_json::from_str(&text).unwrap());
            let found: Vec<_> =
                found.iter().filter_map(|one| one["rulebook"]["id"].as_str()).collect();
            assert!(expected.len() <= 1, "{what} {territory} {day}");
            assert_eq!(found, expected, "{what} {territory} {day}");
            answered += found.len();
        }
    }
    assert!(answered > 400, "{answered}");
}
