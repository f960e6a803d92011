# Everything a person does with this project, and .ci/run does nothing else.
# `make` alone lists it.

GO ?= go
# golangci-lint stands outside go.mod on purpose: as a `tool` line it would add
# hundreds of requirements. Built from source here it takes 95 s on two cores
# with empty caches and is then kept in .cache.
LINT_VERSION := v2.15.0
LINT := .cache/golangci-lint-$(LINT_VERSION)
TAGS := -tags sqlite_fts5
# What runs beside other things is also tested with the race detector.
RACE := ./server/op/... ./server/store/... ./server/live/... ./graph/socket/...
VERSION = $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
FUWU_ADDR ?= 127.0.0.1:8080
STEPS := machine downloads generated format vet lint build test-go test-race page-check page-test stories

export CGO_ENABLED := 1

.PHONY: help run dev build generate migration check test bench shots preflight data clean $(filter-out build,$(STEPS)) go-modules
.DELETE_ON_ERROR:

help: ## list what can be done here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build data ## build, make the demo company on first start, serve http://127.0.0.1:8080 (FUWU_ADDR)
	@exec bin/fuwu serve --data ./data --addr $(FUWU_ADDR)

dev: preflight frontend/node_modules/.stamp bin/fuwu-dev ## serve the page from its sources on http://127.0.0.1:5173, beside the server; restart after changing Go
	@$(MAKE) --no-print-directory data FUWU=bin/fuwu-dev
	@bin/fuwu-dev serve --data ./data --addr 127.0.0.1:8080 & server=$$!; \
	(cd frontend && exec node scripts/relay-watch.mjs) & relay=$$!; \
	trap 'kill $$server $$relay 2>/dev/null' EXIT; trap 'exit 0' INT TERM; \
	cd frontend && npx vite

build: preflight frontend/dist/index.html ## leave the program with its page in bin/fuwu
	$(GO) build $(TAGS) -trimpath -buildvcs=false -ldflags "-X main.version=$(VERSION)" -o bin/fuwu ./server

generate: preflight frontend/node_modules/.stamp ## write all generated code again: ent, GraphQL, the page's schema, words and Relay artifacts
	$(GO) generate ./ent
	$(GO) tool gqlgen generate
	cd frontend && npm run --silent schema && npm run --silent words && npm run --silent relay

migration: preflight ## write the migration from the last one to ent/schema, for both databases: NAME=what_changed
	$(GO) run $(TAGS) ./server/store/migrations/diff $(NAME)

check: preflight format vet lint page-check ## the quick half of the tests: format, vet, lint, types

# Each step runs, whatever became of those before it, and is timed; the end
# repeats what the Go tests said.
test: preflight ## everything: generated code, lint, Go on SQLite and PostgreSQL, the page, stories in Chromium
	@mkdir -p .cache && rm -f .cache/test-*.txt && : >.cache/steps; failed=; start=$$(date +%s); \
	for step in $(STEPS); do \
		printf '\n== %s\n' $$step; began=$$(date +%s); \
		if $(MAKE) --no-print-directory $$step; then outcome=ok; else outcome=FAILED; failed="$$failed $$step"; fi; \
		printf '%-12s %5d s  %s\n' $$step $$(($$(date +%s) - began)) $$outcome >>.cache/steps; \
	done; \
	printf '\n== go test\n'; cat .cache/test-*.txt 2>/dev/null | grep -E '^(ok|FAIL|---|panic:)' | grep -v 'no test files'; \
	printf '\n== steps\n'; cat .cache/steps; printf '%-12s %5d s\n' all $$(($$(date +%s) - start)); \
	if [ -n "$$failed" ]; then printf '\nFAILED:%s\n' "$$failed"; exit 1; fi; \
	printf '\nall steps passed\n'

bench: build ## compare the program with the bare machine, BENCH='-n 10k,100k' for growth, BENCH=-live for live updates
	$(GO) run $(TAGS) ./server/bench -binary bin/fuwu $(BENCH)

shots: frontend/node_modules/.stamp build ## take the two pictures of the README again
	cd frontend && SHOTS=$(CURDIR)/frontend/e2e/shots CHROMIUM="$${CHROMIUM:-$$(command -v chromium)}" $(GO) run ../.ci/desk $(CURDIR)/bin/fuwu npx playwright test --project=desktop shots

