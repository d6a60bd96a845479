"""Conditions of law on the steps of a rule's review (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.rule_review.data import REVISED


def own(at: Moment) -> bool:
    """Whether the organ itself may deal with the rule (有权处理)."""
    return bool(at.get("own_power"))


def elsewhere(at: Moment) -> bool:
    """Whether another organ must deal with the rule (无权处理)."""
    return not own(at)


@guard(
    "reconsideration_not_suspended",
    article="行政复议法（2017）第二十六条、第二十七条；行政复议法（2023）第三十九条第一款第九项",
    en="The reconsideration that this review belongs to is not suspended since that day. Suspend it first, or correct the day",
    zh="所属行政复议案件未于所填日期中止，请先办理“中止”或者核对日期",
)
def parent_suspended(at: Moment) -> bool:
    """The reconsideration waits for the review, since the day given."""
    since = at.parent.done.get("suspend") if at.parent is not None and at.parent.state == "suspended" else None
    return since is not None and since.on == at.day("suspended_on")


@guard(
    "law_day_differs",
    article="行政复议法（2023）第九十条",
    en="The day of receipt is not that of the reconsideration that this review belongs to. Copy it from there",
    zh="收到行政复议申请日期与所属行政复议案件不一致，请按该案填写",
)
def same_law(at: Moment) -> bool:
    """The review is under the law of its reconsideration."""
    return at.parent is not None and at.day("application_received_on") == at.parent.law_day


@guard(
    "no_own_power",
    article="行政复议法（2017）第二十六条、第二十七条；行政复议法（2023）第五十六条、第五十七条",
    en="This organ may not deal with the rule. Pass the review on",
    zh="本机关无权处理该规定，请办理“转送”",
)
def has_power(at: Moment) -> bool:
    """The organ deals with the rule itself."""
    return own(at)


@guard(
    "own_power_to_use",
    article="行政复议法（2017）第二十六条、第二十七条；行政复议法（2023）第五十六条、第五十七条",
    en="This organ may deal with the rule itself. Conclude the review here",
    zh="本机关有权处理该规定，不应转送，请依法处理",
)
def has_no_power(at: Moment) -> bool:
    """Another organ deals with the rule."""
    return elsewhere(at)


@guard(
    "maker_not_asked",
    article="行政复议法（2023）第五十八条",
    en="The rule's maker has not been asked to explain its lawfulness, or its time to answer still runs",
    zh="尚未通知制定机关就相关条款的合法性提出书面答复，或者答复期限未届满",
)
def maker_heard(at: Moment) -> bool:
    """Under the law of 2023 the rule's maker has answered, or let its time pass."""
    return at.law_day < REVISED or (at.case is not None and at.case.did("answer")) or at.overdue("answering")
