//! Deadlines against a reading of their own: every day from before the first to long after
//! the last.

use chrono::{Days, NaiveDate};
use lepre::case::{BenefitKind, ContactCase};
use lepre::deadline::DeadlineState;
use lepre::{Lepre, Options};

fn day(day: NaiveDate) -> lepre::Date {
    day.to_string().parse().unwrap()
}

/// By hand: the state on a day, by the days of the act.
fn expected(today: NaiveDate, last: NaiveDate, contact: Option<NaiveDate>) -> DeadlineState {
    match contact {
        Some(contact) if contact <= today => DeadlineState::Met,
        _ if today <= last => DeadlineState::Due,
        _ => DeadlineState::ToBeConvened,
    }
}

#[test]
fn each_day_has_its_state() {
    let lepre = Lepre::new().unwrap();
    // The leap day, the year's end, an ordinary month.
    for first in ["2024-02-15", "2022-12-20", "2022-09-01"] {
        let first: NaiveDate = first.parse().unwrap();
        for (kind, days) in [(BenefitKind::Naspi, 15), (BenefitKind::None, 30)] {
            let last = first + Days::new(days);
            for passed in 0..60 {
                let today = first + Days::new(passed);
                for contact in [None, Some(today), Some(today + Days::new(1)), Some(first)] {
                    let mut case = ContactCase {
                        date: Some(day(today)),
                        territory: Some(lepre::Territory::Lombardia),
                        ..ContactCase::default()
                    };
                    case.benefit.kind = Some(kind);
                    match kind {
                        BenefitKind::None => case.did.made_on = Some(day(first)),
                        _ => case.benefit.applied_on = Some(day(first)),
                    }
                    case.contact.made_on = contact.map(day);
                    case.contact.made = contact.is_none().then_some(false);
                    case.did.made = case.did.made_on.is_none().then_some(false);
                    let report = lepre.deadlines(&case, &Options::default()).unwrap();
                    let [deadline] = report.deadlines.as_slice() else { panic!("{report:?}") };
                    assert_eq!(deadline.due_by, Some(day(last)));
                    let told = (deadline.state, report.ask.is_empty());
                    assert_eq!(told, (expected(today, last, contact), true), "{today}");
                }
            }
        }
    }
}
