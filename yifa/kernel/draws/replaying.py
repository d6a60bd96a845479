"""Replaying (复核) a draw from its file alone: everything computed anew, and the first difference named."""

from functools import lru_cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from yifa.kernel.draws.commitments import seed_of
from yifa.kernel.draws.drawing import result
from yifa.kernel.draws.files import stated
from yifa.kernel.draws.sources import outcome

Part = Literal["pool", "commitment", "outcome", "seed", "result", "footer"]


class Replay(NamedTuple):
    """What a replay found: the commitment that it rests on, and where the file first differs, if anywhere.

    ``same`` says that the result follows from what the file states. That the commitment is the one published before the draw,
    and the outcome what the source really came to, is for the reader to compare.
    """

    commitment: str
    drawn: int
    part: Part | None = None
    line: int | None = None
    stated: str = ""
    computed: str = ""

    @property
    def same(self) -> bool:
        return self.part is None


@lru_cache(maxsize=2)
def replay(content: bytes) -> Replay:
    """Compute a draw file's result anew and compare.

    Raises :class:`Refused` as :func:`yifa.kernel.draws.files.stated` and :func:`yifa.kernel.draws.drawing.draw` do, if the file
    is not one that a draw could have written.
    """
    said = stated(content)
    seed = said.seed
    found = Replay(said.commitment.digest, len(said.result))
    if said.pool.digest != said.commitment.pool:
        return found._replace(part="pool", stated=said.commitment.pool, computed=said.pool.digest)
    if seed.commitment != said.commitment.digest:
        return found._replace(part="commitment", stated=seed.commitment, computed=said.commitment.digest)
    text = outcome(said.commitment.source, seed.outcome.removesuffix("/").split("/"))
    if text != seed.outcome:
        return found._replace(part="outcome", stated=seed.outcome, computed=text)
    computed = seed_of(said.commitment, text)
    if computed.hex() != seed.seed:
        return found._replace(part="seed", stated=seed.seed, computed=computed.hex())
    again = result(said.pool, said.commitment, computed)
    for line, pair in enumerate(zip_longest(said.result.items(), again.items()), said.line):
        if pair[0] != pair[1]:
            one, other = ("" if each is None else " ".join((each[0], *each[1])) for each in pair)
            return found._replace(part="result", line=line, stated=one, computed=other)
    return found if said.intact else found._replace(part="footer")
