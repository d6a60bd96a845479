"""The year's plan of audits (年度审计项目计划): 审计法实施条例第三十四条，国家审计准则第三章."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPROVING_ORGAN, CLERK, HEAD
from yifa.procedures.audit_plan import data, guards


def _has_enterprises(at: Moment) -> bool:
    return bool(at.get("has_enterprises"))


class AuditPlan(Procedure):
    """One year's plan, approved by the government of the same level; its audits are its sub-cases."""

    key, label, number = "audit_plan", "年度审计项目计划", "{organ}审计划〔{year}〕{serial}号"
    family = "audit"
    summary = "审计机关编制年度审计项目计划，报本级人民政府批准后下达、公布，依程序调整，年终办结。"
    statute = "《中华人民共和国审计法》《中华人民共和国审计法实施条例》《国家审计准则》"
    subject = "plan_title"
    public = Public(fields=("year", "plan_title", "public_list"))

    drafted = State("起草中", initial=True)
    submitted = State("已报批")
    approved = State("已批准")
    issued = State("已下达")
    adjusting = State("调整待批")
    closed = State("已办结", final=True)

    informing = Clock("告知国有企业、金融机构", limit="audit.tell_enterprise")

    plan_notice = Document("年度审计项目计划下达通知")
    project_list = Document("年度审计项目清单", public=True)
    execution_report = Document("年度审计项目计划执行情况报告", to="批准机关")

    draft = Action(
        "编制计划", drafted.opens(), by=CLERK, data=data.Plan, basis="审计法实施条例第三十四条第一款",
    )  # fmt: skip
    revise = Action(
        "修改计划", drafted.stays(), by=CLERK, data=data.Revision, basis="审计法实施条例第三十四条第一款",
    )  # fmt: skip
    submit = Action(
        "报请批准", drafted.to(submitted), by=HEAD, not_same_as=draft, basis="审计法实施条例第三十四条第一款",
    )  # fmt: skip
    send_back = Action(
        "退回修改", submitted.to(drafted), by=APPROVING_ORGAN, data=data.Returned,
        basis="审计法实施条例第三十四条第一款",
    )  # fmt: skip
    approve = Action(
        "批准计划", submitted.to(approved), by=APPROVING_ORGAN, data=data.PlanApproval, not_same_as=(draft, submit),
        starts=Start(informing, when=_has_enterprises),
        basis="审计法（2006）第三十八条第一款；审计法（2021）第四十二条第一款；审计法实施条例第三十四条",
    )  # fmt: skip
    issue = Action(
        "下达计划", approved.to(issued), by=HEAD, data=data.Issue, guards=guards.projects_listed, issues=plan_notice,
        basis="审计法实施条例第三十四条、第三十五条；国家审计准则第三章",
    )  # fmt: skip
    inform = Action(
        "告知国有企业、金融机构", (approved | issued).stays(), by=CLERK, data=data.Informing, stops=informing,
        basis="审计法实施条例第三十四条第二款",
    )  # fmt: skip
    publish = Action(
        "公布项目清单", issued.stays(), by=HEAD, data=data.ProjectList, issues=project_list, publishes=True,
        basis="政府信息公开条例（2007）第九条；政府信息公开条例（2019）第十九条",
    )  # fmt: skip
    propose_adjustment = Action(
        "提请调整", issued.to(adjusting), by=HEAD, data=data.Adjustment, basis="国家审计准则第三章",
    )  # fmt: skip
    approve_adjustment = Action(
        "批准调整", adjusting.to(issued), by=APPROVING_ORGAN, data=data.AdjustmentApproval,
        not_same_as=propose_adjustment, basis="国家审计准则第三章",
    )  # fmt: skip
    reject_adjustment = Action(
        "不予调整", adjusting.to(issued), by=APPROVING_ORGAN, data=data.Returned, not_same_as=propose_adjustment,
        basis="国家审计准则第三章",
    )  # fmt: skip
    close = Action(
        "年度办结", issued.to(closed), by=HEAD, data=data.YearEnd, guards=guards.projects_finished,
        issues=execution_report, basis="国家审计准则第三章；审计法（2006）第四条；审计法（2021）第四条",
    )  # fmt: skip

    planned = Count(
        "下达审计项目", issue, amount="project_count", unit="个", means="下达的年度审计项目计划所列的审计项目数。",
    )  # fmt: skip
    adjustments = Count("计划调整", approve_adjustment, unit="次", means="经批准调整年度审计项目计划的次数。")
