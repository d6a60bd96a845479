"""A matter in the catalogue (办事事项): 行政许可法第三十条、第四十二条，国发〔2017〕45号、国发〔2018〕35号（证照分离）."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, LEGAL_OFFICE
from yifa.kernel.standings import Standing
from yifa.procedures.service_catalogue import data, guards

_SHOWN = "行政许可法第五条、第三十条"
_REFORM = "国发〔2017〕45号；国发〔2018〕35号"


class ServiceCatalogue(Procedure):
    """One matter, from its draft until nobody applies for it any more; its terms on any day are its standings."""

    key, label, number = "service_catalogue", "办事事项目录", "{organ}事项〔{year}〕{serial}号"
    family, subject = "service_matter", "title"
    summary = "拟列事项，合法性审查，公布，依法调整审批改革方式、材料和时限，停止办理。"
    statute = "《中华人民共和国行政许可法》；国务院关于“证照分离”改革的规定"
    public = Public(
        fields=(
            "code", "title", "kind", "basis", "mode", "limit_kind", "limit_basis", "statutory_days", "promised_days",
            "materials", "channels", "joint_organs", "commitment", "check_days", "renewal_ahead", "renewal_unit",
            "renewal_basis", "effective_on", "ended_on", "ended_because", "pending",
        )
    )  # fmt: skip

    drafted = State("拟订中", initial=True)
    reviewed = State("待公布")
    in_force = State("办理中")
    removed = State("已停止办理", final=True)
    dropped = State("不予列入", final=True)

    handled = Standing(
        "审批改革方式", subject="code", name="mode", scope="materials", means="事项按此方式办理，只能要求所列材料。",
    )  # fmt: skip
    promised = Standing(
        "承诺时限", subject="code", name="promised_days", scope="joint_organs", means="承诺在此工作日数内办结。",
    )  # fmt: skip
    limited = Standing(
        "法定时限", subject="code", name="statutory_days", scope="limit_kind", means="法律要求在此工作日数内办结。",
    )  # fmt: skip

    offered = Standing(
        "办理渠道", subject="code", name="title", scope="channels", means="事项以此名称、按这些方式受理申请。"
    )
    checked = Standing("核查时限", subject="code", name="check_days", means="告知承诺的，决定后在此工作日数内核查。")
    renewable = Standing(
        "申请延续的提前时间", subject="code", name="renewal_ahead", scope="renewal_unit",
        means="对届满三十日前申请延续另有规定的，提前此长度。",
    )  # fmt: skip

    guide = Document("办事指南", to="社会公众", public=True)
    removal_notice = Document("停止办理公告", to="社会公众", public=True)

    draft = Action("拟列事项", drafted.opens(), by=CLERK, data=data.Draft, guards=guards.TERMS, basis=_SHOWN)
    revise = Action("修改事项", drafted.stays(), by=CLERK, data=data.Terms, guards=guards.TERMS, basis=_SHOWN)
    review = Action(
        "合法性审查", drafted.to(reviewed), by=LEGAL_OFFICE, data=data.Review, guards=guards.reviewed_well,
        not_same_as=(draft, revise), basis=_SHOWN,
    )  # fmt: skip
    send_back = Action(
        "退回修改", (drafted | reviewed).to(drafted), by=(LEGAL_OFFICE, HEAD), data=data.Because, basis=_SHOWN,
    )  # fmt: skip
    drop = Action(
        "不予列入", (drafted | reviewed).to(dropped), by=HEAD, data=data.Because, outcome="不予列入", basis=_SHOWN,
    )  # fmt: skip
    publish = Action(
        "公布事项", reviewed.to(in_force), by=HEAD, data=data.Publication, at="effective_on",
        guards=(guards.not_backwards, guards.code_free), begins=(handled, promised, limited, offered, checked, renewable),
        issues=guide, publishes=True, basis=_SHOWN,
    )  # fmt: skip
    amend = Action(
        "调整事项", in_force.stays(), by=HEAD, data=data.Amendment, at="effective_on",
        guards=(*guards.TERMS, guards.not_backwards), begins=(handled, promised, limited, offered, checked, renewable),
        issues=guide, publishes=True, basis=f"{_SHOWN}；{_REFORM}",
    )  # fmt: skip
    remove = Action(
        "停止办理", in_force.to(removed), by=HEAD, data=data.Removal, at="ended_on", guards=guards.not_backwards,
        ends=(handled, promised, limited, offered, checked, renewable), outcome="停止办理", issues=removal_notice, publishes=True,
        basis="行政许可法第八条、第二十条；国发〔2018〕35号",
    )  # fmt: skip

    catalogue_entries = Count(
        "目录事项", publish, unit="项", lasting=True, less=remove, means="在办事事项目录内公布办理的事项数。",
    )  # fmt: skip
    catalogue_additions = Count("新公布事项", publish, unit="项", means="新列入办事事项目录并公布的事项数。")
    catalogue_amendments = Count("调整事项", amend, unit="次", means="公布调整办事事项方式、材料或者时限的次数。")
    catalogue_removals = Count("停止办理事项", remove, unit="项", means="公布停止办理的事项数。")
