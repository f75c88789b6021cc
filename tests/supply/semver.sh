#!/usr/bin/env bash
# What changed in the public face of crate `lepre` since the last release, or since BASELINE:
# whether the version says so.
set -euo pipefail
cd "$(dirname "$0")/../.."
baseline=${BASELINE:-$(git describe --tags --match 'v*' --abbrev=0 2> /dev/null || true)}
if [[ -z $baseline ]]; then
	echo "nothing to compare with: there is no release yet, no tag v*. Another: BASELINE=<revision>"
	exit
fi
"${MAKE:-make}" cargo-semver-checks
echo "compared with $baseline"
cargo semver-checks --package lepre --all-features --baseline-rev "$baseline"
