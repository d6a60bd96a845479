"""Conditions of law on carrying out a ruling (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard


@guard(
    "execution_not_permitted",
    article="行政强制法第五十七条；法释〔2018〕1号第一百六十条第三款",
    en="The court has not permitted enforcement. Execution begins after its ruling",
    zh="人民法院尚未裁定准予执行，不得开始执行，应当在裁定准予执行后登记",
)
def permitted(at: Moment) -> bool:
    """The ruling is there."""
    return at.parent is not None and at.parent.state == "permitted"


@guard(
    "night_or_holiday_undue",
    article="行政强制法第四十三条第一款",
    en="A government carrying out the ruling may not do so on a statutory holiday. Choose another day",
    zh="由人民政府组织实施的，不得在法定节假日实施强制执行，请另选日期；情况紧急的除外",
)
def not_on_holiday(at: Moment) -> bool:
    """No execution by the administration on a day off, but where it is urgent."""
    assert at.facts is not None
    assert at.parent is not None
    begun = date.fromisoformat(at.data["execution_begun_on"])
    by_court = at.parent.data.get("executor") == "court"
    return by_court or bool(at.parent.data.get("urgent_because")) or at.facts.calendar().is_working(begun)
