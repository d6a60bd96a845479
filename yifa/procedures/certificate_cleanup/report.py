"""A citizen's report of a proof that should not have been demanded (证明事项反映): 国办发〔2018〕47号，司法部的投诉监督平台."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, REPORTER, RESPONSIBLE_ORGAN
from yifa.procedures.certificate_cleanup import data, guards
from yifa.procedures.certificate_cleanup.guards import LAW, PLATFORM


class ProofReport(Procedure):
    """One report: checked by the organ that demanded the proof, answered by the office that received it, put right."""

    key, label, number = "proof_report", "证明事项反映", "{organ}证映〔{year}〕{serial}号"
    family, subject = "certificate_cleanup", "proof"
    summary = (
        "群众反映被索要了不应当索要的证明，转责任单位核查，在期限内答复；属实的责令停止索要、修改办事指南并核实整改。"
    )
    statute = (
        "《国务院办公厅关于做好证明事项清理工作的通知》（国办发〔2018〕47号）；司法部证明事项清理投诉监督平台工作要求"
    )
    public = Public(fields=("proof", "service", "responsible_organ", "finding", "public_text"))

    received = State("待转办", initial=True)
    forwarded = State("核查中")
    reported = State("待答复")
    rectifying = State("整改中")
    verifying = State("待核实")
    rectified = State("已整改", final=True)
    unfounded = State("反映不实", final=True)
    refused = State("不予受理", final=True)
    withdrawn = State("已撤回", final=True)

    answering = Clock("答复期限", limit="proof_reports.answer")
    checking = Clock("核查反馈期限", until="check_by_on")
    rectification_period = Clock("整改期限", until="rectify_by_on")

    refusal_notice = Document("不予受理告知书")
    forwarding_letter = Document("证明事项反映转办函")
    extension_notice = Document("延长答复期限告知书")
    upholding_answer = Document("反映属实答复书")
    unfounded_answer = Document("反映不实答复书")
    rectification_letter = Document("停止索要证明通知书")

    report = Action(
        "反映", received.opens(), by=(REPORTER, CLERK), data=data.Report, starts=answering, basis=f"{LAW}；{PLATFORM}",
    )  # fmt: skip
    refuse = Action(
        "不予受理", received.to(refused), by=HEAD, data=data.Refusal, stops=answering, outcome="refusal_ground",
        issues=refusal_notice, basis=PLATFORM,
    )  # fmt: skip
    forward = Action(
        "转办", received.to(forwarded), by=CLERK, data=data.Forwarding, guards=guards.days_ahead, starts=checking,
        issues=forwarding_letter, basis=PLATFORM,
    )  # fmt: skip
    report_back = Action(
        "反馈核查", forwarded.to(reported), by=RESPONSIBLE_ORGAN, data=data.OwnCheck, guards=guards.listed_is_kept,
        stops=checking, basis=PLATFORM,
    )  # fmt: skip
    check_again = Action(
        "退回重新核查", reported.to(forwarded), by=CLERK, data=data.Forwarding, guards=guards.days_ahead, starts=checking,
        issues=forwarding_letter, basis=PLATFORM,
    )  # fmt: skip
    find = Action(
        "自行核查认定", reported.stays(), by=CLERK, data=data.OwnCheck, guards=guards.listed_is_kept, basis=PLATFORM,
    )  # fmt: skip
    extend = Action(
        "延长答复", (forwarded | reported).stays(), by=HEAD, data=data.Because, once=True, extends=answering,
        issues=extension_notice, basis=PLATFORM,
    )  # fmt: skip
    uphold = Action(
        "答复属实", reported.to(rectifying), by=HEAD, data=data.Upholding, stops=answering, starts=rectification_period,
        guards=(guards.found_needless, guards.days_ahead), outcome="属实", issues=(upholding_answer, rectification_letter),
        basis=f"{LAW}；{PLATFORM}",
    )  # fmt: skip
    answer = Action(
        "答复不实", reported.to(unfounded), by=HEAD, data=data.Answer, stops=answering, guards=guards.found_otherwise,
        outcome="不实", issues=unfounded_answer, basis=f"{LAW}；{PLATFORM}",
    )  # fmt: skip
    rectify = Action(
        "报告整改", rectifying.to(verifying), by=RESPONSIBLE_ORGAN, data=data.Rectification, stops=rectification_period,
        basis=LAW,
    )  # fmt: skip
    verify = Action(
        "核实整改", verifying.to(rectified), by=CLERK, data=data.Verification, guards=guards.put_right, basis=LAW,
    )  # fmt: skip
    send_back = Action(
        "退回整改", verifying.to(rectifying), by=CLERK, data=data.Upholding, guards=guards.days_ahead,
        starts=rectification_period, issues=rectification_letter, basis=LAW,
    )  # fmt: skip
    rate = Action(
        "评价", (rectified | unfounded).stays(), by=REPORTER, data=data.Rated, once=True, basis=PLATFORM,
    )  # fmt: skip
    publish = Action(
        "公开结果", (rectified | unfounded).stays(), by=CLERK, data=data.PublicText, publishes=True, basis=LAW,
    )  # fmt: skip
    withdraw = Action(
        "撤回反映", (received | forwarded).to(withdrawn), by=REPORTER, data=data.Because, outcome="撤回", basis=PLATFORM,
    )  # fmt: skip

    reports = Count("收到证明事项反映", report, means="收到群众反映被索要不应当索要的证明的件数。")
    refusals = CountEach("不予受理反映", refuse, "refusal_ground", means="因“{}”不予受理的反映件数。")
    upheld = Count("反映属实", uphold, means="答复认定反映属实的件数。")
    unfounded_reports = Count("反映不实", answer, means="答复认定反映不实的件数。")
    answered_in_time = Count(
        "按期答复反映", (uphold, answer), where=lambda at: at.met("answering"),
        means="在规定期限内答复的反映件数；2018年9月5日平台开通以前没有规定期限，答复的均计入。",
    )  # fmt: skip
    rectifications = Count("整改完成", verify, means="核实已经停止索要、修改办事指南的反映件数。")
    ratings = CountEach("反映人评价", rate, "satisfaction", means="反映人评价为“{}”的件数。")
