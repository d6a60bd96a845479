"""Conditions on the steps of a service agent (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

RULES = "锡山区“一卡一表一志五单”代办制度（2018年）；江苏省“不见面审批”标准化指引（2018年）"


@guard(
    "agent_number_used",
    article=RULES,
    en="Somebody else has or had this number. Give a new one",
    zh="该代办员证号已由他人使用，请另行编号",
)
def number_free(at: Moment) -> bool:
    """No two agents share a number, not even one after the other; whoever is appointed again keeps theirs."""
    assert at.facts is not None
    holds = at.facts.standings("service_agent.in_office", name=at.data["agent_number"])
    return all(hold.subject == at.get("agent") for hold in holds)


@guard(
    "agent_appointed_late",
    article=RULES,
    en="An agent is appointed from today or a later day. Check the day",
    zh="聘任起始日期不得早于聘任决定之日，请核对",
)
def from_now(at: Moment) -> bool:
    """Nobody is appointed backwards."""
    return date.fromisoformat(at.data["appointed_from_on"]) >= at.on


@guard(
    "agent_is_own_substitute",
    article=RULES,
    en="Somebody else must take over. Give another agent's number",
    zh="接替人不能是本人，请填写其他在岗代办员的证号",
)
def another(at: Moment) -> bool:
    """Work is handed over to somebody else."""
    return bool(at.data["substitute_number"] != at.get("agent_number"))


@guard(
    "leave_without_end",
    article=RULES,
    en="The agent must be back after today. Give a later day",
    zh="应当返岗日期应当晚于请假之日，请核对",
)
def back_later(at: Moment) -> bool:
    """A leave has an end that lies ahead."""
    return date.fromisoformat(at.data["return_by_on"]) > at.on


@guard(
    "agent_not_incompetent",
    article=RULES,
    en="The agent's last assessment was not “incompetent”. Assess the year first, or give the true ground",
    zh="最近一次年度考核结果不是“不称职”，请先考核或者如实填写解聘事由",
)
def ground_true(at: Moment) -> bool:
    """Who is dismissed for an assessment was assessed so."""
    return bool(at.data["dismissal"] != "incompetence" or at.get("grade") == "incompetent")


@guard(
    "agent_assessed_already",
    article=RULES,
    en="This year was assessed already, or has not begun. Check the year",
    zh="该年度已经考核或者尚未开始，请核对考核年度",
)
def year_open(at: Moment) -> bool:
    """Each year is assessed once, in the order of years."""
    assert at.case is not None
    return bool(at.case.data.get("assessed_year", 0) < at.data["assessed_year"] <= at.on.year)
