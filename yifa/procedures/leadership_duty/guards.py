"""Conditions on the steps of a duty list and of its duties (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.leadership_duty.data import Grade

RULE = "党政主要负责人履行推进法治建设第一责任人职责规定"
DUTIES, STATING, ASSESSING, ACCOUNT = f"{RULE}第六条", f"{RULE}第七条", f"{RULE}第八条", f"{RULE}第九条"


@guard(
    "duty_list_miscounted",
    article=DUTIES,
    en="The number of duties is not that of the list. Count the duties on it, at least one",
    zh="职责事项数与清单已列入的事项不一致，请核对；没有列入职责事项的不得印发",
)
def duties_counted(at: Moment) -> bool:
    """The list goes out with as many duties as it says."""
    assert at.case is not None
    assert at.facts is not None
    duties = [duty for duty in at.facts.children(at.case.number) if duty.state != "removed"]
    return bool(len(duties) == at.data["duty_count"])


state_ahead = guard(
    "duty_statement_day_past", article=STATING,
    en="The last day for the statement must lie after today",
    zh="述法截止日应当在今日以后，请核对",
)(lambda at: (day := at.day("state_by_on")) is not None and day > at.on)  # fmt: skip


@guard(
    "duty_superior_beside",
    article=ASSESSING,
    en="The superior is an organ above this one, and not itself. Whoever is judged does not choose the judge. Check it",
    zh="上级机关应当是本机关的上级，不得填写本机关或者同级机关，请核对",
)
def superior_above(at: Moment) -> bool:
    """Who assesses stands above; of an organ at the top of the register, somebody else."""
    assert at.facts is not None
    assert at.by is not None
    office, above = at.facts.organ(at.by.organ), at.data["superior_organ"]
    path = office.path.strip("/").split("/") if office is not None else []
    return bool(above != at.by.organ and (len(path) < 2 or above in path))


@guard(
    "duties_unfinished",
    article=STATING,
    en="Some duties are neither completed nor recorded as not performed. Finish them before the statement",
    zh="尚有职责事项未登记完成或者未完成，请逐项办结后再述法",
)
def duties_finished(at: Moment) -> bool:
    """The statement speaks of every duty."""
    assert at.case is not None
    assert at.facts is not None
    return all(duty.closed_on is not None for duty in at.facts.children(at.case.number))


rectify_ahead = guard(
    "duty_rectification_day_past", article=ASSESSING,
    en="The last day for rectification must lie after today",
    zh="整改截止日应当在今日以后，请核对",
)(lambda at: (day := at.day("rectify_by_on")) is not None and day > at.on)  # fmt: skip


@guard(
    "duty_sanction_unfounded",
    article=ACCOUNT,
    en="Nothing that was recorded calls for this: no talk was held and the grade is not poor",
    zh="未经约谈且考核等次不为“差”，记录中没有应当问责的情形，请先约谈核实",
)
def sanction_founded(at: Moment) -> bool:
    """Somebody is held to account after a talk, or where the year was judged poor."""
    assert at.case is not None
    return at.case.did("interview") or at.get("grade") == Grade.POOR


@guard(
    "duty_rectification_open",
    article=ASSESSING,
    en="A rectification is still due, or the poor grade has not been talked over. Finish this first",
    zh="尚有整改未报告，或者考核等次为“差”而未约谈，请先办结",
)
def nothing_open(at: Moment) -> bool:
    """The year closes when what was asked for has come."""
    assert at.case is not None
    return at.live("rectifying") is None and (at.get("grade") != Grade.POOR or at.case.did("interview"))


secrets_checked = guard(
    "duty_secrets_unchecked", article="政府信息公开条例（2007）第十四条；政府信息公开条例（2019）第十七条",
    en="The text has not been checked for secrets and personal information. Have it checked before publishing it",
    zh="公开内容尚未作保密审查，应当审查后再公开",
)(lambda at: bool(at.data["secrets_checked"]))  # fmt: skip


list_open = guard(
    "duty_list_settled", article=DUTIES,
    en="Duties enter a list while it is drafted. An issued list is not added to",
    zh="职责事项应当在清单起草时列入，清单已经印发的不再增列",
)(lambda at: at.parent is not None and at.parent.state == "drafted")  # fmt: skip


list_issued = guard(
    "duty_list_not_issued", article=DUTIES,
    en="The list has not been issued, or the year's statement has been made. Record while the list is in force",
    zh="职责清单尚未印发或者已经述法，请在清单印发以后、述法以前登记",
)(lambda at: at.parent is not None and at.parent.state == "issued")  # fmt: skip


within_year = guard(
    "duty_outside_year", article=DUTIES,
    en="The day lies outside the year of the list",
    zh="完成期限、履职日期应当在清单所属年度之内，请核对",
)(
    lambda at: at.parent is not None
    and (day := at.day("performed_on") if "performed_on" in at.data else at.day("complete_by_on")) is not None
    and day.year == at.parent.data["year"]
)  # fmt: skip


@guard(
    "duty_performance_unproven",
    article=DUTIES,
    en="Nothing shows this performance. Name the cases or meetings that do, none ended before the year, or attach papers",
    zh="履职记录应当填写佐证案件（学法会议、出庭应诉、重大决策等）或者附佐证材料，本年度以前已经办结的案件不能作为佐证",
)
def proven(at: Moment) -> bool:
    """A record points to cases of the year, or brings its papers."""
    assert at.facts is not None
    assert at.parent is not None
    shown = [at.facts.case(number) for number in at.data.get("cases") or []]
    year = at.parent.data["year"]
    current = all(case is not None and (case.closed_on is None or case.closed_on.year >= year) for case in shown)
    return current and bool(shown or at.attachments)
