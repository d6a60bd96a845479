"""What the steps of seeing to performance ask for (填报内容), and what must hold for them (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.data import Choice, Data, Personal, YesNo, field
from yifa.kernel.declarations import guard

REVISED = date(2024, 1, 1)
"""The first day of the revised law (行政复议法（2023）第九十条)."""


class Instrument(Choice):
    """What is to be performed (行政复议法（2017）第三十二条；行政复议法（2023）第七十七条)."""

    DECISION = "decision", "行政复议决定书"
    STATEMENT = "statement", "行政复议调解书", REVISED


class Measure(Choice):
    """What is done about a failure to perform (行政复议法（2017）第三十二条；行政复议法（2023）第七十七条第二款)."""

    ORDER = "order", "责令限期履行"
    TALK = "talk", "责令限期履行并约谈负责人", REVISED
    CRITICISM = "criticism", "责令限期履行并通报批评", REVISED


class Opinion(Data):
    """An opinion to an organ whose acts were found wanting (行政复议意见书)."""

    application_received_on: date = field("收到行政复议申请日期", help="与所属行政复议案件一致，决定适用的法律")
    responsible_organ: str = field("责任单位", organ=True)
    problem: str = field("发现的问题", personal=Personal.TEXT)
    advice: str = field("意见建议", personal=Personal.TEXT)


class Duty(Data):
    """What an organ must do by a decision or a mediation statement (履行义务)."""

    application_received_on: date = field("收到行政复议申请日期", help="与所属行政复议案件一致，决定适用的法律")
    responsible_organ: str = field("责任单位", organ=True)
    instrument: Instrument = field("履行依据")
    served_on: date = field("送达日期")
    duty: str = field("应当履行的事项", personal=Personal.TEXT)
    redo: YesNo | None = field("责令重新作出行政行为", default=None)
    perform_by_on: date | None = field("履行截止日期", default=None, help="决定书未确定期限的不填")


class Report(Data):
    """What the organ did (履行、纠正情况)."""

    report: str = field("履行、纠正情况", personal=Personal.TEXT)


class Order(Data):
    """A new day to perform by (责令限期履行)."""

    measure: Measure = field("督促措施")
    perform_by_on: date = field("履行截止日期")


class Closing(Data):
    """Why nothing more is to be performed (不再监督)."""

    reason: str = field("理由", personal=Personal.TEXT)


@guard(
    "law_day_differs",
    article="行政复议法（2023）第九十条",
    en="The day of receipt is not that of the reconsideration that this belongs to. Copy it from there",
    zh="收到行政复议申请日期与所属行政复议案件不一致，请按该案填写",
)
def same_law(at: Moment) -> bool:
    """The supervision is under the law of its reconsideration."""
    return at.parent is not None and at.day("application_received_on") == at.parent.law_day


@guard(
    "nothing_to_perform",
    article="行政复议法（2017）第三十一条第三款、第三十二条；行政复议法（2023）第七十三条、第七十五条、第七十七条",
    en="The reconsideration has neither been decided nor settled by a mediation statement, or nothing was served yet",
    zh="所属行政复议案件尚未作出决定或者调解书，或者尚未送达，没有可以履行的义务",
)
def in_effect(at: Moment) -> bool:
    """The decision was served, or the mediation statement signed."""
    parent = at.parent
    return parent is not None and (parent.state == "mediated" or (parent.state == "decided" and parent.did("serve")))


@guard(
    "performance_not_due",
    article="行政复议法（2017）第三十二条第二款；行政复议法（2023）第七十七条第二款",
    en="The time to perform still runs, or the new day lies in the past",
    zh="履行期限尚未届满，或者新的履行截止日期已过，请核对",
)
def failed(at: Moment) -> bool:
    """The time to perform has run out, and the new day is a later one."""
    by = at.day("perform_by_on")
    return at.overdue("feeding_back", "redoing", "performing") and by is not None and by > at.on
