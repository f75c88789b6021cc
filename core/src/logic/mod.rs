//! Three-valued logic: formulas over atoms, compiled to one program that runs over
//! machine words. Nothing here knows what an atom stands for.
//!
//! A *variable* takes one of a few *classes* of values, or is unknown; an *atom* asks
//! whether its variable is in some set of classes. A three-valued (Kleene) truth is
//! kept as two ordinary ones: what *certainly* holds and what *possibly* holds.
//! Conjunction and disjunction then act on the two separately, with the processor's
//! own `and` and `or`.
//!
//! A compiled [`Program`] is a list of clauses, and can be read in two directions:
//!
//! * **down the cases** ([`Program::evaluate`]): bit *k* of a word is case *k*. One
//!   evaluator, generic over its [`Word`], answers one case in a `bool`, 64 in a `u64`,
//!   more in a wider word.
//! * **across the clauses** ([`Program::judge`]): bit *k* of a word is clause *k*. What
//!   one variable's value does to all clauses is one entry of a table, so that a single
//!   case costs one look-up for each variable.
//!
//! ```
//! use lepre::logic::{AtomDef, Formula, Program, Space, Truth, Values};
//!
//! // Two variables of two classes each: 1 is no, 2 is yes; 0 is always "unknown".
//! let mut space = Space::new(vec![2, 2]);
//! let online = space.atom(AtomDef { variable: 0, classes: 1 << 2 }).unwrap();
//! let stable = space.atom(AtomDef { variable: 1, classes: 1 << 2 }).unwrap();
//! let both = Formula::all([Formula::atom(online), Formula::atom(stable)]);
//! let always = Formula::Constant(true);
//! let program = Program::compile(space, &[(always, both)]).unwrap();
//!
//! let mut values = Values::unknown(2);
//! values.set(0, 2);
//! assert_eq!(program.judge(&values).truth(0), Truth::Unknown);
//! values.set(1, 1);
//! assert_eq!(program.judge(&values).truth(0), Truth::No);
//! ```

pub mod diagram;

mod clauses;
mod evaluate;
mod formula;
mod judge;
mod program;
mod space;
mod table;
mod truth;
mod word;

pub use clauses::TooComplex;
pub use evaluate::Answers;
pub use formula::Formula;
pub use judge::{Outputs, Verdicts};
pub use program::Program;
pub use space::{Atom, AtomDef, Facts, Space, Truths, Values};
pub use truth::{Bounds, Truth};
pub use word::Word;
