"""A bid (投标): 招标投标法第二十五条至第三十三条, 电子招标投标办法, 政府采购货物和服务招标投标管理办法."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import BIDDER, CLERK, HEAD
from yifa.procedures.tender_bid import data, guards


class TenderBid(Procedure):
    """One bidder's bid for a `tender`: an envelope that nobody can open before the deadline, not even the platform."""

    key, label, number = "tender_bid", "投标", "{organ}投标〔{year}〕{serial}号"
    family, parent, subject = "tender", "tender", "bidder"
    summary = "密封递交，截止前可以撤回、替换，截止即用投标人自己的密钥开标，评标委员会评分或者否决，告知结果。"
    statute = "招标投标法；招标投标法实施条例；电子招标投标办法（国家发展改革委等八部委令第20号）；财政部令第87号"
    public = Public(fields=("envelope_digest", "bidder", "price_fen", "invalid_ground", "rejection_ground", "result"))

    deposited = State("已递交", initial=True)
    opened = State("已开标")
    scored = State("已评分")
    withdrawn = State("已撤回", final=True)
    invalid = State("投标无效", final=True)
    rejected = State("已否决", final=True)
    concluded = State("已结束", final=True)

    refunding = Clock("退还撤回投标的保证金", limit="bidding.deposit_withdraw")

    receipt = Document("投标文件签收回执", to="投标人")
    invalidity_notice = Document("投标无效通知书", to="投标人")
    rejection_notice = Document("否决投标告知书", to="投标人")
    result_letter = Document("未中标告知书", to="投标人")

    deposit = Action(
        "递交投标文件", deposited.opens(), by=(BIDDER, CLERK), data=data.Deposit, issues=receipt, binding=True, live=True,
        guards=(guards.deposited_in_time, guards.envelope_as_stated, guards.envelope_new), basis=guards.DEPOSITING,
    )  # fmt: skip
    replace = Action(
        "替换投标文件", deposited.stays(), by=(BIDDER, CLERK), data=data.Deposit, issues=receipt, binding=True, live=True,
        guards=(guards.deposited_in_time, guards.envelope_as_stated, guards.envelope_new),
        basis="招标投标法第二十九条；电子招标投标办法第二十七条",
    )  # fmt: skip
    withdraw = Action(
        "撤回投标文件", deposited.to(withdrawn), by=(BIDDER, CLERK), data=data.Withdrawal, starts=refunding,
        guards=(guards.withdrawn_in_time, guards.in_writing), outcome="撤回", binding=True, live=True,
        basis="招标投标法第二十九条；招标投标法实施条例第三十五条",
    )  # fmt: skip
    refund = Action(
        "退还撤回投标保证金", withdrawn.stays(), by=CLERK, stops=refunding, once=True, basis="招标投标法实施条例第三十五条",
    )  # fmt: skip
    open = Action(
        "解密开标", deposited.to(opened), by=(BIDDER, CLERK), data=data.Opening, publishes=True, binding=True, live=True,
        guards=(guards.tender_opened, guards.opened_as_sealed), basis=guards.OPENING,
    )  # fmt: skip
    invalidate = Action(
        "认定投标无效", deposited.to(invalid), by=HEAD, data=data.Invalidity, outcome="invalid_ground",
        guards=(guards.tender_opened, guards.invalid_as_said), issues=invalidity_notice, binding=guards.past("opened"),
        basis=guards.OPENING,
    )  # fmt: skip
    reject = Action(
        "否决投标", (opened | scored).to(rejected), by=CLERK, data=data.Rejection, outcome="rejection_ground",
        guards=(guards.evaluation_running, guards.not_reviewed), issues=rejection_notice, binding=guards.past("evaluating"),
        basis=guards.REJECTING,
    )  # fmt: skip
    score = Action(
        "评分", opened.to(scored), by=CLERK, data=data.Scoring, binding=guards.past("evaluating"), basis=guards.SCORING,
        guards=(
            guards.evaluation_running, guards.bids_once, guards.within_ceiling, guards.scores_sound, guards.total_computed,
        ),
    )  # fmt: skip
    rescore = Action(
        "重新评分", scored.stays(), by=CLERK, data=data.Scoring, binding=guards.past("evaluating"),
        basis="招标投标法实施条例第八十二条；政府采购货物和服务招标投标管理办法第六十四条",
        guards=(guards.evaluated_again, guards.scores_sound, guards.total_computed),
    )  # fmt: skip
    inform = Action(
        "告知未中标", scored.stays(), by=CLERK, guards=guards.lost_indeed, issues=result_letter, basis=guards.RESULT,
    )  # fmt: skip
    conclude = Action(
        "结束", (deposited | opened | scored).to(concluded), by=CLERK, data=data.Conclusion, outcome="result",
        guards=guards.result_true, basis=guards.RESULT,
    )  # fmt: skip

    # Neither deposits nor withdrawals are counted: such a figure would tell before the deadline how many compete.
    bids = Count("递交投标", (open, invalidate), unit="份", means="开标时解密或者认定无效的投标份数，开标以前不计。")
    bids_invalid = CountEach("无效投标", invalidate, "invalid_ground", unit="份", means="因“{}”认定无效的投标份数。")
    bids_rejected = CountEach("否决投标", reject, "rejection_ground", unit="份", means="因“{}”被否决的投标份数。")
    bids_scored = Count("评分投标", score, unit="份", means="评标委员会评分的投标份数。")
