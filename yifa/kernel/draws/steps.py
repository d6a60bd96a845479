"""A draw as steps of a case (抽取步骤): what they ask for, and what must hold of the files that come with them.

A procedure that draws asks for :class:`Committed`, :class:`Withdrawn` and :class:`Drawn`, and adds the numbers in its own words:
``pool_objects`` and ``pool_inspectors`` when it commits, ``pool_objects`` and ``drawn_objects`` when it draws. What
:mod:`yifa.kernel.draws` refuses a file for (ids repeated or unsorted, a rule that cannot be met, a file cut short or of another
version, a seed known beforehand) is refused here with the same codes.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone

from yifa.kernel.cases import Moment
from yifa.kernel.data import Choice, Data, field
from yifa.kernel.declarations import Guard, guard
from yifa.kernel.draws.commitments import Commitment, commit, read_commitment
from yifa.kernel.draws.drawing import Draw, Replacement, Succession, draw, replacement
from yifa.kernel.draws.files import read, read_pool
from yifa.kernel.draws.pool import Pool
from yifa.kernel.draws.replaying import replay
from yifa.kernel.errors import Refused

_SHANGHAI = timezone(timedelta(hours=8))


class WithdrawalGround(Choice):
    """Why a commitment is taken back before a draw (撤回承诺事由)."""

    POOL_WRONG = "pool_wrong", "名录或者抽取规则有误"
    SOURCE_FAILED = "source_failed", "随机数来源未如期产生"
    TEAMS_IMPOSSIBLE = "teams_impossible", "无法按规则配齐人员"


class Committed(Data):
    """What is published before the draw; the pool's file and the commitment are attached (抽取承诺)."""

    commitment_digest: str = field("承诺摘要", help="承诺文件的 SHA-256 摘要，六十四位小写十六进制。")
    random_source: str = field("随机数来源", help="如：双色球第2018051期开奖号码；或者先承诺、后揭示的各方。")
    source_due_on: date = field("随机数产生日期")


class Withdrawn(Data):
    """Why the commitment is taken back, for everybody to read (撤回承诺)."""

    withdrawal_ground: WithdrawalGround = field("撤回承诺事由")
    withdrawn_because: str = field("撤回承诺说明")
    random_value: str | None = field(
        "随机数", default=None, help="以无法按规则配齐人员为由的填写，并附名录库文件和承诺文件。"
    )


class Drawn(Data):
    """The draw; its file is attached (抽取)."""

    random_value: str = field("随机数", help="按抽取结果文件填写，如：3.8.15.21.27.33./9./；或者各方揭示的数值。")
    draw_file: str = field("抽取结果文件摘要", help="所附抽取结果文件在附件中显示的摘要，可以据以下载、复核。")


def pool_in(at: Moment) -> Pool:
    """The pool whose file comes with the step."""
    return read_pool(_files(at, b"yifa-pool/")[0])


def commitment_in(at: Moment) -> Commitment:
    """The commitment whose file comes with the step."""
    return read_commitment(_files(at, b"{")[0])


def draw_in(at: Moment) -> Draw:
    """The draw whose file comes with the step."""
    return read(_files(at, b"yifa-draw/")[0])


def published_draw(at: Moment) -> Draw:
    """The draw that the case's parent published: the file of its field ``draw_file``."""
    assert at.facts is not None
    assert at.parent is not None
    return read(at.facts.content(at.parent.data["draw_file"]))


def team_left(made: Draw, name: str, unavailable: Sequence[str]) -> list[str]:
    """Whom the draw gives the object ``name``: the team as drawn, the next ticket in the place of each who fell away in turn."""
    team, changes = [*made.drawn[name]], list[Replacement | Succession]()
    for absent in unavailable:
        change = replacement(made, name, absent, before=changes)
        changes.append(change)
        team[team.index(absent)] = change.by
    return team


def guards_of_commitment(article: str) -> tuple[Guard, ...]:
    """What must hold when a draw is committed to (公布抽取承诺); ``article`` is the procedure's own."""
    return (
        guard(
            "commitment_files_missing", article=article,
            en="Attach the pool's file and the commitment, one of each",
            zh="请附名录库文件和承诺文件各一份",
        )(_commitment_attached),
        guard(
            "commitment_differs", article=article,
            en="The commitment is to another pool, or digest, numbers or the source's day differ from the files. Check them",
            zh="承诺文件与名录库文件不符，或者填报的摘要、数量、随机数产生日期与文件不一致，请核对",
        )(_commitment_as_stated),
        guard(
            "commitment_day_wrong", article=article,
            en="The commitment must be published on the day it was made, and at least a day before the source comes out",
            zh="承诺应当在作出当日公布，且至迟在随机数产生的前一日公布，请核对承诺时间和随机数产生日期",
        )(_committed_the_day_before),
    )  # fmt: skip


