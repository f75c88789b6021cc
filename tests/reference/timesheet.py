"""Toscana: what does not fit in the sessions of one operator."""

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import Any

from facts import minutes_of_day

Session = dict[str, Any]
MINUTES_OF_A_DAY = 24 * 60


def timesheet(sessions: list[Session]) -> dict[str, Counter[tuple[int, ...]]]:
    """List what is wrong: by kind, the places in the list of the sessions concerned."""
    return {
        "TOS-08.overlap": pairs(sessions, overlap),
        "TOS-08.twice": pairs(sessions, twice),
        "TOS-08.order": places(sessions, lambda one: length(one) <= 0),
        "TOS-10.duration": places(sessions, otherwise_declared),
        "TOS-08.day": full_days(sessions),
    }


def minutes(sessions: list[Session]) -> int:
    """Add up the minutes declared, or else those from start to end."""
    return sum(declared(one) for one in sessions)


def length(one: Session) -> int:
    """Tell the minutes from start to end; an end that is not after the start gives none."""
    start, end = minutes_of_day(one, "start"), minutes_of_day(one, "end")
    assert start is not None
    assert end is not None
    return end - start


def declared(one: Session) -> int:
    """Tell the minutes declared, or else those from start to end."""
    return int(one["minutes"]) if one.get("minutes") is not None else max(length(one), 0)


def otherwise_declared(one: Session) -> bool:
    """Whether the minutes declared are not those from start to end."""
    return one.get("minutes") is not None and length(one) > 0 and one["minutes"] != length(one)


def twice(one: Session, other: Session) -> bool:
    """Whether two entries are of one session: the same person, day and times."""
    keys = ("person", "date", "start", "end")
    return all(one.get(key) == other.get(key) for key in keys)


def overlap(one: Session, other: Session) -> bool:
    """Whether an operator would be in two sessions at once; one may end as the other starts."""
    return (
        one["date"] == other["date"]
        and not twice(one, other)
        and max(one["start"], other["start"]) < min(one["end"], other["end"])
    )


def places(sessions: list[Session], wrong: Callable[[Session], bool]) -> Counter[tuple[int, ...]]:
    """List the places of sessions that are wrong by themselves."""
    return Counter((place,) for place, one in enumerate(sessions) if wrong(one))


def pairs(
    sessions: list[Session], wrong: Callable[[Session, Session], bool]
) -> Counter[tuple[int, ...]]:
    """List the places of pairs of sessions that do not go together."""
    listed = combinations(enumerate(sessions), 2)
    return Counter((i, j) for (i, one), (j, other) in listed if wrong(one, other))


def full_days(sessions: list[Session]) -> Counter[tuple[int, ...]]:
    """List the places of sessions that are, together, more than a day has hours."""
    by_day: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(sessions):
        by_day[one["date"]].append(place)
    return Counter(
        tuple(listed)
        for listed in by_day.values()
        if sum(declared(sessions[place]) for place in listed) > MINUTES_OF_A_DAY
    )
