"""Performing a decision of the court (行政裁判履行): 行政诉讼法第八章, 国办发〔2016〕54号."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, OFFICE_HEAD
from yifa.procedures.litigation_performance import data


class LitigationPerformance(Procedure):
    """One obligation that a decision in effect, or a mediation statement of the court, lays on the organ."""

    key, label, number = "litigation_performance", "行政裁判履行", "{organ}行履〔{year}〕{serial}号"
    summary = "行政机关全面履行人民法院的生效裁判和调解书，向人民法院报告履行情况；拒不履行的，由人民法院强制执行。"
    statute = "《中华人民共和国行政诉讼法》"
    family, parent, subject = "litigation", "litigation", "to_do"

    awaited = State("待履行", initial=True)
    enforced = State("法院执行中")
    performed = State("已履行", final=True)
    released = State("不再履行", final=True)

    performing = Clock("裁判确定的履行期限", until="perform_by_on")

    performance_notice = Document("生效裁判履行通知单", to="承办机构")
    performance_report = Document("履行生效裁判情况报告", to="人民法院")

    register = Action(
        "登记履行义务", awaited.opens(), by=CLERK, data=data.Obligation, guards=(data.binding, data.period_ahead),
        starts=performing, issues=performance_notice, basis="行政诉讼法第九十四条；国办发〔2016〕54号",
    )  # fmt: skip
    enforce = Action(
        "法院强制执行", awaited.to(enforced), by=CLERK, data=data.Enforcement, guards=data.overdue, stops=performing,
        basis="行政诉讼法（1989）第六十五条；行政诉讼法第九十六条",
    )  # fmt: skip
    perform = Action(
        "报告履行情况", (awaited | enforced).to(performed), by=(HEAD, OFFICE_HEAD), data=data.Done, not_same_as=register,
        guards=(data.paid_in_full, data.not_the_same), stops=performing, outcome="已履行", issues=performance_report,
        basis="行政诉讼法第七十一条、第九十四条；国办发〔2016〕54号",
    )  # fmt: skip
    release = Action(
        "不再履行", (awaited | enforced).to(released), by=HEAD, data=data.Release, not_same_as=register, outcome="不再履行",
        basis="行政诉讼法第九十四条；法释〔2018〕1号第一百一十八条",
    )  # fmt: skip

    obligations = Count("应当履行的裁判", register, means="生效裁判和调解书要求行政机关履行义务的件数。")
    performances = Count("已经履行的裁判", perform, means="行政机关已经履行的生效裁判和调解书件数。")
    performed_in_time = Count(
        "按期履行的裁判", perform, where=lambda at: at.met("performing"),
        means="在裁判确定的期限内履行的件数；裁判未确定期限的，履行即计入。",
    )  # fmt: skip
    performed_in_time_rate = Share(
        "按期履行率", performed_in_time, performances, means="按期履行的裁判占已经履行的裁判的比例。"
    )
    enforcements = Count("法院强制执行的裁判", enforce, means="因未按期履行被人民法院强制执行的件数。")
    paid = Count("履行给付金额", perform, amount="paid_fen", unit="元", scale=100, means="为履行裁判支付的金额。")
