"""Conditions of law on the steps of a suit (办理条件), and what its clocks and counts ask."""

from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.clocks import due
from yifa.kernel.declarations import Guard, Test
from yifa.kernel.limits import in_force
from yifa.procedures.litigation.choices import (
    EXPLAINED,
    LOSSES,
    REVISED,
    Ending,
    Form,
    Instance,
    Outcome,
    Review,
    Side,
    Track,
)

# Conditions and questions read as a table, without the blank lines of the formatter.
# fmt: off
_TRACKS = {Instance.FIRST: (Track.ORDINARY, Track.SIMPLE), Instance.SECOND: (Track.APPELLATE,),
    Instance.RETRIAL: (Track.ORDINARY, Track.APPELLATE)}
_SIDES = {Instance.FIRST: (Side.PLAINTIFF, Side.PROCURATORATE), Instance.SECOND: tuple(set(Side) - {Side.COURT}),
    Instance.RETRIAL: tuple(Side)}
_ENDS_ONLY = {Ending.DEFENDANT_CHANGED: Instance.FIRST, Ending.APPEAL_WITHDRAWN: Instance.SECOND,
    Ending.RETRIAL_REFUSED: Instance.RETRIAL}
_ENDS_AFTER = {Ending.WITHDRAWN: "request_withdrawal", Ending.APPEAL_WITHDRAWN: "request_withdrawal", Ending.MEDIATED: "mediate"}


def _case(at: Moment) -> Snapshot:
    assert at.case is not None
    return at.case


def _linked(at: Moment, name: str) -> Snapshot | None:
    number = at.get(name)
    return at.facts.case(number) if number and at.facts is not None else None


def at_instance(instance: Instance) -> Test:
    """Whether the case is of this instance."""
    return lambda at: bool(at.get("instance") == instance)


def tried_by(track: Track) -> Test:
    """Whether the court tries the case by this procedure."""
    return lambda at: bool(at.get("track") == track)


def answers(instance: Instance) -> Test:
    """Whether the law sets the time to answer at this instance: the organ answers another party, and the court set no day."""
    silent = (Side.DEFENDANT, Side.PROCURATORATE, Side.COURT) if instance is Instance.RETRIAL else (Side.DEFENDANT,)
    return lambda at: at.get("instance") == instance and at.get("brought_by") not in silent and not at.get("answer_by_on")


def decided_by(form: Form) -> Test:
    """Whether the court decided in this form."""
    return lambda at: bool(at.data["form"] == form)


def first_of(*actions: str) -> Test:
    """Whether none of these actions had happened in the case before this one, so that a case is counted once."""
    return lambda at: sum(done.times for key, done in _case(at).done.items() if key in actions) == 1


def in_time(at: Moment) -> bool:
    """Whether the answer came within the period of law or of the court."""
    return at.met("answering") and at.met("answering_as_set")


def lost(at: Moment) -> bool:
    """Whether the decision that has taken effect is one that the organ lost (败诉)."""
    return _case(at).outcome in LOSSES


def decided(at: Moment) -> bool:
    """Whether the decision that has taken effect is one on the act or the suit, not a withdrawal, settlement or remand."""
    return _case(at).outcome in set(Outcome) - {Outcome.REMANDED}


def won(at: Moment) -> bool:
    """Whether the decision that has taken effect leaves the act standing (胜诉)."""
    return decided(at) and not lost(at)


def unexplained(at: Moment) -> bool:
    """Whether the head stayed away and the court was told no reason since it called this hearing (未说明理由)."""
    told, called = (_case(at).done.get(key) for key in ("explain_absence", "summon"))
    return at.on >= EXPLAINED and (told is None or called is None or told.on < called.on)


def _effective_on(case: Snapshot) -> date | None:
    effects = ("take_effect", "end_appeal", "receive_final_judgment", "conclude")
    return next((case.done[key].on for key in effects if key in case.done), None)


def _ground_known_on(at: Moment) -> date | None:
    """From when a retrial may be asked for: the day of effect, or the later day on which its ground was known."""
    effective, known = _effective_on(_case(at)), at.day("ground_known_on")
    return max(effective, known) if effective is not None and known is not None and known <= at.on else effective


