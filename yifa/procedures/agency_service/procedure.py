"""An entrusted service (代办服务): 江苏省“不见面审批”标准化指引的代办制，锡山区“一卡一表一志五单”代办制度."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import AGENT, CLERK, CLIENT, HEAD, RESPONSIBLE_ORGAN
from yifa.kernel.standings import Needs
from yifa.procedures.agency_service import data, guards
from yifa.procedures.agency_service.guards import GUIDE, RULES, filled, own_agent


def _finishes(at: Moment) -> bool:
    return "result" in at.data or (at.case is not None and not at.case.did("conclude"))


class AgencyService(Procedure):
    """One investment project or business registration that a client entrusts to an agent, free of charge."""

    key, label, number = "agency_service", "代办服务", "{organ}代办〔{year}〕{serial}号"
    subject = "title"
    summary = "企业、群众自愿委托，由在岗代办员无偿代办；逐项申报、补正、催办，办结后由委托人签收评价。"
    statute = "江苏省“不见面审批”标准化指引（2018年）；锡山区“一卡一表一志五单”代办制度（2018年）"

    entrusted = State("待受理", initial=True)
    serving = State("代办中", initial=True)
    awaiting = State("待补正")
    concluded = State("待评价")
    rated = State("已评价", final=True)
    unrated = State("未评价结案", final=True)
    declined = State("不予受理", final=True)
    withdrawn = State("已撤回委托", final=True)
    terminated = State("已终止代办", final=True)

    finishing = Clock("承诺办结期限", until="promised_on")
    correcting = Clock("补正期限", until="correct_by_on")
    replying = Clock("催办回复期限", until="reply_by_on")
    rating = Clock("评价期限", until="rate_by_on")

    tracking_card = Document("跟踪卡")
    flow_sheet = Document("流程表")
    work_log = Document("工作日志")
    entrusting_slip = Document("委托用单")
    accepting_slip = Document("受理用单")
    correction_slip = Document("补正用单")
    urging_slip = Document("催办用单")
    closing_slip = Document("办结用单")
    refusal_notice = Document("不予代办告知书")
    termination_notice = Document("终止代办通知书")

    in_office = Needs("service_agent.in_office", "代办员", of="agent_number")

    entrust = Action(
        "委托", entrusted.opens(), by=(CLIENT, CLERK, AGENT), data=data.Entrustment, issues=entrusting_slip,
        guards=(guards.forms_in_force, filled("entrusting")), basis=f"{GUIDE}；{RULES}",
    )  # fmt: skip
    take_on = Action(
        "当场受理", serving.opens(), by=AGENT, data=data.Registration, needs=in_office, starts=finishing,
        guards=(guards.only_registration, own_agent, guards.fit_agent, guards.days_ahead), basis=f"{GUIDE}；{RULES}",
    )  # fmt: skip
    accept = Action(
        "受理", entrusted.to(serving), by=AGENT, data=data.Acceptance, needs=in_office, starts=finishing,
        guards=(own_agent, guards.fit_agent, guards.days_ahead, filled("accepting")), issues=accepting_slip, basis=RULES,
    )  # fmt: skip
    decline = Action(
        "不予受理", entrusted.to(declined), by=HEAD, data=data.Declined, outcome="decline_ground", issues=refusal_notice,
        basis=RULES,
    )  # fmt: skip
    open_card = Action(
        "建立跟踪卡", serving.stays(), by=AGENT, data=data.Filled, once=True, guards=(own_agent, filled("card")),
        issues=tracking_card, basis=RULES,
    )  # fmt: skip
    set_flow = Action(
        "编制流程表", serving.stays(), by=AGENT, data=data.Filled, after=open_card, guards=(own_agent, filled("flow")),
        issues=flow_sheet, basis=RULES,
    )  # fmt: skip
    keep_log = Action(
        "记载工作日志", (serving | awaiting).stays(), by=AGENT, data=data.Filled, guards=(own_agent, filled("log")),
        issues=work_log, basis=RULES,
    )  # fmt: skip
    ask_correction = Action(
        "告知补正", serving.to(awaiting), by=AGENT, data=data.Correction, pauses=finishing, starts=correcting,
        guards=(own_agent, guards.days_ahead, filled("correcting")), issues=correction_slip, basis=RULES,
    )  # fmt: skip
    receive_correction = Action(
        "收齐补正材料", awaiting.to(serving), by=AGENT, guards=own_agent, stops=correcting, resumes=finishing, basis=RULES,
    )  # fmt: skip
    urge = Action(
        "催办", serving.stays(), by=AGENT, data=data.Urging, starts=replying, issues=urging_slip, basis=RULES,
        guards=(own_agent, guards.days_ahead, filled("urging")),
    )  # fmt: skip
    reply_urging = Action(
        "回复催办", serving.stays(), by=RESPONSIBLE_ORGAN, data=data.UrgingReply, after=urge, stops=replying, basis=RULES,
    )  # fmt: skip
    coordinate = Action(
        "协调", serving.stays(), by=HEAD, data=data.Coordination, after=urge, basis=RULES,
    )  # fmt: skip
    hand_over = Action(
        "移交代办员", (serving | awaiting).stays(), by=HEAD, data=data.Handover, needs=in_office, guards=guards.fit_agent,
        basis=RULES,
    )  # fmt: skip
    conclude = Action(
        "办结", serving.to(concluded), by=AGENT, data=data.Conclusion, stops=finishing, starts=rating, issues=closing_slip,
        guards=(own_agent, guards.items_done, guards.days_ahead, filled("closing")), basis=RULES,
    )  # fmt: skip
    receive = Action(
        "签收评价", (serving | concluded).to(rated), by=CLIENT, data=data.Rated, stops=(finishing, rating),
        guards=(guards.rateable, guards.items_done), outcome="rating", basis=RULES,
    )  # fmt: skip
    follow_up = Action(
        "回访整改", rated.stays(), by=HEAD, data=data.FollowUp, guards=guards.displeased, basis=RULES,
    )  # fmt: skip
    close_unrated = Action(
        "未评价结案", concluded.to(unrated), by=CLERK, guards=guards.rating_overdue, outcome="未评价", basis=RULES,
    )  # fmt: skip
    withdraw = Action(
        "撤回委托", (entrusted | serving | awaiting).to(withdrawn), by=CLIENT, data=data.Because,
        guards=guards.items_settled, outcome="撤回委托", basis=GUIDE,
    )  # fmt: skip
    terminate = Action(
        "终止代办", (serving | awaiting).to(terminated), by=HEAD, data=data.Termination, outcome="termination",
        guards=(guards.really_uncorrected, guards.items_settled), issues=termination_notice, basis=RULES,
    )  # fmt: skip

    projects = Count(
        "代办投资项目", accept, where=lambda at: at.get("service_kind") == "project", unit="个",
        means="代办员受理代办的投资项目个数。",
    )  # fmt: skip
    registrations = Count(
        "代办商事注册", (accept, take_on), where=lambda at: at.get("service_kind") == "registration", unit="个",
        means="代办员受理代办的商事注册个数，当场受理的计入。",
    )  # fmt: skip
    investment = Count(
        "代办项目计划投资额", accept, amount="investment_fen", unit="元", scale=100, means="受理代办的投资项目的计划投资额。",
    )  # fmt: skip
    declined_services = CountEach(
        "不予受理委托", decline, "decline_ground", unit="个", means="因“{}”不予受理的委托个数。"
    )
    finished = Count(
        "办结委托", (conclude, receive), where=_finishes, unit="个",
        means="办结的委托个数，没有办结步骤的商事注册以委托人签收为办结。",
    )  # fmt: skip
    finished_in_time = Count(
        "按期办结委托", (conclude, receive), where=lambda at: _finishes(at) and at.met("finishing"), unit="个",
        means="在承诺办结日期以前办结的委托个数。",
    )  # fmt: skip
    corrections = Count("告知补正", ask_correction, unit="次", means="代办员告知委托人补正材料的次数。")
    urgings = Count("催办", urge, unit="次", means="代办员向责任单位催办的次数。")
    urgings_answered = Count(
        "按期回复催办",
        reply_urging,
        where=lambda at: at.met("replying"),
        unit="次",
        means="责任单位按期回复催办的次数。",
    )
    ratings = Count("签收评价", receive, unit="个", means="委托人评价的委托个数。")
    ratings_of = CountEach("评价等次", receive, "rating", unit="个", means="委托人评价为“{}”的委托个数。")
    content = Count(
        "评价满意", receive, where=lambda at: at.data["rating"] in ("very_satisfied", "satisfied"), unit="个",
        means="委托人评价为非常满意、满意的委托个数。",
    )  # fmt: skip
    content_rate = Share("代办满意率", content, ratings, means="评价为非常满意、满意的占评价的委托的比例。")
    withdrawals = Count("撤回委托", withdraw, unit="个", means="委托人撤回的委托个数。")
    terminations = CountEach("终止代办", terminate, "termination", unit="个", means="因“{}”终止代办的委托个数。")
