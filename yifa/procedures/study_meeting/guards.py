"""Conditions on the steps of a study meeting and of its tasks (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

OUTLINE = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设实施纲要（2021—2025年）第十部分"


@guard(
    "study_without_matter",
    article=OUTLINE,
    en="A study starts from figures or cases. Name at least one of either",
    zh="研判应当以数据指标或者案件为对象，请至少填写一项",
)
def has_matter(at: Moment) -> bool:
    """There is something to look at."""
    return bool(at.data.get("figures") or at.data.get("cases"))


@guard(
    "study_tasks_open",
    article=OUTLINE,
    en="Tasks of this meeting are still open. Have them confirmed first",
    zh="本次研判尚有任务未核实完成，请先办理完毕",
)
def tasks_done(at: Moment) -> bool:
    """Every task has ended."""
    assert at.case is not None
    assert at.facts is not None
    return all(task.closed_on is not None for task in at.facts.children(at.case.number))


@guard(
    "study_not_held",
    article=OUTLINE,
    en="The meeting has not been held, or is closed. Tasks are set in between",
    zh="研判会尚未召开或者已经办结，应当在召开后、办结前交办任务",
)
def meeting_held(at: Moment) -> bool:
    """Tasks follow from what a meeting found."""
    return at.parent is not None and at.parent.state == "held"


@guard(
    "study_task_checked_by_itself",
    article=OUTLINE,
    en="The responsible organ may not confirm its own task. Somebody of another body must",
    zh="责任单位不得自行核实本单位的任务，应当由其他机关的人员核实",
)
def another_body(at: Moment) -> bool:
    """Who did it does not confirm it."""
    return at.by is not None and at.by.organ != at.get("responsible_organ")


@guard(
    "study_task_not_satisfied",
    article=OUTLINE,
    en="What the task asks for was not reached. Send it back",
    zh="尚未达到任务要求，不得核实完成，请退回继续办理",
)
def satisfied(at: Moment) -> bool:
    """Only what was reached is confirmed."""
    return bool(at.data["satisfied"])


@guard(
    "study_task_deadline_over",
    article=OUTLINE,
    en="The task is overdue, and its deadline can no longer be put off. Report what was done",
    zh="任务已经超过完成时限，不能再调整时限，请报告完成情况",
)
def deferral_timely(at: Moment) -> bool:
    """A deadline is put off before it passes."""
    return not at.overdue("completing")
