"""What the steps of a chain and of an application along it ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class Chain(Choice):
    """Which chain it is (联办事项)."""

    START_BUSINESS = "start_business", "开办企业"
    REAL_ESTATE = "real_estate", "不动产交易登记"
    CONSTRUCTION = "construction", "工业建设项目施工许可"


class Draft(Data):
    """A promise for a whole chain (拟订承诺)."""

    chain: Chain = field("联办事项")
    promised_days: int = field("承诺时限", unit="工作日", minimum=1)
    steps: list[str] = field("联办环节", help="按办理顺序逐项填写。")
    organs: list[str] = field("联办机关", organ=True)
    entries: list[str] = field("所含目录事项", default=[], link="所含目录事项")
    measures: str = field("压缩时限的措施")


class Publication(Data):
    """From when the promise is given (公布)."""

    effective_on: date = field("生效日期")


class Replacement(Data):
    """Until when it was given (停止执行)."""

    ended_on: date = field("停止执行日期", help="当日起不再执行；另行承诺的，新承诺同日生效。")
    ended_because: str = field("停止执行的原因")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Application(Data):
    """An application along the whole chain (联办申请)."""

    promise: str = field("依据的承诺", link="依据承诺")
    chain: Chain = field("联办事项", help="与承诺一致。")
    applicant: str = field("申请人", personal=Personal.NAME)
    project: str = field("企业或者项目名称")
    promised_days: int = field("承诺时限", unit="工作日", minimum=1, help="与申请当日执行中的承诺一致。")


class Step(Data):
    """One step that is done (环节办结)."""

    step_done: str = field("办结环节")
    done_on: date = field("环节办结日期", happened=True)
    handled_by: str = field("环节办理机关", organ=True)
    item: str | None = field("对应办件", default=None, link="对应办件")
