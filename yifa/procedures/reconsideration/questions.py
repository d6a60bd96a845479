"""What the conditions, clocks and counts of reconsideration ask of a case (对案件的判断)."""

from collections.abc import Callable
from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.clocks import due
from yifa.kernel.data import Personal
from yifa.kernel.declarations import Test
from yifa.kernel.limits import in_force
from yifa.kernel.redaction import mask
from yifa.kernel.running import Run, Status
from yifa.procedures.reconsideration.choices import REVISED, Compensation, Ground, Matter, Outcome, Track, Unmet
from yifa.procedures.reconsideration.choices import SimplifiedGround as Simplified
from yifa.procedures.reconsideration.choices import TerminationGround as Termination

_SMALL_SUM_FEN = 3000 * 100
_ANNULLED = {Outcome.ANNULLED, Outcome.PARTLY_ANNULLED}
_STANDING = (Outcome.UPHELD, Outcome.CLAIM_REJECTED)
_COMPENSABLE = {*_ANNULLED, Outcome.ALTERED, Outcome.DECLARED_UNLAWFUL, Outcome.DECLARED_INVALID}


def articles(old: str = "", new: str = "", regulation: str = "") -> str:
    """The articles of the law of 2017, of the regulation and of the law of 2023, such as 十七条; empty where none."""
    named = (("行政复议法（2017）", old), ("行政复议法实施条例", regulation), ("行政复议法（2023）", new))
    return "；".join(law + "、".join(f"第{each}" for each in said.split("、")) for law, said in named if said)


def revised(at: Moment) -> bool:
    """Whether the case is under the law of 2023 (适用修订后的法律)."""
    return at.law_day >= REVISED


def former(at: Moment) -> bool:
    """Whether the case is under the law of 2017 (适用修订前的法律)."""
    return not revised(at)


def simplified(at: Moment) -> bool:
    """Whether the case is heard by the simplified procedure (适用简易程序)."""
    return at.get("track") == Track.SIMPLIFIED and not did(at, "convert")


def general(at: Moment) -> bool:
    """Whether the case is under the law of 2023 and heard by the general procedure (适用普通程序)."""
    return revised(at) and not simplified(at)


def did(at: Moment, *actions: str) -> bool:
    """Whether one of these steps has been done (已办理)."""
    return at.case is not None and at.case.did(*actions)


def begun(clock: str) -> Callable[[Moment], date]:
    """The day on which the clock's live run began (原起算日)."""
    return lambda at: run.started_on if (run := at.live(clock)) else at.on


def running(clock: str) -> Test:
    """Whether the clock has a run that has not ended (期限尚未届满或者尚未完成)."""
    return lambda at: at.live(clock) is not None


def lapse(at: Moment) -> date:
    """The last day of the screening, on which the law of 2023 deems the application accepted (视为受理之日)."""
    return run.due if (run := at.live("screening")) else at.on


def came_to(*outcomes: Outcome) -> Test:
    """Whether the decision is one of these (决定结果)."""
    return lambda at: at.data.get("outcome") in outcomes


def applied_in_time(at: Moment) -> bool:
    """Whether the application came within every period for it, or its delay is excused (在法定申请期限内)."""
    assert at.facts is not None
    received, cap = at.day("received_on"), "apply_cap_realty" if at.get("realty") else "apply_cap_other"
    for row, field in (("apply", "known_on"), ("apply_untold", "content_known_on"), (cap, "acted_on")):
        law, begin = in_force(f"reconsideration.{row}", at.law_day), at.day(field)
        excused = row == "apply" and at.get("delay_reason")
        if law and begin and received and not excused and received > due(law, begin, calendar=at.facts.calendar()).due:
            return False
    return True


def correction_timed(at: Moment) -> bool:
    """Whether a later day to correct by is set exactly where the law leaves it to the organ (补正期限)."""
    by = at.day("correct_by_on")
    return by is None if revised(at) and not did(at, "request_correction") else by is not None and by > at.on


def told_in_time(at: Moment) -> bool:
    """Whether the parties are told of the hearing early enough (听证通知期限)."""
    day, law = at.day("hearing_on") or at.on, in_force("reconsideration.hearing_notice", at.law_day)
    assert at.facts is not None
    return at.on <= (due(law, day, calendar=at.facts.calendar()).due if law else day)


