"""Signed notes and checkpoints (签名文本、检查点), in the forms of c2sp.org/signed-note and c2sp.org/tlog-checkpoint.

A note is a text that ends in a line break, an empty line, and a line for each signature. Only Ed25519 (RFC 8032) is known
here. A checkpoint is a note that states how many entries a log has and the root over them, so who holds two of them can
have it proved that nothing in between was changed.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from yifa.kernel.errors import Refused
from yifa.kernel.merkle import HASH_BYTES

MOST_SIGNATURES = 100
"""A note with more signatures is refused."""

_ED25519 = b"\x01"
_KEY_BYTES = 32
_ID_BYTES = 4
_SIGNATURE_LINE = re.compile(r"— ([^ \n]+) ([^ \n]+)")
_CHECKPOINT = re.compile(r"([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n((?:[^\n]+\n)*)")


class Signature(NamedTuple):
    """One signature line: whose key, the key's id, and the signature itself."""

    name: str
    key_id: bytes
    signature: bytes

    def line(self) -> str:
        """Return the line as it stands in the note, without its line break."""
        return f"— {self.name} {base64.b64encode(self.key_id + self.signature).decode()}"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself: its name (origin), its number of entries, and the root over them."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """Return the text to be signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def private_key(name: str, seed: bytes) -> str:
    """Return the private key (私钥) of 32 random bytes, to be kept secret.

    Raises :class:`Refused` ``key_name_invalid`` or ``key_invalid``.
    """
    if not _is_name(name):
        raise Refused("key_name_invalid", name=name)
    if len(seed) != _KEY_BYTES:
        raise Refused("key_invalid")
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    return f"PRIVATE+KEY+{name}+{_key_id(name, public).hex()}+{base64.b64encode(_ED25519 + seed).decode()}"


def public_key(private: str) -> str:
    """Return the public key (公钥), or vkey, by which everybody can check. Raises :class:`Refused` ``key_invalid``."""
    name, key_id, signer = _signer(private)
    raw = signer.public_key().public_bytes_raw()
    return f"{name}+{key_id.hex()}+{base64.b64encode(_ED25519 + raw).decode()}"


def key_name(public: str) -> str:
    """Return whose public key it is. Raises :class:`Refused` ``key_invalid``."""
    return _verifier(public)[0]


def sign(text: str, private: str) -> str:
    """Return ``text`` as a note signed with the private key.

    Raises :class:`Refused` ``note_invalid`` if the text is empty, lacks its last line break or has control characters, and
    ``key_invalid``.
    """
    _check_text(text)
    name, key_id, signer = _signer(private)
    return f"{text}\n{Signature(name, key_id, signer.sign(text.encode())).line()}\n"


def parse(note: str) -> tuple[str, list[Signature]]:
    """Return a note's text and signatures, none of them checked. Raises :class:`Refused` ``note_invalid``."""
    _check_text(note)
    text, blank, lines = note.rpartition("\n\n")
    text += "\n"
    signatures = [_signature(line) for line in lines.removesuffix("\n").split("\n")] if blank else []
    if not 0 < len(signatures) <= MOST_SIGNATURES:
        raise Refused("note_invalid")
    return text, signatures


def verify(note: str, public: Collection[str]) -> str:
    """Return the note's text if at least one of the ``public`` keys signed it and no signature of theirs is wrong.

    Signatures of other keys are passed over. Raises :class:`Refused` ``signature_missing``, ``signature_invalid``,
    ``note_invalid`` or ``key_invalid``.
    """
    text, signatures = parse(note)
    known = {(name, key_id): verifier for name, key_id, verifier in map(_verifier, public)}
    ours = [signature for signature in signatures if signature[:2] in known]
    if not ours:
        raise Refused("signature_missing")
    for name, key_id, signature in ours:
        try:
            known[name, key_id].verify(signature, text.encode())
        except InvalidSignature:
            raise Refused("signature_invalid", name=name) from None
    return text


def signed_by(note: str, public: str) -> str:
    """Return the note with no other signature than that of one key. Raises :class:`Refused` as :func:`verify` does."""
    text = verify(note, [public])
    name, key_id, _ = _verifier(public)
    own = next(signature for signature in parse(note)[1] if signature[:2] == (name, key_id))
    return f"{text}\n{own.line()}\n"


def parse_checkpoint(text: str) -> Checkpoint:
    """Read the text of a checkpoint, passing over lines that extend it. Raises :class:`Refused` ``checkpoint_invalid``."""
    match = _CHECKPOINT.fullmatch(text)
    root = _decode(match[3]) if match else None
    if match is None or root is None or len(root) != HASH_BYTES:
        raise Refused("checkpoint_invalid")
    return Checkpoint(match[1], int(match[2]), root)


def _is_name(name: str) -> bool:
    return name != "" and name.isprintable() and " " not in name and "+" not in name


def _check_text(text: str) -> None:
    broken = any((sign < " " and sign != "\n") or "\ud800" <= sign <= "\udfff" for sign in text)
    if broken or not text.endswith("\n"):
        raise Refused("note_invalid")


def _signature(line: str) -> Signature:
    match = _SIGNATURE_LINE.fullmatch(line)
    decoded = _decode(match[2]) if match else None
    if match is None or decoded is None or len(decoded) <= _ID_BYTES or any(s.isspace() or s == "+" for s in match[1]):
        raise Refused("note_invalid")
    return Signature(match[1], decoded[:_ID_BYTES], decoded[_ID_BYTES:])


def _decode(text: str) -> bytes | None:
    """Decode base64, but only in the one form that encoding would give, lest a changed letter go unseen."""
    try:
        decoded = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return decoded if base64.b64encode(decoded).decode() == text else None


def _key_id(name: str, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:_ID_BYTES]


def _key_bytes(text: str) -> bytes:
    decoded = _decode(text)
    if decoded is None or len(decoded) != 1 + _KEY_BYTES or decoded[:1] != _ED25519:
        raise Refused("key_invalid")
    return decoded[1:]


def _signer(private: str) -> tuple[str, bytes, Ed25519PrivateKey]:
    parts = private.removeprefix("PRIVATE+KEY+").split("+", 2)
    if len(parts) != 3:
        raise Refused("key_invalid")
    seed = _key_bytes(parts[2])
    if not _is_name(parts[0]) or private_key(parts[0], seed) != private:
        raise Refused("key_invalid")
    return parts[0], bytes.fromhex(parts[1]), Ed25519PrivateKey.from_private_bytes(seed)


def _verifier(public: str) -> tuple[str, bytes, Ed25519PublicKey]:
    parts = public.split("+", 2)
    if len(parts) != 3 or not _is_name(parts[0]):
        raise Refused("key_invalid")
    name, key_id, raw = parts[0], parts[1], _key_bytes(parts[2])
    if _key_id(name, raw).hex() != key_id:
        raise Refused("key_invalid")
    return name, bytes.fromhex(key_id), Ed25519PublicKey.from_public_bytes(raw)
