"""Judicial advice (司法建议): 行政诉讼法, 法释〔2018〕1号第一百四十九条, 法释〔2023〕11号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, LEGAL_OFFICE, OFFICE_HEAD
from yifa.procedures.judicial_advice import data


class JudicialAdvice(Procedure):
    """One letter of advice from a court to the organ, until it is answered and followed up."""

    key, label, number = "judicial_advice", "司法建议办理", "{organ}司建〔{year}〕{serial}号"
    summary = "行政机关收到人民法院的司法建议后，交办、研究整改，在期限内书面答复人民法院，并落实整改措施。"
    statute = "《中华人民共和国行政诉讼法》、法释〔2018〕1号、法释〔2023〕11号"
    family, subject = "litigation", "problem"

    received = State("已收到", initial=True)
    assigned = State("办理中")
    answered = State("已答复")
    closed = State("已办结", final=True)

    answering = Clock("司法建议答复期限", limit="judicial_advice.reply")
    answering_as_set = Clock("司法建议答复期限（法院确定）", until="reply_by_on")

    assignment_slip = Document("司法建议交办单", to="承办机构")
    reply_letter = Document("关于司法建议的复函", to="人民法院")

    receive = Action(
        "收到司法建议", received.opens(), by=(CLERK, LEGAL_OFFICE), data=data.Advice,
        guards=(data.days_in_order, data.from_a_suit),
        starts=(
            Start(answering, when=data.of_document, limit="litigation.advice_reply"),
            Start(answering, when=data.otherwise),
            answering_as_set,
        ),
        basis="行政诉讼法第六十六条第二款、第九十六条；法释〔2018〕1号第一百四十九条；法释〔2023〕11号第八条",
    )  # fmt: skip
    assign = Action(
        "交办", received.to(assigned), by=(HEAD, OFFICE_HEAD), data=data.Assignment, issues=assignment_slip,
        basis="国办发〔2016〕54号",
    )  # fmt: skip
    draft_reply = Action(
        "拟制复函",
        assigned.stays(),
        by=CLERK,
        data=data.Draft,
        basis="法释〔2018〕1号第一百四十九条；法释〔2023〕11号第八条",
    )
    reply = Action(
        "答复人民法院", assigned.to(answered), by=(HEAD, OFFICE_HEAD), after=draft_reply, not_same_as=draft_reply,
        stops=(answering, answering_as_set), issues=reply_letter,
        basis="法释〔2018〕1号第一百四十九条；法释〔2023〕11号第八条",
    )  # fmt: skip
    close = Action(
        "落实后办结",
        answered.to(closed),
        by=CLERK,
        data=data.Result,
        outcome="已落实",
        basis="国办发〔2016〕54号",
    )

    advice_received = CountEach("收到司法建议", receive, "kind", means="收到关于“{}”的司法建议件数。")
    advice = Count("司法建议", receive, means="收到人民法院司法建议的件数。")
    advice_answered = Count("答复司法建议", reply, means="书面答复人民法院司法建议的件数。")
    advice_in_time = Count(
        "按期答复司法建议", reply, where=data.in_time, means="在期限内答复的司法建议件数；未定期限的，答复即计入。"
    )
    advice_in_time_rate = Share(
        "司法建议按期答复率", advice_in_time, advice_answered, means="按期答复的司法建议占已答复的司法建议的比例。"
    )
    advice_adopted = Count(
        "采纳司法建议", reply, where=lambda at: at.get("adoption") in (data.Adoption.ADOPTED, data.Adoption.PARTLY_ADOPTED),
        means="全部或者部分采纳的司法建议件数。",
    )  # fmt: skip
