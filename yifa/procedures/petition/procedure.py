"""The procedure of petitions (信访事项): 信访条例 (2005) and 信访工作条例 (2022)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.data import Choice
from yifa.kernel.declarations import Action, Clock, Document, Start, State, Test
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PETITIONER, RESPONSIBLE_HEAD, RESPONSIBLE_ORGAN
from yifa.procedures.petition import data, guards
from yifa.procedures.petition.data import Channel, Intake, PetitionClass, Satisfaction
from yifa.procedures.petition.law import REVISED, articles, former, general, simplified

GROUP = 5
"""From how many people on a visit counts as a group's (集体访)."""


def _is(name: str, *answers: Choice) -> Test:
    return lambda at: at.get(name) in answers


def _reached(at: Moment) -> bool:
    return bool(at.get("reachable"))


def _sixty_days(at: Moment) -> bool:
    return general(at) and (former(at) or at.get("petition_class") == PetitionClass.CLAIM)


def _first_answer(at: Moment) -> bool:
    return at.case is not None and not at.case.did("reopen")


def _began(at: Moment) -> date:
    run = at.case.run("concluding") if at.case is not None else None
    return run.started_on if run is not None else at.on


def _group(at: Moment) -> bool:
    return bool(at.data["channel"] == Channel.VISIT and at.data["persons"] >= GROUP)


