"""When periods end: cases worked out by hand from the law and the holiday notices, and a day-by-day twin."""

from calendar import monthrange
from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yifa.kernel.clocks import Due, Suspension, due, working
from yifa.kernel.days import load_calendar, parse_notice
from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit, all_limit_ids, limit, versions


def day(text: str) -> date:
    return date.fromisoformat(text)


def spans(text: str) -> list[Suspension]:
    return [(day(each[:10]), day(each[12:])) for each in text.split()]


def ended(id: str, start: str, suspended: str = "", extended: bool = False) -> Due:
    return due(limit(id, day(start)), day(start), spans(suspended), extended)


# limit, start, suspensions, extended, due. Weekday and holiday of each step were counted on paper.
WORKING_DAYS = [
    # National Day 2019: 26 27 | 29 (make-up) 30 | 8 9 10 11 12 (make-up) | 14-18 | 21-25 | 28 October is the 20th.
    ("foi.reply", "2019-09-25", "", False, "2019-10-28"),
    # Spring Festival 2018: 9 11 (make-up) 12 13 14 | 22 23 24 (make-up) | 26 27 28 1 2 | 5 6 March is the 15th.
    ("foi.reply", "2018-02-08", "", False, "2018-03-06"),
    ("foi.reply", "2018-02-08", "", True, "2018-03-27"),
    # Seven days until the 23rd, the make-up Saturday among those suspended, the 8th on 2 March.
    ("foi.reply", "2018-02-08", "2018-02-24..2018-03-02", False, "2018-03-13"),
    ("foi.reply", "2018-02-08", "2018-02-09..2018-02-23", False, "2018-03-14"),
    # The last day of the old regulation, the first of the new one (Dragon Boat 7 to 9 June).
    ("foi.reply", "2019-05-14", "", False, "2019-06-04"),
    ("foi.reply", "2019-05-15", "", False, "2019-06-13"),
    # Spring Festival 2020 as prolonged to 2 February; 1 February is no make-up day any more.
    ("foi.reply", "2020-01-20", "", False, "2020-02-25"),
    # 24 September 2024: the make-up Sunday 29 and the make-up Saturday 12 October both count.
    ("reconsideration.respondent_reply", "2024-09-24", "", False, "2024-10-12"),
    # The law of 2017 still governs what was received in 2023.
    ("reconsideration.review", "2023-12-29", "", False, "2024-01-08"),
    ("reconsideration.review", "2017-09-29", "", False, "2017-10-12"),
    # 9 February 2024, New Year's Eve, was a working day; the 4th and the 18th are make-up Sundays.
    ("licensing.decide", "2024-01-29", "", False, "2024-02-29"),
    ("licensing.decide", "2024-01-29", "", True, "2024-03-14"),
    ("penalty.deliver", "2021-07-15", "", False, "2021-07-26"),
    ("three_systems.publish_lp", "2023-09-27", "", False, "2023-10-12"),
    ("service_promise_3550.open_business", "2017-01-25", "", False, "2017-02-04"),
    ("procurement.challenge", "2025-09-26", "", False, "2025-10-13"),
    ("petition.object_transfer", "2022-09-28", "", False, "2022-10-10"),
    # Minimum periods: the day shown is the last that must be waited for.
    ("major_decisions.legality", "2020-09-28", "", False, "2020-10-14"),
    ("coercion.urge", "2017-09-25", "", False, "2017-10-13"),
    # Backward from the event: 14 13 12 11 | 7 June, the 8th to the 10th being the Dragon Boat festival of 2024.
    ("reconsideration.hearing_notice", "2024-06-17", "", False, "2024-06-07"),
    # 9 (make-up) 8 | 30 29 28 27 26 (make-up) September 2021.
    ("penalty.hearing_notice", "2021-10-11", "", False, "2021-09-26"),
    ("coercion.proxy_notice", "2018-10-09", "", False, "2018-09-29"),
]

