#!/usr/bin/env bash
# The flags by which no folder of the machine gets into a library: without them, the places that
# panics name would hold it. Takes the folder of the sources and that of what is built.
set -euo pipefail
for pair in "$1=lepre" "$2=target" "${CARGO_HOME:-$HOME/.cargo}/registry/src=registry"; do
	printf -- '--remap-path-prefix=%s ' "$pair"
done
