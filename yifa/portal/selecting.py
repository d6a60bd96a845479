"""Which figures of many a visitor wants to see (指标查找): those of one field of work, or those that have the words sought."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yifa.kernel.errors import Refused
from yifa.kernel.figures import Figure
from yifa.kernel.procedure import Procedure
from yifa.portal.sections import sections
from yifa.records.installed import registry

MOST = 200
"""How many figures a search lists."""

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work with figures to show: its procedures that have any, and how many figures there are."""

    key: str
    label: str
    procedures: tuple[type[Procedure], ...]
    total: int


@dataclass(frozen=True, slots=True)
class Selection:
    """The figures chosen: those of the field ``section``, or where that is empty the first of ``total`` that have ``words``."""

    fields: tuple[Field, ...]
    section: str
    words: str
    figures: tuple[Figure, ...]
    total: int


def select(offered: Iterable[Figure], asked: Mapping[str, str]) -> Selection:
    """Choose among the figures offered what was asked for by ``q`` or ``section``; without either, the first field of work.

    Raises ``section_unknown``.
    """
    known = list(offered)
    fields = tuple(_fields(known))
    words, section = asked.get("q", "").strip()[:_LONGEST], asked.get("section", "")
    if words:
        found = [figure for figure in known if _has(figure, words.casefold().split())]
        return Selection(fields, "", words, tuple(found[:MOST]), len(found))
    keys = [section.key for section in sections()]
    if section and section not in keys:
        raise Refused("section_unknown", field="section", given=section)
    section = section or next((field.key for field in fields), "")
    mine = {procedure.key for field in fields if field.key == section for procedure in field.procedures}
    chosen = tuple(figure for figure in known if figure.procedure in mine)
    return Selection(fields, section, "", chosen, len(chosen))


def _fields(known: list[Figure]) -> Iterable[Field]:
    for section in sections():
        counts = {
            procedure: sum(figure.procedure == procedure.key for figure in known) for procedure, _ in section.procedures
        }
        if any(counts.values()):
            shown = tuple(procedure for procedure, count in counts.items() if count)
            yield Field(section.key, section.label, shown, sum(counts.values()))


def _has(figure: Figure, words: list[str]) -> bool:
    text = f"{figure.label} {figure.id} {registry()[figure.procedure].label}".casefold()
    return all(word in text for word in words)
