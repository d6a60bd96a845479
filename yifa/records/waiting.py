"""The rows that wait to be written (待写入行): of one step or of a thousand, together with all that follows from them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from yifa.kernel.cases import Mark, Snapshot
from yifa.kernel.merkle import Frontier
from yifa.records import models
from yifa.records.derived import (
    LOWEST_STORED,
    case_row,
    clock_row,
    involved,
    links,
    mark_rows,
    monthly,
    standing_row,
    tallied,
)
from yifa.records.encoding import text
from yifa.records.facts import Held, StoredFacts
from yifa.records.installed import registry
from yifa.records.rows import Batch, names


@dataclass
class Waiting:
    """Rows by table; of what can change twice before it is written, only the last form."""

    events: list[Sequence[Any]] = field(default_factory=list)
    keys: dict[str, tuple[str, int]] = field(default_factory=dict)
    serials: dict[str, int] = field(default_factory=dict)
    _marks: list[Sequence[Any]] = field(default_factory=list)
    _nodes: list[Sequence[Any]] = field(default_factory=list)
    _tallies: Counter[tuple[str, date, str]] = field(default_factory=Counter)
    _cases: dict[UUID, Held] = field(default_factory=dict)
    _clocks: dict[tuple[UUID, str, int], Sequence[Any]] = field(default_factory=dict)
    _standings: dict[tuple[UUID, int], Sequence[Any]] = field(default_factory=dict)
    _links: set[tuple[UUID, UUID, str]] = field(default_factory=set)
    _involved: set[tuple[UUID, str]] = field(default_factory=set)
    _replayed: set[UUID] = field(default_factory=set)

    def event(self, row: Mapping[str, Any], nodes: Iterable[bytes]) -> None:
        """An event, and the nodes of the tree that it completes, those of level 0, 1, … in turn."""
        self.events.append([row[name] for name in names(models.Event)])
        for level, node in enumerate(nodes):
            if level >= LOWEST_STORED:
                self._nodes.append((level, row["position"] >> level, node))

    def marks(self, held: Held, position: int, left: Sequence[Mark]) -> None:
        """The marks that the event at that position left."""
        self._marks += mark_rows(held, position, left)
        for place, amount in tallied(held.path, left):
            self._tallies[place] += amount

    def case(self, held: Held, before: Snapshot | None, given: Iterable[Mapping[str, Any]], facts: StoredFacts) -> None:
        """A case as it now stands; ``given`` is the data that came since ``before``, or ever where that is ``None``."""
        self._cases[held.id] = held
        procedure, runs = registry()[held.case.procedure], before.runs if before is not None else ()
        for place, run in enumerate(held.case.runs):
            if place >= len(runs) or runs[place] != run:
                self._clocks[held.id, run.clock, run.number] = clock_row(held.id, run)
        held_before = before.standings if before is not None else ()
        for place, hold in enumerate(held.case.standings):
            if place >= len(held_before) or held_before[place] != hold:
                self._standings[held.id, place] = standing_row(held.id, place, hold)
        if before is None:
            self._involved.add((held.id, held.case.organ))
        for data in given:
            for organ in involved(procedure, data):
                self._involved.add((held.id, organ))
            for target, relation in links(procedure, data, facts.find):
                self._links.add((held.id, target, relation))

    def replayed(self, case: UUID) -> None:
        """All that was derived of a case is to be made anew."""
        self._replayed.add(case)
        self._clocks = {key: row for key, row in self._clocks.items() if key[0] != case}
        self._standings = {key: row for key, row in self._standings.items() if key[0] != case}
        self._links = {row for row in self._links if row[0] != case}
        self._involved = {row for row in self._involved if row[0] != case}

    def write(self, frontier: Frontier, calendar: str) -> None:
        """Write everything, and where the log now ends."""
        batch = Batch()
        for case in self._replayed:
            for model in (models.Clock, models.Standing, models.Link, models.Involved):
                batch.remove(model, "case", case)
        batch.put(models.Case, map(case_row, self._cases.values()), "replace")
        batch.put(models.Event, self.events)
        batch.put(models.Mark, self._marks)
        batch.put(models.Tally, ((*place, amount) for place, amount in self._tallies.items()), "add")
        batch.put(models.MonthTally, monthly(self._tallies), "add")
        batch.put(models.Clock, self._clocks.values(), "replace")
        batch.put(models.Standing, self._standings.values(), "replace")
        batch.put(models.Link, self._links, "replace")
        batch.put(models.Involved, self._involved, "replace")
        batch.put(models.Serial, self.serials.items(), "replace")
        batch.put(models.Node, self._nodes)
        batch.put(models.Head, [(1, frontier.size, text(frontier.to_hex()), calendar)], "replace")
        batch.send()
