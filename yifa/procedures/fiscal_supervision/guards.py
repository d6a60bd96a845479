"""Conditions of law on the steps of a fiscal inspection (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.procedures.fiscal_supervision.data import Disposal, UnitKind, VerificationResult

RULES = "财政检查工作办法（财政部令第32号）"
SUPERVISION = "财政部门监督办法（财政部令第69号）"
TOWNS = ("镇政府", "街道办事处")

plan_open = guard(
    "fiscal_plan_closed", article=SUPERVISION,
    en="Inspections enter the plan while it is drafted, or after the issued plan was adjusted",
    zh="检查项目应当在编制计划时列入，计划印发后应当先批准调整再列入",
)(
    lambda at: at.parent is not None
    and (at.parent.state == "drafted" or (at.parent.state == "issued" and at.parent.did("adjust")))
)  # fmt: skip


@guard(
    "fiscal_unit_differs",
    article=SUPERVISION,
    en="The unit's kind does not fit its organ: towns and villages name a town, departments do not",
    zh="被检查单位类别与所填机关不符：镇（街道）、村（社区）填镇政府或者街道办事处，部门填部门",
)
def unit_fits(at: Moment) -> bool:
    """Towns, and the towns of villages, are towns in the register of organs."""
    assert at.facts is not None
    organ = at.facts.organ(at.data["inspected_organ"])
    town = organ is not None and organ.kind in TOWNS
    kind = at.data["unit_kind"]
    return town if kind in (UnitKind.TOWN, UnitKind.VILLAGE) else not town or kind == UnitKind.INSTITUTION


plan_issued = guard(
    "fiscal_plan_not_issued", article=SUPERVISION,
    en="The plan has not been approved and issued. Teams are formed under an issued plan",
    zh="年度检查计划尚未批准印发，应当依照经批准的计划组成检查组",
)(lambda at: at.parent is not None and at.parent.state == "issued")  # fmt: skip

two_inspectors = guard(
    "fiscal_team_too_small", article=RULES,
    en="Two inspectors at least. Name all of them",
    zh="检查人员不得少于二人，请填写全部检查人员",
)(lambda at: len({*(at.data.get("members") or at.data.get("obtained_by") or []), at.data.get("leader")} - {None}) >= 2)  # fmt: skip


@guard(
    "fiscal_notice_too_late",
    article=RULES,
    en="The notice must be served three working days before the inspection. Begin later, or obtain leave to begin at once",
    zh="财政检查通知书应当在实施检查三个工作日前送达，请推迟检查，或者报经负责人批准直接检查",
)
def noticed_in_time(at: Moment) -> bool:
    """Three working days lie between notice and inspection, unless the head gave leave."""
    assert at.case is not None
    assert at.facts is not None
    law, served = in_force("fiscal_inspection.notice", at.on), at.day("served_on")
    if law is None or at.case.did("approve_direct"):
        return True
    return served is not None and served <= due(law, at.on, calendar=at.facts.calendar()).due


signed_or_explained = guard(
    "fiscal_paper_unsigned", article=RULES,
    en="The unit did not sign or seal this working paper. Have it signed, or say why that cannot be had",
    zh="工作底稿没有被检查单位签章确认，请补签，不能取得的应当注明原因",
)(lambda at: bool(at.data["signed"] or at.data.get("unsigned_because")))  # fmt: skip

served_after = guard(
    "fiscal_served_before", article=RULES,
    en="The day of service lies before what is served was made. Check it",
    zh="送达日期早于所送达文书的作出日期，请核对",
)(lambda at: at.case is not None and (at.day("served_on") or at.on) >= at.case.last_on)  # fmt: skip

report_not_late = guard(
    "fiscal_report_late", article=RULES,
    en="The time for the report is over and cannot be extended any more. Submit the report",
    zh="提交检查报告的期限已经届满，不得再延长，请及时提交检查报告",
)(lambda at: at.live("reporting") is not None and not at.overdue("reporting"))  # fmt: skip


def left_on(at: Moment) -> date:
    """The day on which the team left the inspected unit, from which the report's time counts."""
    assert at.case is not None
    return at.case.done["end_on_site"].on


comment_period_over = guard(
    "fiscal_comment_period_running", article=RULES,
    en="The inspected unit still has time to comment. Wait for the end of its five working days",
    zh="被检查单位提出书面意见的期限尚未届满，不得视同无异议",
)(lambda at: at.overdue("commenting"))  # fmt: skip

disposal_fits = guard(
    "fiscal_disposal_wrong", article=f"{RULES}；财政违法行为处罚处分条例",
    en="Where something was found a decision is made, where nothing was found a conclusion is stated",
    zh="查出问题的应当作出处理决定，未查出问题的应当作出检查结论，请核对",
)(
    lambda at: at.case is not None
    and at.case.did("record_finding", "record_other_finding") == (at.data["disposal"] == Disposal.DECISION)
)  # fmt: skip

rectify_ahead = guard(
    "fiscal_rectification_day_past", article=RULES,
    en="The last day for rectification must lie after today",
    zh="整改截止日应当在今日以后，请核对",
)(lambda at: (day := at.day("rectify_by_on")) is not None and day > at.on)  # fmt: skip

incomplete = guard(
    "fiscal_rectification_complete", article=SUPERVISION,
    en="The rectification was verified as complete. Nothing more can be asked for",
    zh="整改已经核查到位，不需要责成继续整改",
)(lambda at: at.get("result") == VerificationResult.INCOMPLETE)  # fmt: skip

verification_whole = guard(
    "fiscal_verification_wrong", article=SUPERVISION,
    en="Where the rectification is incomplete, give another last day, after today; where it is complete, none",
    zh="整改不到位的应当填写今日以后的再次整改截止日，整改到位的不填写",
)(
    lambda at: "rectify_by_on" not in at.data if at.data["result"] == VerificationResult.RECTIFIED
    else "rectify_by_on" in at.data and (at.day("rectify_by_on") or at.on) > at.on
)  # fmt: skip

verified = guard(
    "fiscal_rectification_unverified", article=SUPERVISION,
    en="The rectification has not been verified as complete. Verify it before closing",
    zh="整改尚未核查到位，不得办结",
)(lambda at: at.get("disposal") == Disposal.CONCLUSION or at.get("result") == VerificationResult.RECTIFIED)  # fmt: skip

secrets_checked = guard(
    "fiscal_secrets_unchecked", article="政府信息公开条例（2007）第十四条；政府信息公开条例（2019）第十七条",
    en="The text has not been checked for secrets and personal information. Have it checked before publishing it",
    zh="公告内容尚未作保密审查，应当审查后再公布",
)(lambda at: bool(at.data["secrets_checked"]))  # fmt: skip

inspections_finished = guard(
    "fiscal_inspections_open", article=SUPERVISION,
    en="Some inspections of the plan are not finished, or there is none. Finish them first",
    zh="计划内尚有检查项目未办结，或者计划未列入检查项目，请先办结",
)(
    lambda at: at.case is not None and at.facts is not None
    and bool(plan := at.facts.children(at.case.number)) and all(each.closed_on is not None for each in plan)
)  # fmt: skip

plan_filled = guard(
    "fiscal_plan_empty", article=SUPERVISION,
    en="The plan lists no inspection yet. List one at least before issuing it",
    zh="计划尚未列入检查项目，请先列入再印发",
)(lambda at: at.case is not None and at.facts is not None and bool(at.facts.children(at.case.number)))  # fmt: skip
