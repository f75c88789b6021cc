//! Reads the fields off a case's JSON Schema, in the order of their declaration.

use super::{ChangedBy, Field, FieldType};
use crate::text::Text;
use schemars::Schema;
use serde_json::{Map, Value};

/// Each field with the paths of those it is made from, and the paths that must be given.
pub(super) fn fields(root: &Schema) -> (Vec<(Field, Vec<String>)>, Vec<String>) {
    let Some(schema) = root.as_object() else { return Default::default() };
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let mut reader = Reader { definitions, fields: Vec::new(), required: Vec::new() };
    reader.group(schema, "");
    (reader.fields, reader.required)
}

struct Reader<'s> {
    definitions: Option<&'s Map<String, Value>>,
    fields: Vec<(Field, Vec<String>)>,
    required: Vec<String>,
}

impl<'s> Reader<'s> {
    fn group(&mut self, schema: &'s Map<String, Value>, prefix: &str) {
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, property) in properties.into_iter().flatten() {
            let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
            let Some(declared) = property.as_object() else { continue };
            let resolved = self.resolve(declared);
            let required = is_required(schema, name);
            self.required.extend(required.then(|| path.clone()));
            let elements = resolved.get("items").and_then(Value::as_object);
            if resolved.contains_key("properties") {
                self.group(resolved, &path);
            } else if let Some(elements) = elements.filter(|one| base_type(one).is_none()) {
                self.group(self.resolve(elements), &format!("{path}[]"));
            } else if let Some(kind) = kind(declared, resolved) {
                let personal = declared.get("x-personal") == Some(&Value::Bool(true));
                let field = Field { required, personal, ..field(path, kind, declared) };
                self.fields.push((field, strings(declared, "x-made-from")));
            }
        }
    }

    /// Follows a reference, and sees through "or null".
    fn resolve(&self, schema: &'s Map<String, Value>) -> &'s Map<String, Value> {
        let alternatives = schema.get("anyOf").and_then(Value::as_array);
        let not_null =
            |option: &&'s Value| option.get("type").and_then(Value::as_str) != Some("null");
        if let Some(inner) = alternatives.and_then(|options| options.iter().find(not_null)) {
            return inner.as_object().map_or(schema, |inner| self.resolve(inner));
        }
        let name =
            schema.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix("#/$defs/"));
        let target = name.and_then(|name| self.definitions?.get(name)?.as_object());
        target.unwrap_or(schema)
    }
}

fn is_required(group: &Map<String, Value>, name: &str) -> bool {
    let required = group.get("required").and_then(Value::as_array);
    required.is_some_and(|required| required.iter().any(|key| key.as_str() == Some(name)))
}

fn kind(declared: &Map<String, Value>, schema: &Map<String, Value>) -> Option<FieldType> {
    if let Some(choices) = choices(declared).or_else(|| choices(schema)) {
        return Some(FieldType::Choice(choices));
    }
    let format = schema.get("format").and_then(Value::as_str);
    match base_type(schema)? {
        "boolean" => Some(FieldType::Boolean),
        "integer" => {
            let most = schema.get("maximum").and_then(Value::as_u64);
            Some(FieldType::Count { most: most.map_or(u32::MAX, |most| most as u32) })
        }
        "string" if format == Some("date") => Some(FieldType::Date),
        "string" if format == Some("moment") => Some(FieldType::Moment),
        "string" if format == Some("time-of-day") => Some(FieldType::Time),
        "string" if format == Some("sha-256") => Some(FieldType::Sha256),
        "string" => {
            Some(FieldType::Text { longest: longest(schema), email: format == Some("email") })
        }
        "array" => Some(FieldType::Texts {
            longest: longest(schema.get("items").and_then(Value::as_object)?),
        }),
        _ => None,
    }
}

/// The most characters of a text.
fn longest(schema: &Map<String, Value>) -> usize {
    schema.get("maxLength").and_then(Value::as_u64).unwrap_or(u64::MAX) as usize
}

/// The type apart from "null".
fn base_type(schema: &Map<String, Value>) -> Option<&str> {
    match schema.get("type")? {
        Value::String(name) => Some(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).find(|name| *name != "null"),
        _ => None,
    }
}

/// The names of a choice: a plain list, or one documented alternative each.
fn choices(schema: &Map<String, Value>) -> Option<Vec<String>> {
    let strings =
        |list: &Vec<Value>| list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let plain = schema.get("x-choices").or_else(|| schema.get("enum")).and_then(Value::as_array);
    plain.map(strings).or_else(|| {
        let documented = schema.get("oneOf")?.as_array()?;
        Some(documented.iter().filter_map(|one| string(one.as_object()?, "const")).collect())
    })
}

fn field(path: String, kind: FieldType, declared: &Map<String, Value>) -> Field {
    let wording = |language: &str| {
        let question = declared.get("x-question").and_then(Value::as_object);
        question.and_then(|question| string(question, language)).unwrap_or_default()
    };
    Field {
        path,
        kind,
        description: string(declared, "description").unwrap_or_default(),
        question: Text::new(wording("it"), wording("en")),
        made_from: Vec::new(),
        change: change(declared),
        personal: false,
        required: false,
    }
}

/// Who can change the field, and with how much ado.
fn change(declared: &Map<String, Value>) -> Option<(ChangedBy, u32)> {
    let by = match declared.get("x-changed-by")?.as_str()? {
        "person" => ChangedBy::Person,
        "provider" => ChangedBy::Provider,
        _ => ChangedBy::Both,
    };
    let cost = declared.get("x-cost").and_then(Value::as_u64).unwrap_or(1);
    Some((by, u32::try_from(cost).unwrap_or(u32::MAX)))
}

/// One text, or a list of them.
fn strings(map: &Map<String, Value>, key: &str) -> Vec<String> {
    match map.get(key) {
        Some(Value::String(only)) => vec![only.clone()],
        Some(Value::Array(all)) => {
            all.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

fn string(map: &Map<String, Value>, key: &str) -> Option<String> {
    map.get(key)?.as_str().map(str::to_owned)
}
