"""Conditions of law on the steps of a bid (办理条件); the tender that it belongs to is its parent."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import takewhile
from typing import Any

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import Test, guard
from yifa.kernel.envelopes import key_of, open_sealed, read_envelope
from yifa.kernel.errors import Refused
from yifa.kernel.naming import alike
from yifa.procedures.tender_bid.data import InvalidGround, Result

DEPOSITING = "招标投标法第二十八条、第二十九条；招标投标法实施条例第三十六条；电子招标投标办法第二十六条、第二十七条"
OPENING = "招标投标法第三十六条；电子招标投标办法第三十条、第三十一条"
REJECTING = "招标投标法第四十二条；招标投标法实施条例第五十一条；政府采购货物和服务招标投标管理办法第六十三条"
SCORING = "招标投标法第四十条；招标投标法实施条例第四十九条；政府采购货物和服务招标投标管理办法第五十五条"
RESULT = "招标投标法第四十五条；政府采购法实施条例第四十三条"
_POINTS = re.compile(r"\d{1,3}(?:\.\d{1,2})?")


def _tender(at: Moment, name: str) -> Any:
    return at.parent.data.get(name) if at.parent is not None else None


def _in(*states: str) -> Any:
    return lambda at: at.parent is not None and at.parent.state in states


def past(*states: str) -> Test:
    """Whether the tender has left these states, so that what was done in them may not be taken back as a mistake.

    A review (重新评审) brings a procurement back, but to mend points alone: by ``rescore``, in the open.
    """
    return lambda at: not _in(*states)(at) or _reviewed(at)


def _reviewed(at: Moment) -> bool:
    return at.parent is not None and at.parent.did("review_again")


def _before_deadline(at: Moment, name: str) -> bool:
    # The minute of the deadline has begun at its first second, so only an earlier minute is surely before it.
    deadline = (_tender(at, "deadline_on"), _tender(at, "deadline_at"))
    # What a bid says of its own time counts only as far as the time at which it is entered bears it out.
    entered = at.entered_at.strftime("%H:%M") if at.entered_at is not None else at.data[name]
    return _in("announced")(at) and (at.on.isoformat(), max(at.data[name], entered)) < deadline


deposited_in_time = guard(
    "bid_late", article=DEPOSITING,
    en="A bid must come before the minute of the deadline, and after the tender was announced. It is returned as it is",
    zh="投标文件应当在招标公告以后、投标截止时间以前送达，逾期送达的应当拒收",
)(lambda at: _before_deadline(at, "deposited_at"))  # fmt: skip

withdrawn_in_time = guard(
    "bid_withdrawn_late", article="招标投标法第二十九条；招标投标法实施条例第三十五条",
    en="A bid may be taken back before the deadline only",
    zh="投标人只能在投标截止时间以前撤回投标文件",
)(lambda at: _before_deadline(at, "withdrawn_at"))  # fmt: skip


in_writing = guard(
    "withdrawal_not_in_writing", article="招标投标法第二十九条；招标投标法实施条例第三十五条",
    en="Only who made it takes it back. An officer enters that with the writing attached",
    zh="只能由提出人本人撤回；由经办人登记的，应当附其书面撤回材料",
)(lambda at: at.by is not None and (not at.by.organ or bool(at.attachments)))  # fmt: skip


@guard(
    "envelope_differs",
    article=DEPOSITING,
    en="Attach the envelope alone, and give the digest of that very file",
    zh="请附密封投标文件一份（不附其他文件），填报的摘要应当是该文件的摘要；文件经核对与摘要不一致，不得接收",
)
def envelope_as_stated(at: Moment) -> bool:
    """One envelope comes with the step, whole, and its digest is the one stated."""
    assert at.facts is not None
    contents = [at.facts.content(each) for each in at.attachments]
    if [hashlib.sha256(content).hexdigest() for content in contents] != [at.data["envelope_digest"]]:
        return False
    read_envelope(contents[0])
    return True


@guard(
    "envelope_deposited_before",
    article=DEPOSITING,
    en="This very envelope was deposited as another bid. Seal the bid anew, with its own key",
    zh="该密封文件已经作为另一份投标递交，不得重复递交，请用自己的密钥重新密封",
)
def envelope_new(at: Moment) -> bool:
    """One envelope is one bid: copies must not make up the number of bids."""
    assert at.facts is not None
    own = at.case.number if at.case is not None else ""
    others = at.facts.children(at.parent.number) if at.parent is not None else ()
    given = {
        case.data.get("envelope_digest") for case in others if case.procedure == "tender_bid" and case.number != own
    }
    return at.data["envelope_digest"] not in given


tender_opened = guard(
    "tender_not_opened", article=OPENING,
    en="Bids are opened once the tender's opening is recorded, and before evaluation begins",
    zh="应当在登记开标以后、开始评标以前解密投标文件，请核对交易项目的办理状态",
)(_in("opened"))  # fmt: skip


def _sealed(at: Moment) -> bytes:
    assert at.facts is not None
    assert at.case is not None
    last = at.case.done.get("replace") or at.case.done["deposit"]
    return at.facts.content(last.attachments[0])


def sheet(plain: bytes) -> Mapping[str, str] | None:
    """The opening sheet (开标一览表): the lines ``标签：内容`` before the first empty one.

    ``None`` where it is no text, or says something twice.
    """
    try:
        text = plain.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    lines = (line.partition("：") for line in takewhile(str.strip, text.strip().splitlines()))
    told = [(label.strip(), said.strip()) for label, colon, said in lines if colon]
    # Who writes two prices bids neither.
    return dict(told) if len(dict(told)) == len(told) else None


def _fen(yuan: str) -> int | None:
    match = re.fullmatch(r"(\d{1,13})(?:\.(\d{2}))?", yuan)
    return int(match[1]) * 100 + int(match[2] or 0) if match else None


@guard(
    "bid_sheet_differs",
    article=OPENING,
    en="Name or price differ from the opening sheet in the envelope. Read out what it says; if it says neither, the bid is invalid",
    zh="投标人名称或者投标报价与解密后的开标一览表不一致，请按开标一览表登记；没有符合要求的开标一览表的，登记投标无效",
)
def opened_as_sealed(at: Moment) -> bool:
    """The key opens the envelope, and what is read out stands in it; raises ``envelope_key_wrong``."""
    told = sheet(open_sealed(_sealed(at), key_of(at.data["key"]))) or {}
    return (told.get("投标人"), _fen(told.get("投标报价（元）", ""))) == (at.data["bidder"], at.data["price_fen"])


@guard(
    "bid_not_invalid",
    article=OPENING,
    en="The key opens the envelope and there is a sheet within: open the bid. Where no key was given, name none",
    zh="填写的情形与解密结果不符：能够解密且有开标一览表的应当开标；未提供密钥的不填写密钥，提供了的应当填写，请核对",
)
def invalid_as_said(at: Moment) -> bool:
    """The ground is what trying the key shows."""
    ground, key = at.data["invalid_ground"], at.data.get("key")
    if ground == InvalidGround.NO_KEY:
        return key is None
    if key is None:
        return False
    try:
        told = sheet(open_sealed(_sealed(at), key_of(key))) or {}
    except Refused:
        return bool(ground == InvalidGround.KEY_WRONG)
    whole = bool(told.get("投标人")) and _fen(told.get("投标报价（元）", "")) is not None
    return bool(ground == InvalidGround.SHEET_WRONG) and not whole


evaluation_running = guard(
    "tender_not_evaluated", article=SCORING,
    en="The committee scores and rejects bids while it evaluates",
    zh="应当在评标期间评分、否决投标，请核对交易项目的办理状态",
)(_in("evaluating"))  # fmt: skip


not_reviewed = guard(
    "rejected_in_review", article="政府采购法实施条例第四十四条；政府采购货物和服务招标投标管理办法第六十四条",
    en="A review of a procurement mends points alone, and rejects no bid. Report other mistakes to the finance department",
    zh="重新评审只能纠正评分，不得否决已经评分的投标；发现其他错误的，应当报告财政部门依法处理",
)(lambda at: not _reviewed(at))  # fmt: skip


evaluated_again = guard(
    "tender_not_evaluated_again",
    article="招标投标法实施条例第八十二条；政府采购货物和服务招标投标管理办法第六十四条",
    en="Points once given are changed only while the tender is evaluated again",
    zh="只有交易项目依法重新评标、重新评审期间才能重新评分，请核对交易项目的办理状态",
)(lambda at: at.parent is not None and at.parent.state == "evaluating" and at.parent.did("reevaluate", "review_again"))  # fmt: skip


def _committee(at: Moment) -> Sequence[str]:
    assert at.facts is not None
    cases = at.facts.children(at.parent.number) if at.parent is not None else ()
    formed = [case.data for case in cases if case.procedure == "tender_committee" and case.state == "formed"]
    return [*formed[0]["experts"], *(formed[0].get("representatives") or [])] if formed else []


def _points(at: Moment) -> Sequence[Fraction] | None:
    # Each member's points, or nothing where a form, a member or a weight is not right.
    weights = [int(each.partition("=")[2]) for each in _tender(at, "criteria") or []]
    sums: dict[str, Fraction] = {}
    for each in at.data["scores"]:
        member, _, told = each.partition("=")
        points = told.split("/")
        if member in sums or len(points) != len(weights) or not all(_POINTS.fullmatch(point) for point in points):
            return None
        values = [Fraction(point) for point in points]
        if any(value > weight for value, weight in zip(values, weights, strict=True)):
            return None
        sums[member] = sum(values, Fraction(0))
    return list(sums.values()) if sorted(sums) == sorted(_committee(at)) else None


scores_sound = guard(
    "scores_unsound", article=SCORING,
    en="Each member of the committee scores each announced criterion once, in its order, with no more points than its weight",
    zh="评标委员会每名成员应当依招标公告的次序对每项因素各评一次分，不得超过该项权重，不得增减成员或者因素，请核对",
)(lambda at: _points(at) is not None)  # fmt: skip


@guard(
    "price_over_ceiling",
    article="招标投标法实施条例第五十一条第五项；政府采购货物和服务招标投标管理办法第六十三条第四项",
    en="The price is above the announced ceiling, or above the budget of a procurement. Reject the bid on that ground",
    zh="投标报价高于最高投标限价，或者高于政府采购项目的采购预算，应当以报价为由否决，不得评分",
)
def within_ceiling(at: Moment) -> bool:
    """Nothing is bought for more than was announced."""
    most = [_tender(at, "ceiling_fen")]
    if _tender(at, "kind") == "procurement":
        most.append(_tender(at, "budget_fen"))
    return all(each is None or at.get("price_fen") <= each for each in most)


@guard(
    "score_total_differs",
    article=SCORING,
    en="The total is not the mean of the members' points, rounded half up to two decimals. Compute it anew",
    zh="得分不是各成员总分的平均值（四舍五入保留两位小数），请重新计算",
)
def total_computed(at: Moment) -> bool:
    """The mean of the members' sums."""
    points = _points(at) or [Fraction(0)]
    hundredths = int(sum(points, Fraction(0)) / len(points) * 100 + Fraction(1, 2))
    return bool(at.data["total"] == f"{hundredths // 100}.{hundredths % 100:02d}")


