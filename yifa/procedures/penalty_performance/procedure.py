"""Performance of a penalty (处罚决定的执行): 行政处罚法第六章, 行政强制法第四十二条、第四十五条、第五十三条."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PARTY
from yifa.kernel.running import Status
from yifa.procedures.penalty_performance import data, guards

_PARTY = (PARTY, CLERK)


# A declaration reads as a table: an action in as few lines as it has facts.
# fmt: off
class PenaltyPerformance(Procedure):
    """What one served penalty orders, until it is performed, enforced by the court, or ended."""

    key, label, number = "penalty_performance", "处罚决定执行", "{organ}罚执〔{year}〕{serial}号"
    family, parent, subject = "penalty", "penalty", "party"
    summary = "当事人自收到决定书之日起十五日内缴纳罚款，确有困难的可以批准延期或者分期；逾期加处罚款，或者申请人民法院强制执行。"
    statute = "《中华人民共和国行政处罚法》（2017年修正、2021年修订）、《中华人民共和国行政强制法》"

    due = State("待履行", initial=True)
    deferral_asked = State("待决定延期、分期")
    enforcing = State("已申请强制执行")
    performed = State("已履行完毕", final=True)
    ended = State("已终结执行", final=True)

    paying = Clock("缴纳罚款", limit="penalty.pay")
    paying_as_set = Clock("延期、分期缴纳期限", until="pay_by_on")

    deferral_decision = Document("延期（分期）缴纳罚款批准书", to="当事人")
    deferral_refusal = Document("不予延期（分期）缴纳罚款告知书", to="当事人")
    surcharge_decision = Document("加处罚款决定书", to="当事人")

    register = Action("登记待执行处罚", due.opens(), by=CLERK, data=data.Due, guards=guards.as_decided,
        starts=Start(paying, on="served_on", when=lambda at: bool(at.data.get("fine_fen"))),
        basis="行政处罚法（2017）第四十四条、第四十六条；行政处罚法（2021）第六十六条、第六十七条")
    pay = Action("缴纳部分罚款", (due | deferral_asked | enforcing).stays(), by=_PARTY, data=data.Paid,
        guards=(guards.summed, guards.in_part), basis="行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款")
    pay_off = Action("缴清罚款", (due | enforcing).stays(), by=_PARTY, data=data.Paid, guards=(guards.summed, guards.in_full),
        stops=(paying, paying_as_set),
        basis="行政处罚法（2017）第四十六条；行政处罚法（2021）第六十七条")
    perform_other = Action("登记其他处罚执行", (due | enforcing).stays(), by=CLERK, data=data.OtherDuty,
        basis="行政处罚法（2017）第四十四条、第五十三条；行政处罚法（2021）第六十六条、第七十四条")
    request_deferral = Action("申请延期、分期缴纳", due.to(deferral_asked), by=_PARTY, data=data.Request,
        guards=guards.still_owed,
        basis="行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款")
    defer = Action("批准延期、分期缴纳", deferral_asked.to(due), by=HEAD, data=data.Grant, not_same_as=request_deferral,
        guards=guards.later, cancels=(paying, paying_as_set), starts=paying_as_set, issues=deferral_decision,
        basis="行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款")
    refuse_deferral = Action("不予延期、分期缴纳", deferral_asked.to(due), by=HEAD, data=data.Reasoned,
        not_same_as=request_deferral, issues=deferral_refusal,
        basis="行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款")
    surcharge = Action("加处罚款", due.stays(), by=HEAD, data=data.Surcharge, guards=(guards.late, guards.surcharged_lawfully),
        issues=surcharge_decision,
        basis="行政处罚法（2017）第五十一条第一项；行政处罚法（2021）第七十二条第一款第一项；行政强制法第四十五条")
    waive = Action("减免加处罚款", (due | enforcing).stays(), by=HEAD, data=data.Waiver, after=surcharge, once=True,
        guards=guards.waivable, basis="行政强制法第四十二条第一款")
    go_to_court = Action("申请强制执行", due.to(enforcing), by=HEAD, data=data.ToCourt, guards=guards.lapsed_or_unpaid,
        basis="行政处罚法（2017）第五十一条第三项；行政处罚法（2021）第七十二条第一款第四项、第二款；行政强制法第五十三条")
    complete = Action("履行完毕", (due | enforcing).to(performed), by=CLERK, guards=guards.all_paid,
        outcome="履行完毕", basis="行政处罚法（2017）第四十四条；行政处罚法（2021）第六十六条")
    end = Action("终结执行", (due | deferral_asked | enforcing).to(ended), by=HEAD, data=data.Ended, outcome="end_ground",
        guards=guards.reversal_real, basis="行政强制法第四十条")

    performances_due = Count("待执行处罚", register, means="登记待执行的行政处罚决定件数。")
    fines_paid_fen = Count("缴纳罚款金额", (pay, pay_off), amount="paid_fen", unit="元", scale=100,
        means="普通程序处罚的罚款、加处罚款缴入国库的金额。")
    deferrals = Count("延期、分期缴纳", defer, means="批准延期或者分期缴纳罚款的次数。", unit="次")
    surcharges_fen = Count("加处罚款金额", surcharge, amount="surcharge_fen", unit="元", scale=100,
        means="因逾期不缴纳罚款加处的罚款金额。")
    court_applications = Count("申请强制执行", go_to_court, means="向人民法院申请强制执行的处罚决定件数。")
    performances = Count("履行完毕", complete, means="执行完毕的行政处罚决定件数。")
    paid_in_time = Count("期限内缴清", pay_off, where=lambda at: _met(at, "paying") or _met(at, "paying_as_set"),
        means="在法定期限或者批准的延期、分期期限内缴清罚款的处罚决定件数。")
    performances_ended = Count("终结执行", end, means="依法终结执行的处罚决定件数。")


def _met(at: Moment, clock: str) -> bool:
    run = at.case.run(clock) if at.case is not None else None
    return run is not None and run.status is Status.MET
