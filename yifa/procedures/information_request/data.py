"""What each step of a request asks for (依申请公开的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field

REVISED = date(2019, 5, 15)
"""The first day of the revised regulation (政府信息公开条例（2019）第五十六条)."""

UNREVISED = date(2019, 5, 14)
"""The last day of the regulation of 2007."""


class ApplicantKind(Choice):
    """Kinds of applicants, the columns of the annual report (申请人情况)."""

    NATURAL_PERSON = "natural_person", "自然人"
    BUSINESS = "business", "商业企业"
    RESEARCH = "research", "科研机构"
    WELFARE = "welfare", "社会公益组织"
    LEGAL_SERVICE = "legal_service", "法律服务机构"
    OTHER_APPLICANT = "other_applicant", "其他"


class Channel(Choice):
    """How a request came in, which decides when it counts as received (2019: article 31)."""

    BY_HAND = "by_hand", "当面提交"
    REGISTERED_POST = "registered_post", "需签收的邮寄"
    PLAIN_POST = "plain_post", "平常信函"
    INTERNET = "internet", "互联网渠道"
    FAX = "fax", "传真"


class Outcome(Choice):
    """How the organ answered (答复结果): table 三 of the annual report (格式), as either regulation knew it."""

    GRANTED = "granted", "予以公开"
    ALREADY_PUBLIC = "already_public", "予以公开：已主动公开，告知获取方式和途径"
    PARTLY_GRANTED = "partly_granted", "部分公开"
    REFUSED_STATE_SECRET = "refused_state_secret", "不予公开：属于国家秘密"
    REFUSED_BY_LAW = "refused_by_law", "不予公开：其他法律行政法规禁止公开", REVISED
    REFUSED_STABILITY = "refused_stability", "不予公开：危及“三安全一稳定”"
    REFUSED_THIRD_PARTY = "refused_third_party", "不予公开：保护第三方合法权益", REVISED
    REFUSED_INTERNAL = "refused_internal", "不予公开：属于三类内部事务信息", REVISED
    REFUSED_PROCESS = "refused_process", "不予公开：属于四类过程性信息", REVISED
    REFUSED_ENFORCEMENT_FILE = "refused_enforcement_file", "不予公开：属于行政执法案卷", REVISED
    REFUSED_QUERY = "refused_query", "不予公开：属于行政查询事项", REVISED
    NOT_EXISTING = "not_existing", "无法提供：政府信息不存在"
    NOT_RESPONSIBLE = "not_responsible", "无法提供：不属于本机关负责公开"
    NEEDS_MAKING = "needs_making", "无法提供：没有现成信息需要另行制作", REVISED
    STILL_UNCLEAR = "still_unclear", "无法提供：补正后申请内容仍不明确", REVISED
    PETITION_LIKE = "petition_like", "不予处理：信访举报投诉类申请", REVISED
    REPEATED = "repeated", "不予处理：重复申请", REVISED
    PUBLICATION = "publication", "不予处理：要求提供公开出版物", REVISED
    EXCESSIVE = "excessive", "不予处理：无正当理由大量反复申请", REVISED
    REISSUE = "reissue", "不予处理：要求行政机关确认或重新出具已获取信息", REVISED
    OTHER_REPLY = "other_reply", "其他处理：其他", REVISED
    REFUSED_BUSINESS_SECRET = "refused_business_secret", "不予公开：涉及商业秘密", None, UNREVISED
    REFUSED_PRIVACY = "refused_privacy", "不予公开：涉及个人隐私", None, UNREVISED
    REFUSED_NOT_INFORMATION = "refused_not_information", "不予公开：不是条例所指政府信息", None, UNREVISED
    REFUSED_OTHERWISE = "refused_otherwise", "不予公开：法律法规规定的其他情形", None, UNREVISED
    TOLD_TO_AMEND = "told_to_amend", "其他处理：告知作出更改、补充", None, UNREVISED
    OTHER_CHANNEL = "other_channel", "其他处理：告知通过其他途径办理", None, UNREVISED


class DisputeKind(Choice):
    """How an answer was contested, the columns of the annual report's table 四 (复议诉讼情况)."""

    RECONSIDERATION = "reconsideration", "行政复议"
    DIRECT_SUIT = "direct_suit", "行政诉讼（未经复议直接起诉）"
    SUIT_AFTER_RECONSIDERATION = "suit_after_reconsideration", "行政诉讼（复议后起诉）"


class DisputeResult(Choice):
    """How the dispute ended."""

    UPHELD = "upheld", "结果维持"
    CORRECTED = "corrected", "结果纠正"
    OTHERWISE = "otherwise", "其他结果"


