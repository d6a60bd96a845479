"""The general procedure of penalties (行政处罚普通程序): 行政处罚法 of 2017 and of 2021, 国办发〔2018〕118号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, PARTY, REVIEWER
from yifa.kernel.standings import Needs
from yifa.procedures.penalty import data, guards, questions
from yifa.procedures.penalty.questions import articles

_OFFICERS = Needs("officer_certificate.certified", "行政执法证", of="officers", least=2, scope="domain")
_PARTY = (PARTY, CLERK)
_CRIME = "行政执法机关移送涉嫌犯罪案件的规定"
_ALL_RECORDS = "国办发〔2018〕118号第（七）项至第（十）项"
_PUBLICITY = "国办发〔2018〕118号第（六）项"


# A declaration reads as a table: an action in as few lines as it has facts.
# fmt: off
class Penalty(Procedure):
    """One unlawful act, from the clue to the closed file; its steps follow the law in force on their day."""

    key, label, number = "penalty", "行政处罚", "{organ}罚〔{year}〕{serial}号"
    summary = "发现违法行为，立案、由两名执法人员调查，事先告知、听取陈述申辩或者听证，经法制审核后作出决定、送达、公开、结案。"
    statute = "《中华人民共和国行政处罚法》（2017年修正、2021年修订）、国办发〔2018〕118号"
    subject = "cause"
    public = Public(("cause", "party", "party_kind", "kinds", "fine_fen", "gains_fen", "public_text"))

    reported = State("已登记线索", initial=True)
    docketed = State("调查中")
    investigated = State("调查终结")
    notified = State("已告知")
    awaiting_hearing = State("待听证")
    considered = State("待审查")
    reviewed = State("已通过法制审核")
    discussed = State("已集体讨论")
    transferred = State("已移送公安机关")
    decided = State("待送达")
    served = State("已送达")
    undocketed = State("不予立案", final=True)
    forwarded = State("已移送其他机关", final=True)
    merged = State("已并案", final=True)
    dropped = State("已撤销案件", final=True)
    prosecuted = State("司法机关已立案", final=True)
    closed = State("已结案", final=True)

    checking = Clock("核查期限", until="check_by_on")
    defending = Clock("陈述、申辩期限", until="defend_by_on", waits=True)
    asking_hearing = Clock("要求听证的期限", limit="penalty.hearing_ask", waits=True)
    deciding = Clock("办案期限", limit="penalty.decide")
    deciding_as_set = Clock("办案期限（特别规定或者延长）", until="decide_by_on")
    serving = Clock("送达期限", limit="penalty.deliver")
    publishing = Clock("公开处罚决定信息", limit="three_systems.publish_lp")

    docketing_form = Document("行政处罚立案审批表")
    undocketed_notice = Document("不予立案审批表")
    forwarding_letter = Document("案件移送函", to="有管辖权的机关")
    suspension_form = Document("暂停计算办案期限审批表")
    extension_form = Document("延长办案期限审批表")
    investigation_report = Document("案件调查终结报告")
    prior_notice = Document("行政处罚告知书", to="当事人")
    legal_review_opinion = Document("重大执法决定法制审核意见书")
    discussion_record = Document("行政处罚案件集体讨论记录")
    penalty_decision = Document("行政处罚决定书", to="当事人")
    no_penalty_decision = Document("不予行政处罚决定书", to="当事人")
    drop_form = Document("撤销案件审批表")
    service_receipt = Document("送达回证")
    published_decision = Document("行政处罚决定公示表", public=True)
    closing_form = Document("行政处罚案件结案审批表")

    report = Action("登记线索", reported.opens(), by=CLERK, data=data.Clue, starts=checking,
        basis=articles("三十六条", "五十四条"))
    docket = Action("立案", reported.to(docketed), by=HEAD, data=data.Docket, needs=_OFFICERS, stops=checking,
        issues=docketing_form,
        guards=(guards.not_barred, guards.within_powers, guards.deadline_explained),
        starts=(Start(deciding, when=lambda at: at.get("decide_by_on") is None), deciding_as_set),
        basis=articles("三十六条", "五十四条第二款、六十条"))
    decline = Action("不予立案", reported.to(undocketed), by=HEAD, data=data.Reasoned, stops=checking, outcome="不予立案",
        issues=undocketed_notice, basis=articles("二十九条、三十六条", "三十六条、五十四条"))
    forward = Action("移送其他机关", (reported | docketed).to(forwarded), by=HEAD, data=data.Forwarding, stops=checking,
        outcome="移送其他机关", issues=forwarding_letter, guards=guards.measures_ended,
        basis=articles("二十条、二十一条", "二十二条至第二十五条"))
    merge = Action("并案", (reported | docketed).to(merged), by=HEAD, data=data.Merger, outcome="并案", stops=checking,
        guards=(guards.merged_well, guards.measures_ended), basis=articles("三十六条", "五十四条"))

    _open = docketed | investigated | notified | awaiting_hearing | considered | reviewed | discussed | decided | served
    replace_officers = Action("更换执法人员", _open.stays(), by=HEAD, data=data.OfficerChange, needs=_OFFICERS,
        guards=guards.recused_stay_out, basis=articles("三十七条", "四十二条、四十三条"))
    record = Action("全过程记录", _open.stays(), by=CLERK, data=data.Record, needs=_OFFICERS,
        guards=(guards.credentials, guards.attached, guards.within_powers),
        basis=articles("三十六条、三十七条", "四十二条、四十六条、四十七条、五十四条、五十五条", _ALL_RECORDS))
    suspend = Action("暂停计算办案期限", (docketed | notified | awaiting_hearing).stays(), by=HEAD, data=data.Excluded,
        pauses=(deciding, deciding_as_set), issues=suspension_form, basis=articles("三十六条", "六十条"))
    resume = Action("恢复计算办案期限", (docketed | notified | awaiting_hearing).stays(), by=HEAD, data=data.Reasoned,
        after=suspend,
        resumes=(deciding, deciding_as_set), basis=articles("三十六条", "六十条"))
    extend = Action("延长办案期限", (docketed | investigated | notified | awaiting_hearing | considered | reviewed).stays(),
        by=HEAD,
        data=data.Extension, guards=guards.extendable, cancels=(deciding, deciding_as_set), starts=deciding_as_set,
        issues=extension_form, basis=articles("三十六条", "六十条"))
    drop = Action("撤销案件", docketed.to(dropped), by=HEAD, data=data.Reasoned, outcome="撤销案件",
        guards=guards.measures_ended, stops=(deciding, deciding_as_set), issues=drop_form, basis=articles("三十六条", "五十四条"))

    conclude = Action("调查终结", docketed.to(investigated), by=CLERK, data=data.Conclusion, needs=_OFFICERS, after=record,
        guards=guards.measures_ended, issues=investigation_report,
        basis=articles("三十六条、三十八条第一款", "五十四条、五十七条第一款"))
    notify = Action("事先告知", investigated.to(notified), by=CLERK, data=data.Notice, needs=_OFFICERS, issues=prior_notice,
        guards=(guards.proposed, guards.told_fully, guards.hearing_told, guards.within_powers),
        starts=(defending, Start(asking_hearing, when=lambda at: bool(at.data["hearing_right"]))),
        basis=articles("三十一条、三十二条、四十二条", "四十四条、四十五条、六十三条、六十四条"))
    submit = Action("送请审查", investigated.to(considered), by=CLERK, guards=guards.not_proposed,
        basis=articles("三十八条第一款", "五十七条第一款"))
    defend = Action("陈述、申辩", notified.stays(), by=_PARTY, data=data.Defence, basis=articles("三十二条", "四十五条"))
    waive = Action("放弃陈述、申辩和听证", notified.stays(), by=_PARTY, cancels=(defending, asking_hearing),
        basis=articles("三十二条、四十一条、四十二条", "四十五条、六十二条、六十四条"))
    ask_hearing = Action("要求听证", notified.to(awaiting_hearing), by=_PARTY, guards=guards.may_ask, cancels=asking_hearing,
        basis=articles("四十二条第一款", "六十四条第一项"))
    end_hearing = Action("听证终结", awaiting_hearing.to(notified), by=CLERK, guards=guards.hearing_ended,
        basis=articles("四十二条、四十三条", "六十四条、六十五条"))
    consider = Action("复核陈述、申辩", notified.to(considered), by=CLERK, data=data.Considered,
        awaits=(defending, asking_hearing),
        basis=articles("三十二条、四十一条至第四十三条", "四十五条、六十二条、六十四条、六十五条"))
    review = Action("法制审核通过", considered.to(reviewed), by=REVIEWER, data=data.LegalReview, guards=guards.impartial,
        not_same_as=(conclude, consider), issues=legal_review_opinion,
        basis=articles("三十八条第三款", "五十八条", "国办发〔2018〕118号第（十一）项至第（十四）项"))
    discuss = Action("集体讨论", (considered | reviewed).to(discussed), by=HEAD, data=data.Discussion, issues=discussion_record,
        guards=(guards.review_first, guards.several_heads), basis=articles("三十八条第二款", "五十七条第二款"))
    send_back = Action("退回补充调查", (investigated | notified | considered | reviewed | discussed).to(docketed),
        by=(REVIEWER, HEAD), data=data.Reasoned, cancels=(defending, asking_hearing),
        basis=articles("三十六条、三十八条", "五十四条、五十七条、五十八条"))
    _ripe = considered | reviewed | discussed
    penalize = Action("作出行政处罚决定", _ripe.to(decided), by=HEAD, data=data.Decision, not_same_as=(conclude, review),
        needs=_OFFICERS,
        guards=(guards.review_first, guards.discussed, guards.proposed, guards.not_barred, guards.within_powers,
            guards.amounts, guards.as_told), outcome="给予行政处罚", stops=(deciding, deciding_as_set),
        starts=(serving, Start(publishing, when=lambda at: not questions.revised(at) or bool(at.get("social_impact")))),
        issues=penalty_decision,
        basis=articles("三十八条、三十九条", "三十四条、五十七条、五十九条、六十条"))
    spare = Action("作出不予处罚决定", _ripe.to(decided), by=HEAD, data=data.NoPenalty, not_same_as=(conclude, review),
        guards=(guards.review_first, guards.discussed, guards.spared_lawfully, guards.educated), outcome="spared_because",
        stops=(deciding, deciding_as_set), starts=serving, issues=no_penalty_decision,
        basis=articles("二十五条至第二十七条、二十九条、三十八条", "三十条至第三十三条、三十六条、五十七条"))

    transfer = Action("移送公安机关", (docketed | investigated).to(transferred), by=CLERK, guards=guards.to_police,
        pauses=(deciding, deciding_as_set), basis=articles("二十二条、三十八条第一款第四项", "二十七条、五十七条第一款第四项",
        _CRIME + "第五条"))
    prosecute = Action("登记司法机关立案", transferred.to(prosecuted), by=CLERK, guards=guards.police_accepted,
        outcome="移送司法机关",
        basis=_CRIME + "第八条、第十二条")
    take_back = Action("公安机关退回", transferred.to(docketed), by=CLERK, guards=guards.police_declined,
        resumes=(deciding, deciding_as_set), basis=articles("二十二条", "二十七条", _CRIME + "第十三条"))

    serve = Action("送达", decided.to(served), by=CLERK, data=data.Service, needs=_OFFICERS, guards=guards.served_well,
        stops=serving,
        at="served_on", issues=service_receipt, basis=articles("四十条", "六十一条"))
    redact = Action("编写公示文本", (served | closed).stays(), by=CLERK, data=data.Redaction, after=penalize,
        guards=(guards.disclosable, guards.stands, guards.nobody_named), basis=articles(new="四十八条、五十条", other=_PUBLICITY))
    publish = Action("公开处罚决定信息", (served | closed).stays(), by=(REVIEWER, HEAD), after=redact, not_same_as=redact,
        once=True,
        guards=(guards.disclosable, guards.stands), stops=publishing, publishes=True, issues=published_decision,
        basis=articles(new="四十八条第一款", other=_PUBLICITY))
    take_down = Action("撤回处罚决定信息", (served | closed).stays(), by=(REVIEWER, HEAD), withdraws=True,
        guards=guards.to_take_down,
        once=True, basis=articles(new="四十八条第二款", other=_PUBLICITY))
    close = Action("结案", served.to(closed), by=HEAD, data=data.Closing, guards=(guards.performed, guards.published_first),
        issues=closing_form, basis=articles("四十四条", "六十六条"))
    archive = Action("归档", closed.stays(), by=CLERK, data=data.Archived, once=True, basis=articles(new="四十七条",
        other=_ALL_RECORDS))

    clues = Count("登记线索", report, means="登记的违法行为线索件数。")
    clue_source = CountEach("线索来源", report, "source", means="来源为“{}”的违法行为线索件数。")
    dockets = Count("立案", docket, means="按普通程序立案的行政处罚案件件数。")
    non_dockets = Count("不予立案", decline, means="经核查决定不予立案的件数。")
    forwards = Count("移送其他机关", forward, means="移送有管辖权的其他机关的件数。")
    drops = Count("撤销案件", drop, means="立案后撤销的案件件数。")
    records = Count("执法记录", record, unit="份", means="附有文件的全过程记录份数。")
    notices = Count("事先告知", notify, unit="次", means="作出处罚决定之前告知当事人的次数。")
    defences = Count("陈述、申辩", defend, unit="次", means="当事人陈述、申辩的次数。")
    legal_reviews = Count("法制审核", review, unit="次", means="作出决定之前法制审核通过的次数。")
    discussions = Count("集体讨论", discuss, unit="次", means="行政机关负责人集体讨论处罚案件的次数。")
    decisions = Count("处罚和不予处罚决定", (penalize, spare), means="按普通程序作出的行政处罚决定和不予行政处罚决定件数。")
    penalised = Count("行政处罚决定", penalize, means="按普通程序作出的行政处罚决定件数。")
    kind = CountEach("处罚种类", penalize, "kinds", means="含“{}”的行政处罚决定件数，一案多种的分别计入。")
    spared = CountEach("不予处罚情形", spare, "spared_because", means="以“{}”不予行政处罚的件数。")
    fines_fen = Count("罚款金额", penalize, amount="fine_fen", unit="元", scale=100,
        means="普通程序处罚决定确定的罚款金额。")
    confiscated_gains_fen = Count("没收违法所得金额", penalize, amount="gains_fen", unit="元", scale=100,
        means="处罚决定确定没收的违法所得金额。")
    confiscated_property_fen = Count("没收财物价值", penalize, amount="property_fen", unit="元", scale=100,
        means="处罚决定确定没收的非法财物价值。")
    timed_decisions = Count("有办案期限的决定", (penalize, spare, drop), where=questions.timed,
        means="有法定或者规章规定的办案期限，作出处罚、不予处罚决定或者撤销案件的件数。")
    decided_in_time = Count("期限内作出的决定", (penalize, spare, drop), where=questions.in_time,
        means="在办案期限（含依法延长，不含依法不计入的时间）内作出处罚、不予处罚决定或者撤销案件的件数。")
    transferred_to_police = Count("移送公安机关", transfer, means="移送公安机关的涉嫌犯罪案件件数。")
    police_cases = Count("公安机关立案", prosecute, means="移送后公安机关立案的件数。")
    publications = Count("公开处罚决定", publish, means="向社会公开的行政处罚决定件数。")
    timed_publications = Count("有公开期限的处罚决定", publish, where=questions.publication_timed,
        means="公开时有公开期限（2019年1月3日起）的处罚决定件数。")
    published_in_time = Count("期限内公开", publish, where=lambda at: questions.publication_timed(at) and at.met("publishing"),
        means="有公开期限、按期公开的处罚决定件数。")
    take_downs = Count("撤回处罚决定信息", take_down, means="决定被纠正后撤回公开的处罚决定件数。")
    closures = Count("结案", close, means="送达、执行完毕后结案的件数。")
    in_time_rate = Share("办案期限内决定率", decided_in_time, timed_decisions,
        means="有办案期限的案件中，在期限内作出决定的比率。")
    published_in_time_rate = Share("按期公开率", published_in_time, timed_publications,
        means="有公开期限的处罚决定中在期限内公开的比率。")
