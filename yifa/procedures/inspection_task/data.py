"""What each step of an inspection task asks for (抽查任务的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class InspectionMethod(Choice):
    """How the object was inspected (检查方式)."""

    ON_SITE = "on_site", "实地核查"
    WRITTEN = "written", "书面检查"
    ONLINE = "online", "网络监测"
    ENTRUSTED = "entrusted", "委托专业机构检查"


class ReplacementGround(Choice):
    """Why an inspector drawn does not come (更换检查人员事由)."""

    RECUSAL = "recusal", "依法回避"
    ABSENCE = "absence", "因故不能参加"
    UNCERTIFIED = "uncertified", "执法资格失效"
    MOVED = "moved", "调离岗位"


class Result(Choice):
    """What an inspection found, in the categories of the public register (抽查检查结果): 国市监信〔2019〕38号."""

    CLEAN = "clean", "未发现问题"
    UNPUBLISHED = "unpublished", "未按规定公示应当公示的信息"
    FALSIFIED = "falsified", "公示信息隐瞒真实情况、弄虚作假"
    UNREACHABLE = "unreachable", "通过登记的住所（经营场所）无法联系"
    CORRECTED = "corrected", "发现问题已责令改正"
    UNCOOPERATIVE = "uncooperative", "不配合检查情节严重"
    NO_ACTIVITY = "no_activity", "未发现开展本次抽查涉及的经营活动"
    PENDING = "pending", "发现问题待后续处理"
    DEREGISTERED = "deregistered", "已注销或者不再属于检查对象"


PROBLEMS = frozenset(
    {
        Result.UNPUBLISHED, Result.FALSIFIED, Result.UNREACHABLE, Result.CORRECTED, Result.UNCOOPERATIVE, Result.PENDING,
    }
)  # fmt: skip
"""Results that say that something was wrong (发现问题)."""


class RecheckResult(Choice):
    """What a second visit found (复查结果)."""

    RECTIFIED = "rectified", "已改正"
    UNRECTIFIED = "unrectified", "未改正"


class Assignment(Data):
    """An object drawn, with the team drawn for it (分派)."""

    plan: str = field("抽查计划案号", link="抽查计划")
    object_id: str = field("对象标识", help="名录库中的标识，如统一社会信用代码。")
    object_name: str = field("抽查对象")
    object_address: str = field("住所（经营场所）")
    officers: list[str] = field(
        "执法人员", help="抽取结果中该对象的检查人员，有不能参加的为依次递补后的人员；填执法证号。"
    )
    unavailable: list[str] | None = field(
        "不能参加的检查人员", default=None, help="抽中而不能参加的人员，填执法证号，依先后列明。"
    )
    replacement_ground: ReplacementGround | None = field("更换检查人员事由", default=None)
    replaced_because: str | None = field("更换的具体情形", default=None, personal=Personal.TEXT)
    domains: list[str] = field("执法领域", help="与抽查计划一致。")
    joint_organs: list[str] | None = field(
        "联合抽查部门", default=None, organ=True, help="联合抽查的，与抽查计划一致。"
    )
    repeat: YesNo = field("本年度再次被抽查", help="同一对象本年度已被其他抽查计划抽中的，填“是”。")
    inspect_by: date = field("检查期限")


class Substitution(Data):
    """Who cannot come, and the team that the draw gives then (更换检查人员)."""

    unavailable: list[str] = field("不能参加的检查人员", help="填执法证号，依先后列明，含本任务此前已经更换的。")
    replacement_ground: ReplacementGround = field("更换检查人员事由")
    replaced_because: str = field("更换的具体情形", personal=Personal.TEXT)
    officers: list[str] = field("执法人员", help="按抽取结果文件依次递补后的检查人员，填执法证号。")


class Inspection(Data):
    """The inspection itself; its records are attached (检查)."""

    method: InspectionMethod = field("检查方式")
    shown: YesNo = field("已出示执法证件并表明身份")
    scene: str = field("检查情况", personal=Personal.TEXT)
    contact: str | None = field("现场负责人", default=None, personal=Personal.NAME)
    signed: YesNo = field("对象已在检查记录上签名或者盖章")
    unsigned_because: str | None = field("未签名或者盖章的原因", default=None)


class Finding(Data):
    """The result in the categories of the register (录入结果)."""

    result: Result = field("抽查结果")
    result_note: str = field("结果说明", personal=Personal.TEXT)


class Rectification(Data):
    """What is to be put right, and by when (责令改正)."""

    problems: str = field("存在的问题")
    rule: str = field("违反的规定")
    requirements: str = field("改正要求")
    rectify_by: date = field("改正期限")
    review_organ: str = field("行政复议机关")
    court: str = field("有管辖权的人民法院")


class Recheck(Data):
    """The second visit; its records are attached (复查)."""

    recheck_result: RecheckResult = field("复查结果")
    recheck_note: str = field("复查情况", personal=Personal.TEXT)


class Transfer(Data):
    """The case of penalty that was opened (移送立案)."""

    penalty: str = field("行政处罚案号", link="移送处罚")


class Referral(Data):
    """To which other organ the matter goes (移送其他机关)."""

    referred_to: str = field("受移送机关")
    referred_matter: str = field("移送事项")


class Cancellation(Data):
    """Why nobody inspects (撤销任务)."""

    cancelled_because: str = field("撤销理由")
