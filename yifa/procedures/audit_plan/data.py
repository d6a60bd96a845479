"""What each step of a year's plan asks for (年度审计项目计划的填报内容)."""

from yifa.kernel.data import Data, YesNo, field


class Plan(Data):
    """A year's plan as drafted (年度审计项目计划草案)."""

    year: int = field("计划年度", minimum=1983)
    plan_title: str = field("计划名称")
    priorities: str = field("审计工作重点")
    approving_organ: str = field("批准机关", organ=True, help="批准年度审计项目计划的本级人民政府。")
    has_enterprises: YesNo = field("列有国有企业或者金融机构", help="列有的，应当自确定之日起七个工作日内告知。")


class Revision(Data):
    """What a draft says now (修改内容)."""

    priorities: str = field("审计工作重点")
    has_enterprises: YesNo | None = field("列有国有企业或者金融机构", default=None)


class Returned(Data):
    """Why something comes back (退回意见)."""

    returned_because: str = field("退回意见")


class PlanApproval(Data):
    """The government's approval (批准)."""

    approval: str = field("批准文号")


class Issue(Data):
    """The plan goes out (下达)."""

    project_count: int = field("项目数", unit="个", minimum=1, help="与本计划中已列入的审计项目数一致。")


class Informing(Data):
    """Which enterprises were told (告知)."""

    informed: str = field("已告知的企业、金融机构")


class ProjectList(Data):
    """The list for everybody (项目清单)."""

    public_list: str = field("公开的项目清单", help="不宜公开的项目不列入。")


class Adjustment(Data):
    """How the plan is to change (调整)."""

    adjustment: str = field("调整内容")
    adjusted_because: str = field("调整理由")


class AdjustmentApproval(Data):
    """The approval of an adjustment by the same way as the plan's (批准调整)."""

    adjustment_approval: str = field("调整批准文号")


class YearEnd(Data):
    """How the plan was carried out (计划执行情况)."""

    execution: str = field("计划执行情况")
