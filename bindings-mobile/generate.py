"""Make the records and enumerations of the mobile faces from the library's JSON Schemas.

`python generate.py` writes `src/cases.rs`, `answers.rs` and `catalogue.rs`, from which uniffi makes
Kotlin and Swift; a test compares them.
"""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "bindings-python"))

from schemas import ANSWERS, CASES, Schema, choices, definitions, not_null  # noqa: E402

LEFT_TO_THE_BACK_END = {
    "audit_report",
    "comparison_report",
    "recommendation",
    "recommendation_report",
}
NAMES = {
    "Activity": "ServiceActivity",
    "Audience": "ServiceAudience",
    "Check": "CheckName",
    "Document": "GivenDocument",
    "DueContact": "Deadline",
    "Event": "JournalEvent",
    "Output": "ServiceOutput",
    "Row": "ReportRow",
    "State": "ProcedureState",
    "Table": "ReportTable",
    "Text": "Wording",
}
"""Names that say too little in a program, or that SwiftUI, Android or Compose have already."""
TOLD_TOO = {"GivenDocument"}
"""What is asked about, and an answer as well."""
BY_HAND = {"ClassValue"}
"""Types that serde cannot derive: `class_value.rs` has them."""
FORMATS = {"date": "Day", "moment": "Moment", "time-of-day": "TimeOfDay"}
# Kotlin and Swift reckon in signed numbers: core refuses a negative one, with its path.
NUMBERS = {"uint32": "i32", "uint": "i64", "uint64": "i64", "double": "f64"}


def own_name(name: str, schema: Schema) -> str:
    """Name a type here."""
    if name == "Service":
        return "ServiceName" if choices(schema) else "CatalogueService"
    return NAMES.get(name, name)


# --- types ------------------------------------------------------------------------


class Module:
    """One file: types that are written by the same rules."""

    def __init__(self, known: dict[str, Schema], *, asked: bool) -> None:
        """Know the schemas of all types; `asked` are those of cases."""
        self.known = known
        self.asked = asked
        self.enumerations: dict[str, list[str]] = {}

    def type_of(self, key: str, schema: Schema) -> str:
        """Name the type of what is not null."""
        if ref := schema.get("$ref"):
            return own_name(ref, self.known[ref])
        if schema.get("type") == "array":
            items = schema["items"]
            if schema.get("x-personal"):
                items = items | {"x-personal": True}
            return f"Vec<{self.type_of(key, items)}>"
        if schema.get("type") == "string":
            if schema.get("x-personal"):
                return "PersonalText"
            if not self.asked and (names := schema.get("x-choices")):
                self.enumerations[key.capitalize()] = names
                return key.capitalize()
            return FORMATS.get(schema.get("format", ""), "String")
        if schema.get("type") == "boolean":
            return "bool"
        return NUMBERS[schema.get("format", "uint32")]

    def field(self, key: str, schema: Schema, *, required: bool) -> str:
        """Write a field of a record."""
        bare, nullable = not_null(schema)
        kind = self.type_of(key, bare)
        attributes = ""
        if kind.startswith("Vec") and not required and not self.asked:
            attributes = '#[serde(default, skip_serializing_if = "Vec::is_empty")]\n'
        elif kind == "bool" and not required and not nullable:
            attributes = '#[serde(default, skip_serializing_if = "std::ops::Not::not")]\n'
        elif nullable or not required:
            kind = f"Option<{kind}>"
            if not required:
                attributes = '#[serde(default, skip_serializing_if = "Option::is_none")]\n'
        if self.asked and kind.startswith("Option"):
            attributes += "#[uniffi(default = None)]\n"
        return f"{words(schema, 4)}{attributes}pub {key}: {kind},\n"

    def record(self, name: str, schema: Schema) -> str:
        """Write a record."""
        required = schema.get("required", [])
        fields = "".join(
            self.field(key, part, required=key in required)
            for key, part in schema["properties"].items()
        )
        return f"{self.derive('uniffi::Record', name)}pub struct {name} {{\n{fields}}}\n"

    def derive(self, kind: str, name: str) -> str:
        """Write what a type derives: what only tests write or read is not in the library.

        Cases may hold personal data, which `Debug` would show.
        """
        if not self.asked:
            return f"#[derive(Debug, Clone, Serialize, Deserialize, {kind})]\n"
        if name in TOLD_TOO:
            return (
                f"#[derive(Clone, Serialize, serde::Deserialize, {kind})]\n"
                "#[serde(deny_unknown_fields)]\n"
            )
        strict = ", serde(deny_unknown_fields)" if kind == "uniffi::Record" else ""
        return (
            f"#[derive(Clone, Serialize, {kind})]\n"
            f'#[cfg_attr(feature = "vectors", derive(serde::Deserialize){strict})]\n'
        )

    def enumeration(self, name: str, options: list[Schema]) -> str:
        """Write an enumeration."""
        variants = "".join(
            f'{words(option, 4)}#[serde(rename = "{option["const"]}")]\n'
            f"{variant(name, option['const'])},\n"
            for option in options
        )
        return f"{self.derive('uniffi::Enum', name)}pub enum {name} {{\n{variants}}}\n"

    def write(self, names: list[str]) -> str:
        """Write these types, and the enumerations that turn up in them."""
        parts = []
        for name in names:
            schema = self.known[name]
            own = own_name(name, schema)
            if own in BY_HAND:
                continue
            options = choices(schema)
            body = self.enumeration(own, options) if options else self.record(own, schema)
            parts.append(words(schema, 0) + body)
        for name, options in self.enumerations.items():
            described = [{"const": option, "description": f"`{option}`."} for option in options]
            head = f"/// What `{name.lower()}` may say.\n"
            parts.append(head + self.enumeration(name, described))
        return "\n".join(parts)


