"""Conditions of law on an application for enforcement (办理条件)."""

from collections.abc import Sequence
from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.procedures.court_enforcement.data import Duty, Material

DEFERRAL_COUNTS = date(2021, 7, 15)
"""From this day the period for applying runs from the end of a deferral of the fine (行政处罚法（2021）第七十二条第二款)."""

APPLY = ("coercion.apply_court", "court_enforcement.apply")
"""The period for applying: since 2012, and before."""


def enforceable_on(at: Moment) -> date:
    """The day from which the period for applying runs (申请期限起算日)."""
    ended, deferral = at.day("remedy_ended_on"), at.day("deferral_ends_on")
    assert ended is not None
    return max(ended, deferral) if deferral is not None and deferral >= DEFERRAL_COUNTS else ended


def _last_day(limits: tuple[str, ...], begun: date | None, at: Moment) -> date | None:
    """The last day of the first of these periods that the law of that day knows."""
    assert at.facts is not None
    if begun is None:
        return None
    found = (in_force(limit, begun) for limit in limits)
    return next((due(law, begun, calendar=at.facts.calendar()).due for law in found if law is not None), None)


def rejection_known_on(at: Moment) -> date:
    """The day on which the organ received the ruling not to take the case; the ruling's own where none is given."""
    ruled = at.day("rejected_on")
    assert ruled is not None
    return at.day("rejection_received_on") or ruled


def _within(limit: str, begun: date | None, at: Moment) -> bool:
    last = _last_day((limit,), begun, at)
    return last is not None and at.on <= last


def _executions(at: Moment) -> Sequence[Snapshot]:
    assert at.case is not None
    assert at.facts is not None
    return at.facts.children(at.case.number)


@guard(
    "enforced_decision_unfit",
    article="行政强制法第五十三条；法释〔2018〕1号第一百五十五条第一款第三项",
    en="The case named is not a decision of this organ. Only the organ that made a decision may have it enforced",
    zh="所填案件不是本机关已经作出的行政决定，应当由作出行政决定的机关申请强制执行，请核对案号",
)
def decision_ours(at: Moment) -> bool:
    """A decision on record was made, a penalty imposed, and by the organ that handles this case."""
    assert at.facts is not None
    assert at.by is not None
    if (number := at.data.get("decision")) is None:
        return True
    if (found := at.facts.case(number)) is None or found.organ != at.by.organ:
        return False
    return found.outcome == "给予行政处罚" if found.procedure == "penalty" else bool(found.outcome)


@guard(
    "enforcement_dates_confused",
    article="行政强制法第五十三条；法释〔2018〕1号第一百五十五条第一款第五项",
    en="The decision must have been served after it was made, and its time for performance have passed. Check the days",
    zh="行政决定应当已经送达、履行期限已经届满而仍未履行，请核对决定、送达、履行期限届满和起诉期限届满的日期",
)
def unperformed_by_now(at: Moment) -> bool:
    """Made, served, and not performed in time; the remedies end no earlier than the service."""
    decided, served, perform_by, ended = (
        at.day(name) for name in ("decided_on", "decision_served_on", "perform_by_on", "remedy_ended_on")
    )
    assert decided is not None
    assert served is not None
    assert perform_by is not None
    assert ended is not None
    return decided <= served <= min(perform_by, ended) and perform_by < at.on


amount_told = guard(
    "enforced_amount_missing", article="行政强制法第三十五条第三项、第五十五条第一款第四项",
    en="A duty to pay needs its exact amount. Give it",
    zh="涉及金钱给付的，应当有明确的金额，请填写应当给付的金额",
)(lambda at: at.data["duty"] != Duty.MONEY or bool(at.data.get("owed_fen")))  # fmt: skip


@guard(
    "not_urged_ten_days",
    article="行政强制法第五十四条、第六十九条",
    en="Since 2012 the party must be urged, and ten working days pass after the service, before the court is asked. Wait",
    zh="申请人民法院强制执行前应当催告；催告书送达满十日（工作日）当事人仍未履行的，方可申请，请先催告或者待期满后申请",
)
def urged_in_vain(at: Moment) -> bool:
    """Ten working days have passed since the service of the urging, where the law asks for one."""
    served = at.day("urging_served_on")
    if in_force("coercion.urge", served or at.on) is None:
        return True
    last = _last_day(("coercion.urge",), served, at)
    return last is not None and at.on > last


