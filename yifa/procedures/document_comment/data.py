"""What the steps of a comment and of countersigning ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class CommenterKind(Choice):
    """Who comments (意见人类别)."""

    CITIZEN = "citizen", "公民"
    ENTERPRISE = "enterprise", "企业"
    ASSOCIATION = "association", "行业协会、商会"
    OTHER = "other", "其他组织"


class Adoption(Choice):
    """What became of a comment (采纳情况)."""

    ADOPTED = "adopted", "采纳"
    PARTLY_ADOPTED = "partly_adopted", "部分采纳"
    NOT_ADOPTED = "not_adopted", "不采纳"


class Purpose(Choice):
    """Why an organ is asked (会签事由)."""

    JOINT_MAKING = "joint_making", "联合制定"
    DUTIES_CONCERNED = "duties_concerned", "涉及其职责"


class Comment(Data):
    """What somebody says of a draft (提出意见)."""

    commenter_kind: CommenterKind = field("意见人类别")
    commenter_name: str = field("意见人姓名或者名称", personal=Personal.NAME)
    contact: str | None = field("联系方式", default=None, personal=Personal.PHONE)
    provision: str = field("所涉条款")
    comment: str = field("意见和理由", personal=Personal.TEXT)


class Study(Data):
    """What the drafter makes of it (研究意见)."""

    study: str = field("研究意见")


class Answer(Data):
    """What the commenter is told (答复)."""

    adoption: Adoption = field("采纳情况")
    answer: str = field("答复和理由", help="向社会公布，不得含个人信息。")


class Reason(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Asked(Data):
    """Which organ is asked, why and by when (送会签)."""

    consulted_organ: str = field("会签单位", organ=True)
    purpose: Purpose = field("会签事由")
    questions: str = field("送会签的内容")
    answer_by_on: date = field("答复期限")


class Agreement(Data):
    """The organ agrees (同意)."""

    agreed_by: str = field("会签人", help="会签单位负责人。")
    remarks: str | None = field("修改建议", default=None)


class Objection(Data):
    """The organ does not agree (不同意见)."""

    objection: str = field("不同意见和理由")


class Settlement(Data):
    """The government decides what the organs could not (裁定)."""

    settlement: str = field("裁定意见")
