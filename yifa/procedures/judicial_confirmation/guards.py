"""Conditions of law on the steps of judicial confirmation (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import limit


@guard(
    "agreement_missing",
    article="人民调解法第三十三条",
    en="Only an agreement reached by mediation can be confirmed, from the day it took effect; see the mediation",
    zh="只有经人民调解达成且已生效的调解协议才能申请司法确认，生效日期应当与调解案件的记载一致",
)
def agreement_took_effect(at: Moment) -> bool:
    """The mediation succeeded on the day that is given."""
    return at.parent is not None and at.parent.state == "succeeded" and at.parent.closed_on == at.day("effective_on")


def _within(limit_id: str, begun: date | None, day: date | None, at: Moment) -> bool:
    """Whether ``day`` lies within the period of law that began with the event on ``begun``."""
    assert at.facts is not None
    if begun is None or day is None:
        return False
    return begun <= day <= due(limit(limit_id, begun), begun, calendar=at.facts.calendar()).due


@guard(
    "confirmation_too_late",
    article="人民调解法第三十三条",
    en="Confirmation must be asked for within thirty days of the agreement's effect. Either party may still sue on it",
    zh="申请司法确认应当自调解协议生效之日起三十日内提出，现已逾期；就协议发生争议的，当事人可以向人民法院起诉",
)
def asked_in_time(at: Moment) -> bool:
    """Thirty days have not run out."""
    return _within("mediation.confirm_ask", at.day("effective_on"), at.on, at)


@guard(
    "not_asked_jointly",
    article="人民调解法第三十三条",
    en="Both parties must ask together",
    zh="司法确认应当由双方当事人共同申请",
)
def asked_jointly(at: Moment) -> bool:
    """Both parties ask."""
    return bool(at.data["jointly"])


@guard(
    "outsider_too_late",
    article="法释〔2011〕5号第十条",
    en="An outsider may ask for the revocation within one year of learning of the harm. Check the two days",
    zh="案外人应当自知道或者应当知道其权益受到侵害之日起一年内申请撤销，且申请日期不得早于知道之日、晚于撤销之日，请核对",
)
def outsider_in_time(at: Moment) -> bool:
    """A year had not run out when the outsider applied."""
    applied = at.day("applied_on")
    return applied is not None and applied <= at.on and _within("mediation.outsider", at.day("known_on"), applied, at)
