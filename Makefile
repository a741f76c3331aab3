# Everything works on a bare checkout with Python 3.11+ and make; each target prepares what it needs.

PYTHON ?=
VENV   := .venv
PY     := $(VENV)/bin/python
READY  := $(VENV)/installed.lock
# A part of the tests: make test T=tests/services
T      ?= tests

.DEFAULT_GOAL := help
.PHONY: help setup demo run test test-fast soak coverage watch lint format hooks lock picture documents bench load image-check system-packages

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## build .venv from requirements.lock (the other targets do it when needed)

$(READY): requirements.lock
	@PYTHON="$(PYTHON)" sh tools/setup.sh "$(VENV)" requirements.lock
	@cp requirements.lock $@

demo: $(READY) ## play with the bot in a browser page, no Telegram needed
	@$(PY) -m tests.demo

run: $(READY) ## the bot against Telegram; BOT_TOKEN from the environment or .env
	@$(PY) -m bot

# Stealing keeps every core busy: the end-to-end tests are slow and stand together.
test: $(READY) system-packages ## all tests on all cores; T=path for a part
	@$(PY) -m pytest -n logical --dist worksteal $(T)

# Neither PostgreSQL nor a browser nor a bot: nothing to install beside .venv.
test-fast: $(READY) ## rules, documents, services on SQLite and structure, within a minute
	@$(PY) -m pytest -n logical --dist worksteal -m "not postgres and not browser and not e2e and not long and not soak" \
		tests/domain tests/documents tests/services tests/structure

soak: $(READY) system-packages ## long runs of random months, years of reminders and chaos; takes hours
	@$(PY) -m pytest -m soak -n logical tests

coverage: $(READY) system-packages ## what tests run, by package, with the lines they miss; T=path for a part
	@rm -rf .coverage
	@$(PY) -m coverage run -m pytest -n logical --dist worksteal $(T); tests=$$?; $(PY) tools/coverage_report.py && exit $$tests

watch: $(READY) ## run the tests of what was saved, at each save; T=path for always the same ones
	@$(PY) tools/watch.py $(filter-out tests,$(T))

lint: $(READY) ## ruff, mypy (strict everywhere but in tests), import rules
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports

format: $(READY) ## let ruff rewrite what it can
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

hooks: $(READY) ## let git check what is staged before each commit, with the tools of .venv
	@sh tools/install-hooks.sh

lock: ## write both lock files anew from pyproject.toml, needs uv; UPGRADE=--upgrade moves what may move
	@sh tools/lock.sh $(UPGRADE)

picture: $(READY) ## draw the floors and rooms from the imports (needs graphviz): docs/images/architecture.svg
	@$(PY) -m tools.draw_imports

documents: $(READY) ## contact sheets of every form, in colour and grey: build/documents; PICTURES=--pictures for the README's too
	@$(PY) -m tests.documents.sheets $(PICTURES)

bench: $(READY) system-packages ## speed beside its yardsticks, one table
	@$(PY) -m tests.bench

load: $(READY) system-packages ## a large firm at work for ten minutes, on each database, also with two processes and an upgrade; takes an hour
	@$(PY) -m tests.load
	@$(PY) -m tests.load --database postgresql
	@$(PY) -m tests.load --database postgresql --instances 2
	@$(PY) -m tests.load --database postgresql --instances 2 --upgrade

image-check: $(READY) ## build the Dockerfile in a bare root and try it; root, debootstrap and some minutes, no engine
	@$(PY) tools/check_image.py

system-packages:
	@sh tools/system-packages.sh
