"""Clock arithmetic (期间的计算): when a period ends, and day by day why.

Conventions. The day of the start event is not counted (民法典第二百零一条). A period in months or years ends on the same
day of the month, else on its last (第二百零二条). A suspension ``(D1, D2)`` leaves out the days from D1 up to but without D2:
working-day periods skip them, other periods end one day later for each. An extension is one continuous period from the
same start. Where the row has a ``roll``, a period that ends on a day off ends on the next day that is working and not
suspended (第二百零三条): by statute, or by analogy only, where the day without the roll is the safe one. Backward periods
count towards the past from the event and never roll. Suspensions before the start, and for backward periods, fixed
dates and event days, change nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from yifa.kernel.days import EARLIEST, LATEST, Calendar, add_months, load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit

Suspension = tuple[date, date]
"""The first day not counted, and the first day counted again."""

_MONTHS = {"months": 1, "years": 12}
_LENGTHS = ("working_days", "calendar_days", "months", "years", "hours", "fixed_date", "event")
_ONE = timedelta(1)


class Due(NamedTuple):
    """When a period ends: ``due`` (期满日), ``due_no_roll`` before any roll, and the ground for rolling, if any.

    ``provisional`` (暂定): a day without a holiday notice was needed, so the next notice may move the date.
    """

    due: date
    due_no_roll: date
    roll_basis: str | None
    provisional: bool


class Day(NamedTuple):
    """One day of the working: whether it counted, and why in Chinese."""

    date: date
    counted: bool
    why: str


def due(
    limit: Limit,
    start: date,
    suspensions: Iterable[Suspension] = (),
    extended: bool = False,
    calendar: Calendar | None = None,
) -> Due:
    """Return when the period that began with the event on ``start`` ends; backward, the latest day before that event.

    Raises ``limit_without_length``, ``limit_not_extendable``, ``extension_without_length``, ``suspension_empty`` and
    ``date_out_of_range``.
    """
    amount = _amount(limit, extended)
    if not EARLIEST <= start <= LATEST:
        raise Refused("date_out_of_range", field="start", earliest=EARLIEST, latest=LATEST)
    calendar = calendar or load_calendar()
    if limit.kind == "backward" or isinstance(amount, str) or limit.unit == "event":
        return _outside_counting(limit, start, amount, calendar)
    excluded = _merged(suspensions, start) if suspensions else []
    if limit.unit == "working_days":
        left, after = amount, start
        for first, again in excluded:
            before = calendar.working_days_between(after, first - _ONE)
            if before >= left:
                break
            left, after = left - before, again - _ONE
        end = calendar.add_working_days(after, left)
        return Due(end, end, limit.roll, _unknown(calendar, start, end, excluded))
    end = _nominal(limit, start, amount)
    for first, again in excluded:
        if first <= end:
            end += again - first
    rolled = _rolled(end, excluded, calendar) if limit.roll else end
    return Due(rolled, end, limit.roll, bool(limit.roll) and _unknown(calendar, end - _ONE, rolled, excluded))


def working(
    limit: Limit,
    start: date,
    suspensions: Sequence[Suspension] = (),
    extended: bool = False,
    calendar: Calendar | None = None,
) -> list[Day]:
    """Return the days of the period in the order of counting, from the start event to the due date. Raises as ``due``."""
    calendar = calendar or load_calendar()
    found = due(limit, start, suspensions, extended, calendar)
    if limit.unit == "event":
        return [Day(start, True, "即以该事件之日为准")]
    if limit.unit == "fixed_date":
        return [Day(start, False, "起算日，不计入"), Day(found.due, True, "其后首个法定日期")]
    backward, by_working_days = limit.kind == "backward", limit.unit == "working_days"
    excluded = [] if backward else _merged(suspensions, start)
    step, ordinal = (-_ONE, "前第") if backward else (_ONE, "第")
    named = "个工作日" if by_working_days else "日"
    days = [Day(start, False, "事件当日，不计入" if backward else "起算日，不计入")]
    day, count = start, 0
    while day != found.due_no_roll:
        day += step
        reason = calendar.reason(day)
        doubt = "" if calendar.known(day) or not by_working_days else "（暂定）"
        if any(first <= day < again for first, again in excluded):
            days.append(Day(day, False, "中止期间，不计入"))
        elif by_working_days and not calendar.is_working(day):
            days.append(Day(day, False, f"{reason}，不计入{doubt}"))
        else:
            count += 1
            makeup = f"（{reason}，计入）" if by_working_days and reason else ""
            days.append(Day(day, True, f"{ordinal}{count}{named}{makeup}{doubt}"))
    return [*days[:-1], *_rolling(days[-1], found, excluded, calendar)]


def _rolling(last: Day, found: Due, excluded: list[Suspension], calendar: Calendar) -> list[Day]:
    # The day that the counting ended on, told as such, and the days over which the end rolls.
    if found.due == found.due_no_roll:
        return [last._replace(why=f"{last.why}，期满")]
    basis = "依法" if found.roll_basis == "statutory" else "参照民法典第二百零三条"
    days = [last._replace(why=f"{last.why}，期满日适逢{_off(last.date, excluded, calendar)}，{basis}顺延")]
    for ahead in range(1, (found.due - last.date).days):
        day = last.date + timedelta(ahead)
        days.append(Day(day, False, f"{_off(day, excluded, calendar)}，继续顺延"))
    makeup = "调休上班日" if calendar.reason(found.due) else "工作日"
    doubt = "" if calendar.known(found.due) else "（暂定）"
    return [*days, Day(found.due, False, f"顺延至下一{makeup}{doubt}")]


def _off(day: date, excluded: list[Suspension], calendar: Calendar) -> str:
    suspended = any(first <= day < again for first, again in excluded)
    return "中止期间" if suspended else calendar.reason(day) + ("" if calendar.known(day) else "（暂定）")


def _amount(limit: Limit, extended: bool) -> int | str:
    # How many units are counted, or the day of the year as MM-DD.
    amount = limit.amount
    if amount is None or limit.unit not in _LENGTHS:
        raise Refused("limit_without_length", field="limit", limit=limit.id, name=limit.name)
    if not extended:
        return amount
    extension = limit.extension
    if extension is None:
        raise Refused("limit_not_extendable", field="extend", limit=limit.id, name=limit.name)
    if extension.amount is None or isinstance(amount, str):
        raise Refused("extension_without_length", field="extend", limit=limit.id, name=limit.name)
    return extension.amount if extension.total else amount + extension.amount


def _outside_counting(limit: Limit, start: date, amount: int | str, calendar: Calendar) -> Due:
    # Periods that count towards the past, fixed days of the year, and days that are the event's own.
    provisional = False
    if isinstance(amount, str):
        years = (date.fromisoformat(f"{year}-{amount}") for year in (start.year, start.year + 1))
        end = next(day for day in years if day > start)
    elif limit.unit == "event":
        end = start
    elif limit.unit == "working_days":
        end = calendar.add_working_days(start, -amount)
        provisional = calendar.unknown_days_between(end - _ONE, start - _ONE) > 0
    else:
        end = _nominal(limit, start, -amount)
    return Due(end, end, None, provisional)


def _nominal(limit: Limit, start: date, amount: int) -> date:
    if limit.unit in _MONTHS:
        return add_months(start, amount * _MONTHS[limit.unit])
    # Hours are shown in days, an unfinished one as a whole.
    return start + timedelta(-(-amount // 24) if limit.unit == "hours" else amount)


def _merged(suspensions: Iterable[Suspension], start: date) -> list[Suspension]:
    # Sorted, without overlaps, and only what lies after the start.
    merged: list[Suspension] = []
    for first, again in sorted(suspensions):
        if again <= first:
            raise Refused("suspension_empty", field="suspend", first=first, again=again)
        if first < EARLIEST or again > LATEST:
            raise Refused("date_out_of_range", field="suspend", earliest=EARLIEST, latest=LATEST)
        begin = max(first, start + _ONE)
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(again, merged[-1][1]))
        elif begin < again:
            merged.append((begin, again))
    return merged


def _rolled(end: date, excluded: list[Suspension], calendar: Calendar) -> date:
    day = calendar.next_working(end)
    for first, again in excluded:
        if first <= day < again:
            day = calendar.next_working(again)
    return day


def _unknown(calendar: Calendar, after: date, upto: date, excluded: list[Suspension]) -> bool:
    # Whether a day that was neither suspended nor known from a notice lies after `after` up to and with `upto`.
    unknown = calendar.unknown_days_between(after, upto)
    for first, again in excluded if unknown else ():
        lo, hi = max(first - _ONE, after), min(again - _ONE, upto)
        if lo < hi:
            unknown -= calendar.unknown_days_between(lo, hi)
    return unknown > 0
