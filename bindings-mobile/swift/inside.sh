#!/usr/bin/env bash
# Runs `swift` inside $SWIFT_ROOT, on the library built in the folder $1, profile $2. Started by
# `unshare --mount`: the mounts end with it.
set -euo pipefail

target=$1 profile=$2
shift 2

# Inside as outside, the same paths; only what is built can be written.
mkdir -p "$SWIFT_ROOT$PWD" "$SWIFT_ROOT$target"
mount -t proc proc "$SWIFT_ROOT/proc"
mount -o bind,ro "$PWD" "$SWIFT_ROOT$PWD"
mount --bind "$target" "$SWIFT_ROOT$target"
chroot "$SWIFT_ROOT" env --chdir="$PWD" HOME=/root LD_LIBRARY_PATH="$target/$profile" \
	swift "$1" -Xlinker -L"$target/$profile" "${@:2}"
