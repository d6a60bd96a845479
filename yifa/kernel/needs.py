"""Who must stand in what before a step is taken (资格要求): officers with certificates valid that day, in that organ and field."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from yifa.kernel.cases import Moment
from yifa.kernel.data import members
from yifa.kernel.errors import Refused
from yifa.kernel.standings import Hold, Needs, latest


def check_needs(needs: Needs, at: Moment, organ: str) -> None:
    """See that everybody whom the step names stands in what it needs, on its day; ``organ`` handles the case.

    Raises ``standing_unknown``, ``standing_not_begun``, ``standing_expired``, ``standing_interrupted``,
    ``standing_elsewhere``, ``standing_out_of_scope`` and ``standing_too_few``, naming number and day.
    """
    assert at.facts is not None
    organs = {organ, *_listed(at, needs.organs)}
    scope = _listed(at, needs.scope)
    subjects = set()
    for name in _listed(at, needs.of):
        hold = latest(at.facts.standings(needs.standing, name=name), at.on)
        facts = partial(_facts, needs, name, at)
        if hold is None:
            raise Refused("standing_unknown", **facts())
        _check_day(hold, at, facts)
        if hold.organ and hold.organ not in organs:
            raise Refused("standing_elsewhere", organ=_name(at, hold.organ), here=_name(at, organ), **facts())
        for each in scope:
            if hold.scope and each not in hold.scope:
                raise Refused("standing_out_of_scope", scope=each, held="、".join(hold.scope), **facts())
        subjects.add(hold.subject)
    if len(subjects) < needs.least:
        raise Refused("standing_too_few", field=needs.of, label=needs.label, least=needs.least, found=len(subjects))


def _check_day(hold: Hold, at: Moment, facts: Callable[[], dict[str, Any]]) -> None:
    if hold.covers(at.on):
        return
    if at.on < hold.since:
        raise Refused("standing_not_begun", since=hold.since, **facts())
    if hold.ended is not None and hold.ended <= min(at.on, hold.until or at.on):
        raise Refused("standing_interrupted", ended=hold.ended, **facts())
    raise Refused("standing_expired", until=hold.until, **facts())


def _facts(needs: Needs, name: str, at: Moment) -> dict[str, Any]:
    # A number stands for itself; an organ that stands in something, as on a list, is told by its name.
    return {"field": needs.of, "label": needs.label, "name": _name(at, name), "on": at.on}


def _listed(at: Moment, field: str) -> Sequence[str]:
    return members(at.get(field)) if field else []


def _name(at: Moment, organ: str) -> str:
    assert at.facts is not None
    office = at.facts.organ(organ)
    return office.name if office is not None else organ
