"""Which rows a change of rulebook affects. Built on pyarrow."""

from __future__ import annotations

import importlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lepre.kinds import as_arrow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lepre.tables import ArrowTable

__all__ = ["Affected", "affected"]


@dataclass(frozen=True, slots=True)
class Affected:
    """How many rows come out otherwise, and which."""

    rows: int
    """How many were compared."""
    changed: int
    """How many have another outcome."""
    pairs: Mapping[tuple[str | None, str | None], int]
    """How many went from each outcome to each other one, the most first."""
    table: Any = field(repr=False)
    """Of pyarrow, the rows that changed: their key or number, and the outcome `before` and `after`.
    """


def affected(before: ArrowTable, after: ArrowTable, *, key: str | None = None) -> Affected:
    """Compare two answers to the same rows, under two rulebooks say.

    Rows are the same by `key`, a column that both tables have kept, with each value once; without
    it by their order. Needs pyarrow.
    """
    pyarrow = importlib.import_module("pyarrow")
    compute = importlib.import_module("pyarrow.compute")
    old, new = as_arrow(before), as_arrow(after)
    if len(old) != len(new):
        raise ValueError("expected two answers to the same rows, found other numbers of rows")
    if key is None:
        keys = pyarrow.array(range(len(new)), pyarrow.int64())
        was = old["outcome"]
    else:
        keys = new[key].combine_chunks()
        places = compute.index_in(keys, old[key].combine_chunks().cast(keys.type))
        if places.null_count or len(places.unique()) < len(places):
            raise ValueError("expected two answers to the same rows, each key once in both")
        was = old["outcome"].take(places)
    names = {"before": _text(was), "after": _text(new["outcome"])}
    table = pyarrow.table({"row" if key is None else key: keys, **names})
    kept = compute.equal(
        compute.fill_null(table["before"], ""), compute.fill_null(table["after"], "")
    )
    changed = table.filter(compute.invert(kept))
    pairs = Counter(zip(changed["before"].to_pylist(), changed["after"].to_pylist(), strict=True))
    ordered = sorted(pairs.items(), key=lambda pair: (-pair[1], str(pair[0])))
    return Affected(len(table), len(changed), dict(ordered), changed)


def _text(column: Any) -> Any:
    return column.cast("string")
