"""The closed lists of a suit against the organ (选项)."""

from datetime import date

from yifa.kernel.data import Choice

REVISED = date(2015, 5, 1)
"""The first day of the amended law (行政诉讼法2014年修正决定)."""
EXPLAINED = date(2018, 2, 8)
"""From this day a head who stays away must explain it to the court (法释〔2018〕1号第一百二十九条、第一百六十三条)."""
# A list reads as a table, without the blank lines of the formatter.
# fmt: off


class Instance(Choice):
    """The instance (审级); each is a case of its own, with the court's own number."""
    FIRST = "first", "一审"
    SECOND = "second", "二审"
    RETRIAL = "retrial", "再审"

class Track(Choice):
    """By which procedure the court tries the case (行政诉讼法第八十一条至第八十八条；法释〔2018〕1号第一百一十九条)."""
    ORDINARY = "ordinary", "第一审普通程序"
    SIMPLE = "simple", "第一审简易程序", REVISED
    APPELLATE = "appellate", "第二审程序"

class Capacity(Choice):
    """As what the organ is sued (行政诉讼法第二十六条)."""
    ACTING = "acting", "作出行政行为的机关"
    UPHOLDING = "upholding", "复议机关（共同被告）", REVISED
    RECONSIDERING = "reconsidering", "复议机关（单独被告）"
    THIRD = "third", "第三人"

class Side(Choice):
    """Who sued, appealed, or asked for the retrial (起诉、上诉、申请再审的一方)."""
    PLAINTIFF = "plaintiff", "原告"
    DEFENDANT = "defendant", "本机关"
    CO_DEFENDANT = "co_defendant", "共同被告"
    THIRD_PARTY = "third_party", "第三人"
    PROCURATORATE = "procuratorate", "人民检察院"
    COURT = "court", "人民法院依职权"

class Matter(Choice):
    """What kind of act is sued over (行政诉讼法第十二条)."""
    PENALTY = "penalty", "行政处罚"
    COERCION = "coercion", "行政强制"
    LICENCE = "licence", "行政许可"
    TITLE = "title", "行政确权"
    EXPROPRIATION = "expropriation", "征收、征用及其补偿"
    DISCLOSURE = "disclosure", "政府信息公开"
    RECONSIDERATION = "reconsideration", "行政复议"
    INACTION = "inaction", "不履行法定职责"
    BENEFIT = "benefit", "行政给付"
    CONTRACT = "contract", "行政协议", REVISED
    COMPENSATION = "compensation", "行政赔偿"
    OTHER = "other", "其他"

class DelayGround(Choice):
    """Why evidence cannot be given in time (行政诉讼法第三十六条第一款)."""
    FORCE_MAJEURE = "force_majeure", "不可抗力"
    BEYOND_CONTROL = "beyond_control", "客观上不能控制的其他正当事由"

class AbsenceReason(Choice):
    """Why the head does not appear (法释〔2020〕3号第八条)."""
    FORCE_MAJEURE = "force_majeure", "不可抗力"
    ACCIDENT = "accident", "意外事件"
    DUTY = "duty", "需要履行他人不能代替的公务"
    OTHER_CAUSE = "other_cause", "无法出庭的其他正当事由"

class HeadPost(Choice):
    """Which head appears (法释〔2018〕1号第一百二十八条第一款；法释〔2020〕3号第二条)."""
    CHIEF = "chief", "正职负责人"
    DEPUTY = "deputy", "副职负责人"
    IN_CHARGE = "in_charge", "参与分管的其他负责人"

class SuspensionGround(Choice):
    """Why the court suspends the trial (法释〔2018〕1号第八十七条)."""
    DEATH = "death", "原告死亡，等待近亲属表明是否参加诉讼"
    INCAPACITY = "incapacity", "原告丧失诉讼行为能力，尚未确定法定代理人"
    DISSOLUTION = "dissolution", "当事人终止，尚未确定权利义务承受人"
    PREVENTED = "prevented", "当事人因不可抗力不能参加诉讼"
    QUESTION_OF_LAW = "question_of_law", "法律适用问题需要送请有权机关解释或者确认"
    OTHER_CASE = "other_case", "须以其他案件的审理结果为依据"
    OTHER_GROUND = "other_ground", "其他应当中止的情形"

class Mediable(Choice):
    """Which cases may be mediated (行政诉讼法第六十条第一款)."""
    DAMAGES = "damages", "行政赔偿、补偿"
    DISCRETION = "discretion", "行使法律、法规规定的自由裁量权"

class Form(Choice):
    """The form in which the court decides; it sets the time for an appeal (行政诉讼法第八十五条)."""
    JUDGMENT = "judgment", "判决"
    RULING = "ruling", "裁定"

class Outcome(Choice):
    """What the court decides on suit and act (行政诉讼法第六十九条至第七十八条、第八十九条)."""
    CLAIM_DISMISSED = "claim_dismissed", "驳回诉讼请求"
    UPHELD = "upheld", "维持"
    ANNULLED = "annulled", "撤销"
    PARTLY_ANNULLED = "partly_annulled", "部分撤销"
    PERFORMANCE_ORDERED = "performance_ordered", "责令履行法定职责"
    PAYMENT_ORDERED = "payment_ordered", "判决履行给付义务"
    ALTERED = "altered", "变更"
    DECLARED_UNLAWFUL = "declared_unlawful", "确认违法"
    DECLARED_INVALID = "declared_invalid", "确认无效"
    CONTRACT_DUTY = "contract_duty", "判决承担行政协议责任"
    AWARDED = "awarded", "判决赔偿或者补偿"
    SUIT_DISMISSED = "suit_dismissed", "驳回起诉"
    REMANDED = "remanded", "发回重审或者指令继续审理"

class Review(Choice):
    """What becomes of the earlier decision (行政诉讼法第八十九条)."""
    KEPT = "kept", "维持原裁判"
    CHANGED = "changed", "改判、撤销或者变更"
    SENT_BACK = "sent_back", "发回重审或者指令继续审理"

class Ending(Choice):
    """How an instance ends without a decision on the act (行政诉讼法第五十八条至第六十二条；法释〔2018〕1号第八十八条)."""
    WITHDRAWN = "withdrawn", "准许撤诉"
    DEEMED_WITHDRAWN = "deemed_withdrawn", "按撤诉处理"
    MEDIATED = "mediated", "调解结案"
    TERMINATED = "terminated", "终结诉讼"
    DEFENDANT_CHANGED = "defendant_changed", "变更被告，退出诉讼"
    APPEAL_WITHDRAWN = "appeal_withdrawn", "准许撤回上诉"
    RETRIAL_REFUSED = "retrial_refused", "驳回再审申请"


LOSSES = (Outcome.ANNULLED, Outcome.PARTLY_ANNULLED, Outcome.PERFORMANCE_ORDERED, Outcome.PAYMENT_ORDERED, Outcome.ALTERED,
    Outcome.DECLARED_UNLAWFUL, Outcome.DECLARED_INVALID, Outcome.CONTRACT_DUTY, Outcome.AWARDED)
"""The outcomes with which the organ has lost (败诉)."""
