"""The code of `docs/tables.md` runs as it stands."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
SECTIONS = {
    title: re.findall(r"^```python\n(.*?)^```", text, re.M | re.S)
    for title, text in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
}
LIBRARIES = {
    "Arrow": "pyarrow",
    "A report, and who is affected": "pyarrow",
    "pandas": "pandas",
    "Polars": "polars",
    "DuckDB": "duckdb",
    "Spark": "pyspark",
}
DEFAULTS = """
spark.ui.enabled false
spark.driver.bindAddress 127.0.0.1
spark.driver.host 127.0.0.1
spark.sql.shuffle.partitions 2
spark.log.level ERROR
"""


def test_all_sections_are_run() -> None:
    """A renamed heading must not pass for success."""
    assert [title for title, blocks in SECTIONS.items() if blocks] == list(LIBRARIES)


def run(block: str) -> dict[str, Any]:
    """Run a block; its own assertions are the test. One that names a file becomes that file."""
    names: dict[str, Any] = {"__name__": "recipe"}
    if file := re.match(r"# (\w+\.py)\n", block):
        Path(file[1]).write_text(block, encoding="utf-8")
    else:
        exec(compile(block, "tables.md", "exec"), names)
    return names


@pytest.mark.parametrize("title", [title for title in LIBRARIES if title != "Spark"])
def test_section(title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library is there."""
    monkeypatch.chdir(tmp_path)
    pytest.importorskip(LIBRARIES[title])
    for block in SECTIONS[title]:
        run(block)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder with a rulebook, where Spark stays on this machine."""
    shutil.copy(ROOT / "examples" / "fourth-region" / "rulebook.toml", tmp_path)
    (tmp_path / "spark-defaults.conf").write_text(DEFAULTS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for name, value in {
        "SPARK_CONF_DIR": str(tmp_path),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_PYTHON": sys.executable,
    }.items():
        monkeypatch.setitem(os.environ, name, value)
    yield tmp_path
    sys.modules.pop("deciding", None)


@pytest.mark.filterwarnings("ignore:PySpark does not yet")
def test_spark(place: Path) -> None:
    """On several partitions, with one table made ready in each process."""

    def made_ready(batches: Any) -> Any:
        """Tell how many tables the process of each partition has made ready."""
        deciding, pyarrow = __import__("deciding"), __import__("pyarrow")
        for batch in batches:
            list(deciding.decide([batch], rulebooks))
            yield pyarrow.RecordBatch.from_pydict({"times": [deciding.ready.cache_info().misses]})

    pytest.importorskip("pyspark")
    names: dict[str, Any] = {}
    for block in SECTIONS["Spark"]:
        names = run(block)
    spark, cases, rulebooks = names["spark"], names["cases"], names["rulebooks"]
    try:
        assert cases.rdd.getNumPartitions() == 4
        rows = names["decided"].collect()
        assert [row.outcome for row in rows] == ["undetermined", "inadmissible"] * 500
        assert {row.rulebook for row in rows} == {"regione-inventata-2026"}
        made = cases.mapInArrow(made_ready, "times long").collect()
        assert [row.times for row in made] == [1, 1, 1, 1]
    finally:
        spark.stop()
