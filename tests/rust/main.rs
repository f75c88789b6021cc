//! One binary for all tests in Rust.

#[path = "../by_hand/mod.rs"]
mod by_hand;
#[path = "../fuzz/doors/mod.rs"]
mod fuzz_doors;

mod abort;
mod agreement;
mod audits;
mod authors_page;
mod bad_cases;
mod bad_journals;
mod bad_rulebooks;
mod bad_scenarios;
mod borders;
mod catalogue;
mod choice;
mod codes;
mod comparisons;
mod complements;
mod conditions;
mod conditions_shown;
mod conformance;
mod coverage;
mod deadlines;
mod decisions;
mod diagrams;
mod documents;
mod explain;
mod explain_cases;
mod extensions;
mod fuzzing;
mod generated;
mod hostile;
mod hostile_rules;
mod journals;
mod layers;
mod logic;
mod matrix;
mod moments;
mod mutants;
mod procedures;
mod questions;
mod random_cases;
mod random_journals;
mod reasoning;
mod receipts;
mod recommendation_texts;
mod recommendations;
mod references;
mod scenarios;
mod scenarios_by_force;
mod scenarios_generated;
mod search;
mod stand_ins;
mod survey;
mod tables;
mod territories;
mod threads;
mod timesheets;
mod wording;

use lepre_tests::folder;
