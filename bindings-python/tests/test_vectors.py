"""The conformance vectors that every language runs."""

import json
import pickle
from pathlib import Path
from typing import Any, Literal, cast

import pytest
from _pytest.mark import ParameterSet
from lepre import Check, Decision, Lepre, LepreError
from lepre.answer import Answer

ROOT = Path(__file__).parents[2] / "tests" / "conformance"
FOLDERS = sorted(folder for folder in ROOT.iterdir() if folder.is_dir())
VECTORS = [
    pytest.param(vector, id=f"{file.relative_to(ROOT)}: {vector['name']}")
    for folder in FOLDERS
    for file in sorted(folder.glob("*.json"))
    for vector in json.loads(file.read_text(encoding="utf-8"))
]
SPOKEN = ("findings", "next", "deadlines")
WORDS = {"message", "remedy", "citation", "action"}


@pytest.fixture(scope="module")
def rules() -> Lepre:
    """One handle for all vectors."""
    return Lepre()


@pytest.fixture(scope="module")
def rulebooks() -> dict[str, dict[str, str]]:
    """Version and fingerprint of each rulebook, by id."""
    file = ROOT / "rulebooks.json"
    if not file.exists():
        pytest.fail(f"{file} is missing: without it no answer can be compared")
    known: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return known


def test_every_folder_has_vectors() -> None:
    """An empty or misplaced folder must not pass for success."""
    assert FOLDERS, f"no folders under {ROOT}"
    for folder in FOLDERS:
        assert any(str(vector.id).startswith(f"{folder.name}/") for vector in VECTORS), folder


def answer(
    rules: Lepre,
    vector: dict[str, Any],
    detail: Literal["full", "codes"],
    *,
    receipt: bool = False,
) -> str:
    """Decide a vector that names a check, ask one that names a question; others are journals."""
    case, rulebook = json.dumps(vector["case"]), vector.get("options", {}).get("rulebook")
    if "check" in vector:
        check = vector["check"]
        return rules.decide_json(check, case, rulebook=rulebook, detail=detail, receipt=receipt)
    if vector.get("question") == "recommend":
        return rules.recommend_json(case, rulebook=rulebook, detail=detail)
    questions = {"deadlines": rules.deadlines_json, "timesheet": rules.timesheet_json}
    ask = questions[vector["question"]] if "question" in vector else rules.report_json
    return ask(case, rulebook=rulebook, detail=detail, receipt=receipt)


def objects(rules: Lepre, vector: dict[str, Any], *, receipt: bool) -> Answer:
    """Ask the same of the method that takes a mapping and gives an object."""
    case, rulebook = vector["case"], vector.get("options", {}).get("rulebook")
    if "check" in vector:
        check = Check(vector["check"])
        return rules.decide(check, case, rulebook=rulebook, receipt=receipt)
    if vector.get("question") == "recommend":
        return rules.recommend(case, rulebook=rulebook)
    ask = getattr(rules, vector.get("question", "report"))
    answer: Answer = ask(case, rulebook=rulebook, receipt=receipt)
    return answer


def expected(vector: dict[str, Any]) -> dict[str, Any]:
    """Give the answer that a vector states, under the name that it has there."""
    names = ("decision", "report", "answer")
    answer: dict[str, Any] = next(vector[name] for name in names if name in vector)
    return answer


def without_fingerprints(found: dict[str, Any], rulebooks: dict[str, dict[str, str]]) -> None:
    """Compare them and take them out: they change with every word of a rulebook."""
    read = [one["rulebook"] for one in found.get("checks", []) if "rulebook" in one]
    judged = [found["rulebook"]] if "rulebook" in found else []
    for edition in [*judged, *found.get("with", []), *read]:
        assert edition.pop("fingerprint") == rulebooks[edition["id"]]["fingerprint"]


def without_words(told: Any) -> Any:
    """Take out all that only full detail has, wherever it stands."""
    if isinstance(told, list):
        return [without_words(one) for one in told]
    if not isinstance(told, dict):
        return told
    words = WORDS | {"text", "evidence", "name", "what"}
    return {key: without_words(one) for key, one in told.items() if key not in words}


@pytest.mark.parametrize("vector", VECTORS)
def test_vector(vector: dict[str, Any], rules: Lepre, rulebooks: dict[str, dict[str, str]]) -> None:
    """Same case, same answer, whichever the language."""
    if "error" in vector:
        with pytest.raises(LepreError) as raised:
            answer(rules, vector, "codes")
        error = raised.value
        found = {"kind": error.kind, "code": error.code, "path": error.path}
        assert found == {"path": None} | vector["error"]
        return

    codes = json.loads(answer(rules, vector, "codes"))
    without_fingerprints(codes, rulebooks)
    assert codes == expected(vector)

    full = json.loads(answer(rules, vector, "full"))
    without_fingerprints(full, rulebooks)
    if vector.get("question") == "recommend":
        assert without_words(full) == codes
        return  # its decisions have receipts where they are asked for by themselves
    for spoken in [one for key in SPOKEN for one in full.get(key, [])]:
        for word in WORDS & spoken.keys():
            del spoken[word]
    assert full == codes

    kept = answer(rules, vector, "codes", receipt=True)
    replay = json.loads(rules.replay_json(kept, json.dumps(vector["case"])))
    assert replay == {"same": True, "changes": []}


def is_read(vector: ParameterSet) -> bool:
    """Tell whether a vector has an answer, and no error."""
    return "error" not in cast("dict[str, Any]", vector.values[0])


@pytest.mark.parametrize("vector", [vector for vector in VECTORS if is_read(vector)])
def test_objects_are_their_json(vector: dict[str, Any], rules: Lepre) -> None:
    """They say what the text says, nothing is lost on the way back, and equal ones are equal."""
    for receipt in (False, True):
        found = objects(rules, vector, receipt=receipt)
        plain = json.loads(answer(rules, vector, "full", receipt=receipt))
        assert found.to_dict() == plain
        again = type(found).from_dict(plain)
        assert again == found
        assert hash(again) == hash(found)
        assert pickle.loads(pickle.dumps(found)) == found
        if isinstance(found, Decision):
            parts = (*found.violated, *found.unknown, *found.advice)
            assert sorted(parts, key=found.findings.index) == list(found.findings)
