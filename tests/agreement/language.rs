//! A process in another language, which answers through that language's own face.
//!
//! It is told a line of JSON for each lot of cases: `check`, `rulebook`, `door` and `cases`, a
//! list of texts. It answers with a line: a list with an object for each case, of `decision`, of
//! the code of an `error`, or of nothing, if no program in that language could ask so.

use super::answer::{Answer, Asked, Evaluator};
use super::contract::of_json;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A process, and the door of its face that is asked.
#[derive(Debug)]
pub struct Process {
    name: String,
    door: &'static str,
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    decision: Option<Value>,
    error: Option<String>,
}

impl Process {
    /// Starts one: `door` is `text` for JSON texts, `objects` for the language's own values.
    ///
    /// # Errors
    /// What the system says.
    pub fn start(language: &str, command: &str, door: &'static str) -> std::io::Result<Self> {
        let mut child = Command::new("bash")
            .args(["-c", &format!("exec {command}")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let gone = || std::io::Error::other("a pipe is missing");
        let to = child.stdin.take().ok_or_else(gone)?;
        let from = BufReader::new(child.stdout.take().ok_or_else(gone)?);
        Ok(Self { name: format!("{language}, {door}"), door, child, to, from })
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether this door can be asked: what is no JSON is no object, and an object has no key twice.
    fn can_be_asked(&self, text: &str, expected: &Answer) -> bool {
        let as_object = || serde_json::from_str::<Value>(text).is_ok_and(|case| case.is_object());
        let twice = expected.error.as_deref() == Some("duplicate_key");
        self.door == "text" || !twice && as_object()
    }

    fn ask(&mut self, asked: &Asked<'_>, texts: &[&String]) -> std::io::Result<Vec<Told>> {
        let question = json!({
            "check": asked.check.name(),
            "rulebook": asked.rulebook,
            "door": self.door,
            "cases": texts,
        });
        writeln!(self.to, "{question}")?;
        self.to.flush()?;
        let mut line = String::new();
        self.from.read_line(&mut line)?;
        // What starts a process may write signs for a terminal before its first line.
        let start = line.find("[{").or(line.find("[]")).unwrap_or(0);
        serde_json::from_str(&line[start..]).map_err(std::io::Error::other)
    }
}

impl Evaluator for Process {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn answers(&mut self, asked: &Asked<'_>) -> Vec<Option<Answer>> {
        let all = asked.texts.iter().zip(&asked.expected).enumerate();
        let (places, texts): (Vec<usize>, Vec<&String>) = all
            .filter(|(_, (text, expected))| self.can_be_asked(text, expected))
            .map(|(place, (text, _))| (place, text))
            .unzip();
        let told = self.ask(asked, &texts);
        let told = told.unwrap_or_else(|error| panic!("{}: {error}", self.name));
        assert_eq!(told.len(), texts.len(), "{}", self.name);
        let answer = |told: Told| match (told.decision, told.error) {
            (Some(decision), _) => Some(of_json(asked, decision)),
            (None, Some(code)) => Some(Answer { error: Some(code), ..Answer::default() }),
            (None, None) => None,
        };
        let mut answers = vec![None; asked.texts.len()];
        for (place, told) in places.into_iter().zip(told) {
            answers[place] = answer(told);
        }
        answers
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It ends when nothing more is asked; if not, it is made to.
        for process in family(self.child.id()) {
            let _ = Command::new("kill").arg(process.to_string()).stderr(Stdio::null()).status();
        }
        let _ = self.child.wait();
    }
}

/// The doors of a language's face: a phone's languages have none for texts.
pub fn doors(language: &str) -> &'static [&'static str] {
    match language {
        "Kotlin" | "Swift" => &["objects"],
        _ => &["objects", "text"],
    }
}

/// The memory that a process holds, in bytes, alone or with all that it started; nothing where
/// the system does not tell.
pub fn memory(process: u32, with_children: bool) -> u64 {
    let all = if with_children { family(process) } else { vec![process] };
    all.into_iter().map(resident).sum()
}

/// A process and those that it started.
fn family(process: u32) -> Vec<u32> {
    let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children"));
    let children = children.unwrap_or_default();
    let children = children.split_whitespace().filter_map(|child| child.parse().ok());
    std::iter::once(process).chain(children.flat_map(family)).collect()
}

fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    number.unwrap_or(0) * 1024
}
