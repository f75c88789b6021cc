//! Which columns of a table are which fields.

use super::Keep;
use super::place::Place;
use crate::error::{InputError, InputProblem};
use crate::vocabulary::{FieldId, Vocabulary};
use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use arrow_buffer::NullBuffer;
use arrow_schema::{DataType, Field, FieldRef, Schema};
use std::sync::Arc;

/// Where the columns of fields stand, and which columns are passed on.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// Of each field that has one: the column, and its place in a struct.
    fields: Vec<(FieldId, usize, Option<usize>)>,
    /// The columns that stand in the answer too.
    pub(super) kept: Vec<usize>,
}

impl Layout {
    /// Reads the schema of a table.
    pub(super) fn new(
        schema: &Schema,
        vocabulary: &Vocabulary,
        keep: &Keep,
    ) -> Result<Self, InputError> {
        let mut layout = Self { fields: Vec::new(), kept: Vec::new() };
        let mut problems = Vec::new();
        if let Keep::These(names) = keep {
            let known = || schema.fields().iter().map(|field| field.name().clone());
            let missing = names.iter().filter(|name| !known().any(|known| known == **name));
            problems.extend(missing.map(|name| {
                let near =
                    crate::text::nearest(name, schema.fields().iter().map(|f| f.name().as_str()));
                let nearest = near.map(str::to_owned);
                (name.clone(), InputProblem::UnknownKey { nearest, keys: known().collect() })
            }));
        }
        for (column, field) in schema.fields().iter().enumerate() {
            let kept = match keep {
                Keep::Nothing => false,
                Keep::Everything => true,
                Keep::These(names) => names.contains(field.name()),
            };
            layout.kept.extend(kept.then_some(column));
            if is_group(field.name(), vocabulary) {
                match field.data_type() {
                    DataType::Struct(_) => {}
                    // Nothing is known of it.
                    DataType::Null => continue,
                    other => {
                        let (expected, found) = ("Struct", other.to_string());
                        let problem = InputProblem::WrongColumn { expected, found };
                        problems.push((field.name().clone(), problem));
                        continue;
                    }
                }
            }
            for (path, place) in paths(field, vocabulary) {
                match vocabulary.find(&path) {
                    Some(id) if layout.fields.iter().any(|(known, ..)| *known == id) => {
                        problems.push((path, InputProblem::DuplicateColumn));
                    }
                    Some(id) => layout.fields.push((id, column, place)),
                    // A column of something else may be there, but none that only looks right.
                    None if kept && !is_in_group(&path, vocabulary) => {}
                    None => {
                        let nearest = vocabulary.nearest(&path).map(str::to_owned);
                        let all = vocabulary.fields().iter().map(|field| field.path.clone());
                        problems.push((
                            path,
                            InputProblem::UnknownKey { nearest, keys: all.collect() },
                        ));
                    }
                }
            }
        }
        problems.truncate(InputError::MOST_PROBLEMS);
        if problems.is_empty() { Ok(layout) } else { Err(InputError { problems }) }
    }

    /// The array of each field that has one, with the rows in which its group is null.
    pub(super) fn arrays<'b>(
        &self,
        batch: &'b RecordBatch,
    ) -> impl Iterator<Item = (FieldId, &'b dyn Array, Option<&'b NullBuffer>)> {
        self.fields.iter().filter_map(|(field, column, place)| {
            let array = batch.columns().get(*column)?.as_ref();
            match place {
                None => Some((*field, array, None)),
                Some(place) => {
                    let group = array.as_struct_opt()?;
                    Some((*field, group.columns().get(*place)?.as_ref(), group.nulls()))
                }
            }
        })
    }

    /// The fields that have a column.
    pub(super) fn fields(&self) -> impl Iterator<Item = FieldId> {
        self.fields.iter().map(|(field, ..)| *field)
    }

    /// The columns that stand in the answer too, for its schema.
    pub(super) fn kept_fields(&self, schema: &Schema) -> Vec<FieldRef> {
        self.kept.iter().filter_map(|column| schema.fields().get(*column)).map(Arc::clone).collect()
    }

    /// A place to name, of a field.
    pub(super) fn place<'v>(
        vocabulary: &'v Vocabulary,
        field: FieldId,
        first_row: usize,
    ) -> Place<'v> {
        Place { path: vocabulary.field(field).map_or("", |field| &field.path), first_row }
    }
}

/// The paths that a column has fields for: its own, or those in it where it is a group.
fn paths(field: &Field, vocabulary: &Vocabulary) -> Vec<(String, Option<usize>)> {
    match field.data_type() {
        DataType::Struct(children) if is_group(field.name(), vocabulary) => children
            .iter()
            .enumerate()
            .map(|(place, child)| (format!("{}.{}", field.name(), child.name()), Some(place)))
            .collect(),
        _ => vec![(field.name().clone(), None)],
    }
}

fn is_group(name: &str, vocabulary: &Vocabulary) -> bool {
    let prefix = format!("{name}.");
    vocabulary.fields().iter().any(|field| field.path.starts_with(&prefix))
}

/// Whether a path names a group of the vocabulary, and something in it.
fn is_in_group(path: &str, vocabulary: &Vocabulary) -> bool {
    path.split_once('.').is_some_and(|(group, _)| is_group(group, vocabulary))
}
