"""Conditions of law on what follows a decision: commitments and their check, revocation, deregistration (事中事后监管)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.service_matter.data import CheckResult, DeregistrationGround, RevocationGround
from yifa.procedures.service_matter.guards import terms

COMMITTING = "国发〔2018〕35号；国办发〔2020〕42号"


@guard(
    "commitment_check_miscounted",
    article=COMMITTING,
    en="The check is due the working days of the entry after the decision, and the commitment is signed today. Count again",
    zh="承诺核查截止日期应当按目录的承诺核查时限自决定之日起以工作日推算，承诺书应当在决定之前签署，请核对",
)
def check_dated(at: Moment) -> bool:
    """By when a commitment is checked follows from its entry."""
    assert at.facts is not None
    assert at.case is not None
    checked, signed = terms(at, "checked"), at.day("committed_on")
    if checked is None or signed is None:
        return False
    last = at.facts.calendar().add_working_days(at.on, int(checked.name))
    return at.day("check_by_on") == last and at.case.opened_on <= signed


on_the_spot = guard(
    "commitment_not_on_the_spot", article=COMMITTING,
    en="Against a commitment the decision is made on the day of the application. Apply again if it lapsed",
    zh="实行告知承诺的应当当场作出决定，申请当日没有作出的请重新申请",
)(lambda at: at.case is not None and at.on == at.case.last_on)  # fmt: skip


@guard(
    "applicant_barred",
    article="国办发〔2020〕42号第二部分",
    en="Notify-and-commit needs a credit code that no false commitment bars. Handle it the ordinary way",
    zh="申请人没有填写统一社会信用代码，或者因承诺不实尚在不适用告知承诺期间，请引导其按照一般程序办理",
)
def not_barred(at: Moment) -> bool:
    """Who committed falsely is not trusted again for a time."""
    assert at.facts is not None
    code = at.get("credit_code")
    return bool(code) and not [h for h in at.facts.standings("service_matter.barred", subject=code) if h.covers(at.on)]


licensed_now = guard(
    "no_permit_in_force", article="行政许可法第六十九条、第七十条",
    en="There is no permit in force. Nothing can be taken away",
    zh="没有效力存续的许可，不能撤销、撤回",
)(
    lambda at: at.case is not None and any(
        hold.covers(at.on) for hold in at.case.standings if hold.standing == "service_matter.licensed"
    )
)  # fmt: skip

false_found = guard(
    "commitment_not_false", article=COMMITTING,
    en="The last check did not find the commitment false. Check it, or give another ground",
    zh="最近一次核查没有认定承诺不实，请先核查或者另选撤销事由",
)(
    lambda at: at.data.get("revocation_ground", RevocationGround.FALSE_COMMITMENT) != RevocationGround.FALSE_COMMITMENT
    or at.get("check_result") == CheckResult.FALSE
)  # fmt: skip

no_public_harm = guard(
    "revocation_harms_public", article="行政许可法第六十九条第三款",
    en="A permit is not revoked where that may gravely harm the public interest. Choose another measure",
    zh="撤销许可可能对公共利益造成重大损害的，不予撤销，请采取其他补救措施",
)(lambda at: not at.data["harms_public"])  # fmt: skip

rectified_by = guard(
    "rectification_day_wrong", article=COMMITTING,
    en="Where something must be put right, say by which day to come; else say none. Check it",
    zh="需要整改的应当填写本步骤日期以后的整改截止日期，其他结论不填，请核对",
)(
    lambda at: (at.data.get("rectify_by_on", "") > at.on.isoformat())
    if at.data["check_result"] == CheckResult.RECTIFY
    else "rectify_by_on" not in at.data
)  # fmt: skip

barred_ahead = guard(
    "bar_already_over", article=COMMITTING,
    en="The bar ends after today and needs a credit code. Check both",
    zh="不适用告知承诺的截止日期应当晚于本步骤日期，并应当已填写统一社会信用代码，请核对",
)(lambda at: at.data["barred_until_on"] > at.on.isoformat() and bool(at.get("credit_code")))  # fmt: skip


@guard(
    "nothing_to_deregister",
    article="行政许可法第七十条",
    en="Nothing was granted, or it has not run out or been taken back as the ground says. Check the ground",
    zh="没有准予过许可，或者有效期尚未届满、没有被撤销撤回，与所选注销事由不符，请核对",
)
def to_deregister(at: Moment) -> bool:
    """A permit is struck off on a ground that has come about."""
    assert at.case is not None
    until, ground = at.day("valid_until_on"), at.data["deregistration_ground"]
    if ground == DeregistrationGround.EXPIRED:
        return until is not None and until < at.on
    taken = at.case.did("revoke", "recall")
    return bool(at.case.data.get("licence_number")) and (ground != DeregistrationGround.TAKEN_BACK or taken)
