"""Conditions of law on the steps of a plan (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard


@guard(
    "audit_project_count_differs",
    article="审计法实施条例第三十四条",
    en="The number of projects is not that of the audits listed in this plan. Count them again, or list what is missing",
    zh="填写的项目数与本计划已列入的审计项目数不一致，请核对或者补充列入审计项目",
)
def projects_listed(at: Moment) -> bool:
    """The plan goes out with exactly the audits that it lists."""
    assert at.case is not None
    assert at.facts is not None
    listed = [each for each in at.facts.children(at.case.number) if each.state != "cancelled"]
    return bool(at.data["project_count"] == len(listed))


@guard(
    "audit_plan_unfinished",
    article="国家审计准则第三章",
    en="Audits of this plan are still open. Close them, or take them off the plan, before closing the year",
    zh="本计划尚有未结项的审计项目，请先结项或者依程序撤项，再办理年度办结",
)
def projects_finished(at: Moment) -> bool:
    """Every audit of the plan has ended."""
    assert at.case is not None
    assert at.facts is not None
    return all(each.closed_on is not None for each in at.facts.children(at.case.number))
