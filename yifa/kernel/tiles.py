"""The log as files that never change (账本分片), in the form of c2sp.org/tlog-tiles: hashes by the tile, entries by the bundle.

A tile holds up to 256 neighbouring hashes of one level in eight; the last of a level may be partial. Anybody who fetches
tiles and a checkpoint can work out every proof without asking the log for it. A bundle holds the entries under a tile of
level 0, each after its length.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yifa.kernel.errors import Refused
from yifa.kernel.merkle import HashAt

WIDTH = 256
"""The number of hashes in a full tile, and of entries in a full bundle."""

MOST_ENTRY_BYTES = 2**16 - 1
"""The longest entry that a bundle can hold."""

_HEIGHT = 8
_PATH = re.compile(r"tile/(0|[1-9][0-9]?|entries)/((?:x[0-9]{3}/)*)([0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")
_HIGHEST_LEVEL = 63


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile's level (``None`` for a bundle of entries), its index within the level, and how much it holds."""

    level: int | None
    index: int
    width: int = WIDTH

    def path(self) -> str:
        """Return where the tile is served, below the log's address."""
        digits = f"{self.index:03}"
        digits = digits.zfill(-(-len(digits) // 3) * 3)
        *upper, last = (digits[place : place + 3] for place in range(0, len(digits), 3))
        partial = f".p/{self.width}" if self.width < WIDTH else ""
        return f"tile/{'entries' if self.level is None else self.level}/{''.join(f'x{part}/' for part in upper)}{last}{partial}"


def parse_path(path: str) -> Tile:
    """Return the tile of that path. Raises :class:`Refused` ``tile_unknown``."""
    match = _PATH.fullmatch(path)
    if match is None:
        raise Refused("tile_unknown", path=path)
    level, upper, last, width = match.groups()
    tile = Tile(
        None if level == "entries" else int(level),
        int(re.sub("[x/]", "", upper) + last),
        WIDTH if width is None else int(width),
    )
    if (tile.level or 0) > _HIGHEST_LEVEL or tile.path() != path:
        raise Refused("tile_unknown", path=path)
    return tile


def tiles(size: int, since: int = 0) -> Iterator[Tile]:
    """Yield the tiles and bundles that a log of ``size`` entries has and the log of ``since`` entries had not."""
    for level, covered in ((None, 1), *((level, WIDTH**level) for level in range(_HIGHEST_LEVEL + 1))):
        hashes, before = size // covered, since // covered
        if hashes == before:
            continue
        full, rest = divmod(hashes, WIDTH)
        yield from (Tile(level, index) for index in range(before // WIDTH, full))
        if rest:
            yield Tile(level, full, rest)


def tile_bytes(tile: Tile, hash_at: HashAt) -> bytes:
    """Return the content of a tile of hashes. Raises :class:`Refused` ``tile_unknown`` for a bundle."""
    if tile.level is None:
        raise Refused("tile_unknown", path=tile.path())
    first = tile.index * WIDTH
    return b"".join(hash_at(tile.level * _HEIGHT, first + place) for place in range(tile.width))


def bundle(entries: Iterable[bytes]) -> bytes:
    """Return the content of a bundle. Raises :class:`Refused` ``entry_too_large``."""
    parts: list[bytes] = []
    for entry in entries:
        if len(entry) > MOST_ENTRY_BYTES:
            raise Refused("entry_too_large", most=MOST_ENTRY_BYTES, length=len(entry))
        parts += (len(entry).to_bytes(2, "big"), entry)
    return b"".join(parts)
