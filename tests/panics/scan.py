"""Which lines can panic in built libraries, held to a list in which each has its argument.

    python3 tests/panics/scan.py LIBRARY ... [--all]

`--all` names the lines of dependencies too. The exit code is 1 where the project's own code has a
line that `argued.toml` has no argument for, or an argument has no line any more.

Python 3.11, standard library only.
"""

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from library import Library, Location

ROOT = Path(__file__).resolve().parents[2]
ARGUED = Path(__file__).with_name("argued.toml")

STANDARD = re.compile(r"^/rustc/|^/rust/deps/|/rustlib/src/rust/")
DEPENDENCY = re.compile(r"registry/(?:src/)?[^/]+/(.+?)-\d[^/]*/|/build/(.+?)-[0-9a-f]{16}/out/")

SHOWS = """
What this shows: no other line of the project's own is one that a panic in these libraries can
name. That goes for `unwrap`, `expect`, `panic!`, indices, slices, division and whatever else of
the standard library blames its caller, however it was inlined, whether or not the contract reaches
it. Overflow is not checked in a release: it wraps.
What it does not show: a function of a dependency that is handed what it cannot take is counted as
the dependency's, and the few of the standard library that do not blame their caller, such as
`step_by`, are counted as its own. Another compiler or target may keep a check that this one
proved needless. That memory or stack run out has no line: it ends the process. The doors catch
the rest."""


def whose(location: Location) -> str:
    """Tell `std`, a dependency, nothing for the project's own, or else the file."""
    if STANDARD.search(location.file):
        return "std"
    if found := DEPENDENCY.search(location.file):
        return found[1] or found[2]
    return "" if (ROOT / location.file).is_file() else location.file


def text(location: Location) -> str:
    """Read the line as it stands in the sources."""
    lines = (ROOT / location.file).read_text(encoding="utf-8").splitlines()
    return lines[location.line - 1].strip()


def listed(locations: Iterable[Location]) -> str:
    """List lines of the project, each with what stands there."""
    return "\n".join(f"  {one.file}:{one.line}: {text(one)}" for one in sorted(locations))


def grouped(libraries: list[Path]) -> dict[str, set[Location]]:
    """Find all lines, by whose they are."""
    groups = defaultdict[str, set[Location]](set)
    for library in libraries:
        found = set(Library(library).locations())
        if not found:
            sys.exit(f"{library}: no line is named: this is not how such a library looks")
        for location in found:
            groups[whose(location)].add(location)
    return groups


def argued(own: set[Location]) -> tuple[dict[str, set[Location]], set[Location]]:
    """Find the lines that each argument is about, and those without any."""
    entries = tomllib.loads(ARGUED.read_text(encoding="utf-8"))["line"]
    found = {
        entry["why"]: {
            one
            for one in own
            if re.search(entry["file"], one.file) and re.search(entry["text"], text(one))
        }
        for entry in entries
    }
    return found, own - set().union(*found.values())


def main() -> None:
    """Read the libraries, and compare."""
    options = {one for one in sys.argv[1:] if one.startswith("--")}
    groups = grouped([Path(one) for one in sys.argv[1:] if one not in options])
    own = groups.pop("", set())
    found, fresh = argued(own)
    print(f"{len(own)} lines of the project's own can be named by a panic:")
    for why, lines in found.items():
        print(f"{len(lines):5} {why}")
    print(f"{len(set().union(*groups.values()))} lines of others:")
    for crate, lines in sorted(groups.items(), key=lambda one: (-len(one[1]), one[0])):
        print(f"{len(lines):5} {crate}")
        if "--all" in options:
            print("\n".join(f"        {one.file}:{one.line}" for one in sorted(lines)))
    print(SHOWS)
    gone = [why for why, lines in found.items() if not lines]
    if fresh:
        print(f"\nNo argument in {ARGUED.name} for:\n{listed(fresh)}")
    if gone:
        print(f"\nNo line any more for what {ARGUED.name} says:", *gone, sep="\n  ")
    if fresh or gone:
        sys.exit(1)


if __name__ == "__main__":
    main()