@guard(
    "bidder_twice",
    article="招标投标法实施条例第五十一条第四项；政府采购货物和服务招标投标管理办法第三十七条",
    en="The same bidder has another bid in this tender. Reject what is one too many before scoring",
    zh="同一投标人在本项目另有投标，应当先依法否决再评分",
)
def bids_once(at: Moment) -> bool:
    """Nobody bids against themselves."""
    assert at.case is not None
    assert at.facts is not None
    own = alike(at.case.data["bidder"])
    return not any(
        other.number != at.case.number and other.state in ("opened", "scored") and alike(other.data["bidder"]) == own
        for other in at.facts.children(at.case.parent)
        if other.procedure == "tender_bid"
    )


lost_indeed = guard(
    "bid_not_lost", article=RESULT,
    en="Those whose bids lost are told once the notice of award went out; this bid won, or no notice went out",
    zh="应当在发出中标通知书以后告知未中标的投标人；本投标已中标或者中标通知书尚未发出",
)(lambda at: _in("notified", "contracted")(at) and at.case is not None and _tender(at, "winner") != at.case.number)  # fmt: skip


@guard(
    "bid_result_differs",
    article=RESULT,
    en="This is not what became of the bid: it has won or lost once the contract is signed, and ended where the tender did",
    zh="投标结果与交易项目不一致：签订合同以后方为中标或者未中标，招标失败、终止的填写“招标失败或者终止”，请核对",
)
def result_true(at: Moment) -> bool:
    """A bid's end is the tender's."""
    assert at.case is not None
    result = at.data["result"]
    if result == Result.ENDED:
        return bool(_in("failed", "terminated")(at))
    won = _tender(at, "winner") == at.case.number
    return bool(_in("contracted", "closed")(at) and at.case.state == "scored" and won == (result == Result.WON))
