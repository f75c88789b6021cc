"""Answers are small objects: what they do besides holding what the JSON says."""

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import lepre
import pytest
from lepre import Decision, Finding, Outcome
from lepre.answer import FrozenDict
from lepre.answers import ChosenBy
from lepre.cases import DeliveryCase

CASE: DeliveryCase = {
    "date": "2024-05-10",
    "territory": "ITC4",
    "service": "psp",
    "channel": "phone",
    "agreement": {"provider": True},
    "contact": {"email": "canary@example.it"},
}
JOURNAL: Any = {
    "date": "2024-05-10",
    "territory": "ITC4",
    "procedure": "psp/email",
    "contact": {"email": "canary@example.it"},
    "journal": [{"step": "prepare", "at": "2024-05-10T10:00", "actor": "provider"}],
}


@pytest.fixture(scope="module")
def rules() -> lepre.Lepre:
    """One handle for all tests."""
    return lepre.Lepre()


@pytest.fixture(scope="module")
def decision(rules: lepre.Lepre) -> Decision:
    """Decide with all that an answer can have."""
    return rules.decide("delivery", CASE, receipt=True)


def test_attributes_have_their_types(decision: Decision) -> None:
    """Choices are enumerations that are texts, lists are tuples, what is left out is `None`."""
    assert decision.outcome is Outcome.INADMISSIBLE
    assert str(decision.outcome) == "inadmissible"
    first = decision.findings[0]
    assert isinstance(first, Finding)
    assert isinstance(first.fields, tuple)
    assert first.message is not None
    assert first.message.it
    assert decision.with_ == ()
    assert decision.receipt is not None
    assert decision.receipt.chosen_by is ChosenBy.PLACE_AND_DAY
    assert json.loads(json.dumps(decision.to_dict())) == decision.to_dict()


def test_findings_are_had_by_their_status(decision: Decision) -> None:
    """In the order of the rulebook."""
    assert {finding.rule for finding in decision.violated} == {"LOM-06", "LOM-07"}
    assert "LOM-04" in {finding.rule for finding in decision.unknown}
    assert decision.advice == ()


def test_a_pattern_matches(decision: Decision) -> None:
    """By the names of attributes, down to the parts."""
    match decision:
        case Decision(outcome=Outcome.ADMISSIBLE):
            found = "?"
        case Decision(outcome=Outcome.INADMISSIBLE, findings=[Finding(rule=rule), *_]):
            found = rule
        case _:
            found = "?"
    assert found == decision.findings[0].rule


def test_nothing_can_be_changed(decision: Decision) -> None:
    """Neither attributes nor what they hold."""
    with pytest.raises(AttributeError):
        decision.outcome = Outcome.ADMISSIBLE  # type: ignore[misc]
    with pytest.raises(AttributeError):
        delattr(decision, "outcome")
    with pytest.raises(AttributeError):
        decision.note = "mine"  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        decision.findings[0] = decision.findings[1]  # type: ignore[index]


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda d: pickle.loads(pickle.dumps(d))]
)
def test_a_copy_is_the_same(decision: Decision, again: Callable[[Decision], Decision]) -> None:
    """Equal, with the same hash, in sets and as keys."""
    other = again(decision)
    assert other == decision
    assert {other, decision} == {decision}
    assert other != decision.rulebook
    assert Decision.from_dict(decision.to_dict() | {"ask": []}) != decision


def test_equal_findings_are_one_object(rules: lepre.Lepre) -> None:
    """What a rule says of one case it says of the next: no memory is spent on it twice."""
    one, other = rules.decide("delivery", CASE), rules.decide("delivery", CASE)
    assert one is not other
    assert all(a is b for a, b in zip(one.findings, other.findings, strict=True))
    assert one.rulebook is other.rulebook


def test_what_is_shown_is_short_and_not_personal(rules: lepre.Lepre, decision: Decision) -> None:
    """Outcome, names, and how many there are of what."""
    shown = "Decision(outcome='inadmissible', rulebook='lombardia-2022', findings=<"
    assert repr(decision).startswith(shown)
    report = rules.report(JOURNAL, receipt=True)
    for answer in (decision, report, *report.steps, *report.findings, report.receipt):
        assert len(repr(answer)) < 160
        assert "canary" not in repr(answer)
        assert "2024-05-10" not in repr(answer)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"outcome": "canary"}, ValueError),
        ({"outcomes": "admissible"}, TypeError),
        ({"rulebook": "lombardia-2022"}, AttributeError),
        ({"rulebook": {"id": "lombardia-2022"}}, TypeError),
        ({"findings": [{"rule": "LOM-06"}]}, TypeError),
    ],
)
def test_a_dictionary_of_another_kind_is_refused(
    decision: Decision, change: dict[str, Any], error: type[Exception]
) -> None:
    """Misspelled and missing keys, choices that there are not, texts for objects."""
    with pytest.raises(error):
        Decision.from_dict(decision.to_dict() | change)


def test_a_witness_is_a_case_again(rules: lepre.Lepre) -> None:
    """Where cases are part of an answer they are frozen mappings, which any method takes."""
    audits = [rules.audit(one.id) for one in rules.rulebooks()]
    borders = [one.witness for audit in audits for check in audit.checks for one in check.borders]
    defects = [one.witness for audit in audits for check in audit.checks for one in check.defects]
    witnesses = [witness for witness in (*borders, *defects) if witness is not None]
    assert witnesses
    for witness in witnesses:
        assert isinstance(witness, FrozenDict)
        assert witness == witness.to_dict()
        assert hash(pickle.loads(pickle.dumps(witness))) == hash(witness)
        with pytest.raises(TypeError):
            witness["date"] = None  # type: ignore[index]
    assert len(set(audits)) == len(audits)
    assert all(type(audit).from_dict(audit.to_dict()) == audit for audit in audits)