@guard(
    "party_views_unanswered",
    article="行政强制法第三十六条",
    en="The party stated its views and has no answer yet. Review them first",
    zh="当事人提出了陈述、申辩意见，尚未复核，请先记录、复核并作出答复",
)
def views_answered(at: Moment) -> bool:
    """Every statement of the party was reviewed."""
    assert at.case is not None
    stated, answered = at.case.done.get("state_views"), at.case.done.get("answer_views")
    return (stated.times if stated else 0) <= (answered.times if answered else 0)


remedies_over = guard(
    "remedies_still_open", article="行政强制法第五十三条；行政诉讼法第九十七条",
    en="The party may still sue, or a deferral of the fine still runs. Apply after the last day",
    zh="当事人申请行政复议、提起行政诉讼的法定期限或者暂缓、分期缴纳的期限尚未届满，应当待期满后申请",
)(lambda at: at.on > enforceable_on(at))  # fmt: skip


@guard(
    "application_too_late",
    article="行政强制法第五十三条；行政处罚法（2021）第七十二条第二款；法释〔2018〕1号第一百五十六条；法释〔2000〕8号第八十八条",
    en="The period for asking the court has passed: three months, or 180 days before 2012. Give the good reason if there is one",
    zh="申请强制执行的期限（三个月；2012年以前为一百八十日）已过，人民法院不予受理；有正当理由的，请写明正当理由",
)
def applied_in_time(at: Moment) -> bool:
    """Within the period, or with a reason for being late."""
    last = _last_day(APPLY, enforceable_on(at), at)
    return last is None or at.on <= last or bool(at.data.get("late_because"))


application_complete = guard(
    "application_incomplete", article="行政强制法第五十五条",
    en="Four materials must be there, and the head's signature with seal and date. Complete them",
    zh="应当提交强制执行申请书、行政决定书及事实理由依据、当事人意见及催告情况、执行标的情况，申请书由负责人签名、盖章并注明日期，请补齐",
)(lambda at: bool(at.data["signed"]) and set(Material) - {Material.OTHER} <= set(at.data["materials"]))  # fmt: skip

rejection_objected_in_time = guard(
    "rejection_objected_late", article="行政强制法第五十六条第二款",
    en="Fifteen days from the receipt of the ruling not to take the case have passed. It stands",
    zh="自收到不予受理裁定之日起申请复议的十五日期限已过，不能再申请复议",
)(lambda at: _within("coercion.refuse_review", rejection_known_on(at), at))  # fmt: skip

denial_objected_in_time = guard(
    "denial_objected_late", article="行政强制法第五十八条第三款；法释〔2018〕1号第一百六十一条第二款",
    en="Fifteen days from the receipt of the ruling not to enforce have passed. It stands",
    zh="自收到不予执行裁定之日起十五日的期限已过，不能再申请复议",
)(lambda at: _within("coercion.refuse_exec_review", at.day("denial_received_on"), at))  # fmt: skip

at_once_was_asked = guard(
    "not_asked_at_once", article="行政强制法第五十九条",
    en="Immediate execution was not asked for. The court's president approves it upon the organ's request",
    zh="申请书未申请立即执行，不得登记为经院长批准立即执行",
)(lambda at: not at.data.get("at_once") or bool(at.get("urgent_because")))  # fmt: skip

not_in_execution = guard(
    "execution_under_way", article="法释〔2018〕1号第一百六十条第三款",
    en="Execution of this ruling is under way. Record what happens in the case of the execution",
    zh="裁定已经进入执行实施，请在执行实施案件中登记履行、终结等情况",
)(lambda at: all(each.closed_on is not None for each in _executions(at)))  # fmt: skip

execution_ended = guard(
    "execution_not_ended", article="法释〔2018〕1号第一百六十条第三款",
    en="The execution has not begun or has not ended. Close this case after it",
    zh="执行实施尚未开始或者尚未结束，应当在执行实施案件办结后结案",
)(lambda at: bool(_executions(at)) and not_in_execution.test(at))  # fmt: skip

MAY_APPLY = (urged_in_vain, views_answered, remedies_over, applied_in_time, application_complete)
