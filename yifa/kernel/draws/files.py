"""The published files: ``yifa-pool/1`` and ``yifa-draw/1``, as docs/draw-format.md describes them to others.

UTF-8 text, a line each, so that a million lines stream. The last line states how many lines and which bytes came before it.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from yifa.kernel.draws.commitments import Commitment, check, check_instant
from yifa.kernel.draws.drawing import Draw
from yifa.kernel.draws.forms import Instant, Record
from yifa.kernel.draws.pool import Inspector, Object, Pool, parse, text_of
from yifa.kernel.draws.sources import Digest
from yifa.kernel.errors import Refused

POOL, DRAW = "yifa-pool/1", "yifa-draw/1"
_FOOTER = re.compile(rb"#end ([1-9][0-9]{0,9}) ([0-9a-f]{64})\n")
_RESULT = re.compile(rb"#result (0|[1-9][0-9]{0,8})\n")


class Seed(Record):
    """The section ``#seed``: the commitment drawn for, the source's outcome, the seed these give, and the instant."""

    commitment: Digest
    outcome: str
    seed: Digest
    drawn_at: Instant


class Stated(NamedTuple):
    """What a draw file says, read but not believed; ``result`` begins on line ``line``."""

    pool: Pool
    commitment: Commitment
    seed: Seed
    result: dict[str, tuple[str, ...]]
    line: int
    intact: bool


def write_pool(objects: Iterable[Object], inspectors: Iterable[Inspector]) -> bytes:
    """Return the file of a pool. Raises :class:`Refused` as :func:`yifa.kernel.draws.pool.parse` does."""
    text = text_of(objects, inspectors)
    parse(text)
    return _ended(f"{POOL}\n".encode(), text)


@lru_cache(maxsize=2)
def read_pool(content: bytes) -> Pool:
    """Read the file of a pool.

    Raises :class:`Refused` ``draw_file_version``, ``draw_file_cut``, ``draw_file_altered``, ``pool_line_invalid``,
    ``pool_not_sorted`` or ``pool_id_repeated``.
    """
    start, end, intact = _frame(content, POOL)
    pool, stop, line = parse(content, start, 2)
    if stop != end:
        raise Refused("draw_line_invalid", line=line)
    if not intact:
        raise Refused("draw_file_altered")
    return pool


def write(made: Draw) -> bytes:
    """Return the file of a draw."""
    seed = Seed(
        commitment=made.commitment.digest, outcome=made.outcome, seed=made.seed.hex(), drawn_at=made.drawn_at
    )  # fmt: skip
    result = "".join("\t".join((name, *team)) + "\n" for name, team in made.drawn.items())
    return _ended(
        f"{DRAW}\n".encode(),
        made.pool.text,
        b"#commitment\n%b\n#seed\n%b\n" % (made.commitment.text(), seed.text()),
        f"#result {len(made.drawn)}\n{result}".encode(),
    )


@lru_cache(maxsize=2)
def read(content: bytes) -> Draw:
    """Read the file of a draw, as it states it; whether it is true, :func:`yifa.kernel.draws.replaying.replay` says.

    Raises :class:`Refused` as :func:`stated` does, and ``draw_file_altered``.
    """
    said = stated(content)
    if not said.intact:
        raise Refused("draw_file_altered")
    seed = said.seed
    return Draw(said.pool, said.commitment, seed.outcome, seed.drawn_at, bytes.fromhex(seed.seed), said.result)


def stated(content: bytes) -> Stated:
    """Read what a draw file says.

    Raises :class:`Refused` ``draw_file_version``, ``draw_file_cut``, ``draw_line_invalid``, ``draw_record_invalid``, what a
    pool is refused for, ``seed_known``, ``draw_before_commitment`` or ``seed_not_due``.
    """
    start, end, intact = _frame(content, DRAW)
    pool, place, line = parse(content, start, 2)
    lines = _lines(content, place, end)
    commitment = Commitment.parsed(_after(lines, b"#commitment\n", line))
    seed = Seed.parsed(_after(lines, b"#seed\n", line + 2))
    check(commitment)
    check_instant(commitment, seed.drawn_at)
    heading = _RESULT.fullmatch(next(lines, b""))
    if heading is None:
        raise Refused("draw_line_invalid", line=line + 4)
    result: dict[str, tuple[str, ...]] = {}
    for number, raw in enumerate(lines, line + 5):
        name, *team = _text(raw, number).split("\t")
        if name in result:
            raise Refused("draw_line_invalid", line=number)
        result[name] = tuple(team)
    if len(result) != int(heading[1]):
        raise Refused("draw_line_invalid", line=line + 4)
    return Stated(pool, commitment, seed, result, line + 5, intact)


def _ended(*parts: bytes) -> bytes:
    digest, lines = hashlib.sha256(), 0
    for part in parts:
        digest.update(part)
        lines += part.count(b"\n")
    return b"".join((*parts, f"#end {lines} {digest.hexdigest()}\n".encode()))


def _frame(content: bytes, version: str) -> tuple[int, int, bool]:
    """Return where the sections begin and end, and whether the bytes are those that the last line vouches for."""
    start = content.find(b"\n", 0, 100) + 1
    if content[:start] != f"{version}\n".encode():
        raise Refused("draw_file_version", given=content[: start or 40].decode(errors="replace").strip(), known=version)
    end = content.rfind(b"\n", 0, -1) + 1
    footer = _FOOTER.fullmatch(content[end:])
    if footer is None or int(footer[1]) != content.count(b"\n") - 1:
        raise Refused("draw_file_cut", lines=content.count(b"\n"))
    return start, end, hashlib.sha256(memoryview(content)[:end]).hexdigest().encode() == footer[2]


def _lines(content: bytes, place: int, end: int) -> Iterator[bytes]:
    while place < end:
        stop = content.index(b"\n", place) + 1
        yield content[place:stop]
        place = stop


def _after(lines: Iterator[bytes], heading: bytes, line: int) -> bytes:
    if next(lines, b"") != heading:
        raise Refused("draw_line_invalid", line=line)
    return next(lines, b"").removesuffix(b"\n")


def _text(raw: bytes, line: int) -> str:
    try:
        return raw[:-1].decode()
    except UnicodeDecodeError:
        raise Refused("draw_line_invalid", line=line) from None
