"""What the steps ask for: of a demanded proof, and of a report about one (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class Basis(Choice):
    """What the demand rests on (设定依据)."""

    LAW = "law", "法律"
    REGULATION = "regulation", "行政法规"
    LOCAL_REGULATION = "local_regulation", "地方性法规"
    STATE_COUNCIL = "state_council", "国务院决定"
    DEPARTMENT_RULE = "department_rule", "部门规章"
    LOCAL_RULE = "local_rule", "地方政府规章"
    DOCUMENT = "document", "规范性文件"
    NONE = "none", "没有依据"


class Substitute(Choice):
    """What can take the proof's place (可替代的方式)."""

    IRREPLACEABLE = "irreplaceable", "没有可替代的方式"
    LICENCE = "licence", "法定证照、法定文书"
    COMMITMENT = "commitment", "书面告知承诺"
    VERIFICATION = "verification", "部门内部或者部门间核查、网络核验"
    CONTRACT = "contract", "合同凭证"
    COVERED = "covered", "其他材料已经涵盖"
    UNVERIFIABLE = "unverifiable", "开具单位无法调查核实"


class Decision(Choice):
    """What becomes of the demand (清理意见)."""

    KEEP = "keep", "保留"
    CANCEL = "cancel", "取消"
    REPLACE = "replace", "改为告知承诺"


class RefusalGround(Choice):
    """Why a report is not taken on (不予受理事由)."""

    NOT_PROOF = "not_proof", "所反映的不是证明事项"
    REPEATED = "repeated", "同一事项已经处理，没有新的情况"
    ELSEWHERE = "elsewhere", "应当通过行政复议、行政诉讼、信访等途径解决"
    UNCLEAR = "unclear", "无法联系反映人且事实不清"


class Finding(Choice):
    """What the organ's own check found (核查结论)."""

    NEEDLESS = "needless", "索要了不应当索要的证明"
    LISTED = "listed", "证明在保留清单内，索要有依据"
    NOT_DEMANDED = "not_demanded", "没有索要该证明"


class Satisfaction(Choice):
    """What the reporter makes of the answer (评价)."""

    SATISFIED = "satisfied", "满意"
    MOSTLY = "mostly", "基本满意"
    DISSATISFIED = "dissatisfied", "不满意"


class Demand(Data):
    """A proof that an organ demands (证明事项)."""

    proof: str = field("证明名称")
    service: str = field("办理事项", help="群众、企业办什么事时需要提交。")
    issuer: str = field("开具单位")
    purpose: str = field("证明用途")
    set_by: str = field("索要的依据", help="文件名称、文号和条款；没有的填“无”。")


class Check(Data):
    """The legal basis, and what could take the proof's place (核对依据)."""

    basis: Basis = field("设定依据类别")
    basis_article: str = field("依据名称和条款", help="没有依据的填“无”。")
    substitute: Substitute = field("可替代的方式")
    check_note: str = field("核对情况")


class Proposal(Data):
    """What the organ proposes to do with the demand (清理意见)."""

    decision: Decision = field("清理意见")
    decision_reason: str = field("理由")
    instead: str = field("以后的办理方式", help="例如：凭身份证当场核验，不再提交证明。")
    commitment: str | None = field("告知承诺的内容", default=None, help="改为告知承诺的必须填写，其他情形不填。")


class Opinion(Data):
    """What the legal office says of the proposal (审核意见)."""

    opinion: str = field("审核意见")


class Reopening(Data):
    """Why a kept or replaced proof is looked at again (重新清理)."""

    reopened_because: str = field("重新清理的原因")
    report: str | None = field("有关反映", default=None, link="引起重新清理的反映")


class Publication(Data):
    """What everybody may read (公布)."""

    list_name: str = field("清单或者目录名称", help="例如：锡山区取消的证明事项目录（第一批）。")


class Report(Data):
    """A citizen's report of a proof that should not have been demanded (反映)."""

    reporter: str = field("反映人", personal=Personal.NAME)
    phone: str = field("联系电话", personal=Personal.PHONE)
    responsible_organ: str = field("责任单位", organ=True, help="索要证明的单位。")
    proof: str = field("证明名称")
    service: str = field("办理事项")
    demanded_on: date = field("被索要日期", happened=True)
    details: str = field("反映内容", personal=Personal.TEXT)


class Refusal(Data):
    """Why the report is not taken on (不予受理)."""

    refusal_ground: RefusalGround = field("不予受理事由")
    guidance: str = field("说明和其他途径")


class Forwarding(Data):
    """By when the organ must have checked (转办)."""

    check_by_on: date = field("核查反馈期限")


class OwnCheck(Data):
    """What the organ found (反馈核查)."""

    finding: Finding = field("核查结论")
    facts: str = field("核查情况", personal=Personal.TEXT)
    matter: str | None = field("有关证明事项", default=None, link="反映的证明事项", help="已经列入清理的填写。")


class Answer(Data):
    """The answer to the reporter (答复)."""

    answer: str = field("答复内容", personal=Personal.TEXT)


class Upholding(Answer):
    """The answer, and by when it must be put right (认定属实)."""

    rectify_by_on: date = field("整改期限")


class Rectification(Data):
    """How it was put right (报告整改)."""

    stopped: YesNo = field("已停止索要")
    guide_amended: YesNo = field("已修改办事指南")
    rectification: str = field("整改情况", personal=Personal.TEXT)


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Verification(Data):
    """How the rectification was looked at (核实整改)."""

    verification: str = field("核实情况")


class Rated(Data):
    """The reporter's judgement (评价)."""

    satisfaction: Satisfaction = field("评价")


class PublicText(Data):
    """What everybody may read (公开文本)."""

    public_text: str = field("公开内容", help="由专人核定，不含个人信息。")
