# Evenkeel: everything a person needs to build, run and check it. `make help` lists it.

SHELL := /usr/bin/env bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

programs := $(if $(CARGO_TARGET_DIR),$(CARGO_TARGET_DIR),target)/debug
# One choice of packages and features for every Rust step, so that nothing is compiled twice.
whole := --workspace --features evenkeel/custom-protocol,evenkeel-tests/window
# Where `keel` lies depends on where Cargo builds.
with_keel := {"bundle": {"linux": {"deb": {"files": {"/usr/bin/keel": "$(abspath $(dir $(programs))release/keel)"}}}}}
ui_sources := $(shell find ui -path ui/node_modules -prune -o -path ui/dist -prune -o -type f -print)
headless := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,yes)
# Longer than the journeys ever take, so that one that hangs ends as well.
journeys := timeout --kill-after=10 900 cargo test $(whole) --test window -- --ignored --test-threads 2

.PHONY: help setup setup-test run dev build test fmt lint contract test-rust test-ui test-window screens pictures bench package

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(if $(headless),setup-test,setup) build ## set up, build and open the cockpit; without a display, show its work
	@scripts/run.sh

dev: ui/dist/index.html ## open the cockpit with hot reload of the UI
	@scripts/dev.sh

test: setup-test ## set up and run every check
	@scripts/check.sh fmt test-ui lint test-rust test-window

bench: setup-test ui/dist/index.html ## measure what README promises; writes target/bench.md
	@cargo build --release $(whole) --bins --examples --quiet
	@$(dir $(programs))release/bench

package: ui/dist/index.html ## build the .deb, with keel in it, under target/release/bundle/deb/
	@cargo build --release $(whole) --bins --quiet
	@cd src-tauri && npm exec --yes --package=@tauri-apps/cli@2.12.5 -- tauri bundle --bundles deb --config '$(with_keel)'

setup: ## install what building needs, where it is missing
	@scripts/setup.sh build

setup-test:
	@scripts/setup.sh test

build: ui/dist/index.html ## build the window and keel (debug)
	@cargo build $(whole) --bins --quiet

ui/dist/index.html: $(ui_sources) | setup
	@npm --prefix ui run --silent build -- --logLevel warn
	@touch $@

fmt: ## check the format of the Rust
	@cargo fmt --all --check

lint: ui/dist/index.html ## clippy, warnings denied
	@cargo clippy $(whole) --all-targets --quiet -- -D warnings

contract: ## write contract.ts from the Commands; test-rust fails where it drifted
	@EVENKEEL_WRITE_CONTRACT=1 cargo test $(whole) --quiet --test app contract

test-rust: ui/dist/index.html ## the Rust tests, without the window
	@cargo test $(whole) --quiet --lib --bins --tests

test-ui: setup ## lint, types and tests of the UI
	@npm --prefix ui run --silent lint
	@npm --prefix ui run --silent check
	@npm --prefix ui run --silent test

test-window: setup-test build ## the journeys in the real window, under a virtual display
	@$(journeys)

screens: setup-test build ## a picture of every screen under target/screens/
	@mkdir -p target/screens && rm -f target/screens/*.png
	@EVENKEEL_PICTURES="$$PWD/target/screens" $(journeys) --quiet screens

pictures: screens ## renew the pictures of the README
	@mkdir -p tests/window/pictures
	@for theme in light dark; do for screen in today staffing notes import; do \
	  cp "target/screens/$$screen-$$theme-1440x900.png" "tests/window/pictures/$$screen-$$theme.png"; done; done
