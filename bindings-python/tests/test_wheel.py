"""What is published: `make wheel` builds it, and asks this to look into it.

How long `import lepre` takes is told, not judged: that is the machine's.
"""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "python" / "lepre"
WHEEL = os.environ.get("LEPRE_WHEEL")
IMPORT = "import time; t = time.perf_counter(); import lepre; print(time.perf_counter() - t)"


@pytest.mark.skipif(not WHEEL, reason="only `make wheel` makes one")
def test_the_wheel_is_small_and_whole() -> None:
    """One native module for every Python from 3.11, the sources, the types, and no more."""
    wheel = Path(WHEEL or "")
    assert "-cp311-abi3-" in wheel.name
    assert wheel.stat().st_size < 4_000_000
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        [made_of] = [name for name in names if ".dist-info/sboms/" in name]
        components = archive.read(made_of).decode()
    sources = {f"lepre/{file.name}" for file in PACKAGE.iterdir() if file.suffix in (".py", ".pyi")}
    packed = {name for name in names if name.startswith("lepre/")}
    [native] = packed - sources - {"lepre/py.typed"}
    assert native.startswith("lepre/_lepre.")
    assert packed == sources | {"lepre/py.typed", native}
    assert all(name in packed or ".dist-info/" in name for name in names)
    # What it is made of, without a folder of who built it.
    assert '"pyo3"' in components
    assert "file:" not in components


def test_nothing_heavy_is_imported() -> None:
    """No type of a case and no other library; types are for checkers, JSON for errors."""
    program = f"import sys; {IMPORT}; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    took, modules = ran.stdout.splitlines()
    print(f"import lepre: {float(took) * 1e3:.1f} ms")
    loaded = set(modules.split())
    assert "lepre.answers" in loaded
    assert not loaded & {"lepre.cases", "json", "dataclasses", "inspect", "pyarrow", "pydantic"}
