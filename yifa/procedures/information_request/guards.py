"""Conditions of law on the steps of a request (办理条件), each with its article, and what its counts ask."""

from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard
from yifa.kernel.running import Run, Status
from yifa.procedures.information_request.data import REVISED, Channel, DisputeKind, DisputeResult, Outcome

_LOST = ("altered", "annulled", "partly_annulled", "declared_unlawful", "declared_invalid", "contract_duty",
    "ordered_to_perform", "performance_ordered", "payment_ordered", "awarded")  # fmt: skip
RECONSIDERATION_FIRST = date(2024, 1, 1)
"""Since this day a refusal goes to reconsideration before any court (行政复议法（2023）第二十三条、第九十条)."""


def articles(old: str, new: str) -> str:
    """The articles of the regulation of 2007 and of 2019, by their Chinese numbers; empty where one has none."""
    parts = (("2007", old), ("2019", new))
    return "；".join(f"政府信息公开条例（{year}）第{number}条" for year, number in parts if number)


def row(moment: Moment) -> str:
    """The row of the annual report's table 三 that the reply is part of (不予公开 …)."""
    return next(each.label.partition("：")[0] for each in Outcome if each == moment.data["outcome"])


def in_time(moment: Moment) -> bool:
    """Whether no period for the reply was missed, of those that ran in the case (按时答复)."""
    clocks = ("replying", "deferred_replying")
    return not any(run.clock in clocks and run.status is Status.MISSED for run in _case(moment).runs)


def filed_by_another(moment: Moment) -> bool:
    """Whether an organ other than the legal office itself filed within the district's period (各单位按期备案)."""
    run = _case(moment).run("filing")
    return run is not None and moment.on <= run.due and moment.data["filed_with"] != _case(moment).organ


def lost_after_reply(moment: Moment) -> bool:
    """Whether what was lost in reconsideration or court is a reply that had been given (答复后败诉)."""
    return _case(moment).did("reply") and moment.data["dispute_result"] == DisputeResult.CORRECTED


def _case(moment: Moment) -> Snapshot:
    assert moment.case is not None
    return moment.case


def _received(moment: Moment) -> bool:
    arrived, received = (date.fromisoformat(moment.data[name]) for name in ("arrived_on", "received_on"))
    confirmed = moment.data["channel"] in (Channel.PLAIN_POST, Channel.INTERNET, Channel.FAX)
    if received >= REVISED and received != (moment.day("confirmed_on") if confirmed else arrived):
        return False
    return arrived <= received == moment.on


def _awaited(moment: Moment, *clocks: str) -> list[Run]:
    return [run for run in _case(moment).runs if run.live and run.clock in clocks]


def _before_due(moment: Moment, *clocks: str) -> bool:
    return all(moment.on <= run.due for run in _awaited(moment, *clocks))


def _past_due(moment: Moment, *clocks: str) -> bool:
    return all(moment.on > run.due for run in _awaited(moment, *clocks))


def _heard(moment: Moment, ask: str, reach: str, opine: str, clock: str) -> bool:
    case, times = _case(moment), {key: done.times for key, done in _case(moment).done.items()}
    asked, opined = times.get(ask, 0), times.get(opine, 0)
    silent = sum(run.clock == clock and run.due < moment.on and run.status is not Status.MET for run in case.runs)
    return opined >= asked or (times.get(reach, 0) >= asked and opined + silent >= asked)


def _opinions_in(moment: Moment) -> bool:
    third = _heard(moment, "ask_third_party", "reach_third_party", "give_third_party_opinion", "third_party_opining")
    organ = _heard(moment, "ask_organ", "reach_organ", "give_organ_opinion", "organ_opining")
    timed = moment.get("co_maker") or _case(moment).run("organ_opining")
    return moment.law_day < REVISED or (third and (organ or not timed))


def _correction_in_time(moment: Moment) -> bool:
    run = _case(moment).run("screening")
    return run is None or moment.on <= run.due


