"""The pool of a draw (名录库): objects that may be inspected, inspectors who may inspect, in one canonical order.

A pool is frozen and published before anybody can know the seed. Its text is what the digest is taken of, so there is one way
to write a pool: ids in strictly ascending order of code points, which is also the order of their UTF-8 bytes. Objects may be
enterprises, case files or whatever else is drawn; inspectors may be scorers or experts.
"""

import hashlib
import io
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter, lt
from typing import NamedTuple

from yifa.kernel.errors import Refused

_HEADING = re.compile(rb"#(objects|inspectors) (0|[1-9][0-9]{0,8})\n")


class Object(NamedTuple):
    """Something that may be drawn (抽查对象): its id, its risk class (风险等级), the fields (领域) it needs, its organ."""

    id: str
    risk: str
    fields: tuple[str, ...] = ()
    organ: str = ""


class Inspector(NamedTuple):
    """Somebody who may be put on a team (检查人员): the certificate number, the fields held, the organ."""

    id: str
    fields: tuple[str, ...] = ()
    organ: str = ""


class Kind(NamedTuple):
    """What many objects share: risk class, fields needed, organ."""

    risk: str
    fields: tuple[str, ...]
    organ: str


@dataclass(frozen=True, slots=True)
class Pool:
    """A frozen pool. Objects are held as columns, since there may be a million: ``kinds[of[n]]`` belongs to ``ids[n]``."""

    ids: Sequence[str]
    of: Sequence[int] = field(repr=False)
    kinds: Sequence[Kind]
    inspectors: Sequence[Inspector]
    text: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """The SHA-256 of the pool's text, in hex (名录库摘要)."""
        return hashlib.sha256(self.text).hexdigest()

    def place(self, name: str) -> int | None:
        """Return the place of the object with that id, if there is one."""
        return _place(self.ids, name)

    def inspector(self, name: str) -> int | None:
        """Return the place of the inspector with that id, if there is one."""
        low = bisect_left(self.inspectors, name, key=attrgetter("id"))
        return low if low < len(self.inspectors) and self.inspectors[low].id == name else None

    def objects(self) -> Iterator[Object]:
        """Yield the objects, in order."""
        return (Object(name, *self.kinds[kind]) for name, kind in zip(self.ids, self.of, strict=True))


def text_of(objects: Iterable[Object], inspectors: Iterable[Inspector]) -> bytes:
    """Return the text of a pool; ids are put in order here. What is wrong with it, :func:`parse` says."""
    things, people = sorted(objects), sorted(inspectors)
    lines = [f"#objects {len(things)}"]
    lines += ["\t".join((each.id, each.risk, _joined(each.fields), each.organ)) for each in things]
    lines += [f"#inspectors {len(people)}"]
    lines += ["\t".join((each.id, _joined(each.fields), each.organ)) for each in people]
    return "".join(f"{line}\n" for line in lines).encode()


def parse(content: bytes, start: int = 0, line: int = 1) -> tuple[Pool, int, int]:
    """Read the pool that begins at byte ``start``, on line ``line``; return it, where it ends, and the line after it.

    Raises :class:`Refused` ``pool_line_invalid``, ``pool_not_sorted`` or ``pool_id_repeated``, each naming the line.
    """
    stream = io.BytesIO(content)
    stream.seek(start)
    ids: list[str] = []
    of = array("I")
    places: dict[bytes, int] = {}
    kinds: list[Kind] = []
    count = _heading(stream.readline(), b"objects", line)
    for raw in islice(stream, count):
        name, _, rest = raw.partition(b"\t")
        place = places.get(rest)
        if place is None:
            places[rest] = place = len(kinds)
            kinds.append(_kind(rest, line + 1 + len(ids)))
        ids.append(_decoded(name, line + 1 + len(ids)))
        of.append(place)
    _check(ids, line + 1)
    line += 1 + len(ids)
    people = []
    count = _heading(stream.readline(), b"inspectors", line)
    for number, raw in enumerate(islice(stream, count), line + 1):
        people.append(_inspector(raw, number))
    if len(people) < count:
        raise Refused("pool_line_invalid", line=line + 1 + len(people))
    _check([each.id for each in people], line + 1)
    for number, each in enumerate(people, line + 1):
        if _place(ids, each.id) is not None:
            raise Refused("pool_id_repeated", line=number, id=each.id)
    end = stream.tell()
    return Pool(ids, of, kinds, people, content[start:end]), end, line + 1 + len(people)


def _joined(fields: Iterable[str]) -> str:
    return ",".join(sorted(fields))


def _place(ids: Sequence[str], name: str) -> int | None:
    low = bisect_left(ids, name)
    return low if low < len(ids) and ids[low] == name else None


def _heading(raw: bytes, name: bytes, line: int) -> int:
    match = _HEADING.fullmatch(raw)
    if match is None or match[1] != name:
        raise Refused("pool_line_invalid", line=line)
    return int(match[2])


def _decoded(raw: bytes, line: int) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise Refused("pool_line_invalid", line=line) from None


def _columns(raw: bytes, count: int, line: int) -> list[str]:
    text = _decoded(raw, line)
    columns = text[:-1].split("\t")
    if not text.endswith("\n") or len(columns) != count or not all(map(str.isprintable, columns)):
        raise Refused("pool_line_invalid", line=line)
    return columns


def _fields(text: str, line: int) -> tuple[str, ...]:
    fields = tuple(text.split(",")) if text else ()
    if "" in fields or not all(map(lt, fields, fields[1:])):
        raise Refused("pool_line_invalid", line=line)
    return fields


def _kind(raw: bytes, line: int) -> Kind:
    risk, fields, organ = _columns(raw, 3, line)
    if not risk:
        raise Refused("pool_line_invalid", line=line)
    return Kind(risk, _fields(fields, line), organ)


def _inspector(raw: bytes, line: int) -> Inspector:
    name, fields, organ = _columns(raw, 3, line)
    return Inspector(name, _fields(fields, line), organ)


def _check(ids: list[str], line: int) -> None:
    """Refuse ids that are empty, hold anything unseen or blank, stand twice or out of order. ``line`` is the first's."""
    together = "".join(ids)
    if not together.isprintable() or " " in together or "" in ids[:1]:
        bad = next(n for n, each in enumerate(ids) if not each or not each.isprintable() or " " in each)
        raise Refused("pool_line_invalid", line=line + bad)
    if not all(map(lt, ids, islice(ids, 1, None))):
        bad = next(n for n in range(1, len(ids)) if ids[n] <= ids[n - 1])
        code = "pool_id_repeated" if ids[bad] == ids[bad - 1] else "pool_not_sorted"
        raise Refused(code, line=line + bad, id=ids[bad])
