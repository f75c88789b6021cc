//! What must hold of every door, whatever comes in: for each a function from bytes to
//! assertions. The fuzzer calls them, and so does a plain test, with what fuzzing found.

mod batch;
mod case;
mod condition;
mod days;
mod document;
mod holds;
mod ipc;
mod journal;
#[path = "../../agreement/known_case.rs"]
mod known_case;
mod recommend;
mod replay;
mod row;
mod rulebook;
mod scenarios;
mod table;
mod texts;

use lepre::Lepre;
use std::sync::LazyLock;

static LEPRE: LazyLock<Lepre> =
    LazyLock::new(|| Lepre::new().expect("the built-in rulebooks load"));

type Door = fn(&[u8]);

/// Every door by its name, which is that of its fuzz target and of the folder of its inputs.
pub(crate) const DOORS: [(&str, Door); 14] = [
    ("rulebook", rulebook::rulebook),
    ("condition", condition::condition),
    ("scenarios", scenarios::scenarios),
    ("case", case::case),
    ("journal", journal::journal),
    ("dossier", journal::dossier),
    ("timesheet", days::timesheet),
    ("deadlines", days::deadlines),
    ("recommend", recommend::recommend),
    ("replay", replay::replay),
    ("texts", texts::texts),
    ("document", document::document),
    ("table", table::table),
    ("ipc", ipc::ipc),
];

/// Hands bytes to a door.
pub(crate) fn run(name: &str, bytes: &[u8]) {
    let door = DOORS.iter().find(|(known, _)| *known == name);
    door.unwrap_or_else(|| panic!("no door is called {name}")).1(bytes);
}

/// What stands before the first brace of a text chooses among many ways to ask, so that a
/// file of JSON is an input as it is.
fn choice(bytes: &[u8]) -> (usize, &[u8]) {
    let brace = bytes.iter().position(|byte| *byte == b'{').unwrap_or(0);
    let (before, json) = bytes.split_at(brace);
    (before.iter().map(|byte| usize::from(byte.wrapping_sub(b'0'))).sum(), json)
}
