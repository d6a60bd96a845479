"""Conditions of law on the steps of the general procedure (办理条件), each with its articles."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import Guard
from yifa.kernel.running import Status
from yifa.procedures.penalty import questions
from yifa.procedures.penalty.choices import Method, Proposal, Stage
from yifa.procedures.penalty.questions import articles


def _merged_well(at: Moment) -> bool:
    main = at.facts.case(at.data["main_case"]) if at.facts is not None else None
    if main is None or at.case is None or main.number == at.case.number:
        return False
    return (main.procedure, main.organ, main.closed_on) == ("penalty", at.case.organ, None) and main.state != "reported"


def _extendable(at: Moment) -> bool:
    runs = [run for run in (at.live("deciding"), at.live("deciding_as_set")) if run is not None]
    until = at.day("decide_by_on")
    return bool(runs) and until is not None and all(
        run.status is Status.RUNNING and at.on <= run.due < until for run in runs)  # fmt: skip


# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
not_barred = Guard(
    "penalty_time_barred", articles("二十九条", "三十六条"),
    "The act was found after the limitation period. Nothing but “no penalty” may follow: do not docket, or decide so",
    "违法行为发现时已超过追究时效，不再给予行政处罚：尚未立案的办理“不予立案”，已经立案的作出不予行政处罚决定",
    lambda at: not questions.barred(at))
within_powers = Guard(
    "penalty_power_not_delegated", articles("十六条", "二十四条"),
    "A town or subdistrict acts only within a power delegated to it on that day. Name the power, or forward the case",
    "镇、街道只能在当日有效的赋权事项范围内实施行政处罚，请填写赋权事项名称，不在范围内的移送有管辖权的机关",
    questions.empowered)
deadline_explained = Guard(
    "penalty_deadline_unexplained", articles(new="六十条"),
    "A special last day to decide needs the law or rule that sets it, and lies after today",
    "填写特别办案期限的，应当同时填写规定该期限的法律、法规、规章，且届满日期在立案之后",
    lambda at: (d := at.day("decide_by_on")) is None or (d > at.on and bool(at.data.get("deadline_basis"))))
merged_well = Guard(
    "penalty_not_mergeable", articles("三十六条", "五十四条"),
    "A case merges only into another docketed one of the same organ that has not ended",
    "只能并入本机关已经立案、尚未办结的另一行政处罚案件", _merged_well)
recused_stay_out = Guard(
    "penalty_officer_recused", articles("三十七条第三款", "四十三条"),
    "An officer who was recused takes no further part. Name others, and list all who were recused",
    "已经回避的人员不得再参加本案办理，请另行指派，并列明此前已经回避的全部人员",
    lambda at: not set(at.data["officers"]) & set(at.data["recused"])
    and set((at.case.data.get("recused") if at.case else None) or ()) <= set(at.data["recused"]))
credentials = Guard(
    "penalty_credentials_not_shown", articles("三十七条第一款", "五十五条第一款"),
    "Officers who take evidence show their certificates; the party may refuse those who do not",
    "调查、检查应当主动出示执法证件；未出示的，当事人有权拒绝，所取材料不得登记",
    lambda at: at.data["stage"] != Stage.INVESTIGATION or bool(at.data["credentials_shown"]))
attached = Guard(
    "penalty_record_unattached", articles("三十七条", "四十七条", "国办发〔2018〕118号第（七）项至第（十）项"),
    "A record is a file: attach it, in the form that you say (text, picture, audio or video)",
    "执法记录应当附文件，且文件类型应当与所填记录形式（文字、图片、音频、视频）相符", questions.recorded)
measures_ended = Guard(
    "penalty_measure_open", articles("三十七条第二款", "五十六条", "行政执法机关移送涉嫌犯罪案件的规定第五条"),
    "Evidence is still held, or whether to hand the case to the police is not decided. Settle that first",
    "先行登记保存的证据尚未处理，或者移送公安机关的提请尚未决定，请先办理", questions.measures_ended)
to_police = Guard(
    "penalty_transfer_unapproved", articles("二十二条", "二十七条", "行政执法机关移送涉嫌犯罪案件的规定第五条"),
    "Only a case handed to the police with leave is suspended for them. Record that in a transfer first",
    "案件尚未经批准移送公安机关，请先在“涉嫌犯罪案件移送”中办理", questions.transfer_is("handed_over", "accepted"))
police_accepted = Guard(
    "penalty_police_undecided", "行政执法机关移送涉嫌犯罪案件的规定第八条、第十二条", "The police have not accepted the case",
    "公安机关尚未立案，不能以移送司法机关办结", questions.transfer_is("accepted"))
police_declined = Guard(
    "penalty_police_not_declined", "行政执法机关移送涉嫌犯罪案件的规定第十条、第十三条", "The police have not declined the case",
    "公安机关没有退回案件，不能恢复调查", questions.transfer_is("declined"))
hearing_ended = Guard(
    "penalty_hearing_open", articles("四十二条、四十三条", "六十四条、六十五条"),
    "The hearing has neither been held nor forgone. Record it first", "听证尚未举行，也未放弃，请先在“行政处罚听证”中办理",
    questions.hearing_ended)
extendable = Guard(
    "penalty_not_extendable", articles(new="六十条"),
    "Only a period that runs and has not run out is extended, to a later day, where a law or rule allows it",
    "只有正在计算、尚未届满的办案期限才能延长，且延长后的日期应当在原期限之后；暂停计算期间不办理延长", _extendable)
proposed = Guard(
    "penalty_not_proposed", articles("三十一条", "四十四条"),
    "The investigation did not propose a penalty. Submit the case instead",
    "调查终结未建议给予行政处罚，不作处罚告知，请办理“送请审查”", lambda at: bool(at.get("proposal") == Proposal.PENALISE))
not_proposed = Guard(
    "penalty_notice_due", articles("三十一条、四十一条", "四十四条、六十二条"),
    "A penalty is proposed, so the party must be told first", "拟给予行政处罚的，应当先行告知当事人",
    lambda at: at.get("proposal") != Proposal.PENALISE)
told_fully = Guard(
    "penalty_notice_amounts", articles("三十一条", "四十四条"),
    "Every proposed kind that has an amount needs it, and no other; the day to answer by lies after today",
    "拟罚款、没收的应当告知金额，金额与种类应当相符，陈述、申辩截止日期应当在告知之后",
    lambda at: questions.amounts_fit(at, "proposed_") and at.data["defend_by_on"] > at.on.isoformat())
hearing_told = Guard(
    "penalty_hearing_right_untold", articles("四十二条第一款", "六十三条第一款"),
    "A penalty of these kinds gives a right to be heard. Tell the party so",
    "拟作出的处罚属于应当听证的种类，必须告知当事人有要求听证的权利",
    lambda at: bool(at.data["hearing_right"]) or not questions.must_tell_hearing(at))
may_ask = Guard(
    "penalty_hearing_asked_late", articles("四十二条第一款第一项", "六十四条第一项"),
    "The time to ask for a hearing is over, or no hearing was offered",
    "未告知听证权利，或者要求听证的期限已经届满，不能组织听证",
    lambda at: at.live("asking_hearing") is not None and not at.overdue("asking_hearing"))
impartial = Guard(
    "penalty_investigator_judges", articles("三十八条第三款、四十二条第一款第四项", "五十八条、六十四条第四项"),
    "An officer who investigated the case neither chairs its hearing nor reviews it. Let somebody else do it",
    "本案调查人员不得主持听证，也不得审核本案，请由其他人员办理", questions.not_an_officer)
review_first = Guard(
    "penalty_unreviewed", articles("三十八条第三款", "五十八条第一款", "国办发〔2018〕118号第（十一）项至第（十四）项"),
    "This decision needs a legal review, which it has not passed. It may not be made before",
    "本案应当经法制审核，未经审核或者审核未通过的，不得作出决定", questions.reviewed)
discussed = Guard(
    "penalty_undiscussed", articles("三十八条第二款", "五十七条第二款"),
    "The case is complicated or grave: the heads must discuss it together first",
    "本案情节复杂或者属于重大违法行为，应当先由行政机关负责人集体讨论",
    lambda at: not at.get("collective") or (at.case is not None and at.case.state == "discussed"))
several_heads = Guard(
    "penalty_one_head", articles("三十八条第二款", "五十七条第二款"), "A discussion takes two heads at least. Name them",
    "集体讨论的负责人不得少于二人，请补充填写", lambda at: len(set(at.data["discussants"])) >= 2)
as_told = Guard(
    "penalty_heavier_than_told", articles("三十一条、三十二条第二款", "四十四条、四十五条第二款"),
    "The penalty goes beyond what the party was told. No defence makes it heavier; for new facts, investigate and tell again",
    "处罚的种类或者数额超出事先告知的内容：不得因陈述、申辩给予更重的处罚；发现新的事实的，应当补充调查并重新告知",
    questions.as_told)
amounts = Guard(
    "penalty_amounts_differ", articles("三十九条", "五十九条"), "Every kind that has an amount needs it, and no other",
    "处罚种类与罚款、没收金额不相符，请核对", questions.amounts_fit)
spared_lawfully = Guard(
    "penalty_spared_unfit", articles("二十七条、二十九条", "三十三条、三十六条"),
    "The law of this day does not know the ground, or the limitation period was not over",
    "初次违法、没有主观过错自2021年7月15日起才是不予处罚的情形；以超过追究时效不予处罚的，发现日期应当确已超过时效",
    questions.spared_lawfully)
educated = Guard(
    "penalty_party_uneducated", articles(new="三十三条第三款"),
    "Whoever is spared by law is taught why the act was unlawful. Say how",
    "2021年7月15日起，对违法行为依法不予处罚的，应当对当事人进行教育，请填写教育情况", questions.educated)
served_well = Guard(
    "penalty_service_unfit", articles("四十条", "六十一条"),
    "It is served between decision and today, and electronically only since 2021-07-15 with the party's written agreement",
    "送达日期应当在决定之后、登记之前；电子送达自2021年7月15日起可以采用，且当事人应当签订确认书",
    lambda at: questions.decided_on(at).isoformat() <= at.data["served_on"] <= at.on.isoformat()
    and (at.data["method"] != Method.ELECTRONIC or (questions.revised(at) and bool(at.data["electronic_agreed"]))))
nobody_named = Guard(
    "penalty_personal_data_left", articles("", "四十八条、五十条", "国办发〔2018〕118号第（六）项"),
    "The text still names a natural person of the case, an address or a number. Redact it",
    "公开的文本中仍有自然人姓名、证件号码、住所或者电话，请隐去后重新填写", questions.names_nobody)
disclosable = Guard(
    "penalty_not_disclosable", articles(new="四十八条第一款", other="国办发〔2018〕118号第（六）项"),
    "Since 2021-07-15 only decisions of some social impact are published, and this one was decided without any",
    "2021年7月15日以后作出的处罚决定，具有一定社会影响的才公开；本决定作出时未认定具有一定社会影响", questions.disclosable)
stands = Guard(
    "penalty_reversed", articles("", "四十八条第二款"), "The decision was reversed, and is not published any more",
    "决定已被变更、撤销或者确认违法、无效，不再公开", lambda at: not questions.reversed_since(at))
to_take_down = Guard(
    "penalty_nothing_to_take_down", articles("", "四十八条第二款"),
    "Only a published decision that was reversed is taken down. Register its reversal first",
    "只有已经公开、后被纠正的决定才能撤回，请先在“处罚决定纠正”中登记",
    lambda at: at.case is not None and at.case.published_on is not None and questions.reversed_since(at))
performed = Guard(
    "penalty_unperformed", articles("四十四条、五十一条", "六十六条、七十二条"),
    "What the decision orders has not been performed. Record its performance, and end that first",
    "处罚决定尚未执行完毕，请先登记并办结处罚执行", questions.performed)
published_first = Guard(
    "penalty_unpublished", articles("", "四十八条", "国办发〔2018〕118号第（六）项"),
    "The decision must be published first: that period is running", "决定信息尚未公开，请先办理",
    lambda at: at.live("publishing") is None or questions.reversed_since(at))
