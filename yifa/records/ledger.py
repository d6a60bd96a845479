"""The ledger's proofs (台账证明): signed checkpoints, the tree's nodes and tiles, and the proof of one event."""

from datetime import datetime
from typing import cast

import orjson
from django.conf import settings
from django.utils import timezone

from yifa.kernel import merkle, notes, proofs, tiles
from yifa.kernel.digests import Algorithm, disclose, log_entry
from yifa.kernel.errors import Refused
from yifa.kernel.merkle import Frontier, HashAt, leaf_hash
from yifa.records import gate
from yifa.records.derived import LOWEST_STORED
from yifa.records.encoding import envelope_of, fields_of
from yifa.records.models import Checkpoint, Event, Head, Node
from yifa.records.sequencer import sequenced

_BLOCK = 1 << LOWEST_STORED


def vkey() -> str:
    """The public key by which everybody can check the ledger."""
    return notes.public_key(str(settings.YIFA_LOG_KEY))


def checkpoint(at: datetime | None = None) -> Checkpoint:
    """Sign the log as it is now, or return the checkpoint of that size if there is one."""
    with sequenced():
        head = Head.objects.first()
        frontier = Frontier.from_hex(head.size, orjson.loads(head.peaks)) if head else Frontier()
        found = Checkpoint.objects.filter(size=frontier.size).first()
        if found is not None:
            return found
        said = notes.Checkpoint(notes.key_name(vkey()), frontier.size, frontier.root())
        note = notes.sign(said.text(), str(settings.YIFA_LOG_KEY))
        return Checkpoint.objects.create(size=frontier.size, root=said.root, note=note, signed_at=at or timezone.now())


def find(event: str) -> Event:
    """Return the event of a position, or of a case's number and a sequence number: ``锡复〔2018〕1号#3``.

    Raises ``ledger_event_unknown``.
    """
    number, _, sequence = event.rpartition("#")
    given = sequence if number else event
    found: Event | None = None
    if given.isascii() and given.isdecimal() and len(given) < 16:
        rows = Event.objects.select_related("case")
        asked = rows.filter(case__number=number, sequence=int(given)) if number else rows.filter(position=int(given))
        found = asked.first()
    if found is None:
        raise Refused("ledger_event_unknown", field="event", event=event)
    return found


def prove(event: Event, viewer: gate.Viewer) -> bytes:
    """Return the proof of an event, with the fields shown that the viewer may see; anybody can check it offline.

    It rests on the newest checkpoint. Raises ``proof_not_ready`` where that is older than the event.
    """
    newest = Checkpoint.objects.order_by("-size").first()
    if newest is None or newest.size <= event.position:
        raise Refused("proof_not_ready", position=event.position, size=newest.size if newest is not None else 0)
    disclosure = disclose(
        envelope_of(event),
        fields_of(event),
        bytes(event.secret),
        gate.provable(event, viewer),
        cast(Algorithm, event.algorithm),
    )
    path = merkle.inclusion_proof(event.position, newest.size, hash_at())
    return proofs.build(disclosure, event.position, path, newest.note, vkey())


def hash_at() -> HashAt:
    """Return the complete nodes of the log's tree: the higher as stored, the lower made from the events."""
    made: dict[int, HashAt] = {}

    def node(level: int, index: int) -> bytes:
        if level >= LOWEST_STORED:
            return bytes(Node.objects.values_list("hash", flat=True).get(level=level, index=index))
        block = (index << level) // _BLOCK
        if block not in made:
            made[block] = merkle.hash_at([leaf_hash(entry) for entry in entries(block * _BLOCK, (block + 1) * _BLOCK)])
        return made[block](level, index - (block * _BLOCK >> level))

    return node


def entries(start: int, stop: int) -> list[bytes]:
    """The log's entries at these positions."""
    rows = Event.objects.filter(position__gte=start, position__lt=stop).order_by("position")
    return [
        log_entry(digest, cast(Algorithm, algorithm)) for digest, algorithm in rows.values_list("digest", "algorithm")
    ]


def tile(path: str) -> bytes:
    """Return a tile of the log up to its newest checkpoint, by its path. Raises ``tile_unknown``."""
    wanted = tiles.parse_path(path)
    newest = Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0
    covered = tiles.WIDTH ** (wanted.level or 0)
    if (wanted.index * tiles.WIDTH + wanted.width) * covered > newest:
        raise Refused("tile_unknown", path=path)
    if wanted.level is None:
        start = wanted.index * tiles.WIDTH
        return tiles.bundle(entries(start, start + wanted.width))
    return tiles.tile_bytes(wanted, hash_at())
