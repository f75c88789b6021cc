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
PARTS := lint test-rust test-python test-node test-desk test-kotlin

.PHONY: help demo test $(PARTS) bench bench-python bench-node bench-tables soak-python wheel python-release generated fmt clean tools commands compiler browser

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
	exit $$failed

lint: $(PYTHON_READY) $(NODE_READY) ## formats, lints and types, nothing changed
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cd bindings-python
	$(VENV)/bin/ruff check --config pyproject.toml . ../examples/python
	$(VENV)/bin/ruff format --check --config pyproject.toml . ../examples/python
	$(VENV)/bin/mypy
	$(VENV)/bin/pyright --pythonpath $(VENV)/bin/python
	cd ../bindings-node
	npm run --silent types

test-rust: commands ## the library, the command, and the examples in the docs
	cargo test

test-python: $(PYTHON_READY) ## the Python face
	cd bindings-python
	VIRTUAL_ENV=$(VENV) $(VENV)/bin/maturin develop
	$(VENV)/bin/stubtest lepre._lepre --mypy-config-file pyproject.toml
	$(VENV)/bin/pytest -q --tb=short

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

test-kotlin: commands ## the Kotlin face, on the JVM
	cargo build -p lepre-mobile --features bindgen
	cd bindings-mobile
	rm -rf generated kotlin/target
	mkdir -p generated/readme
	$(TARGET)/debug/uniffi-bindgen generate $(LIBRARY) -l kotlin --no-format -o generated/kotlin
	sed -n '/^```kotlin$$/,/^```$$/{/^```/d;p}' README.md > generated/readme/Readme.kt
	mvn --batch-mode --no-transfer-progress -f kotlin test -Dlepre.library=$(TARGET)/debug

bench: ## how long a decision takes
	cargo bench -p lepre-tests

bench-python: python-release ## how long one takes from Python, beside pydantic
	cd bindings-python/benches
	$(VENV)/bin/python decide.py

bench-tables: python-release ## how long a million rows take, beside numpy, Polars and DuckDB
	cd bindings-python/benches
	$(VENV)/bin/python tables.py $(ARGS)

bench-node: $(NODE_READY) ## how long one takes from Node, beside zod and two rule engines
	cd bindings-node
	npm run --silent build -- --release
	# Not `ci`, which wants packages of other platforms that such a lock file leaves out.
	npm install --prefix benches --loglevel=error --no-audit --no-fund
	node benches/decide.mjs
	node benches/table.mjs

soak-python: python-release ## a million calls and a hundred thousand wrong ones from Python
	cd bindings-python
	$(VENV)/bin/python soak.py
	LEPRE_EXAMPLES=100000 $(VENV)/bin/pytest -q tests/test_hostile.py

wheel: $(PYTHON_READY) ## build the Python wheel, and look into it
	cd bindings-python
	rm -rf $(TARGET)/wheels
	$(VENV)/bin/maturin build --release --out $(TARGET)/wheels
	LEPRE_WHEEL=$$(echo $(TARGET)/wheels/*.whl) $(VENV)/bin/pytest -q -rP tests/test_wheel.py

python-release: $(PYTHON_READY)
	cd bindings-python
	VIRTUAL_ENV=$(VENV) $(VENV)/bin/maturin develop --release

generated: compiler $(PYTHON_READY) $(NODE_READY) ## make schemas, types, fingerprints, snapshots anew
	UPDATE=1 INSTA_UPDATE=always cargo test -q
	$(VENV)/bin/python bindings-python/generate.py
	node bindings-node/generate.mjs

fmt: $(PYTHON_READY) ## format the sources
	cargo fmt --all
	cd bindings-python
	$(VENV)/bin/ruff check --fix --config pyproject.toml . ../examples/python
	$(VENV)/bin/ruff format --config pyproject.toml . ../examples/python

clean: ## remove all that was built or installed here
	cargo clean
	rm -rf .venv bindings-mobile/generated bindings-mobile/kotlin/target
	cd bindings-node
	rm -rf node_modules benches/node_modules npm native.js native.d.ts *.node ../examples/desk/node_modules

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
