"""Conditions on the steps of a government website (政府网站登记、自查的办理条件)."""

from datetime import timedelta

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

GUIDE = "政府网站发展指引（国办发〔2017〕47号）"
LOCAL = "区政府网站管理保障工作制度"


@guard(
    "site_entered_already",
    article=GUIDE,
    en="A running website is entered under this code; change its entry instead",
    zh="该网站标识码已有在运行的网站登记，请办理变更登记",
)
def entered_once(at: Moment) -> bool:
    """No other running website bears its code."""
    held = at.facts.standings("website.running_site", subject=at.data["site_code"]) if at.facts is not None else ()
    return not any(hold.covers(at.on) for hold in held)


@guard(
    "nothing_changed",
    article=GUIDE,
    en="Say what changes: the name, the domain, the responsible organ or the unit that runs the site",
    zh="请填写变更的内容：网站名称、域名、主办单位或者技术运行维护单位",
)
def something_changes(at: Moment) -> bool:
    """Something of the entry changes."""
    return any(at.data.get(name) for name in ("site_name", "domain", "responsible_organ", "technical_unit"))


@guard(
    "fault_count_wrong",
    article=LOCAL,
    en="The number of faults is not the sum of the four kinds",
    zh="发现问题数不等于各项问题数之和",
)
def faults_add_up(at: Moment) -> bool:
    """The faults are those of the four kinds together."""
    kinds = ("dead_links", "stale_columns", "wrong_texts", "unanswered")
    return bool(at.data["faults"] == sum(at.data[kind] for kind in kinds))


@guard(
    "mending_day_wrong",
    article=LOCAL,
    en="Set a day by which the faults are mended, not before the check; leave it empty where there is none",
    zh="发现问题的应当填写整改截止日，且不得早于自查之日；没有发现问题的不填",
)
def mending_day_set(at: Moment) -> bool:
    """A day is set where, and only where, there are faults."""
    day = at.data.get("mend_by_on")
    return (at.data["faults"] > 0) == (day is not None) and (day is None or day >= at.on.isoformat())


@guard(
    "faults_left_unmended",
    article=LOCAL,
    en="The faults of the self-check before are not mended yet; enter their mending first",
    zh="上次自查发现的问题尚未登记整改，请先登记",
)
def earlier_mended(at: Moment) -> bool:
    """What the check before found has been mended."""
    return at.live("mending") is None


@guard(
    "nothing_to_mend",
    article=LOCAL,
    en="All faults of the latest self-check must be mended together, and there must be some",
    zh="没有待整改的问题，或者整改问题数与自查发现的问题数不一致",
)
def all_mended(at: Moment) -> bool:
    """As many faults are mended as were found."""
    return at.live("mending") is not None and at.data["mended"] == at.get("faults")


@guard(
    "offline_twice",
    article=GUIDE,
    en="A website may go offline for a while only once a year",
    zh="网站一年之内临时下线不得超过一次",
)
def not_offline_this_year(at: Moment) -> bool:
    """It has not been offline within a year."""
    before = at.case.done.get("suspend") if at.case is not None else None
    return before is None or before.on + timedelta(365) <= at.on


@guard(
    "closing_not_announced",
    article=GUIDE,
    en="Announce the closing at least 30 days before",
    zh="关停网站应当提前在首页公告，公告时间不少于三十日",
)
def announced_before(at: Moment) -> bool:
    """The closing was announced a month before."""
    announced = at.day("announced_on")
    return announced is not None and announced + timedelta(30) <= at.on
