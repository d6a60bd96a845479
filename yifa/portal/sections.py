"""The fields of work (领域) under which the site lists procedures and what belongs to them, read from ``sections.toml``."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from yifa.kernel.procedure import Procedure
from yifa.records.installed import registry

_REST = ("rest", "其他程序")


@dataclass(frozen=True, slots=True)
class Section:
    """A field of work: its procedures, each with how deep it stands below the one whose sub-cases it handles."""

    key: str
    label: str
    procedures: tuple[tuple[type[Procedure], int], ...]


@cache
def _written() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    text = files("yifa.portal").joinpath("sections.toml").read_text(encoding="utf-8")
    return tuple((each["key"], each["label"], tuple(each["procedures"])) for each in tomllib.loads(text)["section"])


def sections() -> list[Section]:
    """Every installed procedure in its field of work; those that no field names stand at the end."""
    below: dict[str, list[type[Procedure]]] = defaultdict(list)
    installed = {procedure.key: procedure for procedure in registry()}
    for procedure in installed.values():
        below[procedure.parent if procedure.parent in installed else ""].append(procedure)
    named = {key for _, _, keys in _written() for key in keys}
    rest = tuple(procedure.key for procedure in below[""] if procedure.key not in named)

    def family(procedure: type[Procedure], depth: int) -> Iterator[tuple[type[Procedure], int]]:
        yield procedure, depth
        for each in below[procedure.key]:
            yield from family(each, depth + 1)

    found = [
        Section(key, label, tuple(each for top in keys if top in installed for each in family(installed[top], 0)))
        for key, label, keys in (*_written(), (*_REST, rest))
    ]
    return [section for section in found if section.procedures]
