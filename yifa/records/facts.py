"""What guards may ask (办案所需事实): the kernel's ``Facts``, answered from the database and from what a writer holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection

from yifa.kernel.cases import Edition, File, Office, Snapshot
from yifa.kernel.days import Calendar
from yifa.kernel.errors import Refused
from yifa.kernel.standings import Hold
from yifa.records import calendars
from yifa.records.encoding import snapshot
from yifa.records.installed import frozen_edition, registry
from yifa.records.models import Attachment, Case, Event, Standing
from yifa.records.rows import ask, column, names, query, table
from yifa.registers.models import Organ


@dataclass(frozen=True, slots=True)
class Held:
    """A case as a writer holds it: its row's identity beside its snapshot, and the digest of its last event."""

    id: UUID
    path: str
    parent: UUID | None
    digest: str
    case: Snapshot


def _keys(held: Held) -> Iterator[tuple[str, str, str]]:
    # By what the standings of a case are asked for.
    for hold in held.case.standings:
        yield hold.standing, "subject", hold.subject
        yield hold.standing, "name", hold.name


@dataclass(frozen=True, slots=True)
class Place:
    """What numbering, scope and guards need of an organ: mark, path, name and kind, and from when until when it exists."""

    mark: str
    path: str
    name: str
    kind: str
    since: date | None
    until: date | None


@cache
def _case_query(vendor: str) -> str:
    columns = ", ".join(f"c.{column(Case, name)}" for name in names(Case))
    number, sequence = column(Case, "number"), column(Case, "sequence")
    return (
        f"SELECT {columns}, p.{number}, e.digest FROM {table(Case)} c "
        f"LEFT JOIN {table(Case)} p ON p.id = c.parent_id "
        f"LEFT JOIN {table(Event)} e ON e.case_id = c.id AND e.{sequence} = c.{sequence}"
    )


@cache
def _standing_query(which: str, vendor: str) -> str:
    case, stretch, standing = (column(Standing, name) for name in ("case", "stretch", "standing"))
    return (
        f"SELECT c.{column(Case, 'number')} FROM {table(Standing)} s JOIN {table(Case)} c ON c.id = s.{case} "
        f"WHERE s.{standing} = %s AND s.{column(Standing, which)} = %s ORDER BY s.{case}, s.{stretch}"
    )


