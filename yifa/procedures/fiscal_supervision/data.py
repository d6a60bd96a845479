"""What each step of a plan and of an inspection asks for (财政监督检查的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field


class Matter(Choice):
    """What is inspected (检查事项): 财政部门监督办法第二章."""

    SPECIAL_FUNDS = "special_funds", "专项资金管理使用"
    TOWN_FINANCES = "town_finances", "乡镇财政管理"
    BUDGET = "budget", "部门预算编制和执行"
    DISCLOSURE = "disclosure", "预算决算公开"
    ACCOUNTS = "accounts", "会计信息质量"
    ASSETS = "assets", "国有资产和政府采购管理"


class UnitKind(Choice):
    """Kinds of inspected units (被检查单位类别)."""

    DEPARTMENT = "department", "部门"
    TOWN = "town", "镇（街道）"
    VILLAGE = "village", "村（社区）"
    INSTITUTION = "institution", "其他单位"


class FindingKind(Choice):
    """Kinds of findings measured in money (问题金额类别): 财政违法行为处罚处分条例."""

    DIVERTED = "diverted", "挤占挪用"
    RETAINED = "retained", "滞留、结余未按规定处理"
    OVERSPENT = "overspent", "超标准、超范围支出"
    UNRECORDED = "unrecorded", "未按规定核算"
    UNCOLLECTED = "uncollected", "应收未收、应缴未缴"


class Disposal(Choice):
    """What an inspection comes to (处理方式)."""

    CONCLUSION = "conclusion", "检查结论"
    DECISION = "decision", "处理决定"


class VerificationResult(Choice):
    """What a check of the rectification found (核查结果)."""

    RECTIFIED = "rectified", "整改到位"
    INCOMPLETE = "incomplete", "整改不到位"


class ReferralKind(Choice):
    """For what a matter goes to another organ (移送事由)."""

    PENALTY = "penalty", "依法给予行政处罚"
    DISCIPLINE = "discipline", "依法给予处分"
    CRIME = "crime", "涉嫌犯罪"


class Plan(Data):
    """A year's plan (年度检查计划)."""

    year: int = field("年度", minimum=2006)
    title: str = field("计划名称")
    emphasis: str = field("检查重点")


class Issue(Data):
    """The plan as it goes out (印发)."""

    document_number: str = field("发文字号")


class Adjustment(Data):
    """More or other inspections than planned (调整计划)."""

    adjustment: str = field("调整内容")
    adjusted_because: str = field("调整理由")


class YearEnd(Data):
    """What the year's inspections came to (总结)."""

    summary: str = field("检查总结", help="供公布的文本，不含国家秘密、商业秘密和个人信息。")


class Inclusion(Data):
    """One unit to be inspected (列入检查)."""

    title: str = field("检查项目名称")
    matter: Matter = field("检查事项")
    unit_kind: UnitKind = field("被检查单位类别")
    inspected_organ: str = field("被检查单位", organ=True, help="村（社区）填其所在镇（街道）。")
    unit_name: str = field("被检查单位全称", help="例如：东港镇山前村村民委员会")
    covered: str = field("检查所属期间", help="例如：2017年度")


class Cancellation(Data):
    """Why nobody inspects (撤销检查)."""

    cancelled_because: str = field("撤销理由")


class Team(Data):
    """Who inspects, and from when (检查组)."""

    leader: str = field("检查组组长", personal=Personal.NAME)
    members: list[str] = field("检查组其他成员", personal=Personal.NAME)
    begin_on: date = field("计划检查日期")


class Served(Data):
    """When a document was received (送达)."""

    served_on: date = field("送达日期", happened=True)


class Direct(Data):
    """Leave to begin without three days' notice (批准直接检查)."""

    direct_because: str = field("特殊情况")


class ReportExtension(Data):
    """More time for the team's report (延长提交报告期限)."""

    extended_because: str = field("延长理由")


class Paper(Data):
    """One working paper (工作底稿)."""

    paper: str = field("底稿名称")
    facts: str = field("检查事实")
    obtained_by: list[str] = field("检查人员", personal=Personal.NAME)
    signed: YesNo = field("被检查单位已签章确认")
    unsigned_because: str | None = field("未签章的原因", default=None)


class Draft(Data):
    """What the team found goes to the inspected unit (征求意见)."""

    draft_report: str = field("检查情况")
    draft_received_on: date = field("被检查单位收到日期", happened=True)


class Comment(Data):
    """What the inspected unit says (书面意见)."""

    comment: str = field("书面意见")
    objects: YesNo = field("提出异议")


class Report(Data):
    """The team's report (检查报告)."""

    report: str = field("检查报告要点")
    comments_handled: str = field("对被检查单位意见的处理")


class Review(Data):
    """The review by others than the team (复核)."""

    review: str = field("复核意见")


class Finding(Data):
    """A finding measured in money (问题金额)."""

    finding_kind: FindingKind = field("问题金额类别")
    found_fen: Fen = field("问题金额", unit="分", minimum=1)
    finding: str = field("问题事实")
    rule: str = field("违反的规定")


class OtherFinding(Data):
    """Findings that money does not measure (管理问题)."""

    finding: str = field("问题事实")
    rule: str = field("违反的规定")
    finding_count: int = field("问题项数", unit="项", default=1, minimum=1)


class Conclusion(Data):
    """The conclusion of an inspection without anything to put right (检查结论)."""

    disposal: Disposal = field("处理方式")
    conclusion: str = field("检查结论")


class Decision(Data):
    """The decision, with what is to be put right and by when (处理决定)."""

    disposal: Disposal = field("处理方式")
    decided_facts: str = field("违反规定的事实")
    grounds: str = field("处理依据")
    measures: str = field("处理内容和整改要求")
    rectify_by_on: date = field("整改截止日")
    review_organ: str = field("行政复议机关")
    court: str = field("有管辖权的人民法院")


class Rectification(Data):
    """What was put right (整改)."""

    rectification: str = field("整改情况")
    recovered_fen: Fen | None = field("收回、上缴或者归还金额", default=None, unit="分")


class Verification(Data):
    """Somebody else looks whether it was (核查)."""

    result: VerificationResult = field("核查结果")
    verification: str = field("核查情况")
    rectify_by_on: date | None = field("整改截止日", default=None, help="整改不到位的，填再次整改的截止日。")


class Referral(Data):
    """A matter for another organ (移送)."""

    referral_kind: ReferralKind = field("移送事由")
    referred_to: str = field("受移送机关")
    referred_matter: str = field("移送事项", personal=Personal.TEXT)


class Announcement(Data):
    """What everybody is told (公告)."""

    announcement: str = field("公告内容", help="由专人核定，不含国家秘密、商业秘密、个人隐私和个人信息。")
    secrets_checked: YesNo = field("已作保密审查")
