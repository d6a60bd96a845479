"""Conditions of law on leapfrog visits and guidance cards (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import Guard
from yifa.procedures.petition_leapfrog.data import Handling, Reason

LAW = "信访条例第十六条；信访工作条例第二十条第一款"


def _petition(at: Moment, field: str) -> bool:
    number = at.data.get(field)
    linked = at.facts.case(number) if at.facts is not None and number else None
    return number is None or (linked is not None and linked.procedure == "petition")


def _reason_fits(at: Moment) -> bool:
    needs = at.data["reason"] in (Reason.NOT_ANSWERED, Reason.NOT_CONTENT, Reason.NOT_PERFORMED, Reason.ENDED)
    return not needs or "petition" in at.data


def _at_named_organ(at: Moment) -> bool:
    linked = at.facts.case(at.data["petition"]) if at.facts is not None else None
    return linked is not None and at.get("responsible_organ") in (linked.organ, linked.data.get("responsible_organ"))


# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
persons_within_visits = Guard(
    "leapfrog_more_persons_than_visits", LAW,
    "A visit cannot have more new persons than visits. Check both numbers",
    "人数是本批人次中本年度首次越级上访的人数，不得多于人次，请核对", lambda at: at.data["persons"] <= at.data["visits"])
reason_fits = Guard(
    "leapfrog_petition_missing", LAW,
    "This reason speaks of an earlier petition. Give its number",
    "越级原因涉及原信访事项的办理，请填写原信访事项的案号", _reason_fits)
is_petition = Guard(
    "leapfrog_not_a_petition", LAW, "The case named is no petition. Check the number",
    "所填案号不是信访事项，请核对", lambda at: _petition(at, "petition") and _petition(at, "new_petition"))
back_by_now = Guard(
    "leapfrog_return_wrong", LAW,
    "The return lies between the visit and today, and no more came back than went",
    "返回日期应当在上访之后、登记之前，接回人数不得多于本批人次，请核对",
    lambda at: at.case is not None and at.case.opened_on <= (at.day("returned_on") or at.on) <= at.on
        and at.data["taken_back"] <= at.get("visits"))
petition_named = Guard(
    "leapfrog_new_petition_unfit", LAW,
    "Give the number of the petition that the visit became, and none where it became none",
    "转为信访事项办理的，应当填写转办的信访事项；其他处置结果不填写",
    lambda at: (at.data["handling"] == Handling.TO_PETITION) == ("new_petition" in at.data))
still_valid = Guard(
    "guidance_card_expired", LAW, "The card ran out. Issue a new one",
    "该卡已过有效期，请重新发放", lambda at: at.on <= (at.day("valid_until") or at.on))
dated_ahead = Guard(
    "guidance_card_without_time", LAW, "The card must be valid for some days from its issue",
    "有效期应当晚于发放日期，请核对", lambda at: at.on < (at.day("valid_until") or at.on))
at_named_organ = Guard(
    "guidance_card_other_organ", LAW,
    "The petition named lies with another organ than the card names. Check its number, or issue another card",
    "所填信访事项不在卡上载明的责任单位，请核对案号；责任单位填写有误的，请停用本卡后重新发放", _at_named_organ)
