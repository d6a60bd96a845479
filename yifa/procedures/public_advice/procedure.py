"""A call for the public's advice (献一策、意见征集): 法治政府建设实施纲要 on public participation and the answering of opinions."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.public_advice import data, guards
from yifa.procedures.public_advice.contribution import PublicContribution
from yifa.procedures.public_advice.guards import PLAN

__all__ = ["PublicAdvice", "PublicContribution"]


class PublicAdvice(Procedure):
    """One call, from its announcement to what was done about the advice; the contributions are its sub-cases."""

    key, label, number = "public_advice", "意见征集", "{organ}征集〔{year}〕{serial}号"
    subject = "title"
    summary = "公布征集事项、方式和期限，逐条答复建言并说明理由，期满后公布征集和采纳情况，再公布落实情况。"
    statute = "《法治政府建设实施纲要》"
    public = Public(
        fields=(
            "title", "call_kind", "topic", "ways", "draft", "decision", "closes_on", "answer_by_on", "extended_because",
            "result_text", "follow_up_text",
        )
    )  # fmt: skip

    opened = State("征集中", initial=True)
    published = State("已公布征集情况")
    followed_up = State("已公布落实情况", final=True)
    closed = State("已办结", final=True)
    cancelled = State("已取消征集", final=True)

    collecting = Clock("征集期间", until="closes_on", waits=True)
    answering = Clock("答复和公布期限", until="answer_by_on")

    announcement = Document("征集公告", public=True)
    extension_notice = Document("延长征集公告", public=True)
    result_notice = Document("征集和采纳情况公告", public=True)

    call = Action(
        "发布征集", opened.opens(), by=CLERK, data=data.Call, guards=(guards.days_in_order, guards.draft_shown),
        starts=(collecting, answering), issues=announcement, publishes=True, basis=PLAN,
    )  # fmt: skip
    extend = Action(
        "延长征集", opened.stays(), by=HEAD, data=data.NewEnd, guards=(guards.days_in_order, guards.not_shorter), once=True,
        starts=(collecting, answering), issues=extension_notice, basis=PLAN,
    )  # fmt: skip
    publish_results = Action(
        "公布征集情况", opened.to(published), by=HEAD, data=data.Results, guards=guards.all_answered, awaits=collecting,
        stops=answering, issues=result_notice, publishes=True, basis=PLAN,
    )  # fmt: skip
    follow_up = Action(
        "公布落实情况", published.to(followed_up), by=HEAD, data=data.FollowUp, guards=guards.something_adopted, basis=PLAN,
    )  # fmt: skip
    close = Action(
        "办结", published.to(closed), by=CLERK, data=data.Because, guards=guards.nothing_to_follow_up, basis=PLAN,
    )  # fmt: skip
    cancel = Action(
        "取消征集", opened.to(cancelled), by=HEAD, data=data.Because, outcome="取消征集", basis=PLAN,
    )  # fmt: skip

    calls = Count("意见征集", call, unit="次", means="向社会公布的献一策和意见征集次数。")
    idea_calls = Count(
        "献一策活动", call, unit="次", where=lambda at: at.data["call_kind"] == data.CallKind.IDEAS,
        means="开展献一策活动的次数。",
    )  # fmt: skip
    results_published = Count("公布征集情况", publish_results, unit="次", means="公布征集和采纳情况的次数。")
    results_on_time = Count(
        "按期公布", publish_results, unit="次", where=lambda at: at.met("answering"),
        means="在承诺的期限内公布征集和采纳情况的次数。",
    )  # fmt: skip
