"""Judicial confirmation of a mediation agreement (人民调解协议司法确认): 人民调解法第三十三条, 民事诉讼法, 法释〔2011〕5号."""

from datetime import date

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, MEDIATOR
from yifa.procedures.judicial_confirmation import data, guards

SPECIAL_PROCEDURE = date(2013, 1, 1)
"""From this day courts try applications for confirmation by the special procedure (民事诉讼法2012年修正第一百九十四条)."""


class JudicialConfirmation(Procedure):
    """The confirmation of one agreement, as the committee follows it; what the court does is recorded from its papers."""

    key, label, number = "judicial_confirmation", "人民调解协议司法确认", "{organ}司确〔{year}〕{serial}号"
    summary = "双方当事人自调解协议生效之日起三十日内共同向人民法院申请确认其效力。"
    statute = "《中华人民共和国人民调解法》《中华人民共和国民事诉讼法》法释〔2011〕5号"
    family, parent, subject, pinned = "mediation", "mediation", "applicants", True

    intended = State("待申请", initial=True)
    asked = State("已申请")
    examined = State("法院审查中")
    lapsed = State("未申请", final=True)
    turned_away = State("法院不予受理", final=True)
    confirmed = State("确认有效", final=True)
    dismissed = State("驳回申请", final=True)
    withdrawn = State("已撤回", final=True)

    asking = Clock("申请司法确认期限", limit="mediation.confirm_ask")
    admitting = Clock("法院决定受理期限", limit="mediation.confirm_accept")
    deciding = Clock("法院审查期限", limit="mediation.confirm_decide")
    trying = Clock("特别程序审理期限", limit="mediation.confirm_special")
    extending = Clock("延长后的审理期限", until="extended_until")

    guidance = Document("申请司法确认告知书")

    intend = Action(
        "登记申请意向", intended.opens(), by=(CLERK, MEDIATOR), data=data.Intention, guards=guards.agreement_took_effect,
        starts=Start(asking, on="effective_on"), issues=guidance,
        basis="人民调解法第三十三条；民事诉讼法（2012）第一百九十四条；民事诉讼法（2021）第二百零一条；民事诉讼法（2023）第二百零五条",
    )  # fmt: skip
    ask = Action(
        "共同申请", intended.to(asked), by=(CLERK, MEDIATOR), data=data.Asking,
        guards=(guards.asked_jointly, guards.asked_in_time), stops=asking, starts=admitting,
        basis="人民调解法第三十三条第一款；法释〔2011〕5号第一条至第三条",
    )  # fmt: skip
    lapse = Action(
        "不再申请", intended.to(lapsed), by=(CLERK, MEDIATOR), outcome="未申请司法确认",
        basis="人民调解法第三十二条、第三十三条",
    )  # fmt: skip
    turn_away = Action(
        "法院不予受理", asked.to(turned_away), by=CLERK, stops=admitting, outcome="法院不予受理",
        basis="法释〔2011〕5号第四条第二款；民事诉讼法解释第三百五十七条（2015）、第三百五十五条（2022）",
    )  # fmt: skip
    admit = Action(
        "法院受理", asked.to(examined), by=CLERK, data=data.Ruling, stops=admitting,
        starts=(
            Start(deciding, when=lambda at: at.law_day < SPECIAL_PROCEDURE),
            Start(trying, when=lambda at: at.law_day >= SPECIAL_PROCEDURE),
        ),
        basis="法释〔2011〕5号第四条第一款",
    )  # fmt: skip
    extend_decision = Action(
        "延长审查期限", examined.stays(), by=CLERK, extends=deciding, law_to=date(2012, 12, 31),
        basis="法释〔2011〕5号第五条第一款",
    )  # fmt: skip
    extend_trial = Action(
        "延长审理期限", examined.stays(), by=CLERK, data=data.CourtExtension, cancels=trying, starts=extending,
        law_from=SPECIAL_PROCEDURE, once=True,
        basis="民事诉讼法（2012）第一百八十条；民事诉讼法（2021、2023）第一百八十七条",
    )  # fmt: skip
    withdraw = Action(
        "撤回申请", (asked | examined).to(withdrawn), by=CLERK, outcome="撤回申请",
        basis="法释〔2011〕5号第五条第二款",
    )  # fmt: skip
    confirm = Action(
        "确认有效", examined.to(confirmed), by=CLERK, data=data.Ruling, stops=(deciding, trying, extending),
        outcome="确认有效", basis="人民调解法第三十三条第二款；民事诉讼法（2012）第一百九十五条；民事诉讼法（2023）第二百零六条",
    )  # fmt: skip
    dismiss = Action(
        "驳回申请", examined.to(dismissed), by=CLERK, data=data.Ruling, stops=(deciding, trying, extending),
        outcome="驳回申请", basis="人民调解法第三十三条第三款；法释〔2011〕5号第七条；民事诉讼法（2023）第二百零六条",
    )  # fmt: skip
    revoke = Action(
        "确认被撤销", confirmed.stays(), by=CLERK, data=data.Revocation, guards=guards.outsider_in_time,
        outcome="确认被撤销", once=True, basis="法释〔2011〕5号第十条",
    )  # fmt: skip

    confirmation_requests = Count("申请司法确认", ask, means="双方当事人共同向人民法院申请确认的调解协议件数。")
    confirmations = Count("司法确认有效", confirm, means="人民法院确认有效的调解协议件数。")
    dismissals = Count("驳回司法确认申请", dismiss, means="人民法院驳回确认申请的调解协议件数。")
    confirmations_turned_away = Count("司法确认不予受理", turn_away, means="人民法院不予受理的司法确认申请件数。")
    confirmations_withdrawn = Count("撤回司法确认申请", withdraw, means="当事人撤回的司法确认申请件数。")
    revocations = Count("确认被撤销", revoke, means="因案外人申请而被人民法院撤销的司法确认件数。")
