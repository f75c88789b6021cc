"""Cases: what they may hold, as type checkers and the library see it.

A `type: ignore` here is a test too: `mypy` reports one that is not needed.
"""

import datetime as dt
import json
from collections import OrderedDict, UserDict
from types import MappingProxyType
from typing import Any

import lepre
import pytest
from lepre import Check
from lepre.cases import ContactCase, DeliveryCase, JournalCase, TimesheetCase

DAY: DeliveryCase = {"date": dt.date(2024, 5, 10), "territory": "ITC4", "channel": "in_person"}


@pytest.fixture(scope="module")
def rules() -> lepre.Lepre:
    """One handle for all tests."""
    return lepre.Lepre()


def test_days_moments_and_times_may_be_objects(rules: lepre.Lepre) -> None:
    """They are what their ISO texts are."""
    as_text: DeliveryCase = {**DAY, "date": "2024-05-10"}
    assert rules.decide("delivery", DAY) == rules.decide("delivery", as_text)
    contact: ContactCase = {
        "date": dt.date(2024, 3, 7),
        "territory": "ITC4",
        "did": {"made_on": dt.date(2024, 2, 20)},
    }
    as_text_too: ContactCase = {**contact, "date": "2024-03-07", "did": {"made_on": "2024-02-20"}}
    assert rules.deadlines(contact) == rules.deadlines(as_text_too)
    rome = dt.timezone(dt.timedelta(hours=2))
    journal: JournalCase = {
        "date": dt.date(2024, 5, 10),
        "territory": "ITC4",
        "procedure": "psp/email",
        "journal": [
            {"step": "prepare", "at": dt.datetime(2024, 5, 10, 10, 30, 15, 250, tzinfo=rome)},
            {"step": "send", "at": dt.datetime(2024, 5, 10, 10, 40)},
        ],
    }
    assert rules.report(journal).steps[0].at is not None
    timesheet: TimesheetCase = {
        "date": dt.date(2020, 3, 31),
        "territory": "ITI1",
        "sessions": ({"date": "2020-03-16", "start": dt.time(9), "end": dt.time(10, 15)},),
    }
    assert rules.timesheet(timesheet).minutes == 75
    with pytest.raises(lepre.InputError):
        rules.decide("delivery", {"date": dt.datetime(2024, 5, 10, 10, 30)})
    timesheet["sessions"] = [{"date": "2020-03-16", "start": dt.time(9, 0, 30), "end": "10:00"}]
    with pytest.raises(lepre.InputError):
        rules.timesheet(timesheet)


def test_a_misspelled_key_is_a_type_error(rules: lepre.Lepre) -> None:
    """So is a choice that there is not, the case of another check, and a check that is none."""
    wrong = lepre.InputError
    with pytest.raises(wrong):
        rules.decide("delivery", {"chanel": "phone"})  # type: ignore[call-overload]
    with pytest.raises(wrong):
        rules.ask("delivery", {"channel": "letter"})  # type: ignore[call-overload]
    with pytest.raises(wrong):
        rules.repair("psp", {"channel": "video"})  # type: ignore[call-overload]
    with pytest.raises(wrong):
        rules.decide("deliver", DAY)  # type: ignore[call-overload]
    with pytest.raises(wrong):
        rules.report({"journal": []})  # type: ignore[typeddict-item]
    with pytest.raises(wrong):
        rules.decide("delivery", {"person": {"psp_sgned": True}})  # type: ignore[call-overload]


@pytest.mark.parametrize("kind", [OrderedDict, UserDict, MappingProxyType])
def test_any_mapping_will_do(rules: lepre.Lepre, kind: Any) -> None:
    """For a check named by the enumeration no type of case is asked."""
    plain: Any = {"date": "2024-05-10", "territory": "ITC4", "provider": {"accredited": None}}
    mapped = kind({**plain, "provider": kind(plain["provider"])})
    assert rules.decide(Check.DELIVERY, mapped) == rules.decide("delivery", plain)


@pytest.mark.parametrize(
    "value", [10**400, -1, 0, 1.5, 1e308, "\u0000", "\u2028", 'a"\\\n', "à€𝄞", True, None, [], {}]
)
def test_values_are_written_as_json_has_them(rules: lepre.Lepre, value: Any) -> None:
    """The mapping and its JSON text meet the same fate."""
    cases: list[dict[str, Any]] = [{"programme": {"name": value}}, {"x": value}, {"\u0000à": value}]
    for case in cases:
        case["territory"], case["date"] = "ITC4", "2024-05-10"
        found = []
        for ask in (
            lambda case: rules.decide(Check.DELIVERY, case).to_dict(),
            lambda case: json.loads(
                rules.decide_json(
                    "delivery", json.dumps(case, separators=(",", ":"), ensure_ascii=False)
                )
            ),
        ):
            try:
                found.append(ask(case))
            except lepre.LepreError as error:
                found.append(error.problems)
        assert found[0] == found[1]
