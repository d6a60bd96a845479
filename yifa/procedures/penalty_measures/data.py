"""What the steps beside a penalty case ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field

TEXT = Personal.TEXT
# A form reads as a table, without the blank lines of the formatter.
# fmt: off


class HoldDisposal(Choice):
    """What became of the evidence held (先行登记保存后的处理)."""
    RETURNED = "returned", "解除保存，返还物品"
    EXAMINED = "examined", "送交检验、检测、检疫、鉴定"
    SEALED = "sealed", "依法查封、扣押"
    PASSED_ON = "passed_on", "移送有关部门处理"
    CONFISCABLE = "confiscable", "依法应当没收，作出决定前妥善保管"

class Reversal(Choice):
    """What became of the decision (行政处罚法（2021）第四十八条第二款)."""
    ALTERED = "altered", "变更"
    ANNULLED = "annulled", "撤销"
    DECLARED_UNLAWFUL = "declared_unlawful", "确认违法"
    DECLARED_INVALID = "declared_invalid", "确认无效"

class ContestWay(Choice):
    """To whom the organ turns when the police do not docket (移送规定第九条)."""
    POLICE = "police_review", "提请公安机关复议"
    PROCURATORATE = "procuratorate", "建议人民检察院立案监督"

class Officers(Data):
    """The officers who act (执法人员)."""
    officers: list[str] = field("执法人员", help="执法证号，不少于两人，均为本案执法人员")
    domain: str = field("执法领域")

class Reasoned(Data):
    """A step that must be reasoned (说明理由)."""
    reason: str = field("理由", personal=TEXT)

class Hold(Officers):
    """Evidence that might be lost (先行登记保存)."""
    held_items: str = field("登记保存的物品", help="名称、规格、数量")
    held_at: str = field("保存地点", personal=Personal.ADDRESS)
    owner: str = field("当事人", personal=Personal.NAME)

class HeldDealt(Data):
    """What became of it (处理)."""
    hold_disposal: HoldDisposal = field("登记保存物品的处理")
    disposal_reason: str = field("处理理由和依据", personal=TEXT)

class CorrectionOrder(Officers):
    """What the party is to put right, until when (责令改正)."""
    owner: str = field("当事人", personal=Personal.NAME)
    unlawful_act: str = field("违法行为", personal=TEXT)
    provision: str = field("依据")
    to_correct: str = field("责令改正的内容", personal=TEXT)
    correct_by_on: date = field("改正期限届满日期")

class CorrectionExtension(Reasoned):
    """More time to put it right (延长改正期限)."""
    correct_by_on: date = field("改正期限届满日期")

class CorrectionFound(Data):
    """What the officers found later (复查情况)."""
    found: str = field("复查情况", personal=TEXT)

class Corrected(CorrectionFound):
    """What the officers found to be put right, and since when (复查已改正)."""
    corrected_on: date | None = field("改正日期", default=None, happened=True, help="复查之前已经改正的填写，据以判断是否按期改正")

class HearingNotice(Data):
    """When, where and before whom the hearing is (听证通知)."""
    owner: str = field("当事人", personal=Personal.NAME)
    hearing_on: date = field("听证日期")
    hearing_at: str = field("听证地点")
    chair: str = field("听证主持人")
    closed_because: str | None = field("不公开举行的理由", default=None, help="涉及国家秘密、商业秘密或者个人隐私的填写")

class Hearing(Data):
    """The hearing as held; the record is attached (听证笔录)."""
    hearing_record: str = field("听证笔录摘要", personal=TEXT)
    signed: YesNo = field("笔录经核对签字", help="拒绝签字或者盖章的，由主持人在笔录中注明，填“是”")
    hearing_opinion: str = field("听证主持人的意见", personal=TEXT)

class Transfer(Data):
    """Why the case looks like a crime (涉嫌犯罪情况报告)."""
    suspected_crime: str = field("涉嫌罪名")
    crime_facts: str = field("涉嫌犯罪的事实", personal=TEXT)
    police: str = field("受移送的公安机关")

class HandedOver(Data):
    """What the police received (移送回执)."""
    materials: str = field("移送材料清单", help="移送书、调查报告、涉案物品清单、检验报告或者鉴定结论等")

class PoliceAnswer(Data):
    """What the police decided (公安机关决定)."""
    answer_number: str = field("公安机关文书编号")

class Contest(Reasoned):
    """Why the police should docket it after all (对不予立案的异议)."""
    contest_way: ContestWay = field("异议方式")
    addressed_to: str = field("公安机关或者人民检察院")
    answer_number: str = field("公安机关文书编号")
    notice_received_on: date = field("接到通知书日期", help="不予立案通知书；复议后建议立案监督的，为复议决定通知书")

class Reversed(Data):
    """What became of the decision, and by whom (决定被纠正)."""
    reversal: Reversal = field("纠正结果")
    reversed_by: str = field("纠正机关")
    reversed_on: date = field("纠正决定生效日期", happened=True)
    review_case: str | None = field("复议、诉讼案件", default=None, link="复议诉讼")
    was_public: YesNo = field("原处罚决定信息已公开")

class PublicReason(Data):
    """Why the published decision was taken down (撤回说明)."""
    withdrawal_reason: str = field("撤回说明", help="向社会公开，不得写入个人信息")
