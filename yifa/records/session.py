"""The one writer (唯一写入者): whatever happens to a case passes through a :class:`Session`, whether one step or a year of them.

A session takes the sequencer's lock with its first step, works on cases that it holds in memory, and writes everything in
one transaction when it is flushed. Each step is whole: a refused one leaves no trace, neither in the rows that wait nor in
serials, tree or tallies. What was not flushed is not recorded.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import TracebackType
from typing import Any, Self, cast

import orjson
from django.conf import settings
from django.db import connection
from django.utils import timezone

from yifa.kernel.acting import apply, decide, find_action
from yifa.kernel.cases import Actor, Event, Mark, Snapshot
from yifa.kernel.digests import SECRET_BYTES, Algorithm, event_digest, field_digests, log_entry
from yifa.kernel.errors import Refused
from yifa.kernel.merkle import Frontier, leaf_hash
from yifa.kernel.references import Opening
from yifa.records import models
from yifa.records.encoding import envelope, fields, instant, text
from yifa.records.facts import Held, StoredFacts, by_number
from yifa.records.identifiers import uuid7
from yifa.records.installed import registry
from yifa.records.rows import ask, column, query, table
from yifa.records.sequencer import Question, Rows, sequenced
from yifa.records.waiting import Waiting

BATCH = 1_000
"""How many events wait at most before they are written."""
_CASES = 10_000


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a step (回执): the case as it now stands, and where its event stands in the log."""

    number: str
    sequence: int
    position: int
    digest: str
    case: Snapshot
    marks: tuple[Mark, ...]


