//! Reasoning about rules: what to ask, what would help, what changed, what is wrong.
//!
//! Everything here is exact: it is read off decision diagrams
//! ([`logic::diagram`](crate::logic::diagram)) of the rules that decide a case together, over
//! the cases that rules can tell apart. What follows from other fields counts as a field of
//! its own there, whatever those say.
//!
//! | question | here |
//! |---|---|
//! | what still matters, and what to ask first | `ask` |
//! | what would make the case admissible, and who can do it | `repair` |
//! | which cases two rulebooks treat otherwise | `compare` |
//! | what is wrong with a rulebook | `audit` |
//! | where it meets others of its territory | `borders` |

mod ask;
mod audit;
mod borders;
mod compare;
mod outcomes;
mod repair;
mod values;

pub use ask::{Likelihoods, Question, QuestionReport};
pub use audit::{Defect, DefectKind, audit};
pub use borders::{Border, BorderKind, borders};
pub use compare::{Comparison, Difference, RuleChange, RuleChangeKind, compare};
pub use repair::{Assumption, InPerson, Repair, RepairChange, RepairReport, Satisfied};
pub use values::ClassValue;

pub(crate) use ask::ask;
pub(crate) use outcomes::Outcomes;
pub(crate) use repair::{Repairing, repair};
