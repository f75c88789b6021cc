//! Answers in plain words: for the person whom they concern, and for the operator.
//!
//! A text is composed from codes and from the words of rulebooks and vocabulary: the outcome
//! and the findings of a decision, what still matters for the case, the cheapest repair.
//! Nothing of the case itself is repeated.
//!
//! | what | here |
//! |---|---|
//! | what there is to tell, in order | `answers` |
//! | the text for the person, the text for the operator | `citizen`, `operator` |
//! | every word that is not a rulebook's or the vocabulary's | `words` |
//! | the passages behind it | `sources` |
//! | paragraphs and lists | `letter` |

mod answers;
mod audience;
mod citizen;
mod letter;
mod operator;
mod sources;
mod words;

pub(crate) use answers::{Answers, Way};
pub use audience::Audience;

use crate::rulebook::Source;
use crate::text::{Language, Text};

/// The text for an audience, in both languages. Where a source is not among `sources`, its
/// id stands for it.
pub(crate) fn explain(answers: &Answers<'_>, sources: &[Source], audience: Audience) -> Text {
    let written = match audience {
        Audience::Citizen => citizen::write,
        Audience::Operator => operator::write,
    };
    let [it, en] = [Language::It, Language::En].map(|language| written(answers, sources, language));
    Text { it, en }
}
