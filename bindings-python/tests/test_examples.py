"""The example programs, run as they stand."""

import subprocess
import sys
from pathlib import Path

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
