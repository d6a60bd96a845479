"""What the steps of a review or recheck ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field

TEXT = Personal.TEXT


class Outcome(Choice):
    """What the opinion comes to (复查、复核意见)."""

    UPHELD = "upheld", "维持"
    ALTERED = "altered", "变更"
    REDO = "redo", "撤销并责令重新办理"


class Refused(Choice):
    """Why a request is not examined (不予复查、复核的情形)."""

    LATE = "late", "超过请求期限"
    NOT_CONCERNED = "not_concerned", "不是原信访事项的信访人"
    STATUTORY_ROUTE = "statutory_route", "依法应当通过诉讼、仲裁、行政复议等法定途径解决"


class Request(Data):
    """The request (复查、复核请求). ``requested_on`` decides which regulation it is under."""

    requested_on: date = field("收到请求日期", help="案件适用的条例以此日为准")
    requester: str = field("请求人", personal=Personal.NAME, help="多人以顿号分隔；并案信访人可以单独请求")
    answer_received_on: date = field("收到书面答复日期")
    request: str = field("请求、事实和理由", personal=TEXT)
    delay_reason: str | None = field("逾期的正当理由", default=None, personal=TEXT, help="因不可抗力等耽误期限的填写")


class Refusal(Data):
    """Why it is not examined (不予复查、复核)."""

    refused_because: Refused = field("不予复查复核的情形")
    reason: str = field("理由", personal=TEXT)


class Investigation(Data):
    """What was examined and found (审查)."""

    findings: str = field("审查查明的事实", personal=TEXT)
    proposal: str = field("拟办意见", personal=TEXT)


class Opinion(Data):
    """The opinion (意见)."""

    outcome: Outcome = field("复查复核意见")
    facts: str = field("认定的事实", personal=TEXT)
    holding: str = field("意见的内容和理由", personal=TEXT)
    grounds: str = field("依据的法律、法规、规章和其他规定")


class ReviewOpinion(Opinion):
    """The opinion on review, which tells who rechecks (复查意见)."""

    recheck_organ: str = field("复核机关", help="复查机关、单位的上一级机关、单位")


class Service(Data):
    """When the opinion was received (送达)."""

    served_on: date = field("送达日期")


class RecheckNote(Data):
    """A recheck was asked for (复核请求)."""

    recheck_case: str = field("复核案件", link="复核")
    asked_on: date = field("提出复核请求日期")


class HearingNotice(Data):
    """Why, when and where a hearing is held (听证通知)."""

    hearing_on: date = field("听证日期")
    hearing_place: str = field("听证地点")


class Hearing(Data):
    """What the hearing came to (听证)."""

    presider: str = field("听证主持人")
    attendants: str = field("听证参加人", personal=Personal.NAME)
    hearing_record: str = field("听证结论", personal=TEXT)


class Redaction(Data):
    """The text that anybody may read (公示文本)."""

    matter: str = field("公示事项", help="由专人核定，不含个人信息")
    public_text: str = field("公示文本", help="由专人隐去个人信息后填写")


class Withdrawal(Data):
    """Why it is withdrawn (撤回)."""

    reason: str = field("理由", personal=TEXT)
