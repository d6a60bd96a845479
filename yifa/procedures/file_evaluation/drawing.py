"""What must hold of this draw beyond its files (案卷抽取条件).

An object is a closed file; its class is ``<案卷类别>/<机关标识>``, so that every organ's files are drawn alike. Its team are three
scorers of other organs: the first, the second, and a third in reserve for scores that are too far apart.
"""

from collections import Counter
from dataclasses import replace

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.draws.steps import commitment_in, guards_of_commitment, guards_of_draw, guards_of_withdrawal, pool_in
from yifa.kernel.errors import Refused
from yifa.kernel.needs import check_needs
from yifa.kernel.standings import Needs
from yifa.procedures.file_evaluation.data import FileKind
from yifa.procedures.file_evaluation.guards import RULES, accepted, children

RANDOM = f"{RULES}；国发〔2019〕5号第三部分"
SCORERS = 3
SERVING = Needs("file_scorer.appointed", "评查员聘书", of="scorers", least=SCORERS)
COMMITTED, DRAWN = guards_of_commitment(RANDOM), guards_of_draw(RANDOM)
WITHDRAWN = guards_of_withdrawal(RANDOM)


@guard(
    "evaluation_pool_class_wrong",
    article=RANDOM,
    en="A file's class is its kind and organ, as 行政处罚/xishan.market, of the kinds and organs of the plan. Correct the pool",
    zh="案卷的分类应当为“案卷类别/机关标识”（如：行政处罚/xishan.market），且在方案的案卷类别和被评查单位之内，请更正案卷名录",
)
def pool_of_the_plan(at: Moment) -> bool:
    """Every file is of an organ and a kind that the plan evaluates."""
    kinds = [FileKind.of(key).label for key in at.get("file_kinds")]
    classes = {f"{kind}/{organ}": organ for kind in kinds for organ in at.get("evaluated_organs")}
    return all(classes.get(kind.risk) == kind.organ for kind in pool_in(at).kinds)


@guard(
    "evaluation_pool_incomplete",
    article=RANDOM,
    en="The pool does not hold as many files of each organ and kind as were reported. Correct the pool",
    zh="案卷名录中各单位、各类别的卷数与部门自评报送的卷数不一致，请更正案卷名录",
)
def pool_as_reported(at: Moment) -> bool:
    """Each organ's files in the pool are as many as it reported; raises ``evaluation_pool_differs`` naming whose are not."""
    pool = pool_in(at)
    counted = Counter(pool.kinds[kind].risk for kind in pool.of)
    for case in accepted(at):
        for key in at.get("file_kinds"):
            risk, reported = f"{FileKind.of(key).label}/{case.organ}", case.data[f"{key}_files"]
            if counted[risk] != reported:
                raise Refused(
                    "evaluation_pool_differs", field="attachments", risk=risk, found=counted[risk], reported=reported
                )
    return True


@guard(
    "evaluation_rates_unequal",
    article=RANDOM,
    en="Files of one kind are drawn alike from every organ: the same number, or all where there are fewer, or the same rate",
    zh="同一类别的案卷，各单位抽取的卷数应当相同（不足的全部抽取），或者抽取的比例相同，请更正抽取规则",
)
def drawn_alike(at: Moment) -> bool:
    """No organ's files are looked at more closely than another's."""
    pool, rates = pool_in(at), commitment_in(at).rule.rates
    present = Counter(pool.kinds[kind].risk for kind in pool.of)
    for key in at.get("file_kinds"):
        classes = [risk for risk in present if risk.startswith(f"{FileKind.of(key).label}/")]
        fractions = {rate for risk in classes if isinstance(rate := rates[risk], tuple)}
        numbers = {risk: rate for risk in classes if isinstance(rate := rates[risk], int)}
        most = max(numbers.values(), default=0)
        alike = all(rate == min(most, present[risk]) for risk, rate in numbers.items())
        if not alike or len(fractions) + bool(numbers) > 1:
            return False
    return True


three_of_other_organs = guard(
    "evaluation_team_wrong", article=RANDOM,
    en="Each file gets two scorers and one in reserve, none of its organ: team 3 and organ other in the rule",
    zh="每卷应当由非本单位的两名评查员和一名备用评查员负责：请将抽取规则的每组人数定为 3、机关要求定为外单位，重新生成承诺文件",
)(lambda at: commitment_in(at).rule.team == SCORERS and commitment_in(at).rule.organ == "other")  # fmt: skip


@guard(
    "evaluation_scorer_organ_differs",
    article=RANDOM,
    en="A scorer in the pool is not of this campaign, or is of another organ than the pool says. Correct the pool",
    zh="名录中有评查员不是本次评查聘请的，或者其所在机关与聘请时登记的不一致，请更正案卷名录",
)
def scorers_serving(at: Moment) -> bool:
    """Every scorer in the pool is appointed for this campaign, and of the organ that is stated."""
    assert at.case is not None
    people = pool_in(at).inspectors
    check_needs(SERVING, replace(at, data={"scorers": [each.id for each in people]}), at.case.organ)
    scorers = [case.data for case in children(at) if case.procedure == "file_scorer"]
    organs = {each["scorer_number"]: each.get("scorer_organ", "") for each in scorers}
    return all(organs.get(each.id) == each.organ for each in people)
