"""One organ's part in a year's assessment (被考核单位考核): its self-assessment, the scores of others, and the feedback."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import ASSESSED_ORGAN, CLERK, HEAD, REVIEWER, SUPERVISOR
from yifa.kernel.running import Status
from yifa.procedures.assessment import data, guards
from yifa.procedures.assessment.data import ObjectionResult
from yifa.procedures.assessment.guards import OUTLINE


def _in_time(at: Moment) -> bool:
    assert at.case is not None
    runs = [run.status for run in at.case.runs if run.clock == "self_assessing"]
    return runs == [Status.MET]


def _changed(at: Moment) -> bool:
    return bool(at.get("objection_result") == ObjectionResult.CHANGED)


def _first(at: Moment) -> bool:
    assert at.case is not None
    return at.case.done["self_assess"].times == 1


class OrganAssessment(Procedure):
    """One organ's assessment: it says with evidence how it stands, others score it, and it may object."""

    key, label, number = "assessment", "单位年度考核", "{organ}法考评〔{year}〕{serial}号"
    parent, subject = "assessment_round", "assessed_organ"
    summary = "通知被考核单位自评，由其他机关评分，公示期间可以提出异议，通报后反馈名次和需改进事项。"
    statute = "《法治政府建设实施纲要》《法治政府建设与责任落实督察工作规定》"

    notified = State("待自评", initial=True)
    self_assessed = State("待评分")
    scored = State("已评分")
    objected = State("异议处理中")
    fed_back = State("已反馈", final=True)

    self_assessing = Clock("自评期限", until="self_assess_by")

    notice = Document("开展自评的通知", to="被考核单位")
    return_letter = Document("退回补充自评通知", to="被考核单位")
    score_sheet = Document("考核评分表", to="被考核单位")
    objection_reply = Document("考核异议答复", to="被考核单位")
    feedback_letter = Document("考核结果反馈书", to="被考核单位")

    notify = Action(
        "通知自评", notified.opens(), by=CLERK, data=data.Notice, guards=(guards.under_way, guards.organ_in_scheme),
        starts=self_assessing, issues=notice, basis=OUTLINE,
    )  # fmt: skip
    self_assess = Action(
        "自评", notified.to(self_assessed), by=ASSESSED_ORGAN, data=data.SelfAssessment,
        guards=(guards.self_total_right, guards.evidenced), stops=self_assessing, basis=OUTLINE,
    )  # fmt: skip
    send_back = Action(
        "退回补充自评", self_assessed.to(notified), by=(CLERK, REVIEWER, SUPERVISOR), data=data.MoreAsked,
        guards=guards.another_body, starts=self_assessing, issues=return_letter, basis=OUTLINE,
    )  # fmt: skip
    score_organ = Action(
        "评分", self_assessed.to(scored), by=(REVIEWER, HEAD, SUPERVISOR), data=data.Review,
        guards=(guards.another_body, guards.total_right), not_same_as=self_assess, issues=score_sheet, basis=OUTLINE,
    )  # fmt: skip
    object = Action(
        "提出异议", scored.to(objected), by=ASSESSED_ORGAN, data=data.Objection, guards=guards.while_posted, once=True,
        basis=OUTLINE,
    )  # fmt: skip
    decide_objection = Action(
        "处理异议", objected.to(scored), by=(REVIEWER, HEAD, SUPERVISOR), data=data.ObjectionDecision,
        guards=(guards.another_body, guards.changed_or_kept), not_same_as=(score_organ, object), issues=objection_reply,
        basis=OUTLINE,
    )  # fmt: skip
    feed_back = Action(
        "反馈考核结果", scored.to(fed_back), by=CLERK, data=data.Feedback, guards=guards.place_right,
        issues=feedback_letter, basis=f"{OUTLINE}；法治政府建设与责任落实督察工作规定",
    )  # fmt: skip

    self_assessments = Count(
        "自评单位", self_assess, where=_first, unit="个", means="在年度考核中提交自评的单位数，退回后再次提交的不重复计算。",
    )  # fmt: skip
    self_assessed_on_time = Count(
        "按期自评单位", self_assess, where=_in_time, unit="个", means="在自评期限内一次提交自评的单位数。",
    )  # fmt: skip
    assessed_organs_scored = Count("评分单位", score_organ, unit="个", means="由其他机关完成评分的被考核单位数。")
    objections = Count("考核异议", object, means="被考核单位在公示期间提出异议的件数。")
    objections_changed = Count(
        "改变得分", decide_objection, where=_changed, means="经处理异议改变考核得分的件数。",
    )  # fmt: skip
    fed_back_organs = Count("反馈单位", feed_back, unit="个", means="通报后反馈考核结果的被考核单位数。")
    on_time_rate = Share(
        "按期自评率", self_assessed_on_time, self_assessments, means="提交自评的单位中在期限内一次提交的比例。"
    )
