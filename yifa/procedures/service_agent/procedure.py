"""One service agent (代办员): 江苏省“不见面审批”标准化指引的代办制，锡山区“一卡一表一志五单”代办制度."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Needs, Standing
from yifa.procedures.service_agent import data, guards
from yifa.procedures.service_agent.guards import RULES


class ServiceAgent(Procedure):
    """One person who acts for clients free of charge, from the nomination to the end of office."""

    key, label, number = "service_agent", "代办员", "{organ}代办员〔{year}〕{serial}号"
    family, subject = "agency_service", "agent"
    summary = "经推荐、聘任上岗，无偿为投资项目和商事注册代办；请假、离任、解聘的，将在办事项移交其他在岗代办员。"
    statute = "江苏省“不见面审批”标准化指引（2018年）；锡山区“一卡一表一志五单”代办制度（2018年）"
    public = Public(fields=("agent", "agent_number", "service_kinds", "station"))

    nominated = State("待聘任", initial=True)
    serving = State("在岗")
    away = State("请假中")
    turned_down = State("未聘任", final=True)
    departed = State("已离任", final=True)
    dismissed = State("已解聘", final=True)

    in_office = Standing(
        "在岗代办员", subject="agent", name="agent_number", scope="service_kinds",
        means="已经聘任、不在请假期间的代办员，可以受理委托、代为申报。",
    )  # fmt: skip
    substitute = Needs("service_agent.in_office", "接替代办员", of="substitute_number")

    returning = Clock("返岗期限", until="return_by_on")

    appointment_letter = Document("代办员聘任通知书")
    handover_sheet = Document("代办工作交接单")
    dismissal_notice = Document("代办员解聘通知书")

    nominate = Action("推荐", nominated.opens(), by=CLERK, data=data.Nomination, basis=RULES)
    appoint = Action(
        "聘任", nominated.to(serving), by=HEAD, not_same_as=nominate, data=data.Appointment, begins=in_office,
        at="appointed_from_on", guards=(guards.number_free, guards.from_now), issues=appointment_letter, publishes=True,
        basis=RULES,
    )  # fmt: skip
    turn_down = Action(
        "不予聘任", nominated.to(turned_down), by=HEAD, data=data.Because, outcome="不予聘任", basis=RULES,
    )  # fmt: skip
    reassign = Action(
        "调整代办类别", serving.stays(), by=HEAD, data=data.Reassignment, begins=in_office, basis=RULES,
    )  # fmt: skip
    take_leave = Action(
        "请假", serving.to(away), by=HEAD, data=data.Leave, interrupts=in_office, needs=substitute,
        guards=(guards.another, guards.back_later), starts=returning, issues=handover_sheet, basis=RULES,
    )  # fmt: skip
    come_back = Action("销假", away.to(serving), by=CLERK, restores=in_office, stops=returning, basis=RULES)
    assess = Action(
        "年度考核", (serving | away).stays(), by=HEAD, data=data.Assessment, guards=guards.year_open, basis=RULES,
    )  # fmt: skip
    depart = Action(
        "离任", (serving | away).to(departed), by=HEAD, data=data.Departure, ends=in_office, needs=substitute,
        guards=guards.another, outcome="departure", issues=handover_sheet, basis=RULES,
    )  # fmt: skip
    dismiss = Action(
        "解聘", (serving | away).to(dismissed), by=HEAD, data=data.Dismissal, ends=in_office, needs=substitute,
        guards=(guards.another, guards.ground_true), outcome="dismissal", issues=(dismissal_notice, handover_sheet), basis=RULES,
    )  # fmt: skip

    agents = Count(
        "代办员", appoint, less=(depart, dismiss), lasting=True, unit="个",
        means="统计截止日已经聘任、尚未离任或者解聘的代办员人数，请假的计入。",
    )  # fmt: skip
    agents_appointed = Count("新聘代办员", appoint, unit="名", means="本年聘任的代办员人数。")
    agents_on_leave = Count("代办员请假", take_leave, unit="次", means="代办员请假的次数。")
    agents_departed = CountEach("离任代办员", depart, "departure", unit="名", means="因“{}”离任的代办员人数。")
    agents_dismissed = CountEach("解聘代办员", dismiss, "dismissal", unit="名", means="因“{}”解聘的代办员人数。")
    agents_assessed = CountEach("代办员考核等次", assess, "grade", unit="名", means="年度考核为{}的代办员人数。")
