"""Conditions on a department's plan (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.service_reform.data import Effect

BASIS = "优化营商环境条例第七条；2018年度依当地优化营商环境工作部署"


@guard(
    "measures_listed_badly",
    article=BASIS,
    en="Name each measure once, give their number, and a day to come by which they are done. Check them",
    zh="具体措施应当逐项填写、不得重复，措施数应当一致，完成时限应当晚于本步骤日期，请核对",
)
def well_listed(at: Moment) -> bool:
    """A plan can be checked measure by measure."""
    listed = at.data["measures"]
    once = all(listed) and len(set(listed)) == len(listed) == at.data["measure_count"]
    return once and at.data["finish_by_on"] > at.on.isoformat()


@guard(
    "department_plan_exists",
    article=BASIS,
    en="This department has issued its plan for that year. Report progress on it, or issue next year's",
    zh="本部门已经印发该年度方案，请在原方案上登记落实情况，或者另行拟订其他年度的方案",
)
def one_a_year(at: Moment) -> bool:
    """One department, one plan a year, so that departments can be counted."""
    assert at.facts is not None
    assert at.case is not None
    holds = at.facts.standings("service_reform.planned", subject=str(at.case.data["plan_year"]))
    return not [hold for hold in holds if hold.organ == at.case.organ]


measure_planned = guard(
    "measure_not_planned", article=BASIS,
    en="The plan lists no such measure. Take the measure from the plan",
    zh="方案没有列明该项措施，请按方案所列填写",
)(lambda at: at.data["measure"] in at.get("measures"))  # fmt: skip


@guard(
    "plan_effect_unshown",
    article=BASIS,
    en="Only what was carried out is reported as done. Record the measures first",
    zh="没有登记任何措施落实的，评估结论只能是未落实，请先登记措施落实情况",
)
def effect_shown(at: Moment) -> bool:
    """An evaluation rests on what was recorded."""
    assert at.case is not None
    done = at.case.done.get("report")
    times = done.times if done is not None else 0
    effect = at.data["effect"]
    needed = at.case.data["measure_count"] if effect == Effect.DONE else 1 if effect == Effect.PARTLY else 0
    return bool(times >= needed)
