"""A complaint about a tender (投诉): 招标投标法实施条例第六章, 政府采购法第六章, 财政部令第94号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import BIDDER, CLERK, HEAD
from yifa.procedures.tender_complaint import data, guards
from yifa.procedures.tender_complaint.data import Finding
from yifa.procedures.tender_complaint.guards import BOTH, PAUSING, bidding, procurement

DECIDING = "招标投标法实施条例第六十一条第二款；政府采购法第五十六条；政府采购质疑和投诉办法第二十六条"
TESTING = "招标投标法实施条例第六十一条第二款；政府采购法实施条例第五十八条"


class TenderComplaint(Procedure):
    """One complaint: screened, accepted or not, decided within thirty working days; the `tender` may be made to stand still."""

    key, label, number = "tender_complaint", "公共资源交易投诉", "{organ}投诉〔{year}〕{serial}号"
    family, parent, subject = "tender", "tender", "kind"
    summary = "收到投诉后审查，通知补正，受理或者不予受理，必要时责令暂停，三十个工作日内作出处理决定。"
    statute = "招标投标法实施条例第六十条至第六十二条；政府采购法第五十五条至第五十八条；财政部令第94号"

    public = Public(fields=("kind", "tenderee", "finding", "public_text"))

    received = State("待受理", initial=True)
    accepted = State("调查处理中")
    decided = State("已处理", final=True)
    declined = State("不予受理", final=True)
    withdrawn = State("已撤回", final=True)

    screening = Clock("受理审查", limit="bidding.complain_accept")
    forwarding = Clock("发送投诉副本", limit="procurement.complain_forward")
    deciding = Clock("作出处理决定", limit="bidding.complain_decide")
    suspending = Clock("责令暂停期限", limit="procurement.pause")

    correction_notice = Document("投诉补正通知书", to="投诉人")
    acceptance_notice = Document("投诉受理通知书", to="投诉人")
    decline_notice = Document("投诉不予受理通知书", to="投诉人")
    suspension_order = Document("责令暂停通知书", to="招标（采购）人")
    resumption_notice = Document("恢复交易活动通知书", to="招标（采购）人")
    decision_letter = Document("投诉处理决定书", to="投诉人、被投诉人")
    decision_announcement = Document("投诉处理结果公告", public=True)

    receive = Action(
        "收到投诉", received.opens(), by=CLERK, data=data.Complaint, basis=BOTH,
        guards=(guards.ours, guards.objection_of_the_tender),
        starts=(
            Start(screening, when=bidding), Start(screening, limit="procurement.complain_review", when=procurement),
            Start(forwarding, when=procurement), Start(deciding, limit="procurement.complain_decide", when=procurement),
        ),
    )  # fmt: skip
    request_correction = Action(
        "通知补正", received.stays(), by=CLERK, data=data.Correction, guards=guards.of_procurement, once=True,
        stops=screening, pauses=(deciding, forwarding), issues=correction_notice,
        basis="政府采购质疑和投诉办法第二十一条；政府采购法实施条例第五十八条",
    )  # fmt: skip
    supplement = Action(
        "补正", received.stays(), by=(BIDDER, CLERK), after=request_correction, once=True, resumes=(deciding, forwarding),
        basis="政府采购质疑和投诉办法第二十一条",
    )  # fmt: skip
    accept = Action(
        "受理", received.to(accepted), by=CLERK, data=data.Acceptance, stops=(screening, forwarding),
        guards=(guards.in_time, guards.objected_before, guards.corrected), starts=Start(deciding, when=bidding),
        issues=acceptance_notice, basis=BOTH,
    )  # fmt: skip
    decline = Action(
        "不予受理", received.to(declined), by=(CLERK, HEAD), data=data.Declined, guards=guards.decline_true, stops=screening,
        outcome="decline_ground", issues=decline_notice, basis=BOTH,
    )  # fmt: skip
    suspend = Action(
        "责令暂停", accepted.stays(), by=HEAD, data=data.Suspension, guards=guards.suspending,
        starts=Start(suspending, when=procurement), issues=suspension_order, basis=PAUSING,
    )  # fmt: skip
    lift = Action(
        "恢复交易活动", accepted.stays(), by=HEAD, data=data.Suspension, guards=guards.lifting, stops=suspending,
        issues=resumption_notice, basis=PAUSING,
    )  # fmt: skip
    begin_expertise = Action(
        "启动检验鉴定评审", accepted.stays(), by=CLERK, data=data.Expertise, pauses=deciding, basis=TESTING,
    )  # fmt: skip
    end_expertise = Action(
        "检验鉴定评审完成", accepted.stays(), by=CLERK, after=begin_expertise, resumes=deciding, basis=TESTING,
    )  # fmt: skip
    decide = Action(
        "作出处理决定", accepted.to(decided), by=HEAD, not_same_as=accept, data=data.Decision,
        guards=guards.expertise_over, stops=(deciding, suspending), outcome="finding", issues=decision_letter, basis=DECIDING,
    )  # fmt: skip
    announce_decision = Action(
        "公告处理决定", decided.stays(), by=CLERK, data=data.PublicText, once=True, publishes=True,
        issues=decision_announcement, basis="政府采购法实施条例第五十八条第二款；政府信息公开条例（2007）第九条",
    )  # fmt: skip
    withdraw = Action(
        "撤回投诉", (received | accepted).to(withdrawn), by=(BIDDER, CLERK), guards=guards.in_writing, outcome="撤回",
        basis="工程建设项目招标投标活动投诉处理办法第十九条；政府采购质疑和投诉办法第三十条",
    )  # fmt: skip

    complaints = Count("收到投诉", receive, means="行政监督部门收到的公共资源交易投诉件数。")
    complaint_kinds = CountEach("投诉分类", receive, "kind", means="收到的{}件数。")
    complaints_declined = Count("不予受理投诉", decline, means="决定不予受理的投诉件数。")
    complaints_decided = Count("处理投诉", decide, means="作出处理决定的投诉件数。")
    complaints_upheld = Count(
        "投诉成立", decide, where=lambda at: at.data["finding"] != Finding.REJECTED, means="认定成立或者部分成立的投诉件数。",
    )  # fmt: skip
    complaints_in_time = Count(
        "按期处理投诉", decide, where=lambda at: at.met("deciding"), means="三十个工作日内作出处理决定的投诉件数。",
    )  # fmt: skip
    complaints_withdrawn = Count("撤回投诉", withdraw, means="投诉人撤回的投诉件数。")
    suspensions = Count("责令暂停", suspend, unit="次", means="因投诉责令暂停交易活动的次数。")
    complaint_rate = Share(
        "投诉按期处理率", complaints_in_time, complaints_decided, means="按期处理的投诉占已处理投诉的比例。"
    )
