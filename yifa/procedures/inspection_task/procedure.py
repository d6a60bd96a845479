"""A task of a random inspection (抽查任务): 国办发〔2015〕58号, 国发〔2019〕5号, 国办发〔2018〕118号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.inspection_task import data, guards
from yifa.procedures.inspection_task.data import PROBLEMS, RecheckResult

RANDOM, EVIDENCE = guards.RANDOM, guards.EVIDENCE
TWO = f"{guards.TWO}；行政处罚法（2021）第五十五条第一款"
OPEN = "国发〔2019〕5号第三部分第（六）项；国市监信〔2019〕38号；国办发〔2018〕118号第（六）项"
FOLLOW_UP = "国发〔2019〕5号第三部分"
CORRECTION = "行政处罚法（2017）第二十三条；行政处罚法（2021）第二十八条第一款"


class InspectionTask(Procedure):
    """One object drawn: assigned to its team, inspected, its result published within twenty working days, followed up."""

    key, label, number = "inspection_task", "抽查任务", "{organ}抽查〔{year}〕{serial}号"
    family, parent, subject = "random_inspection", "random_inspection", "object_name"
    summary = "按抽取结果分派检查人员，两名以上执法人员检查并全过程记录，录入、公示结果，责令改正、复查或者移送。"
    statute = "国办发〔2015〕58号、国发〔2019〕5号、国市监信〔2019〕38号、国办发〔2018〕118号"
    public = Public(
        fields=("object_id", "object_name", "officers", "unavailable", "replacement_ground", "method", "result")
    )

    assigned = State("待检查", initial=True)
    inspected = State("待录入结果")
    resulted = State("待公示")
    disclosed = State("已公示")
    closed = State("已归档", final=True)
    cancelled = State("已撤销", final=True)

    selected = Standing(
        "抽查对象", subject="object_id", name="plan", means="已被抽查计划抽中，正在接受检查或者后续处理。",
    )  # fmt: skip

    inspecting = Clock("检查期限", until="inspect_by")
    publishing = Clock("结果公示期限", limit="double_random.publish_result_20")
    rectifying = Clock("改正期限", until="rectify_by")

    inspection_notice = Document("随机抽查通知书", to="抽查对象")
    rectification_order = Document("责令改正通知书", to="抽查对象")
    result_notice = Document("抽查结果公示", public=True)
    referral_letter = Document("案件线索移送函", to="受移送机关")

    assign = Action(
        "分派", assigned.opens(), by=(CLERK, HEAD), data=data.Assignment, begins=selected, starts=inspecting,
        needs=guards.OFFICERS, basis=f"{RANDOM}；{guards.TWO}",
        guards=(
            guards.drawn_already, guards.object_drawn, guards.team_drawn, guards.replacement_reasoned,
            guards.replacement_approved, guards.assigned_once, guards.repeat_as_recorded, guards.as_planned,
            guards.officers_of_the_field,
        ),
    )  # fmt: skip
    replace_inspector = Action(
        "更换检查人员", (assigned | inspected).stays(), by=HEAD, data=data.Substitution, needs=guards.OFFICERS,
        guards=(guards.unavailable_continued, guards.team_drawn, guards.officers_of_the_field), basis=f"{RANDOM}；{TWO}",
    )  # fmt: skip
    notify = Action(
        "通知检查", assigned.stays(), by=CLERK, needs=guards.OFFICERS, issues=inspection_notice, once=True, basis=RANDOM,
    )  # fmt: skip
    inspect = Action(
        "实施检查", assigned.to(inspected), by=CLERK, data=data.Inspection, needs=guards.OFFICERS,
        guards=(
            guards.officers_of_the_field, guards.certificates_shown, guards.recorded, guards.signed_or_explained,
        ),
        basis=f"{TWO}；{EVIDENCE}",
    )  # fmt: skip
    record_result = Action(
        "录入结果", inspected.to(resulted), by=CLERK, data=data.Finding, outcome="result", stops=inspecting,
        starts=publishing, basis="国发〔2019〕5号第三部分第（六）项；国市监信〔2019〕38号",
    )  # fmt: skip
    publish = Action(
        "公示结果", resulted.to(disclosed), by=(CLERK, HEAD), stops=publishing, issues=result_notice, publishes=True,
        basis=OPEN,
    )  # fmt: skip
    _found = inspected | resulted | disclosed
    order_rectification = Action(
        "责令改正", _found.stays(), by=HEAD, data=data.Rectification, needs=guards.OFFICERS,
        guards=(guards.officers_of_the_field, guards.rectify_ahead), starts=rectifying, issues=rectification_order,
        basis=f"{CORRECTION}；{FOLLOW_UP}",
    )  # fmt: skip
    recheck = Action(
        "复查", _found.stays(), by=CLERK, data=data.Recheck, needs=guards.OFFICERS, after=order_rectification,
        guards=(guards.officers_of_the_field, guards.recorded), stops=rectifying, basis=f"{TWO}；{FOLLOW_UP}",
    )  # fmt: skip
    transfer = Action(
        "移送立案", _found.stays(), by=HEAD, data=data.Transfer, guards=guards.penalty_opened,
        basis=f"{FOLLOW_UP}；行政处罚法（2021）第五十四条第二款",
    )  # fmt: skip
    refer = Action(
        "移送其他机关", _found.stays(), by=HEAD, data=data.Referral, issues=referral_letter, basis=FOLLOW_UP,
    )  # fmt: skip
    close = Action("归档", disclosed.to(closed), by=CLERK, guards=guards.handled, ends=selected, basis=EVIDENCE)
    cancel = Action(
        "撤销任务", assigned.to(cancelled), by=HEAD, data=data.Cancellation, ends=selected, outcome="撤销", basis=RANDOM,
    )  # fmt: skip

    tasks = Count("分派任务", assign, unit="户次", means="按抽取结果分派检查任务的对象数。")
    repeats = Count(
        "重复抽查", assign, unit="户次", where=lambda at: at.data["repeat"] is True,
        means="同一年度内被不同抽查计划再次抽中的对象数。",
    )  # fmt: skip
    replacements = Count(
        "更换检查人员次数", (assign, replace_inspector), unit="次", where=lambda at: bool(at.data.get("unavailable")),
        means="抽取后依次递补更换检查人员的次数。",
    )  # fmt: skip
    inspections = Count("实施检查户次", inspect, unit="户次", means="由两名以上执法人员实施检查的对象数。")
    results_recorded = Count("录入结果户次", record_result, unit="户次", means="已录入抽查结果的对象数。")
    results = CountEach("抽查结果分类", record_result, "result", unit="户次", means="抽查结果为“{}”的对象数。")
    problems_found = Count(
        "发现问题", record_result, unit="户次", where=lambda at: at.data["result"] in PROBLEMS,
        means="抽查结果属于发现问题各类情形的对象数。",
    )  # fmt: skip
    results_published = Count("公示结果户次", publish, unit="户次", means="已向社会公示抽查结果的对象数。")
    published_in_time = Count(
        "按期公示结果", publish, unit="户次", where=lambda at: at.met("publishing"),
        means="自检查任务完成之日起二十个工作日内公示抽查结果的对象数。",
    )  # fmt: skip
    rectification_orders = Count("责令改正次数", order_rectification, unit="次", means="责令抽查对象改正的次数。")
    rectified = Count(
        "复查已改正", recheck, unit="次", where=lambda at: at.data["recheck_result"] == RecheckResult.RECTIFIED,
        means="经复查确认已经改正的次数。",
    )  # fmt: skip
    transferred = Count("移送行政处罚", transfer, means="抽查发现问题后立案实施行政处罚的件数。")
    referred = Count("移送机关处理", refer, means="抽查发现问题后移送其他机关处理的件数。")
    tasks_cancelled = Count("撤销任务户次", cancel, unit="户次", means="分派后撤销检查任务的对象数。")
    problem_rate = Share("问题发现率", problems_found, results_recorded, means="发现问题的对象占已有结果的对象的比例。")
    repeat_rate = Share("重复抽查率", repeats, tasks, means="同一年度内再次被抽查的对象占分派任务的对象的比例。")
    publication_rate = Share(
        "结果按期公示率", published_in_time, results_published, means="按期公示的抽查结果占已公示结果的比例。"
    )
