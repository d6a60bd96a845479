"""Canonical JSON (规范化 JSON): one value, one sequence of bytes, so that a digest means the same to everybody.

UTF-8 without white space; the keys of an object in the order of their UTF-8 bytes; texts escaped only where JSON demands
it. Only null, true, false, whole numbers within ±(2⁵³ − 1), texts, lists and objects have a form; dates go in as ISO texts.
A fraction has none, because programs disagree on how to write it.
"""

from typing import Any

import orjson

from yifa.kernel.errors import Refused

LARGEST_INTEGER = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly (RFC 8259, section 6)."""

_OPTIONS = (
    orjson.OPT_SORT_KEYS
    | orjson.OPT_STRICT_INTEGER
    | orjson.OPT_PASSTHROUGH_DATACLASS
    | orjson.OPT_PASSTHROUGH_DATETIME
    | orjson.OPT_PASSTHROUGH_SUBCLASS
)
_SOUND: frozenset[type] = frozenset({bool, type(None)})
_SCALARS: frozenset[type] = frozenset({str, int, *_SOUND})


def canonical(value: Any) -> bytes:
    """Return the canonical bytes of ``value``.

    Raises :class:`Refused` ``not_canonical``, naming the place and the kind of the part that has no canonical form.
    """
    try:
        encoded = orjson.dumps(value, None, _OPTIONS)
    except TypeError:
        path, kind = _fault(value, _SOUND) or ("$", "too deeply nested")
        raise Refused("not_canonical", path=path, kind=kind) from None
    # orjson also writes fractions, tuples, enumerations and UUIDs, so what it accepted is looked through once more;
    # but every text, whole number and key that it accepted is sound, and passing them over makes this look cheap.
    if type(value) not in _SCALARS and not _plain(value) and (fault := _fault(value, _SCALARS)):
        raise Refused("not_canonical", path=fault[0], kind=fault[1])
    return encoded


def _plain(value: Any) -> bool:
    # Whether there is nothing but sound values in lists and objects, seen without keeping the path to each part.
    pending = [value]
    for part in pending:
        kind = type(part)
        if kind is not dict and kind is not list:
            return False
        inner = part.values() if kind is dict else part
        if not _SCALARS.issuperset(map(type, inner)):
            pending += [each for each in inner if type(each) not in _SCALARS]
    return True


def _fault(value: Any, sound: frozenset[type]) -> tuple[str, str] | None:
    """Find a part without a canonical form: its path and its kind. Inner parts of ``sound`` types are taken as good.

    It does not recurse, so no depth breaks it.
    """
    pending: list[tuple[str, Any]] = [("$", value)]
    while pending:
        path, part = pending.pop()
        kind = type(part)
        if kind is dict:
            for name in part:
                if type(name) is not str:
                    return path, f"{type(name).__name__} key"
                if not (name.isascii() or _encodable(name)):
                    return path, "key of broken Unicode"
            pending.extend((f"{path}.{name}", inner) for name, inner in part.items() if type(inner) not in sound)
        elif kind is list:
            pending.extend((f"{path}[{place}]", inner) for place, inner in enumerate(part) if type(inner) not in sound)
        elif kind is int:
            if abs(part) > LARGEST_INTEGER:
                return path, "int beyond 2**53 - 1"
        elif kind is str:
            if not _encodable(part):
                return path, "str of broken Unicode"
        elif kind not in _SCALARS:
            return path, kind.__name__
    return None


def _encodable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)
