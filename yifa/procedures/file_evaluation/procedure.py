"""A campaign of evaluating case files (案卷评查): from the plan to the commended five and the last rectification."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.draws.steps import Withdrawn
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.file_evaluation import data, drawing, guards
from yifa.procedures.file_evaluation.drawing import RANDOM
from yifa.procedures.file_evaluation.guards import RULES


class FileEvaluation(Procedure):
    """One campaign; each `self_evaluation`, `file_scorer` and `evaluated_file` is a case of its own below it."""

    key, label, number = "file_evaluation", "案卷评查", "{organ}案卷评查〔{year}〕{serial}号"
    family, subject = "file_evaluation", "title"
    summary = "公布评查方案，部门自评，从办结案卷中公开随机抽取，由非本单位的评查员评分，排名通报，督促整改。"
    statute = RULES
    public = Public(
        fields=(
            "year", "title", "file_kinds", "evaluated_organs", "standards", "places", "pool_objects", "pool_inspectors",
            "commitment_digest", "withdrawn_because",
            "random_source", "source_due_on", "random_value", "drawn_objects", "draw_file", "ranking", "means",
            "scored_files",
            "tie_explained", "commended_organs", "commended_for", "summary", "common_problems", "requirements",
        )
    )  # fmt: skip

    drafted = State("拟定中", initial=True)
    announced = State("部门自评中")
    self_evaluated = State("待抽取")
    committed = State("承诺已公布")
    drawn = State("评查中")
    ranked = State("待通报")
    reported = State("整改中")
    closed = State("已结束", final=True)
    cancelled = State("已取消", final=True)

    self_evaluating = Clock("部门自评期限", until="self_evaluate_by")
    completing = Clock("评查完成期限", until="complete_by")

    plan_notice = Document("案卷评查方案", to="被评查单位", public=True)
    commitment_notice = Document("案卷抽取承诺公告", public=True)
    withdrawal_notice = Document("撤回案卷抽取承诺公告", public=True)
    draw_notice = Document("案卷抽取结果公告", public=True)
    commendation = Document("案卷评查通报表扬决定", to="通报表扬单位", public=True)
    evaluation_report = Document("案卷评查情况通报", to="被评查单位", public=True)

    plan = Action("拟定方案", drafted.opens(), by=CLERK, data=data.Plan, guards=guards.plan_sound, basis=RULES)
    announce = Action(
        "批准公布方案", drafted.to(announced), by=HEAD, not_same_as=plan, starts=(self_evaluating, completing),
        issues=plan_notice, publishes=True, basis=RULES,
    )  # fmt: skip
    cancel = Action(
        "取消评查", (drafted | announced | self_evaluated).to(cancelled), by=HEAD, data=data.Cancelled, outcome="取消",
        cancels=(self_evaluating, completing), basis=RULES,
    )  # fmt: skip
    end_self_evaluation = Action(
        "结束部门自评", announced.to(self_evaluated), by=CLERK, guards=guards.self_evaluations_in, stops=self_evaluating,
        basis=RULES,
    )  # fmt: skip
    commit = Action(
        "公布抽取承诺", self_evaluated.to(committed), by=HEAD, data=data.Committed, issues=commitment_notice,
        publishes=True, opens_files=True, binding=True, basis=RANDOM,
        guards=(
            *drawing.COMMITTED, drawing.pool_of_the_plan, drawing.pool_as_reported, drawing.drawn_alike,
            drawing.three_of_other_organs, drawing.scorers_serving,
        ),
    )  # fmt: skip
    withdraw_commitment = Action(
        "撤回抽取承诺", committed.to(self_evaluated), by=HEAD, data=Withdrawn, issues=withdrawal_notice,
        publishes=True, opens_files=True, binding=True, guards=drawing.WITHDRAWN, basis=RANDOM,
    )  # fmt: skip
    draw = Action(
        "抽取", committed.to(drawn), by=CLERK, data=data.Drawn, issues=draw_notice, publishes=True, opens_files=True,
        guards=drawing.DRAWN, binding=True, basis=RANDOM,
    )  # fmt: skip
    rank = Action(
        "确定排名", drawn.to(ranked), by=CLERK, data=data.Ranking, stops=completing, basis=RULES,
        guards=(guards.every_file_has_a_result, guards.ranked_as_scored, guards.ties_explained),
    )  # fmt: skip
    commend = Action(
        "通报表扬", ranked.stays(), by=HEAD, not_same_as=rank, data=data.Commendation, guards=guards.commended_by_rank,
        once=True, issues=commendation, publishes=True, basis=RULES,
    )  # fmt: skip
    report = Action(
        "通报评查情况", ranked.to(reported), by=HEAD, after=commend, data=data.Report, issues=evaluation_report,
        publishes=True, basis=RULES,
    )  # fmt: skip
    close = Action(
        "结束评查", reported.to(closed), by=CLERK, guards=(guards.every_file_closed, guards.scorers_released),
        outcome="已结束", basis=RULES,
    )  # fmt: skip

    campaigns = Count("组织案卷评查", announce, unit="次", means="公布方案、组织开展的案卷评查次数。")
    campaigns_cancelled = Count("取消案卷评查", cancel, unit="次", means="取消的案卷评查次数。")
    commitments_withdrawn = Count("撤回承诺次数", withdraw_commitment, unit="次", means="抽取前撤回抽取承诺的次数。")
    pool_files = Count("名录案卷", draw, amount="pool_objects", unit="卷", means="抽取时列入名录的办结案卷数。")
    drawn_files = Count("抽中案卷", draw, amount="drawn_objects", unit="卷", means="随机抽中的案卷数。")
    commended = Count(
        "通报表扬单位", commend, amount="commended_count", unit="名",
        means="因行政许可和行政处罚案卷质量排名在前而通报表扬的单位数。",
    )  # fmt: skip
    reports = Count("评查通报", report, unit="次", means="通报案卷评查情况的次数。")
    completed_in_time = Count(
        "按期完成评查", rank, unit="次", where=lambda at: at.met("completing"), means="在方案所定期限内确定排名的评查次数。",
    )  # fmt: skip
    draw_rate = Share("案卷抽取率", drawn_files, pool_files, means="抽中案卷占列入抽取名录案卷的比例。")
