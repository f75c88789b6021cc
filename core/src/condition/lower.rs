//! From a CEL syntax tree to a formula over atoms.

use super::compare::{Constant, Relation};
use super::mistake::{Mistake, Named, not_allowed};
use super::{Atoms, Test};
use crate::logic::Formula;
use crate::text::{Text, did_you_mean};
use crate::vocabulary::{FieldId, FieldType, Vocabulary};
use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators as op};

pub(super) struct Lowering<'v, 'a> {
    pub(super) vocabulary: &'v Vocabulary,
    pub(super) atoms: &'a mut Atoms,
}

impl<'v> Lowering<'v, '_> {
    pub(super) fn formula(&mut self, tree: &IdedExpr) -> Result<Formula, Mistake> {
        match &tree.expr {
            Expr::Literal(LiteralValue::Boolean(value)) => Ok(Formula::Constant(*value.inner())),
            Expr::Select(select) if select.test => {
                let path =
                    format!("{}.{}", path(&select.operand).unwrap_or_default(), select.field);
                let field = self.named(&path, &select.operand)?;
                self.atom(field.id, Test::Known, tree)
            }
            Expr::Ident(_) | Expr::Select(_) => self.boolean_field(tree),
            Expr::Call(call) => self.call(call, tree),
            _ => Err(not_allowed(tree)),
        }
    }

    fn call(&mut self, call: &CallExpr, tree: &IdedExpr) -> Result<Formula, Mistake> {
        match (call.func_name.as_str(), call.args.as_slice()) {
            (op::LOGICAL_NOT, [inner]) => self.formula(inner).map(Formula::negate),
            (op::LOGICAL_AND, parts) => Ok(Formula::all(self.parts(parts)?)),
            (op::LOGICAL_OR, parts) => Ok(Formula::any(self.parts(parts)?)),
            (op::IN, [field, list]) => self.membership(field, list),
            (name, [left, right]) => match Relation::named(name) {
                Some(relation) => self.comparison(relation, left, right, tree),
                None => Err(not_allowed(tree)),
            },
            _ => Err(not_allowed(tree)),
        }
    }

    fn parts(&mut self, parts: &[IdedExpr]) -> Result<Vec<Formula>, Mistake> {
        parts.iter().map(|part| self.formula(part)).collect()
    }

    fn boolean_field(&mut self, tree: &IdedExpr) -> Result<Formula, Mistake> {
        let field = self.field(tree)?;
        if *field.kind == FieldType::Boolean {
            return self.atom(field.id, Test::True, tree);
        }
        let (path, kind) = (&field.path, field.kind.named());
        Err(Mistake {
            code: "wrong_type",
            message: Text::new(
                format!("atteso un sì o no, trovato `{path}`, {}", kind.it),
                format!("expected yes or no, found `{path}`, {}", kind.en),
            ),
            // CEL's `has` takes a field of a group only.
            help: Some(match path.contains('.') {
                false => Text::new(
                    format!("confrontarlo, come in `{path} == ...`"),
                    format!("compare it, as in `{path} == ...`"),
                ),
                true => Text::new(
                    format!("confrontarlo, come in `{path} == ...`, o chiedere `has({path})`"),
                    format!("compare it, as in `{path} == ...`, or ask `has({path})`"),
                ),
            }),
            node: root(tree).id,
            length: Some(path.len()),
        })
    }

    fn membership(&mut self, left: &IdedExpr, right: &IdedExpr) -> Result<Formula, Mistake> {
        let field = self.field(left)?;
        let Expr::List(list) = &right.expr else {
            return Err(not_allowed(right));
        };
        if let FieldType::Choice(_) = field.kind {
            let mut names = 0;
            for element in &list.elements {
                names |= field.choice(&Constant::read(element)?, element)?;
            }
            return self.atom(field.id, Test::OneOf(names), left);
        }
        let equal =
            |element| self.relate(&field, Relation::Equal, &Constant::read(element)?, element);
        Ok(Formula::any(list.elements.iter().map(equal).collect::<Result<Vec<_>, _>>()?))
    }

    fn comparison(
        &mut self,
        relation: Relation,
        left: &IdedExpr,
        right: &IdedExpr,
        tree: &IdedExpr,
    ) -> Result<Formula, Mistake> {
        match (path(left), path(right)) {
            (Some(_), None) => {
                let field = self.field(left)?;
                self.relate(&field, relation, &Constant::read(right)?, right)
            }
            (None, Some(_)) => {
                let field = self.field(right)?;
                self.relate(&field, relation.flipped(), &Constant::read(left)?, left)
            }
            _ => Err(Mistake {
                help: Some(Text::new(
                    "confrontare un campo con una costante",
                    "compare a field with a constant",
                )),
                ..not_allowed(tree)
            }),
        }
    }

    fn relate(
        &mut self,
        field: &Named<'v>,
        relation: Relation,
        constant: &Constant,
        at: &IdedExpr,
    ) -> Result<Formula, Mistake> {
        match field.kind {
            FieldType::Boolean => {
                let value = field.boolean(relation, constant, at)?;
                let is_true = self.atom(field.id, Test::True, at)?;
                Ok(if value { is_true } else { is_true.negate() })
            }
            FieldType::Choice(_) => {
                let names = field.choice(constant, at)?;
                let is_one = self.atom(field.id, Test::OneOf(names), at)?;
                match relation {
                    Relation::Equal => Ok(is_one),
                    Relation::NotEqual => Ok(is_one.negate()),
                    _ => Err(field.wrong_type("`==`, `!=` o `in`", "`==`, `!=` or `in`", at)),
                }
            }
            FieldType::Date | FieldType::Count { .. } => {
                let number = field.number(constant, at)?;
                let at_least = self.atom(field.id, Test::AtLeast(number), at)?;
                let more = |this: &mut Self| {
                    this.atom(field.id, Test::AtLeast(number.saturating_add(1)), at)
                };
                Ok(match relation {
                    Relation::AtLeast => at_least,
                    Relation::Less => at_least.negate(),
                    Relation::More => more(self)?,
                    Relation::AtMost => more(self)?.negate(),
                    Relation::Equal => Formula::all([at_least, more(self)?.negate()]),
                    Relation::NotEqual => Formula::any([at_least.negate(), more(self)?]),
                })
            }
            FieldType::Moment | FieldType::Time | FieldType::Sha256 | FieldType::Texts { .. } => {
                Err(field.wrong_type("`has()`", "`has()`", at))
            }
            FieldType::Text { .. } => {
                let equal = field.empty_text(relation, constant, at)?;
                let said = self.atom(field.id, Test::Said, at)?;
                Ok(if equal { said.negate() } else { said })
            }
        }
    }

    fn atom(&mut self, field: FieldId, test: Test, at: &IdedExpr) -> Result<Formula, Mistake> {
        self.atoms.atom(field, test).map(Formula::atom).ok_or_else(|| Mistake {
            code: "condition_too_complex",
            message: Text::new(
                "attese al più 65.536 verifiche diverse in una raccolta",
                "expected at most 65,536 different tests in a rulebook",
            ),
            help: None,
            node: at.id,
            length: None,
        })
    }

    fn field(&self, tree: &IdedExpr) -> Result<Named<'v>, Mistake> {
        let path = path(tree).ok_or_else(|| not_allowed(tree))?;
        self.named(&path, tree)
    }

    fn named(&self, path: &str, tree: &IdedExpr) -> Result<Named<'v>, Mistake> {
        let found = self.vocabulary.find(path);
        let field = found.and_then(|id| Some((id, self.vocabulary.field(id)?)));
        let (id, field) = field.ok_or_else(|| Mistake {
            code: "unknown_field",
            message: Text::new(
                format!("atteso un campo di `{}`, trovato `{path}`", self.vocabulary.subject),
                format!("expected a field of `{}`, found `{path}`", self.vocabulary.subject),
            ),
            help: self.vocabulary.nearest(path).map(did_you_mean),
            node: root(tree).id,
            length: Some(path.len()),
        })?;
        Ok(Named { id, path: path.to_owned(), kind: &field.kind })
    }
}

/// The dotted path that a tree spells, if it spells one.
fn path(tree: &IdedExpr) -> Option<String> {
    match &tree.expr {
        Expr::Ident(name) => Some(name.clone()),
        Expr::Select(select) if !select.test => {
            Some(format!("{}.{}", path(&select.operand)?, select.field))
        }
        _ => None,
    }
}

/// The leftmost node of a path: where its text starts.
fn root(tree: &IdedExpr) -> &IdedExpr {
    match &tree.expr {
        Expr::Select(select) => root(&select.operand),
        _ => tree,
    }
}