def _prepared(moment: Moment) -> bool:
    case, outcome = _case(moment), moment.data["outcome"]
    if outcome == Outcome.STILL_UNCLEAR:
        return case.did("submit_correction")
    if outcome == Outcome.EXCESSIVE:
        return case.did("ask_volume_reasons") and _past_due(moment, "explaining")
    for_others = (Outcome.REFUSED_THIRD_PARTY, Outcome.REFUSED_BUSINESS_SECRET, Outcome.REFUSED_PRIVACY)
    return outcome not in for_others or case.did("ask_third_party")


def _third_party_respected(moment: Moment) -> bool:
    if moment.data["outcome"] != Outcome.GRANTED or not _case(moment).did("ask_third_party"):
        return True
    consents, reasonable = moment.get("third_party_consents"), moment.data.get("objection_reasonable", True)
    allowed = consents is True if moment.law_day < REVISED else consents is not False or not reasonable
    return allowed or bool(moment.data.get("public_interest"))


def _remedies_told(moment: Moment) -> bool:
    court, refused = bool(moment.data.get("court")), row(moment) == "不予公开"
    return court if moment.on < RECONSIDERATION_FIRST else not (court and refused)


def _dispute_later(moment: Moment) -> bool:
    number = moment.data.get("dispute_case")
    linked = moment.facts.case(number) if number and moment.facts is not None else None
    return linked is None or linked.opened_on >= moment.law_day


def _dispute_case_fits(moment: Moment) -> bool:
    kind = moment.data.get("dispute_kind") or moment.data.get("ended_kind")
    given = moment.data.get("ended_case") or moment.data.get("dispute_case")
    number, result = given or moment.get("dispute_case"), moment.data.get("dispute_result")
    linked = moment.facts.case(number) if number and moment.facts is not None else None
    if linked is None or (linked.procedure == "reconsideration") != (kind == DisputeKind.RECONSIDERATION):
        return not given
    ended = linked.closed_on is not None or linked.state == "effective"
    return result is None or (ended and (linked.outcome in _LOST) == (result == DisputeResult.CORRECTED))


def _pending(moment: Moment) -> bool:
    begun, ended = (_case(moment).done.get(key) for key in ("record_dispute", "record_dispute_result"))
    return (begun.times if begun else 0) > (ended.times if ended else 0)


received = guard(
    "receipt_day_wrong", article=articles("", "三十一"),
    en="Register the request under its day of receipt: hand-over, signing for the letter, or confirmation by both sides",
    zh="登记日期和收到申请之日应当一致：当面提交的为提交之日，需签收的邮寄为签收之日，平常信函、互联网和传真为双方确认之日",
)(_received)  # fmt: skip
correction_in_time = guard(
    "correction_asked_late", article=articles("", "三十"),
    en="The 7 working days for asking for a correction are over; answer the request as it stands",
    zh="告知补正的七个工作日期限已过，不得再要求补正，请就现有申请内容作出答复")(_correction_in_time)  # fmt: skip
