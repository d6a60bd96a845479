"""What each step of an audit asks for (审计项目的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field


class AuditKind(Choice):
    """Kinds of audits in a year's plan (审计项目类型)."""

    BUDGET = "budget", "预算执行审计"
    ECONOMIC_RESPONSIBILITY = "economic_responsibility", "经济责任审计"
    NATURAL_RESOURCES = "natural_resources", "自然资源资产离任审计"
    PUBLIC_INVESTMENT = "public_investment", "政府投资项目审计"
    SPECIAL_FUNDS = "special_funds", "专项资金审计"
    STATE_ENTERPRISE = "state_enterprise", "国有企业审计"
    POLICY = "policy", "政策落实跟踪审计"
    SURVEY = "survey", "专项审计调查"
    OTHER_AUDIT = "other_audit", "其他审计"


class SpecialCircumstance(Choice):
    """When an audit may begin without three days' notice (审计法实施条例第三十六条)."""

    URGENT = "urgent", "办理紧急事项"
    GRAVE_BREACH = "grave_breach", "被审计单位涉嫌严重违法违规"
    OTHER_CIRCUMSTANCE = "other_circumstance", "其他特殊情况"


class Method(Choice):
    """How evidence was obtained (审计方法): 审计法实施条例第三十七条第一项，审计法（2021）第四十三条."""

    INSPECTION = "inspection", "检查"
    QUERY = "query", "查询"
    STOCKTAKING = "stocktaking", "监督盘点"
    CONFIRMATION = "confirmation", "发函询证"
    INVESTIGATION = "investigation", "向有关单位和个人调查"


class FindingKind(Choice):
    """Kinds of findings measured in money (问题金额类别)."""

    IRREGULAR_MANAGEMENT = "irregular_management", "管理不规范"
    WASTE = "waste", "损失浪费"
    VIOLATION = "violation", "违规"


class Disposal(Choice):
    """What an audit comes to (处理方式): 审计法（2006）第四十一条，审计法（2021）第四十五条."""

    REPORT_ONLY = "report_only", "出具审计报告"
    DECISION = "decision", "出具审计报告并作出审计决定"


class Accounts(Choice):
    """What a decision is about, which decides the remedy (决定事项): 审计法（2006）第四十八条，审计法（2021）第五十三条."""

    FISCAL = "fiscal", "财政收支"
    FINANCIAL = "financial", "财务收支"


class ReferralKind(Choice):
    """For what a matter is transferred to another organ (移送事由)."""

    DISCIPLINE = "discipline", "建议给予处分"
    SANCTION = "sanction", "由主管机关处理、处罚"
    CRIME = "crime", "涉嫌犯罪"


class Project(Data):
    """An audit as the plan lists it (审计项目)."""

    title: str = field("项目名称")
    audit_kind: AuditKind = field("审计项目类型")
    audited_organ: str = field("被审计单位", organ=True)
    scope: str = field("审计范围")
    approving_organ: str = field("本级人民政府", organ=True, help="裁决对财政收支审计决定不服的本级人民政府。")


class Team(Data):
    """Who audits, and from when (审计组)."""

    leader: str = field("审计组组长", personal=Personal.NAME)
    members: str = field("审计组其他成员", personal=Personal.NAME, help="多人以顿号分隔。")
    begin_on: date = field("计划实施审计日期")


class Replacement(Data):
    """An auditor gives way to another (回避、更换)."""

    replaced: str = field("被更换人员", personal=Personal.NAME)
    replacement: str = field("接替人员", personal=Personal.NAME)
    replaced_because: str = field("更换理由", personal=Personal.TEXT)


class Programme(Data):
    """What the survey before the audit led to (调查了解、审计实施方案)."""

    survey: str = field("调查了解情况")
    programme: str = field("审计实施方案")


class Served(Data):
    """When a document was served (送达)."""

    served_on: date = field("送达日期", happened=True)


class DirectApproval(Data):
    """Leave to begin without three days' notice (批准直接实施审计)."""

    special_circumstance: SpecialCircumstance = field("特殊情况")
    direct_because: str = field("具体情形")


class Evidence(Data):
    """One piece of evidence (审计证据)."""

    evidence: str = field("证明材料名称")
    method: Method = field("取证方法")
    provider: str = field("提供者", personal=Personal.NAME)
    obtained_by: str = field(
        "取证人员", personal=Personal.NAME, help="多人以顿号分隔；向有关单位和个人调查的，不少于二人。"
    )
    signed: YesNo = field("提供者已签名或者盖章")
    unsigned_because: str | None = field("未签名或者盖章的原因", default=None)


class Seal(Data):
    """What is sealed up (封存)."""

    sealed_items: str = field("封存的资料、资产")
    sealed_because: str = field("封存理由")


class Draft(Data):
    """The team's report goes to the audited organ (征求意见)."""

    draft_report: str = field("审计组报告要点")
    draft_received_on: date = field("被审计单位接到日期", happened=True)


class Comment(Data):
    """What the audited organ says in writing (书面意见)."""

    comment: str = field("书面意见")
    objects: YesNo = field("提出异议")


class Returned(Data):
    """Why something comes back (退回意见)."""

    returned_because: str = field("退回意见")


class Review(Data):
    """The review inside the audit office (复核、审理)."""

    review: str = field("审理意见")
    comments_handled: str = field("对被审计单位意见的处理")


class Finding(Data):
    """One finding measured in money (查出问题金额)."""

    finding_kind: FindingKind = field("问题金额类别")
    found_fen: Fen = field("问题金额", unit="分", minimum=1)
    finding: str = field("问题事实")
    rule: str = field("违反的规定")


class OtherFinding(Data):
    """Findings that money does not measure (非金额计量问题)."""

    finding: str = field("问题事实")
    rule: str = field("违反的规定")
    finding_count: int = field("问题项数", unit="项", default=1, minimum=1)


class Report(Data):
    """The audit office's report (审计报告)."""

    disposal: Disposal = field("处理方式")
    evaluation: str = field("审计评价")
    problems: str = field("审计发现的主要问题", help="未发现问题的，写明“未发现应当反映的问题”。")
    suggestions: str = field("审计建议")


class Decision(Data):
    """The audit office's decision (审计决定)."""

    accounts: Accounts = field("决定事项")
    decided_facts: str = field("违反规定的事实和依据")
    measures: str = field("处理、处罚决定")


class HandOver(Data):
    """Money paid into the treasury (上交财政)."""

    handed_over_fen: Fen = field("上交财政金额", unit="分", minimum=1)
    voucher: str = field("缴款凭证号")


class Recovery(Data):
    """Money that came back (回收资金)."""

    recovered_fen: Fen = field("回收资金金额", unit="分", minimum=1)
    voucher: str = field("缴款凭证号")


class Referral(Data):
    """A matter for another organ (移送)."""

    referral_kind: ReferralKind = field("移送事由")
    referred_to: str = field("受移送机关", help="纪检监察、公安等机关可以不在机关名录中，填写全称。")
    referred_matter: str = field("移送事项", personal=Personal.TEXT)


class ReferralReply(Data):
    """What the other organ did (移送处理结果)."""

    referral_result: str = field("移送处理结果", personal=Personal.TEXT)


class Announcement(Data):
    """What everybody is told of an audit (审计结果公告)."""

    announcement: str = field("公告内容", help="由专人核定，不含国家秘密、工作秘密、商业秘密、个人隐私和个人信息。")
    secrets_checked: YesNo = field("已作保密审查")


class Cancellation(Data):
    """Why an audit leaves the plan (撤项)."""

    cancelled_because: str = field("撤项理由")