# limit, start, suspensions, extended, due, due without the roll, ground of the roll.
OTHER_DAYS = [
    # Sixty days from 3 August 2018 end on 2 October, and roll over National Day to Monday the 8th.
    ("reconsideration.decide", "2018-08-03", "", False, "2018-10-08", "2018-10-02", "statutory"),
    ("reconsideration.decide", "2018-08-03", "", True, "2018-11-01", "2018-11-01", "statutory"),
    # 21 days suspended.
    ("reconsideration.decide", "2018-08-03", "2018-08-20..2018-09-10", False, "2018-10-23", "2018-10-23", "statutory"),
    # Two suspensions that overlap are 21 days as well; so are two that meet.
    (
        *("reconsideration.decide", "2018-08-03", "2018-08-25..2018-09-10 2018-08-20..2018-09-01", False),
        *("2018-10-23", "2018-10-23", "statutory"),
    ),
    (
        *("reconsideration.decide", "2018-08-03", "2018-08-20..2018-09-01 2018-09-01..2018-09-10", False),
        *("2018-10-23", "2018-10-23", "statutory"),
    ),
    # Of a suspension that began before the period only the days after the start count: 4 to 9 August.
    ("reconsideration.decide", "2018-08-03", "2018-08-01..2018-08-10", False, "2018-10-08", "2018-10-08", "statutory"),
    # Over before the start: nothing changes.
    ("reconsideration.decide", "2018-08-03", "2018-07-01..2018-08-03", False, "2018-10-08", "2018-10-02", "statutory"),
    # A suspension that begins after the last day does not lengthen the period, but the roll passes over it.
    ("reconsideration.decide", "2018-08-03", "2018-10-05..2018-10-11", False, "2018-10-11", "2018-10-02", "statutory"),
    ("reconsideration.decide", "2018-08-03", "2018-10-03..2018-10-20", False, "2018-10-22", "2018-10-02", "statutory"),
    # One that begins on the last day does lengthen it, by two days; the new end is still within the holiday.
    ("reconsideration.decide", "2018-08-03", "2018-10-02..2018-10-04", False, "2018-10-08", "2018-10-04", "statutory"),
    # The 60th day, Saturday 7 April 2018, is Qingming; the Sunday after is a make-up day, and no roll goes past it.
    ("reconsideration.decide", "2018-02-06", "", False, "2018-04-08", "2018-04-07", "statutory"),
    ("reconsideration.decide", "2018-02-07", "", False, "2018-04-08", "2018-04-08", "statutory"),
    # Ten days in the law of 2017 are calendar days.
    ("reconsideration.respondent_reply", "2018-09-25", "", False, "2018-10-08", "2018-10-05", "statutory"),
    ("mediation.confirm_ask", "2018-09-01", "", False, "2018-10-08", "2018-10-01", "statutory"),
    # Labour Day 2019 as changed: 1 to 4 May off, Sunday the 5th a make-up day.
    ("petition.conclude", "2019-03-02", "", False, "2019-05-05", "2019-05-01", "by_analogy"),
    ("petition.conclude", "2019-03-06", "", False, "2019-05-05", "2019-05-05", "by_analogy"),
    ("penalty.hearing_ask", "2020-01-28", "", False, "2020-02-03", "2020-01-31", "by_analogy"),
    ("penalty.deliver", "2021-07-14", "", False, "2021-07-21", "2021-07-21", "by_analogy"),
    ("penalty.decide", "2024-07-05", "", False, "2024-10-08", "2024-10-03", "by_analogy"),
    ("bidding.object_reply", "2018-09-20", "", False, "2018-09-25", "2018-09-23", "by_analogy"),
    ("litigation.answer", "2026-02-05", "", False, "2026-02-24", "2026-02-20", "statutory"),
    # Months: the same day number, else the last of the month.
    ("litigation.sue", "2018-08-31", "", False, "2019-02-28", "2019-02-28", "statutory"),
    ("litigation.sue", "2019-08-31", "", False, "2020-03-02", "2020-02-29", "statutory"),
    ("litigation.perform", "2018-12-31", "", False, "2019-02-28", "2019-02-28", "statutory"),
    # 15 September and ten days suspended.
    ("litigation.first", "2018-03-15", "2018-05-01..2018-05-11", False, "2018-09-25", "2018-09-25", "statutory"),
    ("mediation.mediate", "2018-01-31", "", False, "2018-02-28", "2018-02-28", "by_analogy"),
    ("npc_suggestions.reply", "2018-01-29", "", False, "2018-05-02", "2018-04-29", "by_analogy"),
    # Six months in all, not three and six more.
    ("npc_suggestions.reply", "2018-01-29", "", True, "2018-07-30", "2018-07-29", "by_analogy"),
    # Saturday 28 February 2026 is a make-up day.
    ("coercion.apply_court", "2025-11-30", "", False, "2026-02-28", "2026-02-28", "by_analogy"),
    # The longest time that something may be held does not roll (1 October is a holiday).
    ("coercion.seize", "2018-09-01", "", False, "2018-10-01", "2018-10-01", None),
    ("coercion.seize", "2018-09-01", "", True, "2018-10-31", "2018-10-31", None),
    ("coercion.seize", "2018-09-01", "2018-09-10..2018-09-20", False, "2018-10-11", "2018-10-11", None),
    ("normative_docs.comment", "2021-09-02", "", False, "2021-10-02", "2021-10-02", None),
    # Backward in calendar days, into a weekend and a holiday: no roll.
    ("licensing.renew_ask", "2019-12-31", "", False, "2019-12-01", "2019-12-01", None),
    ("penalty.hearing_notice", "2019-10-10", "", False, "2019-10-03", "2019-10-03", None),
    ("bidding.clarify", "2018-10-10", "2018-10-01..2018-10-09", False, "2018-09-25", "2018-09-25", None),
    # The next such day after the start, never the start itself.
    ("foi.report_dept", "2024-01-30", "", False, "2024-01-31", "2024-01-31", None),
    ("foi.report_dept", "2024-01-31", "", False, "2025-01-31", "2025-01-31", None),
    ("coercion.urgent_report", "2018-05-04", "", False, "2018-05-05", "2018-05-05", None),
    ("foi.receipt_hand", "2019-06-08", "", False, "2019-06-08", "2019-06-08", None),
    ("penalty.limitation", "2020-02-29", "", False, "2022-02-28", "2022-02-28", None),
    ("reconsideration.apply_cap_realty", "2024-02-29", "", False, "2044-02-29", "2044-02-29", None),
]


