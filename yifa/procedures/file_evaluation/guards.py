"""Conditions on the steps of a campaign; the ranking is computed from the final scores of its files (办理条件)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard

RULES = "国发〔2008〕17号；国办发〔2018〕118号第（十）项；DB32/T 4181—2021"


EXCELLENT, PASS = 900, 600
"""From how many tenths of a point on a file is excellent, or passes."""


def children(at: Moment) -> Sequence[Snapshot]:
    """The sub-cases of this campaign: self-evaluations, scorers and files."""
    assert at.case is not None
    assert at.facts is not None
    return at.facts.children(at.case.number)


def accepted(at: Moment) -> list[Snapshot]:
    """The self-evaluations that were accepted."""
    return [case for case in children(at) if case.procedure == "self_evaluation" and case.state == "accepted"]


def evaluated(at: Moment) -> list[Snapshot]:
    """The files that were drawn and assigned."""
    return [case for case in children(at) if case.procedure == "evaluated_file"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """What an organ is ranked by: the mean of its files' final scores in tenths of a point, then failed and excellent files.

    A file that the organ did not hand over counts as one with no points.
    """

    mean: Fraction
    not_failed: int
    excellent: int


def places(at: Moment) -> Mapping[str, Place]:
    """The place of every organ that has a file with a result."""
    scores: dict[str, list[int]] = {}
    for case in evaluated(at):
        if case.state == "cancelled" and case.data["cancellation"] != "unprovided":
            continue
        points = "0.0" if case.state == "cancelled" else case.data["final_score"]
        scores.setdefault(case.data["evaluated_organ"], []).append(int(points.replace(".", "")))
    return {
        organ: Place(Fraction(sum(each), len(each)), -sum(s < PASS for s in each), sum(s >= EXCELLENT for s in each))
        for organ, each in scores.items()
    }


def shown(mean: Fraction) -> str:
    """A mean in tenths of a point as points with two decimals, rounded half up: 932½ tenths is ``93.25``."""
    hundredths = int(mean * 10 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02d}"


plan_sound = guard(
    "evaluation_plan_unsound", article=RULES,
    en="Kinds and organs stand once each, this organ not among them; the days follow one another. Check the plan",
    zh="案卷类别、被评查单位不得为空、不得重复，不含组织评查的机关自身；办结起止日期、自评期限、完成期限应当依次先后，请核对",
)(lambda at: all(len({*at.data[name]}) == len(at.data[name]) > 0 for name in ("file_kinds", "evaluated_organs"))
    and at.by is not None and at.by.organ not in at.data["evaluated_organs"]
    and at.data["closed_from"] <= at.data["closed_to"] < at.data["self_evaluate_by"] < at.data["complete_by"]
    and at.on.isoformat() < at.data["self_evaluate_by"])  # fmt: skip


@guard(
    "self_evaluations_open",
    article=RULES,
    en="An organ has not reported, or its report is not accepted yet. Wait for it, or until the time for it is over",
    zh="尚有单位未报送自评，或者报送后未审核，请审核后办理；自评期限届满的，未报送的单位不再等候，但已报送的应当先审核",
)
def self_evaluations_in(at: Moment) -> bool:
    """Everybody reported, or had the time to; no report lies unread."""
    unread = any(case.procedure == "self_evaluation" and case.state == "submitted" for case in children(at))
    reported = {case.organ for case in accepted(at)}
    return not unread and (at.overdue("self_evaluating") or reported >= {*at.get("evaluated_organs")})


@guard(
    "evaluated_files_open",
    article=RULES,
    en="Every file drawn needs its case, and every case a result that stands; see the files of this campaign",
    zh="抽中的案卷应当逐卷分派并有确定的评查结果，现有案卷尚未分派、评分或者异议尚未答复，请查看本次评查的案卷",
)
def every_file_has_a_result(at: Moment) -> bool:
    """As many cases as files drawn, each with a result to which nobody objects any more."""
    files = evaluated(at)
    settled = ("confirmed", "rectifying", "rectified", "closed", "cancelled")
    return len(files) == at.get("drawn_objects") and all(case.state in settled for case in files)


@guard(
    "ranking_differs",
    article=RULES,
    en="Ranking, mean scores or the number of files differ from what the files' final scores yield. Compute them anew",
    zh="排名、平均分或者计分案卷数与各卷最后得分计算的结果不一致，请重新计算",
)
def ranked_as_scored(at: Moment) -> bool:
    """The ranking is the one that the scores yield: each organ once, none behind one that did worse."""
    found, given = places(at), at.data["ranking"]
    counted = [case for case in evaluated(at) if case.state != "cancelled" or case.data["cancellation"] == "unprovided"]
    return bool(
        sorted(given) == sorted(found)
        and [found[organ] for organ in given] == sorted(found.values(), reverse=True)
        and at.data["means"] == [shown(found[organ].mean) for organ in given]
        and at.data["scored_files"] == len(counted)
    )


@guard(
    "ranking_tie_unexplained",
    article=RULES,
    en="Organs did equally well in every respect. Say by what their order goes; where there is no tie, say nothing",
    zh="有单位平均分、不合格卷数、优秀卷数都相同，请写明先后次序的理由；没有同分的不填写",
)
def ties_explained(at: Moment) -> bool:
    """Nobody stands before an equal without a reason."""
    return (len({*places(at).values()}) < len(at.data["ranking"])) is bool(at.data.get("tie_explained"))


@guard(
    "commended_not_best",
    article=RULES,
    en="Those commended are the first of the ranking, in its order, as many as the plan has places; whose mean fails is not",
    zh="通报表扬的单位应当是排名在前、与方案所定名额相同的单位，依排名顺序填写，平均分不满六十分的除外，请核对",
)
def commended_by_rank(at: Moment) -> bool:
    """The first places of the ranking, but nobody whose files fail on the whole."""
    found = places(at)
    best = [organ for organ in at.get("ranking")[: at.get("places")] if found[organ].mean >= PASS]
    return bool(at.data["commended_organs"] == best and at.data["commended_count"] == len(best))


every_file_closed = guard(
    "evaluation_rectification_open", article=RULES,
    en="A file's rectification is not over; see the files of this campaign",
    zh="尚有案卷的问题未整改完毕，请查看本次评查的案卷，全部归档后再结束评查",
)(lambda at: all(case.closed_on is not None for case in evaluated(at)))  # fmt: skip

scorers_released = guard(
    "evaluation_scorers_serving", article=RULES,
    en="A scorer of this campaign still serves. Record the end of each one's work first",
    zh="尚有评查员未办理完成评查或者解聘，请先逐一办理",
)(lambda at: all(case.closed_on is not None for case in children(at) if case.procedure == "file_scorer"))  # fmt: skip
