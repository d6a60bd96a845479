"""Replaying (重演): a case made again from its events, so that what is stored can be proved, and an event voided."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from yifa.kernel import running
from yifa.kernel.acting import apply, check_order, wait_out
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
    case, marks, _ = _replay(procedure, opening, number, events, facts)
    return case, marks


def corrected(
    procedure: type[Procedure], opening: Opening, number: str, events: Sequence[Event], correction: Event, facts: Facts
) -> tuple[Snapshot, list[tuple[int, Mark]], list[tuple[int, Mark]]]:
    """A case after a correction, and its marks before and after it.

    Raises ``correction_breaks_case`` as :func:`replay` does, and where a later step waited out a period that the voided one
    began. That step's state alone does not show it: where the law sets no such period, nothing is waited for.
    """
    _, before, waited = _replay(procedure, opening, number, events, facts)
    case, after, still = _replay(procedure, opening, number, [*events, correction], facts)
    lost = {sequence for sequence, _ in waited - still} - {correction.voids}
    for event in events:
        if event.sequence in lost:
            raise _broken(procedure, event, number)
    return case, before, after


def _replay(
    procedure: type[Procedure], opening: Opening, number: str, events: Sequence[Event], facts: Facts
) -> tuple[Snapshot, list[tuple[int, Mark]], set[tuple[int, str]]]:
    # The case, its marks, and which clocks which step waited for.
    at: Snapshot | Opening = opening
    marks: list[tuple[int, Mark]] = []
    waits: set[tuple[int, str]] = set()
    for event, after, left, waited in _steps(procedure, opening, number, events, facts):
        at = after
        marks += [(event.sequence, mark) for mark in left]
        waits |= {(event.sequence, clock) for clock in waited}
    if isinstance(at, Opening):
        at = _void(procedure, at, events, facts, number)
    return replace(at, sequence=events[-1].sequence), marks, waits


def _steps(
    procedure: type[Procedure], opening: Opening, number: str, events: Sequence[Event], facts: Facts
) -> Iterator[tuple[Event, Snapshot, tuple[Mark, ...], list[str]]]:
    # Every event that counts, with the case after it, the marks that it leaves and the clocks that it waited for.
    at: Snapshot | Opening = opening
    voided = {event.voids for event in events if event.action == CORRECT}
    for event in events:
        own, case = event.action not in (CORRECT, RECALCULATE), at if isinstance(at, Snapshot) else None
        if event.sequence in voided or not (own or case):
            continue
        calendar, waited = facts.calendar(event.calendar), list[str]()
        try:
            if own:
                check_order(procedure, case, procedure.actions[event.action])
                waited = wait_out(case, procedure.actions[event.action], event.on)
            at, left = apply(procedure, at, event, calendar, number)
        except Refused:
            raise _broken(procedure, event, number) from None
        yield event, at, left, waited


def _broken(procedure: type[Procedure], event: Event, number: str) -> Refused:
    label = procedure.actions[event.action].label if event.action in procedure.actions else event.action
    return Refused("correction_breaks_case", action=label, sequence=event.sequence, number=number)


def _void(procedure: type[Procedure], opening: Opening, events: Sequence[Event], facts: Facts, number: str) -> Snapshot:
    opened, _ = apply(procedure, opening, events[0], facts.calendar(events[0].calendar), number)
    on = next(event.on for event in events if event.voids == events[0].sequence)
    runs = tuple(running.cancel(run, on) if run.live else run for run in opened.runs)
    return replace(opened, state=VOID, runs=runs, closed_on=on, published_on=None, outcome="", standings=())
