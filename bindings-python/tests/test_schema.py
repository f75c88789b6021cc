"""The JSON Schemas, held against what goes in and what comes out, by another library."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lepre import Lepre

ROOT = Path(__file__).parents[2]
VECTORS = [
    pytest.param(vector, id=vector["name"])
    for file in sorted((ROOT / "tests" / "conformance").glob("*/*.json"))
    for vector in json.loads(file.read_text(encoding="utf-8"))
]
BAD_CASES = [
    pytest.param(file, id=file.name)
    for file in sorted((ROOT / "tests" / "bad_cases").glob("*.json"))
    if not file.name.endswith(".error.json")
]
# What a schema cannot say: twice the same key, which a parser drops, the calendar, the names
# of territories, the choice of a rulebook, and two fields against each other.
BEYOND_SCHEMA = {
    "duplicate_key",
    "impossible_date",
    "ambiguous_territory",
    "unknown_territory",
    "territory_needed",
    "date_needed",
    "no_rulebook_for_date",
    "no_rulebook_for_territory",
    "contradiction",
}


def schema(name: str) -> Draft202012Validator:
    """Read a schema of the library, and check the schema itself."""
    text = (ROOT / "core" / "schema" / f"{name}.json").read_text(encoding="utf-8")
    document = json.loads(text)
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


DELIVERY, DECISION, ERROR, RULEBOOK = map(schema, ("delivery", "decision", "error", "rulebook"))


@pytest.mark.parametrize("vector", VECTORS)
def test_vectors_fit_their_schemas(vector: dict[str, Any]) -> None:
    """Every case that is read fits the schema, and so does every decision."""
    DELIVERY.validate(vector["case"])
    if "decision" in vector:
        rulebook = vector.get("options", {}).get("rulebook")
        for detail in ("full", "codes"):
            text = Lepre().decide_json(
                vector["check"],
                json.dumps(vector["case"]),
                rulebook=rulebook,
                detail="full" if detail == "full" else "codes",
            )
            DECISION.validate(json.loads(text))


@pytest.mark.parametrize("file", BAD_CASES)
def test_bad_cases_do_not_fit(file: Path) -> None:
    """The schema refuses what the library refuses, as far as a schema can."""
    report = json.loads(file.with_suffix(".error.json").read_text(encoding="utf-8"))
    ERROR.validate(report)
    try:
        case = json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        assert report["code"] == "syntax"
        return
    problems = report.get("problems", [report])
    if not all(problem["code"] in BEYOND_SCHEMA for problem in problems):
        assert not DELIVERY.is_valid(case)


@pytest.mark.parametrize(
    "file", sorted((ROOT / "core" / "rulebooks").glob("*.toml")), ids=lambda f: f.name
)
def test_rulebooks_fit_their_schema(file: Path) -> None:
    """An editor that knows the schema accepts the built-in rulebooks, and no misspelled key."""
    text = file.read_text(encoding="utf-8")
    rulebook = json.loads(json.dumps(tomllib.loads(text), default=str))
    RULEBOOK.validate(rulebook)
    rulebook["delivery"]["rule"][0]["gravity"] = "blocking"
    assert not RULEBOOK.is_valid(rulebook)


def test_every_schema_has_a_test() -> None:
    """A new schema must come with a test here."""
    names = {file.stem for file in (ROOT / "core" / "schema").glob("*.json")}
    assert names == {"delivery", "decision", "error", "rulebook"}
