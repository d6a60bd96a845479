"""Texts, questions and contracts put before counsel (法律审核咨询): 中办发〔2016〕30号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, COUNSEL, HEAD, REQUESTING_ORGAN, REVIEWER
from yifa.procedures.counsel_work import data, guards
from yifa.procedures.counsel_work.data import ReviewKind
from yifa.procedures.counsel_work.guards import OPINION
from yifa.procedures.counsel_work.matter import CounselCase
from yifa.procedures.counsel_work.meeting import CounselMeeting

__all__ = ["CounselCase", "CounselMeeting", "CounselReview"]


class CounselReview(Procedure):
    """One text or question, from the request to what became of the opinion."""

    key, label, number = "counsel_review", "法律审核咨询", "{organ}法审〔{year}〕{serial}号"
    family, subject = "legal_counsel", "title"
    summary = (
        "政策性文件、合同和法律问题送审，交法律顾问或者本机构人员提出意见，他人审核签发，送审单位反馈采纳情况和理由。"
    )
    statute = "《关于推行法律顾问制度和公职律师公司律师制度的意见》（中办发〔2016〕30号）"

    requested = State("待交办", initial=True)
    incomplete = State("待补充材料")
    assigned = State("办理中")
    drafted = State("待签发")
    issued = State("待反馈")
    closed = State("已反馈", final=True)
    declined = State("已退回", final=True)
    withdrawn = State("已撤回", final=True)

    answering = Clock("要求完成期限", until="answer_by_on")
    responding = Clock("反馈期限", until="respond_by_on")

    material_notice = Document("补充材料通知书", to="送审单位")
    opinion_letter = Document("法律意见书", to="送审单位")
    return_letter = Document("送审事项退回函", to="送审单位")

    request = Action(
        "送审", requested.opens(), by=(CLERK, REQUESTING_ORGAN), data=data.Request,
        guards=(guards.contract_told, guards.days_ahead), starts=answering, basis=OPINION,
    )  # fmt: skip
    ask_for_material = Action(
        "要求补充材料", (requested | assigned).to(incomplete), by=(CLERK, COUNSEL), data=data.Missing,
        guards=guards.by_the_assigned, pauses=answering, issues=material_notice, basis=OPINION,
    )  # fmt: skip
    supplement = Action(
        "补充材料", incomplete.to(requested), by=(CLERK, REQUESTING_ORGAN), data=data.Supplement, resumes=answering,
        basis=OPINION,
    )  # fmt: skip
    assign = Action(
        "交办", (requested | assigned).to(assigned), by=(REVIEWER, HEAD), data=data.Assignment, needs=guards.IF_NAMED,
        guards=guards.no_conflict, basis=OPINION,
    )  # fmt: skip
    give = Action(
        "提出法律意见", assigned.to(drafted), by=(COUNSEL, CLERK), data=data.Opinion, needs=guards.IF_NAMED,
        guards=(guards.by_the_assigned, guards.no_conflict, guards.founded), outcome="conclusion", basis=OPINION,
    )  # fmt: skip
    send_back = Action("退回重拟", drafted.to(assigned), by=(REVIEWER, HEAD), data=data.Because, basis=OPINION)
    issue = Action(
        "签发", drafted.to(issued), by=(REVIEWER, HEAD), data=data.Issue, guards=guards.days_ahead, not_same_as=give,
        stops=answering, starts=responding, issues=opinion_letter, basis=OPINION,
    )  # fmt: skip
    respond = Action(
        "反馈", issued.to(closed), by=(REQUESTING_ORGAN, CLERK), data=data.Response, guards=guards.explained,
        stops=responding, basis=OPINION,
    )  # fmt: skip
    decline = Action(
        "退回送审", (requested | incomplete).to(declined), by=HEAD, data=data.Because, outcome="退回", issues=return_letter,
        basis=OPINION,
    )  # fmt: skip
    withdraw = Action(
        "撤回送审", (requested | incomplete | assigned).to(withdrawn), by=(REQUESTING_ORGAN, CLERK), data=data.Because,
        outcome="撤回", basis=OPINION,
    )  # fmt: skip

    policy_documents = Count(
        "审核政策性文件", issue, figure="documents", where=lambda at: at.get("review_kind") == ReviewKind.DOCUMENT,
        means="法制机构、法律顾问审核并签发意见的政策性文件件数。",
    )  # fmt: skip
    opinions = Count(
        "提出法律咨询意见", issue, where=lambda at: at.get("review_kind") == ReviewKind.QUESTION,
        means="就法律问题签发的法律咨询意见件数。",
    )  # fmt: skip
    contracts = Count(
        "审查合同", issue, where=lambda at: at.get("review_kind") == ReviewKind.CONTRACT,
        means="审查并签发意见的合同件数。",
    )  # fmt: skip
    contracts_fen = Count(
        "审查合同金额", issue, where=lambda at: at.get("review_kind") == ReviewKind.CONTRACT, amount="amount_fen",
        unit="元", scale=100, means="审查并签发意见的合同载明的金额。",
    )  # fmt: skip
    problems = Count(
        "审核发现问题", issue, amount="problems", unit="个", means="签发的审核意见列明的问题个数。"
    )  # fmt: skip
    unlawful = Count(
        "审核不合法", issue, where=lambda at: at.get("conclusion") == data.Conclusion.UNLAWFUL,
        means="审核结论为不合法的件数。",
    )  # fmt: skip
    issued_all = Count("签发法律意见", issue, means="对文件、咨询和合同签发法律意见的件数。")
    issued_on_time = Count(
        "按期签发", issue, where=lambda at: at.met("answering"), means="在送审单位要求的日期以前签发的件数。",
    )  # fmt: skip
    responses = Count("反馈采纳情况", respond, means="送审单位反馈采纳情况的法律意见件数。")
    followed = CountEach("采纳情况", respond, "following", means="送审单位对法律意见反馈为“{}”的件数。")
    followed_some = Count(
        "采纳或者部分采纳", respond, where=lambda at: at.data["following"] != data.Following.NONE,
        means="送审单位全部或者部分采纳法律意见的件数。",
    )  # fmt: skip
    issued_on_time_rate = Share("按期签发率", issued_on_time, issued_all, means="签发的法律意见中按期签发的比例。")
    followed_rate = Share("意见采纳率", followed_some, responses, means="已反馈的法律意见中采纳和部分采纳的比例。")
