import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server: the whole run's under `make test`, else one of this process alone."""
    with postgres.server() as address:
        yield address


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of a new, empty PostgreSQL database."""
    with postgres.database(postgres_server) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium that Playwright can start."""
    found = subprocess.run(
        [Path(__file__).parents[1] / "tools/need-browser"], stdout=subprocess.PIPE, text=True, check=False
    )
    if found.returncode:
        pytest.fail("No Chromium: see what tools/need-browser says.", pytrace=False)
    return found.stdout.strip()
