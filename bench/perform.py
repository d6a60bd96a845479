"""perform() with eight writers, durable, on SQLite and PostgreSQL, beside the same rows written by bare SQL.

Bare SQL is the limit: the very statements that the records send, recorded once, and sent by the database's own driver from
eight processes under the same lock, with nothing read, checked or computed. Each figure is the median of five runs.
`make bench` runs it.
"""

import fcntl
import os
import pickle
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any

import psycopg

from tests import postgres
from yifa.site.preparing import prepare, set_up

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.records.settings"
set_up()

from django.db import connection  # noqa: E402 - models can be imported only once Django is set up

from tests.records import district  # noqa: E402 - models can be imported only once Django is set up
from tests.records.procedures import Permit  # noqa: E402 - models can be imported only once Django is set up
from yifa.kernel.references import Opening  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.performing import perform  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.rows import Batch, Part, to_postgresql, to_sqlite  # noqa: E402 - models can be imported only once Django is set up

WRITERS, CASES, STEPS, WANTED = 8, 40, 3, 300
Sent = list[Part]


def steps() -> Callable[[], None]:
    """A case from its application to its decision."""
    clerk, head = district.clerk(), district.head()

    def case() -> None:
        opening = Opening(Permit, "xishan.housing")
        number = perform(opening, "file", district.APPLICATION, clerk, district.FILED).number
        perform(number, "accept", {}, clerk, district.ACCEPTED)
        perform(number, "decide", {"outcome": "granted", "fee_fen": 3_500}, head, district.DECIDED)

    return case


def write() -> None:
    """One writer through perform()."""
    case = steps()
    case()
    wait()
    for _ in range(CASES):
        case()
    print("done", flush=True)


def record(folder: str) -> None:
    """Prepare a database, and keep what is sent to it for each writer's cases."""
    prepare()
    district.enter()
    sent: list[Sent] = []
    send = Batch.send

    def keeping(batch: Batch) -> None:
        sent.append([(how, [[plain(value) for value in row] for row in rows]) for how, rows in batch.parts])
        send(batch)

    Batch.send = keeping  # type: ignore[method-assign] # that is the point
    case = steps()
    for writer in range(WRITERS):
        sent.clear()
        for _ in range(CASES):
            case()
        Path(folder, f"{writer}").write_bytes(pickle.dumps(sent))


def plain(value: Any) -> Any:
    """A value as it can be kept in a file: a driver's wrapper of bytes as bytes."""
    return bytes(value) if isinstance(value, memoryview) else value


def bare(file: str) -> None:
    """One writer that sends what was recorded."""
    batches: list[Sent] = pickle.loads(Path(file).read_bytes())
    send = _sqlite() if connection.vendor == "sqlite" else _postgresql()
    wait()
    for batch in batches:
        send(batch)
    print("done", flush=True)


def _sqlite() -> Callable[[Sent], None]:
    options = connection.settings_dict["OPTIONS"]
    path = str(connection.settings_dict["NAME"])
    database = sqlite3.connect(path, timeout=30, isolation_level=None)
    database.executescript(options["init_command"])
    cursor = SimpleNamespace(executemany=lambda text, rows: database.executemany(text.replace("%s", "?"), rows))

    def send(batch: Sent) -> None:
        with open(f"{path}.lock", "a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            database.execute("BEGIN IMMEDIATE")
            to_sqlite(cursor, batch)
            database.execute("COMMIT")

    return send


def _postgresql() -> Callable[[Sent], None]:
    database = psycopg.connect(os.environ["YIFA_DATABASE_URL"], cursor_factory=psycopg.ClientCursor)

    def send(batch: Sent) -> None:
        with database.cursor() as cursor:
            to_postgresql(cursor, [("SELECT pg_advisory_xact_lock(1)", [[]]), *batch])
        database.commit()

    return send


def wait() -> None:
    """Say that this process is ready, and wait for the word."""
    print("ready", flush=True)
    sys.stdin.readline()


def start(address: str, *arguments: str) -> "subprocess.Popen[str]":
    """Run this file in a process of its own, on that database."""
    return subprocess.Popen(
        [sys.executable, __file__, *arguments],
        env={**os.environ, "YIFA_DATABASE_URL": address, "YIFA_SECRET_KEY": "for-benchmarks-alone"},
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def run(address: str, *arguments: str) -> None:
    """Run this file in a process of its own, on that database, to its end."""
    if start(address, *arguments).wait():
        raise SystemExit(f"{arguments[0]} failed.")


def race(address: str, *arguments: list[str]) -> float:
    """Run a process for each list of arguments, all from one moment on; return the steps a second of them all."""
    working = [start(address, *each) for each in arguments]
    for process in working:
        assert process.stdout is not None
        if process.stdout.readline() != "ready\n":
            raise SystemExit(f"A writer failed: {process.communicate()[0]}")
    begin = time.perf_counter()
    for process in working:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    if any(process.stdout is None or process.stdout.readline() != "done\n" for process in working):
        raise SystemExit("A writer failed.")
    seconds = time.perf_counter() - begin
    for process in working:
        process.communicate()
    return WRITERS * CASES * STEPS / seconds


@contextmanager
def new(server: str | None) -> Iterator[str]:
    """The address of a new, empty database."""
    with tempfile.TemporaryDirectory() as folder:
        if server is None:
            yield f"sqlite:///{folder}/yifa.sqlite3"
            return
        with postgres.database(server) as address:
            yield address


def measure(name: str, server: str | None) -> None:
    """Print the figures of one engine."""
    ours, limit = [], []
    with tempfile.TemporaryDirectory() as folder, new(server) as recorded:
        run(recorded, "record", folder)
        for _ in range(5):
            with new(server) as address:
                run(address, "enter")
                ours.append(race(address, *[["write"]] * WRITERS))
            with new(server) as address:
                run(address, "enter")
                limit.append(race(address, *[["bare", str(Path(folder, str(each)))] for each in range(WRITERS)]))
    print(
        f"{name}: {median(ours):,.0f} steps a second with {WRITERS} writers (wanted: {WANTED}); bare SQL "
        f"{median(limit):,.0f}; ratio {median(ours) / median(limit):.2f}"
    )


def main() -> None:
    """Print the figures."""
    measure("SQLite", None)
    with postgres.server(durable=True) as server:
        measure("PostgreSQL", server)


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            main()
        case ["write"]:
            write()
        case ["record", folder]:
            record(folder)
        case ["enter"]:
            prepare()
            district.enter()
        case ["bare", file]:
            bare(file)
