"""A point of the year's work plan (要点): who answers for it, by when, and how it is seen through."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, RESPONSIBLE_ORGAN, SUPERVISOR
from yifa.kernel.running import Status
from yifa.procedures.work_plan import data, guards

OUTLINE = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设实施纲要（2021—2025年）第十部分"
SUPERVISED = f"{OUTLINE}；法治政府建设与责任落实督察工作规定第三章"


def _first(at: Moment) -> bool:
    assert at.case is not None
    return at.case.done["assign"].times == 1


def _never_late(at: Moment) -> bool:
    assert at.case is not None
    return all(run.status is not Status.MISSED for run in at.case.runs if run.clock == "completing")


def _replied_in_time(at: Moment) -> bool:
    return at.met("replying")


class WorkPlanPoint(Procedure):
    """One point, done by its responsible organ, watched by supervisors, and confirmed by another body."""

    key, label, number = "work_plan_point", "工作要点任务", "{organ}法要点〔{year}〕{serial}号"
    family, parent, subject = "work_plan", "work_plan", "content"
    summary = "要点下达责任单位办理，责任单位接收、报告进展和完成情况，督查、督办，由其他机关核查确认。"
    statute = "《法治政府建设实施纲要》《法治政府建设与责任落实督察工作规定》《政府督查工作条例》"

    proposed = State("拟列入", initial=True)
    assigned = State("待接收")
    accepted = State("办理中")
    deferring = State("调整时限待批")
    reported = State("完成待确认")
    completed = State("已完成", final=True)
    abolished = State("已废止", final=True)

    accepting = Clock("接收期限", until="accept_by")
    completing = Clock("完成时限", until="due_on")
    replying = Clock("督办答复期限", until="reply_by")
    rechecking = Clock("督查结论复核", limit="gov_supervision.recheck")

    assignment_notice = Document("工作要点任务交办通知", to="责任单位")
    urging_notice = Document("督办通知", to="责任单位")
    conclusion_letter = Document("督查结论反馈书", to="责任单位")
    recheck_decision = Document("督查结论复核决定书", to="责任单位")
    deferral_reply = Document("调整完成时限批复", to="责任单位")
    return_letter = Document("退回补办通知", to="责任单位")

    propose = Action(
        "列入要点", proposed.opens(), by=CLERK, data=data.Point,
        guards=(guards.plan_open, guards.area_known), basis=OUTLINE,
    )  # fmt: skip
    revise = Action(
        "修改要点", proposed.stays(), by=CLERK, data=data.Revision, basis=OUTLINE,
    )  # fmt: skip
    assign = Action(
        "下达", proposed.to(assigned), by=HEAD, data=data.Assignment, guards=guards.plan_issued,
        starts=(accepting, completing), not_same_as=propose, issues=assignment_notice, basis=OUTLINE,
    )  # fmt: skip
    accept = Action(
        "接收", assigned.to(accepted), by=RESPONSIBLE_ORGAN, data=data.Acceptance, stops=accepting, basis=OUTLINE,
    )  # fmt: skip
    decline = Action(
        "退回任务", assigned.to(proposed), by=RESPONSIBLE_ORGAN, data=data.Returned, stops=accepting,
        cancels=completing, basis=OUTLINE,
    )  # fmt: skip
    report_progress = Action(
        "报告进展", accepted.stays(), by=RESPONSIBLE_ORGAN, data=data.Progress, basis=SUPERVISED,
    )  # fmt: skip
    urge = Action(
        "督办", (assigned | accepted | deferring).stays(), by=SUPERVISOR, data=data.Urging,
        guards=guards.nothing_urged, starts=replying, issues=urging_notice,
        basis=f"{SUPERVISED}；政府督查工作条例第十四条",
    )  # fmt: skip
    reply = Action(
        "答复督办", (assigned | accepted | deferring | reported).stays(), by=RESPONSIBLE_ORGAN, data=data.Reply,
        guards=guards.urged, stops=replying, basis=f"{SUPERVISED}；政府督查工作条例第十四条",
    )  # fmt: skip
    supervise = Action(
        "督查", (accepted | deferring | reported).stays(), by=SUPERVISOR, data=data.Supervision,
        guards=guards.recheck_told, issues=conclusion_letter,
        basis=f"{SUPERVISED}；政府督查工作条例第十二条、第十六条",
    )  # fmt: skip
    ask_recheck = Action(
        "申请复核", (accepted | deferring | reported).stays(), by=RESPONSIBLE_ORGAN, data=data.RecheckRequest,
        after=supervise, guards=guards.recheck_in_time, starts=rechecking,
        basis="政府督查工作条例第十七条",
    )  # fmt: skip
    decide_recheck = Action(
        "作出复核决定", (accepted | deferring | reported).stays(), by=(HEAD, SUPERVISOR), data=data.Recheck,
        after=ask_recheck, stops=rechecking, not_same_as=supervise, issues=recheck_decision,
        basis="政府督查工作条例第十七条",
    )  # fmt: skip
    request_deferral = Action(
        "申请调整时限", accepted.to(deferring), by=RESPONSIBLE_ORGAN, data=data.DeferralRequest,
        guards=guards.deferral_timely, basis=OUTLINE,
    )  # fmt: skip
    approve_deferral = Action(
        "批准调整时限", deferring.to(accepted), by=HEAD, data=data.Deferral,
        not_same_as=request_deferral, starts=completing, issues=deferral_reply, basis=OUTLINE,
    )  # fmt: skip
    refuse_deferral = Action(
        "不予调整时限", deferring.to(accepted), by=HEAD, data=data.Returned, not_same_as=request_deferral, basis=OUTLINE,
    )  # fmt: skip
    report_completion = Action(
        "报告完成", accepted.to(reported), by=RESPONSIBLE_ORGAN, data=data.Completion, stops=completing, basis=SUPERVISED,
    )  # fmt: skip
    confirm = Action(
        "确认完成", reported.to(completed), by=SUPERVISOR, data=data.Confirmation,
        guards=(guards.another_body, guards.satisfied), not_same_as=report_completion, outcome="完成",
        basis=f"{SUPERVISED}；政府督查工作条例第十八条",
    )  # fmt: skip
    return_for_more = Action(
        "退回补办", reported.to(accepted), by=SUPERVISOR, data=data.Returned, guards=guards.another_body,
        not_same_as=report_completion, starts=completing, issues=return_letter,
        basis=f"{SUPERVISED}；政府督查工作条例第十八条",
    )  # fmt: skip
    abolish = Action(
        "废止要点", (proposed | assigned | accepted | deferring).to(abolished), by=HEAD, data=data.Abolition,
        guards=guards.plan_open, outcome="废止", basis=OUTLINE,
    )  # fmt: skip

    points = Count(
        "工作要点",
        assign,
        where=_first,
        unit="个",
        means="工作要点中下达并明确责任单位的要点数，退回后再次下达的不重复计算。",
    )
    completed_points = Count("完成要点", confirm, unit="个", means="经其他机关核查确认完成的要点数。")
    completed_on_time = Count(
        "按期完成要点", confirm, where=_never_late, unit="个", means="确认完成的要点中，报告完成从未超过完成时限的要点数。",
    )  # fmt: skip
    supervisions = Count("督查", supervise, unit="次", means="对要点办理情况开展督查并作出结论的次数。")
    urgings = Count("督办", urge, unit="次", means="对要点办理情况发出督办通知的次数。")
    replies_on_time = Count(
        "按期答复督办", reply, where=_replied_in_time, unit="次", means="在答复期限内答复督办的次数。"
    )
    deferrals = Count("调整时限", approve_deferral, unit="次", means="经批准调整要点完成时限的次数。")
    abolished_points = Count("废止要点", abolish, unit="个", means="经批准调整工作要点后废止的要点数，含起草中删去的。")
    completion_rate = Share("要点完成率", completed_points, points, means="下达的要点中已确认完成的比例。")
    on_time_rate = Share("按期完成率", completed_on_time, completed_points, means="确认完成的要点中按期完成的比例。")
