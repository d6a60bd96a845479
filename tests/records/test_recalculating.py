from datetime import UTC, date, datetime
from typing import Any

import pytest

from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.records import models
from yifa.records.performing import perform
from yifa.records.recalculating import add_notice
from yifa.records.replaying import check
from yifa.records.verifying import verify

from .district import APPLICATION, clerk, decided
from .procedures import Permit

pytestmark = pytest.mark.usefixtures("xishan")
AT, TODAY = datetime(2026, 12, 20, 4, tzinfo=UTC), date(2026, 12, 20)
# 假定的通知，只为检验：2027年元旦放假三日，1月4日不上班，1月9日（周六）上班。
NOTICE: dict[str, Any] = {
    "id": "2027",
    "year": 2027,
    "off": {"元旦": "2027-01-01..2027-01-04"},
    "makeup": ["2027-01-09"],
    "published": date(2026, 11, 18),
}


def accepted(on: date) -> str:
    number = perform(Opening(Permit, "xishan.housing"), "file", APPLICATION, clerk(), on, at=AT).number
    perform(number, "accept", {}, clerk(), on, at=AT)
    return number


def due(number: str) -> tuple[date, bool, str]:
    clock = models.Clock.objects.get(case__number=number)
    return clock.due, clock.provisional, clock.calendar


def test_a_new_notice_moves_the_clocks_that_it_touches_by_events() -> None:
    into_next_year, this_year = accepted(date(2026, 12, 14)), accepted(date(2026, 11, 2))
    over = decided().number
    # 12月15日至31日共13个工作日；2027年未公布，只除元旦和周末：1月4日至8日为第14至18个，11日、12日为第19、20个。
    assert due(into_next_year) == (date(2027, 1, 12), True, "2026")
    receipts = add_notice(NOTICE, clerk(), TODAY, at=AT)
    # 按通知1月4日放假、1月9日上班：5日至9日为第14至18个，11日、12日为第19、20个，期满日不变，但不再暂定。
    assert due(into_next_year) == (date(2027, 1, 12), False, "2027")
    assert [receipt.number for receipt in receipts] == [into_next_year]
    assert due(this_year)[2] == due(over)[2] == "2026"
    event = models.Event.objects.get(case__number=into_next_year, sequence=3)
    assert (event.action, event.calendar, event.fields) == ("recalculate", "2027", {"notice": "2027"})
    assert list(check()) == []
    assert verify().faults == []


def test_a_promise_of_working_days_is_counted_again_too() -> None:
    promised = {**APPLICATION, "promised_days": 14}
    number = perform(Opening(Permit, "xishan.housing"), "file", promised, clerk(), date(2026, 12, 14), at=AT).number
    # 12月15日至31日共13个工作日，第14个暂定为1月4日；按通知1月4日放假，第14个是1月5日。
    assert due(number) == (date(2027, 1, 4), True, "2026")
    assert [receipt.number for receipt in add_notice(NOTICE, clerk(), TODAY, at=AT)] == [number]
    assert due(number) == (date(2027, 1, 5), False, "2027")
    assert list(check()) == []


def test_steps_after_the_notice_count_with_it_and_earlier_events_keep_theirs() -> None:
    accepted(date(2026, 12, 14))
    add_notice({**NOTICE, "makeup": []}, clerk(), TODAY, at=AT)
    later = accepted(date(2026, 12, 15))
    # 12月16日至31日共12个工作日；1月5日至8日为第13至16个，11日至14日为第17至20个。
    assert due(later) == (date(2027, 1, 14), False, "2027")
    assert list(check()) == []


def test_a_step_that_happened_before_the_recalculation_may_still_be_entered() -> None:
    number = accepted(date(2026, 11, 2))
    add_notice(NOTICE, clerk(), TODAY, at=AT)
    perform(number, "note", {"text": "补录"}, clerk(), date(2026, 11, 3), at=AT)


@pytest.mark.parametrize(
    "change, code",
    [
        ({"id": "2026"}, "notice_known"),
        ({"makeup": ["2027-01-02"]}, "notice_overlap"),
        ({"off": {"元旦": "2027-02-30"}}, "date_invalid"),
        ({"year": 2028}, "notice_wrong_year"),
    ],
)
def test_a_bad_notice_changes_nothing(change: dict[str, Any], code: str) -> None:
    number = accepted(date(2026, 12, 14))
    with pytest.raises(Refused) as refused:
        add_notice({**NOTICE, **change}, clerk(), TODAY, at=AT)
    assert refused.value.code == code
    assert due(number) == (date(2027, 1, 12), True, "2026")
    assert not models.CalendarNotice.objects.exists()


def test_the_same_notice_is_added_once() -> None:
    add_notice(NOTICE, clerk(), TODAY, at=AT)
    with pytest.raises(Refused, match="notice_known"):
        add_notice(NOTICE, clerk(), TODAY, at=AT)
