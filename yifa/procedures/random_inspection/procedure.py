"""A random inspection campaign (随机抽查计划): 国办发〔2015〕58号, 国发〔2019〕5号."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.draws.steps import Withdrawn
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.random_inspection import data, drawing, guards

PLANS = "国办发〔2015〕58号第二部分；国发〔2019〕5号第二部分"
RANDOM = drawing.RANDOM
OPEN = "国发〔2019〕5号第三部分第（六）项；国办发〔2018〕118号第（四）项、第（六）项"


class RandomInspection(Procedure):
    """One campaign: planned, committed to in public, drawn, inspected task by task (`inspection_task`), and reported."""

    key, label, number = "random_inspection", "双随机抽查", "{organ}双随机〔{year}〕{serial}号"
    family, subject = "random_inspection", "title"
    summary = "拟定并公布抽查计划，事先公布名录库、规则和随机数来源，产生随机数后抽取并公布，逐户检查，公示结果。"
    statute = "国办发〔2015〕58号、国发〔2019〕5号、国办发〔2018〕118号"
    public = Public(
        fields=(
            "year", "title", "matter", "added_matter", "domains", "scope", "rates", "pool_objects", "pool_inspectors",
            "commitment_digest", "withdrawn_because", "random_source", "source_due_on", "random_value", "drawn_objects",
            "draw_file",
            "inspected_objects", "summary", "follow_up",
        )
    )  # fmt: skip

    drafted = State("拟定中", initial=True)
    approved = State("计划已公布")
    committed = State("承诺已公布")
    drawn = State("检查中")
    concluded = State("待通报")
    reported = State("已通报", final=True)
    cancelled = State("已取消", final=True)

    completing = Clock("抽查完成期限", until="complete_by")
    publishing = Clock("抽查结果公示期限", limit="double_random.publish_result_20")

    plan_notice = Document("随机抽查计划公告", public=True)
    commitment_notice = Document("抽取承诺公告", public=True)
    withdrawal_notice = Document("撤回抽取承诺公告", public=True)
    draw_notice = Document("抽取结果公告", public=True)
    campaign_report = Document("抽查情况通报", public=True)

    plan = Action(
        "拟定计划", drafted.opens(), by=CLERK, data=data.Plan, basis=PLANS,
        guards=(guards.matter_listed, guards.domains_named, guards.joint_organs_named, guards.completion_ahead),
    )  # fmt: skip
    add_matter = Action(
        "增列事项", drafted.stays(), by=CLERK, data=data.AddedMatter, guards=guards.added_matter_listed,
        basis="国发〔2019〕5号第三部分",
    )  # fmt: skip
    approve = Action(
        "批准公布计划", drafted.to(approved), by=HEAD, not_same_as=plan, issues=plan_notice, publishes=True, basis=PLANS,
    )  # fmt: skip
    cancel = Action(
        "取消计划", (drafted | approved).to(cancelled), by=HEAD, data=data.Cancelled, outcome="取消", basis=PLANS,
    )  # fmt: skip
    commit = Action(
        "公布抽取承诺", approved.to(committed), by=HEAD, data=data.Committed, issues=commitment_notice, publishes=True,
        opens_files=True, binding=True, basis=RANDOM,
        guards=(*drawing.COMMITTED, drawing.two_on_each_team, drawing.pool_certified),
    )  # fmt: skip
    withdraw_commitment = Action(
        "撤回抽取承诺", committed.to(approved), by=HEAD, data=Withdrawn, issues=withdrawal_notice, publishes=True,
        opens_files=True, binding=True, basis=RANDOM, guards=drawing.WITHDRAWN,
    )  # fmt: skip
    draw = Action(
        "抽取", committed.to(drawn), by=CLERK, data=data.Drawn, starts=completing, issues=draw_notice, publishes=True,
        opens_files=True, binding=True, basis=RANDOM, guards=drawing.DRAWN,
    )  # fmt: skip
    conclude = Action(
        "抽查完成", drawn.to(concluded), by=(CLERK, HEAD), data=data.Concluded, stops=completing, starts=publishing,
        guards=(guards.every_task_has_a_result, guards.inspected_as_tasks_say), basis=f"{RANDOM}；{OPEN}",
    )  # fmt: skip
    report = Action(
        "通报抽查情况", concluded.to(reported), by=HEAD, data=data.Summary, guards=guards.every_result_published,
        stops=publishing, outcome="已通报", issues=campaign_report, publishes=True, basis=OPEN,
    )  # fmt: skip

    plans = Count("公布抽查计划", approve, unit="个", means="经批准公布的随机抽查计划数。")
    joint_plans = Count(
        "部门联合抽查计划", approve, unit="个", where=lambda at: at.get("joint") is True,
        means="经批准公布的、由两个以上部门联合实施的随机抽查计划数。",
    )  # fmt: skip
    plans_cancelled = Count("取消抽查计划", cancel, unit="个", means="取消的随机抽查计划数。")
    commitments_withdrawn = Count("撤回承诺次数", withdraw_commitment, unit="次", means="抽取前撤回抽取承诺的次数。")
    draws = Count("抽取次数", draw, unit="次", means="按公布的承诺完成的随机抽取次数。")
    pool_objects = Count(
        "名录库户次", draw, amount="pool_objects", unit="户次", means="各次抽取时名录库中的对象数合计。"
    )
    drawn_objects = Count("抽中户次", draw, amount="drawn_objects", unit="户次", means="各次抽取抽中的对象数合计。")
    inspected_objects = Count(
        "完成检查户次", conclude, amount="inspected_objects", unit="户次", means="已完成的抽查计划中完成检查的对象数合计。",
    )  # fmt: skip
    reports = Count("通报次数", report, unit="次", means="向社会通报抽查情况的次数。")
    reports_in_time = Count(
        "按期通报次数", report, unit="次", where=lambda at: at.met("publishing"),
        means="自抽查完成之日起二十个工作日内通报抽查情况的次数。",
    )  # fmt: skip
    coverage_rate = Share("抽查覆盖率", drawn_objects, pool_objects, means="抽中的对象占名录库对象的比例。")
    completion_rate = Share("抽查完成率", inspected_objects, drawn_objects, means="完成检查的对象占抽中对象的比例。")
    report_rate = Share("按期通报率", reports_in_time, reports, means="按期通报抽查情况的次数占通报次数的比例。")
