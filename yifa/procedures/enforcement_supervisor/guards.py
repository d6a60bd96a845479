"""Conditions on the steps of a call, a supervisor and an opinion (办理条件)."""

from collections.abc import Sequence
from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard

RULES = "特邀行政执法监督员工作规则"


def _supervisors(at: Moment) -> Sequence[Snapshot]:
    assert at.case is not None
    assert at.facts is not None
    return at.facts.children(at.case.number)


@guard(
    "supervisor_days_passed",
    article=RULES,
    en="A day by which something must happen lies not after today, or the term ends too early. Choose later days",
    zh="截止日期、答复期限应当晚于本步骤日期，任期届满日期应当晚于推荐截止日期、聘期开始日期，请核对",
)
def days_ahead(at: Moment) -> bool:
    """There is time to do what is asked, and a term does not end before it begins."""
    days = [at.data[name] for name in ("nominate_by_on", "answer_by_on") if name in at.data]
    begins = at.data.get("term_begins_on") or at.data.get("nominate_by_on") or ""
    ends = at.data.get("term_ends_on")
    return all(date.fromisoformat(day) > at.on for day in days) and (
        ends is None or ends > max(begins, at.on.isoformat())
    )


@guard(
    "nominations_open",
    article=RULES,
    en="Nominations are open until the day of the call. Select after it",
    zh="推荐尚未截止，应当在推荐截止后择优筛选",
)
def nominations_over(at: Moment) -> bool:
    """The last day for nominations has passed."""
    last = at.day("nominate_by_on")
    return last is not None and at.on > last


@guard(
    "selection_unfinished",
    article=RULES,
    en="Somebody nominated was neither selected nor turned down, or the number is not that on record. Check it",
    zh="尚有被推荐人未登记入选或者未入选，或者入选人数与登记的不一致，请核对",
)
def selection_complete(at: Moment) -> bool:
    """Everybody nominated was decided upon, and as many were selected as is said."""
    states = [each.state for each in _supervisors(at)]
    return "nominated" not in states and states.count("selected") == at.data["selected_count"]


@guard(
    "nobody_appointed",
    article=RULES,
    en="Somebody selected has not been appointed. Appoint them first, or record that they were not",
    zh="尚有已审定的人选未聘任，请先办理聘任或者登记不予聘任",
)
def all_appointed(at: Moment) -> bool:
    """Nobody waits for a letter of appointment, and somebody has one."""
    states = [each.state for each in _supervisors(at)]
    return "serving" in states and not {"selected", "approved"} & set(states)


@guard(
    "supervisors_still_in_office",
    article=RULES,
    en="Supervisors of this term are still in office. End or renew each of them first",
    zh="本届仍有监督员在任，请先逐一办理届满、解聘或者辞任",
)
def nobody_in_office(at: Moment) -> bool:
    """Every supervisor of the term has left office."""
    return all(each.closed_on is not None for each in _supervisors(at))


@guard(
    "nomination_untimely",
    article=RULES,
    en="Nominations are accepted while the call is open. It is over, or was not made",
    zh="只有在征集公告规定的推荐期间内才能推荐，推荐已经截止或者尚未开始",
)
def call_open(at: Moment) -> bool:
    """The call is open, and the last day has not passed."""
    call = at.parent
    return call is not None and call.state == "called" and at.on <= date.fromisoformat(call.data["nominate_by_on"])


outside_enforcement = guard(
    "supervisor_in_enforcement", article=RULES,
    en="Who holds a post in enforcement cannot supervise it from outside. Nominate somebody else",
    zh="在行政执法岗位任职的人员不得担任特邀行政执法监督员，请另行推荐",
)(lambda at: not at.data["in_enforcement"])  # fmt: skip

approved_by_government = guard(
    "supervisors_unapproved", article=RULES,
    en="The government has not approved this term's supervisors. Wait for its approval",
    zh="批准机关尚未审定本届监督员人选，应当在审定后办理",
)(lambda at: at.parent is not None and at.parent.state in ("approved", "inaugurated"))  # fmt: skip

selection_open = guard(
    "selection_over", article=RULES,
    en="The selection of this call is over. Nobody is selected or turned down any more",
    zh="本届择优筛选已经结束，不能再登记入选或者未入选",
)(lambda at: at.parent is not None and at.parent.state == "called")  # fmt: skip


@guard(
    "letter_number_used",
    article=RULES,
    en="Another letter of appointment has this number. Give a new one",
    zh="聘书编号已经使用，请另行编号",
)
def letter_new(at: Moment) -> bool:
    """No two letters share a number."""
    assert at.facts is not None
    return not at.facts.standings("enforcement_supervisor.appointed", name=at.data["letter_number"])


def _in_office(at: Moment) -> bool:
    return at.case is not None and any(hold.covers(at.on) for hold in at.case.standings)


in_office = guard(
    "supervisor_not_in_office", article=RULES,
    en="The supervisor is not in office on that day. Renew the appointment, or record that it expired",
    zh="该监督员当日不在任，不得履职，请先办理续聘或者登记届满",
)(_in_office)  # fmt: skip

term_over = guard(
    "supervisor_term_running", article=RULES,
    en="The term has not ended. Let the supervisor resign, or dismiss them with a reason",
    zh="任期尚未届满，需要提前离任的，请办理辞任或者解聘",
)(lambda at: not _in_office(at) and at.on > (at.day("term_ends_on") or at.on))  # fmt: skip


@guard(
    "renewal_overlaps",
    article=RULES,
    en="The new term begins on the day after the present one ends, or later. Check the days",
    zh="续聘的聘期应当自现聘期届满次日或者以后开始，请核对",
)
def renewed_after_term(at: Moment) -> bool:
    """Terms follow one another."""
    assert at.case is not None
    return bool(at.data["term_begins_on"] > at.case.data["term_ends_on"])


@guard(
    "supervisor_recused",
    article=RULES,
    en="The supervisor must keep away from the matters of this organ. Name another organ or another supervisor",
    zh="该监督员对所涉机关应当回避，请另行安排监督员",
)
def not_recused(at: Moment) -> bool:
    """Nobody supervises where there is an interest."""
    supervisor = at.case or at.parent
    organ = at.data.get("activity_organ") or at.data.get("responsible_organ")
    office = at.facts.organ(organ) if at.facts is not None and organ else None
    return supervisor is not None and (office is None or office.name not in supervisor.data.get("recused_from", ()))


@guard(
    "letter_of_another",
    article=RULES,
    en="The letter of appointment is not that of this supervisor. Give its number",
    zh="聘书编号不是提出意见的监督员的聘书，请核对",
)
def own_letter(at: Moment) -> bool:
    """Everybody speaks by their own letter."""
    assert at.facts is not None
    assert at.parent is not None
    holds = at.facts.standings("enforcement_supervisor.appointed", name=at.data["letter_number"])
    return any(hold.subject == at.parent.data["supervisor"] for hold in holds)


answer_overdue = guard(
    "answer_not_overdue", article=RULES,
    en="The organ still has time to answer. Wait for the last day",
    zh="答复期限尚未届满，不需要催办",
)(lambda at: at.overdue("answering"))  # fmt: skip
