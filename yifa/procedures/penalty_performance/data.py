"""What the steps of performing a penalty ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, field

TEXT = Personal.TEXT
# A form reads as a table, without the blank lines of the formatter.
# fmt: off


class DeferralKind(Choice):
    """How payment is eased (行政处罚法（2017）第五十二条；行政处罚法（2021）第六十六条第二款)."""
    DEFERRED = "deferred", "延期缴纳"
    INSTALMENTS = "instalments", "分期缴纳"

class EndGround(Choice):
    """Why nothing more is performed (终结执行)."""
    PARTY_GONE = "party_gone", "当事人死亡或者终止，无遗产、财产可供执行，也无义务承受人"
    REVERSED = "decision_reversed", "处罚决定已被撤销、变更或者确认无效"
    COURT_ENDED = "court_ended", "人民法院裁定终结执行或者不准予执行"

class Due(Data):
    """What is to be performed (待执行内容)."""
    served_on: date = field("决定书送达日期")
    party: str = field("当事人", personal=Personal.NAME)
    duties: str = field("应当履行的内容", personal=TEXT)
    fine_fen: Fen | None = field("罚款金额", default=None, unit="分")

class Paid(Data):
    """One payment (缴纳罚款)."""
    paid_fen: Fen = field("本次缴纳金额", unit="分", minimum=1)
    paid_so_far_fen: Fen = field("累计缴纳金额", unit="分", help="含本次")
    receipt: str = field("票据号码")

class Request(Data):
    """What the party asks for (申请延期、分期缴纳)."""
    deferral_kind: DeferralKind = field("申请事项")
    hardship: str = field("经济困难的情况", personal=TEXT)

class Grant(Data):
    """Until when the fine is to be paid (批准延期、分期缴纳)."""
    pay_by_on: date = field("最后缴纳日期")
    plan: str = field("缴纳安排", help="分期缴纳的写明各期日期和金额")

class Reasoned(Data):
    """A step that must be reasoned (说明理由)."""
    reason: str = field("理由", personal=TEXT)

class Surcharge(Data):
    """The additional fine (加处罚款)."""
    days_late: int = field("逾期天数", minimum=1)
    days_excluded: int = field("其中不计算的天数", default=0, minimum=0, help="行政复议、行政诉讼期间不予计算")
    surcharge_fen: Fen = field("加处罚款金额", unit="分", minimum=1, help="按日百分之三计算的总额")

class Waiver(Reasoned):
    """Less of the additional fine, by agreement (减免加处罚款)."""
    waived_fen: Fen = field("减免金额", unit="分", minimum=1)

class OtherDuty(Data):
    """A duty that is not money (其他处罚的执行)."""
    done: str = field("执行情况", personal=TEXT)

class ToCourt(Data):
    """Where its enforcement is asked for (申请强制执行)."""
    court_case: str = field("申请强制执行案件", link="申请强制执行")

class Ended(Reasoned):
    """Why nothing more is performed (终结执行)."""
    end_ground: EndGround = field("终结执行的情形")
