//! Exit codes.

use lepre::{Language, Outcome};

/// How the command ends. The decisions have codes of their own; the other numbers are
/// those of `sysexits.h`.
///
/// | code | meaning |
/// |-----:|---------|
/// | 0    | admissible; a PSP concluded |
/// | 1    | inadmissible; the signing of a PSP broken |
/// | 2    | undetermined: something must still be asked, or done |
/// | 3    | out of scope |
/// | 64   | the command line is wrong |
/// | 65   | a case cannot be read, or no rulebook can be chosen for it |
/// | 66   | a file cannot be opened or read |
/// | 70   | the command itself failed |
/// | 74   | the output cannot be written; where its reader has gone, without a word |
/// | 78   | a rulebook is wrong |
///
/// They are ordered by concern: of several cases, the one of greatest concern speaks
/// for all. Errors come first, then 1, 2, 3 and 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exit {
    /// 0: every case is admissible, or what was asked has been shown.
    Admissible,
    /// 3: a case is out of scope.
    OutOfScope,
    /// 2: a case is undetermined.
    Undetermined,
    /// 1: a case is inadmissible.
    Inadmissible,
    /// 64: the command line is wrong.
    Usage,
    /// 65: a case cannot be read, or no rulebook can be chosen for it.
    Input,
    /// 66: a file cannot be opened or read.
    NoFile,
    /// 78: a rulebook is wrong.
    Rulebook,
    /// 74: the output cannot be written.
    Output,
    /// 70: the command itself failed.
    Internal,
}

impl Exit {
    /// Every way to end, in the order of the codes.
    pub const ALL: [Self; 10] = [
        Self::Admissible,
        Self::Inadmissible,
        Self::Undetermined,
        Self::OutOfScope,
        Self::Usage,
        Self::Input,
        Self::NoFile,
        Self::Internal,
        Self::Output,
        Self::Rulebook,
    ];

    /// The number that the process ends with.
    pub fn code(self) -> u8 {
        match self {
            Self::Admissible => 0,
            Self::Inadmissible => 1,
            Self::Undetermined => 2,
            Self::OutOfScope => 3,
            Self::Usage => 64,
            Self::Input => 65,
            Self::NoFile => 66,
            Self::Internal => 70,
            Self::Output => 74,
            Self::Rulebook => 78,
        }
    }

    /// What the number says, in a few words.
    pub fn meaning(self, language: Language) -> &'static str {
        let (it, en) = match self {
            Self::Admissible => {
                ("ammissibile, concluso, in regola", "admissible, concluded, in order")
            }
            Self::Inadmissible => (
                "non ammissibile, interrotto, da convocare, da correggere",
                "inadmissible, broken, to be convened, to be corrected",
            ),
            Self::Undetermined => {
                ("da completare: manca qualcosa", "undetermined: something is missing")
            }
            Self::OutOfScope => ("fuori ambito", "out of scope"),
            Self::Usage => ("riga di comando errata", "wrong command line"),
            Self::Input => (
                "caso illeggibile, o nessuna raccolta di regole per il caso",
                "unreadable case, or no rulebook for it",
            ),
            Self::NoFile => ("file che non si apre o non si legge", "file not opened or not read"),
            Self::Internal => ("errore interno", "internal error"),
            Self::Output => ("uscita che non si può scrivere", "output not written"),
            Self::Rulebook => ("raccolta di regole errata", "wrong rulebook"),
        };
        match language {
            Language::It => it,
            Language::En => en,
        }
    }
}

impl From<Outcome> for Exit {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Admissible => Self::Admissible,
            Outcome::Inadmissible => Self::Inadmissible,
            Outcome::Undetermined => Self::Undetermined,
            Outcome::OutOfScope => Self::OutOfScope,
        }
    }
}
