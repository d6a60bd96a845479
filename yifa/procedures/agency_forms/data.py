"""What the steps of a set of forms ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, field


class Forms(Data):
    """The forms' names and headings: 一卡一表一志五单, as the district calls them (样式)."""

    title: str = field("样式名称")
    card: str = field("跟踪卡名称")
    card_headings: list[str] = field("跟踪卡栏目")
    flow: str = field("流程表名称")
    flow_headings: list[str] = field("流程表栏目")
    log: str = field("工作日志名称")
    log_headings: list[str] = field("工作日志栏目")
    entrusting: str = field("委托用单名称")
    entrusting_headings: list[str] = field("委托用单栏目")
    accepting: str = field("受理用单名称")
    accepting_headings: list[str] = field("受理用单栏目")
    correcting: str = field("补正用单名称")
    correcting_headings: list[str] = field("补正用单栏目")
    urging: str = field("催办用单名称")
    urging_headings: list[str] = field("催办用单栏目")
    closing: str = field("办结用单名称")
    closing_headings: list[str] = field("办结用单栏目")


class Adoption(Data):
    """By what decision the forms apply, and from when (施行)."""

    approval_number: str = field("批准文号或者会议名称")
    effective_on: date = field("施行日期")


class Replacement(Data):
    """Why the forms no longer apply (停用)."""

    reason: str = field("理由")
    replaced_by: str | None = field("替代的样式", default=None, link="替代样式")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")
