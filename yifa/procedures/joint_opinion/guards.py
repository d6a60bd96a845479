"""Conditions of law on a joint organ's opinion (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard


@guard(
    "not_asked_to_join",
    article="行政许可法第二十六条第二款",
    en="The leading organ has not asked this one, or set another day. Take the day from its request",
    zh="牵头机关没有征求本机关的意见，或者反馈截止日期与征求意见函不一致，请核对",
)
def asked(at: Moment) -> bool:
    """An opinion is given by those who were asked, while it can still matter."""
    lead, own = at.parent, at.by.organ if at.by is not None else ""
    if lead is None or lead.state not in ("accepted", "paused", "hearing"):
        return False
    return own in (lead.data.get("joint_organs") or []) and at.data["answer_by_on"] == lead.data.get("answer_by_on")


@guard(
    "joined_already",
    article="行政许可法第二十六条第二款",
    en="This organ has opened its opinion already. Go on with that one",
    zh="本机关已经登记过该事项的联办意见，请在原件上办理",
)
def once(at: Moment) -> bool:
    """One organ, one opinion."""
    assert at.facts is not None
    given = at.facts.children(at.parent.number) if at.parent is not None else ()
    return at.by is not None and not [child for child in given if child.organ == at.by.organ]
