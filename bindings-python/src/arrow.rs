//! Arrow across the border, by its C stream interface and without a copy: whatever has
//! `__arrow_c_stream__` or `__arrow_c_array__` goes in, and comes out again.
//!
//! This is the one place with `unsafe` code: the interface hands over raw pointers.
#![expect(unsafe_code, reason = "the Arrow C interface is one of raw pointers")]

use std::ffi::CStr;

use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";

/// The batches of something that Python holds.
pub(crate) fn read(data: &Bound<'_, PyAny>) -> PyResult<RecordBatchStreamReader> {
    let data = data.py().import("lepre.kinds")?.call_method1("readable", (data,))?;
    let capsule = capsule(&data, "__arrow_c_stream__")?;
    let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: the capsule's name says that it holds such a stream; what is taken out of it is
    // replaced by one that was released, so that the capsule does not release it again.
    let reader = unsafe { RecordBatchStreamReader::from_raw(stream.as_ptr()) };
    reader.map_err(unreadable)
}

/// The columns of something that Python holds.
pub(crate) fn schema(data: &Bound<'_, PyAny>) -> PyResult<SchemaRef> {
    if data.hasattr("__arrow_c_schema__")? {
        let capsule = capsule(data, "__arrow_c_schema__")?;
        let schema = capsule.pointer_checked(Some(SCHEMA))?.cast::<FFI_ArrowSchema>();
        // SAFETY: the capsule's name says that it holds such a schema, and it outlives this.
        let schema = unsafe { schema.as_ref() };
        return Ok(Schema::try_from(schema).map_err(unreadable)?.into());
    }
    Ok(read(data)?.schema())
}

fn capsule<'py>(data: &Bound<'py, PyAny>, method: &str) -> PyResult<Bound<'py, PyCapsule>> {
    if !data.hasattr(method)? {
        let found = data.get_type();
        let message = format!("expected something with `{method}`, found {}", found.name()?);
        return Err(PyTypeError::new_err(message));
    }
    Ok(data.call_method0(method)?.cast_into::<PyCapsule>()?)
}

/// Arrow's own messages may hold values.
pub(crate) fn unreadable(_: ArrowError) -> PyErr {
    PyValueError::new_err("expected Arrow data that can be read")
}

/// Batches as a stream for whoever asks for it.
pub(crate) fn stream<'py>(
    py: Python<'py>,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
) -> PyResult<Bound<'py, PyCapsule>> {
    let batches = RecordBatchIterator::new(batches.into_iter().map(Ok), schema);
    let stream = FFI_ArrowArrayStream::new(Box::new(batches));
    PyCapsule::new_with_value(py, stream, STREAM)
}

/// A schema for whoever asks for it.
pub(crate) fn schema_capsule<'py>(
    py: Python<'py>,
    schema: &Schema,
) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(schema).map_err(unreadable)?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}
