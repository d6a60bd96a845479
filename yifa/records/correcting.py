"""Correcting what was recorded (更正): an event voids an earlier one, and the case is as if that had not happened.

Nothing is changed or deleted. The marks that the voided event left are negated at the correction's position, so a figure
as known before it stays what it was. Clocks that run on, or again, are computed with the newest calendar.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from yifa.kernel.cases import CORRECT, RECALCULATE, Actor, Event, Mark, Moment
from yifa.kernel.errors import Refused
from yifa.kernel.references import Opening
from yifa.kernel.replaying import corrected, effective
from yifa.kernel.roles import HEAD
from yifa.records import models
from yifa.records.encoding import kernel_event
from yifa.records.installed import registry
from yifa.records.session import Receipt, Session


def correct(
    case: str | models.Case,
    sequence: int,
    reason: str,
    by: Actor,
    approved_by: Actor,
    on: date,
    *,
    at: datetime | None = None,
    key: str | None = None,
    session: Session | None = None,
) -> Receipt:
    """Void the event of that sequence number, for a reason, with the approval of a second person (责任人批准).

    Both must hold posts in the organ that handles the case, and the one who approves that of its head. A ``session`` writes
    it together with other steps. Raises ``event_unknown``, ``not_correctable``, ``step_binding``, ``corrected_before``,
    ``correction_breaks_case``, ``reason_missing``, ``not_permitted``, ``same_person``, ``date_in_future``,
    ``date_before_last_event`` and those of :func:`yifa.records.performing.perform` on the case and the key.
    """
    if session is None:
        with Session() as own:
            return correct(case, sequence, reason, by, approved_by, on, at=at, key=key, session=own)
    at = session.begin(at, key)
    held = session.held(case)
    session.write()
    events = [kernel_event(row) for row in models.Event.objects.filter(case_id=held.id).order_by("sequence")]
    number, procedure = held.case.number, registry()[held.case.procedure]
    voided = next((event for event in events if event.sequence == sequence), None)
    if voided is None:
        raise Refused("event_unknown", field="sequence", number=number, sequence=sequence)
    if voided.action in (CORRECT, RECALCULATE):
        raise Refused("not_correctable", field="sequence", number=number, sequence=sequence)
    parent = session.facts.case(held.case.parent) if held.case.parent else None
    if procedure.actions[voided.action].binding(Moment(held.case, {}, on, by, session.facts, parent)):
        raise Refused("step_binding", field="sequence", action=procedure.actions[voided.action].label, number=number)
    if any(event.voids == sequence for event in events):
        raise Refused("corrected_before", field="sequence", number=number, sequence=sequence)
    if not reason.strip():
        raise Refused("reason_missing", field="reason")
    if on > (today := timezone.localdate(at)):
        raise Refused("date_in_future", field="on", on=on, today=today)
    if on < voided.on:
        raise Refused("date_before_last_event", field="on", on=on, last=voided.on, number=number)
    for actor, allowed in ((by, by.organ == held.case.organ), (approved_by, _heads(approved_by, held.case.organ))):
        if not allowed:
            raise Refused("not_permitted", action="更正", roles=HEAD.label, name=actor.name, organ=actor.organ or "-")
    if by.key == approved_by.key:
        raise Refused("same_person", action="批准更正", earlier="更正", name=by.name)
    given = {"reason": reason.strip(), "approved_by": approved_by.key, "approved_in": approved_by.post}
    event = Event(
        events[-1].sequence + 1,
        CORRECT,
        by.key,
        by.post,
        by.organ,
        on,
        given,
        session.facts.calendar().edition,
        sequence,
    )
    opening = Opening(procedure, held.case.organ, held.case.parent, held.case.version)
    after, before, then = corrected(procedure, opening, number, events, event, session.facts)
    given_then = [each.data for each in effective([*events, event])]
    return session.record(held, after, event, difference(before, then), at, key, rebuilt=given_then)


def difference(before: Sequence[tuple[int, Mark]], after: Sequence[tuple[int, Mark]]) -> list[Mark]:
    """The marks that make those of ``before`` into those of ``after``."""
    sums: Counter[tuple[str, str, date]] = Counter()
    for sign, marks in ((-1, before), (1, after)):
        for _, mark in marks:
            sums[mark.count, mark.organ, mark.on] += sign * mark.amount
    return [Mark(count, amount, organ, on) for (count, organ, on), amount in sums.items() if amount]


def _heads(actor: Actor, organ: str) -> bool:
    return actor.organ == organ and HEAD.key in actor.roles
