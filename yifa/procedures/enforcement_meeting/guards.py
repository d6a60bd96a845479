"""Conditions on the record of a joint meeting (会议记录的条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

PLAN = "法治政府建设实施纲要（2015—2020年）第五部分；法治政府建设实施纲要（2021—2025年）第五部分"

held_jointly = guard(
    "meeting_not_joint", article=PLAN,
    en="A joint meeting needs a convener and a participant other than the conveners. Name both",
    zh="联席会议应当有牵头单位，并有牵头单位以外的参加单位，请补充",
)(lambda at: bool(at.data["conveners"]) and bool({*at.data["participants"]} - {*at.data["conveners"]}))  # fmt: skip


@guard(
    "not_an_enforcement_case",
    article=PLAN,
    en="The case named is not an application for enforcement. Give the number of one",
    zh="所填案件不是申请法院强制执行案件，请核对案号",
)
def about_enforcement(at: Moment) -> bool:
    """What is talked over is an application for enforcement."""
    assert at.facts is not None
    found = at.facts.case(at.data["enforcement_case"])
    return found is not None and found.procedure == "court_enforcement"


@guard(
    "follow_ups_unclear",
    article=PLAN,
    en="Say what is to be done and by when, a day after the meeting; or that nothing is",
    zh="有需要落实的事项的，应当写明事项、责任单位和晚于本步骤日期的反馈期限；没有的，不填",
)
def follow_ups_told(at: Moment) -> bool:
    """Either nothing is to be done, or it is said what and by when."""
    what, by = at.data.get("follow_ups"), at.data.get("answer_by_on")
    if not at.data["followed_up"]:
        return not what and not by
    return bool(what) and by is not None and date.fromisoformat(by) > at.on


follow_ups_wanted = guard(
    "no_follow_ups", article=PLAN,
    en="The meeting left nothing to follow up. Close the record",
    zh="会议没有需要落实的事项，无须反馈，请直接办结",
)(lambda at: bool(at.get("followed_up")))  # fmt: skip


all_answered = guard(
    "follow_ups_unanswered", article=PLAN,
    en="What the meeting asked for is not all done. Record it first",
    zh="会议确定的事项尚未全部落实，请先登记落实情况",
)(lambda at: not at.get("followed_up") or bool(at.get("settled")))  # fmt: skip
