"""The card of step-by-step visits (依法逐级走访权益保障卡): which organ, when, and what next."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, RESPONSIBLE_ORGAN
from yifa.procedures.petition_leapfrog import data, guards

_LAW = "信访条例第八条、第十六条；信访工作条例第十八条、第二十条；国信发〔2014〕4号"


class PetitionGuidanceCard(Procedure):
    """One card given to a visitor, and its use at the organ that it names."""

    key, label, number = "petition_guidance_card", "依法逐级走访权益保障卡", "{organ}访卡〔{year}〕{serial}号"
    family, subject = "petition", "matter"
    summary = "向来访人发放载明有权处理机关、接待场所、复查和复核机关的权益保障卡，来访人持卡走访的，有权处理机关应当接待登记。"
    statute = "《信访条例》第八条、第十六条《信访工作条例》第十八条、第二十条"

    issued = State("已发放", initial=True)
    used = State("已使用", final=True)
    voided = State("已停用", final=True)

    guidance_card = Document("依法逐级走访权益保障卡", to="持卡人")

    issue = Action(
        "发放", issued.opens(), by=CLERK, data=data.Card, guards=guards.dated_ahead, issues=guidance_card,
        basis=_LAW,
    )  # fmt: skip
    use = Action(
        "持卡走访", issued.to(used), by=(RESPONSIBLE_ORGAN, CLERK), data=data.Use,
        guards=(guards.still_valid, guards.at_named_organ, guards.is_petition), basis=_LAW,
    )  # fmt: skip
    void = Action("停用", issued.to(voided), by=CLERK, data=data.Void, basis=_LAW)

    cards = Count("发放权益保障卡", issue, unit="张", means="发放的依法逐级走访权益保障卡张数。")
    cards_used = Count("持卡走访", use, unit="张", means="来访人持卡到有权处理机关走访并登记信访事项的张数。")
    card_use_rate = Share("权益保障卡使用率", cards_used, cards, means="已使用的权益保障卡占发放的权益保障卡的比率。")
