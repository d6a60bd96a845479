"""What a procedure is declared of (程序要素): states, actions, clocks, documents, guards, standings, counts and rates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from yifa.kernel.cases import Moment
from yifa.kernel.data import Data
from yifa.kernel.naming import Named
from yifa.kernel.roles import Role
from yifa.kernel.standings import Needs, Standing

T = TypeVar("T")
Test = Callable[[Moment], bool]


@dataclass(eq=False)
class State(Named):
    """A state of a case (状态). A case begins in ``initial`` and ends in a ``final`` one, which no action leaves."""

    initial: bool = field(default=False, kw_only=True)
    final: bool = field(default=False, kw_only=True)

    def __or__(self, other: "State | States") -> "States":
        return States((self,)) | other

    def opens(self) -> "Move":
        """The move that opens a case in this state (开案)."""
        return Move((), self)

    def to(self, target: "State") -> "Move":
        """The move from this state to another."""
        return Move((self,), target)

    def stays(self) -> "Move":
        """No move: the action happens in this state and leaves the case there."""
        return Move((self,), None)


@dataclass(frozen=True, slots=True)
class States:
    """Several states from which the same action is possible: ``(a | b).to(c)``."""

    members: tuple[State, ...]

    def __or__(self, other: "State | States") -> "States":
        return States(self.members + (other.members if isinstance(other, States) else (other,)))

    def to(self, target: State) -> "Move":
        """The move from any of these states to ``target``."""
        return Move(self.members, target)

    def stays(self) -> "Move":
        """No move, in any of these states."""
        return Move(self.members, None)


@dataclass(frozen=True, slots=True)
class Move:
    """From which states an action is possible, and where it leads: no ``sources`` opens a case, no ``target`` stays."""

    sources: tuple[State, ...]
    target: State | None

    @property
    def opening(self) -> bool:
        """Whether it opens a case."""
        return not self.sources


@dataclass(eq=False)
class Clock(Named):
    """A period within a case (期限): ``limit`` names the statutory one; ``until`` the data field that sets its last day,
    ``days`` the one that sets its number of working days, as that of a promise.

    The law's version is that of the start day, or of the case's law day where the procedure is ``pinned`` (C10). Where the
    law of that day sets no such period, the clock does not start. ``waits``: it is a period that must have passed before a
    step (不少于…), as that of a posting; nobody can be late for it.
    """

    limit: str = field(default="", kw_only=True)
    until: str = field(default="", kw_only=True)
    days: str = field(default="", kw_only=True)
    waits: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Start:
    """A clock's start with its conditions: ``on`` gives the start event's day, ``when`` whether it starts at all.

    ``limit`` names another statutory period than the clock's own, as where a simplified procedure has a shorter one.
    ``carries``: it replaces a run of the same clock and keeps what that run's suspensions left out.
    """

    clock: Clock
    on: str | Callable[[Moment], date] | None = None
    when: Test | None = None
    limit: str = ""
    carries: bool = False


@dataclass(eq=False)
class Document(Named):
    """An official document (文书) that an action issues, from the template of the same key. ``public``: it is published.

    ``organ`` is the data field that names whose document it is, or ``actor_organ`` for the organ of whoever acts, where
    that is not the organ that handles the case.
    """

    to: str = field(default="", kw_only=True)
    organ: str = field(default="", kw_only=True)
    public: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition of law on an action (办理条件): a pure test, its article, and what is said when it fails."""

    code: str
    article: str
    en: str
    zh: str
    test: Test


def guard(code: str, *, article: str, en: str, zh: str) -> Callable[[Test], Guard]:
    """Make a pure function over the moment into a :class:`Guard`."""
    return lambda test: Guard(code, article, en, zh, test)


def several(given: T | Sequence[T]) -> tuple[T, ...]:
    """What was declared as one or as a sequence, as a tuple."""
    return tuple(given) if isinstance(given, Sequence) else (given,)


