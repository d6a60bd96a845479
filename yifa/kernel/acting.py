"""Acting on a case: ``decide()`` says whether an action is lawful and makes its event; ``apply()`` says what follows.

Both are pure; :mod:`yifa.kernel.replaying` applies events one after the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from yifa.kernel import running, standings
from yifa.kernel.cases import CORRECT, RECALCULATE, Actor, Done, Event, Facts, Mark, Moment, Snapshot
from yifa.kernel.counts import Count
from yifa.kernel.data import check_choices, members, validate
from yifa.kernel.days import Calendar
from yifa.kernel.declarations import Action, Clock, Start
from yifa.kernel.errors import Refused
from yifa.kernel.limits import in_force
from yifa.kernel.needs import check_needs
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening, check_files, check_opening, check_references
from yifa.kernel.roles import Place
from yifa.kernel.running import Run
from yifa.kernel.standings import Hold


def find_action(procedure: type[Procedure], key: str) -> Action:
    """Return the procedure's action of this key or Chinese label. Raises ``action_unknown``."""
    found = procedure.actions.get(key) or next((a for a in procedure.actions.values() if a.label == key), None)
    if found is None:
        known = "、".join(procedure.actions)
        raise Refused("action_unknown", action=key, procedure=procedure.key, label=procedure.label, known=known)
    return found


def _may(action: Action, by: Actor, organ: str, case: Snapshot | None, data: Mapping[str, Any]) -> bool:
    for role in action.by:
        if role.key not in by.roles:
            continue
        if role.place is Place.ANY:
            return True
        if role.place is Place.OWN and by.organ == organ:
            return True
        if role.place is Place.NAMED:
            named = data.get(role.named_in, case.data.get(role.named_in) if case else None)
            if named == by.organ:
                return True
        if role.place is Place.PARTY and (case is None or by.case == case.number):
            return True
    return False


def decide(
    procedure: type[Procedure],
    at: Snapshot | Opening,
    action: Action,
    given: Mapping[str, Any],
    by: Actor,
    on: date,
    *,
    today: date,
    facts: Facts,
    calendar: Calendar,
    attachments: Sequence[str] = (),
    entered_at: datetime | None = None,
) -> Event:
    """Check an action against right, state, law, data and guards, and return the event that it would be.

    Raises :class:`Refused`: ``not_permitted``, ``same_person``, ``wrong_state``, ``step_missing``, ``action_repeated``,
    ``not_in_this_law``, ``choice_not_in_this_law``, ``date_in_future``, ``date_before_last_event``, ``period_not_over``,
    ``not_entered_live``, those
    of :func:`yifa.kernel.data.validate`, :mod:`yifa.kernel.references`, :func:`check_needs` and the action's guards.
    """
    case = None if isinstance(at, Opening) else at
    if action.live and entered_at is not None and entered_at.date() != on:
        raise Refused("not_entered_live", field="on", action=action.label, on=on, today=entered_at.date())
    check_order(procedure, case, action)
    if on > today:
        raise Refused("date_in_future", field="on", on=on, today=today)
    if case is not None and on < case.last_on:
        raise Refused("date_before_last_event", field="on", on=on, last=case.last_on, number=case.number)
    data = validate(action.data, given)
    if not _may(action, by, at.organ, case, data):
        roles = "、".join(role.label for role in action.by)
        raise Refused("not_permitted", action=action.label, roles=roles, name=by.name, organ=by.organ or "-")
    for earlier in action.not_same_as:
        if case is not None and earlier.key in case.done and case.done[earlier.key].actor == by.key:
            raise Refused("same_person", action=action.label, earlier=earlier.label, name=by.name)
    check_opening(procedure, at, facts)
    check_references(procedure, action, data, on, facts)
    check_files(attachments, facts)
    law_day = _law_day(procedure, at, data, on)
    if (action.law_from and law_day < action.law_from) or (action.law_to and law_day > action.law_to):
        raise Refused("not_in_this_law", action=action.label, law_day=law_day)
    check_choices(action.data, data, law_day)
    moment = Moment(
        case, data, on, by, facts, facts.case(at.parent) if at.parent else None, tuple(attachments), entered_at
    )
    for needed in action.needs:
        check_needs(needed, moment, at.organ)
    wait_out(case, action, on)
    for condition in action.guards:
        if not condition.test(moment):
            raise Refused(
                condition.code, en=f"{condition.en} ({condition.article})", zh=f"{condition.zh}（{condition.article}）"
            )
    sequence = case.sequence + 1 if case is not None else 1
    return Event(
        sequence, action.key, by.key, by.post, by.organ, on, data, calendar.edition, attachments=tuple(attachments)
    )


