"""What follows from a case's events (派生数据): its row, clocks, standings, links, organs, and the tallies of its marks.

The writer and the rebuilding of all of it make the same rows with these functions.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from yifa.kernel.cases import Mark
from yifa.kernel.data import hints, members
from yifa.kernel.procedure import Procedure
from yifa.kernel.running import Run
from yifa.kernel.standings import Hold
from yifa.records import models
from yifa.records.encoding import case_columns
from yifa.records.facts import Held
from yifa.records.rows import names

LOWEST_STORED = 8
"""The lowest level of the log's tree whose nodes are stored."""


def case_row(held: Held) -> list[Any]:
    """A case's row."""
    row = {**case_columns(held.case), "id": held.id, "path": held.path, "parent_id": held.parent}
    return [row[name] for name in names(models.Case)]


def clock_row(case: UUID, run: Run) -> Sequence[Any]:
    """The row of one run of a clock."""
    return (
        case, run.clock, run.number, run.limit, run.version, run.started_on, run.due, run.due_no_roll, run.provisional,
        run.calendar, run.status.value, run.stopped_on,
    )  # fmt: skip


def standing_row(case: UUID, stretch: int, hold: Hold) -> Sequence[Any]:
    """The row of one stretch of a standing."""
    return (case, stretch, hold.standing, hold.subject, hold.name, hold.organ, hold.since, hold.until, hold.ended)


def mark_rows(held: Held, position: int, marks: Iterable[Mark]) -> Iterator[Sequence[Any]]:
    """The rows of the marks that the event at that position left."""
    for mark in marks:
        yield position, held.id, mark.count, mark.amount, mark.organ, held.path, mark.on


def tallied(path: str, marks: Iterable[Mark]) -> Iterator[tuple[tuple[str, date, str], int]]:
    """What marks add to the tallies of the organ and of each organ above it."""
    scopes = path.strip("/").split("/")
    for mark in marks:
        for scope in scopes:
            yield (scope, mark.on, mark.count), mark.amount


def monthly(tallies: Mapping[tuple[str, date, str], int]) -> Iterator[tuple[str, str, date, int]]:
    """The rows by month that those by day make."""
    months: Counter[tuple[str, str, date]] = Counter()
    for (scope, day, count), amount in tallies.items():
        months[scope, count, day.replace(day=1)] += amount
    return ((*place, amount) for place, amount in months.items())


def involved(procedure: type[Procedure], data: Mapping[str, Any]) -> Iterator[str]:
    """The organs that the data names."""
    return (each for name, _, organ in _references(procedure) if organ for each in members(data.get(name)))


def links(
    procedure: type[Procedure], data: Mapping[str, Any], find: Callable[[str], Held | None]
) -> Iterator[tuple[UUID, str]]:
    """The cases that the data refers to, each with the relation."""
    for name, relation, _ in _references(procedure):
        for each in members(data.get(name)) if relation else ():
            target = find(each)
            if target is not None:
                yield target.id, relation


def _references(procedure: type[Procedure]) -> list[tuple[str, str, bool]]:
    if procedure not in _FOUND:
        said = ((name, hints(info)) for name, info in procedure.fields().items())
        _FOUND[procedure] = [(name, hint.link or "", hint.organ) for name, hint in said if hint.link or hint.organ]
    return _FOUND[procedure]


_FOUND: dict[type[Procedure], list[tuple[str, str, bool]]] = {}
