"""What the steps of a reconsideration ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, Fen, Personal, YesNo, field
from yifa.procedures.reconsideration import choices

TEXT = Personal.TEXT
# A form reads as a table, without the blank lines of the formatter.
# fmt: off


class Application(Data):
    """The application (复议申请). ``received_on`` decides which law the case is under."""
    received_on: date = field("收到申请日期", happened=True, help="案件适用的法律以此日为准")
    channel: choices.Channel = field("申请方式")
    applicant: str = field("申请人", personal=Personal.NAME, help="多人以顿号分隔")
    identity: str | None = field("证件号码", default=None, personal=Personal.IDENTITY)
    address: str | None = field("住所", default=None, personal=Personal.ADDRESS)
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    agent: str | None = field("代理人", default=None, personal=Personal.NAME)
    respondent: str = field("被申请人", organ=True)
    matter: choices.Matter = field("案件事项")
    act: str = field("被申请复议的行政行为", personal=TEXT, help="行政行为的名称和文号")
    acted_on: date | None = field("行政行为作出日期", default=None)
    known_on: date | None = field("申请期限起算日期", default=None, help="知道行政行为之日，或者依法另行起算之日")
    content_known_on: date | None = field("知道行为内容日期", default=None, help="未告知复议权利的填写")
    delay_reason: str | None = field("耽误期限的正当理由", default=None, personal=TEXT)
    realty: YesNo | None = field("因不动产申请", default=None)
    claim: str = field("复议请求", personal=TEXT)
    facts: str = field("事实和理由", personal=TEXT)
    compensation_claimed: YesNo | None = field("一并请求行政赔偿", default=None)
    rule_challenged: str | None = field("一并申请审查的规定", default=None)
    sum_fen: Fen | None = field("涉案款额", default=None, unit="分")

class Reasoned(Data):
    """A step that must be reasoned (说明理由)."""
    reason: str = field("理由", personal=TEXT)

class CorrectionRequest(Data):
    """What the applicant is to correct, told once and for all (一次性补正通知)."""
    to_correct: str = field("需要补正的事项", personal=TEXT)
    correct_by_on: date | None = field("补正截止日期", default=None, help="仅适用2017年修正的法律时由通知书确定")

class Correction(Data):
    """The corrected application (补正)."""
    late_reason: str | None = field("逾期补正的正当理由", default=None, personal=TEXT)

class CorrectionExtension(Reasoned):
    """More time to correct, for good reason (延长补正期限)."""
    correct_by_on: date = field("补正截止日期")

class Acceptance(Data):
    """By which procedure the accepted case is heard (适用程序); under the law of 2017 there is but one."""
    track: choices.Track | None = field("适用程序", default=None)
    simplified_ground: choices.SimplifiedGround | None = field("适用简易程序的情形", default=None)

class Refusal(Reasoned):
    """Which condition of acceptance fails (不予受理)."""
    refusal_ground: choices.Unmet = field("不予受理的情形")
    competent_organ: str | None = field("有管辖权的行政复议机关", default=None)

class Redirection(Data):
    """Whose the application is (有权受理的机关)."""
    competent_organ: str = field("有管辖权的行政复议机关")

class Reply(Data):
    """The respondent's answer (书面答复)."""
    reply: str = field("答复意见", personal=TEXT)
    evidence_given: YesNo = field("已提交证据、依据")

class ThirdParty(Data):
    """Who else is affected (第三人)."""
    third_party: str = field("第三人", personal=Personal.NAME, help="多人以顿号分隔，包括此前已经通知的")

class Record(Data):
    """What two officers or more did and found (办案记录)."""
    officers: list[str] = field("办案人员", help="不少于二人")
    record: str = field("记录", personal=TEXT)

class HearingNotice(Data):
    """When, where and on what a hearing is held (听证通知)."""
    hearing_on: date = field("听证日期")
    hearing_place: str = field("听证地点")
    hearing_matters: str = field("拟听证事项", personal=TEXT)

class Hearing(Data):
    """Who held the hearing, and what came out (听证)."""
    presider: str = field("听证主持人")
    examiners: list[str] = field("听证员")
    recorder: str = field("记录员")
    record: str = field("记录", personal=TEXT)

class Panel(Data):
    """The advice of experts, or of the reconsideration commission (专家论证)."""
    experts: list[str] = field("参加论证的专家")
    advice: str = field("论证意见", personal=TEXT)

class Mediation(Data):
    """One round of mediation (调解)."""
    mediation_scope: choices.MediationScope = field("调解范围")
    agreed: YesNo = field("达成调解协议")
    record: str = field("记录", personal=TEXT)

class Settlement(Data):
    """What the parties agreed and signed (调解书)."""
    terms: str = field("调解结果", personal=TEXT)
    signed_on: date = field("当事人签字日期")

class Suspension(Reasoned):
    """Why the case waits (中止)."""
    suspension_ground: choices.SuspensionGround = field("中止情形")

class Decision(Data):
    """The decision on the merits (复议决定)."""
    outcome: choices.Outcome = field("决定结果")
    ground: choices.Ground | None = field("认定情形", default=None)
    findings: str = field("查明的事实", personal=TEXT)
    holding: str = field("本机关认为", personal=TEXT)
    disposition: str = field("决定主文", personal=TEXT)
    applied: str | None = field("适用条款", default=None, help="行政复议法的条款，如：第六十八条；适用2023年修订的法律的必填")
    redo: YesNo | None = field("责令重新作出行政行为", default=None)
    act_by_on: date | None = field("履行或者重新作出的截止日期", default=None)
    compensation: choices.Compensation | None = field("赔偿决定", default=None)
    compensation_fen: Fen | None = field("赔偿金额", default=None, unit="分")

class Rejection(Reasoned):
    """Why an accepted application is rejected after all (驳回申请)."""
    rejection_ground: choices.Unmet = field("驳回申请的情形")

class Termination(Reasoned):
    """Why the case ends without a decision (终止)."""
    termination_ground: choices.TerminationGround = field("终止情形")

class Service(Data):
    """To whom and how a document was served (送达)."""
    served_to: str = field("受送达人", personal=Personal.NAME)
    service_method: str = field("送达方式")

class Redaction(Data):
    """The decision's text as a person has redacted it (隐去个人信息后的文本)."""
    redacted_text: str = field("公开文本", help="隐去自然人姓名、证件号码、住所、电话等个人信息")

class TypicalCase(Data):
    """What others may learn from the case, redacted by a person (典型案例)."""
    gist: str = field("典型意义", help="不得写入个人信息")
