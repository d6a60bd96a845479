"""What each step of a study meeting and of its tasks asks for (研判的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, YesNo, field


class Period(Choice):
    """What period is studied (研判周期)."""

    QUARTER = "quarter", "季度研判"
    HALF_YEAR = "half_year", "半年研判"
    YEAR = "year", "年度研判"
    TOPIC = "topic", "专题研判"


class Call(Data):
    """What is to be studied, when and with whom (通知研判)."""

    period: Period = field("研判周期")
    topic: str = field("研判主题")
    meet_by: date = field("研判时限", ahead=True)
    attending_organs: list[str] = field("参加单位", organ=True)
    figures: list[str] | None = field("研判数据", default=None, figure=True, help="会上对照的数据指标，填其标识。")
    cases: list[str] | None = field("研判案件", default=None, link="研判案件")


class Postponement(Data):
    """A later day for the meeting (改期)."""

    meet_by: date = field("研判时限", ahead=True)
    postponed_because: str = field("改期理由")


class Study(Data):
    """What the meeting found (研判情况)."""

    chair: str = field("主持人职务")
    attendance: int = field("参加人数", unit="人", minimum=2)
    progress: str = field("进展情况")
    findings: str = field("存在问题和风险")
    conclusions: str = field("研判意见")


class Cancellation(Data):
    """Why there is no meeting (取消研判)."""

    cancelled_because: str = field("取消理由")


class Closing(Data):
    """What became of what was found (研判办结)."""

    outcome_summary: str = field("研判意见落实情况")


class Task(Data):
    """What an organ is to do (研判任务)."""

    task: str = field("任务内容")
    responsible_organ: str = field("责任单位", organ=True)
    due_on: date = field("完成时限", ahead=True)


class Deferral(Data):
    """A later day for a task (调整时限)."""

    due_on: date = field("完成时限", ahead=True)
    deferred_because: str = field("调整理由")


class Urging(Data):
    """What is pressed for (督促)."""

    urged_matter: str = field("督促事项")


class Report(Data):
    """What was done (完成情况)."""

    result: str = field("完成情况")
    evidence_cases: list[str] | None = field("佐证案件", default=None, link="研判任务佐证")
    evidence_figures: list[str] | None = field("佐证数据", default=None, figure=True)


class Confirmation(Data):
    """What the check found (核实)."""

    checked: str = field("核实情况")
    satisfied: YesNo = field("达到任务要求")


class SentBack(Data):
    """Why it is not done yet (退回)."""

    returned_because: str = field("退回理由")
    due_on: date = field("完成时限", ahead=True)
