"""The kinds of table that analysts hold: what is read of each, and how each is given back."""

from __future__ import annotations

import contextlib
import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from lepre._lepre import Rows

__all__ = ["as_arrow", "like", "readable"]


def readable(data: object) -> object:
    """Give what Arrow's C stream interface can be asked for of a table."""
    library, kind = _kind(data)
    return _READABLE[library](data, kind) if library in _READABLE else data


def like(data: object, rows: Rows) -> Any:
    """Give decided rows in the kind of table that `data` is.

    Of a kind that is not known they stay what they are: whatever reads Arrow takes them.
    """
    library, kind = _kind(data)
    if library not in _LIKE:
        return rows
    return _LIKE[library](importlib.import_module(library), kind, rows, data)


def as_arrow(data: object) -> Any:
    """Give a table of pyarrow, of types that pyarrow can reckon with."""
    library, kind = _kind(data)
    if (library, kind) == ("polars", "DataFrame"):
        polars = importlib.import_module("polars")
        frame: Any = data
        return frame.to_arrow(compat_level=polars.CompatLevel.oldest())
    return _pyarrow().table(readable(data))


def _kind(data: object) -> tuple[str, str]:
    return type(data).__module__.partition(".")[0], type(data).__name__


def _of_pandas(frame: Any, kind: str) -> object:
    """Leave the index out: it is no column. Messages of pyarrow may hold values."""
    if kind != "DataFrame":
        return frame
    pyarrow = _pyarrow()
    with contextlib.suppress(pyarrow.ArrowException, TypeError, ValueError):
        return pyarrow.Table.from_pandas(frame, preserve_index=False)
    raise ValueError("expected a frame with columns of one type each, each name once")


def _of_polars(frame: Any, kind: str) -> object:
    """Let pyarrow read columns without a type: polars gives them a buffer too many."""
    if kind == "LazyFrame":
        message = "a LazyFrame has no rows yet: decide `collect()`, or its batches in `map_batches`"
        raise TypeError(message)
    untyped = kind == "DataFrame" and any("Null" in str(dtype) for dtype in frame.dtypes)
    return _pyarrow().table(frame) if untyped else frame


def _like_pyarrow(pyarrow: Any, kind: str, rows: Rows, _: object) -> Any:
    if kind == "RecordBatchReader":
        return pyarrow.RecordBatchReader.from_stream(rows)
    table = pyarrow.table(rows)
    if kind == "RecordBatch":
        [batch] = table.combine_chunks().to_batches() or [
            pyarrow.RecordBatch.from_pylist([], schema=table.schema)
        ]
        return batch
    return table


def _like_pandas(_: Any, __: str, rows: Rows, frame: Any) -> Any:
    """Give rows the index that they had."""
    decided = _pyarrow().table(rows).to_pandas()
    decided.index = frame.index
    return decided


def _like_duckdb(duckdb: Any, _: str, rows: Rows, __: object) -> Any:
    return duckdb.from_arrow(_pyarrow().table(rows))


def _pyarrow() -> Any:
    return importlib.import_module("pyarrow")


_READABLE: dict[str, Callable[[Any, str], object]] = {"pandas": _of_pandas, "polars": _of_polars}
_LIKE: dict[str, Callable[[Any, str, Rows, Any], Any]] = {
    "pyarrow": _like_pyarrow,
    "polars": lambda polars, _, rows, __: polars.DataFrame(rows),
    "pandas": _like_pandas,
    "duckdb": _like_duckdb,
    "datafusion": lambda datafusion, _, rows, __: datafusion.SessionContext().from_arrow(rows),
}
