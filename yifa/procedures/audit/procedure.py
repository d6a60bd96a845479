"""An audit (审计项目): 审计法第五章，审计法实施条例第五章."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State, Test
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPROVING_ORGAN, AUDITED_ORGAN, AUDITOR, CLERK, HEAD, REVIEWER
from yifa.procedures.audit import data, guards
from yifa.procedures.audit.data import FindingKind

AUDITED = (AUDITED_ORGAN, CLERK)


def _of(kind: FindingKind) -> Test:
    return lambda at: bool(at.data["finding_kind"] == kind)


class Audit(Procedure):
    """One audit of a year's plan, from its listing to the checked rectification; published as an announcement only."""

    key, label, number = "audit", "审计项目", "{organ}审〔{year}〕{serial}号"
    family, parent, subject = "audit", "audit_plan", "title"
    summary = "审计组送达通知书、取证、征求意见，审计机关审理后出具审计报告、作出审计决定，并督促整改、核查结果。"
    statute = "《中华人民共和国审计法》《中华人民共和国审计法实施条例》《国家审计准则》"
    public = Public(fields=("title", "audit_kind", "audited_organ", "announcement"))

    listed = State("已列入计划", initial=True)
    prepared = State("已组成审计组")
    notified = State("已通知")
    begun = State("实施审计中")
    consulted = State("征求意见中")
    commented = State("待审理")
    reviewed = State("已审理")
    reported = State("待送达")
    served = State("已送达审计报告")
    closed = State("已结项", final=True)
    cancelled = State("已撤项", final=True)

    notifying = Clock("送达审计通知书", limit="audit.notice")
    sealing = Clock("封存期限", limit="audit.seal")
    commenting = Clock("被审计单位提出书面意见", limit="audit.opinion")

    audit_notice = Document("审计通知书", to="被审计单位")
    seal_notice = Document("封存通知书", to="被审计单位")
    consultation_letter = Document("审计报告征求意见书", to="被审计单位")
    audit_report = Document("审计报告", to="被审计单位")
    audit_decision = Document("审计决定书", to="被审计单位")
    referral_letter = Document("审计移送处理书", to="受移送机关")
    announcement = Document("审计结果公告", public=True)

    include = Action(
        "列入计划", listed.opens(), by=CLERK, data=data.Project, guards=guards.plan_open,
        basis="审计法实施条例第三十四条第一款",
    )  # fmt: skip
    cancel = Action(
        "撤销项目", (listed | prepared | notified | begun).to(cancelled), by=HEAD, data=data.Cancellation,
        guards=guards.plan_open, outcome="撤项", basis="国家审计准则第三章",
    )  # fmt: skip
    form_team = Action(
        "组成审计组", listed.to(prepared), by=HEAD, data=data.Team, guards=(guards.plan_issued, guards.two_auditors),
        starts=notifying, at="begin_on",
        basis="审计法（2006）第三十八条第一款；审计法（2021）第四十二条第一款；审计法实施条例第三十五条",
    )  # fmt: skip
    replace = Action(
        "更换审计人员", (prepared | notified | begun).stays(), by=HEAD, data=data.Replacement,
        basis="审计法（2006）第十三条；审计法（2021）第十五条",
    )  # fmt: skip
    survey = Action("调查了解", prepared.stays(), by=AUDITOR, data=data.Programme, basis="审计法实施条例第三十五条")  # fmt: skip
    serve_notice = Action(
        "送达审计通知书", prepared.to(notified), by=(AUDITOR, CLERK), data=data.Served, after=survey, stops=notifying,
        at="served_on", issues=audit_notice,
        basis="审计法（2006）第三十八条第一款；审计法（2021）第四十二条第一款；审计法实施条例第三十五条、第四十六条",
    )  # fmt: skip
    approve_direct_by_government = Action(
        "政府批准直接实施审计", (prepared | notified).stays(), by=APPROVING_ORGAN, data=data.DirectApproval,
        guards=guards.leave_of_government, cancels=notifying, basis="审计法（2006）第三十八条第一款；审计法实施条例第三十六条",
    )  # fmt: skip
    approve_direct = Action(
        "负责人批准直接实施审计", (prepared | notified).stays(), by=HEAD, data=data.DirectApproval,
        guards=guards.leave_of_head, cancels=notifying, basis="审计法（2021）第四十二条第一款；审计法实施条例第三十六条",
    )  # fmt: skip
    begin = Action(
        "实施审计", notified.to(begun), by=AUDITOR, guards=guards.noticed_in_time,
        basis="审计法（2006）第三十八条第一款；审计法（2021）第四十二条第一款；审计法实施条例第三十五条",
    )  # fmt: skip
    collect = Action(
        "取得证明材料", begun.stays(), by=AUDITOR, data=data.Evidence,
        guards=(guards.two_investigators, guards.signed_or_explained),
        basis="审计法（2006）第三十九条；审计法（2021）第四十三条；审计法实施条例第三十七条、第三十八条",
    )  # fmt: skip
    seal = Action(
        "封存", begun.stays(), by=HEAD, data=data.Seal, starts=sealing, issues=seal_notice,
        basis="审计法（2006）第三十四条；审计法（2021）第三十八条第二款；审计法实施条例第三十二条",
    )  # fmt: skip
    extend_seal = Action(
        "延长封存", begun.stays(), by=HEAD, after=seal, extends=sealing, basis="审计法实施条例第三十二条第一款",
    )  # fmt: skip
    unseal = Action(
        "解除封存", (begun | consulted | commented | reviewed).stays(), by=(AUDITOR, HEAD), stops=sealing, after=seal,
        basis="审计法实施条例第三十二条第一款",
    )  # fmt: skip
    consult = Action(
        "征求被审计单位意见", begun.to(consulted), by=AUDITOR, data=data.Draft, after=collect, starts=commenting,
        at="draft_received_on", issues=consultation_letter,
        basis="审计法（2006）第四十条；审计法（2021）第四十四条；审计法实施条例第三十九条",
    )  # fmt: skip
    comment = Action(
        "提出书面意见", consulted.to(commented), by=AUDITED, data=data.Comment, stops=commenting,
        basis="审计法（2006）第四十条；审计法（2021）第四十四条；审计法实施条例第三十九条第一款",
    )  # fmt: skip
    note_silence = Action(
        "视同无异议", consulted.to(commented), by=AUDITOR, guards=guards.comment_overdue, cancels=commenting,
        basis="审计法实施条例第三十九条第一款",
    )  # fmt: skip
    send_back = Action(
        "退回补充取证", commented.to(begun), by=REVIEWER, data=data.Returned, not_same_as=consult,
        basis="审计法实施条例第三十九条第二款、第四十条",
    )  # fmt: skip
    review = Action(
        "复核审理", commented.to(reviewed), by=REVIEWER, data=data.Review, not_same_as=(consult, collect),
        basis="审计法（2006）第四十一条；审计法（2021）第四十五条第一款；审计法实施条例第四十条",
    )  # fmt: skip
    record_finding = Action(
        "认定问题金额", reviewed.stays(), by=AUDITOR, data=data.Finding,
        basis="审计法（2006）第四十一条；审计法（2021）第四十五条第一款；审计法实施条例第四十条第一项",
    )  # fmt: skip
    record_other_finding = Action(
        "认定非金额计量问题", reviewed.stays(), by=AUDITOR, data=data.OtherFinding,
        basis="审计法（2006）第四十一条；审计法（2021）第四十五条第一款；审计法实施条例第四十条第一项",
    )  # fmt: skip
    issue_report = Action(
        "出具审计报告", reviewed.to(reported), by=HEAD, data=data.Report, not_same_as=review, outcome="disposal",
        issues=audit_report, basis="审计法（2006）第四十一条；审计法（2021）第四十五条第一款；审计法实施条例第四十条第一项",
    )  # fmt: skip
    decide = Action(
        "作出审计决定", reported.stays(), by=HEAD, data=data.Decision, guards=guards.decision_proposed, once=True,
        not_same_as=review, issues=audit_decision,
        basis="审计法（2006）第四十一条、第四十五条；审计法（2021）第四十五条、第四十九条、第五十条；审计法实施条例第四十条第二项",
    )  # fmt: skip
    serve = Action(
        "送达审计报告和审计决定", reported.to(served), by=(AUDITOR, CLERK), data=data.Served,
        guards=guards.decision_made,
        basis="审计法（2006）第四十一条第二款；审计法（2021）第四十五条第二款；审计法实施条例第四十六条",
    )  # fmt: skip
    _under_way = begun | consulted | commented | reviewed | reported | served
    hand_over = Action(
        "上交财政", _under_way.stays(), by=AUDITED, data=data.HandOver,
        basis="审计法（2006）第四十五条、第四十七条；审计法（2021）第四十九条、第五十一条；审计法实施条例第四十二条第一款",
    )  # fmt: skip
    recover = Action(
        "回收资金", _under_way.stays(), by=AUDITED, data=data.Recovery,
        basis="审计法（2006）第四十五条；审计法（2021）第四十九条；审计法实施条例第四十二条第一款",
    )  # fmt: skip
    refer = Action(
        "移送处理", served.stays(), by=HEAD, data=data.Referral, issues=referral_letter,
        basis="审计法（2006）第四十一条；审计法（2021）第四十五条第一款；审计法实施条例第四十条第三项",
    )  # fmt: skip
    record_referral_result = Action(
        "登记移送结果", served.stays(), by=CLERK, data=data.ReferralReply, after=refer,
        basis="审计法（2021）第四十八条、第五十四条；审计法实施条例第五十一条",
    )  # fmt: skip
    publish = Action(
        "公布审计结果", served.stays(), by=HEAD, data=data.Announcement,
        guards=guards.secrets_checked, issues=announcement, publishes=True,
        basis="审计法（2006）第三十六条；审计法（2021）第四十条；审计法实施条例第三十三条",
    )  # fmt: skip
    close = Action(
        "结项", served.to(closed), by=HEAD, guards=guards.all_rectified,
        basis="审计法实施条例第四十五条；国家审计准则第五章第五节",
    )  # fmt: skip

    included = Count("列入计划项目", include, unit="个", means="列入年度审计项目计划的项目数，含后来撤销的。")
    projects = Count("完成审计计划项目", issue_report, unit="个", means="已由审计机关出具审计报告的计划内审计项目数。")
    irregular_management = Count(
        "管理不规范金额", record_finding, where=_of(FindingKind.IRREGULAR_MANAGEMENT), amount="found_fen", unit="元", scale=100,
        means="审理后认定写入审计报告的管理不规范问题的金额合计。",
    )  # fmt: skip
    waste = Count(
        "损失浪费金额", record_finding, where=_of(FindingKind.WASTE), amount="found_fen", unit="元", scale=100,
        means="审理后认定写入审计报告的损失浪费问题的金额合计。",
    )  # fmt: skip
    violations = Count(
        "违规金额", record_finding, where=_of(FindingKind.VIOLATION), amount="found_fen", unit="元", scale=100,
        means="审理后认定写入审计报告的违规问题的金额合计。",
    )  # fmt: skip
    other_findings = Count(
        "非金额计量问题", record_other_finding, amount="finding_count", unit="项",
        means="审理后认定写入审计报告、不以金额计量的问题项数。",
    )  # fmt: skip
    handed_over = Count(
        "上交财政金额", hand_over, amount="handed_over_fen", unit="元", scale=100,
        means="被审计单位因审计缴入国库或者财政专户的金额合计。",
    )  # fmt: skip
    recovered = Count(
        "回收资金金额", recover, amount="recovered_fen", unit="元", scale=100,
        means="被审计单位因审计收回的资金金额合计，不含上交财政的金额。",
    )  # fmt: skip
    decisions = Count("审计决定", decide, means="作出的审计决定数。")
    referrals = Count("移送处理事项", refer, means="向有关机关移送处理的事项数。")
    announcements = Count("公布审计结果", publish, unit="次", means="向社会公布审计结果的次数。")
    cancellations = Count("撤销项目", cancel, unit="个", means="经批准调整计划后撤销的审计项目数。")
    completion_rate = Share("审计计划完成率", projects, included, means="列入计划的审计项目中已出具审计报告的比例。")
