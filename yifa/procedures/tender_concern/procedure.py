"""A supervisor's concern about a tender (监督意见): 公共资源交易平台管理暂行办法第四章, 国办发〔2015〕63号."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, State, guard
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import SUPERVISOR, TENDEREE
from yifa.procedures.tender_concern import data

SUPERVISION = "公共资源交易平台管理暂行办法（国家发展改革委等十四部门令第39号）第四章；国办发〔2015〕63号第五部分"


def _running(at: Moment) -> bool:
    ended = ("closed", "failed", "terminated", "recorded")
    return (
        at.parent is not None and at.parent.state not in ended and at.parent.data.get("tenderee") == at.data["tenderee"]
    )


tender_running = guard(
    "concern_without_tender", article=SUPERVISION,
    en="A concern is raised while the tender runs, with its tenderee. Check tender and tenderee",
    zh="监督意见应当在交易项目结束以前、向该项目的招标（采购）人提出，请核对交易项目和招标（采购）人",
)(_running)  # fmt: skip


by_the_raiser = guard(
    "concern_of_another", article=SUPERVISION,
    en="Only the body that raised a concern settles it, sends an answer back or withdraws it. Leave it to that body",
    zh="监督意见由提出的单位确认办结、退回或者撤回，请由提出单位办理",
)(lambda at: at.case is not None and at.by is not None and at.by.organ == at.case.done["put"].organ)  # fmt: skip


class TenderConcern(Procedure):
    """One concern: raised by whoever supervises, answered by the tenderee, settled by the body that raised it."""

    key, label, number = "tender_concern", "交易监督意见", "{organ}监督〔{year}〕{serial}号"
    family, parent, subject = "tender", "tender", "stage"
    summary = "监督人员就交易任一环节提出意见，招标（采购）人限期答复，提出人确认办结；办结以前不得定标、归档。"
    statute = SUPERVISION

    raised = State("待答复", initial=True)
    answered = State("待确认")
    settled = State("已办结", final=True)
    withdrawn = State("已撤回", final=True)

    answering = Clock("答复监督意见", until="answer_by")

    concern_letter = Document("公共资源交易监督意见书", to="招标（采购）人")

    put = Action(
        "提出监督意见", raised.opens(), by=SUPERVISOR, data=data.Concern, starts=answering, guards=tender_running,
        issues=concern_letter, basis=SUPERVISION,
    )  # fmt: skip
    answer = Action(
        "答复监督意见", raised.to(answered), by=TENDEREE, data=data.Answer, stops=answering, basis=SUPERVISION,
    )  # fmt: skip
    send_back = Action(
        "退回重新答复", answered.to(raised), by=SUPERVISOR, data=data.Return, guards=by_the_raiser,
        starts=answering, basis=SUPERVISION,
    )  # fmt: skip
    settle = Action(
        "确认办结", answered.to(settled), by=SUPERVISOR, guards=by_the_raiser, outcome="已办结", basis=SUPERVISION
    )
    withdraw = Action(
        "撤回监督意见", (raised | answered).to(withdrawn), by=SUPERVISOR, data=data.Withdrawal, guards=by_the_raiser,
        outcome="撤回", basis=SUPERVISION,
    )  # fmt: skip

    concerns = Count("监督意见", put, means="监督人员对交易项目提出监督意见的件数。")
    concerns_settled = Count("监督意见办结", settle, means="招标（采购）人答复并经提出人确认的监督意见件数。")
    concerns_answered_in_time = Count(
        "按期答复监督意见", answer, means="在指定期限内答复监督意见的次数。", unit="次", where=lambda at: at.met("answering"),
    )  # fmt: skip
