"""Conditions on a chain's promise and on what is handled under it (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.limits import limit
from yifa.procedures.service_chain.data import Chain

GOAL = "江苏省“3550”改革目标"
_GOALS = {
    Chain.START_BUSINESS: "service_promise_3550.open_business",
    Chain.REAL_ESTATE: "service_promise_3550.realty",
    Chain.CONSTRUCTION: "service_promise_3550.construction",
}


@guard(
    "promise_over_goal",
    article=GOAL,
    en="The promise may not be longer than the province's goal: 3, 5 or 50 working days. Give fewer days",
    zh="承诺时限不得长于“3550”改革目标确定的三个、五个、五十个工作日，请缩短承诺时限",
)
def within_goal(at: Moment) -> bool:
    """A district may be quicker than the province's goal, not slower."""
    goal = limit(_GOALS[Chain.of(at.data["chain"])], at.on).amount
    return isinstance(goal, int) and at.data["promised_days"] <= goal


@guard(
    "chain_listed_badly",
    article=GOAL,
    en="Name each step and organ once, at least two steps. Check the lists",
    zh="联办环节应当有两个以上，环节、机关均不得重复或者空缺，请核对",
)
def well_listed(at: Moment) -> bool:
    """A chain has links."""
    steps, organs = at.data["steps"], at.data["organs"]
    return len(steps) > 1 and bool(organs) and all(all(x) and len(set(x)) == len(x) for x in (steps, organs))


@guard(
    "chain_entry_not_offered",
    article="行政许可法第三十条",
    en="One of the entries is not in the catalogue in force. Publish it first, or take it out",
    zh="所含事项未在目录中公布办理，请先公布或者删去该事项",
)
def entries_offered(at: Moment) -> bool:
    """A chain is made of matters that are on offer."""
    assert at.facts is not None
    assert at.case is not None
    cases = [at.facts.case(number) for number in at.case.data.get("entries") or []]
    return all(
        case is not None and case.procedure == "service_catalogue" and case.state == "in_force" for case in cases
    )


not_backwards = guard(
    "chain_backdated", article=GOAL,
    en="A promise begins or ends on the day of the step or later. Choose a later day",
    zh="承诺的生效、停止执行日期不得早于本步骤日期，请核对",
)(lambda at: at.data.get("effective_on", at.data.get("ended_on")) >= at.on.isoformat())  # fmt: skip


@guard(
    "chain_promised_twice",
    article=GOAL,
    en="Another promise for this chain is in force then. End that one first",
    zh="该联办事项届时已有执行中的承诺，请先停止执行原承诺",
)
def promised_once(at: Moment) -> bool:
    """One chain, one promise."""
    assert at.facts is not None
    assert at.case is not None
    day = at.day("effective_on")
    holds = at.facts.standings("service_chain.promised", subject=at.case.data["chain"])
    return day is not None and not [hold for hold in holds if hold.organ == at.case.organ and hold.covers(day)]


@guard(
    "chain_promise_differs",
    article=GOAL,
    en="No such promise was in force that day, or it gives another number of days. Take both from the promise in force",
    zh="申请当日没有执行中的该项承诺，或者承诺时限与其不一致，请按执行中的承诺填写",
)
def promised_rightly(at: Moment) -> bool:
    """Who applies is held to the promise of that day."""
    assert at.facts is not None
    holds = at.facts.standings("service_chain.promised", subject=at.data["chain"])
    return any(
        hold.case == at.data["promise"] and hold.covers(at.on) and hold.name == str(at.data["promised_days"])
        for hold in holds
    )


@guard(
    "chain_step_foreign",
    article=GOAL,
    en="The promise names no such step or organ. Take both from the promise",
    zh="承诺没有载明该环节或者机关，请按承诺填写",
)
def step_of_chain(at: Moment) -> bool:
    """Steps are those of the promise."""
    assert at.facts is not None
    assert at.case is not None
    promise = at.facts.case(at.case.data["promise"])
    return (
        promise is not None and at.data["step_done"] in promise.data["steps"]
        and at.data["handled_by"] in promise.data["organs"]
    )  # fmt: skip


@guard(
    "chain_item_open",
    article=GOAL,
    en="The item of this step is not concluded. Conclude it first",
    zh="该环节对应的办件尚未办结，请先办结",
)
def item_closed(at: Moment) -> bool:
    """A step is done when its item is."""
    assert at.facts is not None
    item = at.facts.case(at.data["item"]) if "item" in at.data else None
    return "item" not in at.data or (
        item is not None and item.procedure == "service_matter" and item.state in ("completed", "decided", "waived")
    )


@guard(
    "chain_steps_missing",
    article=GOAL,
    en="Not every step of the chain is done, or the last was not recorded last. Record them first",
    zh="联办环节尚未全部办结，或者最后登记的不是最后一个环节，请先登记",
)
def last_step_done(at: Moment) -> bool:
    """The chain is done with its last step, and none was left out."""
    assert at.facts is not None
    assert at.case is not None
    promise = at.facts.case(at.case.data["promise"])
    steps, done = promise.data["steps"] if promise is not None else [], at.case.done.get("finish_step")
    return done is not None and done.times >= len(steps) and at.case.data["step_done"] == steps[-1]