clean: ## remove what was built; ./data stays
	rm -rf bin .cache frontend/node_modules frontend/test-results frontend/dist/*

# ---- what a machine needs ---------------------------------------------------

# One line for what is missing and how to get it.
preflight:
	@lacks() { echo "$$1" >&2; exit 1; }; \
	at_least() { [ "$$(printf '%s\n%s\n' "$$1" "$$2" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$$1" ]; }; \
	want=$$(awk '$$1 == "go" { print $$2 }' go.mod); \
	command -v $(GO) >/dev/null || lacks "Go is missing: install Go $$want or newer from https://go.dev/dl"; \
	have=$$($(GO) env GOVERSION 2>/dev/null | sed 's/^go//'); \
	[ -n "$$have" ] && at_least "$$want" "$$have" || lacks "Go $$want or newer is needed, $$(GOTOOLCHAIN=local $(GO) version 2>/dev/null | awk '{ print $$3 }') is here: install it from https://go.dev/dl"; \
	cc=$$($(GO) env CC); cc=$${cc%% *}; \
	command -v "$$cc" >/dev/null || lacks "a C compiler is missing ($$cc, for SQLite): install one, on Debian: apt-get install gcc libc6-dev"; \
	echo '#include <stdlib.h>' | "$$cc" -E - >/dev/null 2>&1 || lacks "the C library's headers are missing (for SQLite): install them, on Debian: apt-get install libc6-dev"; \
	command -v node >/dev/null || lacks "Node is missing: install Node 20.19 or newer from https://nodejs.org (Debian 13 and later: apt-get install nodejs npm)"; \
	have=$$(node -p process.versions.node); \
	at_least 20.19.0 "$$have" || lacks "Node 20.19 or newer is needed, $$have is here: install it from https://nodejs.org (Debian 13 and later: apt-get install nodejs npm)"; \
	command -v npm >/dev/null || lacks "npm is missing: it comes with Node from https://nodejs.org, on Debian: apt-get install npm"

# The tests need three things more. Root has them installed; others are told.
machine:
	@set -e; missing=; \
	ls /usr/lib/postgresql/1[5-9]/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || missing="$$missing postgresql-15"; \
	[ -x "$${CHROMIUM:-$$(command -v chromium)}" ] || missing="$$missing chromium"; \
	if command -v fc-list >/dev/null; then fc-list :lang=zh | grep -q .; else ls /usr/share/fonts/*/*/*CJK* >/dev/null 2>&1; fi || missing="$$missing fonts-noto-cjk"; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		export DEBIAN_FRONTEND=noninteractive; \
		apt-get update -q && apt-get install -q -y --no-install-recommends $$missing; \
	else echo "the tests need$$missing: install what is missing, on Debian: apt-get install$$missing" >&2; exit 1; fi

# The three wait for the network and for each other's processor least.
downloads:
	@$(MAKE) --no-print-directory -j3 go-modules $(LINT) frontend/node_modules/.stamp

go-modules:
	$(GO) mod download

$(LINT):
	@mkdir -p .cache
	GOBIN=$(CURDIR)/.cache $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT_VERSION)
	@mv .cache/golangci-lint $@

frontend/node_modules/.stamp: frontend/package.json frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

# ---- building ---------------------------------------------------------------

PAGE := $(shell find frontend/src frontend/playground frontend/public frontend/scripts graph -type f ! -path '*/__generated__/*' ! -path 'graph/exec/*' ! -path 'graph/model/*' ! -path 'graph/testdata/*' ! -name '*.go' 2>/dev/null) \
	$(wildcard frontend/index.html frontend/*.config.ts frontend/*.json)

# Vite empties dist, and .keep is what lets a clean clone compile.
frontend/dist/index.html: frontend/node_modules/.stamp $(PAGE)
	cd frontend && npm run --silent build
	@touch frontend/dist/.keep $@

.PHONY: bin/fuwu-dev
bin/fuwu-dev:
	$(GO) build $(TAGS) -buildvcs=false -o $@ ./server

# A company that was interrupted while it was made is made again.
FUWU ?= bin/fuwu
data:
	@if [ -z "$$(ls -A data 2>/dev/null)" ]; then \
		rm -rf data.making && $(FUWU) demo --data ./data.making && { rmdir data 2>/dev/null || true; } && mv data.making data; \
	fi

# ---- the steps of `make test` -----------------------------------------------

# What stands in these folders, before and after writing it again.
fingerprint = find go.mod go.sum ent graph frontend/src -type f -exec cksum {} + | sort -k3

generated:
	@mkdir -p .cache && $(fingerprint) >.cache/generated.before
	@$(MAKE) --no-print-directory generate
	@$(fingerprint) >.cache/generated.after
	@diff .cache/generated.before .cache/generated.after >.cache/generated.diff || { \
		awk '/^[<>]/ { print "  " $$NF }' .cache/generated.diff | sort -u; \
		echo "generated code was not up to date: these files have been written again, look at them and commit them" >&2; exit 1; }

format:
	@wrong=$$(gofmt -l .ci ent graph server frontend/*.go); \
	[ -z "$$wrong" ] || { echo "$$wrong"; echo "not formatted: run gofmt -w on these files" >&2; exit 1; }

vet:
	$(GO) vet $(TAGS) ./... ./.ci/desk

lint: $(LINT)
	$(LINT) run ./... ./.ci/desk

# Settings of a terminal must not lead a test to somebody's real database.
ALONE := env -u FUWU_DB -u FUWU_DATA -u FUWU_LEDGER_KEY

# Vetting is a step of its own. The output is kept for the closing lines.
test-go:
	@mkdir -p .cache
	@$(ALONE) $(GO) run ./server/store/storetest/pgtest $(GO) test $(TAGS) -vet=off -timeout 20m ./... >.cache/test-go.txt 2>&1; \
	code=$$?; cat .cache/test-go.txt; \
	[ -f ../shared/data/incident_event_log.csv ] || echo "the real log (../shared/data/incident_event_log.csv) is not here: its import was proved on the small log alone"; \
	exit $$code

test-race:
	@mkdir -p .cache
	@$(ALONE) $(GO) run ./server/store/storetest/pgtest $(GO) test $(TAGS) -vet=off -timeout 20m -race $(RACE) >.cache/test-race.txt 2>&1; \
	code=$$?; cat .cache/test-race.txt; exit $$code

page-check: frontend/node_modules/.stamp
	cd frontend && npm run --silent check

# The page's own tests also ask a real server, as the stories do.
page-test: frontend/node_modules/.stamp build
	$(GO) run ./.ci/desk bin/fuwu npm --prefix frontend test --silent

stories: frontend/node_modules/.stamp build
	cd frontend && CHROMIUM="$${CHROMIUM:-$$(command -v chromium)}" $(GO) run ../.ci/desk $(CURDIR)/bin/fuwu npx playwright test
