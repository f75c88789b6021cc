"""What many decided rows say together: outcomes, and why rows are refused. Built on pyarrow."""

from __future__ import annotations

import importlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from lepre import page
from lepre.kinds import as_arrow

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from lepre._lepre import Lepre
    from lepre.changes import Affected
    from lepre.tables import ArrowTable, CheckName

__all__ = ["Overview", "Refusal", "report"]

OUTCOMES = ("admissible", "inadmissible", "undetermined", "out_of_scope", None)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rule for which rows are refused."""

    rule: str
    """Its id."""
    message: str | None
    """What it requires, in the rulebook's words."""
    count: int
    """How many rows are refused for it, perhaps for others too."""
    groups: Mapping[str | None, int]
    """How many of each group."""


@dataclass(frozen=True, slots=True)
class Overview:
    """How many rows came out how and why some are refused: numbers and groups, no row."""

    rows: int
    outcomes: Mapping[str | None, int]
    """How many rows have each outcome; `None` where no rulebook could be chosen."""
    refusals: tuple[Refusal, ...]
    """The rules for which rows are refused, the most frequent first."""
    by: str | None
    """The column whose values are the groups."""
    groups: Mapping[str | None, tuple[int, int]]
    """Of each group, how many rows are refused and how many there are, the most refused first."""
    change: Affected | None = field(repr=False)
    """What a change of rulebook did to the rows."""
    language: Literal["it", "en"]

    def _repr_html_(self) -> str:
        return page.fragment(self)

    def to_html(self, path: str | os.PathLike[str]) -> None:
        """Write a page that stands alone."""
        with open(path, "w", encoding="utf-8") as file:
            file.write(page.document(self))


def report(
    decided: ArrowTable,
    *,
    by: str | None = None,
    rules: Lepre | None = None,
    check: CheckName | None = None,
    change: Affected | None = None,
    language: Literal["it", "en"] = "it",
) -> Overview:
    """Count the outcomes of a decided table, and why rows are refused, by rule and by group.

    The groups are the values of the column `by`, which the table must have kept: an office, never
    a person. With the `rules` and the `check` that decided, rules are told in the rulebook's
    words. Needs pyarrow.
    """
    pyarrow = importlib.import_module("pyarrow")
    compute = importlib.import_module("pyarrow.compute")
    table = as_arrow(decided)
    outcomes = table["outcome"].cast("string")
    groups = pyarrow.nulls(len(table), "string") if by is None else table[by].cast("string")
    counted = _tally(pyarrow.table({"outcome": outcomes, "group": groups}))
    refused = compute.fill_null(compute.equal(outcomes, "inadmissible"), False)
    violated = table["violated"].filter(refused).combine_chunks()
    of_rule = groups.filter(refused).take(compute.list_parent_indices(violated))
    broken = compute.list_flatten(violated).cast("string")
    counts = _tally(pyarrow.table({"rule": broken, "group": of_rule}))
    rulebooks = table["rulebook"].unique().to_pylist()
    words = _words(rules, check, [one for one in rulebooks if one is not None], language)
    totals: Counter[str] = Counter()
    for (rule, _), count in counts.items():
        totals[rule] += count
    found: Counter[str | None] = Counter()
    of: Counter[str | None] = Counter()
    refusals_of: Counter[str | None] = Counter()
    for (outcome, group), count in counted.items():
        found[outcome] += count
        of[group] += count
        refusals_of[group] += count * (outcome == "inadmissible")
    order = sorted(of, key=lambda group: (-refusals_of[group], group is None, group or ""))
    return Overview(
        rows=len(table),
        outcomes={outcome: found[outcome] for outcome in OUTCOMES if found[outcome]},
        refusals=tuple(
            Refusal(
                rule,
                words.get(rule),
                totals[rule],
                {group: counts[rule, group] for group in order if counts[rule, group]},
            )
            for rule in sorted(totals, key=lambda rule: (-totals[rule], rule))
        ),
        by=by,
        groups={} if by is None else {group: (refusals_of[group], of[group]) for group in order},
        change=change,
        language=language,
    )


def _tally(table: Any) -> Counter[tuple[Any, Any]]:
    """Count the rows of a table of two columns."""
    first, second = table.column_names
    counted = table.group_by([first, second]).aggregate([([], "count_all")])
    columns = (counted[name].to_pylist() for name in (first, second, "count_all"))
    return Counter({(one, other): count for one, other, count in zip(*columns, strict=True)})


def _words(rules: Lepre | None, check: Any, rulebooks: list[str], language: str) -> dict[str, str]:
    """Give what each rule requires: of a case of which nothing is known every rule is found.

    Those that join come first, so that a rulebook's own word holds.
    """
    if rules is None or check is None:
        return {}
    joined = [one.id for one in rules.rulebooks() if one.complement and check in one.checks]
    words: dict[str, str] = {}
    for rulebook in [*joined, *rulebooks]:
        for found in rules.decide(check, {}, rulebook=rulebook).findings:
            if found.message is not None:
                words[found.rule] = getattr(found.message, language)
    return words
