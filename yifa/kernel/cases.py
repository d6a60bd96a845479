"""Cases as values (案件): who acts, what happened, where the case stands and what it left to be counted.

Nothing here is stored or checked; :mod:`yifa.kernel.acting` moves from one value to the next, and the records keep them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from yifa.kernel.days import Calendar
from yifa.kernel.running import Run, Status, over
from yifa.kernel.standings import Hold

CORRECT = "correct"
"""The built-in action that voids an earlier event (更正)."""
RECALCULATE = "recalculate"
"""The built-in action that computes running clocks again after a new holiday notice (重算期限)."""
VOID = "void"
"""The built-in state of a case whose opening was itself voided (已作废); its number is never given again."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts (行为人): a person in a post of an organ with its roles, or a party known to one case.

    ``organ`` is empty for a party, ``case`` (a case number) for everybody else.
    """

    key: str
    name: str
    post: str
    organ: str
    roles: frozenset[str]
    case: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a case (事件), as decided: ``on`` is the law's day, ``data`` plain JSON values by field.

    ``calendar`` is the edition of the holiday calendar that it was decided with; ``voids`` the sequence number of the event
    that it corrects; ``attachments`` the digests of the files that belong to it.
    """

    sequence: int
    action: str
    actor: str
    post: str
    organ: str
    on: date
    data: Mapping[str, Any]
    calendar: str
    voids: int | None = None
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What is remembered of an action that happened: how often; when, by whom and with which files last."""

    times: int
    on: date
    actor: str
    organ: str
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where a case stands (案件现状): the sum of its events. ``data`` holds the latest value of every field given so far."""

    procedure: str
    version: int
    number: str
    organ: str
    state: str
    sequence: int
    opened_on: date
    last_on: date
    law_day: date
    handler: str
    closed_on: date | None = None
    published_on: date | None = None
    outcome: str = ""
    parent: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    runs: tuple[Run, ...] = ()
    done: Mapping[str, Done] = field(default_factory=dict)
    standings: tuple[Hold, ...] = ()

    def run(self, clock: str) -> Run | None:
        """The latest run of a clock."""
        return next((run for run in reversed(self.runs) if run.clock == clock), None)

    def did(self, *actions: str) -> bool:
        """Whether any of these actions has happened."""
        return any(action in self.done for action in actions)

    @property
    def next_due(self) -> date | None:
        """The earliest day on which a running clock is due."""
        return min((run.due for run in self.runs if run.status is Status.RUNNING and not run.waits), default=None)


@dataclass(frozen=True, slots=True)
class Mark:
    """What an event leaves to be counted (计数): which figure's count, how much, for which organ, on which day."""

    count: str
    amount: int
    organ: str
    on: date


@dataclass(frozen=True, slots=True)
class Office:
    """What is known of an organ (机关): ``kind`` as 镇 or 工作部门; ``path`` the keys of all above it and its own."""

    key: str
    name: str
    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class File:
    """What is known of a stored file (附件); ``size`` in bytes."""

    digest: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Edition:
    """What is known of a frozen edition of a yearly report (定稿): whose and of which year, and the ``text`` it was made from.

    ``as_of`` is the last day that its figures count, those of the organs up to ``cut_off`` where it has one, ``published_on`` the
    day that it bears.
    """

    organ: str
    year: int
    number: int
    as_of: date
    published_on: date
    text: str
    cut_off: date | None = None


class Facts(Protocol):
    """What guards may ask beyond their own case (查询事实); read-only, narrow, answered by the records."""

    def case(self, number: str) -> Snapshot | None:
        """The case of this number, if there is one."""

    def children(self, number: str) -> Sequence[Snapshot]:
        """The sub-cases of the case of this number."""

    def organ(self, key: str) -> Office | None:
        """The organ of this key, if there is one."""

    def standings(self, standing: str, *, subject: str = "", name: str = "") -> Sequence[Hold]:
        """Every stretch of a standing, whatever the day, of this subject or of this number (or both); without either, none."""

    def file(self, digest: str) -> File | None:
        """The file of this digest, if it is stored."""

    def content(self, digest: str) -> bytes:
        """What the stored file of this digest holds. Raises ``attachment_unknown``."""

    def figure(self, id: str) -> str | None:
        """The label of the figure of this id, if there is one."""

    def edition(self, organ: str, year: int, number: int) -> Edition | None:
        """The frozen edition of an organ's report of a year that has this number, if there is one."""

    def calendar(self, edition: str = "") -> Calendar:
        """The holiday calendar of this edition, or the newest."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment of an action, as guards, starts and counts see it.

    For guards ``case`` is as before the action (``None`` when it opens the case); for counts as after it. ``parent`` is the
    case that this one belongs to and ``attachments`` the digests of the files that come with the action, both known to
    guards alone; so is ``entered_at``, the instant at which the action is entered in China's time, ``None`` where it
    comes from a ledger that was kept elsewhere (台账补录).
    """

    case: Snapshot | None
    data: Mapping[str, Any]
    on: date
    by: Actor | None = None
    facts: Facts | None = None
    parent: Snapshot | None = None
    attachments: tuple[str, ...] = ()
    entered_at: datetime | None = None

    def get(self, name: str) -> Any:
        """The field's value in this action, else as the case last had it, else ``None``."""
        if name in self.data:
            return self.data[name]
        return self.case.data.get(name) if self.case is not None else None

    def day(self, name: str) -> date | None:
        """A date field's value, found as by :meth:`get`."""
        value = self.get(name)
        return date.fromisoformat(value) if value else None

    def live(self, clock: str) -> Run | None:
        """The clock's latest run, while it runs or is suspended."""
        run = self.case.run(clock) if self.case is not None else None
        return run if run is not None and run.live else None

    def overdue(self, *clocks: str) -> bool:
        """Whether one of these clocks ran out before today without what it waited for (期限届满)."""
        runs = (self.live(clock) for clock in clocks)
        return any(run is not None and over(run, self.on) for run in runs)

    def met(self, clock: str) -> bool:
        """Whether the clock's latest run was met, or never ran because the law sets no such period."""
        run = self.case.run(clock) if self.case is not None else None
        return run is None or run.status is Status.MET

    @property
    def law_day(self) -> date:
        """The day whose law the case is under."""
        return self.case.law_day if self.case is not None else self.on
