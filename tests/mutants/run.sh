#!/usr/bin/env bash
# Mutation testing of the kernel, in a copy of the tree: `make mutants`. What is left over must be
# in argued.txt, with the reason.
#
# The quick tests come first, the others only to what survived those.
set -euo pipefail

cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-$PWD/target}
out=$target/mutants-found
export LEPRE_FIRST_FAILURE_ENDS=1 INSTA_UPDATE=no RUST_BACKTRACE=0

quick=(
	abort audits bad_cases bad_rulebooks borders choice comparisons complements conditions
	conformance::every deadlines decisions diagrams extensions journals::every logic
	matrix moments questions references:: schemas_are_fresh stand_ins
)
thorough=(
	abort agreement bad_scenarios conformance documents explain hostile journals
	mutants procedures random reasoning receipts scenarios tables::edges threads wording
)

run() {
	cargo mutants --baseline=skip --timeout 600 --test-package lepre-tests --colors=never \
		--output "$out" "$@" || true
}

run "$@" -- --test lepre -- --test-threads=1 "${quick[@]}"
run --iterate -- --test lepre -- --test-threads=1 "${thorough[@]}"

found=$out/mutants.out
counted=$(cat "$found"/{caught,previously_caught,timeout}.txt 2> /dev/null | sort -u | wc -l)
unviable=$(cat "$found"/unviable.txt | wc -l)
# Places move; what is changed in which function does not.
plain() { sed -E 's/:[0-9]+:[0-9]+: /: /' "$@" | grep -v '^#' | sort; }
unargued=$(comm -23 <(plain "$found/missed.txt") <(plain tests/mutants/argued.txt | sed 's/  *#.*//'))
argued=$(( $(wc -l < "$found/missed.txt") - $(grep -c . <<< "$unargued" || true) ))
echo "$counted changes of the kernel caught, $unviable do not compile, $argued argued," \
	"$(grep -c . <<< "$unargued" || true) survived"
[[ -z $unargued ]] || { echo "$unargued"; exit 1; }
