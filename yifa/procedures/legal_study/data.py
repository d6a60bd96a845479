"""What is recorded of a meeting at which law was studied (学法记录)."""

from yifa.kernel.data import Choice, Data, Personal, field


class Meeting(Choice):
    """Kinds of meetings (会议类别)."""

    EXECUTIVE = "executive", "政府常务会议"
    PLENARY = "plenary", "政府全体会议"
    LECTURE = "lecture", "法治专题讲座"


class Session(Data):
    """One meeting (学法情况); its day is the day of the meeting."""

    meeting: Meeting = field("会议类别")
    title: str = field("会议名称", help="例如：区政府第二十三次常务会议")
    topics: str = field("学法议题", help="多个议题用分号隔开")
    laws: str = field(
        "学习的法律法规", help="逐部写全称并加书名号，例如：《中华人民共和国宪法修正案》《无锡市安全生产条例》"
    )
    lecturer: str = field("主讲人", personal=Personal.NAME)
    lecturer_post: str = field("主讲人单位和职务")
    attendees: int | None = field("参加人数", default=None, unit="人", minimum=1)
