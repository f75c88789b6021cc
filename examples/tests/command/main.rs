//! One binary for the tests of the command.

mod authoring;
mod catalogue;
mod dossiers;
mod errors;
mod fourth_region;
mod lines;
mod procedures;
mod process;
mod reasoning;
mod replays;
mod rulebooks;
mod samples;
mod scenarios;
mod shapes;
mod streams;
mod survey;
mod tables;
mod usage;

use lepre::Lepre;
use lepre_command::{Console, Exit, run};

/// What a run of the command left behind.
struct Ran {
    exit: Exit,
    /// Standard output, as it was written.
    raw: String,
    /// Standard output without colours.
    out: String,
    /// Standard error without colours.
    err: String,
}

impl Ran {
    /// All of it in one text, for a snapshot. Fingerprints change with every word of a
    /// rulebook: one test looks at them, the others need not.
    fn all(&self) -> String {
        let Self { exit, out, err, .. } = self;
        let mut all = format!("{out}--- stderr\n{err}--- exit {}\n", exit.code());
        for rulebook in Lepre::new().unwrap().rulebooks() {
            all = all.replace(&rulebook.fingerprint, "<fingerprint>");
            all = all.replace(&rulebook.fingerprint[..12], "<fingerprint>");
        }
        all
    }
}

/// Runs the command on an output that is no terminal.
fn lepre(arguments: &[&str], input: &[u8]) -> Ran {
    lepre_on(false, arguments, input)
}

/// Runs the command.
fn lepre_on(terminal: bool, arguments: &[&str], mut input: &[u8]) -> Ran {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let mut console = Console {
        input: &mut input,
        output: &mut output,
        errors: &mut errors,
        width: 80,
        terminal,
    };
    let arguments = std::iter::once("lepre").chain(arguments.iter().copied());
    let exit = run(arguments.map(Into::into), &mut console);
    let raw = String::from_utf8(output).unwrap();
    let plain = |text: &str| anstream::adapter::strip_str(text).to_string();
    let err = plain(&String::from_utf8(errors).unwrap());
    Ran { exit, out: plain(&raw), err, raw }
}

/// A case that is admissible, on one line.
const ADMISSIBLE: &str = r#"{"date": "2026-11-24", "territory": "ITC4", "service": "psp", "channel": "in_person", "provider": {"kind": "employment_centre"}}"#;
/// One that is inadmissible and has nothing unknown.
const INADMISSIBLE: &str = r#"{"date": "2026-11-24", "territory": "ITC4", "service": "psp", "channel": "phone", "provider": {"kind": "employment_centre", "in_person_available": true}, "person": {"rdc_recipient": false}, "agreement": {"provider": true, "person": true}}"#;
/// One that is undetermined.
const UNDETERMINED: &str =
    r#"{"date": "2026-11-24", "territory": "ITC4", "service": "psp", "channel": "video"}"#;
/// One that is out of scope.
const OUT_OF_SCOPE: &str = r#"{"date": "2026-11-24", "territory": "ITC4", "service": "specialist", "programme": {"kind": "pal"}}"#;
