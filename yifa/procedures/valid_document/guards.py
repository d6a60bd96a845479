"""Conditions of law on documents in force and their clean-up (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.procedures.valid_document.data import Advice, RepealGround

PROVINCE = "江苏省政府令第54号；江苏省政府令第158号"
CLEAN_UP = "国发〔2008〕17号；国办发〔2018〕37号"


def _days(at: Moment, *names: str) -> list[date]:
    return [day for name in names if (day := at.day(name)) is not None]


@guard(
    "validity_too_long",
    article=PROVINCE,
    en="A document holds for five years at most, one on trial for two, and at least a day. Set the last day within that",
    zh="规范性文件有效期自施行之日起不超过五年，暂行、试行的不超过二年，且应当晚于施行日期，请核对",
)
def validity_allowed(at: Moment) -> bool:
    """No document holds for ever; one that is prolonged begins anew."""
    assert at.facts is not None
    start = at.day("effective_on") if "effective_on" in at.data else at.on
    last = at.day("valid_until_on")
    assert start is not None
    assert last is not None
    law = in_force("normative_docs_js.validity_trial" if at.get("trial") else "normative_docs_js.validity", start)
    return start < last and (law is None or last <= due(law, start, calendar=at.facts.calendar()).due)


@guard(
    "document_entered_wrongly",
    article="国办发〔2018〕37号",
    en="The document is entered already, or differs from what was published, or its making is not named. Check number and case",
    zh="该文号已经登记入库，或者登记内容与公布的不一致，或者未填写制定程序案号，请核对",
)
def entered_as_published(at: Moment) -> bool:
    """What was made here is entered as it was published, and once."""
    assert at.facts is not None
    number = at.data["document_number"]
    if at.facts.standings("valid_document.valid", name=number):
        return False
    if "making" not in at.data:
        return not at.facts.standings("normative_document.registered", name=number)
    making = at.facts.case(at.data["making"])
    same = ("title", "document_number", "makers", "trial", "effective_on", "valid_until_on")
    return (
        making is not None
        and making.procedure == "normative_document"
        and making.state in ("published", "filed")
        and all(making.data.get(name) == at.data[name] for name in same)
    )


evaluated = guard(
    "validity_not_evaluated", article=PROVINCE,
    en="A document is prolonged on an evaluation that does not advise its repeal. Evaluate it first, or let it end",
    zh="延续有效期应当先对实施情况进行评估；评估建议废止的不得延续，请先办理实施后评估，或者办理废止、登记失效",
)(lambda at: at.live("evaluating") is None and at.get("advice") != Advice.ABOLISH)  # fmt: skip


@guard(
    "document_expired",
    article=PROVINCE,
    en="The document's validity has ended, or the new last day is not later. Record the lapse and make it anew",
    zh="有效期已经届满，或者新的届满日期不晚于原日期；已经届满的应当登记失效，需要继续施行的重新制定",
)
def still_valid(at: Moment) -> bool:
    """Only what still holds can be prolonged."""
    assert at.case is not None
    before = at.case.data["valid_until_on"]
    return at.on <= date.fromisoformat(before) and at.data["valid_until_on"] > before


validity_over = guard(
    "document_still_valid", article=PROVINCE,
    en="The document still holds. Repeal it by a decision instead",
    zh="有效期尚未届满，需要停止施行的请办理废止",
)(lambda at: all(day < at.on for day in _days(at, "valid_until_on")))  # fmt: skip

change_ahead = guard(
    "change_day_passed", article=CLEAN_UP,
    en="The day by which the document must be changed has passed. Choose a later one",
    zh="修改期限应当晚于本步骤日期，请核对",
)(lambda at: all(day > at.on for day in _days(at, "change_by_on")))  # fmt: skip


@guard(
    "cleanup_not_running",
    article=CLEAN_UP,
    en="The case named is no clean-up that is under way",
    zh="所填案件不是正在进行的规范性文件清理，请核对",
)
def cleanup_running(at: Moment) -> bool:
    """A document is cleaned up within a clean-up."""
    assert at.facts is not None
    named = at.facts.case(at.data["cleanup"]) if at.data.get("cleanup") else None
    if named is None:
        return "cleanup" not in at.data
    return named.procedure == "document_cleanup" and named.closed_on is None


@guard(
    "replacement_not_in_force",
    article=PROVINCE,
    en="The document that replaces or changes this one is not published, or is not named. Publish it first and name it",
    zh="修改、代替该文件的新文件应当已经公布并填写其案号；以“被新文件代替”废止的不得漏填",
)
def replacement_published(at: Moment) -> bool:
    """A document is changed and replaced by another that is in force."""
    assert at.case is not None
    assert at.facts is not None
    named = at.data.get("changed_by") or at.data.get("replaced_by")
    if named is None:
        return at.data.get("repeal_ground") != RepealGround.REPLACED
    other = at.facts.case(named)
    published = other is not None and other.procedure == "valid_document" and other.state == "in_force"
    return published and named != at.case.number


campaign_ahead = guard(
    "cleanup_day_passed", article=CLEAN_UP,
    en="A clean-up finishes after it begins. Choose a later day",
    zh="清理完成期限应当晚于本步骤日期，请核对",
)(lambda at: all(day > at.on for day in _days(at, "finish_by_on")))  # fmt: skip
