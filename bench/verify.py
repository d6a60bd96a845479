"""``yifa ledger verify``: events a second, on SQLite and PostgreSQL, beside reading the same rows and doing nothing with them.

The ledger has 50,000 events of eight fields each. Each figure is the median of five runs; `make bench` runs it.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from statistics import median

from tests import postgres
from yifa.site.preparing import prepare, set_up

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.records.settings"
set_up()

from django.db import connection  # noqa: E402 - models can be imported only once Django is set up

from tests.records import district  # noqa: E402 - models can be imported only once Django is set up
from tests.records.procedures import Permit  # noqa: E402 - models can be imported only once Django is set up
from yifa.kernel.notes import private_key  # noqa: E402 - models can be imported only once Django is set up
from yifa.kernel.references import Opening  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.ledger import checkpoint  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.session import Session  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.verifying import verify  # noqa: E402 - models can be imported only once Django is set up

KEY = private_key("bench.example/ledger", bytes(32))
EVENTS, WANTED = 50_000, 20_000
DATA = {
    **district.APPLICATION,
    "phone": "13912345678",
    "address": "无锡市锡山区东亭街道友谊中路120号",
    "agent": "李建国",
    "answer_by": "2018-03-30",
    "responsible_organ": "xishan.audit",
}


def fill() -> None:
    """Open as many cases, through the one writer."""
    district.enter()
    by, opening = district.clerk(), Opening(Permit, "xishan.housing")
    first = district.filed().number
    with Session() as session:
        for _ in range(EVENTS - 1):
            session.perform(opening, "file", {**DATA, "earlier": first}, by, district.FILED)
    checkpoint()


def rate(work: Callable[[], object]) -> float:
    """How many events a second, the median of five runs."""
    seconds = []
    for _ in range(5):
        begin = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begin)
    return EVENTS / median(seconds)


def read() -> None:
    """Read every column of every event."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM records_event ORDER BY position")
        while cursor.fetchmany(1_000):
            pass


def verified() -> None:
    """Verify, and see that the ledger is found in order."""
    found = verify()
    assert (found.size, found.faults) == (EVENTS, [])


def measure() -> None:
    """Fill this process's database and print what verifying it takes."""
    prepare()
    begin = time.perf_counter()
    fill()
    filled = EVENTS / (time.perf_counter() - begin)
    ours, limit = rate(verified), rate(read)
    print(
        f"{connection.vendor}: {ours:,.0f} events a second verified (wanted: {WANTED:,}); {limit:,.0f} merely read; ratio "
        f"{ours / limit:.2f}; written at {filled:,.0f} a second",
        flush=True,
    )


def main() -> None:
    """Measure both engines, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder, postgres.server() as server, postgres.database(server) as other:
        for address in (f"sqlite:///{folder}/yifa.sqlite3", other):
            subprocess.run(
                [sys.executable, __file__, "measure"],
                env={
                    **os.environ,
                    "YIFA_DATABASE_URL": address,
                    "YIFA_LOG_KEY": "",
                    "YIFA_SECRET_KEY": "for-benchmarks",
                },
                cwd=folder,
                check=True,
            )


if __name__ == "__main__":
    if sys.argv[1:] == ["measure"]:
        measure()
    else:
        main()
