"""The conformance vectors that every language runs."""

import json
from pathlib import Path
from typing import Any

import pytest
from lepre import Lepre, LepreError

ROOT = Path(__file__).parents[2] / "tests" / "conformance"
FILES = sorted(ROOT.glob("*/*.json"))
VECTORS = [
    pytest.param(vector, id=f"{file.relative_to(ROOT)}: {vector['name']}")
    for file in FILES
    for vector in json.loads(file.read_text(encoding="utf-8"))
]
SPOKEN = {"message", "remedy", "citation"}


@pytest.fixture(scope="module")
def rules() -> Lepre:
    """One handle for all vectors."""
    return Lepre()


@pytest.fixture(scope="module")
def rulebooks() -> dict[str, dict[str, str]]:
    """Version and fingerprint of each rulebook, by id."""
    file = ROOT / "rulebooks.json"
    if not file.exists():
        pytest.fail(f"{file} is missing: without it no decision can be compared")
    known: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return known


def test_there_are_vectors() -> None:
    """An empty or misplaced folder must not pass for success."""
    assert VECTORS, f"no vectors under {ROOT}"


@pytest.mark.parametrize("vector", VECTORS)
def test_vector(vector: dict[str, Any], rules: Lepre, rulebooks: dict[str, dict[str, str]]) -> None:
    """Same case, same answer, whichever the language."""
    check, case = vector["check"], json.dumps(vector["case"])
    rulebook = vector.get("options", {}).get("rulebook")

    if "error" in vector:
        with pytest.raises(LepreError) as raised:
            rules.decide_json(check, case, rulebook=rulebook, detail="codes")
        error = raised.value
        found = {"kind": error.kind, "code": error.code, "path": error.path}
        assert found == {"path": None} | vector["error"]
        return

    codes = json.loads(rules.decide_json(check, case, rulebook=rulebook, detail="codes"))
    named = codes["rulebook"]
    assert named.pop("fingerprint") == rulebooks[named["id"]]["fingerprint"]
    assert codes == vector["decision"]

    full = json.loads(rules.decide_json(check, case, rulebook=rulebook))
    del full["rulebook"]["fingerprint"]
    full["findings"] = [
        {key: value for key, value in finding.items() if key not in SPOKEN}
        for finding in full["findings"]
    ]
    assert full == codes
