"""Conditions on the work of counsel (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard
from yifa.kernel.roles import COUNSEL
from yifa.kernel.standings import Needs
from yifa.procedures.counsel_work.data import Conclusion, Following, Result, ReviewKind

OPINION = "中办发〔2016〕30号《关于推行法律顾问制度和公职律师公司律师制度的意见》"
ENGAGED = "legal_counsel.engaged"
IF_NAMED = Needs(ENGAGED, "法律顾问聘书", of="counsel_letters", least=0)
AT_LEAST_ONE = Needs(ENGAGED, "法律顾问聘书", of="counsel_letters")


@guard(
    "contract_parties_missing",
    article=OPINION,
    en="A contract has another party. Name it, so that counsel with an interest keeps away",
    zh="合同审查应当填写对方当事人，以便有利害关系的顾问回避，请补充",
)
def contract_told(at: Moment) -> bool:
    """Whose contract it is decides who may review it."""
    return at.data["review_kind"] != ReviewKind.CONTRACT or bool(at.data["counterparties"])


@guard(
    "counsel_day_passed",
    article=OPINION,
    en="The day by which it is wanted, or on which the meeting is, lies before this step. Choose a later day",
    zh="要求完成日期、反馈期限、会议日期不得早于本步骤日期，请核对",
)
def days_ahead(at: Moment) -> bool:
    """There is time for what is asked."""
    named = ("answer_by_on", "respond_by_on", "meeting_on")
    return all(date.fromisoformat(at.data[name]) >= at.on for name in named if name in at.data)


def _engagements(at: Moment) -> list[Snapshot]:
    # The engagements of the counsel whom the case names last.
    assert at.facts is not None
    holds = (hold for name in at.get("counsel_letters") or () for hold in at.facts.standings(ENGAGED, name=name))
    return [found for hold in holds if (found := at.facts.case(hold.case)) is not None]


@guard(
    "counsel_conflict",
    article=OPINION,
    en="Counsel declared an interest in one of the parties. Name other counsel",
    zh="所选法律顾问与当事人或者送审单位有利害关系，应当回避，请另行指定",
)
def no_conflict(at: Moment) -> bool:
    """Nobody advises on the matters of their own clients."""
    assert at.facts is not None
    office = at.facts.organ(at.get("requesting_organ") or "")
    parties = {*(at.get("counterparties") or ()), *((office.name,) if office else ())}
    return not any(parties & {*engagement.data.get("clients", ())} for engagement in _engagements(at))


@guard(
    "counsel_not_assigned",
    article=OPINION,
    en="The matter is not given to you. The counsel named for it gives the opinion",
    zh="该事项没有交由您承办，应当由指定的法律顾问提出意见",
)
def by_the_assigned(at: Moment) -> bool:
    """Counsel speaks on what was given to them; the office's own staff on anything."""
    assert at.by is not None
    assert at.facts is not None
    letters = at.get("counsel_letters") or ()
    named = {hold.subject for letter in letters for hold in at.facts.standings(ENGAGED, name=letter)}
    return COUNSEL.key not in at.by.roles or at.by.name in named


founded = guard(
    "conclusion_unfounded", article=OPINION,
    en="A text that is lawful has no problems, any other has at least one. Check conclusion and number",
    zh="结论为合法可行的，问题数应当为零；其他结论应当至少列明一个问题，请核对",
)(lambda at: (at.data["conclusion"] == Conclusion.LAWFUL) == (at.data["problems"] == 0))  # fmt: skip

explained = guard(
    "following_unexplained", article=OPINION,
    en="An opinion that is not followed in full needs the reason. State it",
    zh="对法律意见部分采纳或者未采纳的，应当说明理由，请补充",
)(lambda at: at.data["following"] == Following.FULL or bool(at.data.get("following_because")))  # fmt: skip

held = guard(
    "meeting_not_held", article=OPINION,
    en="The meeting has not been held. Record the attendance on its day or later",
    zh="会议尚未举行，请在会议当日或者以后登记参会",
)(lambda at: at.on >= (at.day("meeting_on") or at.on))  # fmt: skip

opinions_told = guard(
    "opinions_untold", article=OPINION,
    en="Either nothing was said, or it is told what. Check the number and the text",
    zh="提出法律意见的，应当填写意见内容；没有提出的，不填。请核对",
)(lambda at: (at.data["opinion_count"] > 0) == bool(at.data.get("opinion")))  # fmt: skip

something_said = guard(
    "no_opinion_given", article=OPINION,
    en="No opinion was given at the meeting. Close the record",
    zh="会上没有提出法律意见，请直接办结",
)(lambda at: at.get("opinion_count") > 0)  # fmt: skip

nothing_said = guard(
    "opinion_unanswered", article=OPINION,
    en="Opinions were given at the meeting. Record what became of them",
    zh="会上提出了法律意见，请先登记采纳情况",
)(lambda at: at.get("opinion_count") == 0)  # fmt: skip

lesson_drawn = guard(
    "lessons_missing", article=OPINION,
    en="Where counsel's view was not upheld, say what should be done better",
    zh="意见未得到支持的，应当提出改进工作的建议，请补充",
)(lambda at: at.data["result"] != Result.UNFAVOURABLE or bool(at.data.get("lessons")))  # fmt: skip
