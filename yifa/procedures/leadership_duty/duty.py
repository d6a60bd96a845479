"""One duty of a first responsible person (职责事项), with the records that show its performance."""

from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, RESPONSIBLE_ORGAN, REVIEWER
from yifa.procedures.leadership_duty import data, guards

DUTIES = guards.DUTIES


class LeadershipDutyItem(Procedure):
    """One duty: listed, its performance recorded with the cases and meetings that show it, confirmed by another person."""

    key, label, number = "leadership_duty_item", "第一责任人职责事项", "{organ}法责项〔{year}〕{serial}号"
    family, parent, subject = "leadership_duty", "leadership_duty", "duty"
    summary = "列入年度职责清单，逐次登记履职记录并关联会议、案件，由另一人核实完成，未完成的说明原因。"
    statute = "《党政主要负责人履行推进法治建设第一责任人职责规定》"

    listed = State("履行中", initial=True)
    completed = State("已完成", final=True)
    unperformed = State("未完成", final=True)
    removed = State("已调出", final=True)

    performing = Clock("完成期限", until="complete_by_on")

    performance_sheet = Document("履职纪实表", to="第一责任人")

    add = Action(
        "列入职责事项", listed.opens(), by=CLERK, data=data.Duty, guards=(guards.list_open, guards.within_year),
        starts=performing, basis=DUTIES,
    )  # fmt: skip
    record = Action(
        "登记履职", listed.stays(), by=(RESPONSIBLE_ORGAN, CLERK), data=data.Performance,
        guards=(guards.list_issued, guards.within_year, guards.proven), basis=DUTIES,
    )  # fmt: skip
    confirm = Action(
        "核实完成", listed.to(completed), by=(REVIEWER, HEAD), after=record, not_same_as=record,
        stops=performing, outcome="完成", issues=performance_sheet, basis=DUTIES,
    )  # fmt: skip
    give_up = Action(
        "登记未完成", listed.to(unperformed), by=CLERK, data=data.Unperformed, guards=guards.list_issued,
        stops=performing, outcome="未完成", basis=guards.STATING,
    )  # fmt: skip
    remove = Action(
        "调出职责事项", listed.to(removed), by=HEAD, data=data.Removal, cancels=performing, outcome="调出", basis=DUTIES,
    )  # fmt: skip

    duties = Count("职责事项", add, unit="项", means="列入年度职责清单的职责事项数，含后来调出的。")
    records = Count("履职记录", record, unit="次", means="登记并有佐证的履职次数。")
    completed_duties = Count("完成职责事项", confirm, unit="项", means="经核实完成的职责事项数。")
    completed_in_time = Count(
        "按期完成",
        confirm,
        unit="项",
        where=lambda at: at.met("performing"),
        means="在完成期限内核实完成的职责事项数。",
    )
    unperformed_duties = Count("未完成职责事项", give_up, unit="项", means="述法前登记为未完成的职责事项数。")
    removed_duties = Count("调出职责事项", remove, unit="项", means="经批准调出清单的职责事项数。")
    in_time_rate = Share(
        "职责按期完成率", completed_in_time, completed_duties, means="按期完成的占完成的职责事项的比例。"
    )
