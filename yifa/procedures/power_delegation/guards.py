"""Conditions of law on a delegation of powers (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.power_delegation.data import Decider

LAW = "行政处罚法（2017）第十六条；行政处罚法（2021）第二十四条"
REVISED = date(2021, 7, 15)
"""From this day a province, by its congress too, may hand powers of county departments to towns (行政处罚法（2021）第二十四条)."""


def _day(at: Moment, name: str) -> date:
    return date.fromisoformat(at.data[name])


@guard(
    "not_a_town",
    article=LAW,
    en="Powers are handed to a town or a street office only. Choose one",
    zh="行政处罚权只能交由乡镇人民政府、街道办事处行使，请核对承接镇街",
)
def to_a_town(at: Moment) -> bool:
    """Only towns and streets take over powers."""
    assert at.facts is not None
    town = at.facts.organ(at.data["town"])
    return town is not None and town.kind.startswith(("镇", "乡", "街道"))


freedom_kept_out = guard(
    "power_over_freedom", article="行政处罚法（2017）第十六条；行政处罚法（2021）第十八条第三款",
    en="Penalties that restrict personal freedom stay with the police. Take them out of the list",
    zh="限制人身自由的行政处罚权只能由公安机关和法律规定的其他机关行使，不得列入赋权清单",
)(lambda at: not at.data["restricts_freedom"])  # fmt: skip


@guard(
    "powers_listed_badly",
    article="行政处罚法（2021）第二十四条第一款、第二款",
    en="Each power needs its name and code once, the count must be theirs, and the organs be named. Check the list",
    zh="赋权事项和编码应当逐一对应、不得重复或者空缺，事项数应当一致，原行使机关应当逐一填写全称，请核对",
)
def well_listed(at: Moment) -> bool:
    """A list that can be relied upon, power by power."""
    powers, codes, organs = at.data["powers"], at.data["power_codes"], at.data["from_organs"]
    once = all(len(set(listed)) == len(listed) and all(listed) for listed in (powers, codes, organs))
    return once and bool(organs) and len(powers) == len(codes) == at.data["power_count"]


able = guard(
    "town_not_able", article="行政处罚法（2021）第二十四条第一款、第二款",
    en="A town that cannot bear the powers, or has fewer than two certified officers, does not take them. Strengthen it first",
    zh="镇街不能有效承接或者持证执法人员不足两人的，不得赋权，应当先加强执法能力建设",
)(lambda at: bool(at.data["able"]) and at.data["officer_count"] >= 2)  # fmt: skip

passed = guard(
    "delegation_review_failed", article="行政处罚法（2021）第二十四条；重大行政决策程序暂行条例第二十五条",
    en="The list did not pass the legal review. Send it back to be changed",
    zh="清单没有通过合法性审查，请退回修改",
)(lambda at: bool(at.data["lawful"]))  # fmt: skip


@guard(
    "delegation_decided_wrongly",
    article=LAW,
    en="The province decides; before 2021-07-15 only its government could. Check who decided, and the day",
    zh="赋权应当由省级决定，2021年7月15日以前只能由国务院或者经国务院授权的省人民政府决定，决定日期不得晚于本步骤日期，请核对",
)
def decided_lawfully(at: Moment) -> bool:
    """The decision is that of a body that could make it, and was made."""
    day = _day(at, "decided_on")
    return day <= at.on and (day >= REVISED or at.data["decider"] == Decider.PROVINCIAL_GOVERNMENT)


@guard(
    "powers_effective_too_early",
    article="行政处罚法（2021）第二十四条第一款",
    en="Powers take effect no earlier than their publication, and end after that. Check the days",
    zh="决定应当公布，生效日期不得早于公布之日，届满、评估日期应当晚于生效日期，请核对",
)
def effective_when_published(at: Moment) -> bool:
    """Nobody is bound by what was not published."""
    effective = _day(at, "effective_on")
    later = [_day(at, name) for name in ("ends_on", "assess_by_on") if at.data.get(name)]
    last = at.day("ends_on")
    return effective >= at.on and all(day > effective for day in later) and (last is None or last > effective)


@guard(
    "power_delegated_twice",
    article=LAW,
    en="The town already has one of these powers by another decision. Adjust that one, or take the power out",
    zh="该镇街已经依据其他决定行使其中的事项，请调整原清单或者删去重复事项",
)
def not_held_already(at: Moment) -> bool:
    """A power is delegated once."""
    assert at.case is not None
    assert at.facts is not None
    holds = at.facts.standings("power_delegation.delegated", subject=at.case.data["town"])
    others = [hold for hold in holds if hold not in at.case.standings and hold.covers(_day(at, "effective_on"))]
    return not {power for hold in others for power in hold.scope} & set(at.get("powers"))


@guard(
    "powers_unchanged",
    article="行政处罚法（2021）第二十四条第一款",
    en="The list is the same as before. Give the list as it will be",
    zh="调整后的清单与现行清单相同，请填写调整后的全部事项",
)
def changed(at: Moment) -> bool:
    """An adjustment changes something."""
    assert at.case is not None
    return set(at.data["powers"]) != set(at.case.data["powers"])


@guard(
    "handed_over_by_another",
    article="行政处罚法（2021）第二十四条",
    en="That organ has none of these powers, or the day lies ahead. Check both",
    zh="移交机关不是清单列明的原行使机关，或者交接日期晚于本步骤日期，请核对",
)
def handed_over_by_holder(at: Moment) -> bool:
    """Who had the powers hands them over."""
    assert at.facts is not None
    organ = at.facts.organ(at.data["from_organ"])
    return organ is not None and organ.name in at.get("from_organs") and _day(at, "handed_over_on") <= at.on


@guard(
    "handover_missing",
    article="行政处罚法（2021）第二十四条",
    en="Not every organ has handed over. An assessment comes after that",
    zh="尚未办理交接，应当在交接后组织评估",
)
def handed_over(at: Moment) -> bool:
    """What was never handed over cannot be assessed."""
    return at.case is not None and at.case.did("hand_over")


@guard(
    "power_day_passed",
    article="行政处罚法（2021）第二十四条",
    en="Powers are suspended, given back or withdrawn from today on or later, and assessed again later. Choose a later day",
    zh="暂停、恢复、收回行使应当自本步骤之日或者以后起算，下次评估日期应当晚于本步骤日期，不得溯及既往，请核对",
)
def not_backwards(at: Moment) -> bool:
    """What the town did while it could stays valid."""
    days = [_day(at, name) for name in ("suspended_on", "resumed_on", "withdrawn_on") if name in at.data]
    return all(day >= at.on for day in days) and ("assess_by_on" not in at.data or _day(at, "assess_by_on") > at.on)


trial_over = guard(
    "delegation_running", article="行政处罚法（2021）第二十四条",
    en="The trial has no last day, or it has not passed. Withdraw the powers by a decision instead",
    zh="没有试点期限或者试点期限尚未届满，需要提前收回的，请依决定办理收回",
)(lambda at: (at.day("ends_on") or at.on) < at.on)  # fmt: skip
