"""Conditions on the steps of a yearly assessment (办理条件)."""

from collections.abc import Sequence
from itertools import pairwise

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard
from yifa.procedures.assessment import scoring
from yifa.procedures.assessment.data import ObjectionResult

OUTLINE = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设实施纲要（2021—2025年）第十部分"


@guard(
    "assessed_organ_repeated",
    article=OUTLINE,
    en="An organ stands twice among those assessed, or none does. Name each once",
    zh="考核对象为空或者有重复，请逐一列明，每个单位只列一次",
)
def organs_distinct(at: Moment) -> bool:
    """Each organ is assessed once."""
    named = at.data["assessed_organs"]
    return 0 < len(named) == len(set(named))


@guard(
    "assessment_weights_off",
    article=OUTLINE,
    en="The weights of the indicators must add up to a hundred points",
    zh="各项考核指标的分值合计应当为一百分，请核对",
)
def weights_add_up(at: Moment) -> bool:
    """The weights come to a hundred points."""
    return sum(scoring.weights(at.data["indicators"]).values()) == scoring.FULL


def _parts(at: Moment) -> Sequence[Snapshot]:
    assert at.case is not None
    assert at.facts is not None
    return [case for case in at.facts.children(at.case.number) if case.state != "void"]


def _score(case: Snapshot) -> int:
    return scoring.tenths(str(case.data["score"]))


@guard(
    "assessment_not_all_scored",
    article=OUTLINE,
    en="Not every organ has its score, or an objection is undecided. Finish them first",
    zh="尚有考核对象未完成评分或者异议未处理，请先办理完毕",
)
def all_scored(at: Moment) -> bool:
    """Every organ of the scheme has been scored, and no objection is open."""
    assert at.case is not None
    parts = _parts(at)
    organs = {case.data["assessed_organ"] for case in parts}
    return organs == set(at.case.data["assessed_organs"]) and all(case.state == "scored" for case in parts)


@guard(
    "assessment_ranking_differs",
    article=OUTLINE,
    en="The ranking is not the order of the scores, or does not name each organ once. Set it by the scores",
    zh="排名与各单位得分不一致，或者没有将考核对象逐一列明，请按得分从高到低重新排列",
)
def ranked_by_score(at: Moment) -> bool:
    """The ranking follows from the scores, also where an objection has changed one since."""
    scores = {case.data["assessed_organ"]: _score(case) for case in _parts(at)}
    ranking = at.get("ranking") or []
    return sorted(ranking) == sorted(scores) and all(scores[one] >= scores[next_] for one, next_ in pairwise(ranking))


@guard(
    "assessment_not_under_way",
    article=OUTLINE,
    en="The assessment has not been issued, or is ranked already. Organs are called on in between",
    zh="考核方案尚未印发或者已经排名，应当在印发后、排名前通知自评",
)
def under_way(at: Moment) -> bool:
    """Nobody assesses itself by a draft."""
    return at.parent is not None and at.parent.state == "issued"


@guard(
    "assessed_organ_not_in_scheme",
    article=OUTLINE,
    en="The organ is not one of those to be assessed, or was called on before. Check the scheme",
    zh="该单位不在本次考核对象之列，或者已经通知自评，请核对考核方案",
)
def organ_in_scheme(at: Moment) -> bool:
    """One part for each organ of the scheme."""
    assert at.facts is not None
    organ, parent = at.data["assessed_organ"], at.parent
    if parent is None or organ not in parent.data["assessed_organs"]:
        return False
    others = at.facts.children(parent.number)
    return all(case.state == "void" or case.data["assessed_organ"] != organ for case in others)


def _weights(at: Moment) -> dict[str, int]:
    assert at.parent is not None
    return scoring.weights(at.parent.data["indicators"])


@guard(
    "assessment_total_differs",
    article=OUTLINE,
    en="The total is not the sum of the scores. Add them up again",
    zh="总分与各项得分之和不一致，请重新核算",
)
def self_total_right(at: Moment) -> bool:
    """The organ's total is the sum of its scores."""
    found = scoring.total(at.data["self_scores"], _weights(at), "self_scores")
    return scoring.points(found) == str(at.data["self_total"])


@guard(
    "assessment_total_differs",
    article=OUTLINE,
    en="The total is not the sum of the scores. Add them up again",
    zh="总分与各项得分之和不一致，请重新核算",
)
def total_right(at: Moment) -> bool:
    """The reviewer's total is the sum of the scores."""
    return scoring.points(scoring.total(at.data["scores"], _weights(at), "scores")) == str(at.data["score"])


@guard(
    "assessment_without_evidence",
    article=OUTLINE,
    en="A self-assessment points to figures or cases that show it. Name at least one",
    zh="自评应当有数据或者案件佐证，请至少填写一项",
)
def evidenced(at: Moment) -> bool:
    """What is claimed can be looked up."""
    return bool(at.data.get("evidence_figures") or at.data.get("evidence_cases"))


@guard(
    "assessment_scored_by_itself",
    article=OUTLINE,
    en="The assessed organ may not score itself. Somebody of another organ must",
    zh="被考核单位不得给本单位评分，应当由其他机关的人员评分",
)
def another_body(at: Moment) -> bool:
    """Nobody is judge in its own matter."""
    return at.by is not None and at.by.organ != at.get("assessed_organ")


@guard(
    "assessment_not_posted",
    article=OUTLINE,
    en="A score is contested while the result is posted, and only then",
    zh="应当在考核结果公示期间提出异议",
)
def while_posted(at: Moment) -> bool:
    """The posting is the time for objections."""
    run = at.parent.run("posting") if at.parent is not None and at.parent.state == "posted" else None
    return run is not None and at.on <= run.due


@guard(
    "assessment_objection_score",
    article=OUTLINE,
    en="Give new scores with their sum where the score is changed, and none where it is kept",
    zh="改变得分的应当填写各项得分和总分，维持原得分的不填写，总分应当与各项得分之和一致",
)
def changed_or_kept(at: Moment) -> bool:
    """A changed score is given whole."""
    given = at.data.get("scores"), at.data.get("score")
    if at.data["objection_result"] == ObjectionResult.KEPT:
        return given == (None, None)
    return None not in given and total_right.test(at)


@guard(
    "assessment_place_differs",
    article=OUTLINE,
    en="The result has not been published, or the organ's place in it is another. Take it from the ranking",
    zh="考核结果尚未通报，或者名次与通报的排名不一致，请按通报填写",
)
def place_right(at: Moment) -> bool:
    """The organ learns the place that was published; equal scores share the better one."""
    parent = at.parent
    if parent is None or parent.state != "published" or at.case is None or at.facts is None:
        return False
    scores = sorted((_score(case) for case in at.facts.children(parent.number) if case.state != "void"), reverse=True)
    return scores.index(_score(at.case)) + 1 == int(at.data["place"])
