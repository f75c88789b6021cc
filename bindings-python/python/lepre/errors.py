"""What can go wrong: one base class, and one subclass for each kind."""

from typing import Any


class LepreError(Exception):
    """The caller asked wrongly, or a rulebook is wrong.

    The attributes tell the first problem, `problems` all of them. `str(error)` is
    `message`; a traceback shows `help` too. None ever holds a person's data.
    """

    kind: str
    """Which subclass this is: `input`, `select`, `rulebook` or `internal`."""
    code: str
    """Stable name of the kind of mistake."""
    message: str
    """What is wrong, in English."""
    message_it: str
    """What is wrong, in Italian."""
    help: str | None
    """What to do about it, in English."""
    help_it: str | None
    """What to do about it, in Italian."""
    path: str | None
    """The path in the case, such as `equipment.device_online`, or the option of the call."""
    file: str | None
    """The file, for a rulebook."""
    line: int | None
    """The line in the text, from one."""
    column: int | None
    """The column in characters, from one."""
    problems: list[dict[str, Any]]
    """Every problem, the first one too, as it stands in the JSON form."""


class InputError(LepreError):
    """What was handed in cannot be read: mend the case or the call."""


class SelectError(LepreError):
    """No rulebook could be chosen: give a date, a territory or a rulebook's id."""


class RulebookError(LepreError):
    """A rulebook is wrong: mend it."""


class InternalError(LepreError):
    """LEPRE itself failed: report it."""


_BY_KIND = {
    "input": InputError,
    "select": SelectError,
    "rulebook": RulebookError,
    "internal": InternalError,
}


def from_json(text: str) -> LepreError:
    """Make the exception of an error in its JSON form."""
    import json  # only errors need it: the package loads sooner without

    report = json.loads(text)
    kind = report.pop("kind")
    problems = report.pop("problems", [report])
    message, help_ = report["message"], report.get("help", {})
    error = _BY_KIND[kind](message["en"])
    error.kind, error.code, error.problems = kind, report["code"], problems
    error.message, error.message_it = message["en"], message["it"]
    error.help, error.help_it = help_.get("en"), help_.get("it")
    error.path, error.file = report.get("path"), report.get("file")
    error.line, error.column = report.get("line"), report.get("column")
    if error.help:
        error.add_note(error.help)
    return error
