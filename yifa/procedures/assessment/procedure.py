"""The assessment of a year (年度考核): its scheme with weighted indicators, the ranking, its posting and publication."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.assessment import data, guards
from yifa.procedures.assessment.guards import OUTLINE
from yifa.procedures.assessment.organ import OrganAssessment

__all__ = ["AssessmentRound", "OrganAssessment"]


class AssessmentRound(Procedure):
    """One year's assessment of towns or of departments; each organ's part in it is a sub-case."""

    key, label, number = "assessment_round", "法治政府建设年度考核", "{organ}法考〔{year}〕{serial}号"
    family, subject = "assessment", "scheme_title"
    summary = "编制考核方案和指标，印发后组织自评、评分，按得分排名，公示无异议或者异议处理完毕后通报。"
    statute = "《法治政府建设实施纲要》《法治政府建设与责任落实督察工作规定》"
    public = Public(
        fields=("year", "scheme_title", "document_number", "indicators", "ranking", "circular_number", "public_text")
    )

    drafted = State("方案起草中", initial=True)
    approved = State("方案已批准")
    issued = State("考核中")
    ranked = State("已排名")
    posted = State("公示中")
    published = State("已通报", final=True)
    dropped = State("不再考核", final=True)

    concluding = Clock("考核完成时限", until="conclude_by")
    posting = Clock("考核结果公示期", until="posted_until", waits=True)

    scheme = Document("年度考核方案通知")
    result_posting = Document("考核结果公示", public=True)
    circular = Document("考核结果通报", public=True)

    draft = Action(
        "编制考核方案", drafted.opens(), by=CLERK, data=data.Scheme, guards=(guards.weights_add_up, guards.organs_distinct),
        basis=OUTLINE,
    )  # fmt: skip
    revise = Action(
        "修改考核方案", drafted.stays(), by=CLERK, data=data.Revision,
        guards=(guards.weights_add_up, guards.organs_distinct), basis=OUTLINE,
    )  # fmt: skip
    approve = Action("批准考核方案", drafted.to(approved), by=HEAD, not_same_as=(draft, revise), basis=OUTLINE)
    drop = Action("停止考核", (drafted | approved).to(dropped), by=HEAD, data=data.Dropping, basis=OUTLINE)
    issue = Action(
        "印发考核方案", approved.to(issued), by=CLERK, data=data.Issue, starts=concluding, issues=scheme, basis=OUTLINE,
    )  # fmt: skip
    rank = Action(
        "确定排名", (issued | posted).to(ranked), by=CLERK, data=data.Ranking,
        guards=(guards.all_scored, guards.ranked_by_score), cancels=posting, basis=OUTLINE,
    )  # fmt: skip
    post = Action(
        "公示考核结果", ranked.to(posted), by=HEAD, data=data.Posting, not_same_as=rank, starts=posting,
        issues=result_posting, publishes=True, basis=OUTLINE,
    )  # fmt: skip
    publish = Action(
        "通报考核结果", posted.to(published), by=HEAD, data=data.Circular, awaits=posting, stops=concluding,
        guards=(guards.all_scored, guards.ranked_by_score), issues=circular, publishes=True,
        basis=f"{OUTLINE}；法治政府建设与责任落实督察工作规定",
    )  # fmt: skip

    rounds = Count("通报年度考核", publish, unit="次", means="通报法治政府建设年度考核结果的次数。")
