#!/usr/bin/env bash
# One line, wherever a summary is given: that Swift was not tested, and why.
set -euo pipefail

said='test-swift: the Swift face was NOT tested,'
if ! unshare --mount true 2> /dev/null; then
	echo "$said only root on Linux, allowed to mount, can enter another root folder"
elif [[ ! -d $SWIFT_ROOT ]]; then
	echo "$said there is no $SWIFT_ROOT, which debootstrap makes (Debian: apt-get install debootstrap)"
fi
