#!/usr/bin/env bash
# Fuzzes doors, all of them unless some are named; what is found grows under the target
# folder. With `--keep`, the shortest of what grew there and reaches further than the seeds
# is added to the committed corpus instead.
#
#   tests/fuzz/run.sh [--keep] SECONDS [DOOR...]
set -euo pipefail
cd "$(dirname "$0")/../.."

keep=
[[ ${1-} == --keep ]] && { keep=1; shift; }
seconds=${1-60}
shift || true
if (( $# )); then doors=("$@"); else
	mapfile -t doors < <(sed -n 's/^name = "\([a-z]*\)"$/\1/p' tests/fuzz/Cargo.toml)
fi

if ! cargo +nightly --version > /dev/null 2>&1; then
	echo "fuzzing needs the nightly toolchain: rustup toolchain install nightly --profile minimal" >&2
	exit 1
fi
cargo fuzz --version > /dev/null 2>&1 || cargo install --locked cargo-fuzz --version 0.13.2

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
grown=$target/fuzz/corpus seeds=$target/fuzz/seeds found=$target/fuzz/found
fuzz() { cargo +nightly fuzz "$1" --fuzz-dir tests/fuzz --target-dir "$target/fuzz" "${@:2}"; }

# Long enough for what matters, and no longer: a short input is tried more often.
longest() {
	case $1 in
	rulebook) echo 8192 ;;
	document | ipc | replay) echo 16384 ;;
	condition | texts) echo 512 ;;
	*) echo 4096 ;;
	esac
}

rm -rf "$seeds"
FUZZ_SEEDS=$seeds cargo test -q -p lepre-tests --test lepre what_fuzzing_starts_from > /dev/null
fuzz build
# As little stack as a thread of a phone has, for instrumented code, which takes more of it.
ulimit -s 4096

failed=()
for door in "${doors[@]}"; do
	mkdir -p "$grown/$door" "$seeds/$door" "$found/$door"
	limits=(-timeout=10 -rss_limit_mb=2048 -max_len="$(longest "$door")")
	if [[ -n $keep ]]; then
		all=$target/fuzz/kept/$door
		rm -rf "$all"
		mkdir -p "$all"
		cp -r "$seeds/$door/." "$all"
		# Each that reaches a line of its own; how often it does so does not count.
		fuzz run "$door" "$all" "tests/fuzz/corpus/$door" "$grown/$door" -- \
			-merge=1 -use_counters=0 "${limits[@]}"
		# Some of the shortest: of a text a person never wrote, little is to be learnt.
		room=16384
		known=$(sha1sum "tests/fuzz/corpus/$door"/* 2> /dev/null || true)
		while read -r size input; do
			(( (room -= size) > 0 )) || break
			cp "$all/$input" "tests/fuzz/corpus/$door"
		done < <(cd "$all" && for input in *; do
			[[ -e $seeds/$door/$input || $known == *$input* ]] || stat -c '%s %n' "$input"
		done | sort -n | head -n 60)
		continue
	fi
	echo "== $door, $seconds s"
	# Bytes that make a table mean nothing while they are few.
	[[ $door == table ]] && limits+=(-len_control=0)
	[[ -e tests/fuzz/dictionaries/$door.dict ]] && limits+=(-dict="tests/fuzz/dictionaries/$door.dict")
	fuzz run "$door" "$grown/$door" "tests/fuzz/corpus/$door" "$seeds/$door" -- \
		-max_total_time="$seconds" -print_final_stats=1 -verbosity=0 \
		-artifact_prefix="$found/$door/" "${limits[@]}" || failed+=("$door")
done
if (( ${#failed[@]} )); then
	echo "fuzzing found what should not be, at: ${failed[*]}. The inputs lie in $found" >&2
	exit 1
fi
