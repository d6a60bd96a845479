"""Replay (重演): cases made again from their events, to prove what is stored, or to write what is derived anew.

:func:`check` names what differs from what the events make; :func:`rebuild` writes cases, clocks, standings, links, involved organs,
serials and tallies again. Marks can only be added, so of them it adds those of counts declared since.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import orjson
from django.db.models import Model

from yifa.kernel import replaying
from yifa.kernel.cases import CORRECT, Event, Mark, Snapshot
from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.records import models
from yifa.records.correcting import difference
from yifa.records.derived import case_row, clock_row, involved, links, mark_rows, monthly, standing_row, tallied
from yifa.records.encoding import kernel_event
from yifa.records.facts import Held, StoredFacts
from yifa.records.installed import registry
from yifa.records.rows import Batch, names
from yifa.records.sequencer import sequenced

BATCH = 500
"""How many cases are replayed at once."""


class Replayed(NamedTuple):
    """A case as its events make it: also what each event left to be counted, by position, and what each was given."""

    held: Held
    marks: list[tuple[int, Mark]]
    given: list[Mapping[str, Any]]
    series: str
    serial: int


def replay(case: str | models.Case) -> Snapshot:
    """Return a case as its events make it, whatever its row says. Raises ``case_unknown``."""
    number = case.number if isinstance(case, models.Case) else case
    rows = list(models.Event.objects.filter(case__number=number).order_by("sequence"))
    if not rows:
        raise Refused("case_unknown", field="case", number=number)
    return replayed(rows, StoredFacts()).held.case


def replayed(rows: Sequence[models.Event], facts: StoredFacts) -> Replayed:
    """Make a case from all its stored events, in order."""
    opens, events = orjson.loads(rows[0].opens), [kernel_event(row) for row in rows]
    opening = Opening(registry()[opens["procedure"]], opens["organ"], opens["parent"], opens["version"])
    case, _ = replaying.replay(opening.procedure, opening, opens["number"], events, facts)
    parent = facts.find(opens["parent"]) if opens["parent"] else None
    held = Held(rows[0].case_id, opens["path"], parent.id if parent else None, rows[-1].digest, case)
    position = {row.sequence: row.position for row in rows}
    left = _marks(opening, opens["number"], events, facts)
    given = [event.data for event in replaying.effective(events)]
    return Replayed(
        held, [(position[sequence], mark) for sequence, mark in left], given, opens["series"], opens["serial"]
    )


def check() -> Iterator[str]:
    """Name, one by one, what differs from what the events make: ``<case number or scope>: <table>``."""
    expected_tallies: Counter[tuple[Any, ...]] = Counter()
    serials: dict[str, int] = {}
    for cases in _all():
        numbers = {each.held.id: each.held.case.number for each in cases}
        for model, rows in _rows(cases).items():
            field = "id" if model is models.Case else "case_id"
            stored = Counter(model._default_manager.filter(**{f"{field}__in": numbers}).values_list(*names(model)))
            expected = Counter(map(tuple, rows))
            place = names(model).index(field)
            for row in sorted({numbers[row[place]] for row in (stored - expected) + (expected - stored)}):
                yield f"{row}: {model._meta.model_name}"
        _tally(cases, expected_tallies, serials)
    for model, made in _tally_rows(expected_tallies).items():
        found = model._default_manager.values_list(*names(model)).iterator()
        for scope in sorted({row[0] for row in {*made} ^ {*found}}):
            yield f"{scope}: {model._meta.model_name}"
    stored_serials = dict(models.Serial.objects.values_list("series", "last"))
    for series in sorted({key for key, _ in {*serials.items()} ^ {*stored_serials.items()}}):
        yield f"{series}: serial"


def rebuild() -> int:
    """Write all that is derived from the events again, and return the number of cases. Nobody writes meanwhile."""
    tallies: Counter[tuple[Any, ...]] = Counter()
    serials: dict[str, int] = {}
    done = 0
    with sequenced():
        for derived in (
            models.Clock, models.Standing, models.Link, models.Involved, models.Tally, models.MonthTally, models.Serial,
        ):  # fmt: skip
            derived._default_manager.all().delete()
        for cases in _all():
            rows = _rows(cases)
            known = Counter(
                models.Mark.objects.filter(case_id__in=[each.held.id for each in cases]).values_list(
                    *names(models.Mark)
                )
            )
            rows[models.Mark] = list((Counter(map(tuple, rows[models.Mark])) - known).elements())
            batch = Batch()
            for model, new in rows.items():
                batch.put(model, new, "refuse" if model is models.Mark else "replace")
            batch.send()
            _tally(cases, tallies, serials)
            done += len(cases)
        batch = Batch()
        for model, made in _tally_rows(tallies).items():
            batch.put(model, made)
        batch.put(models.Serial, serials.items())
        batch.send()
    return done


def _all() -> Iterator[list[Replayed]]:
    # By the positions of the events that open them, so that a case's parent always comes before it.
    after = -1
    while True:
        opened = models.Event.objects.filter(sequence=1, position__gt=after).order_by("position")[:BATCH]
        ids = dict(opened.values_list("case_id", "position"))
        if not ids:
            return
        facts, events = StoredFacts(), models.Event.objects.filter(case_id__in=ids).order_by("case_id", "sequence")
        cases = [replayed(list(rows), facts) for _, rows in groupby(events, lambda event: event.case_id)]
        yield sorted(cases, key=lambda each: ids[each.held.id])
        after = max(ids.values())


def _rows(cases: Sequence[Replayed]) -> dict[type[Model], list[Any]]:
    facts = StoredFacts()
    rows: dict[type[Model], list[Any]] = {
        model: [] for model in (models.Case, models.Clock, models.Standing, models.Involved, models.Mark, models.Link)
    }
    for held, marks, given, _, _ in cases:
        procedure = registry()[held.case.procedure]
        rows[models.Case].append(case_row(held))
        rows[models.Clock] += [clock_row(held.id, run) for run in held.case.runs]
        rows[models.Standing] += [standing_row(held.id, *each) for each in enumerate(held.case.standings)]
        organs = {held.case.organ, *(organ for data in given for organ in involved(procedure, data))}
        targets = {each for data in given for each in links(procedure, data, facts.find)}
        rows[models.Involved] += [(held.id, organ) for organ in organs]
        rows[models.Link] += [(held.id, target, relation) for target, relation in targets]
        for position, mark in marks:
            rows[models.Mark] += mark_rows(held, position, [mark])
    return rows


def _tally(cases: Sequence[Replayed], tallies: Counter[tuple[Any, ...]], serials: dict[str, int]) -> None:
    for held, marks, _, series, serial in cases:
        for place, amount in tallied(held.path, (mark for _, mark in marks)):
            tallies[place] += amount
        serials[series] = max(serials.get(series, 0), serial)


def _tally_rows(tallies: Mapping[tuple[Any, ...], int]) -> dict[type[Model], Iterator[tuple[Any, ...]]]:
    by_day = ((*place, amount) for place, amount in tallies.items())
    return {models.Tally: by_day, models.MonthTally: monthly(tallies)}


def _marks(opening: Opening, number: str, events: Sequence[Event], facts: StoredFacts) -> Iterator[tuple[int, Mark]]:
    # Each event's as of when it was recorded; of a correction, what it changed in those before it.
    start = 0
    for place in [*(event.sequence for event in events if event.action == CORRECT), len(events) + 1]:
        _, before = replaying.replay(opening.procedure, opening, number, events[: place - 1], facts)
        yield from ((sequence, mark) for sequence, mark in before if sequence > start)
        if place <= len(events):
            _, after = replaying.replay(opening.procedure, opening, number, events[:place], facts)
            yield from ((place, mark) for mark in difference(before, after))
        start = place
