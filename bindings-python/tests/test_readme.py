"""The README's code runs as it stands."""

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.M | re.S)


def test_there_is_code() -> None:
    """A renamed fence must not pass for success."""
    assert BLOCKS


@pytest.mark.parametrize("block", BLOCKS)
def test_block(block: str) -> None:
    """Its own assertions are the test."""
    if "import pandas" in block:
        pytest.importorskip("pandas")
    exec(compile(block, README.name, "exec"), {})
