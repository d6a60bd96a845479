"""The Merkle tree of the log (默克尔树), with the hashes and proofs of RFC 6962 and RFC 9162, section 2.1.

A node is named by level and index: level 0 holds the hashes of the entries, and the node (L, i) covers the 2ᴸ entries from
i·2ᴸ. Only complete nodes have a name; the ragged right edge is worked out when it is needed.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from typing import Self

from yifa.kernel.errors import Refused

HASH_BYTES = 32
"""The length of every hash in the tree, which is SHA-256 whatever the algorithm of the events."""

EMPTY_ROOT = hashlib.sha256().digest()
"""The root of a log without entries."""

HashAt = Callable[[int, int], bytes]
"""Gives the hash of the complete node at a level and index."""


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of a log entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of the node above two nodes."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a growing tree: the roots of the complete subtrees it is made of, the largest first.

    It is all that appending needs, and has one hash for each 1 in the size's binary digits.
    """

    __slots__ = ("peaks", "size")

    def __init__(self, size: int = 0, peaks: Iterable[bytes] = ()) -> None:
        self.size = size
        self.peaks = list(peaks)
        sound = sum(len(peak) == HASH_BYTES for peak in self.peaks)
        if size < 0 or sound != len(self.peaks) or sound != size.bit_count():
            raise Refused("frontier_invalid", size=size, expected=size.bit_count(), found=sound)

    @classmethod
    def from_hex(cls, size: int, peaks: Iterable[str]) -> Self:
        """Return the frontier that :meth:`to_hex` wrote. Raises :class:`Refused` ``frontier_invalid``."""
        try:
            return cls(size, [bytes.fromhex(peak) for peak in peaks])
        except ValueError:
            raise Refused("frontier_invalid", size=size, expected=size.bit_count(), found=0) from None

    def to_hex(self) -> list[str]:
        """Return the peaks in hex, to be stored beside the size."""
        return [peak.hex() for peak in self.peaks]

    def append(self, leaf: bytes) -> list[bytes]:
        """Add the hash of an entry; return it and the nodes that it completes, those of level 0, 1, … in turn.

        The node returned for a level has the index ``position >> level``, ``position`` being that of the new entry.
        """
        completed = [leaf]
        position = self.size
        while position & 1:
            completed.append(node_hash(self.peaks.pop(), completed[-1]))
            position >>= 1
        self.peaks.append(completed[-1])
        self.size += 1
        return completed

    def root(self) -> bytes:
        """Return the root of the whole tree."""
        return reduce(lambda right, left: node_hash(left, right), reversed(self.peaks)) if self.peaks else EMPTY_ROOT


def root(leaves: Iterable[bytes]) -> bytes:
    """Return the root over the hashes of entries."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf)
    return frontier.root()


def hash_at(leaves: Sequence[bytes]) -> HashAt:
    """Return the complete nodes above the hashes of entries, which are all kept in memory."""
    levels = [list(leaves)]
    while len(below := levels[-1]) > 1:
        levels.append([node_hash(*pair) for pair in zip(below[::2], below[1::2], strict=False)])
    return lambda level, index: levels[level][index]


def inclusion_proof(position: int, size: int, hash_at: HashAt) -> list[bytes]:
    """Return the hashes that lead from the entry at ``position`` to the root of the first ``size`` entries.

    Raises :class:`Refused` ``position_outside_log``.
    """
    if not 0 <= position < size:
        raise Refused("position_outside_log", position=position, size=size)
    path: list[bytes] = []
    start, stop = 0, size
    while stop - start > 1:
        middle = _split(start, stop)
        if position < middle:
            path.append(_range_hash(middle, stop, hash_at))
            stop = middle
        else:
            path.append(_range_hash(start, middle, hash_at))
            start = middle
    return path[::-1]


def consistency_proof(first: int, second: int, hash_at: HashAt) -> list[bytes]:
    """Return the hashes that show the first ``second`` entries to begin with the first ``first``.

    Raises :class:`Refused` ``position_outside_log``.
    """
    if not 0 <= first <= second:
        raise Refused("position_outside_log", position=first, size=second)
    if first in (0, second):
        return []
    path: list[bytes] = []
    start, stop = 0, second
    while stop != first:
        middle = _split(start, stop)
        if first <= middle:
            path.append(_range_hash(middle, stop, hash_at))
            stop = middle
        else:
            path.append(_range_hash(start, middle, hash_at))
            start = middle
    if start:  # else the common part is the whole first tree, whose root the checker knows
        path.append(_range_hash(start, stop, hash_at))
    return path[::-1]


def verify_inclusion(position: int, size: int, leaf: bytes, path: Sequence[bytes], root: bytes) -> bool:
    """Whether ``path`` shows that the entry hashed as ``leaf`` stands at ``position`` under ``root``."""
    if not 0 <= position < size or not _are_hashes(leaf, *path):
        return False
    inner, border = _shape(position, size)
    return len(path) == inner + border and _climb(leaf, path, position, inner) == root


def verify_consistency(first: int, second: int, path: Sequence[bytes], first_root: bytes, second_root: bytes) -> bool:
    """Whether ``path`` shows that the log of ``second`` entries goes on from the one of ``first`` entries."""
    if not 0 <= first <= second or not _are_hashes(*path):
        return False
    if first == 0:
        return not path and first_root == EMPTY_ROOT
    if first == second:
        return not path and first_root == second_root
    level = (first & -first).bit_length() - 1  # of the last complete subtree of the first tree, where the proof begins
    whole = first == 1 << level
    if not whole and not path:
        return False
    seed, rest = (first_root, path) if whole else (path[0], path[1:])
    place = (first - 1) >> level
    inner, border = _shape(place, ((second - 1) >> level) + 1)
    if len(rest) != inner + border:
        return False
    left = [part for height, part in enumerate(rest) if height >= inner or place >> height & 1]
    return _climb(seed, left, 0, 0) == first_root and _climb(seed, rest, place, inner) == second_root


def _split(start: int, stop: int) -> int:
    """Return where RFC 6962 splits a range: after the largest power of two of entries that leaves some over."""
    return start + (1 << ((stop - start - 1).bit_length() - 1))


def _range_hash(start: int, stop: int, hash_at: HashAt) -> bytes:
    """Return the hash of a range that a split produced."""
    width = stop - start
    if width & (width - 1) == 0:
        level = width.bit_length() - 1
        return hash_at(level, start >> level)
    middle = _split(start, stop)
    return node_hash(_range_hash(start, middle, hash_at), _range_hash(middle, stop, hash_at))


def _shape(position: int, size: int) -> tuple[int, int]:
    """Count a path's steps: up to where it meets the tree's right edge, and along that edge, always from the right."""
    inner = (position ^ (size - 1)).bit_length()
    return inner, (position >> inner).bit_count()


def _climb(seed: bytes, path: Sequence[bytes], position: int, inner: int) -> bytes:
    for height, sibling in enumerate(path):
        on_the_right = height >= inner or position >> height & 1
        seed = node_hash(sibling, seed) if on_the_right else node_hash(seed, sibling)
    return seed


def _are_hashes(*given: bytes) -> bool:
    return all(len(one) == HASH_BYTES for one in given)
