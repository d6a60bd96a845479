"""The procedure of reconsideration (行政复议): 行政复议法 of 2017 and of 2023, 行政复议法实施条例 (2007)."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPLICANT, CLERK, HEAD, OFFICE_HEAD, RESPONDENT, REVIEWER
from yifa.procedures.reconsideration import data, guards, questions
from yifa.procedures.reconsideration.choices import LAST_OF_2017, REVISED, Channel, Outcome, SuspensionGround
from yifa.procedures.reconsideration.questions import articles, came_to, general, simplified

_ENDS_AFTER_SIXTY_DAYS = (SuspensionGround.DEATH, SuspensionGround.INCAPACITY, SuspensionGround.DISSOLUTION)
_RIGHTING = tuple(outcome for outcome in Outcome if outcome not in (Outcome.UPHELD, Outcome.CLAIM_REJECTED))


# A declaration reads as a table: an action in as few lines as it has facts.
# fmt: off
class Reconsideration(Procedure):
    """One application for reconsideration, under the law of the day on which it was received."""

    key, label, number = "reconsideration", "行政复议", "{organ}行复〔{year}〕{serial}号"
    summary = "公民、法人或者其他组织认为行政行为侵犯其合法权益，向行政复议机关申请审查；行政复议机关依法受理、审理并作出决定。"
    statute = "《中华人民共和国行政复议法》（2017年修正、2023年修订）《中华人民共和国行政复议法实施条例》"
    law_day, pinned, subject = "received_on", True, "act"
    public = Public(("matter", "applicant", "respondent", "received_on", "outcome", "redacted_text", "gist"))

    filed = State("已收到", initial=True)
    incomplete = State("待补正")
    admitted = State("已受理")
    suspended = State("已中止")
    refused = State("不予受理", final=True)
    redirected = State("已告知另行提出", final=True)
    forwarded = State("已转送", final=True)
    abandoned = State("视为放弃", final=True)
    withdrawn = State("受理前已撤回", final=True)
    decided = State("已决定", final=True)
    mediated = State("已调解结案", final=True)
    rejected = State("已驳回申请", final=True)
    discontinued = State("已终止", final=True)

    screening = Clock("受理审查期限", limit="reconsideration.review")
    requesting_correction = Clock("通知补正期限", limit="reconsideration.supplement_notice")
    correcting = Clock("补正期限", limit="reconsideration.supplement")
    correcting_as_set = Clock("补正期限（行政复议机关确定）", until="correct_by_on")
    forwarding = Clock("转送期限", limit="reconsideration.forward_wrong_body")
    sending_copy = Clock("发送副本期限", limit="reconsideration.send_copy")
    replying = Clock("答复举证期限", limit="reconsideration.respondent_reply")
    deciding = Clock("审理期限", limit="reconsideration.decide")
    awaiting_removal = Clock("中止原因消除期限", limit="reconsideration.terminate_after_suspension")

    correction_notice = Document("补正行政复议申请通知书", to="申请人")
    acceptance_notice = Document("行政复议申请受理通知书", to="申请人")
    deemed_acceptance_notice = Document("行政复议申请视为受理告知书", to="申请人")
    refusal_decision = Document("不予受理行政复议申请决定书", to="申请人")
    redirection_notice = Document("行政复议告知书", to="申请人")
    forwarding_letter = Document("行政复议申请转送函", to="有权受理的行政复议机关")
    reply_notice = Document("行政复议答复通知书", to="被申请人")
    third_party_notice = Document("第三人参加行政复议通知书", to="第三人")
    stay_notice = Document("停止执行行政行为通知书", to="被申请人")
    hearing_notice = Document("行政复议听证通知书", to="当事人")
    conversion_notice = Document("转为普通程序审理通知书", to="当事人")
    suspension_notice = Document("行政复议中止通知书", to="当事人")
    resumption_notice = Document("行政复议恢复审理通知书", to="当事人")
    extension_notice = Document("行政复议延期审理通知书", to="当事人")
    decision = Document("行政复议决定书", to="当事人")
    mediation_statement = Document("行政复议调解书", to="当事人")
    rejection_decision = Document("驳回行政复议申请决定书", to="当事人")
    termination_decision = Document("行政复议终止决定书", to="当事人")
    service_receipt = Document("送达回证")
    published_decision = Document("行政复议决定书（公开文本）", public=True)

    file = Action("收到申请", filed.opens(), by=(APPLICANT, CLERK), data=data.Application,
        at="received_on", basis=articles("十一条、十七条、四十条", "二十二条、三十条、八十八条", "十八条至第二十条"),
        starts=(screening, requesting_correction, Start(forwarding, when=lambda at: at.get("channel") == Channel.TO_COUNTY),
            Start(sending_copy, when=questions.former), Start(deciding, when=questions.former)))
    request_correction = Action("通知补正", filed.to(incomplete), by=CLERK, data=data.CorrectionRequest, once=True,
        guards=(guards.in_screening, guards.correction_timed), stops=(screening, requesting_correction),
        pauses=(sending_copy, deciding), starts=correcting_as_set, issues=correction_notice,
        basis=articles(new="三十一条第一款", regulation="二十九条"))
    serve_correction_notice = Action("送达补正通知", incomplete.stays(), by=CLERK, starts=correcting, once=True,
        basis=articles(new="三十一条第二款"), law_from=REVISED)
    extend_correction = Action("延长补正期限", incomplete.stays(), by=CLERK, data=data.CorrectionExtension, cancels=correcting,
        guards=guards.correction_timed, starts=correcting_as_set, basis=articles(new="三十一条第二款"), law_from=REVISED)
    submit_correction = Action("补正", incomplete.to(filed), by=(APPLICANT, CLERK), data=data.Correction,
        guards=guards.late_correction_excused, stops=(correcting, correcting_as_set), resumes=(sending_copy, deciding),
        starts=screening, basis=articles(new="三十一条第二款、三十一条第三款", regulation="二十九条"))
    deem_abandoned = Action("视为放弃申请", incomplete.to(abandoned), by=CLERK, guards=guards.correction_lapsed,
        stops=(correcting, correcting_as_set), outcome="视为放弃申请", basis=articles(new="三十一条第二款", regulation="二十九条"))
    withdraw = Action("受理前撤回", (filed | incomplete).to(withdrawn), by=(APPLICANT, CLERK), data=data.Reasoned,
        guards=guards.in_screening, outcome="受理前撤回", basis=articles("二十五条", "四十一条第一项", "三十八条"))
    accept = Action("受理", filed.to(admitted), by=CLERK, data=data.Acceptance, issues=acceptance_notice,
        guards=(guards.in_screening, guards.applied_in_time, guards.simplified_fits),
        stops=screening, cancels=(requesting_correction, forwarding),
        starts=(Start(sending_copy, when=general), Start(sending_copy, when=simplified, limit="reconsideration.send_copy_simple"),
            Start(deciding, when=general), Start(deciding, when=simplified, limit="reconsideration.decide_simple")),
        basis=articles("十七条", "三十条、三十六条、五十三条", "二十七条、二十八条"))
    deem_accepted = Action("视为受理", filed.to(admitted), by=CLERK, guards=guards.screening_over, stops=screening,
        cancels=(requesting_correction, forwarding), issues=deemed_acceptance_notice,
        starts=(Start(sending_copy, on=questions.lapse, when=questions.revised),
            Start(deciding, on=questions.lapse, when=questions.revised)),
        basis=articles("十七条第二款", "三十条第三款"))
    refuse = Action("不予受理", filed.to(refused), by=HEAD, data=data.Refusal, outcome="不予受理", stops=screening,
        guards=(guards.in_screening, guards.refusal_fits), issues=refusal_decision, basis=articles("十七条", "三十条第二款"))
    redirect = Action("告知向有关机关提出", filed.to(redirected), by=CLERK, data=data.Redirection, guards=guards.in_screening,
        stops=screening, outcome="告知向有关机关提出", issues=redirection_notice,
        basis=articles("十七条第一款"), law_to=LAST_OF_2017)
    forward = Action("转送", filed.to(forwarded), by=CLERK, data=data.Redirection, guards=guards.to_county, cancels=screening,
        stops=forwarding, outcome="转送", issues=forwarding_letter, basis=articles("十五条第二款、十八条"), law_to=LAST_OF_2017)

    send_copy = Action("发送申请书副本", admitted.stays(), by=CLERK, once=True, stops=sending_copy, issues=reply_notice,
        basis=articles("二十三条", "四十八条、五十四条"))
    receive_copy = Action("签收副本", (admitted | suspended).stays(), by=(RESPONDENT, CLERK), once=True, after=send_copy,
        starts=(Start(replying, when=lambda at: not simplified(at)),
            Start(replying, when=simplified, limit="reconsideration.respondent_reply_simple")),
        basis=articles("二十三条", "四十八条、五十四条"))
    reply = Action("答复举证", (admitted | suspended).stays(), by=(RESPONDENT, CLERK), data=data.Reply, after=receive_copy,
        once=True, stops=replying, basis=articles("二十三条", "四十八条、五十四条"))
    join_third_party = Action("通知第三人参加", admitted.stays(), by=CLERK, data=data.ThirdParty, guards=guards.third_parties_kept,
        issues=third_party_notice,         basis=articles("十条第三款", "十六条", "九条"))
    stay_enforcement = Action("决定停止执行", (admitted | suspended).stays(), by=(HEAD, OFFICE_HEAD), data=data.Reasoned,
        issues=stay_notice, basis=articles("二十一条", "四十二条"))
    hear_parties = Action("听取意见", admitted.stays(), by=CLERK, data=data.Record, basis=articles("二十二条", "四十九条"))
    investigate = Action("调查取证", admitted.stays(), by=CLERK, data=data.Record, guards=guards.two_officers,
        basis=articles("二十二条", "四十五条", "三十三条、三十四条"))
    begin_inspection = Action("开始勘验或者鉴定", admitted.stays(), by=CLERK, data=data.Record,
        guards=(guards.two_officers, guards.not_inspecting), pauses=deciding, basis=articles(regulation="三十四条、三十七条"))
    end_inspection = Action("结束勘验或者鉴定", admitted.stays(), by=CLERK, data=data.Record,
        guards=(guards.two_officers, guards.inspecting), resumes=deciding, basis=articles(regulation="三十四条、三十七条"))
    notify_hearing = Action("通知听证", admitted.stays(), by=CLERK, data=data.HearingNotice, guards=guards.hearing_told_in_time,
        issues=hearing_notice, basis=articles(new="五十条、五十一条", regulation="三十三条"))
    hold_hearing = Action("举行听证", admitted.stays(), by=CLERK, data=data.Hearing, guards=guards.hearing_held_as_told,
        after=notify_hearing, basis=articles(new="五十条、五十一条", regulation="三十二条、三十三条"))
    convene_panel = Action("专家论证", (admitted | suspended).stays(), by=CLERK, data=data.Panel,
        basis=articles("二十二条", "五十二条"))
    mediate = Action("组织调解", (admitted | suspended).stays(), by=CLERK, data=data.Mediation,
        basis=articles(new="五条、七十三条", regulation="五十条"))
    convert = Action("转为普通程序", admitted.stays(), by=OFFICE_HEAD, data=data.Reasoned,
        guards=(guards.in_simplified_procedure, guards.not_overdue),
        starts=(Start(sending_copy, on=questions.begun("sending_copy"), when=questions.running("sending_copy")),
            Start(replying, on=questions.begun("replying"), when=questions.running("replying")),
            Start(deciding, on=questions.begun("deciding"), carries=True)),
        issues=conversion_notice, basis=articles(new="五十五条"), law_from=REVISED)
    suspend = Action("中止", admitted.to(suspended), by=(HEAD, OFFICE_HEAD), data=data.Suspension, guards=guards.not_inspecting,
        pauses=deciding, issues=suspension_notice,
        starts=Start(awaiting_removal, when=lambda at: at.data["suspension_ground"] in _ENDS_AFTER_SIXTY_DAYS),
        basis=articles("二十六条、二十七条", "三十九条", "四十一条"))
    resume = Action("恢复审理", suspended.to(admitted), by=(HEAD, OFFICE_HEAD), data=data.Reasoned, guards=guards.rule_reviewed,
        resumes=deciding, stops=awaiting_removal, issues=resumption_notice,
        basis=articles(new="三十九条第二款", regulation="四十一条第二款"))
    propose_extension = Action("提请延长审理期限", (admitted | suspended).stays(), by=CLERK, data=data.Reasoned,
        guards=guards.in_general_procedure, basis=articles("三十一条第一款", "六十二条第一款"))
    extend = Action("批准延长审理期限", (admitted | suspended).stays(), by=(HEAD, OFFICE_HEAD), after=propose_extension,
        not_same_as=propose_extension, guards=(guards.in_general_procedure, guards.right_approver), extends=deciding,
        issues=extension_notice, basis=articles("三十一条第一款", "六十二条第一款"))
    request_withdrawal = Action("申请撤回", (admitted | suspended).stays(), by=(APPLICANT, CLERK), data=data.Reasoned,
        basis=articles("二十五条", "四十一条第一项、七十四条", "三十八条"))

    propose_decision = Action("提出审理意见", admitted.stays(), by=CLERK, data=data.Record,
        guards=(guards.two_officers, guards.not_inspecting), basis=articles("二十八条第一款", "六十一条第一款", "三十二条"))
    decide = Action("作出决定", admitted.to(decided), by=HEAD, data=data.Decision, after=propose_decision,
        not_same_as=propose_decision, stops=deciding, outcome="outcome", issues=decision,
        guards=(guards.respondent_answered, guards.parties_heard, guards.evidenced, guards.ground_fits, guards.remedies_fit,
            guards.article_named),
        basis=articles("二十八条、二十九条、三十一条", "六十一条至第七十二条、七十五条", "四十三条至第四十七条、五十一条"))
    conclude_mediation = Action("制作调解书", admitted.to(mediated), by=HEAD, data=data.Settlement, after=mediate,
        guards=guards.agreed, stops=deciding, outcome="调解书", issues=mediation_statement,
        basis=articles(new="七十三条", regulation="五十条"))
    reject = Action("驳回申请", admitted.to(rejected), by=HEAD, data=data.Rejection, after=propose_decision,
        not_same_as=propose_decision, stops=deciding, outcome="驳回申请", issues=rejection_decision,
        basis=articles(new="三十三条", regulation="四十八条"))
    terminate = Action("终止", (admitted | suspended).to(discontinued), by=(HEAD, OFFICE_HEAD), data=data.Termination,
        not_same_as=request_withdrawal, guards=guards.ends_lawfully, stops=deciding, outcome="终止", issues=termination_decision,
        basis=articles("二十五条", "四十一条、七十四条", "三十八条、四十条、四十二条"))
    serve = Action("送达", (refused | decided | mediated | rejected | discontinued).stays(), by=CLERK, data=data.Service,
        issues=service_receipt, basis=articles("三十一条第三款、四十条第一款", "七十五条第二款、八十八条第一款"))
    redact = Action("隐去个人信息", (decided | rejected | discontinued).stays(), by=CLERK, data=data.Redaction, after=serve,
        guards=(guards.unpublished, guards.nobody_named),
        basis="政府信息公开条例（2019）第十五条；" + articles(new="七十九条第一款"))
    publish = Action("公开决定书", (decided | rejected | discontinued).stays(), by=(REVIEWER, OFFICE_HEAD, HEAD), after=redact,
        not_same_as=redact, publishes=True, once=True, issues=published_decision, basis=articles("四条", "七十九条第一款"))
    mark_typical = Action("列为典型案例", (decided | mediated | rejected).stays(), by=(OFFICE_HEAD, HEAD), data=data.TypicalCase,
        guards=(guards.text_public, guards.nobody_named), publishes=True, once=True, basis=articles("四条", "四条第四款"))

    received = Count("收到申请", file, means="收到的行政复议申请件数，按登记收到之日计入。")
    matter = CountEach("案件事项", file, "matter", means="收到的案件事项为“{}”的行政复议申请件数。")
    accepted = Count("受理", (accept, deem_accepted), means="受理（含视为受理）的行政复议申请件数，按办理之日计入。")
    refusals = Count("不予受理", refuse, means="决定不予受理的行政复议申请件数。")
    redirections = Count("告知、转送", (redirect, forward), means="告知向有关机关提出或者转送的行政复议申请件数。")
    corrections = Count("通知补正", request_correction, unit="次", means="通知申请人补正的次数。")
    withdrawals = Count("受理前撤回", withdraw, means="受理以前撤回的行政复议申请件数。")
    abandonments = Count("视为放弃", deem_abandoned, means="逾期不补正，视为放弃申请的件数。")
    concluded = Count("审结", (decide, conclude_mediation, reject, terminate),
        means="受理后以决定、调解书、驳回申请或者终止审结的行政复议案件件数。")
    upheld = Count("维持", decide, where=came_to(Outcome.UPHELD), means="以决定维持审结的行政复议案件件数。")
    decided_as = CountEach("决定结果", decide, "outcome", means="决定结果为“{}”的行政复议案件件数。")
    righted = Count("纠错", decide, where=came_to(*_RIGHTING),
        means="决定变更、撤销、确认违法或者无效、责令履行等纠正行政行为的案件件数。")
    settled = Count("调解结案", conclude_mediation, means="以行政复议调解书审结的案件件数。")
    rejections = Count("驳回申请", reject, means="受理后决定驳回行政复议申请的案件件数。")
    terminated = Count("终止", terminate, means="受理后以终止审结的行政复议案件件数。")
    terminated_as = CountEach("终止情形", terminate, "termination_ground", means="终止情形为“{}”的行政复议案件件数。")
    redone = Count("责令重新作出", decide, where=lambda at: bool(at.data.get("redo")), means="决定责令重新作出行政行为的案件件数。")
    compensated = Count("赔偿金额", decide, amount="compensation_fen", unit="元", scale=100,
        means="决定给予赔偿或者返还价款的金额。")
    on_time = Count("法定期限内审结", (decide, conclude_mediation, reject, terminate), where=lambda at: at.met("deciding"),
        means="在法定审理期限内审结的行政复议案件件数，中止等依法不计入的时间除外。")
    suspensions = Count("中止", suspend, unit="次", means="决定中止行政复议的次数。")
    extensions = Count("延期审理", extend, means="经批准延长审理期限的案件件数。")
    hearings = Count("听证", hold_hearing, unit="次", means="审理行政复议案件举行听证的次数。")
    expert_panels = Count("专家论证", convene_panel, unit="次",
        means="审理行政复议案件召开专家论证会或者提请行政复议委员会咨询的次数。")
    mediations = Count("组织调解", mediate, unit="次", means="审理行政复议案件组织调解的次数。")
    published = Count("公开决定书", publish, means="向社会公开的行政复议决定书件数，含驳回申请和终止的决定书，一案只计一件。")
    typical_cases = Count("典型案例", mark_typical, means="列为典型案例的行政复议案件件数。")

    on_time_rate = Share("法定时限内办结率", on_time, concluded, means="在法定审理期限内审结的案件占审结案件的比率。")
    righted_rate = Share("纠错率", righted, concluded, means="纠正行政行为的案件占审结案件的比率。")
