//! Many cases at once, on a thread of Node's pool.

use std::str::FromStr;

use lepre::{Check, Options, guarded};
use napi::bindgen_prelude::AsyncTask;
use napi::{Env, Task};
use napi_derive::napi;

use crate::{Lepre, run};

/// Cases to decide, one a line.
pub struct Lines {
    lepre: lepre::Lepre,
    check: String,
    cases: String,
    rulebook: Option<String>,
    detail: String,
    receipt: bool,
}

impl Lines {
    /// A line of each decision, or of the error of its case.
    fn decide(&self) -> Result<String, lepre::Error> {
        Check::from_str(&self.check)?;
        let Self { rulebook, detail, receipt, .. } = self;
        let options =
            Options { rulebook: rulebook.clone(), detail: detail.parse()?, receipt: *receipt };
        let decide = |case| self.lepre.decide_json(&self.check, case, &options);
        let mut answers = String::new();
        for case in self.cases.split_terminator('\n') {
            let answer = guarded(|| decide(case)).unwrap_or_else(|report| report.to_json());
            answers.push_str(&answer);
            answers.push('\n');
        }
        Ok(answers)
    }
}

impl Task for Lines {
    type Output = String;
    type JsValue = String;

    fn compute(&mut self) -> napi::Result<String> {
        run(|| self.decide())
    }

    fn resolve(&mut self, _: Env, answers: String) -> napi::Result<String> {
        Ok(answers)
    }
}

#[napi]
impl Lepre {
    /// JSON lines in, JSON lines out: of each case its decision, or its error.
    #[napi(ts_return_type = "Promise<string>")]
    pub fn decide_lines(
        &self,
        check: String,
        cases: String,
        rulebook: Option<String>,
        detail: String,
        receipt: bool,
    ) -> AsyncTask<Lines> {
        let lepre = self.0.clone();
        AsyncTask::new(Lines { lepre, check, cases, rulebook, detail, receipt })
    }
}
