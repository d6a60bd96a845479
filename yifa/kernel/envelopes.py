"""Sealed envelopes (密封投标): what a bidder deposits before the deadline and nobody can read without the bidder's key.

The key is 32 random bytes which the bidder makes and keeps until the bids are opened. The content is encrypted with AES-256-GCM
(NIST SP 800-38D). That cipher alone would let one text be opened by two keys to two contents; so the envelope also states a
commitment to its key, SHA-256 over a tag, the nonce and the key, and only the key that it names opens it. The nonce is derived
from key and content, so that sealing is a pure function and no nonce meets two contents. The content is padded to whole blocks,
so that its length tells nothing of the price within.

An envelope is text, five parts: the line ``yifa-envelope/1``, the commitment and the nonce in hex, a line each, and the
ciphertext with its tag in base64, in lines of 76.
"""

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from yifa.kernel.errors import Refused

FORMAT = b"yifa-envelope/1"
KEY_BYTES = 32
BLOCK = 512
"""Bytes of a block, to a multiple of which the content and its length are padded."""

_NONCE_BYTES, _LENGTH_BYTES, _TAG_BYTES, _LINE = 12, 8, 16, 76


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope's parts: ``commitment`` to the key, ``nonce``, and the ciphertext with its tag."""

    commitment: bytes
    nonce: bytes
    ciphertext: bytes

    @property
    def header(self) -> bytes:
        """The first three lines, to which the ciphertext is bound."""
        return b"\n".join((FORMAT, self.commitment.hex().encode(), self.nonce.hex().encode(), b""))

    @property
    def text(self) -> bytes:
        """The envelope as it is deposited."""
        body = base64.b64encode(self.ciphertext)
        return self.header + b"".join(body[at : at + _LINE] + b"\n" for at in range(0, len(body), _LINE))


def seal(plain: bytes, key: bytes) -> bytes:
    """Seal ``plain`` under a key of 32 random bytes, of which there should be a fresh one each time; return the envelope's text.

    Raises :class:`Refused` ``envelope_key_invalid``.
    """
    _check(key)
    nonce = hmac.digest(key, FORMAT + b" nonce\n" + plain, "sha256")[:_NONCE_BYTES]
    said = len(plain).to_bytes(_LENGTH_BYTES, "big") + plain
    padded = said + bytes(-len(said) % BLOCK)
    header = Envelope(_commitment(key, nonce), nonce, b"").header
    return Envelope(_commitment(key, nonce), nonce, AESGCM(key).encrypt(nonce, padded, header)).text


def read_envelope(text: bytes) -> Envelope:
    """Take an envelope's text apart, which needs no key. Raises :class:`Refused` ``envelope_invalid``."""
    lines = text.split(b"\n", 3)
    try:
        if len(lines) != 4 or lines[0] != FORMAT:
            raise ValueError
        found = Envelope(
            bytes.fromhex(lines[1].decode("ascii")),
            bytes.fromhex(lines[2].decode("ascii")),
            base64.b64decode(lines[3].replace(b"\n", b""), validate=True),
        )
    except (ValueError, binascii.Error):
        raise Refused("envelope_invalid", field="attachments") from None
    sizes = (len(found.commitment), len(found.nonce), (len(found.ciphertext) - _TAG_BYTES) % BLOCK)
    if sizes != (hashlib.sha256().digest_size, _NONCE_BYTES, 0) or found.text != text:
        raise Refused("envelope_invalid", field="attachments")
    return found


def open_sealed(envelope: bytes, key: bytes) -> bytes:
    """Return what the envelope holds.

    Raises :class:`Refused` ``envelope_invalid``, ``envelope_key_invalid``; ``envelope_key_wrong`` if it was sealed under
    another key; ``envelope_altered`` if it was changed since.
    """
    found = read_envelope(envelope)
    _check(key)
    if not hmac.compare_digest(_commitment(key, found.nonce), found.commitment):
        raise Refused("envelope_key_wrong", field="key")
    try:
        padded = AESGCM(key).decrypt(found.nonce, found.ciphertext, found.header)
    except InvalidTag:
        raise Refused("envelope_altered", field="attachments") from None
    length = int.from_bytes(padded[:_LENGTH_BYTES], "big")
    return padded[_LENGTH_BYTES : _LENGTH_BYTES + length]


def key_of(text: str) -> bytes:
    """Read a key from its hex text. Raises :class:`Refused` ``envelope_key_invalid``."""
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        raise Refused("envelope_key_invalid", field="key") from None
    _check(key)
    return key


def _check(key: bytes) -> None:
    if len(key) != KEY_BYTES:
        raise Refused("envelope_key_invalid", field="key")


def _commitment(key: bytes, nonce: bytes) -> bytes:
    return hashlib.sha256(FORMAT + b" key\n" + nonce + key).digest()
