"""Conditions of law on performing a penalty (办理条件), each with its articles."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import Guard
from yifa.procedures.penalty_performance.data import EndGround

_RATE = (3, 100)
"""Three per cent a day (行政处罚法（2017）第五十一条第一项；行政处罚法（2021）第七十二条第一款第一项)."""


def _said(at: Moment) -> bool:
    if at.parent is None or at.parent.state != "served" or not at.parent.did("penalize"):
        return False
    return all(at.data.get(name) == at.parent.data.get(name) for name in ("served_on", "fine_fen"))


def _summed(at: Moment) -> bool:
    earlier = at.case.data.get("paid_so_far_fen", 0) if at.case is not None else 0
    return bool(at.data["paid_so_far_fen"] == earlier + at.data["paid_fen"])


def owed_fen(at: Moment) -> int:
    """Fine and additional fine, less what was waived, in fen (应缴总额)."""
    return int((at.get("fine_fen") or 0) + (at.get("surcharge_fen") or 0) - (at.get("waived_fen") or 0))


def _surcharged_lawfully(at: Moment) -> bool:
    days, excluded = at.data["days_late"], at.data["days_excluded"]
    run = at.case.run("paying_as_set") or at.case.run("paying") if at.case is not None else None
    fine = at.get("fine_fen") or 0
    if run is None or excluded > days or days > (at.on - run.due).days:
        return False
    most = fine * (days - excluded) * _RATE[0] // _RATE[1]
    # The cap of 2021 is that of 行政强制法第四十五条第二款, in force since 2012, for agencies that enforce.
    return bool(0 < at.data["surcharge_fen"] <= min(most, fine))


# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
as_decided = Guard(
    "performance_not_as_decided", "行政处罚法（2017）第四十四条；行政处罚法（2021）第六十六条第一款",
    "What is performed is a penalty that was served: its day of service and fine are those of the penalty case",
    "只能登记已经送达的行政处罚决定，送达日期、罚款金额应当与行政处罚案件一致", _said)
summed = Guard(
    "performance_sum_wrong", "行政处罚法（2017）第四十六条；行政处罚法（2021）第六十七条",
    "The total paid is the earlier total and this payment", "累计缴纳金额应当等于此前累计与本次之和，请核对", _summed)
in_part = Guard(
    "performance_not_in_part", "行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款",
    "This payment leaves nothing owed, or exceeds it. Record that the fine is paid off",
    "缴纳后已无欠款或者超出应缴总额，请核对金额，缴清的办理“缴清罚款”",
    lambda at: at.data["paid_so_far_fen"] < owed_fen(at))
in_full = Guard(
    "performance_not_in_full", "行政处罚法（2017）第四十六条；行政处罚法（2021）第六十七条",
    "The total paid is not what is owed. Record a part payment, or correct the sum",
    "累计缴纳金额与应缴总额不一致，尚未缴清的办理“缴纳部分罚款”",
    lambda at: at.data["paid_so_far_fen"] == owed_fen(at))
later = Guard(
    "deferral_day_past", "行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款",
    "The last day to pay lies after today", "最后缴纳日期应当在批准之日以后", lambda at: at.data["pay_by_on"] > at.on.isoformat())
still_owed = Guard(
    "deferral_of_nothing", "行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款", "No fine is owed",
    "没有未缴纳的罚款，无需延期或者分期",
    lambda at: (at.get("paid_so_far_fen") or 0) < owed_fen(at))
late = Guard(
    "payment_period_running", "行政处罚法（2017）第五十一条；行政处罚法（2021）第七十二条",
    "The party still has time to pay", "缴纳罚款的期限尚未届满，不能加处罚款或者申请强制执行", lambda at: at.overdue("paying",
    "paying_as_set"))
lapsed_or_unpaid = Guard(
    "enforcement_too_early", "行政处罚法（2017）第五十一条第三项；行政处罚法（2021）第七十二条第一款第四项、第二款",
    "The party still has time to pay, or owes nothing", "缴纳期限尚未届满，或者没有未履行的内容，不能申请强制执行",
    lambda at: (at.live("paying") is None and at.live("paying_as_set") is None) or at.overdue("paying", "paying_as_set"))
surcharged_lawfully = Guard(
    "surcharge_unlawful",
    "行政处罚法（2017）第五十一条第一项；行政处罚法（2021）第七十二条第一款第一项、第七十三条第三款；行政强制法第四十五条；最高人民法院〔2005〕行他字第29号",
    "The additional fine is at most three per cent of the fine for each day late, leaves out days of reconsideration and suit, "
    "and never exceeds the fine",
    "加处罚款按逾期天数每日百分之三计算，扣除行政复议、行政诉讼期间，总额不得超出罚款数额", _surcharged_lawfully)
waivable = Guard(
    "waiver_too_high", "行政强制法第四十二条第一款", "Only the additional fine may be waived, and no more than it is",
    "只能减免加处罚款，且不得超过加处罚款金额", lambda at: at.data["waived_fen"] <= (at.get("surcharge_fen") or 0))
all_paid = Guard(
    "fine_unpaid", "行政处罚法（2017）第四十四条；行政处罚法（2021）第六十六条",
    "The fine and the additional fine have not been paid in full",
    "罚款和加处罚款尚未全部缴纳，不能登记履行完毕", lambda at: (at.get("paid_so_far_fen") or 0) == owed_fen(at))
reversal_real = Guard(
    "end_unfounded", "行政处罚法（2021）第七十五条；行政强制法第四十条", "The penalty case registers no reversal of the decision",
    "行政处罚案件没有登记决定被纠正，不能以此终结执行",
    lambda at: at.data["end_ground"] != EndGround.REVERSED or (at.facts is not None and at.case is not None
    and any(each.procedure == "penalty_reversal" for each in at.facts.children(at.case.parent))))