def _within(at: Moment, limit: str, begun: date | None) -> bool:
    law = in_force(limit, begun) if begun is not None else None
    return law is not None and begun is not None and at.facts is not None and (
        at.on <= due(law, begun, calendar=at.facts.calendar()).due)


def _instance_fits(at: Moment) -> bool:
    instance = Instance.of(at.data["instance"])
    return at.data["track"] in _TRACKS[instance] and at.data["brought_by"] in _SIDES[instance]


def _suit_after_act(at: Moment) -> bool:
    docketed, act = at.day("docketed_on"), _linked(at, "act_case")
    acted = [day for day in (at.day("acted_on"), act.opened_on if act else None) if day is not None]
    return docketed is not None and docketed <= at.on and all(day <= docketed for day in acted)


def _follows(at: Moment) -> bool:
    judged, docketed, before = at.day("earlier_judged_on"), at.day("docketed_on"), _linked(at, "earlier")
    if judged is None or docketed is None:
        return at.data["instance"] == Instance.FIRST and before is None
    if docketed < judged or not at.data.get("earlier_number"):
        return False
    return before is None or (before.procedure == "litigation" and before.data.get("judged_on") == str(judged))


def _earlier_done(at: Moment) -> bool:
    before, instance = _linked(at, "earlier"), at.data["instance"]
    if before is None:
        return True
    if instance == Instance.SECOND:
        return before.did("appeal", "note_appeal")
    return before.outcome == Outcome.REMANDED if instance == Instance.FIRST else _effective_on(before) is not None


def _judged_after_suit(at: Moment) -> bool:
    judged, docketed = at.day("judged_on"), at.day("docketed_on")
    return judged is not None and docketed is not None and docketed <= judged <= at.on


def _outcome_fits(at: Moment) -> bool:
    outcome, amended = at.data["outcome"], (at.day("judged_on") or at.on) >= REVISED
    if at.data.get("redo") and outcome not in (Outcome.ANNULLED, Outcome.PARTLY_ANNULLED):
        return False
    return outcome not in ((Outcome.UPHELD,) if amended else (Outcome.PAYMENT_ORDERED, Outcome.CONTRACT_DUTY))


def _review_fits(at: Moment) -> bool:
    review, outcome, before = at.data.get("review"), at.data["outcome"], _linked(at, "earlier")
    if at.get("instance") == Instance.FIRST:
        return review is None and outcome != Outcome.REMANDED
    if review is None or (review == Review.SENT_BACK) != (outcome == Outcome.REMANDED):
        return False
    return review != Review.KEPT or before is None or outcome == before.data.get("outcome")


def _ending_fits(at: Moment) -> bool:
    ending = Ending.of(at.data["ending"])
    needed = _ENDS_AFTER.get(ending)
    return at.get("instance") == _ENDS_ONLY.get(ending, at.get("instance")) and (needed is None or _case(at).did(needed))


def _other_appealed_in_time(at: Moment) -> bool:
    run, appealed, judged = at.live("appealing"), at.day("appealed_on"), at.day("judged_on")
    if run is None or appealed is None or judged is None or not judged <= appealed <= at.on:
        return False
    served, form = at.day("appellant_served_on"), at.get("form")
    if served is None:
        return appealed <= run.due
    # Each party's period runs from the service on that party.
    law = in_force("litigation.appeal_judgment" if form == Form.JUDGMENT else "litigation.appeal_ruling", served)
    return law is not None and at.facts is not None and (
        judged <= served <= appealed <= due(law, served, calendar=at.facts.calendar()).due)


def _named(at: Moment, names: str, most: int) -> bool:
    given = [name.strip() for name in at.data[names]]
    return 1 <= len(given) <= most and all(given) and len(set(given)) == len(given)


instance_fits = Guard("instance_unfit", "行政诉讼法第八十一条至第八十八条；法释〔2018〕1号第一百一十九条",
    "The procedure or the side that brought the case does not fit the instance. Check the three against the notice",
    "审理程序或者提起一方与审级不符（一审由原告或者人民检察院起诉，二审适用第二审程序），请对照应诉通知书核对", _instance_fits)
