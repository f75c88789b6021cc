//! The words from which the fuzzer builds inputs: `tests/fuzz/dictionaries/DOOR.dict`.

use lepre::{Check, Territory, case, schema};
use serde_json::Value;
use std::collections::BTreeSet;

/// With what files begin, and what stands inside a PDF.
pub(super) const MAGIC: [&[u8]; 30] = [
    b"%PDF-1.7\n",
    b"1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]/SigFlags 3>>>>\nendobj\n",
    b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    b"<</FT/Sig/Type/Annot/Subtype/Widget>>",
    b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O()/U()>>",
    b"/Filter/FlateDecode/Length 10",
    b"/Type/XRef/W[1 2 1]/Index[0 1]/Size 1",
    b"/Type/ObjStm/N 1/First 4",
    b"stream\n",
    b"endstream\n",
    b"xref\n0 1\n0000000000 65535 f \n",
    b"trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n9\n%%EOF",
    b"\xFF\xD8\xFF\xE0\x00\x10JFIF\0\x01\x01\x01\x00H\x00H\0\0",
    b"\xFF\xC0\x00\x11\x08\x00\x10\x00\x10\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01",
    b"\xFF\xDA",
    b"\xFF\xD9",
    b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR",
    b"GIF89a\x01\0\x01\0",
    b"II*\0\x08\0\0\0",
    b"RIFF\x24\0\0\0WEBPVP8 ",
    b"PK\x03\x04\x14\0\0\0",
    b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    b"\x30\x80\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02\xA0\x80\x30\x80",
    b"-----BEGIN PKCS7-----\n",
    b"-----BEGIN CMS-----\n",
    b"MZ\x90\0\x03\0\0\0",
    b"\x7FELF\x02\x01\x01\0",
    b"psp.pdf.p7m\x1F",
    b"foto.JPG\x1F",
];

const CEL: [&str; 24] = [
    "&&",
    "||",
    "!",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    " in ",
    "has(",
    "(",
    ")",
    "[",
    "]",
    ", ",
    "true",
    "false",
    "null",
    "\"\"",
    "'",
    "-1",
    "9223372036854775807",
    "\"2022-09-01\"",
];

const CEL_REFUSED: [&str; 8] = ["?", ":", "{", "}", ".size()", ".all(x, ", "r\"", "0x1u"];

const TEXT: [&str; 20] = [
    "persona@",
    "@example.it",
    "xn--",
    "+39",
    "0039",
    "055",
    "333",
    "T10:30",
    "T24:00",
    ":60",
    ".999999999",
    "Z",
    "+02:00",
    "-00:00",
    "2024-02-29",
    "9999-12-31",
    "0001-01-01",
    "application/",
    "image/jpeg",
    "0123456789abcdef",
];

const ARROW: [&str; 4] = ["ARROW1", "\u{0}\u{0}\u{0}\u{0}", "ARROW:extension:name", "org.apache"];

/// The dictionary of a door; `None` of one that has none.
pub(super) fn dictionary(door: &str) -> Option<String> {
    let mut words: BTreeSet<Vec<u8>> = BTreeSet::new();
    let mut add = |all: &[&str]| words.extend(all.iter().map(|word| word.as_bytes().to_vec()));
    let checks = Check::ALL.map(Check::name);
    match door {
        "condition" => {
            add(&CEL);
            add(&CEL_REFUSED);
            paths(&mut words);
        }
        "rulebook" => {
            add(&["[[", "]]", "\n[", " = ", "'''", "\"\"\"", "1979-05-27", "extra."]);
            add(&CEL);
            schemas(&["rulebook"], &mut words);
            paths(&mut words);
        }
        "case" => schemas(&checks, &mut words),
        "scenarios" => {
            add(&["[[scenario]]", "[scenario.case", "\n", " = "]);
            schemas(&["scenario", "psp"], &mut words);
        }
        "recommend" => schemas(&["recommendation"], &mut words),
        "replay" => schemas(&["decision", "report", "replay", "journal", "psp"], &mut words),
        "journal" | "dossier" | "timesheet" | "deadlines" => schemas(&[door], &mut words),
        "texts" => {
            add(&TEXT);
            words.extend(Territory::all().map(|place| place.name().as_bytes().to_vec()));
        }
        "document" => words.extend(MAGIC.map(<[u8]>::to_vec)),
        "ipc" => {
            add(&ARROW);
            paths(&mut words);
        }
        // Its bytes are no text.
        _ => return None,
    }
    Some(words.iter().map(|word| line(word)).collect())
}

fn line(word: &[u8]) -> String {
    let sign = |byte: &u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        _ => format!("\\x{byte:02X}"),
    };
    format!("\"{}\"\n", word.iter().map(sign).collect::<String>())
}

/// The fields of all checks, and their choices.
fn paths(words: &mut BTreeSet<Vec<u8>>) {
    for vocabulary in Check::ALL.map(case::vocabulary) {
        for field in vocabulary.fields() {
            words.insert(field.path.as_bytes().to_vec());
            if let lepre::vocabulary::FieldType::Choice(names) = &field.kind
                && field.path != "territory"
            {
                words.extend(names.iter().map(|name| format!("\"{name}\"").into_bytes()));
            }
        }
    }
}

/// The keys and the choices of documents.
fn schemas(names: &[&str], words: &mut BTreeSet<Vec<u8>>) {
    for name in names {
        let schema = serde_json::to_value(schema::schema(name).unwrap()).unwrap();
        collect(&schema, words);
    }
    for word in [r#""ITC4""#, r#""Toscana""#, r#""2024-05-10""#, "null", "true", "false"] {
        words.insert(word.as_bytes().to_vec());
    }
}

fn collect(schema: &Value, words: &mut BTreeSet<Vec<u8>>) {
    let mut add = |word: &str| {
        words.insert(format!("\"{word}\"").into_bytes());
    };
    match schema {
        Value::Object(entries) => {
            for (key, value) in entries {
                match (key.as_str(), value) {
                    ("properties", Value::Object(properties)) => {
                        properties.keys().for_each(|key| add(key));
                    }
                    ("const", Value::String(word)) => add(word),
                    ("enum", Value::Array(all)) => {
                        all.iter().filter_map(Value::as_str).for_each(&mut add);
                    }
                    _ => {}
                }
            }
            entries.values().for_each(|value| collect(value, words));
        }
        Value::Array(elements) => elements.iter().for_each(|value| collect(value, words)),
        _ => {}
    }
}
