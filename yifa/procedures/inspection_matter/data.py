"""What each step of an inspection matter asks for (随机抽查事项的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field

CLASSED = date(2019, 1, 27)
"""From this day the list tells key matters from general ones (国发〔2019〕5号第二部分)."""


class MatterClass(Choice):
    """Key matters may be inspected without a ceiling, general ones only up to one (国发〔2019〕5号第二部分)."""

    KEY = "key", "重点检查事项", CLASSED
    GENERAL = "general", "一般检查事项", CLASSED


class InspectionMethod(Choice):
    """How the matter is inspected (检查方式): 国发〔2019〕5号第三部分."""

    ON_SITE = "on_site", "实地核查"
    WRITTEN = "written", "书面检查"
    ONLINE = "online", "网络监测"
    ENTRUSTED = "entrusted", "委托专业机构检查"


class RemovalGround(Choice):
    """Why a matter leaves the list (取消事由)."""

    REPEALED = "repealed", "所依据的法律、法规、规章修改或者废止"
    POWER_MOVED = "power_moved", "职权调整"
    MERGED = "merged", "与其他事项合并"
    OTHER_GROUND = "other_ground", "其他应当取消的情形"


class Matter(Data):
    """A matter as it is to stand in the list (抽查事项)."""

    matter: str = field("抽查事项名称")
    matter_class: MatterClass | None = field("事项类别", default=None, help="2019年1月27日起填写。")
    domain: str = field("执法领域")
    legal_basis: str = field("抽查依据", help="法律、法规、规章的名称和条款；没有依据的不得检查。")
    objects: str = field("抽查对象")
    content: str = field("抽查内容")
    methods: list[InspectionMethod] = field("检查方式")
    most_percent: int | None = field(
        "抽查比例上限", unit="%", default=None, minimum=1, help="一般检查事项填写；重点检查事项不设上限。"
    )
    most_times: int | None = field("每一对象每年抽查次数上限", unit="次", default=None, minimum=1)


class Returned(Data):
    """Why something comes back or is refused (意见)."""

    returned_because: str = field("退回或者不予采纳的理由")


class Review(Data):
    """The legal review of the ground (合法性审核)."""

    review: str = field("审核意见")


class Listing(Data):
    """When the list takes effect (列入清单)."""

    list_name: str = field("清单名称")
    list_order: int = field("清单序号", minimum=1)


class Adjustment(Data):
    """How the matter is to read, and why (调整)."""

    matter_class: MatterClass | None = field("事项类别", default=None, help="2019年1月27日起填写。")
    legal_basis: str = field("抽查依据")
    objects: str = field("抽查对象")
    content: str = field("抽查内容")
    methods: list[InspectionMethod] = field("检查方式")
    most_percent: int | None = field("抽查比例上限", unit="%", default=None, minimum=1)
    most_times: int | None = field("每一对象每年抽查次数上限", unit="次", default=None, minimum=1)
    adjusted_because: str = field("调整理由")


class Removal(Data):
    """Why the matter leaves the list (取消)."""

    removal_ground: RemovalGround = field("取消事由")
    removed_because: str = field("取消说明")
