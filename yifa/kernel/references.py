"""What a step refers to (引用核对): the case it opens under, other cases, organs, figures, days gone by, files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from yifa.kernel.cases import Facts, Snapshot
from yifa.kernel.data import Data, Hints, hints, is_clear, members
from yifa.kernel.declarations import Action
from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure

_LONGEST = 200
"""Characters of a standing's subject or number, which are looked up."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A case that does not exist yet (拟立案件): its procedure, the organ that will handle it, its parent if it has one.

    ``version`` is that of the procedure which a stored case was opened under, 0 for the present one.
    """

    procedure: type[Procedure]
    organ: str
    parent: str = ""
    version: int = 0


def check_opening(procedure: type[Procedure], at: Snapshot | Opening, facts: Facts) -> None:
    """Refuse to open a case in an organ, or under a parent, that there is not.

    Raises ``organ_unknown``, ``parent_missing``, ``parent_foreign``.
    """
    if not isinstance(at, Opening):
        return
    if facts.organ(at.organ) is None:
        raise Refused("organ_unknown", field="organ", organ=at.organ)
    parent = facts.case(at.parent) if at.parent else None
    if procedure.parent and (parent is None or parent.procedure != procedure.parent):
        raise Refused("parent_missing", field="parent", label=procedure.label, parent=procedure.parent)
    if at.parent and not procedure.parent:
        raise Refused("parent_foreign", field="parent", label=procedure.label, number=at.parent)


def check_references(
    procedure: type[Procedure], action: Action, data: Mapping[str, Any], on: date, facts: Facts
) -> None:
    """Refuse data that names what there is not, or a day that has not come yet.

    Raises ``case_unknown``, ``organ_unknown``, ``figure_unknown``, ``day_after_step``, ``day_not_ahead``, ``identifier_unclear``,
    ``text_too_long``.
    """
    for name, label, said in _referring(action.data) if action.data is not None else ():
        if said.happened and name in data and date.fromisoformat(data[name]) > on:
            raise Refused("day_after_step", field=name, label=label, day=data[name], on=on)
        if said.ahead and name in data and date.fromisoformat(data[name]) <= on:
            raise Refused("day_not_ahead", field=name, label=label, day=data[name], on=on)
        for each in members(data.get(name)) if said.link or said.organ or said.figure else ():
            if said.link and facts.case(each) is None:
                raise Refused("case_unknown", field=name, number=each)
            if said.organ and facts.organ(each) is None:
                raise Refused("organ_unknown", field=name, organ=each)
            if said.figure and facts.figure(each) is None:
                raise Refused("figure_unknown", field=name, figure=each, hint="")
    # Where they are asked for, which may be long before the step that begins the standing.
    for standing in procedure.standings.values():
        for name in (standing.subject, standing.name):
            given = str(data.get(name) or "")
            if len(given) > _LONGEST:
                raise Refused("text_too_long", field=name, label=procedure.fields()[name].title, bound=_LONGEST)
            if not is_clear(given):
                raise Refused("identifier_unclear", field=name, label=procedure.fields()[name].title)


@cache
def _referring(model: type[Data]) -> list[tuple[str, str, Hints]]:
    # The fields that refer to something: name, label, and what they say of themselves.
    said = [(name, info.title or name, hints(info)) for name, info in model.model_fields.items()]
    return [
        (name, label, each)
        for name, label, each in said
        if each.happened or each.ahead or each.link or each.organ or each.figure
    ]


def check_files(attachments: Sequence[str], facts: Facts) -> None:
    """Refuse files that are not stored, or named twice: ``attachment_unknown``, ``attachment_repeated``."""
    for place, digest in enumerate(attachments):
        if digest in attachments[:place]:
            raise Refused("attachment_repeated", field="attachments")
        if facts.file(digest) is None:
            raise Refused("attachment_unknown", field="attachments", digest=digest)
