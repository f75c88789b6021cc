//! Every reading of the rules, side by side, by one trait.
//!
//! What is asked is a case as JSON, of a check, by a rulebook that is named or chosen. The JSON
//! contract answers first; whatever else can answer must say the same: a clause at a time, a case
//! at a time, 64 and 256 cases at a time, by the formula's tree, by decision diagrams, by a full
//! CEL interpreter on the rulebook's own text, typed, in an Arrow table, and by way of each
//! language. Where one disagrees, the case is cut down to what is needed to show it.
//!
//! | file | who answers |
//! |---|---|
//! | `contract.rs` | the JSON contract, and the typed decision |
//! | `kernel.rs` | the program, across its clauses and down the cases; the tree |
//! | `diagrams.rs` | decision diagrams |
//! | `interpreter.rs`, `known_case.rs` | the CEL interpreter |
//! | `arrow.rs`, `columns.rs`, `rows.rs` | a table |
//! | `language.rs` | a process in another language |

mod answer;
mod arrow;
pub mod columns;
mod compare;
mod contract;
mod diagrams;
mod hostile;
mod interpreter;
mod kernel;
mod known_case;
mod language;
mod random;
pub mod rows;
mod vectors;

pub use answer::{Answer, Asked, Evaluator, Reading, outcome};
pub use arrow::Arrow;
pub use compare::{Count, Disagreement, compare};
pub use contract::Typed;
pub use diagrams::ByDiagrams;
pub use hostile::HostileCases;
pub use interpreter::{Interpreter, fields};
pub use kernel::{Across, Down, Kernel, Tree};
pub use language::{Process, doors, memory};
pub use random::{Numbers, RandomCases, pairs};
pub use vectors::{Vector, asked_vectors, scenarios, vectors};

use lepre::Lepre;

/// All that answer within this process.
pub fn all(lepre: &Lepre) -> Vec<Box<dyn Evaluator + '_>> {
    vec![
        Box::new(Typed(lepre)),
        Box::new(Arrow(lepre)),
        Box::new(Kernel(Across)),
        Box::new(Kernel(Tree)),
        Box::new(Kernel(Down::<bool>::default())),
        Box::new(Kernel(Down::<u64>::default())),
        Box::new(Kernel(Down::<[u64; 4]>::default())),
        Box::new(Kernel(ByDiagrams::default())),
        Box::new(Kernel(Interpreter::default())),
    ]
}