class Action(Named):
    """A lawful step (办理步骤).

    ``move``: from where to where. ``by``: the roles of which the actor holds one. ``basis``: the articles. ``data``:
    what it asks for. ``guards``: its conditions. ``starts/stops/cancels/pauses/resumes/extends``: what it does to
    clocks, ``at`` being the data field with the day on which it does so (else the event's). ``awaits``: the waiting
    periods that must be over by then. ``issues``: documents. ``after``: actions that must have happened before.
    ``not_same_as``: actions whose last actor may not do this one. ``outcome``: the data field, or the fixed label, that
    becomes the case's outcome. ``law_from``/``law_to``: the law days of the cases that know this step. ``once``: no
    second time in a case. ``begins/ends/interrupts/restores``: what it does to standings, on the day of ``at``. ``needs``:
    the standings that those must have whom it names. ``opens_files``: once the case is published, anyone may have the files
    that came with this step. ``binding``: no correction may void it, since what follows already hangs on it; only a step of
    the procedure undoes it. A test says so of the moment of the correction, where it binds from some later step on, as a
    score does once the parent case has the report. ``live``: it is entered when it happens, not afterwards, unless a ledger
    kept elsewhere is loaded. ``publishes``: anyone may see the case from now on, as far as it is public; ``withdraws``:
    nobody else may any more, as where a law orders it.
    """

    def __init__(
        self,
        label: str,
        move: Move,
        *,
        by: Role | Sequence[Role] = (),
        basis: str = "",
        data: type[Data] | None = None,
        guards: Guard | Sequence[Guard] = (),
        starts: Clock | Start | Sequence[Clock | Start] = (),
        stops: Clock | Sequence[Clock] = (),
        cancels: Clock | Sequence[Clock] = (),
        pauses: Clock | Sequence[Clock] = (),
        resumes: Clock | Sequence[Clock] = (),
        extends: Clock | Sequence[Clock] = (),
        awaits: Clock | Sequence[Clock] = (),
        at: str = "",
        issues: Document | Sequence[Document] = (),
        after: "Action | Sequence[Action]" = (),
        not_same_as: "Action | Sequence[Action]" = (),
        outcome: str = "",
        law_from: date | None = None,
        law_to: date | None = None,
        once: bool = False,
        publishes: bool = False,
        withdraws: bool = False,
        begins: Standing | Sequence[Standing] = (),
        ends: Standing | Sequence[Standing] = (),
        interrupts: Standing | Sequence[Standing] = (),
        restores: Standing | Sequence[Standing] = (),
        needs: Needs | Sequence[Needs] = (),
        opens_files: bool = False,
        binding: bool | Test = False,
        live: bool = False,
    ) -> None:
        super().__init__(label)
        self.move = move
        self.by: tuple[Role, ...] = several(by)
        self.basis = basis
        self.data = data
        self.guards: tuple[Guard, ...] = several(guards)
        begun: tuple[Clock | Start, ...] = several(starts)
        self.starts = tuple(start if isinstance(start, Start) else Start(start) for start in begun)
        self.stops: tuple[Clock, ...] = several(stops)
        self.cancels: tuple[Clock, ...] = several(cancels)
        self.pauses: tuple[Clock, ...] = several(pauses)
        self.resumes: tuple[Clock, ...] = several(resumes)
        self.extends: tuple[Clock, ...] = several(extends)
        self.awaits: tuple[Clock, ...] = several(awaits)
        self.at = at
        self.issues: tuple[Document, ...] = several(issues)
        self.after: tuple[Action, ...] = several(after)
        self.not_same_as: tuple[Action, ...] = several(not_same_as)
        self.outcome = outcome
        self.law_from = law_from
        self.law_to = law_to
        self.once = once
        self.publishes = publishes
        self.withdraws = withdraws
        self.begins: tuple[Standing, ...] = several(begins)
        self.ends: tuple[Standing, ...] = several(ends)
        self.interrupts: tuple[Standing, ...] = several(interrupts)
        self.restores: tuple[Standing, ...] = several(restores)
        self.needs: tuple[Needs, ...] = several(needs)
        self.opens_files = opens_files
        self.binding: Test = binding if callable(binding) else lambda at: bool(binding)
        self.live = live


@dataclass(frozen=True, slots=True)
class Public:
    """What anyone may see of a case, once an action that ``publishes`` has happened (公开范围): the named data fields."""

    fields: tuple[str, ...] = ()
