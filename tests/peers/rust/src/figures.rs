//! What was measured, one line of JSON for each engine and column.

use crate::subject::Subject;
use serde_json::json;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// The file of one process.
pub(crate) struct Figures {
    file: File,
    process: &'static str,
}

impl Figures {
    pub(crate) fn create(folder: &Path, process: &'static str) -> io::Result<Self> {
        let folder = folder.join("figures");
        fs::create_dir_all(&folder)?;
        Ok(Self { file: File::create(folder.join(process.to_lowercase() + ".jsonl"))?, process })
    }

    /// The nanoseconds of one decision in each round, which made so many of them.
    pub(crate) fn write(
        &mut self,
        subject: &dyn Subject,
        column: &str,
        took: Vec<Duration>,
        decisions: usize,
    ) -> io::Result<()> {
        let each = |time: Duration| time.as_secs_f64() * 1e9 / decisions as f64;
        let figure = json!({
            "process": self.process,
            "engine": subject.name(),
            "version": subject.version(),
            "column": column,
            "nanoseconds": took.into_iter().map(each).collect::<Vec<f64>>(),
        });
        writeln!(self.file, "{figure}")
    }
}

/// The version of a crate that was compiled in, from the lock file.
pub(crate) fn locked(name: &str) -> String {
    let wanted = format!("name = \"{name}\"");
    let mut lines = include_str!("../Cargo.lock").lines().skip_while(|line| *line != wanted);
    let version = lines.nth(1).and_then(|line| line.split('"').nth(1));
    version.unwrap_or_default().to_owned()
}
