"""The JSON Schemas, held against what goes in and what comes out, by another library."""

import json
import tomllib
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path
from typing import Any, Literal

import pytest
from jsonschema import Draft202012Validator
from lepre import Check, Lepre
from lepre.answer import Answer

ROOT = Path(__file__).parents[2]
VECTORS = [
    vector
    for file in sorted((ROOT / "tests" / "conformance").glob("*/*.json"))
    for vector in json.loads(file.read_text(encoding="utf-8"))
]
READ = [vector for vector in VECTORS if "error" not in vector]
SIGNINGS = [
    vector
    for vector in READ
    if "report" in vector and vector["case"]["procedure"].startswith("psp/")
]
REFUSED = [vector for vector in VECTORS if "error" in vector]
BAD_CASES = [
    pytest.param(file, id=file.name)
    for file in sorted((ROOT / "tests" / "bad_cases").glob("*.json"))
    if not file.name.endswith(".error.json")
]
NAMES = [
    "delivery",
    "invitation",
    "psp",
    "service",
    "session",
    "decision",
    "journal",
    "report",
    "dossier",
    "dossier_report",
    "timesheet",
    "timesheet_report",
    "deadlines",
    "deadline_report",
    "recommendation",
    "recommendation_report",
    "replay",
    "dossier_replay",
    "question_report",
    "repair_report",
    "audit_report",
    "comparison_report",
    "rulebook_summary",
    "catalogue",
    "error",
    "rulebook",
    "scenario",
    "scenario_report",
]
# What each question is asked of.
SUBJECTS = {"deadlines": "deadlines", "recommend": "recommendation", "timesheet": "timesheet"}
# What a schema cannot say: twice the same key, which a parser drops, the calendar, the names
# of territories, steps and procedures, the choice of a rulebook, and two fields against each
# other.
BEYOND_SCHEMA = {
    "duplicate_key",
    "impossible_date",
    "impossible_moment",
    "ambiguous_territory",
    "unknown_territory",
    "unknown_step",
    "unknown_procedure",
    "territory_needed",
    "date_needed",
    "no_rulebook_for_date",
    "no_rulebook_for_territory",
    "contradiction",
    "withdrawn_before",
}


def schema(name: str) -> Draft202012Validator:
    """Read a schema of the library, and check the schema itself."""
    text = (ROOT / "core" / "schema" / f"{name}.json").read_text(encoding="utf-8")
    document = json.loads(text)
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


SCHEMAS = {name: schema(name) for name in NAMES}


def is_beyond_schema(problem: dict[str, Any]) -> bool:
    """Tell what no schema can refuse; a format goes by many names, too many to list."""
    return problem["code"] in BEYOND_SCHEMA or problem.get("path", "").endswith("format")


@pytest.fixture(scope="module")
def rules() -> Lepre:
    """One handle for all tests."""
    return Lepre()


@pytest.mark.parametrize("detail", ["full", "codes"])
@pytest.mark.parametrize("vector", READ, ids=itemgetter("name"))
def test_cases_and_answers_fit(
    rules: Lepre, vector: dict[str, Any], detail: Literal["full", "codes"]
) -> None:
    """Every case that is read fits its schema, and so does every answer."""
    case, rulebook = vector["case"], vector.get("options", {}).get("rulebook")
    if "check" in vector:
        SCHEMAS[vector["check"]].validate(case)
        decision = rules.decide(Check(vector["check"]), case, rulebook=rulebook, detail=detail)
        SCHEMAS["decision"].validate(decision.to_dict())
    elif "question" in vector:
        questions: dict[str, Callable[..., Answer]] = {
            "deadlines": rules.deadlines,
            "recommend": rules.recommend,
            "timesheet": rules.timesheet,
        }
        subject = SUBJECTS[vector["question"]]
        SCHEMAS[subject].validate(case)
        answer = questions[vector["question"]](case, rulebook=rulebook, detail=detail)
        SCHEMAS[f"{subject.removesuffix('s')}_report"].validate(answer.to_dict())
    else:
        SCHEMAS["journal"].validate(case)
        report = rules.report(case, rulebook=rulebook, detail=detail)
        SCHEMAS["report"].validate(report.to_dict())