def _law_day(procedure: type[Procedure], at: Snapshot | Opening, data: Mapping[str, Any], on: date) -> date:
    if isinstance(at, Snapshot):
        return at.law_day
    return date.fromisoformat(data[procedure.law_day]) if procedure.law_day else on


def check_order(procedure: type[Procedure], case: Snapshot | None, action: Action) -> None:
    """Refuse an action that does not follow on what was done so far: ``wrong_state``, ``action_repeated``, ``step_missing``."""
    if case is None:
        if not action.move.opening:
            raise Refused("wrong_state", action=action.label, state="（尚未立案）", number="", allowed=_sources(action))
        return
    if action.move.opening or case.state not in {source.key for source in action.move.sources}:
        state = procedure.state_label(case.state)
        raise Refused("wrong_state", action=action.label, state=state, number=case.number, allowed=_sources(action))
    if action.once and action.key in case.done:
        raise Refused("action_repeated", action=action.label, number=case.number, on=case.done[action.key].on)
    for earlier in action.after:
        if earlier.key not in case.done:
            raise Refused("step_missing", action=action.label, earlier=earlier.label)


def wait_out(case: Snapshot | None, action: Action, on: date) -> list[str]:
    """The clocks whose period this action waited out; raises ``period_not_over`` where one is not over."""
    runs = [(clock, case.run(clock.key)) for clock in action.awaits] if case is not None else []
    for clock, run in runs:
        if run is not None and run.live and not running.over(run, on):
            raise Refused("period_not_over", field="on", clock=clock.label, action=action.label, due=run.due)
    return [clock.key for clock, run in runs if run is not None and run.live]


def _sources(action: Action) -> str:
    return "、".join(source.label for source in action.move.sources) or "（立案）"


def apply(
    procedure: type[Procedure], at: Snapshot | Opening, event: Event, calendar: Calendar, number: str = ""
) -> tuple[Snapshot, tuple[Mark, ...]]:
    """Return the case after ``event`` and the marks that it leaves. ``number`` is the new case's, when it opens one."""
    if event.action in (CORRECT, RECALCULATE):
        assert isinstance(at, Snapshot)
        # A clock that a correction has set going again missed the notices that came while it stood still.
        runs = tuple(running.recalculate(run, calendar) for run in at.runs)
        # Neither is a step of law, so a step that happened before it may still be entered after it.
        return replace(at, runs=runs, sequence=event.sequence), ()
    action = procedure.actions[event.action]
    target = action.move.target
    if isinstance(at, Opening):
        assert target is not None
        law_day = _law_day(procedure, at, event.data, event.on)
        case = Snapshot(
            procedure.key, at.version or procedure.version, number, at.organ, target.key, 0, event.on, event.on, law_day, "",
            parent=at.parent,
        )  # fmt: skip
    else:
        case = at
    moment = Moment(case, event.data, event.on)
    final = target is not None and target.final
    done = case.done.get(event.action)
    after = replace(
        case,
        state=target.key if target is not None else case.state,
        sequence=event.sequence,
        last_on=event.on,
        data={**case.data, **event.data},
        runs=_clocks(procedure, action, moment, case.runs, calendar, final),
        standings=_standings(procedure, action, moment),
        closed_on=event.on if final else case.closed_on,
        published_on=event.on if action.publishes else None if action.withdraws else case.published_on,
        outcome=str(event.data.get(action.outcome, action.outcome)) if action.outcome else case.outcome,
        handler=event.actor if event.organ == case.organ else case.handler,
        done={
            **case.done,
            event.action: Done(
                (done.times if done else 0) + 1, event.on, event.actor, event.organ, tuple(event.attachments)
            ),
        },
    )
    counts = procedure.marking[action.key]
    return after, _marks(procedure, counts, Moment(after, event.data, event.on)) if counts else ()