late_correction_excused = guard(
    "correction_late", article=articles("", "三十"),
    en="The period for the correction is over; name the good reason for the delay, or close the request as abandoned",
    zh="补正期限已过，请填写逾期补正的正当理由；无正当理由的，视为放弃申请",
)(lambda moment: _before_due(moment, "correcting_request") or bool(moment.data.get("late_reason")))  # fmt: skip
period_over = guard(
    "applicant_may_still_act", article=f"{articles('', '三十')}；国办函〔2020〕109号",
    en="The applicant's period for correcting or paying is not over; wait until it is",
    zh="申请人补正或者缴费的期限尚未届满，期满后方可视为放弃申请",
)(lambda moment: _past_due(moment, "correcting_request", "paying"))  # fmt: skip
opinions_in = guard(
    "opinions_outstanding", article=articles("", "三十二条、第三十四"),
    en="Somebody asked was not reached, or gave no opinion while the 15 working days are not over",
    zh="征求意见书尚未送达，或者第三方、共同制作机关尚未提出意见且十五个工作日期限未满，不能结束征求意见",
)(_opinions_in)  # fmt: skip
reply_not_overdue = guard(
    "reply_overdue", article=articles("二十四", "三十三"),
    en="The period for the reply is over and nothing can put it off any more; reply at once",
    zh="答复期限已届满，不能再推迟答复，请立即答复",
)(lambda moment: _before_due(moment, "replying", "deferred_replying"))  # fmt: skip
reasons_given = guard(
    "reply_without_reasons", article=articles("二十一条、第二十二", "三十六条、第三十七"),
    en="The reply does not give all that was asked for and states no reasons; fill in the reasons and their ground",
    zh="未全部公开的答复应当说明理由，请填写“理由和依据”",
)(lambda moment: row(moment) == "予以公开" or bool(moment.data.get("reasons")))  # fmt: skip
prepared = guard(
    "outcome_unprepared", article=articles("二十三", "三十条、第三十二条、第三十五"),
    en="This reply needs an earlier step: a correction if it is unclear, the applicant's reasons if it is excessive, "
    "the third party's opinion if it is refused for a third party's sake",
    zh="作出这种答复以前，内容不明确的应当经过补正，大量反复申请的应当要求说明理由，为第三方权益不予公开的应当书面征求第三方意见",
)(_prepared)  # fmt: skip
third_party_respected = guard(
    "third_party_objects", article=articles("二十三", "三十二"),
    en="The third party has not consented, so the information stays closed unless the public interest requires it; state it",
    zh="第三方不同意公开，不得公开；不公开可能对公共利益造成重大影响的，请填写公共利益理由")(_third_party_respected)  # fmt: skip
remedies_told = guard(
    "remedies_wrong", article="行政诉讼法第四十四条；行政复议法（2023）第二十三条",
    en="Name the court that may be turned to; but against a refusal since 2024 name none, as reconsideration comes first",
    zh="请填写管辖法院；自2024年1月1日起作出的不予公开答复应当先申请行政复议，不填管辖法院")(_remedies_told)  # fmt: skip
third_party_overruled = guard(
    "third_party_not_overruled", article=articles("二十三", "三十二"),
    en="Nothing was disclosed in the public interest against a third party's will, so there is nothing to tell",
    zh="没有为公共利益不顾第三方意见公开的情形，无需书面告知第三方",
)(lambda moment: bool(moment.get("public_interest")) and not moment.get("third_party_consents"))  # fmt: skip
disclosed = guard(
    "nothing_to_publish", article=articles("九", "四十四"),
    en="The information was not disclosed, so it cannot be taken into active disclosure",
    zh="所申请的信息未予公开，不能纳入主动公开",
)(lambda moment: moment.get("outcome") in (Outcome.GRANTED, Outcome.PARTLY_GRANTED))  # fmt: skip
dispute_later = guard(
    "dispute_before_request", article=articles("三十三", "五十一"),
    en="The linked case is older than the request, so it cannot be about it; check its number",
    zh="关联案件早于本申请，不可能因本申请引起，请核对案件编号")(_dispute_later)  # fmt: skip
dispute_settled = guard(
    "dispute_still_pending", article=articles("三十三", "五十一"),
    en="A dispute over this request is pending. Record its result before the next one",
    zh="本申请还有没有登记结果的复议或者诉讼，请先登记其结果，再登记新的争议")(lambda at: not _pending(at))  # fmt: skip
dispute_pending = guard(
    "no_dispute_pending", article=articles("三十三", "五十一"),
    en="No dispute of this kind is pending; record the dispute first, or check its kind",
    zh="没有正在审理的同类复议或者诉讼，请先登记争议，或者核对争议类别",
)(lambda at: _pending(at) and at.data["ended_kind"] == at.get("dispute_kind"))  # fmt: skip
dispute_case_fits = guard(
    "dispute_case_wrong", article=articles("三十三", "五十一"),
    en="The linked case is no reconsideration or suit of this kind, has not ended, or ended otherwise. Check number and result",
    zh="关联案件与争议类别不符、尚未审结，或者其结果与填写的不符（“结果纠正”应当是纠正行政行为的生效结果），请核对",
)(_dispute_case_fits)  # fmt: skip
