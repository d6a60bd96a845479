"""Tickets (签): one SHA-256 an id, and the lowest win.

An object's ticket depends on nothing but the seed, its class and its id. So with the same seed another object in the pool can
only push out whoever it beats, never reshuffle the rest.
"""

import hashlib
from collections.abc import Iterator, Mapping
from heapq import nsmallest

from yifa.kernel.draws.pool import Pool


def object_ticket(seed: bytes, risk: str, name: str) -> bytes:
    """Return the ticket of an object."""
    return hashlib.sha256(seed + f"object\n{risk}\n{name}".encode()).digest()


def inspector_ticket(seed: bytes, turn: int, name: str) -> bytes:
    """Return the ticket with which an inspector waits for the ``turn``-th task; turns count from 1."""
    return hashlib.sha256(seed + f"inspector\n{turn}\n{name}".encode()).digest()


def drawn(pool: Pool, counts: Mapping[str, int], seed: bytes) -> list[int]:
    """Return the places of the objects drawn: class by class as in ``counts``, within a class the lowest ticket first."""
    return [
        place for risk, count in counts.items() if count for _, place in nsmallest(count, _tickets(pool, risk, seed))
    ]


def _tickets(pool: Pool, risk: str, seed: bytes) -> Iterator[tuple[bytes, int]]:
    # The same as object_ticket, with what all objects of the class share put together once.
    prefix, sha256 = seed + f"object\n{risk}\n".encode(), hashlib.sha256
    of_class = [kind.risk == risk for kind in pool.kinds]
    return (
        (sha256(prefix + name.encode()).digest(), place)
        for place, (name, kind) in enumerate(zip(pool.ids, pool.of, strict=True))
        if of_class[kind]
    )
