//! Asking again what was answered before.

use super::{Lepre, Options};
use crate::decision::Detail;
use crate::dossier::Dossier;
use crate::error::Error;
use crate::receipt::{
    self, Answered, ChosenBy, Kept, Question, Replay, Standing, read_answer, read_kept,
};
use schemars::JsonSchema;
use serde::Serialize;

/// What comes of asking again of a dossier.
#[derive(Serialize, JsonSchema)]
pub(crate) struct DossierReplay {
    /// Of the decision on what the PSP says.
    content: Replay,
    /// Of the report on its signing.
    procedure: Replay,
}

impl Lepre {
    /// Asks again what an answer with its receipt was the answer to, and says what changed:
    /// the library, the case, the choice, a rulebook, its rules, the answer. Both are JSON
    /// text; so is what comes of it, a [`Replay`], or one for each part of a dossier.
    ///
    /// The same case is to be given; of another one that is told, and the rest follows.
    ///
    /// # Errors
    /// [`Error::Input`] where the answer carries no receipt or the case cannot be read,
    /// [`Error::Select`] where no rulebook can be chosen any more.
    pub fn replay_json(&self, answer: &str, case: &str) -> Result<String, Error> {
        let json = match read_kept(answer)? {
            Kept::One(then) => serde_json::to_string(&self.replay(&then, case)?),
            Kept::Dossier { content, procedure } => {
                let (psp, journal) = Dossier::read(case)?.parts();
                let text = |part: Result<String, _>| part.unwrap_or_default();
                serde_json::to_string(&DossierReplay {
                    content: self.replay(&content, &text(serde_json::to_string(&psp)))?,
                    procedure: self.replay(&procedure, &text(serde_json::to_string(&journal)))?,
                })
            }
        };
        Ok(json.unwrap_or_default())
    }

    fn replay(&self, then: &Answered, case: &str) -> Result<Replay, Error> {
        let receipt = &then.receipt;
        let judged = receipt.candidates.iter().find(|one| one.standing == Standing::Judged);
        let named = judged.filter(|_| receipt.chosen_by == ChosenBy::Name);
        let options = Options {
            rulebook: named.map(|one| one.id.clone()),
            detail: Detail::Codes,
            receipt: true,
        };
        let subject = receipt.subject.as_deref().unwrap_or_default();
        let now = match receipt.question {
            Question::Check => self.decide_json(subject, case, &options),
            Question::Procedure => self.report_json(case, &options),
            Question::Deadlines => self.deadlines_json(case, &options),
            Question::Timesheet => self.timesheet_json(case, &options),
        };
        Ok(receipt::replay(then, &read_answer(&now?)?))
    }
}
