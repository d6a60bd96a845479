"""A department's plan to ease business (优化营商环境方案)."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.service_reform import data, guards
from yifa.procedures.service_reform.guards import BASIS


class ServiceReform(Procedure):
    """One department's plan of one year, from its draft until what came of it is reviewed."""

    key, label, number = "service_reform", "优化营商环境方案", "{organ}营商〔{year}〕{serial}号"
    family, subject = "service_matter", "title"
    summary = "部门拟订并印发年度方案，逐项登记措施落实，在完成时限以前评估。"
    statute = "《优化营商环境条例》（2019年）"
    public = Public(fields=("title", "plan_year", "document_number", "measures", "finish_by_on", "effect"))

    drafted = State("拟订中", initial=True)
    issued = State("落实中")
    reviewed = State("已评估", final=True)
    dropped = State("不予印发", final=True)

    carrying_out = Clock("完成时限", until="finish_by_on")

    planned = Standing("年度方案", subject="plan_year", name="document_number", means="该部门已经印发该年度方案。")

    plan_notice = Document("优化营商环境方案", to="社会公众", public=True)
    plan_review = Document("方案落实情况评估报告")

    draft = Action("拟订方案", drafted.opens(), by=CLERK, data=data.Draft, guards=guards.well_listed, basis=BASIS)
    drop = Action("不予印发", drafted.to(dropped), by=HEAD, data=data.Because, outcome="不予印发", basis=BASIS)
    issue = Action(
        "印发方案", drafted.to(issued), by=HEAD, data=data.Issue, guards=guards.one_a_year, not_same_as=draft,
        begins=planned, starts=carrying_out, issues=plan_notice, publishes=True, basis=BASIS,
    )  # fmt: skip
    report = Action(
        "登记措施落实", issued.stays(), by=CLERK, data=data.Progress, guards=guards.measure_planned, basis=BASIS,
    )  # fmt: skip
    review = Action(
        "评估落实情况", issued.to(reviewed), by=HEAD, data=data.Review, guards=guards.effect_shown, not_same_as=report,
        stops=carrying_out, outcome="effect", issues=plan_review, basis=BASIS,
    )  # fmt: skip

    reform_departments = Count(
        "出台便利化方案的部门", issue, unit="个", means="当年印发优化营商环境、便利企业群众办事方案的部门数，一个部门一年一份。",
    )  # fmt: skip
    reform_measures = Count("落实便利化措施", report, unit="项", means="登记落实的便利化措施项数。")
    reform_reviews = CountEach("方案评估", review, "effect", unit="份", means="落实情况评估为“{}”的方案份数。")
