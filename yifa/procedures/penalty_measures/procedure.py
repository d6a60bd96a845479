"""What happens beside a penalty case, each with its own number and clock: 行政处罚法, 国务院令第310号."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PARTY, REVIEWER
from yifa.kernel.standings import Needs
from yifa.procedures.penalty_measures import data, guards
from yifa.procedures.penalty_measures.guards import articles

_OFFICERS = Needs("officer_certificate.certified", "行政执法证", of="officers", least=2, scope="domain")
_CRIME = "行政执法机关移送涉嫌犯罪案件的规定"


# A declaration reads as a table: an action in as few lines as it has facts.
# fmt: off
class EvidenceHold(Procedure):
    """Evidence listed and kept, for it might be lost: to be dealt with within seven days."""

    key, label, number = "evidence_hold", "先行登记保存证据", "{organ}登存〔{year}〕{serial}号"
    family, parent, subject = "penalty", "penalty", "held_items"
    summary = "证据可能灭失或者以后难以取得的，经负责人批准先行登记保存，七日内作出处理决定。"
    statute = "《中华人民共和国行政处罚法》（2017年修正、2021年修订）"

    held = State("保存中", initial=True)
    released = State("已处理", final=True)
    holding = Clock("先行登记保存期限", limit="penalty.evidence_hold")
    hold_notice = Document("先行登记保存证据通知书", to="当事人")
    disposal_notice = Document("先行登记保存物品处理通知书", to="当事人")

    hold = Action("先行登记保存", held.opens(), by=HEAD, data=data.Hold, needs=_OFFICERS, starts=holding, issues=hold_notice,
        guards=(guards.under_investigation, guards.its_officers), basis=articles("三十七条第二款", "五十六条"))
    dispose = Action("作出处理决定", held.to(released), by=HEAD, data=data.HeldDealt, outcome="hold_disposal", stops=holding,
        issues=disposal_notice, basis=articles("三十七条第二款", "五十六条"))

    evidence_holds = Count("先行登记保存", hold, unit="次", means="采取先行登记保存证据措施的次数。")
    evidence_dealt_in_time = Count("期限内处理", dispose, unit="次", where=lambda at: at.met("holding"),
        means="先行登记保存后在法定期限内作出处理决定的次数。")


class CorrectionOrder(Procedure):
    """An order to put right what is unlawful, until a day, and what was found then."""

    key, label, number = "correction_order", "责令改正", "{organ}责改〔{year}〕{serial}号"
    family, parent, subject = "penalty", "penalty", "provision"
    summary = "实施行政处罚时责令当事人改正或者限期改正违法行为，期满复查。"
    statute = "《中华人民共和国行政处罚法》（2017年修正、2021年修订）"

    ordered = State("待改正", initial=True)
    corrected = State("已改正", final=True)
    uncorrected = State("逾期未改正", final=True)
    correcting = Clock("改正期限", until="correct_by_on")
    correction_notice = Document("责令改正通知书", to="当事人")

    order = Action("责令改正", ordered.opens(), by=(CLERK, HEAD), data=data.CorrectionOrder, needs=_OFFICERS, starts=correcting,
        guards=(guards.case_open, guards.its_officers, guards.later_day), issues=correction_notice,
        basis=articles("二十三条", "二十八条第一款"))
    extend = Action("延长改正期限", ordered.stays(), by=HEAD, data=data.CorrectionExtension, guards=guards.later_day,
        cancels=correcting, starts=correcting, basis=articles("二十三条", "二十八条第一款"))
    confirm = Action("复查已改正", ordered.to(corrected), by=CLERK, data=data.Corrected, needs=_OFFICERS, stops=correcting,
        at="corrected_on", outcome="已改正", basis=articles("二十三条", "二十八条第一款"))
    find_uncorrected = Action("复查未改正", ordered.to(uncorrected), by=CLERK, data=data.CorrectionFound, needs=_OFFICERS,
        guards=guards.correction_over, stops=correcting, outcome="逾期未改正", basis=articles("二十三条", "二十八条第一款"))

    correction_orders = Count("责令改正", order, unit="次", means="责令当事人改正违法行为的次数。")
    corrections = Count("已改正", confirm, unit="次", means="责令改正后经复查已经改正的次数。")


class PenaltyHearing(Procedure):
    """The hearing for which a party asked before a grave penalty."""

    key, label, number = "penalty_hearing", "行政处罚听证", "{organ}罚听〔{year}〕{serial}号"
    family, parent, subject = "penalty", "penalty", "hearing_at"
    summary = "当事人要求听证的，提前七日通知，由非本案调查人员主持，制作笔录。"
    statute = "《中华人民共和国行政处罚法》（2017年修正、2021年修订）"

    notified = State("已通知听证", initial=True)
    held = State("已举行", final=True)
    forgone = State("已放弃听证", final=True)
    hearing_notice = Document("行政处罚听证通知书", to="当事人")
    hearing_report = Document("行政处罚听证报告")

    notify = Action("通知听证", notified.opens(), by=(CLERK, REVIEWER), data=data.HearingNotice, issues=hearing_notice,
        guards=(guards.hearing_asked, guards.told_in_time), basis=articles("四十二条第一款第二项", "六十四条第二项"))
    postpone = Action("延期听证", notified.stays(), by=(CLERK, REVIEWER), data=data.HearingNotice, guards=guards.told_in_time,
        issues=hearing_notice, basis=articles("四十二条第一款第二项", "六十四条第二项"))
    hold = Action("举行听证", notified.to(held), by=(REVIEWER, HEAD), data=data.Hearing, outcome="已举行", issues=hearing_report,
        guards=(guards.as_told, guards.impartial, guards.recorded), basis=articles("四十二条、四十三条", "六十四条、六十五条"))
    forgo = Action("放弃听证", notified.to(forgone), by=(PARTY, CLERK, REVIEWER), data=data.Reasoned, outcome="放弃听证",
        basis=articles("四十二条", "六十四条第六项"))

    hearings = Count("听证", hold, unit="次", means="应当事人要求举行行政处罚听证的次数。")
    hearings_forgone = Count("放弃听证", forgo, unit="次", means="当事人撤回要求或者无正当理由不出席，听证终止的次数。")


class CrimeTransfer(Procedure):
    """A case that looks like a crime: the head decides within three days, and it goes to the police within a day."""

    key, label, number = "crime_transfer", "涉嫌犯罪案件移送", "{organ}移送〔{year}〕{serial}号"
    family, parent, subject = "penalty", "penalty", "suspected_crime"
    summary = "查处中发现涉嫌犯罪的，报负责人三日内决定，批准后二十四小时内向同级公安机关移送。"
    statute = "《行政执法机关移送涉嫌犯罪案件的规定》"

    proposed = State("待决定", initial=True)
    approved = State("已批准移送")
    handed_over = State("已移送")
    contested = State("已提请复议、监督")
    refused = State("不予移送", final=True)
    accepted = State("公安机关已立案", final=True)
    declined = State("公安机关不予立案", final=True)
    deciding_transfer = Clock("决定是否移送", limit="crime_transfer.decide")
    handing_over = Clock("向公安机关移送", limit="crime_transfer.hand_over")
    transfer_letter = Document("涉嫌犯罪案件移送书", to="公安机关")
    contest_letter = Document("对不予立案的异议书", to="公安机关或者人民检察院")

    propose = Action("提请移送", proposed.opens(), by=CLERK, data=data.Transfer, guards=guards.transferable,
        starts=deciding_transfer,
        basis=articles("二十二条", "二十七条", _CRIME + "第三条、第五条"))
    refuse = Action("决定不予移送", proposed.to(refused), by=HEAD, data=data.Reasoned, not_same_as=propose,
        stops=deciding_transfer,
        outcome="不予移送", basis=_CRIME + "第五条第二款")
    approve = Action("批准移送", proposed.to(approved), by=HEAD, not_same_as=propose, stops=deciding_transfer,
        starts=handing_over,
        issues=transfer_letter, basis=_CRIME + "第五条第二款")
    hand_over = Action("移送公安机关", approved.to(handed_over), by=CLERK, data=data.HandedOver, stops=handing_over,
        basis=_CRIME + "第五条第二款、第六条")
    contest = Action("对不予立案提出异议", (handed_over | contested).to(contested), by=HEAD, data=data.Contest,
        guards=guards.contested_in_time, issues=contest_letter, basis=_CRIME + "第九条")
    accept = Action("公安机关立案", (handed_over | contested).to(accepted), by=CLERK, data=data.PoliceAnswer,
        outcome="公安机关立案", basis=_CRIME + "第八条、第十二条")
    decline = Action("公安机关不予立案", (handed_over | contested).to(declined), by=CLERK, data=data.PoliceAnswer,
        outcome="公安机关不予立案", basis=_CRIME + "第八条、第十条、第十三条")

    crime_transfers = Count("移送公安机关", hand_over, means="向公安机关移送的涉嫌犯罪案件件数。")
    transfers_contested = Count("对不予立案的异议", contest, unit="次",
        means="对公安机关不予立案提请复议或者建议人民检察院立案监督的次数。")
    crimes_accepted = Count("公安机关立案", accept, means="移送后公安机关立案的件数。")


class PenaltyReversal(Procedure):
    """A penalty that was altered, annulled, or declared unlawful or invalid; where it was public, why it is so no more."""

    key, label, number = "penalty_reversal", "处罚决定纠正", "{organ}罚纠〔{year}〕{serial}号"
    family, parent, subject = "penalty", "penalty", "reversed_by"
    summary = "公开的处罚决定被变更、撤销、确认违法或者确认无效的，三日内撤回决定信息并公开说明理由。"
    statute = "《中华人民共和国行政处罚法》（2021年修订）"
    public = Public(("reversal", "reversed_by", "reversed_on", "withdrawal_reason"))

    registered = State("已登记纠正", initial=True)
    settled = State("已办结", final=True)
    withdrawing = Clock("撤回处罚决定信息并说明理由", limit="penalty.withdraw_public")
    withdrawal_statement = Document("撤回行政处罚决定信息的说明", public=True)

    register = Action("登记纠正", registered.opens(), by=(CLERK, REVIEWER), data=data.Reversed, at="reversed_on",
        guards=(guards.penalised, guards.reversing_case, guards.public_as_said),
        starts=Start(withdrawing, when=lambda at: bool(at.data["was_public"])), basis=articles("五十四条第二款",
        "四十八条第二款、七十五条"))
    explain = Action("公开说明撤回理由", registered.stays(), by=(REVIEWER, HEAD), data=data.PublicReason, once=True,
        publishes=True,
        guards=(guards.was_public, guards.taken_down, guards.nobody_named), stops=withdrawing, issues=withdrawal_statement,
        basis=articles("", "四十八条第二款", "国办发〔2018〕118号第（六）项"))
    settle = Action("办结", registered.to(settled), by=HEAD, data=data.Reasoned, guards=guards.settled, outcome="已办结",
        basis=articles(new="四十八条第二款、七十五条"))

    reversed_decisions = Count("被纠正的处罚决定", register, means="被变更、撤销、确认违法或者确认无效的行政处罚决定件数。")
    reversals = CountEach("纠正结果", register, "reversal", means="处罚决定被{}的件数。")
    withdrawn_in_time = Count("按期撤回", explain, where=lambda at: at.met("withdrawing"),
        means="在法定期限内撤回处罚决定信息并公开说明理由的件数。")