class StoredFacts:
    """Facts as of now. What was looked up is kept, so one of these should not live longer than one writer or request."""

    def __init__(self) -> None:
        self.held: dict[str, Held] = {}
        self.calendar_edition: str | None = None
        self._notices: tuple[str, ...] | None = None
        # As an ordered set: what was opened first comes first.
        self._below: dict[str, dict[str, None]] = {}
        self._holders: dict[tuple[str, str, str], dict[str, None]] = {}
        self._children: dict[str, list[str]] = {}
        self._organs: dict[str, Place | None] = {}
        self._files: dict[str, File | None] = {}
        self._content: dict[str, bytes] = {}
        self._standing: dict[tuple[str, str, str], list[str]] = {}

    def forget(self) -> None:
        """Let go of all that somebody else may have changed."""
        self.held.clear()
        self._below.clear()
        self._holders.clear()
        self._children.clear()
        self._standing.clear()

    def use_calendar(self, edition: str) -> None:
        """Say which notice the newest calendar ends with: none but those of the law where it is empty."""
        if edition != self.calendar_edition:
            self.calendar_edition, self._notices = edition, None

    def hold(self, held: Held, *, opened: bool = False) -> None:
        """Take a case as it now stands, whatever the database says."""
        number, parent = held.case.number, held.case.parent
        self.held.pop(number, None)
        self._keep(held)
        if opened and parent in self._children:
            self._children[parent].append(number)
        for key in _keys(held):
            if number not in self._standing.get(key, (number,)):
                self._standing[key].append(number)

    def _keep(self, held: Held) -> None:
        self.held[held.case.number] = held
        self._below.setdefault(held.case.parent, {})[held.case.number] = None
        for key in _keys(held):
            self._holders.setdefault(key, {})[held.case.number] = None

    def let_go(self, keep: int) -> None:
        """Keep only the cases used last; all must be written."""
        for number in list(self.held)[: max(len(self.held) - keep, 0)]:
            held = self.held.pop(number)
            del self._below[held.case.parent][number]
            for key in _keys(held):
                numbers = self._holders.get(key, {})
                numbers.pop(number, None)
                if not numbers:
                    self._holders.pop(key, None)
        self._children.clear()

    def find(self, number: str) -> Held | None:
        """The case of this number with its row's identity."""
        if number not in self.held:
            self.answer(self._query(*by_number(number)))
        return self.held.get(number)

    def answer(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Take the cases that :func:`by_number` asked for."""
        for row in rows:
            self._keep(_held(row))

    def case(self, number: str) -> Snapshot | None:
        """The case of this number, if there is one."""
        held = self.find(number)
        return held.case if held is not None else None

    def children(self, number: str) -> Sequence[Snapshot]:
        """The sub-cases of the case of this number, in the order in which they were opened."""
        if number not in self._children:
            asked = f"{_case_query(connection.vendor)} WHERE p.number = %s ORDER BY c.opened_on, c.id"
            stored = {held.case.number: held for held in map(_held, self._query(asked, [number]))}
            for each, held in stored.items():
                if each not in self.held:
                    self._keep(held)
            waiting = (each for each in self._below.get(number, ()) if each not in stored)
            self._children[number] = [*stored, *waiting]
        found = (self.find(each) for each in self._children[number])
        return [held.case for held in found if held is not None]

    def place(self, key: str) -> Place:
        """What is known of an organ. Raises ``organ_unknown``."""
        if key not in self._organs:
            row = ask(query(Organ, ("mark", "path", "name", "kind", "since", "until"), "key", connection.vendor), [key])
            self._organs[key] = Place(row[0] or "", *row[1:]) if row else None
        found = self._organs[key]
        if found is None:
            raise Refused("organ_unknown", field="organ", organ=key)
        return found

    def organ(self, key: str) -> Office | None:
        """The organ of this key, if there is one."""
        try:
            place = self.place(key)
        except Refused:
            return None
        return Office(key, place.name, place.kind, place.path)

    def standings(self, standing: str, *, subject: str = "", name: str = "") -> Sequence[Hold]:
        """Every stretch of a standing, whatever the day, of this subject or of this number (or both); without either, none."""
        if not (subject or name):
            return []
        which, value = ("name", name) if name else ("subject", subject)
        key = (standing, which, value)
        if key not in self._standing:
            listed = (number for (number,) in self._query(_standing_query(which, connection.vendor), [standing, value]))
            self._standing[key] = list(dict.fromkeys([*listed, *self._holders.get(key, ())]))
        found = (self.find(number) for number in self._standing[key])
        return [
            hold
            for held in found
            if held is not None
            for hold in held.case.standings
            if hold.standing == standing and subject in ("", hold.subject) and name in ("", hold.name)
        ]

    def file(self, digest: str) -> File | None:
        """The file of this digest, if it is stored."""
        if self._files.get(digest) is None:
            row = ask(query(Attachment, ("name", "media_type", "size"), "digest", connection.vendor), [digest])
            self._files[digest] = File(digest, *row) if row else None
        return self._files[digest]

    def content(self, digest: str) -> bytes:
        """What the stored file of this digest holds. Raises ``attachment_unknown``."""
        if digest not in self._content:
            row = Attachment.objects.filter(digest=digest).values_list("content").first()
            if row is None:
                raise Refused("attachment_unknown", field="attachments", digest=digest)
            for old in list(self._content)[:-1]:
                del self._content[old]
            self._content[digest] = bytes(row[0])
        return self._content[digest]

    def figure(self, id: str) -> str | None:
        """The label of the figure of this id, if there is one."""
        known = registry().figures.get(id)
        return known.label if known is not None else None

    def edition(self, organ: str, year: int, number: int) -> Edition | None:
        """The frozen edition of an organ's report of a year that has this number, if there is one."""
        return frozen_edition(organ, year, number)

    def calendar(self, edition: str = "") -> Calendar:
        """The holiday calendar of this edition, or the newest."""
        if self._notices is None:
            self._notices = () if self.calendar_edition == "" else calendars.added()
        return calendars.calendar(self._notices, edition)

    def _query(self, statement: str, given: Sequence[Any]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(statement, given)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def by_number(number: str) -> tuple[str, Sequence[Any]]:
    """The query for the case of this number."""
    return f"{_case_query(connection.vendor)} WHERE c.number = %s", [number]


def _held(row: tuple[Any, ...]) -> Held:
    *columns, parent, digest = row
    stored = Case(**dict(zip(names(Case), columns, strict=True)))
    return Held(_uuid(stored.id), stored.path, _uuid(stored.parent_id) if stored.parent_id else None, digest,
                snapshot(stored, parent or ""))  # fmt: skip


def _uuid(given: Any) -> UUID:
    return given if isinstance(given, UUID) else UUID(given)
