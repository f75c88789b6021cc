//! A table that is written: whole, or not at all.

use crate::failure::{Failure, printable};
use crate::table_source::{Kind, extension};
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of answers. It gets its name once it is whole.
pub(crate) struct Target {
    path: PathBuf,
    part: PathBuf,
    writer: Option<Writer>,
}

enum Writer {
    Parquet(Box<ArrowWriter<File>>),
    Csv(Box<arrow_csv::Writer<BufWriter<File>>>),
}

impl Target {
    /// Makes the file; what it is, its name says.
    pub(crate) fn create(path: &Path, schema: SchemaRef) -> Result<Self, Failure> {
        let kind = extension(path)?;
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let file = File::create(&part).map_err(|error| not_written(path, &error))?;
        let writer = match kind {
            Kind::Parquet => {
                let properties =
                    WriterProperties::builder().set_compression(Compression::SNAPPY).build();
                let writer = ArrowWriter::try_new(file, schema, Some(properties));
                let writer = writer.map_err(|_| not_written(path, &io::ErrorKind::Other.into()))?;
                Writer::Parquet(Box::new(writer))
            }
            Kind::Csv => Writer::Csv(Box::new(arrow_csv::Writer::new(BufWriter::new(file)))),
        };
        Ok(Self { path: path.to_owned(), part, writer: Some(writer) })
    }

    /// Adds rows.
    pub(crate) fn write(&mut self, batch: &RecordBatch) -> Result<(), Failure> {
        let written = match &mut self.writer {
            Some(Writer::Parquet(writer)) => writer.write(batch).is_ok(),
            Some(Writer::Csv(writer)) => {
                plain(batch).is_some_and(|batch| writer.write(&batch).is_ok())
            }
            None => false,
        };
        if written { Ok(()) } else { Err(self.failed()) }
    }

    /// Ends the file, and gives it its name.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        let closed = match self.writer.take() {
            Some(Writer::Parquet(writer)) => writer.close().is_ok(),
            Some(Writer::Csv(writer)) => writer.into_inner().into_inner().is_ok(),
            None => false,
        };
        if !closed {
            return Err(self.failed());
        }
        fs::rename(&self.part, &self.path).map_err(|error| not_written(&self.path, &error))
    }

    fn failed(&self) -> Failure {
        not_written(&self.path, &io::ErrorKind::Other.into())
    }
}

impl Drop for Target {
    /// Whatever was not finished is no answer.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.part);
    }
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    Failure::not_written(&printable(&path.to_string_lossy()), error)
}

/// A batch as CSV can hold it: the names of a list with blanks between.
fn plain(batch: &RecordBatch) -> Option<RecordBatch> {
    let columns = batch.schema_ref().fields().iter().zip(batch.columns());
    let plain = columns.map(|(field, array)| match field.data_type() {
        DataType::List(_) => {
            let joined: ArrayRef = Arc::new(joined(array.as_ref()));
            (Field::new(field.name(), DataType::Utf8, true), joined)
        }
        _ => (field.as_ref().clone(), Arc::clone(array)),
    });
    let (fields, arrays): (Vec<_>, Vec<_>) = plain.unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).ok()
}

fn joined(array: &dyn Array) -> StringArray {
    let list = array.as_list::<i32>();
    let names = |row: usize| {
        let own = list.value(row);
        let Some(own) = own.as_any_dictionary_opt() else { return String::new() };
        let texts = own.values().as_string::<i32>();
        let keys = if own.is_empty() { Vec::new() } else { own.normalized_keys() };
        keys.into_iter().map(|key| texts.value(key)).collect::<Vec<_>>().join(" ")
    };
    (0..list.len()).map(|row| Some(names(row)).filter(|names| !names.is_empty())).collect()
}
