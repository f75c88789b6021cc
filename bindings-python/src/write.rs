//! From Python objects to JSON text.
//!
//! Nothing of what is refused is repeated: it may be personal data.

use pyo3::exceptions::{PyRecursionError, PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyDate, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTime, PyTuple,
};

/// How deep a case may be nested: as deep as its JSON text.
const MOST_LEVELS: usize = 127;

/// The JSON text of a mapping, or of an answer.
pub(crate) fn written(object: &Bound<'_, PyAny>) -> PyResult<String> {
    let mut json = Vec::with_capacity(1024);
    if !write_object(&mut json, object, MOST_LEVELS)? {
        return Err(PyTypeError::new_err(format!("expected a mapping, found {}", kind(object))));
    }
    Ok(String::from_utf8(json)?)
}

/// Writes a value that stands inside another.
fn write(json: &mut Vec<u8>, value: &Bound<'_, PyAny>, levels: usize) -> PyResult<()> {
    if let Ok(text) = value.cast::<PyString>() {
        write_text(json, text)
    } else if let Ok(flag) = value.cast::<PyBool>() {
        json.extend_from_slice(if flag.is_true() { b"true" } else { b"false" });
        Ok(())
    } else if value.is_none() {
        json.extend_from_slice(b"null");
        Ok(())
    } else if let Ok(number) = value.cast::<PyInt>() {
        let number = number.call_method0(intern!(value.py(), "__index__"))?.repr()?;
        json.extend_from_slice(number.to_str()?.as_bytes());
        Ok(())
    } else if let Ok(number) = value.cast::<PyFloat>() {
        write_float(json, number.extract()?)
    } else if write_object(json, value, levels)? {
        Ok(())
    } else if let Ok(list) = value.cast::<PyList>() {
        write_list(json, list.iter(), levels)
    } else if let Ok(tuple) = value.cast::<PyTuple>() {
        write_list(json, tuple.iter(), levels)
    } else if value.cast::<PyDate>().is_ok() || value.cast::<PyTime>().is_ok() {
        write_moment(json, value)
    } else {
        Err(PyTypeError::new_err(format!("expected what JSON can hold, found {}", kind(value))))
    }
}

/// Writes a mapping or an answer; `false` if the value is neither.
fn write_object(json: &mut Vec<u8>, value: &Bound<'_, PyAny>, levels: usize) -> PyResult<bool> {
    let Some(levels) = levels.checked_sub(1) else { return Err(too_deep()) };
    if let Ok(dict) = value.cast::<PyDict>() {
        json.push(b'{');
        for (key, value) in dict.iter() {
            write_entry(json, &key, &value, levels)?;
        }
    } else if let Ok(mapping) = value.cast::<PyMapping>() {
        json.push(b'{');
        for entry in mapping.items()?.iter() {
            let (key, value) = entry.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
            write_entry(json, &key, &value, levels)?;
        }
    } else if is_answer(value)? {
        return write_object(json, &value.call_method0(intern!(value.py(), "to_dict"))?, levels);
    } else {
        return Ok(false);
    }
    json.push(b'}');
    Ok(true)
}

fn write_entry(
    json: &mut Vec<u8>,
    key: &Bound<'_, PyAny>,
    value: &Bound<'_, PyAny>,
    levels: usize,
) -> PyResult<()> {
    let Ok(key) = key.cast::<PyString>() else {
        return Err(PyTypeError::new_err(format!("expected texts as keys, found {}", kind(key))));
    };
    separate(json, b'{');
    write_text(json, key)?;
    json.push(b':');
    write(json, value, levels)
}

fn write_list<'py>(
    json: &mut Vec<u8>,
    values: impl Iterator<Item = Bound<'py, PyAny>>,
    levels: usize,
) -> PyResult<()> {
    let Some(levels) = levels.checked_sub(1) else { return Err(too_deep()) };
    json.push(b'[');
    for value in values {
        separate(json, b'[');
        write(json, &value, levels)?;
    }
    json.push(b']');
    Ok(())
}

/// A comma, except before the first.
fn separate(json: &mut Vec<u8>, opening: u8) {
    if json.last() != Some(&opening) {
        json.push(b',');
    }
}

fn write_text(json: &mut Vec<u8>, text: &Bound<'_, PyString>) -> PyResult<()> {
    let Ok(text) = text.to_str() else {
        return Err(PyValueError::new_err("a text holds half a character (a lone surrogate)"));
    };
    serde_json::to_writer(json, text).map_err(|error| PyValueError::new_err(error.to_string()))
}

fn write_float(json: &mut Vec<u8>, number: f64) -> PyResult<()> {
    if !number.is_finite() {
        return Err(PyValueError::new_err("a number is infinite, or none"));
    }
    serde_json::to_writer(json, &number).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// Writes a day, a moment or a time of the day in the form of ISO 8601 that cases have.
fn write_moment(json: &mut Vec<u8>, moment: &Bound<'_, PyAny>) -> PyResult<()> {
    let text = moment.call_method0(intern!(moment.py(), "isoformat"))?;
    let text = text.cast::<PyString>()?.to_str()?;
    // A time of the day has no seconds in a case; those that are there are left for it to refuse.
    let of_day = moment.cast::<PyTime>().is_ok() && text.len() == "09:45:00".len();
    let text = text.strip_suffix(":00").filter(|_| of_day).unwrap_or(text);
    serde_json::to_writer(json, text).map_err(|error| PyValueError::new_err(error.to_string()))
}

fn is_answer(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let module = value.py().import(intern!(value.py(), "lepre.answer"))?;
    value.is_instance(&module.getattr(intern!(value.py(), "Answer"))?)
}

fn too_deep() -> PyErr {
    PyRecursionError::new_err("a case is nested too deeply, or holds itself")
}

/// The name of a value's type.
fn kind(value: &Bound<'_, PyAny>) -> String {
    value.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string())
}
