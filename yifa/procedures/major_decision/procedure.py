"""Major administrative decisions (重大行政决策): 重大行政决策程序暂行条例 (国务院令第713号)."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, DRAFTING_ORGAN, HEAD, LEGAL_OFFICE
from yifa.procedures.major_decision import data, guards
from yifa.procedures.major_decision.guards import BEGINS, RULES


class MajorDecision(Procedure):
    """One decision, until it is published and its papers are in the archive; its execution is a case of its own."""

    key, label, number = "major_decision", "重大行政决策", "{organ}决策〔{year}〕{serial}号"
    subject = "title"
    summary = "启动、拟订草案，公众参与、专家论证、风险评估，合法性审查，集体讨论决定，请示报告、公布和归档。"
    statute = "《重大行政决策程序暂行条例》"
    public = Public(
        fields=(
            "title", "decision_kind", "drafting_organ", "draft_title", "draft_summary", "draft_where", "comment_ways",
            "comment_by_on", "shortened_because", "comments", "comments_adopted", "comments_answer",
            "document_number", "channels", "decision_text", "explanation",
        )
    )  # fmt: skip

    proposed = State("已提出建议", initial=True)
    drafting = State("拟订草案中")
    under_review = State("合法性审查中")
    reviewed = State("已通过合法性审查")
    submitted = State("待集体讨论")
    decided = State("已作出决定")
    in_force = State("已公布", final=True)
    issued = State("已印发", final=True)
    not_initiated = State("不启动决策程序", final=True)
    rejected = State("讨论未通过", final=True)
    abandoned = State("已终止决策程序", final=True)

    consulting = Clock("公开征求意见期限", until="comment_by_on", waits=True)
    reviewing = Clock("合法性审查时间", limit="major_decisions.legality", waits=True)

    initiation_notice = Document("启动决策程序通知书", to="决策承办单位")
    consultation_notice = Document("公开征求意见公告", public=True)
    comments_notice = Document("意见采纳情况公告", public=True)
    review_request = Document("合法性审查送审函", to="合法性审查部门", organ="drafting_organ")
    legality_letter = Document("合法性审查意见书", to="决策承办单位", organ="actor_organ")
    unlawful_letter = Document("合法性审查不合法意见书", to="决策承办单位", organ="actor_organ")
    discussion_record = Document("集体讨论记录")
    decision_notice = Document("重大行政决策公告", public=True)

    propose = Action(
        "提出建议", proposed.opens(), by=CLERK, data=data.Proposal, guards=(guards.in_scope, guards.in_catalogue),
        law_from=BEGINS, basis=f"{RULES}第三条、第十条",
    )  # fmt: skip
    initiate = Action(
        "启动决策程序", proposed.to(drafting), by=HEAD, data=data.Initiation, issues=initiation_notice,
        basis=f"{RULES}第十条、第十一条",
    )  # fmt: skip
    decline = Action(
        "不启动决策程序", proposed.to(not_initiated), by=HEAD, data=data.Because, outcome="不启动", basis=f"{RULES}第十条",
    )  # fmt: skip
    draft = Action(
        "拟订草案", drafting.stays(), by=DRAFTING_ORGAN, data=data.Draft, basis=f"{RULES}第十二条",
    )  # fmt: skip
    hear_organs = Action(
        "征求单位意见", drafting.stays(), by=DRAFTING_ORGAN, data=data.OrgansHeard, guards=guards.dispute_told, after=draft,
        basis=f"{RULES}第十三条",
    )  # fmt: skip
    open_consultation = Action(
        "公开征求意见", drafting.stays(), by=DRAFTING_ORGAN, data=data.Consultation, after=draft,
        guards=(guards.to_be_public, guards.comment_period), starts=consulting, issues=consultation_notice,
        publishes=True, basis=f"{RULES}第十五条",
    )  # fmt: skip
    close_consultation = Action(
        "公布意见采纳情况", drafting.stays(), by=DRAFTING_ORGAN, data=data.Comments, after=open_consultation,
        guards=guards.adopted_of_received, awaits=consulting, issues=comments_notice, basis=f"{RULES}第十五条、第十八条",
    )  # fmt: skip
    hear_public = Action(
        "听取公众意见", drafting.stays(), by=DRAFTING_ORGAN, data=data.Heard, guards=guards.to_be_public, after=draft,
        basis=f"{RULES}第十四条",
    )  # fmt: skip
    argue = Action(
        "专家论证", drafting.stays(), by=DRAFTING_ORGAN, data=data.Argument, guards=guards.disinterested, after=draft,
        basis=f"{RULES}第十九条至第二十一条",
    )  # fmt: skip
    assess_risk = Action(
        "风险评估", drafting.stays(), by=DRAFTING_ORGAN, data=data.Risk, guards=guards.risk_answered, after=draft,
        basis=f"{RULES}第二十二条至第二十四条",
    )  # fmt: skip
    revise = Action(
        "修改草案", drafting.stays(), by=DRAFTING_ORGAN, data=data.Changes, after=draft, basis=f"{RULES}第十八条、第二十四条",
    )  # fmt: skip
    send_for_review = Action(
        "送请合法性审查", drafting.to(under_review), by=DRAFTING_ORGAN, data=data.SentForReview, after=draft,
        guards=(guards.public_heard, guards.experts_asked, guards.risk_assessed),
        starts=Start(reviewing, when=lambda at: not at.data.get("review_urgent_because")), issues=review_request,
        basis=f"{RULES}第二十五条、第二十六条",
    )  # fmt: skip
    return_papers = Action(
        "退回送审材料", under_review.to(drafting), by=LEGAL_OFFICE, data=data.Because, cancels=reviewing,
        guards=guards.by_the_reviewer, basis=f"{RULES}第二十六条第一款",
    )  # fmt: skip
    review_legality = Action(
        "合法性审查", under_review.to(reviewed), by=LEGAL_OFFICE, data=data.LegalReview, needs=guards.COUNSEL_HEARD,
        guards=(guards.by_the_reviewer, guards.legal_risk_told), awaits=reviewing,
        not_same_as=(draft, revise, send_for_review),
        issues=legality_letter, basis=f"{RULES}第二十五条至第二十八条",
    )  # fmt: skip
    find_unlawful = Action(
        "审查不合法", under_review.to(drafting), by=LEGAL_OFFICE, data=data.Unlawful, cancels=reviewing,
        guards=guards.by_the_reviewer,
        not_same_as=(draft, revise, send_for_review), issues=unlawful_letter, basis=f"{RULES}第二十五条、第二十七条",
    )  # fmt: skip
    adjust_draft = Action(
        "按审查意见修改", reviewed.stays(), by=DRAFTING_ORGAN, data=data.Changes, basis=f"{RULES}第二十八条",
    )  # fmt: skip
    submit = Action(
        "提请讨论", reviewed.to(submitted), by=DRAFTING_ORGAN, data=data.Submission,
        guards=(guards.review_followed, guards.risk_controlled, guards.competition_reviewed), basis=f"{RULES}第二十九条",
    )  # fmt: skip
    decide = Action(
        "作出决定", submitted.to(decided), by=HEAD, data=data.Discussion,
        guards=(guards.opinions_recorded, guards.head_last, guards.passed_with_majority), issues=discussion_record,
        basis=f"{RULES}第三十条",
    )  # fmt: skip
    defer = Action(
        "再次讨论", submitted.to(drafting), by=HEAD, data=data.Discussion,
        guards=(guards.opinions_recorded, guards.head_last), issues=discussion_record, basis=f"{RULES}第三十条",
    )  # fmt: skip
    reject = Action(
        "不予通过", submitted.to(rejected), by=HEAD, data=data.Discussion, outcome="不予通过",
        guards=(guards.opinions_recorded, guards.head_last, guards.rejected_with_majority), issues=discussion_record,
        basis=f"{RULES}第三十条",
    )  # fmt: skip
    abandon = Action(
        "终止决策程序", (drafting | under_review | reviewed | submitted | decided).to(abandoned), by=HEAD, data=data.Because,
        outcome="终止决策程序", basis=f"{RULES}第十条、第三十一条",
    )  # fmt: skip
    report_to_party = Action(
        "请示报告", (reviewed | submitted | decided).stays(), by=CLERK, data=data.PartyReport,
        basis=f"{RULES}第四条、第三十一条",
    )  # fmt: skip
    publish = Action(
        "公布决策", decided.to(in_force), by=HEAD, data=data.Publication, guards=(guards.to_be_public, guards.this_draft_reported),
        after=report_to_party,
        issues=decision_notice, publishes=True, outcome="公布", basis=f"{RULES}第三十一条、第三十二条",
    )  # fmt: skip
    issue = Action(
        "印发决策", decided.to(issued), by=HEAD, data=data.Issued, guards=(guards.kept_back, guards.this_draft_reported),
        after=report_to_party, outcome="印发", basis=f"{RULES}第三十一条、第三十二条",
    )  # fmt: skip
    archive = Action(
        "归档", (in_force | issued | rejected | abandoned).stays(), by=CLERK, data=data.Archive, once=True,
        basis=f"{RULES}第三十三条",
    )  # fmt: skip

    proposals = Count("决策事项建议", propose, means="提出的重大行政决策事项建议件数。")
    proposals_of = CountEach("决策事项类别", propose, "decision_kind", means="提出的“{}”类决策事项建议件数。")
    initiated = Count("启动决策程序", initiate, means="启动重大行政决策程序的事项件数。")
    consultations = Count("公开征求意见", open_consultation, unit="次", means="就决策草案向社会公开征求意见的次数。")
    comments = Count(
        "收到公众意见", close_consultation, amount="comments", unit="条", means="公开征求意见收到的意见条数。"
    )
    comments_taken = Count(
        "采纳公众意见", close_consultation, amount="comments_adopted", unit="条", means="公开征求意见中采纳的意见条数。"
    )
    arguments = Count("专家论证", argue, unit="次", means="组织专家、专业机构论证的次数。")
    risk_assessments = Count("风险评估", assess_risk, unit="次", means="组织决策风险评估的次数。")
    legality_reviews = Count(
        "合法性审查", (review_legality, find_unlawful), unit="次", means="对决策草案作出合法性审查意见的次数。"
    )
    unlawful = Count("审查不合法", find_unlawful, unit="次", means="合法性审查认为决策草案不合法的次数。")
    decisions = Count("作出重大行政决策", decide, means="经集体讨论作出的重大行政决策件数。")
    decisions_with_dissent = Count(
        "有不同意见的决策", decide, where=lambda at: bool(at.data.get("disagreeing")),
        means="集体讨论时有不同意见并载明的重大行政决策件数。",
    )  # fmt: skip
    rejections = Count("讨论未通过", reject, means="集体讨论未予通过的决策事项件数。")
    publications = Count("公布重大行政决策", publish, means="向社会公布的重大行政决策件数。")
