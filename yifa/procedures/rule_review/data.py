"""What the steps of a rule's review ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field

REVISED = date(2024, 1, 1)
"""The first day of the revised law (行政复议法（2023）第九十条)."""


class Cause(Choice):
    """Why the rule is reviewed (行政复议法（2017）第二十六条、第二十七条；行政复议法（2023）第五十六条、第五十七条)."""

    ON_APPLICATION = "on_application", "申请人提出审查申请"
    EX_OFFICIO = "ex_officio", "行政复议机关认为依据不合法"


class Finding(Choice):
    """What came of the review (行政复议法（2023）第五十九条、第六十条)."""

    LAWFUL = "lawful", "相关条款合法"
    STOPPED = "stopped", "停止该条款的执行，责令制定机关纠正", REVISED
    UNLAWFUL = "unlawful", "相关条款不合法，依法予以处理"


class Opening(Data):
    """Which rule is reviewed, and by whom (启动审查)."""

    application_received_on: date = field("收到行政复议申请日期", help="与所属行政复议案件一致，决定适用的法律")
    cause: Cause = field("审查缘由")
    raised_on: date = field("提出审查申请或者认为不合法之日")
    suspended_on: date = field("行政复议中止日期", help="通知制定机关答复的期限自此日起算")
    rule: str = field("规定名称")
    provision: str = field("审查的条款")
    maker: str = field("制定机关")
    own_power: YesNo = field("本机关有权处理")


class Inquiry(Data):
    """What the rule's maker is asked (通知制定机关答复)."""

    delivered_on: date | None = field("通知送达日期", default=None, help="与通知同日送达的不填")


class Answer(Data):
    """What the rule's maker answers (制定机关答复)."""

    answer: str = field("制定机关的答复", personal=Personal.TEXT)


class Transfer(Data):
    """To whom the review is passed on (转送)."""

    receiver: str = field("有权处理的机关")
    delivered_on: date | None = field("通知送达日期", default=None, help="与通知同日送达的不填")


class Conclusion(Data):
    """How the rule was dealt with (处理结果)."""

    finding: Finding = field("处理结果")
    reason: str = field("理由", personal=Personal.TEXT)


class Reasoned(Data):
    """A step that must be reasoned (说明理由)."""

    reason: str = field("理由", personal=Personal.TEXT)
