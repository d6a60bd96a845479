"""Conditions of law on the steps of a petition (办理条件), each with its articles."""

from typing import Any

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import Guard
from yifa.kernel.running import Status
from yifa.procedures.petition.data import Channel, Intake, Opinion, PetitionClass, Response, Unaccepted
from yifa.procedures.petition.law import SIMPLIFIED, articles, former, simplified

MOST_REPRESENTATIVES = 5
"""How many may speak for those who visit together (信访条例第十八条，信访工作条例第二十条)."""
_OPEN = ("registered", "forwarded", "contested", "accepted")


def _people(text: Any) -> set[str]:
    return {name.strip() for name in str(text or "").split("、") if name.strip()}


def _linked(at: Moment, field: str) -> Snapshot | None:
    number = at.get(field)
    return at.facts.case(number) if at.facts is not None and number else None


def _represented(at: Moment) -> bool:
    together = at.data["channel"] == Channel.VISIT and at.data["persons"] >= MOST_REPRESENTATIVES
    chosen = at.data.get("representatives")
    return chosen <= min(MOST_REPRESENTATIVES, at.data["persons"]) if chosen is not None else not together


def _joins_rightly(at: Moment) -> bool:
    other, named = _linked(at, "merged_case"), _people(at.data["joint_petitioners"])
    kept = _people(at.case.data.get("joint_petitioners")) if at.case is not None else set()
    return (
        other is not None and at.case is not None and other.procedure == "petition" and other.state == "registered"
        and other.number != at.case.number and _people(other.data.get("petitioner")) | kept <= named
    )  # fmt: skip


def _merges_rightly(at: Moment) -> bool:
    first = _linked(at, "first_case")
    return (
        first is not None and at.case is not None and first.procedure == "petition" and first.state in _OPEN
        and first.data.get("merged_case") == at.case.number
        and _people(at.case.data["petitioner"]) <= _people(first.data.get("joint_petitioners"))
    )  # fmt: skip


def _simplified_fits(at: Moment) -> bool:
    first = at.law_day >= SIMPLIFIED and not at.get("repeated") and at.get("persons") < MOST_REPRESENTATIVES
    return not at.data.get("simplified") or first


def _replied_in_kind(at: Moment) -> bool:
    reported = at.data["response"] in (Response.VERIFIED, Response.UNVERIFIED)
    return bool(at.get("petition_class") == (PetitionClass.REPORT if reported else PetitionClass.SUGGESTION))


def _redone(case: Snapshot | None) -> bool:
    return case is not None and case.outcome == "redo"


def _final(at: Moment) -> bool:
    done = at.case.done if at.case is not None else {}
    review = _linked(at, "review_case")
    if review is not None and "reopen" in done and done["reopen"].on >= done["note_review"].on:
        review = None  # it ordered the matter to be handled again, which was done
    if review is None or review.closed_on is None:
        return review is None
    assert at.facts is not None
    recheck = at.facts.case(review.data["recheck_case"]) if "recheck_case" in review.data else None
    if recheck is not None:
        return recheck.closed_on is not None and not _redone(recheck)
    run = review.run("asking_recheck")
    waits = run is not None and run.status is Status.RUNNING and run.due >= at.on
    return not waits and not _redone(review) and (run is not None or review.state != "decided")


def _ordered(at: Moment) -> bool:
    ordered = _linked(at, "reopened_by")
    if ordered is None or at.facts is None or at.case is None or not _redone(ordered):
        return False
    review = ordered if ordered.procedure == "petition_review" else at.facts.case(ordered.parent)
    return ordered.procedure in ("petition_review", "petition_recheck") and (
        review is not None and review.parent == at.case.number
    )


# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
represented = Guard(
    "petition_representatives", articles("十八条第二款", "二十条第三款"),
    "Five or more who visit together choose at most five representatives. Give their number",
    "多人走访提出共同信访事项的，应当推选代表，代表不得超过五人，请填写推选代表人数", _represented)
