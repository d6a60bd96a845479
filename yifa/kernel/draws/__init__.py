"""The verifiable draw (抽签): who is inspected by whom, from a pool frozen beforehand and a seed that nobody could choose.

The order of things: :func:`write_pool`, :func:`commit` and the publication of both; when the source has come out, :func:`draw`
and :func:`write`; whoever doubts it, :func:`replay`. docs/draw-format.md tells others how to check a draw without Yifa.
"""

from yifa.kernel.draws.commitments import Commitment, commit, read_commitment
from yifa.kernel.draws.drawing import Draw, Replacement, Succession, draw, replacement, successor
from yifa.kernel.draws.eligibility import Impossible, shortage
from yifa.kernel.draws.files import read, read_pool, write, write_pool
from yifa.kernel.draws.pool import Inspector, Object, Pool
from yifa.kernel.draws.replaying import Replay, replay
from yifa.kernel.draws.rule import Rule
from yifa.kernel.draws.sources import Beacon, Lottery, Numbers, Party, Reveals

__all__ = [
    "Beacon",
    "Commitment",
    "Draw",
    "Impossible",
    "Inspector",
    "Lottery",
    "Numbers",
    "Object",
    "Party",
    "Pool",
    "Replacement",
    "Replay",
    "Reveals",
    "Rule",
    "Succession",
    "commit",
    "draw",
    "read",
    "read_commitment",
    "read_pool",
    "replacement",
    "replay",
    "shortage",
    "successor",
    "write",
    "write_pool",
]
