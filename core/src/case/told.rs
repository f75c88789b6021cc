//! What was told from the texts of a case, and which of its fields were used.

use super::{Case, observe_case};
use crate::condition::Classes;
use crate::vocabulary::{FieldId, FieldType, Vocabulary};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use validator::ValidateEmail;

/// What follows from the texts of a case, some of which a receipt does not keep.
pub(crate) fn told_from_texts<C: Case>(case: &C, vocabulary: &Vocabulary) -> Value {
    let mut told: Map<String, Value> =
        case.made().into_iter().map(|made| (made.path.to_owned(), json!(made.value))).collect();
    let written = serde_json::to_value(case).unwrap_or_default();
    let text = |path: &str| written.pointer(&format!("/{}", path.replace('.', "/")))?.as_str();
    for field in vocabulary.fields() {
        let [source] = *field.made_from else { continue };
        let source = vocabulary.field(source);
        let address = source.filter(|one| matches!(one.kind, FieldType::Text { email: true, .. }));
        if let Some(address) = address.and_then(|address| text(&address.path)) {
            told.insert(field.path.clone(), json!(address.validate_email()));
        }
    }
    told.into()
}

/// The fields of a case that are known and that some of these rules read, each as it is asked
/// for; in the order of the vocabulary.
pub(crate) fn used<'r, C: Case>(
    case: &C,
    vocabulary: &Vocabulary,
    rules: impl Iterator<Item = (BTreeSet<FieldId>, &'r Classes)>,
) -> Vec<String> {
    let mut used = BTreeSet::new();
    for (read, classes) in rules {
        let values = observe_case(case, vocabulary, classes).values;
        let known = |field: &FieldId| values.class(field.0) != 0;
        for field in read.into_iter().filter(known) {
            let asked = vocabulary.asked(field);
            let sources: Vec<_> = asked.into_iter().filter(known).collect();
            used.extend(if sources.is_empty() { vec![field] } else { sources });
        }
    }
    let path = |field: FieldId| vocabulary.field(field).map(|field| field.path.clone());
    used.into_iter().filter_map(path).collect()
}
