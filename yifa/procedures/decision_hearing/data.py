"""What the steps of a hearing ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, Personal, YesNo, field


class Announcement(Data):
    """A hearing announced (听证公告)."""

    topic: str = field("听证事项")
    drafting_organ: str = field("决策承办单位", organ=True)
    hearing_on: date = field("听证日期")
    hearing_place: str = field("听证地点")
    selection: str = field("听证参加人遴选办法")


class NewDay(Data):
    """The hearing is held on another day (另定日期)."""

    hearing_on: date = field("听证日期")
    hearing_place: str = field("听证地点")
    reason: str = field("理由")


class People(Data):
    """Who takes part (听证参加人)."""

    circles: list[str] = field("听证参加人所代表的方面", help="例如：居民代表、经营者代表；相关各方都应当有代表。")
    persons: int = field("听证参加人", unit="人", minimum=2)
    # Not marked as personal: the list is published beforehand by 第十六条第三款.
    names: list[str] = field("听证参加人名单", help="依法提前向社会公布，只写姓名。")


class Served(Data):
    """The papers sent to those who take part (送达听证材料)."""

    served_on: date = field("送达日期", happened=True)


class Record(Data):
    """What was said, and what becomes of it (听证记录)."""

    host: str = field("听证主持人", personal=Personal.NAME)
    spoken: int = field("发言人数", unit="人", minimum=1)
    record: str = field("听证记录", personal=Personal.TEXT)
    signed: YesNo = field("听证参加人已确认记录并签字")
    unsigned_because: str | None = field(
        "未签字的情况", default=None, personal=Personal.TEXT, help="有人未签字的必填。"
    )
    hearing_answer: str = field("主要意见和采纳情况", help="由专人核定，不含个人信息。")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")
