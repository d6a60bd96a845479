"""Digests of events (事件摘要), made so that a field can be withheld or erased while the event's digest still holds.

An event is an envelope (which case, which step, who, when) and data. Each field of the data enters the event's digest only
as a digest of its own, salted; the salts come from one secret kept with the event. Whoever is shown a field gets its salt
with it; of a withheld field there remains a digest from which nobody can guess the value. The formats are written down in
``docs/ledger-format.md``. Personal data belongs into fields, for an envelope is always shown whole.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from functools import cache, partial
from typing import Any, Literal

from yifa.kernel.canonical import canonical
from yifa.kernel.errors import Refused

Algorithm = Literal["sha256", "sm3"]
"""The digest algorithm (摘要算法): SHA-256, or SM3 (GB/T 32905) where national algorithms are prescribed (商用密码)."""

SECRET_BYTES = 16
"""The least length of an event's secret, in random bytes."""

_SALT, _FIELD, _EVENT = b"yifa/salt\n", b"yifa/field\n", b"yifa/event\n"
_HEX = re.compile(r"[0-9a-f]{64}")


@cache
def _hash(algorithm: str) -> Callable[[bytes], "hashlib._Hash"]:
    if algorithm == "sha256":
        return hashlib.sha256
    if algorithm != "sm3":
        raise Refused("algorithm_unknown", algorithm=algorithm)
    try:
        hashlib.new(algorithm)
    except ValueError:
        raise Refused("algorithm_unavailable", algorithm=algorithm) from None
    return partial(hashlib.new, algorithm)


def _salted(secret: bytes) -> bytes:
    if len(secret) < SECRET_BYTES:
        raise Refused("secret_too_short", least=SECRET_BYTES, length=len(secret))
    return _SALT + secret


def field_digests(data: Mapping[str, Any], secret: bytes, algorithm: Algorithm = "sha256") -> dict[str, str]:
    """Return the salted digest of each field of ``data``, in hex.

    Raises :class:`Refused` ``not_canonical``, ``secret_too_short``, ``algorithm_unknown`` or ``algorithm_unavailable``.
    """
    digest, salted = _hash(algorithm), _salted(secret)
    return {
        name: digest(_FIELD + digest(salted + name.encode()).digest() + canonical(value)).hexdigest()
        for name, value in data.items()
    }


def event_digest(envelope: Mapping[str, Any], fields: Mapping[str, str], algorithm: Algorithm = "sha256") -> str:
    """Return an event's digest, in hex, from its envelope and the digests of its fields.

    Raises :class:`Refused` ``not_canonical``, ``algorithm_unknown`` or ``algorithm_unavailable``.
    """
    whole = {"algorithm": algorithm, "envelope": dict(envelope), "fields": dict(fields)}
    return _hash(algorithm)(_EVENT + canonical(whole)).hexdigest()


def disclose(
    envelope: Mapping[str, Any],
    data: Mapping[str, Any],
    secret: bytes,
    shown: Collection[str],
    algorithm: Algorithm = "sha256",
) -> dict[str, Any]:
    """Return what lets anyone check the event's digest and read its ``shown`` fields, but no other (选择性披露).

    It may be written as JSON. A name in ``shown`` that the data lacks is passed over. A field lawfully erased (删除个人信息)
    is one that the stored disclosure no longer shows: the event's secret must then go too, or its value could be guessed.
    """
    digest, salted = _hash(algorithm), _salted(secret)
    fields: dict[str, dict[str, Any]] = {
        name: {"salt": digest(salted + name.encode()).hexdigest(), "value": data[name]}
        if name in shown
        else {"digest": withheld}
        for name, withheld in field_digests(data, secret, algorithm).items()
    }
    return {"algorithm": algorithm, "envelope": dict(envelope), "fields": fields}


def withhold(disclosure: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """Return ``disclosure`` with the fields ``names`` withheld as well (不予披露); its digest stays the same.

    Raises :class:`Refused` ``disclosure_invalid``.
    """
    algorithm, fields = _parts(disclosure)
    hidden = {name: {"digest": _field_digest(name, fields[name], algorithm)} for name in names if name in fields}
    return {**disclosure, "fields": {**fields, **hidden}}


def check_disclosure(disclosure: Any) -> str:
    """Return the digest of the event that ``disclosure`` speaks of; compare it with the one in the log.

    Raises :class:`Refused` ``disclosure_invalid`` naming the malformed part, ``not_canonical`` or ``algorithm_unavailable``.
    """
    algorithm, fields = _parts(disclosure)
    digests = {name: _field_digest(name, field, algorithm) for name, field in fields.items()}
    return event_digest(disclosure["envelope"], digests, algorithm)


def content_digest(content: bytes, algorithm: Algorithm = "sha256") -> str:
    """Return the digest of a file's content, in hex. Raises ``algorithm_unknown`` or ``algorithm_unavailable``."""
    return _hash(algorithm)(content).hexdigest()


def log_entry(digest: str, algorithm: Algorithm = "sha256") -> bytes:
    """Return an event's entry in the log: the algorithm's name, a line break, the event's digest in hex."""
    return f"{algorithm}\n{digest}".encode("ascii")


def _parts(disclosure: Any) -> tuple[Algorithm, Mapping[str, Any]]:
    if not isinstance(disclosure, Mapping) or set(disclosure) != {"algorithm", "envelope", "fields"}:
        raise Refused("disclosure_invalid", part="disclosure")
    algorithm = disclosure["algorithm"]
    if algorithm not in ("sha256", "sm3"):
        raise Refused("disclosure_invalid", part="algorithm")
    for part in ("envelope", "fields"):
        if not isinstance(disclosure[part], Mapping):
            raise Refused("disclosure_invalid", part=part)
    return algorithm, disclosure["fields"]


def _field_digest(name: str, field: Any, algorithm: Algorithm) -> str:
    match field:
        case {"digest": str(withheld)} if len(field) == 1 and _HEX.fullmatch(withheld):
            return withheld
        case {"salt": str(salt), "value": value} if len(field) == 2 and _HEX.fullmatch(salt):
            return _hash(algorithm)(_FIELD + bytes.fromhex(salt) + canonical(value)).hexdigest()
    raise Refused("disclosure_invalid", part=f"fields.{name}")
