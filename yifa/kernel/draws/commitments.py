"""The commitment (抽取承诺): which pool, by which rule, with which future source, published before the seed can be known."""

import hashlib
from datetime import datetime
from typing import Literal

from yifa.kernel.draws.forms import Instant, Record
from yifa.kernel.draws.pool import Pool
from yifa.kernel.draws.rule import Rule, counts
from yifa.kernel.draws.sources import Beacon, Digest, Lottery, Reveals, Source
from yifa.kernel.errors import Refused

_SEED = "yifa-draw/1 seed"


class Commitment(Record):
    """What is published before a draw: the pool's digest, the rule whole, the source named, and the instant."""

    format: Literal["yifa-commitment/1"] = "yifa-commitment/1"
    pool: Digest
    rule: Rule
    source: Source
    committed_at: Instant

    @property
    def digest(self) -> str:
        """The SHA-256 of the canonical text, in hex (承诺摘要)."""
        return hashlib.sha256(self.text()).hexdigest()


def commit(pool: Pool, rule: Rule, source: Lottery | Beacon | Reveals, at: datetime) -> Commitment:
    """Commit to a draw at the instant ``at``.

    Raises :class:`Refused` ``seed_known`` if the source is due by then, and what :func:`yifa.kernel.draws.rule.counts` raises.
    """
    counts(pool, rule)
    commitment = Commitment.of(pool=pool.digest, rule=rule, source=source, committed_at=at)
    check(commitment)
    return commitment


def read_commitment(content: bytes) -> Commitment:
    """Read a published commitment: its canonical text, with or without a line break at the end.

    Raises :class:`Refused` ``draw_record_invalid`` or ``seed_known``.
    """
    commitment = Commitment.parsed(content.removesuffix(b"\n"))
    check(commitment)
    return commitment


def check(commitment: Commitment) -> None:
    """Raise :class:`Refused` ``seed_known`` if the seed could be known when it was committed to."""
    due, committed = commitment.source.due_at, commitment.committed_at
    if due <= committed:
        raise Refused("seed_known", field="source", due=due, committed=committed)


def check_instant(commitment: Commitment, at: datetime) -> None:
    """Raise :class:`Refused` if at that instant there can be no draw: ``draw_before_commitment``, ``seed_not_due``."""
    if at <= commitment.committed_at:
        raise Refused("draw_before_commitment", at=at, committed=commitment.committed_at)
    if at < commitment.source.due_at:
        raise Refused("seed_not_due", at=at, due=commitment.source.due_at)


def seed_of(commitment: Commitment, outcome: str) -> bytes:
    """Return the seed (随机种子), 32 bytes, of the commitment and the canonical text of the source's outcome."""
    return hashlib.sha256(f"{_SEED}\n{commitment.digest}\n{outcome}\n".encode()).digest()
