//! Comparing a field with a constant.

use super::mistake::{Mistake, Named, not_allowed};
use crate::date::Date;
use crate::text::{Text, did_you_mean, nearest};
use crate::vocabulary::FieldType;
use cel::common::ast::{Expr, IdedExpr, LiteralValue, operators as op};

/// How a field stands to a constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Relation {
    pub(super) fn named(operator: &str) -> Option<Self> {
        Some(match operator {
            op::EQUALS => Self::Equal,
            op::NOT_EQUALS => Self::NotEqual,
            op::LESS => Self::Less,
            op::LESS_EQUALS => Self::AtMost,
            op::GREATER => Self::More,
            op::GREATER_EQUALS => Self::AtLeast,
            _ => return None,
        })
    }

    /// The same relation read from the other side: `a < b` is `b > a`.
    pub(super) fn flipped(self) -> Self {
        match self {
            Self::Equal | Self::NotEqual => self,
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::More => Self::Less,
            Self::AtLeast => Self::AtMost,
        }
    }
}

/// A constant of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Constant {
    Boolean(bool),
    Number(i64),
    Text(String),
}

impl Constant {
    pub(super) fn read(tree: &IdedExpr) -> Result<Self, Mistake> {
        match &tree.expr {
            Expr::Literal(LiteralValue::Boolean(value)) => Ok(Self::Boolean(*value.inner())),
            Expr::Literal(LiteralValue::Int(value)) => Ok(Self::Number(*value.inner())),
            Expr::Literal(LiteralValue::String(text)) => Ok(Self::Text(text.inner().to_owned())),
            _ => Err(Mistake {
                message: Text::new(
                    "atteso un testo tra virgolette, un numero intero, `true` o `false`",
                    "expected a text in quotes, a whole number, `true` or `false`",
                ),
                ..not_allowed(tree)
            }),
        }
    }
}

impl FieldType {
    /// What a message calls a field of this type.
    pub(super) fn named(&self) -> Text {
        let (it, en) = match self {
            Self::Boolean => ("un sì o no", "a yes or no"),
            Self::Choice(_) => ("una scelta", "a choice"),
            Self::Date => ("una data", "a date"),
            Self::Count { .. } => ("un numero", "a count"),
            Self::Moment => ("un momento", "a moment"),
            Self::Time => ("un'ora", "a time of day"),
            Self::Sha256 => ("un'impronta SHA-256", "a SHA-256"),
            Self::Text { .. } => ("un testo", "a text"),
            Self::Texts { .. } => ("una lista di testi", "a list of texts"),
        };
        Text::new(it, en)
    }
}

impl Named<'_> {
    /// The value that the field must have.
    pub(super) fn boolean(
        &self,
        relation: Relation,
        constant: &Constant,
        at: &IdedExpr,
    ) -> Result<bool, Mistake> {
        match (relation, constant) {
            (Relation::Equal, Constant::Boolean(value)) => Ok(*value),
            (Relation::NotEqual, Constant::Boolean(value)) => Ok(!value),
            _ => Err(self.wrong_type(
                "`== true`, `== false` o il solo campo",
                "`== true`, `== false` or the field alone",
                at,
            )),
        }
    }

    /// The bit that stands for a name of the field's choice.
    pub(super) fn choice(&self, constant: &Constant, at: &IdedExpr) -> Result<u64, Mistake> {
        let (FieldType::Choice(names), Constant::Text(text)) = (self.kind, constant) else {
            return Err(self.wrong_type(
                "uno dei suoi nomi tra virgolette",
                "one of its names in quotes",
                at,
            ));
        };
        let place = names.iter().position(|name| name == text);
        place.and_then(|place| 1u64.checked_shl(place as u32)).ok_or_else(|| {
            let near = nearest(text, names.iter().map(String::as_str));
            Mistake {
                code: "not_a_choice",
                message: Text::new(
                    format!(
                        "atteso uno di {} per `{}`, trovato \"{text}\"",
                        list(names),
                        self.path
                    ),
                    format!(
                        "expected one of {} for `{}`, found \"{text}\"",
                        list(names),
                        self.path
                    ),
                ),
                help: near.map(did_you_mean),
                node: at.id,
                length: None,
            }
        })
    }

    /// Whether the text must be empty. No other text can be compared with: what a text
    /// says is for people to judge.
    pub(super) fn empty_text(
        &self,
        relation: Relation,
        constant: &Constant,
        at: &IdedExpr,
    ) -> Result<bool, Mistake> {
        match (relation, constant) {
            (Relation::Equal, Constant::Text(text)) if text.is_empty() => Ok(true),
            (Relation::NotEqual, Constant::Text(text)) if text.is_empty() => Ok(false),
            _ => Err(self.wrong_type(
                "`has()`, `== \"\"` o `!= \"\"`",
                "`has()`, `== \"\"` or `!= \"\"`",
                at,
            )),
        }
    }

    /// A date in days, or a count.
    pub(super) fn number(&self, constant: &Constant, at: &IdedExpr) -> Result<i64, Mistake> {
        match (self.kind, constant) {
            (FieldType::Count { .. }, Constant::Number(number)) => Ok(*number),
            (FieldType::Date, Constant::Text(text)) => {
                text.parse::<Date>().map(|date| date.days().into()).map_err(|error| Mistake {
                    code: "impossible_date",
                    message: Text::new(
                        format!(
                            "atteso un giorno del calendario come AAAA-MM-GG, trovato \"{text}\""
                        ),
                        format!("{error}, found \"{text}\""),
                    ),
                    help: None,
                    node: at.id,
                    length: None,
                })
            }
            (FieldType::Date, _) => Err(self.wrong_type(
                "una data tra virgolette, come \"2022-09-01\"",
                "a date in quotes, as \"2022-09-01\"",
                at,
            )),
            _ => Err(self.wrong_type("un numero intero", "a whole number", at)),
        }
    }

    pub(super) fn wrong_type(&self, it: &str, en: &str, at: &IdedExpr) -> Mistake {
        let (path, kind) = (&self.path, self.kind.named());
        Mistake {
            code: "wrong_type",
            message: Text::new(
                format!("atteso {it}, perché `{path}` è {}", kind.it),
                format!("expected {en}, since `{path}` is {}", kind.en),
            ),
            help: None,
            node: at.id,
            length: None,
        }
    }
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}