def guards_of_draw(article: str) -> tuple[Guard, ...]:
    """What must hold when it is drawn (抽取): the file is the one stored, comes out the same again, and is of the commitment."""
    return (
        guard(
            "draw_file_missing", article=article,
            en="Attach the draw's file, and give its digest as it is stored",
            zh="请附抽取结果文件一份，并按该附件填报摘要",
        )(_draw_attached),
        guard(
            "draw_not_same", article=article,
            en="Replayed, this draw comes out differently",
            zh="经复核，抽取结果与重新计算的结果不一致",
        )(_draw_replayed),
        guard(
            "draw_of_another_commitment", article=article,
            en="This draw rests on another commitment than the published one. Draw from the published pool by the published rule",
            zh="抽取所依据的承诺与公布的承诺不一致，请按公布的名录库和规则抽取",
        )(lambda at: draw_in(at).commitment.digest == at.get("commitment_digest")),
        guard(
            "draw_numbers_differ", article=article,
            en="The day, the numbers or the random value differ from the draw's file. Check them",
            zh="抽取日期、名录库对象数、抽中对象数或者随机数与抽取结果文件不一致，请核对",
        )(_drawn_as_stated),
    )  # fmt: skip


def guards_of_withdrawal(article: str) -> tuple[Guard, ...]:
    """What must hold when a commitment is withdrawn (撤回抽取承诺): nobody who may know the seed changes the pool, or the rule."""
    return (
        guard(
            "commitment_withdrawn_late", article=article,
            en="A faulty pool or rule is a ground only until the day before the seed, or results could be chosen; other "
            "grounds are so from that day on. Check the ground, or draw as committed",
            zh="以名录或者抽取规则有误为由撤回的，应当在随机数产生日期以前，以免挑选结果；以其他事由撤回的，应当自该日起。"
            "请核对撤回事由，或者按承诺抽取",
        )(_withdrawn_in_time),
        guard(
            "commitment_teams_possible", article=article,
            en="Attach the published pool and commitment, and give the random value; if teams can be formed, draw as committed",
            zh="以无法组成小组为由撤回的，应当附公布的名录库文件和承诺文件并填写随机数；重新计算可以组成的，应当按承诺抽取",
        )(lambda at: at.data["withdrawal_ground"] != WithdrawalGround.TEAMS_IMPOSSIBLE or _no_teams(at)),
    )  # fmt: skip


def _withdrawn_in_time(at: Moment) -> bool:
    due = at.day("source_due_on")
    assert due is not None
    return at.on < due if at.data["withdrawal_ground"] == WithdrawalGround.POOL_WRONG else at.on >= due


def _no_teams(at: Moment) -> bool:
    if not _commitment_attached(at) or (made := commitment_in(at)).digest != at.get("commitment_digest"):
        return False
    try:
        draw(pool_in(at), made, at.data.get("random_value", "").removesuffix("/").split("/"), made.source.due_at)
    except Refused as refused:
        if refused.code.startswith("teams_"):
            return True
        raise
    return False


def _day(instant: datetime) -> date:
    return instant.astimezone(_SHANGHAI).date()


def _files(at: Moment, begins: bytes) -> list[bytes]:
    assert at.facts is not None
    contents = (at.facts.content(digest) for digest in at.attachments)
    return [content for content in contents if content.startswith(begins)]


def _commitment_attached(at: Moment) -> bool:
    return len(_files(at, b"yifa-pool/")) == len(_files(at, b"{")) == 1 and len(at.attachments) == 2


def _commitment_as_stated(at: Moment) -> bool:
    pool, commitment = pool_in(at), commitment_in(at)
    commit(pool, commitment.rule, commitment.source, commitment.committed_at)
    return (
        commitment.pool == pool.digest
        and at.data["commitment_digest"] == commitment.digest
        and at.data["pool_objects"] == len(pool.ids)
        and at.data["pool_inspectors"] == len(pool.inspectors)
        and at.day("source_due_on") == _day(commitment.source.due_at)
    )


def _committed_the_day_before(at: Moment) -> bool:
    # An event knows its day only; so the seed must come another day.
    commitment = commitment_in(at)
    return _day(commitment.committed_at) == at.on < _day(commitment.source.due_at)


def _draw_attached(at: Moment) -> bool:
    return len(_files(at, b"yifa-draw/")) == 1 and at.attachments == (at.data["draw_file"],)


def _draw_replayed(at: Moment) -> bool:
    found = replay(_files(at, b"yifa-draw/")[0])
    if not found.same:
        raise Refused("draw_result_differs", field="attachments", part=found.part, line=found.line or "-")
    return True


def _drawn_as_stated(at: Moment) -> bool:
    made = draw_in(at)
    return (
        _day(made.drawn_at) == at.on
        and at.data["pool_objects"] == len(made.pool.ids)
        and at.data["drawn_objects"] == len(made.drawn)
        and at.data["random_value"] == made.outcome
    )
