"""Working days against an independent library, facts that anyone may look up, and notices added as data."""

from datetime import date, datetime, timedelta
from typing import Any

import chinese_calendar
import pytest

from yifa.kernel.days import Calendar, add_months, load_calendar, parse_day, parse_notice
from yifa.kernel.errors import Refused

KNOWN = [date(2017, 1, 1) + timedelta(days) for days in range((date(2026, 12, 31) - date(2017, 1, 1)).days + 1)]
SPRING_2027 = {
    "id": "2027",
    "year": 2027,
    "off": {"元旦": "2026-12-31..2027-01-02", "春节": "2027-02-05..2027-02-11"},
    "makeup": ["2026-12-27", "2027-01-31", "2027-02-20"],
    "source": "样例",
    "published": "2026-11-20",
}


def test_every_day_from_2017_to_2026_is_what_chinesecalendar_says() -> None:
    calendar = load_calendar()
    assert [day for day in KNOWN if calendar.is_working(day) != chinese_calendar.is_workday(day)] == []
    assert all(calendar.known(day) for day in KNOWN)


@pytest.mark.parametrize(
    ("day", "working", "reason"),
    [
        ("2018-02-11", True, "调休上班"),
        ("2018-02-15", False, "春节放假"),
        ("2018-03-03", False, "周六"),
        ("2018-03-04", False, "周日"),
        ("2018-03-05", True, ""),
        ("2018-12-29", True, "调休上班"),
        ("2018-12-31", False, "元旦放假"),
        ("2019-05-03", False, "劳动节放假"),
        ("2020-02-01", False, "春节放假"),
        ("2024-02-09", True, ""),
        ("2026-02-28", True, "调休上班"),
        ("2027-01-01", False, "元旦（法定节假日）"),
        ("2027-02-05", False, "春节（法定节假日）"),
        ("2027-02-08", False, "春节（法定节假日）"),
        ("2027-02-09", True, ""),
        ("2027-04-05", False, "清明节（法定节假日）"),
        ("2028-05-02", False, "劳动节（法定节假日）"),
        ("2028-10-03", False, "中秋节（法定节假日）"),
        ("2006-05-03", False, "劳动节（法定节假日）"),
        ("2013-05-02", True, ""),
    ],
)
def test_a_day_tells_whether_it_is_worked_and_why(day: str, working: bool, reason: str) -> None:
    calendar = load_calendar()
    assert (calendar.is_working(date.fromisoformat(day)), calendar.reason(date.fromisoformat(day))) == (working, reason)


def test_past_the_last_notice_days_are_provisional_and_nothing_is_raised() -> None:
    calendar = load_calendar()
    assert calendar.edition == "2026"
    assert not calendar.known(date(2027, 1, 1))
    assert not calendar.known(date(2016, 12, 31))
    # 2046-06-08 is the Dragon Boat festival, a Friday; the 11th is the Monday after.
    assert calendar.add_working_days(date(2046, 6, 7), 1) == date(2046, 6, 11)
    assert calendar.next_working(date(2099, 10, 1)) == date(2099, 10, 5)
    assert calendar.add_working_days(date(1960, 1, 4), -1) == date(1960, 1, 1)


def test_a_calendar_grows_in_either_direction_without_changing_what_it_said() -> None:
    calendar, grown = load_calendar().as_of("2025"), load_calendar().as_of("2025")
    grown.is_working(date(2140, 3, 1))
    grown.is_working(date(1950, 3, 1))
    days = KNOWN[::11]
    assert [calendar.working_days_between(KNOWN[0], day) for day in days] == [
        grown.working_days_between(KNOWN[0], day) for day in days
    ]
    assert [calendar.unknown_days_between(KNOWN[0], day) for day in days] == [
        grown.unknown_days_between(KNOWN[0], day) for day in days
    ]


def test_working_days_are_added_and_counted_both_ways() -> None:
    calendar = load_calendar()
    assert calendar.add_working_days(date(2019, 9, 27), 2) == date(2019, 9, 30)
    assert calendar.add_working_days(date(2019, 9, 30), 1) == date(2019, 10, 8)
    assert calendar.add_working_days(date(2019, 10, 8), -2) == date(2019, 9, 29)
    assert calendar.add_working_days(date(2019, 10, 5), 0) == date(2019, 10, 5)
    # 29 and 30 September, 8 to 12 October.
    assert calendar.working_days_between(date(2019, 9, 28), date(2019, 10, 13)) == 7
    assert calendar.working_days_between(date(2019, 10, 13), date(2019, 9, 28)) == -7
    assert calendar.next_working(date(2019, 10, 12)) == date(2019, 10, 12)
    assert calendar.next_working(date(2019, 10, 13)) == date(2019, 10, 14)
    assert calendar.unknown_days_between(date(2026, 12, 30), date(2027, 1, 3)) == 3


def test_a_later_notice_overrides_only_the_days_that_it_names() -> None:
    assert load_calendar().as_of("2019").is_working(date(2019, 5, 2))
    assert not load_calendar().as_of("2019").is_working(date(2019, 5, 5))
    assert load_calendar().as_of("2019-labour").is_working(date(2019, 5, 5))
    assert load_calendar().as_of("2020").is_working(date(2020, 2, 1))
    assert not load_calendar().as_of("2020-spring").is_working(date(2020, 2, 1))
    with pytest.raises(Refused, match="calendar_edition_unknown"):
        load_calendar().as_of("2031")


