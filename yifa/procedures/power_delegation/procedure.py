"""Delegation of powers of penalty to a town (综合行政执法改革赋权): 行政处罚法（2017）第十六条, 行政处罚法（2021）第二十四条."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, LEGAL_OFFICE, TOWN
from yifa.kernel.running import Status
from yifa.kernel.standings import Standing
from yifa.procedures.power_delegation import data, guards
from yifa.procedures.power_delegation.guards import LAW

ASSESSING = "行政处罚法（2021）第二十四条第一款、第三款"


def _in_time(at: Moment) -> bool:
    """Whether the assessment that was due was made in time; its step begins the next period already."""
    runs = [run for run in at.case.runs if run.clock == "assessing"] if at.case is not None else []
    return len(runs) > 1 and runs[-2].status is Status.MET


class PowerDelegation(Procedure):
    """One town's list of powers, from the draft until they go back; in force it is a standing of the town."""

    key, label, number = "power_delegation", "综合行政执法赋权", "{organ}赋权〔{year}〕{serial}号"
    subject = "title"
    summary = "拟订清单，镇街确认承接，合法性审查，省级决定后公布生效，办理交接，定期评估，依决定调整或者收回。"
    statute = "《中华人民共和国行政处罚法》（2017年修正、2021年修订）"
    public = Public(
        fields=(
            "title", "town", "powers", "power_codes", "power_count", "from_organs", "decider", "document_number",
            "decided_on", "effective_on", "ends_on", "withdrawn_number", "withdrawn_on",
            "adjusted_because", "withdrawn_because",
        )
    )  # fmt: skip

    drafted = State("拟订中", initial=True)
    confirmed = State("已确认承接")
    reviewed = State("已通过审查")
    submitted = State("待省级决定")
    decided = State("待公布")
    in_force = State("行使中")
    suspended = State("暂停行使")
    refused = State("未获批准", final=True)
    dropped = State("已终止拟订", final=True)
    withdrawn = State("已收回", final=True)
    expired = State("试点期满", final=True)

    assessing = Clock("评估期限", until="assess_by_on")

    delegated = Standing(
        "赋权事项", subject="town", name="document_number", scope="powers", until="ends_on", organ="town",
        means="镇街在清单载明的事项内行使行政处罚权。",
    )  # fmt: skip

    approval_request = Document("赋权清单请示", to="省人民政府")
    list_notice = Document("赋权清单公告", public=True)
    adjustment_notice = Document("赋权清单调整公告", public=True)
    handover_record = Document("赋权事项交接书", to="承接镇街")
    assessment_report = Document("赋权评估报告")
    suspension_notice = Document("暂停行使赋权事项通知书", to="承接镇街")
    withdrawal_notice = Document("收回赋权事项公告", public=True)

    draft = Action(
        "拟订清单", drafted.opens(), by=CLERK, data=data.Draft,
        guards=(guards.to_a_town, guards.freedom_kept_out, guards.well_listed), basis=LAW,
    )  # fmt: skip
    revise = Action(
        "修改清单", drafted.stays(), by=CLERK, data=data.Revision, guards=guards.well_listed, basis=LAW,
    )  # fmt: skip
    confirm = Action(
        "确认承接", drafted.to(confirmed), by=TOWN, data=data.Capacity, guards=guards.able,
        basis="行政处罚法（2021）第二十四条第一款、第二款",
    )  # fmt: skip
    review = Action(
        "合法性审查", confirmed.to(reviewed), by=LEGAL_OFFICE, data=data.Review, guards=guards.passed,
        not_same_as=(draft, revise), basis="行政处罚法（2021）第二十四条；重大行政决策程序暂行条例第二十五条",
    )  # fmt: skip
    send_back = Action(
        "退回修改", (confirmed | reviewed | submitted).to(drafted), by=(LEGAL_OFFICE, HEAD), data=data.Because, basis=LAW,
    )  # fmt: skip
    submit = Action("报请决定", reviewed.to(submitted), by=HEAD, issues=approval_request, basis=LAW)
    record_decision = Action(
        "登记省级决定", submitted.to(decided), by=CLERK, data=data.Decision, guards=guards.decided_lawfully, basis=LAW,
    )  # fmt: skip
    record_refusal = Action(
        "登记未获批准", submitted.to(refused), by=CLERK, data=data.Because, outcome="未获批准", basis=LAW,
    )  # fmt: skip
    drop = Action(
        "终止拟订", (drafted | confirmed | reviewed).to(dropped), by=HEAD, data=data.Because, outcome="终止拟订", basis=LAW,
    )  # fmt: skip
    publish = Action(
        "公布清单", decided.to(in_force), by=HEAD, data=data.Publication, begins=delegated, at="effective_on",
        guards=(guards.effective_when_published, guards.not_held_already), starts=assessing, issues=list_notice,
        publishes=True, basis="行政处罚法（2017）第四条第三款、第十六条；行政处罚法（2021）第二十四条第一款",
    )  # fmt: skip
    hand_over = Action(
        "办理交接", (in_force | suspended).stays(), by=(TOWN, CLERK), data=data.HandOver,
        guards=guards.handed_over_by_holder, issues=handover_record, basis=LAW,
    )  # fmt: skip
    adjust = Action(
        "调整清单", in_force.stays(), by=HEAD, data=data.Adjustment, begins=delegated, at="effective_on",
        guards=(
            guards.well_listed, guards.changed, guards.decided_lawfully, guards.effective_when_published,
            guards.not_held_already,
        ),
        issues=adjustment_notice, publishes=True, basis=LAW,
    )  # fmt: skip
    assess = Action(
        "评估", (in_force | suspended).stays(), by=(LEGAL_OFFICE, CLERK), data=data.Assessment,
        guards=(guards.handed_over, guards.not_backwards), stops=assessing, starts=assessing, issues=assessment_report,
        basis=ASSESSING,
    )  # fmt: skip
    suspend = Action(
        "暂停行使", in_force.to(suspended), by=HEAD, data=data.Suspension, interrupts=delegated, at="suspended_on",
        guards=guards.not_backwards, issues=suspension_notice, basis=ASSESSING,
    )  # fmt: skip
    resume = Action(
        "恢复行使", suspended.to(in_force), by=HEAD, data=data.Resumption, restores=delegated, at="resumed_on",
        guards=guards.not_backwards, basis=ASSESSING,
    )  # fmt: skip
    withdraw = Action(
        "收回", (in_force | suspended).to(withdrawn), by=HEAD, data=data.Withdrawal, ends=delegated, at="withdrawn_on",
        guards=guards.not_backwards, outcome="收回", issues=withdrawal_notice, publishes=True, basis=LAW,
    )  # fmt: skip
    expire = Action(
        "登记期满", (in_force | suspended).to(expired), by=CLERK, guards=guards.trial_over, outcome="试点期满", basis=LAW,
    )  # fmt: skip

    lists = Count("公布赋权清单", publish, unit="份", means="经省级决定后公布的镇街赋权清单数。")
    adjustments = Count("调整赋权清单", adjust, unit="次", means="公布赋权清单调整的次数。")
    handovers = Count("办理交接", hand_over, unit="次", means="原行使机关向承接镇街办理赋权事项交接的次数。")
    assessments = Count("赋权评估", assess, unit="次", means="对镇街行使赋权事项组织评估的次数。")
    assessments_of = CountEach("评估结论", assess, "assessed", unit="次", means="评估结论为“{}”的次数。")
    assessed_on_time = Count(
        "按期评估", assess, unit="次", where=_in_time, means="在确定的评估日期以前完成的评估次数。",
    )  # fmt: skip
    withdrawals = Count("收回赋权", withdraw, unit="份", means="依决定收回的赋权清单数。")
