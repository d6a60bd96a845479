"""The register of officers as of any day: who stood in which organ, for which fields, under which number."""

from datetime import date, timedelta
from pathlib import Path

import pytest

import yifa.procedures.officer_certificate
from tests.procedures.stories import stories, tell
from yifa.kernel.registry import Registry
from yifa.kernel.standings import Hold
from yifa.procedures.officer_certificate.procedure import OfficerCertificate

_TOLD = stories(Path(yifa.procedures.officer_certificate.__path__[0]))
STORIES = {str(story["name"])[:4]: story for story in reversed(_TOLD)}


def holds(name: str) -> tuple[Hold, ...]:
    return tell(STORIES[name], Registry([OfficerCertificate])).case.standings


def on(name: str, day: date) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(hold.name, hold.organ, hold.scope) for hold in holds(name) if hold.covers(day)]


@pytest.mark.parametrize(
    "day, expected",
    [
        (date(2018, 5, 1), []),
        (date(2018, 5, 2), [("苏B0200318", "xishan.market", ("市场监管",))]),
        (date(2019, 3, 3), [("苏B0200318", "xishan.market", ("市场监管",))]),
        (date(2019, 3, 4), [("苏B0200318", "xishan.market", ("市场监管", "知识产权"))]),
        (date(2019, 6, 2), [("苏B0200318", "xishan.market", ("市场监管", "知识产权"))]),
        (date(2019, 6, 3), [("苏B0200318", "xishan.urban", ("城市管理",))]),
        (date(2019, 11, 28), [("苏B0200318", "xishan.urban", ("城市管理",))]),
        (date(2019, 11, 29), []),
    ],
)
def test_change_of_field_transfer_and_cancellation_hold_from_their_own_day(
    day: date, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert on("申领、培", day) == expected


@pytest.mark.parametrize(
    "day, number",
    [
        (date(2018, 7, 9), "苏B0200320"),
        (date(2018, 7, 10), None),
        (date(2018, 7, 15), None),
        (date(2018, 7, 16), "苏B0200331"),
        (date(2019, 12, 31), "苏B0200331"),
        (date(2020, 1, 1), None),
    ],
)
def test_a_lost_certificate_holds_no_more_and_a_new_one_until_the_same_last_day(day: date, number: str | None) -> None:
    assert [held[0] for held in on("证件遗失", day)] == ([number] if number else [])


@pytest.mark.parametrize(
    "day, holds_good",
    [
        (date(2018, 10, 7), True),
        (date(2018, 10, 8), False),
        (date(2018, 11, 14), False),
        (date(2018, 11, 15), True),
        (date(2019, 10, 10), True),
        (date(2019, 10, 11), False),
        (date(2021, 1, 4), False),
    ],
)
def test_a_suspended_certificate_is_no_certificate_until_it_is_given_back(day: date, holds_good: bool) -> None:
    assert bool(on("年度审验", day)) is holds_good


def test_a_renewed_certificate_goes_on_without_a_gap_and_without_an_overlap() -> None:
    first, last = date(2019, 1, 1), date(2028, 12, 31)
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    stretches = holds("同样四十")
    assert all(sum(hold.covers(day) for hold in stretches) == 1 for day in days)
    assert [hold.name for hold in stretches if hold.covers(date(2023, 12, 31))] == ["苏B0200402"]
    assert [hold.name for hold in stretches if hold.covers(date(2024, 1, 1))] == ["苏0213050402"]
    assert not any(
        hold.covers(first - timedelta(days=1)) or hold.covers(last + timedelta(days=1)) for hold in stretches
    )


def test_who_failed_or_was_turned_away_stands_in_nothing() -> None:
    assert [holds(name) for name in ("补考仍不", "劳务派遣", "已持有效")] == [(), (), ()]


def test_whoever_is_looked_up_later_must_have_a_name_that_fits_already_in_the_application() -> None:
    story = STORIES["申领、培"]
    first = {**story["steps"][0], "data": {**story["steps"][0]["data"], "officer": "孙" * 201}}
    with pytest.raises(AssertionError, match="text_too_long"):
        tell({**story, "steps": [first]}, Registry([OfficerCertificate]))
