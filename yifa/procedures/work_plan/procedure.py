"""The year's work plan for law-based government (法治政府建设工作要点)."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.work_plan import data, guards
from yifa.procedures.work_plan.point import WorkPlanPoint

__all__ = ["WorkPlan", "WorkPlanPoint"]

DUTY = "党政主要负责人履行推进法治建设第一责任人职责规定第六条"
OUTLINE = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设实施纲要（2021—2025年）第十部分"


class WorkPlan(Procedure):
    """One year's plan, of areas (板块) and points (要点); the points are its sub-cases."""

    key, label, number = "work_plan", "法治政府建设工作要点", "{organ}法要〔{year}〕{serial}号"
    subject = "title"
    summary = "起草年度工作要点，逐一列入板块和要点，经负责人批准后印发、公布，依程序调整，年终办结。"
    statute = "《法治政府建设实施纲要》《党政主要负责人履行推进法治建设第一责任人职责规定》《政府督查工作条例》"
    public = Public(fields=("year", "title", "document_number", "public_text"))

    drafted = State("起草中", initial=True)
    submitted = State("待批准")
    approved = State("已批准")
    issued = State("已印发")
    changing = State("调整待批")
    closed = State("已办结", final=True)

    plan_notice = Document("工作要点印发通知", to="各责任单位")
    plan_text = Document("工作要点公开文本", public=True)
    change_notice = Document("工作要点调整通知", to="各责任单位")
    closing_report = Document("工作要点完成情况通报", to="各责任单位")

    draft = Action("起草", drafted.opens(), by=CLERK, data=data.Plan, basis=DUTY)
    add_area = Action(
        "列入板块", drafted.stays(), by=CLERK, data=data.Area, guards=guards.next_in_order, basis=OUTLINE,
    )  # fmt: skip
    submit = Action(
        "报请批准", drafted.to(submitted), by=CLERK, guards=guards.has_areas, basis=DUTY,
    )  # fmt: skip
    send_back = Action("退回修改", submitted.to(drafted), by=HEAD, data=data.Returned, basis=DUTY)
    approve = Action("批准", submitted.to(approved), by=HEAD, not_same_as=(draft, submit), basis=DUTY)
    issue = Action(
        "印发", approved.to(issued), by=(CLERK, HEAD), data=data.Issue, guards=guards.counted, issues=plan_notice,
        basis=OUTLINE,
    )  # fmt: skip
    publish = Action(
        "公布", issued.stays(), by=HEAD, data=data.PublicText, issues=plan_text, publishes=True,
        basis="政府信息公开条例（2007）第九条；政府信息公开条例（2019）第十九条",
    )  # fmt: skip
    propose_change = Action("提请调整", issued.to(changing), by=CLERK, data=data.Change, basis=DUTY)
    approve_change = Action(
        "批准调整", changing.to(issued), by=HEAD, data=data.ChangeApproval, not_same_as=propose_change,
        issues=change_notice, basis=DUTY,
    )  # fmt: skip
    refuse_change = Action(
        "不予调整", changing.to(issued), by=HEAD, data=data.Returned, not_same_as=propose_change, basis=DUTY,
    )  # fmt: skip
    close = Action(
        "年度办结", issued.to(closed), by=HEAD, data=data.YearEnd, guards=guards.points_finished,
        issues=closing_report, basis=f"{OUTLINE}；法治政府建设与责任落实督察工作规定第四章",
    )  # fmt: skip

    areas = Count(
        "工作板块", issue, amount="area_count", unit="个", means="印发的年度法治政府建设工作要点所列的板块数。"
    )
    changes = Count("工作要点调整", approve_change, unit="次", means="印发后经批准调整工作要点的次数。")
