"""Review of the answer to a petition (信访复查): 信访条例第三十四条，信访工作条例第三十五条."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PETITIONER
from yifa.procedures.petition_review import data, guards
from yifa.procedures.petition_review.guards import articles
from yifa.procedures.petition_review.recheck import PetitionRecheck

__all__ = ["PetitionRecheck", "PetitionReview"]

_BASIS = articles("三十四条", "三十五条")


class PetitionReview(Procedure):
    """One review, by the organ above the one that answered; a sub-case of the petition."""

    key, label, number = "petition_review", "信访复查", "{organ}信复查〔{year}〕{serial}号"
    family, parent, subject, law_day, pinned = "petition", "petition", "requester", "requested_on", True
    summary = "信访人自收到处理意见之日起三十日内请求上一级机关、单位复查，复查机关三十日内提出复查意见并书面答复。"
    statute = "《信访条例》（国务院令第431号，2005年）《信访工作条例》（2022年）"

    requested = State("复查中", initial=True)
    decided = State("已作出复查意见", final=True)
    refused = State("不予复查", final=True)
    withdrawn = State("已撤回", final=True)

    reviewing = Clock("复查期限", limit="petition.review")
    asking_recheck = Clock("请求复核期限", limit="petition.ask_recheck")

    review_opinion = Document("信访复查意见书", to="请求人")
    review_refusal = Document("信访事项不予复查告知书", to="请求人")

    request = Action(
        "收到复查请求", requested.opens(), by=(PETITIONER, CLERK), data=data.Request, at="requested_on",
        guards=(guards.answered, guards.by_another_organ), starts=reviewing, basis=_BASIS,
    )  # fmt: skip
    investigate = Action("审查", requested.stays(), by=CLERK, data=data.Investigation, basis=_BASIS)
    decide = Action(
        "作出复查意见", requested.to(decided), by=HEAD, data=data.ReviewOpinion, after=investigate,
        not_same_as=investigate, guards=(guards.concerned, guards.in_time), stops=reviewing, outcome="outcome",
        issues=review_opinion, basis=_BASIS,
    )  # fmt: skip
    refuse = Action(
        "不予复查", requested.to(refused), by=HEAD, data=data.Refusal, guards=guards.refusal_fits, stops=reviewing,
        outcome="不予复查", issues=review_refusal, basis=_BASIS,
    )  # fmt: skip
    withdraw = Action(
        "撤回复查请求", requested.to(withdrawn), by=(PETITIONER, CLERK), data=data.Withdrawal, outcome="撤回", basis=_BASIS,
    )  # fmt: skip
    serve = Action(
        "送达复查意见", decided.stays(), by=CLERK, data=data.Service, guards=guards.served_by_now, at="served_on",
        starts=asking_recheck, once=True, basis=articles("三十四条、第三十五条", "三十五条、第三十六条"),
    )  # fmt: skip
    note_recheck = Action(
        "登记复核请求", decided.stays(), by=CLERK, data=data.RecheckNote, after=serve, guards=guards.recheck_of_this,
        at="asked_on", stops=asking_recheck, basis=articles("三十五条", "三十六条"),
    )  # fmt: skip

    reviews = Count("收到复查请求", request, means="收到的信访复查请求件数。")
    reviews_decided = Count("作出复查意见", decide, means="作出复查意见的信访事项件数。")
    reviews_in_time = Count(
        "按期作出复查意见", decide, where=lambda at: at.met("reviewing"), means="在三十日内作出复查意见的信访事项件数。",
    )  # fmt: skip
    review_opinions = CountEach("复查意见", decide, "outcome", means="复查意见为“{}”的信访事项件数。")
    reviews_refused = Count("不予复查", refuse, means="不予复查的信访事项件数。")
    review_in_time_rate = Share(
        "复查按期办结率", reviews_in_time, reviews_decided, means="按期作出复查意见的件数占作出复查意见件数的比率。",
    )  # fmt: skip
