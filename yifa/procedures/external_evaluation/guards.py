"""Conditions on the steps of an evaluation by others (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

OUTLINE = "法治政府建设实施纲要（2015—2020年）第三部分；法治政府建设实施纲要（2021—2025年）第十部分"


@guard(
    "evaluation_place_impossible",
    article=OUTLINE,
    en="The place lies beyond the number of those evaluated. Check both",
    zh="名次大于参评单位数，请核对",
)
def place_possible(at: Moment) -> bool:
    """The tenth of nine there is not."""
    return bool(at.data["place"] <= at.data["of_how_many"])


@guard(
    "evaluation_year_ahead",
    article=OUTLINE,
    en="The evaluated year lies after the announcement. Check the year",
    zh="评价年度晚于公布日期所在年度，请核对",
)
def year_before_announcement(at: Moment) -> bool:
    """What is evaluated has begun."""
    day = at.day("announced_on")
    return day is not None and at.data["evaluated_year"] <= day.year


@guard(
    "evaluation_standing",
    article=OUTLINE,
    en="An earlier result of the same evaluation still stands. Supersede it by this one first",
    zh="同一评价项目此前的结果仍为现行结果，请先以本结果更替",
)
def none_standing(at: Moment) -> bool:
    """Of one evaluation one result stands at a time, so that places never add up."""
    assert at.case is not None
    assert at.facts is not None
    evaluation, level = at.case.data["evaluation"], at.case.data["level"]
    return not any(
        hold.covers(at.on) and hold.organ == at.case.organ and level in hold.scope
        for hold in at.facts.standings("external_evaluation.current", subject=evaluation)
    )


@guard(
    "evaluation_newer_wrong",
    article=OUTLINE,
    en="A result is superseded by a later one of the same evaluation, level and organ that waits for its verification",
    zh="应当以同一单位、同一层级、同一评价项目的较晚年度且待核实的结果更替，请核对",
)
def newer_fits(at: Moment) -> bool:
    """The newer result continues the same evaluation."""
    assert at.case is not None
    assert at.facts is not None
    newer, own = at.facts.case(at.data["newer"]), at.case.data
    return (
        newer is not None
        and newer.procedure == at.case.procedure
        and newer.organ == at.case.organ
        and newer.state == "recorded"
        and all(newer.data[name] == own[name] for name in ("evaluation", "level"))
        and newer.data["evaluated_year"] > own["evaluated_year"]
    )


@guard(
    "evaluation_improving",
    article=OUTLINE,
    en="Measures are being carried out already. Report on them before setting new ones",
    zh="已有改进措施正在落实，请先报告改进情况",
)
def nothing_improving(at: Moment) -> bool:
    """One set of measures at a time."""
    return at.live("improving") is None


@guard(
    "evaluation_nothing_to_improve",
    article=OUTLINE,
    en="No measures are being carried out. Set them first",
    zh="没有正在落实的改进措施，请先制定改进措施",
)
def improving(at: Moment) -> bool:
    """There are measures to report on."""
    return at.live("improving") is not None
