"""Registers of who stands in what on a day (名录), as the cases make them: nobody types them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from yifa.kernel.errors import Refused
from yifa.kernel.standings import Hold
from yifa.records import gate
from yifa.records.encoding import standings
from yifa.records.installed import registry
from yifa.records.models import Case, Standing
from yifa.registers.models import Organ


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a register (名录条目): the stretch that holds, and the case that gives it."""

    hold: Hold
    case: Case


def holding(standing: str, on: date, viewer: gate.Viewer, organ: str = "") -> "QuerySet[Standing]":
    """Who stands in a standing on a day, by number and subject; ``organ`` with all below it.

    Raises ``register_unknown`` and ``organ_unknown``.
    """
    registry().standing(standing)
    if organ and not Organ.objects.filter(key=organ).exists():
        raise Refused("organ_unknown", field="organ", organ=organ)
    found = gate.standings(viewer).filter(standing=standing, since__lte=on)
    found = found.filter(Q(until=None) | Q(until__gte=on), Q(ended=None) | Q(ended__gt=on))
    if organ:
        # Where it holds, which is not always the organ that handles the case: one office certifies the officers of all.
        found = found.filter(organ__in=Organ.objects.filter(path__contains=f"/{organ}/").values("key"))
    return found.select_related("case").order_by("organ", "name", "subject", "case_id")


def entries(rows: "QuerySet[Standing]") -> Iterator[Entry]:
    """The lines of a register."""
    for row in rows:
        yield Entry(standings(row.case.standings)[row.stretch], row.case)


def last_held(standing: str, viewer: gate.Viewer, before: date) -> date | None:
    """The last day up to ``before`` on which anybody stood in a standing, if anybody did."""
    found = gate.standings(viewer).filter(standing=standing, since__lte=before)
    ends = (
        (since, min(filter(None, (before, until, ended and ended - timedelta(days=1)))))
        for since, until, ended in found.values_list("since", "until", "ended")
    )
    # What was taken away on the day it began held on none.
    return max((end for since, end in ends if since <= end), default=None)
