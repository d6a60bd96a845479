"""Conditions on the appointment of a scorer (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.file_scorer.data import Background

RULES = "国发〔2008〕17号；国办发〔2018〕118号第（十）项；DB32/T 4181—2021"
RUNNING = ("announced", "self_evaluated", "committed", "drawn")

scorers_wanted = guard(
    "scorer_untimely", article=RULES,
    en="Scorers are appointed after the plan is published and before the ranking",
    zh="评查员应当在评查方案公布以后、确定排名以前聘请",
)(lambda at: at.parent is not None and at.parent.state in RUNNING)  # fmt: skip


@guard(
    "scorer_particulars_wrong",
    article=RULES,
    en="The number is used, the last day is past, or the organ is missing. Check the scorer's particulars",
    zh="评查员编号已经使用，聘请截止日期早于今日，或者机关人员未填写所在机关，请核对",
)
def scorer_known(at: Moment) -> bool:
    """A new number, a day ahead, and the organ of whoever is of one."""
    assert at.facts is not None
    staff = at.data["background"] in (Background.LEGAL_STAFF, Background.ENFORCEMENT_STAFF)
    used = at.facts.standings("file_scorer.appointed", name=at.data["scorer_number"])
    return not used and at.data["serves_until_on"] >= at.on.isoformat() and not (
        staff and at.data.get("scorer_organ") is None
    )  # fmt: skip


@guard(
    "scorer_not_supervisor",
    article="特邀行政执法监督员工作规则",
    en="Give the letter of appointment of this supervisor, who must be in office that day; of others give none",
    zh="特邀行政执法监督员应当填写本人当日有效的聘书编号，其他评查员不填写，请核对",
)
def supervisor_in_office(at: Moment) -> bool:
    """Whoever scores as a supervisor is one."""
    assert at.facts is not None
    letter = at.data.get("letter_number")
    if at.data["background"] != Background.SUPERVISOR:
        return letter is None
    holds = at.facts.standings("enforcement_supervisor.appointed", name=letter) if letter else ()
    return any(hold.covers(at.on) and hold.subject == at.data["scorer_name"] for hold in holds)
