"""Conditions on awards (评优条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard


@guard(
    "parties_not_consenting",
    article="人民调解法第十五条第四项、第二十三条第三项",
    en="What was mediated is confidential: without the consent of all parties the case may not be made public",
    zh="调解涉及当事人的个人隐私、商业秘密，未经各方当事人同意不得作为案例公开",
)
def consent_to_publish(at: Moment) -> bool:
    """The parties agree to be written about; an award that tells no case needs nobody's consent."""
    return bool(at.get("parties_consent")) or at.get("award") in ("mediator", "committee")


@guard(
    "not_redacted",
    article="人民调解法第十五条第四项；政府信息公开条例第十五条",
    en="A second person must first check that nobody can be recognised from the text",
    zh="公开前应当由另一人复核，确认内容已隐去可以识别当事人身份的信息",
)
def redacted(at: Moment) -> bool:
    """A second person vouches for the text."""
    return bool(at.data.get("redacted"))


@guard(
    "objections_open",
    article="人民调解法第六条",
    en="The nomination is still open to objections. Wait until the announced period is over",
    zh="公示期尚未届满，公示期满无异议或者异议不成立的方可表彰",
)
def objections_over(at: Moment) -> bool:
    """The period for objections is over."""
    until = at.day("objections_until")
    return until is not None and at.on > until
