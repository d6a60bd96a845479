"""Execution of a major decision (决策执行): 重大行政决策程序暂行条例 第三十四条至第三十八条."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, EXECUTING_ORGAN, HEAD, SUPERVISOR
from yifa.procedures.decision_execution import data, guards
from yifa.procedures.decision_execution.guards import RULES


class DecisionExecution(Procedure):
    """What becomes of one decision, from the charge to execute it to its completion, change or stop, and after."""

    key, label, number = "decision_execution", "决策执行", "{organ}决执〔{year}〕{serial}号"
    family, parent, subject = "major_decision", "major_decision", "subject_matter"
    summary = "明确执行单位，定期报告，必要时中止、评估；调整或者停止执行须另作决策；违法决策终身追责。"
    statute = "《重大行政决策程序暂行条例》"
    public = Public(
        fields=(
            "subject_matter", "executing_organ", "tasks", "ground", "evaluator", "public_asked", "judged", "findings", "results",
        )
    )  # fmt: skip

    executing = State("执行中", initial=True)
    suspended = State("中止执行")
    completed = State("执行完毕", final=True)
    changed = State("已调整", final=True)
    stopped = State("已停止执行", final=True)

    reporting = Clock("执行情况报告期限", until="report_by_on")

    charge_notice = Document("决策执行通知书", to="决策执行单位")
    suspension_notice = Document("中止执行决定书", to="决策执行单位")
    review_report = Document("决策后评估报告", public=True)
    liability_notice = Document("责任追究意见书", organ="actor_organ")

    charge = Action(
        "明确执行单位", executing.opens(), by=HEAD, data=data.Charge, guards=(guards.decision_made, guards.report_ahead),
        starts=reporting, issues=charge_notice, publishes=True, basis=f"{RULES}第三十四条",
    )  # fmt: skip
    charge_undisclosed = Action(
        "内部交付执行", executing.opens(), by=HEAD, data=data.Charge, guards=(guards.decision_issued, guards.report_ahead),
        starts=reporting, issues=charge_notice, basis=f"{RULES}第三十二条、第三十四条",
    )  # fmt: skip
    report = Action(
        "报告执行情况", (executing | suspended).stays(), by=EXECUTING_ORGAN, data=data.Report, guards=guards.report_ahead,
        stops=reporting, starts=reporting, basis=f"{RULES}第三十四条、第三十五条第一款",
    )  # fmt: skip
    record_suggestion = Action(
        "登记意见建议", (executing | suspended | completed).stays(), by=(CLERK, EXECUTING_ORGAN), data=data.Suggested,
        basis=f"{RULES}第三十五条第二款",
    )  # fmt: skip
    suspend = Action(
        "中止执行", executing.to(suspended), by=HEAD, data=data.Because, guards=guards.trouble_reported,
        issues=suspension_notice, basis=f"{RULES}第三十七条",
    )  # fmt: skip
    resume = Action(
        "恢复执行", suspended.to(executing), by=HEAD, data=data.Because, basis=f"{RULES}第三十七条",
    )  # fmt: skip
    review = Action(
        "决策后评估", (executing | suspended | completed).stays(), by=(CLERK, HEAD), data=data.Review, guards=guards.independent,
        issues=review_report, basis=f"{RULES}第三十六条",
    )  # fmt: skip
    change = Action(
        "调整决策", (executing | suspended).to(changed), by=HEAD, data=data.Later, guards=guards.decided_again,
        outcome="调整", basis=f"{RULES}第三十七条",
    )  # fmt: skip
    stop = Action(
        "停止执行", (executing | suspended).to(stopped), by=HEAD, data=data.Later, guards=guards.decided_again,
        outcome="停止执行", basis=f"{RULES}第三十七条",
    )  # fmt: skip
    complete = Action(
        "执行完毕", executing.to(completed), by=HEAD, data=data.Outcome, after=report, outcome="执行完毕",
        basis=f"{RULES}第三十四条",
    )  # fmt: skip
    hold_responsible = Action(
        "责任追究", (executing | suspended | completed | changed | stopped).stays(), by=SUPERVISOR,
        data=data.Responsibility, guards=guards.dissent_honoured, issues=liability_notice,
        basis=f"{RULES}第三十八条至第四十一条",
    )  # fmt: skip

    executions = Count("交付执行", (charge, charge_undisclosed), means="明确执行单位、交付执行的重大行政决策件数。")
    reports = Count("执行情况报告", report, unit="次", means="决策执行单位报告执行情况的次数。")
    reports_on_time = Count(
        "按期报告",
        report,
        unit="次",
        where=guards.reported_in_time,
        means="决策执行单位在确定的期限内报告执行情况的次数。",
    )
    suspensions = Count("中止执行", suspend, unit="次", means="行政首长决定中止执行重大行政决策的次数。")
    reviews = Count("决策后评估", review, unit="次", means="对重大行政决策组织决策后评估的次数。")
    reviewed_as = CountEach("评估结论", review, "judged", unit="次", means="决策后评估结论为“{}”的次数。")
    endings = Count("调整或者停止执行", (change, stop), means="依后一决策调整或者停止执行的重大行政决策件数。")
    liabilities = Count("责任追究", hold_responsible, unit="次", means="因重大行政决策追究责任的次数。")
