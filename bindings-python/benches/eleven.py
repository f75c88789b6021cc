"""A million random cases, and the eleven rules that stop a remote service, written by hand."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

np: Any = importlib.import_module("numpy")
pyarrow: Any = importlib.import_module("pyarrow")

ROWS = 1_000_000

RULEBOOK = """
id = "eleven"
version = "1"
title = { it = "Undici regole", en = "Eleven rules" }
extends = "lombardia-2022"
removes = [
    "LOM-01", "LOM-02.programme", "LOM-02.psp", "LOM-03", "A-5", "LOM-04.in_person", "LOM-05",
    "LOM-05.law", "A-7", "A-1", "A-2", "LOM-08", "LOM-08.accreditation", "A-14", "A-17", "A-18",
    "psp/email", "psp/firmalom",
]
territory = "Molise"
valid_from = 2022-09-01
"""

RULES = [
    *("LOM-04", "LOM-06", "LOM-07", "LOM-09", "LOM-10", "LOM-11", "LOM-11.personal"),
    *("LOM-12", "LOM-12.separate", "LOM-13"),
]
"""The ten that stop one, in the order of the rulebook; the last of the eleven, LOM-14, advises."""

SWITCHES = [
    "agreement.provider",
    "agreement.person",
    "equipment.device_online",
    "equipment.connection_stable",
    "contact.email_valid",
    "contact.email_personal",
    "platform.password_protected",
    "platform.person_has_credentials",
    "platform.browser_version",
]
CHOICES = {
    "channel": ["video", "phone", "in_person"],
    "service": ["did_support", "assessment", "psp", "specialist"],
    "equipment.device": ["computer", "smartphone", "tablet", "none"],
    "platform.access": ["public_link", "registered_user"],
    "platform.password_delivery": ["separate_message", "separate_channel", "same_message"],
}
Columns = dict[str, Any]


def columns() -> Columns:
    """Give each column as numpy has it: booleans, yes in nine of ten, and numbers of choices."""
    random = np.random.default_rng(2_026)
    switches = {name: random.random(ROWS) < 0.9 for name in SWITCHES}
    choices = {
        name: random.integers(0, len(names), ROWS, dtype=np.int8) for name, names in CHOICES.items()
    }
    return switches | choices


def table(data: Columns, *, nulls: bool = False, email: bool = False) -> Any:
    """Give them as Arrow, with day and place; on request one in twenty unknown, or texts."""
    random = np.random.default_rng(2_027)

    def column(name: str) -> Any:
        mask = random.random(ROWS) < 0.05 if nulls and name in SWITCHES else None
        values = pyarrow.array(data[name], mask=mask)
        if name not in CHOICES:
            return values
        return pyarrow.DictionaryArray.from_arrays(values, CHOICES[name])

    arrays = {name: column(name) for name in data}
    if email:
        valid = arrays.pop("contact.email_valid")
        texts = [f"persona.{row}@example.it" for row in range(1_000)] * (ROWS // 1_000)
        arrays["contact.email"] = pyarrow.compute.if_else(valid, pyarrow.array(texts), "persona@")
    arrays["date"] = pyarrow.array(np.full(ROWS, 19_850, np.int32)).cast(pyarrow.date32())
    territory = pyarrow.array(np.zeros(ROWS, np.int8))
    arrays["territory"] = pyarrow.DictionaryArray.from_arrays(territory, ["ITF2"])
    return pyarrow.table(arrays)


def rules(of: Callable[[str], Any], choice: Callable[[str, str], Any]) -> list[Any]:
    """Whether each rule is kept, in whatever knows `&`, `|` and `~`."""
    video, phone = choice("channel", "video"), choice("channel", "phone")
    did = choice("service", "did_support")
    remote, link = video | phone, choice("platform.access", "public_link")
    device = ~choice("equipment.device", "none")
    separate = ~choice("platform.password_delivery", "same_message")
    protected = of("platform.password_protected")
    return [
        ~remote | (of("agreement.provider") & of("agreement.person")),
        ~phone | did,
        ~remote | (phone & did) | video,
        ~video | (device & of("equipment.device_online")),
        ~video | of("equipment.connection_stable"),
        ~video | of("contact.email_valid"),
        ~video | of("contact.email_personal"),
        ~(video & link) | protected,
        ~(video & link & protected) | separate,
        ~video | link | of("platform.person_has_credentials"),
        ~video | of("platform.browser_version"),
    ]


def by_numpy(data: Columns) -> tuple[Any, Any, Any, Any]:
    """Give outcomes, how many rules each row breaks, which in a row, and whether advice is kept."""
    *kept, advice = rules(
        data.__getitem__, lambda name, one: data[name] == CHOICES[name].index(one)
    )
    broken = ~np.stack(kept, axis=1)
    counts = broken.sum(axis=1, dtype=np.uint8)
    which = np.flatnonzero(broken) % len(RULES)
    return counts == 0, counts, which.astype(np.uint8), advice


def by_polars(frame: Any) -> Any:
    """Give outcomes, lists of rules by number, and whether advice is kept."""
    polars: Any = importlib.import_module("polars")
    *kept, advice = rules(polars.col, lambda name, one: polars.col(name) == one)
    number = [
        polars.when(~rule).then(polars.lit(place, polars.UInt8)) for place, rule in enumerate(kept)
    ]
    violated = polars.concat_list(number).list.drop_nulls()
    outcome = polars.all_horizontal(kept)
    return frame.lazy().select(outcome=outcome, violated=violated, advice=advice).collect()


def by_polars_looking_up(frame: Any) -> Any:
    """Give the same, each list looked up among the 1024 that ten rules can make."""
    polars: Any = importlib.import_module("polars")
    *kept, advice = rules(polars.col, lambda name, one: polars.col(name) == one)
    bits = [(~rule).cast(polars.UInt16) * (1 << place) for place, rule in enumerate(kept)]
    number = polars.sum_horizontal(bits)
    lists = [
        [place for place in range(len(RULES)) if number >> place & 1]
        for number in range(1 << len(RULES))
    ]
    known = polars.lit(polars.Series(lists, dtype=polars.List(polars.UInt8)))
    looked_up = frame.lazy().select(number=number, advice=advice).collect()
    return looked_up.select(
        outcome=polars.col("number") == 0,
        violated=known.gather(polars.col("number")),
        advice=polars.col("advice"),
    )


SQL = """
with known as (
    select *, channel = 'video' as video, channel = 'phone' as phone,
        service = 'did_support' as did, "platform.access" = 'public_link' as link,
        channel in ('video', 'phone') as remote
    from cases
), judged as (
    select [
        case when remote and not ("agreement.provider" and "agreement.person") then 0 end,
        case when phone and not did then 1 end,
        case when remote and not (phone and did) and not video then 2 end,
        case when video and not ("equipment.device" <> 'none' and "equipment.device_online")
            then 3 end,
        case when video and not "equipment.connection_stable" then 4 end,
        case when video and not "contact.email_valid" then 5 end,
        case when video and not "contact.email_personal" then 6 end,
        case when video and link and not "platform.password_protected" then 7 end,
        case when video and link and "platform.password_protected"
            and "platform.password_delivery" = 'same_message' then 8 end,
        case when video and not link and not "platform.person_has_credentials" then 9 end
    ]::utinyint[] as numbers, not video or "platform.browser_version" as advice from known
), listed as (
    select list_filter(numbers, lambda number: number is not null) as violated, advice from judged
)
select len(violated) = 0 as outcome, violated, advice from listed
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
