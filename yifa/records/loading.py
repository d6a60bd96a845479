"""Loading ledgers (台账导入): every row is a step that passes the same checks as any other, and is recorded whole or not at all.

A row's key is its case's reference where it opens a case, else a digest of what it says, made with the ledger's private
key. It is kept with the event, so that a row is known when it comes again, in this folder or in another.
"""

import hmac
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import orjson
from django.conf import settings
from django.db import transaction

from yifa.kernel.acting import find_action
from yifa.kernel.cases import CORRECT, Actor
from yifa.kernel.days import parse_day
from yifa.kernel.declarations import Action
from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.kernel.registry import Registry
from yifa.kernel.roles import ROLES, Place
from yifa.records.attachments import attach, media_type
from yifa.records.columns import STEP, day, given, parts
from yifa.records.correcting import correct
from yifa.records.installed import registry
from yifa.records.ledgers import Fault, Folder, Line
from yifa.records.session import Session
from yifa.registers.keeping import holder, party, put_organ, put_post
from yifa.registers.models import Organ, Post

K = TypeVar("K")
V = TypeVar("V")

CORRECTION = "更正"
"""The step by which a ledger corrects an earlier one."""

_PARTIES = {name: role.key for role in ROLES.values() if role.place is Place.PARTY for name in (role.key, role.label)}
_REMEMBERED = 20_000
_ABOUT_PEOPLE = frozenset({"not_permitted", "same_person"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: recorded, skipped because it was loaded before, or refused."""

    fault: Fault | None = None
    skipped: bool = False


_TAKEN = Outcome()


def load(folder: Path, *, resume: bool = False, begun: Callable[[int], None] = lambda size: None) -> Iterator[Outcome]:
    """Load a folder of ledgers and tell of each row what became of it; ``begun`` is told first how many there are.

    ``resume`` passes over rows that were loaded before, which are refused otherwise. A file that cannot be read is told
    as one fault. Raises those of :class:`yifa.records.ledgers.Folder`.
    """
    with Folder(folder, registry()) as ledgers:
        begun(ledgers.size)
        for fault in ledgers.faults:
            yield Outcome(fault)
        with Session(imported=True) as session:
            desk = _Desk(session, ledgers, registry(), resume)
            with transaction.atomic():
                for line in ledgers.registers():
                    yield desk.take(line)
            for line in ledgers.steps():
                yield desk.take(line)


class _Desk:
    """Where rows are taken in (收件): turns each into a step, and remembers which case a reference stands for."""

    def __init__(self, session: Session, ledgers: Folder, known: Registry, resume: bool) -> None:
        self._session = session
        self._ledgers = ledgers
        self._registry = known
        self._resume = resume
        self._secret = hmac.digest(str(settings.YIFA_LOG_KEY).encode(), b"yifa/step", "sha256")
        self._numbers: dict[str, str] = {}
        self._broken: dict[str, Line] = {}
        self._registered: dict[tuple[str, str], Line] = {}
        self._organs: dict[str, str] = {}
        self._posts: dict[str, Post] = {}
        self._actors: dict[tuple[str, date], Actor] = {}
        self._files: dict[str, str] = {}
        self._procedures = {name for each in known for name in (each.key, each.label)}

    def take(self, line: Line) -> Outcome:
        """Record a row, or tell why not."""
        try:
            if line.ragged:
                raise Refused("row_ragged", columns=len(line.ledger.table.header))
            if line.ledger.kind != "step":
                self._register(line)
            elif self._skips(line):
                return Outcome(skipped=True)
        except Refused as refused:
            column = _column(line, refused)
            if "label" in refused.facts and refused.facts["label"] == refused.field:
                # What is wrong with a cell is said by the name of its column in this file.
                refused.facts["label"] = column
            return Outcome(Fault(line.ledger.table.path.name, line.number, column, refused))
        return _TAKEN

    def _register(self, line: Line) -> None:
        told = line.fixed
        # The later of two would overwrite the earlier, and with it the rights of somebody else.
        own = (line.ledger.kind, told.get("key", ""))
        if (earlier := self._registered.setdefault(own, line)) is not line:
            raise Refused("register_row_repeated", field="key", key=own[1], row=earlier.number)
        since, until = (parse_day(day(told[key]), key) if key in told else None for key in ("since", "until"))
        if line.ledger.kind == "organ":
            parent = self._organ(told["parent"], "parent") if "parent" in told else ""
            put_organ(
                told.get("key", ""), told.get("name", ""), mark=told.get("mark", ""), parent=parent,
                kind=told.get("kind", ""), since=since, until=until,
            )  # fmt: skip
            return
        put_post(
            told.get("key", ""), person=told.get("person", ""), name=told.get("name", ""), title=told.get("title", ""),
            organ=self._organ(told.get("organ", "")), roles=parts(told.get("roles", "")), since=since, until=until,
        )  # fmt: skip

    def _skips(self, line: Line) -> bool:
        """Record a step; true if it was recorded before and may be passed over."""
        procedure = line.ledger.procedure
        assert procedure is not None
        case = ""
        try:
            case = self._case_key(procedure, line)
            if case in self._broken:
                first = self._broken[case]
                raise Refused("earlier_row_refused", field="case", file=first.ledger.table.path.name, row=first.number)
            self._record(procedure, line, case)
        except Refused as refused:
            if refused.code == "request_repeated":
                if self._resume:
                    return True
                raise Refused("row_duplicate", field="case", **refused.facts) from None
            self._broken.setdefault(case, line)
            raise
        return False

    def _record(self, procedure: type[Procedure], line: Line, case: str) -> None:
        told = line.fixed
        for key in ("step", "on", "post"):
            if key not in told:
                raise Refused("field_missing", field=key, label=_label(key))
        on = parse_day(day(told["on"]), "on")
        if told["step"] in (CORRECTION, CORRECT):
            self._correct(line, case, on)
            return
        action = find_action(procedure, told["step"])
        for key in ("corrects", "correction_reason", "approved_by"):
            if key in told:
                raise Refused("field_foreign", field=key, label=_label(key), given=told[key])
        organ = case.split("/")[1]
        data = given(action.data, line.cells, self._organ, lambda cell: self._number(cell, organ))
        if action.move.opening:
            above = told.get("parent", "")
            parent = self._number(above, organ, procedure.parent) if above else ""
            opening = Opening(procedure, organ, parent)
            by = self._actor(told["post"], on, "")
            receipt = self._session.perform(
                opening, action.key, data, by, on, attachments=self._attached(told), key=case
            )
            _keep(self._numbers, case, receipt.number)
            return
        if "parent" in told:
            raise Refused("parent_at_opening_only", field="parent", action=action.label)
        number = self._opened(case)
        by = self._actor(told["post"], on, number)
        key = self._step_key(case, line, action, data)
        self._session.perform(number, action.key, data, by, on, attachments=self._attached(told), key=key)

    def _attached(self, told: Mapping[str, str]) -> list[str]:
        """The digests of the files that a row names, stored."""
        named = parts(told.get("attachments", ""))
        for name in named:
            if name not in self._files:
                self._files[name] = attach(self._ledgers.file(name), name, media_type(name))
        return [self._files[name] for name in named]

    def _correct(self, line: Line, case: str, on: date) -> None:
        told = line.fixed
        for key in ("corrects", "correction_reason", "approved_by"):
            if key not in told:
                raise Refused("field_missing", field=key, label=_label(key))
        if line.cells:
            column, cell = next(iter(line.cells.items()))
            raise Refused("field_foreign", field=column, label=column, given=cell)
        if not (told["corrects"].isascii() and told["corrects"].isdigit() and len(told["corrects"]) < 10):
            raise Refused("number_invalid", field="corrects", label=_label("corrects"), given=told["corrects"])
        number = self._opened(case)
        by, approver = (self._actor(told[key], on, number) for key in ("post", "approved_by"))
        key = self._step_key(case, line, None, {})
        sequence, reason = int(told["corrects"]), told["correction_reason"]
        try:
            correct(number, sequence, reason, by, approver, on, key=key, session=self._session)
        except Refused as refused:
            refused.field = {"sequence": "corrects", "reason": "correction_reason"}.get(
                refused.field or "", refused.field
            )
            raise

    def _step_key(self, case: str, line: Line, action: Action | None, data: dict[str, Any]) -> str:
        told = {key: cell for key, cell in line.fixed.items() if key not in ("case", "organ", "step")}
        told["on"] = day(told["on"])
        said = {"step": action.key if action is not None else CORRECT, "fixed": told, "data": data}
        # A proof may show it beside withheld data: without a secret in it, a guess at them could be seen to be right.
        digest = hmac.digest(self._secret, orjson.dumps(said, option=orjson.OPT_SORT_KEYS), "sha256")
        return f"{case}#{digest.hex()[:24]}"

    def _case_key(self, procedure: type[Procedure], line: Line) -> str:
        case, organ = line.fixed.get("case", ""), line.fixed.get("organ", "")
        if not case:
            raise Refused("field_missing", field="case", label=_label("case"))
        if len(case) > 60 or "/" in case or "#" in case:
            raise Refused("reference_invalid", field="case", given=case[:80])
        if not organ:
            return _key(procedure.key, self._only_organ(procedure.key, case, "organ"), case)
        return _key(procedure.key, self._organ(organ), case)

    def _only_organ(self, procedure: str, case: str, field: str) -> str:
        """The organ that has the only case of this procedure with this reference in the folder."""
        found = {self._organ(organ) for organ in self._ledgers.organs(procedure, case)}
        if len(found) != 1:
            code = "reference_ambiguous" if found else "reference_unknown"
            raise Refused(code, field=field, given=case, procedure=procedure)
        return found.pop()

    def _number(self, given: str, organ: str, procedure: str = "") -> str:
        """The number of the case that a cell refers to: ``procedure/reference``, ``procedure/organ/reference``, or a number.

        Where it leaves the organ out, that is the row's own if it has such a case, else the only one that has. With
        ``procedure`` given, a reference may stand alone.
        """
        first, *rest = given.split("/")
        if rest and first not in self._procedures:
            return given
        if not rest and not procedure:
            return given
        key, case = (self._registry[first].key, rest[-1]) if rest else (procedure, first)
        if len(rest) == 2:
            found = self._known(_key(key, self._organ(rest[0]), case))
        else:
            found = self._known(_key(key, organ, case))
            if found is None and self._ledgers.organs(key, case):
                found = self._known(_key(key, self._only_organ(key, case, given), case))
        # A reference that no ledger has may be a case number; the step itself refuses one that no case has.
        if found is None and rest:
            raise Refused("reference_unknown", given=given, procedure=key)
        return found or given

    def _opened(self, key: str) -> str:
        """The number of the case that a row's step belongs to."""
        found = self._known(key)
        case = key.split("/")[2]
        if found is None and self._session.facts.case(case) is not None:
            return case
        if found is None:
            raise Refused("reference_unknown", field="case", given=case, procedure=key.split("/", maxsplit=1)[0])
        return found

    def _known(self, key: str) -> str | None:
        if key not in self._numbers:
            found = self._session.known(key)
            if found is None:
                return None
            _keep(self._numbers, key, found[0])
        return self._numbers[key]

    def _organ(self, given: str, field: str = "organ") -> str:
        """The key of an organ that is given by key or name."""
        if given not in self._organs:
            found = Organ.objects.filter(key=given).first() or Organ.objects.filter(name=given).first()
            if found is None:
                raise Refused("organ_unknown", field=field, organ=given)
            self._organs[given] = found.key
        return self._organs[given]

    def _actor(self, given: str, on: date, number: str) -> Actor:
        """Who acts: the holder of a post on that day, or a party in this case."""
        known, _, name = given.partition("/")
        if known in _PARTIES:
            return party(_PARTIES[known], name.strip(), number)
        if (given, on) in self._actors:
            return self._actors[given, on]
        if given not in self._posts:
            # With it those of its organ, which will be asked for soon.
            posts = Post.objects.select_related("person").filter(organ__posts=given)
            self._posts.update((post.key, post) for post in posts)
            if given not in self._posts:
                raise Refused("post_unknown", field="post", post=given)
        found = holder(self._posts[given], on)
        _keep(self._actors, (given, on), found)
        return found


def _keep(kept: dict[K, V], key: K, value: V) -> None:
    if len(kept) >= _REMEMBERED:
        del kept[next(iter(kept))]
    kept[key] = value


def _key(procedure: str, organ: str, case: str) -> str:
    return f"{procedure}/{organ}/{case}"


def _label(key: str) -> str:
    return next(label for label, meaning in STEP.items() if meaning == key)


def _column(line: Line, refused: Refused) -> str:
    """The name of the column that a refusal is about, as the file has it."""
    if refused.code == "row_ragged":
        return ""
    if refused.field is None:
        return line.ledger.column("post" if refused.code in _ABOUT_PEOPLE else "step")
    if refused.field in line.ledger.columns.values():
        return line.ledger.column(refused.field)
    known = line.ledger.known
    return next((name for name in line.ledger.table.header if known.get(name) == refused.field), refused.field)