class Request(Data):
    """A request as received (政府信息公开申请)."""

    applicant_kind: ApplicantKind = field("申请人类别")
    applicant_name: str = field("申请人姓名或者名称", personal=Personal.NAME)
    identity: str | None = field("身份证明（证照号码）", default=None, personal=Personal.IDENTITY)
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    address: str = field("通信地址或者电子邮箱", personal=Personal.ADDRESS)
    channel: Channel = field("提交渠道")
    arrived_on: date = field("提交、签收或者到达之日")
    confirmed_on: date | None = field("与申请人确认之日", default=None, help="平常信函、互联网渠道、传真提交的填写")
    received_on: date = field("收到申请之日", help="答复期限自次日起算")
    requested: str = field("申请公开的政府信息", personal=Personal.TEXT, help="名称、文号或者便于查询的其他特征性描述")
    wanted_form: str = field("获取信息的方式、途径")


class Filing(Data):
    """A copy of the request goes to the district's legal office (备案)."""

    filed_with: str = field("备案机关", organ=True, help="区法制机构；它自己收到的申请填本机关，不计入备案数")


class CorrectionRequest(Data):
    """What must be corrected, and by when (补正告知)."""

    to_correct: str = field("需要补正的事项", personal=Personal.TEXT)
    correct_by: date = field("补正期限届满日", ahead=True, help="由行政机关确定的合理期限")


class Correction(Data):
    """The corrected request (补正材料)."""

    corrected: str = field("补正后的申请内容", personal=Personal.TEXT)
    late_reason: str | None = field("逾期补正的正当理由", default=None, personal=Personal.TEXT)


class ThirdPartyLetter(Data):
    """Who is asked whether the information may be disclosed (征求第三方意见)."""

    third_party_name: str = field("第三方姓名或者名称", personal=Personal.NAME)
    third_party_content: str = field("涉及第三方的信息内容", personal=Personal.TEXT)


class ThirdPartyOpinion(Data):
    """What the third party says (第三方意见)."""

    third_party_consents: YesNo = field("第三方是否同意公开", help="涉及多个第三方的，有一方不同意即填否")
    third_party_reasons: str | None = field("第三方的理由", default=None, personal=Personal.TEXT)


class OrganLetter(Data):
    """Which other organ is asked (征求其他机关意见)."""

    asked_organ: str = field("被征求意见机关", organ=True)
    co_maker: YesNo = field("是否共同制作机关")


class OrganOpinion(Data):
    """What the other organ says (其他机关意见)."""

    organ_consents: YesNo = field("被征求意见机关是否同意公开")


class Extension(Data):
    """Why the time does not suffice (延期)."""

    extension_reason: str = field("延长答复期限的理由")


class VolumeQuestion(Data):
    """The applicant is asked why so much is wanted (要求说明理由)."""

    explain_by: date = field("说明理由的期限届满日", ahead=True)


class Deferral(Data):
    """A reasonable period beyond the statutory one (延迟答复)."""

    defer_by: date = field("延迟答复的期限届满日", ahead=True)


class FeeNotice(Data):
    """The processing fee for an excess of requests or pages (收费通知)."""

    fee_ground: str = field("收费依据、标准和计算过程")
    fee_fen: Fen = field("信息处理费", unit="分", minimum=1)


class Reply(Data):
    """The reply, with its remedies (答复)."""

    outcome: Outcome = field("答复结果")
    content: str = field("答复内容", personal=Personal.TEXT, help="提供的信息，或者告知的方式、途径、渠道")
    reasons: str | None = field("理由和依据", default=None, personal=Personal.TEXT, help="予以公开以外的答复必填")
    objection_reasonable: YesNo | None = field("第三方不同意的理由是否合理", default=None)
    public_interest: str | None = field("公共利益理由", default=None, personal=Personal.TEXT, help="第三方不同意时必填")
    review_organ: str = field("行政复议机关")
    court: str | None = field("管辖法院", default=None, help="依法应当先申请行政复议的不填")


class Publication(Data):
    """The text for anyone to read, redacted by a person (公开文本)."""

    public_title: str = field("公开标题")
    public_text: str = field("公开文本", help="须已删去或者遮盖申请人、第三方的个人信息和商业秘密")


class Dispute(Data):
    """A reconsideration or suit over the request (复议、诉讼)."""

    dispute_kind: DisputeKind = field("争议类别")
    dispute_number: str = field("复议或者诉讼案号")
    dispute_case: str | None = field("关联案件", default=None, link="因答复引起的争议", help="本平台内的案件编号")


class DisputeEnd(Data):
    """How it ended (复议、诉讼结果)."""

    ended_kind: DisputeKind = field("审结的争议类别")
    dispute_result: DisputeResult = field("复议、诉讼结果")
    ended_case: str | None = field("审结的案件", default=None, link="因答复引起的争议", help="另有二审的填二审")
