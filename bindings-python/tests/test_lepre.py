"""What the Python face adds: types, errors and threads."""

import ast
import hashlib
import inspect
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import Any

import lepre
import pytest

DELIVERY = lepre.Check.DELIVERY
CASE: Any = {
    "date": "2026-01-12",
    "territory": "ITC4",
    "service": "assessment",
    "channel": "in_person",
}
JOURNAL: Any = {
    "date": "2026-01-12",
    "territory": "ITC4",
    "procedure": "psp/email",
    "journal": [
        {"step": "agreement_given", "at": "2026-01-12T09:45", "actor": "person"},
        {"step": "prepare", "at": "2026-01-12T10:00", "actor": "provider"},
    ],
}
DOSSIER: Any = JOURNAL | {"content": {"responsible": False}}
CONTACT: Any = {"date": "2024-03-07", "territory": "ITC4", "did": {"made_on": "2024-02-20"}}
SESSION = {"date": "2020-03-16", "start": "11:15", "end": "12:15"}
TIMESHEET: Any = {"date": "2020-03-31", "territory": "ITI1", "sessions": [SESSION, SESSION]}
PERSON = {"contact": {"email": "canary@example.it"}}
STUB = Path(lepre.__file__).with_name("_lepre.pyi")


@pytest.fixture(scope="module")
def rules() -> lepre.Lepre:
    """One handle for all tests."""
    return lepre.Lepre()


def test_a_mapping_and_its_json_get_the_same_answer(rules: lepre.Lepre) -> None:
    """Each method has a twin that reads and writes JSON text."""
    case, text = MappingProxyType(CASE), json.dumps(CASE)
    decision = rules.decide(DELIVERY, case)
    assert decision.to_dict() == json.loads(rules.decide_json("delivery", text))
    asked = rules.ask(DELIVERY, case)
    assert asked.to_dict() == json.loads(rules.ask_json("delivery", text))
    repair = rules.repair(DELIVERY, case)
    assert repair.to_dict() == json.loads(rules.repair_json("delivery", text))
    words = rules.explain(DELIVERY, case)
    assert words.to_dict() == json.loads(rules.explain_json("delivery", text))
    kept = rules.decide(DELIVERY, case, receipt=True)
    replay = rules.replay(kept, case)
    assert replay.to_dict() == json.loads(rules.replay_json(json.dumps(kept.to_dict()), text))
    assert replay == rules.replay(kept.to_dict(), case)


@pytest.mark.parametrize(
    ("question", "case"),
    [
        ("report", JOURNAL),
        ("dossier", DOSSIER),
        ("deadlines", CONTACT),
        ("timesheet", TIMESHEET),
        ("recommend", {"wish": "remote", "checks": {"delivery": CASE}}),
    ],
)
def test_a_journal_and_its_json_get_the_same_answer(
    rules: lepre.Lepre, question: str, case: dict[str, Any]
) -> None:
    """So do dossiers, contacts and timesheets."""
    answer = getattr(rules, question)(MappingProxyType(case))
    text = getattr(rules, f"{question}_json")(json.dumps(case))
    assert answer.to_dict() == json.loads(text)


def test_an_answer_carries_its_receipt_only_when_asked(rules: lepre.Lepre) -> None:
    """With it, the answer can be had again, and what changed is told."""
    assert rules.decide("delivery", CASE).receipt is None
    kept = rules.dossier(DOSSIER, receipt=True)
    assert kept.content.receipt is not None
    assert kept.content.receipt.candidates[0].standing == "judged"
    same = lepre.Replay(same=True, changes=())
    assert rules.replay(kept, DOSSIER) == lepre.DossierReplay(content=same, procedure=same)
    decision = rules.decide("delivery", CASE, receipt=True)
    [case, *_] = rules.replay(decision, CASE | {"channel": "video"}).changes
    assert case.to_dict() == {"what": "case"}
    with pytest.raises(lepre.InputError) as raised:
        rules.replay(rules.decide("delivery", CASE), CASE)
    assert (raised.value.code, raised.value.path) == ("missing_key", "receipt")


def test_an_interview_ends_with_the_decision_of_the_full_case(rules: lepre.Lepre) -> None:
    """It asks what matters, one question at a time, and each only once."""
    case: Any = {"content": {}}
    asked: list[str] = []
    while questions := rules.ask("psp", case, rulebook="it-psp-2015").questions:
        asked.append(questions[0].field)
        case["content"][asked[-1].removeprefix("content.")] = True
    assert len(set(asked)) == len(asked) > 0
    decision = rules.decide("psp", case, rulebook="it-psp-2015")
    assert decision.outcome is lepre.Outcome.ADMISSIBLE


