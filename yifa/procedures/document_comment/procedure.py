"""Comments on a draft, each with its answer (征求意见稿的意见和答复): 国办发〔2018〕37号第（五）项."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, COMMENTER, HEAD, OFFICE_HEAD, REVIEWER
from yifa.procedures.document_comment import data, guards
from yifa.procedures.document_comment.countersigning import DocumentCountersigning
from yifa.procedures.document_comment.guards import LAW

__all__ = ["DocumentComment", "DocumentCountersigning"]


class DocumentComment(Procedure):
    """One comment of the public on a draft; handled by the organ that drafts, answered by another person than studied it."""

    key, label, number = "document_comment", "规范性文件意见", "{organ}规意〔{year}〕{serial}号"
    family, parent, subject = "normative_document", "normative_document", "provision"
    summary = "征求意见期间提出意见，起草单位逐条研究并答复是否采纳和理由，答复向社会公布。"
    statute = "国办发〔2018〕37号第（五）项"
    public = Public(fields=("commenter_kind", "provision", "adoption", "answer"))

    received = State("待研究", initial=True)
    studied = State("待答复")
    answered = State("已答复", final=True)
    withdrawn = State("已撤回", final=True)

    answer_letter = Document("意见答复书", to="意见人")

    comment = Action(
        "提出意见", received.opens(), by=(COMMENTER, CLERK), data=data.Comment, guards=guards.consultation_open, basis=LAW,
    )  # fmt: skip
    study = Action("研究意见", received.to(studied), by=CLERK, data=data.Study, basis=LAW)
    send_back = Action(
        "退回重新研究", studied.to(received), by=(REVIEWER, OFFICE_HEAD, HEAD), data=data.Reason, basis=LAW
    )
    answer = Action(
        "答复意见人", studied.to(answered), by=(REVIEWER, OFFICE_HEAD, HEAD), data=data.Answer, not_same_as=study,
        outcome="adoption", issues=answer_letter, publishes=True, basis=LAW,
    )  # fmt: skip
    withdraw = Action(
        "撤回意见", (received | studied).to(withdrawn), by=(COMMENTER, CLERK), outcome="撤回", basis=LAW,
    )  # fmt: skip

    comments = Count("收到意见", comment, unit="条", means="公开征求意见期间收到的意见条数。")
    comments_of = CountEach("分类别意见", comment, "commenter_kind", unit="条", means="由{}提出的意见条数。")
    answers = Count("答复意见", answer, unit="条", means="已经答复采纳情况和理由的意见条数。")
    comments_adopted = Count(
        "采纳意见", answer, unit="条", where=lambda at: at.data["adoption"] != data.Adoption.NOT_ADOPTED,
        means="答复为采纳或者部分采纳的意见条数。",
    )  # fmt: skip
    adoption_rate = Share("意见采纳率", comments_adopted, answers, means="已答复的意见中采纳和部分采纳的比例。")
