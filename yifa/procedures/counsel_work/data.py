"""What the steps of a review, a meeting and an entrusted case ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field


class ReviewKind(Choice):
    """What is put before counsel (类别)."""

    DOCUMENT = "document", "政策性文件审核"
    QUESTION = "question", "法律咨询"
    CONTRACT = "contract", "合同审查"


class Conclusion(Choice):
    """What a review comes to (审核结论)."""

    LAWFUL = "lawful", "合法可行"
    AMEND = "amend", "修改后可行"
    UNLAWFUL = "unlawful", "不合法"


class Following(Choice):
    """What became of the opinion (采纳情况)."""

    FULL = "full", "采纳"
    PARTIAL = "partial", "部分采纳"
    NONE = "none", "未采纳"


class MeetingKind(Choice):
    """Kinds of meetings that counsel joins (会议类别)."""

    COORDINATION = "coordination", "协调会"
    EXECUTIVE = "executive", "政府常务会议"
    NEGOTIATION = "negotiation", "项目洽谈会"
    ARGUMENT = "argument", "论证会"


class MatterKind(Choice):
    """Kinds of cases that counsel is entrusted with (事务类别)."""

    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "行政诉讼"
    CIVIL = "civil", "民事诉讼、仲裁"
    PETITION = "petition", "信访事项"
    EMERGENCY = "emergency", "突发事件处置"


class Result(Choice):
    """How an entrusted case ended for the organ (办理结果)."""

    FAVOURABLE = "favourable", "意见得到支持"
    PARTLY = "partly", "意见部分得到支持"
    UNFAVOURABLE = "unfavourable", "意见未得到支持"
    SETTLED = "settled", "协商化解"


class Request(Data):
    """What counsel is asked (送审)."""

    title: str = field("事项名称")
    review_kind: ReviewKind = field("类别")
    requesting_organ: str = field("送审单位", organ=True)
    background: str = field("基本情况和请求", personal=Personal.TEXT)
    counterparties: list[str] = field("对方当事人", default=[], help="全称；合同审查必填。")
    amount_fen: Fen | None = field("合同金额", default=None, unit="分")
    decision: str | None = field("有关重大行政决策", default=None, link="法律意见")
    answer_by_on: date = field("要求完成日期")


class Missing(Data):
    """What is lacking (补充材料)."""

    missing: str = field("需要补充的材料")


class Supplement(Data):
    """What was handed in (补充的材料)."""

    supplement: str = field("补充的材料")


class Assignment(Data):
    """Who does it (交办); nobody named is the legal office's own staff."""

    counsel_letters: list[str] = field("承办顾问聘书编号", default=[], help="由法制机构人员自行承办的，不填。")


class Opinion(Data):
    """What counsel says (法律意见)."""

    conclusion: Conclusion = field("审核结论")
    problems: int = field("发现问题", unit="个", minimum=0)
    opinion: str = field("法律意见", personal=Personal.TEXT)


class Issue(Data):
    """By when the organ says what it made of it (送达)."""

    respond_by_on: date = field("反馈期限")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Response(Data):
    """What became of the opinion (反馈)."""

    following: Following = field("采纳情况")
    following_because: str | None = field("未采纳的理由", default=None, help="部分采纳、未采纳的必填。")


class Invitation(Data):
    """A meeting that counsel is asked to join (会议通知)."""

    title: str = field("会议名称")
    convener: str = field("召集单位")
    meeting_kind: MeetingKind = field("会议类别")
    meeting_on: date = field("会议日期")
    topics: str = field("会议议题")


class NewDay(Data):
    """The meeting is held on another day (改期)."""

    meeting_on: date = field("会议日期")


class Attendance(Data):
    """Who came, and what was said (参会)."""

    attendees: list[str] = field("参加人员", personal=Personal.NAME)
    counsel_letters: list[str] = field("参会顾问聘书编号", default=[], help="由法制机构人员参会的，不填。")
    opinion_count: int = field("提出法律意见", unit="条", minimum=0)
    opinion: str | None = field("法律意见", default=None, personal=Personal.TEXT)


class Entrusted(Data):
    """The counsel to whom a case is entrusted (承办顾问)."""

    counsel_letters: list[str] = field("承办顾问聘书编号")
    authority: str = field("委托权限", help="例如：代为答辩、出庭，不含和解、撤回。")


class Entrustment(Entrusted):
    """A case entrusted to counsel (委托)."""

    title: str = field("案件或者事项名称")
    matter_kind: MatterKind = field("事务类别")
    counterparties: list[str] = field("对方当事人", personal=Personal.NAME)
    linked_case: str | None = field("有关案件", default=None, link="法律顾问承办")
    major: YesNo = field("重大疑难")


class Replacement(Entrusted):
    """Other counsel takes over (更换承办顾问)."""

    replaced_because: str = field("更换理由")


class Progress(Data):
    """What was done (办理情况)."""

    work_done: str = field("办理情况", personal=Personal.TEXT)


class Ending(Data):
    """How it ended (办结)."""

    result: Result = field("办理结果")
    lessons: str | None = field("工作建议", default=None, help="结果不利的必填。")
