"""What the steps of a joint organ ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class Joined(Data):
    """By when the opinion is due (收到征求意见)."""

    answer_by_on: date = field("反馈截止日期", help="与牵头机关所定日期一致。")


class Opinion(Choice):
    """What a joint organ says (联办意见)."""

    AGREED = "agreed", "同意"
    CONDITIONAL = "conditional", "附条件同意"
    OPPOSED = "opposed", "不同意"


class JointOpinionGiven(Data):
    """The opinion of a joint organ (联办意见)."""

    opinion: Opinion = field("联办意见")
    explanation: str = field("意见说明")
