"""A new holiday notice (放假通知): kept as data, and the clocks that it touches computed again by an event of their own."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from yifa.kernel.acting import apply
from yifa.kernel.cases import RECALCULATE, Actor, Event
from yifa.kernel.days import parse_notice
from yifa.kernel.errors import Refused
from yifa.kernel.running import Status
from yifa.records import models
from yifa.records.calendars import newest
from yifa.records.encoding import text
from yifa.records.installed import registry
from yifa.records.session import Receipt, Session

_LIVE = (Status.RUNNING.value, Status.PAUSED.value)


def add_notice(given: Mapping[str, Any], by: Actor, on: date, *, at: datetime | None = None) -> list[Receipt]:
    """Add a notice, written as ``law/calendar.toml`` writes it, and recalculate the live clocks that it moves or settles.

    Returns the receipt of each case's event. Raises those of :func:`yifa.kernel.days.parse_notice`, ``notice_known`` and
    ``date_in_future``.
    """
    notice = parse_notice(given)
    plain = _plain(given)
    with Session() as session:
        at = session.begin(at, None)
        if on > (today := timezone.localdate(at)):
            raise Refused("date_in_future", field="on", on=on, today=today)
        edited = newest().with_notice(notice)
        models.CalendarNotice.objects.create(
            id=notice.id, order=models.CalendarNotice.objects.count() + 1, notice=text(plain)
        )
        session.use_calendar(notice.id)
        live = models.Clock.objects.filter(status__in=_LIVE)
        receipts = []
        for number in live.order_by("case__number").values_list("case__number", flat=True).distinct():
            held = session.held(number)
            event = Event(
                held.case.sequence + 1,
                RECALCULATE,
                by.key,
                by.post,
                by.organ,
                on,
                {"notice": notice.id},
                edited.edition,
            )
            after, _ = apply(registry()[held.case.procedure], held.case, event, edited)
            before = {(run.clock, run.number): run for run in held.case.runs}
            moved = (
                (run.due, run.due_no_roll, run.provisional) != (old.due, old.due_no_roll, old.provisional)
                for run in after.runs
                if run.live and (old := before[run.clock, run.number])
            )
            if any(moved):
                receipts.append(session.record(held, after, event, (), at))
    return receipts


def _plain(given: Any) -> Any:
    """A notice as JSON values: TOML has days of its own."""
    if isinstance(given, Mapping):
        return {name: _plain(value) for name, value in given.items()}
    if isinstance(given, list):
        return [_plain(value) for value in given]
    return given.isoformat() if isinstance(given, date) else given
