"""Conditions of law on the terms of a matter (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.limits import limit
from yifa.procedures.service_catalogue.data import Kind, LimitKind, Mode

PERIODS = "行政许可法第四十二条"
_LIMITS = {LimitKind.GENERAL: "licensing.decide", LimitKind.JOINT: "licensing.decide_joint"}

promise_within_law = guard(
    "promise_over_law", article=PERIODS,
    en="The promise may not be longer than the law's limit. Give fewer days",
    zh="承诺办结时限不得长于法定办结时限，请缩短承诺时限",
)(lambda at: at.data["promised_days"] <= at.data["statutory_days"])  # fmt: skip


@guard(
    "statutory_days_wrong",
    article=PERIODS,
    en="The limit is 20 working days, 45 where organs act together, or what another law says. Give its article or the right number",
    zh="法定办结时限一般为二十个工作日，联合办理的为四十五个工作日；法律、法规、规章另有规定的应当填写其条款，请核对",
)
def limited_by_law(at: Moment) -> bool:
    """The statutory days are those of the law that is named."""
    kind = LimitKind.of(at.data["limit_kind"])
    if kind is LimitKind.SPECIAL:
        return bool(at.data.get("limit_basis"))
    return bool(at.data["statutory_days"] == limit(_LIMITS[kind], at.on).amount)


@guard(
    "joint_organs_wrong",
    article="行政许可法第二十六条第二款",
    en="Joint handling needs other organs, each once; other matters have none. Check them",
    zh="联合办理的事项应当逐一填写其他承办机关，不得重复或者包括本机关；不实行联合办理的不填，请核对",
)
def joined_rightly(at: Moment) -> bool:
    """Joint handling is with somebody else."""
    organs = at.data.get("joint_organs") or []
    own = at.case.organ if at.case is not None else at.by.organ if at.by is not None else ""
    joint = at.data["limit_kind"] == LimitKind.JOINT
    return bool(organs) == joint and len(set(organs)) == len(organs) and own not in organs


@guard(
    "commitment_terms_missing",
    article="国发〔2018〕35号；国办发〔2020〕42号第二部分",
    en="Notify-and-commit needs what is committed to and the days for the check; other modes have neither. Check them",
    zh="实行告知承诺的应当载明承诺内容和承诺核查时限，其他方式不填，请核对",
)
def commitment_complete(at: Moment) -> bool:
    """Who commits must know to what, and by when it will be checked."""
    given = (bool(at.data.get("commitment")), bool(at.data.get("check_days")))
    return given == ((True, True) if at.data["mode"] == Mode.COMMITMENT else (False, False))


@guard(
    "materials_listed_badly",
    article="行政许可法第三十条、第三十一条",
    en="Name each material once; a cancelled approval asks for none. Check the list",
    zh="申请材料应当逐项公示、不得重复，取消审批的不得要求提交材料，请核对",
)
def materials_listed(at: Moment) -> bool:
    """All that may be asked for is on the list."""
    listed = at.data["materials"]
    if at.data["mode"] == Mode.CANCELLED:
        return not listed
    return bool(listed) and all(listed) and len(set(listed)) == len(listed)


channels_listed = guard(
    "channels_wrong", article="行政许可法第二十九条第三款、第三十三条",
    en="Name at least one way to apply, each once. Check the list",
    zh="应当公布至少一种申请方式，不得重复，请核对",
)(lambda at: bool(at.data["channels"]) and len(set(at.data["channels"])) == len(at.data["channels"]))  # fmt: skip

reviewed_well = guard(
    "entry_review_failed", article="行政许可法第五条、第三十条",
    en="The entry did not pass the legal review. Send it back to be changed",
    zh="事项没有通过合法性审查，请退回修改",
)(lambda at: bool(at.data["lawful"]))  # fmt: skip

not_backwards = guard(
    "entry_backdated", article="行政许可法第五条、第八条",
    en="An entry begins, changes or ends on the day of the step or later. Choose a later day",
    zh="事项的生效、调整、停止办理日期不得早于本步骤日期，请核对",
)(lambda at: at.data.get("effective_on", at.data.get("ended_on")) >= at.on.isoformat())  # fmt: skip


@guard(
    "entry_code_taken",
    article="行政许可法第三十条",
    en="Another entry with this code is in force. Amend that one, or give another code",
    zh="该事项编码已经为其他有效事项使用，请调整原事项或者另编编码",
)
def code_free(at: Moment) -> bool:
    """A code means one matter."""
    assert at.case is not None
    assert at.facts is not None
    holds = at.facts.standings("service_catalogue.handled", subject=at.case.data["code"])
    return not [hold for hold in holds if hold.ended is None and hold.case != at.case.number]


approval_stays_cancelled = guard(
    "approval_restored", article="行政许可法第十四条至第十七条、第二十条",
    en="A cancelled approval comes back only by law, as a new entry. Retire this one",
    zh="已经取消的审批不得以调整目录的方式恢复，确由法律、法规重新设定的应当另列事项",
)(lambda at: at.case is None or at.case.data["mode"] != Mode.CANCELLED or at.data["mode"] == Mode.CANCELLED)  # fmt: skip


@guard(
    "renewal_terms_wrong",
    article="行政许可法第五十条第一款",
    en="Another time to ask for renewal is for permits alone, and needs its length and its article. Fill in both, or neither",
    zh="对申请延续的时间另有规定的，只限行政许可，应当同时填写提前时间和依据；没有另行规定的都不填，请核对",
)
def renewal_complete(at: Moment) -> bool:
    """Thirty days, unless another law says otherwise."""
    ahead, basis = bool(at.data.get("renewal_ahead")), bool(at.data.get("renewal_basis"))
    return ahead == basis and (not ahead or at.data["kind"] == Kind.PERMIT)


TERMS = (
    promise_within_law, limited_by_law, joined_rightly, commitment_complete, materials_listed, channels_listed,
    approval_stays_cancelled, renewal_complete,
)  # fmt: skip
"""What every version of the terms must fulfil."""
