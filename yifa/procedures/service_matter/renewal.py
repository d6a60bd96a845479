"""Conditions of law on the renewal of a permit (延续): 行政许可法第五十条."""

from dataclasses import replace
from datetime import timedelta

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import limit
from yifa.kernel.standings import Hold
from yifa.procedures.service_matter.guards import LICENSED, terms

RENEWING = "行政许可法第五十条"
# What a renewal has come to while the permit that it is about is not to be renewed once more.
_OPEN_OR_RENEWED = ("", "准予", "视为准予延续")


@guard(
    "validity_of_no_permit",
    article="行政许可法第三十九条、第五十条",
    en="Only a permit has a last day of validity, and the catalogue calls this matter something else. Leave the day out",
    zh="目录载明的事项类型不是行政许可，不填有效期届满日期",
)
def valid_as_permit(at: Moment) -> bool:
    """Only a permit runs out and is renewed."""
    return "valid_until_on" not in at.data or _is_permit(at)


def _is_permit(at: Moment) -> bool:
    assert at.facts is not None
    entry = at.facts.case(at.get("entry"))
    return entry is not None and entry.data.get("kind") == "permit"


def _renewed(at: Moment) -> Hold | None:
    # The permit that the application is to renew, as its own case gave it.
    assert at.facts is not None
    holds = at.facts.standings(LICENSED, subject=at.data["licence_number"])
    return next((hold for hold in holds if hold.case == at.data["renewed_case"]), None)


@guard(
    "renewal_of_no_permit",
    article=RENEWING,
    en="The case gave no permit of this matter with this number and last day. Check them, or apply anew where there is none",
    zh="所填案件没有准予过该事项、该编号、该日届满的行政许可，请核对；没有规定有效期或者不是行政许可的，不需要延续",
)
def renews_permit(at: Moment) -> bool:
    """What is renewed is a permit with a last day, of the same matter."""
    assert at.facts is not None
    earlier, held = at.facts.case(at.data["renewed_case"]), _renewed(at)
    if earlier is None or held is None or held.until is None:
        return False
    same = any(earlier.data.get(name) == at.data[name] for name in ("entry", "matter"))
    return same and _is_permit(at) and held.until == at.day("expires_on")


@guard(
    "renewal_by_another",
    article=RENEWING,
    en="Only the holder may have a permit renewed. Check name and credit code, or have the permit changed first",
    zh="只有被许可人可以申请延续，申请人或者统一社会信用代码与原许可不一致，请核对；名称已经变更的，先办理许可变更",
)
def renewed_by_holder(at: Moment) -> bool:
    """The applicant is who holds the permit."""
    assert at.facts is not None
    earlier = at.facts.case(at.data["renewed_case"])
    if earlier is None or earlier.data.get("applicant") != at.data["applicant"]:
        return False
    return earlier.data.get("credit_code") in (None, at.data.get("credit_code"))


@guard(
    "renewal_of_ended",
    article="行政许可法第五十条、第七十条",
    en="The permit has ended and cannot be renewed. Apply for a new one",
    zh="该许可已经届满，或者已被撤销、撤回、注销，不能延续，请按新申请办理",
)
def still_held(at: Moment) -> bool:
    """What has ended is not renewed, nor what was revoked while its renewal waited."""
    assert at.facts is not None
    asked, day = (at.case.data, at.case.opened_on) if at.case is not None else (at.data, at.on)
    if "renewed_case" not in asked:
        return True
    ended = at.facts.standings("permit_ending.ended", subject=asked["licence_number"])
    return not any(hold.covers(at.on) for hold in ended) and day.isoformat() <= asked["expires_on"]


@guard(
    "renewal_asked_twice",
    article=RENEWING,
    en="A renewal of this permit is being handled or was granted. Go on in that case, or renew the permit that it gave",
    zh="该许可的延续申请正在办理或者已经准予，请在原申请中办理；再次延续的，以准予延续的案件为准",
)
def asked_once(at: Moment) -> bool:
    """One renewal follows another, never two the same permit."""
    assert at.facts is not None
    asked = at.facts.standings("service_matter.renewal_asked", subject=at.data["licence_number"])
    cases = [case for hold in asked if (case := at.facts.case(hold.case)) is not None]
    same = [case for case in cases if case.data.get("renewed_case") == at.data["renewed_case"]]
    return not any(case.outcome in _OPEN_OR_RENEWED for case in same)


@guard(
    "renewal_late",
    article=RENEWING,
    en="A renewal is asked for 30 days before the permit ends, or when the catalogue says. That has passed: apply for a new permit",
    zh="延续应当在有效期届满三十日前申请，目录另有规定的按其规定，现已逾期，请按新申请办理",
)
def asked_ahead(at: Moment) -> bool:
    """The holder asks while the organ has time to decide."""
    assert at.facts is not None
    until, other, rule = at.day("expires_on"), terms(at, "renewable"), limit("licensing.renew_ask", at.on)
    assert until is not None
    if other is not None and other.name:
        rule = replace(rule, amount=int(other.name), unit=other.scope[0])
    return at.on <= due(rule, until, calendar=at.facts.calendar()).due


@guard(
    "renewal_shortens",
    article=RENEWING,
    en="A renewed permit ends later than the one before. Check the day, or leave it out where the law no longer sets a term",
    zh="准予延续的，有效期届满日期应当晚于原有效期届满日期，请核对；法律不再规定有效期的，不填",
)
def lasts_longer(at: Moment) -> bool:
    """To renew a permit is to let it hold on."""
    until, ended = at.day("valid_until_on"), at.day("expires_on")
    return until is None or ended is None or ended < until


not_deemed_renewed = guard(
    "deemed_renewed_already", article=f"{RENEWING}第二款",
    en="The permit ended before the renewal was decided, so it counts as renewed. Record that",
    zh="原许可有效期届满前没有作出决定，已经视为准予延续，请办理“视为准予延续”",
)(lambda at: not at.overdue("renewing"))  # fmt: skip

renewal_undecided = guard(
    "renewal_time_left", article=f"{RENEWING}第二款",
    en="A permit counts as renewed only when it ended before its renewal was decided. Decide on the application",
    zh="不是延续申请，或者原许可有效期尚未届满，请作出是否准予的决定",
)(lambda at: at.overdue("renewing"))  # fmt: skip


correction_ends_ahead = guard(
    "renewal_correction_late", article=f"{RENEWING}、第三十二条",
    en="A renewal is corrected before the permit ends, after which it counts as renewed. Choose an earlier day",
    zh="延续申请的补正期限应当早于原许可有效期届满日期，届满未作决定的视为准予延续，请另定更早的日期",
)(lambda at: (by := at.day("correct_by_on")) is None or (until := at.day("expires_on")) is None or by < until)  # fmt: skip


@guard(
    "deemed_renewal_days_wrong",
    article=f"{RENEWING}第二款",
    en="The renewed permit begins on the day after the old one ended and ends later than it begins. Check both days",
    zh="视为准予延续的，自原有效期届满次日起延续，有效期届满日期应当晚于起始日期，请核对",
)
def follows_on(at: Moment) -> bool:
    """Between the old permit and the renewed one lies no day."""
    ended, begins, until = at.day("expires_on"), at.day("renewed_from_on"), at.day("valid_until_on")
    return ended is not None and begins == ended + timedelta(days=1) and until is not None and begins < until
