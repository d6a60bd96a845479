"""Conditions of law on penalties made on the spot (办理条件), each with its articles."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import Guard
from yifa.procedures.summary_penalty.data import RECONSIDERATION_FIRST, REVISED, Collection, PartyKind, SpotKind

_CAPS_FEN = {PartyKind.CITIZEN: (50 * 100, 200 * 100), PartyKind.ORGANISATION: (1000 * 100, 3000 * 100)}
"""The largest fine on the spot under the law of 2017 and of 2021."""
_SMALL_FEN = (20 * 100, 100 * 100)
"""The largest fine that is collected on the spot without another reason, under either law."""
_TOWN = ("镇", "乡", "街道")


def _revised(at: Moment) -> bool:
    return at.on >= REVISED


def _capped(at: Moment) -> bool:
    cap = _CAPS_FEN[PartyKind.of(at.data["party_kind"])][_revised(at)]
    return bool(at.data.get("special_law")) or (at.data.get("fine_fen") or 0) <= cap


def _fits(at: Moment) -> bool:
    fined = SpotKind.FINE in at.data["kinds"]
    said = (bool(at.data.get("fine_fen")), bool(at.data.get("collection")))
    return bool(at.data["kinds"]) and said == (fined, fined)


def _collectable(at: Moment) -> bool:
    return at.data.get("collection") != Collection.SMALL or (at.data.get("fine_fen") or 0) <= _SMALL_FEN[_revised(at)]


def _empowered(at: Moment) -> bool:
    assert at.facts is not None
    assert at.by is not None
    # The handling organ is that of the officer: only its own people open its cases.
    office, power = at.facts.organ(at.by.organ), at.data.get("power")
    lines = [at.facts.organ(key) for key in office.path.strip("/").split("/")] if office is not None else []
    towns = [each.key for each in lines if each is not None and each.kind.startswith(_TOWN)]
    holds = (hold for town in towns for hold in at.facts.standings("power_delegation.delegated", subject=town))
    return not towns or any(hold.covers(at.on) and power in hold.scope for hold in holds)


# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
capped = Guard(
    "spot_fine_too_high", "行政处罚法（2017）第三十三条；行政处罚法（2021）第五十一条",
    "A fine on the spot is at most 50 yuan for citizens and 1,000 for organisations, and 200 and 3,000 since 2021-07-15. "
    "Use the general procedure, or name the law that sets another limit",
    "当场罚款，2021年7月14日以前对公民不超过五十元、对单位不超过一千元，2021年7月15日起分别不超过二百元、三千元；"
    "超过的适用普通程序，法律另有规定的请填写该法律", _capped)
fits = Guard(
    "spot_penalty_incomplete", "行政处罚法（2017）第三十四条；行政处罚法（2021）第五十二条",
    "A fine needs its amount and how it is paid; a warning alone has neither", "处以罚款的应当填写金额和缴纳方式，仅警告的不填写",
    _fits)
collectable = Guard(
    "spot_fine_not_collectable", "行政处罚法（2017）第四十七条、第四十八条；行政处罚法（2021）第六十八条、第六十九条",
    "Only a fine of at most 20 yuan (100 since 2021-07-15) is collected on the spot as a small one. Name another reason, or let it "
    "be paid at the bank",
    "当场收缴的小额罚款，2021年7月14日以前为二十元以下，2021年7月15日起为一百元以下；超过的，应当有其他法定情形或者到银行缴纳",
    _collectable)
two_officers = Guard(
    "spot_officer_alone", "行政处罚法（2021）第四十二条第一款",
    "Since 2021-07-15 two officers at least make a penalty. Name both, or the law that lets one act alone",
    "2021年7月15日起执法人员不得少于两人，请填写全部执法人员；法律另有规定的，请填写该法律",
    lambda at: not _revised(at) or bool(at.data.get("special_law")) or len(set(at.data["officers"])) >= 2)
remedies_told = Guard(
    "spot_remedies_wrong", "行政诉讼法第四十四条；行政复议法（2023）第二十三条第一款第一项",
    "Name the court that may be turned to; since 2024 name none, as reconsideration comes first",
    "请填写管辖法院；2024年1月1日起当场作出的处罚决定应当先申请行政复议，不填管辖法院",
    lambda at: bool(at.data.get("court")) == (at.on < RECONSIDERATION_FIRST))
told = Guard(
    "spot_party_unheard",
    "行政处罚法（2017）第三十一条、第三十二条、第三十四条；行政处罚法（2021）第四十四条、第四十五条、第五十二条",
    "The officers show their certificates, tell and hear the party, and hand over the decision",
    "应当出示执法证件，告知并听取当事人陈述、申辩，当场交付决定书",
    lambda at: bool(at.data["credentials_shown"] and at.data["defence_heard"] and at.data["delivered"]))
empowered = Guard(
    "spot_power_not_delegated", "行政处罚法（2017）第十六条；行政处罚法（2021）第二十四条",
    "A town or subdistrict acts only within a power delegated to it on that day",
    "镇、街道只能在当日有效的赋权事项范围内实施行政处罚，请填写赋权事项名称", _empowered)
whole_fine = Guard(
    "spot_fine_unpaid", "行政处罚法（2017）第四十四条；行政处罚法（2021）第六十六条", "What is paid is the whole fine",
    "缴纳金额应当与罚款金额一致", lambda at: at.data["paid_fen"] == at.get("fine_fen"))
collected = Guard(
    "spot_nothing_to_remit", "行政处罚法（2017）第五十条；行政处罚法（2021）第七十一条",
    "The officers collected no fine, or have handed it in already", "没有当场收缴的罚款，或者已经缴存",
    lambda at: at.live("remitting") is not None)
owed = Guard(
    "spot_nothing_to_pay", "行政处罚法（2017）第四十六条；行政处罚法（2021）第六十七条",
    "No fine is to be paid at the bank, or it has been paid", "没有应当到银行缴纳的罚款，或者已经缴纳",
    lambda at: at.live("paying") is not None)
lapsed = Guard(
    "spot_payment_running", "行政处罚法（2017）第五十一条；行政处罚法（2021）第七十二条",
    "The party still has time to pay", "缴纳罚款的期限尚未届满，不能申请强制执行", lambda at: at.overdue("paying"))
nothing_owed = Guard(
    "spot_fine_open", "行政处罚法（2017）第四十四条、第五十条；行政处罚法（2021）第六十六条、第七十一条",
    "The fine has not been paid or handed in", "罚款尚未缴纳或者缴存，不能结案",
    lambda at: at.live("paying") is None and at.live("remitting") is None)