class Session:
    """Writes steps. Use it as a context; at its end, without an exception, what waits is written."""

    def __init__(self, batch: int = BATCH, *, imported: bool = False) -> None:
        self._imported = imported
        self.facts = StoredFacts()
        self._batch = batch
        self._algorithm = cast(Algorithm, settings.YIFA_DIGEST)
        self._zone = timezone.get_current_timezone()
        self._transaction: AbstractContextManager[list[Rows]] | None = None
        self._frontier = Frontier()
        self._serials: dict[str, int] = {}
        self._waiting = Waiting()
        self._calendar_changed = False
        # The keys in the ledger, by their hashes, while nobody but this session has ever written to it.
        self._keys: set[int] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.flush()
        elif self._transaction is not None:
            self._end(kind, error, trace)

    def perform(
        self,
        case: str | models.Case | Opening,
        action: str,
        data: Mapping[str, Any],
        by: Actor,
        on: date,
        *,
        at: datetime | None = None,
        attachments: Sequence[str] = (),
        key: str | None = None,
    ) -> Receipt:
        """Do one step, as :func:`yifa.records.performing.perform` says."""
        number, series = ("", self._series(case, on)) if isinstance(case, Opening) else (_number(case), "")
        at = self.begin(at, key, number, series)
        where: Held | Opening = case if isinstance(case, Opening) else self.held(case)
        procedure = where.procedure if isinstance(where, Opening) else registry()[where.case.procedure]
        calendar = self.facts.calendar()
        event = decide(
            procedure,
            where if isinstance(where, Opening) else where.case,
            find_action(procedure, action),
            data,
            by,
            on,
            today=at.astimezone(self._zone).date(),
            facts=self.facts,
            calendar=calendar,
            attachments=attachments,
            entered_at=None if self._imported else timezone.localtime(at),
        )
        if isinstance(where, Opening):
            return self._open(where, event, at, key)
        after, marks = apply(procedure, where.case, event, calendar)
        return self.record(where, after, event, marks, at, key)

    def held(self, case: str | models.Case) -> Held:
        """The case of this number, with the digest of its last event. Raises ``case_unknown``."""
        found = self.facts.find(_number(case))
        if found is None:
            raise Refused("case_unknown", field="case", number=_number(case))
        return found

    def begin(self, at: datetime | None, key: str | None, number: str = "", series: str = "") -> datetime:
        """Take the lock if it is not held yet, see that the sender's key is new, and return the instant to record.

        The case of that number and the last serial of that series are read with the lock.
        Raises ``request_repeated`` and ``key_malformed``.
        """
        if self._transaction is None:
            self._take(number, series)
        elif len(self._waiting.events) >= self._batch:
            self.flush()
            self._take(number, series)
        if key is not None:
            if not 0 < len(key) <= 200 or "\0" in key:
                raise Refused("key_malformed", field="key", given=key[:60])
            found = self.known(key)
            if found is not None:
                raise Refused("request_repeated", field="key", number=found[0], sequence=found[1])
        return at or timezone.now()

    def known(self, key: str) -> tuple[str, int] | None:
        """The case number and sequence of the event that a sender's key stands for, if there is one."""
        if key in self._waiting.keys:
            return self._waiting.keys[key]
        if self._transaction is not None and self._keys is not None and hash(key) not in self._keys:
            return None
        row = ask(_by_key(connection.vendor), [key])
        return (row[0], row[1]) if row else None

    def use_calendar(self, edition: str) -> None:
        """Compute from now on with the calendar that ends with this notice, which was just stored."""
        self.facts.use_calendar(edition)
        self._calendar_changed = True

    def _open(self, opening: Opening, event: Event, at: datetime, key: str | None) -> Receipt:
        organ, series = self.facts.place(opening.organ), self._series(opening, event.on)
        if (organ.since and event.on < organ.since) or (organ.until and event.on > organ.until):
            raise Refused("organ_not_active", field="organ", organ=opening.organ, on=event.on)
        parent = self.held(opening.parent) if opening.parent else None
        serial = self._serial(series) + 1
        number = series.format(serial)
        after, marks = apply(opening.procedure, opening, event, self.facts.calendar(), number)
        held = Held(uuid7(at), organ.path, parent.id if parent else None, "", after)
        receipt = self.record(held, after, event, marks, at, key, opened=(series, serial))
        self._serials[series] = self._waiting.serials[series] = serial
        return receipt

    def _series(self, opening: Opening, on: date) -> str:
        organ = self.facts.place(opening.organ)
        if not organ.mark:
            raise Refused("organ_without_mark", field="organ", organ=opening.organ)
        return opening.procedure.number.format(organ=organ.mark, year=on.year, serial="{}")

    def _serial(self, series: str) -> int:
        if series not in self._serials:
            row = ask(*_last_of(series)) if self._keys is None else None
            self._serials[series] = row[0] if row else 0
        return self._serials[series]

    def record(
        self,
        before: Held,
        after: Snapshot,
        event: Event,
        marks: Iterable[Mark],
        at: datetime,
        key: str | None = None,
        *,
        opened: tuple[str, int] | None = None,
        rebuilt: Sequence[Mapping[str, Any]] | None = None,
    ) -> Receipt:
        """Append an event that was decided, and all that follows from it.

        ``rebuilt`` is what the case's events were given, where ``after`` was made by replaying them all.

        Raises ``not_canonical`` where the data has a value that cannot be recorded.
        """
        position = self._frontier.size
        secret = secrets.token_bytes(SECRET_BYTES)
        opens = {
            "number": after.number, "organ": after.organ, "parent": after.parent, "path": before.path,
            "procedure": after.procedure, "serial": opened[1], "series": opened[0], "version": after.version,
        } if opened else None  # fmt: skip
        row: dict[str, Any] = {
            "position": position,
            "case": before.id.hex,
            "sequence": event.sequence,
            "action": event.action,
            "actor": event.actor,
            "post": event.post,
            "organ": event.organ,
            "occurred_on": event.on.isoformat(),
            "recorded_at": instant(at),
            "opens": opens,
            "calendar": event.calendar,
            "voids": event.voids,
            "attachments": [self._described(digest) for digest in event.attachments],
            "state": after.state,
            "key": key,
            "previous": before.digest,
        }
        salted = field_digests(fields(row, event.data), secret, self._algorithm)
        digest = event_digest(envelope(row), salted, self._algorithm)
        row |= {
            "case_id": before.id,
            "occurred_on": event.on,
            "recorded_at": at,
            "opens": text(opens) if opens else "",
            "data": text(dict(event.data)),
            "attachments": text(row["attachments"]),
            "secret": secret,
            "algorithm": self._algorithm,
            "digest": digest,
        }
        # Nothing below refuses, so a step is recorded whole or not at all.
        left, held = tuple(marks), Held(before.id, before.path, before.parent, digest, after)
        self._waiting.event(row, self._frontier.append(leaf_hash(log_entry(digest, self._algorithm))))
        self._waiting.marks(held, position, left)
        if key is not None:
            self._waiting.keys[key] = (after.number, event.sequence)
            if self._keys is not None:
                self._keys.add(hash(key))
        if rebuilt is not None:
            self._waiting.replayed(held.id)
        known = None if opened or rebuilt is not None else before.case
        self._waiting.case(held, known, [event.data] if rebuilt is None else rebuilt, self.facts)
        self.facts.hold(held, opened=opened is not None)
        return Receipt(after.number, event.sequence, position, digest, after, left)

    def _described(self, digest: str) -> dict[str, str]:
        # Name and type stand in the event, so that a change to them shows.
        file = self.facts.file(digest)
        assert file is not None
        return {"digest": digest, "media_type": file.media_type, "name": file.name}

    def _take(self, number: str, series: str) -> None:
        questions: list[Question] = [(query(models.Head, ("size", "peaks", "calendar"), "id", connection.vendor), [1])]
        questions += [by_number(number)] if number else []
        questions += [_last_of(series)] if series else []
        transaction = sequenced(*questions)
        (head, *answers), self._transaction = transaction.__enter__(), transaction
        size, peaks, calendar = head[0] if head else (0, "[]", "")
        if peaks != text(self._frontier.to_hex()) or calendar != self.facts.calendar_edition:
            self.facts.forget()
            self._serials.clear()
            self._keys = None
        if size == 0:
            self._keys = set()
        self._frontier = Frontier.from_hex(size, orjson.loads(peaks))
        self.facts.use_calendar(calendar)
        if number:
            self.facts.answer(answers[0])
        if series:
            self._serials[series] = answers[-1][0][0] if answers[-1] else 0

    def write(self) -> None:
        """Write the rows that wait, without ending the transaction."""
        self._waiting.write(self._frontier, self.facts.calendar_edition or "")
        self._waiting = Waiting()
        self._calendar_changed = False

    def flush(self) -> None:
        """Write what waits and commit it. If that fails, nothing of it is recorded."""
        if self._transaction is None:
            return
        try:
            if self._waiting.events or self._calendar_changed:
                self.write()
        except BaseException as error:
            self._end(type(error), error, error.__traceback__)
            raise
        self._end(None, None, None)
        self.facts.let_go(_CASES)

    def _end(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        ending, self._transaction = self._transaction, None
        assert ending is not None
        if kind is not None:
            self._waiting = Waiting()
            self._calendar_changed = False
            self._frontier = Frontier()
            self._serials.clear()
            self._keys = None
            self.facts.forget()
        ending.__exit__(kind, error, trace)


def _number(case: str | models.Case) -> str:
    return case.number if isinstance(case, models.Case) else case


def _last_of(series: str) -> Question:
    return query(models.Serial, ("last",), "series", connection.vendor), [series]


@cache
def _by_key(vendor: str) -> str:
    return (
        f"SELECT c.{column(models.Case, 'number')}, e.{column(models.Event, 'sequence')} "
        f"FROM {table(models.Event)} e JOIN {table(models.Case)} c ON c.id = e.case_id "
        f"WHERE e.{column(models.Event, 'key')} = %s"
    )
