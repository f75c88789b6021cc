"""Random cases of a check, made from its JSON Schema.

Half of them start from a case that is admissible, or nearly, and have some facts changed or
taken away: pure chance would hardly ever come near the border between the outcomes.
"""

import json
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from facts import after_months
from good_cases import GOOD_CASES
from logic import fact
from random_journals import random_journal

SCHEMAS = Path(__file__).parents[2] / "core" / "schema"

DAYS = [
    date(2015, 9, 24),
    date(2016, 2, 29),
    date(2018, 1, 11),
    date(2018, 2, 28),
    date(2018, 5, 15),
    date(2019, 1, 29),
    date(2020, 3, 13),
    date(2020, 3, 16),
    date(2020, 5, 1),
    date(2020, 12, 31),
    date(2021, 12, 31),
    date(2022, 3, 31),
    date(2022, 9, 1),
    date(2023, 12, 31),
    date(2024, 2, 29),
    date(2024, 5, 10),
    date(2026, 3, 31),
]
TIMES = ["00:00", "09:00", "11:15", "12:14", "12:15", "12:16", "23:59"]
ADDRESSES = ["persona@example.it", "persona@EXAMPLE.it", "Persona@example.it", "altra@example.org"]
BAD_ADDRESSES = ["persona", "persona@", "@example.it", "due parole@example.it", "a@@example.it"]
NUMBERS = ["+39 333 1234567", "333 1234567", "0039 333-1234567", "333 1234568", "+41 446681800"]
NO_NUMBERS = ["+41 333 1234567", "39 333 1234567", "+39 02 123", "+39 02123", "112", "persona"]
CONTACTS = ADDRESSES + NUMBERS + NO_NUMBERS
TEXTS = {
    "contact.email": [*ADDRESSES, *BAD_ADDRESSES, "", "a@exämple.it", "pers..ona@example.it"],
    "contact.known": CONTACTS,
    "identity_card.sender": CONTACTS,
    "tax_code_card.sender": CONTACTS,
    "nickname.sender": [*ADDRESSES, *BAD_ADDRESSES],
    "evidence.phone": [*NUMBERS, *NO_NUMBERS, ""],
    "confirmation.text": ["confermo", " Confermo! ", "CONFERMO.", "va bene", "non confermo"],
}
PLAIN_TEXTS = ["", "  ", "sede di prova"]
NUMBERS_OF = {
    "disability.percent": [0, 33, 34, 45, 46, 100],
    "disability.category": [0, 1, 4, 8, 9],
}
MINUTES = [0, 59, 60, 61, 195]


class Field(NamedTuple):
    """One field of a check: where it is, of which kind, made from which others."""

    path: str
    kind: str
    choices: tuple[str, ...] = ()
    made_from: tuple[str, ...] = ()


def fields(check: str) -> list[Field]:
    """List the fields of a check, as its schema declares them."""
    schema = json.loads((SCHEMAS / f"{check}.json").read_text(encoding="utf-8"))
    return list(walk(schema, schema["$defs"], ""))


def walk(group: dict[str, Any], shared: dict[str, Any], prefix: str) -> list[Field]:
    """List the fields of a group and of the groups in it."""
    found: list[Field] = []
    for name, declared in group["properties"].items():
        path = prefix + name
        named = [part["$ref"] for part in declared.get("anyOf", ()) if "$ref" in part]
        target = shared[named[0].removeprefix("#/$defs/")] if named else declared
        if "properties" in target:
            found += walk(target, shared, path + ".")
        elif "oneOf" in target:
            choices = tuple(choice["const"] for choice in target["oneOf"])
            found.append(Field(path, "choice", choices))
        else:
            made_from = declared.get("x-made-from", ())
            made_from = (made_from,) if isinstance(made_from, str) else tuple(made_from)
            found.append(Field(path, kind(declared), made_from=made_from))
    return found


def kind(declared: dict[str, Any]) -> str:
    """Tell of which kind a simple field is."""
    if declared.get("format") in ("date", "time-of-day"):
        return str(declared["format"])
    return str(next(name for name in declared["type"] if name != "null"))


