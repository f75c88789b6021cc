//! Rules that cannot be reasoned about.

use super::Problem;
use crate::logic::diagram::TooLarge;
use crate::text::Text;

/// Why rules cannot be reasoned about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReasonError {
    /// Their diagram has more nodes than anyone would wait for.
    #[error("expected simpler rules: together they are too intricate to be reasoned about")]
    TooIntricate,
}

impl From<TooLarge> for ReasonError {
    fn from(_: TooLarge) -> Self {
        Self::TooIntricate
    }
}

impl ReasonError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        "rules_too_intricate"
    }

    pub(super) fn problem(&self) -> Problem {
        let it = "attese regole più semplici: insieme sono troppo intrecciate per ragionarci";
        let help = Text::new(
            "la decisione resta possibile; per domande e rimedi, semplificare le condizioni",
            "decisions are still possible; for questions and remedies, simplify the conditions",
        );
        let message = Text::new(it, self.to_string());
        Problem { help: Some(help), ..Problem::new(self.code(), "", message) }
    }
}
