//! Fields that say otherwise than those they are made from.

use super::Made;
use crate::error::{InputError, InputProblem};
use crate::vocabulary::{FieldId, Vocabulary};

/// A field that says otherwise than those it is made from, named with one of them.
pub(crate) fn contradiction(made: &[Made], vocabulary: &Vocabulary, field: FieldId) -> InputError {
    let path = |id| vocabulary.field(id).map(|field| field.path.clone()).unwrap_or_default();
    let contradicted = path(field);
    let made = made.iter().find(|made| made.path == contradicted);
    // What the case does not make itself is made from the one address that it has.
    let source = || vocabulary.asked(field).first().copied().unwrap_or(field);
    let other = made.map_or_else(|| path(source()), |made| made.from.to_owned());
    InputError::one(&contradicted, InputProblem::Contradiction { other })
}