@pytest.mark.parametrize(("id", "start", "suspended", "extended", "expected"), WORKING_DAYS)
def test_working_day_periods_end_where_they_do_on_paper(
    id: str, start: str, suspended: str, extended: bool, expected: str
) -> None:
    assert ended(id, start, suspended, extended) == Due(day(expected), day(expected), None, False)


@pytest.mark.parametrize(("id", "start", "suspended", "extended", "rolled", "nominal", "basis"), OTHER_DAYS)
def test_other_periods_end_where_they_do_on_paper(
    id: str, start: str, suspended: str, extended: bool, rolled: str, nominal: str, basis: str | None
) -> None:
    assert ended(id, start, suspended, extended) == Due(day(rolled), day(nominal), basis, False)


@pytest.mark.parametrize(
    ("id", "start", "suspended", "expected", "nominal", "provisional"),
    [
        # 11 | 14-18 | 21-25 | 28-31 December are 15; 4 to 8 January the rest.
        ("foi.reply", "2026-12-10", "", "2027-01-08", "2027-01-08", True),
        # Spring Festival by the statute alone: 5 to 8 February 2027 off.
        ("foi.reply", "2027-02-01", "", "2027-03-03", "2027-03-03", True),
        # The twentieth working day is the last of 2026.
        ("foi.reply", "2026-12-03", "", "2026-12-31", "2026-12-31", False),
        # The 60th day is New Year's Day; whether Saturday the 2nd is made up for is not known yet.
        ("reconsideration.decide", "2026-11-02", "", "2027-01-04", "2027-01-01", True),
        ("reconsideration.decide", "2026-11-01", "", "2026-12-31", "2026-12-31", False),
        # A period that cannot roll does not care which days are worked.
        ("coercion.seize", "2026-12-15", "", "2027-01-14", "2027-01-14", False),
        ("procurement.keep_files", "2026-11-23", "", "2041-11-23", "2041-11-23", False),
        # The days of 2016 are not known, but all that matter are suspended.
        (
            "service_promise_3550.open_business",
            "2017-01-25",
            "2016-12-01..2017-01-26",
            "2017-02-04",
            "2017-02-04",
            False,
        ),
        # Backward over New Year 2027: 6 5 4 | 31 30 December.
        ("reconsideration.hearing_notice", "2027-01-07", "", "2026-12-30", "2026-12-30", True),
        # 31 30 29 28 | 25 December: the unknown day of the event itself is not counted.
        ("reconsideration.hearing_notice", "2027-01-01", "", "2026-12-25", "2026-12-25", False),
    ],
)
def test_a_period_that_needs_a_day_without_notice_is_provisional(
    id: str, start: str, suspended: str, expected: str, nominal: str, provisional: bool
) -> None:
    found = ended(id, start, suspended)
    assert (found.due, found.due_no_roll, found.provisional) == (day(expected), day(nominal), provisional)


