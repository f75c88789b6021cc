"""Tables in the kinds that analysts hold them in, and Parquet files row group by row group."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, runtime_checkable

from lepre.answers import Check

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from lepre._lepre import Lepre, Rows

__all__ = ["ArrowTable", "CheckName", "Progress", "decide_parquet", "like"]

CheckName: TypeAlias = Check | Literal["delivery", "invitation", "psp", "service", "session"]
"""A check, by its name or as an object."""

CHUNK = 1 << 16
"""So many rows of a Parquet file are held at once."""


@runtime_checkable
class ArrowTable(Protocol):
    """Whatever gives its rows by Arrow's C stream interface.

    Tables of pyarrow, polars, pandas, DuckDB and DataFusion do.
    """

    def __arrow_c_stream__(self, requested_schema: object = None, /) -> object:
        """Give the rows as a capsule."""


class Progress(Protocol):
    """What shows how far work has come; `tqdm.tqdm` is one."""

    def update(self, n: float, /) -> object:
        """Add so many rows."""

    def close(self) -> object:
        """Show no more."""


def like(data: object, rows: Rows) -> Any:
    """Give decided rows in the kind of table that `data` is.

    Of a kind that is not known they stay what they are: whatever reads Arrow takes them.
    """
    kind = type(data)
    library = kind.__module__.partition(".")[0]
    if library not in _KINDS:
        return rows
    return _KINDS[library](importlib.import_module(library), kind.__name__, rows)


def _pyarrow(pyarrow: Any, kind: str, rows: Rows) -> Any:
    if kind == "RecordBatchReader":
        return pyarrow.RecordBatchReader.from_stream(rows)
    table = pyarrow.table(rows)
    if kind == "RecordBatch":
        [batch] = table.combine_chunks().to_batches() or [
            pyarrow.RecordBatch.from_pylist([], schema=table.schema)
        ]
        return batch
    return table


def _duckdb(duckdb: Any, _: str, rows: Rows) -> Any:
    return duckdb.from_arrow(importlib.import_module("pyarrow").table(rows))


_KINDS: dict[str, Callable[[Any, str, Rows], Any]] = {
    "pyarrow": _pyarrow,
    "polars": lambda polars, _, rows: polars.DataFrame(rows),
    "pandas": lambda pandas, _, rows: pandas.DataFrame.from_arrow(rows),
    "duckdb": _duckdb,
    "datafusion": lambda datafusion, _, rows: datafusion.SessionContext().from_arrow(rows),
}


def decide_parquet(
    rules: Lepre,
    check: CheckName,
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    rulebook: str | None = None,
    keep: Sequence[str] | bool = True,
    ask: bool = False,
    columns: bool = False,
    threads: int = 1,
    progress: Callable[..., Progress] | None = None,
) -> int:
    """Decide the rows of a Parquet file into another one, and give their number.

    Memory is bounded by some chunks of rows, whatever the file holds. What is read is what the
    check needs and what is kept. `progress` is called with `total` and `unit`, as `tqdm.tqdm`
    is. An interrupt, or a row that is wrong, leaves no file. Needs pyarrow.
    """
    parquet = importlib.import_module("pyarrow.parquet")
    pyarrow = importlib.import_module("pyarrow")
    part = f"{target}.part"
    with parquet.ParquetFile(source) as file:
        total = file.metadata.num_rows
        table = rules.table(
            check, file.schema_arrow, rulebook=rulebook, keep=keep, ask=ask, rules=columns
        )
        bar = None if progress is None else progress(total=total, unit="row")
        try:
            with parquet.ParquetWriter(part, pyarrow.schema(table)) as writer:
                done = 0
                for batch in file.iter_batches(batch_size=CHUNK * max(threads, 1)):
                    rows = table.decide(batch, first_row=done, threads=threads)
                    writer.write_table(pyarrow.table(rows))
                    done += len(rows)
                    if bar is not None:
                        bar.update(len(rows))
        except BaseException:
            importlib.import_module("pathlib").Path(part).unlink(missing_ok=True)
            raise
        finally:
            if bar is not None:
                bar.close()
    importlib.import_module("os").replace(part, target)
    return int(total)
