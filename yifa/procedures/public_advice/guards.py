"""Conditions on a call and on a contribution (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.public_advice.data import Adoption, CallKind

PLAN = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设实施纲要（2021—2025年）第四部分"


@guard(
    "advice_days_unclear",
    article=PLAN,
    en="The call must close after it opens, and answers are due after it closes. Check the days",
    zh="征集截止日期应当晚于本步骤日期，答复和公布期限应当晚于征集截止日期，请核对",
)
def days_in_order(at: Moment) -> bool:
    """There is time to contribute, and after that to answer."""
    return bool(at.on.isoformat() < at.data["closes_on"] < at.data["answer_by_on"])


draft_shown = guard(
    "advice_draft_missing", article=PLAN,
    en="Opinions on a draft are asked with the draft and its explanation. Say where they stand",
    zh="文件草案意见征集应当同时公布草案及其说明，请填写",
)(lambda at: at.data["call_kind"] != CallKind.DRAFT or bool(at.data.get("draft")))  # fmt: skip

not_shorter = guard(
    "advice_end_earlier", article=PLAN,
    en="An extension moves the end to a later day. Check it",
    zh="延长后的征集截止日期应当晚于原截止日期，请核对",
)(lambda at: at.case is not None and at.data["closes_on"] > at.case.data["closes_on"])  # fmt: skip


@guard(
    "contributions_unanswered",
    article=PLAN,
    en="Some contributions have no answer yet. Answer each, with the reason, before publishing the results",
    zh="尚有建言未答复，应当逐条答复并说明理由后再公布征集情况",
)
def all_answered(at: Moment) -> bool:
    """Nobody who contributed waits for an answer."""
    assert at.case is not None
    assert at.facts is not None
    return not {each.state for each in at.facts.children(at.case.number)} & {"received", "forwarded", "evaluated"}


@guard(
    "nothing_contributed",
    article=PLAN,
    en="There is nothing to follow up before a contribution is adopted. Publish the results alone",
    zh="没有被采纳的建言，不需要公布落实情况",
)
def something_adopted(at: Moment) -> bool:
    """What is followed up was adopted."""
    assert at.case is not None
    assert at.facts is not None
    return any(each.state in ("adopted", "carried_out") for each in at.facts.children(at.case.number))


nothing_to_follow_up = guard(
    "advice_to_follow_up", article=PLAN,
    en="Advice was adopted. Tell the public what was done about it instead of closing the call",
    zh="有建言被采纳，应当公布落实情况，不能直接办结",
)(lambda at: not something_adopted.test(at))  # fmt: skip


@guard(
    "advice_call_closed",
    article=PLAN,
    en="Contributions are taken while the call is open. It has ended, or did not begin",
    zh="只有在征集期间内才能建言，征集已经截止或者尚未开始",
)
def call_open(at: Moment) -> bool:
    """The call is open, and its last day has not passed."""
    call = at.parent
    return call is not None and call.state == "opened" and at.on <= date.fromisoformat(call.data["closes_on"])


@guard(
    "advice_day_passed",
    article=PLAN,
    en="The day by which it is to be judged or done lies before this step. Choose a later day",
    zh="评估期限、落实期限不得早于本步骤日期，请核对",
)
def days_ahead(at: Moment) -> bool:
    """There is time for what is asked."""
    named = ("evaluate_by_on", "carry_out_by_on")
    return all(date.fromisoformat(at.data[name]) >= at.on for name in named if at.data.get(name))


@guard(
    "adoption_without_measure",
    article=PLAN,
    en="What is adopted has a measure and a day for it; what is not adopted has neither. Check the answer",
    zh="采纳、部分采纳的，应当写明措施和落实期限；不采纳的，不填。请核对",
)
def measures_told(at: Moment) -> bool:
    """Adoption is more than a word."""
    told = [bool(at.data.get(name)) for name in ("measure", "carry_out_by_on")]
    return not any(told) if at.data["adoption"] == Adoption.NONE else all(told)


adopting = guard(
    "adoption_none", article=PLAN,
    en="The answer says that the advice is not adopted. Answer by the step for that",
    zh="填写的是不采纳，请以“不采纳并答复”办理",
)(lambda at: at.data["adoption"] != Adoption.NONE)  # fmt: skip

rejecting = guard(
    "adoption_some", article=PLAN,
    en="The answer says that the advice is adopted, at least in part. Answer by the step for that",
    zh="填写的是采纳或者部分采纳，请以“采纳并答复”办理",
)(lambda at: at.data["adoption"] == Adoption.NONE)  # fmt: skip


@guard(
    "merged_elsewhere",
    article=PLAN,
    en="Contributions are joined within one call, to one that is answered itself, not joined, put aside or withdrawn. Check it",
    zh="只能并入同一征集中的其他建言，且该建言本身未被并案、撤回或者不予办理，请核对案号",
)
def same_call(at: Moment) -> bool:
    """What says the same is answered once, in one place."""
    assert at.case is not None
    assert at.facts is not None
    other = at.facts.case(at.data["merged_into"])
    return (
        other is not None
        and other.number != at.case.number
        and (other.procedure, other.parent) == (at.case.procedure, at.case.parent)
        and other.state not in ("merged", "set_aside", "withdrawn")
    )


@guard(
    "not_the_contributor",
    article=PLAN,
    en="Only who gave the advice may rate the answer or take the advice back",
    zh="只有建言人本人可以评价答复或者撤回建言",
)
def by_the_contributor(at: Moment) -> bool:
    """Whoever gave a name acts under it; whoever gave none is known to the case alone."""
    assert at.by is not None
    contributor = at.get("contributor")
    return contributor is None or at.by.name == contributor
