"""Checks the data of core/survey, and compares it with the text of the report of 2021.

    python3 tests/survey/check.py                     the data alone
    python3 tests/survey/check.py --source TEXT       the data against the report's text too
    python3 tests/survey/check.py --write             writes the generated files first

The text of the report is not part of the project. Where it is given, every table is found
by its heading and read again, cell by cell, without looking at the data. `totals.csv` and
`differences.csv` are computed from the other files; a stale one is an error.

Python 3.11, standard library only.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SURVEY = Path(__file__).resolve().parents[2] / "core" / "survey"
CATALOGUE = SURVEY.parent / "catalogue"

Row = dict[str, str]
# One cell of a form: (administration, section, item, column).
CellKey = tuple[str, str, str, str]
# One cell of a table of chapter 2: (table, item, column).
SummaryKey = tuple[str, str, str]

# ---------------------------------------------------------------------------------------
# What is expected

# Rows of every file, without the header.
ROWS = {
    "administrations.csv": 14,
    "answers.csv": 28,
    "authorisations.csv": 32,
    "band_channels.csv": 7,
    "bands.csv": 3,
    "blended_phases.csv": 5,
    "business_services.csv": 8,
    "countries.csv": 7,
    "country_marks.csv": 11,
    "differences.csv": 17,
    "digital_skill_sources.csv": 3,
    "entries.csv": 182,
    "european_services.csv": 22,
    "explanations.csv": 2,
    "frail_causes.csv": 12,
    "frail_columns.csv": 10,
    "frail_targets.csv": 7,
    "identification.csv": 10,
    "items.csv": 35,
    "marks.csv": 742,
    "mixed_models.csv": 4,
    "other_items.csv": 7,
    "practice_countries.csv": 57,
    "readings.csv": 12,
    "remarks.csv": 173,
    "services.csv": 126,
    "summary.csv": 108,
    "themes.csv": 25,
    "timetable_nl.csv": 10,
    "totals.csv": 53,
}

# Cells of one form in each section, the same for every administration.
CELLS = {"S2": 10, "S3.1": 16, "S3.2": 12, "S4": 8, "S7.1": 7}

# Sections of a form, and the columns of their tables.
COLUMNS = {
    "S2": ["sufficient", "insufficient"],
    "S3.1": ["plus", "minus"],
    "S3.2": ["plus", "minus"],
    "S4": ["plus", "minus"],
    "S7.1": ["effectiveness"],
}

# The table of chapter 2 that sums up a section.
SECTION_OF_TABLE = {"T2-1": "S3.1", "T2-2": "S3.2", "T2-3": "S4"}

# The word of its label by which a row is known in the text, in the order of the form. A row
# "other" has any label, or none.
LABELS = {
    "S2": ["Infrastrutture", "Piattaforme", "Competenze digitali", "Operatori in ufficio", ""],
    "S3.1": ["Persone", "Tempo", "Flusso", "Gestione ordinata", "Controllo", "Sicurezza", "", ""],
    "S3.2": ["Persone", "Tempo", "Gestione ordinata", "Controllo", "Sicurezza", ""],
    "S4": ["Gestione rapporto", "Qualità", "Soddisfazione", ""],
    "S7.1": [
        "aree remote",
        "giovani",
        "competenze limitate",
        "scarso accesso",
        "madrelingua",
        "disabilità",
        "over 60",
    ],
    "T2-1": [
        "Persone",
        "Tempo",
        "Flusso",
        "Gestione ordinata",
        "Controllo",
        "Sicurezza",
        "Erogazione",
        "video tutorial",
        "tempi di attesa",
        "Tutoraggio",
    ],
    "T2-2": ["Persone", "Tempo", "Gestione ordinata", "Controllo", "Sicurezza"],
    "T2-3": ["Gestione rapporto", "Qualità", "Soddisfazione", "Incremento"],
}

# Marks of the forms, and what they mean. The crosses are: Latin X, Latin x, the sign of
# multiplication, Cyrillic capital and small ha.
CROSSES = {"X", "x", "\u00d7", "\u0425", "\u0445"}
MINUSES = {"-", "_"}

# Cells that stand in the text in a way no machine can read: (administration, section, item,
# column), what the eye reads, why. There are none: every table of marks is readable.
CELL_EXCEPTIONS: dict[CellKey, tuple[str, str]] = {}

# Lists of free text that the machine counts wrongly, with the count by eye, and why.
NUMBER_LOST = "the text lost the number of an entry"
ENTRY_EXCEPTIONS: dict[tuple[str, str], tuple[int, str]] = {
    ("abruzzo", "S6"): (2, NUMBER_LOST),
    ("campania", "S8"): (2, NUMBER_LOST),
    ("liguria", "S5.2"): (1, NUMBER_LOST),
    ("liguria", "S8"): (1, NUMBER_LOST),
    ("marche", "S5.2"): (6, "five points below the entry have a dash and no number"),
    ("piemonte", "S1_act"): (9, "an introduction without a letter stands before the eight acts"),
    ("piemonte", "S5.1"): (3, "the first entry lost its number, the second shares its line"),
    ("puglia", "S5.1"): (2, NUMBER_LOST),
    ("puglia", "S6"): (2, NUMBER_LOST),
    ("puglia", "S7.2"): (1, NUMBER_LOST),
    ("toscana", "S1_act"): (2, "the two acts share a line"),
    ("toscana", "S5.2"): (3, "a note with an asterisk follows the two entries"),
    ("toscana", "S7.2"): (2, NUMBER_LOST),
    ("veneto", "S5.1"): (2, NUMBER_LOST),
}

# ---------------------------------------------------------------------------------------
# Small tools


class Problems:
    """Collects what is wrong, so that one run tells everything."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.checks = 0

    def check(self, good: bool, message: str) -> None:
        self.checks += 1
        if not good:
            self.found.append(message)

    def equal(self, found: object, expected: object, what: str) -> None:
        self.check(found == expected, f"{what}: {found!r}, expected {expected!r}")


