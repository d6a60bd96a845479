"""Conditions on the steps of one matter (办理条件)."""

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard

RULES = "锡山区“一卡一表一志五单”代办制度（2018年）"
GUIDE = "江苏省“不见面审批”标准化指引（2018年）"
GRANTED = ("准予", "备案", "不需要审批")
"""What a linked case comes to where the client gets what was applied for."""


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
    en="The linked case is no matter handled for this client. Give the number of the client's own case",
    zh="所填案号不是为本委托人办理的办事事项办件，请核对",
)
def matter_fits(at: Moment) -> bool:
    """A matter points to the case in which the organ handles it for the client."""
    matter = _matter(at)
    return matter is None or (
        matter.procedure == "service_matter"
        and at.parent is not None
        and matter.data.get("applicant") == at.parent.data.get("client")
    )


def _came_out(at: Moment, *, granted: bool) -> bool:
    # Whether the linked case came out so; a case that is not linked is taken at the agent's word.
    matter = _matter(at)
    return matter is None or (bool(matter.outcome) and (matter.outcome in GRANTED) == granted)


matter_granted = guard(
    "matter_not_granted", article=GUIDE,
    en="The organ has not granted the linked case. Wait for its decision, or record that it was refused",
    zh="对应办件尚未作出决定或者没有准予，请等待办理机关决定；未获准的，登记未获准",
)(lambda at: _came_out(at, granted=True))  # fmt: skip

matter_denied = guard(
    "matter_not_denied", article=GUIDE,
    en="The organ has not refused the linked case. Wait for its decision, or record what it granted",
    zh="对应办件尚未作出决定或者已经准予，请等待办理机关决定；已经准予的，登记办结",
)(lambda at: _came_out(at, granted=False))  # fmt: skip
