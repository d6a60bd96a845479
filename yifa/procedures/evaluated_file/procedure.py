"""A case file under evaluation (评查案卷): scored by two, or three, of other organs; then what was found is put right."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, EVALUATED_ORGAN, HEAD, SCORER
from yifa.procedures.evaluated_file import data, guards
from yifa.procedures.evaluated_file.data import Grade
from yifa.procedures.evaluated_file.guards import RANDOM, RULES


class EvaluatedFile(Procedure):
    """One file drawn: its scorers, its score, the organ's objection, the rectification and its check."""

    key, label, number = "evaluated_file", "评查案卷", "{organ}评卷〔{year}〕{serial}号"
    family, parent, subject = "file_evaluation", "file_evaluation", "file_id"
    law_day = "decided_on"
    summary = "抽中的案卷由两名非本单位的评查员评分，相差超过十分的由第三名评分；被评查单位可以提出异议，问题限期整改。"
    statute = RULES

    assigned = State("待评分", initial=True)
    scored_once = State("待第二人评分")
    scored_twice = State("待核定")
    scored_thrice = State("第三人已评分")
    settled = State("待确认")
    objected = State("异议处理中")
    confirmed = State("结果已确定")
    rectifying = State("整改中")
    rectified = State("待核查")
    closed = State("已归档", final=True)
    cancelled = State("不能评查", final=True)

    objecting = Clock("提出异议的期限", until="object_by_on")
    rectifying_by = Clock("整改期限", until="rectify_by_on")

    evaluation_opinion = Document("案卷评查意见书", to="被评查单位")
    objection_answer = Document("评查异议答复书", to="被评查单位")
    rectification_notice = Document("案卷问题整改通知书", to="被评查单位")

    assign = Action(
        "分派", assigned.opens(), by=CLERK, data=data.Assignment, needs=guards.SERVING, basis=RANDOM,
        guards=(
            guards.campaign_drawn, guards.file_drawn, guards.assigned_once, guards.closed_in_period, guards.case_closed,
            guards.replacement_reasoned, guards.scorers_drawn,
        ),
    )  # fmt: skip
    replace_scorer = Action(
        "更换评查员", (assigned | scored_once | scored_twice).stays(), by=HEAD, data=data.Substitution,
        needs=guards.SERVING, guards=(guards.replaced_in_order, guards.scorers_drawn), basis=RANDOM,
    )  # fmt: skip
    cancel = Action(
        "登记不能评查", assigned.to(cancelled), by=HEAD, data=data.Cancelled, outcome="cancellation", basis=RULES,
    )  # fmt: skip
    score_first = Action(
        "第一评查员评分", assigned.to(scored_once), by=(SCORER, CLERK), data=data.FirstScore, basis=RULES,
        needs=guards.SCORING["first"], guards=(guards.by_scorer["first"], guards.inside_sheet),
    )  # fmt: skip
    score_second = Action(
        "第二评查员评分", scored_once.to(scored_twice), by=(SCORER, CLERK), data=data.SecondScore, basis=RULES,
        needs=guards.SCORING["second"], guards=(guards.by_scorer["second"], guards.inside_sheet),
    )  # fmt: skip
    score_third = Action(
        "第三评查员评分", scored_twice.to(scored_thrice), by=(SCORER, CLERK), data=data.ThirdScore, basis=RULES,
        needs=guards.SCORING["third"],
        guards=(guards.by_scorer["third"], guards.inside_sheet, guards.too_far_apart),
    )  # fmt: skip
    settle = Action(
        "核定得分", (scored_twice | scored_thrice).to(settled), by=CLERK, data=data.Settlement, outcome="grade",
        starts=objecting, issues=evaluation_opinion, basis=RULES,
        guards=(
            guards.third_if_apart, guards.final_as_scored, guards.graded_by_score, guards.findings_if_marked,
            guards.day_ahead,
        ),
    )  # fmt: skip
    confirm = Action(
        "确认评查结果", settled.to(confirmed), by=(EVALUATED_ORGAN, CLERK), guards=guards.nobody_objects,
        cancels=objecting, basis=RULES,
    )  # fmt: skip
    object_to = Action(
        "提出异议", settled.to(objected), by=(EVALUATED_ORGAN, CLERK), data=data.Objection, guards=guards.in_time,
        stops=objecting, basis=RULES,
    )  # fmt: skip
    withdraw_objection = Action("撤回异议", objected.to(confirmed), by=(EVALUATED_ORGAN, CLERK), basis=RULES)
    uphold = Action(
        "维持评查结果", objected.to(confirmed), by=HEAD, not_same_as=(score_first, score_second, score_third, settle),
        data=data.Answer, issues=objection_answer, basis=RULES,
    )  # fmt: skip
    revise = Action(
        "调整评查结果", objected.to(confirmed), by=HEAD, not_same_as=(score_first, score_second, score_third, settle),
        data=data.Revision, guards=(guards.graded_by_score, guards.findings_if_marked), outcome="grade",
        issues=objection_answer, basis=RULES,
    )  # fmt: skip
    order_rectification = Action(
        "责成整改", confirmed.to(rectifying), by=HEAD, data=data.Order, starts=rectifying_by,
        guards=(guards.something_found, guards.day_ahead), issues=rectification_notice, basis=RULES,
    )  # fmt: skip
    report_rectification = Action(
        "报告整改", rectifying.to(rectified), by=(EVALUATED_ORGAN, CLERK), data=data.Rectification, stops=rectifying_by,
        basis=RULES,
    )  # fmt: skip
    send_back = Action(
        "整改不到位", rectified.to(rectifying), by=HEAD, data=data.Order, starts=rectifying_by,
        guards=guards.day_ahead, issues=rectification_notice, basis=RULES,
    )  # fmt: skip
    verify = Action("核查整改合格", rectified.to(closed), by=CLERK, data=data.Verification, basis=RULES)
    close = Action("归档", confirmed.to(closed), by=CLERK, guards=guards.nothing_found, basis=RULES)

    _fixed = (confirm, withdraw_objection, uphold, revise)

    files = Count("评查案卷", assign, unit="卷", means="抽中后分派评查的案卷数。")
    third_scorings = Count("第三人评分", score_third, unit="卷", means="得分相差超过十分、由第三名评分的案卷数。")
    replacements = Count(
        "更换评查员", (assign, replace_scorer), unit="次", where=lambda at: "unavailable" in at.data,
        means="分派时和分派后依次递补更换评查员的次数。",
    )  # fmt: skip
    excellent = Count(
        "优秀案卷", _fixed, unit="卷", where=lambda at: at.get("grade") == Grade.EXCELLENT,
        means="结果确定为优秀（九十分以上）的案卷数。",
    )  # fmt: skip
    passed = Count(
        "合格案卷", _fixed, unit="卷", where=lambda at: at.get("grade") == Grade.PASSED,
        means="结果确定为合格（六十分以上、不满九十分）的案卷数。",
    )  # fmt: skip
    failed = Count(
        "不合格案卷", _fixed, unit="卷", where=lambda at: at.get("grade") == Grade.FAILED,
        means="结果确定为不合格（不满六十分，含一票否决）的案卷数。",
    )  # fmt: skip
    evaluated = Count("结果确定案卷", _fixed, unit="卷", means="评查结果已经确定的案卷数。")
    cancelled_files = CountEach("不能评查案卷", cancel, "cancellation", unit="卷", means="因“{}”不能评查的案卷数。")
    findings = Count("评查问题", settle, amount="findings_count", unit="个", means="核定得分时发现的问题数。")
    objections = Count("评查异议", object_to, means="被评查单位提出异议的件数。")
    revisions = Count("调整评查结果", revise, means="异议成立、调整评查结果的件数。")
    rectifications = Count("报告整改", report_rectification, unit="次", means="被评查单位报告整改的次数，含重新整改。")
    rectified_in_time = Count(
        "按期整改", report_rectification, unit="次", where=lambda at: at.met("rectifying_by"),
        means="被评查单位在整改期限内报告整改的次数。",
    )  # fmt: skip
    verified = Count("整改合格案卷", verify, unit="卷", means="经核查整改合格的案卷数。")
    excellent_rate = Share("案卷优秀率", excellent, evaluated, means="优秀案卷占结果已经确定的案卷的比例。")
    in_time_rate = Share("按期整改率", rectified_in_time, rectifications, means="按期报告整改的次数占全部次数的比例。")
