"""Verifying the ledger (台账核验): every digest from every column, the chain of each case, the tree, the checkpoints, files.

Nothing stored is taken on trust but the signing key. A fault names the event that it was found at.
"""

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import Any, NamedTuple, cast

import orjson
from django.db import connection

from yifa.kernel import notes
from yifa.kernel.digests import Algorithm, content_digest, event_digest, field_digests
from yifa.kernel.errors import Refused
from yifa.kernel.merkle import Frontier, leaf_hash
from yifa.records import models
from yifa.records.derived import LOWEST_STORED
from yifa.records.encoding import envelope, fields
from yifa.records.ledger import vkey
from yifa.records.rows import column, table

SPAN = 2_048
"""How many events are checked in one go: a power of two, so that they make one node of the tree."""
_ALONE = 10_000
_MOST_WORKERS = 8
_MOST_FAULTS = 20
_MISSING = "missing"
_COLUMNS = (
    "position", "case", "sequence", "action", "actor", "post", "organ", "occurred_on", "recorded_at", "opens", "data",
    "calendar", "voids", "attachments", "state", "key", "secret", "previous", "algorithm", "digest",
)  # fmt: skip


_Nodes = dict[tuple[int, int], bytes]


class Fault(NamedTuple):
    """What is wrong, and at which event (by position, and by case number and sequence where it has them)."""

    what: str
    position: int | None = None
    event: str = ""


class Verified(NamedTuple):
    """The outcome: the log's size and root as computed, the checkpoints compared, and the faults found.

    ``unsigned`` is how many events came after the newest checkpoint: nothing that was signed speaks for them.
    """

    size: int
    root: bytes
    checkpoints: int
    faults: list[Fault]
    unsigned: int


class _Span(NamedTuple):
    # The tree's peaks over the span's events at each cut, what is wrong at which position, the files that events name
    # (digest, media type, name), and the nodes that should be stored, by level and index.
    peaks: dict[int, list[bytes]]
    faults: list[tuple[int, str]]
    files: set[tuple[str, str, str]]
    nodes: _Nodes


def verify() -> Verified:
    """Verify the whole ledger."""
    head = models.Head.objects.first()
    size = head.size if head else 0
    checkpoints = list(models.Checkpoint.objects.order_by("size"))
    cuts = sorted({size, *(each.size for each in checkpoints if each.size <= size)} - {0})
    faults, files, spans = [], set(), Frontier()
    nodes: _Nodes = {}
    frontiers, complete = {0: Frontier()}, True
    for start, span in zip(range(0, size, SPAN), _spans(size, cuts), strict=True):
        faults += span.faults
        files |= span.files
        nodes |= span.nodes
        complete = complete and not any(what == _MISSING for _, what in span.faults)
        for cut, peaks in sorted(span.peaks.items()) if complete else ():
            if cut == start + SPAN:
                nodes |= _stored(spans.append(peaks[0]), start, SPAN.bit_length() - 1)
            frontiers[cut] = Frontier(cut, spans.peaks if cut == start + SPAN else [*spans.peaks, *peaks])
    faults += [(place, "position outside the log") for place in _outside(size)] + _chain()
    named = [Fault(what, place, _name(place)) for place, what in sorted(dict.fromkeys(faults))[:_MOST_FAULTS]]
    # With an event missing, every root would differ, which says no more.
    if complete:
        if head is not None and frontiers[size].to_hex() != orjson.loads(head.peaks):
            named.append(Fault("end of the log"))
        named += [fault for each in checkpoints for fault in _of_checkpoint(each, frontiers.get(each.size))]
        named += [Fault(f"node {level}/{index}") for level, index in _wrong(nodes)]
    named += [Fault(f"attachment {digest}") for digest in _damaged(files)]
    root = frontiers[size].root() if size in frontiers else b""
    signed = max((each.size for each in checkpoints), default=0)
    return Verified(size, root, len(checkpoints), named, max(size - signed, 0))


def _spans(size: int, cuts: Sequence[int]) -> Iterator[_Span]:
    ends = [(start, min(start + SPAN, size)) for start in range(0, size, SPAN)]
    jobs = [(start, stop, {stop, *(cut for cut in cuts if start < cut < stop)}) for start, stop in ends]
    if size < _ALONE or connection.in_atomic_block:
        yield from map(_check_span, jobs)
        return
    # Each process must connect by itself, and so have no connection when it comes to be.
    connection.close()
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=min(os.cpu_count() or 1, _MOST_WORKERS), mp_context=context) as workers:
        yield from workers.map(_check_span, jobs)


def _check_span(job: tuple[int, int, set[int]]) -> _Span:
    start, stop, cuts = job
    frontier, found, expected = Frontier(), _Span({}, [], set(), {}), start
    with connection.cursor() as cursor:
        cursor.execute(_query(connection.vendor), [start, stop])
        while rows := cursor.fetchmany(1_000):
            for row in rows:
                position, attachments, algorithm, digest = row[0], row[13], row[18], row[19]
                found.faults.extend((missing, _MISSING) for missing in range(expected, position))
                expected = position + 1
                if fault := _of_event(row):
                    found.faults.append((position, fault))
                if attachments != "[]" and not fault:
                    named = orjson.loads(attachments)
                    found.files.update((each["digest"], each["media_type"], each["name"]) for each in named)
                made = frontier.append(leaf_hash(f"{algorithm}\n{digest}".encode()))
                if len(made) > LOWEST_STORED:
                    found.nodes.update(_stored(made, position, 0))
                # A changed event spoils no peaks, which are made of the digests as stored; a missing one spoils all.
                if expected in cuts and frontier.size == expected - start:
                    found.peaks[expected] = list(frontier.peaks)
    found.faults.extend((missing, _MISSING) for missing in range(expected, stop))
    return found


