"""A year's report (年度报告): drafted by sections, passed by a meeting, sent up, and published as a frozen edition."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, REVIEWER
from yifa.procedures.annual_report import data, guards
from yifa.procedures.annual_report.data import Reporter
from yifa.procedures.annual_report.guards import LAW
from yifa.procedures.annual_report.parts import ReportComment, ReportSection

__all__ = ["AnnualReport", "ReportComment", "ReportSection"]

_CLOCKS = ("reporting_party", "reporting_congress", "reporting_superior", "disclosing")


def _year_end(at: Moment) -> date:
    return date(int(at.data["year"]), 12, 31)


def _government(at: Moment) -> bool:
    return bool(at.data["reporter"] == Reporter.GOVERNMENT)


def _in_time(at: Moment) -> bool:
    return all(at.met(clock) for clock in _CLOCKS)


class AnnualReport(Procedure):
    """One organ's report of one year; its sections and the comments on it are sub-cases, its outcome is the edition."""

    key, label, number = "annual_report", "依法行政工作报告", "{organ}依法报〔{year}〕{serial}号"
    subject = "report_title"
    summary = "分部分交各单位填报，汇总成稿、征求意见、会议审议，向党委、人大常委会和上级报告，以定稿公布。"
    statute = "《法治政府建设实施纲要（2015—2020年）》《法治政府建设与责任落实督察工作规定》"
    public = Public(
        fields=("year", "report_title", "reporter", "as_of", "cut_off", "meeting", "edition", "reissued_because")
    )

    drafting = State("起草中", initial=True)
    composed = State("征求意见中")
    submitted = State("待审核")
    reviewed = State("待审议")
    approved = State("审议通过")
    published = State("已公布", final=True)
    abandoned = State("终止编制", final=True)

    compiling = Clock("成稿时限", until="compile_by")
    reporting_party = Clock("向党委报告期限", limit="law_gov_annual_report.report")
    reporting_congress = Clock("向人大常委会报告期限", limit="law_gov_annual_report.report")
    reporting_superior = Clock("向上级报告期限", limit="law_gov_annual_report.report")
    disclosing = Clock("公布期限", limit="law_gov_annual_report.publish")

    party_letter = Document("向党委报告法治政府建设情况的函")
    congress_letter = Document("向人大常委会报告法治政府建设情况的函")
    superior_letter = Document("向上级报告法治政府建设情况的函")
    publication_notice = Document("年度报告公布说明", public=True)
    republication_notice = Document("年度报告重新公布说明", public=True)

    begin = Action(
        "启动编制", drafting.opens(), by=CLERK, data=data.Beginning, guards=guards.title_fillable, basis=LAW,
        starts=(
            compiling, Start(reporting_party, on=_year_end, when=_government),
            Start(reporting_congress, on=_year_end, when=_government), Start(reporting_superior, on=_year_end),
            Start(disclosing, on=_year_end),
        ),
    )  # fmt: skip
    compose = Action(
        "汇总成稿", drafting.to(composed), by=CLERK, data=data.Composition,
        guards=(guards.day_in_year, guards.cut_off_fits, guards.sections_accepted), stops=compiling, basis=LAW,
    )  # fmt: skip
    revise = Action("转回起草", composed.to(drafting), by=CLERK, basis=LAW)
    submit = Action("送审", composed.to(submitted), by=CLERK, guards=guards.comments_answered, basis=LAW)
    review = Action(
        "审核通过", submitted.to(reviewed), by=(REVIEWER, HEAD), data=data.Review, not_same_as=(compose, submit), basis=LAW,
    )  # fmt: skip
    send_back = Action(
        "退回修改", (submitted | reviewed | approved).to(drafting), by=(REVIEWER, HEAD), data=data.Returned,
        guards=guards.not_sent, basis=LAW,
    )  # fmt: skip
    deliberate = Action(
        "审议通过", reviewed.to(approved), by=HEAD, data=data.Deliberation, not_same_as=(compose, submit), basis=LAW,
    )  # fmt: skip
    report_to_party = Action(
        "向党委报告", approved.stays(), by=CLERK, data=data.ReportUp, guards=(guards.government_reports, guards.day_come),
        stops=reporting_party, once=True, issues=party_letter, basis=LAW,
    )  # fmt: skip
    report_to_congress = Action(
        "向人大常委会报告", approved.stays(), by=CLERK, data=data.ReportUp, guards=(guards.government_reports, guards.day_come),
        stops=reporting_congress, once=True, issues=congress_letter, basis=LAW,
    )  # fmt: skip
    report_to_superior = Action(
        "向上级报告", approved.stays(), by=CLERK, data=data.ReportUp, guards=guards.day_come, stops=reporting_superior, once=True,
        issues=superior_letter, basis=LAW,
    )  # fmt: skip
    publish = Action(
        "公布报告", approved.to(published), by=(CLERK, HEAD), data=data.Publication,
        guards=(guards.reported, guards.edition_right), stops=disclosing, outcome="edition", issues=publication_notice,
        publishes=True, basis=f"{LAW}；政府信息公开条例（2007）第九条；政府信息公开条例（2019）第十九条",
    )  # fmt: skip
    reissue = Action(
        "重新公布报告", published.stays(), by=(CLERK, HEAD), data=data.Republication,
        guards=(guards.edition_newer, guards.edition_right), outcome="edition", issues=republication_notice,
        publishes=True, basis="政府信息公开条例（2007）第六条；政府信息公开条例（2019）第六条",
    )  # fmt: skip
    abandon = Action("终止编制", drafting.to(abandoned), by=HEAD, data=data.Abandonment, basis=LAW)

    reports = Count("公布年度报告", publish, unit="份", means="公布依法行政工作报告的份数，重新公布的不重复计算。")
    on_time_reports = Count(
        "按期报告并公布", publish, where=_in_time, unit="份", means="在法定日期以前报告并公布的依法行政工作报告份数。",
    )  # fmt: skip
    reissues = Count("重新公布年度报告", reissue, unit="次", means="以新的定稿重新公布依法行政工作报告的次数。")
