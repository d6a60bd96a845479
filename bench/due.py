"""Deadlines a second, without their working, beside a bare loop over chinesecalendar; and the start of ``yifa due``.

Each figure is the median of five runs on one core. `make bench` runs it.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import perf_counter

from chinese_calendar import is_workday

from yifa.kernel.clocks import due
from yifa.kernel.days import load_calendar
from yifa.kernel.limits import limit

STARTS = [date(2019, 6, 1) + timedelta(days % 2000) for days in range(20_000)]
WORKING, ROLLING = "foi.reply", "petition.conclude"


def bare(start: date, amount: int) -> date:
    """Count working days with the library, as one would without Yifa."""
    day = start
    while amount:
        day += timedelta(1)
        amount -= is_workday(day)
    return day


def rate(compute: Callable[[date], object], starts: list[date]) -> float:
    """Return how many starts a second, the median of five runs."""
    seconds = []
    for _ in range(5):
        begin = perf_counter()
        for start in starts:
            compute(start)
        seconds.append(perf_counter() - begin)
    return len(starts) / median(seconds)


def main() -> None:
    """Print the figures."""
    calendar = load_calendar()
    law = limit(WORKING, STARTS[0])
    suspended = [(STARTS[0] + timedelta(5), STARTS[0] + timedelta(9)), (date(2021, 3, 1), date(2021, 3, 11))]
    assert all(due(law, start, calendar=calendar).due == bare(start, 20) for start in STARTS[:500])
    loop = rate(lambda start: bare(start, 20), STARTS[:2000])
    for name, compute in {
        f"{WORKING}, the law given": lambda start: due(law, start, calendar=calendar),
        f"{WORKING}, the law looked up": lambda start: due(limit(WORKING, start), start, calendar=calendar),
        f"{WORKING}, two suspensions, extended": lambda start: due(law, start, suspended, True, calendar),
        f"{ROLLING}, rolling, the law looked up": lambda start: due(limit(ROLLING, start), start, calendar=calendar),
    }.items():
        ours = rate(compute, STARTS)
        print(f"{name}: {ours:,.0f} a second, {ours / loop:.1f} times the bare loop (wanted: 50,000)")
    print(f"bare loop over chinesecalendar: {loop:,.0f} a second")
    command = [sys.executable, "-m", "yifa.site.cli", "due", WORKING, "--from", "2020-01-06"]
    seconds = []
    for _ in range(5):
        begin = perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        seconds.append(perf_counter() - begin)
    print(f"yifa due, started and ended: {median(seconds):.3f} s (wanted: under 0.3)")


if __name__ == "__main__":
    main()
