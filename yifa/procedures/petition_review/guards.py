"""Conditions of law on the steps of a review or recheck (办理条件)."""

from datetime import date
from typing import Any

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import Guard
from yifa.kernel.limits import limit
from yifa.procedures.petition_review.data import Refused

REVISED = date(2022, 5, 1)
"""The first day of the regulation of 2022 (信访工作条例第五十条)."""
_PERIOD = {"petition": "petition.ask_review", "petition_review": "petition.ask_recheck"}
_ANSWERED = {"petition": ("answered", "answer"), "petition_review": ("decided", "decide")}


def _people(text: Any) -> set[str]:
    return {name.strip() for name in str(text or "").split("、") if name.strip()}


def articles(old: str, new: str) -> str:
    """The articles of the regulations of 2005 and of 2022."""
    return f"信访条例第{old}；信访工作条例第{new}"


def _answered(at: Moment) -> bool:
    before = at.parent
    if before is None or before.procedure not in _ANSWERED:
        return False
    state, step = _ANSWERED[before.procedure]
    received, requested = at.day("answer_received_on"), at.day("requested_on")
    if before.state != state or step not in before.done or received is None or requested is None:
        return False
    return before.done[step].on <= received <= requested <= at.on


def _by_another_organ(at: Moment) -> bool:
    before, here = at.parent, at.by.organ if at.by is not None else ""
    if before is None or at.facts is None:
        return before is None
    answered, reviewer = at.facts.organ(before.data.get("responsible_organ") or before.organ), at.facts.organ(here)
    # A government that only registered and forwarded the petition did not answer it, and is the organ above.
    above = answered is not None and reviewer is not None and answered.path.startswith(reviewer.path)
    return here not in (before.organ, before.data.get("responsible_organ")) or (above and answered != reviewer)


def _concerned(at: Moment) -> bool:
    before = at.parent
    if before is None:
        return False
    everybody = (before.data.get(name) for name in ("petitioner", "joint_petitioners", "requester"))
    return _people(at.get("requester")) <= set().union(*map(_people, everybody))


def _in_time(at: Moment) -> bool:
    received, requested = at.day("answer_received_on"), at.day("requested_on")
    if received is None or requested is None or at.facts is None or at.parent is None:
        return False
    found = due(limit(_PERIOD[at.parent.procedure], received), received, calendar=at.facts.calendar())
    return requested <= found.due or bool(at.get("delay_reason"))


def _refusal_fits(at: Moment) -> bool:
    match at.data["refused_because"]:
        case Refused.LATE:
            return not _in_time(at)
        case Refused.NOT_CONCERNED:
            return not _concerned(at)
    return True


def _names_nobody(at: Moment) -> bool:
    hidden = _people(at.get("requester")) | _people(at.get("attendants"))
    return not any(name in at.data["public_text"] or name in at.data["matter"] for name in hidden)


def _recheck_of_this(at: Moment) -> bool:
    recheck = at.facts.case(at.data["recheck_case"]) if at.facts is not None else None
    return (
        recheck is not None and at.case is not None and recheck.procedure == "petition_recheck"
        and recheck.parent == at.case.number and recheck.data.get("requested_on") == at.data["asked_on"]
    )  # fmt: skip


# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
answered = Guard(
    "petition_nothing_to_review", articles("三十四条、第三十五条", "三十五条、第三十六条"),
    "There is no answer or opinion to examine, or the days given do not follow on each other. Check the case and the days",
    "尚无可供复查、复核的书面答复，或者答复、收到、请求的日期先后不符，请核对原案件和日期", _answered)
by_another_organ = Guard(
    "petition_reviews_itself", articles("三十四条、第三十五条", "三十五条、第三十六条"),
    "An organ does not examine its own answer: the request goes to the organ above",
    "复查、复核由上一级机关、单位办理，作出原答复的机关不得办理，请由上一级机关登记", _by_another_organ)
in_time = Guard(
    "petition_review_late", articles("三十四条、第三十五条", "三十五条、第三十六条"),
    "It was asked for more than thirty days after the answer was received. Refuse it, or record the good reason",
    "超过收到书面答复之日起三十日的请求期限，应当不予复查、复核；有正当理由的，应当在请求中载明", _in_time)
concerned = Guard(
    "petition_review_not_concerned", articles("三十四条、第三十五条", "三十五条、第三十六条"),
    "Somebody who asks is not among those who petitioned. Refuse the request",
    "请求人不是原信访事项或者并案的信访人，应当不予复查、复核", _concerned)
refusal_fits = Guard(
    "petition_review_refusal_unfit", articles("三十四条、第三十五条", "三十五条、第三十六条"),
    "The request was made in time and by somebody concerned, so it must be examined",
    "请求人、请求期限符合规定，不得以所填情形不予复查、复核，请核对", _refusal_fits)
served_by_now = Guard(
    "petition_review_served_wrongly", articles("三十四条、第三十五条", "三十五条、第三十六条"),
    "Service lies between the day of the opinion and today", "送达日期应当在作出意见之后、登记之前，请核对",
    lambda at: at.case is not None and at.case.done["decide"].on <= (at.day("served_on") or at.on) <= at.on)
recheck_of_this = Guard(
    "petition_other_recheck", articles("三十五条", "三十六条"),
    "The recheck named belongs to another review, or was asked for on another day. Check number and day",
    "所填复核案件不是对本件复查意见的复核，或者提出日期与其登记不一致，请核对", _recheck_of_this)
heard_as_told = Guard(
    "petition_hearing_other_day", articles("三十一条第二款、第三十五条第二款", "三十一条第六项、第三十六条第二款"),
    "The hearing cannot have ended before the day it was told for", "听证结束日期早于通知的听证日期，请核对",
    lambda at: (at.day("hearing_on") or at.on) <= at.on)
was_heard = Guard(
    "petition_recheck_not_heard", articles("三十五条第二款", "三十六条第二款"),
    "Only an opinion that came after a hearing may be posted", "只有经过听证的复核意见可以依法向社会公示",
    lambda at: at.case is not None and at.case.did("end_hearing"))
names_nobody = Guard(
    "petition_names_left", "信访条例第十一条、第二十三条；信访工作条例第三十六条第二款",
    "The text still names somebody who took part. Redact it", "公示文本中仍有当事人姓名，请隐去后重新填写", _names_nobody)
