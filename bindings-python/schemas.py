"""The library's JSON Schemas, read for what generates types from them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).parents[1] / "core" / "schema"

Schema = dict[str, Any]

ANSWERS = [
    "decision",
    "question_report",
    "repair_report",
    "report",
    "dossier_report",
    "deadline_report",
    "timesheet_report",
    "recommendation_report",
    "audit_report",
    "comparison_report",
    "rulebook_summary",
    "replay",
    "dossier_replay",
]
CASES = [
    "delivery",
    "invitation",
    "psp",
    "service",
    "session",
    "journal",
    "dossier",
    "deadlines",
    "timesheet",
    "recommendation",
]


def definitions(names: list[str]) -> dict[str, Schema]:
    """Collect what schemas define, each after what it refers to."""
    found: dict[str, Schema] = {}
    for name in names:
        document = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
        defined = document.pop("$defs", {}) | {document["title"]: document}
        names_here = {old: new_name(old, schema) for old, schema in defined.items()}
        for old in in_order(document["title"], defined):
            schema = renamed(defined[old], names_here)
            for key in ("$schema", "title"):
                schema.pop(key, None)
            if found.setdefault(names_here[old], schema) != schema:
                raise SystemExit(f"{names_here[old]} means two things")
    return found


def new_name(name: str, schema: Schema) -> str:
    """Give a definition the name that it has in every schema."""
    if name == "Question" and "oneOf" in schema:
        return "QuestionKind"
    return name.rstrip("0123456789")


def renamed(schema: Any, names: dict[str, str]) -> Any:
    """Let references say the new names."""
    if isinstance(schema, list):
        return [renamed(one, names) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: names[value.rpartition("/")[2]] if key == "$ref" else renamed(value, names)
        for key, value in schema.items()
    }


def in_order(name: str, defined: dict[str, Schema]) -> list[str]:
    """Give a definition after all that it refers to."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name not in order:
            for other in references(defined[name]):
                visit(other)
            order.append(name)

    visit(name)
    return order


def references(schema: Any) -> Iterator[str]:
    """Name what a schema refers to."""
    if isinstance(schema, list):
        for one in schema:
            yield from references(one)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield value.rpartition("/")[2]
            else:
                yield from references(value)


def choices(schema: Schema) -> list[Schema] | None:
    """Give the choices of an enumeration, if it is one."""
    options: list[Schema] = schema.get("oneOf", [])
    return options if options and all("const" in option for option in options) else None


def not_null(schema: Schema) -> tuple[Schema, bool]:
    """Take `null` out of a schema, and tell whether it was there."""
    if "anyOf" in schema:
        [one] = [option for option in schema["anyOf"] if option != {"type": "null"}]
        return one, True
    if isinstance(schema.get("type"), list):
        [kind] = [kind for kind in schema["type"] if kind != "null"]
        return schema | {"type": kind}, True
    return schema, False