received_by_competent = Guard(
    "petition_not_own_matter", articles("二十一条、二十二条", "二十二条、二十三条"),
    "A petition office forwards; only another organ accepts what came to it, and names itself as responsible",
    "信访工作机构收到的信访事项应当转送、交办有权处理的机关；其他机关直接受理的，责任单位应当填写本机关",
    lambda at: at.get("intake") == Intake.OTHER_ORGAN and at.case is not None
        and at.data["responsible_organ"] == at.case.organ)
by_whom_it_lies_with = Guard(
    "petition_with_other_organ", articles("二十一条第二款、二十二条", "二十三条"),
    "The matter lies with the responsible organ, which decides on it itself",
    "该信访事项已经转送、交办，是否受理由责任单位决定",
    lambda at: at.case is not None and at.by is not None
        and at.by.organ == (at.case.organ if at.case.state == "registered" else at.get("responsible_organ")))
to_another = Guard(
    "petition_same_organ", articles("二十一条", "二十三条第三款、二十四条"),
    "The matter lies with this organ already. Name another one, or dismiss the objection",
    "该信访事项已经在该单位，请改填其他有权处理的单位，或者办理“不同意异议”",
    lambda at: at.case is not None and at.data["responsible_organ"] != at.case.data.get("responsible_organ"))
objected_in_time = Guard(
    "petition_objection_late", articles("", "二十三条第三款"),
    "The five working days to object have run out, or the objection was dismissed. Accept, or have the organ designated",
    "五个工作日的异议期限已过，或者异议已经核实不予同意，请依法受理；职权仍有争议的，报请指定受理机关",
    lambda at: at.live("objecting") is not None and not at.overdue("objecting"))
simplified_fits = Guard(
    "petition_not_simple", "信访事项简易办理办法（试行）",
    "The simplified way is for first petitions of fewer than five people received since July 2016",
    "简易办理只适用于2016年7月1日以后收到、责任明确且容易解决的初次信访事项，重复信访和多人联名的不适用", _simplified_fits)
joined_rightly = Guard(
    "petition_joined_wrongly", articles("二十一条", "二十二条"),
    "Name another registered petition, its petitioners, and those joined before: they stay in the case",
    "并入的应当是另一件已登记、未转送的信访事项，并案信访人应当包括该件的信访人和此前已经并案的信访人", _joins_rightly)
merged_rightly = Guard(
    "petition_merged_wrongly", articles("二十一条", "二十二条"),
    "Join this petition to the earlier one first, which must not be answered yet, so that its petitioner is answered too",
    "请先在先登记且尚未答复的信访事项中办理“并入他案”，把本件信访人列为并案信访人，以保证其得到答复、可以请求复查",
    _merges_rightly)
no_way_around = Guard(
    "petition_must_not_be_refused", articles("二十一条、二十二条", "二十二条、二十三条"),
    "A petition office forwards what lies with another organ below or beside it; it does not refuse that",
    "信访工作机构对属于本级或者下级机关职权范围的信访事项应当转送，不得以不属于本机关职权为由不予受理",
    lambda at: at.data["unaccepted"] != Unaccepted.NOT_COMPETENT or at.get("intake") == Intake.OTHER_ORGAN)
is_claim = Guard(
    "petition_not_claim", articles("三十二条", "三十一条、三十二条"),
    "This is no claim: suggestions and reports are replied to, or referred",
    "只有申诉求决类事项适用本步骤：建议意见类、检举控告类请办理“回复反馈”或者“移送检举控告”",
    lambda at: at.get("petition_class") == PetitionClass.CLAIM)
replied_in_kind = Guard(
    "petition_reply_unfit", articles("二十九条", "二十九条、三十条"),
    "Suggestions are adopted or not, reports are verified or not; a claim needs a written answer",
    "建议意见类填写采纳情况，检举控告类填写查证情况；申诉求决类事项应当出具处理意见书", _replied_in_kind)
