//! From JSON text to the objects of `lepre.answers`.
//!
//! What a rule says of a case it says again of the next: as answers cannot be changed, the
//! objects of some classes are made once for each JSON text and shared from then on.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// How many objects of a class are kept to be shared.
const MOST_SHARED: usize = 1024;

/// The classes of `lepre.answers`, by name.
pub(crate) struct Answers(HashMap<String, Part>);

/// What a part of an answer is, where it is not just what JSON has.
#[derive(Clone)]
enum Part {
    Answer(Arc<Class>),
    List(Box<Part>),
    Choice(Arc<HashMap<String, Py<PyAny>>>),
}

struct Class {
    make: Py<PyAny>,
    parts: HashMap<String, (Py<PyString>, Option<Part>)>,
    shared: Option<Mutex<BTreeMap<Box<str>, Py<PyAny>>>>,
}

impl Answers {
    /// Reads the classes off their module.
    pub(crate) fn load(py: Python<'_>) -> PyResult<Self> {
        let module = py.import("lepre.answers")?;
        let base = py.import("lepre.answer")?.getattr("Answer")?;
        let mut known = HashMap::new();
        for name in module.getattr("__all__")?.try_iter()? {
            let class = module.getattr(name?.cast::<PyString>()?)?;
            let Ok(class) = class.cast::<PyType>() else { continue };
            if class.is_subclass(&base)? {
                Part::of(class, &mut known)?;
            }
        }
        Ok(Self(known))
    }

    /// The object that a JSON text stands for, of the class of that name, or a tuple of them.
    pub(crate) fn read<'py>(
        &self,
        py: Python<'py>,
        class: &str,
        json: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let failed = Cell::new(None);
        let seed = Seed { py, part: self.0.get(class), failed: &failed };
        let mut json = serde_json::Deserializer::from_str(json);
        seed.deserialize(&mut json).map_err(|error| {
            failed.take().unwrap_or_else(|| PyRuntimeError::new_err(error.to_string()))
        })
    }
}

impl Part {
    /// What a class, an enumeration or a tuple of one of them makes of JSON.
    fn of(kind: &Bound<'_, PyAny>, known: &mut HashMap<String, Self>) -> PyResult<Self> {
        if let Ok(list) = kind.cast::<PyTuple>() {
            return Ok(Self::List(Box::new(Self::of(&list.get_item(0)?, known)?)));
        }
        let name: String = kind.getattr("__name__")?.extract()?;
        if let Some(part) = known.get(&name) {
            return Ok(part.clone());
        }
        let part = if kind.hasattr("__members__")? {
            let choices = kind.try_iter()?.map(|choice| {
                let choice = choice?;
                Ok((choice.getattr("value")?.extract()?, choice.unbind()))
            });
            Self::Choice(Arc::new(choices.collect::<PyResult<_>>()?))
        } else {
            Self::Answer(Arc::new(Class::of(kind, known)?))
        };
        known.insert(name, part.clone());
        Ok(part)
    }
}

impl Class {
    fn of(class: &Bound<'_, PyAny>, known: &mut HashMap<String, Part>) -> PyResult<Self> {
        let kinds = class.getattr("_parts")?;
        let kinds = kinds.cast::<PyDict>()?;
        let mut parts = HashMap::new();
        for name in class.getattr("__match_args__")?.try_iter()? {
            let name = name?.cast_into::<PyString>()?;
            let kind = kinds.get_item(&name)?;
            let part = kind.map(|kind| Part::of(&kind, known)).transpose()?;
            parts.insert(key_of(name.to_str()?).to_owned(), (name.unbind(), part));
        }
        let shared = class.getattr("_shared")?.is_truthy()?;
        let shared = shared.then(|| Mutex::new(BTreeMap::new()));
        Ok(Self { make: class.clone().unbind(), parts, shared })
    }
}

/// The key of an attribute: `with` and `from` are words of Python.
fn key_of(name: &str) -> &str {
    name.strip_suffix('_').unwrap_or(name)
}

/// Makes an object of the JSON that it is given.
#[derive(Clone, Copy)]
struct Seed<'a, 'py> {
    py: Python<'py>,
    part: Option<&'a Part>,
    /// What Python raised.
    failed: &'a Cell<Option<PyErr>>,
}

impl<'py> Seed<'_, 'py> {
    fn checked<T, E: Error>(&self, made: PyResult<T>) -> Result<T, E> {
        made.map_err(|error| {
            self.failed.set(Some(error));
            E::custom("Python raised")
        })
    }

    /// The object kept for this JSON text, or else a new one, kept from now on.
    fn shared<E: Error>(
        self,
        shared: &Mutex<BTreeMap<Box<str>, Py<PyAny>>>,
        json: &str,
    ) -> Result<Bound<'py, PyAny>, E> {
        let kept = shared.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = kept.get(json) {
            return Ok(kept.bind(self.py).clone());
        }
        drop(kept); // Python runs, and may come back here
        let mut reader = serde_json::Deserializer::from_str(json);
        let made = reader.deserialize_any(self).map_err(E::custom)?;
        let mut kept = shared.lock().unwrap_or_else(PoisonError::into_inner);
        let before = if kept.len() < MOST_SHARED { None } else { Some(mem::take(&mut *kept)) };
        kept.insert(json.into(), made.clone().unbind());
        drop(kept);
        drop(before);
        Ok(made)
    }
}

impl<'de, 'py> DeserializeSeed<'de> for Seed<'_, 'py> {
    type Value = Bound<'py, PyAny>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        match self.part {
            Some(Part::Answer(class)) if let Some(shared) = &class.shared => {
                let json = <&RawValue as serde::Deserialize>::deserialize(json)?;
                self.shared(shared, json.get())
            }
            _ => json.deserialize_any(self),
        }
    }
}

impl<'de, 'py> Visitor<'de> for Seed<'_, 'py> {
    type Value = Bound<'py, PyAny>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer of the library")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        self.checked(flag.into_bound_py_any(self.py))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        self.checked(number.into_bound_py_any(self.py))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        self.checked(number.into_bound_py_any(self.py))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        self.checked(number.into_bound_py_any(self.py))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        match self.part {
            Some(Part::Choice(choices)) => {
                let choice = choices.get(text);
                let choice = choice.ok_or_else(|| E::custom("a choice that there is not"))?;
                Ok(choice.bind(self.py).clone())
            }
            _ => Ok(PyString::new(self.py, text).into_any()),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let part = if let Some(Part::List(part)) = self.part { Some(&**part) } else { self.part };
        let mut made = Vec::new();
        while let Some(one) = list.next_element_seed(Seed { part, ..self })? {
            made.push(one);
        }
        self.checked(PyTuple::new(self.py, made)).map(Bound::into_any)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let made = PyDict::new(self.py);
        let Some(Part::Answer(class)) = self.part else {
            while let Some(key) = object.next_key::<String>()? {
                let value = object.next_value_seed(Seed { part: None, ..self })?;
                self.checked(made.set_item(key, value))?;
            }
            let module = self.py.import("lepre.answer");
            return self
                .checked(module.and_then(|module| module.call_method1("FrozenDict", (made,))));
        };
        while let Some(key) = object.next_key::<&str>()? {
            let known = class.parts.get(key);
            let part = known.and_then(|(_, part)| part.as_ref());
            let value = object.next_value_seed(Seed { part, ..self })?;
            self.checked(match known {
                Some((name, _)) => made.set_item(name, value),
                None => made.set_item(key, value),
            })?;
        }
        self.checked(class.make.bind(self.py).call((), Some(&made)))
    }
}
