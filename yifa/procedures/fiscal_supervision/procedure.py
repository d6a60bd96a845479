"""A year's plan of fiscal supervision (财政监督检查计划): 财政部门监督办法."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.fiscal_supervision import data, guards
from yifa.procedures.fiscal_supervision.guards import SUPERVISION
from yifa.procedures.fiscal_supervision.inspection import FiscalInspection

__all__ = ["FiscalInspection", "FiscalSupervision"]


class FiscalSupervision(Procedure):
    """One year's plan: drafted, issued by another person, adjusted, closed and told to the public."""

    key, label, number = "fiscal_supervision", "财政监督检查计划", "{organ}监计〔{year}〕{serial}号"
    subject = "title"
    summary = "编制年度检查计划、列入检查项目，经批准印发，依程序调整，检查项目全部办结后总结公布。"
    statute = "《财政部门监督办法》"
    public = Public(fields=("year", "title", "document_number", "summary"))

    drafted = State("编制中", initial=True)
    issued = State("已印发")
    closed = State("已办结", final=True)

    plan_notice = Document("年度检查计划通知", to="各有关单位")
    plan_summary = Document("年度财政监督检查情况通报", public=True)

    draft = Action("编制计划", drafted.opens(), by=CLERK, data=data.Plan, basis=SUPERVISION)
    issue = Action(
        "批准印发", drafted.to(issued), by=HEAD, data=data.Issue, guards=guards.plan_filled, not_same_as=draft,
        issues=plan_notice, basis=SUPERVISION,
    )  # fmt: skip
    adjust = Action(
        "批准调整", issued.stays(), by=HEAD, data=data.Adjustment, not_same_as=draft, basis=SUPERVISION,
    )  # fmt: skip
    close = Action(
        "年度总结", issued.to(closed), by=CLERK, data=data.YearEnd, guards=guards.inspections_finished,
        issues=plan_summary, publishes=True, basis=SUPERVISION,
    )  # fmt: skip

    plans = Count("印发检查计划", issue, unit="份", means="印发的年度财政监督检查计划份数。")
    adjustments = Count("调整检查计划", adjust, unit="次", means="印发后经批准调整检查计划的次数。")
