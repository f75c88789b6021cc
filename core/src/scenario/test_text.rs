//! A condition, written back as CEL.

use crate::condition::Test;
use crate::date::Date;
use crate::vocabulary::{Field, FieldType};

/// The condition that a test of a field is, such as `channel == "phone"`.
pub(super) fn test_text(field: &Field, test: Test) -> String {
    let path = &field.path;
    match test {
        Test::True => path.clone(),
        Test::Known => format!("has({path})"),
        Test::Said => format!("{path} != \"\""),
        Test::AtLeast(number) => match field.kind {
            FieldType::Date => format!("{path} >= \"{}\"", day(number)),
            _ => format!("{path} >= {number}"),
        },
        Test::OneOf(names) => match chosen(field, names).as_slice() {
            [only] => format!("{path} == \"{only}\""),
            some => format!("{path} in [\"{}\"]", some.join("\", \"")),
        },
    }
}

fn day(number: i64) -> String {
    Date::of_days(number).map(|day| day.to_string()).unwrap_or_default()
}

/// The names for which a bit is set.
fn chosen(field: &Field, bits: u64) -> Vec<&str> {
    let FieldType::Choice(names) = &field.kind else { return Vec::new() };
    let chosen =
        (0u32..).zip(names).filter(|(place, _)| bits.checked_shr(*place).unwrap_or(0) & 1 == 1);
    chosen.map(|(_, name)| name.as_str()).collect()
}
