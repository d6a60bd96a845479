"""Running clocks (计时): one run of a statutory or set period within a case, and what may happen to it.

A run is a value; each function returns another. The edition of the holiday calendar that gave its due date is kept, so
that replaying an old event gives the old date, and a later notice changes it only by an event of its own.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from yifa.kernel.clocks import due
from yifa.kernel.days import Calendar
from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit, promised, version


class Status(StrEnum):
    """Where a run stands: 计时中, 已暂停, 按期, 逾期, 已取消."""

    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    MISSED = "missed"
    CANCELLED = "cancelled"


STATUS_LABELS = {
    Status.RUNNING: "计时中",
    Status.PAUSED: "已暂停",
    Status.MET: "按期完成",
    Status.MISSED: "逾期完成",
    Status.CANCELLED: "不再计算",
}


class Light(StrEnum):
    """A running clock's warning light (预警): green, yellow, red; grey where it does not run."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a clock: ``number`` counts the clock's runs within the case from 1.

    ``version`` names the law version whose ``limit`` it runs under; both are empty where the case itself set its last day
    (``due`` is then that day) or its number of working days (``days``). ``pauses`` are ``(first day not counted, first day
    counted again or None)``. ``waits``: it is a period to wait out, before the end of which a step may not come.
    """

    clock: str
    number: int
    limit: str
    version: str
    started_on: date
    due: date
    due_no_roll: date
    provisional: bool
    calendar: str
    status: Status = Status.RUNNING
    pauses: tuple[tuple[date, date | None], ...] = ()
    extended: bool = False
    stopped_on: date | None = None
    waits: bool = False
    days: int | None = None

    @property
    def live(self) -> bool:
        """Whether it still runs or waits to run on."""
        return self.status in (Status.RUNNING, Status.PAUSED)

    @property
    def law(self) -> Limit | None:
        """The limit that it runs under, ``None`` where the case itself set day or length."""
        return version(self.limit, self.version) if self.limit else None

    @property
    def length(self) -> Limit | None:
        """What its last day is counted by, ``None`` where the case itself set the day."""
        return self.law if self.days is None else promised(self.days, self.started_on)


def start(
    clock: str,
    number: int,
    limit: Limit,
    on: date,
    calendar: Calendar,
    pauses: tuple[tuple[date, date | None], ...] = (),
    *,
    waits: bool = False,
) -> Run:
    """Start a run of a statutory period on the day of its start event (起算日, itself not counted).

    ``pauses`` are the suspensions of the run that it replaces; one that has not ended suspends it too.
    """
    found = due(limit, on, [(begin, end) for begin, end in pauses if end is not None], calendar=calendar)
    return Run(
        clock, number, limit.id, limit.version, on, found.due, found.due_no_roll, found.provisional, calendar.edition,
        Status.PAUSED if pauses and pauses[-1][1] is None else Status.RUNNING, pauses, waits=waits,
    )  # fmt: skip


def start_until(clock: str, number: int, on: date, until: date, calendar: Calendar, *, waits: bool = False) -> Run:
    """Start a run towards a day that the case itself set (指定期限)."""
    return Run(clock, number, "", "", on, until, until, False, calendar.edition, waits=waits)


def start_days(clock: str, number: int, on: date, days: int, calendar: Calendar, *, waits: bool = False) -> Run:
    """Start a run of a number of working days that the case itself set (自定期限)."""
    return _computed(Run(clock, number, "", "", on, on, on, False, calendar.edition, waits=waits, days=days), calendar)


def _computed(run: Run, calendar: Calendar) -> Run:
    law = run.length
    if law is None:
        # A set day has no length to recount: it moves by the days of the pause that has just ended.
        begin, end = run.pauses[-1]
        moved = timedelta((end - begin).days if end is not None else 0)
        return replace(run, due=run.due + moved, due_no_roll=run.due_no_roll + moved)
    closed = [(begin, end) for begin, end in run.pauses if end is not None]
    found = due(law, run.started_on, closed, run.extended, calendar=calendar)
    return replace(
        run, due=found.due, due_no_roll=found.due_no_roll, provisional=found.provisional, calendar=calendar.edition
    )


def pause(run: Run, on: date) -> Run:
    """Suspend a run (中止): ``on`` is the first day not counted. Raises ``clock_not_running``.

    A further ground changes nothing while it is suspended already.
    """
    if run.status is Status.PAUSED:
        return run
    if run.status is not Status.RUNNING:
        raise Refused("clock_not_running", clock=run.clock)
    return replace(run, status=Status.PAUSED, pauses=(*run.pauses, (on, None)))


def resume(run: Run, on: date, calendar: Calendar) -> Run:
    """Let a suspended run go on (恢复): ``on`` is the first day counted again. Raises ``clock_not_paused``."""
    if run.status is not Status.PAUSED:
        raise Refused("clock_not_paused", clock=run.clock)
    begin = run.pauses[-1][0]
    # A pause that ends on the day it began excluded no day.
    pauses = run.pauses[:-1] if on <= begin else (*run.pauses[:-1], (begin, on))
    resumed = replace(run, status=Status.RUNNING, pauses=pauses)
    return resumed if on <= begin else _computed(resumed, calendar)


def extend(run: Run, on: date, calendar: Calendar) -> Run:
    """Extend a run once, as its law allows (延长期限).

    Raises ``clock_not_running``, ``clock_extended_twice``, ``clock_overdue`` where it had run out by ``on`` or its pause, and
    those of :func:`yifa.kernel.clocks.due` where the law knows no extension.
    """
    if not run.live or not run.limit:
        raise Refused("clock_not_running", clock=run.clock)
    if run.extended:
        raise Refused("clock_extended_twice", clock=run.clock)
    if (run.pauses[-1][0] if run.status is Status.PAUSED else on) > run.due:
        raise Refused("clock_overdue", clock=run.clock, due=run.due)
    return _computed(replace(run, extended=True), calendar)


def stop(run: Run, on: date) -> Run:
    """Stop a run by doing what it waited for: met if ``on`` is no later than it was due, else missed.

    Of a period to wait out it is the other way round: met once it is over.
    """
    if run.waits:
        return replace(run, status=Status.MET if over(run, on) else Status.MISSED, stopped_on=on)
    if run.status is Status.PAUSED:
        begin = run.pauses[-1][0]
        return replace(run, status=Status.MET if begin <= run.due else Status.MISSED, stopped_on=on)
    return replace(run, status=Status.MET if on <= run.due else Status.MISSED, stopped_on=on)


def over(run: Run, on: date) -> bool:
    """Whether a run's last day has passed while it was not suspended (期限届满)."""
    return run.status is Status.RUNNING and run.due < on


def cancel(run: Run, on: date) -> Run:
    """End a run whose purpose has gone (不再计算), neither met nor missed."""
    return replace(run, status=Status.CANCELLED, stopped_on=on)


def recalculate(run: Run, calendar: Calendar) -> Run:
    """Compute a live run that is counted in days again with another edition of the calendar (重算期限)."""
    return _computed(run, calendar) if run.live and run.length is not None else run


def light(run: Run, today: date, calendar: Calendar) -> Light:
    """The warning light on ``today``: red when overdue; yellow when three working days or a fifth of the period are left.

    The earlier of the two due dates warns, since a roll by analogy is no more than an argument (C4).
    """
    if run.status is not Status.RUNNING or run.waits:
        return Light.GREY
    if today > run.due:
        return Light.RED
    left = (run.due_no_roll - today).days
    short = calendar.working_days_between(today, run.due_no_roll) <= 3
    return Light.YELLOW if short or left * 5 <= (run.due_no_roll - run.started_on).days else Light.GREEN
