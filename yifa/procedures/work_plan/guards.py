"""Conditions on the steps of a work plan and of its points (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force

_OUTLINE = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设实施纲要（2021—2025年）第十部分"


@guard(
    "work_plan_area_out_of_order",
    article=_OUTLINE,
    en="Areas are numbered in their order, without gaps. Give the next number",
    zh="板块应当按顺序连续编号，请填写下一个序号",
)
def next_in_order(at: Moment) -> bool:
    """Each area has the number after the last one."""
    return bool(at.data["area_order"] == _areas(at) + 1)


def _areas(at: Moment) -> int:
    return int(at.case.data.get("area_order", 0)) if at.case is not None else 0


@guard(
    "work_plan_without_areas",
    article=_OUTLINE,
    en="The plan has no area yet. Add its areas before sending it for approval",
    zh="工作要点尚未列入板块，请先列入板块再报请批准",
)
def has_areas(at: Moment) -> bool:
    """An empty plan is not approved."""
    return _areas(at) > 0


@guard(
    "work_plan_count_differs",
    article=_OUTLINE,
    en="The numbers of areas and points are not those of this plan. Count them again, or add what is missing",
    zh="填写的板块数、要点数与本工作要点已列入的不一致，请核对或者补充列入",
)
def counted(at: Moment) -> bool:
    """The plan goes out with exactly the areas and points that it has."""
    assert at.case is not None
    assert at.facts is not None
    points = [each for each in at.facts.children(at.case.number) if each.state != "abolished"]
    return bool(at.data["area_count"] == _areas(at) and at.data["point_count"] == len(points))


@guard(
    "work_plan_unfinished",
    article=_OUTLINE,
    en="Points of this plan are still open. Have them completed or abolished before closing the year",
    zh="本工作要点尚有未办结的要点，请待其完成确认或者依程序废止后再办理年度办结",
)
def points_finished(at: Moment) -> bool:
    """Every point of the plan has ended."""
    assert at.case is not None
    assert at.facts is not None
    return all(each.closed_on is not None for each in at.facts.children(at.case.number))


@guard(
    "work_plan_fixed",
    article=_OUTLINE,
    en="Points enter or leave a plan while it is drafted, or after a change of it was approved. Have the plan changed first",
    zh="要点应当在起草时列入或者删去，印发后应当先经批准调整工作要点，再增列或者废止要点",
)
def plan_open(at: Moment) -> bool:
    """A draft may change, and so may an issued plan whose change was approved."""
    plan = at.parent
    return plan is not None and (plan.state == "drafted" or (plan.state == "issued" and "change" in plan.data))


@guard(
    "work_plan_area_unknown",
    article=_OUTLINE,
    en="The plan has no area of this number. Choose one of its areas",
    zh="工作要点中没有该序号的板块，请核对板块序号",
)
def area_known(at: Moment) -> bool:
    """A point stands in one of the plan's areas."""
    return at.parent is not None and at.data["area_order"] <= at.parent.data.get("area_order", 0)


@guard(
    "work_plan_not_issued",
    article=_OUTLINE,
    en="The work plan has not been issued. Its points are assigned after that",
    zh="工作要点尚未印发，应当在印发后下达要点",
)
def plan_issued(at: Moment) -> bool:
    """Nobody is bound by a draft."""
    return at.parent is not None and at.parent.state in ("issued", "changing")


@guard(
    "work_plan_deadline_over",
    article=_OUTLINE,
    en="The point is overdue, and its deadline can no longer be put off. Report its completion, or answer the urging",
    zh="已经超过完成时限，不能再申请调整时限，请抓紧完成并报告",
)
def deferral_timely(at: Moment) -> bool:
    """A deadline is put off before it passes."""
    return not at.overdue("completing")


@guard(
    "work_plan_urging_open",
    article="政府督查工作条例第十五条第二款",
    en="The organ has not yet answered the last urging. Wait for its answer; nobody is urged twice at once",
    zh="责任单位尚未答复上一次督办，请待其答复，不得重复督办",
)
def nothing_urged(at: Moment) -> bool:
    """One urging at a time."""
    return at.live("replying") is None


@guard(
    "work_plan_nothing_urged",
    article="政府督查工作条例第十四条",
    en="Nothing was urged that awaits an answer. Report progress instead",
    zh="目前没有待答复的督办，请改为报告进展",
)
def urged(at: Moment) -> bool:
    """There is an urging to answer."""
    return at.live("replying") is not None


@guard(
    "supervision_recheck_untold",
    article="政府督查工作条例第十七条",
    en="A conclusion received since 2021-02-01 says that it may be contested within thirty days; an earlier one does not",
    zh="2021年2月1日以后收到的督查结论应当告知三十日内申请复核的权利，此前的督查结论不填此项",
)
def recheck_told(at: Moment) -> bool:
    """The organ learns of its right from the conclusion, since there is one."""
    law = in_force("gov_supervision.ask_recheck", date.fromisoformat(at.data["received_on"]))
    told = at.data.get("recheck_told")
    return bool(told) if law is not None else told is None


@guard(
    "supervision_recheck_too_late",
    article="政府督查工作条例第十七条",
    en="Thirty days from the receipt of the conclusion have passed, or it came before 2021-02-01. It cannot be contested",
    zh="自收到督查结论之日起三十日的申请期限已过，或者督查结论在2021年2月1日以前收到，不能申请复核",
)
def recheck_in_time(at: Moment) -> bool:
    """A conclusion is contested within thirty days."""
    received, facts = at.day("received_on"), at.facts
    law = in_force("gov_supervision.ask_recheck", received) if received is not None else None
    if law is None or received is None or facts is None:
        return False
    return at.on <= due(law, received, calendar=facts.calendar()).due


@guard(
    "work_plan_checked_by_itself",
    article="政府督查工作条例第十八条；法治政府建设与责任落实督察工作规定第三章",
    en="The responsible organ may not confirm its own work. Somebody of another body must",
    zh="责任单位不得自行确认完成，应当由其他机关的人员核查确认",
)
def another_body(at: Moment) -> bool:
    """Who answers for a point does not confirm it."""
    return at.by is not None and at.by.organ != at.get("responsible_organ")


@guard(
    "work_plan_not_satisfied",
    article="政府督查工作条例第十八条；法治政府建设与责任落实督察工作规定第三章",
    en="What the point asks for was not reached, or an urging is unanswered. Send it back",
    zh="尚未达到要点要求或者督办尚未答复，不得确认完成，请退回补办",
)
def satisfied(at: Moment) -> bool:
    """Only what was reached is confirmed."""
    return bool(at.data["satisfied"]) and at.live("replying") is None
