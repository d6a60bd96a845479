"""A supervisor's opinion on enforcement, and the organ's answer (监督意见)."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, RESPONSIBLE_ORGAN
from yifa.kernel.standings import Needs
from yifa.procedures.enforcement_supervisor import data, guards
from yifa.procedures.enforcement_supervisor.guards import RULES

IN_OFFICE = Needs("enforcement_supervisor.appointed", "特邀行政执法监督员聘书", of="letter_number")


class SupervisorOpinion(Procedure):
    """One opinion, forwarded to the organ that it concerns, which must answer by the day that the letter sets."""

    key, label, number = "supervisor_opinion", "特邀监督员监督意见", "{organ}监意〔{year}〕{serial}号"
    family, parent, subject = "enforcement_supervisor", "enforcement_supervisor", "subject_matter"
    summary = "在任监督员提出意见，审核后转交责任单位限期答复，由监督员评价；不满意的可以要求重新答复一次。"
    statute = "《特邀行政执法监督员工作规则》"
    public = Public(fields=("subject_matter", "responsible_organ", "adoption", "satisfaction", "public_text"))

    raised = State("待转交", initial=True)
    forwarded = State("待答复")
    answered = State("待评价")
    rated = State("已办结", final=True)
    declined = State("不予转交", final=True)
    withdrawn = State("已撤回", final=True)

    answering = Clock("答复期限", until="answer_by_on")

    opinion_letter = Document("监督意见书", to="责任单位")
    reminder = Document("催办通知书", to="责任单位")

    give = Action(
        "提出意见", raised.opens(), by=CLERK, data=data.Opinion, guards=(guards.own_letter, guards.not_recused),
        needs=IN_OFFICE, basis=RULES,
    )  # fmt: skip
    forward = Action(
        "转交", raised.to(forwarded), by=HEAD, data=data.Forwarding, guards=guards.days_ahead, starts=answering,
        issues=opinion_letter, basis=RULES,
    )  # fmt: skip
    decline = Action("不予转交", raised.to(declined), by=HEAD, data=data.Because, outcome="不予转交", basis=RULES)
    withdraw = Action(
        "撤回意见", (raised | forwarded).to(withdrawn), by=CLERK, data=data.Because, outcome="撤回", basis=RULES,
    )  # fmt: skip
    defer = Action(
        "同意延期答复", forwarded.stays(), by=HEAD, data=data.Forwarding, guards=guards.days_ahead, starts=answering,
        once=True, basis=RULES,
    )  # fmt: skip
    urge = Action("催办", forwarded.stays(), by=CLERK, guards=guards.answer_overdue, issues=reminder, basis=RULES)
    answer = Action(
        "答复意见", forwarded.to(answered), by=RESPONSIBLE_ORGAN, data=data.OpinionAnswer, stops=answering, basis=RULES,
    )  # fmt: skip
    ask_again = Action(
        "要求重新答复", answered.to(forwarded), by=CLERK, data=data.AskedAgain, guards=guards.days_ahead, once=True,
        starts=answering, issues=opinion_letter, basis=RULES,
    )  # fmt: skip
    rate = Action("评价", answered.to(rated), by=CLERK, data=data.Rating, outcome="satisfaction", basis=RULES)
    publish = Action(
        "公开办理结果", rated.stays(), by=HEAD, data=data.PublicText, once=True, publishes=True, basis=RULES,
    )  # fmt: skip

    opinions = Count("监督意见", give, means="特邀行政执法监督员提出的监督意见数。")
    answers = Count("答复", answer, unit="次", means="责任单位答复监督意见的次数，含重新答复。")
    answers_on_time = Count(
        "按期答复", answer, unit="次", where=lambda at: at.met("answering"), means="责任单位在意见书规定的期限内答复的次数。",
    )  # fmt: skip
    opinions_rated = Count("评价意见", rate, means="监督员对答复作出评价的监督意见数。")
    opinions_satisfied = Count(
        "满意意见", rate, where=lambda at: at.data["satisfaction"] != data.Satisfaction.DISSATISFIED,
        means="监督员对答复评价为满意或者基本满意的监督意见数。",
    )  # fmt: skip
    answer_on_time_rate = Share("按期答复率", answers_on_time, answers, means="责任单位的答复中按期答复的比例。")
    satisfaction_rate = Share(
        "满意率", opinions_satisfied, opinions_rated, means="已评价的监督意见中满意和基本满意的比例。"
    )
