"""What each step of a campaign of evaluating case files asks for (案卷评查的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field
from yifa.kernel.draws import steps


class FileKind(Choice):
    """Which case files are evaluated (案卷类别); the label is the first half of an object's class in the pool."""

    LICENCE = "licence", "行政许可"
    PENALTY = "penalty", "行政处罚"


class Plan(Data):
    """The scheme of a campaign (评查方案)."""

    year: int = field("年度", minimum=2004)
    title: str = field("评查名称")
    file_kinds: list[FileKind] = field("案卷类别")
    evaluated_organs: list[str] = field("被评查单位", organ=True, help="机关标识，不含组织评查的机关自身。")
    closed_from: date = field("办结起始日期", help="评查此日至办结截止日期之间办结的案卷。")
    closed_to: date = field("办结截止日期")
    standards: str = field("评查内容和方法")
    self_evaluate_by: date = field("部门自评期限")
    complete_by: date = field("评查完成期限")
    places: int = field("通报表扬名额", unit="名", minimum=1)


class Cancelled(Data):
    """Why nothing comes of the plan (取消评查)."""

    cancelled_because: str = field("取消理由")


class Committed(steps.Committed):
    """What is published before the draw; the pool's file and the commitment are attached (抽取承诺)."""

    pool_objects: int = field("名录案卷数", unit="卷", minimum=1)
    pool_inspectors: int = field("名录评查员数", unit="人", minimum=3)


class Drawn(steps.Drawn):
    """The draw; its file is attached (抽取)."""

    pool_objects: int = field("名录案卷数", unit="卷", minimum=1)
    drawn_objects: int = field("抽中案卷数", unit="卷", minimum=1)


class Ranking(Data):
    """The organs in the order of their files' mean score (排名)."""

    ranking: list[str] = field("排名", organ=True, help="有计分案卷的单位，平均分高的在前。")
    means: list[str] = field("平均分", help="与排名同序，百分制，四舍五入保留两位小数，如：93.25。")
    scored_files: int = field("计分案卷数", unit="卷", minimum=1)
    tie_explained: str | None = field(
        "同分排序说明", default=None, help="平均分、不合格卷数、优秀卷数都相同的单位，写明先后次序的理由。"
    )


class Commendation(Data):
    """Who is commended (通报表扬)."""

    commended_organs: list[str] = field("通报表扬单位", organ=True, help="依排名顺序，取方案所定名额。")
    commended_count: int = field("通报表扬单位数", unit="名", minimum=1)
    commended_for: str = field("主要做法")


class Report(Data):
    """What the campaign showed (评查情况通报)."""

    summary: str = field("评查情况")
    common_problems: str = field("共性问题")
    requirements: str = field("工作要求")