def variant(of: str, text: str) -> str:
    """Name a variant: `did_support` is `DidSupport`.

    Swift would take a `.none` for an optional without a value, which is "not known".
    """
    if text == "none":
        return f"No{of.removesuffix('Kind')}"
    if text.isupper() or text[:1].isdigit():
        return text
    return "".join(part.capitalize() for part in text.split("_"))


def words(schema: Schema, indent: int) -> str:
    """Write a description as a doc comment."""
    text = " ".join(schema.get("description", "").split())
    text = re.sub(r"\[(`\w+`)\]", r"\1", text) or "As its name says."
    return "".join(f"/// {line}\n" for line in textwrap.wrap(text, 95 - indent))


# --- files ------------------------------------------------------------------------

HEAD = """//! {what} Made by `generate.py`.
#![allow(clippy::enum_variant_names)]

use serde::{{{serde}}};

{uses}
"""


def files() -> dict[str, str]:
    """Give the files that are made, and what stands in them."""
    here = [
        [name for name in names if name not in LEFT_TO_THE_BACK_END] for names in (CASES, ANSWERS)
    ]
    cases, answers = map(definitions, here)
    catalogue = definitions(["catalogue"])
    shared = [name for name in cases if name in answers]
    own = [name for name in catalogue if name not in answers]
    used = ", ".join(sorted(own_name(name, answers[name]) for name in shared))
    asked = Module(cases, asked=True)
    told = Module(answers, asked=False)
    listed = Module(catalogue, asked=False)
    return {
        "cases.rs": HEAD.format(
            what="The cases: what is left out is unknown.",
            serde="Serialize",
            uses=f"use crate::answers::{used};\n"
            "use crate::values::{Day, Moment, PersonalText, TimeOfDay};\n",
        )
        + asked.write([name for name in cases if name not in shared]),
        "answers.rs": HEAD.format(
            what="The answers.",
            serde="Deserialize, Serialize",
            uses="use crate::class_value::ClassValue;\nuse crate::values::{Day, Moment};\n",
        )
        + told.write(list(answers)),
        "catalogue.rs": HEAD.format(
            what="The catalogue of employment services.",
            serde="Deserialize, Serialize",
            uses="use crate::answers::{Citation, Wording};\n",
        )
        + listed.write(own),
    }


def formatted(rust: str) -> str:
    """Give Rust the form that the project's sources have."""
    command = ["rustfmt", "--edition", "2024", "--config-path", str(HERE.parent)]
    return subprocess.run(command, input=rust, capture_output=True, text=True, check=True).stdout


def main(*, check: bool) -> int:
    """Write the files, or tell which are stale."""
    stale = []
    for name, text in files().items():
        path = HERE / "src" / name
        made = formatted(text)
        if check and path.read_text(encoding="utf-8") != made:
            stale.append(name)
        elif not check:
            path.write_text(made, encoding="utf-8")
    if stale:
        print(f"stale: {', '.join(stale)}; `make generated` makes them anew", file=sys.stderr)
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
