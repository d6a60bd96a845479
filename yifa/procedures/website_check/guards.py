"""Conditions on the steps of a sample check (政府网站抽查的办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.data import members
from yifa.kernel.declarations import guard
from yifa.kernel.running import Status
from yifa.procedures.website_check.data import VETO

GUIDE = "政府网站发展指引（国办发〔2017〕47号）"
MARKS = "国办发〔2015〕15号；国办秘函〔2019〕19号"


@guard(
    "site_not_running",
    article=GUIDE,
    en="That is no running website of this name and organ; check the register",
    zh="所填不是该单位主办的、在运行的网站，或者名称与登记不符，请核对网站登记",
)
def running_site(at: Moment) -> bool:
    """The site is entered, runs, and is the responsible organ's."""
    site = at.facts.case(at.data["site"]) if at.facts is not None else None
    if (
        site is None
        or at.facts is None
        or site.procedure != "website"
        or site.data["site_name"] != at.data["site_name"]
    ):
        return False
    held = at.facts.standings("website.running_site", subject=site.data["site_code"])
    return any(
        hold.case == site.number and hold.covers(at.on) and hold.organ == at.data["responsible_organ"] for hold in held
    )


@guard(
    "fault_kinds_wrong",
    article=MARKS,
    en="Name each kind of fault once, and at least as many faults as kinds",
    zh="问题类别不得重复，问题个数不得少于问题类别数",
)
def kinds_told(at: Moment) -> bool:
    """Each kind is named once."""
    kinds = members(at.data.get("fault_kinds"))
    return 0 < len(set(kinds)) == len(kinds) <= int(at.data["faults"])


@guard(
    "rectify_day_wrong",
    article=GUIDE,
    en="Set a later day by which it must be right",
    zh="整改截止日应当晚于当日",
)
def day_lies_ahead(at: Moment) -> bool:
    """The day set lies ahead."""
    return bool(at.data["rectify_by_on"] > at.on.isoformat())


@guard(
    "rectified_too_many",
    article=GUIDE,
    en="More is reported right than was found wrong",
    zh="已整改个数多于发现的问题个数",
)
def no_more_than_found(at: Moment) -> bool:
    """No more was put right than was wrong."""
    return bool(at.data["rectified"] <= at.get("faults"))


@guard(
    "still_wrong_too_many",
    article=GUIDE,
    en="More is still wrong than was found wrong",
    zh="尚未整改个数多于发现的问题个数",
)
def no_more_than_before(at: Moment) -> bool:
    """No more is left than there was."""
    return bool(at.data["still_wrong"] <= at.get("faults"))


@guard(
    "criticism_unfounded",
    article=GUIDE,
    en="A circular needs a grave fault, an overdue rectification or a failed second look",
    zh="没有单项否决的问题，整改没有逾期，复查也没有不到位的，不予通报",
)
def grave(at: Moment) -> bool:
    """There is a grave fault, or what was ordered was not done."""
    assert at.case is not None
    return (
        not VETO.isdisjoint(members(at.case.data.get("fault_kinds")))
        or at.overdue("rectifying")
        or at.case.did("find_unmended")
        or any(run.status is Status.MISSED for run in at.case.runs)
    )
