"""What the steps of judicial advice ask for (填报内容), and what must hold for them (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.data import Choice, Data, Personal, field
from yifa.kernel.declarations import guard


class Kind(Choice):
    """What the advice is about; it decides the time for the answer."""

    DOCUMENT = "document", "修改或者废止规范性文件"
    ABSENCE = "absence", "负责人出庭应诉"
    CASE = "case", "个案中的问题"
    GOVERNANCE = "governance", "类案或者综合治理问题"
    PERFORMANCE = "performance", "拒不履行裁判"


class Adoption(Choice):
    """How far the organ follows the advice (采纳情况)."""

    ADOPTED = "adopted", "采纳"
    PARTLY_ADOPTED = "partly_adopted", "部分采纳"
    NOT_ADOPTED = "not_adopted", "未采纳"


class Advice(Data):
    """The advice as received (司法建议书)."""

    kind: Kind = field("建议类别")
    court: str = field("建议法院")
    advice_number: str = field("司法建议书编号")
    advised_on: date = field("司法建议书日期")
    problem: str = field("指出的问题", personal=Personal.TEXT)
    advice: str = field("建议内容", personal=Personal.TEXT)
    suit: str | None = field("关联诉讼案件", default=None, link="司法建议的案件", help="本平台内的案件编号")
    reply_by_on: date | None = field("法院要求的答复截止日", default=None, help="司法建议书写明期限的填写")


class Assignment(Data):
    """Who sees to it (交办)."""

    unit: str = field("承办机构")


class Draft(Data):
    """The draft of the answer (拟复)."""

    adoption: Adoption = field("采纳情况")
    measures: str = field("整改措施或者未采纳的理由", personal=Personal.TEXT)


class Result(Data):
    """What came of the measures (落实情况)."""

    result: str = field("落实情况", personal=Personal.TEXT)


@guard(
    "advice_days_wrong",
    article="法释〔2023〕11号第八条",
    en="The advice is dated after today, or the day to answer by before it. Check both against the letter",
    zh="司法建议书日期晚于收到之日，或者答复截止日早于收到之日，请核对",
)
def days_in_order(at: Moment) -> bool:
    """Written, received, answered, in this order."""
    advised, by = at.day("advised_on"), at.day("reply_by_on")
    return advised is not None and advised <= at.on and (by is None or by >= at.on)


@guard(
    "advice_without_suit",
    article="行政诉讼法第六十六条第二款、第九十六条；法释〔2018〕1号第一百四十九条",
    en="The linked case is no suit, or it is younger than the advice. Check its number",
    zh="关联案件不是行政诉讼应诉案件，或者晚于司法建议，请核对案件编号",
)
def from_a_suit(at: Moment) -> bool:
    """The linked case is a suit in which the court could have advised."""
    number, advised = at.data.get("suit"), at.day("advised_on")
    suit = at.facts.case(number) if number and at.facts is not None else None
    return not number or (
        suit is not None and suit.procedure == "litigation" and advised is not None and suit.opened_on <= advised
    )


def of_document(at: Moment) -> bool:
    """Whether the sixty days for advice on a normative document run: the court set no day of its own."""
    return at.data["kind"] == Kind.DOCUMENT and not at.data.get("reply_by_on")


def otherwise(at: Moment) -> bool:
    """Whether the general period runs: other advice, for which the court set no day."""
    return at.data["kind"] != Kind.DOCUMENT and not at.data.get("reply_by_on")


def in_time(at: Moment) -> bool:
    """Whether the answer came in its period, where one ran (按期答复)."""
    return at.met("answering") and at.met("answering_as_set")
