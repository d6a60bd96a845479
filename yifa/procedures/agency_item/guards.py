"""Conditions on the steps of one matter (办理条件)."""

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard

RULES = "锡山区“一卡一表一志五单”代办制度（2018年）"
GUIDE = "江苏省“不见面审批”标准化指引（2018年）"


@guard(
    "agent_of_another_service",
    article=RULES,
    en="Only the agent of the service to which this matter belongs, in office on that day, acts in it. Hand it over first",
    zh="只有所属委托的代办员本人、当日在岗的，才能办理本事项；需要换人的，请先在所属委托中移交",
)
def own_agent(at: Moment) -> bool:
    """Whoever acts is the agent of the service, and in office."""
    assert at.by is not None
    assert at.facts is not None
    assert at.parent is not None
    holds = at.facts.standings("service_agent.in_office", name=at.parent.data["agent_number"])
    return any(hold.covers(at.on) and hold.subject == at.by.name for hold in holds)


promise_ahead = guard(
    "item_promise_passed", article=RULES,
    en="The promised day lies before today. Choose today or a later day",
    zh="承诺办结日期不得早于申报之日，请核对",
)(lambda at: at.data["promised_on"] >= at.on.isoformat())  # fmt: skip


parent_serving = guard(
    "service_not_running", article=RULES,
    en="The service to which this matter belongs is not running. Accept it first, or receive what is missing",
    zh="所属委托不在代办中，请先受理委托或者收齐补正材料",
)(lambda at: at.parent is not None and at.parent.state == "serving")  # fmt: skip


def _matter(at: Moment) -> Snapshot | None:
    number = at.get("matter")
    return at.facts.case(number) if number and at.facts is not None else None


@guard(
    "matter_of_another_kind",
    article=GUIDE,
    en="The linked case is not a matter handled for an applicant. Give the number of that case",
    zh="所填案号不是办事事项的办件，请核对",
)
def matter_fits(at: Moment) -> bool:
    """A matter points to the case in which the organ handles it."""
    matter = _matter(at)
    return matter is None or matter.procedure == "service_matter"


@guard(
    "matter_undecided",
    article=GUIDE,
    en="The organ has not decided the linked case. Wait for its decision",
    zh="对应办件尚未作出决定，请等待办理机关决定",
)
def matter_decided(at: Moment) -> bool:
    """No agent finishes what the organ has not."""
    matter = _matter(at)
    return matter is None or bool(matter.outcome) or matter.closed_on is not None
