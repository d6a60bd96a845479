"""All figures of a year over a million events, and over ten millions, on SQLite and PostgreSQL.

The events' marks and tallies are made by SQL: one mark an event, spread over all counts, forty organs and every day of the
year. Beside them the same sums from the marks themselves, by the database alone, which is what a
figure would cost without tallies. Each figure is the median of five runs; `make bench` runs it.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module
from statistics import median

from tests import postgres
from yifa.site.preparing import prepare, set_up

os.environ["DJANGO_SETTINGS_MODULE"] = "yifa.site.settings"
set_up()

from django.db import connection  # noqa: E402 - models can be imported only once Django is set up

from yifa.records import tallies  # noqa: E402 - models can be imported only once Django is set up
from yifa.records.installed import registry  # noqa: E402 - models can be imported only once Django is set up
from yifa.registers.keeping import put_organ  # noqa: E402 - models can be imported only once Django is set up

SIZES = (1_000_000, 10_000_000)
ORGANS, DAYS = 40, 365
YEAR = date(2018, 1, 1)

NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (VALUES({first}) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {last}) SELECT {columns} FROM n",
    "postgresql": "SELECT {columns} FROM generate_series({first}::bigint, {last} - 1) AS n(i)",
}
# Which case it is makes no difference to a sum.
CASE = {"sqlite": f"'{1:032x}'", "postgresql": f"'{1:032x}'::uuid"}
DAY = {
    "sqlite": "date('2018-01-01', '+' || ((i * 7919) % 365) || ' days')",
    "postgresql": "date '2018-01-01' + ((i * 7919) % 365)::int",
}


def fill(first: int, last: int) -> None:
    """Add the marks of events ``first`` to ``last``, all of one year, and the tallies of all marks."""
    vendor = connection.vendor
    counts = [id for id, figure in registry().figures.items() if not figure.is_rate]
    which = " ".join(f"WHEN {place} THEN '{count}'" for place, count in enumerate(counts))
    organ = f"'xishan.o' || (i % {ORGANS})"
    columns = (
        f"i, {CASE[vendor]}, CASE (i / {ORGANS}) % {len(counts)} {which} END, 1 + i % 3, {organ}, "
        f"'/xishan/' || {organ} || '/', {DAY[vendor]}"
    )
    numbers = NUMBERS[vendor].format(first=first, last=last, columns=columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO records_mark (event_id, case_id, count, amount, organ, path, occurred_on) {numbers}"
        )
        cursor.execute("DELETE FROM records_tally")
        for scope in ("organ", "'xishan'"):
            cursor.execute(
                "INSERT INTO records_tally (scope, occurred_on, count, amount) "
                f"SELECT {scope}, occurred_on, count, SUM(amount) FROM records_mark GROUP BY 1, 2, 3"
            )
        cursor.execute("DELETE FROM records_monthtally")
        cursor.execute(import_module("yifa.records.migrations.0006_by_month").adding(vendor))
        cursor.execute("DELETE FROM records_head")
        cursor.execute("INSERT INTO records_head (id, size, peaks, calendar) VALUES (1, %s, '[]', '')", [last])
        cursor.execute("CREATE INDEX IF NOT EXISTS mark_by_event ON records_mark (event_id)")
        cursor.execute("ANALYZE")


def loosen() -> None:
    """Let marks stand without their events, and without the indexes that no sum uses: that only saves time in filling."""
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX mark_by_event")
        cursor.execute("DROP INDEX mark_by_day")
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT conname FROM pg_constraint WHERE conrelid = 'records_mark'::regclass AND contype = 'f'"
            )
            for (name,) in cursor.fetchall():
                cursor.execute(f"ALTER TABLE records_mark DROP CONSTRAINT {name}")
            cursor.execute("SELECT indexname FROM pg_indexes WHERE indexname LIKE 'records_mark_case%%'")
        else:
            for pragma in ("foreign_keys = OFF", "synchronous = OFF"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'records_mark_case%%'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP INDEX {name}")


def milliseconds(ask: Callable[[], object]) -> float:
    """How long it takes to ask, the median of five."""
    ask()
    seconds = []
    for _ in range(5):
        begin = time.perf_counter()
        ask()
        seconds.append(time.perf_counter() - begin)
    return median(seconds) * 1000


def bare(scope: tallies.Scope) -> None:
    """The same sums from the marks."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count, SUM(amount) FROM records_mark WHERE path LIKE %s AND occurred_on BETWEEN %s AND %s "
            "AND event_id < %s GROUP BY count",
            [f"%/{scope.organ}/%", scope.first, scope.last, scope.position],
        )
        cursor.fetchall()


def measure() -> None:
    """Fill this process's database twice, and print what figures cost each time."""
    prepare()
    put_organ("xishan", "锡山区人民政府", mark="锡山")
    for number in range(ORGANS):
        put_organ(f"xishan.o{number}", f"第{number}局", parent="xishan")
    loosen()
    earlier, first = 0.0, 0
    for size in SIZES:
        fill(first, size)
        first = size
        earlier = tell(size, earlier)


def tell(size: int, earlier: float) -> float:
    """Print what figures cost over so many events, and return what all of them cost."""
    # Late in a month that is not over, of which every day is added up.
    day = date(2018, 12, 24)
    ours = milliseconds(lambda: tallies.figures(tallies.scope(2018, day)))
    late = milliseconds(lambda: tallies.figures(tallies.scope(2018, day, position=size - 10_000)))
    limit = milliseconds(lambda: bare(tallies.scope(2018, day)))
    growth = f"; {ours / earlier:.2f} times as long as over a tenth of them (wanted: under 2)" if earlier else ""
    print(
        f"{connection.vendor}, {size:,} events: all {len(registry().figures)} figures {ours:.1f} ms (wanted: under 100), as "
        f"known 10,000 events ago {late:.1f} ms; the marks added up by the database {limit:,.0f} ms{growth}",
        flush=True,
    )
    return ours


def main() -> None:
    """Measure both engines, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder, postgres.server() as server, postgres.database(server) as other:
        for address in (f"sqlite:///{folder}/yifa.sqlite3", other):
            subprocess.run(
                [sys.executable, __file__, "measure"],
                env={**os.environ, "YIFA_DATABASE_URL": address, "YIFA_SECRET_KEY": "for-benchmarks-alone"},
                check=True,
            )


if __name__ == "__main__":
    measure() if sys.argv[1:] == ["measure"] else main()
