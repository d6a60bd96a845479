"""A normative document in force (现行规范性文件): 国发〔2008〕17号，国办发〔2018〕37号，江苏省政府令第54号、第158号."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Needs, Standing
from yifa.procedures.valid_document import data, guards
from yifa.procedures.valid_document.cleanup import DocumentCleanup
from yifa.procedures.valid_document.guards import CLEAN_UP, PROVINCE

__all__ = ["DocumentCleanup", "ValidDocument"]

LISTED = Needs("document_maker.listed", "规范性文件制定主体", of="makers", organs="makers")


class ValidDocument(Procedure):
    """One document from its publication until it no longer holds; those made before the platform are entered too."""

    key, label, number = "valid_document", "现行规范性文件", "{organ}规库〔{year}〕{serial}号"
    family, subject = "normative_document", "title"
    summary = "公布后登记入库，有效期届满前评估，依评估和清理延续、保留、修改、废止，期满登记失效。"
    statute = "国发〔2008〕17号、国办发〔2018〕37号、江苏省政府令第54号"
    public = Public(
        fields=(
            "title", "document_number", "makers", "effective_on", "valid_until_on", "content", "prolonged_because", "change",
            "repeal_ground", "repealed_because", "repeal_number", "lapsed_because", "annulled_by", "annulment_number",
            "annulled_because",
        )
    )  # fmt: skip

    in_force = State("现行有效", initial=True)
    repealed = State("已废止", final=True)
    lapsed = State("已失效", final=True)
    annulled = State("已被撤销", final=True)

    evaluating = Clock("期满前评估", limit="normative_docs_js.evaluate")
    expiring = Clock("有效期", until="valid_until_on")
    changing = Clock("修改期限", until="change_by_on")

    valid = Standing(
        "现行有效", subject="title", name="document_number", until="valid_until_on",
        means="规范性文件自施行之日起现行有效，至有效期届满、废止或者撤销。",
    )  # fmt: skip

    prolongation_notice = Document("延续有效期公告", public=True)
    change_order = Document("规范性文件修改通知书", to="制定机关")
    evaluation_report = Document("实施后评估报告")
    repeal_notice = Document("废止规范性文件公告", public=True)
    lapse_notice = Document("规范性文件失效公告", public=True)
    annulment_notice = Document("规范性文件撤销公告", public=True)

    enter = Action(
        "登记入库", in_force.opens(), by=CLERK, data=data.Entry, at="effective_on",
        guards=(guards.validity_allowed, guards.entered_as_published), begins=valid,
        starts=(Start(evaluating, on="valid_until_on"), expiring), publishes=True, basis=CLEAN_UP,
    )  # fmt: skip
    evaluate = Action(
        "实施后评估", in_force.stays(), by=(CLERK, HEAD), data=data.Evaluation, stops=evaluating,
        issues=evaluation_report, basis=PROVINCE,
    )  # fmt: skip
    prolong = Action(
        "延续有效期", in_force.stays(), by=HEAD, data=data.Prolongation, needs=LISTED, begins=valid, stops=expiring,
        guards=(guards.still_valid, guards.evaluated, guards.validity_allowed),
        starts=(Start(evaluating, on="valid_until_on"), expiring), issues=prolongation_notice, publishes=True,
        basis=PROVINCE,
    )  # fmt: skip
    keep = Action(
        "清理保留", in_force.stays(), by=HEAD, data=data.CleanUp, guards=guards.cleanup_running, basis=CLEAN_UP,
    )  # fmt: skip
    order_change = Action(
        "清理决定修改", in_force.stays(), by=HEAD, data=data.ChangeOrder, starts=changing, issues=change_order,
        guards=(guards.cleanup_running, guards.change_ahead), basis=CLEAN_UP,
    )  # fmt: skip
    change = Action(
        "修改", in_force.stays(), by=CLERK, data=data.Change, guards=guards.replacement_published, stops=changing,
        publishes=True, basis=PROVINCE,
    )  # fmt: skip
    repeal = Action(
        "废止", in_force.to(repealed), by=HEAD, data=data.Repeal, ends=valid, stops=(expiring, changing),
        guards=(guards.cleanup_running, guards.replacement_published), outcome="repeal_ground", issues=repeal_notice,
        publishes=True, basis=CLEAN_UP,
    )  # fmt: skip
    lapse = Action(
        "登记失效", in_force.to(lapsed), by=CLERK, data=data.Lapse, guards=guards.validity_over, stops=expiring,
        outcome="失效", issues=lapse_notice, publishes=True, basis=PROVINCE,
    )  # fmt: skip
    annul = Action(
        "登记撤销", in_force.to(annulled), by=CLERK, data=data.Annulment, ends=valid, outcome="被撤销",
        issues=annulment_notice, publishes=True, basis="地方各级人民代表大会和地方各级人民政府组织法；江苏省政府令第54号",
    )  # fmt: skip

    valid_documents = Count(
        "现行有效规范性文件", enter, less=(repeal, lapse, annul), lasting=True, figure="valid",
        means="截止日已经登记入库、尚未废止、登记失效或者撤销的规范性文件数。",
    )  # fmt: skip
    evaluations = Count("实施后评估", evaluate, unit="次", means="对施行中的规范性文件进行评估的次数。")
    evaluations_by = CountEach("分方式评估", evaluate, "evaluator", unit="次", means="以“{}”方式进行实施后评估的次数。")
    prolongations = Count("延续有效期", prolong, means="评估后延续有效期的规范性文件数。")
    kept = Count("清理保留", keep, means="清理后继续有效的规范性文件数。")
    to_change = Count("清理决定修改", order_change, means="清理后决定予以修改的规范性文件数。")
    changes = Count("修改", change, means="以新文件修改的规范性文件数。")
    repeals = Count("废止", repeal, means="决定废止的规范性文件数。")
    repeals_for = CountEach("分事由废止", repeal, "repeal_ground", means="因“{}”废止的规范性文件数。")
    lapses = Count("失效", lapse, means="有效期届满登记失效的规范性文件数。")
    annulments = Count("撤销", annul, means="被有权机关撤销的规范性文件数。")
