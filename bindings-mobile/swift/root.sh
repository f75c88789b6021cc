#!/usr/bin/env bash
# Makes the folder $SWIFT_ROOT, with Debian 13 and its Swift, where that can be done: this
# machine itself gets nothing but debootstrap. Where not, skipped.sh says so.
set -euo pipefail

[[ -d $SWIFT_ROOT ]] && exit
unshare --mount true 2> /dev/null && command -v apt-get > /dev/null || exit 0

apt-get update -qq || true
command -v debootstrap > /dev/null ||
	apt-get install -qq -y --no-install-recommends debootstrap debian-archive-keyring || exit 0

# This machine's own mirror and proxy.
mirror=$(apt-get indextargets --format "\$(REPO_URI)" 'Label: Debian' 'Created-By: Packages' | sed -n 1p)
eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
export http_proxy https_proxy

# One at a time. Under its name it is always whole: what an abort leaves is thrown away,
# and its processes and mounts end with it.
part=$SWIFT_ROOT.part log=$SWIFT_ROOT.log
exec 9>> "$log"
flock 9
[[ -d $SWIFT_ROOT ]] && exit
rm -rf "$part"
trap 'kill -KILL $! 2> /dev/null || true; rm -rf "$part"' EXIT
echo "making $SWIFT_ROOT: Debian 13 with Swift, 2.6 GB"
unshare --mount --pid --fork --kill-child --mount-proc \
	debootstrap --force-check-gpg --variant=minbase --include=swiftlang,libc6-dev,libstdc++-14-dev \
	trixie "$part" ${mirror:+"$mirror"} > "$log" 2>&1 &
if ! wait $!; then
	echo "debootstrap failed, see $log: $(tail -n 1 "$log")" >&2
	exit
fi
rm -rf "$part"/var/{cache/apt/archives,lib/apt/lists}
mv "$part" "$SWIFT_ROOT"
