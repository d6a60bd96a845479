"""What the steps of a catalogue ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, field


class Items(Data):
    """The matters to be decided, always the whole list (目录事项)."""

    items: list[str] = field("决策事项", help="逐项填写事项名称，决策案件按此名称引用。")
    item_count: int = field("事项数", unit="项", minimum=1, help="与所填事项数一致。")
    drafting_organs: list[str] = field("承办单位", organ=True)


class Drafted(Items):
    """A year's catalogue (拟订目录)."""

    title: str = field("目录名称")
    catalogue_year: int = field("年度", unit="年", minimum=2019)
    collected: str = field("事项征集和筛选情况")


class Consent(Data):
    """The consent of the party committee (同级党委同意)."""

    consent_number: str = field("同意文号或者会议名称")
    consented_on: date = field("同意日期", happened=True)


class Adjustment(Items, Consent):
    """The list as it is from now on (调整目录)."""

    adjusted_because: str = field("调整理由")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")
