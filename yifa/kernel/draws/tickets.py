"""Tickets (签): one SHA-256 an id, and the lowest win.

An object's ticket depends on nothing but the seed, its class and its id. So with the same seed another object in the pool can
only push out whoever it beats, never reshuffle the rest.
"""

import hashlib
from collections.abc import Iterator, Mapping
from math import isqrt

from yifa.kernel.draws.pool import Pool

_TICKETS = 2**256
_MARGIN = 6


def object_ticket(seed: bytes, risk: str, name: str) -> bytes:
    """Return the ticket of an object."""
    return hashlib.sha256(seed + f"object\n{risk}\n{name}".encode()).digest()


def inspector_ticket(seed: bytes, turn: int, name: str) -> bytes:
    """Return the ticket with which an inspector waits for the ``turn``-th task; turns count from 1."""
    return hashlib.sha256(seed + f"inspector\n{turn}\n{name}".encode()).digest()


def drawn(pool: Pool, counts: Mapping[str, int], seed: bytes) -> list[int]:
    """Return the places of the objects drawn: class by class as in ``counts``, within a class the lowest ticket first."""
    return [place for risk, count in counts.items() if count for place in _lowest(pool, risk, count, seed)]


def _lowest(pool: Pool, risk: str, count: int, seed: bytes) -> Iterator[int]:
    of_class = [kind.risk == risk for kind in pool.kinds]
    places = [place for place, kind in enumerate(pool.of) if of_class[kind]]
    # Tickets are spread evenly, so nearly always all of the lowest lie below this bound, and few others have to be sorted.
    below = (count + _MARGIN * isqrt(count) + _MARGIN) * _TICKETS // len(places)
    found = sorted(_tickets(pool, risk, places, seed, below))
    if len(found) < count:
        found = sorted(_tickets(pool, risk, places, seed, _TICKETS))
    return (place for _, place in found[:count])


def _tickets(pool: Pool, risk: str, places: list[int], seed: bytes, below: int) -> Iterator[tuple[bytes, int]]:
    # The same as object_ticket, with what all objects of the class share put together once.
    prefix, sha256, ids = seed + f"object\n{risk}\n".encode(), hashlib.sha256, pool.ids
    most = (min(below, _TICKETS) - 1).to_bytes(32, "big")
    for place in places:
        ticket = sha256(prefix + ids[place].encode()).digest()
        if ticket <= most:
            yield ticket, place
