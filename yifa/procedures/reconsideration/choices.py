"""The closed lists of reconsideration (选项); an answer that one of the two laws alone knows says so by its days."""

from datetime import date

from yifa.kernel.data import Choice

REVISED = date(2024, 1, 1)
"""The first day of the revised law (行政复议法（2023）第九十条)."""
LAST_OF_2017 = date(2023, 12, 31)
"""The last day on which an application came under the law of 2017."""
# A list reads as a table, without the blank lines of the formatter.
# fmt: off


class Channel(Choice):
    """How the application came (行政复议法（2017）第十一条、第十五条；行政复议法（2023）第二十二条、第三十二条)."""
    WRITTEN = "written", "书面申请"
    ORAL = "oral", "口头申请"
    TO_COUNTY = "to_county", "向行为发生地县级政府提出", None, LAST_OF_2017
    VIA_AGENCY = "via_agency", "通过作出处罚的机关提交", REVISED

class Matter(Choice):
    """What the case is about, as the statistics of reconsideration divide it (案件事项)."""
    PENALTY = "penalty", "行政处罚"
    COERCION = "coercion", "行政强制"
    LICENCE = "licence", "行政许可"
    EXPROPRIATION = "expropriation", "行政征收"
    CONFIRMATION = "confirmation", "行政确认"
    TITLE = "title", "行政确权"
    COMPLAINT = "complaint", "举报投诉处理"
    DISCLOSURE = "disclosure", "政府信息公开"
    INACTION = "inaction", "行政不作为"
    CONTRACT = "contract", "行政协议", REVISED
    OTHER = "other", "其他"

class Unmet(Choice):
    """Which condition of acceptance is not met (行政复议法实施条例第二十八条；行政复议法（2023）第三十条第一款)."""
    PARTIES = "parties", "没有明确的申请人或者符合规定的被申请人"
    INTEREST = "interest", "申请人与行政行为没有利害关系"
    CLAIM = "claim", "没有具体的复议请求和理由"
    LATE = "late", "超过法定申请期限"
    SCOPE = "scope", "不属于行政复议范围"
    JURISDICTION = "jurisdiction", "不属于本机关管辖"
    REPEATED = "repeated", "已申请复议或者提起诉讼并被受理"
    NO_DUTY = "no_duty", "被申请人没有相应职责或者受理前已经履行", None, LAST_OF_2017

class Track(Choice):
    """Which procedure the case is heard by (行政复议法（2023）第三十六条)."""
    GENERAL = "general", "普通程序"
    SIMPLIFIED = "simplified", "简易程序", REVISED

class SimplifiedGround(Choice):
    """Why the simplified procedure may be used (行政复议法（2023）第五十三条)."""
    ON_THE_SPOT = "on_the_spot", "行政行为系当场作出"
    WARNING = "warning", "行政行为系警告或者通报批评"
    SMALL_SUM = "small_sum", "案件涉及款额三千元以下"
    DISCLOSURE = "disclosure_case", "属于政府信息公开案件"
    AGREED = "agreed_by_all", "当事人各方同意"

class MediationScope(Choice):
    """What may be mediated (行政复议法实施条例第五十条；行政复议法（2023）第五条)."""
    DISCRETION = "discretion", "行使自由裁量权的行政行为"
    COMPENSATION = "compensation_dispute", "行政赔偿或者行政补偿纠纷"
    WIDER = "wider", "其他可以调解的行政争议", REVISED

class SuspensionGround(Choice):
    """Why a case is suspended (行政复议法实施条例第四十一条；行政复议法（2023）第三十九条)."""
    DEATH = "death", "申请人死亡，近亲属尚未确定是否参加行政复议"
    INCAPACITY = "incapacity", "申请人丧失行为能力，尚未确定法定代理人"
    DISSOLUTION = "dissolution", "申请人终止，尚未确定权利义务承受人"
    MISSING = "missing", "申请人下落不明"
    HINDERED = "hindered", "当事人因不可抗力等不能参加行政复议"
    CONCILIATION = "conciliation", "进行调解、和解，双方同意中止", REVISED
    LAW_UNCLEAR = "law_unclear", "法律适用问题须由有权机关解释或者确认"
    OTHER_CASE = "other_case", "须以其他案件的审理结果为依据"
    RULE_REVIEW = "under_rule_review", "对有关规定或者依据进行审查处理"
    OTHER = "other_suspension", "需要中止的其他情形"

class TerminationGround(Choice):
    """Why a case ends without a decision on the merits (行政复议法实施条例第四十二条；行政复议法（2023）第四十一条)."""
    WITHDRAWN = "withdrawn", "申请人撤回申请并经准许"
    SETTLED = "settled", "双方达成和解"
    DIED = "died", "申请人死亡，没有近亲属或者近亲属放弃权利"
    DISSOLVED = "dissolved", "申请人终止，没有承受人或者承受人放弃权利"
    CRIMINAL = "criminal", "同一违法行为涉嫌犯罪，被采取刑事强制措施"
    LAPSED = "suspension_lapsed", "中止满六十日，中止的原因仍未消除"

class Outcome(Choice):
    """What is decided (行政复议法（2017）第二十八条；行政复议法（2023）第六十三条至第六十九条、第七十一条)."""
    UPHELD = "upheld", "维持"
    ALTERED = "altered", "变更"
    ANNULLED = "annulled", "撤销"
    PARTLY_ANNULLED = "partly_annulled", "部分撤销", REVISED
    DECLARED_UNLAWFUL = "declared_unlawful", "确认违法"
    DECLARED_INVALID = "declared_invalid", "确认无效", REVISED
    ORDERED_TO_PERFORM = "ordered_to_perform", "限期履行"
    CLAIM_REJECTED = "claim_rejected", "驳回复议请求", REVISED
    CONTRACT_DUTY = "contract_duty", "责令承担行政协议责任", REVISED
    CONTRACT_COMPENSATION = "contract_compensation", "责令给予合理补偿", REVISED

class Ground(Choice):
    """On which ground the act does not stand as it is (行政复议法（2017）第二十八条；行政复议法（2023）第六十三条至第七十一条)."""
    FACTS = "facts_unclear", "主要事实不清、证据不足"
    BASIS = "wrong_basis", "适用依据错误或者依据不合法"
    PROCEDURE = "procedure_violated", "违反法定程序"
    POWERS = "powers_exceeded", "超越职权或者滥用职权"
    IMPROPER = "improper", "内容明显不当"
    UNANSWERED = "unanswered", "未依法答复并提交证据、依据"
    OMISSION = "omission", "不履行法定职责"
    GRAVE = "gravely_unlawful", "重大且明显违法", REVISED
    OTHER = "other_ground", "法律规定的其他情形"

class Compensation(Choice):
    """What is decided on compensation (行政复议法（2017）第二十九条；行政复议法（2023）第七十二条)."""
    AWARDED = "awarded", "给予行政赔偿"
    REJECTED = "compensation_rejected", "驳回行政赔偿请求", REVISED
    RETURNED = "returned", "责令返还财产、解除强制措施或者赔偿价款"
