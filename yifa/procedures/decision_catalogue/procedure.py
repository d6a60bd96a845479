"""The yearly catalogue of major decisions (重大行政决策事项目录): 重大行政决策程序暂行条例 第三条第三款."""

from datetime import date

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.decision_catalogue import data, guards
from yifa.procedures.decision_catalogue.guards import LAW


class DecisionCatalogue(Procedure):
    """One year's catalogue, from its draft to the end of the year."""

    key, label, number = "decision_catalogue", "重大行政决策事项目录", "{organ}决录〔{year}〕{serial}号"
    family, subject = "major_decision", "title"
    summary = "征集、筛选决策事项，拟订年度目录，经同级党委同意后向社会公布，根据实际情况调整。"
    statute = "《重大行政决策程序暂行条例》"
    public = Public(
        fields=(
            "title", "catalogue_year", "items", "item_count", "drafting_organs", "consent_number", "adjusted_because",
        )
    )  # fmt: skip

    drafted = State("拟订中", initial=True)
    agreed = State("待公布")
    published = State("已公布")
    closed = State("年度已结束", final=True)
    dropped = State("已终止拟订", final=True)

    catalogue_notice = Document("重大行政决策事项目录公告", public=True)
    adjustment_notice = Document("重大行政决策事项目录调整公告", public=True)

    draft = Action(
        "拟订目录", drafted.opens(), by=CLERK, data=data.Drafted, guards=guards.well_listed, law_from=date(2019, 9, 1),
        basis=LAW,
    )  # fmt: skip
    revise = Action("修改目录", drafted.stays(), by=CLERK, data=data.Items, guards=guards.well_listed, basis=LAW)
    record_consent = Action("登记党委同意", drafted.to(agreed), by=CLERK, data=data.Consent, basis=LAW)
    publish = Action(
        "公布目录", agreed.to(published), by=HEAD, issues=catalogue_notice, publishes=True, basis=LAW,
    )  # fmt: skip
    adjust = Action(
        "调整目录", published.stays(), by=HEAD, data=data.Adjustment, guards=(guards.well_listed, guards.changed),
        issues=adjustment_notice, basis=LAW,
    )  # fmt: skip
    drop = Action(
        "终止拟订", (drafted | agreed).to(dropped), by=HEAD, data=data.Because, outcome="终止拟订", basis=LAW,
    )  # fmt: skip
    close = Action("年度办结", published.to(closed), by=CLERK, guards=guards.year_over, basis=LAW)

    catalogues = Count("公布决策事项目录", publish, unit="份", means="公布的重大行政决策事项年度目录份数。")
    catalogue_items = Count(
        "目录事项", publish, amount="item_count", unit="项", means="公布的年度目录列入的决策事项数，不含以后的调整。"
    )
    catalogue_adjustments = Count("调整目录", adjust, unit="次", means="公布决策事项目录调整的次数。")