def random_case(check: str, days: tuple[date, date], places: list[str | None], rng: Random) -> Any:
    """Make a case of a check that falls mostly on days, and in places, where its act applies."""
    if "/" in check:
        when = {"date": random_day(days, rng), "territory": rng.choice(places)}
        return random_journal(check, rng) | when
    if check == "timesheet":
        sessions = [random_session(rng) for _ in range(rng.choice((0, 1, 2, 2, 3, 5)))]
        twice = [deepcopy(one) for one in sessions if rng.random() < 0.1]
        day = random_day(days, rng)
        return {"date": day, "territory": rng.choice(places), "sessions": sessions + twice}
    known = [field for field in fields_of(check) if field.path not in ("date", "territory")]
    good = rng.random() < 0.6
    case = deepcopy(rng.choice(GOOD_CASES[check])) if good else {}
    share = rng.choice((0.01, 0.03, 0.1, 0.25)) if good else 1.0
    unknown = rng.choice((0.0, 0.1, 0.5))
    if not good or rng.random() < 0.6:
        put(case, "date", random_day(days, rng))
    put(case, "territory", rng.choice(places))
    for field in known:
        if rng.random() < share:
            put(case, field.path, None if rng.random() < unknown else value(field, case, rng))
    keep_apart(case, known, rng)
    return case


def random_session(rng: Random) -> Any:
    """Make one session of a timesheet, more often than not on one of two days."""
    start = rng.choice((9 * 60 + 15 * rng.randrange(8), 15 * rng.randrange(24 * 4)))
    after = rng.choice((0, 15, 60, 60, 60, 90, rng.randrange(24 * 60)))
    end = (start + after) % (24 * 60)
    made: dict[str, Any] = {
        "date": rng.choice(("2020-03-16", "2020-03-16", "2020-03-17", "2020-03-29")),
        "start": f"{start // 60:02}:{start % 60:02}",
        "end": f"{end // 60:02}:{end % 60:02}",
    }
    if rng.random() < 0.4:
        made["person"] = rng.choice(("a", "b"))
    if rng.random() < 0.3:
        made["minutes"] = rng.choice((after, after, after, 0, 60, 700, 1440))
    return made


CACHE: dict[str, list[Field]] = {}


def fields_of(check: str) -> list[Field]:
    """List the fields of a check, read once."""
    if check not in CACHE:
        CACHE[check] = fields(check)
    return CACHE[check]


def random_day(days: tuple[date, date], rng: Random) -> str | None:
    """Pick a day at a border or any day, seldom one on which the act does not apply."""
    if rng.random() < 0.04:
        return None
    first, last = days
    borders = [first, *DAYS] if last == date.max else [first, last, *DAYS]
    day = rng.choice(borders) + timedelta(days=rng.choice((-1, 0, 0, 1)))
    if rng.random() < 0.2:
        day = date(2015, 1, 1) + timedelta(days=rng.randrange(12 * 365))
    if not first <= day <= last and rng.random() < 0.95:
        return random_day(days, rng)
    return day.isoformat()


def value(field: Field, case: Any, rng: Random) -> Any:
    """Pick a value for a field."""
    match field.kind:
        case "boolean":
            return rng.random() < 0.6
        case "choice":
            return rng.choice(field.choices)
        case "date":
            return near(case.get("date"), rng)
        case "time-of-day":
            return rng.choice(TIMES)
        case "integer":
            return rng.choice(NUMBERS_OF.get(field.path, MINUTES))
        case "array":
            return rng.sample(TEXTS[field.path], rng.randrange(4))
    return rng.choice(TEXTS.get(field.path, PLAIN_TEXTS))


def near(today: str | None, rng: Random) -> str:
    """Pick a day near that of the case, or about as far before it as a term or a limit is long."""
    if today is None or rng.random() < 0.1:
        return rng.choice(DAYS).isoformat()
    day = after_months(date.fromisoformat(today), rng.choice((0, 0, -4)))
    back = rng.choice((0, 0, 15, 30)) + rng.choice((-2, -1, 0, 0, 0, 1, 2))
    return (day - timedelta(days=back)).isoformat()


def keep_apart(case: Any, known: list[Field], rng: Random) -> None:
    """Let a fact seldom be both stated and made from others: most such cases are refused."""
    for field in known:
        if not field.made_from or fact(case, field.path) is None or rng.random() < 0.02:
            continue
        group = field.path.split(".")[0]
        own = [path for path in field.made_from if path.split(".")[0] == group]
        if rng.random() < 0.6 or not own:
            put(case, field.path, None)
        else:
            for path in own:
                put(case, path, None)


def put(case: Any, path: str, new: Any) -> None:
    """Write a fact into a case, or take it away."""
    *groups, last = path.split(".")
    place = case
    for group in groups:
        if new is None and group not in place:
            return
        place = place.setdefault(group, {})
    if new is None:
        place.pop(last, None)
    else:
        place[last] = new


def leaves(case: Any, prefix: str = "") -> list[str]:
    """List the paths of all facts in a case."""
    found: list[str] = []
    for name, held in case.items():
        found += leaves(held, f"{prefix}{name}.") if isinstance(held, dict) else [prefix + name]
    return found