def _clocks(
    procedure: type[Procedure], action: Action, moment: Moment, runs: tuple[Run, ...], calendar: Calendar, final: bool
) -> tuple[Run, ...]:
    if not (runs or action.starts):
        return runs
    on = (moment.day(action.at) if action.at else None) or moment.on
    current = {run.clock: index for index, run in enumerate(runs)}
    changed = list(runs)

    def alter(clocks: Sequence[Clock], needed: bool, change: Any, *args: Any) -> None:
        if not clocks:
            return
        ran = [current[clock.key] for clock in clocks if clock.key in current]
        live = [index for index in ran if changed[index].live]
        for index in live:
            changed[index] = change(changed[index], *args)
        if needed and ran and not live:
            raise Refused("clock_not_running", clock=procedure.clocks[changed[ran[0]].clock].label)

    alter((*action.stops, *action.awaits), False, running.stop, on)
    alter(action.cancels, False, running.cancel, on)
    alter(action.pauses, True, running.pause, on)
    alter(action.resumes, True, running.resume, on, calendar)
    alter(action.extends, True, running.extend, on, calendar)
    if final:
        # What a closed case still waited for can no longer come; what this very step starts may run on after it.
        changed = [running.cancel(run, on) if run.live else run for run in changed]
    for begin in action.starts:
        run = _start(procedure, begin, moment, on, len([r for r in runs if r.clock == begin.clock.key]) + 1, calendar)
        if run is not None:
            alter((begin.clock,), False, running.cancel, on)
            changed.append(run)
    return tuple(changed)


def _start(
    procedure: type[Procedure], begin: Start, moment: Moment, on: date, number: int, calendar: Calendar
) -> Run | None:
    if begin.when is not None and not begin.when(moment):
        return None
    day = moment.day(begin.on) if isinstance(begin.on, str) else begin.on(moment) if begin.on else on
    clock = begin.clock
    if clock.until:
        until = moment.day(clock.until)
        if until is None:
            return None
        return running.start_until(clock.key, number, day or on, until, calendar, waits=clock.waits)
    if clock.days:
        days = moment.get(clock.days)
        if days is None:
            return None
        return running.start_days(clock.key, number, day or on, int(days), calendar, waits=clock.waits)
    assert moment.case is not None
    limit = in_force(begin.limit or clock.limit, moment.case.law_day if procedure.pinned else day or on)
    if limit is None or limit.amount is None:
        return None
    before = moment.case.run(clock.key) if begin.carries else None
    pauses = before.pauses if before else ()
    return running.start(clock.key, number, limit, day or on, calendar, pauses, waits=clock.waits)


def _standings(procedure: type[Procedure], action: Action, moment: Moment) -> tuple[Hold, ...]:
    assert moment.case is not None
    held = moment.case.standings
    if not (action.ends or action.interrupts or action.restores or action.begins):
        return held
    on = (moment.day(action.at) if action.at else None) or moment.on
    for standing in (*action.ends, *action.interrupts):
        held = standings.end(held, procedure.standing_id(standing), on)
    for standing in action.restores:
        held = standings.restore(held, procedure.standing_id(standing), on)
    for standing in action.begins:
        subject, name, organ = (str(moment.get(key) or "") for key in (standing.subject, standing.name, standing.organ))
        until = moment.day(standing.until) if standing.until else None
        new = Hold(
            procedure.standing_id(standing), subject, name, organ or moment.case.organ,
            tuple(members(moment.get(standing.scope))), on, until, case=moment.case.number,
        )  # fmt: skip
        held = standings.begin(held, new)
    return held


def _marks(procedure: type[Procedure], counts: Iterable[tuple[Count, int]], moment: Moment) -> tuple[Mark, ...]:
    assert moment.case is not None
    left = []
    for count, sign in counts:
        if count.where is None or count.where(moment):
            amount = sign * (int(moment.get(count.amount) or 0) if count.amount else 1)
            if amount:
                left.append(Mark(procedure.figure_id(count), amount, moment.case.organ, moment.on))
    return tuple(left)