def test_unknown_days_that_are_all_suspended_leave_a_date_certain() -> None:
    suspended = [(day("2016-12-02"), day("2017-01-03"))]
    # 3 4 5 6 | 9 January 2017.
    found = due(limit("reconsideration.review", day("2016-12-01")), day("2016-12-01"), suspended)
    assert found == Due(day("2017-01-09"), day("2017-01-09"), None, False)


def test_the_notice_when_it_comes_makes_a_provisional_date_certain() -> None:
    notice = {
        "id": "2027",
        "year": 2027,
        "off": {"春节": "2027-02-05..2027-02-11"},
        "makeup": ["2027-01-31", "2027-02-20"],
    }
    after = load_calendar().with_notice(parse_notice(notice))
    law, start = limit("foi.reply", day("2027-02-01")), day("2027-02-01")
    # 2 3 4 | 12 | 15-19 20 (make-up) | 22-26 | 1-5 March.
    assert due(law, start, calendar=after) == Due(day("2027-03-05"), day("2027-03-05"), None, False)
    assert due(law, start).provisional


def test_rows_whose_text_was_not_yet_in_force_are_used_but_marked() -> None:
    assert not limit("reconsideration.review", day("2017-09-29")).verified
    assert limit("reconsideration.review", day("2018-09-29")).verified


@pytest.mark.parametrize(
    ("id", "start", "extended", "code"),
    [
        ("litigation.head_in_court", "2018-05-01", False, "limit_without_length"),
        ("penalty.two_officers", "2018-05-01", False, "limit_without_length"),
        ("double_random.ent_sample", "2018-05-01", False, "limit_without_length"),
        ("three_systems.take_down", "2020-05-01", False, "limit_without_length"),
        ("foi.excessive", "2020-05-01", False, "limit_without_length"),
        ("general_computing.roll", "2021-05-01", True, "limit_without_length"),
        ("reconsideration.decide_simple", "2024-05-01", True, "limit_not_extendable"),
        ("foi.report_dept", "2024-05-01", True, "limit_not_extendable"),
        ("reconsideration.supplement", "2024-05-01", True, "extension_without_length"),
        ("litigation.first", "2024-05-01", True, "extension_without_length"),
    ],
)
def test_what_has_no_length_or_no_extension_is_refused(id: str, start: str, extended: bool, code: str) -> None:
    with pytest.raises(Refused) as refused:
        ended(id, start, "", extended)
    assert refused.value.code == code
    assert id in refused.value.english
    assert id in refused.value.chinese


