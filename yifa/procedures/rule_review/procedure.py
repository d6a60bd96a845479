"""The review of a rule beside a reconsideration (附带审查、依据审查): 行政复议法 of 2017 and of 2023."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.rule_review import data, guards
from yifa.procedures.rule_review.data import REVISED, Cause

_OLD, _NEW = "行政复议法（2017）第二十六条、第二十七条；", "行政复议法（2023）"


class RuleReview(Procedure):
    """One rule reviewed while the reconsideration that rests on it is suspended."""

    key, label, number = "rule_review", "规范性文件附带审查", "{organ}行复审〔{year}〕{serial}号"
    summary = "申请人对行政行为所依据的规定提出审查申请，或者行政复议机关认为依据不合法的，本机关依法处理或者转送有权机关处理。"
    statute = "《中华人民共和国行政复议法》（2017年修正、2023年修订）"
    law_day, pinned, parent, subject = "application_received_on", True, "reconsideration", "rule"
    public = Public()

    reviewing = State("审查中", initial=True)
    transferred = State("已转送")
    concluded = State("已处理", final=True)
    dropped = State("不再审查", final=True)

    deciding = Clock("处理期限", limit="reconsideration.side_review_own")
    transferring = Clock("转送期限", limit="reconsideration.side_review_transfer")
    asking = Clock("通知制定机关期限", limit="reconsideration.side_review_ask")
    answering = Clock("制定机关答复期限", limit="reconsideration.side_review_answer")
    awaiting = Clock("有权机关处理期限", limit="reconsideration.side_review_receiver")

    inquiry = Document("提出书面答复通知书", to="制定机关")
    transfer_letter = Document("规范性文件转送函", to="有权处理的机关")
    conclusion = Document("规范性文件审查处理意见书", to="制定机关")

    open = Action(
        "启动审查", reviewing.opens(), by=CLERK, data=data.Opening, at="raised_on",
        guards=(guards.parent_suspended, guards.same_law),
        starts=(
            Start(deciding, when=guards.own),
            Start(deciding, when=guards.own, limit="reconsideration.rule_review_own"),
            Start(transferring, when=guards.elsewhere),
            Start(transferring, when=guards.elsewhere, limit="reconsideration.rule_review_transfer"),
            Start(asking, on="suspended_on", when=guards.own),
        ),
        basis=f"{_OLD}{_NEW}第十三条、第五十六条、第五十七条",
    )  # fmt: skip
    ask_maker = Action(
        "通知制定机关答复", reviewing.stays(), by=CLERK, data=data.Inquiry, guards=guards.has_power, once=True,
        stops=asking, starts=Start(answering, on="delivered_on"), issues=inquiry,
        basis=f"{_NEW}第五十八条", law_from=REVISED,
    )  # fmt: skip
    answer = Action(
        "制定机关答复", reviewing.stays(), by=CLERK, data=data.Answer, after=ask_maker, once=True, stops=answering,
        basis=f"{_NEW}第五十八条", law_from=REVISED,
    )  # fmt: skip
    conclude = Action(
        "作出处理", reviewing.to(concluded), by=HEAD, data=data.Conclusion, not_same_as=open,
        guards=(guards.has_power, guards.maker_heard), stops=deciding, outcome="finding", issues=conclusion,
        basis=f"{_OLD}{_NEW}第五十九条",
    )  # fmt: skip
    transfer = Action(
        "转送", reviewing.to(transferred), by=CLERK, data=data.Transfer, guards=guards.has_no_power, stops=transferring,
        starts=(
            Start(awaiting, on="delivered_on"),
            Start(awaiting, on="delivered_on", limit="reconsideration.rule_review_receiver",
                when=lambda at: at.get("cause") == Cause.ON_APPLICATION),
        ),
        issues=transfer_letter, basis=f"{_OLD}{_NEW}第五十六条、第五十七条",
    )  # fmt: skip
    receive_opinion = Action(
        "收到处理意见", transferred.to(concluded), by=CLERK, data=data.Conclusion, stops=awaiting, outcome="finding",
        basis=f"{_OLD}{_NEW}第六十条",
    )  # fmt: skip
    drop = Action(
        "不再审查", (reviewing | transferred).to(dropped), by=HEAD, data=data.Reasoned, outcome="不再审查",
        basis=f"行政复议法（2017）第二十五条；{_NEW}第四十一条",
    )  # fmt: skip

    opened = Count("附带审查", open, means="启动规范性文件附带审查或者依据审查的件数。")
    transfers = Count("转送有权机关", transfer, means="因无权处理而转送有权机关处理的件数。")
    found_own = CountEach("本机关处理结果", conclude, "finding", means="本机关处理结果为“{}”的件数。")
    found_elsewhere = CountEach("有权机关处理结果", receive_opinion, "finding", means="有权机关处理结果为“{}”的件数。")
