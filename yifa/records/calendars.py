"""The holiday calendar (节假日历) as it stands here: the notices that come with the law, and those added since."""

from functools import lru_cache

import orjson

from yifa.kernel.days import Calendar, load_calendar, parse_notice
from yifa.records.models import CalendarNotice


def calendar(edition: str = "") -> Calendar:
    """Return the calendar of an edition, or the newest. Raises ``calendar_edition_unknown``."""
    return _edition(tuple(CalendarNotice.objects.values_list("notice", flat=True)), edition)


def shipped(edition: str = "") -> Calendar:
    """Return the calendar of an edition, or the newest, where no notice was added to those of the law."""
    return _edition((), edition)


@lru_cache(maxsize=64)
def _edition(notices: tuple[str, ...], edition: str) -> Calendar:
    if edition:
        newest = _edition(notices, "")
        return newest if newest.edition == edition else newest.as_of(edition)
    found = load_calendar()
    for notice in notices:
        found = found.with_notice(parse_notice(orjson.loads(notice)))
    return found
