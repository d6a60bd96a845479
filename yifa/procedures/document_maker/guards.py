"""Conditions of law on the list of makers (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

LAW = "江苏省政府令第54号第三条；江苏省政府令第158号第三条；国办发〔2018〕37号"
NOT_ORGANS = ("内设机构", "临时机构", "议事协调机构", "事业单位", "区属国有企业")
"""Kinds of bodies that have no powers of their own."""
GOVERNMENTS = ("区政府", "县政府", "市政府")
"""Kinds of organs that keep a list: governments from the county up, which stand on their own lists too."""


@guard(
    "maker_listed_already",
    article=LAW,
    en="The organ is on the list already. Amend or confirm its entry",
    zh="该机关已经在规范性文件制定主体清单之内，请办理变更或者清理确认",
)
def not_listed_yet(at: Moment) -> bool:
    """An organ stands on the list once."""
    assert at.facts is not None
    holds = at.facts.standings("document_maker.listed", subject=at.get("maker"))
    return not any(hold.covers(at.on) for hold in holds)


@guard(
    "maker_listed_by_itself",
    article=LAW,
    en="A government from the county up keeps the list, of itself and the organs below it. Have that government enter the organ",
    zh="制定主体清单由县级以上人民政府审核公布，机关不得自行列入，也不得列入不属其管辖的机关，请由所属的人民政府办理",
)
def kept_from_above(at: Moment) -> bool:
    """Nobody but a government makes itself a maker."""
    assert at.facts is not None
    assert at.by is not None
    keeper, maker = at.facts.organ(at.by.organ), at.facts.organ(at.data["maker"])
    return bool(keeper and maker and keeper.kind in GOVERNMENTS and maker.path.startswith(keeper.path))


@guard(
    "maker_reviewer_wrong",
    article=LAW,
    en="The government's legal office reviews, which lies below it and is not the organ to be listed. Name another one",
    zh="审核机构应当是公布清单的人民政府的法制机构，不得是拟列入的机关自身，请另行指定",
)
def reviewer_apart(at: Moment) -> bool:
    """No organ is judged by itself, or by somebody of another place."""
    assert at.facts is not None
    assert at.by is not None
    keeper, reviewer = at.facts.organ(at.by.organ), at.facts.organ(at.data["reviewing_organ"])
    below = bool(keeper and reviewer and reviewer.path.startswith(keeper.path))
    return below and at.data["reviewing_organ"] != at.data["maker"]


@guard(
    "maker_reviewed_elsewhere",
    article=LAW,
    en="Another organ was named to review this entry. Only its legal office does",
    zh="主体资格由指定的审核机构审核，其他机关的法制机构不得代为审核",
)
def by_named_reviewer(at: Moment) -> bool:
    """The review is that of the office that was named for it."""
    return at.by is not None and at.by.organ == at.get("reviewing_organ")


@guard(
    "maker_not_entitled",
    article=LAW,
    en="Internal offices, temporary and coordinating bodies, institutions and firms make no normative documents. Decline the entry",
    zh="内设机构、临时机构、议事协调机构、事业单位和企业不得制定规范性文件，请不予列入",
)
def entitled(at: Moment) -> bool:
    """Only organs with powers of their own, or that a statute authorises, make normative documents."""
    assert at.facts is not None
    office = at.facts.organ(at.get("maker"))
    return office is not None and (at.get("maker_kind") == "authorised" or not office.kind.startswith(NOT_ORGANS))


@guard(
    "maker_check_passed",
    article=LAW,
    en="The day of the next clean-up has passed. Choose a later one",
    zh="下次清理期限应当晚于本步骤日期，请核对",
)
def check_ahead(at: Moment) -> bool:
    """A list is checked again later."""
    day = at.day("check_by_on")
    return day is not None and day > at.on


@guard(
    "successor_missing",
    article=LAW,
    en="An organ that is abolished, or whose duties moved, has a successor, which is not itself. Name that organ",
    zh="机构撤销、合并或者职责划转的，应当写明继续行使其职权的机关，且不得是该机关自身",
)
def succeeded(at: Moment) -> bool:
    """Somebody answers for the documents that remain."""
    assert at.case is not None
    successor = at.data.get("successor")
    return successor != at.case.data["maker"] and (bool(successor) or at.data["removal_ground"] == "not_entitled")
