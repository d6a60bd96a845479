"""A study meeting (定期研判): figures and cases are looked at together, problems named, tasks set and seen through."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, RESPONSIBLE_ORGAN, SUPERVISOR
from yifa.kernel.running import Status
from yifa.procedures.study_meeting import data, guards
from yifa.procedures.study_meeting.guards import OUTLINE


def _never_late(at: Moment) -> bool:
    assert at.case is not None
    return all(run.status is not Status.MISSED for run in at.case.runs if run.clock == "completing")


class StudyMeeting(Procedure):
    """One meeting; what it asks of organs are its sub-cases."""

    key, label, number = "study_meeting", "法治政府建设研判", "{organ}法研〔{year}〕{serial}号"
    family, subject = "assessment", "topic"
    summary = "按期对照数据和案件研判法治政府建设进展和风险，形成研判意见，交办任务并核实落实。"
    statute = "《法治政府建设实施纲要》《法治政府建设与责任落实督察工作规定》"

    called = State("待研判", initial=True)
    held = State("已研判")
    closed = State("已办结", final=True)
    cancelled = State("已取消", final=True)

    meeting = Clock("研判时限", until="meet_by")

    call_notice = Document("研判会议通知", to="参加单位")
    minutes = Document("研判会议纪要", to="参加单位")

    call = Action("通知研判", called.opens(), by=CLERK, data=data.Call, guards=guards.has_matter, starts=meeting,
        issues=call_notice, basis=OUTLINE)  # fmt: skip
    postpone = Action("研判改期", called.stays(), by=HEAD, data=data.Postponement, starts=meeting, basis=OUTLINE)
    hold = Action(
        "召开研判会", called.to(held), by=CLERK, data=data.Study, stops=meeting, issues=minutes, basis=OUTLINE
    )
    cancel = Action("取消研判", called.to(cancelled), by=HEAD, data=data.Cancellation, basis=OUTLINE)
    close = Action("研判办结", held.to(closed), by=HEAD, data=data.Closing, guards=guards.tasks_done, basis=OUTLINE)

    study_meetings = Count("定期研判", hold, unit="次", means="召开法治政府建设研判会的次数。")


class StudyTask(Procedure):
    """One task of a meeting: assigned, done, and confirmed by another body."""

    key, label, number = "study_task", "研判任务", "{organ}法研任〔{year}〕{serial}号"
    family, parent, subject = "assessment", "study_meeting", "task"
    summary = "研判会交办的任务，由责任单位办理，其他机关核实。"
    statute = StudyMeeting.statute

    assigned = State("办理中", initial=True)
    reported = State("待核实")
    confirmed = State("已完成", final=True)

    completing = Clock("任务完成时限", until="due_on")

    task_notice = Document("研判任务交办单", to="责任单位")
    urging_notice = Document("研判任务督促函", to="责任单位")
    return_letter = Document("研判任务退回单", to="责任单位")

    assign = Action(
        "交办任务", assigned.opens(), by=(CLERK, HEAD), data=data.Task, guards=guards.meeting_held, starts=completing,
        issues=task_notice, basis=OUTLINE,
    )  # fmt: skip
    defer = Action(
        "调整任务时限", assigned.stays(), by=HEAD, data=data.Deferral, guards=guards.deferral_timely, starts=completing,
        basis=OUTLINE,
    )  # fmt: skip
    urge = Action(
        "督促", assigned.stays(), by=SUPERVISOR, data=data.Urging, issues=urging_notice,
        basis=f"{OUTLINE}；法治政府建设与责任落实督察工作规定",
    )  # fmt: skip
    report = Action(
        "报告完成", assigned.to(reported), by=RESPONSIBLE_ORGAN, data=data.Report, stops=completing, basis=OUTLINE
    )
    confirm = Action(
        "核实完成", reported.to(confirmed), by=(CLERK, SUPERVISOR), data=data.Confirmation,
        guards=(guards.another_body, guards.satisfied), not_same_as=report, basis=OUTLINE,
    )  # fmt: skip
    send_back = Action(
        "退回任务", reported.to(assigned), by=(CLERK, SUPERVISOR), data=data.SentBack, guards=guards.another_body,
        not_same_as=report, starts=completing, issues=return_letter, basis=OUTLINE,
    )  # fmt: skip

    study_tasks = Count("研判任务", assign, unit="项", means="研判会交办任务的项数。")
    study_tasks_done = Count("完成研判任务", confirm, unit="项", means="经其他机关核实完成的研判任务项数。")
    study_tasks_on_time = Count(
        "按期完成研判任务", confirm, where=_never_late, unit="项", means="核实完成的研判任务中报告完成从未超过时限的项数。",
    )  # fmt: skip
    study_task_rate = Share(
        "研判任务按期完成率", study_tasks_on_time, study_tasks_done, means="核实完成的研判任务中按期完成的比例。"
    )
