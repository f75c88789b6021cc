//! From a typed case to the kernel's values: the case is walked with `serde`, field by
//! field in the order of the vocabulary, and each value becomes its class.

use super::{Case, Made};
use crate::condition::Classes;
use crate::logic::Values;
use crate::vocabulary::{FieldId, Vocabulary};
use serde::ser::{Impossible, Serialize, SerializeStruct, Serializer};
use std::fmt;
use std::slice;
use validator::ValidateEmail;

/// A case as the kernel sees it.
pub(crate) struct Observed {
    /// The class of every field; a field that is not given is unknown.
    pub(crate) values: Values,
    /// The length in bytes of its longest text.
    pub(crate) longest_text: usize,
    /// A field that says otherwise than the one it is made from.
    pub(crate) contradicted: Option<FieldId>,
}

/// Observes a case.
#[inline(always)] // what it returns is large, and need not be moved
pub(crate) fn observe<C: Serialize>(case: &C, classes: &Classes) -> Observed {
    let mut values = Values::unknown(classes.fields());
    let slots = values.classes_mut().iter_mut();
    let mut observer = Observer { classes, slots, made: None, longest_text: 0 };
    // Only a case type with something else than fields and groups could be refused,
    // and what is left unseen is unknown.
    let _ = case.serialize(&mut observer);
    let Observer { made, longest_text, .. } = observer;
    let mut observed = Observed { values, longest_text, contradicted: None };
    if let Some((field, class)) = made {
        observed.make(field, class);
    }
    observed
}

/// Observes a case of a check, with what follows from other fields of it.
#[inline(always)]
pub(crate) fn observe_case<C: Case>(
    case: &C,
    vocabulary: &Vocabulary,
    classes: &Classes,
) -> Observed {
    observe_made(case, case.made(), vocabulary, classes)
}

/// Observes a subject, with what was made from other fields of it.
#[inline(always)]
pub(crate) fn observe_made<S: Serialize>(
    subject: &S,
    made: Vec<Made>,
    vocabulary: &Vocabulary,
    classes: &Classes,
) -> Observed {
    let mut observed = observe(subject, classes);
    for made in made {
        let Some(field) = vocabulary.find(made.path) else { continue };
        observed.make(field, Classes::boolean(made.value));
    }
    observed
}

impl Observed {
    /// Gives a field the class that was made for it, unless it says otherwise itself.
    fn make(&mut self, field: FieldId, class: u8) {
        match self.values.class(field.0) {
            0 => self.values.set(field.0, class),
            given if given != class => self.contradicted = Some(field),
            _ => {}
        }
    }
}

struct Observer<'c, 'v> {
    classes: &'c Classes,
    /// Where the classes of this field and of those after it go.
    slots: slice::IterMut<'v, u8>,
    /// What an address makes of another field.
    made: Option<(FieldId, u8)>,
    longest_text: usize,
}

impl Observer<'_, '_> {
    #[inline(always)] // a few instructions for each field of each case
    fn see(&mut self, class: u8) -> Result<(), Unobservable> {
        if let Some(slot) = self.slots.next() {
            *slot = class;
        }
        Ok(())
    }

    fn see_number(&mut self, value: i64) -> Result<(), Unobservable> {
        self.see(self.classes.number(self.field(), value))
    }

    /// The field whose turn it is.
    fn field(&self) -> FieldId {
        let seen = self.classes.fields() - self.slots.len();
        FieldId(u16::try_from(seen).unwrap_or(u16::MAX))
    }
}

/// The case holds something that is no field.
#[derive(Debug)]
struct Unobservable;

impl fmt::Display for Unobservable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a case holds fields and groups of fields only")
    }
}
impl std::error::Error for Unobservable {}
impl serde::ser::Error for Unobservable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Refuses the kinds of value that no field has.
macro_rules! refuse {
    ($($method:ident: $kind:ty),* $(,)?) => {
        $(fn $method(self, _: $kind) -> Result<(), Unobservable> { Err(Unobservable) })*
    };
}

impl Serializer for &mut Observer<'_, '_> {
    type Ok = ();
    type Error = Unobservable;
    type SerializeSeq = Impossible<(), Unobservable>;
    type SerializeTuple = Impossible<(), Unobservable>;
    type SerializeTupleStruct = Impossible<(), Unobservable>;
    type SerializeTupleVariant = Impossible<(), Unobservable>;
    type SerializeMap = Impossible<(), Unobservable>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Unobservable>;

    fn is_human_readable(&self) -> bool {
        false
    }

    #[inline(always)]
    fn serialize_none(self) -> Result<(), Unobservable> {
        self.see(0)
    }
    #[inline(always)]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unobservable> {
        value.serialize(self)
    }
    #[inline(always)]
    fn serialize_bool(self, value: bool) -> Result<(), Unobservable> {
        self.see(Classes::boolean(value))
    }
    fn serialize_i32(self, value: i32) -> Result<(), Unobservable> {
        self.see_number(value.into())
    }
    fn serialize_u32(self, value: u32) -> Result<(), Unobservable> {
        self.see_number(value.into())
    }
    #[inline(always)]
    fn serialize_unit_variant(
        self,
        _: &'static str,
        choice: u32,
        _: &'static str,
    ) -> Result<(), Unobservable> {
        self.see(Classes::choice(choice))
    }
    fn serialize_str(self, text: &str) -> Result<(), Unobservable> {
        self.longest_text = self.longest_text.max(text.len());
        if let Some(made) = self.classes.makes(self.field()) {
            self.made = Some((made, Classes::boolean(text.validate_email())));
        }
        self.see(Classes::text(text))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unobservable> {
        value.serialize(self)
    }
    #[inline(always)]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unobservable> {
        Ok(self)
    }

    refuse! {
        serialize_i8: i8, serialize_i16: i16, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }
    fn serialize_unit(self) -> Result<(), Unobservable> {
        Err(Unobservable)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unobservable> {
        Err(Unobservable)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Unobservable> {
        Err(Unobservable)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unobservable> {
        Err(Unobservable)
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unobservable> {
        Err(Unobservable)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unobservable> {
        Err(Unobservable)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unobservable> {
        Err(Unobservable)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unobservable> {
        Err(Unobservable)
    }
}

impl SerializeStruct for &mut Observer<'_, '_> {
    type Ok = ();
    type Error = Unobservable;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unobservable> {
        value.serialize(&mut **self)
    }
    fn end(self) -> Result<(), Unobservable> {
        Ok(())
    }
}
