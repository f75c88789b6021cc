//! CEL text to a syntax tree, and every mistake to its place in the text.

use super::Atoms;
use super::lower::Lowering;
use super::mistake::Mistake;
use crate::logic::Formula;
use crate::text::{Text, byte_at};
use crate::vocabulary::Vocabulary;
use cel::common::ast::IdedExpr;
use cel::parser::{ParseErrors, Parser, PrattParser};
use std::ops::Range;

/// Deeper nesting is refused: it is no condition that a person wrote.
const MAX_DEPTH: u16 = 64;
/// Longer conditions are refused likewise; it also bounds the depth of `!!!...`.
const MAX_BYTES: usize = 4_000;

/// What is wrong with a condition, and where in its text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", message.en)]
pub struct ConditionError {
    /// A stable name for the kind of mistake.
    pub code: &'static str,
    /// What is wrong.
    pub message: Text,
    /// What to do about it.
    pub help: Option<Text>,
    /// The bytes of the text that are at fault.
    pub span: Range<usize>,
}

/// Compiles a condition to a formula, adding the atoms that it needs.
///
/// # Errors
/// `condition_syntax`, `condition_too_complex`, `unknown_field`, `wrong_type`,
/// `not_a_choice`, `impossible_date`, `not_allowed`.
pub fn compile(
    text: &str,
    vocabulary: &Vocabulary,
    atoms: &mut Atoms,
) -> Result<Formula, ConditionError> {
    if text.len() > MAX_BYTES {
        return Err(ConditionError {
            code: "condition_too_complex",
            message: Text::new(
                format!("attesi al più {MAX_BYTES} byte, trovati {}", text.len()),
                format!("expected at most {MAX_BYTES} bytes, found {}", text.len()),
            ),
            help: Some(Text::new(
                "dividere la regola in più regole",
                "split the rule into several",
            )),
            span: 0..text.len(),
        });
    }
    let tree = parse(text)?;
    let mut lowering = Lowering { vocabulary, atoms };
    lowering.formula(&tree).map_err(|mistake| {
        // The quick parser keeps no places. The crate's other one does: lower its
        // tree, which is the same, to meet the same mistake with its place.
        let located = Parser::new().parse_with_source_info(text).ok().and_then(|(tree, places)| {
            let mistake = lowering.formula(&tree).err()?;
            let (start, stop) = places.offset_for(mistake.node)?;
            let (start, stop) = (start as usize, stop as usize + 1);
            Some(whole(text, start..mistake.length.map_or(stop, |length| start + length)))
        });
        let Mistake { code, message, help, .. } = mistake;
        ConditionError { code, message, help, span: located.unwrap_or(0..text.len()) }
    })
}

/// Reads with the quick one of the crate's two parsers: some 3 against 70 microseconds
/// a condition, and there are dozens in a rulebook that is loaded at every start.
fn parse(text: &str) -> Result<IdedExpr, ConditionError> {
    PrattParser::new().max_recursion_depth(MAX_DEPTH).parse(text).map_err(
        |ParseErrors { errors }| {
            let first = errors.into_iter().next();
            let (line, column) = first.as_ref().map_or((1, 1), |error| error.pos);
            let message = first.map(|error| error.msg).unwrap_or_default();
            let message = message.trim_start_matches("Syntax error: ");
            let [line, column] = [line, column].map(|one| usize::try_from(one).unwrap_or(1));
            let start = byte_at(text, line, column);
            ConditionError {
                code: "condition_syntax",
                message: Text::new(
                    format!("la condizione non è scritta in CEL: {message}"),
                    message,
                ),
                help: None,
                span: whole(text, start..start + 1),
            }
        },
    )
}

/// A part of a text without half a character at its ends.
fn whole(text: &str, part: Range<usize>) -> Range<usize> {
    text.floor_char_boundary(part.start)..text.ceil_char_boundary(part.end)
}
