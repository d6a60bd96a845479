"""Between the kernel's values and stored rows (存储格式): cases and events to columns, and back.

What a digest covers stands here too: the envelope and the fields of an event name every column but its secret and the
digest itself, so that a change to any of them shows. The envelope is public in every proof; who acted is not, so it stands
among the fields, which are salted one by one.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

import orjson

from yifa.kernel.canonical import canonical
from yifa.kernel.cases import Done, Event, Snapshot
from yifa.kernel.running import Run, Status
from yifa.kernel.standings import Hold
from yifa.records import models

SEALED = frozenset({"@actor", "@attachments", "@key", "@post"})
"""The fields that are no data but say who acted and how (经办信息); no field of data begins with ``@``."""

_DAYS = ("started_on", "due", "due_no_roll", "stopped_on")


def text(value: Any) -> str:
    """A value as canonical JSON."""
    return canonical(value).decode()


def instant(at: datetime) -> str:
    """An instant as text, in UTC to the microsecond."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def envelope(row: Mapping[str, Any]) -> dict[str, Any]:
    """An event's envelope (事件要素): its public columns by name, as JSON values. Days and instants are given as text."""
    return {
        "action": row["action"],
        "calendar": row["calendar"],
        "case": row["case"],
        "occurred_on": row["occurred_on"],
        "opens": row["opens"],
        "organ": row["organ"],
        "position": row["position"],
        "previous": row["previous"],
        "recorded_at": row["recorded_at"],
        "sequence": row["sequence"],
        "state": row["state"],
        "voids": row["voids"],
    }


def fields(row: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """What of an event a proof can withhold: who acted, with which files, under which key, and its data."""
    return {
        "@actor": row["actor"],
        "@attachments": row["attachments"],
        "@key": row["key"],
        "@post": row["post"],
        **data,
    }


def fields_of(event: models.Event) -> dict[str, Any]:
    """The fields of a stored event."""
    return fields(
        {"actor": event.actor, "attachments": event.files, "key": event.key, "post": event.post}, event.fields
    )


def envelope_of(event: models.Event) -> dict[str, Any]:
    """The envelope of a stored event."""
    row = {name: getattr(event, name) for name in ("action", "calendar", "organ", "position", "previous")}
    row |= {name: getattr(event, name) for name in ("sequence", "state", "voids")}
    return envelope(
        {
            **row,
            "case": event.case_id.hex,
            "occurred_on": event.occurred_on.isoformat(),
            "opens": orjson.loads(event.opens) if event.opens else None,
            "recorded_at": instant(event.recorded_at),
        }
    )


def kernel_event(row: models.Event) -> Event:
    """A stored event as the kernel's value."""
    return Event(
        row.sequence, row.action, row.actor, row.post, row.organ, row.occurred_on, orjson.loads(row.data), row.calendar,
        row.voids, tuple(file["digest"] for file in row.files),
    )  # fmt: skip


def runs_text(runs: Iterable[Run]) -> str:
    """The runs of a case's clocks as JSON."""
    return orjson.dumps(list(runs)).decode()


def runs(given: str) -> tuple[Run, ...]:
    """The runs that :func:`runs_text` wrote."""
    found = []
    for run in orjson.loads(given):
        days = {name: _day(run[name]) for name in _DAYS}
        pauses = tuple((date.fromisoformat(first), _day(again)) for first, again in run["pauses"])
        found.append(Run(**{**run, **days, "status": Status(run["status"]), "pauses": pauses}))
    return tuple(found)


def done_text(done: Mapping[str, Done]) -> str:
    """The actions done in a case as JSON."""
    return orjson.dumps(dict(done), option=orjson.OPT_SORT_KEYS).decode()


def done(given: str) -> dict[str, Done]:
    """The actions that :func:`done_text` wrote."""
    return {
        key: Done(
            each["times"],
            date.fromisoformat(each["on"]),
            each["actor"],
            each["organ"],
            tuple(each.get("attachments", ())),
        )
        for key, each in orjson.loads(given).items()
    }


def standings_text(standings: Iterable[Hold]) -> str:
    """The stretches of the standings that a case gives, as JSON."""
    return orjson.dumps(list(standings)).decode()


def standings(given: str) -> tuple[Hold, ...]:
    """The stretches that :func:`standings_text` wrote."""
    return tuple(
        Hold(
            each["standing"], each["subject"], each["name"], each["organ"], tuple(each["scope"]),
            date.fromisoformat(each["since"]), _day(each["until"]), _day(each["ended"]), each["case"],
        )
        for each in orjson.loads(given)
    )  # fmt: skip


def case_columns(case: Snapshot) -> dict[str, Any]:
    """The columns of a case's row that follow from its events."""
    return {
        "number": case.number,
        "procedure": case.procedure,
        "version": case.version,
        "organ_id": case.organ,
        "state": case.state,
        "outcome": case.outcome,
        "sequence": case.sequence,
        "opened_on": case.opened_on,
        "last_on": case.last_on,
        "law_day": case.law_day,
        "closed_on": case.closed_on,
        "published_on": case.published_on,
        "handler": case.handler,
        "next_due": case.next_due,
        "data": text(dict(case.data)),
        "runs": runs_text(case.runs),
        "done": done_text(case.done),
        "standings": standings_text(case.standings),
    }


def snapshot(row: models.Case, parent: str) -> Snapshot:
    """A stored case as the kernel's value; ``parent`` is its parent's number."""
    return Snapshot(
        procedure=row.procedure,
        version=row.version,
        number=row.number,
        organ=row.organ_id,
        state=row.state,
        sequence=row.sequence,
        opened_on=row.opened_on,
        last_on=row.last_on,
        law_day=row.law_day,
        handler=row.handler,
        closed_on=row.closed_on,
        published_on=row.published_on,
        outcome=row.outcome,
        parent=parent,
        data=orjson.loads(row.data),
        runs=runs(row.runs),
        done=done(row.done),
        standings=standings(row.standings),
    )


def _day(given: str | None) -> date | None:
    return date.fromisoformat(given) if given else None
