//! The keys and the types of a rulebook's file: all that is wrong with them, at once.
//!
//! `serde` reads a right file once, and stops at the first mistake of a wrong one. A wrong
//! one is gone through again with the schema, which is made from the same types; what has
//! no fault is kept, so that its conditions are looked at too.

use super::data_file::DataFile;
use crate::text::{Text, did_you_mean, nearest};
use schemars::{JsonSchema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer};

/// What stands for keys that are missing or wrong: the mistake is reported, and what stands
/// beside it is looked at all the same. Where nothing stands for a key, as for the id of a
/// rule, which must not be there twice, the whole table is left out.
const STAND_INS: &str = r#"
require = "true"
when = "true"
met = "true"
severity = "advisory"
actor = "person"
days = 1
message = { it = "?", en = "?" }
remedy = { it = "?", en = "?" }
title = { it = "?", en = "?" }
action = { it = "?", en = "?" }
what = { it = "?", en = "?" }
citation = { source = "lombardia-2022", section = "?" }
"#;

/// The same for keys of the file itself.
const HEAD: &str = r#"
id = "?"
version = "?"
title = { it = "?", en = "?" }
territory = "IT"
valid_from = 0001-01-01
"#;

/// Lists of which every element is needed, since later ones name earlier ones.
const NEEDED_WHOLE: &str = "step";

type Object = Map<String, Value>;
type Key<'i> = Spanned<Cow<'i, str>>;

/// Reads a wrong file as far as it can be read, and notes all that is wrong with it.
pub(super) fn mend<T: JsonSchema + DeserializeOwned>(file: &mut DataFile<'_>) -> Option<T> {
    let (mut root, mistakes) = DeTable::parse_recoverable(file.toml());
    if !mistakes.is_empty() {
        mistakes.iter().for_each(|mistake| file.report_syntax(mistake));
        return None;
    }
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let schema = schema.as_object()?;
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let [stand_ins, head] = [STAND_INS, HEAD].map(DeTable::parse);
    let mut structure = Structure { file, definitions, stand_ins: stand_ins.ok()?.into_inner() };
    structure.table(schema, root.get_mut(), 0..0);
    for (key, value) in head.ok()?.into_inner() {
        root.get_mut().entry(key).or_insert(value);
    }
    // The schema and the type are one: were they ever to disagree, the file is still refused.
    T::deserialize(Deserializer::from(root)).map_err(|error| file.report_syntax(&error)).ok()
}

struct Structure<'a, 'f> {
    file: &'a mut DataFile<'f>,
    definitions: Option<&'a Object>,
    stand_ins: DeTable<'static>,
}