def test_a_repair_says_what_to_change_and_who_can(rules: lepre.Lepre) -> None:
    """At most so many, and the caller's costs count."""
    case: Any = {
        **CASE,
        "channel": "phone",
        "service": "did_support",
        "agreement": {"person": False},
    }
    answer = rules.repair("delivery", case, most=1)
    [repair] = answer.repairs
    [change] = repair.changes
    assert (change.field, change.by) == ("agreement.person", "person")
    assert change.to == {"is": True}
    [dearer] = rules.repair("delivery", case, most=1, costs={"agreement.person": 900}).repairs
    assert dearer.cost > repair.cost
    assert rules.repair("delivery", case, most=0).repairs == ()


def test_an_answer_in_plain_words_fits_its_audience(rules: lepre.Lepre) -> None:
    """The person reads no ids, the operator reads them all."""
    case: Any = {**CASE, "channel": "phone"}
    citizen = rules.explain("delivery", case)
    assert citizen.it.startswith("Alle condizioni attuali non può avere questo servizio")
    assert citizen.en.startswith("As things stand, you cannot have this service")
    assert citizen == rules.explain("delivery", case, audience="citizen")
    operator = rules.explain("delivery", case, audience="operator")
    assert "LOM-06" in operator.it
    assert "LOM-06" not in citizen.it
    with pytest.raises(lepre.InputError) as raised:
        rules.explain("delivery", case, audience="judge")  # type: ignore[call-overload]
    assert (raised.value.code, raised.value.path) == ("unknown_option", "audience")


def test_wrong_likelihoods_and_costs_are_errors(rules: lepre.Lepre) -> None:
    """They name what is wrong and repeat nothing."""
    for likelihoods in ({"canary": {"true": 1.0}}, {"channel": {"canary": 1.0}}):
        with pytest.raises(lepre.InputError) as raised:
            rules.ask("delivery", CASE, likelihoods=likelihoods)
        assert "canary" not in str(raised.value)
    with pytest.raises(lepre.InputError):
        rules.ask("delivery", CASE, likelihoods={"channel": {"video": -1.0}})
    with pytest.raises(lepre.InputError):
        rules.repair("delivery", CASE, costs={"date": 3})


def test_a_report_says_who_does_what_next(rules: lepre.Lepre) -> None:
    """Its words are there unless codes are asked for."""
    [send] = rules.report(JOURNAL).next
    assert (send.step, send.actor) == ("send", "provider")
    assert send.action is not None
    [send] = rules.report(JOURNAL, rulebook="lombardia-2022", detail="codes").next
    assert send.to_dict() == {"step": "send", "actor": "provider"}


def test_a_dossier_gets_a_decision_and_a_report(rules: lepre.Lepre) -> None:
    """On what the PSP says, and on how it is being signed."""
    answer = rules.dossier(DOSSIER, rulebook="lombardia-2022", detail="codes")
    content = {key: DOSSIER[key] for key in ("date", "territory", "content")}
    assert answer == lepre.DossierReport(
        content=rules.decide(lepre.Check.PSP, content, detail="codes"),
        procedure=rules.report(JOURNAL, detail="codes"),
    )
    assert answer.content.outcome == "inadmissible"
    assert answer.procedure.state == "open"


@pytest.mark.parametrize(
    ("content", "found"),
    [(b"MZ\x90\x00 a program", "executable"), (b"", "empty")],
    ids=["program", "nothing"],
)
def test_a_document_is_known_by_its_content(content: bytes, found: str) -> None:
    """Whatever its name claims."""
    document = lepre.inspect_document("psp.pdf", content)
    assert document.get("format") == found
    assert document.get("bytes") == len(content)
    assert document.get("sha256") == hashlib.sha256(content).hexdigest()


def test_an_inspected_document_goes_into_a_journal(rules: lepre.Lepre) -> None:
    """It is the `document` of an event as it stands."""
    document = lepre.inspect_document("psp.pdf", b"MZ\x90\x00 a program")
    event = {"step": "return", "at": "2026-01-12T10:30", "actor": "person", "document": document}
    report = rules.report(JOURNAL | {"journal": [*JOURNAL["journal"], event]})
    assert {"LOM-20.format", "LOM-20.as_named"} <= {finding.rule for finding in report.findings}


def test_the_catalogue_has_every_service() -> None:
    """With its activities, and the tables of the report."""
    catalogue = lepre.catalogue()
    services = {service["code"]: service for service in catalogue["services"]}
    assert len(services) == len(catalogue["services"]) == 23
    assert sum(len(service["activities"]) for service in services.values()) == 80
    assert [len(table["rows"]) for table in catalogue["tables"]] == [14, 12, 6]
    assert services["M"]["name"] == {"it": "Collocamento mirato", "en": "Targeted placement"}


