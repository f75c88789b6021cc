//! Conditions over every type of field, counts too, which no rulebook has so far: each
//! relation means what it says, and unknown stays unknown.

use lepre::Date;
use lepre::case::Case;
use lepre::condition::{Atoms, compile};
use lepre::logic::{Formula, Program, Truth, Values};
use lepre::{Check, Territory};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A case with one field of each type.
#[derive(Default, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
struct Sample {
    months: Option<u32>,
    day: Option<Date>,
    colour: Option<Colour>,
    ready: Option<bool>,
    more: More,
}

#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct More {
    note: Option<String>,
}

#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Colour {
    Red,
    Green,
    Blue,
}

impl Case for Sample {
    const CHECK: Check = Check::Delivery;
    fn date(&self) -> Option<Date> {
        self.day
    }
    fn territory(&self) -> Option<Territory> {
        None
    }
}

/// The truth of a condition, given the class of each field.
fn truth(condition: &str, set: impl Fn(&lepre::condition::Classes, &mut Values)) -> Truth {
    let vocabulary = Sample::vocabulary();
    let mut atoms = Atoms::default();
    let formula = compile(condition, &vocabulary, &mut atoms)
        .unwrap_or_else(|error| panic!("{condition}: {error}"));
    let (space, classes) = atoms.space(&vocabulary).unwrap();
    let program = Program::compile(space, &[(Formula::Constant(true), formula)]).unwrap();
    let mut values = Values::unknown(vocabulary.fields().len());
    set(&classes, &mut values);
    program.judge(&values).truth(0)
}

/// A relation, as CEL writes it and as Rust means it.
type Relation<T> = (&'static str, fn(T, T) -> bool);

fn relations<T: PartialOrd + Copy>() -> [Relation<T>; 6] {
    [
        ("==", |a, b| a == b),
        ("!=", |a, b| a != b),
        ("<", |a, b| a < b),
        ("<=", |a, b| a <= b),
        (">", |a, b| a > b),
        (">=", |a, b| a >= b),
    ]
}

fn field(path: &str) -> lepre::vocabulary::FieldId {
    Sample::vocabulary().find(path).unwrap()
}

#[test]
fn counts_compare_as_numbers() {
    let months = field("months");
    for (sign, holds) in relations::<i64>() {
        for constant in [0, 4, 5] {
            for value in [0, 3, 4, 5, 6, i64::from(u32::MAX)] {
                let set = |classes: &lepre::condition::Classes, values: &mut Values| {
                    values.set(months.0, classes.number(months, value));
                };
                let expected = Truth::from(holds(value, constant));
                assert_eq!(
                    truth(&format!("months {sign} {constant}"), set),
                    expected,
                    "{value} {sign} {constant}"
                );
                let flipped = Truth::from(holds(constant, value));
                assert_eq!(
                    truth(&format!("{constant} {sign} months"), set),
                    flipped,
                    "{constant} {sign} {value}"
                );
            }
            assert_eq!(truth(&format!("months {sign} {constant}"), |_, _| ()), Truth::Unknown);
        }
    }
}

#[test]
fn dates_compare_by_the_calendar() {
    let day = field("day");
    let days = ["0001-01-01", "2024-02-28", "2024-02-29", "2024-03-01", "9999-12-31"];
    for (sign, holds) in relations::<&str>() {
        for constant in days {
            for value in days {
                let number = value.parse::<Date>().unwrap().days();
                let found = truth(&format!("day {sign} '{constant}'"), |classes, values| {
                    values.set(day.0, classes.number(day, number.into()));
                });
                // ISO dates order as texts, which is also how a CEL interpreter compares them.
                assert_eq!(found, Truth::from(holds(value, constant)), "{value} {sign} {constant}");
            }
        }
    }
}

#[test]
fn lists_hold_any_of_their_members() {
    let (months, colour) = (field("months"), field("colour"));
    for (value, expected) in [(3, true), (4, false), (5, true)] {
        let found = truth("months in [3, 5]", |classes, values| {
            values.set(months.0, classes.number(months, value));
        });
        assert_eq!(found, Truth::from(expected));
    }
    for (name, expected) in [(Colour::Red, true), (Colour::Green, false), (Colour::Blue, true)] {
        let found = truth("colour in ['red', 'blue']", |_, values| {
            values.set(colour.0, lepre::condition::Classes::choice(name as u32));
        });
        assert_eq!(found, Truth::from(expected));
    }
    assert_eq!(truth("colour in []", |_, _| ()), Truth::Unknown);
    assert_eq!(truth("months in []", |_, _| ()), Truth::No);
}

#[test]
fn has_is_yes_or_unknown() {
    assert_eq!(truth("has(more.note)", |_, _| ()), Truth::Unknown);
    assert_eq!(
        truth("has(more.note)", |_, values| values.set(field("more.note").0, 1)),
        Truth::Yes
    );
    assert_eq!(
        truth("!has(more.note)", |_, values| values.set(field("more.note").0, 1)),
        Truth::No
    );
    // As in CEL itself, `has` asks for a member of a group.
    let vocabulary = Sample::vocabulary();
    let error = compile("has(day)", &vocabulary, &mut Atoms::default()).unwrap_err();
    assert_eq!(error.code, "condition_syntax");
}

#[test]
fn texts_are_empty_or_not() {
    let note = field("more.note");
    let set = |text: &'static str| {
        move |_: &lepre::condition::Classes, values: &mut Values| {
            values.set(note.0, lepre::condition::Classes::text(text));
        }
    };
    for (text, said) in [("", false), (" \t\n", false), ("\u{a0}", false), (" x ", true)] {
        assert_eq!(truth("more.note != ''", set(text)), Truth::from(said), "{text:?}");
        assert_eq!(truth("'' == more.note", set(text)), Truth::from(!said), "{text:?}");
    }
    assert_eq!(truth("more.note != ''", |_, _| ()), Truth::Unknown);
    let vocabulary = Sample::vocabulary();
    for wrong in ["more.note == 'x'", "more.note < ''", "more.note == 3", "more.note"] {
        let error = compile(wrong, &vocabulary, &mut Atoms::default()).unwrap_err();
        assert_eq!(error.code, "wrong_type", "{wrong}");
    }
}

