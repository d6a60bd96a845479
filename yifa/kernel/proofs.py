"""Proofs of one event (事件证明): a file by which anyone can check offline that an event stands in the ledger as shown.

The file is canonical JSON, so that there is but one way to write it. Its parts, and how to check them without this
program, are written down in ``docs/ledger-format.md``.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import orjson

from yifa.kernel.canonical import canonical
from yifa.kernel.digests import check_disclosure, log_entry
from yifa.kernel.errors import Refused
from yifa.kernel.merkle import leaf_hash, verify_inclusion
from yifa.kernel.notes import Checkpoint, key_name, parse, parse_checkpoint, signed_by

FORMAT = "yifa-proof/2"
"""The name of the format, to be changed with it."""

_PARTS = {"checkpoint", "disclosure", "format", "inclusion", "position", "size", "vkey"}
_HEX = re.compile(r"[0-9a-f]{64}")


class Proved(NamedTuple):
    """What a proof shows: the event as disclosed, its position in the log, and the checkpoint that it rests on."""

    disclosure: Mapping[str, Any]
    position: int
    checkpoint: Checkpoint


def build(
    disclosure: Mapping[str, Any], position: int, inclusion: Sequence[bytes], checkpoint: str, vkey: str
) -> bytes:
    """Return the proof of an event, after checking it.

    ``position`` counts from 0; ``inclusion`` is the path up to the root in ``checkpoint``, a note signed by the key
    ``vkey``. Of the note only that signature is kept. Raises :class:`Refused` as :func:`check` does, and what is wrong with
    the note or the key.
    """
    own = signed_by(checkpoint, vkey)
    proof = canonical(
        {
            "format": FORMAT,
            "vkey": vkey,
            "checkpoint": own,
            "size": parse_checkpoint(parse(own)[0]).size,
            "position": position,
            "inclusion": [step.hex() for step in inclusion],
            "disclosure": dict(disclosure),
        }
    )
    check(proof, vkey)
    return proof


def check(proof: bytes, vkey: str) -> Proved:
    """Check a proof with the public key that the ledger's keeper has published; return what it shows.

    Raises :class:`Refused` ``proof_invalid``, whose fact ``part`` names the first part that fails: ``format`` (it is no
    proof of this format, to the byte), ``vkey`` (made with another key), ``checkpoint`` (not signed by that key, or of
    another ledger), ``size`` (not the checkpoint's), ``disclosure`` (malformed) or ``inclusion`` (no such event stands at
    the position); and ``key_invalid`` if ``vkey`` is none.
    """
    parts = _parts(proof)
    ledger = key_name(vkey)
    if parts["vkey"] != vkey:
        raise Refused("proof_invalid", part="vkey")
    checkpoint = _checkpoint(parts["checkpoint"], vkey)
    if checkpoint.origin != ledger:
        raise Refused("proof_invalid", part="checkpoint")
    if parts["size"] != checkpoint.size:
        raise Refused("proof_invalid", part="size")
    disclosure, position = parts["disclosure"], parts["position"]
    try:
        digest = check_disclosure(disclosure)
    except Refused as refused:
        if refused.code == "algorithm_unavailable":
            raise
        raise Refused("proof_invalid", part="disclosure") from refused
    leaf = leaf_hash(log_entry(digest, disclosure["algorithm"]))
    path = [bytes.fromhex(step) for step in parts["inclusion"]]
    if not verify_inclusion(position, checkpoint.size, leaf, path, checkpoint.root):
        raise Refused("proof_invalid", part="inclusion")
    return Proved(disclosure, position, checkpoint)


def _parts(proof: bytes) -> dict[str, Any]:
    try:
        parts = orjson.loads(proof)
        # Only the canonical bytes will do: other spacing, order or a repeated key could make two readers see two proofs.
        sound = canonical(parts) == proof
    except (orjson.JSONDecodeError, Refused):
        sound = False
    if (
        not sound
        or not isinstance(parts, dict)
        or set(parts) != _PARTS
        or parts["format"] != FORMAT
        or not isinstance(parts["checkpoint"], str)
        or type(parts["size"]) is not int
        or type(parts["position"]) is not int
        or not isinstance(parts["inclusion"], list)
        or not all(isinstance(step, str) and _HEX.fullmatch(step) for step in parts["inclusion"])
    ):
        raise Refused("proof_invalid", part="format")
    return parts


def _checkpoint(note: str, vkey: str) -> Checkpoint:
    try:
        own = signed_by(note, vkey)
        checkpoint = parse_checkpoint(parse(own)[0])
    except Refused as refused:
        raise Refused("proof_invalid", part="checkpoint") from refused
    # Signatures of others are not checked here, so a proof carries none: nothing in it may go unchecked.
    if own != note:
        raise Refused("proof_invalid", part="checkpoint")
    return checkpoint
