# Every target a person or a CI job needs. `make help` lists them.

SWIFT ?= swift
SWIFTC ?= swiftc

# What `make test` runs, in order. A new kind of check is one more target in this list.
CHECKS = test-swift test-schemas test-reports test-install test-hooks test-service test-docs \
  test-pages

# What is laid out in one way.
SWIFT_SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
  Fuzz/Package.swift Fuzz/Sources

# Where `make install` puts the tool.
PREFIX ?= /usr/local

# On Linux the tool carries Swift's libraries and needs libyaml alone where it runs; on macOS Swift's
# libraries are part of the system.
ifeq ($(shell uname -s),Linux)
  STATIC = --static-swift-stdlib
endif

.DEFAULT_GOAL = help
.PHONY: help setup demo build server install test $(CHECKS) catalog-page format lint-format imports \
  embedded linkage fuzz sanitize bench bench-server clean

help: ## Lists the targets.
	@awk -F ': .*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## Installs libyaml, when it is missing, and looks for Swift.
	@SWIFT="$(SWIFT)" .ci/setup

demo: setup ## Builds the tool, checks policies/ and asks two questions.
	@.ci/demo $(SWIFT)

build: setup ## Builds the tool for use elsewhere: optimised, with Swift's libraries inside.
	$(SWIFT) build --configuration release --product stepup $(STATIC)
	@echo "built $$($(SWIFT) build --configuration release --show-bin-path $(STATIC))/stepup"

server: setup ## Builds the decision service for use elsewhere, in the same way.
	$(SWIFT) build --configuration release --product stepup-server $(STATIC)
	@echo "built $$($(SWIFT) build --configuration release --show-bin-path $(STATIC))/stepup-server"

install: build ## Installs the tool, its manual page and shell completions below PREFIX.
	@$(SWIFT) build --configuration release --product generate-manual $(STATIC)
	@.ci/install "$$($(SWIFT) build --configuration release --show-bin-path $(STATIC))" "$(DESTDIR)$(PREFIX)"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/stepup"

test: setup $(CHECKS) ## Runs every test.

test-swift:
	$(SWIFT) test

# The published schemas are schemas, the sample policies keep them, and CI files keep those of their
# makers.
test-schemas:
	@.ci/schemas

# Readers that are not ours read every report.
test-reports:
	@.ci/reports

# What `make install` installs: the manual page is sound, and shells complete by what is there.
test-install:
	@.ci/installed

# The running service is asked as others do.
test-service:
	@.ci/service

# pre-commit runs the hooks.
test-hooks:
	@.ci/hooks

# The documentation converts without a warning; its examples are tests of their own.
test-docs:
	@.ci/docs

# The pages that `stepup explain` writes hold in a real browser. Chromium is installed when it is
# missing.
test-pages:
	@SWIFT="$(SWIFT)" .ci/pages

catalog-page: ## Writes the page of the rule catalog anew from the tool's explanations.
	@$(SWIFT) build --product stepup
	@.ci/rule-catalog > Sources/StepUpCompiler/StepUpCompiler.docc/RuleCatalog.md

format: ## Lays out the Swift sources.
	$(SWIFT) format --in-place --recursive --parallel $(SWIFT_SOURCES)

lint-format: ## Fails when a Swift source is not laid out as `make format` would.
	$(SWIFT) format lint --strict --recursive --parallel $(SWIFT_SOURCES)

# Judge it by its exit status: it says `Build complete!` after an error as well.
imports: setup ## Fails when a module imports what its target does not declare.
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

embedded: setup ## Compiles the engine as Embedded Swift for Linux and WebAssembly, and runs it there.
	@SWIFT="$(SWIFT)" SWIFTC="$(SWIFTC)" .ci/embedded

bench: build ## Measures everything beside C and prints one table.
	$(SWIFT) build --package-path Benchmarks --configuration release
	@"$$($(SWIFT) build --package-path Benchmarks --configuration release --show-bin-path)/StepUpBenchmarks" \
	  "$$($(SWIFT) build --configuration release --show-bin-path $(STATIC))/stepup" $(SECTIONS)

bench-server: setup ## Asks the service and a bare route by turns, with wrk, and prints one table.
	$(SWIFT) build --configuration release --product stepup-server
	$(SWIFT) build --package-path Benchmarks/Server --configuration release
	@Benchmarks/Server/compare \
	  "$$($(SWIFT) build --configuration release --show-bin-path)/stepup-server" \
	  "$$($(SWIFT) build --package-path Benchmarks/Server --configuration release --show-bin-path)/BareRoute" \
	  policies

linkage: ## Fails when the engine links Foundation.
	@SWIFTC="$(SWIFTC)" .ci/linkage

fuzz: setup ## Fuzzes what reads bundles and policy files, FUZZ_SECONDS each (60).
	@SWIFT="$(SWIFT)" .ci/fuzz

sanitize: setup ## Runs tests under address and thread sanitizer.
	@SWIFT="$(SWIFT)" .ci/sanitize

clean: ## Removes what builds left behind.
	rm -rf .build .build-asan .build-tsan Benchmarks/.build Benchmarks/Server/.build Fuzz/.build
