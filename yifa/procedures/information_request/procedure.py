"""Disclosure on application (政府信息依申请公开): 政府信息公开条例 (2007, 2019) and the fee rules of 2020."""

from datetime import date

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State, Test
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPLICANT, CLERK, HEAD, LEGAL_OFFICE, REVIEWER, THIRD_PARTY
from yifa.procedures.information_request import data, guards
from yifa.procedures.information_request.data import REVISED
from yifa.procedures.information_request.guards import articles

ASKED = (APPLICANT, CLERK)
FEES = date(2021, 1, 1)  # 国办函〔2020〕109号自该日起施行


def _in_row(label: str) -> Test:
    return lambda moment: guards.row(moment) == label


class InformationRequest(Procedure):
    """One request for information that an organ holds; under the law of the day on which it was received."""

    key, label, number = "information_request", "政府信息依申请公开", "{organ}公开〔{year}〕{serial}号"
    summary = "公民、法人或者其他组织申请获取政府信息，行政机关登记、审查、征求意见，在法定期限内答复并送达。"
    statute = "《中华人民共和国政府信息公开条例》（2007年公布，2019年修订）"
    law_day, pinned, subject = "received_on", True, "requested"
    public = Public(fields=("received_on", "outcome", "public_title", "public_text"))

    received = State("已收到", initial=True)
    correcting = State("待补正")
    consulting = State("征求意见中")
    awaiting_fee = State("待缴费")
    replied = State("已答复")
    served = State("已送达", final=True)
    abandoned = State("视为放弃申请", final=True)
    withdrawn = State("已撤回申请", final=True)

    replying = Clock("答复期限", limit="foi.reply")
    deferred_replying = Clock("延迟答复期限", until="defer_by")
    screening = Clock("审查是否需要补正", limit="foi.supplement_notice")
    correcting_request = Clock("补正期限", until="correct_by")
    third_party_opining = Clock("第三方提出意见", limit="foi.third_party")
    organ_opining = Clock("共同制作机关提出意见", limit="foi.co_maker")
    explaining = Clock("说明理由期限", until="explain_by")
    paying = Clock("缴费期限", limit="foi.fee_pay")
    filing = Clock("报法制机构备案", limit="district_foi_filing.file")

    receipt = Document("政府信息公开申请登记回执", to="applicant_name")
    filing_form = Document("政府信息公开申请备案表", to="filed_with")
    correction_notice = Document("政府信息公开申请补正告知书", to="applicant_name")
    third_party_letter = Document("政府信息公开第三方意见征求书", to="third_party_name")
    organ_letter = Document("政府信息公开机关意见征求函", to="asked_organ")
    extension_notice = Document("政府信息公开延期答复告知书", to="applicant_name")
    reasons_notice = Document("政府信息公开申请说明理由通知书", to="applicant_name")
    deferral_notice = Document("政府信息公开延迟答复告知书", to="applicant_name")
    fee_notice = Document("政府信息公开信息处理费收费通知", to="applicant_name")
    abandonment_notice = Document("政府信息公开申请不再处理告知书", to="applicant_name")
    reply_letter = Document("政府信息公开申请答复书", to="applicant_name")
    third_party_notice = Document("政府信息公开决定第三方告知书", to="third_party_name")

    receive = Action(
        "收到申请", received.opens(), by=ASKED, data=data.Request, guards=guards.received, issues=receipt,
        starts=(replying, screening, filing), basis=articles("二十条、第二十四", "二十九条、第三十一条、第三十三"))  # fmt: skip
    file = Action(
        "报送备案", (received | correcting | consulting | awaiting_fee | replied | served).stays(), data=data.Filing,
        by=(CLERK, LEGAL_OFFICE), stops=filing, once=True, issues=filing_form, basis="全区依申请公开统一平台备案制度")  # fmt: skip
    examine = Action(
        "审查认为无需补正", received.stays(), by=CLERK, stops=screening, once=True, law_from=REVISED,
        basis=articles("", "三十"))  # fmt: skip
    request_correction = Action(
        "告知补正", received.to(correcting), by=CLERK, data=data.CorrectionRequest, once=True, law_from=REVISED,
        guards=guards.correction_in_time, stops=screening, cancels=replying, starts=correcting_request,
        issues=correction_notice, basis=articles("", "三十"))  # fmt: skip
    submit_correction = Action(
        "收到补正", correcting.to(received), by=ASKED, data=data.Correction, guards=guards.late_correction_excused,
        stops=correcting_request, starts=replying, basis=articles("", "三十"))  # fmt: skip
    close_uncorrected = Action(
        "逾期不补正结案", correcting.to(abandoned), by=CLERK, guards=guards.period_over, stops=correcting_request,
        outcome="逾期不补正，不再处理", issues=abandonment_notice, basis=articles("", "三十"))  # fmt: skip
    ask_third_party = Action(
        "征求第三方意见", (received | consulting).to(consulting), by=CLERK, data=data.ThirdPartyLetter,
        pauses=replying, cancels=screening, issues=third_party_letter,
        basis=articles("二十三条、第二十四", "三十二条、第三十三"))  # fmt: skip
    reach_third_party = Action(
        "第三方收到征求意见书", consulting.stays(), by=CLERK, starts=third_party_opining, after=ask_third_party,
        basis=articles("二十三", "三十二"))  # fmt: skip
    give_third_party_opinion = Action(
        "第三方提出意见", consulting.stays(), by=(THIRD_PARTY, CLERK), data=data.ThirdPartyOpinion,
        stops=third_party_opining, after=ask_third_party, basis=articles("二十三", "三十二"))  # fmt: skip
    ask_organ = Action(
        "征求其他机关意见", (received | consulting).to(consulting), by=CLERK, data=data.OrganLetter, law_from=REVISED,
        pauses=replying, cancels=screening, issues=organ_letter,
        basis=articles("", "十一条、第三十三条、第三十四"))  # fmt: skip
    reach_organ = Action(
        "其他机关收到征求意见函", consulting.stays(), by=CLERK, law_from=REVISED, after=ask_organ,
        basis=articles("", "三十四"), starts=Start(organ_opining, when=lambda moment: bool(moment.get("co_maker"))))  # fmt: skip
    give_organ_opinion = Action(
        "其他机关提出意见", consulting.stays(), by=CLERK, data=data.OrganOpinion, stops=organ_opining,
        law_from=REVISED, after=ask_organ, basis=articles("", "三十四"))  # fmt: skip
    conclude_consultation = Action(
        "结束征求意见", consulting.to(received), by=CLERK, guards=guards.opinions_in,
        stops=(third_party_opining, organ_opining), resumes=replying, basis=articles("二十四", "三十二条至第三十四"))  # fmt: skip
    extend = Action(
        "批准延长答复期限", (received | consulting).stays(), by=HEAD, data=data.Extension, once=True, extends=replying,
        not_same_as=(receive, examine, ask_third_party, ask_organ), issues=extension_notice,
        basis=articles("二十四", "三十三"))  # fmt: skip
    ask_volume_reasons = Action(
        "要求说明理由", received.stays(), by=CLERK, data=data.VolumeQuestion,
        starts=explaining, issues=reasons_notice, law_from=REVISED, basis=articles("", "三十五"))  # fmt: skip
    give_volume_reasons = Action(
        "申请人说明理由", received.stays(), by=ASKED, stops=explaining, after=ask_volume_reasons, law_from=REVISED,
        basis=articles("", "三十五"))  # fmt: skip
    defer = Action(
        "确定延迟答复", received.stays(), by=HEAD, data=data.Deferral, not_same_as=(receive, ask_volume_reasons),
        guards=guards.reply_not_overdue, after=give_volume_reasons, once=True, law_from=REVISED,
        cancels=(replying, screening), starts=deferred_replying, issues=deferral_notice, basis=articles("", "三十五"))  # fmt: skip
    charge_fee = Action(
        "通知缴纳信息处理费", received.to(awaiting_fee), by=CLERK, data=data.FeeNotice, once=True, law_from=FEES,
        guards=guards.reply_not_overdue, cancels=(replying, deferred_replying, screening),
        issues=fee_notice, basis=f"{articles('', '四十二')}；国办函〔2020〕109号")  # fmt: skip
    reach_payer = Action(
        "申请人收到收费通知", awaiting_fee.stays(), by=CLERK, starts=paying, once=True, basis="国办函〔2020〕109号"
    )
    pay_fee = Action(
        "申请人缴费", awaiting_fee.to(received), by=ASKED, stops=paying, starts=replying, basis="国办函〔2020〕109号")  # fmt: skip
    close_unpaid = Action(
        "逾期不缴费结案", awaiting_fee.to(abandoned), by=CLERK, guards=guards.period_over, after=reach_payer,
        stops=paying, outcome="逾期不缴费，不再处理", issues=abandonment_notice, basis="国办函〔2020〕109号")  # fmt: skip
    reply = Action(
        "答复", received.to(replied), by=HEAD, data=data.Reply, outcome="outcome", issues=reply_letter,
        guards=(guards.reasons_given, guards.prepared, guards.third_party_respected, guards.remedies_told),
        stops=(replying, deferred_replying), cancels=(screening, explaining),
        basis=articles("二十一条至第二十四条、第二十六", "三十三条、第三十六条至第四十"))  # fmt: skip
    inform_third_party = Action(
        "告知第三方公开决定", (replied | served).stays(), by=CLERK, guards=guards.third_party_overruled,
        after=ask_third_party, issues=third_party_notice, basis=articles("二十三", "三十二"))  # fmt: skip
    serve = Action("送达答复", replied.to(served), by=CLERK, basis=articles("二十六", "三十六条、第四十"))
    withdraw = Action(
        "撤回申请", (received | correcting | consulting | awaiting_fee).to(withdrawn), by=ASKED, outcome="撤回申请",
        stops=(replying, deferred_replying), basis=articles("二十", "二十九"))  # fmt: skip
    publish = Action(
        "纳入主动公开", served.stays(), by=(REVIEWER, HEAD), data=data.Publication, guards=guards.disclosed,
        not_same_as=reply, publishes=True, basis=articles("九", "四十四"))  # fmt: skip
    _anywhere = received | correcting | consulting | awaiting_fee | replied | served | abandoned
    record_dispute = Action(
        "登记复议诉讼", _anywhere.stays(), by=CLERK, data=data.Dispute,
        guards=(guards.dispute_settled, guards.dispute_later, guards.dispute_case_fits),
        basis=articles("三十三", "五十条、第五十一"))  # fmt: skip
    record_dispute_result = Action(
        "登记复议诉讼结果", _anywhere.stays(), by=CLERK, data=data.DisputeEnd,
        guards=(guards.dispute_pending, guards.dispute_case_fits),
        basis=articles("三十三", "五十条、第五十一"))  # fmt: skip

    requests = Count("收到申请", receive, means="收到的政府信息公开申请件数，按收到之日计入。")
    requests_of = CountEach("收到各类申请", receive, "applicant_kind", means="申请人为“{}”的申请件数，按收到之日计入。")
    _closings = (reply, close_uncorrected, close_unpaid, withdraw)
    # fmt: off
    pending = CountEach("未办结申请", receive, "applicant_kind", less=_closings, lasting=True, detail=True,
        means="尚未办结的“{}”申请件数。")
    replies = CountEach("各类申请人的答复", reply, ("applicant_kind", "outcome"), detail=True, means="“{}”的答复件数。")
    dropped = CountEach("逾期不补正各类申请人", close_uncorrected, "applicant_kind", detail=True,
        means="申请人为“{}”、逾期不补正不再处理的件数。")
    not_paid = CountEach("逾期不缴费各类申请人", close_unpaid, "applicant_kind", detail=True,
        means="申请人为“{}”、逾期不缴费不再处理的件数。")
    taken_back = CountEach("撤回各类申请人", withdraw, "applicant_kind", detail=True,
        means="申请人为“{}”、在答复以前撤回的件数。")
    disputes_ever = CountEach("历年复议诉讼", record_dispute, "dispute_kind", lasting=True, detail=True,
        means="历年因办理申请引起的{}件数。")
    ended_ever = CountEach("历年争议结果", record_dispute_result, "ended_kind", lasting=True, detail=True,
        means="历年审结的{}件数。")
    # fmt: on
    handled = Count("办理申请", _closings, means="已答复、不再处理和撤回的申请件数，按办结之日计入。")
    in_time = Count("按时办理", _closings, where=guards.in_time, means="办结的申请中，没有超过答复期限的件数。")
    on_time_rate = Share("按时答复率", in_time, handled, means="按时办理的申请占办理申请的比例。")
    lost = Count("答复后败诉", record_dispute_result, where=guards.lost_after_reply, means="答复后被纠正的争议件数。")
    filings = Count(
        "各单位按期备案", file, where=guards.filed_by_another,
        means="法制机构以外的单位自收到申请之日起2个工作日内报法制机构备案的申请件数，按备案之日计入。")  # fmt: skip
    answered = CountEach("各类答复", reply, "outcome", means="答复结果为“{}”的申请件数，按作出答复之日计入。")
    disclosed = Count("予以公开", reply, where=_in_row("予以公开"), means="年度报告“予以公开”一行的件数。")
    refused = Count("不予公开", reply, where=_in_row("不予公开"), means="年度报告“不予公开”一行的件数。")
    unavailable = Count("无法提供", reply, where=_in_row("无法提供"), means="年度报告“无法提供”一行的件数。")
    not_processed = Count("不予处理", reply, where=_in_row("不予处理"), means="年度报告“不予处理”一行的件数。")
    uncorrected = Count("逾期不补正不再处理", close_uncorrected, means="申请人逾期不补正、不再处理的申请件数。")
    unpaid = Count("逾期不缴费不再处理", close_unpaid, means="申请人逾期未缴纳信息处理费、不再处理的申请件数。")
    withdrawals = Count("撤回申请", withdraw, means="申请人在答复以前撤回的申请件数，年度报告列入“其他处理”。")
    corrections = Count("告知补正", request_correction, means="告知申请人补正的申请件数。")
    extensions = Count("延长答复期限", extend, means="批准延长答复期限的申请件数。")
    disputes = CountEach("复议诉讼", record_dispute, "dispute_kind", means="因办理申请引起的{}件数，按登记之日计入。")
    ended = CountEach("争议结果", record_dispute_result, ("ended_kind", "dispute_result"), means="审结的“{}”件数。")
