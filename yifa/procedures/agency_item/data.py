"""What the steps of one matter ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, field


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Submission(Data):
    """A matter that the agent hands in for the client (代为申报)."""

    item: str = field("事项名称")
    handling_organ: str = field("办理机关")
    matter: str | None = field("对应办件", default=None, link="代办的办件", help="由本平台的机关办理的填写。")
    promised_on: date = field("承诺办结日期")


class Instant(Data):
    """A matter handed in and finished the same day (即时办结)."""

    item: str = field("事项名称")
    handling_organ: str = field("办理机关")
    matter: str | None = field("对应办件", default=None, link="代办的办件", help="由本平台的机关办理的填写。")
    result_number: str | None = field("结果文号", default=None, help="没有文号的不填。")


class Result(Data):
    """What the organ decided (登记办结)."""

    result_number: str | None = field("结果文号", default=None, help="没有文号的不填。")
    result: str = field("办理结果")