suit_after_act = Guard("suit_before_act", "行政诉讼法第四十六条、第五十一条、第六十七条",
    "The act or its case is younger than the suit, or the suit was docketed after the notice came. Check the days",
    "法院立案日期早于被诉行政行为（或者其案件），或者晚于收到应诉通知之日，请核对日期", _suit_after_act)
follows = Guard("instance_before_suit", "行政诉讼法第七条、第八十五条、第九十条",
    "This instance does not follow on the earlier one. Give the number and day of the earlier decision, which is not later than "
    "this docketing and is that of the linked case; a new suit has none",
    "本审级与前审不衔接：二审、再审、发回重审案件应当填写前审法院案号和裁判日期，裁判日期不得晚于本审立案日期，"
    "并与关联的前审案件一致；新的一审案件不填写", _follows)
earlier_done = Guard("earlier_instance_open", "行政诉讼法第八十五条、第八十九条、第九十条",
    "The earlier case shows no appeal, no remand or no effective decision yet. Record that there first",
    "前审案件尚未登记上诉、发回重审或者生效，请先在前审案件中登记", _earlier_done)
two_agents = Guard("agents_wrong", "行政诉讼法第三十一条第一款", "Name one or two agents, each once",
    "诉讼代理人应当为一至二人，且不得重复，请核对", lambda at: _named(at, "agents", 2))
staff_named = Guard("staff_not_named", "行政诉讼法第三条第三款；法释〔2018〕1号第一百三十一条第二款",
    "Name the officers who appear", "请填写代替负责人出庭的工作人员", lambda at: _named(at, "deputed", 5))
objected_in_time = Guard("objection_late", "法释〔2000〕8号第十条；法释〔2018〕1号第十条",
    "Jurisdiction is contested at first instance, within the period after the copy came. Either has passed",
    "管辖异议应当在一审程序中、自收到起诉状副本之日起的法定期限内提出，现已逾期或者不属于一审案件",
    lambda at: at.get("instance") == Instance.FIRST and _within(at, "litigation.jurisdiction", _case(at).opened_on))
delay_asked_in_time = Guard("delay_asked_late", "行政诉讼法第三十六条第一款；法释〔2018〕1号第三十四条",
    "More time for evidence must be asked for in writing while the period to answer still runs",
    "申请延期提供证据应当在答辩举证期限内以书面方式提出，现期限已过",
    lambda at: not at.overdue("answering", "answering_as_set"))
withheld = Guard("evidence_given_already", "行政诉讼法第三十六条第一款；法释〔2018〕1号第三十四条",
    "The evidence was handed in already", "证据已经提交，无需再办理延期举证", lambda at: not at.get("evidence_given"))
tried_simply = Guard("not_simple", "行政诉讼法第八十四条", "The case is not tried by the simple procedure",
    "本案不适用简易程序，无需转换", tried_by(Track.SIMPLE))
on_hearing_day = Guard("hearing_day_wrong", "行政诉讼法第一百零一条；法释〔2020〕3号第五条",
    "The court called no hearing for this day. Record the hearing under the day of its notice, or the adjournment first",
    "登记日期与法院通知的开庭日期不一致，请按开庭日期登记；延期开庭的，请先登记延期开庭", lambda at: at.day("hearing_on") == at.on)
day_ahead = Guard("set_day_past", "行政诉讼法第八十一条、第八十八条、第一百零一条",
    "The day that the court set lies in the past", "法院确定的开庭日期或者延长后的审限不得早于登记日期，请核对",
    lambda at: all(value >= str(at.on) for key, value in at.data.items() if key in ("hearing_on", "extended_until_on")))
judged_after_suit = Guard("judgment_before_suit", "行政诉讼法第五十一条、第八十条、第八十一条",
    "A court cannot decide a suit before docketing it, nor serve a decision before making it. Check the day of the decision",
    "裁判日期早于法院立案日期，或者晚于收到之日，请核对", _judged_after_suit)
