//! Values that fields might have, plainly made up.

use crate::date::Date;
use crate::logic::Values;
use crate::rulebook::{CheckRules, Rulebook};
use crate::territory::Territory;
use crate::vocabulary::{Field, FieldId, FieldType};
use serde_json::{Map, Value, json};

/// Examples of values, as far as a rulebook judges cases with them.
pub(super) struct Examples<'r> {
    rulebook: &'r Rulebook,
    rules: &'r CheckRules,
}

/// At which end of a stretch of values an example lies: next to the constant that a condition
/// compares with, where an operator that is off by one shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

impl<'r> Examples<'r> {
    pub(super) fn new(rulebook: &'r Rulebook, rules: &'r CheckRules) -> Self {
        Self { rulebook, rules }
    }

    /// The classes of a field in which some value is judged: bit *c* stands for class *c*.
    pub(super) fn classes(&self, field: FieldId) -> u64 {
        let count = self.rules.classes().count(field).unwrap_or_default().min(63);
        let judged = (1..=count).filter(|class| self.value(field, *class, End::First).is_some());
        judged.fold(0, |bits, class| bits | 1 << class)
    }

    /// A case in which fields have values of these classes; of one field, `last`, a value at
    /// the upper end.
    pub(super) fn case(&self, values: &Values, last: Option<FieldId>) -> Map<String, Value> {
        let mut case = Map::new();
        for (number, class) in (0u16..).zip(values.classes()) {
            let end = if last == Some(FieldId(number)) { End::Last } else { End::First };
            let field = self.rules.vocabulary().field(FieldId(number));
            let value = (*class > 0).then(|| self.value(FieldId(number), *class, end)).flatten();
            if let Some((field, value)) = field.zip(value) {
                put(&mut case, &field.path, value);
            }
        }
        case
    }

    /// A value of a class.
    fn value(&self, field: FieldId, class: u8, end: End) -> Option<Value> {
        let about = self.rules.vocabulary().field(field)?;
        let place = usize::from(class.checked_sub(1)?);
        let said = place == 1;
        Some(match &about.kind {
            FieldType::Boolean => json!(said),
            FieldType::Choice(names) => json!(self.chosen(about, names.get(place)?)?),
            FieldType::Date => {
                json!(Date::of_days(self.number(field, about, place, end)?)?)
            }
            FieldType::Count { .. } => json!(self.number(field, about, place, end)?),
            FieldType::Moment => json!(format!("{}T10:00", self.rulebook.valid_from)),
            FieldType::Sha256 => json!("0".repeat(64)),
            FieldType::Time | FieldType::Texts { .. } if !said => return None,
            FieldType::Time => json!("10:00"),
            FieldType::Text { .. } if !said => json!(""),
            FieldType::Text { email: true, .. } => json!("persona@example.org"),
            FieldType::Text { .. } => json!("testo"),
            FieldType::Texts { .. } => json!(["persona@example.org"]),
        })
    }

    /// A name of a choice; of the territory, one that the rulebook covers.
    fn chosen<'n>(&self, field: &Field, name: &'n str) -> Option<&'n str> {
        let covered = |place: Territory| self.rulebook.territory.covers(place);
        let elsewhere = field.path == "territory" && !name.parse().is_ok_and(covered);
        (!elsewhere).then_some(name)
    }

    /// A number of a stretch, next to the constant at one of its ends.
    fn number(&self, field: FieldId, about: &Field, place: usize, end: End) -> Option<i64> {
        let thresholds = self.rules.classes().thresholds(field);
        let from = place.checked_sub(1).and_then(|place| thresholds.get(place)).copied();
        let last = thresholds.get(place).map(|next| next - 1);
        let (least, most, usual) = self.limits(about);
        let low = from.unwrap_or(least).max(least);
        let high = last.unwrap_or(most).min(most);
        let number = match (from, last, end) {
            (_, Some(_), End::Last) | (None, Some(_), _) => high,
            (Some(_), ..) => low,
            (None, None, _) => usual,
        };
        (low..=high).contains(&number).then_some(number)
    }

    /// The least and the greatest number that a field takes, and one that is no news.
    fn limits(&self, field: &Field) -> (i64, i64, i64) {
        let day = i64::from(self.rulebook.valid_from.days());
        match field.kind {
            FieldType::Count { most } => (0, most.into(), i64::from(most.min(60))),
            _ if field.path == "date" => {
                let last = self.rulebook.valid_to.map(|last| i64::from(last.days()));
                (day, last.unwrap_or(i64::MAX), day)
            }
            _ => (i64::MIN, i64::MAX, day),
        }
    }

    /// The number that a field has in a case, or its day as one.
    pub(super) fn number_in(&self, case: &Map<String, Value>, field: FieldId) -> Option<i64> {
        let value = found_at(case, &self.rules.vocabulary().field(field)?.path)?;
        let day = || value.as_str()?.parse::<Date>().ok();
        value.as_i64().or_else(|| day().map(|day| day.days().into()))
    }

    /// Another value of the same class where that is wide: later, or not well formed.
    pub(super) fn other(&self, field: FieldId, value: &Value) -> Option<Value> {
        Some(match &self.rules.vocabulary().field(field)?.kind {
            FieldType::Boolean | FieldType::Choice(_) | FieldType::Sha256 => return None,
            FieldType::Date => {
                json!(value.as_str()?.parse::<Date>().ok()?.plus_days(1)?)
            }
            FieldType::Count { .. } => json!(value.as_u64()? + 1),
            FieldType::Moment => json!(format!("{}T11:00", self.rulebook.valid_from)),
            FieldType::Time => json!("11:00"),
            FieldType::Text { email: true, .. } => json!("persona-example.org"),
            FieldType::Text { .. } => json!("altro testo"),
            FieldType::Texts { .. } => json!(["altra@example.org"]),
        })
    }
}

/// The value under a path.
pub(super) fn found_at<'c>(case: &'c Map<String, Value>, path: &str) -> Option<&'c Value> {
    match path.split_once('.') {
        None => case.get(path),
        Some((group, rest)) => found_at(case.get(group)?.as_object()?, rest),
    }
}

/// Puts a value under its path.
pub(super) fn put(case: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(case.insert(path.to_owned(), value)),
        Some((group, rest)) => {
            let group = case.entry(group).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(group) = group {
                put(group, rest, value);
            }
        }
    }
}