@pytest.mark.parametrize(
    ("start", "suspended", "code"),
    [
        ("2018-05-01", "2018-05-10..2018-05-10", "suspension_empty"),
        ("2018-05-01", "2018-05-10..2018-05-09", "suspension_empty"),
        ("2018-05-01", "1949-09-30..2018-05-10", "date_out_of_range"),
        ("2018-05-01", "2018-05-10..9999-12-31", "date_out_of_range"),
    ],
)
def test_impossible_suspensions_and_days_are_refused(start: str, suspended: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        ended("foi.reply", start, suspended)
    with pytest.raises(Refused, match="date_out_of_range"):
        due(limit("foi.reply", day("2020-01-01")), date(9999, 12, 1))


def told(id: str, start: str, suspended: str = "", extended: bool = False) -> list[tuple[str, bool, str]]:
    days = working(limit(id, day(start)), day(start), spans(suspended), extended)
    return [(each.date.isoformat(), each.counted, each.why) for each in days]


def test_the_working_names_every_day_with_its_reason() -> None:
    assert told("service_promise_3550.open_business", "2018-02-09", "2018-02-12..2018-02-14") == [
        ("2018-02-09", False, "起算日，不计入"),
        ("2018-02-10", False, "周六，不计入"),
        ("2018-02-11", True, "第1个工作日（调休上班，计入）"),
        ("2018-02-12", False, "中止期间，不计入"),
        ("2018-02-13", False, "中止期间，不计入"),
        ("2018-02-14", True, "第2个工作日"),
        *((f"2018-02-{each}", False, "春节放假，不计入") for each in range(15, 22)),
        ("2018-02-22", True, "第3个工作日，期满"),
    ]


def test_the_working_of_a_roll_shows_each_day_that_it_passes() -> None:
    assert told("bidding.object_reply", "2018-09-20") == [
        ("2018-09-20", False, "起算日，不计入"),
        ("2018-09-21", True, "第1日"),
        ("2018-09-22", True, "第2日"),
        ("2018-09-23", True, "第3日，期满日适逢中秋节放假，参照民法典第二百零三条顺延"),
        ("2018-09-24", False, "中秋节放假，继续顺延"),
        ("2018-09-25", False, "顺延至下一工作日"),
    ]
    assert told("reconsideration.decide", "2018-02-06")[-2:] == [
        ("2018-04-07", True, "第60日，期满日适逢清明节放假，依法顺延"),
        ("2018-04-08", False, "顺延至下一调休上班日"),
    ]


def test_the_working_of_other_kinds() -> None:
    assert told("coercion.proxy_notice", "2018-10-09") == [
        ("2018-10-09", False, "事件当日，不计入"),
        ("2018-10-08", True, "前第1个工作日"),
        *((f"2018-10-0{each}", False, "国庆节放假，不计入") for each in range(7, 0, -1)),
        ("2018-09-30", True, "前第2个工作日（调休上班，计入）"),
        ("2018-09-29", True, "前第3个工作日（调休上班，计入），期满"),
    ]
    assert told("foi.report_dept", "2024-02-01") == [
        ("2024-02-01", False, "起算日，不计入"),
        ("2025-01-31", True, "其后首个法定日期"),
    ]
    assert told("foi.receipt_hand", "2019-06-08") == [("2019-06-08", True, "即以该事件之日为准")]
    assert told("coercion.urgent_report", "2018-05-04")[-1] == ("2018-05-05", True, "第1日，期满")


def test_the_working_marks_provisional_days() -> None:
    days = told("foi.reply", "2026-12-30")
    assert ("2026-12-31", True, "第1个工作日") in days
    assert ("2027-01-01", False, "元旦（法定节假日），不计入（暂定）") in days
    assert ("2027-01-04", True, "第2个工作日（暂定）") in days
    assert told("reconsideration.decide", "2026-11-02")[-1] == ("2027-01-04", False, "顺延至下一工作日（暂定）")


# --- The twin: one day after the other, with the library's calendar where it has one.

LIMITS = [law for id in all_limit_ids() for law in versions(id) if law.amount is not None]
LENGTHS = [law for law in LIMITS if law.unit in ("working_days", "calendar_days", "months", "years", "hours")]
STARTS = st.dates(date(2017, 1, 1), date(2026, 12, 31))


def worked(day: date) -> bool:
    if 2017 <= day.year <= 2026:
        return bool(chinese_calendar.is_workday(day))
    # Past the library, test_days.py answers for the calendar.
    return load_calendar().is_working(day)


def twin(law: Limit, start: date, suspensions: list[Suspension], extended: bool) -> tuple[Due, list[tuple[date, bool]]]:
    assert isinstance(law.amount, int)
    amount = law.amount
    if extended and law.extension and law.extension.amount:
        amount = law.extension.amount if law.extension.total else amount + law.extension.amount
    if law.unit == "hours":
        amount = (amount + 23) // 24
    step = timedelta(-1 if law.kind == "backward" else 1)
    if law.unit in ("months", "years"):
        year, month = start.year, start.month
        last, first, by = (1, 12, -1) if law.kind == "backward" else (12, 1, 1)
        for _ in range(amount * (12 if law.unit == "years" else 1)):
            year, month = (year + by, first) if month == last else (year, month + by)
        amount = abs((date(year, month, min(start.day, monthrange(year, month)[1])) - start).days)
    at, left, doubtful = start, amount, False
    path = [(start, False)]

    def suspended(at: date) -> bool:
        return law.kind != "backward" and any(first <= at < again for first, again in suspensions)

    while left:
        at += step
        counts = not suspended(at) and (law.unit != "working_days" or worked(at))
        doubtful |= law.unit == "working_days" and not suspended(at) and not 2017 <= at.year <= 2026
        left -= counts
        path.append((at, counts))
    nominal = at
    if law.roll:
        doubtful |= not 2017 <= at.year <= 2026
        while not worked(at) or suspended(at):
            at += step
            doubtful |= not suspended(at) and not 2017 <= at.year <= 2026
            path.append((at, False))
    return Due(at, nominal, None if law.kind == "backward" else law.roll, doubtful), path


@st.composite
def periods(draw: st.DrawFn) -> tuple[Limit, date, list[Suspension], bool]:
    law, start = draw(st.sampled_from(LENGTHS)), draw(STARTS)
    suspensions = []
    for _ in range(draw(st.integers(0, 4))):
        first = start + timedelta(draw(st.integers(-20, 120)))
        suspensions.append((first, first + timedelta(draw(st.integers(1, 60)))))
    extended = bool(law.extension and law.extension.amount) and draw(st.booleans())
    return law, start, suspensions, extended


@settings(max_examples=1500, deadline=None)
@given(periods())
def test_due_and_its_working_agree_with_a_day_by_day_twin(period: tuple[Limit, date, list[Suspension], bool]) -> None:
    law, start, suspensions, extended = period
    expected, path = twin(law, start, suspensions, extended)
    assert due(law, start, suspensions, extended) == expected
    days = working(law, start, suspensions, extended)
    assert [(each.date, each.counted) for each in days] == path
    assert all(each.why for each in days)


@pytest.mark.parametrize("law", LENGTHS, ids=lambda law: f"{law.version}.{law.id}")
def test_every_limit_with_a_length_agrees_with_the_twin_around_the_golden_weeks(law: Limit) -> None:
    suspensions = [(date(2018, 10, 6), date(2018, 10, 10))]
    for ahead in range(-8, 8, 3):
        start = date(2018, 9, 30) + timedelta(ahead)
        for extended in (False, *([True] if law.extension and law.extension.amount else [])):
            assert due(law, start, suspensions, extended) == twin(law, start, suspensions, extended)[0]
