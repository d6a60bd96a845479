"""Loading the sample year: events a second and the most memory, on SQLite and PostgreSQL, beside bare SQL.

Bare SQL is the limit: the very statements that loading sends, recorded once, and sent again by the database's own driver
in the same transactions, with nothing read, checked or computed. Each figure is the median of five runs. `make bench` runs it.
"""

import os
import pickle
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any

import psycopg

from tests import postgres
from yifa.site.preparing import prepare, set_up

set_up()

from django.db import connection  # noqa: E402 - models can be imported only once Django is set up

from yifa.records.loading import load  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.models import Event  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.rows import Batch, to_postgresql, to_sqlite  # noqa: E402 - models can be imported only once Django is set up
from yifa.site.registry import REGISTRY  # noqa: E402 - models can be imported only once Django is set up
from yifa.site.sampling import write_out  # noqa: E402 - models can be imported only once Django is set up

WANTED, LONGEST, MOST, RUNS = 2_000, 60, 400, 5
SAMPLE = Path(str(files("yifa.samples"))) / "xishan_2018"


def loaded(folder: str) -> None:
    """Load a folder into an empty database; print the events, the seconds and the most memory."""
    prepare()
    begin = time.perf_counter()
    if any(outcome.fault for outcome in load(Path(folder))):
        raise SystemExit("A row of the sample was refused.")
    seconds = time.perf_counter() - begin
    print(Event.objects.count(), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def recorded(folder: str, file: str) -> None:
    """Load a folder, and keep the registers' rows and the batches that are sent."""
    prepare()
    send = Batch.send
    with open(file, "wb") as kept:

        def keeping(batch: Batch) -> None:
            parts = [(how, [[plain(value) for value in row] for row in rows]) for how, rows in batch.parts]
            pickle.dump(parts, kept)
            send(batch)

        Batch.send = keeping  # type: ignore[method-assign] # that is the point
        list(load(Path(folder)))


def plain(value: Any) -> Any:
    """A value as it can be kept in a file: a driver's wrapper of bytes as bytes."""
    return bytes(value) if isinstance(value, memoryview) else value


def bare(folder: str, file: str) -> None:
    """Enter the registers, then send what was recorded; print the seconds."""
    prepare()
    with tempfile.TemporaryDirectory() as registers:
        for name in ("organs", "posts"):
            Path(registers, f"{name}.csv").write_bytes(Path(folder, f"{name}.csv").read_bytes())
        list(load(Path(registers)))
    send = _sqlite() if connection.vendor == "sqlite" else _postgresql()
    seconds = 0.0
    with open(file, "rb") as kept:
        while True:
            try:
                parts = pickle.load(kept)
            except EOFError:
                break
            begin = time.perf_counter()
            send(parts)
            seconds += time.perf_counter() - begin
    print(seconds)


def _sqlite() -> Callable[[Any], None]:
    database = sqlite3.connect(str(connection.settings_dict["NAME"]), isolation_level=None)
    database.executescript(connection.settings_dict["OPTIONS"]["init_command"])
    cursor = SimpleNamespace(executemany=lambda text, rows: database.executemany(text.replace("%s", "?"), rows))

    def send(parts: Any) -> None:
        database.execute("BEGIN IMMEDIATE")
        to_sqlite(cursor, parts)
        database.execute("COMMIT")

    return send


def _postgresql() -> Callable[[Any], None]:
    database = psycopg.connect(os.environ["YIFA_DATABASE_URL"], cursor_factory=psycopg.ClientCursor)

    def send(parts: Any) -> None:
        with database.cursor() as cursor:
            to_postgresql(cursor, parts)
        database.commit()

    return send


def run(address: str, *arguments: str) -> list[float]:
    """Run this file in a process of its own, on that database; return the numbers that it prints."""
    done = subprocess.run(
        [sys.executable, __file__, *arguments],
        env={**os.environ, "YIFA_DATABASE_URL": address, "YIFA_SECRET_KEY": "for-benchmarks-alone"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [float(number) for number in done.stdout.split()]


@contextmanager
def new(server: str | None) -> Iterator[str]:
    """The address of a new, empty database."""
    with tempfile.TemporaryDirectory() as folder:
        if server is None:
            yield f"sqlite:///{folder}/yifa.sqlite3"
            return
        with postgres.database(server) as address:
            yield address


def measure(name: str, server: str | None, ledgers: str) -> None:
    """Print the figures of one engine."""
    ours, most, limit, events = [], [], [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        kept = str(Path(folder, "batches"))
        with new(server) as address:
            run(address, "record", ledgers, kept)
        for _ in range(RUNS):
            with new(server) as address:
                events, seconds, memory = run(address, "load", ledgers)
            ours.append(events / seconds)
            most.append(memory)
            with new(server) as address:
                limit.append(events / run(address, "bare", ledgers, kept)[0])
    print(
        f"{name}: {events:,.0f} events in {events / median(ours):.1f} s (wanted: under {LONGEST}), {median(ours):,.0f} a "
        f"second (wanted: {WANTED:,}), {median(most):,.0f} MB at most (wanted: under {MOST}); "
        f"bare SQL {median(limit):,.0f}; ratio {median(ours) / median(limit):.2f}",
        flush=True,
    )


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        write_out(SAMPLE, Path(folder, "ledgers"), REGISTRY)
        measure("SQLite", None, str(Path(folder, "ledgers")))
        with postgres.server(durable=True) as server:
            measure("PostgreSQL", server, str(Path(folder, "ledgers")))


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            main()
        case ["load", folder]:
            loaded(folder)
        case ["record", folder, file]:
            recorded(folder, file)
        case ["bare", folder, file]:
            bare(folder, file)
