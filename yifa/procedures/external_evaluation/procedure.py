"""An evaluation by others (外部评价): recorded from its announcement, verified by a second person, standing until the next."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, REVIEWER
from yifa.kernel.standings import Standing
from yifa.procedures.external_evaluation import data, guards
from yifa.procedures.external_evaluation.data import Evaluation, Level
from yifa.procedures.external_evaluation.guards import OUTLINE


def _provincial_innovation(at: Moment) -> bool:
    return bool(at.get("level") == Level.PROVINCE and at.get("evaluation") == Evaluation.INNOVATION)


class ExternalEvaluation(Procedure):
    """One announced result of one named evaluation: place, of how many, in which field, and what is made better by it."""

    key, label, number = "external_evaluation", "外部评价", "{organ}评价〔{year}〕{serial}号"
    family, subject = "assessment", "evaluated_field"
    summary = "登记上级机关和第三方机构公布的评价结果，经他人核实后为现行结果，据以改进，直至下一次同项评价更替。"
    statute = "《法治政府建设实施纲要》"
    public = Public(
        fields=(
            "evaluation", "level", "evaluator", "evaluated_year", "evaluated_field", "place", "of_how_many", "announced_on",
            "source", "public_text",
        )
    )  # fmt: skip

    recorded = State("待核实", initial=True)
    standing = State("现行结果")
    superseded = State("已更替", final=True)
    withdrawn = State("已撤销", final=True)
    rejected = State("不予登记", final=True)

    improving = Clock("改进时限", until="improve_by")

    current = Standing(
        "现行评价结果", subject="evaluation", scope="level", means="某一评价项目在某一层级现行有效的评价结果。"
    )

    improvement_plan = Document("评价短板改进方案")
    improvement_report = Document("评价短板改进情况报告")

    record = Action(
        "登记评价结果", recorded.opens(), by=CLERK, data=data.Result,
        guards=(guards.place_possible, guards.year_before_announcement), basis=OUTLINE,
    )  # fmt: skip
    verify = Action(
        "核实评价结果", recorded.to(standing), by=(REVIEWER, HEAD), data=data.Verification, guards=guards.none_standing,
        not_same_as=record, begins=current, basis=OUTLINE,
    )  # fmt: skip
    reject = Action(
        "不予登记", recorded.to(rejected), by=(REVIEWER, HEAD), data=data.Rejection, not_same_as=record, basis=OUTLINE,
    )  # fmt: skip
    plan_improvement = Action(
        "制定改进措施", standing.stays(), by=HEAD, data=data.Improvement, guards=guards.nothing_improving, starts=improving,
        issues=improvement_plan, basis=OUTLINE,
    )  # fmt: skip
    report_improvement = Action(
        "报告改进情况", standing.stays(), by=CLERK, data=data.Improved, guards=guards.improving, stops=improving,
        issues=improvement_report, basis=OUTLINE,
    )  # fmt: skip
    publish = Action(
        "公开评价结果", standing.stays(), by=HEAD, data=data.Opening, not_same_as=record, once=True, publishes=True,
        basis="政府信息公开条例（2007）第九条；政府信息公开条例（2019）第十九条",
    )  # fmt: skip
    supersede = Action(
        "更替评价结果", standing.to(superseded), by=CLERK, data=data.Superseding, guards=guards.newer_fits, ends=current,
        basis=OUTLINE,
    )  # fmt: skip
    withdraw = Action(
        "撤销评价结果", standing.to(withdrawn), by=HEAD, data=data.Withdrawal, ends=current, basis=OUTLINE,
    )  # fmt: skip

    provincial_place = Count(
        "省级“双创”评价名次", verify, where=_provincial_innovation, amount="place", unit="名", lasting=True,
        less=(supersede, withdraw), means="现行的省级“双创”评价结果中本地区的名次，由下一次同项评价更替。",
    )  # fmt: skip
    provincial_of = Count(
        "省级“双创”评价参评单位", verify, where=_provincial_innovation, amount="of_how_many", unit="个", lasting=True,
        less=(supersede, withdraw), means="现行的省级“双创”评价结果中参评的县（市、区）数。",
    )  # fmt: skip
    evaluations = Count("外部评价", verify, unit="次", means="核实登记的上级机关和第三方机构评价结果次数。")
    improvements = Count("评价短板改进", report_improvement, unit="次", means="就评价发现的短板报告改进情况的次数。")
    evaluations_by = CountEach("分层级外部评价", verify, "level", means="核实登记的{}评价结果次数。", unit="次")
