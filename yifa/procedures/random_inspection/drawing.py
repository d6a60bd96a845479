"""What must hold of a draw's files (抽取文件的核验): frozen, committed to, drawn and replayed as the law of chance demands.

What :mod:`yifa.kernel.draws` refuses a file for (ids repeated or unsorted, a rule that cannot be met, a file cut short or of
another version, a seed known beforehand) is refused here with the same codes.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

from yifa.kernel import draws
from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.errors import Refused
from yifa.kernel.needs import check_needs
from yifa.kernel.standings import Needs, latest

RANDOM = "国办发〔2015〕58号第二部分；国发〔2019〕5号第三部分"
OFFICERS = Needs("officer_certificate.certified", "行政执法证", of="officers", least=2, organs="joint_organs")

_SHANGHAI = timezone(timedelta(hours=8))


def _day(instant: datetime) -> date:
    return instant.astimezone(_SHANGHAI).date()


def _files(at: Moment, begins: bytes) -> list[bytes]:
    assert at.facts is not None
    contents = (at.facts.content(digest) for digest in at.attachments)
    return [content for content in contents if content.startswith(begins)]


def _pool(at: Moment) -> draws.Pool:
    return draws.read_pool(_files(at, b"yifa-pool/")[0])


def _commitment(at: Moment) -> draws.Commitment:
    return draws.read_commitment(_files(at, b"{")[0])


def _draw(at: Moment) -> draws.Draw:
    return draws.read(_files(at, b"yifa-draw/")[0])


commitment_attached = guard(
    "commitment_files_missing", article=RANDOM,
    en="Attach the pool's file and the commitment, one of each",
    zh="请附名录库文件和承诺文件各一份",
)(lambda at: len(_files(at, b"yifa-pool/")) == len(_files(at, b"{")) == 1 and len(at.attachments) == 2)  # fmt: skip


@guard(
    "commitment_differs",
    article=RANDOM,
    en="The commitment is to another pool, or digest, numbers or the source's day differ from the files. Check them",
    zh="承诺文件与名录库文件不符，或者填报的摘要、数量、随机数产生日期与文件不一致，请核对",
)
def commitment_as_stated(at: Moment) -> bool:
    """What is published is what the files say, and the rule suits the pool."""
    pool, commitment = _pool(at), _commitment(at)
    draws.commit(pool, commitment.rule, commitment.source, commitment.committed_at)
    return (
        commitment.pool == pool.digest
        and at.data["commitment_digest"] == commitment.digest
        and at.data["pool_objects"] == len(pool.ids)
        and at.data["pool_inspectors"] == len(pool.inspectors)
        and at.day("source_due_on") == _day(commitment.source.due_at)
    )


@guard(
    "commitment_day_wrong",
    article=RANDOM,
    en="The commitment must be published on the day it was made, and at least a day before the source comes out",
    zh="承诺应当在作出当日公布，且至迟在随机数产生的前一日公布，请核对承诺时间和随机数产生日期",
)
def committed_the_day_before(at: Moment) -> bool:
    """An event knows its day only; so the seed must come another day."""
    commitment = _commitment(at)
    return _day(commitment.committed_at) == at.on < _day(commitment.source.due_at)


two_on_each_team = guard(
    "inspection_team_too_small", article="行政处罚法（2017）第三十七条第一款；行政处罚法（2021）第四十二条第一款",
    en="Two officers or more inspect each object. Set the team's size in the rule and commit anew",
    zh="每个抽查对象应当由两名以上执法人员检查，请在抽取规则中设定小组人数后重新生成承诺文件",
)(lambda at: _commitment(at).rule.team >= 2)  # fmt: skip


@guard(
    "inspection_pool_uncertified",
    article="行政处罚法（2021）第四十二条第一款；行政强制法第十七条第三款",
    en="Not every inspector in the pool may act that day",
    zh="名录库中有检查人员当日不具备执法资格",
)
def pool_certified(at: Moment) -> bool:
    """Every inspector's certificate holds that day, in one of the organs and for one of the fields; raises what fails."""
    assert at.case is not None
    assert at.facts is not None
    people = _pool(at).inspectors
    check_needs(OFFICERS, replace(at, data={"officers": [each.id for each in people]}), at.case.organ)
    domains = set(at.get("domains"))
    for each in people:
        hold = latest(at.facts.standings(OFFICERS.standing, name=each.id), at.on)
        assert hold is not None
        facts: dict[str, Any] = {
            "field": "attachments",
            "name": each.id,
            "on": at.on,
            "organ": hold.organ,
            "held": "、".join(hold.scope),
        }
        if each.organ and hold.organ and each.organ != hold.organ:
            raise Refused("pool_inspector_of_another_organ", given=each.organ, **facts)
        if hold.scope and not domains & set(hold.scope):
            raise Refused("pool_inspector_of_another_field", fields="、".join(sorted(domains)), **facts)
    return True


draw_attached = guard(
    "draw_file_missing", article=RANDOM,
    en="Attach the draw's file, and give its digest as it is stored",
    zh="请附抽取结果文件一份，并按该附件填报摘要",
)(lambda at: len(_files(at, b"yifa-draw/")) == 1 and at.attachments == (at.data["draw_file"],))  # fmt: skip


@guard(
    "draw_not_same",
    article=RANDOM,
    en="Replayed, this draw comes out differently",
    zh="经复核，抽取结果与重新计算的结果不一致",
)
def draw_replayed(at: Moment) -> bool:
    """The file's result is what its pool, rule and seed yield; raises ``inspection_draw_differs`` naming where it is not."""
    found = draws.replay(_files(at, b"yifa-draw/")[0])
    if not found.same:
        raise Refused("inspection_draw_differs", field="attachments", part=found.part, line=found.line or "-")
    return True


draw_as_committed = guard(
    "draw_of_another_commitment", article=RANDOM,
    en="This draw rests on another commitment than the published one. Draw from the published pool by the published rule",
    zh="抽取所依据的承诺与公布的承诺不一致，请按公布的名录库和规则抽取",
)(lambda at: _draw(at).commitment.digest == at.get("commitment_digest"))  # fmt: skip


@guard(
    "draw_numbers_differ",
    article=RANDOM,
    en="The day, the numbers or the random value differ from the draw's file. Check them",
    zh="抽取日期、名录库对象数、抽中对象数或者随机数与抽取结果文件不一致，请核对",
)
def drawn_as_stated(at: Moment) -> bool:
    """What is reported is what the file says."""
    made = _draw(at)
    return (
        _day(made.drawn_at) == at.on
        and at.data["pool_objects"] == len(made.pool.ids)
        and at.data["drawn_objects"] == len(made.drawn)
        and at.data["random_value"] == made.outcome
    )
