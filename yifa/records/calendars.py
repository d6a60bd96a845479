"""The holiday calendar (节假日历) as it stands here: the notices that come with the law, and those added since."""

from functools import lru_cache

import orjson

from yifa.kernel.days import Calendar, load_calendar, parse_notice
from yifa.records.models import CalendarNotice


def added() -> tuple[str, ...]:
    """The notices added to those of the law, as JSON, in the order in which they were added."""
    return tuple(CalendarNotice.objects.values_list("notice", flat=True))


def newest() -> Calendar:
    """The newest calendar."""
    return calendar(added())


@lru_cache(maxsize=64)
def calendar(notices: tuple[str, ...], edition: str = "") -> Calendar:
    """The calendar of an edition, or the newest, given the notices added. Raises ``calendar_edition_unknown``."""
    if edition:
        last = calendar(notices)
        return last if last.edition == edition else last.as_of(edition)
    found = load_calendar()
    for notice in notices:
        found = found.with_notice(parse_notice(orjson.loads(notice)))
    return found
