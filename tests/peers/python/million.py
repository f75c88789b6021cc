"""A million random cases, the same every time, in which nothing is unknown.

They are written as Arrow, and the first of them as lines of JSON too.
"""

from __future__ import annotations

import datetime as dt
import importlib
import json
import sys
from pathlib import Path
from typing import Any

np: Any = importlib.import_module("numpy")
pyarrow: Any = importlib.import_module("pyarrow")

ROWS = 1_000_000
SINGLE = 2_048
TIMED = 128
"""The first of the single cases: so few stay near the processor, as one alone would."""

RULEBOOK = (Path(__file__).parent.parent / "eleven.toml").read_text(encoding="utf-8")

SWITCHES = [
    "provider.accredited",
    "provider.partnership_agreement",
    "provider.staff_identified_in_siul",
    "person.rdc_recipient",
    "person.remote_requested",
    "law.remote_allowed",
    "agreement.provider",
    "agreement.person",
    "equipment.device_online",
    "equipment.connection_stable",
    "contact.email_valid",
    "contact.email_personal",
    "platform.password_protected",
    "platform.person_has_credentials",
]
CHOICES = {
    "service": ["did_support", "assessment", "psp", "specialist"],
    "channel": ["video", "phone", "in_person"],
    "provider.kind": ["employment_centre", "accredited_operator"],
    "equipment.device": ["computer", "smartphone", "tablet", "none"],
    "platform.access": ["public_link", "registered_user"],
    "platform.password_delivery": ["separate_message", "separate_channel", "same_message"],
}
FIRST_DAY = dt.date(2022, 9, 1)
DAYS = 850
"""So many, until the end of 2024: in some of them the RdC still exists."""

Columns = dict[str, Any]


def columns() -> Columns:
    """Give each column as numpy has it: booleans, yes in nine of ten; numbers of choices; days."""
    random = np.random.default_rng(2_026)
    switches = {name: random.random(ROWS) < 0.9 for name in SWITCHES}
    choices = {
        name: random.integers(0, len(names), ROWS, dtype=np.int8) for name, names in CHOICES.items()
    }
    first = (FIRST_DAY - dt.date(1970, 1, 1)).days
    days = random.integers(first, first + DAYS, ROWS, dtype=np.int32)
    return {"date": days} | switches | choices


def table(data: Columns, *, nulls: bool = False, email: bool = False) -> Any:
    """Give them as Arrow, with the place; on request one in twenty unknown, or texts."""
    random = np.random.default_rng(2_027)

    def column(name: str) -> Any:
        mask = random.random(ROWS) < 0.05 if nulls and name in SWITCHES else None
        values = pyarrow.array(data[name], mask=mask)
        if name in CHOICES:
            return pyarrow.DictionaryArray.from_arrays(values, CHOICES[name])
        return values.cast(pyarrow.date32()) if name == "date" else values

    arrays = {name: column(name) for name in data}
    if email:
        valid = arrays.pop("contact.email_valid")
        texts = [f"persona.{row}@example.it" for row in range(1_000)] * (ROWS // 1_000)
        arrays["contact.email"] = pyarrow.compute.if_else(valid, pyarrow.array(texts), "persona@")
    territory = pyarrow.array(np.zeros(ROWS, np.int8))
    arrays["territory"] = pyarrow.DictionaryArray.from_arrays(territory, ["ITC4"])
    return pyarrow.table(arrays)


def single(cases: Any) -> list[dict[str, Any]]:
    """Give the first rows as single cases, in the scope of the act."""
    nested: list[dict[str, Any]] = []
    for row in cases.slice(0, SINGLE).to_pylist():
        case: dict[str, Any] = {"programme": {"kind": "none"}, "person": {"psp_signed": True}}
        for path, value in row.items():
            *group, name = path.split(".")
            within = case.setdefault(group[0], {}) if group else case
            within[name] = value.isoformat() if isinstance(value, dt.date) else value
        nested.append(case)
    return nested


def write(folder: Path) -> None:
    """Write them where every process finds them."""
    folder.mkdir(parents=True, exist_ok=True)
    cases = table(columns())
    with pyarrow.ipc.new_file(folder / "cases.arrow", cases.schema) as file:
        file.write_table(cases)
    lines = [json.dumps(case, separators=(",", ":")) for case in single(cases)]
    (folder / "cases.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
