"""One matter that an agent hands in for a client (代办事项), which an organ handles."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import AGENT
from yifa.procedures.agency_item import data, guards
from yifa.procedures.agency_item.guards import GUIDE, RULES


class AgencyItem(Procedure):
    """One matter within an entrusted service; where an organ of the district handles it, it points to that case."""

    key, label, number = "agency_item", "代办事项", "{organ}代办事项〔{year}〕{serial}号"
    family, parent, subject = "agency_service", "agency_service", "item"
    summary = "代办员代为申报一个事项，退回的补正后重新申报，办理机关决定以后登记结果。"
    statute = "江苏省“不见面审批”标准化指引（2018年）；锡山区“一卡一表一志五单”代办制度（2018年）"

    submitted = State("办理中", initial=True)
    returned = State("已退回")
    done = State("已办结", initial=True, final=True)
    refused = State("未获准", final=True)
    dropped = State("已停止申报", final=True)

    handling = Clock("事项承诺期限", until="promised_on")

    submit = Action(
        "代为申报", submitted.opens(), by=AGENT, data=data.Submission, starts=handling, basis=f"{GUIDE}；{RULES}",
        guards=(guards.parent_serving, guards.own_agent, guards.promise_ahead, guards.matter_fits),
    )  # fmt: skip
    finish_at_once = Action(
        "即时办结", done.opens(), by=AGENT, data=data.Instant, basis=f"{GUIDE}；{RULES}",
        guards=(guards.parent_serving, guards.own_agent, guards.matter_fits, guards.matter_granted),
    )  # fmt: skip
    take_back = Action(
        "登记退回", submitted.to(returned), by=AGENT, data=data.Because, guards=guards.own_agent, pauses=handling,
        basis=RULES,
    )  # fmt: skip
    resubmit = Action(
        "重新申报", returned.to(submitted), by=AGENT, guards=(guards.parent_serving, guards.own_agent),
        resumes=handling, basis=RULES,
    )  # fmt: skip
    finish = Action(
        "登记办结", submitted.to(done), by=AGENT, data=data.Result, stops=handling, basis=RULES,
        guards=(guards.own_agent, guards.matter_granted),
    )  # fmt: skip
    refuse = Action(
        "登记未获准", submitted.to(refused), by=AGENT, data=data.Because, stops=handling, outcome="未获准", basis=RULES,
        guards=(guards.own_agent, guards.matter_denied),
    )  # fmt: skip
    drop = Action(
        "停止申报", (submitted | returned).to(dropped), by=AGENT, data=data.Because, outcome="停止申报",
        guards=guards.own_agent, basis=RULES,
    )  # fmt: skip

    items = Count("代办事项", (submit, finish_at_once), means="代办员代为申报的事项件数，即时办结的计入。")
    items_done = Count("办结代办事项", (finish, finish_at_once), means="已经办结的代办事项件数。")
    items_in_time = Count(
        "按期办结代办事项", (finish, finish_at_once), where=lambda at: at.met("handling"),
        means="在承诺办结日期以前办结的代办事项件数，即时办结的计入。",
    )  # fmt: skip
    items_returned = Count("退回代办事项", take_back, unit="次", means="办理机关退回补正的次数。")
    items_refused = Count("未获准代办事项", refuse, means="办理机关不予办理的代办事项件数。")
