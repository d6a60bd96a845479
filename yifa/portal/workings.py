"""A period's working (期限推算过程) for people: month grids of coloured days, and the same days told in spans."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from yifa.documents.wording import weekday
from yifa.kernel.clocks import Day, Due, Suspension
from yifa.kernel.days import Calendar

MOST_MONTHS = 12
"""Of a longer period only the spans are told."""

KINDS = {
    "start": "起算日，不计入",
    "counted": "计入",
    "makeup": "调休上班，计入",
    "weekend": "周末，不计入",
    "holiday": "节假日，不计入",
    "suspended": "中止，不计入",
    "rolled": "顺延",
    "other": "不计入",
}
"""What a day can be in a working, and how the legend says it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a month grid; ``kind`` is empty for days outside the period, ``due`` marks the last day."""

    day: date
    kind: str
    why: str
    due: bool


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the working: weeks from Monday to Sunday, ``None`` where a week reaches into another month."""

    title: str
    weeks: tuple[tuple[Cell | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring days of one kind: from which to which, how many, and why."""

    first: date
    last: date
    days: int
    counted: bool
    kind: str
    why: str

    @property
    def text(self) -> str:
        """The days as people write them: 2018-03-05（周一）至 2018-03-09（周五）."""
        begin = f"{self.first}（{weekday(self.first)}）"
        return begin if self.first == self.last else f"{begin}至 {self.last}（{weekday(self.last)}）"


@dataclass(frozen=True, slots=True)
class Working:
    """The whole: grids (none for very long periods), spans, and the kinds of day that occur."""

    months: tuple[Month, ...]
    spans: tuple[Span, ...]
    legend: tuple[tuple[str, str], ...]


def lay_out(days: Sequence[Day], found: Due, suspensions: Sequence[Suspension], calendar: Calendar) -> Working:
    """Lay out what :func:`yifa.kernel.clocks.working` told, for a template to draw."""
    kinds = {day.date: _kind(day, days[0].date, found, suspensions, calendar) for day in days}
    spans = []
    for kind, group in groupby(sorted(days), key=lambda day: kinds[day.date]):
        each = list(group)
        spans.append(Span(each[0].date, each[-1].date, len(each), each[0].counted, kind, _why(each)))
    present = set(kinds.values())
    legend = tuple((kind, label) for kind, label in KINDS.items() if kind in present)
    first, last = min(kinds), max(kinds)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = (last - first).days + 1 == len(kinds)
    months = _months(days, kinds, found) if count <= MOST_MONTHS and whole else ()
    return Working(months, tuple(spans), legend)


def _kind(day: Day, start: date, found: Due, suspensions: Sequence[Suspension], calendar: Calendar) -> str:
    reason = calendar.reason(day.date)
    if day.date == start:
        return "start"
    if day.counted:
        return "makeup" if "计入）" in day.why else "counted"
    if any(first <= day.date < again for first, again in suspensions):
        return "suspended"
    if found.due_no_roll < day.date <= found.due:
        return "rolled"
    if reason in ("周六", "周日"):
        return "weekend"
    return "holiday" if reason else "other"


def _why(days: list[Day]) -> str:
    if days[0].counted:
        return days[0].why if len(days) == 1 else f"{days[0].why}至{days[-1].why}"
    return "、".join(dict.fromkeys(day.why for day in days))


def _months(days: Sequence[Day], kinds: dict[date, str], found: Due) -> tuple[Month, ...]:
    whys = {day.date: day.why for day in days}
    first, last = min(kinds), max(kinds)
    months, begin = [], first.replace(day=1)
    while begin <= last:
        after = (begin + timedelta(31)).replace(day=1)
        row: list[Cell | None] = [None] * begin.weekday()
        row += [
            Cell(day, kinds.get(day, ""), whys.get(day, ""), day == found.due)
            for day in (begin + timedelta(ahead) for ahead in range((after - begin).days))
        ]
        row += [None] * (-len(row) % 7)
        weeks = tuple(tuple(row[at : at + 7]) for at in range(0, len(row), 7))
        months.append(Month(f"{begin.year}年{begin.month}月", weeks))
        begin = after
    return tuple(months)
