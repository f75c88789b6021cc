"""The crates of each package, as cargo resolves them: only what is compiled, never for tests."""

import json
import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

# One platform, so that every machine counts the same.
PLATFORM = "x86_64-unknown-linux-gnu"

# Name and version, as `serde 1.0.229`.
Crate = str


@dataclass(frozen=True)
class Tree:
    """A package, and what each of its crates asks for."""

    root: Crate
    asks_for: dict[Crate, set[Crate]] = field(default_factory=dict)

    @property
    def direct(self) -> set[Crate]:
        """Give what the package itself names."""
        return self.asks_for[self.root]

    def reached(self, without: Crate | None = None) -> set[Crate]:
        """Give all crates of the package, or those that stay where it does without one."""
        found: set[Crate] = set()
        waiting = [crate for crate in self.direct if crate != without]
        while waiting:
            crate = waiting.pop()
            if crate not in found:
                found.add(crate)
                waiting.extend(self.asks_for[crate])
        return found


def tree(package: str, features: Iterable[str] = (), edges: str = "normal") -> Tree:
    """Ask cargo what it compiles; `normal,no-proc-macro` leaves out what only compiles."""
    command = ["cargo", "tree", "--locked", "--package", package, "--edges", edges]
    command += ["--target", PLATFORM, "--prefix", "depth", "--no-dedupe"]
    command += ["--format", " {p}", *features]
    lines = subprocess.check_output(command, cwd=ROOT, encoding="utf-8").splitlines()
    path: list[Crate] = []
    asks_for: dict[Crate, set[Crate]] = {}
    for line in lines:
        depth, name, version, *_ = line.split()
        crate = f"{name} {version.removeprefix('v')}"
        del path[int(depth) :]
        if path:
            asks_for[path[-1]].add(crate)
        path.append(crate)
        asks_for.setdefault(crate, set())
    return Tree(path[0], asks_for)


@cache
def metadata() -> dict[Crate, dict[str, Any]]:
    """Ask each crate of the workspace what it says of itself."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1"]
    # What cargo warns of is none of this.
    told = subprocess.check_output(command, cwd=ROOT, env=os.environ | {"CARGO_TERM_QUIET": "true"})
    return {f"{one['name']} {one['version']}": one for one in json.loads(told)["packages"]}
