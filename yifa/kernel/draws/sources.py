"""Sources of randomness (随机数来源) that nobody knows when the pool and the rule are committed to.

Three kinds: the numbers of a public lottery, a round of a public beacon, and nonces that two parties or more committed to and
reveal afterwards. Each is named beforehand, and its outcome has one canonical text: what RFC 3797, section 4, calls the key,
every part of it ended by a slash.
"""

import hashlib
import re
from collections.abc import Sequence
from math import comb, prod
from typing import Annotated, Literal

from pydantic import Field, model_validator

from yifa.kernel.draws.forms import Instant, Record
from yifa.kernel.draws.rule import Name
from yifa.kernel.errors import Refused

FEWEST_OUTCOMES = 1_000_000
"""A lottery with fewer outcomes is refused: so few can be tried out beforehand, and a pool be written to suit them."""

LEAST_NONCE_BYTES = 16

_HEX = re.compile(r"(?:[0-9a-f]{2})+")
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Numbers(Record):
    """Numbers that a lottery draws from one drum without putting them back: how many, the smallest and the largest."""

    count: Annotated[int, Field(ge=1, le=100)]
    least: Annotated[int, Field(ge=0, le=10**9)]
    most: Annotated[int, Field(ge=0, le=10**9)]


class Lottery(Record):
    """A public lottery's (彩票) issue: 双色球 has six numbers of 1 to 33 and one of 1 to 16. ``due_at``: when it is drawn."""

    kind: Literal["lottery"] = "lottery"
    name: Name
    issue: Name
    drums: Annotated[tuple[Numbers, ...], Field(min_length=1, max_length=10)]
    due_at: Instant

    @model_validator(mode="after")
    def _varied(self) -> "Lottery":
        outcomes = prod(comb(max(0, drum.most - drum.least + 1), drum.count) for drum in self.drums)
        if outcomes < FEWEST_OUTCOMES:
            raise ValueError(f"the lottery has only {outcomes} outcomes, at least {FEWEST_OUTCOMES} are needed")
        return self

    def part(self, place: int, given: str) -> str:
        drum = self.drums[place]
        parts = given.replace(".", " ").split()
        if not all(part.isascii() and part.isdigit() and len(part) < 11 for part in parts):
            raise Refused("seed_value_invalid", part=place + 1)
        numbers = sorted({int(part) for part in parts})
        if not len(parts) == len(numbers) == drum.count or not drum.least <= numbers[0] <= numbers[-1] <= drum.most:
            raise Refused("seed_value_invalid", part=place + 1)
        return "".join(f"{number}." for number in numbers)

    def parts(self) -> int:
        return len(self.drums)


class Beacon(Record):
    """A public beacon's (随机信标) round: the beacon's name and chain hash, the round, and when it is due."""

    kind: Literal["beacon"] = "beacon"
    name: Name
    chain: Name
    round: Annotated[int, Field(ge=1, le=2**53 - 1)]
    due_at: Instant

    def part(self, place: int, given: str) -> str:
        value = given.strip().lower()
        if not _HEX.fullmatch(value) or not 64 <= len(value) <= 256:
            raise Refused("seed_value_invalid", part=place + 1)
        return value

    def parts(self) -> int:
        return 1


class Party(Record):
    """One who takes part in committing and revealing (承诺方): who, and the SHA-256 of the nonce kept secret until then."""

    name: Name
    digest: Digest


class Reveals(Record):
    """Nonces of at least two parties, committed to beforehand (先承诺、后揭示). ``due_at``: when revealing begins."""

    kind: Literal["reveals"] = "reveals"
    parties: Annotated[tuple[Party, ...], Field(min_length=2, max_length=20)]
    due_at: Instant

    @model_validator(mode="after")
    def _different(self) -> "Reveals":
        for each in ({party.name for party in self.parties}, {party.digest for party in self.parties}):
            if len(each) < len(self.parties):
                raise ValueError("the parties' names and digests must all be different")
        return self

    def part(self, place: int, given: str) -> str:
        value = given.strip().lower()
        if not _HEX.fullmatch(value) or len(value) < 2 * LEAST_NONCE_BYTES or len(value) > 512:
            raise Refused("seed_value_invalid", part=place + 1)
        if hashlib.sha256(bytes.fromhex(value)).hexdigest() != self.parties[place].digest:
            raise Refused("reveal_mismatch", party=self.parties[place].name)
        return value

    def parts(self) -> int:
        return len(self.parties)


Source = Annotated[Lottery | Beacon | Reveals, Field(discriminator="kind")]


def outcome(source: Lottery | Beacon | Reveals, given: Sequence[str]) -> str:
    """Return the canonical text of what the source came to.

    ``given`` holds a lottery's numbers, a text for each drum in whatever order they fell (``"12 5 8"``); a beacon's value in
    hex; the parties' nonces in hex, in the order of the parties. Raises :class:`Refused` ``seed_incomplete``,
    ``seed_value_invalid`` or ``reveal_mismatch``.
    """
    if len(given) != source.parts():
        raise Refused("seed_incomplete", given=len(given), needed=source.parts())
    return "".join(f"{source.part(place, each)}/" for place, each in enumerate(given))
