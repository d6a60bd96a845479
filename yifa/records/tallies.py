"""Figures from the records (数据指标取数): sums by count, for an organ and all below it, over days, as known at a position.

As known at position N means: from the first N events of the log. The sums of today come from the tallies by month, and by day
for the days of a month that does not lie whole within the scope; those of an earlier position from them less the marks that
came later, or from the marks up to it, whichever are fewer.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, groupby
from typing import Any

from django.db import connection
from django.db.models import Min, QuerySet, Sum

from yifa.kernel.errors import Refused
from yifa.kernel.figures import Figure, a_year_before, value
from yifa.records import gate
from yifa.records.installed import registry
from yifa.records.models import Case, Head, Mark, MonthTally, Tally
from yifa.records.rows import column, table
from yifa.registers.models import Organ


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure covers (统计口径): an organ with all below it, days from ``first`` to ``last``, as known at ``position``."""

    organ: str
    first: date
    last: date
    position: int


@dataclass(frozen=True, slots=True)
class Value:
    """A figure's value, with what it covers."""

    figure: Figure
    value: int | float | None
    scope: Scope


def size() -> int:
    """The number of events in the log."""
    return Head.objects.values_list("size", flat=True).first() or 0


def scope(year: int, as_of: date, organ: str | None = None, position: int | None = None) -> Scope:
    """What a figure of a year covers, up to ``as_of``; by default of the organ above all others, as known now.

    Raises ``year_mismatch``, ``organ_unknown``, ``organ_needed`` and ``position_outside_log``.
    """
    if as_of.year != year:
        raise Refused("year_mismatch", field="as_of", year=year, as_of=as_of)
    known = size()
    if position is not None and not 0 <= position <= known:
        raise Refused("position_outside_log", field="position", position=position, size=known)
    if organ is not None and not Organ.objects.filter(key=organ).exists():
        raise Refused("organ_unknown", field="organ", organ=organ)
    return Scope(organ or root_organ(), date(year, 1, 1), as_of, known if position is None else position)


def root_organ() -> str:
    """The organ above all others. Raises ``organ_needed`` where there is none, or more than one."""
    roots = list(Organ.objects.filter(parent=None).values_list("key", flat=True)[:2])
    if len(roots) != 1:
        raise Refused("organ_needed", field="organ")
    return roots[0]


def figures(scope: Scope, wanted: Iterable[str] | None = None) -> dict[str, Value]:
    """The values of the figures of these ids, or of all that are listed one by one. Raises ``figure_unknown``."""
    known = registry()
    listed = (figure for figure in known.figures.values() if not figure.detail)
    chosen = list(listed if wanted is None else (known.figure(id) for id in wanted))
    found = sums(scope, {part for figure in chosen if not figure.lasting for part in figure.parts})
    stocks = {part for figure in chosen if figure.lasting for part in figure.parts}
    found |= dict.fromkeys(stocks, 0) | sums(since_ever(scope), stocks)
    compared = {figure.parts[0] for figure in chosen if figure.compares}
    earlier = sums(year_before(scope), compared)
    return {figure.id: Value(figure, value(figure, found, earlier), scope) for figure in chosen}


def year_before(scope: Scope) -> Scope:
    """The same days of the year before (上年同期)."""
    return replace(scope, first=a_year_before(scope.first), last=a_year_before(scope.last))


def since_ever(scope: Scope) -> Scope:
    """What a stock covers (存量): all days up to the last."""
    return replace(scope, first=date.min)


def sums(scope: Scope, counts: Collection[str]) -> dict[str, int]:
    """The sum of the marks of each of these counts that has any."""
    if not counts:
        return {}
    if scope.position * 2 < size():
        found = _of_marks(scope, 0, scope.position)
    else:
        # One statement sees one state of the database, so that is the size of the log that these tallies are of.
        known, found = _of_tallies(scope, counts)
        if scope.position < known:
            for count, amount in _of_marks(scope, scope.position, known).items():
                found[count] = found.get(count, 0) - amount
    return {count: amount for count, amount in found.items() if count in counts}


def _of_tallies(scope: Scope, counts: Collection[str]) -> tuple[int, dict[str, int]]:
    # Whole months from the tallies by month, what is left before and after them from those by day.
    parts = [f"SELECT '', {column(Head, 'size')} FROM {table(Head)}"]
    values: list[Any] = []
    for model, day, first, last in _stretches(scope.first, scope.last):
        count = column(model, "count")
        # Days are found by their index, lest an engine go through all years' days for so many counts.
        wanted = count if model is MonthTally else f"COALESCE({count}, {count})"
        parts.append(
            f"SELECT {count}, SUM({column(model, 'amount')}) FROM {table(model)} WHERE {column(model, 'scope')} = %s "
            f"AND {column(model, day)} BETWEEN %s AND %s AND {wanted} IN ({', '.join(['%s'] * len(counts))}) GROUP BY {count}"
        )
        values += [scope.organ, _day(first), _day(last), *counts]
    found: Counter[str] = Counter()
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        for count, total in cursor.fetchall():
            found[count] += int(total)
    return found.pop("", 0), dict(found)


