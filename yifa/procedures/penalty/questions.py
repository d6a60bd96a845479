"""What the conditions, clocks and counts of a penalty ask of a case (对案件的判断)."""

from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.clocks import due
from yifa.kernel.data import Personal
from yifa.kernel.declarations import Test
from yifa.kernel.limits import in_force
from yifa.kernel.redaction import mask
from yifa.kernel.running import Status
from yifa.procedures.penalty.choices import REVIEWED_FROM, REVISED, Kind, Medium, Spared

AMOUNTS = {Kind.FINE: "fine_fen", Kind.GAINS: "gains_fen", Kind.PROPERTY: "property_fen"}
"""The field with the amount of each kind of penalty that has one."""
_TOWN = ("镇", "乡", "街道")
_HEARD_IN_1996 = {Kind.HALT, Kind.PERMIT_REVOKED}
_HEARD = _HEARD_IN_1996 | {Kind.GRADE_LOWERED, Kind.CLOSURE, Kind.PROFESSION_BARRED}
_DECIDING = ("deciding", "deciding_as_set")


def articles(old: str = "", new: str = "", other: str = "") -> str:
    """The articles of the law of 2017 and of 2021, such as 三十八条, and other rules; empty where there are none."""
    named = (("行政处罚法（2017）", old), ("行政处罚法（2021）", new))
    said = [law + "、".join(f"第{each}" for each in several.split("、")) for law, several in named if several]
    return "；".join([*said, *([other] if other else [])])


def revised(at: Moment) -> bool:
    """Whether the step comes under the law of 2021: procedure follows the law of the day (程序从新)."""
    return at.on >= REVISED


def barred(at: Moment) -> bool:
    """Whether the act was found after the limitation period, which does not run while the act goes on (超过追究时效).

    The longer period holds for acts that ended under the law that has it; a special law's own day comes before both.
    """
    assert at.facts is not None
    last, ended, found = at.day("barred_after_on"), at.day("act_ended_on"), at.day("found_on")
    if last is None and ended is not None:
        serious = in_force("penalty.limitation_serious", ended) if at.get("serious") else None
        law = serious or in_force("penalty.limitation", ended)
        last = due(law, ended, calendar=at.facts.calendar()).due if law is not None else ended
    return last is not None and found is not None and found > last


def empowered(at: Moment) -> bool:
    """Whether a town, or an organ of one, acts within a power delegated to the town on that day; others need none (赋权事项)."""
    assert at.facts is not None
    assert at.case is not None
    office, power = at.facts.organ(at.case.organ), at.get("power")
    lines = [at.facts.organ(key) for key in office.path.strip("/").split("/")] if office is not None else []
    towns = [each.key for each in lines if each is not None and each.kind.startswith(_TOWN)]
    holds = (hold for town in towns for hold in at.facts.standings("power_delegation.delegated", subject=town))
    return not towns or any(hold.covers(at.on) and power in hold.scope for hold in holds)


def recorded(at: Moment) -> bool:
    """Whether files come with the step, each of the kind that it says (文字、图片、音频、视频)."""
    assert at.facts is not None
    starts = {
        Medium.TEXT: ("text/", "application/"), Medium.PICTURE: ("image/", "application/pdf"), Medium.AUDIO: ("audio/",),
        Medium.VIDEO: ("video/",),
    }[Medium.of(at.data["medium"])]  # fmt: skip
    files = [at.facts.file(digest) for digest in at.attachments]
    return bool(files) and all(file is not None and file.media_type.startswith(starts) for file in files)


def not_an_officer(at: Moment) -> bool:
    """Whether the actor is none of the case's officers, past ones included (非本案调查人员)."""
    assert at.facts is not None
    assert at.by is not None
    numbers = {*(at.get("officers") or ()), *(at.get("recused") or ())}
    subjects = {h.subject for n in numbers for h in at.facts.standings("officer_certificate.certified", name=n)}
    return at.by.key not in subjects


def _children(at: Moment, procedure: str) -> list[Snapshot]:
    assert at.facts is not None
    assert at.case is not None
    return [each for each in at.facts.children(at.case.number) if each.procedure == procedure]


def measures_ended(at: Moment) -> bool:
    """Whether no evidence is held and no transfer to the police waits for a decision (措施已经处理)."""
    held = [each for each in _children(at, "evidence_hold") if each.closed_on is None]
    return not held and all(each.state != "proposed" for each in _children(at, "crime_transfer"))


def transfer_is(*states: str) -> Test:
    """The test whether the latest transfer to the police has come so far (移送进度)."""
    return lambda at: [each.state for each in _children(at, "crime_transfer")][-1:] in [[state] for state in states]


