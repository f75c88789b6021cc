#!/usr/bin/env bash
# Tests the Swift package inside $SWIFT_ROOT, on the library built in the folder $1 and the
# sources generated from it. Started by `unshare --mount`: the mounts end with it.
set -euo pipefail

target=$1
package=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$package/../.." && pwd)
generated=$package/../generated

# Taken over only if it differs, so that an unchanged face is not compiled again.
put() { cmp -s "$1" "$package/$2" || install -D -m 644 "$1" "$package/$2"; }
put "$generated/swift/LepreKit.swift" Sources/LepreKit/LepreKit.swift
put "$generated/swift/LepreKitFFI.h" Sources/LepreKitFFI/LepreKitFFI.h
put "$generated/swift/LepreKitFFI.modulemap" Sources/LepreKitFFI/module.modulemap
put "$generated/readme/Readme.swift" Tests/LepreTests/Readme.swift

# Inside as outside, the same paths; only what is built can be written.
mkdir -p "$SWIFT_ROOT$repository" "$SWIFT_ROOT$target"
mount -t proc proc "$SWIFT_ROOT/proc"
mount -o bind,ro "$repository" "$SWIFT_ROOT$repository"
mount --bind "$target" "$SWIFT_ROOT$target"
chroot "$SWIFT_ROOT" env HOME=/root LD_LIBRARY_PATH="$target/debug" \
	swift test --quiet --disable-xctest --package-path "$package" --scratch-path "$target/swift" -Xlinker -L"$target/debug"
