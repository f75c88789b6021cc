"""The eleven rules over whole columns, written by hand for numpy, Polars and DuckDB."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable
from typing import Any

from million import CHOICES, Columns

np: Any = importlib.import_module("numpy")

RULES = [
    *("LOM-03", "LOM-04", "LOM-05", "LOM-05.law", "LOM-06", "LOM-07", "LOM-08"),
    *("LOM-08.accreditation", "LOM-09", "LOM-10", "LOM-11", "LOM-11.personal"),
    *("LOM-12", "LOM-12.separate", "LOM-13"),
]
"""In the order of the rulebook: a broken rule is told by its place here."""

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


def by_numpy(data: Columns) -> tuple[Any, Any, Any]:
    """Give outcomes, how many rules each row breaks, and which in a row."""
    kept = rules(
        data.__getitem__,
        lambda name, one: data[name] == CHOICES[name].index(one),
        data["date"] < (END_OF_RDC - dt.date(1970, 1, 1)).days,
    )
    broken = ~np.stack(kept, axis=1)
    counts = broken.sum(axis=1, dtype=np.uint8)
    which = np.flatnonzero(broken) % len(RULES)
    return counts == 0, counts, which.astype(np.uint8)


def of_polars(polars: Any) -> list[Any]:
    """Give the rules as expressions."""
    return rules(
        polars.col,
        lambda name, one: polars.col(name) == one,
        polars.col("date") < END_OF_RDC,
    )


def by_polars(frame: Any) -> Any:
    """Give outcomes, and lists of rules by number."""
    polars: Any = importlib.import_module("polars")
    kept = of_polars(polars)
    number = [
        polars.when(~rule).then(polars.lit(place, polars.UInt8)) for place, rule in enumerate(kept)
    ]
    violated = polars.concat_list(number).list.drop_nulls()
    return frame.lazy().select(outcome=polars.all_horizontal(kept), violated=violated).collect()


def by_polars_looking_up() -> Callable[[Any], Any]:
    """Give the same, each list looked up among the 32,768 that fifteen rules can make."""
    polars: Any = importlib.import_module("polars")
    bits = [
        (~rule).cast(polars.UInt16) * (1 << place) for place, rule in enumerate(of_polars(polars))
    ]
    number = polars.sum_horizontal(bits)
    lists = [
        [place for place in range(len(RULES)) if number >> place & 1]
        for number in range(1 << len(RULES))
    ]
    known = polars.Series(lists, dtype=polars.List(polars.UInt8))

    def run(frame: Any) -> Any:
        numbers = frame.lazy().select(number=number).collect()["number"]
        return polars.DataFrame({"outcome": numbers == 0, "violated": known.gather(numbers)})

    return run


SQL = """
with known as (
    select *, channel = 'video' as video, channel = 'phone' as phone,
        service = 'did_support' as did, "platform.access" = 'public_link' as link,
        channel in ('video', 'phone') as remote,
        "provider.kind" = 'accredited_operator' as operator,
        remote and "person.rdc_recipient" and date < date '2024-01-01' as recipient
    from cases
), judged as (
    select [
        case when operator and service <> 'specialist'
            and not "provider.partnership_agreement" then 0 end,
        case when remote and not ("agreement.provider" and "agreement.person") then 1 end,
        case when recipient and not "person.remote_requested" then 2 end,
        case when recipient and not "law.remote_allowed" then 3 end,
        case when phone and not did then 4 end,
        case when remote and not (phone and did) and not video then 5 end,
        case when remote and operator and not "provider.staff_identified_in_siul" then 6 end,
        case when remote and operator and not "provider.accredited" then 7 end,
        case when video and not ("equipment.device" <> 'none' and "equipment.device_online")
            then 8 end,
        case when video and not "equipment.connection_stable" then 9 end,
        case when video and not "contact.email_valid" then 10 end,
        case when video and not "contact.email_personal" then 11 end,
        case when video and link and not "platform.password_protected" then 12 end,
        case when video and link and "platform.password_protected"
            and "platform.password_delivery" = 'same_message' then 13 end,
        case when video and not link and not "platform.person_has_credentials" then 14 end
    ]::utinyint[] as numbers from known
), listed as (
    select list_filter(numbers, lambda number: number is not null) as violated from judged
)
select len(violated) = 0 as outcome, violated from listed
"""


def by_duckdb(connection: Any) -> Any:
    """Give the same as Arrow, from a table of its own with enumerations."""
    return connection.sql(SQL).to_arrow_table()


def in_duckdb(cases: Any, threads: int) -> Any:
    """Give a connection that holds the cases."""
    connection: Any = importlib.import_module("duckdb").connect()
    connection.execute(f"set threads = {threads}")
    connection.execute("create table cases as from cases")
    return connection
