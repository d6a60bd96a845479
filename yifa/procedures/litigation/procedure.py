"""Suits against the organ (行政诉讼应诉): 行政诉讼法 of 1989, as amended from 2015 on, and its judicial interpretations."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, LEGAL_OFFICE, OFFICE_HEAD
from yifa.procedures.litigation import data, guards
from yifa.procedures.litigation.choices import Form, Instance, Track

_FORMER, _LAW, _RULES = "行政诉讼法（1989）", "行政诉讼法", "法释〔2018〕1号"
_HEADS = "法释〔2020〕3号"
_OPINION = "国办发〔2016〕54号"
_HEARINGS = ("attend_by_head", "attend_by_staff", "miss_hearing")


# A declaration reads as a table: an action in as few lines as it has facts.
# fmt: off
class Litigation(Procedure):
    """One instance of one suit, from the side of the organ that is sued; what the court does is recorded from its papers."""

    key, label, number = "litigation", "行政诉讼应诉", "{organ}行诉〔{year}〕{serial}号"
    summary = "行政机关收到应诉通知后，交办、答辩举证、负责人出庭，接收裁判，决定是否上诉，履行生效裁判并归档。每一审级一案。"
    statute = "《中华人民共和国行政诉讼法》（1989年通过，2014年、2017年修正）及其司法解释"
    subject = "act"

    responding = State("应诉中", initial=True)
    suspended = State("诉讼中止")
    judged = State("已裁判待生效")
    appealed = State("已上诉")
    effective = State("裁判已生效")
    archived = State("已归档", final=True)

    answering = Clock("答辩举证期限", limit="litigation.answer")
    answering_as_set = Clock("答辩举证期限（法院指定）", until="answer_by_on")
    producing = Clock("延期提供证据期限", limit="litigation_rules.late_evidence")
    trying = Clock("法院审理期限", limit="litigation.first")
    trying_longer = Clock("法院审理期限（延长）", until="extended_until_on")
    attending = Clock("开庭", until="hearing_on")
    appealing = Clock("上诉期限", limit="litigation.appeal_judgment")

    assignment_slip = Document("行政应诉交办单", to="承办机构")
    identity_certificate = Document("法定代表人身份证明书", to="人民法院")
    power_of_attorney = Document("授权委托书", to="人民法院")
    jurisdiction_objection = Document("管辖异议申请书", to="人民法院")
    delay_request = Document("延期提供证据申请书", to="人民法院")
    answer_statement = Document("行政诉讼答辩状", to="人民法院")
    evidence_list = Document("证据、依据目录", to="人民法院")
    alteration_notice = Document("改变被诉行政行为告知书", to="人民法院")
    head_identity = Document("出庭应诉负责人身份证明", to="人民法院")
    absence_statement = Document("负责人不能出庭情况说明", to="人民法院")
    appeal_petition = Document("行政上诉状", to="二审人民法院")
    retrial_application = Document("行政再审申请书", to="再审人民法院")
    closing_report = Document("行政应诉结案报告")

    _trial = (Start(trying, on="docketed_on", when=guards.tried_by(Track.ORDINARY)),
        Start(trying, on="docketed_on", when=guards.tried_by(Track.SIMPLE), limit="litigation.first_simple"),
        Start(trying, on="docketed_on", when=guards.tried_by(Track.APPELLATE), limit="litigation.second"))
    receive = Action("收到应诉通知", responding.opens(), by=(CLERK, LEGAL_OFFICE), data=data.Notice,
        guards=(guards.instance_fits, guards.suit_after_act, guards.follows, guards.earlier_done),
        starts=(Start(answering, when=guards.answers(Instance.FIRST)),
            Start(answering, when=guards.answers(Instance.SECOND), limit="litigation_rules.appeal_answer"),
            Start(answering, when=guards.answers(Instance.RETRIAL), limit="litigation_rules.retrial_opinion"),
            answering_as_set, *_trial),
        basis=f"{_FORMER}第四十三条；{_LAW}第六十七条；{_RULES}第一百零四条、第一百零八条、第一百一十一条")
    assign = Action("交办", responding.stays(), by=(HEAD, OFFICE_HEAD), data=data.Assignment, issues=assignment_slip,
        basis=_OPINION)
    entrust = Action("委托诉讼代理人", responding.stays(), by=HEAD, data=data.Entrustment, guards=guards.two_agents,
        issues=(identity_certificate, power_of_attorney), basis=f"{_LAW}第三十一条；{_RULES}第三十一条")
    object_jurisdiction = Action("提出管辖异议", responding.stays(), by=HEAD, data=data.Reasoned,
        guards=guards.objected_in_time, once=True, issues=jurisdiction_objection,
        basis="法释〔2000〕8号第十条；法释〔2018〕1号第十条")
    transfer = Action("移送其他法院", responding.stays(), by=CLERK, data=data.Transfer, guards=guards.suit_after_act,
        cancels=trying_longer, starts=_trial, basis=f"{_LAW}第二十二条至第二十四条")
    request_delay = Action("申请延期举证", responding.stays(), by=HEAD, data=data.Delay, once=True,
        guards=(guards.withheld, guards.delay_asked_in_time), issues=delay_request,
        basis=f"{_LAW}第三十六条第一款；{_RULES}第三十四条")
    permit_delay = Action("法院准许延期举证", responding.stays(), by=CLERK, after=request_delay, once=True,
        guards=guards.withheld, basis=f"{_LAW}第三十六条第一款")
    end_obstacle = Action("延期事由消除", responding.stays(), by=CLERK, after=permit_delay, once=True, starts=producing,
        guards=guards.withheld, basis=f"{_RULES}第三十四条")
    supply_evidence = Action("提交延期证据", responding.stays(), by=CLERK, data=data.Answer, after=end_obstacle, once=True,
        stops=producing, basis=f"{_RULES}第三十四条")
    draft_answer = Action("拟制答辩状", responding.stays(), by=CLERK, data=data.Draft, basis=f"{_LAW}第三十四条、第六十七条")
    answer = Action("提交答辩和证据", responding.stays(), by=(HEAD, OFFICE_HEAD), data=data.Answer, after=draft_answer, once=True,
        not_same_as=draft_answer, stops=(answering, answering_as_set), issues=(answer_statement, evidence_list),
        basis=f"{_FORMER}第四十三条；{_LAW}第六十七条；{_RULES}第三十四条")
    alter_act = Action("改变被诉行政行为", responding.stays(), by=HEAD, data=data.Alteration,
        issues=alteration_notice, basis=f"{_LAW}第六十二条；{_RULES}第八十一条；法释〔2008〕2号第三条、第四条、第八条")
    stay_execution = Action("停止执行", responding.stays(), by=(HEAD, CLERK), data=data.Reasoned, basis=f"{_LAW}第五十六条")
    convert = Action("转为普通程序", responding.stays(), by=CLERK, data=data.Reasoned, guards=guards.tried_simply, once=True,
        starts=Start(trying, on="docketed_on", carries=True), basis=f"{_LAW}第八十四条；{_RULES}第一百零五条")
    prolong_trial = Action("法院延长审限", responding.stays(), by=CLERK, data=data.Prolongation, guards=guards.day_ahead,
        cancels=trying, starts=trying_longer, basis=f"{_LAW}第八十一条、第八十八条")
    suspend = Action("中止诉讼", responding.to(suspended), by=CLERK, data=data.Suspension, pauses=(trying, trying_longer),
        cancels=attending, basis=f"{_RULES}第八十七条、第五十条")
    resume = Action("恢复诉讼", suspended.to(responding), by=CLERK, resumes=(trying, trying_longer),
        basis=f"{_RULES}第八十七条第二款")
    mediate = Action("法院组织调解", responding.stays(), by=CLERK, data=data.Mediation,
        basis=f"{_LAW}第六十条；{_RULES}第八十四条")
    request_withdrawal = Action("对方申请撤回", (responding | suspended).stays(), by=CLERK, data=data.Reasoned,
        basis=f"{_FORMER}第五十一条；{_LAW}第六十二条")

    summon = Action("收到开庭通知", responding.stays(), by=CLERK, data=data.Summons, guards=guards.day_ahead,
        starts=attending, basis=f"{_LAW}第一百零一条；{_HEADS}第五条")
    designate_head = Action("确定出庭负责人", responding.stays(), by=HEAD, data=data.Designation, after=summon,
        issues=head_identity, basis=f"{_LAW}第三条第三款；{_RULES}第一百三十一条；{_HEADS}第二条、第六条")
    explain_absence = Action("说明负责人不能出庭", responding.stays(), by=HEAD, data=data.Absence, after=summon,
        guards=guards.staff_named, issues=absence_statement,
        basis=f"{_LAW}第三条第三款；{_RULES}第一百二十九条第三款；{_HEADS}第八条、第九条")
    attend_by_head = Action("负责人出庭", responding.stays(), by=CLERK, data=data.HeadHearing, after=(summon, designate_head),
        guards=guards.on_hearing_day, stops=attending, basis=f"{_LAW}第三条第三款；{_HEADS}第七条、第十一条")
    attend_by_staff = Action("工作人员出庭", responding.stays(), by=CLERK, data=data.StaffHearing, after=summon,
        guards=(guards.on_hearing_day, guards.staff_named), stops=attending, basis=f"{_LAW}第三条第三款；{_HEADS}第十条")
    miss_hearing = Action("未派员出庭", responding.stays(), by=CLERK, data=data.Missed, after=summon,
        guards=guards.on_hearing_day, cancels=attending,
        basis=f"{_LAW}第五十八条、第六十六条第二款；{_RULES}第一百三十二条；{_HEADS}第十二条")
    adjourn = Action("延期开庭", responding.stays(), by=CLERK, data=data.Adjournment, after=summon, guards=guards.day_ahead,
        cancels=attending, starts=attending, basis=f"{_RULES}第七十二条；{_HEADS}第九条第三款")

    receive_judgment = Action("收到一审裁判", responding.to(judged), by=CLERK, data=data.Judgment, at="judged_on",
        guards=(guards.appealable, guards.judged_after_suit, guards.outcome_fits, guards.form_fits, guards.review_fits),
        stops=(trying, trying_longer), cancels=(answering, answering_as_set, producing, attending), outcome="outcome",
        starts=(Start(appealing, on=lambda at: at.on, when=guards.decided_by(Form.JUDGMENT)),
            Start(appealing, on=lambda at: at.on, when=guards.decided_by(Form.RULING), limit="litigation.appeal_ruling")),
        basis=f"{_FORMER}第五十四条、第五十七条、第五十八条；{_LAW}第六十九条至第八十一条、第八十五条")
    receive_final_judgment = Action("收到终审裁判", responding.to(effective), by=CLERK, data=data.Judgment, at="judged_on",
        guards=(guards.final, guards.judged_after_suit, guards.outcome_fits, guards.form_fits, guards.review_fits),
        stops=(trying, trying_longer), cancels=(answering, answering_as_set, producing, attending), outcome="outcome",
        basis=f"{_FORMER}第六十条、第六十一条；{_LAW}第八十八条、第八十九条；{_RULES}第一百一十九条")
    conclude = Action("撤诉、调解、终结结案", (responding | suspended).to(effective), by=CLERK, data=data.Conclusion,
        at="judged_on", guards=(guards.judged_after_suit, guards.ending_fits), outcome="ending", stops=(trying, trying_longer),
        cancels=(answering, answering_as_set, producing, attending),
        basis=f"{_FORMER}第五十一条；{_LAW}第五十八条、第六十条、第六十二条；{_RULES}第八十八条、第一百一十六条")
    correct_judgment = Action("收到补正裁定", (judged | appealed | effective).stays(), by=CLERK, data=data.Correction,
        basis=f"{_RULES}第一百零一条第一款第十一项")

    propose_appeal = Action("拟提起上诉", judged.stays(), by=CLERK, data=data.AppealDraft, basis=f"{_LAW}第八十五条")
    appeal = Action("提起上诉", judged.to(appealed), by=HEAD, after=propose_appeal, not_same_as=propose_appeal,
        guards=guards.appeal_open, stops=appealing, issues=appeal_petition, basis=f"{_FORMER}第五十八条；{_LAW}第八十五条")
    note_appeal = Action("对方上诉", judged.to(appealed), by=CLERK, data=data.AppealByOther, guards=guards.other_appealed_in_time,
        cancels=appealing, basis=f"{_FORMER}第五十八条；{_LAW}第八十五条；{_RULES}第一百零八条")
    take_effect = Action("裁判生效", judged.to(effective), by=CLERK, guards=guards.appeal_lapsed, cancels=appealing,
        basis=f"{_FORMER}第五十八条；{_LAW}第八十五条")
    end_appeal = Action("撤回上诉后裁判生效", appealed.to(effective), by=CLERK, data=data.AppealEnd, at="appeal_ended_on",
        guards=guards.appeal_ended_by_now, basis=f"{_LAW}第八十五条、第一百零一条")
    apply_retrial = Action("申请再审", effective.stays(), by=HEAD, data=data.RetrialRequest, once=True,
        guards=guards.retrial_in_time, issues=retrial_application, basis=f"{_LAW}第九十条、第九十一条；{_RULES}第一百一十条")
    archive = Action("归档", (appealed | effective).to(archived), by=CLERK, data=data.Closing, guards=guards.children_closed,
        issues=closing_report, basis=f"{_OPINION}；{_LAW}第九十四条")

    _effects = (take_effect, end_appeal, receive_final_judgment, conclude)
    first = Count("一审应诉", receive, where=guards.at_instance(Instance.FIRST),
        means="收到应诉通知的一审行政诉讼案件件数，按收到之日计入。")
    second = Count("二审应诉", receive, where=guards.at_instance(Instance.SECOND),
        means="收到应诉通知的二审行政诉讼案件件数，按收到之日计入。")
    retrial = Count("再审应诉", receive, where=guards.at_instance(Instance.RETRIAL),
        means="收到应诉通知的再审行政诉讼案件件数，按收到之日计入。")
    matters = CountEach("案件类型", receive, "matter", means="收到应诉通知的“{}”案件件数，各审级分别计入。")
    answers_given = Count("提交答辩", answer, means="向人民法院提交答辩和证据的案件件数，各审级分别计入。")
    answered_in_time = Count("按期答辩", answer, where=guards.in_time,
        means="在法定期限或者法院指定期限内提交答辩和证据的案件件数。")
    answered_in_time_rate = Share("按期答辩率", answered_in_time, answers_given, means="按期答辩的案件占提交答辩案件的比例。")
    hearings = Count("开庭案件", (attend_by_head, attend_by_staff, miss_hearing), where=guards.first_of(*_HEARINGS),
        means="人民法院开庭审理的案件件数，同一审级多次开庭的计一件，按首次开庭之日计入。")
    appearances = Count("出庭应诉", (attend_by_head, attend_by_staff), where=guards.first_of(*_HEARINGS[:2]),
        means="行政机关负责人或者工作人员出庭应诉的案件件数，一审、二审、再审分别计入，同一审级多次出庭的计一件，按首次出庭之日计入。")
    head_appearances = Count("负责人出庭", attend_by_head, where=guards.first_of("attend_by_head"),
        means="行政机关负责人出庭应诉的案件件数，同一审级负责人到庭一次即计一件。")
    head_appearance_rate = Share("负责人出庭率", head_appearances, hearings, means="负责人出庭应诉的案件占开庭案件的比例。")
    appeared_as = CountEach("出庭负责人", designate_head, "head_post", unit="次", means="确定由{}出庭应诉的次数。")
    absences = Count("未派员出庭", miss_hearing, unit="次", means="负责人和工作人员均未出庭的庭审次数。")
    unexplained_absences = Count("负责人未出庭且未说明理由", (attend_by_staff, miss_hearing), where=guards.unexplained, unit="次",
        means="负责人未出庭，也未向人民法院说明理由的庭审次数。")
    alterations = Count("改变被诉行政行为", alter_act, unit="次", means="诉讼期间主动改变被诉行政行为的次数。")
    decided_as = CountEach("一审裁判结果", receive_judgment, "outcome",
        means="按第一审程序作出、结果为“{}”的裁判件数，含尚未生效的。")
    finally_as = CountEach("终审裁判结果", receive_final_judgment, "outcome",
        means="按第二审程序作出、结果为“{}”的裁判件数。")
    ended_as = CountEach("其他结案方式", conclude, "ending", means="以“{}”结案的案件件数。")
    reviews = CountEach("对原裁判的处理", receive_final_judgment, "review",
        means="按第二审程序审理，对原裁判处理为“{}”的案件件数。")
    redone = Count("责令重作", (receive_judgment, receive_final_judgment), where=lambda at: bool(at.data.get("redo")),
        means="判决责令重新作出行政行为的裁判件数，含尚未生效的。")
    appeals = Count("提起上诉", appeal, means="行政机关提起上诉的案件件数。")
    appeals_by_others = Count("对方上诉", note_appeal, means="由其他当事人提起上诉的案件件数。")
    effects = Count("生效结案", _effects, means="裁判生效或者以撤诉、调解、终结等方式结案的案件件数，按生效之日计入。")
    rulings = Count("生效裁判", _effects, where=guards.decided,
        means="对被诉行政行为或者起诉作出判断的生效裁判件数，不含撤诉、调解、终结和发回重审。")
    won = Count("胜诉", _effects, where=guards.won, means="生效裁判中驳回诉讼请求、驳回起诉或者维持行政行为的件数。")
    lost = Count("败诉", _effects, where=guards.lost,
        means="生效裁判中撤销、变更、确认违法或者无效、责令履行、判决给付、判决承担协议责任、判决赔偿或者补偿的件数。")
    lost_rate = Share("败诉率", lost, rulings, means="败诉的生效裁判占生效裁判的比例。")
