"""Government websites (政府网站登记、自查): 国办发〔2017〕47号, and the district's rule of monthly self-checks."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, OFFICE_HEAD, RESPONSIBLE_HEAD, RESPONSIBLE_ORGAN
from yifa.kernel.running import Status
from yifa.kernel.standings import Standing
from yifa.procedures.website import data, guards
from yifa.procedures.website.guards import GUIDE, LOCAL


def _in_time(at: Moment) -> bool:
    """Whether the self-check that was due came in time; its step begins the next period already."""
    runs = [run for run in at.case.runs if run.clock == "self_checking"] if at.case is not None else []
    return len(runs) > 1 and runs[-2].status is Status.MET


class Website(Procedure):
    """One government website, from its opening to its closing, with the self-checks of every month."""

    key, label, number = "website", "政府网站", "{organ}网站〔{year}〕{serial}号"
    summary = "网站开通即登记，主办单位每月自查，发现问题限期整改；临时下线、变更和关停按规定办理。"
    statute = "《政府网站发展指引》（国办发〔2017〕47号）"
    family, subject = "website_check", "site_name"
    public = Public(
        fields=(
            "site_name", "domain", "site_code", "level", "responsible_organ", "opened_on", "offline_because", "closed_because",
            "moved_to",
        )
    )  # fmt: skip

    running = State("运行中", initial=True)
    offline = State("临时下线")
    closed = State("已关停", final=True)

    self_checking = Clock("每月自查期限", limit="district_website_check.self_check")
    mending = Clock("自查整改期限", until="mend_by_on")
    restoring = Clock("恢复运行期限", limit="government_websites.offline")

    running_site = Standing(
        "在运行的政府网站", subject="site_code", name="domain", organ="responsible_organ",
        means="该网站已登记，正在运行，应当接受检查。",
    )  # fmt: skip

    offline_notice = Document("政府网站临时下线公告", organ="responsible_organ", public=True)
    closing_notice = Document("政府网站关停公告", organ="responsible_organ", public=True)

    enter = Action(
        "登记网站", running.opens(), by=CLERK, data=data.Site, guards=guards.entered_once, begins=running_site,
        starts=self_checking, publishes=True, basis=GUIDE,
    )  # fmt: skip
    change = Action(
        "变更登记", running.stays(), by=CLERK, data=data.Change, guards=guards.something_changes, begins=running_site,
        basis=GUIDE,
    )  # fmt: skip
    self_check = Action(
        "自查", running.stays(), by=RESPONSIBLE_ORGAN, data=data.SelfCheck,
        guards=(guards.faults_add_up, guards.mending_day_set, guards.earlier_mended),
        stops=self_checking,
        starts=(self_checking, Start(mending, when=lambda at: at.data["faults"] > 0)), basis=LOCAL,
    )  # fmt: skip
    mend = Action(
        "登记自查整改", running.stays(), by=RESPONSIBLE_ORGAN, data=data.Mending, guards=guards.all_mended,
        stops=mending, basis=LOCAL,
    )  # fmt: skip
    suspend = Action(
        "临时下线", running.to(offline), by=RESPONSIBLE_HEAD, data=data.Suspension, guards=guards.not_offline_this_year,
        interrupts=running_site, starts=restoring, cancels=(self_checking, mending), issues=offline_notice, basis=GUIDE,
    )  # fmt: skip
    restore = Action(
        "恢复运行", offline.to(running), by=RESPONSIBLE_HEAD, stops=restoring, restores=running_site,
        starts=self_checking, basis=GUIDE,
    )  # fmt: skip
    close = Action(
        "关停", (running | offline).to(closed), by=(HEAD, OFFICE_HEAD), data=data.Closing,
        guards=guards.announced_before, ends=running_site, issues=closing_notice, outcome="关停", basis=GUIDE,
    )  # fmt: skip

    sites = Count(
        "在运行的政府网站", enter, less=close, lasting=True, unit="个", means="已登记且没有关停的政府网站个数。"
    )
    self_checks = Count("网站自查", self_check, unit="次", means="主办单位对政府网站自查的次数。")
    self_checked_in_time = Count(
        "按期自查", self_check, unit="次", means="距开通、恢复运行或者上次自查不超过一个月的自查次数。",
        where=_in_time,
    )  # fmt: skip
    self_check_rate = Share("按期自查率", self_checked_in_time, self_checks, means="按期自查次数占自查次数的比例。")
    self_found = Count("自查发现问题", self_check, unit="个", amount="faults", means="自查发现的问题个数。")
    self_mended = Count("自查问题整改", mend, unit="个", amount="mended", means="自查发现的问题已经整改的个数。")
