"""An inspection by the finance department (财政检查): 财政检查工作办法, 财政违法行为处罚处分条例."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, INSPECTED_ORGAN, REVIEWER
from yifa.procedures.fiscal_supervision import data, guards
from yifa.procedures.fiscal_supervision.guards import RULES, SUPERVISION

UNIT = (INSPECTED_ORGAN, CLERK)


class FiscalInspection(Procedure):
    """One unit inspected: notice, working papers, comments, report, review, findings, decision, rectification, verification."""

    key, label, number = "fiscal_inspection", "财政检查", "{organ}监检〔{year}〕{serial}号"
    family, parent, subject = "fiscal_supervision", "fiscal_supervision", "title"
    summary = "检查组送达通知书、取证并征求意见后提交报告，经他人复核，作出结论或者处理决定，督促整改、核查办结。"
    statute = "《财政检查工作办法》《财政部门监督办法》《财政违法行为处罚处分条例》"
    public = Public(fields=("title", "matter", "unit_kind", "unit_name", "covered", "announcement"))

    listed = State("已列入计划", initial=True)
    prepared = State("已组成检查组")
    notified = State("已通知")
    begun = State("检查中")
    drafting = State("待征求意见")
    consulted = State("征求意见中")
    commented = State("待提交报告")
    reported = State("待复核")
    reviewed = State("待处理")
    decided = State("待送达")
    served = State("已送达")
    rectified = State("待核查")
    closed = State("已办结", final=True)
    cancelled = State("已撤销", final=True)

    notifying = Clock("送达检查通知书", limit="fiscal_inspection.notice")
    commenting = Clock("被检查单位提出书面意见", limit="fiscal_inspection.opinion")
    reporting = Clock("提交检查报告", limit="fiscal_inspection.report")
    rectifying = Clock("整改期限", until="rectify_by_on")

    inspection_notice = Document("财政检查通知书", to="被检查单位")
    consultation_letter = Document("财政检查征求意见书", to="被检查单位")
    conclusion_letter = Document("财政检查结论书", to="被检查单位")
    decision_letter = Document("财政检查处理决定书", to="被检查单位")
    rectification_reminder = Document("继续整改通知书", to="被检查单位")
    referral_letter = Document("案件移送书", to="受移送机关")
    announcement = Document("财政检查结果公告", public=True)

    include = Action(
        "列入检查", listed.opens(), by=CLERK, data=data.Inclusion, guards=(guards.plan_open, guards.unit_fits),
        basis=SUPERVISION,
    )  # fmt: skip
    cancel = Action(
        "撤销检查", (listed | prepared | notified).to(cancelled), by=HEAD, data=data.Cancellation, outcome="撤销",
        basis=SUPERVISION,
    )  # fmt: skip
    form_team = Action(
        "组成检查组", listed.to(prepared), by=HEAD, data=data.Team, guards=(guards.plan_issued, guards.two_inspectors),
        starts=notifying, at="begin_on", basis=RULES,
    )  # fmt: skip
    serve_notice = Action(
        "送达检查通知书", prepared.to(notified), by=CLERK, data=data.Served, stops=notifying, at="served_on",
        guards=guards.served_after, issues=inspection_notice, basis=RULES,
    )  # fmt: skip
    approve_direct = Action(
        "批准直接检查", (prepared | notified).stays(), by=HEAD, data=data.Direct, cancels=notifying, basis=RULES,
    )  # fmt: skip
    begin = Action("实施检查", notified.to(begun), by=CLERK, guards=guards.noticed_in_time, basis=RULES)
    collect = Action(
        "编制工作底稿", begun.stays(), by=CLERK, data=data.Paper,
        guards=(guards.two_inspectors, guards.signed_or_explained), basis=RULES,
    )  # fmt: skip
    end_on_site = Action(
        "结束现场检查", begun.to(drafting), by=CLERK, after=collect, starts=reporting, basis=RULES,
    )  # fmt: skip
    extend_report = Action(
        "延长提交报告期限", (drafting | consulted | commented).stays(), by=HEAD, data=data.ReportExtension,
        guards=guards.report_not_late,
        starts=Start(reporting, on=guards.left_on, limit="fiscal_inspection.report_extended"), basis=RULES,
    )  # fmt: skip
    consult = Action(
        "征求意见", drafting.to(consulted), by=CLERK, data=data.Draft, starts=commenting, at="draft_received_on",
        issues=consultation_letter, basis=RULES,
    )  # fmt: skip
    comment = Action(
        "提出书面意见", consulted.to(commented), by=UNIT, data=data.Comment, stops=commenting, basis=RULES,
    )  # fmt: skip
    note_silence = Action(
        "视同无异议", consulted.to(commented), by=CLERK, guards=guards.comment_period_over, cancels=commenting,
        basis=RULES,
    )  # fmt: skip
    submit_report = Action(
        "提交检查报告", commented.to(reported), by=CLERK, data=data.Report, stops=reporting, basis=RULES,
    )  # fmt: skip
    send_back = Action(
        "退回补充检查", reported.to(begun), by=REVIEWER, data=data.Review, not_same_as=submit_report, basis=RULES,
    )  # fmt: skip
    review = Action(
        "复核", reported.to(reviewed), by=REVIEWER, data=data.Review, not_same_as=(submit_report, collect), basis=RULES,
    )  # fmt: skip
    record_finding = Action("认定问题金额", reviewed.stays(), by=CLERK, data=data.Finding, basis=RULES)
    record_other_finding = Action("认定管理问题", reviewed.stays(), by=CLERK, data=data.OtherFinding, basis=RULES)
    conclude = Action(
        "作出检查结论", reviewed.to(decided), by=HEAD, data=data.Conclusion, guards=guards.disposal_fits,
        not_same_as=review, outcome="disposal", issues=conclusion_letter, basis=RULES,
    )  # fmt: skip
    decide = Action(
        "作出处理决定", reviewed.to(decided), by=HEAD, data=data.Decision,
        guards=(guards.disposal_fits, guards.rectify_ahead), not_same_as=review, outcome="disposal",
        issues=decision_letter, basis=f"{RULES}；财政违法行为处罚处分条例",
    )  # fmt: skip
    serve = Action(
        "送达结论、决定", decided.to(served), by=CLERK, data=data.Served, at="served_on", guards=guards.served_after,
        starts=rectifying, basis=RULES,
    )  # fmt: skip
    report_rectification = Action(
        "报告整改", served.to(rectified), by=UNIT, data=data.Rectification, after=decide, stops=rectifying,
        basis=SUPERVISION,
    )  # fmt: skip
    verify = Action(
        "核查整改", rectified.stays(), by=(REVIEWER, HEAD), data=data.Verification, not_same_as=report_rectification,
        guards=guards.verification_whole, basis=SUPERVISION,
    )  # fmt: skip
    order_again = Action(
        "责成继续整改", rectified.to(served), by=HEAD, after=verify,
        guards=(guards.incomplete, guards.rectify_ahead), starts=rectifying,
        issues=rectification_reminder, basis=SUPERVISION,
    )  # fmt: skip
    refer = Action(
        "移送", (served | rectified).stays(), by=HEAD, data=data.Referral, issues=referral_letter,
        basis=f"{RULES}；行政执法机关移送涉嫌犯罪案件的规定",
    )  # fmt: skip
    publish = Action(
        "公告检查结果", (served | rectified | closed).stays(), by=HEAD, data=data.Announcement,
        guards=guards.secrets_checked, publishes=True, issues=announcement, basis=SUPERVISION,
    )  # fmt: skip
    close = Action("办结", (served | rectified).to(closed), by=CLERK, guards=guards.verified, basis=SUPERVISION)

    included = Count("列入检查单位", include, unit="户次", means="列入年度检查计划的单位户次，含后来撤销的。")
    units = CountEach("列入单位分类", include, "unit_kind", unit="户次", means="列入年度检查计划的{}户次。")
    inspections = Count("实施检查单位", begin, unit="户次", means="已实施财政检查的单位户次。")
    findings_fen = Count(
        "查出问题金额", record_finding, amount="found_fen", unit="元", scale=100, means="复核后认定的问题金额合计。"
    )
    findings = CountEach("问题金额分类", record_finding, "finding_kind", unit="笔", means="复核后认定的“{}”问题笔数。")
    other_findings = Count(
        "查出管理问题", record_other_finding, amount="finding_count", unit="项", means="复核后认定、不以金额计量的问题项数。",
    )  # fmt: skip
    conclusions = Count("检查结论", conclude, unit="份", means="未查出问题而作出检查结论的份数。")
    decisions = Count("处理决定", decide, unit="份", means="作出的财政检查处理决定份数。")
    rectifications = Count(
        "报告整改单位", report_rectification, unit="户次", means="报告整改情况的户次，再次整改另计。"
    )
    rectified_in_time = Count(
        "按期整改单位", report_rectification, unit="户次", where=lambda at: at.met("rectifying"),
        means="在整改期限内报告整改情况的单位户次。",
    )  # fmt: skip
    recovered_fen = Count(
        "整改收回金额", report_rectification, amount="recovered_fen", unit="元", scale=100,
        means="被检查单位整改中收回、上缴或者归还的金额合计。",
    )  # fmt: skip
    verified_units = Count(
        "整改到位单位", verify, unit="户次", where=lambda at: at.data["result"] == data.VerificationResult.RECTIFIED,
        means="经核查整改到位的单位户次。",
    )  # fmt: skip
    referrals = Count("移送其他机关", refer, means="移送有关机关处理的件数。")
    announcements = Count("公告检查结果", publish, unit="次", means="公告财政检查结果的次数。")
    inspections_cancelled = Count("撤销检查单位", cancel, unit="户次", means="列入计划后撤销检查的单位户次。")
    rectification_rate = Share("按期整改率", rectified_in_time, rectifications, means="按期报告整改占报告整改的比例。")