def hearing_ended(at: Moment) -> bool:
    """Whether the hearing that was asked for has been held or forgone (听证已经终结)."""
    hearings = _children(at, "penalty_hearing")
    asked = at.case.done["ask_hearing"].times if at.case is not None else 0
    return len(hearings) >= asked and all(each.closed_on is not None for each in hearings)


def must_tell_hearing(at: Moment) -> bool:
    """Whether the proposed kinds by themselves give a right to be heard (应当告知听证权利)."""
    kinds = {Kind.of(kind) for kind in at.data["proposed_kinds"]}
    return bool(kinds & (_HEARD if revised(at) else _HEARD_IN_1996))


def review_needed(at: Moment) -> bool:
    """Whether the decision may be made only after the legal review (应当经过法制审核).

    From 2018-01-01 every decision of the general procedure; since 2021-07-15 those with a ground, a hearing being one.
    """
    if at.on < REVISED:
        return at.on >= REVIEWED_FROM
    return bool(at.get("review_grounds")) or any(each.state == "held" for each in _children(at, "penalty_hearing"))


def reviewed(at: Moment) -> bool:
    """Whether the legal review is passed, or not needed (已经法制审核)."""
    assert at.case is not None
    return not review_needed(at) or at.case.state in ("reviewed", "discussed")


def amounts_fit(at: Moment, prefix: str = "") -> bool:
    """Whether every kind of penalty that has an amount has one above nothing, and no other has (种类与金额相符)."""
    kinds = at.data[f"{prefix}kinds"]
    return bool(kinds) and all(
        (kind in kinds) == bool(at.data.get(prefix + name)) or (kind is Kind.PROPERTY and kind in kinds)
        for kind, name in AMOUNTS.items()
    )


def as_told(at: Moment) -> bool:
    """Whether the penalty is in no kind and no amount more than what the party was told (不得超出告知的处罚)."""
    return set(at.data["kinds"]) <= set(at.get("proposed_kinds") or ()) and all(
        (at.data.get(name) or 0) <= (at.get(f"proposed_{name}") or 0) for name in AMOUNTS.values()
    )


def spared_lawfully(at: Moment) -> bool:
    """Whether the law of the day knows the ground, and time is over if that is the ground (不予处罚情形相符)."""
    ground = at.data["spared_because"]
    return barred(at) if ground == Spared.TIME_BARRED else revised(at) or ground not in (Spared.FIRST, Spared.NO_FAULT)


def educated(at: Moment) -> bool:
    """Whether the party was taught, where the law of 2021 spares an unlawful act (对当事人进行教育)."""
    spared = at.data["spared_because"] in (Spared.MINOR, Spared.FIRST, Spared.NO_FAULT)
    return not (revised(at) and spared) or bool(at.data.get("education"))


def decided_on(at: Moment) -> date:
    """The day of the decision (决定之日)."""
    done = at.case.done if at.case is not None else {}
    return max((done[key].on for key in ("penalize", "spare") if key in done), default=at.on)


def performed(at: Moment) -> bool:
    """Whether what had to be performed has been, by sub-cases that have ended (处罚已执行完毕)."""
    children = _children(at, "penalty_performance")
    words_alone = set(at.get("kinds") or ()) <= {Kind.WARNING, Kind.CRITICISM}
    ended = all(each.closed_on is not None for each in children)
    return ended and (bool(children) or words_alone or reversed_since(at))


def disclosable(at: Moment) -> bool:
    """Whether the decision is one to be public: all under the law of 2017, those of some social impact since (应当公开)."""
    return decided_on(at) < REVISED or bool(at.get("social_impact"))


def reversed_since(at: Moment) -> bool:
    """Whether the decision has been altered, annulled, or declared unlawful or invalid (决定已被纠正)."""
    return bool(_children(at, "penalty_reversal"))


def names_nobody(at: Moment) -> bool:
    """Whether no text of this step names a natural person of the case, an address or a number (隐去个人信息)."""
    said = at.case.data if at.case is not None else {}
    party = str(said.get("party", ""))
    hidden = {part for part in party.split("、") if mask(part, Personal.NAME) != part}
    hidden |= {str(said[name]) for name in ("identity", "address", "phone") if said.get(name)}
    return not any(part and part in str(text) for part in hidden for text in at.data.values())


def timed(at: Moment) -> bool:
    """Whether the law set a period to decide in (有法定办案期限)."""
    return at.case is not None and any(at.case.run(clock) is not None for clock in _DECIDING)


def in_time(at: Moment) -> bool:
    """Whether it was decided within that period, as extended (在办案期限内)."""
    runs = [run for clock in _DECIDING if at.case is not None and (run := at.case.run(clock)) is not None]
    return bool(runs) and all(run.status is not Status.MISSED for run in runs)


def publication_timed(at: Moment) -> bool:
    """Whether a period to publish the decision ran, as it does since 2019-01-03 (有公开期限)."""
    return at.case is not None and at.case.run("publishing") is not None
