"""The types that `generate.py` makes of the schemas."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parents[1]


def generator() -> Any:
    """Load the script, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("generate", HERE / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("file", ["answers.py", "cases.py"])
def test_it_is_fresh(file: str) -> None:
    """`python generate.py` makes it anew."""
    [made] = [text for path, text in generator().files().items() if path.name == file]
    there = HERE / "python" / "lepre" / file
    assert there.read_text(encoding="utf-8") == made, "stale: run `python generate.py`"
