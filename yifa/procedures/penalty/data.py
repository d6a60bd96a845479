"""What the steps of the general procedure ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, Fen, Personal, YesNo, field
from yifa.procedures.penalty import choices

TEXT = Personal.TEXT
# A form reads as a table, without the blank lines of the formatter.
# fmt: off


class Clue(Data):
    """What came to be known (案件线索). ``found_on`` decides whether the act was found within the limitation period."""
    found_on: date = field("发现日期", happened=True, help="发现违法行为或者收到举报、移送之日，追究时效以此日为准")
    source: choices.Source = field("线索来源")
    origin: str | None = field("来源案件", default=None, link="来源", help="移送、抽查的案件，或者责令重新处理的原案")
    cause: str = field("案由")
    clue: str = field("线索内容", personal=TEXT)
    check_by_on: date | None = field("核查截止日期", default=None, help="部门规章规定核查期限的填写")

class Reasoned(Data):
    """A step that must be reasoned (说明理由)."""
    reason: str = field("理由", personal=TEXT)

class Forwarding(Reasoned):
    """Whose case it is (移送有管辖权的机关)."""
    competent_organ: str = field("受移送机关")

class Merger(Reasoned):
    """The case in which this one goes on (并案)."""
    main_case: str = field("并入案件", link="并案")

class TimeBar(Data):
    """By what the limitation period is counted (追究时效)."""
    act_ended_on: date | None = field("违法行为终了日期", default=None, help="连续或者继续状态自行为终了之日起算；仍在继续的不填")
    serious: YesNo | None = field("涉及生命健康安全、金融安全且有危害后果", default=None)
    barred_after_on: date | None = field("特别追究时效届满日期", default=None, help="法律另有追究时效规定的填写")

class Docket(TimeBar):
    """The case as docketed (立案)."""
    party: str = field("当事人", personal=Personal.NAME)
    party_kind: choices.PartyKind = field("当事人类型")
    identity: str | None = field("证件号码或者统一社会信用代码", default=None, personal=Personal.IDENTITY)
    address: str | None = field("住所", default=None, personal=Personal.ADDRESS)
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    officers: list[str] = field("执法人员", help="执法证号，不少于两人")
    domain: str = field("执法领域")
    power: str | None = field("行使的处罚事项", default=None, help="镇、街道填写赋权事项名称")
    decide_by_on: date | None = field("特别规定或者延长的办案期限届满日期", default=None,
        help="法律、法规、规章另有办案期限规定的填写")
    deadline_basis: str | None = field("特别规定或者延长的依据", default=None)

class OfficerChange(Reasoned):
    """Other officers, for recusal or another reason (更换执法人员)."""
    officers: list[str] = field("执法人员", help="执法证号，不少于两人")
    recused: list[str] = field("已回避人员", default=[], help="执法证号，包括此前已经回避的")

class Record(Data):
    """A record of the process, two officers' work; the file itself is attached (全过程记录)."""
    stage: choices.Stage = field("执法环节")
    medium: choices.Medium = field("记录形式")
    gist: str = field("记录内容", personal=TEXT)
    credentials_shown: YesNo = field("已出示执法证件")

class Excluded(Reasoned):
    """Time that a law or rule leaves out (不计入办案期限的时间)."""
    excluded_by: str = field("不计入期限的依据", help="法律、法规或者规章的名称和条款")

class Extension(Data):
    """More time, where a law or rule allows it (延长办案期限)."""
    decide_by_on: date = field("特别规定或者延长的办案期限届满日期")
    deadline_basis: str = field("特别规定或者延长的依据", help="法律、法规或者规章的名称和条款")

class Conclusion(TimeBar):
    """What the investigation came to (调查终结)."""
    found_facts: str = field("查明的事实", personal=TEXT)
    proposal: choices.Proposal = field("处理建议")
    review_grounds: list[choices.ReviewGround] = field("应当法制审核的情形", default=[])
    collective: YesNo = field("情节复杂或者重大违法行为", help="由行政机关负责人集体讨论决定")

class Notice(Data):
    """What the party is told before a penalty (事先告知)."""
    proposed_basis: str = field("拟处罚的依据")
    proposed_kinds: list[choices.Kind] = field("拟处罚的种类")
    proposed_fine_fen: Fen | None = field("拟罚款金额", default=None, unit="分")
    proposed_gains_fen: Fen | None = field("拟没收违法所得金额", default=None, unit="分")
    proposed_property_fen: Fen | None = field("拟没收财物价值", default=None, unit="分")
    hearing_right: YesNo = field("告知听证权利", help="罚款、没收数额是否较大，依照本部门、本省的标准")
    defend_by_on: date = field("陈述、申辩截止日期")

class Defence(Data):
    """What the party says (陈述、申辩)."""
    defence: str = field("陈述、申辩意见", personal=TEXT)

class Considered(Data):
    """What became of statement, defence and hearing (复核)."""
    defence_answer: str = field("对陈述、申辩和听证意见的复核", personal=TEXT)

class LegalReview(Data):
    """The legal review (法制审核)."""
    review_opinion: str = field("法制审核意见", personal=TEXT)
    qualification: choices.Qualification = field("审核人员资格")

class Discussion(Data):
    """The heads' discussion (集体讨论)."""
    discussants: list[str] = field("参加讨论的负责人", help="不少于两人")
    conclusion: str = field("讨论结论", personal=TEXT)

class Decision(Data):
    """The penalty (行政处罚决定)."""
    facts: str = field("违法事实和证据", personal=TEXT)
    provision: str = field("违反的规定和处罚依据")
    discretion: str = field("裁量基准和理由", help="适用的裁量基准、档次，从轻、减轻、从重的情节和理由")
    kinds: list[choices.Kind] = field("处罚种类")
    fine_fen: Fen | None = field("罚款金额", default=None, unit="分")
    gains_fen: Fen | None = field("没收违法所得金额", default=None, unit="分")
    property_fen: Fen | None = field("没收财物价值", default=None, unit="分")
    measures: str = field("处罚内容", personal=TEXT)
    remedy_organ: str = field("行政复议机关")
    court: str = field("管辖法院")
    social_impact: YesNo = field("具有一定社会影响，应当公开", default=False,
        help="2021年7月15日起填“是”的才公开；法律、法规、规章规定应当公开的，同样填“是”")

class NoPenalty(Data):
    """The decision not to punish (不予行政处罚决定)."""
    facts: str = field("违法事实和证据", personal=TEXT)
    spared_because: choices.Spared = field("不予处罚的情形")
    education: str | None = field("教育情况", default=None, personal=TEXT,
        help="2021年7月15日起，违法行为轻微、初次违法、没有主观过错而不予处罚的填写")
    remedy_organ: str = field("行政复议机关")
    court: str = field("管辖法院")

class Service(Data):
    """How and when the decision was served (送达)."""
    served_on: date = field("送达日期")
    method: choices.Method = field("送达方式")
    electronic_agreed: YesNo = field("当事人已签订电子送达确认书", default=False)

class Redaction(Data):
    """The decision's text as a person has redacted it (公示文本)."""
    public_text: str = field("公示文本", help="隐去自然人姓名、证件号码、住所、电话等个人信息和商业秘密")

class Closing(Data):
    """How the decision was performed (结案)."""
    closing_note: str = field("执行情况", personal=TEXT)

class Archived(Data):
    """Where the file is kept (归档)."""
    archive_number: str = field("档案号")
