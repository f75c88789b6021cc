#!/usr/bin/env bash
# Compiles the library for phones, and runs the tests of the core on emulated aarch64, the
# processor of phones. rustup has the standard library of a target only as a download of its
# own; Debian's rustc-web has the sources of one, from which it is built for any target.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
for package in rustc-web cargo-web rust-web-src libstd-rust-web-dev \
	gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static; do
	[[ $(dpkg-query -W -f '${Status}' $package 2> /dev/null) == *' installed' ]] || missing+=("$package")
done
if ((${#missing[@]})); then
	if ((EUID)) || ! command -v apt-get > /dev/null; then
		echo "missing: ${missing[*]}. On Debian 12: sudo apt-get install ${missing[*]}" >&2
		exit 1
	fi
	apt-get update -qq
	apt-get install -qq -y --no-install-recommends "${missing[@]}"
fi

# Debian's compiler for these commands only, and apart from what the other one has built.
# RUSTC_BOOTSTRAP lets a stable compiler take -Z.
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")/cross
cross() {
	RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$target \
		/usr/bin/cargo "$1" -q -Zbuild-std "${@:2}"
}

summary=
part() {
	echo "== $1"
	local start=$SECONDS
	"${@:3}"
	summary+=$(printf '%-28s %-40s %4d s' "$1" "$2" $((SECONDS - start)))$'\n'
}

# A static library needs no linker of the platform's.
for phone in aarch64-linux-android aarch64-apple-ios; do
	part $phone "compiled, never linked or run" \
		cross rustc --profile mobile -p lepre-mobile --lib --crate-type staticlib --target $phone
done

# Optimised, as it is emulated, but not for long.
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER="qemu-aarch64-static -L /usr/aarch64-linux-gnu"
part aarch64-unknown-linux-gnu "tests/ run, emulated" \
	cross test --release -p lepre-tests --test lepre --target aarch64-unknown-linux-gnu

printf '\n%s' "$summary"
