"""How a permit ends (许可的撤销、撤回、注销): 行政许可法第八条、第六十九条、第七十条."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPLICANT, CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.permit_ending import data, guards
from yifa.procedures.permit_ending.data import Measure
from yifa.procedures.permit_ending.guards import LAW


class PermitEnding(Procedure):
    """One ending of one permit; a sub-case of the application that it was granted on."""

    key, label, number = "permit_ending", "许可的撤销、撤回和注销", "{organ}许终〔{year}〕{serial}号"
    family, parent, subject = "service_matter", "service_matter", "licence_number"
    summary = (
        "拟撤销、撤回的，告知并听取被许可人意见后决定、送达；承诺不实的记入失信记录；依法注销的办理注销手续并公告。"
    )
    statute = "《中华人民共和国行政许可法》；国务院关于“证照分离”改革和告知承诺制的规定"
    public = Public(fields=("licence_number", "measure", "revocation_ground", "striking_ground", "penalty_number"))

    proposed = State("拟作处理", initial=True)
    told = State("听取意见中")
    decided = State("待送达")
    served = State("已送达", final=True)
    dropped = State("不予处理", final=True)
    struck_off = State("已注销", initial=True, final=True)

    stating = Clock("陈述、申辩期限", until="state_by_on", waits=True)

    ended = Standing("许可失效", subject="licence_number", means="该许可因撤销、撤回或者注销不再有效。")
    barred = Standing(
        "不适用告知承诺", subject="credit_code", until="barred_until_on", means="因承诺不实，不得以告知承诺方式办理。",
    )  # fmt: skip

    proposal_notice = Document("拟撤销、撤回告知书", to="被许可人")
    revocation_decision = Document("撤销决定书", to="被许可人")
    recall_decision = Document("撤回决定书", to="被许可人")
    deregistration_notice = Document("注销公告", to="社会公众", public=True)

    propose = Action(
        "提出处理", proposed.opens(), by=CLERK, data=data.Proposal,
        guards=(guards.given_here, guards.in_force, guards.grounded),
        basis=f"行政许可法第八条；{LAW}",
    )  # fmt: skip
    tell = Action(
        "告知陈述、申辩权利", proposed.to(told), by=CLERK, data=data.Notice, guards=guards.time_to_answer, starts=stating,
        issues=proposal_notice, basis="行政许可法第七条",
    )  # fmt: skip
    state = Action(
        "陈述、申辩", told.stays(), by=(APPLICANT, CLERK), data=data.Statement, cancels=stating, basis="行政许可法第七条",
    )  # fmt: skip
    revoke = Action(
        "撤销许可", told.to(decided), by=HEAD, data=data.Revocation, not_same_as=propose, awaits=stating,
        guards=(guards.proposed(Measure.REVOKE), guards.no_public_harm), begins=ended, outcome="撤销",
        issues=revocation_decision, publishes=True, basis=LAW,
    )  # fmt: skip
    recall = Action(
        "撤回许可", told.to(decided), by=HEAD, data=data.Recall, not_same_as=propose, awaits=stating,
        guards=guards.proposed(Measure.RECALL), begins=ended, outcome="撤回", issues=recall_decision, publishes=True,
        basis="行政许可法第八条",
    )  # fmt: skip
    drop = Action(
        "不予处理", (proposed | told).to(dropped), by=HEAD, data=data.Because, outcome="不予处理", basis=f"{LAW}第三款",
    )  # fmt: skip
    serve = Action(
        "送达决定", decided.to(served), by=CLERK, data=data.Service, guards=guards.served_after, basis=LAW,
    )  # fmt: skip
    note_dishonesty = Action(
        "记入失信记录", served.stays(), by=CLERK, data=data.Dishonesty, guards=guards.false_and_ahead, begins=barred,
        once=True, basis="国发〔2018〕35号；国办发〔2020〕42号",
    )  # fmt: skip
    strike_off = Action(
        "注销许可", struck_off.opens(), by=HEAD, data=data.Striking, begins=ended, outcome="注销",
        guards=(guards.given_here, guards.to_strike_off), issues=deregistration_notice, publishes=True,
        basis="行政许可法第七十条",
    )  # fmt: skip

    revocations = Count("撤销许可", revoke, means="依法撤销许可的件数。")
    recalls = Count("撤回许可", recall, means="依法撤回许可的件数。")
    deregistrations = Count("注销许可", strike_off, means="依法注销许可的件数。")
    dishonesty_records = Count("记入失信记录", note_dishonesty, means="因承诺不实记入失信记录的件数。")