def panel_complete(at: Moment) -> bool:
    """Whether enough people, all different, hold the hearing (听证组成人员)."""
    examiners = at.data["examiners"]
    people = {at.data["presider"], at.data["recorder"], *examiners}
    return len(people) == len(examiners) + 2 and len(examiners) >= (2 if revised(at) else 1)


def simplified_fits(at: Moment) -> bool:
    """Whether the simplified procedure has its ground, and the general one none (适用简易程序的情形)."""
    ground, sum_fen = at.get("simplified_ground"), at.get("sum_fen")
    if ground == Simplified.SMALL_SUM:
        return sum_fen is not None and sum_fen <= _SMALL_SUM_FEN and simplified(at)
    if ground == Simplified.DISCLOSURE:
        return at.get("matter") == Matter.DISCLOSURE and simplified(at)
    return (ground is not None) == simplified(at)


def refusal_fits(at: Moment) -> bool:
    """Whether the ground may refuse, and the competent organ is named where it must be (不予受理的情形)."""
    elsewhere = at.data["refusal_ground"] == Unmet.JURISDICTION
    told = bool(at.data.get("competent_organ"))
    return at.data["refusal_ground"] != Unmet.NO_DUTY and elsewhere == told and not (elsewhere and former(at))


def ground_fits(at: Moment) -> bool:
    """Whether a ground is given just where the act does not stand, and is not belied by the reply (认定情形)."""
    ground = at.data.get("ground")
    stands = at.data["outcome"] in _STANDING
    answered = did(at, "reply") and at.met("replying") and at.get("evidence_given")
    return (ground is None) == stands and not (ground == Ground.UNANSWERED and answered)


def evidenced(at: Moment) -> bool:
    """Whether an act that is upheld rests on evidence given in time, or on a third party's (证据、依据)."""
    answered = did(at, "reply") and at.met("replying") and at.get("evidence_given")
    return at.data["outcome"] != Outcome.UPHELD or bool(answered) or (revised(at) and did(at, "join_third_party"))


def third_parties_kept(at: Moment) -> bool:
    """Whether nobody who takes part already is left out (第三人)."""
    before = set(_parts(at.case, "third_party")) if at.case is not None else set()
    return before <= set(at.data["third_party"].split("、"))


def remedies_fit(at: Moment) -> bool:
    """Whether what is ordered beside the outcome fits it (责令内容)."""
    outcome, data, by = at.data["outcome"], at.data, at.day("act_by_on")
    claimed, fen = at.get("compensation_claimed"), data.get("compensation_fen")
    redoable = outcome in _ANNULLED or (outcome == Outcome.DECLARED_UNLAWFUL and former(at))
    misdated = by <= at.on or outcome in _STANDING if by else outcome == Outcome.ORDERED_TO_PERFORM
    if misdated or (data.get("redo") and not redoable):
        return False
    match data.get("compensation"):
        case Compensation.AWARDED:
            return bool(claimed and fen) and outcome in _COMPENSABLE
        case Compensation.REJECTED:
            return bool(claimed) and not fen
        case Compensation.RETURNED:
            return outcome in {*_ANNULLED, Outcome.ALTERED}
    return not fen


def ends_lawfully(at: Moment) -> bool:
    """Whether what must come before this termination has happened (终止情形)."""
    ground = at.data["termination_ground"]
    if ground == Termination.LAPSED:
        return at.overdue("awaiting_removal")
    asked = ground == Termination.WITHDRAWN or (ground == Termination.SETTLED and revised(at))
    return did(at, "request_withdrawal") or not asked


def nobody_named(at: Moment) -> bool:
    """Whether no text in this step names a person of the case or gives an address or number (隐去个人信息)."""
    names = [part for name in ("applicant", "agent", "third_party", "served_to") for part in _parts(at.case, name)]
    hidden = {name for name in names if mask(name, Personal.NAME) != name}
    hidden |= {part for name in ("identity", "address", "phone") for part in _parts(at.case, name)}
    return not any(part in str(text) for part in hidden for text in at.data.values())


def _parts(case: Snapshot | None, field: str) -> list[str]:
    return str(case.data[field]).split("、") if case is not None and case.data.get(field) else []


def inspecting(at: Moment) -> bool:
    """Whether an inspection or appraisal is under way (正在勘验、鉴定)."""
    run: Run | None = at.live("deciding")
    return at.case is not None and at.case.state == "admitted" and run is not None and run.status is Status.PAUSED
