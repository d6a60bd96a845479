"""Days (日) and working days (工作日): which days are off, why, and counting over them.

A day is a working day when no holiday notice (放假通知) or holiday of the statute makes it a day off, and it is either
Monday to Friday or named as a make-up day (调休上班). Past the last notice only weekends and the holidays of the
statute (全国年节及纪念日放假办法) are known, without the days moved for them: what is counted there is provisional (暂定).
"""

import tomllib
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import Any, NamedTuple

from yifa.kernel.errors import Refused

EARLIEST, LATEST = date(1949, 10, 1), date(2150, 12, 31)
"""The days that a period may start on, or a suspension name."""

_FIRST_YEAR, _LAST_YEAR = EARLIEST.year - 30, LATEST.year + 50
_SATURDAY = 5
_FIELDS = {"id", "year", "off", "makeup", "ordinary", "source", "published"}


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of the State Council's office on one year's holidays (放假通知), or a later change to it.

    ``off`` names each day off by its holiday, ``makeup`` the days worked instead (调休上班), ``ordinary`` the days that
    go back to what they were before any notice.
    """

    id: str
    year: int
    off: Mapping[date, str]
    makeup: frozenset[date] = frozenset()
    ordinary: frozenset[date] = frozenset()
    source: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Statutory:
    """Holidays by the statute from ``applies_from`` on: ``fixed`` by ``MM-DD``, ``lunar`` by days from the festival."""

    applies_from: date
    fixed: Mapping[str, str]
    lunar: Mapping[str, tuple[int, ...]]


class _Table(NamedTuple):
    # Counted by ordinal less `base`: `rank[i]` working days up to and with day i, `unknown[i]` days without a notice.
    base: int
    first_year: int
    last_year: int
    working: bytearray
    rank: list[int]
    nth: list[int]
    unknown: list[int]


class Calendar:
    """The days off as a run of notices gives them; ``edition`` is the id of the last. It never changes once made."""

    __slots__ = ("_festivals", "_marked", "_statutory", "_table", "_years", "edition", "notices")

    def __init__(
        self,
        notices: tuple[Notice, ...],
        statutory: tuple[Statutory, ...] = (),
        festivals: Mapping[int, Mapping[str, date]] | None = None,
    ) -> None:
        self.notices = notices
        self.edition = notices[-1].id if notices else ""
        self._statutory = sorted(statutory, key=lambda each: each.applies_from)
        self._festivals = festivals or {}
        self._years = frozenset(notice.year for notice in notices)
        self._marked: dict[date, str | None] = {}
        for notice in notices:
            for day in notice.ordinary:
                self._marked.pop(day, None)
            self._marked.update(notice.off)
            self._marked.update(dict.fromkeys(notice.makeup))
        years = self._years or {2000}
        self._table = self._tabulate(min(years) - 1, max(years) + 1)

    def with_notice(self, notice: Notice) -> "Calendar":
        """Return this calendar with one more notice. Raises ``notice_known`` where it has one of that id."""
        if any(known.id == notice.id for known in self.notices):
            raise Refused("notice_known", field="id", notice=notice.id)
        return Calendar((*self.notices, notice), tuple(self._statutory), self._festivals)

    def as_of(self, edition: str) -> "Calendar":
        """Return the calendar as the notice of this id left it. Raises ``calendar_edition_unknown``."""
        if edition == self.edition:
            return self
        upto = [place for place, notice in enumerate(self.notices, 1) if notice.id == edition]
        if not upto:
            raise Refused("calendar_edition_unknown", edition=edition)
        return Calendar(self.notices[: upto[0]], tuple(self._statutory), self._festivals)

    def known(self, day: date) -> bool:
        """Whether a notice for the day's year is in the calendar; if not, what is said of the day is provisional."""
        return day.year in self._years

    def reason(self, day: date) -> str:
        """Return in Chinese why the day is off, or that it is a make-up day; empty for an ordinary working day."""
        if day in self._marked:
            holiday = self._marked[day]
            return "调休上班" if holiday is None else f"{holiday}放假"
        if holiday := self._holidays(day.year).get(day):
            return f"{holiday}（法定节假日）"
        return ("周六", "周日")[day.weekday() - _SATURDAY] if day.weekday() >= _SATURDAY else ""

    def is_working(self, day: date) -> bool:
        """Whether the day is a working day (工作日)."""
        table = self._covering(day.year, day.year)
        return bool(table.working[day.toordinal() - table.base])

    def next_working(self, day: date) -> date:
        """Return the day itself if it is a working day, else the next that is."""
        return self.add_working_days(day - timedelta(1), 1)

    def add_working_days(self, day: date, count: int) -> date:
        """Return the ``count``-th working day after the day, or before it where ``count`` is negative."""
        if not count:
            return day
        table, year = self._covering(day.year, day.year), day.year
        while True:
            place = day.toordinal() - table.base
            index = table.rank[place] + count - 1 if count > 0 else table.rank[place - 1] + count
            if 0 <= index < len(table.nth):
                return date.fromordinal(table.base + table.nth[index])
            year += 1 if count > 0 else -1
            table = self._covering(min(year, day.year), max(year, day.year))

    def working_days_between(self, after: date, upto: date) -> int:
        """Count the working days after ``after`` up to and with ``upto``; negative where ``upto`` is the earlier."""
        table = self._covering(min(after, upto).year, max(after, upto).year)
        return table.rank[upto.toordinal() - table.base] - table.rank[after.toordinal() - table.base]

    def unknown_days_between(self, after: date, upto: date) -> int:
        """Count the days without a notice, after ``after`` up to and with ``upto``."""
        table = self._covering(min(after, upto).year, max(after, upto).year)
        return table.unknown[upto.toordinal() - table.base] - table.unknown[after.toordinal() - table.base]

    def _covering(self, lo: int, hi: int) -> _Table:
        # A spare year stands at both ends, so that the day before the first and after the last can be read.
        table = self._table
        if lo <= table.first_year or hi >= table.last_year:
            if lo < _FIRST_YEAR or hi > _LAST_YEAR:
                raise Refused("date_out_of_range", earliest=EARLIEST, latest=LATEST)
            # Ten years more than asked for, so that a walk outwards does not build a table for each year.
            self._table = table = self._tabulate(
                table.first_year if lo > table.first_year else lo - 10,
                table.last_year if hi < table.last_year else hi + 10,
            )
        return table

    def _tabulate(self, first_year: int, last_year: int) -> _Table:
        first, last = date(first_year, 1, 1), date(last_year, 12, 31)
        base, length = first.toordinal(), last.toordinal() - first.toordinal() + 1
        week = bytes(1 if (first.weekday() + place) % 7 < _SATURDAY else 0 for place in range(7))
        working = bytearray(week * (length // 7 + 1))[:length]
        unknown = bytearray(b"\x01") * length
        for year in range(first_year, last_year + 1):
            for day in self._holidays(year):
                working[day.toordinal() - base] = 0
            if year in self._years:
                start, end = date(year, 1, 1).toordinal() - base, date(year, 12, 31).toordinal() - base + 1
                unknown[start:end] = bytes(end - start)
        for day, holiday in self._marked.items():
            if first <= day <= last:
                working[day.toordinal() - base] = holiday is None
        nth = [place for place, each in enumerate(working) if each]
        return _Table(base, first_year, last_year, working, list(accumulate(working)), nth, list(accumulate(unknown)))

    def _holidays(self, year: int) -> dict[date, str]:
        found: dict[date, str] = {}
        rules = [rule for rule in self._statutory if rule.applies_from <= date(year, 1, 1)]
        for rule in rules[-1:]:
            found = {date(year, int(day[:2]), int(day[3:])): holiday for day, holiday in rule.fixed.items()}
            for festival, day in self._festivals.get(year, {}).items():
                found |= {day + timedelta(offset): festival for offset in rule.lunar.get(festival, ())}
        return found


def add_months(day: date, count: int) -> date:
    """Return the same day of the month ``count`` months on (or back), else that month's last (民法典第二百零二条; C8)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def parse_day(text: Any, label: str) -> date:
    """Read a day written as ``2018-03-05``. Raises ``date_invalid``, or ``date_out_of_range`` past what is counted."""
    try:
        day = text if type(text) is date else date.fromisoformat(text)
    except (TypeError, ValueError):
        day = None
    # Python also reads 20180305 and 2018-W10-1; a ledger keeps to one way of writing.
    if day is None or str(text) != day.isoformat():
        raise Refused("date_invalid", field=label, label=label, given=text)
    if not EARLIEST <= day <= LATEST:
        raise Refused("date_out_of_range", field=label, earliest=EARLIEST, latest=LATEST)
    return day


def parse_notice(given: Mapping[str, Any]) -> Notice:
    """Read a notice as ``law/calendar.toml`` writes it: ``id``, ``year``, ``off`` by holiday, ``makeup``, ``ordinary``.

    A notice may name days of its year and of the December before it. Raises ``notice_field_missing``,
    ``notice_field_unknown``, ``notice_field_invalid``, ``date_invalid``, ``notice_range_reversed``,
    ``notice_wrong_year``, ``notice_overlap`` and ``notice_makeup_not_weekend``.
    """
    for field in ("id", "year", "off"):
        if field not in given:
            raise Refused("notice_field_missing", field=field)
    if foreign := sorted(given.keys() - _FIELDS):
        raise Refused("notice_field_unknown", field=foreign[0], name=foreign[0])
    id, year, off, published = given["id"], given["year"], given["off"], given.get("published")
    lists = {field: given.get(field, []) for field in ("makeup", "ordinary")}
    for field, right in (
        ("id", isinstance(id, str) and id.strip()),
        ("year", type(year) is int and EARLIEST.year < year <= LATEST.year),
        ("off", isinstance(off, Mapping) and (off or any(lists.values()))),
        *((field, isinstance(each, list)) for field, each in lists.items()),
    ):
        if not right:
            raise Refused("notice_field_invalid", field=field, name=field, given=given[field])
    holidays = {
        day: holiday
        for holiday, spans in off.items()
        for day in _each(spans if isinstance(spans, list) else [spans], year, "off")
    }
    makeup, ordinary = (frozenset(_each(days, year, field)) for field, days in lists.items())
    for first, second in ((holidays.keys(), makeup), (holidays.keys(), ordinary), (makeup, ordinary)):
        if twice := sorted(first & second):
            raise Refused("notice_overlap", field="makeup", day=twice[0])
    if weekdays := sorted(day for day in makeup if day.weekday() < _SATURDAY):
        raise Refused("notice_makeup_not_weekend", field="makeup", day=weekdays[0])
    day = parse_day(published, "published") if published is not None else None
    return Notice(id, year, holidays, makeup, ordinary, str(given.get("source", "")), day)


def _each(spans: list[Any], year: int, field: str) -> Iterator[date]:
    for span in spans:
        yield from _days(span, year, field)


def _days(span: Any, year: int, field: str) -> list[date]:
    start, dots, end = span.partition("..") if isinstance(span, str) else (span, "", "")
    first = parse_day(start, field)
    last = parse_day(end, field) if dots else first
    if last < first:
        raise Refused("notice_range_reversed", field=field, given=span)
    if first < date(year - 1, 12, 1) or last > date(year, 12, 31):
        raise Refused("notice_wrong_year", field=field, given=span, year=year)
    return [first + timedelta(days) for days in range((last - first).days + 1)]


@cache
def load_calendar() -> Calendar:
    """Return the calendar that comes with the law, from ``law/calendar.toml``."""
    written = tomllib.loads(files("yifa.law").joinpath("calendar.toml").read_text(encoding="utf-8"))
    return Calendar(
        tuple(parse_notice(notice) for notice in written["notice"]),
        tuple(
            Statutory(each["applies_from"], each["fixed"], {name: tuple(days) for name, days in each["lunar"].items()})
            for each in written["statutory"]
        ),
        {int(year): days for year, days in written["festivals"].items()},
    )