impl<'a> Structure<'a, '_> {
    /// Takes out what is wrong in a table, and says whether all that it needs is left.
    fn table(&mut self, schema: &'a Object, table: &mut DeTable<'_>, span: Range<usize>) -> bool {
        let Some(keys) = schema.get("properties").and_then(Value::as_object) else { return true };
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let required: Vec<&str> = required.filter_map(Value::as_str).collect();
        let missing = required.iter().filter(|key| !table.contains_key(**key));
        let missing: Vec<&str> = missing.copied().collect();
        self.missing(&missing, span);
        for (key, mut value) in std::mem::take(table) {
            let name = key.get_ref().as_ref();
            match keys.get(name).and_then(Value::as_object) {
                None => self.unknown_key(&key, keys),
                Some(schema) if self.value(name, schema, &mut value) => {
                    table.insert(key, value);
                }
                Some(_) => {}
            }
        }
        for key in &required {
            let stand_in = self.stand_ins.get_key_value(*key).filter(|_| !table.contains_key(*key));
            if let Some((key, value)) = stand_in {
                table.insert(key.clone(), value.clone());
            }
        }
        required.iter().all(|key| table.contains_key(*key))
    }

    /// The same of any value; `key` is what it stands under.
    fn value(&mut self, key: &str, schema: &'a Object, value: &mut Spanned<DeValue<'_>>) -> bool {
        let (schema, span) = (self.resolve(schema), value.span());
        if let Some(choices) = choices(schema) {
            return self.choice(&choices, value);
        }
        match (kind(schema), value.get_mut()) {
            (Kind::Table, DeValue::Table(table)) => self.table(schema, table, span),
            (Kind::List, DeValue::Array(elements)) => {
                let Some(schema) = schema.get("items").and_then(Value::as_object) else {
                    return true;
                };
                let whole = std::mem::replace(elements, DeArray::new());
                let count = whole.len();
                for mut element in whole {
                    if self.value(key, schema, &mut element) {
                        elements.push(element);
                    }
                }
                key != NEEDED_WHOLE || elements.len() == count
            }
            (Kind::Text, DeValue::String(_))
            | (Kind::Date, DeValue::Datetime(_))
            | (Kind::YesNo, DeValue::Boolean(_)) => true,
            (Kind::Count, DeValue::Integer(number)) if number.as_str().parse::<u32>().is_ok() => {
                true
            }
            (expected, _) => {
                self.wrong_type(key, expected, span);
                false
            }
        }
    }

    fn choice(&mut self, choices: &[&str], value: &Spanned<DeValue<'_>>) -> bool {
        let found = value.get_ref().as_str();
        if found.is_some_and(|found| choices.contains(&found)) {
            return true;
        }
        let list = choices.iter().map(|choice| format!("\"{choice}\"")).collect::<Vec<_>>();
        let list = list.join(", ");
        let message = Text::new(format!("atteso uno di {list}"), format!("expected one of {list}"));
        self.file.report(value.span(), "not_a_choice", message);
        let near = found.and_then(|found| nearest(found, choices.iter().copied()));
        self.file.help(near.map(did_you_mean));
        false
    }

    fn missing(&mut self, keys: &[&str], span: Range<usize>) {
        let list = keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let message = match keys {
            [] => return,
            [_] => Text::new(format!("manca la chiave {list}"), format!("expected the key {list}")),
            _ => {
                Text::new(format!("mancano le chiavi {list}"), format!("expected the keys {list}"))
            }
        };
        self.file.report(span, "missing_key", message);
    }

    fn unknown_key(&mut self, key: &Key<'_>, known: &Object) {
        let found = key.get_ref();
        let message = Text::new(
            format!("attesa una chiave nota, trovata `{found}`"),
            format!("expected a known key, found `{found}`"),
        );
        self.file.report(key.span(), "unknown_key", message);
        let all = known.keys().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let near = nearest(found, known.keys().map(String::as_str)).map(did_you_mean);
        let all = || Text::new(format!("le chiavi sono {all}"), format!("the keys are {all}"));
        self.file.help(Some(near.unwrap_or_else(all)));
    }

    fn wrong_type(&mut self, key: &str, expected: Kind, span: Range<usize>) {
        let (it, en) = expected.named();
        let message = Text::new(format!("{it} in `{key}`"), format!("expected {en} in `{key}`"));
        self.file.report(span, "wrong_type", message);
    }

    /// Follows a reference, and sees through "or null".
    fn resolve(&self, schema: &'a Object) -> &'a Object {
        let alternatives = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten();
        let mut objects = alternatives.filter_map(Value::as_object);
        let schema = objects.find(|one| one.contains_key("$ref")).unwrap_or(schema);
        let name = schema.get("$ref").and_then(Value::as_str);
        let name = name.and_then(|reference| reference.strip_prefix("#/$defs/"));
        name.and_then(|name| self.definitions?.get(name)?.as_object()).unwrap_or(schema)
    }
}

/// What a value may be.
#[derive(Clone, Copy)]
enum Kind {
    Table,
    List,
    Text,
    Date,
    Count,
    YesNo,
}

impl Kind {
    fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Table => ("attesa una tabella", "a table"),
            Self::List => ("atteso un elenco", "a list"),
            Self::Text => ("atteso un testo tra virgolette", "a text in quotes"),
            Self::Date => ("attesa una data come 2022-09-01", "a date such as 2022-09-01"),
            Self::Count => {
                ("atteso un numero intero, non negativo", "a whole number, not negative")
            }
            Self::YesNo => ("atteso `true` o `false`", "`true` or `false`"),
        }
    }
}

fn kind(schema: &Object) -> Kind {
    let name = match schema.get("type") {
        Some(Value::Array(names)) => names.first().and_then(Value::as_str),
        name => name.and_then(Value::as_str),
    };
    match name {
        Some("array") => Kind::List,
        Some("boolean") => Kind::YesNo,
        Some("integer") => Kind::Count,
        Some("string") if schema.get("format") == Some(&"date".into()) => Kind::Date,
        Some("string") => Kind::Text,
        _ => Kind::Table,
    }
}

/// The names of a choice, each of them a documented alternative.
fn choices(schema: &Object) -> Option<Vec<&str>> {
    let alternatives = schema.get("oneOf")?.as_array()?;
    Some(alternatives.iter().filter_map(|one| one.get("const")?.as_str()).collect())
}
