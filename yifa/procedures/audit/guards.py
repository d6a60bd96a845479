"""Conditions of law on the steps of an audit (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import Guard, Test, guard
from yifa.kernel.limits import in_force
from yifa.procedures.audit.data import Disposal, Method

AMENDED = date(2022, 1, 1)
"""The first day of the law as amended in 2021 (审计法2021年修正)."""


def _people(text: str | None) -> set[str]:
    return {name.strip() for name in (text or "").split("、") if name.strip()}


@guard(
    "audit_plan_fixed",
    article="审计法实施条例第三十四条；国家审计准则第三章",
    en="Projects enter or leave the plan while it is drafted, or after an adjustment was approved. Have the plan adjusted first",
    zh="审计项目应当在编制计划时列入或者撤销，计划下达后应当先按原审批程序批准调整，再列入或者撤销项目",
)
def plan_open(at: Moment) -> bool:
    """A draft may change, and so may an issued plan whose adjustment was approved."""
    plan = at.parent
    return plan is not None and (
        plan.state == "drafted" or (plan.state == "issued" and "adjustment_approval" in plan.data)
    )


@guard(
    "audit_plan_not_issued",
    article="审计法（2006）第三十八条第一款；审计法（2021）第四十二条第一款",
    en="The year's plan has not been approved and issued. An audit team is formed for a project of an issued plan",
    zh="年度审计项目计划尚未批准下达，应当根据经批准的计划确定的审计事项组成审计组",
)
def plan_issued(at: Moment) -> bool:
    """The plan that lists the audit is in force."""
    return at.parent is not None and at.parent.state in ("issued", "adjusting")


@guard(
    "audit_team_too_small",
    article="国家审计准则第二章、第四章",
    en="A team is a leader and at least one other auditor. Name a second person",
    zh="审计组由组长和其他成员组成，不得少于二人，请补充审计组成员",
)
def two_auditors(at: Moment) -> bool:
    """Somebody beside the leader is in the team."""
    return bool(_people(at.data["members"]) - {at.data["leader"]})


def _leave(given: Test) -> Guard:
    return guard(
        "audit_leave_of_another", article="审计法（2006）第三十八条第一款；审计法（2021）第四十二条第一款",
        en="Leave to begin at once is the government's until 2021-12-31, and the head of the audit office's since",
        zh="直接持审计通知书实施审计，2021年12月31日以前由本级人民政府批准，2022年1月1日起由审计机关负责人批准",
    )(given)  # fmt: skip


leave_of_government = _leave(lambda at: at.on < AMENDED)
leave_of_head = _leave(lambda at: at.on >= AMENDED)


@guard(
    "audit_notice_too_late",
    article="审计法（2006）第三十八条第一款；审计法（2021）第四十二条第一款；审计法实施条例第三十五条、第五十六条",
    en="The notice must be served three working days before the audit begins. Begin later, or obtain leave to begin at once",
    zh="审计通知书应当在实施审计三个工作日前送达，请推迟实施日期，或者依法报经批准直接持审计通知书实施审计",
)
def noticed_in_time(at: Moment) -> bool:
    """Three working days lie between notice and audit, unless there is leave to begin at once."""
    assert at.case is not None
    assert at.facts is not None
    law, served = in_force("audit.notice", at.on), at.day("served_on")
    if law is None or at.case.did("approve_direct", "approve_direct_by_government"):
        return True
    return served is not None and served <= due(law, at.on, calendar=at.facts.calendar()).due


@guard(
    "audit_investigator_alone",
    article="审计法（2021）第四十三条第二款",
    en="Two auditors at least must question other units and persons. Name both",
    zh="向有关单位和个人进行调查时，审计人员应当不少于二人，请填写全部取证人员",
)
def two_investigators(at: Moment) -> bool:
    """Since 2022 nobody questions others alone."""
    alone = len(_people(at.data["obtained_by"])) < 2
    return not alone or at.data["method"] != Method.INVESTIGATION or at.on < AMENDED


@guard(
    "audit_evidence_unsigned",
    article="审计法实施条例第三十八条",
    en="The provider did not sign or seal this evidence. Have it signed, or say why that cannot be had",
    zh="证明材料没有提供者签名或者盖章，请补签，不能取得的应当注明原因",
)
def signed_or_explained(at: Moment) -> bool:
    """Evidence is signed, or says why it is not."""
    return bool(at.data["signed"] or at.data.get("unsigned_because"))


comment_overdue = guard(
    "audit_comment_period_running", article="审计法实施条例第三十九条第一款、第五十六条",
    en="The audited organ still has time to comment: ten working days from the receipt of the draft. Wait for its end",
    zh="被审计单位提出书面意见的期限（自接到审计组的审计报告之日起十个工作日）尚未届满，不得视同无异议",
)(lambda at: at.overdue("commenting"))  # fmt: skip


decision_proposed = guard(
    "audit_decision_not_due", article="审计法（2006）第四十一条；审计法（2021）第四十五条第一款",
    en="The report gives no ground for a decision. A decision is made where the report proposes one",
    zh="审计报告的处理方式不含作出审计决定，不得作出审计决定",
)(lambda at: bool(at.get("disposal") == Disposal.DECISION))  # fmt: skip


@guard(
    "audit_decision_missing",
    article="审计法（2006）第四十一条；审计法（2021）第四十五条",
    en="The report proposes a decision, which has not been made. Make it, and serve it with the report",
    zh="审计报告提出应当作出审计决定，但尚未作出，请先作出审计决定，与审计报告一并送达",
)
def decision_made(at: Moment) -> bool:
    """Where a decision is due, it is there when the report is served."""
    assert at.case is not None
    return at.get("disposal") != Disposal.DECISION or at.case.did("decide")


secrets_checked = guard(
    "audit_secrets_unchecked", article="审计法（2006）第三十六条第二款；审计法（2021）第四十条第二款",
    en="The text has not been checked for secrets and personal information. Have it checked before publishing it",
    zh="公告内容尚未作保密审查，应当审查后再公布",
)(lambda at: bool(at.data["secrets_checked"]))  # fmt: skip


@guard(
    "audit_findings_unrectified",
    article="审计法实施条例第五十四条；审计法（2021）第五十二条；国家审计准则第五章第五节",
    en="The audit found faults whose rectification was not ordered, or is not finished. Have it finished and checked first",
    zh="审计查出的问题尚未责令整改，或者整改尚未办结，请先责令整改并核查办结，再结项",
)
def all_rectified(at: Moment) -> bool:
    """An audit that found something ends after every rectification has ended, and there is at least one."""
    assert at.case is not None
    assert at.facts is not None
    orders = at.facts.children(at.case.number)
    found = at.case.did("record_finding", "record_other_finding", "decide")
    return all(order.closed_on is not None for order in orders) and (bool(orders) or not found)
