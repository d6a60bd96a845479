"""Recheck of a review (信访复核): 信访条例第三十五条，信访工作条例第三十六条. After it the same facts are not heard again."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PETITIONER
from yifa.procedures.petition_review import data, guards
from yifa.procedures.petition_review.guards import articles

_BASIS = articles("三十五条", "三十六条")
_HEARING = articles("三十五条第二款", "三十六条第二款")


class PetitionRecheck(Procedure):
    """One recheck, by the organ above the one that reviewed; a sub-case of the review."""

    key, label, number = "petition_recheck", "信访复核", "{organ}信复核〔{year}〕{serial}号"
    family, parent, subject, law_day, pinned = "petition", "petition_review", "requester", "requested_on", True
    summary = (
        "信访人自收到复查意见之日起三十日内请求上一级机关、单位复核，复核意见三十日内作出，听证所需时间不计算在内。"
    )
    statute = "《信访条例》（国务院令第431号，2005年）《信访工作条例》（2022年）"
    public = Public(("matter", "outcome", "public_text"))

    requested = State("复核中", initial=True)
    in_hearing = State("听证中")
    decided = State("已作出复核意见", final=True)
    refused = State("不予复核", final=True)
    withdrawn = State("已撤回", final=True)

    rechecking = Clock("复核期限", limit="petition.recheck")

    hearing_notice = Document("信访复核听证通知书", to="请求人")
    recheck_opinion = Document("信访复核意见书", to="请求人")
    recheck_refusal = Document("信访事项不予复核告知书", to="请求人")
    posted_opinion = Document("信访复核意见公示", public=True)

    request = Action(
        "收到复核请求", requested.opens(), by=(PETITIONER, CLERK), data=data.Request, at="requested_on",
        guards=(guards.answered, guards.by_another_organ), starts=rechecking, basis=_BASIS,
    )  # fmt: skip
    begin_hearing = Action(
        "决定听证", requested.to(in_hearing), by=(CLERK, HEAD), data=data.HearingNotice, pauses=rechecking, once=True,
        issues=hearing_notice, basis=_HEARING,
    )  # fmt: skip
    end_hearing = Action(
        "听证结束", in_hearing.to(requested), by=CLERK, data=data.Hearing, guards=guards.heard_as_told, resumes=rechecking,
        basis=_HEARING,
    )  # fmt: skip
    investigate = Action("审查", requested.stays(), by=CLERK, data=data.Investigation, basis=_BASIS)
    decide = Action(
        "作出复核意见", requested.to(decided), by=HEAD, data=data.Opinion, after=investigate, not_same_as=investigate,
        guards=(guards.concerned, guards.in_time), stops=rechecking, outcome="outcome", issues=recheck_opinion, basis=_BASIS,
    )  # fmt: skip
    refuse = Action(
        "不予复核", requested.to(refused), by=HEAD, data=data.Refusal, guards=guards.refusal_fits, stops=rechecking,
        outcome="不予复核", issues=recheck_refusal, basis=_BASIS,
    )  # fmt: skip
    withdraw = Action(
        "撤回复核请求", (requested | in_hearing).to(withdrawn), by=(PETITIONER, CLERK), data=data.Withdrawal, outcome="撤回",
        basis=_BASIS,
    )  # fmt: skip
    serve = Action(
        "送达复核意见", decided.stays(), by=CLERK, data=data.Service, guards=guards.served_by_now, once=True, basis=_BASIS,
    )  # fmt: skip
    redact = Action(
        "核定公示文本", decided.stays(), by=CLERK, data=data.Redaction, after=serve,
        guards=(guards.was_heard, guards.names_nobody), basis=_HEARING,
    )  # fmt: skip
    publish = Action(
        "公示复核意见", decided.stays(), by=HEAD, after=redact, not_same_as=redact, publishes=True, once=True,
        issues=posted_opinion, basis=_HEARING,
    )  # fmt: skip

    rechecks = Count("收到复核请求", request, means="收到的信访复核请求件数。")
    rechecks_decided = Count("作出复核意见", decide, means="作出复核意见的信访事项件数。")
    rechecks_in_time = Count(
        "按期作出复核意见", decide, where=lambda at: at.met("rechecking"),
        means="在三十日内（听证所需时间不计算在内）作出复核意见的信访事项件数。",
    )  # fmt: skip
    recheck_opinions = CountEach("复核意见", decide, "outcome", means="复核意见为“{}”的信访事项件数。")
    rechecks_refused = Count("不予复核", refuse, means="不予复核的信访事项件数。")
    recheck_hearings = Count("复核听证", end_hearing, unit="次", means="复核机关举行听证的次数。")
    posted_rechecks = Count("公示复核意见", publish, means="经听证后向社会公示的复核意见件数。")
    recheck_in_time_rate = Share(
        "复核按期办结率", rechecks_in_time, rechecks_decided, means="按期作出复核意见的件数占作出复核意见件数的比率。",
    )  # fmt: skip
