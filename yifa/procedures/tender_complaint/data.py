"""What each step of a complaint asks for (投诉的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class Kind(Choice):
    """Which law the complaint is under (投诉类别)."""

    BIDDING = "bidding", "招标投标投诉"
    PROCUREMENT = "procurement", "政府采购投诉"


class Finding(Choice):
    """Whether it is right (处理结论)."""

    UPHELD = "upheld", "投诉事项成立"
    PARTLY = "partly", "投诉事项部分成立"
    REJECTED = "rejected", "投诉事项不成立，驳回投诉"


class DeclineGround(Choice):
    """Why it is not accepted (不予受理情形)."""

    LATE = "late", "超过法定期限"
    STRANGER = "stranger", "投诉人不是投标人、供应商或者利害关系人"
    NO_OBJECTION = "no_objection", "应当先提出异议、质疑而未提出"
    BEYOND = "beyond", "投诉事项超出异议、质疑的范围"
    UNFOUNDED = "unfounded", "没有明确的请求和必要的证明材料"
    UNCORRECTED = "uncorrected", "未按照要求补正"


class Complaint(Data):
    """A complaint as it came (投诉)."""

    kind: Kind = field("投诉类别", help="与所属交易项目的交易类别一致。")
    tenderee: str = field("招标（采购）人", organ=True, help="与所属交易项目一致。")
    complainant: str = field("投诉人", personal=Personal.NAME)
    objection: str | None = field(
        "异议、质疑案号", default=None, link="先行异议", help="依法应当先提出异议、质疑的，填写其案号。"
    )
    right_from: date = field(
        "投诉期限起算日",
        happened=True,
        help="招标投标：知道或者应当知道之日，先提出异议的为答复之日；政府采购：质疑答复期满之日。",
    )
    request: str = field("投诉请求和理由", personal=Personal.TEXT)


class Acceptance(Data):
    """The complaint is accepted (受理)."""

    copies_to: str = field("受送达的被投诉人和当事人", personal=Personal.NAME)


class Correction(Data):
    """What the complaint lacks (通知补正)."""

    lacking: str = field("需要补正的内容")


class Remedies(Data):
    """Where one may turn against it (救济途径)."""

    review_organ: str = field("行政复议机关")
    court: str = field("管辖法院")


class Declined(Remedies):
    """Why it is not accepted (不予受理)."""

    decline_ground: DeclineGround = field("不予受理情形")
    declined_because: str = field("不予受理理由", personal=Personal.TEXT)


class Suspension(Data):
    """The tender must stand still (责令暂停)."""

    suspended: YesNo = field("责令暂停")
    suspended_because: str = field("暂停或者恢复的理由")


class Expertise(Data):
    """A test or expert opinion is needed (检验、检测、鉴定、专家评审)."""

    expertise: str = field("检验、检测、鉴定或者专家评审事项")


class Decision(Remedies):
    """The decision (处理决定)."""

    finding: Finding = field("处理结论")
    facts_found: str = field("查明的事实", personal=Personal.TEXT)
    decision: str = field("处理决定", personal=Personal.TEXT)


class PublicText(Data):
    """What everybody may read of the decision (公告处理决定)."""

    public_text: str = field("公告内容", help="由专人核定，不含个人信息和商业秘密。")
