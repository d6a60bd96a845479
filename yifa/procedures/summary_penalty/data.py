"""What the steps of a penalty on the spot ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, Personal, YesNo, field

TEXT = Personal.TEXT
REVISED = date(2021, 7, 15)
"""The first day of the revised law (行政处罚法（2021）第八十六条)."""
RECONSIDERATION_FIRST = date(2024, 1, 1)
"""Since this day a penalty made on the spot goes to reconsideration before any court (行政复议法（2023）第二十三条第一款第一项)."""
# A form reads as a table, without the blank lines of the formatter.
# fmt: off


class PartyKind(Choice):
    """Who is punished (当事人类型)."""
    CITIZEN = "citizen", "公民（含个体工商户）"
    ORGANISATION = "organisation", "法人或者其他组织"

class SpotKind(Choice):
    """Which penalties may be made on the spot (行政处罚法（2017）第三十三条；行政处罚法（2021）第五十一条)."""
    WARNING = "warning", "警告"
    FINE = "fine", "罚款"

class Collection(Choice):
    """How the fine is paid (行政处罚法（2017）第四十六条至第四十八条；行政处罚法（2021）第六十七条至第六十九条)."""
    BANK = "bank", "到指定银行或者通过电子支付系统缴纳"
    SMALL = "small_fine", "小额罚款，当场收缴"
    HARD = "hard_to_collect", "不当场收缴事后难以执行，当场收缴"
    REMOTE = "remote", "边远、水上、交通不便地区，经当事人提出当场收缴"

class SpotDecision(Data):
    """The decision on the spot (当场处罚)."""
    party: str = field("当事人", personal=Personal.NAME)
    party_kind: PartyKind = field("当事人类型")
    identity: str | None = field("证件号码或者统一社会信用代码", default=None, personal=Personal.IDENTITY)
    address: str | None = field("住所", default=None, personal=Personal.ADDRESS)
    cause: str = field("案由")
    place: str = field("违法地点", personal=Personal.ADDRESS)
    facts: str = field("违法事实和证据", personal=TEXT)
    provision: str = field("违反的规定和处罚依据")
    officers: list[str] = field("执法人员", help="执法证号；2021年7月15日起不少于两人，法律另有规定的除外")
    special_law: str | None = field("人数、限额另有规定的法律", default=None,
        help="名称和条款，如《治安管理处罚法》对当场处罚的规定；没有的不填")
    domain: str = field("执法领域")
    power: str | None = field("行使的处罚事项", default=None, help="镇、街道填写赋权事项名称")
    credentials_shown: YesNo = field("已出示执法证件")
    defence_heard: YesNo = field("已告知并听取陈述、申辩")
    kinds: list[SpotKind] = field("处罚种类")
    fine_fen: Fen | None = field("罚款金额", default=None, unit="分")
    collection: Collection | None = field("缴纳方式", default=None)
    delivered: YesNo = field("决定书已当场交付", help="当事人拒绝签收的，在决定书上注明，填“是”")
    remedy_organ: str = field("行政复议机关")
    court: str | None = field("管辖法院", default=None, help="2024年1月1日起应当先申请行政复议，不填")

class Filed(Data):
    """The report to the organ (备案)."""
    form_number: str = field("决定书编号", help="预定格式、编有号码的当场处罚决定书")

class Paid(Data):
    """The payment (缴纳罚款)."""
    paid_fen: Fen = field("缴纳金额", unit="分")
    receipt: str = field("票据号码")

class ToCourt(Data):
    """Where its enforcement is asked for (申请强制执行)."""
    court_case: str = field("申请强制执行案件", link="申请强制执行")

class Reversed(Data):
    """Why it was annulled (撤销)."""
    reason: str = field("理由", personal=TEXT)
    reversed_by: str = field("纠正机关")
