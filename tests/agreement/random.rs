//! Random cases: vectors with a few values changed, and cases of nothing but random values.

use super::vectors::vectors;
use lepre::case::vocabulary;
use lepre::vocabulary::{Field, FieldId, FieldType};
use lepre::{Check, Date, Lepre};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// Every check of every rulebook, by name, and each check by the rulebook of place and day.
pub fn pairs(lepre: &Lepre) -> Vec<(Check, Option<String>)> {
    let named = lepre
        .rulebooks()
        .iter()
        .flat_map(|rulebook| rulebook.checks().map(|check| (check, Some(rulebook.id.clone()))));
    named.chain(Check::ALL.map(|check| (check, None))).collect()
}

/// A plain generator of numbers: the same every time.
#[derive(Debug, Clone)]
pub struct Numbers(u64);

impl Numbers {
    /// Those that follow from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, below an end.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// The cases of the vectors of each check: read once, for all who change them.
static VECTORS: LazyLock<[Vec<Value>; 5]> = LazyLock::new(|| {
    let all = vectors();
    Check::ALL.map(|check| {
        let of_check = all.iter().filter(|(_, vector)| vector.check == check.name());
        of_check.map(|(_, vector)| vector.case.clone()).filter(Value::is_object).collect()
    })
});

/// Cases of a check, one after the other.
#[derive(Debug, Clone)]
pub struct RandomCases {
    numbers: Numbers,
    fields: Vec<Field>,
    /// The values of each field, besides "not known".
    values: Vec<Vec<Value>>,
    vectors: &'static [Value],
}

impl RandomCases {
    /// Cases at the borders of what the rules of a check name, in any rulebook.
    pub fn new(lepre: &Lepre, check: Check, seed: u64) -> Self {
        let fields = vocabulary(check).fields().to_vec();
        let values =
            (0u16..).zip(&fields).map(|(id, field)| values(lepre, check, FieldId(id), field));
        Self {
            numbers: Numbers::new(seed),
            values: values.collect(),
            fields,
            vectors: &VECTORS[check as usize],
        }
    }

    /// The next case.
    pub fn next_case(&mut self) -> Value {
        // Where all is random, hardly anything is ever admissible.
        let changes = match self.numbers.below(4) {
            0 => return self.of_nothing_but_random_values(),
            _ => 1 + self.numbers.below(4),
        };
        let number = self.numbers.below(self.vectors.len());
        let mut case = self.vectors[number].clone();
        for _ in 0..changes {
            let field = self.numbers.below(self.fields.len());
            self.change(&mut case, field);
        }
        case
    }

    fn of_nothing_but_random_values(&mut self) -> Value {
        let mut case = Value::Object(Map::new());
        for field in 0..self.fields.len() {
            // What follows from others mostly contradicts them.
            if self.fields[field].made_from.is_empty() || self.numbers.below(16) == 0 {
                self.change(&mut case, field);
            }
        }
        case
    }

    /// Gives a field some other value, or none.
    fn change(&mut self, case: &mut Value, field: usize) {
        let values = &self.values[field];
        let picked = self.numbers.below(values.len() + 1);
        let value = picked.checked_sub(1).map(|value| values[value].clone());
        let path = self.fields[field].path.clone();
        let (group, key) = match path.split_once('.') {
            None => (&mut *case, path.as_str()),
            Some((group, key)) => {
                let group = &mut case[group];
                if group.is_null() {
                    *group = json!({});
                }
                (group, key)
            }
        };
        // A vector may have something else in the place of a group.
        let Some(group) = group.as_object_mut() else { return };
        match value {
            Some(value) => group.insert(key.to_owned(), value),
            None => group.remove(key),
        };
    }
}

/// The values that tell rules apart, and those beside them.
fn values(lepre: &Lepre, check: Check, id: FieldId, field: &Field) -> Vec<Value> {
    let texts = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect();
    match &field.kind {
        FieldType::Boolean => vec![json!(true), json!(false)],
        FieldType::Choice(_) if field.path == "territory" => {
            texts(&["ITC4", "Lombardia", "ITI1", "ITI3", "ITG1", "IT", "11"])
        }
        FieldType::Choice(names) => names.iter().map(|name| json!(name)).collect(),
        FieldType::Count { most } => {
            let edges = edges(lepre, check, id).into_iter().chain([0, 1, i64::from(*most)]);
            edges
                .filter(|edge| (0..=i64::from(*most)).contains(edge))
                .map(|edge| json!(edge))
                .collect()
        }
        FieldType::Date => days(lepre, check, id),
        FieldType::Moment => texts(&["2024-05-10T10:00", "2023-12-31T23:59", "2024-03-31T03:00"]),
        FieldType::Time => texts(&["11:15", "12:15", "00:00", "23:59"]),
        FieldType::Sha256 => vec![json!("0".repeat(64))],
        FieldType::Text { .. } => {
            let two = "persona@example.it, altra@example.it";
            texts(&["persona@example.it", "", "persona@", two, "casella", "Confermo!", " sì "])
        }
        FieldType::Texts { .. } => {
            vec![json!([]), json!(["055 000 0001"]), json!(["055 000 0001", "persona@Example.it"])]
        }
    }
}

/// Each constant that a field is compared with, and its neighbours.
fn edges(lepre: &Lepre, check: Check, id: FieldId) -> Vec<i64> {
    let rules = lepre.rulebooks().iter().filter_map(|rulebook| rulebook.check(check));
    let constants = rules.flat_map(|rules| rules.classes().thresholds(id).to_vec());
    let mut edges: Vec<i64> = constants.flat_map(|edge| [edge - 1, edge, edge + 1]).collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// The days beside each constant, beside the first and last days of rulebooks, and four months
/// around a day of the vectors.
fn days(lepre: &Lepre, check: Check, id: FieldId) -> Vec<Value> {
    let borders = lepre.rulebooks().iter().flat_map(|one| [Some(one.valid_from), one.valid_to]);
    let borders = borders.flatten().flat_map(|day| [-1, 0, 1].map(|by| number(day) + by));
    let around = [-123, -122, -121, -120, -1, 0, 1, 120, 121, 122, 123];
    let anchors = ["2024-05-10", "2022-10-01"].map(|day| number(day.parse().expect("a day")));
    let around = anchors.into_iter().flat_map(|day| around.map(|by| day + by));
    let days = edges(lepre, check, id).into_iter().chain(borders).chain(around);
    let text = |day: i64| chrono::NaiveDate::from_num_days_from_ce_opt(day as i32);
    days.filter_map(text).map(|day| json!(day.to_string())).collect()
}

fn number(day: Date) -> i64 {
    i64::from(day.days())
}
