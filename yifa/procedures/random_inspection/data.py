"""What each step of a random inspection campaign asks for (随机抽查计划的填报内容)."""

from datetime import date

from yifa.kernel.data import Data, YesNo, field
from yifa.kernel.draws import steps


class Plan(Data):
    """A campaign of the year's plan (抽查计划)."""

    year: int = field("年度", minimum=2015)
    title: str = field("抽查计划名称")
    matter: str = field("抽查事项案号", link="抽查事项", help="已列入随机抽查事项清单的事项。")
    domains: list[str] = field("执法领域", help="与执法证所列领域一致；联合抽查填写各部门的领域。")
    joint: YesNo = field("部门联合抽查")
    joint_organs: list[str] | None = field(
        "联合抽查部门", default=None, organ=True, help="参加部门的机关标识；单独抽查不填。",
    )  # fmt: skip
    scope: str = field("抽查对象范围")
    rates: str = field("抽查比例和频次", help="按风险等级写明。")
    complete_by: date = field("抽查完成期限")


class AddedMatter(Data):
    """One more matter to be inspected on the same visit (一次检查、全面体检)."""

    added_matter: str = field("增列事项案号", link="抽查事项")


class Cancelled(Data):
    """Why nothing comes of the plan (取消计划)."""

    cancelled_because: str = field("取消理由")


class Committed(steps.Committed):
    """What is published before the draw; the pool's file and the commitment are attached (抽取承诺)."""

    pool_objects: int = field("名录库对象数", unit="户", minimum=1)
    pool_inspectors: int = field("名录库检查人员数", unit="人", minimum=2)


class Drawn(steps.Drawn):
    """The draw; its file is attached (抽取)."""

    pool_objects: int = field("名录库对象数", unit="户", minimum=1)
    drawn_objects: int = field("抽中对象数", unit="户", minimum=1)


class Concluded(Data):
    """All tasks have their results (抽查完成)."""

    inspected_objects: int = field("完成检查对象数", unit="户", minimum=0)


class Summary(Data):
    """What the campaign showed (抽查情况通报)."""

    summary: str = field("抽查情况")
    follow_up: str = field("后续处理和监管措施")
