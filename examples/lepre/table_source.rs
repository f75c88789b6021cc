//! A table that is read: Parquet as it is, CSV with the types that the fields have.

use crate::failure::Failure;
use arrow_array::builder::{BooleanBuilder, Int64Builder};
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use indicatif::{ProgressBar, ProgressStyle};
use lepre::error::{InputError, InputProblem, JsonType};
use lepre::table::CHUNK;
use lepre::vocabulary::{FieldType, Vocabulary};
use lepre::{Check, Error, case};
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use std::fs::File;
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

/// Some programs put this before UTF-8 text.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The rows of a file, some at a time.
pub(crate) struct Source {
    rows: Rows,
    schema: SchemaRef,
    /// How many rows there are, where the file says so.
    total: Option<u64>,
    /// The number of the next row.
    next_row: usize,
}

enum Rows {
    Parquet(ParquetRecordBatchReader),
    Csv(Box<arrow_csv::reader::BufReader<BufReader<File>>>, Vocabulary),
}

impl Source {
    /// Opens a file; what it is, its name says. `shown` is that name as it may be shown.
    pub(crate) fn open(path: &Path, check: Check, shown: &str) -> Result<Self, Failure> {
        let kind = extension(path)?;
        let file = File::open(path).map_err(|error| Failure::no_file(shown, &error))?;
        match kind {
            Kind::Parquet => Self::parquet(file, shown),
            Kind::Csv => Self::csv(file, check, shown),
        }
    }

    fn parquet(file: File, shown: &str) -> Result<Self, Failure> {
        let unreadable = |_| Failure::unreadable_table(shown, None);
        let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(unreadable)?;
        let (schema, rows) =
            (builder.schema().clone(), builder.metadata().file_metadata().num_rows());
        let reader = builder.with_batch_size(CHUNK).build().map_err(unreadable)?;
        let total = u64::try_from(rows).ok();
        Ok(Self { rows: Rows::Parquet(reader), schema, total, next_row: 0 })
    }

    fn csv(file: File, check: Check, shown: &str) -> Result<Self, Failure> {
        let no_file = |error| Failure::no_file(shown, &error);
        let mut file = BufReader::new(file);
        let mut header = String::new();
        file.read_line(&mut header).map_err(no_file)?;
        let marked = header.strip_prefix(BYTE_ORDER_MARK);
        let start = marked.map_or(0, |_| BYTE_ORDER_MARK.len() as u64);
        let header = marked.unwrap_or(&header);
        file.seek(SeekFrom::Start(start)).map_err(no_file)?;
        // Where the comma is the decimal sign, programs put semicolons between cells.
        let between = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
        let format = arrow_csv::reader::Format::default().with_header(true).with_delimiter(between);
        let wrong_header = |_| Failure::unreadable_table(shown, Some(1));
        let (names, _) = format.infer_schema(header.as_bytes(), Some(0)).map_err(wrong_header)?;
        let texts =
            names.fields().iter().map(|field| Field::new(field.name(), DataType::Utf8, true));
        let texts = Arc::new(Schema::new(texts.collect::<Vec<_>>()));
        let reader = arrow_csv::ReaderBuilder::new(Arc::clone(&texts))
            .with_format(format)
            .with_batch_size(CHUNK)
            .build_buffered(file)
            .map_err(wrong_header)?;
        let vocabulary = case::vocabulary(check);
        let typed = texts
            .fields()
            .iter()
            .map(|field| Field::new(field.name(), arrow_type(&vocabulary, field.name()), true));
        let schema = Arc::new(Schema::new(typed.collect::<Vec<_>>()));
        let rows = Rows::Csv(Box::new(reader), vocabulary);
        Ok(Self { rows, schema, total: None, next_row: 0 })
    }

    /// The columns that there are.
    pub(crate) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// What shows how far the rows have come: nothing, where there is no terminal.
    pub(crate) fn bar(&self) -> ProgressBar {
        let bar = self.total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let template = match self.total {
            Some(_) => "{bar:30} {human_pos} / {human_len}  {per_sec}  {eta}",
            None => "{spinner} {human_pos}  {per_sec}",
        };
        bar.with_style(
            ProgressStyle::with_template(template).unwrap_or(ProgressStyle::default_bar()),
        )
    }

