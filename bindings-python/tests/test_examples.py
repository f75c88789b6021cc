"""The example programs, run as they stand."""

import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "examples" / "python"


def test_an_office_decides_its_appointments() -> None:
    """Row by row, with reasons; a row that cannot be read stops no other."""
    ran = subprocess.run(
        [sys.executable, "office.py", "appointments.csv"],
        cwd=FOLDER,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.stderr == ""
    lines = ran.stdout.splitlines()
    assert "A-101  can be held" in lines
    assert "A-102  cannot be held like this" in lines
    assert any(line.strip().startswith("LOM-06:") for line in lines)
    assert "A-105  something is to be found out" in lines
    assert any("contact.email_personal" in line for line in lines)
    assert any(line.startswith("A-106  cannot be read: channel:") for line in lines)
    assert lines[-4:] == [
        "  2 can be held",
        "  2 cannot be held like this",
        "  1 something is to be found out",
        "  1 cannot be read",
    ]
    assert ran.returncode == 1


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_survey_is_drawn(tmp_path: Path, language: str) -> None:
    """Two pictures, large enough to be read, and the same each time."""
    for folder in ("one", "other"):
        ran = subprocess.run(
            [sys.executable, "survey.py", str(tmp_path / folder), language],
            cwd=FOLDER,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (ran.returncode, ran.stderr) == (0, "")
    for name in ("effectiveness.png", "services.png"):
        drawn = (tmp_path / "one" / name).read_bytes()
        assert drawn == (tmp_path / "other" / name).read_bytes()
        assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
        width, height = struct.unpack(">II", drawn[16:24])
        assert (width, height) > (1000, 500)


def test_the_notebook_of_the_survey_runs() -> None:
    """Every cell, whose assertions hold; its outputs are not kept."""
    notebook: Any = nbformat.read(FOLDER / "survey.ipynb", 4)  # type: ignore[no-untyped-call]
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert not any(cell.outputs for cell in cells), "outputs are not committed"
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": FOLDER}}
    )
    client.execute()
    drawn = [
        output for cell in cells for output in cell.outputs if "image/png" in output.get("data", {})
    ]
    assert len(drawn) == 2
