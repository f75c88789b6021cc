# Everything a developer or CI runs. Needs GNU make, Rust 1.95 or later with rustfmt
# and clippy, Python 3.11, Node 20 and JDK 17 or later; on Debian, root gets what apt
# has. No rust-toolchain.toml on purpose: offline, it would try to download.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
MAKEFLAGS += --no-builtin-rules --no-print-directory

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
LIBRARY := $(TARGET)/debug/liblepre_mobile.$(if $(filter Darwin,$(shell uname)),dylib,so)
VENV := $(CURDIR)/.venv
PYTHON_READY := .venv/.ready
NODE_READY := bindings-node/node_modules/.ready
DESK_READY := examples/desk/node_modules/.ready
MAVEN := mvn --batch-mode --no-transfer-progress -f bindings-mobile/kotlin
# Python beside that of the package, from its folder.
CHECKED := ../examples/python $(addprefix ../tests/,survey reference faces peers assurance supply panics)
PARTS := lint test-rust test-python test-node test-desk test-kotlin test-swift
# A root folder with Debian 13 and its Swift, 2.6 GB, made once.
export SWIFT_ROOT := $(abspath $(or $(SWIFT_ROOT),.swift-root))

.PHONY: help demo test $(PARTS) agreement faces soak signing-app cross kotlin-sources swift-sources bench-mobile soak-mobile soak-node second-reading bench bench-node bench-tables soak-python wheel python-release generated fmt clean tools commands compiler browser swift bench-peers node-release threads conditions coverage mutants assurance fuzz fuzz-corpus supply dependencies sbom semver reproducible panics cargo-deny cargo-cyclonedx cargo-semver-checks

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

