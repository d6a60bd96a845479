"""What the steps of an application ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class Mode(Choice):
    """How the reform of approvals has the matter handled (审批改革方式); all but the first are of 证照分离."""

    ORDINARY = "ordinary", "普通办理"
    CANCELLED = "cancelled", "取消审批"
    FILING = "filing", "改为备案"
    SIMPLIFIED = "simplified", "简化审批"
    COMMITMENT = "commitment", "告知承诺"


class LimitKind(Choice):
    """Which law sets the longest time for the decision (法定时限类别)."""

    GENERAL = "general", "行政许可一般期限"
    JOINT = "joint", "统一办理、联合办理、集中办理期限"
    SPECIAL = "special", "法律、法规、规章另有规定"


class Channel(Choice):
    """How the application came (申请方式)."""

    WINDOW = "window", "窗口"
    ONLINE = "online", "网上"
    POST = "post", "信函"


class Ground(Choice):
    """What takes time that is not counted (不计入期限的事由): 行政许可法第四十五条."""

    TENDER = "tender", "招标、拍卖"
    TEST = "test", "检验、检测、检疫、鉴定"
    EXPERTS = "experts", "专家评审"


class CheckResult(Choice):
    """What the check of a commitment found (承诺核查结论)."""

    TRUE = "true", "承诺属实"
    RECTIFY = "rectify", "需要整改"
    FALSE = "false", "承诺不实"


class Application(Data):
    """An application for a matter (申请)."""

    entry: str = field("依据的目录事项", link="依据目录事项")
    matter: str = field("事项名称", help="与目录一致。")
    mode: Mode = field("审批改革方式", help="与申请当日的目录一致。")
    limit_kind: LimitKind = field("法定时限类别", help="与申请当日的目录一致。")
    applicant: str = field("申请人", personal=Personal.NAME)
    credit_code: str | None = field("统一社会信用代码", default=None)
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    channel: Channel = field("申请方式")
    materials: list[str] = field("已提交的材料", default=[])


class Renewal(Application):
    """An application to renew the permit of an earlier case (申请延续)."""

    renewed_case: str = field("申请延续的许可案件", link="申请延续")
    licence_number: str = field("证件或者决定编号", help="申请延续的，填写原证件或者决定编号。")
    expires_on: date = field("原有效期届满日期", help="与准予决定一致。")


class Notice(Data):
    """What is missing, all at once, and by when it is expected (一次告知)."""

    missing: list[str] = field("需要补正的材料")
    demand: str = field("补正要求")
    correct_by_on: date | None = field("补正截止日期", default=None, ahead=True)
    correct_basis: str | None = field("补正期限的依据", default=None)


class Period(Data):
    """By when the correction is expected, where the notice did not say so, or until when it may take longer (补正期限)."""

    correct_by_on: date = field("补正截止日期", ahead=True)
    correct_basis: str | None = field("补正期限的依据", default=None)


class Termination(Data):
    """Why the application is not handled further (终止办理)."""

    reason: str = field("理由")
    review_organ: str = field("行政复议机关")
    court: str = field("管辖法院")


class Correction(Data):
    """The materials as they are now (补正)."""

    materials: list[str] = field("已提交的材料", help="填写全部材料。")


class Acceptance(Data):
    """In how many working days it will be decided, as the entry says (受理)."""

    promised_days: int = field("承诺办结时限", unit="工作日", minimum=0, help="与申请当日的目录一致。")
    set_days: int | None = field(
        "另有规定的法定办结时限", default=None, unit="工作日", minimum=1, help="只在法律、法规、规章另有规定时填写。"
    )


class Decline(Data):
    """Why it is not accepted (不予受理)."""

    reason: str = field("理由")
    competent: str | None = field("有权办理的机关", default=None)
    review_organ: str = field("行政复议机关")
    court: str = field("管辖法院")


class Waiver(Data):
    """No approval is needed any more (不需要审批)."""

    supervision: str = field("纳入监管的方式")


class Filing(Data):
    """The filing (备案)."""

    filing_number: str = field("备案编号")


class Commitment(Data):
    """The permit given against a commitment (当场作出决定)."""

    committed_on: date = field("签署承诺书日期", happened=True)
    licence_number: str = field("证件或者决定编号")
    valid_until_on: date | None = field("有效期届满日期", default=None, ahead=True)
    check_days: int = field("承诺核查时限", unit="工作日", minimum=1, help="与申请当日的目录一致。")


class Inspection(Data):
    """An inspection on the spot (实地核查)."""

    inspectors: list[str] = field("实地核查人员")
    inspected_on: date = field("核查日期", happened=True)
    findings: str = field("核查情况", personal=Personal.TEXT)


class Consultation(Data):
    """Which organs handle it jointly (征求联办意见)."""

    joint_organs: list[str] = field("联合办理的机关", organ=True)
    answer_by_on: date = field("反馈截止日期")


class Suspension(Data):
    """Time that is not counted (告知不计入期限)."""

    ground: Ground = field("不计入期限的事由")
    expected_days: int = field("所需时间", unit="工作日", minimum=1)
    review: str = field("评审或者检测的内容")


class Resumption(Data):
    """What came of it (恢复计时)."""

    result: str = field("评审或者检测结论")


class Right(Data):
    """That a hearing may be asked for (告知听证权利)."""

    interests: str = field("直接涉及的重大利益关系")
    told: str = field("被告知人", personal=Personal.NAME)


class HearingRequest(Data):
    """Who asks for a hearing (申请听证)."""

    requester: str = field("听证申请人", personal=Personal.NAME)


class HearingNotice(Data):
    """When and where (听证通知)."""

    hearing_on: date = field("听证日期")
    hearing_place: str = field("听证地点")
    presider: str = field("听证主持人")


class HearingAnnouncement(HearingNotice):
    """Why the organ holds a hearing of its own motion (决定举行听证)."""

    hearing_reason: str = field("举行听证的理由", help="写明应当听证的依据，或者所涉及的公共利益。")


class Hearing(Data):
    """What was said (听证笔录)."""

    minutes: str = field("听证笔录要点", personal=Personal.TEXT)


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class JointExtension(Because):
    """Who allows it for organs that act together (联合办理的延长)."""

    approving_organ: str = field("批准机关", organ=True)


class Grant(Data):
    """The permit (准予许可)."""

    licence_number: str = field("证件或者决定编号")
    valid_until_on: date | None = field("有效期届满日期", default=None, ahead=True)


class Deemed(Data):
    """From when and until when the permit holds on because nothing was decided (视为准予延续)."""

    renewed_from_on: date = field("延续起始日期", happened=True, help="原有效期届满的次日。")
    valid_until_on: date = field("有效期届满日期")
    term_basis: str = field("延续期限的依据", help="规定许可有效期的法律、法规、规章条款；没有规定的，按原许可期限。")


class Denial(Data):
    """Why it is denied, and what can be done about it (不予许可)."""

    reason: str = field("理由")
    grounds: str = field("依据")
    review_organ: str = field("行政复议机关")
    court: str = field("管辖法院")


class Delivery(Data):
    """When it was served (送达)."""

    served_on: date = field("送达日期", happened=True)
    served_by: str = field("送达方式")


class Check(Data):
    """The check of a commitment (承诺核查)."""

    checkers: list[str] = field("承诺核查人员")
    check_result: CheckResult = field("承诺核查结论")
    findings: str = field("核查情况", personal=Personal.TEXT)
    rectify_by_on: date | None = field("整改截止日期", default=None, help="只在需要整改时填写。")
