"""Three-valued logic, rules and outcomes, in as few lines as they take.

A truth is `True`, `False` or `None`: yes, no, not known. What is not known may still turn
out to be either, so "no and not known" is no, and "yes and not known" is not known.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

Truth = bool | None
Case = Mapping[str, Any]

SCOPE, BLOCKING, ADVISORY = "scope", "blocking", "advisory"


def denied(part: Truth) -> Truth:
    """Yes becomes no; what is not known stays so."""
    return None if part is None else not part


def every(*parts: Truth) -> Truth:
    """Whether all hold."""
    if any(part is False for part in parts):
        return False
    return None if any(part is None for part in parts) else True


def some(*parts: Truth) -> Truth:
    """Whether at least one holds."""
    return denied(every(*(denied(part) for part in parts)))


def given(value: object) -> Truth:
    """Whether a fact is known. It is never "no": what is not known may yet be learnt."""
    return None if value is None else True


def one_of(value: object, *choices: object) -> Truth:
    """Whether a fact is one of some values."""
    return None if value is None else value in choices


def says(text: str | None) -> Truth:
    """Whether a text says anything; blanks alone do not."""
    return None if text is None else text.strip() != ""


def over(value: Any, limit: Any) -> Truth:
    """Whether a number or a day is beyond a limit, not just at it."""
    return None if value is None else value > limit


def fact(case: Case, path: str) -> Any:
    """Look up a fact by a path such as `agreement.person`; None if it is not known."""
    found: Any = case
    for key in path.split("."):
        found = None if found is None else found.get(key)
    return found


class Rule(NamedTuple):
    """One rule as it stands to one case: whether it applies, and whether it is kept."""

    id: str
    severity: str
    applies: Truth
    kept: Truth

    @property
    def truth(self) -> Truth:
        """A rule holds where it does not apply, or is kept."""
        return some(denied(self.applies), self.kept)


def scope(name: str, kept: Truth) -> Rule:
    """Make a rule that says whether the act governs the case."""
    return Rule(name, SCOPE, True, kept)


def blocking(name: str, kept: Truth, when: Truth = True) -> Rule:
    """Make a rule that must be kept."""
    return Rule(name, BLOCKING, when, kept)


def advisory(name: str, kept: Truth, when: Truth = True) -> Rule:
    """Make a rule that had better be kept."""
    return Rule(name, ADVISORY, when, kept)


def governed(rules: list[Rule]) -> Truth:
    """Whether the act governs the case."""
    return every(*(rule.truth for rule in rules if rule.severity == SCOPE))


def outcome(rules: list[Rule]) -> str:
    """Tell what the rules make of the case."""
    if governed(rules) is False:
        return "out_of_scope"
    if governed(rules) is None:
        return "undetermined"
    kept = every(*(rule.truth for rule in rules if rule.severity == BLOCKING))
    return {True: "admissible", False: "inadmissible", None: "undetermined"}[kept]


def findings(rules: list[Rule]) -> dict[str, str]:
    """Tell of each rule that has something to say what it is.

    Out of scope nothing but that is said. Advice is given where it certainly applies.
    """
    if outcome(rules) == "out_of_scope":
        return {r.id: "violated" for r in rules if r.severity == SCOPE and r.truth is False}
    told = {}
    for rule in rules:
        if rule.truth is True or (rule.severity == ADVISORY and rule.applies is not True):
            continue
        broken = "advice" if rule.severity == ADVISORY else "violated"
        told[rule.id] = broken if rule.truth is False else "unknown"
    return told
