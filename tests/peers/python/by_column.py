"""The eleven rules over whole columns, written by hand for numpy, Polars and DuckDB.

Each makes one number of the rules that a row breaks, and looks up the list that it stands for among
the 32,768 that fifteen rules can make. To make the lists row by row takes up to a hundred times as
long.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable
from typing import Any

from million import CHOICES, ROWS, Columns

np: Any = importlib.import_module("numpy")

RULES = [
    *("LOM-03", "LOM-04", "LOM-05", "LOM-05.law", "LOM-06", "LOM-07", "LOM-08"),
    *("LOM-08.accreditation", "LOM-09", "LOM-10", "LOM-11", "LOM-11.personal"),
    *("LOM-12", "LOM-12.separate", "LOM-13"),
]
"""In the order of the rulebook: a broken rule is told by its place here."""

LISTS = [
    [place for place in range(len(RULES)) if number >> place & 1]
    for number in range(1 << len(RULES))
]

END_OF_RDC = dt.date(2024, 1, 1)


def rules(of: Callable[[str], Any], choice: Callable[[str, str], Any], early: Any) -> list[Any]:
    """Whether each rule is kept, in whatever knows `&`, `|` and `~`."""
    video, phone = choice("channel", "video"), choice("channel", "phone")
    did = choice("service", "did_support")
    operator = choice("provider.kind", "accredited_operator")
    remote, link = video | phone, choice("platform.access", "public_link")
    recipient = remote & of("person.rdc_recipient") & early
    by_operator = remote & operator
    device = ~choice("equipment.device", "none")
    separate = ~choice("platform.password_delivery", "same_message")
    protected = of("platform.password_protected")
    by_link = video & link
    return [
        ~operator | choice("service", "specialist") | of("provider.partnership_agreement"),
        ~remote | (of("agreement.provider") & of("agreement.person")),
        ~recipient | of("person.remote_requested"),
        ~recipient | of("law.remote_allowed"),
        ~phone | did,
        ~remote | (phone & did) | video,
        ~by_operator | of("provider.staff_identified_in_siul"),
        ~by_operator | of("provider.accredited"),
        ~video | (device & of("equipment.device_online")),
        ~video | of("equipment.connection_stable"),
        ~video | of("contact.email_valid"),
        ~video | of("contact.email_personal"),
        ~by_link | protected,
        ~(by_link & protected) | separate,
        ~video | link | of("platform.person_has_credentials"),
    ]


def by_numpy() -> Callable[[Columns], tuple[Any, Any, Any]]:
    """Give outcomes, how many rules each row breaks, and which in a row."""
    lengths = np.array([len(one) for one in LISTS], np.uint8)
    starts = lengths.cumsum(dtype=np.int32) - lengths
    known = np.array([place for one in LISTS for place in one], np.uint8)
    end = (END_OF_RDC - dt.date(1970, 1, 1)).days

    def run(data: Columns) -> tuple[Any, Any, Any]:
        kept = rules(
            data.__getitem__,
            lambda name, one: data[name] == CHOICES[name].index(one),
            data["date"] < end,
        )
        numbers = np.zeros(ROWS, np.uint16)
        for place, rule in enumerate(kept):
            numbers |= (~rule).astype(np.uint16) << np.uint16(place)
        counts = lengths[numbers]
        ends = counts.cumsum(dtype=np.int32)
        places = np.repeat(starts[numbers] - (ends - counts), counts)
        places += np.arange(ends[-1], dtype=np.int32)
        return numbers == 0, counts, known[places]

    return run


def by_polars() -> Callable[[Any], Any]:
    """Give outcomes, and lists of rules by number."""
    polars: Any = importlib.import_module("polars")
    kept = rules(
        polars.col,
        lambda name, one: polars.col(name) == one,
        polars.col("date") < END_OF_RDC,
    )
    bits = [(~rule).cast(polars.UInt16) * (1 << place) for place, rule in enumerate(kept)]
    number = polars.sum_horizontal(bits)
    known = polars.Series(LISTS, dtype=polars.List(polars.UInt8))

    def run(frame: Any) -> Any:
        numbers = frame.lazy().select(number=number).collect()["number"]
        return polars.DataFrame({"outcome": numbers == 0, "violated": known.gather(numbers)})

    return run


BROKEN = """
operator and service <> 'specialist' and not "provider.partnership_agreement"
remote and not ("agreement.provider" and "agreement.person")
recipient and not "person.remote_requested"
recipient and not "law.remote_allowed"
phone and not did
remote and not (phone and did) and not video
remote and operator and not "provider.staff_identified_in_siul"
remote and operator and not "provider.accredited"
video and not ("equipment.device" <> 'none' and "equipment.device_online")
video and not "equipment.connection_stable"
video and not "contact.email_valid"
video and not "contact.email_personal"
video and link and not "platform.password_protected"
video and link and "platform.password_protected" and "platform.password_delivery" = 'same_message'
video and not link and not "platform.person_has_credentials"
""".strip().splitlines()
SQL = f"""
with said as (
    select *, channel = 'video' as video, channel = 'phone' as phone,
        service = 'did_support' as did, "platform.access" = 'public_link' as link,
        channel in ('video', 'phone') as remote,
        "provider.kind" = 'accredited_operator' as operator,
        remote and "person.rdc_recipient" and date < date '{END_OF_RDC}' as recipient
    from cases
), judged as (
    select {" | ".join(f"(({rule})::usmallint << {at})" for at, rule in enumerate(BROKEN))}
        as number
    from said
)
select number = 0 as outcome, (select lists from known)[number + 1] as violated from judged
"""


def by_duckdb(connection: Any) -> Any:
    """Give the same as Arrow, from a table of its own with enumerations."""
    return connection.sql(SQL).to_arrow_table()


def in_duckdb(cases: Any, threads: int) -> Any:
    """Give a connection that holds the cases."""
    connection: Any = importlib.import_module("duckdb").connect()
    connection.execute(f"set threads = {threads}")
    connection.execute("create table cases as from cases")
    connection.execute("create table known as select ?::utinyint[][] as lists", [LISTS])
    return connection
