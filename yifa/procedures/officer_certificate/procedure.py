"""An enforcement officer's certificate (行政执法证): 行政处罚法（2021）第四十二条, 行政强制法第十七条, 国办发〔2018〕118号."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, EMPLOYER, HEAD, REVIEWER
from yifa.kernel.standings import Standing
from yifa.procedures.officer_certificate import data, guards

RULES = "江苏省行政执法证件管理办法"
OUTLINE = "法治政府建设实施纲要（2015—2020年）第24项；法治政府建设实施纲要（2021—2025年）第五部分"
OPEN = "国办发〔2018〕118号第（四）项"


class OfficerCertificate(Procedure):
    """One certificate of one officer, from the application to its end; its standing says who may act on a day."""

    key, label, number = "officer_certificate", "行政执法资格", "{organ}执资〔{year}〕{serial}号"
    subject = "officer_name"
    summary = (
        "机关为在编在岗人员申领，经审核、培训、考试合格后发证，每年审验；依法暂扣、变更、调转、换证、吊销或者注销。"
    )
    statute = (
        "《中华人民共和国行政处罚法》《中华人民共和国行政强制法》《江苏省行政执法证件管理办法》国办发〔2018〕118号"
    )
    public = Public(fields=("officer_name", "certificate_number", "employer", "domains", "valid_from", "valid_until"))

    applied = State("待审核", initial=True)
    admitted = State("待培训")
    trained = State("待考试")
    passed = State("待发证")
    in_force = State("持证")
    suspended = State("暂扣中")
    lost = State("已报失")
    rejected = State("审核不通过", final=True)
    withdrawn = State("已撤回", final=True)
    failed = State("不授予资格", final=True)
    revoked = State("已吊销", final=True)
    cancelled = State("已注销", final=True)
    expired = State("已过期失效", final=True)

    certified = Standing(
        "执法资格", subject="officer", name="certificate_number", scope="domains", until="valid_until", organ="employer",
        means="持有有效行政执法证，可以在所在机关、所列执法领域从事行政执法活动。",
    )  # fmt: skip

    checking = Clock("年度审验", until="check_by")
    suspending = Clock("暂扣期限", until="suspended_until")
    answering = Clock("陈述申辩期限", until="answer_by", waits=True)

    rejection_notice = Document("审核不通过告知书", to="申领机关")
    issue_notice = Document("行政执法证颁发通知书", to="申领机关")
    refusal_notice = Document("不授予执法资格告知书", to="申领机关")
    suspension_decision = Document("暂扣行政执法证决定书", to="持证人")
    revocation_notice = Document("吊销行政执法证事先告知书", to="持证人")
    revocation_decision = Document("吊销行政执法证决定书", to="持证人")
    cancellation_notice = Document("行政执法证注销通知书", to="所在执法机关")
    void_notice = Document("行政执法证作废公告", public=True)

    apply_for = Action(
        "申领", applied.opens(), by=(EMPLOYER, CLERK), data=data.Application,
        guards=(guards.domains_named, guards.not_certified_yet, guards.trained_as_recorded), basis=RULES,
    )  # fmt: skip
    withdraw = Action(
        "撤回申领", (applied | admitted | trained | passed).to(withdrawn), by=(EMPLOYER, CLERK), basis=RULES
    )
    admit = Action(
        "审核通过", applied.to(admitted), by=REVIEWER, guards=guards.fit_for_certificate, not_same_as=apply_for,
        basis=f"{OUTLINE}；{RULES}",
    )  # fmt: skip
    reject = Action(
        "审核不通过", applied.to(rejected), by=REVIEWER, data=data.Rejection, not_same_as=apply_for,
        outcome="审核不通过", issues=rejection_notice, basis=f"{OUTLINE}；{RULES}",
    )  # fmt: skip
    train = Action(
        "完成培训", admitted.to(trained), by=CLERK, data=data.Training, guards=guards.trained_as_recorded, basis=RULES,
    )  # fmt: skip
    pass_exam = Action(
        "考试合格", trained.to(passed), by=CLERK, data=data.PassedExamination,
        guards=(guards.exam_passed, guards.trained_as_recorded), basis=OUTLINE,
    )  # fmt: skip
    fail_exam = Action(
        "考试不合格", trained.stays(), by=CLERK, data=data.Examination, guards=guards.exam_failed, basis=OUTLINE,
    )  # fmt: skip
    refuse = Action(
        "不授予资格", trained.to(failed), by=HEAD, data=data.Failure, after=fail_exam, outcome="不授予资格",
        issues=refusal_notice, basis=OUTLINE,
    )  # fmt: skip
    issue = Action(
        "发证", passed.to(in_force), by=HEAD, data=data.Certificate, not_same_as=pass_exam,
        guards=(
            guards.domains_named, guards.not_certified_yet, guards.number_unused, guards.validity_forward,
        ),
        begins=certified, at="valid_from", starts=checking, outcome="发证", issues=issue_notice, publishes=True,
        basis=f"{OUTLINE}；行政处罚法（2021）第四十二条第一款；行政强制法第十七条第三款；{RULES}；{OPEN}",
    )  # fmt: skip
    pass_check = Action(
        "年度审验合格", in_force.stays(), by=CLERK, data=data.YearlyCheck, stops=checking, starts=checking,
        guards=(guards.still_valid, guards.next_check_within_validity, guards.trained_enough),
        basis=f"{RULES}；国办发〔2023〕27号第二部分",
    )  # fmt: skip
    fail_check = Action(
        "年度审验不合格", in_force.to(suspended), by=CLERK, data=data.FailedCheck, stops=checking,
        interrupts=certified, basis=f"{RULES}；国办发〔2023〕27号第二部分",
    )  # fmt: skip
    suspend = Action(
        "暂扣", in_force.to(suspended), by=HEAD, data=data.Suspension, cancels=checking, starts=suspending,
        guards=(guards.unchecked_indeed, guards.suspension_ahead), interrupts=certified, issues=suspension_decision,
        basis=RULES,
    )  # fmt: skip
    restore = Action(
        "返还", suspended.to(in_force), by=HEAD, data=data.Restoration, stops=suspending, starts=checking,
        guards=(guards.still_valid, guards.next_check_within_validity), restores=certified, basis=RULES,
    )  # fmt: skip
    change_domains = Action(
        "变更执法领域", in_force.stays(), by=REVIEWER, data=data.NewDomains,
        guards=(guards.has_begun, guards.still_valid, guards.domains_named), begins=certified, basis=f"{RULES}；{OPEN}",
    )  # fmt: skip
    transfer = Action(
        "调转", in_force.stays(), by=REVIEWER, data=data.Transfer, begins=certified,
        guards=(
            guards.has_begun, guards.still_valid, guards.elsewhere, guards.domains_named, guards.number_kept_or_unused,
        ),
        basis=f"{RULES}；{OPEN}",
    )  # fmt: skip
    report_loss = Action(
        "报失", in_force.to(lost), by=(EMPLOYER, CLERK), data=data.Loss,
        interrupts=certified, issues=void_notice, basis=RULES,
    )  # fmt: skip
    reissue = Action(
        "补发", lost.to(in_force), by=HEAD, data=data.Replacement,
        guards=(guards.has_begun, guards.still_valid, guards.number_unused), begins=certified, basis=RULES,
    )  # fmt: skip
    renew = Action(
        "换证", in_force.stays(), by=HEAD, data=data.Renewal, begins=certified, at="valid_from",
        guards=(
            guards.valid_before_renewal, guards.exam_passed, guards.number_kept_or_unused, guards.validity_forward,
        ),
        cancels=checking, starts=checking, basis=f"{OUTLINE}；{RULES}",
    )  # fmt: skip
    propose_revocation = Action(
        "提请吊销", (in_force | suspended | lost).stays(), by=REVIEWER, data=data.Proposal, starts=answering,
        issues=revocation_notice, basis=RULES,
    )  # fmt: skip
    state_views = Action(
        "陈述申辩", (in_force | suspended | lost).stays(), by=(EMPLOYER, CLERK), data=data.Views,
        after=propose_revocation, basis=RULES,
    )  # fmt: skip
    revoke = Action(
        "吊销", (in_force | suspended | lost).to(revoked), by=HEAD, data=data.Revocation,
        after=propose_revocation, not_same_as=propose_revocation, awaits=answering,
        ends=certified, outcome="吊销", issues=revocation_decision, basis=RULES,
    )  # fmt: skip
    cancel = Action(
        "注销", (in_force | suspended | lost).to(cancelled), by=HEAD, data=data.Cancellation, ends=certified,
        outcome="注销", issues=cancellation_notice, basis=f"{RULES}；{OPEN}",
    )  # fmt: skip
    expire = Action(
        "过期失效", (in_force | suspended | lost).to(expired), by=CLERK, guards=guards.has_expired, ends=certified,
        outcome="过期失效", basis=RULES,
    )  # fmt: skip

    applications = Count("申领执法资格", apply_for, unit="人", means="机关为其人员申领行政执法资格的人数。")
    rejections = Count("审核不通过人数", reject, unit="人", means="因不符合申领条件而未通过审核的人数。")
    trainees = Count("培训人数", train, unit="人", means="完成申领执法证岗前培训的人数。")
    examined = Count("考试人次", (pass_exam, fail_exam), unit="人次", means="参加执法资格考试的人次，补考另计。")
    passes = Count("考试合格人数", pass_exam, unit="人", means="执法资格考试合格的人数。")
    failures = Count("考试不合格人次", fail_exam, unit="人次", means="执法资格考试不合格的人次。")
    refusals = Count("不授予资格人数", refuse, unit="人", means="经考试、补考不合格而不授予执法资格的人数。")
    issued = Count("发证", issue, unit="件", means="首次颁发的行政执法证件数。")
    checked = Count("参加年度审验", (pass_check, fail_check), unit="人次", means="参加年度审验的持证人次。")
    checks_passed = Count("审验合格", pass_check, unit="人次", means="年度审验合格的持证人次。")
    suspensions = Count(
        "暂扣证件", (suspend, fail_check), unit="件", means="暂扣的行政执法证件数，含年度审验不合格的。"
    )
    restorations = Count("返还证件", restore, unit="件", means="暂扣后返还的行政执法证件数。")
    domain_changes = Count("变更领域", change_domains, unit="人次", means="变更执法领域的持证人次。")
    transfers = Count("机关间调转", transfer, unit="人次", means="在执法机关之间调转的持证人次。")
    losses = Count("报失证件", report_loss, unit="件", means="报失并声明作废的行政执法证件数。")
    replacements = Count("补发证件", reissue, unit="件", means="因遗失补发的行政执法证件数。")
    renewals = Count("换发证件", renew, unit="件", means="有效期届满前经考试合格换发的行政执法证件数。")
    revocations = Count("吊销证件", revoke, unit="件", means="吊销的行政执法证件数。")
    cancellations = Count("注销证件", cancel, unit="件", means="注销的行政执法证件数。")
    expirations = Count("过期失效证件", expire, unit="件", means="有效期届满未换发而失效的行政执法证件数。")
    pass_rate = Share("考试合格率", passes, examined, means="执法资格考试合格人数占考试人次的比例。")
    check_rate = Share("年度审验合格率", checks_passed, checked, means="年度审验合格人次占参加审验人次的比例。")