@cache
def _query(vendor: str) -> str:
    # As text, since two texts may stand for one instant, and only one of them is what was written.
    texts = {
        "sqlite": {"occurred_on": "CAST({} AS TEXT)", "recorded_at": "CAST({} AS TEXT)"},
        "postgresql": {
            "case": "replace({}::text, '-', '')",
            "occurred_on": "to_char({}, 'YYYY-MM-DD')",
            "recorded_at": "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
        },
    }[vendor]
    listed = ", ".join(texts.get(name, "{}").format(column(models.Event, name)) for name in _COLUMNS)
    place = column(models.Event, "position")
    return f"SELECT {listed} FROM {table(models.Event)} WHERE {place} >= %s AND {place} < %s ORDER BY {place}"


def _of_event(row: Sequence[Any]) -> str:
    read = dict(zip(_COLUMNS, row, strict=True))
    secret, algorithm = read["secret"], cast(Algorithm, read["algorithm"])
    recorded = read["recorded_at"]
    try:
        values = {name: orjson.loads(read[name]) for name in ("data", "attachments")}
        values["opens"] = orjson.loads(read["opens"]) if read["opens"] else None
        for name, value in values.items():
            # Whether the values are such as can be recorded, the digests will show.
            if (orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode() if value is not None else "") != read[name]:
                return name
        if recorded[10] != " " or len(recorded) not in (19, 26):
            return "recorded_at"
        values["recorded_at"] = f"{recorded[:10]}T{recorded[11:]}{'' if len(recorded) == 26 else '.000000'}Z"
        read |= values
        salted = field_digests(fields(read, values["data"]), secret, algorithm)
        made = event_digest(envelope(read), salted, algorithm)
    except Refused as refused:
        if refused.code == "algorithm_unavailable":
            raise
        return refused.code
    except (ValueError, TypeError, AttributeError):
        return "unreadable"
    return "" if made == read["digest"] else "digest"


def _outside(size: int) -> list[int]:
    place = column(models.Event, "position")
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {place} FROM {table(models.Event)} WHERE {place} < 0 OR {place} >= %s "
            f"ORDER BY {place} LIMIT {_MOST_FAULTS}",
            [size],
        )
        return [row[0] for row in cursor.fetchall()]


def _chain() -> list[tuple[int, str]]:
    place, sequence, previous, digest, case = (
        column(models.Event, name) for name in ("position", "sequence", "previous", "digest", "case")
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT place FROM (SELECT {place} AS place, {sequence} AS sequence, {previous} AS previous, "
            f"LAG({digest}, 1, '') OVER w AS before, LAG({place}, 1, -1) OVER w AS earlier, ROW_NUMBER() OVER w AS number "
            f"FROM {table(models.Event)} WINDOW w AS (PARTITION BY {case} ORDER BY {sequence})) AS chained "
            f"WHERE previous <> before OR sequence <> number OR place <= earlier ORDER BY place LIMIT {_MOST_FAULTS}"
        )
        return [(row[0], "chain") for row in cursor.fetchall()]


def _of_checkpoint(stored: models.Checkpoint, frontier: Frontier | None) -> Iterator[Fault]:
    name = f"checkpoint {stored.size}"
    try:
        said = notes.parse_checkpoint(notes.verify(stored.note, [vkey()]))
    except Refused as refused:
        yield Fault(f"{name}: {refused.code}")
        return
    if frontier is None:
        yield Fault(f"{name}: events lost")
    elif said != (notes.Checkpoint(notes.key_name(vkey()), stored.size, frontier.root())):
        yield Fault(f"{name}: root")
    elif bytes(stored.root) != said.root:
        yield Fault(f"{name}: stored root")


def _stored(completed: Sequence[bytes], position: int, lowest: int) -> _Nodes:
    """Those of the nodes completed by one append that are stored, the first being of level ``lowest``."""
    return {(level, position >> level): node for level, node in enumerate(completed, lowest) if level >= LOWEST_STORED}


def _wrong(expected: _Nodes) -> list[tuple[int, int]]:
    """The places of nodes that are stored otherwise than the events make them, or not at all, or too many."""
    wrong, missing = [], dict(expected)
    for level, index, stored in models.Node.objects.values_list("level", "index", "hash").iterator():
        if missing.pop((level, index), None) != bytes(stored):
            wrong.append((level, index))
    return sorted([*wrong, *missing])[:_MOST_FAULTS]


def _damaged(named: set[tuple[str, str, str]]) -> list[str]:
    kept, damaged = set(), set()
    for file in models.Attachment.objects.iterator(chunk_size=1):
        kept.add((file.digest, file.media_type, file.name))
        if not _is_whole(file):
            damaged.add(file.digest)
    return sorted(damaged | {digest for digest, _, _ in named - kept})[:_MOST_FAULTS]


def _is_whole(file: models.Attachment) -> bool:
    try:
        digest = content_digest(bytes(file.content), cast(Algorithm, file.algorithm))
    except Refused as refused:
        if refused.code == "algorithm_unavailable":
            raise
        return False
    return digest == file.digest and len(file.content) == file.size


def _name(position: int) -> str:
    row = models.Event.objects.filter(position=position).values_list("case__number", "sequence").first()
    return f"{row[0]}#{row[1]}" if row else ""
