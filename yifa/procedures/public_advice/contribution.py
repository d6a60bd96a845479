"""One contribution to a call (建言): judged, answered with its reason, and carried out where it was adopted."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, CONTRIBUTOR, HEAD, RESPONSIBLE_ORGAN, REVIEWER
from yifa.procedures.public_advice import data, guards
from yifa.procedures.public_advice.data import Adoption
from yifa.procedures.public_advice.guards import PLAN


class PublicContribution(Procedure):
    """One person's advice."""

    key, label, number = "public_contribution", "建言", "{organ}建言〔{year}〕{serial}号"
    family, parent, subject = "public_advice", "public_advice", "heading"
    summary = "建言登记后转责任单位评估，逐条答复采纳情况和理由；采纳的限期落实，建言人可以评价。"
    statute = "《法治政府建设实施纲要》"
    public = Public(fields=("contributor_kind", "channel", "adoption", "measure", "done", "public_text"))

    received = State("已收到", initial=True)
    forwarded = State("评估中")
    evaluated = State("待答复")
    adopted = State("待落实")
    carried_out = State("已落实", final=True)
    not_adopted = State("未采纳", final=True)
    merged = State("已并案", final=True)
    set_aside = State("不作为建言办理", final=True)
    withdrawn = State("已撤回", final=True)

    evaluating = Clock("评估期限", until="evaluate_by_on")
    carrying_out = Clock("落实期限", until="carry_out_by_on")

    forwarding_letter = Document("建言转办单", to="责任单位")
    answer_letter = Document("建言答复函", to="建言人")
    merging_notice = Document("建言并案告知函", to="建言人")
    set_aside_notice = Document("建言不予办理告知函", to="建言人")

    contribute = Action(
        "建言", received.opens(), by=(CONTRIBUTOR, CLERK), data=data.Contribution, guards=guards.call_open, basis=PLAN,
    )  # fmt: skip
    forward = Action(
        "转办", received.to(forwarded), by=CLERK, data=data.Forwarding, guards=guards.days_ahead, starts=evaluating,
        issues=forwarding_letter, basis=PLAN,
    )  # fmt: skip
    merge = Action(
        "并案", received.to(merged), by=CLERK, data=data.Merging, guards=guards.same_call, issues=merging_notice, basis=PLAN,
    )  # fmt: skip
    put_aside = Action(
        "不作为建言办理", received.to(set_aside), by=REVIEWER, data=data.Because, outcome="不作为建言办理",
        issues=set_aside_notice, basis=PLAN,
    )  # fmt: skip
    withdraw = Action(
        "撤回建言", (received | forwarded | evaluated).to(withdrawn), by=CONTRIBUTOR, guards=guards.by_the_contributor,
        outcome="撤回", basis=PLAN,
    )  # fmt: skip
    evaluate = Action(
        "评估", forwarded.to(evaluated), by=RESPONSIBLE_ORGAN, data=data.Evaluation, stops=evaluating, basis=PLAN,
    )  # fmt: skip
    adopt = Action(
        "采纳并答复", evaluated.to(adopted), by=(REVIEWER, HEAD), data=data.Answer,
        guards=(guards.adopting, guards.measures_told, guards.days_ahead), outcome="adoption",
        starts=Start(carrying_out), issues=answer_letter, basis=PLAN,
    )  # fmt: skip
    reject = Action(
        "不采纳并答复", evaluated.to(not_adopted), by=(REVIEWER, HEAD), data=data.Answer,
        guards=(guards.rejecting, guards.measures_told), outcome="adoption", issues=answer_letter, basis=PLAN,
    )  # fmt: skip
    defer = Action(
        "延长落实", adopted.stays(), by=HEAD, data=data.Deferral, guards=guards.days_ahead, starts=carrying_out, once=True,
        basis=PLAN,
    )  # fmt: skip
    carry_out = Action(
        "登记落实", adopted.to(carried_out), by=(RESPONSIBLE_ORGAN, CLERK), data=data.Doing, stops=carrying_out, basis=PLAN,
    )  # fmt: skip
    rate = Action(
        "评价答复", (adopted | carried_out | not_adopted).stays(), by=CONTRIBUTOR, data=data.Judgement,
        guards=guards.by_the_contributor, once=True, basis=PLAN,
    )  # fmt: skip
    publish = Action(
        "公开建言", (adopted | carried_out | not_adopted).stays(), by=HEAD, data=data.PublicText, publishes=True, once=True,
        basis=PLAN,
    )  # fmt: skip

    contributions = Count("收到建言", contribute, unit="条", means="征集期间收到的建言条数。")
    contributions_by = CountEach("建言人类别", contribute, "contributor_kind", unit="条", means="由{}提出的建言条数。")
    contributions_via = CountEach("提出渠道", contribute, "channel", unit="条", means="经{}提出的建言条数。")
    answered = Count("答复建言", (adopt, reject), unit="条", means="答复采纳情况和理由的建言条数。")
    adoptions = Count("采纳建言", adopt, unit="条", means="采纳或者部分采纳的建言条数。")
    adopted_in_part = Count(
        "部分采纳建言", adopt, unit="条", where=lambda at: at.data["adoption"] == Adoption.PARTIAL,
        means="部分采纳的建言条数。",
    )  # fmt: skip
    implemented = Count("落实建言", carry_out, unit="条", means="采纳后已经落实的建言条数。")
    implemented_on_time = Count(
        "按期落实", carry_out, unit="条", where=lambda at: at.met("carrying_out"), means="在确定的期限内落实的建言条数。",
    )  # fmt: skip
    rated = CountEach("答复评价", rate, "rating", unit="条", means="建言人对答复评价为“{}”的建言条数。")
    adoption_rate = Share("采纳率", adoptions, answered, means="已答复的建言中采纳和部分采纳的比例。")
    implementation_on_time_rate = Share(
        "按期落实率", implemented_on_time, implemented, means="已落实的建言中按期落实的比例。"
    )