def test_the_person_chooses(rules: lepre.Lepre) -> None:
    """A wish comes first, whatever the advice, and the answer says so in both languages."""
    known: Any = {
        "service": "A",
        "digital": {"ability": "good", "source": "chosen"},
        "equipment": {"device": "tablet", "device_online": True, "connection_stable": True},
    }
    report = rules.recommend(known)
    assert [one.mode for one in report.ranked] == ["remote", "blended", "assisted", "in_person"]
    assert report.ranked[0].reasons[0].evidence[0].row == "chosen"
    wished = rules.recommend(known | {"wish": "in_person"})
    assert wished.ranked[0].mode == "in_person"
    assert wished.choice.text is not None
    assert "your choice stands" in wished.choice.text.en
    misspelt: Any = {"frail": {"over_65": True}}
    with pytest.raises(lepre.InputError) as raised:
        rules.recommend(misspelt)
    assert raised.value.code == "unknown_key"


def test_the_survey_as_objects_and_as_arrow() -> None:
    """Every table of the report, cell by cell; an empty cell is None and null."""
    pa = pytest.importorskip("pyarrow")
    short = {table["name"]: table["rows"] for table in lepre.survey()}
    assert (len(short), short["marks"], short["differences"]) == (30, 742, 17)
    for name, rows in short.items():
        table = lepre.survey(name)
        assert len(table["rows"]) == rows
        arrow = pa.table(lepre.survey_table(name))
        assert arrow.column_names == [column["name"] for column in table["columns"]]
        assert arrow.to_pylist() == table["rows"]
    [bands] = [table for table in lepre.survey() if table["name"] == "bands"]
    assert bands["title"] == {"it": "Le fasce di persone", "en": "The bands of users"}
    for ask in (lepre.survey, lepre.survey_table):
        with pytest.raises(lepre.LepreError) as raised:
            ask("mark")
        assert (raised.value.code, raised.value.path) == ("unknown_table", "table")
        assert raised.value.help == "did you mean `marks`?"


def test_an_error_says_what_where_and_what_to_do(rules: lepre.Lepre) -> None:
    """Every attribute is there, in both languages, and the base class catches it."""
    with pytest.raises(lepre.LepreError) as raised:
        rules.decide(DELIVERY, {"chanel": "phone"})
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
        rules.decide(DELIVERY, {"chanel": "phone", "servce": "psp"})
    error = raised.value
    assert [problem["path"] for problem in error.problems] == ["chanel", "servce"]
    assert error.path == "chanel"


@pytest.mark.parametrize(
    "ask",
    [
        lambda rules: rules.decide("delivery", CASE, detail="brief"),
        lambda rules: rules.report(JOURNAL, detail="brief"),
        lambda rules: rules.dossier(DOSSIER, detail="brief"),
        lambda rules: rules.decide("no such check", CASE),
        lambda rules: rules.report(JOURNAL | {"procedure": "no such procedure"}),
        lambda rules: rules.decide_json("delivery", "no JSON"),
        lambda rules: rules.report_json("no JSON"),
        lambda rules: rules.dossier_json("no JSON"),
    ],
)
def test_a_wrong_question_is_an_input_error(
    rules: lepre.Lepre, ask: Callable[[lepre.Lepre], Any]
) -> None:
    """Nothing unknown is taken for a default."""
    with pytest.raises(lepre.InputError):
        ask(rules)


@pytest.mark.parametrize(
    "ask",
    [
        lambda rules: rules.decide_json("delivery", PERSON),
        lambda rules: rules.report_json(PERSON),
        lambda rules: rules.dossier_json(PERSON),
        lambda rules: rules.decide("delivery", str(PERSON)),
        lambda rules: rules.report(str(PERSON)),
        lambda rules: rules.dossier(str(PERSON)),
        lambda _: lepre.inspect_document("canary.pdf", "canary"),  # type: ignore[arg-type]
        lambda _: lepre.inspect_document(b"canary.pdf", b""),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_type_is_a_type_error_without_the_value(
    rules: lepre.Lepre, ask: Callable[[Any], Any]
) -> None:
    """What is handed in may hold personal data: the error must not."""
    with pytest.raises(TypeError) as raised:
        ask(rules)
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


def abridged(node: ast.FunctionDef) -> bool:
    """Tell whether it is one of several signatures, of which only the last has the words."""
    return (
        isinstance(node.body[0], ast.Expr)
        and isinstance(node.body[0].value, ast.Constant)
        and (node.body[0].value.value is ...)
    )


def test_help_and_stub_say_the_same() -> None:
    """The documentation of the built module is that of the stub."""
    module = ast.parse(STUB.read_text(encoding="utf-8"))
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    owners: list[tuple[Any, list[ast.stmt]]] = [(lepre, module.body)]
    for stub in classes:
        owner = getattr(lepre, stub.name)
        assert inspect.getdoc(owner) == ast.get_docstring(stub)
        owners.append((owner, stub.body))
    for owner, body in owners:
        for node in body:
            if isinstance(node, ast.FunctionDef) and node.name != "__new__" and not abridged(node):
                if node.name == "__len__":
                    continue
                assert inspect.getdoc(getattr(owner, node.name)) == ast.get_docstring(node)
