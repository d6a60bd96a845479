"""Conditions of law on the steps of people's mediation (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.running import Status


@guard(
    "mediation_barred",
    article="人民调解法第十七条；人民调解工作若干规定第二十二条",
    en="This dispute may not be mediated. Decline it, and tell the parties which organ or court is competent",
    zh="存在不得调解的情形，不得受理，应当不予受理并告知当事人有权处理的机关或者向人民法院起诉",
)
def not_barred(at: Moment) -> bool:
    """Nothing forbids the mediation."""
    return at.data.get("bar") is None


@guard(
    "rights_not_told",
    article="人民调解法第二十三条、第二十四条；人民调解工作若干规定第三十条",
    en="The parties have not been told their rights and duties. Tell them first, and record it",
    zh="尚未告知当事人在调解活动中的权利和义务，请先告知并记录",
)
def rights_told(at: Moment) -> bool:
    """The parties know their rights, told at acceptance or by a notice."""
    return bool(at.get("rights_told")) or (at.case is not None and at.case.did("notify"))


@guard(
    "meeting_without_consent",
    article="人民调解法第二十条、第二十三条第三项",
    en="An open meeting, and the presence of others, need the consent of all parties. Obtain and record it",
    zh="公开进行调解或者邀请他人参与调解，应当征得各方当事人同意，请先征得同意并记录",
)
def meeting_consented(at: Moment) -> bool:
    """All parties consent where others take part or listen."""
    return bool(at.data.get("consented")) or not (at.data.get("held_openly") or at.data.get("invited"))


@guard(
    "same_mediator",
    article="人民调解法第十九条",
    en="The new mediator is the present one. Name another",
    zh="更换后的调解员与现任调解员相同，请另行指定或者由当事人选择",
)
def other_mediator(at: Moment) -> bool:
    """The mediator really changes."""
    return at.case is None or at.data["mediator"] != at.case.data["mediator"]


@guard(
    "prolongation_unlawful",
    article="人民调解法第三条、第二十三条；人民调解工作若干规定第三十三条",
    en="Mediation goes on only if both parties agree before the period has run out, and to a later day",
    zh="延长调解须在调解期限届满前由双方当事人同意，且延长后的日期应当晚于原期限届满日",
)
def prolongable(at: Moment) -> bool:
    """Both agree, in time, to a later end."""
    running = [run for run in at.case.runs if run.status is Status.RUNNING] if at.case is not None else []
    until = at.day("prolonged_until")
    return bool(at.data["both_agreed"]) and until is not None and all(at.on <= run.due < until for run in running)


consent_to_publish = guard(
    "parties_not_consenting", article="人民调解法第十五条第四项、第二十三条第三项",
    en="What was mediated is confidential: without the consent of all parties the case may not be made public",
    zh="调解涉及当事人的个人隐私、商业秘密，未经各方当事人同意不得作为案例公开",
)(lambda at: bool(at.get("parties_consent")))  # fmt: skip
unpublished = guard(
    "typical_case_published", article="人民调解法第十五条第四项；政府信息公开条例第十五条",
    en="The case is public already. Have its publication corrected first, then write it anew",
    zh="典型案例已经发布，需要修改的，请先更正发布的步骤，再重新编写",
)(lambda at: at.case is not None and at.case.published_on is None)  # fmt: skip
nobody_named = guard(
    "party_named", article="人民调解法第十五条第四项、第二十三条第三项",
    en="The text names a party of the dispute. Leave the name out", zh="典型案例中出现了当事人的姓名或者名称，请隐去",
)(lambda at: not any(
    name and name in at.data["typical_title"] + at.data["typical_text"] for name in str(at.get("parties")).split("、")
))  # fmt: skip
redacted = guard(
    "not_redacted", article="人民调解法第十五条第四项；政府信息公开条例第十五条",
    en="A second person must first check that nobody can be recognised from the text",
    zh="公开前应当由另一人复核，确认内容已隐去可以识别当事人身份的信息",
)(lambda at: bool(at.data.get("redacted")))  # fmt: skip


@guard(
    "mediation_not_concluded",
    article="人民调解法第十六条",
    en="An allowance is paid for a mediation that came to an end, to the mediator named there",
    zh="补贴应当在调解终结后申报，领取人应当是该案记载的调解员",
)
def earned(at: Moment) -> bool:
    """The mediation is over, and this was its mediator."""
    done = at.parent is not None and at.parent.state in ("succeeded", "failed")
    return done and at.parent is not None and at.data["mediator"] in str(at.parent.data.get("mediator", "")).split("、")


@guard(
    "allowance_twice",
    article="人民调解法第十六条",
    en="An allowance for this mediator in this case has been asked for already",
    zh="该案该调解员的补贴已经申报，不得重复申报",
)
def not_claimed_before(at: Moment) -> bool:
    """No other claim of this mediator for this case is pending, approved or paid."""
    assert at.parent is not None
    assert at.facts is not None
    return not any(
        other.procedure == "mediation_allowance"
        and other.state != "refused"
        and other.data.get("mediator") == at.data["mediator"]
        for other in at.facts.children(at.parent.number)
    )


@guard(
    "not_as_approved",
    article="人民调解法第六条、第十六条",
    en="The amount paid differs from the amount approved. Pay what was approved",
    zh="发放金额与批准金额不一致，应当按照批准的金额发放",
)
def as_approved(at: Moment) -> bool:
    """What is paid is what was approved."""
    return at.case is not None and at.data["paid_fen"] == at.case.data["allowance_fen"]
