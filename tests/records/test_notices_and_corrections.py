"""What a correction and a holiday notice have to do with one another."""

import tomllib
from datetime import UTC, date, datetime

import pytest

from yifa.kernel.references import Opening
from yifa.records import models
from yifa.records.correcting import correct
from yifa.records.performing import perform
from yifa.records.recalculating import add_notice
from yifa.records.replaying import check

from .district import APPLICATION, clerk, head
from .procedures import Permit

pytestmark = pytest.mark.usefixtures("xishan")
AT = datetime(2026, 12, 20, 4, tzinfo=UTC)
# 假定的通知，只为检验：2027年元旦放假四日，不调休；日期按 TOML 的日期写法。
NOTICE = 'id = "2027"\nyear = 2027\noff = {"元旦" = [2027-01-01, "2027-01-02..2027-01-04"]}\nordinary = [2027-02-07]\n'


def test_a_clock_that_a_correction_sets_going_again_knows_the_notice_that_came_meanwhile() -> None:
    number = perform(Opening(Permit, "xishan.housing"), "file", APPLICATION, clerk(), date(2026, 12, 14), at=AT).number
    perform(number, "accept", {}, clerk(), date(2026, 12, 14), at=AT)
    perform(number, "decide", {"outcome": "granted"}, head(), date(2026, 12, 18), at=AT)
    assert add_notice(tomllib.loads(NOTICE), clerk(), date(2026, 12, 20), at=AT) == []
    correct(number, 3, "决定结果录入有误", clerk(), head(), date(2026, 12, 20), at=AT)
    # 12月15日至31日共13个工作日；1月1日至4日放假，5日至8日为第14至17个，11日至13日为第18至20个。
    clock = models.Clock.objects.get(case__number=number)
    assert (clock.status, clock.due, clock.provisional) == ("running", date(2027, 1, 13), False)
    assert list(check()) == []
    # 更正不是案件的步骤，此前已经办理而尚未登记的步骤仍可补录。
    perform(number, "note", {"text": "补录"}, clerk(), date(2026, 12, 17), at=AT)
    assert list(check()) == []
