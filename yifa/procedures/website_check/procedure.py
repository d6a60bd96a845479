"""Sample checks of government websites (政府网站抽查): 国办发〔2017〕47号, 国办发〔2015〕15号, 国办秘函〔2019〕19号."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, OFFICE_HEAD, RESPONSIBLE_ORGAN, SUPERVISOR
from yifa.procedures.website_check import data, guards
from yifa.procedures.website_check.guards import GUIDE, MARKS


def _in_time(at: Moment) -> bool:
    return at.met("rectifying")


class WebsiteCheck(Procedure):
    """One sample check of one website, until what was wrong is right."""

    key, label, number = "website_check", "政府网站抽查", "{organ}网检〔{year}〕{serial}号"
    summary = "定期抽查政府网站，合格的登记结果，有问题的责令限期整改并复查，问题严重的通报批评。"
    statute = "《政府网站发展指引》（国办发〔2017〕47号）"
    subject = "site_name"
    public = Public(
        fields=(
            "site", "site_name", "responsible_organ", "round", "fault_kinds", "faults", "circular_number", "grave_because",
        )
    )  # fmt: skip

    checking = State("检查中", initial=True)
    ordered = State("整改中")
    reported = State("待复查")
    passed = State("合格", final=True)
    closed = State("整改办结", final=True)

    rectifying = Clock("整改期限", until="rectify_by_on")

    rectification_order = Document("政府网站问题整改通知书", to="网站主办单位")
    circular = Document("关于政府网站检查情况的通报", public=True)

    draw = Action(
        "登记抽查", checking.opens(), by=(CLERK, SUPERVISOR), data=data.Check, guards=guards.running_site, basis=GUIDE,
    )  # fmt: skip
    approve = Action(
        "认定合格", checking.to(passed), by=(CLERK, SUPERVISOR), data=data.Passed, outcome="合格", basis=MARKS,
    )  # fmt: skip
    order = Action(
        "责令整改", checking.to(ordered), by=(OFFICE_HEAD, HEAD), data=data.Findings, not_same_as=draw,
        guards=(guards.kinds_told, guards.day_lies_ahead), starts=rectifying, issues=rectification_order, basis=MARKS,
    )  # fmt: skip
    report = Action(
        "报告整改", ordered.to(reported), by=RESPONSIBLE_ORGAN, data=data.Rectification,
        guards=guards.no_more_than_found, stops=rectifying, basis=GUIDE,
    )  # fmt: skip
    find_unmended = Action(
        "复查不合格", reported.to(ordered), by=(CLERK, SUPERVISOR), data=data.Unmended,
        guards=(guards.day_lies_ahead, guards.no_more_than_before), starts=rectifying, issues=rectification_order,
        basis=GUIDE,
    )  # fmt: skip
    find_mended = Action(
        "复查合格", reported.to(closed), by=(CLERK, SUPERVISOR), outcome="整改到位", basis=GUIDE,
    )  # fmt: skip
    criticise = Action(
        "通报批评", (ordered | reported).stays(), by=HEAD, data=data.Criticism, guards=guards.grave, once=True,
        issues=circular, publishes=True, basis=GUIDE,
    )  # fmt: skip

    sampled = Count("网站抽查", draw, unit="次", means="对政府网站抽查、检查的次数；一次检查一个网站计一次。")
    sampled_as = CountEach("分类抽查", draw, "occasion", unit="次", means="“{}”的次数。")
    qualified = Count("抽查合格", approve, unit="次", means="抽查认定合格的次数。")
    ordered_right = Count("责令整改", order, unit="次", means="抽查发现问题、责令限期整改的次数。")
    found = Count("抽查发现问题", order, unit="个", amount="faults", means="抽查发现的问题个数。")
    found_as = CountEach("分类问题网站", order, "fault_kinds", unit="次", means="抽查发现“{}”问题的次数。")
    rectified_reports = Count("报告整改", report, unit="次", means="网站主办单位报告整改的次数。")
    rectified_in_time = Count(
        "按期整改", report, unit="次", where=_in_time, means="在整改截止日以前报告整改的次数。",
    )  # fmt: skip
    rectified_rate = Share(
        "按期整改率", rectified_in_time, rectified_reports, means="按期整改次数占报告整改次数的比例。"
    )
    criticised = Count("通报批评", criticise, unit="次", means="对问题严重的网站主办单位通报批评的次数。")
