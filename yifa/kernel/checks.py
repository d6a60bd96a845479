"""Checks of a declaration (程序校验): a procedure that could not work is refused when it is defined, with the fault named."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from string import Formatter
from typing import Any, ClassVar, Protocol

from yifa.kernel.cases import CORRECT, RECALCULATE, VOID
from yifa.kernel.counts import Change, Count, CountEach, Share
from yifa.kernel.data import Hints, choices, hints
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.errors import Refused
from yifa.kernel.glossary import Glossary
from yifa.kernel.limits import versions
from yifa.kernel.standings import Standing


class DeclarationError(TypeError):
    """A procedure's declaration is faulty; ``code`` names the kind of fault (程序定义有误)."""

    def __init__(self, procedure: str, code: str, message: str) -> None:
        super().__init__(f"{procedure}: {code}: {message}")
        self.code = code


class Declared(Protocol):
    """What is checked: the parts of a procedure class."""

    key: ClassVar[str]
    label: ClassVar[str]
    number: ClassVar[str]
    law_day: ClassVar[str]
    subject: ClassVar[str]
    public: ClassVar[Public]
    states: ClassVar[Mapping[str, State]]
    actions: ClassVar[Mapping[str, Action]]
    clocks: ClassVar[Mapping[str, Clock]]
    documents: ClassVar[Mapping[str, Document]]
    counts: ClassVar[Mapping[str, Count]]
    tallies: ClassVar[Mapping[str, CountEach]]
    shares: ClassVar[Mapping[str, Share]]
    comparisons: ClassVar[Mapping[str, Change]]
    standings: ClassVar[Mapping[str, Standing]]

    @classmethod
    def fields(cls) -> dict[str, Any]:
        """Every data field of its actions by name."""


Fault = tuple[str, str]


def check(cls: type[Declared], terms: Glossary) -> None:
    """Raise :class:`DeclarationError` for the first fault of the declaration ``cls``."""
    name = cls.__name__
    for attribute in ("key", "label", "number"):
        if not getattr(cls, attribute, ""):
            raise DeclarationError(name, "incomplete", f"{attribute} is missing")
    for faults in (_of_states, _of_actions, _of_clocks, _of_counts, _of_standings, _of_fields):
        for code, message in faults(cls):
            raise DeclarationError(name, code, message)
    for code, message in _of_labels(cls, terms):
        raise DeclarationError(name, code, message)


def _of_states(cls: type[Declared]) -> Iterator[Fault]:
    initial = {state.key for state in cls.states.values() if state.initial}
    if not initial:
        yield "no_initial_state", "no state is initial; mark the state in which a case opens"
    if not any(state.final for state in cls.states.values()):
        yield "no_final_state", "no state is final; a case could never end"
    onward: dict[str, set[str]] = {key: set() for key in cls.states}
    reached: set[str] = set()
    for action in cls.actions.values():
        move = action.move
        for state in (*move.sources, *((move.target,) if move.target else ())):
            if cls.states.get(state.key) is not state:
                yield (
                    "foreign_state",
                    f"action {action.key} uses state {state.key!r}, which this procedure does not declare",
                )
        if move.opening and move.target is not None:
            if not move.target.initial:
                yield (
                    "opens_elsewhere",
                    f"action {action.key} opens a case in {move.target.key!r}, which is not initial",
                )
            reached.add(move.target.key)
        for source in move.sources:
            if source.final and move.target is not None and move.target is not source:
                yield "exit_from_final", f"action {action.key} leaves the final state {source.key!r}"
            if move.target is not None:
                onward[source.key].add(move.target.key)
    if VOID in cls.states:
        yield "reserved_key", f"state {VOID!r} has the key of a state that every procedure has; name it otherwise"
    for key in initial - reached:
        yield "unreachable_state", f"no action opens a case in the initial state {key!r}"
    frontier = set(reached)
    while frontier:
        frontier = set().union(*(onward[key] for key in frontier)) - reached
        reached |= frontier
    for key in cls.states:
        if key not in reached:
            yield "unreachable_state", f"state {key!r} cannot be reached from an initial state"
    ends = {key for key, state in cls.states.items() if state.final}
    grown = True
    while grown:
        more = {key for key, targets in onward.items() if targets & ends} - ends
        ends |= more
        grown = bool(more)
    for key in cls.states:
        if key not in ends:
            yield "trap", f"from state {key!r} no final state can be reached"


