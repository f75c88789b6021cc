//! Cases made to break: right ones with something wrong put in, and texts cut and bent.

use super::random::{Numbers, RandomCases};
use lepre::{Check, Lepre};
use serde_json::{Value, json};

/// Wrong cases of a check, one after the other.
#[derive(Debug, Clone)]
pub struct HostileCases {
    numbers: Numbers,
    right: RandomCases,
}

impl HostileCases {
    /// Cases that are mostly wrong, as texts.
    pub fn new(lepre: &Lepre, check: Check, seed: u64) -> Self {
        Self { numbers: Numbers::new(seed ^ 0x5eed), right: RandomCases::new(lepre, check, seed) }
    }

    /// The next text.
    pub fn next_text(&mut self) -> String {
        let mut case = self.right.next_case();
        match self.numbers.below(3) {
            0 => self.bent(case.to_string()),
            1 => {
                self.put(&mut case);
                case.to_string()
            }
            _ => {
                self.put(&mut case);
                self.put(&mut case);
                case.to_string()
            }
        }
    }

    /// Puts a wrong value or a wrong key somewhere.
    fn put(&mut self, case: &mut Value) {
        let wrong = self.wrong();
        let Some(object) = case.as_object_mut() else { return };
        let keys: Vec<String> = object.keys().cloned().collect();
        let number = self.numbers.below(keys.len() + 1);
        let Some(key) = keys.get(number) else {
            let keys = ["Date", "datee", "", "\u{0}", "CANARINO85T10A562S", "équipe", "a.b"];
            let key = keys[self.numbers.below(keys.len())];
            object.insert(key.to_owned(), wrong);
            return;
        };
        match object.get_mut(key) {
            Some(inner @ Value::Object(_)) if self.numbers.below(2) == 0 => self.put(inner),
            _ => {
                object.insert(key.clone(), wrong);
            }
        }
    }

    fn wrong(&mut self) -> Value {
        let nested = (0..self.numbers.below(200)).fold(json!([]), |inner, _| json!([inner]));
        let wrong = [
            json!(null),
            json!([]),
            json!({}),
            json!(0),
            json!(-1),
            json!(4_294_967_296_u64),
            json!(1.5),
            json!(""),
            json!("true"),
            json!("2024-02-30"),
            json!("9999-12-31"),
            json!("CANARINO85T10A562S"),
            json!("🙂".repeat(self.numbers.below(3_000))),
            json!({ "value": true }),
            nested,
        ];
        wrong[self.numbers.below(wrong.len())].clone()
    }

    /// A text cut off, with a piece twice, or with some other sign in it.
    fn bent(&mut self, text: String) -> String {
        let signs: Vec<char> = text.chars().collect();
        let place = self.numbers.below(signs.len() + 1);
        let (before, after) = signs.split_at(place);
        let (before, after) = (String::from_iter(before), String::from_iter(after));
        let piece =
            ["", "{", "}", "\"", "\\ud800", ",", ":", "\u{0}", "\u{feff}", "1e999", "//", "\\"];
        match self.numbers.below(3) {
            0 => before,
            1 => format!("{before}{before}{after}"),
            _ => format!("{before}{}{after}", piece[self.numbers.below(piece.len())]),
        }
    }
}
