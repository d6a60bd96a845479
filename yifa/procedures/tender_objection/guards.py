"""Conditions of law on questions, objections and challenges (办理条件); the tender is the parent."""

from datetime import date
from typing import Any

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.procedures.tender_objection.data import DeclineGround, Matter, Subject

OBJECTING = "招标投标法第六十五条；招标投标法实施条例第二十二条、第四十四条、第五十四条"
CHALLENGING = "政府采购法第五十二条；政府采购法实施条例第五十三条；政府采购质疑和投诉办法第十条"


def _tender(at: Moment, name: str) -> Any:
    return at.parent.data.get(name) if at.parent is not None else None


of_the_tender = guard(
    "objection_tenderee_wrong", article=f"{OBJECTING}；{CHALLENGING}",
    en="The tenderee is another one, or the tender is not announced. Check the tender",
    zh="招标（采购）人与交易项目不一致，或者项目尚未公告，请核对交易项目",
)(
    lambda at: at.parent is not None
    and at.parent.state not in ("registered", "admitted", "recorded")
    and _tender(at, "tenderee") == at.data["tenderee"]
)  # fmt: skip

way_of_the_law = guard(
    "objection_not_this_way", article=f"{OBJECTING}；{CHALLENGING}",
    en="Objections are for tenders under the law on tenders, challenges for government procurement; either may be asked about",
    zh="招标投标项目提出异议，政府采购项目提出质疑，不得混用（询问均可提出），请核对提出类别",
)(
    lambda at: at.data["matter"]
    in (Matter.QUESTION, Matter.OBJECTION if _tender(at, "kind") == "bidding" else Matter.CHALLENGE)
)  # fmt: skip


def late(at: Moment) -> bool:
    """Whether it came after the last day that the law gives it (超过法定期限)."""
    matter, about, known = at.get("matter"), at.get("about"), at.day("known_on")
    # The day on which it came is that of the case's opening.
    on = at.case.opened_on if at.case is not None else at.on
    if matter == Matter.CHALLENGE:
        limit = in_force("procurement.challenge", on)
        return known is not None and limit is not None and on > due(limit, known).due
    if matter == Matter.QUESTION or at.parent is None:
        return False
    if about == Subject.DOCUMENTS:
        limit, deadline = in_force("bidding.object_doc", on), str(at.parent.data.get("deadline_on") or "")
        return limit is not None and bool(deadline) and on > due(limit, date.fromisoformat(deadline)).due
    if about == Subject.OPENING:
        return on.isoformat() > str(at.parent.data.get("opening_on") or at.parent.data.get("deadline_on"))
    posting = at.parent.run("posting")
    return posting is not None and on > posting.due


in_its_time = guard(
    "objection_late", article=f"{OBJECTING}；{CHALLENGING}",
    en="It came too late to be answered as an objection or challenge. Decline it on that ground",
    zh="超过提出异议、质疑的法定期限，请以“超过法定期限”为由不予受理",
)(lambda at: not late(at))  # fmt: skip

decline_true = guard(
    "objection_not_late", article=f"{OBJECTING}；{CHALLENGING}",
    en="It came in time, and cannot be declined as late. Answer it",
    zh="该异议、质疑在法定期限内提出，不得以逾期为由不予受理，请予答复",
)(lambda at: at.data["decline_ground"] != DeclineGround.LATE or late(at))  # fmt: skip

in_writing = guard(
    "withdrawal_not_in_writing", article="招标投标法实施条例第二十二条、第五十四条；政府采购质疑和投诉办法",
    en="Only who made it takes it back. An officer enters that with the writing attached",
    zh="只能由提出人本人撤回；由经办人登记的，应当附其书面撤回材料",
)(lambda at: at.by is not None and (not at.by.organ or bool(at.attachments)))  # fmt: skip
