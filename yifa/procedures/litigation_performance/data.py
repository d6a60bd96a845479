"""What the steps of performance ask for (填报内容), and what must hold for them (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field
from yifa.kernel.declarations import guard

_BINDING = (
    "annulled", "partly_annulled", "performance_ordered", "payment_ordered", "altered", "declared_unlawful",
    "declared_invalid", "contract_duty", "awarded", "mediated",
)  # fmt: skip


class Duty(Choice):
    """What the court obliges the organ to do (行政诉讼法第七十条至第七十八条)."""

    REDO = "redo", "重新作出行政行为"
    PERFORM = "perform", "履行法定职责"
    PAY = "pay", "履行给付、赔偿、补偿义务"
    REMEDY = "remedy", "采取补救措施"
    CONTRACT = "contract", "继续履行行政协议"
    SETTLEMENT = "settlement", "履行行政调解书"


class Measure(Choice):
    """What the court does about a refusal to perform (行政诉讼法第九十六条)."""

    TRANSFER = "transfer", "通知银行划拨"
    FINE = "fine", "对行政机关负责人按日罚款"
    ANNOUNCEMENT = "announcement", "公告拒绝履行的情况"
    ADVICE = "advice", "向监察机关或者上一级行政机关提出司法建议"
    DETENTION = "detention", "拘留直接责任人员"


class Obligation(Data):
    """The obligation, as decision or mediation statement states it (履行义务)."""

    court: str = field("受诉人民法院")
    duty: Duty = field("义务类型")
    to_do: str = field("应当履行的事项", personal=Personal.TEXT)
    amount_fen: Fen | None = field("应付金额", default=None, unit="分", help="给付、赔偿、补偿义务填写")
    perform_by_on: date | None = field("履行截止日期", default=None, help="裁判文书未确定期限的不填，应当及时履行")
    unit: str = field("承办机构")


class Done(Data):
    """What was done (履行情况)."""

    report: str = field("履行情况", personal=Personal.TEXT)
    paid_fen: Fen | None = field("实付金额", default=None, unit="分")
    same_act: YesNo | None = field(
        "新行为与原行为基本相同", default=None, help="重新作出行政行为的填写；不得以同一的事实和理由作出基本相同的行为"
    )


class Enforcement(Data):
    """The court enforces (法院强制执行)."""

    court_number: str = field("执行案号")
    measure: Measure = field("执行措施")


class Release(Data):
    """Why nothing more is to be performed (不再履行)."""

    reason: str = field("理由", personal=Personal.TEXT)


@guard(
    "nothing_to_perform",
    article="行政诉讼法第九十四条",
    en="The suit has no decision in effect by which the organ must do something. Look at the case it belongs to",
    zh="所属诉讼案件没有要求行政机关履行义务的生效裁判或者调解书，请核对",
)
def binding(at: Moment) -> bool:
    """The decision took effect and obliges the organ."""
    return at.parent is not None and at.parent.state == "effective" and at.parent.outcome in _BINDING


@guard(
    "period_not_ahead",
    article="行政诉讼法第七十二条、第七十三条",
    en="The day to perform by lies before the decision. Check it against the decision",
    zh="履行截止日期早于裁判日期，请对照裁判文书核对",
)
def period_ahead(at: Moment) -> bool:
    """The day set by the court is not before its decision."""
    by = at.data.get("perform_by_on")
    return by is None or (at.parent is not None and by >= str(at.parent.data.get("judged_on", by)))


@guard(
    "payment_short",
    article="行政诉讼法第七十三条、第七十六条、第七十八条",
    en="Less was paid than the court ordered. Pay the rest, then report",
    zh="实付金额少于裁判确定的金额，请付清后再报告履行情况",
)
def paid_in_full(at: Moment) -> bool:
    """What was owed was paid."""
    return int(at.get("paid_fen") or 0) >= int(at.get("amount_fen") or 0)


@guard(
    "same_act_again",
    article="行政诉讼法第七十一条；法释〔2018〕1号第九十条",
    en="On the same facts and grounds the organ may not do what is in substance the same act; say that it does not",
    zh="重新作出行政行为的，应当确认新行为不是以同一的事实和理由作出的基本相同的行为",
)
def not_the_same(at: Moment) -> bool:
    """An act done again is another one."""
    return at.get("duty") != Duty.REDO or at.get("same_act") is False


@guard(
    "still_time_to_perform",
    article="行政诉讼法第九十六条；法释〔2018〕1号第一百五十二条",
    en="The day to perform by has not passed yet",
    zh="履行期限尚未届满，请核对",
)
def overdue(at: Moment) -> bool:
    """The set day has passed, or none was set."""
    return at.live("performing") is None or at.overdue("performing")
