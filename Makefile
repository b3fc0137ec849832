# One word for each thing that we do. Every recipe goes through .venv, which the targets build themselves.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

PYTHON := .venv/bin/python
# A stamp is named after the contents of the requirements: touching a file or switching branches installs nothing.
RUNTIME := .venv/.runtime-$(shell cat requirements.txt | cksum | cut -d' ' -f1)
DEVELOPMENT := .venv/.development-$(shell cat requirements.txt requirements-dev.txt | cksum | cut -d' ' -f1)
WORKERS ?= 2

.PHONY: help setup run test stress check data bench chromium clean

help: ## show these lines
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

setup: $(RUNTIME) ## the environment alone: what the dashboard needs
	@echo "The environment is ready."

run: $(RUNTIME) ## the dashboard on this machine (make run PORT=8600 for another port)
	@exec $(PYTHON) -m streamlit run serve.py $(if $(PORT),--server.port $(PORT))

test: chromium check ## every check and every test
	@$(PYTHON) -m pytest -q -n $(WORKERS) --dist worksteal

stress: chromium $(DEVELOPMENT) ## what takes longer: every page in every language, many examples of each law
	@$(PYTHON) -m pytest -q -n $(WORKERS) --dist worksteal -m stress
	@EXAMPLES=25 $(PYTHON) -m pytest -q -n $(WORKERS) --dist worksteal -m "hypothesis and not stress"

check: $(DEVELOPMENT) ## format, lint, types, architecture; seconds, not minutes
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -c 'from importlinter.cli import lint_imports_command as lint; lint()'
	@$(PYTHON) -m pytest -q tests/test_architecture.py tests/test_documents.py tests/test_packaging.py

data: $(DEVELOPMENT) ## settle the shipped claims, show which figures moved (make data ACCEPT=1 keeps them)
	@$(PYTHON) -m tests.data.golden $(if $(ACCEPT),--accept)

bench: $(DEVELOPMENT) ## measure ourselves beside the alternatives
	@$(PYTHON) -m bench

clean: ## remove the environment and what the tools cached; editions stay
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/bin/pip:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; this one is $$(python3 --version 2>&1)." >&2; exit 1; }
	@python3 -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv module is missing. Install it with: sudo apt-get install -y python3-venv" >&2; exit 1; }
	@python3 -m venv --clear .venv

$(RUNTIME): .venv/bin/pip
	@echo "Setting up the environment (about a minute, once) ..."
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@rm -f .venv/.runtime-* && touch $@

$(DEVELOPMENT): $(RUNTIME)
	@echo "Adding what checks and tests need (about a minute, once) ..."
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@rm -f .venv/.development-* && touch $@

# The browser tests drive the system's own Chromium; it is installed where that is allowed.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null && exit 0; \
	root=; [ "$$(id -u)" = 0 ] || root='sudo -n'; \
	if command -v apt-get >/dev/null && $$root true 2>/dev/null; then \
		echo "Installing Chromium for the browser tests ..."; \
		$$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
		echo "The browser tests need Chromium. Install it with: sudo apt-get install -y chromium" >&2; exit 1; \
	fi
