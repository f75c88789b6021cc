#!/usr/bin/env bash
# Builds the three libraries twice, from copies in two folders and into two others, and compares
# them; then looks for the machine's folders in them. Takes as long as two release builds, in a
# folder that is made in the given one.
#
# All three are built at once, so that they share what they depend on: each has the features of
# all, which a package that is built alone has not.
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$(mktemp -d "$(realpath "${1:-/tmp}")/reproducible.XXXXXX")
trap 'rm -rf "$place"' EXIT
libraries=(lib_lepre liblepre_node liblepre_mobile)
suffix=$([[ $(uname) == Darwin ]] && echo dylib || echo so)

for copy in one another/longer; do
	sources=$place/$copy/sources target=$place/$copy/target
	mkdir -p "$sources"
	# What is there now, whether or not it is committed.
	git ls-files -z | tar --create --null --files-from - | tar --extract --directory "$sources"
	flags=$(tests/supply/remap.sh "$sources" "$target")
	(cd "$sources" && CARGO_TARGET_DIR=$target RUSTFLAGS=$flags \
		cargo build --quiet --locked --release -p lepre-python -p lepre-node -p lepre-mobile)
	for library in "${libraries[@]}"; do
		cp "$target/release/$library.$suffix" "$place/$copy"
	done
	rm -rf "$target"
done

failed=0
for library in "${libraries[@]}"; do
	one=$place/one/$library.$suffix another=$place/another/longer/$library.$suffix
	read -r digest _ < <(sha256sum "$one")
	if cmp "$one" "$another"; then
		echo "$library: twice the same, $(stat -c %s "$one") bytes, sha256 $digest"
	else
		echo "$library: $(cmp -l "$one" "$another" | wc -l) bytes differ"
		failed=1
	fi
	# Those of the machine; /rustc is where the standard library says it was built.
	named=$(strings -n 6 "$one" | grep -E "$place|$HOME/|/(home|root|Users)/" || true)
	if [[ -n $named ]]; then
		sort -u <<< "$named" | sed -n 1,20p
		echo "$library: names folders of the machine"
		failed=1
	fi
done
exit $failed
