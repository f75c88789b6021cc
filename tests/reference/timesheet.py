"""Toscana: what does not fit in the sessions of one operator."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import Any

from facts import minutes_of_day
from logic import Truth, every

Session = dict[str, Any]
Places = tuple[int, ...]
MINUTES_OF_A_DAY = 24 * 60


def timesheet(sessions: list[Session]) -> set[tuple[str, Places]]:
    """List what is wrong: of which kind, and the places in the list of the sessions concerned."""
    return {
        *alone("TOS-08.midnight", sessions, lambda one: one["end"] <= one["start"]),
        *alone("TOS-08.minutes", sessions, otherwise_declared),
        *together("TOS-08.twice", sessions, lambda one, other: twice(one, other) is True),
        *together("TOS-08.overlap", sessions, overlap),
        *full_days("TOS-08.day", sessions),
    }


def minutes(sessions: list[Session]) -> int:
    """Add up the minutes declared, or else those from start to end."""
    return sum(declared(one) for one in sessions)


def stretch(one: Session) -> tuple[int, int]:
    """Tell start and end in minutes; an end before the start is the next day's."""
    midnight = date.fromisoformat(one["date"]).toordinal() * MINUTES_OF_A_DAY
    start, end = minutes_of_day(one, "start"), minutes_of_day(one, "end")
    assert start is not None
    assert end is not None
    return midnight + start, midnight + end + (MINUTES_OF_A_DAY if end < start else 0)


def length(one: Session) -> int:
    """Tell the minutes from start to end."""
    start, end = stretch(one)
    return end - start


def declared(one: Session) -> int:
    """Tell the minutes declared, or else those from start to end."""
    return length(one) if one.get("minutes") is None else int(one["minutes"])


def otherwise_declared(one: Session) -> bool:
    """Whether the minutes declared are not those from start to end."""
    return declared(one) != length(one)


def twice(one: Session, other: Session) -> Truth:
    """Whether two entries are of one session: the same person, day and times."""
    person, another = one.get("person"), other.get("person")
    same_person = None if person is None or another is None else person == another
    return every(same_person, *(one[key] == other[key] for key in ("date", "start", "end")))


def overlap(one: Session, other: Session) -> bool:
    """Whether an operator would be in two sessions at once; one may end as the other starts."""
    (start, end), (starts, ends) = stretch(one), stretch(other)
    return twice(one, other) is not True and max(start, starts) < min(end, ends)


def alone(
    rule: str, sessions: list[Session], wrong: Callable[[Session], bool]
) -> list[tuple[str, Places]]:
    """List sessions that are wrong by themselves."""
    return [(rule, (place,)) for place, one in enumerate(sessions) if wrong(one)]


def together(
    rule: str, sessions: list[Session], wrong: Callable[[Session, Session], bool]
) -> list[tuple[str, Places]]:
    """List pairs of sessions that do not go together."""
    pairs = combinations(enumerate(sessions), 2)
    return [(rule, (i, j)) for (i, one), (j, other) in pairs if wrong(one, other)]


def full_days(rule: str, sessions: list[Session]) -> list[tuple[str, Places]]:
    """List the sessions of days that have, together, more minutes than a day."""
    by_day: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(sessions):
        by_day[one["date"]].append(place)
    return [
        (rule, tuple(places))
        for places in by_day.values()
        if minutes([sessions[place] for place in places]) > MINUTES_OF_A_DAY
    ]
