"""An application for a matter (办事事项): 行政许可法第二十九条至第四十八条；国发〔2018〕35号（证照分离）."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPLICANT, APPROVING_ORGAN, CLERK, HEAD, REVIEWER, THIRD_PARTY
from yifa.kernel.running import Status
from yifa.kernel.standings import Standing
from yifa.procedures.service_matter import data, guards, renewal
from yifa.procedures.service_matter.data import LimitKind, Mode
from yifa.procedures.service_matter.guards import ACCEPTING, COMMITTING, DECIDING, HEARING, handled_as, received_on
from yifa.procedures.service_matter.renewal import RENEWING

NOT_COUNTED = "行政许可法第四十五条"
CORRECTING = f"{ACCEPTING}第一款第四项"


def _general(at: Moment) -> bool:
    return bool(at.get("limit_kind") == LimitKind.GENERAL)


def _joint(at: Moment) -> bool:
    return bool(at.get("limit_kind") == LimitKind.JOINT)


def _separated(at: Moment) -> bool:
    """Whether the reform of approvals has it handled otherwise than by ordinary approval (证照分离)."""
    return bool(at.get("mode") != Mode.ORDINARY)


def _renewal(at: Moment) -> bool:
    return at.case is not None and at.case.did("apply_renewal")


def _beyond_law(at: Moment) -> bool:
    runs = [at.case.run(clock) for clock in ("deciding", "deciding_as_set")] if at.case is not None else []
    return any(run is not None and run.status is Status.MISSED for run in runs)


class ServiceMatter(Procedure):
    """One application, held to its catalogue entry as it was on the day of the application."""

    key, label, number = "service_matter", "办事事项", "{organ}办〔{year}〕{serial}号"
    subject = "matter"
    summary = (
        "按目录申请，一次告知，受理，联办、核查、听证，在承诺和法定时限内决定并送达；告知承诺的当场决定、事后核查；"
        "许可有效期届满前的延续，逾期未决定的视为准予延续；逾期不补正的终止办理。"
    )
    statute = "《中华人民共和国行政许可法》；国务院关于“证照分离”改革和告知承诺制的规定"
    public = Public(
        fields=(
            "matter", "mode", "applicant", "licence_number", "filing_number", "valid_until_on", "hearing_place",
            "hearing_reason", "presider", "renewed_from_on",
        )
    )  # fmt: skip

    received = State("已收件", initial=True)
    correcting = State("待补正")
    accepted = State("审查中")
    paused = State("评审检测中")
    hearing = State("听证中")
    decided = State("待送达")
    completed = State("已办结", final=True)
    declined = State("不予受理", final=True)
    waived = State("不需要审批", final=True)
    withdrawn = State("已撤回申请", final=True)
    terminated = State("已终止办理", final=True)

    telling = Clock("一次告知期限", limit="licensing.correct_notice")
    supplementing = Clock("补正期限", until="correct_by_on", waits=True)
    promising = Clock("承诺办结期限", days="promised_days")
    deciding = Clock("法定办结期限", limit="licensing.decide")
    deciding_as_set = Clock("另有规定的法定办结期限", days="set_days")
    renewing = Clock("有效期届满前决定", until="expires_on")
    testing = Clock("评审检测期限", days="expected_days")
    asking_hearing = Clock("听证申请期限", limit="licensing.hearing_ask", waits=True)
    holding_hearing = Clock("组织听证期限", limit="licensing.hearing_hold")
    delivering = Clock("送达期限", limit="licensing.deliver")
    checking = Clock("承诺核查期限", days="check_days")
    rectifying = Clock("整改期限", until="rectify_by_on")

    licensed = Standing("准予事项", subject="licence_number", until="valid_until_on", means="申请人可以从事该项活动。")

    renewal_asked = Standing(
        "申请延续", subject="licence_number", until="expires_on", means="被许可人已经在法定期限以内申请延续。",
    )  # fmt: skip

    receipt = Document("收件凭证", to="申请人")
    correction_notice = Document("补正告知书", to="申请人")
    period_notice = Document("补正期限告知书", to="申请人")
    termination_notice = Document("终止办理通知书", to="申请人")
    acceptance_notice = Document("受理通知书", to="申请人")
    refusal_notice = Document("不予受理通知书", to="申请人")
    waiver_notice = Document("不需要审批告知书", to="申请人")
    filing_receipt = Document("备案回执", to="申请人")
    commitment_decision = Document("告知承诺决定书", to="申请人")
    joint_request = Document("联合办理征求意见函", to="联合办理机关")
    time_notice = Document("不计入期限告知书", to="申请人")
    hearing_right = Document("听证权利告知书", to="申请人、利害关系人")
    hearing_notice = Document("听证通知书", to="申请人、利害关系人")
    hearing_announcement = Document("听证公告", to="社会公众", public=True)
    extension_notice = Document("延长办理期限告知书", to="申请人")
    grant_decision = Document("准予决定书", to="申请人")
    denial_decision = Document("不予决定书", to="申请人")
    renewal_notice = Document("视为准予延续通知书", to="申请人")

    apply = Action(
        "申请", received.opens(), by=(APPLICANT, CLERK), data=data.Application,
        guards=(guards.as_catalogued, guards.channel_offered, guards.code_well_formed), starts=telling, issues=receipt,
        basis="行政许可法第二十九条、第三十一条",
    )  # fmt: skip
    apply_renewal = Action(
        "申请延续", received.opens(), by=(APPLICANT, CLERK), data=data.Renewal,
        guards=(
            guards.as_catalogued, guards.channel_offered, guards.code_well_formed, renewal.renews_permit,
            renewal.renewed_by_holder, renewal.still_held, renewal.asked_once, renewal.asked_ahead,
        ),
        starts=(telling, renewing), begins=renewal_asked, issues=receipt, basis=f"{RENEWING}第一款",
    )  # fmt: skip
    waive = Action(
        "告知不需要审批", received.to(waived), by=CLERK, data=data.Waiver, stops=telling,
        guards=(handled_as(Mode.CANCELLED), renewal.not_deemed_renewed),
        outcome="不需要审批", issues=waiver_notice, basis="行政许可法第三十二条第一款第一项；国发〔2018〕35号",
    )  # fmt: skip
    record_filing = Action(
        "准予备案", received.to(completed), by=CLERK, data=data.Filing,
        guards=(handled_as(Mode.FILING), guards.materials_complete, renewal.not_deemed_renewed), stops=telling,
        outcome="备案", issues=filing_receipt, publishes=True, basis="国发〔2018〕35号",
    )  # fmt: skip
    grant_on_commitment = Action(
        "告知承诺决定", received.to(completed), by=HEAD, data=data.Commitment,
        guards=(
            handled_as(Mode.COMMITMENT), guards.on_the_spot, guards.not_barred, guards.materials_complete,
            guards.number_free, guards.check_as_catalogued, renewal.valid_as_permit, renewal.not_deemed_renewed,
            renewal.still_held, renewal.lasts_longer,
        ),
        stops=(telling, renewing), starts=checking, begins=licensed, outcome="准予", issues=commitment_decision, publishes=True,
        basis=COMMITTING,
    )  # fmt: skip
    request_correction = Action(
        "告知补正", received.to(correcting), by=CLERK, data=data.Notice,
        guards=(guards.told_in_time, guards.only_catalogued, renewal.correction_ends_ahead), stops=telling,
        starts=supplementing, once=True, issues=correction_notice, basis=CORRECTING,
    )  # fmt: skip
    name_period = Action(
        "告知补正期限", correcting.stays(), by=CLERK, data=data.Period,
        guards=(guards.period_not_cut, renewal.correction_ends_ahead), starts=supplementing, issues=period_notice, basis=CORRECTING,
    )  # fmt: skip
    submit_correction = Action(
        "收到补正材料", correcting.to(received), by=(APPLICANT, CLERK), data=data.Correction, starts=telling,
        cancels=supplementing,
        basis=f"{ACCEPTING}第一款第四项、第五项",
    )  # fmt: skip
    terminate = Action(
        "终止办理", correcting.to(terminated), by=HEAD, data=data.Termination, awaits=supplementing,
        guards=(guards.period_named, renewal.not_deemed_renewed), outcome="终止办理", issues=termination_notice,
        basis=f"{CORRECTING}；补正期限依据有关法律、法规、规章和补正告知书",
    )  # fmt: skip
    accept = Action(
        "受理", received.to(accepted), by=CLERK, data=data.Acceptance, stops=telling, issues=acceptance_notice,
        guards=(
            handled_as(Mode.ORDINARY, Mode.SIMPLIFIED), guards.told_in_time, guards.materials_complete,
            guards.as_promised,
        ),
        starts=(
            promising, deciding_as_set, Start(deciding, when=_general),
            Start(deciding, when=_joint, limit="licensing.decide_joint"),
        ),
        basis=f"{ACCEPTING}第一款第五项、第二款；{DECIDING}",
    )  # fmt: skip
    deem_accepted = Action(
        "视为受理", received.to(accepted), by=CLERK, data=data.Acceptance, stops=telling, issues=acceptance_notice,
        guards=(handled_as(Mode.ORDINARY, Mode.SIMPLIFIED), guards.telling_over, guards.as_promised),
        starts=(
            Start(promising, on=received_on), Start(deciding_as_set, on=received_on),
            Start(deciding, on=received_on, when=_general),
            Start(deciding, on=received_on, when=_joint, limit="licensing.decide_joint"),
        ),
        basis=f"{ACCEPTING}第一款第四项",
    )  # fmt: skip
    decline = Action(
        "不予受理", received.to(declined), by=CLERK, data=data.Decline, stops=telling, guards=renewal.not_deemed_renewed,
        outcome="不予受理", issues=refusal_notice, basis=f"{ACCEPTING}第一款第二项、第二款",
    )  # fmt: skip
    withdraw = Action(
        "撤回申请", (received | correcting | accepted | paused | hearing).to(withdrawn), by=(APPLICANT, CLERK),
        data=data.Because, guards=renewal.not_deemed_renewed, outcome="撤回申请", basis="行政许可法第三十一条、第四十二条",
    )  # fmt: skip
    consult = Action(
        "征求联办意见", accepted.stays(), by=CLERK, data=data.Consultation, guards=guards.asked_as_catalogued,
        issues=joint_request, basis="行政许可法第二十六条第二款",
    )  # fmt: skip
    inspect = Action(
        "实地核查", accepted.stays(), by=CLERK, data=data.Inspection, guards=guards.two_inspectors,
        basis="行政许可法第三十四条第三款",
    )  # fmt: skip
    suspend = Action(
        "告知不计入期限", accepted.to(paused), by=CLERK, data=data.Suspension,
        pauses=(promising, deciding, deciding_as_set), starts=testing, issues=time_notice, basis=NOT_COUNTED,
    )  # fmt: skip
    resume = Action(
        "恢复计时", paused.to(accepted), by=CLERK, data=data.Resumption, stops=testing,
        resumes=(promising, deciding, deciding_as_set), basis=NOT_COUNTED,
    )  # fmt: skip
    tell_hearing = Action(
        "告知听证权利", accepted.stays(), by=CLERK, data=data.Right, starts=asking_hearing, issues=hearing_right,
        basis="行政许可法第四十六条、第四十七条",
    )  # fmt: skip
    request_hearing = Action(
        "申请听证", accepted.to(hearing), by=(APPLICANT, THIRD_PARTY, CLERK), data=data.HearingRequest, after=tell_hearing,
        guards=guards.asked_in_time, cancels=asking_hearing, pauses=(promising, deciding, deciding_as_set),
        starts=holding_hearing, basis=f"{HEARING}；{NOT_COUNTED}",
    )  # fmt: skip
    notify_hearing = Action(
        "通知听证", hearing.stays(), by=CLERK, data=data.HearingNotice, after=request_hearing, guards=guards.noticed_ahead,
        issues=hearing_notice, basis="行政许可法第四十八条第一项",
    )  # fmt: skip
    announce_hearing = Action(
        "公告听证", (accepted | hearing).to(hearing), by=HEAD, data=data.HearingAnnouncement, guards=guards.noticed_ahead,
        pauses=(promising, deciding, deciding_as_set), issues=hearing_announcement, publishes=True,
        basis=f"行政许可法第四十六条、第四十八条第一项；{NOT_COUNTED}",
    )  # fmt: skip
    hold_hearing = Action(
        "举行听证", hearing.to(accepted), by=REVIEWER, data=data.Hearing, not_same_as=(accept, deem_accepted, inspect),
        guards=guards.held_as_told, stops=holding_hearing, resumes=(promising, deciding, deciding_as_set), basis=HEARING,
    )  # fmt: skip
    extend = Action(
        "批准延长办理期限", accepted.stays(), by=HEAD, data=data.Because, guards=guards.limited_as(LimitKind.GENERAL),
        extends=deciding, issues=extension_notice, basis="行政许可法第四十二条第一款",
    )  # fmt: skip
    extend_joint = Action(
        "批准延长联合办理期限", accepted.stays(), by=APPROVING_ORGAN, data=data.JointExtension,
        guards=guards.limited_as(LimitKind.JOINT), extends=deciding, issues=extension_notice,
        basis="行政许可法第四十二条第二款",
    )  # fmt: skip
    grant = Action(
        "准予许可", accepted.to(decided), by=HEAD, data=data.Grant, not_same_as=(accept, deem_accepted, inspect),
        awaits=asking_hearing,
        guards=(
            guards.all_agreed, guards.number_free, renewal.valid_as_permit, renewal.not_deemed_renewed, renewal.still_held,
            renewal.lasts_longer,
        ),
        stops=(promising, deciding, deciding_as_set, renewing), starts=delivering, begins=licensed, outcome="准予",
        issues=grant_decision, publishes=True,
        basis="行政许可法第三十八条第一款、第四十条、第四十八条第二款、第五十条第二款",
    )  # fmt: skip
    deny = Action(
        "不予许可", accepted.to(decided), by=HEAD, data=data.Denial, not_same_as=(accept, deem_accepted, inspect),
        awaits=asking_hearing, guards=renewal.not_deemed_renewed, stops=(promising, deciding, deciding_as_set, renewing),
        starts=delivering, outcome="不予", issues=denial_decision, basis="行政许可法第三十八条第二款、第五十条第二款",
    )  # fmt: skip
    deem_renewed = Action(
        "视为准予延续", (received | correcting | accepted | paused | hearing).to(decided), by=HEAD,
        data=data.Deemed, at="renewed_from_on", guards=(renewal.renewal_undecided, renewal.still_held, renewal.follows_on),
        stops=(promising, deciding, deciding_as_set, renewing),
        cancels=(telling, supplementing, testing, asking_hearing, holding_hearing), begins=licensed,
        outcome="视为准予延续", issues=renewal_notice, publishes=True, basis=f"{RENEWING}第二款",
    )  # fmt: skip
    deliver = Action(
        "送达决定", decided.to(completed), by=CLERK, data=data.Delivery, guards=guards.served_after_decision,
        at="served_on", stops=delivering, basis="行政许可法第四十四条",
    )  # fmt: skip
    check = Action(
        "核查承诺", completed.stays(), by=CLERK, data=data.Check, after=grant_on_commitment, stops=(checking, rectifying),
        guards=(guards.two_inspectors, guards.rectified_by),
        starts=Start(rectifying, when=lambda at: "rectify_by_on" in at.data), basis=COMMITTING,
    )  # fmt: skip

    received_applications = Count("收到申请", (apply, apply_renewal), means="收到的办事事项申请件数，含延续。")
    applications_by = CountEach("申请方式", (apply, apply_renewal), "channel", means="以“{}”方式提出的申请件数。")
    received_as = CountEach("申请事项", (apply, apply_renewal), "mode", means="审批改革方式为“{}”的申请件数。")
    corrections = Count("告知补正", request_correction, means="一次告知申请人补正材料的申请件数。")
    accepted_applications = Count("受理", (accept, deem_accepted), means="受理和视为受理的申请件数。")
    deemed_accepted = Count("视为受理", deem_accepted, means="逾期没有告知补正、视为受理的申请件数。")
    refused_acceptance = Count("不予受理", decline, means="不予受理的申请件数。")
    separation = Count(
        "证照分离事项", (waive, record_filing, grant_on_commitment, grant, deny), where=_separated,
        means="以取消审批、改为备案、简化审批、告知承诺方式办理的“证照分离”事项件数，以办理结果作出之日计。",
    )  # fmt: skip
    separation_cancelled = Count("取消审批", waive, means="因取消审批而告知不需要审批的事项件数。")
    separation_filing = Count("改为备案", record_filing, means="审批改为备案、准予备案的事项件数。")
    separation_commitment = Count("告知承诺", grant_on_commitment, means="以告知承诺方式当场作出决定的事项件数。")
    separation_simplified = Count(
        "简化审批", (grant, deny), where=_separated, means="以简化审批方式作出决定的事项件数。",
    )  # fmt: skip
    concluded = Count(
        "办结事项", (waive, record_filing, grant_on_commitment, grant, deny, deem_renewed),
        means="作出办理结果的办事事项件数，含视为准予延续。",
    )  # fmt: skip
    within_promise = Count(
        "承诺时限内办结", (waive, record_filing, grant_on_commitment, grant, deny),
        where=lambda at: at.met("promising"), means="当场或者在承诺办结期限以内作出办理结果的件数。",
    )  # fmt: skip
    promise_rate = Share(
        "承诺时限办结率", within_promise, concluded, means="承诺时限内办结的件数占办结件数的比率。",
    )  # fmt: skip
    beyond_law = Count("超过法定时限", (grant, deny), where=_beyond_law, means="超过法定办结期限作出决定的件数。")
    granted = Count("准予", (grant, grant_on_commitment), means="作出准予决定的件数，含告知承诺。")
    denied = Count("不予", deny, means="作出不予决定的件数。")
    hearings = Count("许可听证", hold_hearing, unit="次", means="举行行政许可听证的次数。")
    extensions = Count("延长办理期限", (extend, extend_joint), means="经批准延长法定办结期限的件数。")
    withdrawals = Count("撤回申请", withdraw, means="申请人撤回申请的件数。")
    renewals_asked = Count("申请延续", apply_renewal, means="申请延续许可有效期的件数。")
    renewals_granted = Count(
        "准予延续", (grant, grant_on_commitment), where=_renewal, means="在原有效期届满前决定准予延续的件数。",
    )  # fmt: skip
    renewals_denied = Count("不予延续", deny, where=_renewal, means="在原有效期届满前决定不予延续的件数。")
    renewals_deemed = Count("视为准予延续", deem_renewed, means="原有效期届满前没有作出决定、视为准予延续的件数。")
    terminations = Count("终止办理", terminate, means="补正期限届满没有补正、终止办理的件数。")
    checks = CountEach("承诺核查", check, "check_result", unit="次", means="承诺核查结论为“{}”的次数。")
