# Every target does all the set-up it needs: a bare clone with Python 3.11 or newer, make and git is enough.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header $(if $(UPGRADE),--upgrade)

.PHONY: setup demo lint check test bench docs wheel lock clean

setup: $(READY)

$(READY): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Yifa needs Python 3.11 or newer, and $(PYTHON) is " + sys.version.split()[0] + ". Name another one, for example: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	$(BIN)/yifa demo

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: lint
	$(BIN)/pytest tests/architecture

# Once with SQLite as the default database, with a PostgreSQL server beside it for the tests that name one; then what
# touches the database again with PostgreSQL as the default.
test: lint
	YIFA_TEST_CHROMIUM="$$(tools/need-browser)" && export YIFA_TEST_CHROMIUM && \
	$(BIN)/python -m tests.postgres $(BIN)/pytest -n 2 && \
	$(BIN)/python -m tests.postgres --default $(BIN)/pytest -n 2 tests/records tests/surfaces

bench: setup
	@set -e; for file in bench/*.py; do echo "== $$file"; $(BIN)/python -m tests.postgres --durable env PYTHONPATH=. $(BIN)/python "$$file"; done

# The pages of docs/ that are drawn from the code.
docs: setup
	$(BIN)/python -m tools.docs

wheel: setup
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation -w dist .

# Keeps the versions that are locked, unless UPGRADE=1 is set.
lock: setup
	$(BIN)/uv pip compile pyproject.toml $(LOCK) -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev -c requirements.lock $(LOCK) -o requirements-dev.lock

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
