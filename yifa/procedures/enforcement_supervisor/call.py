"""The call for a term's supervisors (特邀行政执法监督员征集)."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPROVING_ORGAN, CLERK, HEAD
from yifa.procedures.enforcement_supervisor import data, guards
from yifa.procedures.enforcement_supervisor.guards import RULES


class SupervisorCall(Procedure):
    """One term: the call, the selection, the government's approval, the ceremony; the supervisors are its sub-cases."""

    key, label, number = "supervisor_call", "特邀行政执法监督员征集", "{organ}监征〔{year}〕{serial}号"
    family, subject = "enforcement_supervisor", "title"
    summary = "发布征集公告，经推荐、择优筛选，报区政府审定后举行聘任仪式、公布名单，任期届满后办结。"
    statute = "《特邀行政执法监督员工作规则》"
    public = Public(fields=("title", "term_number", "places", "conditions", "duties", "nominate_by_on", "name_list"))

    called = State("征集中", initial=True)
    selected = State("已择优筛选")
    submitted = State("待审定")
    approved = State("已审定")
    inaugurated = State("已聘任")
    closed = State("本届已办结", final=True)
    cancelled = State("已取消征集", final=True)

    announcement = Document("征集公告", public=True)
    approval_request = Document("报请审定监督员人选的请示", to="批准机关")
    name_notice = Document("监督员名单公告", public=True)

    publish_call = Action(
        "发布征集公告", called.opens(), by=CLERK, data=data.Call, guards=guards.days_ahead,
        issues=announcement, publishes=True, basis=RULES,
    )  # fmt: skip
    extend_call = Action(
        "延长征集", called.stays(), by=HEAD, data=data.NewDeadline, guards=guards.days_ahead, once=True, basis=RULES,
    )  # fmt: skip
    select = Action(
        "择优筛选", called.to(selected), by=HEAD, data=data.Selection,
        guards=(guards.nominations_over, guards.selection_complete), basis=RULES,
    )  # fmt: skip
    submit = Action("报请审定", selected.to(submitted), by=CLERK, issues=approval_request, basis=RULES)
    send_back = Action("退回", submitted.to(called), by=APPROVING_ORGAN, data=data.Because, basis=RULES)
    approve = Action("审定", submitted.to(approved), by=APPROVING_ORGAN, data=data.Approval, basis=RULES)
    hold_ceremony = Action("举行聘任仪式", approved.to(inaugurated), by=CLERK, basis=RULES)
    publish_list = Action(
        "公布名单", inaugurated.stays(), by=HEAD, data=data.NameList, guards=guards.all_appointed, issues=name_notice,
        publishes=True, basis=RULES,
    )  # fmt: skip
    close = Action("本届办结", inaugurated.to(closed), by=CLERK, guards=guards.nobody_in_office, basis=RULES)
    cancel = Action(
        "取消征集", (called | selected | submitted).to(cancelled), by=HEAD, data=data.Because, outcome="取消征集",
        basis=RULES,
    )  # fmt: skip

    calls = Count("征集公告", publish_call, unit="次", means="发布特邀行政执法监督员征集公告的次数。")
    ceremonies = Count("聘任仪式", hold_ceremony, unit="次", means="举行特邀行政执法监督员聘任仪式的次数。")
