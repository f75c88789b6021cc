"""Make the types of the package from the library's JSON Schemas.

`python generate.py` writes `lepre/answers.py` and `lepre/cases.py`; a test compares them.
"""

import keyword
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

from schemas import ANSWERS, CASES, Schema, choices, definitions, not_null

HERE = Path(__file__).parent
PACKAGE = HERE / "python" / "lepre"

SHARED = {"Edition", "Finding"}
"""Classes that say what rulebooks say, again and again."""
DATES = {"date": "Day", "moment": "Moment", "time-of-day": "TimeOfDay"}
"""The types of the formats that Python has objects for."""
TYPES = {"string": "str", "boolean": "bool", "integer": "int", "number": "float"}


def words(schema: Schema, indent: int) -> str:
    """Write the description of a schema as a docstring."""
    text = re.sub(r"\[(`\w+`)\]", r"\1", " ".join(schema.get("description", "").split()))
    if text.endswith("?") and ": " in text:
        what, _, question = text.partition(": ")
        text = f"{what}. {question[0].upper()}{question[1:]}"
    pad = " " * indent
    lines = textwrap.wrap(text, 98 - indent - 6)
    if len(lines) == 1 and text.endswith("."):
        return f'{pad}"""{lines[0]}"""\n'
    first, _, rest = text.partition(". ")
    if rest and len(first) < 98 - indent - 6:
        lines = [f"{first}.", "", *textwrap.wrap(rest, 98 - indent)]
    else:
        lines = textwrap.wrap(text, 98 - indent - 3)
    body = "\n".join(f"{pad}{line}" if line else "" for line in lines).lstrip()
    return f'{pad}"""{body}\n{pad}"""\n'


# --- answers ----------------------------------------------------------------------


def attribute(key: str) -> str:
    """Name the attribute of a key."""
    return f"{key}_" if keyword.iskeyword(key) else key


def answer_type(schema: Schema) -> str:
    """Name the type of a part of an answer."""
    if "$ref" in schema:
        return str(schema["$ref"])
    if schema.get("type") == "array":
        return f"tuple[{answer_type(schema['items'])}, ...]"
    return TYPES.get(schema.get("type", ""), "Any")


def part_of(schema: Schema, known: dict[str, Schema]) -> str | None:
    """Name what a part of an answer is made by, where it is not just what JSON has."""
    schema, _ = not_null(schema)
    if schema.get("type") == "array":
        part = part_of(schema["items"], known)
        return part and f"({part},)"
    name = schema.get("$ref")
    return name if name and (choices(known[name]) or "properties" in known[name]) else None


def answer(name: str, schema: Schema, known: dict[str, Schema]) -> str:
    """Write a class, or an enumeration, of answers."""
    if options := choices(schema):
        members = "".join(
            f'    {option["const"].upper()} = "{option["const"]}"\n{words(option, 4)}'
            for option in options
        )
        return f"class {name}(StrEnum):\n{words(schema, 4)}\n{members}"
    if "properties" not in schema:
        return f"{name} = FrozenDict | str\n{words(schema, 0)}"
    typed, optional = {}, {}
    for key, part in schema["properties"].items():
        bare, nullable = not_null(part)
        kind = answer_type(bare)
        typed[attribute(key)] = f"{kind} | None" if nullable and kind != "Any" else kind
        if key not in schema.get("required", []):
            optional[attribute(key)] = "()" if bare.get("type") == "array" else "None"
    keys = {attribute(key): part for key, part in schema["properties"].items()}
    parts = {name: part_of(part, known) for name, part in keys.items()}
    base = "Found" if "findings" in keys else "Answer"
    lines = [f"class {name}({base}):\n{words(schema, 4)}\n"]
    lines.append(f"    __slots__ = {tuple(sorted(keys))}\n")
    lines.append(f"    __match_args__ = {tuple(keys)}\n")
    if any(parts.values()):
        made = ", ".join(f'"{name}": {part}' for name, part in parts.items() if part)
        lines.append(f"    _parts: ClassVar[Mapping[str, Any]] = {{{made}}}\n")
    if name in SHARED:
        lines.append("    _shared = True\n")
    lines.append("\n")
    lines += [f"    {key}: {typed[key]}\n{words(part, 4)}" for key, part in keys.items()]
    given = [f"{key}: {kind}" + default(optional.get(key)) for key, kind in typed.items()]
    lines.append(f"\n    def __init__(self, *, {', '.join(given)}) -> None:\n")
    lines.append('        """Hold what the answer says."""\n')
    lines += [f'        hold(self, "{key}", {key})\n' for key in keys]
    return "".join(lines)


