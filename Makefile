# Two commands for everyone: `make demo` and `make test`. Everything they make lies in .venv.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test unit check train screenshots help
.DEFAULT_GOAL := help

help:
	@echo "make demo    install the light package and see a help-desk's week"
	@echo "make test    install everything and run all tests"
	@echo "make unit    the quick tests alone, after make demo or make test"
	@echo "make check   linter, formatter, types (after make test)"
	@echo "make screenshots   pictures of every page of the console into TO (default: screenshots)"
	@echo "make train   train the model anew on DATA (default ../shared/data)"

demo: $(VENV)/light
	$(BIN)/assuage demo

test: $(VENV)/full
	$(BIN)/python -m pytest -n 2 --dist loadfile

unit: $(VENV)/light
	$(BIN)/python -c "import pytest" 2>/dev/null || $(BIN)/python -m pip install -q -e '.[dev]'
	$(BIN)/python -m pytest tests/unit -q

check: $(VENV)/full
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

train: $(VENV)/full
	$(BIN)/assuage train $(or $(DATA),../shared/data) -o models/anger-minilm

screenshots: $(VENV)/full
	$(BIN)/python -m tests.e2e.screenshots $(or $(TO),screenshots)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "assuage needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

# The stamp files remember for which pyproject.toml an environment was installed.
$(VENV)/light: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q -e .
	@touch $@

$(VENV)/full: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q -e '.[test]'
	@touch $@ $(VENV)/light
