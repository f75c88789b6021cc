"""Writes what each package is made of, as CycloneDX, into target/sbom, and holds it to cargo.

    python3 tests/supply/sbom.py FOLDER

`cargo cyclonedx` reads one resolution for the whole workspace, and so lists crates that only
another package or a feature of one has. What `cargo tree` does not compile for a package is taken
out again; then both must list the same. The same sources give the same files.

Python 3.11, standard library only; needs cargo-cyclonedx and npm.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path
from typing import Any

from crates import PLATFORM, ROOT, tree

# Each package with its folder and the features that it is listed with.
PACKAGES: tuple[tuple[str, str, list[str]], ...] = (
    ("lepre", "core", ["--all-features"]),
    ("lepre-python", "bindings-python", []),
    ("lepre-node", "bindings-node", []),
    ("lepre-mobile", "bindings-mobile", []),
)

Bom = dict[str, Any]


def copied(folder: Path) -> None:
    """Copy the sources: `cargo cyclonedx` writes beside each Cargo.toml."""
    listed = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, encoding="utf-8")
    for name in filter(None, listed.split("\0")):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)


def listed_by_cargo(folder: Path) -> None:
    """Have every package's list made as the tool makes it."""
    committed = ["git", "log", "-1", "--format=%ct"]
    moment = subprocess.check_output(committed, cwd=ROOT, encoding="utf-8").strip()
    command = ["cargo", "cyclonedx", "--quiet", "--format", "json", "--spec-version", "1.5"]
    command += ["--target", PLATFORM, "--no-build-deps", "--all-features"]
    command += ["--override-filename", "listed"]
    environment = {"SOURCE_DATE_EPOCH": moment} | os.environ
    subprocess.run(command, cwd=folder, env=environment, check=True)


def crate(component: Bom) -> str:
    """Give a component's name and version, as `tree` writes them."""
    return f"{component['name']} {component['version']}"


def narrowed(text: str, package: str, features: list[str]) -> Bom:
    """Make a list without what the package does not have, and without folders of the machine."""
    text = re.sub(r'path\+file://[^"#]*#', "", text)
    text = re.sub(r'\?download_url=file://[^"#]*', "", text)
    bom: Bom = json.loads(text)
    crates = tree(package, features)
    wanted = crates.reached()
    bom["components"] = [one for one in bom["components"] if crate(one) in wanted]
    listed = {crate(one) for one in bom["components"]}
    if listed != wanted or len(bom["components"]) != len(wanted):
        sys.exit(f"{package}: cargo tree and the list differ: {sorted(listed ^ wanted)}")
    known = {one["bom-ref"]: crate(one) for one in bom["components"]}
    known[bom["metadata"]["component"]["bom-ref"]] = crates.root
    bom["dependencies"] = [one for one in bom["dependencies"] if one["ref"] in known]
    for one in bom["dependencies"]:
        asked = crates.asks_for[known[one["ref"]]]
        kept = [ref for ref in one.get("dependsOn", []) if known.get(ref) in asked]
        if {known[ref] for ref in kept} != asked:
            sys.exit(f"{package}: {one['ref']} does not ask for what cargo tree says")
        one["dependsOn"] = kept
    return named(bom)


def of_npm() -> Bom:
    """List what the Node package needs of npm at run time, which must be what it says: nothing."""
    command = ["npm", "sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"]
    bom: Bom = json.loads(subprocess.check_output(command, cwd=ROOT / "bindings-node"))
    said = json.loads((ROOT / "bindings-node/package.json").read_text(encoding="utf-8"))
    if bom["components"] or said.get("dependencies"):
        sys.exit("lepre-node: it needs packages of npm at run time")
    bom["metadata"].pop("timestamp")
    # npm calls it by its folder.
    bom["metadata"]["component"]["name"] = said["name"]
    return named(bom)


def named(bom: Bom) -> Bom:
    """Put the list under a number that follows from what it says."""
    bom.pop("serialNumber", None)
    said = json.dumps(bom, sort_keys=True)
    return {**bom, "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, said)}"}


def main() -> None:
    """Write the lists of all packages."""
    [folder] = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    boms: dict[str, Bom] = {}
    with tempfile.TemporaryDirectory() as place:
        copied(Path(place))
        listed_by_cargo(Path(place))
        for package, home, features in PACKAGES:
            text = (Path(place) / home / "listed.json").read_text(encoding="utf-8")
            boms[package] = narrowed(text, package, features)
    boms["lepre-node.npm"] = of_npm()
    for name, bom in boms.items():
        file = folder / f"{name}.cdx.json"
        file.write_text(json.dumps(bom, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{file}: {len(bom['components'])} components, as many as it has")


if __name__ == "__main__":
    main()
