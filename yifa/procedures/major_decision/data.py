"""What the steps of a decision ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class DecisionKind(Choice):
    """What counts as a major decision (决策事项类别, 第三条第一款)."""

    POLICY = "policy", "重大公共政策和措施"
    PLAN = "plan", "经济和社会发展等方面的重要规划"
    RESOURCES = "resources", "开发利用、保护重要自然资源和文化资源的政策和措施"
    PROJECT = "project", "重大公共建设项目"
    OTHER = "other", "其他重大事项"


class ProposerKind(Choice):
    """Who proposes (提出主体, 第十条)."""

    LEADER = "leader", "决策机关领导人员"
    DEPARTMENT = "department", "所属部门或者下一级人民政府"
    DEPUTY = "deputy", "人大代表、政协委员"
    PUBLIC = "public", "公民、法人或者其他组织"


class Way(Choice):
    """Other ways of hearing the public (公众参与方式, 第十四条)."""

    DISCUSSION = "discussion", "座谈会"
    VISIT = "visit", "实地走访"
    LETTER = "letter", "书面征求意见"
    QUESTIONNAIRE = "questionnaire", "问卷调查"
    POLL = "poll", "民意调查"


class Argued(Choice):
    """What experts conclude (论证结论)."""

    FEASIBLE = "feasible", "可行"
    AMEND = "amend", "修改后可行"
    INFEASIBLE = "infeasible", "不可行"


class RiskLevel(Choice):
    """How great the risk is (风险等级)."""

    LOW = "low", "低风险"
    MEDIUM = "medium", "中风险"
    HIGH = "high", "高风险"


class Legality(Choice):
    """What lets a draft be discussed (合法性审查结论)."""

    LAWFUL = "lawful", "合法"
    REVISE = "revise", "按审查意见修改后合法"
    EXPLORATORY = "exploratory", "探索性改革，明示法律风险"


class Proposal(Data):
    """A decision proposed (决策事项建议)."""

    title: str = field("决策事项")
    decision_kind: DecisionKind = field("事项类别")
    excepted: YesNo = field("属于宏观调控、立法或者应急处置决策")
    proposer_kind: ProposerKind = field("提出主体")
    proposer: str = field("提出人或者单位", personal=Personal.NAME)
    problem: str = field("拟解决的主要问题")
    proposed_plan: str = field("初步方案及其必要性、可行性")
    catalogue: str | None = field("决策事项目录", default=None, link="决策事项目录")
    outside_because: str | None = field("未列入目录的说明", default=None)


class Initiation(Data):
    """Who drafts, and what the matter asks for (启动决策程序)."""

    drafting_organ: str = field("决策承办单位", organ=True, help="两个以上单位承办的，填牵头单位。")
    technical: YesNo = field("专业性、技术性较强")
    risky: YesNo = field("可能对社会稳定、公共安全等造成不利影响")
    market: YesNo = field("涉及市场主体经济活动")
    not_public_because: str | None = field("依法不予公开的理由", default=None, help="应当公开的，不填。")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Draft(Data):
    """The draft (决策草案)."""

    draft_title: str = field("草案名称")
    draft_summary: str = field("草案要点")
    alternatives: int = field("方案数", unit="个", minimum=1, help="存在较大分歧的，可以拟订两个以上方案。")
    costs: str = field("成本效益分析")


class OrgansHeard(Data):
    """What the organs concerned said (征求单位意见)."""

    organs_heard: list[str] = field("被征求意见的单位", organ=True)
    agreed: YesNo = field("意见一致")
    dispute: str | None = field("争议问题和各方意见、理由", default=None, help="不一致的必填。")


class Consultation(Data):
    """The draft put before the public (公开征求意见)."""

    draft_where: str = field("草案及说明的公布途径")
    comment_ways: str = field("提出意见的方式")
    comment_by_on: date = field("征求意见截止日期")
    shortened_because: str = field("缩短期限的说明", default="", help="不足三十日的必填，一并公布。")


class Comments(Data):
    """What the public said and what became of it (意见采纳情况)."""

    comments: int = field("收到意见", unit="条", minimum=0)
    comments_adopted: int = field("采纳意见", unit="条", minimum=0)
    comments_answer: str = field("意见采纳情况和理由", help="由专人核定，不含个人信息。")


class Heard(Data):
    """Another way in which the public was heard (听取公众意见)."""

    way: Way = field("公众参与方式")
    persons_heard: int = field("听取意见人数", unit="人", minimum=1)
    heard_summary: str = field("主要意见和采纳情况")


class Argument(Data):
    """What experts say (专家论证)."""

    experts: list[str] = field("论证专家或者机构", personal=Personal.NAME)
    interested: YesNo = field("与决策事项有直接利害关系")
    argued: Argued = field("论证结论")
    argument: str = field("论证意见和采纳情况")


class Risk(Data):
    """What could go wrong (风险评估)."""

    risk_assessor: str = field("评估单位")
    risk_level: RiskLevel = field("风险等级")
    controllable: YesNo = field("风险可控")
    risk_measures: str | None = field("风险防范和化解措施", default=None, help="中风险、高风险的必填。")


class Changes(Data):
    """What was changed in the draft (修改草案)."""

    changes: str = field("修改情况")


class SentForReview(Data):
    """The papers for the legal review (送请合法性审查)."""

    materials: str = field("送审材料", help="草案、依据、履行决策法定程序的说明等。")
    review_urgent_because: str = field("缩短审查时间的理由", default="", help="不足七个工作日的必填。")


class LegalReview(Data):
    """The legal review (合法性审查)."""

    reviewing_organ: str = field("合法性审查部门", organ=True)
    counsel_letters: list[str] = field("提出意见的法律顾问聘书编号", help="应当组织法律顾问、公职律师提出法律意见。")
    legality: Legality = field("合法性审查结论")
    legality_opinion: str = field("合法性审查意见", personal=Personal.TEXT)
    legal_risk: str = field("明示的法律风险", default="")


class Unlawful(Data):
    """Why the draft is not lawful (审查不合法)."""

    legality_opinion: str = field("合法性审查意见", personal=Personal.TEXT)


class Submission(Data):
    """What goes with the draft to the meeting (提请讨论)."""

    fair_competition: str | None = field("公平竞争审查情况", default=None, help="涉及市场主体经济活动的必填。")


class Discussion(Data):
    """The discussion, with everybody's opinion (集体讨论)."""

    meeting: str = field("会议名称", help="常务会议或者全体会议的名称。")
    chief: str = field("行政首长", personal=Personal.NAME)
    speakers: list[str] = field("发言顺序", personal=Personal.NAME, help="按先后逐人填写，行政首长在最后。")
    agreeing: list[str] = field("同意的人员", personal=Personal.NAME)
    disagreeing: list[str] = field("不同意的人员", default=[], personal=Personal.NAME)
    dissent: str = field("不同意见", default="", personal=Personal.TEXT, help="有不同意见的，如实载明。")
    amended: str = field("会议决定修改的内容", default="")
    against_majority_because: str = field("与多数人意见不一致的理由", default="", personal=Personal.TEXT)


class PartyReport(Data):
    """The report to the party committee (请示报告)."""

    party_reported_on: date = field("请示报告日期", happened=True)
    party_opinion: str = field("同级党委意见")


class Publication(Data):
    """The decision as published (公布)."""

    document_number: str = field("决策文号")
    channels: str = field("公布途径", help="政府公报、政府网站、报纸等。")
    decision_text: str = field("决策内容", help="由专人核定，不含个人信息。")
    explanation: str = field("解读和意见采纳情况说明")


class Issued(Data):
    """A decision that must not be public (印发)."""

    document_number: str = field("决策文号")


class Archive(Data):
    """The records of the whole way (归档)."""

    archive_number: str = field("档号")
    archived: list[str] = field("归档材料")
