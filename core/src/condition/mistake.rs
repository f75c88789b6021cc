//! What can be wrong in a condition, and with which field.

use crate::text::Text;
use crate::vocabulary::{FieldId, FieldType};
use cel::common::ast::IdedExpr;

/// A mistake, at a node of the tree.
pub(super) struct Mistake {
    pub(super) code: &'static str,
    pub(super) message: Text,
    pub(super) help: Option<Text>,
    /// The node at which the text at fault starts.
    pub(super) node: u64,
    /// How long that text is, where it is more than the node itself.
    pub(super) length: Option<usize>,
}

/// A field, as a condition names it.
pub(super) struct Named<'v> {
    pub(super) id: FieldId,
    pub(super) path: String,
    pub(super) kind: &'v FieldType,
}

pub(super) fn not_allowed(tree: &IdedExpr) -> Mistake {
    Mistake {
        code: "not_allowed",
        message: Text::new(
            "attesi `&&`, `||`, `!`, un confronto, `in`, `has()` o un campo",
            "expected `&&`, `||`, `!`, a comparison, `in`, `has()` or a field",
        ),
        help: None,
        node: tree.id,
        length: None,
    }
}
