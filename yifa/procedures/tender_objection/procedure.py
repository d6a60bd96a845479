"""A question, objection or challenge (询问、异议、质疑): 招标投标法实施条例, 政府采购法第六章, 财政部令第94号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import BIDDER, CLERK, TENDEREE
from yifa.procedures.tender_objection import data, guards
from yifa.procedures.tender_objection.data import Matter

BASIS = f"{guards.OBJECTING}；{guards.CHALLENGING}"
CHALLENGE = Matter.CHALLENGE


class TenderObjection(Procedure):
    """One of them: while an objection waits for its answer, its `tender` stands still."""

    key, label, number = "tender_objection", "异议、质疑和询问", "{organ}异议〔{year}〕{serial}号"
    family, parent, subject = "tender", "tender", "about"
    summary = "收到后法定期限内答复：异议三日，质疑七个工作日，政府采购询问三个工作日；答复异议前暂停招标投标活动。"
    statute = "招标投标法实施条例；政府采购法第五十一条至第五十四条；政府采购质疑和投诉办法（财政部令第94号）"

    received = State("待答复", initial=True)
    answered = State("已答复", final=True)
    declined = State("不予受理", final=True)
    withdrawn = State("已撤回", final=True)

    answering = Clock("答复期限", limit="bidding.object_reply")
    answering_question = Clock("答复询问期限", limit="procurement.inquiry")

    answer_letter = Document("异议（质疑、询问）答复书", to="提出人", organ="tenderee")
    decline_letter = Document("异议（质疑）不予受理通知书", to="提出人", organ="tenderee")

    submit = Action(
        "提出", received.opens(), by=(BIDDER, CLERK), data=data.Submission, basis=BASIS,
        guards=(guards.of_the_tender, guards.way_of_the_law),
        starts=(
            Start(answering, when=lambda at: at.get("matter") == Matter.OBJECTION),
            Start(answering, limit="procurement.challenge_reply", when=lambda at: at.get("matter") == CHALLENGE),
            Start(answering_question, when=lambda at: at.get("matter") == Matter.QUESTION),
        ),
    )  # fmt: skip
    answer = Action(
        "答复", received.to(answered), by=TENDEREE, data=data.Answer, stops=(answering, answering_question),
        guards=guards.in_its_time, outcome="finding", issues=answer_letter, basis=f"{BASIS}；政府采购法第五十三条",
    )  # fmt: skip
    decline = Action(
        "不予受理", received.to(declined), by=TENDEREE, data=data.Declined, guards=guards.decline_true,
        stops=(answering, answering_question), outcome="decline_ground", issues=decline_letter, basis=BASIS,
    )  # fmt: skip
    withdraw = Action(
        "撤回", received.to(withdrawn), by=(BIDDER, CLERK), guards=guards.in_writing, outcome="撤回", basis=BASIS
    )

    remarks = CountEach("收到的异议、质疑和询问", submit, "matter", means="交易过程中收到{}的件数。")
    objections_answered = Count(
        "答复异议、质疑", answer, where=lambda at: at.get("matter") != Matter.QUESTION, means="答复异议和质疑的件数。",
    )  # fmt: skip
    objections_answered_in_time = Count(
        "按期答复异议、质疑", answer, where=lambda at: at.get("matter") != Matter.QUESTION and at.met("answering"),
        means="在法定期限内答复异议和质疑的件数。",
    )  # fmt: skip
    objections_upheld = Count(
        "异议、质疑成立", answer, where=lambda at: at.get("matter") != Matter.QUESTION and at.get("finding") != "rejected",
        means="答复认定成立或者部分成立的异议、质疑件数。",
    )  # fmt: skip
    objections_declined = Count("不予受理异议、质疑", decline, means="不予受理的异议、质疑件数。")
    objection_rate = Share(
        "异议、质疑按期答复率", objections_answered_in_time, objections_answered, means="按期答复的占已答复的比例。"
    )
