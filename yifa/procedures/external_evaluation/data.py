"""What each step of an evaluation by others asks for (外部评价的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class Evaluation(Choice):
    """Evaluations that come again every year or term (评价项目). Places are compared within one of them only."""

    INNOVATION = "innovation", "“双创”评价"
    LAW_GOVERNMENT = "law_government", "法治政府建设评价"
    BUSINESS_ENVIRONMENT = "business_environment", "营商环境评价"
    OPENNESS = "openness", "政务公开评估"
    SATISFACTION = "satisfaction", "群众满意度调查"
    OTHER = "other", "其他评价"


class Level(Choice):
    """Of what level the evaluating body is (评价层级)."""

    STATE = "state", "国家级"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    THIRD_PARTY = "third_party", "第三方机构"


class Result(Data):
    """A result as it was announced (评价结果)."""

    evaluation: Evaluation = field("评价项目")
    level: Level = field("评价层级")
    evaluator: str = field("评价机构")
    evaluated_year: int = field("评价年度", minimum=2004)
    evaluated_field: str = field("评价领域")
    place: int = field("名次", unit="名", minimum=1)
    of_how_many: int = field("参评单位数", unit="个", minimum=1)
    verdict: str | None = field("综合评价", default=None)
    announced_on: date = field("公布日期", happened=True)
    source: str = field("公布文件", help="文件名称和文号，或者公布的网址。")


class Verification(Data):
    """How the result was verified (核实)."""

    checked: str = field("核实情况")


class Rejection(Data):
    """Why the entry is not kept (不予登记)."""

    rejected_because: str = field("不予登记的理由")


class Improvement(Data):
    """What is to become better, and by when (改进措施)."""

    weaknesses: str = field("短板事项")
    measures: str = field("改进措施")
    improve_by: date = field("改进时限", ahead=True)


class Improved(Data):
    """What became better (改进情况)."""

    improved: str = field("改进情况")
    evidence_figures: list[str] | None = field("佐证数据", default=None, figure=True)


class Opening(Data):
    """What everybody may read (公开)."""

    public_text: str = field("公开文本", help="由专人核定可以公开的内容。")


class Superseding(Data):
    """The newer result (更替)."""

    newer: str = field("新的评价结果", link="新的评价结果", help="已登记、待核实的同一评价项目的案号。")


class Withdrawal(Data):
    """Why the result no longer stands (撤销)."""

    withdrawn_because: str = field("撤销理由和文件")