def _of_actions(cls: type[Declared]) -> Iterator[Fault]:
    if not any(action.move.opening for action in cls.actions.values()):
        yield "no_opening", "no action opens a case"
    for action in cls.actions.values():
        if action.key in (CORRECT, RECALCULATE):
            yield (
                "reserved_key",
                f"action {action.key!r} has the key of a step that every procedure has; name it otherwise",
            )
        if not action.by:
            yield "no_role", f"action {action.key} names no role that may do it"
        if not action.basis:
            yield "no_basis", f"action {action.key} names no legal basis"
        for document in action.issues:
            if cls.documents.get(document.key) is not document:
                yield "foreign_document", f"action {action.key} issues a document that this procedure does not declare"
        for earlier in (*action.after, *action.not_same_as):
            if cls.actions.get(earlier.key) is not earlier:
                yield "foreign_action", f"action {action.key} refers to an action of another procedure"
        fields = action.data.model_fields if action.data is not None else {}
        if action.at and action.at not in fields:
            yield "unknown_field", f"action {action.key} happens at field {action.at!r}, which its data does not have"
        if action.move.opening and cls.law_day and (cls.law_day not in fields or not fields[cls.law_day].is_required()):
            yield "unknown_field", f"opening {action.key} must require the law day {cls.law_day!r}"
    used = {document.key for action in cls.actions.values() for document in action.issues}
    for key in cls.documents:
        if key not in used:
            yield "unused_document", f"document {key!r} is issued by no action"


def _of_clocks(cls: type[Declared]) -> Iterator[Fault]:
    started: set[str] = set()
    stopped: set[str] = set()
    for action in cls.actions.values():
        touched = (*action.stops, *action.cancels, *action.pauses, *action.resumes, *action.extends, *action.awaits)
        for clock in (*touched, *(start.clock for start in action.starts)):
            if cls.clocks.get(clock.key) is not clock:
                yield "foreign_clock", f"action {action.key} uses a clock that this procedure does not declare"
        started |= {start.clock.key for start in action.starts}
        stopped |= {clock.key for clock in (*action.stops, *action.awaits)}
        for clock in action.awaits:
            if not clock.waits:
                yield "awaits_deadline", f"action {action.key} awaits clock {clock.key!r}, which is no waiting period"
    for key, clock in cls.clocks.items():
        if [bool(clock.limit), bool(clock.until), bool(clock.days)].count(True) != 1:
            yield (
                "clock_without_length",
                f"clock {key!r} needs a limit, or the field that sets its last day or its days",
            )
        others = {start.limit for action in cls.actions.values() for start in action.starts if start.clock is clock}
        for limit in {clock.limit, *others} - {""}:
            try:
                versions(limit)
            except Refused as refused:
                yield "unknown_limit", f"clock {key!r}: {refused.english}"
        if key not in started:
            yield "clock_never_started", f"clock {key!r} is started by no action"
        if key not in stopped:
            yield "clock_never_stopped", f"clock {key!r} is stopped by no action"


def _of_counts(cls: type[Declared]) -> Iterator[Fault]:
    fields = {name for action in cls.actions.values() if action.data for name in action.data.model_fields}
    for count in cls.counts.values():
        for action in (*count.of, *count.less):
            if cls.actions.get(action.key) is not action:
                yield "foreign_action", f"count {count.key} counts an action that this procedure does not declare"
        if count.amount and count.amount not in fields:
            yield "unknown_field", f"count {count.key} sums {count.amount!r}, which no action asks for"
        if count.less and not count.lasting:
            yield "less_of_a_year", f"count {count.key} takes away what another year may have added; make it lasting"
    for tally in cls.tallies.values():
        if not any(tally.counts(cls.fields())):
            yield "unknown_field", f"count {tally.key} is by {tally.by}, which no action lets one choose"
    stocks: tuple[Count | CountEach, ...] = (*cls.counts.values(), *cls.tallies.values())
    for stock in stocks:
        own = set(stock.by) if isinstance(stock, CountEach) else {stock.amount}
        for action in _while_counted(cls, stock):
            for name in own & set(action.data.model_fields if action.data is not None else ()):
                yield (
                    "less_than_added",
                    f"count {stock.key} takes away by {name!r}, which action {action.key} may change before",
                )
    for share in cls.shares.values():
        for part in (share.part, share.whole):
            if cls.counts.get(part.key) is not part:
                yield "foreign_count", f"share {share.key} is of a count that this procedure does not declare"
        if share.part.lasting != share.whole.lasting:
            yield "share_of_unlike", f"share {share.key} is of a stock and of what a year adds"
    for change in cls.comparisons.values():
        if change.of.lasting:
            yield "change_of_stock", f"change {change.key} compares days of two years, and a stock has no year"
        if cls.counts.get(change.of.key) is not change.of:
            yield "foreign_count", f"change {change.key} is of a count that this procedure does not declare"


