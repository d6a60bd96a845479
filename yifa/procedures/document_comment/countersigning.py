"""Countersigning of a draft by an organ concerned or a joint maker (规范性文件会签): 国办发〔2018〕37号第（五）项."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, CONSULTED_ORGAN, HEAD
from yifa.procedures.document_comment import data, guards
from yifa.procedures.document_comment.guards import LAW


class DocumentCountersigning(Procedure):
    """One organ asked about one draft; what organs cannot agree on, the government decides."""

    key, label, number = "document_countersigning", "规范性文件会签", "{organ}规会〔{year}〕{serial}号"
    family, parent, subject = "normative_document", "normative_document", "consulted_organ"
    summary = "涉及其他机关职责或者联合制定的，送有关机关会签；意见不一致的协商，协商不成的报请裁定。"
    statute = "国办发〔2018〕37号第（五）项"

    asked = State("待会签", initial=True)
    objected = State("协商中")
    agreed = State("已同意", final=True)
    settled = State("已裁定", final=True)
    withdrawn = State("已撤回", final=True)

    answering = Clock("会签答复期限", until="answer_by_on")

    request_letter = Document("规范性文件会签函", to="会签单位")
    reminder = Document("会签催办函", to="会签单位")

    ask = Action(
        "送会签", asked.opens(), by=CLERK, data=data.Asked, guards=(guards.draft_in_hand, guards.well_asked),
        starts=answering, issues=request_letter, basis=LAW,
    )  # fmt: skip
    urge = Action("催办会签", asked.stays(), by=CLERK, guards=guards.answer_late, issues=reminder, basis=LAW)
    agree = Action(
        "同意会签", (asked | objected).to(agreed), by=CONSULTED_ORGAN, data=data.Agreement, stops=answering,
        outcome="同意", basis=LAW,
    )  # fmt: skip
    object_to = Action(
        "提出不同意见", asked.to(objected), by=CONSULTED_ORGAN, data=data.Objection, stops=answering, basis=LAW,
    )  # fmt: skip
    settle = Action(
        "登记裁定", objected.to(settled), by=HEAD, data=data.Settlement, guards=guards.not_joint, outcome="裁定", basis=LAW,
    )  # fmt: skip
    withdraw = Action("撤回会签", (asked | objected).to(withdrawn), by=CLERK, outcome="撤回", basis=LAW)

    countersignings = Count("会签", ask, unit="次", means="就规范性文件草案送有关机关会签的次数。")
    objections = Count("会签不同意见", object_to, unit="次", means="会签单位提出不同意见的次数。")
