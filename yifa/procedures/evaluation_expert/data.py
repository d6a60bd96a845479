"""What each step on the list of experts asks for (评标专家的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class RemovalGround(Choice):
    """Why an expert leaves the list (退出专家库情形)."""

    OWN_WISH = "own_wish", "本人申请退出"
    UNFIT = "unfit", "因健康等原因不能胜任"
    VIOLATION = "violation", "违反评标纪律、取消担任评标委员会成员资格"


class Application(Data):
    """Who wants to be on the list (申请入库)."""

    expert_name: str = field("专家姓名", personal=Personal.NAME)
    expert_number: str = field("专家证号", help="抽取文件中以此代表专家，不用姓名。")
    employer: str = field("工作单位", help="全称；用以核对回避。")
    expert_fields: list[str] = field("评标专业")
    years: int = field("从事相关领域工作年限", unit="年", minimum=0)
    title_held: str = field("职称或者专业水平")


class Admission(Data):
    """The appointment (聘任)."""

    listed_until: date = field("聘期届满日期", ahead=True)


class Appointment(Admission):
    """The first appointment (聘任入库)."""

    namesake: str | None = field(
        "同名核对", default=None, personal=Personal.TEXT,
        help="与因违反评标纪律移出的专家同名而不是同一人的，说明核对情况。",
    )  # fmt: skip


class Suspension(Data):
    """Why the expert may not be drawn for a time (暂停资格)."""

    suspended_because: str = field("暂停理由", personal=Personal.TEXT)


class Refusal(Data):
    """Why the application fails (不予聘任)."""

    refused_because: str = field("不予聘任理由", personal=Personal.TEXT)


class Removal(Data):
    """Why the expert leaves (移出专家库)."""

    removal_ground: RemovalGround = field("退出专家库情形")
    removed_because: str = field("退出专家库说明", personal=Personal.TEXT)
