"""Replaying (重演): a case made again from its events, so that what is stored can be proved, and an event voided."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from yifa.kernel import running
from yifa.kernel.acting import apply, check_order
from yifa.kernel.cases import CORRECT, RECALCULATE, VOID, Event, Facts, Mark, Snapshot
from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening


def effective(events: Iterable[Event]) -> list[Event]:
    """The events that still count: those that no correction voids, without the corrections themselves."""
    events = list(events)
    voided = {event.voids for event in events if event.action == CORRECT}
    return [event for event in events if event.action != CORRECT and event.sequence not in voided]


def replay(
    procedure: type[Procedure], opening: Opening, number: str, events: Sequence[Event], facts: Facts
) -> tuple[Snapshot, list[tuple[int, Mark]]]:
    """Build a case from its events: its present state, and every mark with the sequence number of its event.

    A case whose opening alone was left, and was voided, is void: it keeps its number and leaves nothing to be counted.

    Raises ``correction_breaks_case`` where a voided event is needed by a later one.
    """
    at: Snapshot | Opening = opening
    marks: list[tuple[int, Mark]] = []
    voided = {event.voids for event in events if event.action == CORRECT}
    for event in events:
        own = event.action not in (CORRECT, RECALCULATE)
        if event.sequence in voided or (not own and isinstance(at, Opening)):
            continue
        calendar = facts.calendar(event.calendar)
        try:
            if own:
                check_order(procedure, at if isinstance(at, Snapshot) else None, procedure.actions[event.action])
            at, left = apply(procedure, at, event, calendar, number)
        except Refused:
            label = procedure.actions[event.action].label if own else event.action
            raise Refused("correction_breaks_case", action=label, sequence=event.sequence, number=number) from None
        marks += [(event.sequence, mark) for mark in left]
    if isinstance(at, Opening):
        at = _void(procedure, at, events, facts, number)
    return replace(at, sequence=events[-1].sequence), marks


def _void(procedure: type[Procedure], opening: Opening, events: Sequence[Event], facts: Facts, number: str) -> Snapshot:
    opened, _ = apply(procedure, opening, events[0], facts.calendar(events[0].calendar), number)
    on = next(event.on for event in events if event.voids == events[0].sequence)
    runs = tuple(running.cancel(run, on) if run.live else run for run in opened.runs)
    return replace(opened, state=VOID, runs=runs, closed_on=on, published_on=None, outcome="", standings=())
