"""What the steps of an execution ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class Ground(Choice):
    """Why a decision is reviewed after its implementation (评估情形, 第三十六条第一款)."""

    INEFFECTIVE = "ineffective", "实施后明显未达到预期效果"
    CRITICISED = "criticised", "公民、法人或者其他组织提出较多意见"
    NECESSARY = "necessary", "决策机关认为有必要"


class Judged(Choice):
    """What a review comes to (评估结论)."""

    KEEP = "keep", "继续执行"
    CHANGE = "change", "建议调整"
    STOP = "stop", "建议停止执行"


class Charge(Data):
    """Who executes, and when they report (明确执行单位)."""

    subject_matter: str = field("执行事项")
    executing_organ: str = field("决策执行单位", organ=True)
    tasks: str = field("执行任务和要求")
    report_by_on: date = field("报告期限")


class Report(Data):
    """How far it has come (执行情况报告)."""

    progress: str = field("执行情况")
    trouble: str | None = field("存在问题、客观情况变化或者不可抗力", default=None)
    report_by_on: date = field("报告期限", help="下次报告的期限。")


class Suggested(Data):
    """What people say of it (意见建议)."""

    suggestion: str = field("对决策及其实施的意见建议", personal=Personal.TEXT)


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Review(Data):
    """The review after implementation (决策后评估)."""

    ground: Ground = field("评估情形")
    evaluator: str = field("评估单位")
    argued_before: YesNo = field("在决策作出前承担主要论证评估工作")
    public_asked: str = field("听取社会公众意见情况")
    judged: Judged = field("评估结论")
    findings: str = field("评估意见", help="由专人核定，不含个人信息。")


class Later(Data):
    """The decision that takes its place (后一决策)."""

    later_decision: str = field("调整、停止执行的决策", link="调整或者停止执行")
    ended_because: str = field("理由")


class Outcome(Data):
    """What it came to (执行结果)."""

    results: str = field("执行结果", help="由专人核定，不含个人信息。")


class Responsibility(Data):
    """Who answers for a grave mistake (责任追究)."""

    responsible: list[str] = field("责任人员", personal=Personal.NAME)
    liability: str = field("违法情形、损失和影响", personal=Personal.TEXT)
    mitigated: list[str] = field(
        "减免责任的人员", default=[], personal=Personal.NAME, help="集体讨论时对严重失误的决策表示不同意见的人员。"
    )
    handling: str = field("处理情况", personal=Personal.TEXT)
