"""What is recorded of a joint meeting (会议记录)."""

from datetime import date

from yifa.kernel.data import Data, YesNo, field


class Meeting(Data):
    """The meeting as held; its day is the day of the step (会议情况)."""

    title: str = field("会议名称", help="例如：行政执法案件申请法院强制执行座谈会")
    conveners: list[str] = field("牵头单位", help="例如：区检察院、区法制办")
    participants: list[str] = field("参加单位", help="例如：区法院、各行政机关")
    attendees: int | None = field("参加人数", default=None, unit="人", minimum=2)
    place: str = field("会议地点")
    topics: str = field("会议议题")


class Discussed(Data):
    """A case that was talked over (研究案件)."""

    enforcement_case: str = field("申请法院强制执行案件", link="会商")
    problem: str = field("存在的问题")
    advice: str = field("研究意见")


class Minutes(Data):
    """What the meeting came to (会议纪要)."""

    conclusions: str = field("会议形成的意见")
    followed_up: YesNo = field("有需要落实的事项")
    follow_ups: str | None = field("落实事项和责任单位", default=None)
    answer_by_on: date | None = field("反馈期限", default=None)


class Answer(Data):
    """What was done about it (落实情况)."""

    answered_by: str = field("反馈单位")
    done: str = field("落实情况")
    settled: YesNo = field("全部落实")


class PublicText(Data):
    """What everybody may read (公开文本)."""

    public_text: str = field("公开内容", help="由专人核定，不含具体案件和当事人信息。")
