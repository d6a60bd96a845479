"""The closed lists of the general procedure (选项); an answer that the law knows from a day on says so."""

from datetime import date

from yifa.kernel.data import Choice

REVISED = date(2021, 7, 15)
"""The first day of the revised law (行政处罚法（2021）第八十六条)."""
REVIEWED_FROM = date(2018, 1, 1)
"""The first day on which decisions of the general procedure need a review (行政处罚法（2017）第三十八条第三款)."""
# A list reads as a table, without the blank lines of the formatter.
# fmt: off


class Source(Choice):
    """How the act came to be known (线索来源)."""
    INSPECTION = "inspection", "监督检查发现"
    COMPLAINT = "complaint", "投诉、举报"
    ASSIGNED = "assigned", "上级机关交办"
    TRANSFERRED_IN = "transferred_in", "其他机关移送"
    OTHER_SOURCE = "other_source", "其他途径"

class PartyKind(Choice):
    """Who is to be punished (当事人类型)."""
    CITIZEN = "citizen", "公民（含个体工商户）"
    ORGANISATION = "organisation", "法人或者其他组织"

class Stage(Choice):
    """What a record is of (行政处罚法（2021）第四十七条)."""
    INITIATION = "initiation", "启动"
    INVESTIGATION = "investigation", "调查取证"
    REVIEW = "review_stage", "审核"
    DECISION = "decision_stage", "决定"
    SERVICE = "service_stage", "送达"
    EXECUTION = "execution", "执行"

class Medium(Choice):
    """In which form a record is kept (记录形式)."""
    TEXT = "text", "文字"
    PICTURE = "picture", "图片"
    AUDIO = "audio", "音频"
    VIDEO = "video", "视频"

class Proposal(Choice):
    """What the investigators propose (处理建议)."""
    PENALISE = "penalise", "给予行政处罚"
    SPARE = "no_penalty", "不予行政处罚"

class ReviewGround(Choice):
    """What makes a decision one to be reviewed (行政处罚法（2021）第五十八条第一款)."""
    PUBLIC_INTEREST = "public_interest", "涉及重大公共利益"
    HEARD = "after_hearing", "直接关系当事人或者第三人重大权益，经过听证程序"
    COMPLEX = "complex", "案件情况疑难复杂、涉及多个法律关系"
    BY_LAW = "required_by_law", "法律、法规规定应当进行法制审核的其他情形"

class Qualification(Choice):
    """Why the reviewer may review (审核人员资格)."""
    QUALIFIED = "qualified", "已通过考试取得法律职业资格"
    EXPERIENCED = "experienced", "2018年1月1日前已从事审核，不属于初次从事"

class Kind(Choice):
    """Kinds of penalty (行政处罚法（2017）第八条；行政处罚法（2021）第九条)."""
    WARNING = "warning", "警告"
    CRITICISM = "criticism", "通报批评", REVISED
    FINE = "fine", "罚款"
    GAINS = "illegal_gains", "没收违法所得"
    PROPERTY = "illegal_property", "没收非法财物"
    PERMIT_SUSPENDED = "permit_suspended", "暂扣许可证件"
    GRADE_LOWERED = "grade_lowered", "降低资质等级", REVISED
    PERMIT_REVOKED = "permit_revoked", "吊销许可证件"
    RESTRICTION = "business_restricted", "限制开展生产经营活动", REVISED
    HALT = "business_halted", "责令停产停业"
    CLOSURE = "closure", "责令关闭", REVISED
    PROFESSION_BARRED = "profession_barred", "限制从业", REVISED
    DETENTION = "detention", "行政拘留"
    OTHER_PENALTY = "other_penalty", "法律、行政法规规定的其他行政处罚"

class Spared(Choice):
    """Why there is no penalty (行政处罚法（2017）第二十五条至第二十九条；行政处罚法（2021）第三十条至第三十六条)."""
    MINOR = "minor", "违法行为轻微并及时改正，没有造成危害后果"
    FIRST = "first_offence", "初次违法且危害后果轻微并及时改正"
    NO_FAULT = "no_fault", "当事人有证据足以证明没有主观过错"
    UNFOUNDED = "unfounded", "违法事实不能成立"
    TIME_BARRED = "time_barred", "超过追究时效"
    INCAPABLE = "incapable", "当事人不满十四周岁，或者不能辨认、控制自己的行为"

class Method(Choice):
    """How a document was served (送达方式)."""
    DIRECT = "direct", "直接送达"
    LEFT = "left", "留置送达"
    POST = "post", "邮寄送达"
    ENTRUSTED = "entrusted", "委托送达"
    ANNOUNCED = "announced", "公告送达"
    ELECTRONIC = "electronic", "电子送达"
