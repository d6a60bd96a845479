"""The simple procedure (简易程序): a small penalty made and handed over on the spot."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PARTY
from yifa.kernel.standings import Needs
from yifa.procedures.summary_penalty import data, guards
from yifa.procedures.summary_penalty.data import Collection

_OFFICERS = Needs("officer_certificate.certified", "行政执法证", of="officers", least=1, scope="domain")


# A declaration reads as a table: an action in as few lines as it has facts.
# fmt: off
class SummaryPenalty(Procedure):
    """One penalty made on the spot, its report to the organ, and its fine."""

    key, label, number = "summary_penalty", "当场行政处罚", "{organ}简罚〔{year}〕{serial}号"
    family, subject = "penalty", "cause"
    summary = "违法事实确凿并有法定依据，给予小额罚款或者警告的，执法人员当场作出决定、交付当事人，报所属机关备案。"
    statute = "《中华人民共和国行政处罚法》（2017年修正、2021年修订）"

    decided = State("待备案", initial=True)
    filed = State("已备案")
    closed = State("已结案", final=True)
    enforced = State("已申请强制执行", final=True)
    annulled = State("已撤销", final=True)

    paying = Clock("缴纳罚款", limit="penalty.pay")
    remitting = Clock("当场收缴罚款缴存", limit="penalty.remit")
    spot_decision = Document("当场行政处罚决定书", to="当事人")

    decide = Action("当场作出处罚决定", decided.opens(), by=CLERK, data=data.SpotDecision, needs=_OFFICERS, outcome="当场处罚",
        guards=(guards.two_officers, guards.empowered, guards.told, guards.fits, guards.capped, guards.collectable,
            guards.remedies_told),
        starts=(Start(paying, when=lambda at: at.data.get("collection") == Collection.BANK),
            Start(remitting, when=lambda at: at.data.get("collection") not in (None, Collection.BANK))), issues=spot_decision,
        basis="行政处罚法（2017）第三十三条至第三十五条；行政处罚法（2021）第五十一条至第五十三条")
    file = Action("报所属机关备案", decided.to(filed), by=CLERK, data=data.Filed,
        basis="行政处罚法（2017）第三十四条第三款；行政处罚法（2021）第五十二条第三款")
    pay = Action("缴纳罚款", (decided | filed).stays(), by=(PARTY, CLERK), data=data.Paid, guards=(guards.owed,
        guards.whole_fine),
        stops=paying, basis="行政处罚法（2017）第四十六条；行政处罚法（2021）第六十七条")
    remit = Action("缴存当场收缴的罚款", (decided | filed).stays(), by=CLERK, data=data.Paid, guards=(guards.collected,
        guards.whole_fine),
        stops=remitting, basis="行政处罚法（2017）第四十九条、第五十条；行政处罚法（2021）第七十条、第七十一条")
    close = Action("结案", filed.to(closed), by=HEAD, guards=guards.nothing_owed,
        basis="行政处罚法（2017）第四十四条；行政处罚法（2021）第六十六条")
    go_to_court = Action("申请强制执行", filed.to(enforced), by=HEAD, data=data.ToCourt, guards=guards.lapsed,
        outcome="申请强制执行",
        basis="行政处罚法（2017）第五十一条第三项；行政处罚法（2021）第七十二条第一款第四项；行政强制法第五十三条")
    annul = Action("撤销当场处罚", (decided | filed).to(annulled), by=HEAD, data=data.Reversed, outcome="撤销",
        basis="行政处罚法（2017）第五十四条第二款；行政处罚法（2021）第七十五条第二款")

    spot_penalties = Count("当场处罚", decide, means="适用简易程序当场作出的行政处罚决定件数。")
    spot_kind = CountEach("当场处罚种类", decide, "kinds", means="当场处罚决定中含“{}”的件数。")
    spot_fines_fen = Count("当场罚款金额", decide, amount="fine_fen", unit="元", scale=100, means="当场处罚决定确定的罚款金额。")
    spot_fines_paid_fen = Count("当场处罚缴纳罚款", (pay, remit), amount="paid_fen", unit="元", scale=100,
        means="当场处罚的罚款缴入国库的金额。")
    remitted_in_time = Count("按期缴存", remit, where=lambda at: at.met("remitting"),
        means="当场收缴的罚款在法定期限内缴存的件数。")
    spot_penalties_annulled = Count("撤销当场处罚", annul, means="撤销的当场处罚决定件数。")
