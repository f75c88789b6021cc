"""An office's appointments of the week, from a CSV file: which may be held, and why not.

    python office.py appointments.csv

The columns are the office's own; an empty cell is not known. Names of persons are not needed.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lepre import Check, Decision, Lepre, LepreError, Outcome

TERRITORY = "Lombardia"
YES_OR_NO = {"yes": True, "no": False, "": None}
HEADINGS = {
    Outcome.ADMISSIBLE: "can be held",
    Outcome.INADMISSIBLE: "cannot be held like this",
    Outcome.UNDETERMINED: "something is to be found out",
    Outcome.OUT_OF_SCOPE: "not governed by this act",
}


def case_of(row: dict[str, str]) -> dict[str, Any]:
    """Make a case of what the office writes down."""
    return {
        "date": row["date"],
        "territory": TERRITORY,
        "service": row["service"] or None,
        "channel": row["channel"] or None,
        "provider": {"kind": "employment_centre", "in_person_available": True},
        "person": {"rdc_recipient": False},
        "agreement": {
            "provider": YES_OR_NO[row["agreed_by_provider"]],
            "person": YES_OR_NO[row["agreed_by_person"]],
        },
        "contact": {
            "email_valid": YES_OR_NO[row["email_valid"]],
            "email_personal": YES_OR_NO[row["email_personal"]],
        },
    }


def reasons(decision: Decision) -> Iterator[str]:
    """Say what is broken and what to do, then what to ask."""
    for finding in decision.violated:
        assert finding.message is not None
        assert finding.remedy is not None
        yield f"{finding.rule}: {finding.message.en} {finding.remedy.en}"
    if decision.outcome is Outcome.UNDETERMINED:
        yield f"to be asked: {', '.join(decision.ask)}"


def main(file: Path) -> int:
    """Decide every row, and count the outcomes; give 1 if a row cannot be read."""
    rules, seen = Lepre(), Counter[str]()
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            try:
                decision = rules.decide(Check.DELIVERY, case_of(row))
            except LepreError as error:
                seen["cannot be read"] += 1
                print(f"{row['appointment']}  cannot be read: {error.path}: {error}")
                continue
            heading = HEADINGS[decision.outcome]
            seen[heading] += 1
            print(f"{row['appointment']}  {heading}")
            for reason in reasons(decision):
                print(f"       {reason}")
    print("\n" + "\n".join(f"{number:>3} {heading}" for heading, number in seen.items()))
    return int("cannot be read" in seen)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
