"""Proves that `scan.py` is not blind: of a library that can panic in many ways it sees each.

Python 3.11, standard library only; needs rustc.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from library import Library

SOURCE = Path(__file__).with_name("blamed.rs")


def main() -> None:
    """Build, look, and compare."""
    with tempfile.TemporaryDirectory() as place:
        built = Path(place) / "blamed.so"
        command = ["rustc", "--edition", "2024", "--crate-type", "cdylib", "--crate-name", "blamed"]
        command += ["-C", "opt-level=3", "-C", "lto=fat", "-o", str(built), SOURCE.name]
        subprocess.run(command, cwd=SOURCE.parent, check=True)
        named = {one.line for one in Library(built).locations() if one.file == SOURCE.name}
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    wanted = {number for number, line in enumerate(lines, 1) if "no_mangle" in line}
    if named != wanted:
        sys.exit(f"{SOURCE.name}: seen where none is, or not seen: lines {sorted(named ^ wanted)}")
    print(f"Of {len(wanted)} ways to panic {len(wanted)} are seen.")


if __name__ == "__main__":
    main()
