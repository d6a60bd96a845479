"""Conditions of law on ending a permit (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import Guard, guard
from yifa.kernel.standings import Hold
from yifa.procedures.permit_ending.data import Measure, RevocationGround, StrikingGround

LAW = "行政许可法第六十九条"


def _held(at: Moment) -> list[Hold]:
    # The permit of this number that the parent case gave.
    assert at.facts is not None
    number = at.parent.number if at.parent is not None else ""
    holds = at.facts.standings("service_matter.licensed", subject=at.data["licence_number"])
    return [hold for hold in holds if hold.case == number]


def _ended(at: Moment) -> bool:
    assert at.facts is not None
    return bool(at.facts.standings("permit_ending.ended", subject=at.get("licence_number")))


def _carried_on(at: Moment) -> bool:
    # Whether the parent's permit was renewed, under whatever number, or may still be (第五十条).
    assert at.facts is not None
    asked = at.facts.standings("service_matter.renewal_asked", subject=at.data["licence_number"])
    cases = [case for hold in asked if (case := at.facts.case(hold.case)) is not None]
    number = at.parent.number if at.parent is not None else ""
    return any(
        each.outcome in ("", "准予", "视为准予延续") for each in cases if each.data.get("renewed_case") == number
    )


@guard(
    "no_permit_in_force",
    article="行政许可法第八条、第六十九条",
    en="The parent case gave no permit of this number, or it has ended. Check the number",
    zh="上级案件没有准予过该编号的许可，或者该许可已经失效，请核对编号",
)
def in_force(at: Moment) -> bool:
    """Only what holds can be taken away."""
    return any(hold.covers(at.on) for hold in _held(at)) and not _ended(at)


@guard(
    "permit_of_another_organ",
    article="行政许可法第六十九条第一款、第七十条",
    en="A permit is ended by the organ that gave it, or one above it. Pass the matter on",
    zh="许可由作出准予决定的机关或者其上级机关撤销、撤回、注销，请移送有权机关",
)
def given_here(at: Moment) -> bool:
    """No other organ takes away what this one gave."""
    assert at.facts is not None
    giver = at.facts.organ(at.parent.organ) if at.parent is not None else None
    return giver is not None and at.by is not None and f"/{at.by.organ}/" in giver.path


@guard(
    "revocation_ground_unfit",
    article=LAW,
    en="A revocation needs its ground, a recall none; a commitment is false where the check found it so. Check the ground",
    zh="拟撤销的应当填写撤销事由，拟撤回的不填；以承诺不实撤销的，应当已经核查认定承诺不实，请核对",
)
def grounded(at: Moment) -> bool:
    """The ground fits what is to be done and what was found."""
    ground = at.data.get("revocation_ground")
    if ground == RevocationGround.FALSE_COMMITMENT and not _found_false(at):
        return False
    return bool((ground is not None) == (at.data["measure"] == Measure.REVOKE))


def _found_false(at: Moment) -> bool:
    return at.parent is not None and at.parent.data.get("check_result") == "false"


time_to_answer = guard(
    "statement_time_missing", article="行政许可法第七条",
    en="The holder needs time to answer: the last day lies after today. Choose a later day",
    zh="应当给被许可人陈述、申辩的时间，截止日期应当晚于本步骤日期，请核对",
)(lambda at: at.data["state_by_on"] > at.on.isoformat())  # fmt: skip


def proposed(measure: Measure) -> Guard:
    """The decision is the one that the holder was told of (与告知一致)."""
    return guard(
        "ending_not_as_told", article="行政许可法第七条、第六十九条",
        en="The holder was told of another measure. Decide on that one, or drop it and begin again",
        zh="决定与告知被许可人的拟作处理不一致，请按告知的内容决定，或者不予处理后另行办理",
    )(lambda at: at.get("measure") == measure)  # fmt: skip


no_public_harm = guard(
    "revocation_harms_public", article="行政许可法第六十九条第三款",
    en="A permit is not revoked where that may gravely harm the public interest. Choose another measure",
    zh="撤销许可可能对公共利益造成重大损害的，不予撤销，请采取其他补救措施",
)(lambda at: not at.data["harms_public"])  # fmt: skip

served_after = guard(
    "ending_served_early", article="行政许可法第六十九条",
    en="Nothing is served before it is decided. Check the day",
    zh="送达日期不得早于决定日期，请核对",
)(lambda at: at.case is not None and at.data["served_on"] >= at.case.last_on.isoformat())  # fmt: skip


@guard(
    "commitment_not_false",
    article="国发〔2018〕35号；国办发〔2020〕42号",
    en="Only a false commitment is noted, under its applicant's credit code, until a day to come. Check them",
    zh="只有因承诺不实撤销的才记入失信记录，统一社会信用代码应当与申请一致，截止日期应当晚于本步骤日期，请核对",
)
def false_and_ahead(at: Moment) -> bool:
    """Who is noted committed falsely."""
    if at.get("revocation_ground") != RevocationGround.FALSE_COMMITMENT or at.parent is None:
        return False
    own = bool(at.data["credit_code"] == at.parent.data.get("credit_code"))
    return own and bool(at.data["barred_until_on"] > at.on.isoformat())


@guard(
    "nothing_to_strike_off",
    article="行政许可法第七十条",
    en="No such permit was given, it was struck off before, or did not end as the ground says. Check number and ground",
    zh="没有准予过该编号的许可，或者已经注销，或者与所选注销事由不符（有效期尚未届满、已经延续或者延续申请尚未办结、没有被撤销撤回、没有吊销决定书文号），请核对",
)
def to_strike_off(at: Moment) -> bool:
    """A permit is struck off on a ground that has come about."""
    held, ground = _held(at), at.data["striking_ground"]
    assert at.facts is not None
    ends = at.facts.standings("permit_ending.ended", subject=at.data["licence_number"])
    endings = [at.facts.case(hold.case) for hold in ends]
    struck = any(case is not None and case.state == "struck_off" for case in endings)
    if not held or struck or ("penalty_number" in at.data) != (ground == StrikingGround.FORFEITED):
        return False
    match ground:
        case StrikingGround.EXPIRED:
            return held[-1].until is not None and held[-1].until < at.on and not _carried_on(at)
        case StrikingGround.TAKEN_BACK:
            return _ended(at)
    return not _ended(at)