# A declaration reads as a table: an action in as few lines as it has facts.
# fmt: off
class Petition(Procedure):
    """One petition, under the regulation of the day on which it was received; nobody but those concerned may see it."""

    key, label, number = "petition", "信访事项", "{organ}信〔{year}〕{serial}号"
    summary = "信访事项登记后转送、交办有权处理的责任单位，由其受理、调查核实并书面答复，信访人可以请求复查、复核和评价。"
    statute = "《信访条例》（国务院令第431号，2005年）《信访工作条例》（2022年）"
    law_day, pinned, subject = "received_on", True, "title"

    registered = State("已登记", initial=True)
    forwarded = State("已转送交办")
    contested = State("异议核实中")
    accepted = State("办理中")
    answered = State("已答复")
    refused = State("不予受理", final=True)
    guided = State("已导入法定途径", final=True)
    referred = State("已移送", final=True)
    merged = State("已并案", final=True)
    declined = State("不再受理", final=True)
    withdrawn = State("已撤回", final=True)
    settled = State("已调解和解", final=True)
    replied = State("已回复反馈", final=True)
    closed = State("已办结归档", final=True)

    registering = Clock("登记转送交办期限", limit="petition.register")
    noticing = Clock("告知受理情况期限（直接提出）", limit="petition.accept")
    accepting = Clock("告知受理情况期限（转送、交办）", limit="petition.accept_forwarded")
    objecting = Clock("提出异议期限", limit="petition.object_transfer")
    concluding = Clock("办理期限", limit="petition.conclude")
    asking_review = Clock("请求复查期限", limit="petition.ask_review", waits=True)
    reporting = Clock("反馈办理结果期限（交办）", until="report_by_on")

    transfer_letter = Document("信访事项转送函", to="责任单位")
    assignment_letter = Document("信访事项交办函", to="责任单位")
    transfer_notice = Document("信访事项转送告知书", to="信访人")
    merging_notice = Document("信访事项并案办理告知书", to="信访人")
    refusal_notice = Document("信访事项不予受理告知书", to="信访人", organ="actor_organ")
    guidance_notice = Document("依法分类处理告知书", to="信访人", organ="actor_organ")
    referral_letter = Document("检举控告类信访事项移送函", to="受移送机关")
    ending_notice = Document("信访事项不再受理告知书", to="信访人")
    acceptance_notice = Document("信访事项受理告知书", to="信访人", organ="actor_organ")
    extension_notice = Document("信访事项延长办理期限告知书", to="信访人", organ="actor_organ")
    settlement_agreement = Document("信访事项调解（和解）协议书", to="双方当事人", organ="actor_organ")
    answer_letter = Document("信访处理意见书", to="信访人", organ="actor_organ")
    reply_letter = Document("信访事项回复函", to="信访人", organ="actor_organ")

    _told_of = (Start(accepting, when=lambda at: _reached(at) and general(at)),
        Start(accepting, when=lambda at: _reached(at) and simplified(at), limit="petition_simplified.accept"))
    _handled = (Start(concluding, when=_sixty_days), Start(concluding, when=simplified, limit="petition_simplified.conclude"))

    register = Action("登记", registered.opens(), by=(PETITIONER, CLERK), data=data.Registration,
        guards=guards.represented, at="received_on",
        starts=(Start(registering, when=_is("intake", Intake.PETITION_OFFICE)),
            Start(noticing, when=lambda at: _reached(at) and at.get("intake") == Intake.OTHER_ORGAN)),
        basis=articles("十七条、十八条、二十一条、二十二条", "十九条、二十条、二十二条、二十三条"))
    _before_answer = registered | forwarded | contested | accepted
    report_urgent = Action("报告重大紧急事项", _before_answer.stays(), by=(CLERK, RESPONSIBLE_ORGAN), data=data.Urgent,
        basis=articles("二十六条、二十七条", "二十五条"))
    join = Action("并入他案", _before_answer.stays(), by=CLERK, data=data.Joining, guards=guards.joined_rightly,
        basis=articles("二十一条", "二十二条"))
    merge = Action("并案", registered.to(merged), by=CLERK, data=data.Merging, guards=guards.merged_rightly,
        stops=(registering, noticing), issues=merging_notice, outcome="并案办理", basis=articles("二十一条", "二十二条"))
    forward = Action("转送", registered.to(forwarded), by=CLERK, data=data.Forwarding, guards=guards.simplified_fits,
        stops=(registering, noticing), issues=(transfer_letter, transfer_notice),
        starts=(*_told_of, objecting),
        basis=articles("二十一条第一款第二项、二十一条第一款第三项", "二十二条第一款第一项、二十二条第一款第二项、二十三条第一款"))
    assign = Action("交办", registered.to(forwarded), by=CLERK, data=data.Assignment, guards=guards.simplified_fits,
        stops=(registering, noticing), issues=(assignment_letter, transfer_notice),
        starts=(*_told_of, objecting, reporting),
        basis=articles("二十一条第一款第四项", "二十二条第一款第三项、二十三条第一款"))
    accept_directly = Action("直接受理", registered.to(accepted), by=CLERK, data=data.Forwarding, issues=acceptance_notice,
        guards=(guards.received_by_competent, guards.simplified_fits), stops=noticing,
        starts=_handled,
        basis=articles("二十二条", "二十三条第一款、二十三条第二款"))
    accept = Action("受理", forwarded.to(accepted), by=RESPONSIBLE_ORGAN, stops=accepting, cancels=objecting,
        starts=_handled,
        issues=acceptance_notice, basis=articles("二十一条第二款", "二十三条第三款"))
    contest = Action("提出异议", forwarded.to(contested), by=RESPONSIBLE_ORGAN, data=data.Reasoned,
        guards=guards.objected_in_time, stops=objecting, law_from=REVISED, basis=articles(new="二十三条第三款"))
    reroute = Action("同意异议并改转", contested.to(forwarded), by=CLERK, data=data.Rerouting, guards=guards.to_another,
        starts=(*_told_of, objecting),
        issues=(transfer_letter, transfer_notice), law_from=REVISED, basis=articles(new="二十三条第三款"))
    dismiss_objection = Action("不同意异议", contested.to(forwarded), by=CLERK, data=data.Reasoned, law_from=REVISED,
        basis=articles(new="二十三条第三款"))
    designate = Action("指定受理机关", (forwarded | contested).to(forwarded), by=CLERK, data=data.Designation,
        guards=guards.to_another, starts=_told_of, cancels=objecting,
        issues=(transfer_letter, transfer_notice), basis=articles("二十四条", "二十四条第一款"))
    refuse = Action("不予受理", (registered | forwarded).to(refused), by=(CLERK, RESPONSIBLE_ORGAN), data=data.Refusal,
        guards=(guards.by_whom_it_lies_with, guards.no_way_around), stops=(registering, noticing, accepting),
        outcome="不予受理", issues=refusal_notice,
        basis=articles("十五条、十六条、二十一条第一款第一项、二十二条", "十九条第三款、二十三条第一款"))
    guide = Action("导入法定途径", (registered | forwarded | accepted).to(guided), by=(CLERK, RESPONSIBLE_ORGAN),
        data=data.Guidance, guards=(guards.by_whom_it_lies_with, guards.is_claim), outcome="route", issues=guidance_notice,
        stops=(registering, noticing, accepting, concluding), law_from=REVISED,
        basis=articles(new="二十三条、二十八条第二款、三十一条第一项至第五项"))
    refer = Action("移送检举控告", registered.to(referred), by=CLERK, data=data.Referral, guards=guards.is_report,
        stops=(registering, noticing), outcome="移送", issues=referral_letter,
        basis=articles("二十三条", "二十二条第二款、三十条"))
    decline = Action("不再受理", registered.to(declined), by=CLERK, data=data.Ending, guards=guards.truly_ended,
        stops=(registering, noticing), outcome="不再受理", issues=ending_notice,
        basis=articles("三十五条第三款", "三十六条第三款"))
    withdraw = Action("撤回", _before_answer.to(withdrawn), by=(PETITIONER, CLERK), data=data.Reasoned, outcome="撤回",
        basis=articles("十七条", "十九条"))

    convert = Action("转为普通办理", accepted.stays(), by=RESPONSIBLE_HEAD, data=data.Reasoned, once=True,
        guards=guards.in_simplified_way, starts=Start(concluding, on=_began, carries=True),
        basis="信访事项简易办理办法（试行）")
    investigate = Action("听取陈述和调查核实", accepted.stays(), by=RESPONSIBLE_ORGAN, data=data.Investigation,
        basis=articles("三十一条第一款", "三十一条第六项"))
    hold_hearing = Action("听证", accepted.stays(), by=RESPONSIBLE_ORGAN, data=data.Hearing,
        basis=articles("三十一条第二款", "三十一条第六项"))
    mediate = Action("组织调解、引导和解", accepted.stays(), by=RESPONSIBLE_ORGAN, data=data.Mediation,
        basis=articles("十三条第二款", "三十三条"))
    settle = Action("制作协议书", accepted.to(settled), by=RESPONSIBLE_ORGAN, data=data.Settlement, after=mediate,
        guards=guards.agreed, stops=(concluding, reporting), outcome="调解、和解", issues=settlement_agreement,
        basis=articles("十三条第二款", "三十三条"))
    propose_extension = Action("提请延长办理期限", accepted.stays(), by=RESPONSIBLE_ORGAN, data=data.Reasoned,
        guards=guards.extendable, basis=articles("三十三条", "三十四条"))
    extend = Action("批准延长办理期限", accepted.stays(), by=RESPONSIBLE_HEAD, after=propose_extension,
        not_same_as=propose_extension, guards=guards.extendable, extends=concluding, issues=extension_notice,
        basis=articles("三十三条", "三十四条"))
    reply = Action("回复反馈", accepted.to(replied), by=RESPONSIBLE_ORGAN, data=data.Reply, guards=guards.replied_in_kind,
        stops=(concluding, reporting), outcome="response", issues=reply_letter,
        basis=articles("二十九条、三十三条", "二十九条、三十条"))
    answer = Action("作出处理意见", accepted.to(answered), by=RESPONSIBLE_HEAD, data=data.Answer, after=investigate,
        not_same_as=investigate, guards=(guards.is_claim, guards.performance_named), stops=concluding, outcome="opinion",
        issues=answer_letter, basis=articles("三十二条、三十三条", "三十一条第六项、三十二条、三十四条"))
    serve = Action("送达处理意见", answered.stays(), by=(RESPONSIBLE_ORGAN, CLERK), data=data.Service,
        guards=guards.served_after_answer, at="served_on", starts=asking_review,
        basis=articles("三十二条、三十四条", "三十二条、三十五条"))
    perform = Action("落实处理意见", answered.stays(), by=RESPONSIBLE_ORGAN, data=data.Performance, guards=guards.was_supported,
        basis=articles("三十二条第二款", "三十二条第二款"))
    note_review = Action("登记复查请求", answered.stays(), by=(RESPONSIBLE_ORGAN, CLERK), data=data.ReviewNote, after=serve,
        guards=guards.review_of_this, at="asked_on", cancels=asking_review, basis=articles("三十四条", "三十五条"))
    reopen = Action("重新办理", answered.to(accepted), by=(RESPONSIBLE_ORGAN, HEAD), data=data.Reopening,
        guards=guards.redo_ordered, cancels=asking_review, starts=Start(concluding, when=_sixty_days),
        basis=articles("三十四条、三十五条", "三十五条、三十六条"))
    close = Action("办结归档", answered.to(closed), by=CLERK, after=serve, awaits=asking_review, guards=guards.is_final,
        basis=articles("三十四条、三十五条", "三十五条、三十六条"))

    report_result = Action("提交办结报告", (answered | settled | replied | guided).stays(), by=RESPONSIBLE_ORGAN,
        data=data.ResultReport, after=assign, once=True, stops=reporting,
        basis=articles("二十一条第一款第四项", "二十二条第一款第三项"))
    rate = Action("满意度评价", (answered | settled | replied | closed).stays(), by=(PETITIONER, CLERK), data=data.Rating,
        once=True, basis=articles("十一条、十二条", "二十一条第二款"))

    received = Count("收到信访事项", register, means="登记的信访事项件数，含重复信访和后来并案的，按登记之日计入。")
    received_by = CountEach("信访渠道", register, "channel", means="以“{}”形式提出的信访事项件数。")
    received_about = CountEach("内容分类", register, "category", means="反映“{}”问题的信访事项件数。")
    received_as = CountEach("信访事项类别", register, "petition_class", means="属于“{}”的信访事项件数。")
    web_petitions = Count("网上信访事项", register, where=_is("channel", Channel.WEB), means="通过网上信访渠道提出的信访事项件数。")
    repeats = Count("重复信访事项", register, where=lambda at: bool(at.data["repeated"]), means="登记为重复信访的信访事项件数。")
    visitors = Count("来访人次", register, where=_is("channel", Channel.VISIT), amount="persons", unit="人次",
        means="走访登记的来访人次。")
    group_visits = Count("集体访批次", register, where=_group, unit="批", means="五人以上走访的批次。")
    group_visitors = Count("集体访人次", register, where=_group, amount="persons", unit="人次", means="五人以上走访的来访人次。")
    merges = Count("并案", merge, means="并入先登记事项一并办理的信访事项件数。")
    transfers = Count("转送、交办", (forward, assign), means="转送、交办有权处理机关的信访事项件数，改转、指定的不重复计入。")
    objections = Count("转送交办异议", contest, unit="次", means="责任单位对转送、交办提出异议的次数。")
    acceptances = Count("受理", (accept, accept_directly), means="有权处理的机关受理的信访事项件数，按受理之日计入。")
    acceptances_in_time = Count("按期受理", (accept, accept_directly), where=lambda at: at.met("accepting") and at.met("noticing"),
        means="在法定期限内告知受理情况的信访事项件数。")
    refusals = Count("不予受理", refuse, means="不予受理的信访事项件数。")
    guidances = CountEach("导入法定途径", guide, "route", means="导入“{}”的申诉求决类信访事项件数。")
    referrals = Count("移送检举控告", refer, means="按管理权限移送的检举控告类信访事项件数。")
    endings = Count("不再受理", decline, means="经复核终结后不再受理的信访事项件数。")
    concluded = Count("办结", (answer, settle, reply), where=_first_answer,
        means="以处理意见、协议或者回复办结的信访事项件数，复查、复核责令重新办理的不重复计入。")
    concluded_in_time = Count("按期办结", (answer, settle, reply), where=lambda at: _first_answer(at) and at.met("concluding"),
        means="在办理期限内（含依法延长的）办结的信访事项件数。")
    responses = CountEach("办理结果", reply, "response", means="建议意见、检举控告类信访事项中结果为“{}”的件数。")
    opinions = CountEach("处理意见", answer, "opinion", means="处理意见为“{}”的信访事项件数。")
    settlements = Count("调解和解", settle, means="以调解协议、和解协议解决的信访事项件数。")
    extensions = Count("延长办理期限", extend, means="经责任单位负责人批准延长办理期限的信访事项件数。")
    hearings = Count("听证", hold_hearing, unit="次", means="责任单位办理信访事项举行听证的次数。")
    ratings = Count("参评信访事项", rate, means="信访人作出满意度评价的信访事项件数。")
    satisfied = Count("评价满意", rate, where=_is("satisfaction", Satisfaction.SATISFIED, Satisfaction.MOSTLY_SATISFIED),
        means="信访人评价为满意或者基本满意的信访事项件数。")

    web_rate = Share("网上信访占比", web_petitions, received, means="网上信访事项占收到的信访事项的比率。")
    acceptance_in_time_rate = Share("及时受理率", acceptances_in_time, acceptances, means="按期受理的件数占受理件数的比率。")
    in_time_rate = Share("按期办结率", concluded_in_time, concluded, means="按期办结的件数占办结件数的比率。")
    satisfaction_rate = Share("群众满意率", satisfied, ratings, means="评价满意的件数占参评件数的比率。")
