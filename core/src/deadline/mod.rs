//! Deadlines: by which day a person contacts the office, and whether they are to be convened.
//!
//! The answer is a day and what is to be done: never a sanction, and never a word on being
//! late. Days are counted by the calendar; the day from which a deadline runs is not counted.
//!
//! ```
//! use lepre::case::{BenefitKind, ContactCase};
//! use lepre::deadline::DeadlineState;
//! use lepre::{Lepre, Options};
//!
//! let lepre = Lepre::new()?;
//! let mut case = ContactCase {
//!     date: Some("2022-09-20".parse()?),
//!     territory: Some("Lombardia".parse()?),
//!     ..ContactCase::default()
//! };
//! case.benefit.kind = Some(BenefitKind::Naspi);
//! case.benefit.applied_on = Some("2022-09-01".parse()?);
//! case.contact.made = Some(false);
//! let report = lepre.deadlines(&case, &Options::default())?;
//! let deadline = &report.deadlines[0];
//! assert_eq!(deadline.due_by.unwrap().to_string(), "2022-09-16");
//! assert_eq!(deadline.state, DeadlineState::ToBeConvened);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod report;

pub use report::{DeadlineReport, DeadlineState, DueContact};

pub(crate) use report::report;
