"""What the steps of a catalogue entry ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, YesNo, field


class Kind(Choice):
    """What kind of matter it is (事项类型)."""

    PERMIT = "permit", "行政许可"
    CONFIRMATION = "confirmation", "行政确认"
    REGISTRATION = "registration", "行政登记"
    SERVICE = "service", "公共服务"
    OTHER = "other", "其他"


class Mode(Choice):
    """How the reform of approvals has it handled (审批改革方式); all but the first are of 证照分离."""

    ORDINARY = "ordinary", "普通办理"
    CANCELLED = "cancelled", "取消审批"
    FILING = "filing", "改为备案"
    SIMPLIFIED = "simplified", "简化审批"
    COMMITMENT = "commitment", "告知承诺"


class Channel(Choice):
    """How one may apply (申请方式)."""

    WINDOW = "window", "窗口"
    ONLINE = "online", "网上"
    POST = "post", "信函"


class LimitKind(Choice):
    """Which law sets the longest time for the decision (法定时限类别)."""

    GENERAL = "general", "行政许可一般期限"
    JOINT = "joint", "统一办理、联合办理、集中办理期限"
    SPECIAL = "special", "法律、法规、规章另有规定"


class RenewalUnit(Choice):
    """How the time before a permit ends is counted in which its renewal is asked for (计算单位)."""

    DAYS = "calendar_days", "日"
    WORKING_DAYS = "working_days", "工作日"
    MONTHS = "months", "个月"


class Terms(Data):
    """The terms of a matter, always whole: what is not given is not so, whatever it was before (事项要素)."""

    title: str = field("事项名称")
    kind: Kind = field("事项类型")
    basis: str = field("设定依据", help="法律、法规、规章的名称和条款。")
    mode: Mode = field("审批改革方式")
    limit_kind: LimitKind = field("法定时限类别")
    limit_basis: str = field("法定时限依据", default="", help="另有规定的，填写其条款。")
    statutory_days: int = field("法定办结时限", unit="工作日", minimum=1)
    promised_days: int = field("承诺办结时限", unit="工作日", minimum=0, help="当场办结的填0。")
    materials: list[str] = field("申请材料", default=[])
    channels: list[Channel] = field("申请方式")
    joint_organs: list[str] = field("联合办理的机关", default=[], organ=True)
    commitment: str = field("承诺内容", default="", help="实行告知承诺的，填写应当达到的条件和标准。")
    check_days: int = field("承诺核查时限", default=0, unit="工作日", minimum=0)
    renewal_ahead: int = field(
        "申请延续的提前时间", default=0, minimum=0, help="法律、法规、规章对届满三十日前另有规定的，才填写。"
    )
    renewal_unit: RenewalUnit = field("提前时间的计算单位", default=RenewalUnit.DAYS)
    renewal_basis: str = field("延续期限依据", default="")


class Draft(Terms):
    """A matter proposed for the catalogue (拟列事项)."""

    code: str = field("事项编码")


class Review(Data):
    """The legal review (合法性审查)."""

    lawful: YesNo = field("审查通过")
    review: str = field("审查意见")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Publication(Data):
    """From when it applies (公布)."""

    effective_on: date = field("生效日期")


class Amendment(Terms):
    """The terms as they are from a day on (调整)."""

    effective_on: date = field("生效日期")
    amended_because: str = field("调整依据")


class Removal(Data):
    """From when nobody applies for it any more (移出目录)."""

    ended_on: date = field("停止办理日期")
    ended_because: str = field("移出依据")
    pending: str = field("未办结申请的处理")
