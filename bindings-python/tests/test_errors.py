"""Exceptions: complete, in both languages, and able to cross the border of a process."""

import copy
import json
import pickle
import traceback
from pathlib import Path
from typing import Any, get_args, get_type_hints

import lepre
import pytest
from lepre import _lepre
from lepre.errors import from_json

ROOT = Path(__file__).parents[2]
REPORTS = sorted((ROOT / "tests" / "bad_cases").glob("*.error.json"))
KINDS = {
    "input": lepre.InputError,
    "select": lepre.SelectError,
    "rulebook": lepre.RulebookError,
    "internal": lepre.InternalError,
}


def test_each_kind_has_its_class() -> None:
    """As the schema lists them, and all of one base."""
    schema = json.loads((ROOT / "core/schema/error.json").read_text(encoding="utf-8"))
    listed = {kind["const"] for kind in schema["$defs"]["ErrorKind"]["oneOf"]}
    assert listed == KINDS.keys()
    assert set(lepre.LepreError.__subclasses__()) == set(KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_an_attribute_for_all_that_the_report_says(kind: str) -> None:
    """Whatever the schema lists; `str` is the message, a traceback adds what to do."""
    words = {"it": "che cosa non va", "en": "what is wrong"}
    report: dict[str, Any] = {"code": "unknown_key", "message": words, "path": "chanel"}
    report |= {"help": {"it": "rimedio", "en": "what to do"}, "file": "a.toml"}
    report |= {"line": 3, "column": 7}
    error = from_json(json.dumps(report | {"kind": kind}))
    assert type(error) is KINDS[kind]
    assert (error.kind, error.code, error.path) == (kind, "unknown_key", "chanel")
    assert (error.file, error.line, error.column) == ("a.toml", 3, 7)
    assert (error.message, error.message_it) == ("what is wrong", "che cosa non va")
    assert (error.help, error.help_it) == ("what to do", "rimedio")
    assert error.problems == [report]
    assert str(error) == "what is wrong"
    assert "what to do" in "".join(traceback.format_exception(error))
    schema = json.loads((ROOT / "core/schema/error.json").read_text(encoding="utf-8"))
    assert schema["properties"].keys() <= get_type_hints(lepre.LepreError).keys()
    bare = from_json(json.dumps({"kind": kind, "code": "x", "message": words}))
    optional = [n for n, t in get_type_hints(lepre.LepreError).items() if type(None) in get_args(t)]
    assert all(getattr(bare, name) is None for name in optional)
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert vars(again) == vars(error)
        assert str(again) == str(error)


@pytest.mark.parametrize("file", REPORTS, ids=lambda file: file.name.split(".")[0])
def test_every_bad_case_raises_its_report(file: Path) -> None:
    """Every problem is there, in both languages."""
    report = json.loads(file.read_text(encoding="utf-8"))
    case = file.with_name(file.name.replace(".error.json", ".json")).read_text(encoding="utf-8")
    with pytest.raises(lepre.LepreError) as raised:
        lepre.Lepre().decide_json("delivery", case)
    assert raised.value.code == report["code"]
    assert raised.value.problems == report.get("problems", [without_kind(report)])
    assert raised.value.message_it


def without_kind(report: dict[str, Any]) -> dict[str, Any]:
    """Give the one problem of a report that has only one."""
    return {key: value for key, value in report.items() if key != "kind"}


def test_a_panic_is_an_internal_error() -> None:
    """What no input should cause crosses as an exception like any other; debug builds can."""
    panic = getattr(_lepre, "_panic_on_purpose", None)
    if panic is None:
        pytest.skip("a release has no way to panic on purpose")
    with pytest.raises(lepre.InternalError) as raised:
        panic()
    assert (raised.value.kind, raised.value.code) == ("internal", "internal")
    assert "on purpose" not in str(raised.value)
