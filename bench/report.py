"""Composing the yearly report of the whole sample, beside the limit of a second, on SQLite and PostgreSQL.

The sample is loaded once into each engine; then the report of 2018 is composed for the district and for a town, and the two
statutory tables are filled. The first composing of a process is told apart from those that follow, of which each figure
is the median of five. `make bench` runs it.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path
from statistics import median

from tests import postgres
from yifa.site.preparing import prepare, set_up

set_up()

from yifa.records import tallies  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.loading import load  # noqa: E402 - models can be imported only once Django is set up
from yifa.registers.models import Organ  # noqa: E402 - models can be imported only once Django is set up
from yifa.reports.editions import composed, yearly_text  # noqa: E402 - models can be imported only once Django is set up
from yifa.reports.tables import fill, table  # noqa: E402 - models can be imported only once Django is set up
from yifa.site.registry import REGISTRY  # noqa: E402 - models can be imported only once Django is set up
from yifa.site.sampling import write_out  # noqa: E402 - models can be imported only once Django is set up

WANTED = 1.0
AS_OF, CUT_OFF = date(2018, 12, 24), date(2018, 10, 31)
SAMPLE = Path(str(files("yifa.samples"))) / "xishan_2018"


def seconds(ask: Callable[[], object]) -> tuple[float, float]:
    """How long it takes to ask the first time, and the median of five times after it."""
    taken = []
    for _ in range(6):
        begin = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - begin)
    return taken[0], median(taken[1:])


def measure(folder: str) -> None:
    """Load a folder into this process's database, and print what composing costs over it."""
    prepare()
    if any(outcome.fault for outcome in load(Path(folder))):
        raise SystemExit("A row of the sample was refused.")
    names = dict(Organ.objects.values_list("key", "name"))
    for organ in ("xishan", "xishan.donggang"):
        scope = tallies.scope(AS_OF.year, AS_OF, organ)
        tell(
            f"the report of {organ}, {tallies.size():,} events",
            lambda scope=scope: composed(
                yearly_text(), scope.organ, names[scope.organ], AS_OF, scope.position, CUT_OFF
            ),  # type: ignore[misc] # bound at once
        )
    for key, day in (("information_request_annual", date(2019, 10, 31)), ("enforcement_annual", AS_OF)):
        tell(f"the table {key}", lambda key=key, day=day: fill(table(key), tallies.scope(day.year, day)))  # type: ignore[misc] # bound at once


def tell(what: str, ask: Callable[[], object]) -> None:
    """Print what asking costs."""
    first, again = seconds(ask)
    print(
        f"{what}: first {first:.2f} s, then {again:.2f} s; {max(first, again) / WANTED:.2f} of the second that it may take",
        flush=True,
    )


def main() -> None:
    """Measure both engines, each in a process of its own."""
    with tempfile.TemporaryDirectory() as place, postgres.server() as server, postgres.database(server) as other:
        ledgers = Path(place) / "ledgers"
        write_out(SAMPLE, ledgers, REGISTRY)
        for address in (f"sqlite:///{place}/yifa.sqlite3", other):
            print(address.partition(":")[0], flush=True)
            subprocess.run(
                [sys.executable, __file__, str(ledgers)],
                env={**os.environ, "YIFA_DATABASE_URL": address, "YIFA_SECRET_KEY": "for-benchmarks-alone"},
                check=True,
            )


if __name__ == "__main__":
    measure(sys.argv[1]) if sys.argv[1:] else main()
