import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from yifa.kernel.notes import private_key

from . import district

KEY = private_key("xishan.example/ledger", bytes(range(32)))


@pytest.fixture(autouse=True)
def _installation(settings: Any) -> None:
    settings.YIFA_REGISTRY = "tests.records.procedures.REGISTRY"
    settings.YIFA_LOG_KEY = KEY


@pytest.fixture
def xishan(db: None) -> None:
    """The small district, entered."""
    district.enter()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a new, empty database on each engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'yifa.sqlite3'}"
    return str(request.getfixturevalue("postgres_url"))


Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(address: str) -> Iterator[Start]:
    """Start Python with arguments, on that database and with the procedures of these tests."""
    env = {
        **os.environ,
        "YIFA_DATABASE_URL": address,
        "YIFA_LOG_KEY": KEY,
        "YIFA_SECRET_KEY": "for-tests-alone",
        "DJANGO_SETTINGS_MODULE": "tests.records.settings",
    }
    started: list[subprocess.Popen[str]] = []

    def run(*arguments: str) -> subprocess.Popen[str]:
        started.append(
            subprocess.Popen(
                [sys.executable, *arguments], env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        )
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.communicate()