def _stretches(first: date, last: date) -> Iterator[tuple[type[Tally] | type[MonthTally], str, date, date]]:
    # The whole months between two days, and the days before and after them.
    begins = first if first.day == 1 else _month_end(first) + timedelta(1)
    ends = last if last == _month_end(last) else last.replace(day=1) - timedelta(1)
    if begins > ends:
        yield Tally, "occurred_on", first, last
        return
    yield MonthTally, "month", begins, ends
    if first < begins:
        yield Tally, "occurred_on", first, begins - timedelta(1)
    if ends < last:
        yield Tally, "occurred_on", ends + timedelta(1), last


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _of_marks(scope: Scope, start: int, stop: int) -> dict[str, int]:
    path, day, count, amount, event = (
        column(Mark, name) for name in ("path", "occurred_on", "count", "amount", "event")
    )
    with connection.cursor() as cursor:
        # The day is wrapped, lest an engine go through the marks of all those days for the few of these events.
        cursor.execute(
            f"SELECT {count}, SUM({amount}) FROM {table(Mark)} WHERE {event} >= %s AND {event} < %s "
            f"AND {path} LIKE %s ESCAPE '!' AND COALESCE({day}, {day}) BETWEEN %s AND %s GROUP BY {count}",
            [start, stop, f"%/{scope.organ.replace('_', '!_')}/%", _day(scope.first), _day(scope.last)],
        )
        return {key: int(total) for key, total in cursor.fetchall()}


def covering(figure: Figure, scope: Scope) -> Scope:
    """The scope whose marks a figure adds up: of a stock all days up to the last."""
    return since_ever(scope) if figure.lasting else scope


def by_month(figure: Figure, count: str, scope: Scope) -> list[int]:
    """What each month of the scope's year brought of a count; of a stock, what there was at its end."""
    months = [0] * scope.last.month
    for day, amount in _by_day_or_month(scope, count):
        months[day.month - 1] += amount
    if not figure.lasting:
        return months
    brought = sums(replace(since_ever(scope), last=scope.first - timedelta(1)), [count]).get(count, 0)
    return list(accumulate(months, initial=brought))[1:]


def _by_day_or_month(scope: Scope, count: str) -> Iterator[tuple[date, int]]:
    if scope.position < size():
        yield from _marks(scope, count, gate.OFFICE).values_list("occurred_on").annotate(total=Sum("amount")).order_by()
        return
    for model, day, first, last in _stretches(scope.first, scope.last):
        rows = model._default_manager.filter(**{"scope": scope.organ, "count": count, f"{day}__range": (first, last)})
        yield from rows.values_list(day, "amount")


def by_organ(scope: Scope, count: str) -> dict[str, int]:
    """The sum of a count's marks of each organ that handles cases, as known at the scope's position."""
    rows = _marks(scope, count, gate.OFFICE).values("organ").annotate(total=Sum("amount")).exclude(total=0)
    return dict(rows.order_by("-total", "organ").values_list("organ", "total"))


def sums_by_organ(scope: Scope, counts: Collection[str]) -> dict[str, dict[str, int]]:
    """The sums of these counts' marks of each organ that handled any, as known at the scope's position."""
    found: dict[str, dict[str, int]] = {}
    rows = _marks(scope, None, gate.OFFICE).filter(count__in=counts).values("organ", "count")
    for organ, count, total in rows.annotate(total=Sum("amount")).values_list("organ", "count", "total"):
        found.setdefault(organ, {})[count] = total
    return found


def behind(figure: Figure, scope: Scope, viewer: gate.Viewer, after: int = -1) -> "QuerySet[Any, Any]":
    """The cases that a figure counts, in the order in which they came to count; of a rate, those of its whole.

    Rows have ``case_id``, ``case__number``, ``total`` and ``at``, the position of the first mark; pass the last one's as
    ``after`` for what follows it.
    """
    rows = _marks(covering(figure, scope), figure.parts[-1], viewer).values("case_id", "case__number")
    return rows.annotate(total=Sum("amount"), at=Min("event_id")).exclude(total=0).filter(at__gt=after).order_by("at")


def cases_behind(figures: Iterable[Figure], scope: Scope) -> dict[str, int]:
    """How many cases stand behind each of these figures, as :func:`behind` lists them."""
    found: dict[str, int] = {}
    for lasting, those in groupby(
        sorted(figures, key=lambda figure: figure.lasting), key=lambda figure: figure.lasting
    ):
        counted = {figure.id: figure.parts[-1] for figure in those}
        covered = since_ever(scope) if lasting else scope
        marks = _marks(covered, None, gate.OFFICE).filter(count__in=set(counted.values()))
        rows = marks.values("count", "case_id").annotate(total=Sum("amount")).exclude(total=0)
        cases = Counter(rows.order_by().values_list("count", flat=True))
        found |= {id: cases[count] for id, count in counted.items()}
    return found


def numbers_behind(scope: Scope) -> dict[str, list[str]]:
    """The numbers of the cases behind every count."""
    found: dict[str, list[str]] = {}
    numbers = dict(Case.objects.values_list("id", "number"))
    stocks = [figure.id for figure in registry().figures.values() if figure.lasting]
    for marks in (
        _marks(scope, None, gate.OFFICE).exclude(count__in=stocks),
        _marks(since_ever(scope), None, gate.OFFICE).filter(count__in=stocks),
    ):
        rows = marks.values("count", "case_id").annotate(total=Sum("amount"), at=Min("event_id")).exclude(total=0)
        for count, case in rows.order_by("count", "at").values_list("count", "case_id"):
            found.setdefault(count, []).append(numbers[case])
    return found


def _marks(scope: Scope, count: str | None, viewer: gate.Viewer) -> QuerySet[Mark]:
    found = gate.marks(viewer).filter(
        path__contains=f"/{scope.organ}/", occurred_on__range=(scope.first, scope.last), event_id__lt=scope.position
    )
    return found if count is None else found.filter(count=count)


def _day(day: date) -> Any:
    return connection.ops.adapt_datefield_value(day)