is_report = Guard(
    "petition_not_report", articles("二十三条", "二十二条第二款、三十条"),
    "Only reports against officials are referred in this way. Forward the petition instead",
    "只有检举控告类事项适用移送，其他事项请转送、交办有权处理的机关",
    lambda at: at.get("petition_class") == PetitionClass.REPORT)
extendable = Guard(
    "petition_not_extendable", articles("三十三条", "三十四条"),
    "Only the sixty days of the general way may be extended. Convert the case first",
    "只有六十日的办理期限可以延长：简易办理的请先转为普通办理，建议意见和检举控告类事项没有该期限",
    lambda at: not simplified(at) and (former(at) or at.get("petition_class") == PetitionClass.CLAIM))
in_simplified_way = Guard(
    "petition_not_in_simplified_way", "信访事项简易办理办法（试行）", "The case is not handled in the simplified way",
    "本件不是简易办理，无需转为普通办理", simplified)
agreed = Guard(
    "petition_nothing_agreed", articles("十三条第二款", "三十三条"),
    "The sides have not agreed. Record the attempt at which they did, or answer in writing",
    "双方尚未自愿达成一致，不能制作协议书，请继续办理并出具处理意见书", lambda at: bool(at.get("agreed")))
performance_named = Guard(
    "petition_performance_unnamed", articles("三十二条第二款", "三十二条第二款"),
    "A claim that is supported needs somebody who carries it out: name who, what and by when; others need none",
    "予以支持的应当填写落实单位、内容和时限并督促执行；其他处理意见不填写",
    lambda at: (at.data["opinion"] == Opinion.SUPPORTED) == bool(at.data.get("to_perform")))
was_supported = Guard(
    "petition_not_supported", articles("三十二条第二款", "三十二条第二款"),
    "Nothing is to be carried out: the claim was not supported", "处理意见不是予以支持，没有需要落实的内容",
    lambda at: at.get("opinion") == Opinion.SUPPORTED)
served_after_answer = Guard(
    "petition_served_wrongly", articles("三十四条", "三十五条"),
    "Service lies between the day of the answer and today, on somebody who petitioned",
    "收到日期应当在作出处理意见之后、登记之前，收到人应当是本件或者并案的信访人",
    lambda at: at.case is not None and at.case.done["answer"].on <= (at.day("served_on") or at.on) <= at.on
        and _people(at.data["served_to"]) <= _people(at.get("petitioner")) | _people(at.get("joint_petitioners")))
review_of_this = Guard(
    "petition_other_review", articles("三十四条", "三十五条"),
    "The review named belongs to another petition, or was asked for on another day. Check number and day",
    "所填复查案件不是对本件处理意见的复查，或者提出日期与其登记不一致，请核对",
    lambda at: (review := _linked(at, "review_case")) is not None and at.case is not None
        and review.procedure == "petition_review" and review.parent == at.case.number
        and review.data.get("requested_on") == at.data["asked_on"])
is_final = Guard(
    "petition_not_final", articles("三十四条、三十五条", "三十五条、三十六条"),
    "The petitioner may still ask for a recheck, a review or recheck is under way, or the matter must be handled again",
    "信访人请求复核的期限尚未届满，或者复查、复核尚未办结、责令重新办理，不能办结归档", _final)
redo_ordered = Guard(
    "petition_redo_not_ordered", articles("三十四条、三十五条", "三十五条、三十六条"),
    "Only a review or recheck of this petition that orders it reopens the matter",
    "只有对本件的复查、复核意见责令重新办理的，才能重新办理", _ordered)
truly_ended = Guard(
    "petition_not_ended", articles("三十五条第三款", "三十六条第三款"),
    "Petitions are no longer heard only after a recheck that upheld the answer. Name that recheck",
    "只有经复核作出意见、信访人仍以同一事实和理由提出的，才不再受理，请填写已作出复核意见的案号",
    lambda at: (ended := _linked(at, "ended_by")) is not None and ended.procedure == "petition_recheck"
        and ended.state == "decided" and not _redone(ended))
