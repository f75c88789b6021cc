"""Tables as Arrow gives them: Parquet files part by part, and plain texts for who needs them."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, runtime_checkable

from lepre.answers import Check
from lepre.kinds import as_arrow

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from lepre._lepre import Lepre

__all__ = ["ArrowTable", "CheckName", "Progress", "decide_parquet", "plain"]

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


def plain(table: ArrowTable) -> Any:
    """Give a table of pyarrow with plain texts where dictionaries of texts stood, in lists too.

    For whatever knows no dictionaries, as Spark. Needs pyarrow.
    """
    pyarrow = importlib.import_module("pyarrow")

    def kind(of: Any) -> Any:
        if pyarrow.types.is_dictionary(of):
            return of.value_type
        if pyarrow.types.is_list(of) or pyarrow.types.is_large_list(of):
            return pyarrow.list_(kind(of.value_type))
        return of

    decided = as_arrow(table)
    fields = [field.with_type(kind(field.type)) for field in decided.schema]
    return decided.cast(pyarrow.schema(fields))


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