def test_a_notice_added_as_data_makes_a_new_calendar_and_leaves_the_old_one() -> None:
    before = load_calendar()
    after = before.with_notice(parse_notice(SPRING_2027))
    assert (after.edition, before.edition) == ("2027", "2026")
    assert after.known(date(2027, 6, 1))
    assert not before.known(date(2027, 6, 1))
    assert after.reason(date(2026, 12, 31)) == "元旦放假"
    assert after.is_working(date(2026, 12, 27))
    assert before.is_working(date(2026, 12, 31))
    assert [after.is_working(date(2027, 2, day)) for day in (4, 5, 11, 12, 20)] == [True, False, False, True, True]
    with pytest.raises(Refused, match="notice_known"):
        after.with_notice(parse_notice(SPRING_2027))


def test_a_notice_may_set_days_back_to_ordinary() -> None:
    change = {"id": "2027-b", "year": 2027, "off": {}, "ordinary": ["2027-02-11", "2027-02-20"]}
    calendar = load_calendar().with_notice(parse_notice(SPRING_2027)).with_notice(parse_notice(change))
    assert calendar.is_working(date(2027, 2, 11))
    assert not calendar.is_working(date(2027, 2, 20))


def test_a_holiday_may_fall_into_several_ranges_and_dates_may_be_dates() -> None:
    given = {"id": "x", "year": 2027, "off": {"春节": ["2027-02-05..2027-02-06", date(2027, 2, 9)]}}
    assert sorted(parse_notice(given).off) == [date(2027, 2, 5), date(2027, 2, 6), date(2027, 2, 9)]


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"year": None}, "notice_field_invalid", "year"),
        ({"year": True}, "notice_field_invalid", "year"),
        ({"id": " "}, "notice_field_invalid", "id"),
        ({"off": ["2027-02-05"]}, "notice_field_invalid", "off"),
        ({"off": {}, "makeup": []}, "notice_field_invalid", "off"),
        ({"makeup": "2027-01-31"}, "notice_field_invalid", "makeup"),
        ({"remark": "无"}, "notice_field_unknown", "remark"),
        ({"off": {"春节": "2027-02-30"}}, "date_invalid", "off"),
        ({"off": {"春节": "20270205"}}, "date_invalid", "off"),
        ({"off": {"春节": 5}}, "date_invalid", "off"),
        ({"off": {"春节": datetime(2027, 2, 5)}}, "date_invalid", "off"),
        ({"off": {"春节": "2027-02-05.."}}, "date_invalid", "off"),
        ({"published": "2026-13-01"}, "date_invalid", "published"),
        ({"off": {"春节": "2027-02-11..2027-02-05"}}, "notice_range_reversed", "off"),
        ({"off": {"春节": "2028-02-05"}}, "notice_wrong_year", "off"),
        ({"off": {"春节": "2026-11-30"}}, "notice_wrong_year", "off"),
        ({"makeup": ["2028-01-01"]}, "notice_wrong_year", "makeup"),
        ({"makeup": ["2027-02-06"]}, "notice_overlap", "makeup"),
        ({"ordinary": ["2027-02-20"]}, "notice_overlap", "makeup"),
        ({"makeup": ["2027-03-01"]}, "notice_makeup_not_weekend", "makeup"),
    ],
)
def test_a_notice_that_cannot_be_right_is_refused(change: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_notice({**SPRING_2027, **change})
    assert (refused.value.code, refused.value.field) == (code, field)
    assert refused.value.english
    assert refused.value.chinese


@pytest.mark.parametrize("field", ["id", "year", "off"])
def test_a_notice_without_what_it_needs_is_refused(field: str) -> None:
    with pytest.raises(Refused, match="notice_field_missing"):
        parse_notice({key: value for key, value in SPRING_2027.items() if key != field})


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2018-01-31", 1, "2018-02-28"),
        ("2020-01-31", 1, "2020-02-29"),
        ("2018-08-31", 6, "2019-02-28"),
        ("2018-02-28", 1, "2018-03-28"),
        ("2018-12-31", 2, "2019-02-28"),
        ("2018-12-15", 12, "2019-12-15"),
        ("2020-02-29", 24, "2022-02-28"),
        ("2018-03-31", -1, "2018-02-28"),
        ("2018-01-15", -1, "2017-12-15"),
    ],
)
def test_months_end_on_the_same_day_number_or_the_last_of_the_month(day: str, count: int, expected: str) -> None:
    assert add_months(date.fromisoformat(day), count) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text", ["2018-02-29", "2018-2-3", "20180203", "2018-W05-1", "", None, 20180203, " 2018-02-03"]
)
def test_a_day_that_does_not_exist_or_is_written_otherwise_is_refused(text: Any) -> None:
    with pytest.raises(Refused, match="date_invalid"):
        parse_day(text, "--from")


def test_days_no_case_can_have_are_refused() -> None:
    for text in ("1949-09-30", "2151-01-01", "9999-12-31", "0001-01-01"):
        with pytest.raises(Refused, match="date_out_of_range"):
            parse_day(text, "--from")
    with pytest.raises(Refused, match="date_out_of_range"):
        load_calendar().is_working(date(9999, 1, 1))


def test_a_calendar_without_notices_knows_weekends_alone() -> None:
    calendar = Calendar(())
    assert calendar.edition == ""
    assert calendar.is_working(date(2024, 10, 1))
    assert not calendar.is_working(date(2024, 10, 5))
    assert not calendar.known(date(2024, 10, 1))
