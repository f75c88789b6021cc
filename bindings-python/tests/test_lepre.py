"""What the Python face adds: types, errors and threads."""

import ast
import inspect
import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import Any

import lepre
import pytest

CASE = {"date": "2026-01-12", "territory": "ITC4", "service": "assessment", "channel": "in_person"}
STUB = Path(lepre.__file__).with_name("_lepre.pyi")


@pytest.fixture(scope="module")
def rules() -> lepre.Lepre:
    """One handle for all tests."""
    return lepre.Lepre()


def test_a_mapping_and_its_json_get_the_same_decision(rules: lepre.Lepre) -> None:
    """`decide` is `decide_json` with the JSON read."""
    decision = rules.decide("delivery", MappingProxyType(CASE))
    assert decision == json.loads(rules.decide_json("delivery", json.dumps(CASE)))


def test_an_error_says_what_where_and_what_to_do(rules: lepre.Lepre) -> None:
    """Every attribute is there, in both languages, and the base class catches it."""
    with pytest.raises(lepre.LepreError) as raised:
        rules.decide("delivery", {"chanel": "phone"})
    error = raised.value
    assert type(error) is lepre.InputError
    assert (error.kind, error.code, error.path) == ("input", "unknown_key", "chanel")
    assert str(error) == error.message != error.message_it
    assert error.help is not None
    assert error.help != error.help_it
    assert "channel" in error.help
    assert error.__notes__ == [error.help]
    assert [problem["code"] for problem in error.problems] == ["unknown_key"]


def test_an_error_tells_every_problem(rules: lepre.Lepre) -> None:
    """One round is enough to mend a case."""
    with pytest.raises(lepre.InputError) as raised:
        rules.decide("delivery", {"chanel": "phone", "servce": "psp"})
    error = raised.value
    assert [problem["path"] for problem in error.problems] == ["chanel", "servce"]
    assert error.path == "chanel"


def test_an_error_survives_a_process_border(rules: lepre.Lepre) -> None:
    """As in a process pool, which pickles it."""
    with pytest.raises(lepre.InputError) as raised:
        rules.decide("delivery", {"chanel": "phone"})
    copy = pickle.loads(pickle.dumps(raised.value))
    assert type(copy) is lepre.InputError
    assert vars(copy) == vars(raised.value)


@pytest.mark.parametrize(
    "ask",
    [
        lambda rules: rules.decide("delivery", CASE, detail="brief"),
        lambda rules: rules.decide("no such check", CASE),
        lambda rules: rules.decide_json("delivery", "no JSON"),
    ],
    ids=["detail", "check", "text"],
)
def test_a_wrong_question_is_an_input_error(
    rules: lepre.Lepre, ask: Callable[[lepre.Lepre], Any]
) -> None:
    """Nothing unknown is taken for a default."""
    with pytest.raises(lepre.InputError):
        ask(rules)


def test_a_wrong_type_is_a_type_error_without_the_value(rules: lepre.Lepre) -> None:
    """A case may hold personal data: the error must not."""
    ask: Any = rules.decide_json
    with pytest.raises(TypeError) as raised:
        ask("delivery", {"contact": {"email": "canary@example.it"}})
    assert "canary" not in str(raised.value)


def test_nothing_can_be_changed(rules: lepre.Lepre) -> None:
    """One handle is shared by all threads."""
    with pytest.raises(AttributeError):
        rules.detail = "codes"  # type: ignore[attr-defined]


def test_threads_share_one_handle(rules: lepre.Lepre) -> None:
    """Each gets the answer it would get alone."""
    alone = rules.decide("delivery", CASE)
    with ThreadPoolExecutor(max_workers=8) as pool:
        together = list(pool.map(lambda _: rules.decide("delivery", CASE), range(400)))
    assert together == [alone] * 400


def test_help_and_stub_say_the_same() -> None:
    """The documentation of the built module is that of the stub."""
    [stub] = [node for node in ast.parse(STUB.read_text()).body if isinstance(node, ast.ClassDef)]
    assert inspect.getdoc(lepre.Lepre) == ast.get_docstring(stub)
    for node in stub.body:
        if isinstance(node, ast.FunctionDef) and node.name != "__new__":
            assert inspect.getdoc(getattr(lepre.Lepre, node.name)) == ast.get_docstring(node)