outcome_fits = Guard("outcome_unfit", "行政诉讼法（1989）第五十四条；行政诉讼法第六十九条至第七十八条",
    "The law of the day of the decision does not know this outcome, or only an annulled act is ordered to be done again",
    "裁判结果与裁判当时的法律不符（“维持”仅限2015年5月1日以前，给付、行政协议判决自该日起），或者责令重作未与撤销一并判决",
    _outcome_fits)
form_fits = Guard("form_unfit", "行政诉讼法第八十五条、第八十九条；法释〔2018〕1号第一百零一条",
    "Dismissing a suit and remanding are done by ruling, everything else here by judgment",
    "驳回起诉、发回重审或者指令继续审理用裁定，其他结果用判决，请核对裁判形式",
    lambda at: (at.data["form"] == Form.RULING) == (at.data["outcome"] in (Outcome.SUIT_DISMISSED, Outcome.REMANDED)))
review_fits = Guard("review_unfit", "行政诉讼法第八十九条",
    "A higher instance says what becomes of the earlier decision: kept means the same outcome, sent back means remanded. "
    "A first instance says nothing of it",
    "二审、再审应当填写对原裁判的处理：维持的，裁判结果与前审一致；发回的，结果为发回重审。一审案件不填写", _review_fits)
appealable = Guard("decision_final", "行政诉讼法第七条、第八十五条；法释〔2018〕1号第一百一十九条",
    "A decision by the appellate procedure is final: record it as such", "按第二审程序作出的裁判是终审裁判，请办理“收到终审裁判”",
    lambda at: not tried_by(Track.APPELLATE)(at))
final = Guard("decision_not_final", "行政诉讼法第八十五条；法释〔2018〕1号第一百一十九条",
    "A decision by a procedure of first instance can be appealed: record it as such",
    "按第一审程序作出的裁判可以上诉，请办理“收到一审裁判”", tried_by(Track.APPELLATE))
ending_fits = Guard("ending_unfit", "行政诉讼法第五十八条、第六十条、第六十二条；法释〔2018〕1号第八十八条",
    "This ending does not belong to the instance, or its earlier step (request to withdraw, mediation) is missing",
    "结案方式与审级不符；准许撤诉、撤回上诉的应当先登记对方申请撤回，调解结案的应当先登记法院组织调解", _ending_fits)
appeal_open = Guard("appeal_late", "行政诉讼法第八十五条", "The period for an appeal has run out, so the decision has taken effect",
    "上诉期限已经届满，裁判已经生效，不能再提起上诉", lambda at: not at.overdue("appealing"))
other_appealed_in_time = Guard("appeal_late", "行政诉讼法第八十五条",
    "The other side's appeal lies outside the time between the decision and the end of the period. Check its day",
    "对方上诉日期早于裁判日期，或者晚于登记日期、上诉期限届满日，请核对", _other_appealed_in_time)
appeal_lapsed = Guard("appeal_open", "行政诉讼法第八十五条", "The period for an appeal still runs, so nothing has taken effect",
    "上诉期限尚未届满，裁判尚未生效", lambda at: at.overdue("appealing"))
appeal_ended_by_now = Guard("appeal_end_wrong", "行政诉讼法第八十五条、第一百零一条；民事诉讼法关于撤回上诉的规定",
    "The appeal cannot have ended before the decision appealed against, nor after today",
    "裁定日期早于所上诉的裁判，或者晚于登记日期，请核对",
    lambda at: (at.day("judged_on") or at.on) <= (at.day("appeal_ended_on") or at.on) <= at.on)
retrial_in_time = Guard("retrial_asked_late", "法释〔2000〕8号第七十三条；法释〔2018〕1号第一百一十条",
    "The period for asking for a retrial, from the day on which the decision took effect, or its ground was known, has run out",
    "申请再审应当在裁判生效后的法定期限（六个月；2015年5月1日以前生效的为二年）内提出，现已逾期；"
    "有新的证据等法定事由的，请填写知道再审事由日期",
    lambda at: _within(at, "litigation.retrial_ask", _ground_known_on(at)))
children_closed = Guard("performance_open", "行政诉讼法第九十四条", "The performance of the decision is still open. Close it first",
    "裁判的履行尚未办结，请先办结从属的履行案件",
    lambda at: at.facts is not None and all(child.closed_on for child in at.facts.children(_case(at).number)))
