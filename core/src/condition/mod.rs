//! Conditions: CEL text, typed against a vocabulary and lowered to a formula.
//!
//! The part of CEL that stays decidable is taken: `&&`, `||`, `!`, `==`, `!=`, `in`,
//! `<`, `<=`, `>`, `>=`, `has()`, parentheses, `true`, `false`, texts, whole numbers
//! and fields. Dates are texts, `"2022-09-01"`, as they are in JSON, so that any CEL
//! interpreter reads the same condition in the same way.
//!
//! | condition                        | field   | yes, no or unknown              |
//! |----------------------------------|---------|---------------------------------|
//! | `equipment.device_online`        | boolean | as the field                    |
//! | `channel == "video"`             | choice  | unknown while the field is      |
//! | `channel in ["phone", "video"]`  | choice  | unknown while the field is      |
//! | `date >= "2022-09-01"`           | date    | unknown while the field is      |
//! | `appointment.day != ""`          | text    | unknown while the field is; blanks alone count as empty |
//! | `has(platform.access)`           | any of a group | yes once known, else unknown: never no, since it may yet be learnt |

mod atoms;
mod classes;
mod compare;
mod lower;
mod mistake;
mod parse;

pub use atoms::{Atoms, Test};
pub use classes::Classes;
pub use parse::{ConditionError, compile};