def read(name: str) -> list[Row]:
    with (SURVEY / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(header: list[str], rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def value_of(raw: str) -> str:
    """The normalised value of a mark."""
    if raw in CROSSES:
        return "yes"
    if raw in MINUSES:
        return "minus"
    if raw == "+":
        return "plus"
    return raw


def items_of(section: str) -> list[str]:
    return [row["item"] for row in read("items.csv") if row["section"] == section]


def summary_items(table: str) -> list[str]:
    """The items of a table of chapter 2: those of its section, then those of its own."""
    if table == "T2-4":
        return items_of("S7.1")
    of_form = [item for item in items_of(SECTION_OF_TABLE[table]) if not item.startswith("other")]
    return of_form + items_of(table)


def summary_columns(table: str) -> list[str]:
    return [str(number) for number in range(1, 11)] if table == "T2-4" else ["plus", "minus"]


# ---------------------------------------------------------------------------------------
# Totals and differences, computed from the data


def totals() -> dict[CellKey, int]:
    """How many forms have a mark, for every section, item and column with marks to count."""
    count: Counter[tuple[str, str, str]] = Counter()
    for row in read("marks.csv"):
        key = (row["section"], row["item"], row["column"])
        count[key] += 1 if row["value"] else 0
    return {("", *key): number for key, number in count.items()}


def totals_text() -> str:
    header = ["section", "item", "column", "forms"]
    return written(header, ((*key[1:], number) for key, number in totals().items()))


def recomputed_total(table: str, item: str, column: str) -> int:
    """The total of the forms for a cell of T2-1, T2-2 or T2-3.

    A percentage counts as a plus, as the report counts it. A row "other" counts for the item
    that its label names.
    """
    section = SECTION_OF_TABLE[table]
    if item in items_of(section):
        return totals()["", section, item, column]
    named = {
        (row["administration"], row["item"])
        for row in read("other_items.csv")
        if row["section"] == section and row["summary_item"] == item
    }
    return sum(
        1
        for row in read("marks.csv")
        if row["section"] == section
        and row["column"] == column
        and (row["administration"], row["item"]) in named
        and row["value"]
    )


def explanations() -> dict[str, Row]:
    """What the report itself says that can explain a difference."""
    return {row["explanation"]: row for row in read("explanations.csv")}


def readings() -> dict[SummaryKey, Row]:
    """How the numbers can be read, where a reading suggests itself: ours, not the report's."""
    return {(row["table"], row["item"], row["column"]): row for row in read("readings.csv")}


@dataclass(frozen=True)
class Difference:
    table: str
    item: str
    column: str
    reported: str
    recomputed: str

    def line(self) -> list[str]:
        key = (self.table, self.item, self.column)
        known, reading = explanations(), readings().get(key, {})
        words = [
            "; ".join(known[name][language] for name in self.explained_by())
            for language in ("text_en", "text_it")
        ]
        ours = [reading.get(language, "") for language in ("text_en", "text_it")]
        return [*key, self.reported, self.recomputed, *words, *ours]

    def explained_by(self) -> list[str]:
        """What the report says of it; nothing where it says nothing."""
        if self.table == "T2-4":
            return []
        if self.table == "T2-1" and int(self.reported) > int(self.recomputed):
            return ["interviews", "lombardia"]
        return ["interviews"]


def forms_with_numbers() -> list[str]:
    """The administrations that give at least one number from 1 to 10 in section 7.1."""
    found = [
        row["administration"]
        for row in read("marks.csv")
        if row["section"] == "S7.1" and row["value"].isdigit()
    ]
    return list(dict.fromkeys(found))


def differences() -> Iterator[Difference]:
    marks = {
        (row["administration"], row["section"], row["item"], row["column"]): row["value"]
        for row in read("marks.csv")
    }
    columns = {row["column"]: row["administration"] for row in read("frail_columns.csv")}
    for row in read("summary.csv"):
        table, item, column, reported = row["table"], row["item"], row["column"], row["value"]
        if table == "T2-4":
            recomputed = marks[columns[column], "S7.1", item, "effectiveness"]
            if reported != recomputed:
                yield Difference(table, item, column, reported, recomputed)
        else:
            total = recomputed_total(table, item, column)
            if int(reported or 0) != total:
                yield Difference(table, item, column, reported, str(total))
    # The caption of T2-4 speaks of nine experiences.
    reported, recomputed = 9, len(forms_with_numbers())
    if reported != recomputed:
        yield Difference("T2-4", "experiences", "caption", str(reported), str(recomputed))


def differences_text() -> str:
    header = [
        "table",
        "item",
        "column",
        "reported",
        "recomputed",
        "explanation_en",
        "explanation_it",
        "reading_en",
        "reading_it",
    ]
    return written(header, (difference.line() for difference in differences()))


GENERATED: dict[str, Callable[[], str]] = {
    "totals.csv": totals_text,
    "differences.csv": differences_text,
}

# ---------------------------------------------------------------------------------------
# The data alone


def check_files(problems: Problems) -> None:
    found = {path.name for path in SURVEY.glob("*.csv")}
    problems.equal(sorted(found), sorted(ROWS), "files of core/survey")
    for name in sorted(found & set(ROWS)):
        data = (SURVEY / name).read_bytes()
        problems.check(
            b"\r" not in data and data.endswith(b"\n"), f"{name}: lines must end with LF"
        )
        problems.check(not data.startswith(b"\xef\xbb\xbf"), f"{name}: no byte order mark")
        problems.equal(len(read(name)), ROWS[name], f"{name}, rows")
        for number, row in enumerate(read(name), 2):
            problems.check(
                None not in row and None not in row.values(), f"{name}:{number}: columns"
            )
            stray = [cell for cell in row.values() if cell != cell.strip() or "\n" in cell]
            problems.check(not stray, f"{name}:{number}: stray spaces in {stray}")
            people = [cell for cell in row.values() if "@" in cell]
            problems.check(not people, f"{name}:{number}: an e-mail address")


# The columns that name a row, so that no fact stands twice.
KEYS = {
    "administrations.csv": ["administration"],
    "answers.csv": ["administration", "question"],
    "authorisations.csv": ["administration", "entry"],
    "band_channels.csv": ["band", "channel"],
    "bands.csv": ["band"],
    "blended_phases.csv": ["phase"],
    "business_services.csv": ["service"],
    "countries.csv": ["country"],
    "country_marks.csv": ["mark"],
    "differences.csv": ["table", "item", "column"],
    "digital_skill_sources.csv": ["source"],
    "entries.csv": ["administration", "section"],
    "european_services.csv": ["service"],
    "explanations.csv": ["explanation"],
    "frail_causes.csv": ["target", "theme", "origin"],
    "frail_columns.csv": ["column"],
    "frail_targets.csv": ["target"],
    "identification.csv": ["way"],
    "items.csv": ["section", "item"],
    "marks.csv": ["administration", "section", "item", "column"],
    "mixed_models.csv": ["step"],
    "other_items.csv": ["administration", "section", "item"],
    "practice_countries.csv": ["table", "id", "country"],
    "readings.csv": ["table", "item", "column"],
    "remarks.csv": ["administration", "section", "entry", "item"],
    "services.csv": ["administration", "delivery", "entry"],
    "summary.csv": ["table", "item", "column"],
    "themes.csv": ["theme"],
    "timetable_nl.csv": ["event"],
    "totals.csv": ["section", "item", "column"],
}

# Columns whose values must be ids of another file.
REFERENCES = [
    ("answers.csv", "administration", "administrations.csv", "administration"),
    ("authorisations.csv", "administration", "administrations.csv", "administration"),
    ("entries.csv", "administration", "administrations.csv", "administration"),
    ("frail_columns.csv", "administration", "administrations.csv", "administration"),
    ("marks.csv", "administration", "administrations.csv", "administration"),
    ("other_items.csv", "administration", "administrations.csv", "administration"),
    ("remarks.csv", "administration", "administrations.csv", "administration"),
    ("services.csv", "administration", "administrations.csv", "administration"),
    ("marks.csv", "item", "items.csv", "item"),
    ("summary.csv", "item", "items.csv", "item"),
    ("other_items.csv", "item", "items.csv", "item"),
    ("other_items.csv", "summary_item", "items.csv", "item"),
    ("remarks.csv", "item", "items.csv", "item"),
    ("remarks.csv", "theme", "themes.csv", "theme"),
    ("frail_causes.csv", "theme", "themes.csv", "theme"),
    ("frail_causes.csv", "target", "frail_targets.csv", "target"),
    ("band_channels.csv", "band", "bands.csv", "band"),
    ("bands.csv", "next_band", "bands.csv", "band"),
    ("practice_countries.csv", "mark", "country_marks.csv", "mark"),
]

# Where the ids of a table of practice_countries.csv live; besides them, ids of its own.
PRACTICE = {
    "european_services": ("service", {"literacy_test_voucher"}),
    "business_services": ("service", {"whole_list"}),
    "bands": ("band", set()),
    "mixed_models": ("step", set()),
    "digital_skill_sources": ("source", set()),
}


def check_keys(problems: Problems) -> None:
    for name, key in KEYS.items():
        seen = Counter(tuple(row[column] for column in key) for row in read(name))
        twice = [found for found, times in seen.items() if times > 1]
        problems.check(not twice, f"{name}: twice {twice}")
    for name, column, target, target_column in REFERENCES:
        known = {row[target_column] for row in read(target)} | {""}
        unknown = {row[column] for row in read(name)} - known
        problems.check(not unknown, f"{name}: {column} {sorted(unknown)} not in {target}")
    countries = {row["country"] for row in read("countries.csv")} | {"all"}
    country_of = {row["mark"]: row["country"] for row in read("country_marks.csv")}
    problems.check(set(country_of.values()) <= countries, "country_marks.csv: unknown country")
    for row in read("practice_countries.csv"):
        problems.equal(
            row["country"], country_of[row["mark"]], f"practice_countries.csv, {row['id']}"
        )
        column, own = PRACTICE[row["table"]]
        ids = {other[column] for other in read(row["table"] + ".csv")} | own
        problems.check(row["id"] in ids, f"practice_countries.csv: {row['id']} unknown")
    catalogue = {path.stem for path in CATALOGUE.glob("*.toml")} - {"tables"}
    for row in read("services.csv"):
        unknown = set(row["lep"].split()) - catalogue
        problems.check(not unknown, f"services.csv: LEP {sorted(unknown)} unknown")
    services = {(row["administration"], row["entry"]) for row in read("services.csv")}
    for row in read("authorisations.csv"):
        for entry in row["services"].split():
            problems.check((row["administration"], entry) in services, f"authorisations.csv: {row}")


def check_marks(problems: Problems) -> None:
    rows = read("marks.csv")
    for administration in (row["administration"] for row in read("administrations.csv")):
        for section, cells in CELLS.items():
            found = [
                (row["item"], row["column"])
                for row in rows
                if row["administration"] == administration and row["section"] == section
            ]
            full = [(item, column) for item in items_of(section) for column in COLUMNS[section]]
            problems.equal(found, full, f"marks.csv, cells of {administration} {section}")
            problems.equal(len(found), cells, f"marks.csv, count of {administration} {section}")
    for row in rows:
        where = f"marks.csv, {row['administration']} {row['section']} {row['item']} {row['column']}"
        problems.equal(row["value"], value_of(row["raw"]), where)
        problems.check(
            fits(row["section"], row["column"], row["value"]), f"{where}: {row['value']}"
        )


def fits(section: str, column: str, value: str) -> bool:
    """Whether a value may stand in a column."""
    if not value:
        return True
    if section == "S2":
        return value == "yes"
    if section == "S7.1":
        return value == "yes" or (value.isdigit() and 1 <= int(value) <= 10)
    if column == "minus":
        return value == "minus"
    return value == "plus" or re.fullmatch(r"\d{1,3}%", value) is not None


def check_summary(problems: Problems) -> None:
    expected = [
        (table, item, column)
        for table in ("T2-1", "T2-2", "T2-3", "T2-4")
        for item in summary_items(table)
        for column in summary_columns(table)
    ]
    rows = read("summary.csv")
    problems.equal(
        [(r["table"], r["item"], r["column"]) for r in rows], expected, "summary.csv, cells"
    )
    calabria = {
        (r["section"], r["item"]): r["value"]
        for r in read("marks.csv")
        if r["administration"] == "calabria" and r["column"] == "plus"
    }
    for row in rows:
        problems.equal(
            (row["value"], row["percentage"], row["footnote"]),
            split_total(row["raw"]),
            f"summary.csv, {row['table']} {row['item']} {row['column']}",
        )
        if row["percentage"]:
            section = SECTION_OF_TABLE[row["table"]]
            problems.equal(
                row["percentage"],
                calabria[section, row["item"]],
                f"percentage of {row['item']} in {row['table']}",
            )


def split_total(raw: str) -> tuple[str, str, str]:
    """A cell such as `10 (1 dice 50%)**`: total, percentage, footnote sign."""
    found = re.fullmatch(r"(\d*)(?: \(1 dice ?(\d+%)\))?(\**)", raw)
    if found is None:
        return value_of(raw), "", ""
    return found[1], found[2] or "", found[3]


def check_frail_columns(problems: Problems) -> None:
    """The column of an administration is the one whose cells fit its form best."""
    forms = frail_values()
    reported = {
        column: [
            row["raw"]
            for row in read("summary.csv")
            if row["table"] == "T2-4" and row["column"] == column
        ]
        for column in summary_columns("T2-4")
    }
    for row in read("frail_columns.csv"):
        cells = reported[row["column"]]
        equal = {name: sum(a == b for a, b in zip(form, cells)) for name, form in forms.items()}
        best = [name for name, number in equal.items() if number == max(equal.values())]
        where = f"frail_columns.csv, {row['column']}"
        problems.equal([row["administration"]], best, where)
        form = forms[row["administration"]]
        problems.equal(row["cells_equal"], str(equal[row["administration"]]), where)
        numbers = sum(a == b != "" for a, b in zip(form, cells))
        problems.equal(row["numbers_equal"], str(numbers), where)
        unmatched = [item for item, a, b in zip(items_of("S7.1"), form, cells) if a != b]
        problems.equal(row["unmatched"].split(), unmatched, where)
        problems.equal(row["confidence"], "likely" if unmatched else "certain", where)
    names = [row["administration"] for row in read("frail_columns.csv")]
    problems.equal(
        sorted(names), sorted(forms_with_numbers()), "frail_columns.csv, administrations"
    )


def frail_values() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in read("marks.csv"):
        if row["section"] == "S7.1":
            found.setdefault(row["administration"], []).append(row["raw"])
    return found


def check_lists(problems: Problems) -> None:
    """Entries, other rows and repeated names agree with one another."""
    count: Counter[tuple[str, str]] = Counter()
    for row in read("remarks.csv"):
        count[row["administration"], row["section"]] += 1
    for row in read("services.csv"):
        count[row["administration"], "S1_" + row["delivery"]] += 1
    for row in read("authorisations.csv"):
        count[row["administration"], "S1_act"] += 1
    for row in read("entries.csv"):
        key = (row["administration"], row["section"])
        problems.equal(int(row["entries"]), count.pop(key, 0), f"entries.csv, {key}")
    problems.check(not count, f"entries.csv lacks {sorted(count)}")
    marked = {
        (r["administration"], r["section"], r["item"])
        for r in read("marks.csv")
        if r["item"].startswith("other") and r["value"]
    }
    named = {(r["administration"], r["section"], r["item"]) for r in read("other_items.csv")}
    problems.equal(named, marked, "other_items.csv, rows other with a mark")
    targets = [(r["target"], r["name_en"], r["name_it"]) for r in read("frail_targets.csv")]
    items = [
        (r["item"], r["name_en"], r["name_it"]) for r in read("items.csv") if r["section"] == "S7.1"
    ]
    problems.equal(targets, items, "frail_targets.csv and section 7.1 of items.csv")


def check_generated(problems: Problems) -> None:
    for name, text in GENERATED.items():
        old = (SURVEY / name).read_text(encoding="utf-8")
        problems.check(old == text(), f"{name} is stale: run with --write")


# ---------------------------------------------------------------------------------------
# The text of the report


@dataclass(frozen=True)
class Report:
    """The text: the chapters, then the forms of the administrations, in their order."""

    chapters: list[str]
    forms: dict[str, list[str]]


def parse_report(path: Path) -> Report:
    lines = path.read_text(encoding="utf-8").split("\n")
    heading = "ALLEGATI ALLA SEZIONE LE ESPERIENZE ITALIANE"
    start = max(number for number, line in enumerate(lines) if line.strip() == heading)
    end = next(
        number
        for number, line in enumerate(lines)
        if number > start and line.startswith('ALLEGATI ALLA SEZIONE "UNA VISIONE')
    )
    starts: dict[str, int] = {}
    for number in range(start, end):
        title = re.fullmatch(r"-?(\d+)\. ([A-Z ]+)", lines[number].strip())
        if title:
            starts[administration_number(int(title[1]))] = number
    bounds = [*starts.values(), end]
    forms = {name: lines[first:last] for name, first, last in zip(starts, bounds, bounds[1:])}
    return Report(lines[:start], forms)


def administration_number(order: int) -> str:
    return next(
        row["administration"] for row in read("administrations.csv") if int(row["order"]) == order
    )


def table_after(lines: list[str], heading: str, header: str) -> list[list[str]]:
    """The rows of the first table whose header holds `header`, below `heading`.

    A row is a list of cells. The table ends at the first line without a tab.
    """
    below = next(number for number, line in enumerate(lines) if heading in line)
    top = next(
        number
        for number in range(below, len(lines))
        if "\t" in lines[number] and header in lines[number]
    )
    rows = []
    for line in lines[top + 1 :]:
        if "\t" not in line:
            break
        rows.append([cell.strip() for cell in line.lstrip("\t").split("\t")])
    return rows


# Where the table of a section stands: a heading above it, and a part of its header.
PLACES = {
    "S2": ("Sezione 2:", "inserire una X"),
    "S3.1": ("Sezione 3.1:", "Indicatori\t+"),
    "S3.2": ("Sezione 3.2:", "Indicatori\t+"),
    "S4": ("Sezione 4:", "Indicatori\t+"),
    "S7.1": ("Sezione 7.1:", "inserire i valori 1-10"),
}
SUMMARY_PLACES = {
    "T2-1": ("Sottosezione 3.1:", "Indicatori\t+"),
    "T2-2": ("Sottosezione 3.2:", "Indicatori\t+"),
    "T2-3": ("2.5 Efficacia", "Indicatori\t+"),
    "T2-4": ("2.8.1 Specificità", "inserire i valori 1-10"),
}


def is_row_of_table(section: str, position: int, cells: list[str]) -> bool:
    """Whether a line below a table's header is its row number `position`.

    Only the second row "other" of section 3.1 may be missing: it has the number 8.
    """
    if section == "S3.1" and position == 7:
        return cells[0].startswith("8.")
    word = LABELS[section][position]
    return word.lower() in cells[0].lower()


def read_form(administration: str, lines: list[str], problems: Problems) -> dict[CellKey, str]:
    """Every mark of a form, from the text alone."""
    found: dict[CellKey, str] = {}
    for section, (heading, header) in PLACES.items():
        rows = table_after(lines, heading, header)
        columns = COLUMNS[section]
        for position, item in enumerate(items_of(section)):
            cells = rows[position] if position < len(rows) else [""]
            if not is_row_of_table(section, position, cells):
                problems.check(item == "other_2", f"{administration} {section}: no row {item}")
                cells = [""]
            marks = (cells[1:] + [""] * len(columns))[: len(columns)]
            extra = cells[1 + len(columns) :]
            problems.check(
                section == "S2" or not any(extra), f"{administration} {section} {item}: {extra}"
            )
            for column, mark in zip(columns, marks):
                found[administration, section, item, column] = mark
    return found


def described_rows(lines: list[str]) -> list[str]:
    """The items of section 2 whose last column, the description, is filled."""
    rows = table_after(lines, *PLACES["S2"])
    return [item for item, cells in zip(items_of("S2"), rows) if len(cells) > 3 and cells[3]]


def compare_marks(report: Report, problems: Problems) -> int:
    data = {
        (row["administration"], row["section"], row["item"], row["column"]): row["raw"]
        for row in read("marks.csv")
    }
    problems.equal(
        list(report.forms),
        [row["administration"] for row in read("administrations.csv")],
        "forms in the text",
    )
    remarks = read("remarks.csv")
    compared = 0
    for administration, lines in report.forms.items():
        for key, mark in read_form(administration, lines, problems).items():
            expected = CELL_EXCEPTIONS[key][0] if key in CELL_EXCEPTIONS else mark
            problems.equal(data.get(key), expected, f"mark of {' '.join(key)}")
            compared += 1
        described = [
            row["item"]
            for row in remarks
            if row["administration"] == administration and row["section"] == "S2"
        ]
        problems.equal(
            described, described_rows(lines), f"descriptions of section 2, {administration}"
        )
    return compared


def compare_summary(report: Report, problems: Problems) -> int:
    data = {(row["table"], row["item"], row["column"]): row["raw"] for row in read("summary.csv")}
    compared = 0
    for table, (heading, header) in SUMMARY_PLACES.items():
        rows = table_after(report.chapters, heading, header)
        items, columns = summary_items(table), summary_columns(table)
        problems.equal(len(rows), len(items), f"rows of {table} in the text")
        labels = LABELS["S7.1" if table == "T2-4" else table]
        for item, label, cells in zip(items, labels, rows):
            problems.check(label.lower() in cells[0].lower(), f"{table}: {cells[0]} for {item}")
            marks = (cells[1:] + [""] * len(columns))[: len(columns)]
            for column, mark in zip(columns, marks):
                problems.equal(data.get((table, item, column)), mark, f"{table} {item} {column}")
                compared += 1
    return compared


def compare_answers(report: Report, problems: Problems) -> int:
    data = {(row["administration"], row["question"]): row["raw"] for row in read("answers.csv")}
    for administration, lines in report.forms.items():
        answers = [line.split("\t")[1].strip() for line in lines if "(SI/NO)\t" in line]
        problems.equal(
            [data[administration, "direct"], data[administration, "operator"]],
            answers,
            f"answers of section 1, {administration}",
        )
    return len(data)


# --- lists of free text

# The lists of a form: from a line that holds the first text to one that holds the second.
LISTS = {
    "S1_direct": ("Servizi gestiti direttamente", "Servizi gestiti dagli Operatori"),
    "S1_operator": ("Servizi gestiti dagli Operatori", "Le autorizzazioni / accreditamento"),
    "S1_act": ("Le autorizzazioni / accreditamento", "Sezione 2:"),
    "S5.1": ("Sezione 5.1:", "Sezione 5.2:"),
    "S5.2": ("Sezione 5.2:", "Sezione 6:"),
    "S6": ("Sezione 6:", "Sezione 7.1:"),
    "S7.2": ("Sezione 7.2:", "Sezione 8"),
    "S8": ("Sezione 8", "Sezione 9:"),
    "S9": ("Sezione 9:", ""),
}


def list_entries(lines: list[str], section: str) -> list[str]:
    """The filled entries of a list: a number or a letter, then a word of three letters."""
    first, last = LISTS[section]
    # Tabs cut some headings in two, so these are looked for without spaces.
    tight = ["".join(line.split()) for line in lines]
    start = next(n for n, line in enumerate(tight) if tightened(first) in line)
    end = next(
        (n for n in range(start + 1, len(tight)) if last and tightened(last) in tight[n]),
        len(tight),
    )
    # The Greek capital letters stand for the A that they look like.
    entry = re.compile(r"^-? ?(\d{1,2}|[A-H\u0391\u039b])\. ?.*[A-Za-zÀ-ú]{3}")
    joined = [" ".join(line.replace("\t", " ").split()) for line in lines[start + 1 : end]]
    return [line for line in joined if entry.match(line)]


def tightened(heading: str) -> str:
    """A heading without spaces and without the letters that the text may repeat or lose."""
    return "".join(heading.split()).removeprefix("S")


def compare_lists(report: Report, problems: Problems) -> int:
    data = {
        (row["administration"], row["section"]): int(row["entries"]) for row in read("entries.csv")
    }
    compared = 0
    for administration, lines in report.forms.items():
        for section in LISTS:
            key = (administration, section)
            counted = len(list_entries(lines, section))
            if key in ENTRY_EXCEPTIONS:
                by_eye, reason = ENTRY_EXCEPTIONS[key]
                problems.check(counted != by_eye, f"{key} needs no exception: {reason}")
                counted = by_eye
            problems.equal(data[key], counted, f"entries of {administration} {section}")
            compared += 1
    return compared


# --- European practice

# Lists of chapter 3 whose points carry marks of countries: the line above the list, the line
# after it, and the ids of the points, in their order.
PRACTICE_PLACES = {
    "european_services": (
        "In particolare sono stati offerti",
        "Gli strumenti che vengono utilizzati",
    ),
    "business_services": ("I servizi sperimentati sono:", "3.14 Partenariati esterni"),
    "digital_skill_sources": (
        "Per identificare il livello di competenze",
        "In generale, Olanda esclusa",
    ),
}
# Marks that the text spells wrongly: (table, id), marks as they stand in the data, why.
MARK_EXCEPTIONS = {
    ("business_services", "national_portal_space"): (["NL"], "the text has NI, which is no mark"),
}


def points_between(lines: list[str], above: str, below: str) -> list[str]:
    """The points of a list, each with the lines that continue it."""
    top = max(n for n, line in enumerate(lines) if above in line)
    bottom = next(n for n in range(top, len(lines)) if below in lines[n])
    points: list[str] = []
    for line in lines[top + 1 : bottom]:
        if re.match(r"- |\d\. ", line):
            points.append(line)
        elif points:
            points[-1] += " " + line.strip()
    return points


def marks_in(point: str, known: set[str]) -> list[str]:
    """The marks of countries in brackets."""
    groups = [re.split(r", ?", group) for group in re.findall(r"\(([^()]*)\)", point)]
    return [mark for group in groups if set(group) <= known for mark in group]


def compare_practice(report: Report, problems: Problems) -> int:
    known = {row["mark"] for row in read("country_marks.csv")}
    links = read("practice_countries.csv")
    compared = 0
    for table, (above, below) in PRACTICE_PLACES.items():
        ids = [row[PRACTICE[table][0]] for row in read(table + ".csv")]
        points = points_between(report.chapters, above, below)
        problems.equal(len(points), len(ids), f"points of {table} in the text")
        for name, point in zip(ids, points):
            marks = [
                row["mark"]
                for row in links
                if row["table"] == table and row["id"] in (name, name + "_voucher")
            ]
            found = marks_in(point, known)
            if (table, name) in MARK_EXCEPTIONS:
                found = MARK_EXCEPTIONS[table, name][0]
            problems.equal(marks, found, f"marks of {table} {name}")
            compared += 1
    return compared


def compare_with(path: Path, problems: Problems) -> None:
    report = parse_report(path)
    marks = compare_marks(report, problems)
    summary = compare_summary(report, problems)
    answers = compare_answers(report, problems)
    lists = compare_lists(report, problems)
    practice = compare_practice(report, problems)
    print(
        f"compared with the text: {marks} marks ({len(CELL_EXCEPTIONS)} exceptions), "
        f"{summary} cells of chapter 2, {answers} answers, "
        f"{lists} lists ({len(ENTRY_EXCEPTIONS)} exceptions), "
        f"{practice} points of chapter 3 ({len(MARK_EXCEPTIONS)} exception)"
    )


# ---------------------------------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks the data of core/survey.")
    parser.add_argument("--source", type=Path, help="the text of the report of 2021")
    parser.add_argument("--write", action="store_true", help="write the generated files first")
    arguments = parser.parse_args()
    if arguments.write:
        for name, text in GENERATED.items():
            (SURVEY / name).write_text(text(), encoding="utf-8", newline="\n")
    problems = Problems()
    for check in (
        check_files,
        check_keys,
        check_marks,
        check_summary,
        check_frail_columns,
        check_lists,
        check_generated,
    ):
        check(problems)
    if arguments.source:
        compare_with(arguments.source, problems)
    for problem in problems.found:
        print(problem)
    print(f"{problems.checks} checks, {len(problems.found)} problems")
    return 1 if problems.found else 0


if __name__ == "__main__":
    sys.exit(main())