    /// Shows that so many more rows are decided.
    pub(crate) fn done(&self, bar: &ProgressBar, rows: usize) {
        bar.inc(rows as u64);
    }

    /// The next rows.
    pub(crate) fn next(&mut self, shown: &str) -> Option<Result<RecordBatch, Failure>> {
        let first_row = self.next_row;
        let read = match &mut self.rows {
            Rows::Parquet(reader) => {
                reader.next()?.map_err(|_| Failure::unreadable_table(shown, None))
            }
            Rows::Csv(reader, vocabulary) => match reader.next()? {
                Err(_) => Err(Failure::unreadable_table(shown, None)),
                Ok(texts) => typed(&texts, &self.schema, vocabulary, first_row)
                    .map_err(|error| Error::from(error).into()),
            },
        };
        self.next_row += read.as_ref().map_or(0, RecordBatch::num_rows);
        Some(read)
    }
}

/// What a file of a table is.
pub(crate) enum Kind {
    Parquet,
    Csv,
}

/// What a file is, by the end of its name.
pub(crate) fn extension(path: &Path) -> Result<Kind, Failure> {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("parquet") => Ok(Kind::Parquet),
        Some("csv") => Ok(Kind::Csv),
        _ => Err(Failure::no_table()),
    }
}

/// The type of a column of texts once it is read.
fn arrow_type(vocabulary: &Vocabulary, name: &str) -> DataType {
    let field = vocabulary.find(name).and_then(|field| vocabulary.field(field));
    match field.map(|field| &field.kind) {
        Some(FieldType::Boolean) => DataType::Boolean,
        Some(FieldType::Count { .. }) => DataType::Int64,
        _ => DataType::Utf8,
    }
}

/// Texts read as what the fields are.
fn typed(
    texts: &RecordBatch,
    schema: &SchemaRef,
    vocabulary: &Vocabulary,
    first_row: usize,
) -> Result<RecordBatch, InputError> {
    let mut arrays: Vec<ArrayRef> = Vec::with_capacity(texts.num_columns());
    for (field, array) in schema.fields().iter().zip(texts.columns()) {
        let place = |row: usize| format!("{}[{}]", field.name(), first_row + row);
        arrays.push(match field.data_type() {
            DataType::Boolean => switches(array.as_string(), place)?,
            DataType::Int64 => {
                let most = vocabulary.find(field.name()).and_then(|field| vocabulary.field(field));
                let most = match most.map(|field| &field.kind) {
                    Some(FieldType::Count { most }) => *most,
                    _ => u32::MAX,
                };
                counts(array.as_string(), most, place)?
            }
            _ => Arc::clone(array),
        });
    }
    RecordBatch::try_new(Arc::clone(schema), arrays)
        .map_err(|_| InputError::one("", InputProblem::DuplicateColumn))
}

fn switches(texts: &StringArray, place: impl Fn(usize) -> String) -> Result<ArrayRef, InputError> {
    let mut array = BooleanBuilder::with_capacity(texts.len());
    for (row, text) in texts.iter().enumerate() {
        array.append_option(match text.map(str::trim) {
            None | Some("") => None,
            Some("true" | "True" | "TRUE") => Some(true),
            Some("false" | "False" | "FALSE") => Some(false),
            Some(_) => {
                let (expected, found) = (JsonType::Boolean, JsonType::Text);
                let problem = InputProblem::WrongType { expected, found };
                return Err(InputError::one(&place(row), problem));
            }
        });
    }
    Ok(Arc::new(array.finish()))
}

fn counts(
    texts: &StringArray,
    most: u32,
    place: impl Fn(usize) -> String,
) -> Result<ArrayRef, InputError> {
    let mut array = Int64Builder::with_capacity(texts.len());
    for (row, text) in texts.iter().enumerate() {
        array.append_option(match text.map(str::trim) {
            None | Some("") => None,
            Some(text) => Some(text.parse::<i64>().map_err(|_| {
                InputError::one(&place(row), InputProblem::ImpossibleCount { most })
            })?),
        });
    }
    Ok(Arc::new(array.finish()))
}
