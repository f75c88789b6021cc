"""The types that `generate.py` makes of the schemas."""

import pytest

from generate import PACKAGE, files


@pytest.mark.parametrize("file", ["answers.py", "cases.py"])
def test_it_is_fresh(file: str) -> None:
    """`python generate.py` makes it anew."""
    there = PACKAGE / file
    assert there.read_text(encoding="utf-8") == files()[there], "stale: run `python generate.py`"