def _while_counted(cls: type[Declared], stock: Count | CountEach) -> Iterator[Action]:
    """The actions that may come after what adds to a stock, up to and with those that take away."""
    adding = [action.move for action in stock.of if stock.less]
    waiting = {state.key for move in adding for state in ((move.target,) if move.target else move.sources)}
    seen: set[str] = set()
    while waiting:
        seen.add(key := waiting.pop())
        for action in cls.actions.values():
            if key in {source.key for source in action.move.sources}:
                yield action
                target = action.move.target
                if target is not None and target.key not in seen and action not in stock.less:
                    waiting.add(target.key)


def _of_standings(cls: type[Declared]) -> Iterator[Fault]:
    fields = {name for action in cls.actions.values() if action.data for name in action.data.model_fields}
    begun: set[str] = set()
    for action in cls.actions.values():
        for standing in (*action.begins, *action.ends, *action.interrupts, *action.restores):
            if cls.standings.get(standing.key) is not standing:
                yield "foreign_standing", f"action {action.key} uses a standing that this procedure does not declare"
        begun |= {standing.key for standing in action.begins}
        for needs in action.needs:
            for name in {needs.of, needs.scope, needs.organs} - {"", *fields}:
                yield "unknown_field", f"action {action.key} needs a standing of field {name!r}, which none asks for"
    for key, standing in cls.standings.items():
        if key not in begun:
            yield "standing_never_begun", f"standing {key!r} is begun by no action"
        for name in {*standing.fields} - fields:
            yield "unknown_field", f"standing {key!r} is made of field {name!r}, which no action asks for"


def _of_fields(cls: type[Declared]) -> Iterator[Fault]:
    fields = {name for action in cls.actions.values() if action.data for name in action.data.model_fields}
    said: dict[str, Hints] = {}
    for action in cls.actions.values():
        for name, info in (action.data.model_fields if action.data is not None else {}).items():
            own = replace(hints(info), happened=False, ahead=False)
            if said.setdefault(name, own) != own:
                yield "field_differs", f"field {name!r} of action {action.key} is not what it was before"
    signed = (document.organ for document in cls.documents.values() if document.organ not in ("", "actor_organ"))
    for name in (*cls.public.fields, *signed, *((cls.subject,) if cls.subject else ())):
        if name not in fields:
            yield "unknown_field", f"field {name!r} is not asked for by any action"
    for clock in cls.clocks.values():
        for name in {clock.until, clock.days} - {"", *fields}:
            yield "unknown_field", f"clock {clock.key} is set by {name!r}, which no action asks for"
    placeholders = {name for _, name, _, _ in Formatter().parse(cls.number) if name is not None}
    if placeholders != {"organ", "year", "serial"}:
        yield (
            "bad_number",
            f"the number pattern must use {{organ}}, {{year}} and {{serial}}, not {sorted(placeholders)}",
        )


def labels(cls: type[Declared]) -> Iterator[tuple[str, str, str]]:
    """Every declared key with its kind and label: ``(kind, key, label)``."""
    yield "procedure", cls.key, cls.label
    for kind, parts in (
        ("state", cls.states),
        ("action", cls.actions),
        ("clock", cls.clocks),
        ("document", cls.documents),
        ("count", {key: count for key, count in cls.counts.items() if key in vars(cls)}),
        ("count", cls.tallies),
        ("count", cls.shares),
        ("count", cls.comparisons),
        ("standing", cls.standings),
    ):
        for key, part in parts.items():
            yield kind, key, part.label
    for action in cls.actions.values():
        for role in action.by:
            yield "role", role.key, role.label
        for name, info in (action.data.model_fields if action.data is not None else {}).items():
            yield "field", name, info.title or ""
            for member in choices(info) or ():
                yield "choice", member.value, member.label


def _of_labels(cls: type[Declared], terms: Glossary) -> Iterator[Fault]:
    for kind, key, label in labels(cls):
        term = terms.term(cls.key, kind, key)
        if term is None:
            yield "not_in_glossary", f"{kind} {key!r} ({label}) has no term in GLOSSARY.toml"
        elif term != label:
            yield "label_differs", f"{kind} {key!r} is {label!r} here and {term!r} in GLOSSARY.toml"