#[test]
fn constants_and_connectives_mean_what_they_say() {
    let ready = |class: u8| move |_: &_, values: &mut Values| values.set(field("ready").0, class);
    for (condition, unknown, no, yes) in [
        ("ready", Truth::Unknown, Truth::No, Truth::Yes),
        ("ready == false", Truth::Unknown, Truth::Yes, Truth::No),
        ("ready != false", Truth::Unknown, Truth::No, Truth::Yes),
        ("!ready", Truth::Unknown, Truth::Yes, Truth::No),
        ("!(ready && ready)", Truth::Unknown, Truth::Yes, Truth::No),
        ("ready && false", Truth::No, Truth::No, Truth::No),
        ("ready || true", Truth::Yes, Truth::Yes, Truth::Yes),
        // Kleene's logic does not know that one of the two must hold; a full check would.
        ("ready || !ready", Truth::Unknown, Truth::Yes, Truth::Yes),
        ("true", Truth::Yes, Truth::Yes, Truth::Yes),
    ] {
        assert_eq!(truth(condition, ready(0)), unknown, "{condition}");
        assert_eq!(truth(condition, ready(1)), no, "{condition}");
        assert_eq!(truth(condition, ready(2)), yes, "{condition}");
    }
}

#[test]
fn mistakes_are_placed_by_whole_characters() {
    let at_fault = |condition: &str| {
        let error = compile(condition, &Sample::vocabulary(), &mut Atoms::default()).unwrap_err();
        condition[error.span].to_owned()
    };
    assert_eq!(at_fault("ready && ԟ"), "ԟ");
    assert_eq!(at_fault("colour == \"è\" && ready"), "\"è\"");
    assert_eq!(at_fault("// è\n raedy"), "raedy");
}

/// What is wrong with a condition: the code, and the message in English.
fn mistake(condition: &str) -> (&'static str, String) {
    let error = compile(condition, &Sample::vocabulary(), &mut Atoms::default());
    let error = error.err().unwrap_or_else(|| panic!("{condition} is right"));
    (error.code, error.message.en)
}

#[test]
fn a_text_is_compared_with_nothing_but_the_empty_one() {
    for condition in [r#"more.note == "x""#, r#"more.note != "x""#, "more.note == 1"] {
        assert_eq!(mistake(condition).0, "wrong_type", "{condition}");
    }
}

#[test]
fn a_field_is_compared_with_a_constant_and_whether_it_is_known_with_nothing() {
    let constant = "expected a text in quotes, a whole number, `true` or `false`";
    assert_eq!(mistake("months == 1.5"), ("not_allowed", constant.to_owned()));
    assert_eq!(mistake("months == day").0, "not_allowed");
    assert_eq!(mistake("has(more.note) == true").0, "not_allowed");
    assert_eq!(mistake("has(more.note) != \"\"").0, "not_allowed");
}

#[test]
fn a_condition_may_have_four_thousand_bytes_and_no_more() {
    let of_length = |bytes: usize| format!("ready{}", " ".repeat(bytes - "ready".len()));
    assert_eq!(truth(&of_length(4_000), |_, _| ()), Truth::Unknown);
    assert_eq!(mistake(&of_length(4_001)).0, "condition_too_complex");
}
