"""Making and keeping a normative document (行政规范性文件): 国办发〔2018〕37号、115号，江苏省政府令第54号、第158号."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, DRAFTER, HEAD, LEGAL_OFFICE
from yifa.kernel.standings import Needs, Standing
from yifa.procedures.normative_document import data, guards
from yifa.procedures.normative_document.guards import N37, N115, PROVINCE

LISTED = Needs("document_maker.listed", "规范性文件制定主体", of="makers", organs="makers")
DRAFTING = (DRAFTER, CLERK)


def _joint(at: Moment) -> bool:
    return len(at.get("makers")) > 1


class NormativeDocument(Procedure):
    """The making of one document, handled by its maker, the first of several; a number once given is never given again."""

    key, label, number = "normative_document", "行政规范性文件", "{organ}规〔{year}〕{serial}号"
    subject = "title"
    summary = (
        "立项、起草、公开征求意见、论证评估、合法性审核、集体审议、签署，统一登记编号后公布，"
        "同步解读，报送备案；紧急情况可以批准简化程序。"
    )
    statute = "国办发〔2018〕37号、国办发〔2018〕115号、江苏省政府令第54号"
    public = Public(
        fields=(
            "title", "makers", "drafter", "authority", "draft_summary", "channels", "comments_until_on", "feedback",
            "document_number", "signatory", "effective_on", "valid_until_on", "published_in", "content", "interpretation",
        )
    )  # fmt: skip

    proposed = State("待立项", initial=True)
    drafting = State("起草中")
    consulting = State("公开征求意见中")
    reviewing = State("合法性审核中")
    reviewed = State("待集体审议")
    approved = State("待签署")
    signed = State("待统一编号")
    numbered = State("待公布")
    published = State("待报送备案")
    refused = State("不予立项", final=True)
    dropped = State("终止制定", final=True)
    filed = State("已报送备案", final=True)

    commenting = Clock("公开征求意见期", until="comments_until_on", waits=True)
    review_least = Clock("合法性审核最短时间", limit="normative_docs.legality_min", waits=True)
    review_most = Clock("合法性审核期限", limit="normative_docs.legality_max")
    filing = Clock("报送备案", limit="normative_docs_js.file")

    registered = Standing("统一编号", subject="title", name="document_number", means="该文号已经编给一件规范性文件。")

    refusal_notice = Document("不予立项通知书", to="起草单位")
    consultation_notice = Document("公开征求意见公告", public=True)
    feedback_notice = Document("意见采纳情况公告", public=True)
    materials_notice = Document("补充送审材料通知书", to="起草单位", organ="actor_organ")
    review_letter = Document("合法性审核意见书", to="制定机关", organ="actor_organ")
    change_letter = Document("合法性审核修改意见书", to="起草单位", organ="actor_organ")
    promulgation = Document("规范性文件公布通知", public=True)
    interpretation_sheet = Document("政策解读", public=True)
    filing_report = Document("规范性文件备案报告", to="备案机关")

    propose = Action(
        "申请立项", proposed.opens(), by=DRAFTING, data=data.Proposal, guards=(guards.makers_once, guards.well_named),
        needs=LISTED, basis=f"{N37}第（四）项；{PROVINCE}",
    )  # fmt: skip
    refuse = Action(
        "不予立项", proposed.to(refused), by=HEAD, data=data.Reason, outcome="不予立项", issues=refusal_notice,
        basis=f"{N37}第（二）项",
    )  # fmt: skip
    approve_project = Action(
        "批准立项", proposed.to(drafting), by=HEAD, guards=guards.of_the_makers, basis=f"{N37}第（二）项、第（四）项",
    )  # fmt: skip
    simplify = Action(
        "批准简化程序", drafting.stays(), by=HEAD, data=data.Simplified, once=True, basis=f"{N115}第（五）项",
    )  # fmt: skip
    argue = Action("专家论证", drafting.stays(), by=DRAFTING, data=data.Argument, basis=f"{N37}第（四）项")
    evaluate_draft = Action(
        "草案第三方评估", drafting.stays(), by=DRAFTING, data=data.DraftEvaluation, basis=f"{N37}第（四）项",
    )  # fmt: skip
    review_competition = Action(
        "公平竞争审查", drafting.stays(), by=DRAFTING, data=data.CompetitionReview,
        basis="国发〔2016〕34号；优化营商环境条例第六十三条",
    )  # fmt: skip
    consult = Action(
        "公开征求意见", drafting.to(consulting), by=DRAFTING, data=data.Consultation, guards=guards.open_long_enough,
        starts=commenting, issues=consultation_notice, publishes=True,
        basis=f"{N37}第（五）项；优化营商环境条例第六十二条第一款",
    )  # fmt: skip
    report_feedback = Action(
        "公布意见采纳情况", consulting.to(drafting), by=DRAFTING, data=data.Feedback, awaits=commenting,
        guards=guards.all_answered, issues=feedback_notice, publishes=True, basis=f"{N37}第（五）项",
    )  # fmt: skip
    submit = Action(
        "送审", drafting.to(reviewing), by=DRAFTING, data=data.Submission, at="complete_on",
        guards=(
            guards.consulted, guards.experts_heard, guards.competition_free, guards.countersigning_done,
            guards.changes_explained, guards.complete_now, guards.reviewer_apart,
        ),
        starts=(
            Start(review_least, on="complete_on", when=guards.review_has_least),
            Start(review_most, on="complete_on", when=guards.review_timed),
        ),
        basis=f"{N37}第（六）项；{N115}第（四）项",
    )  # fmt: skip
    return_materials = Action(
        "退回补充材料", reviewing.to(drafting), by=LEGAL_OFFICE, data=data.Missing, cancels=(review_least, review_most),
        guards=guards.by_named_reviewer, not_same_as=(propose, submit), issues=materials_notice, basis=f"{N115}第（四）项",
    )  # fmt: skip
    pass_review = Action(
        "审核通过", reviewing.to(reviewed), by=LEGAL_OFFICE, data=data.Review, guards=guards.by_named_reviewer,
        not_same_as=(propose, submit), awaits=review_least, stops=review_most, issues=review_letter,
        basis=f"{N37}第（六）项；{N115}第（三）项、第（五）项",
    )  # fmt: skip
    require_changes = Action(
        "审核要求修改", reviewing.to(drafting), by=LEGAL_OFFICE, data=data.Faults, guards=guards.by_named_reviewer,
        not_same_as=(propose, submit), awaits=review_least, stops=review_most, issues=change_letter,
        basis=f"{N115}第（三）项、第（五）项、第（六）项",
    )  # fmt: skip
    discuss = Action(
        "集体审议通过", reviewed.to(approved), by=CLERK, data=data.Meeting, guards=(guards.in_order, guards.proper_meeting),
        basis=f"{N37}第（七）项",
    )  # fmt: skip
    send_back = Action(
        "审议退回修改", (reviewed | approved).to(drafting), by=(CLERK, HEAD), data=data.Reason, basis=f"{N37}第（七）项",
    )  # fmt: skip
    sign = Action(
        "签署", (approved | reviewed).to(signed), by=HEAD, data=data.Signature, not_same_as=pass_review,
        guards=(guards.discussed_or_urgent, guards.all_makers_agree), basis=f"{N37}第（七）项、第（八）项",
    )  # fmt: skip
    register = Action(
        "统一登记编号", signed.to(numbered), by=CLERK, data=data.Registration, guards=guards.number_new,
        begins=registered, basis=f"{N37}第（八）项",
    )  # fmt: skip
    publish = Action(
        "公布", numbered.to(published), by=CLERK, data=data.Publication, needs=LISTED,
        guards=(guards.not_retroactive, guards.validity_allowed), starts=filing,
        issues=(promulgation, interpretation_sheet), publishes=True, basis=f"{N37}第（八）项；{PROVINCE}",
    )  # fmt: skip
    drop = Action(
        "终止制定", (drafting | consulting | reviewing | reviewed | approved | signed | numbered).to(dropped),
        by=HEAD, data=data.Reason, outcome="终止制定", basis=f"{N37}第（二）项",
    )  # fmt: skip
    file = Action(
        "报送备案", published.to(filed), by=CLERK, data=data.Filing, at="filed_on",
        guards=(guards.in_order, guards.filed_elsewhere), stops=filing, outcome="已公布并报送备案", issues=filing_report,
        basis=f"{N37}第（九）项；国发〔2008〕17号；{PROVINCE}",
    )  # fmt: skip

    proposals = Count("立项申请", propose, means="起草单位申请立项的规范性文件数。")
    projects = Count("立项", approve_project, means="批准立项的规范性文件数。")
    refusals = Count("不予立项", refuse, means="经审查不予立项的规范性文件数。")
    simplifications = Count("简化程序", simplify, means="批准以简化程序制定的规范性文件数。")
    consultations = Count("公开征求意见", consult, unit="次", means="规范性文件征求意见稿向社会公开征求意见的次数。")
    arguments = Count("专家论证", argue, unit="次", means="规范性文件起草中组织专家论证的次数。")
    draft_evaluations = Count("草案第三方评估", evaluate_draft, unit="次", means="委托第三方评估规范性文件草案的次数。")
    competition_reviews = Count(
        "公平竞争审查", review_competition, unit="次", means="对规范性文件草案进行公平竞争审查的次数。"
    )
    reviews = Count(
        "合法性审核", (pass_review, require_changes), unit="次", means="出具规范性文件合法性审核意见的次数。"
    )
    reviews_in_time = Count(
        "按期审核", (pass_review, require_changes), unit="次", where=lambda at: at.met("review_most"),
        means="在法定期限内出具规范性文件合法性审核意见的次数。",
    )  # fmt: skip
    faults = CountEach("审核意见", require_changes, "fault", unit="次", means="合法性审核结论为“{}”的次数。")
    discussions = Count("集体审议通过", discuss, means="经集体审议通过的规范性文件数，退回后再次审议的再次计数。")
    made = Count("制定公布规范性文件", publish, means="制定并向社会公布的规范性文件数。")
    made_jointly = Count("联合制定", publish, where=_joint, means="两个以上机关联合制定并公布的规范性文件数。")
    dropped_projects = Count("终止制定", drop, means="立项后终止制定的规范性文件数。")
    filings = Count("报送备案", file, means="报送备案的规范性文件数。")
    filings_in_time = Count(
        "按期报送备案", file, where=lambda at: at.met("filing"), means="在法定期限内报送备案的规范性文件数。"
    )
    review_in_time_rate = Share(
        "按期审核率", reviews_in_time, reviews, means="合法性审核中在法定期限内出具意见的比例。"
    )
    filing_in_time_rate = Share("按期报备率", filings_in_time, filings, means="报送备案的规范性文件中按期报送的比例。")
