"""Seeing to performance (行政复议履行监督): 行政复议法 of 2017 and of 2023, 行政复议法实施条例 (2007)."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, OFFICE_HEAD, RESPONSIBLE_ORGAN
from yifa.procedures.reconsideration_performance import data

_OLD, _NEW, _RULES = "行政复议法（2017）", "行政复议法（2023）", "行政复议法实施条例"


class ReconsiderationPerformance(Procedure):
    """One duty of one organ that came of a reconsideration: to perform, to act again, or to answer an opinion."""

    key, label, number = "reconsideration_performance", "行政复议履行监督", "{organ}行复督〔{year}〕{serial}号"
    summary = "监督被申请人和有关机关履行行政复议决定书、调解书和意见书；逾期不履行的，责令限期履行。"
    statute = "《中华人民共和国行政复议法》（2017年修正、2023年修订）《中华人民共和国行政复议法实施条例》"
    law_day, pinned, parent = "application_received_on", True, "reconsideration"
    family, subject = "reconsideration", "responsible_organ"

    issued = State("已制发", initial=True)
    awaited = State("待履行", initial=True)
    performed = State("已履行", final=True)
    released = State("不再监督", final=True)

    feeding_back = Clock("意见书反馈期限", limit="reconsideration.opinion_feedback")
    redoing = Clock("重新作出行政行为期限", limit="reconsideration.redo")
    performing = Clock("履行期限", until="perform_by_on")

    opinion_letter = Document("行政复议意见书", to="责任单位")
    performance_order = Document("责令履行通知书", to="责任单位")

    issue_opinion = Action(
        "制发意见书", issued.opens(), by=(HEAD, OFFICE_HEAD), data=data.Opinion, guards=data.same_law,
        issues=opinion_letter, basis=f"{_RULES}第五十七条第一款；{_NEW}第七十六条",
    )  # fmt: skip
    receive_opinion = Action(
        "签收意见书", issued.to(awaited), by=(RESPONSIBLE_ORGAN, CLERK), starts=feeding_back,
        basis=f"{_RULES}第五十七条第一款；{_NEW}第七十六条",
    )  # fmt: skip
    register = Action(
        "登记待履行事项", awaited.opens(), by=CLERK, data=data.Duty, guards=(data.same_law, data.in_effect),
        at="served_on", starts=(
            performing,
            Start(redoing, when=lambda at: bool(at.data.get("redo")) and not at.data.get("perform_by_on")),
        ),
        basis=f"{_OLD}第三十二条；{_RULES}第四十九条；{_NEW}第七十七条第一款",
    )  # fmt: skip
    perform = Action(
        "报告履行情况", awaited.to(performed), by=(RESPONSIBLE_ORGAN, CLERK), data=data.Report,
        stops=(feeding_back, redoing, performing), outcome="已履行",
        basis=f"{_OLD}第三十二条第一款；{_RULES}第五十七条第一款；{_NEW}第七十六条、第七十七条第一款",
    )  # fmt: skip
    order = Action(
        "责令限期履行", awaited.stays(), by=(HEAD, OFFICE_HEAD), data=data.Order, guards=data.failed,
        stops=(feeding_back, redoing, performing), starts=performing, issues=performance_order,
        basis=f"{_OLD}第三十二条第二款；{_NEW}第七十七条第二款",
    )  # fmt: skip
    release = Action(
        "不再监督", (issued | awaited).to(released), by=(HEAD, OFFICE_HEAD), data=data.Closing, outcome="不再监督",
        basis=f"{_OLD}第三十二条；{_NEW}第七十七条",
    )  # fmt: skip

    opinions = Count("制发意见书", issue_opinion, means="制发行政复议意见书的件数。")
    duties = Count("待履行事项", register, means="行政复议决定书、调解书确定由行政机关履行的事项件数。")
    performances = Count("已履行", perform, means="行政机关已经履行决定书、调解书或者反馈意见书的件数。")
    ordered = CountEach("责令履行", order, "measure", unit="次", means="以“{}”方式督促履行的次数。")
