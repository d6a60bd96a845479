"""Conditions on the steps of disclosure (主动公开的办理条件)."""

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.data import members
from yifa.kernel.declarations import guard
from yifa.procedures.disclosure.data import WITHHOLDING, Category, Channel, Cleared, Ground, Nature

SCOPE = "政府信息公开条例（2007）第九条、第十四条第四款；（2019）第十三条至第十六条"
REVIEW = "政府信息公开条例（2007）第十四条；（2019）第十七条"
PLACES = "政府信息公开条例（2007）第十五条、第十六条；（2019）第二十三条至第二十五条"
INTERPRETING = "国办发〔2016〕80号"
ACCURATE = "政府信息公开条例（2007）第六条；（2019）第六条"
DOWN = "已撤下"
"""The outcome of an item that was published and taken down."""


def _told(number: str | None, at: Moment) -> Snapshot | None:
    """The item of information of this number, if it is one."""
    found = at.facts.case(number) if number and at.facts is not None else None
    return found if found is not None and found.procedure == "disclosure" else None


@guard(
    "disclosure_ground_wrong",
    article=SCOPE,
    en="State a ground for not publishing, one for withholding where it is to be withheld, and none where it is to be published",
    zh="拟不主动公开的应当填写理由，拟不予公开的应当是法定的不公开理由；拟主动公开的不填理由",
)
def grounded(at: Moment) -> bool:
    """The ground goes with the proposed nature."""
    ground = at.data.get("ground")
    match at.data["nature"]:
        case Nature.PROACTIVE:
            return ground is None
        case Nature.WITHHELD:
            return ground in WITHHOLDING
    return ground is not None and ground != Ground.STATE_SECRET


@guard(
    "interpretation_of_nothing",
    article=INTERPRETING,
    en="Only an interpretation names the document that it interprets, and that must be a document in this register",
    zh="只有政策解读填写“所解读的文件”，所填应当是已登记的文件，而不是另一件解读",
)
def interprets_a_document(at: Moment) -> bool:
    """What is interpreted is another item, not itself an interpretation."""
    if (number := at.data.get("interprets")) is None:
        return True
    told = _told(number, at)
    ours, theirs = at.data["category"], told.data.get("category") if told else Category.INTERPRETATION
    return bool(ours == Category.INTERPRETATION and theirs != Category.INTERPRETATION)


@guard(
    "not_for_publication",
    article=SCOPE,
    en="It was not entered as information to be published; send it back to have that changed first",
    zh="登记的公开属性不是主动公开，认为应当主动公开的请先退回修改",
)
def to_be_published(at: Moment) -> bool:
    """It was entered as information to be published."""
    return at.case is not None and at.case.data.get("nature") == Nature.PROACTIVE


@guard(
    "deletion_not_told",
    article="政府信息公开条例（2007）第二十二条；（2019）第三十七条",
    en="Say what is deleted or covered, where it may be published only so; leave it empty otherwise",
    zh="删去或者遮盖后公开的，应当写明删去或者遮盖的内容；整件公开的不填",
)
def deletion_told(at: Moment) -> bool:
    """What is deleted is told where, and only where, something is."""
    return bool(at.data.get("deleted")) is (at.data["conclusion"] == Cleared.AFTER_DELETION)


@guard(
    "not_a_ground_to_withhold",
    article=SCOPE,
    en="Information that only concerns some people's needs is kept for requests, not withheld; choose a legal ground",
    zh="只涉及特定对象需要的信息应当列入依申请公开，不是不予公开；请选择法定的不公开理由",
)
def withheld_by_law(at: Moment) -> bool:
    """The ground is one on which nothing is disclosed."""
    return at.data["ground"] in WITHHOLDING


@guard(
    "secret_on_request",
    article=SCOPE,
    en="State secrets are not open on request either; withhold the information",
    zh="属于国家秘密的信息也不得依申请公开，请作不予公开处理",
)
def no_secret(at: Moment) -> bool:
    """Secrets are not kept for requests."""
    return bool(at.data["ground"] != Ground.STATE_SECRET)


@guard(
    "channel_incomplete",
    article=PLACES,
    en="Name each channel once, the website's column where it appears there, and the issue of the gazette",
    zh="公开渠道不得重复；在网站公开的应当填写栏目，登载公报的应当填写期号，其他不填",
)
def placed(at: Moment) -> bool:
    """Each channel is given once, with where in it the item stands."""
    channels = members(at.data.get("channels"))
    return bool(
        channels
        and len(set(channels)) == len(channels)
        and (Channel.WEBSITE in channels) == bool(at.data.get("column"))
        and (Channel.GAZETTE in channels) == bool(at.data.get("gazette_issue"))
    )


@guard(
    "interpretation_not_of_this",
    article=INTERPRETING,
    en="It is no published interpretation of this document",
    zh="所填的不是本文件已经发布的解读材料",
)
def interpretation_fits(at: Moment) -> bool:
    """The linked item interprets this one and is published."""
    told = _told(at.data["interpretation"], at)
    return (
        told is not None
        and at.case is not None
        and told.published_on is not None
        and told.data.get("interprets") == at.case.number
    )


@guard(
    "taken_down_already",
    article=ACCURATE,
    en="It has been taken down; restore it first",
    zh="该信息已经撤下，请先恢复公开",
)
def still_up(at: Moment) -> bool:
    """It has not been taken down."""
    return at.case is not None and at.case.outcome != DOWN


@guard(
    "not_taken_down",
    article=ACCURATE,
    en="It has not been taken down, so there is nothing to restore",
    zh="该信息没有撤下，无需恢复公开",
)
def is_down(at: Moment) -> bool:
    """It has been taken down."""
    return at.case is not None and at.case.outcome == DOWN