@pytest.mark.parametrize("vector", READ, ids=itemgetter("name"))
def test_receipts_and_replays_fit(rules: Lepre, vector: dict[str, Any]) -> None:
    """An answer with its receipt fits its schema, and so does what comes of asking again."""
    case, rulebook = vector["case"], vector.get("options", {}).get("rulebook")
    if "check" in vector:
        answer = rules.decide(Check(vector["check"]), case, rulebook=rulebook, receipt=True)
        SCHEMAS["decision"].validate(answer.to_dict())
        SCHEMAS["replay"].validate(rules.replay(answer, case).to_dict())


@pytest.mark.parametrize("vector", SIGNINGS, ids=itemgetter("name"))
def test_dossiers_and_answers_fit(rules: Lepre, vector: dict[str, Any]) -> None:
    """A journal with what the PSP says is a dossier; its place and day must be known."""
    place_and_day = {"date": "2024-05-10", "territory": "ITC4"}
    dossier: Any = place_and_day | vector["case"] | {"content": {"responsible": True}}
    SCHEMAS["dossier"].validate(dossier)
    answer = rules.dossier(dossier, receipt=True)
    SCHEMAS["dossier_report"].validate(answer.to_dict())
    SCHEMAS["dossier_replay"].validate(rules.replay(answer, dossier).to_dict())


@pytest.mark.parametrize("vector", REFUSED, ids=itemgetter("name"))
def test_refused_cases_do_not_fit(vector: dict[str, Any]) -> None:
    """A case that cannot be read does not fit; one without a rulebook does."""
    question = vector.get("question")
    asked = SUBJECTS[question] if question else vector.get("check", "journal")
    fits = SCHEMAS[asked].is_valid(vector["case"])
    if vector["error"]["kind"] == "select":
        assert fits
    elif not is_beyond_schema(vector["error"]):
        assert not fits


@pytest.mark.parametrize("file", BAD_CASES)
def test_bad_cases_do_not_fit(file: Path) -> None:
    """The schema refuses what the library refuses, as far as a schema can."""
    report = json.loads(file.with_suffix(".error.json").read_text(encoding="utf-8"))
    SCHEMAS["error"].validate(report)
    try:
        case = json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        assert report["code"] == "syntax"
        return
    problems = report.get("problems", [report])
    if not all(is_beyond_schema(problem) for problem in problems):
        assert not SCHEMAS["delivery"].is_valid(case)


@pytest.mark.parametrize(
    "file", sorted((ROOT / "core" / "rulebooks").glob("*.toml")), ids=lambda f: f.name
)
def test_rulebooks_fit_their_schema(file: Path) -> None:
    """An editor that knows the schema accepts the built-in rulebooks, and no misspelled key."""
    text = file.read_text(encoding="utf-8")
    rulebook = json.loads(json.dumps(tomllib.loads(text), default=str))
    SCHEMAS["rulebook"].validate(rulebook)
    names = ("delivery", "invitation", "psp", "service", "session")
    checks = [rulebook[name] for name in names if name in rulebook]
    places = [check["rule"][0] for check in checks]
    places += [procedure["step"][0] for procedure in rulebook.get("procedure", [])]
    for place in places:
        place["gravity"] = "blocking"
        assert not SCHEMAS["rulebook"].is_valid(rulebook)
        del place["gravity"]


def test_scenarios() -> None:
    """A file of scenarios holds some, each with its outcome and no key that there is not."""
    text = (ROOT / "tests" / "bad_scenarios" / "unknown_key.toml").read_text(encoding="utf-8")
    scenarios = tomllib.loads(text)
    assert not SCHEMAS["scenario"].is_valid(scenarios)
    (scenario,) = scenarios["scenario"]
    scenario["outcome"] = scenario.pop("outcomes")
    scenario["violated"] = scenario.pop("violatd")
    SCHEMAS["scenario"].validate(scenarios)
    assert not SCHEMAS["scenario"].is_valid({"scenario": []})


def test_every_schema_has_a_test() -> None:
    """A new schema must come with a test here."""
    names = {file.stem for file in (ROOT / "core" / "schema").glob("*.json")}
    assert names == set(NAMES)
