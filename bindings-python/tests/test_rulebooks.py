"""Rulebooks from Python: loaded besides the built-in ones, audited, compared."""

import json
from pathlib import Path
from typing import Any

import lepre
import pytest
from jsonschema import Draft202012Validator
from lepre.answer import Answer

ROOT = Path(__file__).parents[2]
MOLISE = (ROOT / "examples" / "fourth-region" / "rulebook.toml").read_text(encoding="utf-8")
CASE: Any = {
    "date": "2026-03-02",
    "territory": "Molise",
    "service": "assessment",
    "channel": "phone",
    "provider": {"kind": "employment_centre", "in_person_available": True},
    "agreement": {"provider": True, "person": True},
    "person": {"identity_established": False},
}


@pytest.fixture(scope="module")
def rules() -> lepre.Lepre:
    """Load the built-in rulebooks and an invented one."""
    return lepre.Lepre(rulebooks={"molise.toml": MOLISE})


def valid(name: str, answer: Answer) -> bool:
    """Tell whether the schema of that name takes an answer."""
    schema = json.loads((ROOT / "core" / "schema" / f"{name}.json").read_text(encoding="utf-8"))
    return bool(Draft202012Validator(schema).is_valid(answer.to_dict()))


def test_a_rulebook_loaded_at_run_time_judges_its_place_and_days(rules: lepre.Lepre) -> None:
    """It is chosen like any other."""
    decision = rules.decide("delivery", CASE)
    assert decision.rulebook.id == "regione-inventata-2026"
    assert [finding.rule for finding in decision.findings] == ["INV-01"]
    [mine] = [one for one in rules.rulebooks() if one.id == "regione-inventata-2026"]
    assert mine.extends is not None
    assert mine.extends.id == "lombardia-2022"
    assert all(valid("rulebook_summary", one) for one in rules.rulebooks())
    assert len(lepre.Lepre().rulebooks()) == len(rules.rulebooks()) - 1


def test_one_file_extends_another_before_it() -> None:
    """In the order of the mapping."""
    head = """
        id = "seconda"
        version = "1"
        title = { it = "Prova", en = "Sample" }
        extends = "regione-inventata-2026"
        territory = "Umbria"
        valid_from = 2026-01-01
    """
    both = lepre.Lepre(rulebooks={"molise.toml": MOLISE, "umbria.toml": head})
    decision = both.decide("delivery", CASE | {"territory": "Umbria"})
    assert decision.rulebook.id == "seconda"
    with pytest.raises(lepre.RulebookError) as raised:
        lepre.Lepre(rulebooks={"umbria.toml": head, "molise.toml": MOLISE})
    assert raised.value.code == "unknown_rulebook"


def test_every_mistake_of_a_file_is_raised_with_its_place() -> None:
    """All of them at once."""
    wrong = MOLISE.replace("service in", "servce in").replace('severity = "blocking"', "", 1)
    with pytest.raises(lepre.RulebookError) as raised:
        lepre.Lepre(rulebooks={"molise.toml": wrong})
    codes = {problem["code"] for problem in raised.value.problems}
    assert codes == {"missing_key", "unknown_field"}
    assert raised.value.file == "molise.toml"


def test_an_audit_and_a_comparison(rules: lepre.Lepre) -> None:
    """They take the rulebooks by their ids."""
    audit = rules.audit("regione-inventata-2026")
    assert [one.check for one in audit.checks] == ["delivery", "invitation"]
    assert valid("audit_report", audit)
    comparison = rules.compare("lombardia-2022", "regione-inventata-2026")
    changed = {one.rule: one.change for one in comparison.checks[0].rules}
    assert changed["INV-01"] == "added"
    assert changed["A-1"] == "removed"
    assert valid("comparison_report", comparison)
    with pytest.raises(lepre.SelectError):
        rules.audit("nessuna")
    with pytest.raises(lepre.SelectError):
        rules.compare("lombardia-2022", "nessuna")


@pytest.mark.parametrize("rulebooks", ["canary", {"canary": 7}, ["canary"]])
def test_a_wrong_type_is_a_type_error(rulebooks: object) -> None:
    """Without the value."""
    with pytest.raises(TypeError) as raised:
        lepre.Lepre(rulebooks=rulebooks)  # type: ignore[arg-type]
    assert "canary" not in str(raised.value)
