"""Conditions of law on a complaint about a tender (办理条件); the tender is the parent."""

from typing import Any

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.kernel.running import Status
from yifa.procedures.tender_complaint.data import DeclineGround, Kind

BIDDING = "招标投标法第六十五条；招标投标法实施条例第六十条、第六十一条"
PROCUREMENT = "政府采购法第五十五条、第五十六条；政府采购质疑和投诉办法第十七条至第二十一条"
BOTH = f"{BIDDING}；{PROCUREMENT}"
PAUSING = "招标投标法实施条例第六十二条第二款；政府采购法第五十七条"


def _tender(at: Moment, name: str) -> Any:
    return at.parent.data.get(name) if at.parent is not None else None


def bidding(at: Moment) -> bool:
    """Whether the complaint is under the law on tenders (招标投标投诉)."""
    return bool(at.get("kind") == Kind.BIDDING)


def procurement(at: Moment) -> bool:
    """Whether it is under the law on government procurement (政府采购投诉)."""
    return bool(at.get("kind") == Kind.PROCUREMENT)


@guard(
    "complaint_elsewhere",
    article="招标投标法实施条例第四条、第六十条；政府采购法第十三条、第五十五条",
    en="Kind or tenderee differ from the tender's, or another organ supervises it. Check the tender, or pass the complaint on",
    zh="投诉类别、招标（采购）人与交易项目不一致，或者本机关不是该项目的行政监督部门，请核对或者告知投诉人向有权机关投诉",
)
def ours(at: Moment) -> bool:
    """The complaint reaches the organ that supervises the tender."""
    same = all(_tender(at, name) == at.data[name] for name in ("kind", "tenderee"))
    return same and at.by is not None and at.by.organ == _tender(at, "supervising_organ")


def _objected(at: Moment) -> bool:
    assert at.facts is not None
    number = at.get("objection")
    case = at.facts.case(number) if number else None
    return case is not None and case.procedure == "tender_objection" and at.parent is not None and (
        case.parent == at.parent.number and case.data["matter"] != "question"
    )  # fmt: skip


objection_of_the_tender = guard(
    "complaint_objection_wrong", article=BOTH,
    en="That case is no objection or challenge of this tender. Check its number",
    zh="所填案号不是本项目的异议、质疑，请核对",
)(lambda at: not at.data.get("objection") or _objected(at))  # fmt: skip

objected_before = guard(
    "complaint_without_challenge", article="政府采购法第五十五条；政府采购质疑和投诉办法第十七条",
    en="A supplier challenges first and complains afterwards. Decline the complaint on that ground",
    zh="政府采购投诉应当先依法提出质疑，请以“应当先提出异议、质疑而未提出”为由不予受理",
)(lambda at: bidding(at) or _objected(at))  # fmt: skip


def late(at: Moment) -> bool:
    """Whether it came after the last day that the law gives the complainant (超过投诉期限)."""
    start, on = at.day("right_from"), at.case.opened_on if at.case is not None else at.on
    limit = in_force("bidding.complain" if bidding(at) else "procurement.complain", on)
    return start is not None and limit is not None and on > due(limit, start).due


in_time = guard(
    "complaint_late", article=BOTH,
    en="It came after 10 days (procurement: 15 working days). Decline it on that ground",
    zh="超过投诉期限（招标投标十日，政府采购十五个工作日），请以“超过法定期限”为由不予受理",
)(lambda at: not late(at))  # fmt: skip

decline_true = guard(
    "complaint_not_declinable", article=BOTH,
    en="It came in time, an objection came before it, or no correction was asked for: this ground is not so. Check it",
    zh="投诉在法定期限内提出，或者已经先行提出异议、质疑，或者没有通知补正，不予受理的情形不符，请核对",
)(
    lambda at: not (at.data["decline_ground"] == DeclineGround.LATE and not late(at))
    and not (at.data["decline_ground"] == DeclineGround.NO_OBJECTION and _objected(at))
    and not (at.data["decline_ground"] == DeclineGround.UNCORRECTED and at.case and not at.case.did("request_correction"))
)  # fmt: skip

corrected = guard(
    "complaint_uncorrected", article="政府采购质疑和投诉办法第二十一条",
    en="A correction was asked for and has not come. Record it, or decline the complaint on that ground",
    zh="已经通知补正而尚未收到，请登记补正；未按照要求补正的，以此为由不予受理",
)(lambda at: at.case is not None and (at.case.did("supplement") or not at.case.did("request_correction")))  # fmt: skip

expertise_over = guard(
    "complaint_expertise_open", article="招标投标法实施条例第六十一条第二款；政府采购法实施条例第五十八条",
    en="A test or expert opinion is still being made, and the time stands still. Record that it is done first",
    zh="检验、检测、鉴定、专家评审尚未完成，处理期限停止计算，请先登记完成",
)(lambda at: (run := at.live("deciding")) is None or run.status is not Status.PAUSED)  # fmt: skip

of_procurement = guard(
    "complaint_step_of_procurement", article="政府采购质疑和投诉办法第二十一条",
    en="This step is for complaints about government procurement alone",
    zh="该步骤仅适用于政府采购投诉",
)(procurement)  # fmt: skip

suspending = guard(
    "complaint_suspension_wrong", article=PAUSING,
    en="A standstill is ordered where there is none, and lifted where there is one. Check the step",
    zh="责令暂停时填写“是”、恢复时填写“否”，且不得重复办理，请核对",
)(lambda at: at.data["suspended"] and not (at.case is not None and at.case.data.get("suspended")))  # fmt: skip

lifting = guard(
    "complaint_suspension_wrong", article=PAUSING,
    en="A standstill is ordered where there is none, and lifted where there is one. Check the step",
    zh="责令暂停时填写“是”、恢复时填写“否”，且不得重复办理，请核对",
)(lambda at: not at.data["suspended"] and at.case is not None and at.case.data.get("suspended") is True)  # fmt: skip

in_writing = guard(
    "withdrawal_not_in_writing", article="工程建设项目招标投标活动投诉处理办法第十九条；政府采购质疑和投诉办法第三十条",
    en="Only who made it takes it back. An officer enters that with the writing attached",
    zh="只能由提出人本人撤回；由经办人登记的，应当附其书面撤回材料",
)(lambda at: at.by is not None and (not at.by.organ or bool(at.attachments)))  # fmt: skip
