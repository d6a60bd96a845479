"""Conditions on the steps of a demanded proof and of a report about one (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

NOTICE = "国办发〔2018〕47号"
BUSINESS = "优化营商环境条例第四十四条"
LAW = f"{NOTICE}；{BUSINESS}"
PLATFORM = "司法部“群众批评——证明事项清理投诉监督平台”工作要求（2018年）"

_STATUTES = ("law", "regulation", "local_regulation")
_DECISIONS_COUNT = date(2020, 1, 1)
"""From this day on a decision of the State Council is basis enough: 优化营商环境条例第四十四条第一款."""


def founded(at: Moment) -> bool:
    """Whether the demand rests on what the law of the day takes for a basis (有法定依据)."""
    basis = at.get("basis")
    return basis in _STATUTES or (basis == "state_council" and at.on >= _DECISIONS_COUNT)


@guard(
    "proof_basis_unnamed",
    article=LAW,
    en="A basis must be named with its article, or there is none. Name it, or choose that there is none",
    zh="有依据的应当写明名称和条款，没有依据的条款填“无”，请核对",
)
def basis_named(at: Moment) -> bool:
    """A basis is an article of something."""
    return bool((at.data["basis"] == "none") == (at.data["basis_article"] == "无"))


@guard(
    "proof_without_basis",
    article=LAW,
    en="No law or regulation provides for this proof. It can only be cancelled",
    zh="没有法律、法规依据的证明事项一律取消，不得保留，也不得改为告知承诺",
)
def basis_suffices(at: Moment) -> bool:
    """What no statute provides for is not demanded, in whatever form."""
    return bool(at.data["decision"] == "cancel") or founded(at)


@guard(
    "proof_replaceable",
    article=LAW,
    en="Something else can take the place of this proof. Cancel it, or replace it by a commitment",
    zh="能够以其他方式替代的证明事项不得保留，请取消或者改为告知承诺",
)
def not_replaceable(at: Moment) -> bool:
    """What can be known otherwise is not demanded."""
    return bool(at.data["decision"] != "keep" or at.get("substitute") == "irreplaceable")


@guard(
    "proof_commitment_unclear",
    article=LAW,
    en="Say what is committed to where a commitment takes the proof's place; otherwise leave it out",
    zh="改为告知承诺的应当填写告知承诺的内容，其他情形不填",
)
def commitment_told(at: Moment) -> bool:
    """Whoever commits to something knows to what."""
    return bool(("commitment" in at.data) == (at.data["decision"] == "replace"))


@guard(
    "proof_days_passed",
    article=PLATFORM,
    en="The day by which something must be done lies before today. Choose a later one",
    zh="核查反馈期限、整改期限不得早于本步骤日期，请核对",
)
def days_ahead(at: Moment) -> bool:
    """There is time to do what is asked."""
    return all(at.data[name] >= at.on.isoformat() for name in ("check_by_on", "rectify_by_on") if name in at.data)


@guard(
    "proof_not_listed",
    article=LAW,
    en="Only a proof on the published list may be demanded. Name the case of that very proof, or find that it was needless",
    zh="只有列入已公布的保留清单的证明才可以索要，请填写决定保留并已公布的同名证明事项，或者认定为不应当索要",
)
def listed_is_kept(at: Moment) -> bool:
    """Outside the list nobody may demand a proof."""
    assert at.facts is not None
    matter = at.facts.case(at.data.get("matter") or "")
    return at.data["finding"] != "listed" or (
        matter is not None
        and matter.procedure == "proof_matter"
        and matter.state == "kept"
        and matter.published_on is not None
        and (matter.organ, matter.data["proof"]) == (at.get("responsible_organ"), at.get("proof"))
    )


found_needless = guard(
    "proof_found_needed", article=PLATFORM,
    en="The check did not find that the proof was needless. Have it checked again, or answer accordingly",
    zh="核查结论不是“索要了不应当索要的证明”，请退回重新核查，或者按核查结论答复",
)(lambda at: at.get("finding") == "needless")  # fmt: skip

found_otherwise = guard(
    "proof_found_needless", article=PLATFORM,
    en="The check found that the proof was needless. Uphold the report",
    zh="核查结论是“索要了不应当索要的证明”，应当认定属实并要求整改",
)(lambda at: at.get("finding") != "needless")  # fmt: skip

put_right = guard(
    "proof_still_demanded", article=PLATFORM,
    en="The proof is still demanded, or the guide still says so. Send it back for rectification",
    zh="尚未停止索要或者尚未修改办事指南，请退回继续整改",
)(lambda at: bool(at.get("stopped") and at.get("guide_amended")))  # fmt: skip