demo: compiler ## decide the example cases
	@cargo build -q --release -p lepre-examples --bin lepre
	for case in examples/cases/*/*.json; do
		echo "== $$case"
		ask=$$(basename "$$(dirname "$$case")")
		case $$ask in deadlines | recommend | timesheet) ;; *) ask="check $$ask" ;; esac
		# 0 to 3 are decisions; from 64 on the command itself failed.
		cargo run -q --release -p lepre-examples --bin lepre -- $$ask "$$case" || (( $$? <= 3 ))
	done

test: tools ## lint and every test, with a summary
	@failed=0 summary=
	for part in $(PARTS); do
		echo "== $$part"
		start=$$SECONDS result=ok
		$(MAKE) $$part || { result=FAILED failed=1; }
		summary+=$$(printf '%-12s %-6s %4d s' $$part $$result $$((SECONDS - start)))$$'\n'
	done
	printf '\n%s' "$$summary"
	node examples/desk/test/skipped.js
	bindings-mobile/swift/skipped.sh
	exit $$failed

lint: $(PYTHON_READY) $(NODE_READY) ## formats, lints and types, nothing changed
	cargo fmt --all --check
	cargo fmt --check --manifest-path tests/peers/rust/Cargo.toml
	cargo clippy --workspace --all-targets -- -D warnings
	cd bindings-python
	$(VENV)/bin/ruff check --config pyproject.toml . $(CHECKED)
	$(VENV)/bin/ruff format --check --config pyproject.toml . $(CHECKED)
	$(VENV)/bin/mypy
	$(VENV)/bin/pyright --pythonpath $(VENV)/bin/python
	cd ../bindings-mobile
	$(VENV)/bin/ruff check --config ../bindings-python/pyproject.toml .
	$(VENV)/bin/ruff format --check --config ../bindings-python/pyproject.toml .
	$(VENV)/bin/python generate.py --check
	cd ../bindings-node
	npm run --silent types
	python3 ../tests/supply/dependencies.py --check
	python3 ../tests/assurance/assurance.py check

test-rust: commands ## the library, the command, and the examples in the docs
	cargo test

test-python: $(PYTHON_READY) ## the Python face
	cd bindings-python
	VIRTUAL_ENV=$(VENV) $(VENV)/bin/maturin develop
	$(VENV)/bin/stubtest lepre._lepre --mypy-config-file pyproject.toml
	$(VENV)/bin/pytest -q --tb=short
	$(VENV)/bin/python ../tests/reference/compare.py --cases 200 > /dev/null

test-node: $(NODE_READY) ## the Node face
	cd bindings-node
	npm run --silent build
	npm run --silent test

test-desk: $(NODE_READY) $(DESK_READY) browser ## the operator's desk, in a browser if there is one
	cd bindings-node
	npm run --silent build
	cd ../examples/desk
	npm run --silent types
	npm run --silent test

test-kotlin: kotlin-sources ## the Kotlin face, on the JVM
	rm -rf bindings-mobile/kotlin/target
	$(MAVEN) test -Dlepre.library=$(TARGET)/debug

signing-app: kotlin-sources ## walk a PSP to its end, telling the person what to do
	$(MAVEN) --quiet test-compile exec:java -Dlepre.library=$(TARGET)/debug

# The sources of a language, and the code in the README.
define mobile-sources
	cargo build -p lepre-mobile --features bindgen,vectors
	cd bindings-mobile
	rm -rf generated/$(1)
	mkdir -p generated/readme
	$(TARGET)/debug/uniffi-bindgen generate $(LIBRARY) -l $(1) --no-format -o generated/$(1)
	sed -n '/^```$(1)$$/,/^```$$/{/^```/d;p}' README.md > generated/readme/Readme.$(2)
endef

kotlin-sources: commands
	$(call mobile-sources,kotlin,kt)

test-swift: compiler swift ## the Swift face, on Linux, where a Swift can be had
	@if bindings-mobile/swift/skipped.sh | grep .; then exit; fi
	$(MAKE) swift-sources
	run() { unshare --mount bindings-mobile/swift/inside.sh $(TARGET) debug "$$@"; }
	run test --quiet --disable-xctest --package-path bindings-mobile/swift --scratch-path $(TARGET)/swift
	run run --quiet --package-path examples/signing-app/swift-app --scratch-path $(TARGET)/swift-app |
		diff examples/signing-app/walk.txt -

# Taken over only if it differs, so that an unchanged face is not compiled again.
swift-sources: compiler
	$(call mobile-sources,swift,swift)
	put() { cmp -s "generated/$$1" "swift/$$2" || install -D -m 644 "generated/$$1" "swift/$$2"; }
	put swift/LepreKit.swift Sources/LepreKit/LepreKit.swift
	put swift/LepreKitFFI.h Sources/LepreKitFFI/LepreKitFFI.h
	put swift/LepreKitFFI.modulemap Sources/LepreKitFFI/module.modulemap
	put readme/Readme.swift Tests/LepreTests/Readme.swift

# Not among the tests: it wants 1.3 GB of Debian's packages, and takes long.
cross: ## compile for Android and iOS, run the core's tests on emulated aarch64
	@bindings-mobile/cross.sh

fuzz: compiler ## a minute of made-up inputs for each door (FUZZ_SECONDS=600 DOORS=case)
	@tests/fuzz/run.sh $(or $(FUZZ_SECONDS),60) $(DOORS)

fuzz-corpus: compiler ## keep what fuzzing found that reaches further
	@tests/fuzz/run.sh --keep 0 $(DOORS)

bench: ## how long a decision takes
	cargo bench -p lepre-tests

bench-peers: python-release node-release ## LEPRE beside other engines, the table of docs/benchmarks.md
	cd tests/peers
	# Not `ci`, which wants packages of other platforms that such a lock file leaves out.
	npm install --prefix node --loglevel=error --no-audit --no-fund
	$(VENV)/bin/python python/million.py $(TARGET)/peers
	cargo run --release --locked --manifest-path rust/Cargo.toml --target-dir $(TARGET) -- $(TARGET)/peers
	$(VENV)/bin/python python/measure.py $(TARGET)/peers
	node node/measure.mjs $(TARGET)/peers
	$(VENV)/bin/python python/page.py $(TARGET)/peers $(CURDIR)/docs/benchmarks.md

bench-tables: python-release ## a million rows beside numpy, Polars and DuckDB: threads, memory
	cd tests/peers/python
	$(VENV)/bin/python tables.py $(ARGS)

bench-node: node-release ## how long a million rows take from Node, and how long timers wait
	node bindings-node/benches/table.mjs

bench-mobile: kotlin-sources swift ## what a call costs from Kotlin and Swift, beside an empty one
	cargo build --release -p lepre-mobile --features vectors
	$(MAVEN) --quiet test-compile exec:java -Dexec.mainClass=bench.BenchKt -Dlepre.library=$(TARGET)/release
	if bindings-mobile/swift/skipped.sh | grep .; then exit; fi
	$(MAKE) swift-sources
	unshare --mount bindings-mobile/swift/inside.sh $(TARGET) release \
		run -c release --package-path bindings-mobile/swift-programs --scratch-path $(TARGET)/swift-programs Bench

# The faces of all languages, built for release; each is a process that answers cases.
FACES = 'Python=$(VENV)/bin/python tests/faces/face.py' 'Node=node tests/faces/face.mjs' \
	'Kotlin=env MAVEN_OPTS="-Xms256m -Xmx256m -XX:+AlwaysPreTouch" $(MAVEN) --quiet exec:java -Dexec.mainClass=face.FaceKt -Dlepre.library=$(TARGET)/release' \
	$(shell bindings-mobile/swift/skipped.sh | grep -q . || echo "'Swift=unshare --mount bindings-mobile/swift/inside.sh $(TARGET) release run --quiet -c release --package-path bindings-mobile/swift-programs --scratch-path $(TARGET)/swift-programs Face'")

faces: python-release node-release kotlin-sources swift
	cargo build --release -p lepre-mobile --features vectors
	cargo build --release -p lepre-tests --bins
	$(MAVEN) --quiet test-compile
	if bindings-mobile/swift/skipped.sh | grep .; then exit; fi
	$(MAKE) swift-sources
	unshare --mount bindings-mobile/swift/inside.sh $(TARGET) release \
		build -c release --package-path bindings-mobile/swift-programs --scratch-path $(TARGET)/swift-programs --product Face

agreement: faces ## every reading of the rules, in every language, on a million random cases
	$(TARGET)/release/agreement $(or $(CASES),1000000) $(FACES)

soak: faces ## all faces at once for ten minutes, with right and wrong inputs
	$(TARGET)/release/soak $(or $(SOAK_SECONDS),600) $(FACES)

threads: ## ten million decisions by one handle on sixteen threads, and the memory they take
	cargo run -q --release -p lepre-tests --bin threads $(or $(DECISIONS),10000000)

# The conditions of each rulebook, as the vectors show them.
conditions: compiler ## whether the vectors show every condition of every rule both ways
	mkdir -p $(TARGET)/scenarios
	cargo build -q -p lepre-tests --bin scenarios -p lepre-examples --bin lepre
	for file in core/rulebooks/*.toml; do
		id=$$(basename "$$file" .toml)
		grep -q '^\[\[[a-z]*\.rule\]\]' "$$file" || continue
		$(TARGET)/debug/scenarios $$id > $(TARGET)/scenarios/$$id.json
		printf '%s: ' $$id
		$(TARGET)/debug/lepre --lang en rulebook test $$id $(TARGET)/scenarios/$$id.json --complete |
			tail -n 2 | tr '\n' ' '
		echo
	done

# Line coverage wants LLVM's own tools: rustup's llvm-tools, or Debian's of the same version.
coverage: compiler ## which lines of core the tests in Rust run, at least 95 of a hundred
	$(call cargo-tool,llvm-cov,0.9.1)
	version=$$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
	if command -v llvm-cov-$$version > /dev/null; then
		export LLVM_COV=$$(command -v llvm-cov-$$version) LLVM_PROFDATA=$$(command -v llvm-profdata-$$version)
	fi
	cargo llvm-cov test -p lepre -p lepre-tests -p lepre-examples --tests --no-report
	cargo llvm-cov report -p lepre --summary-only --fail-under-lines 95 \
		--ignore-filename-regex '/(tests|examples|bindings-[a-z]*)/'

# Each changes one thing in the kernel and runs its tests; some hours. `make mutants ARGS=--iterate`
# goes on with those that were not caught.
mutants: compiler ## change the kernel in one place after the other: a test must fail each time
	$(call cargo-tool,mutants,27.1.0)
	tests/mutants/run.sh $(ARGS)

assurance: ## run what shows each claim, and write docs/assurance.md; some hours
	$(VENV)/bin/python tests/assurance/assurance.py run $(CLAIMS)

soak-mobile: kotlin-sources ## a million calls and a hundred thousand wrong ones from Kotlin
	cargo build --release -p lepre-mobile --features vectors
	$(MAVEN) test -Dlepre.library=$(TARGET)/release -Dtest=HostileTest \
		-Dlepre.examples=100000 -Dlepre.calls=1000000

soak-node: node-release ## a hundred thousand wrong calls of each kind from Node
	cd bindings-node
	LEPRE_EXAMPLES=100000 node --test --test-reporter=spec test/hostile.test.mjs

soak-python: python-release ## a million calls and a hundred thousand wrong ones from Python
	cd bindings-python
	$(VENV)/bin/python soak.py
	LEPRE_EXAMPLES=100000 $(VENV)/bin/pytest -q tests/test_hostile.py

second-reading: python-release ## random cases by the library and by a second reading of the acts
	$(VENV)/bin/python tests/reference/compare.py --cases 40000

supply: cargo-deny ## licences, duplicates and sources of all dependencies
	cargo deny --all-features --log-level warn check --hide-inclusion-graph licenses bans sources
	echo "Advisories want RustSec's database, and so the network: cargo deny check advisories"

dependencies: compiler ## write docs/dependencies.md anew
	python3 tests/supply/dependencies.py

sbom: cargo-cyclonedx ## what each package is made of, as CycloneDX, into target/sbom
	python3 tests/supply/sbom.py $(TARGET)/sbom

semver: ## what changed since the last release, or since BASELINE=
	tests/supply/semver.sh

reproducible: compiler ## build the libraries twice, in two folders, and compare
	mkdir -p $(TARGET)
	tests/supply/reproducible.sh $(TARGET)

panics: compiler ## which lines can panic in the libraries as they are released
	cargo build --quiet --locked --release -p lepre-python -p lepre-node -p lepre-mobile
	python3 tests/panics/seen.py
	python3 tests/panics/scan.py $(addprefix $(TARGET)/release/,lib_lepre.so liblepre_node.so liblepre_mobile.so)

wheel: sbom $(PYTHON_READY) ## build the Python wheel, and look into it
	cd bindings-python
	rm -rf $(TARGET)/wheels
	export RUSTFLAGS=$$(../tests/supply/remap.sh $(CURDIR) $(TARGET))
	$(VENV)/bin/maturin build --release --target-dir $(TARGET)/wheel --out $(TARGET)/wheels \
		--sbom-include $(TARGET)/sbom/lepre-python.cdx.json
	LEPRE_WHEEL=$$(echo $(TARGET)/wheels/*.whl) $(VENV)/bin/pytest -q -rP tests/test_wheel.py

python-release: $(PYTHON_READY)
	cd bindings-python
	VIRTUAL_ENV=$(VENV) $(VENV)/bin/maturin develop --release

node-release: $(NODE_READY)
	cd bindings-node
	npm run --silent build -- --release

generated: compiler $(PYTHON_READY) $(NODE_READY) ## make schemas, types, fingerprints, snapshots anew
	UPDATE=1 INSTA_UPDATE=always cargo test -q
	$(VENV)/bin/python bindings-python/generate.py
	node bindings-node/generate.mjs
	$(VENV)/bin/python bindings-mobile/generate.py

fmt: $(PYTHON_READY) ## format the sources
	cargo fmt --all
	cargo fmt --manifest-path tests/peers/rust/Cargo.toml
	cd bindings-python
	$(VENV)/bin/ruff check --fix --config pyproject.toml . $(CHECKED)
	$(VENV)/bin/ruff format --config pyproject.toml . $(CHECKED)

clean: ## remove all that was built or installed here
	cargo clean
	rm -rf .venv .swift-root* bindings-mobile/generated bindings-mobile/kotlin/target
	rm -rf bindings-mobile/swift/Sources/LepreKitFFI bindings-mobile/swift/Sources/LepreKit/LepreKit.swift bindings-mobile/swift/Tests/LepreTests/Readme.swift
	cd bindings-node
	rm -rf node_modules npm native.js native.d.ts *.node ../examples/desk/node_modules ../tests/peers/node/node_modules

tools: commands $(PYTHON_READY) $(NODE_READY) ## install what the tests need

$(PYTHON_READY): bindings-python/requirements-dev.txt bindings-python/requirements-tables.txt bindings-python/requirements-notebook.txt | commands
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check $(addprefix --requirement ,$^)
	touch $@

$(NODE_READY): bindings-node/package.json bindings-node/package-lock.json | commands
	cd bindings-node
	npm ci --loglevel=error
	touch node_modules/.ready

$(DESK_READY): examples/desk/package.json examples/desk/package-lock.json | commands
	cd examples/desk
	npm ci --loglevel=error
	touch node_modules/.ready

# Without one the desk's page is not tested, and the summary says so.
browser:
	@command -v chromium google-chrome > /dev/null && exit
	if (( ! EUID )) && command -v apt-get > /dev/null; then
		apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium || true
	fi

# Without it the Swift face is not tested, and the summary says so.
swift:
	@bindings-mobile/swift/root.sh

# What apt has is installed for root; anything else is named.
define install
	missing=
	for pair in $(1); do command -v $${pair%:*} > /dev/null || missing+=" $${pair#*:}"; done
	if [[ -n $$missing ]]; then
		if (( EUID )) || ! command -v apt-get > /dev/null; then
			echo "missing:$$missing. On Debian: sudo apt-get install$$missing" >&2
			exit 1
		fi
		apt-get update -qq
		apt-get install -qq -y --no-install-recommends $$missing
	fi
endef

# A tool of cargo's, at a version that is known to work. Its debug build is had much sooner.
define cargo-tool
	if ! cargo $(1) --version 2> /dev/null | grep -qwF $(2); then
		echo "cargo-$(1) $(2) is missing: it is built now, which takes minutes"
		cargo install --locked --debug cargo-$(1)@$(2)
	fi
endef

cargo-deny: compiler
	@$(call cargo-tool,deny,0.20.2)

cargo-cyclonedx: compiler
	@$(call cargo-tool,cyclonedx,0.5.9)

cargo-semver-checks: compiler
	@$(call cargo-tool,semver-checks,0.51.0)

compiler:
	@$(call install,cc:gcc)
	cargo --version > /dev/null || { echo "Rust 1.95 or later is needed: install it by rustup" >&2; exit 1; }

commands: compiler
	@$(call install,node:nodejs npm:npm javac:default-jdk-headless mvn:maven)
	if ! python3 -c 'import ensurepip, venv' 2> /dev/null; then
		$(call install,no-venv:python3-venv)
	fi
	for part in fmt clippy; do
		cargo $$part --version > /dev/null 2>&1 && continue
		echo "cargo $$part is missing: rustup component add rustfmt clippy" >&2
		exit 1
	done
	python3 -c 'import sys; sys.exit("Python 3.11 or later is needed" if sys.version_info < (3, 11) else 0)'
	node -e 'if (parseInt(process.versions.node) < 20) throw new Error("Node 20 or later is needed")'
