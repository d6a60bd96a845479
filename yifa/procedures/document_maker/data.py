"""What the steps of an entry on the list of makers ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class MakerKind(Choice):
    """Which organs may make normative documents (制定主体类别): 江苏省政府令第54号第三条."""

    GOVERNMENT = "government", "人民政府"
    GOVERNMENT_OFFICE = "government_office", "政府办公室"
    DEPARTMENT = "department", "政府工作部门"
    DISPATCHED_ORGAN = "dispatched_organ", "派出机关"
    AUTHORISED = "authorised", "法律、法规授权的组织"


class DeclineGround(Choice):
    """Why an organ is not entered (不予列入事由)."""

    INTERNAL_OFFICE = "internal_office", "属于内设机构"
    TEMPORARY_BODY = "temporary_body", "属于临时机构或者议事协调机构"
    NO_POWER = "no_power", "没有法定行政职权"
    NOT_NEEDED = "not_needed", "所需文件由本级人民政府制定"


class RemovalGround(Choice):
    """Why an organ is taken off (移出事由)."""

    ABOLISHED = "abolished", "机构撤销或者合并"
    DUTIES_MOVED = "duties_moved", "职责划转"
    NOT_ENTITLED = "not_entitled", "清理认定不具备主体资格"


class Nomination(Data):
    """An organ proposed for the list (提出列入)."""

    maker: str = field("制定机关", organ=True)
    maker_kind: MakerKind = field("制定主体类别")
    power_basis: str = field("职权依据", help="法律、法规、规章和“三定”规定。")
    reviewing_organ: str = field("审核机构", organ=True, help="公布清单的人民政府的法制机构，不得是制定机关自身。")


class Review(Data):
    """Whether it may make normative documents (主体资格审核)."""

    review: str = field("审核意见")


class Decline(Data):
    """Why it is not entered (不予列入)."""

    decline_ground: DeclineGround = field("不予列入事由")
    reason: str = field("理由")


class Entry(Data):
    """The list with which it is entered, or kept (公布)."""

    list_name: str = field("清单名称")
    list_number: str = field("清单文号")
    check_by_on: date = field("下次清理期限")


class Amendment(Data):
    """What changed of its powers (变更)."""

    power_basis: str = field("职权依据")
    amended_because: str = field("变更理由")


class Removal(Data):
    """How it is taken off, and who goes on with its documents (移出)."""

    removal_ground: RemovalGround = field("移出事由")
    successor: str | None = field(
        "继续行使其职权的机关", default=None, organ=True, help="其现行有效文件由该机关负责清理。"
    )
    list_name: str = field("清单名称")
    list_number: str = field("清单文号")


class Reason(Data):
    """A reason (理由)."""

    reason: str = field("理由")