def default(value: str | None) -> str:
    """Write the default of a parameter."""
    return "" if value is None else f" = {value}"


# --- cases ------------------------------------------------------------------------


def case_type(schema: Schema) -> str:
    """Name the type of a field of a case."""
    schema, nullable = not_null(schema)
    if "$ref" in schema:
        kind = str(schema["$ref"])
    elif schema.get("type") == "array":
        kind = f"Sequence[{case_type(schema['items'])}]"
    else:
        kind = DATES.get(schema.get("format", ""), TYPES[schema["type"]])
    return f"{kind} | None" if nullable else kind


def case(name: str, schema: Schema, known: dict[str, Schema]) -> str:
    """Write a `TypedDict`, or a choice of literals, of cases."""
    if options := choices(schema):
        names = ", ".join(f'"{option["const"]}"' for option in options)
        return f"{name} = Literal[{names}]\n{words(schema, 0)}"
    fields = {
        key: f"Required[{case_type(part)}]"
        if key in schema.get("required", [])
        else case_type(part)
        for key, part in schema["properties"].items()
    }
    base, before = "TypedDict", ""
    if reserved := {key: kind for key, kind in fields.items() if keyword.iskeyword(key)}:
        base = f"_{name}Keywords"
        made = ", ".join(f'"{key}": {kind}' for key, kind in reserved.items())
        before = f'{base} = TypedDict("{base}", {{{made}}}, total=False)\n\n\n'
    body = "".join(
        f"    {key}: {kind}\n{words(schema['properties'][key], 4)}"
        for key, kind in fields.items()
        if key not in reserved
    )
    return f"{before}class {name}({base}, total=False):\n{words(schema, 4)}\n{body}"


# --- files ------------------------------------------------------------------------

ANSWERS_HEAD = '''"""The answers: small objects that cannot be changed. Made by `generate.py`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from lepre.answer import Answer, Found, FrozenDict, hold
'''
CASES_HEAD = '''"""The cases, for type checkers: what a mapping may hold. Made by `generate.py`.

Days, moments and times of the day are objects of `datetime` or their ISO texts. A key that is
left out, and one that is `None`, is unknown.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, Required, TypedDict

Day = str | dt.date
Moment = str | dt.datetime
TimeOfDay = str | dt.time
'''


def module(
    head: str, names: list[str], write: Callable[[str, Schema, dict[str, Schema]], str]
) -> str:
    """Write a module of all that schemas define."""
    known = definitions(names)
    exported = "__all__ = [" + ", ".join(f'"{name}"' for name in known) + "]\n"
    written = [write(name, schema, known) for name, schema in known.items()]
    text = "\n\n".join([head + "\n" + exported, *written])
    ruff = [sys.executable, "-m", "ruff"]
    for command in (["check", "--fix-only", "--select", "RUF022,RUF023,I"], ["format"]):
        text = subprocess.run(
            [*ruff, *command, "--quiet", "--stdin-filename", "made.py", "-"],
            input=text,
            capture_output=True,
            check=True,
            cwd=HERE,
            encoding="utf-8",
        ).stdout
    return text


def files() -> dict[Path, str]:
    """Give the files that are made, and what stands in them."""
    return {
        PACKAGE / "answers.py": module(ANSWERS_HEAD, ANSWERS, answer),
        PACKAGE / "cases.py": module(CASES_HEAD, CASES, case),
    }


if __name__ == "__main__":
    for file, text in files().items():
        file.write_text(text, encoding="utf-8")
