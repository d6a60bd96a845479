"""Invited supervisors of enforcement (特邀行政执法监督员): 特邀行政执法监督员工作规则."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.enforcement_supervisor import data, guards
from yifa.procedures.enforcement_supervisor.call import SupervisorCall
from yifa.procedures.enforcement_supervisor.guards import RULES
from yifa.procedures.enforcement_supervisor.opinion import SupervisorOpinion

__all__ = ["EnforcementSupervisor", "SupervisorCall", "SupervisorOpinion"]


class EnforcementSupervisor(Procedure):
    """One person, from the nomination to the end of the last term of office."""

    key, label, number = "enforcement_supervisor", "特邀行政执法监督员", "{organ}监督员〔{year}〕{serial}号"
    parent, subject = "supervisor_call", "supervisor"
    summary = "经推荐、择优筛选和审定，按届聘任；参加案卷评查、走访等活动，提出监督意见；届满、辞任或者解聘后离任。"
    statute = "《特邀行政执法监督员工作规则》"

    nominated = State("已推荐", initial=True)
    selected = State("已入选")
    approved = State("待聘任")
    serving = State("在任")
    paused = State("暂停履职")
    turned_down = State("未入选", final=True)
    expired = State("任期届满", final=True)
    resigned = State("已辞任", final=True)
    dismissed = State("已解聘", final=True)

    appointed = Standing(
        "特邀行政执法监督员", subject="supervisor", name="letter_number", until="term_ends_on",
        means="在聘期内担任特邀行政执法监督员，可以参加监督活动、提出监督意见。",
    )  # fmt: skip

    appointment_letter = Document("特邀行政执法监督员聘书")
    dismissal_notice = Document("解聘通知书")

    nominate = Action(
        "推荐", nominated.opens(), by=CLERK, data=data.Nomination, guards=(guards.call_open, guards.outside_enforcement),
        basis=RULES,
    )  # fmt: skip
    select = Action(
        "登记入选", nominated.to(selected), by=CLERK, data=data.Because, guards=guards.selection_open, basis=RULES,
    )  # fmt: skip
    turn_down = Action(
        "登记未入选", (nominated | selected).to(turned_down), by=CLERK, data=data.Because, guards=guards.selection_open,
        outcome="未入选", basis=RULES,
    )  # fmt: skip
    approve = Action(
        "登记审定", selected.to(approved), by=CLERK, guards=guards.approved_by_government, basis=RULES,
    )  # fmt: skip
    strike = Action(
        "不予聘任", (selected | approved).to(turned_down), by=HEAD, data=data.Because, outcome="不予聘任",
        guards=guards.approved_by_government, basis=RULES,
    )  # fmt: skip
    appoint = Action(
        "聘任", approved.to(serving), by=HEAD, data=data.Appointment, begins=appointed, at="term_begins_on",
        guards=(guards.approved_by_government, guards.days_ahead, guards.letter_new), issues=appointment_letter,
        basis=RULES,
    )  # fmt: skip
    take_part = Action(
        "参加活动", serving.stays(), by=CLERK, data=data.Taken, guards=(guards.in_office, guards.not_recused), basis=RULES,
    )  # fmt: skip
    recuse = Action("登记回避", serving.stays(), by=CLERK, data=data.Recusal, basis=RULES)
    pause = Action("暂停履职", serving.to(paused), by=HEAD, data=data.Because, interrupts=appointed, basis=RULES)
    resume = Action("恢复履职", paused.to(serving), by=HEAD, restores=appointed, basis=RULES)
    renew = Action(
        "续聘", serving.stays(), by=HEAD, data=data.Appointment, begins=appointed, at="term_begins_on",
        guards=(guards.renewed_after_term, guards.days_ahead, guards.letter_new), issues=appointment_letter, basis=RULES,
    )  # fmt: skip
    expire = Action(
        "登记届满", (serving | paused).to(expired), by=CLERK, guards=guards.term_over, outcome="任期届满", basis=RULES,
    )  # fmt: skip
    resign = Action(
        "辞任", (serving | paused).to(resigned), by=CLERK, data=data.Because, ends=appointed, outcome="辞任", basis=RULES,
    )  # fmt: skip
    dismiss = Action(
        "解聘", (serving | paused).to(dismissed), by=HEAD, data=data.Dismissal, ends=appointed, outcome="dismissal",
        issues=dismissal_notice, basis=RULES,
    )  # fmt: skip

    nominations = Count("推荐人选", nominate, unit="名", means="登记的特邀行政执法监督员推荐人选数。")
    appointments = Count("聘任监督员", appoint, unit="名", figure="appointed", means="首次聘任的监督员人数，不含续聘。")
    renewals = Count("续聘监督员", renew, unit="名", means="任期届满后续聘的特邀行政执法监督员人数。")
    departures = Count(
        "离任监督员", (expire, resign, dismiss), unit="名", means="届满、辞任、解聘的特邀行政执法监督员人数。"
    )
    dismissals = CountEach("解聘监督员", dismiss, "dismissal", unit="名", means="因“{}”解聘的特邀行政执法监督员人数。")
    activities = Count("参加活动", take_part, unit="人次", means="特邀行政执法监督员参加监督活动的人次。")
    activities_of = CountEach("分类活动", take_part, "activity", unit="人次", means="特邀行政执法监督员参加{}的人次。")
