"""What the steps of a plan ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class Effect(Choice):
    """What came of the plan (落实情况)."""

    DONE = "done", "全部落实"
    PARTLY = "partly", "部分落实"
    NOT_DONE = "not_done", "未落实"


class Draft(Data):
    """A plan proposed by a department (拟订方案)."""

    title: str = field("方案名称")
    plan_year: int = field("方案年度", unit="年", minimum=2000, maximum=2100)
    measures: list[str] = field("具体措施")
    measure_count: int = field("措施数", unit="项", minimum=1, help="与所填措施数一致。")
    finish_by_on: date = field("完成时限")


class Issue(Data):
    """The plan's number (印发)."""

    document_number: str = field("方案文号")


class Progress(Data):
    """One measure that is carried out (措施落实)."""

    measure: str = field("落实的措施", help="与方案所列一致。")
    carried_on: date = field("落实日期", happened=True)
    proof: str = field("落实的证明")


class Review(Data):
    """What came of the plan (评估)."""

    effect: Effect = field("落实情况")
    findings: str = field("评估情况")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")
