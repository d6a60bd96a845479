"""A case as one viewer may see it (案件页面内容): its data, the steps done, its clocks with their working, related cases."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from pydantic.fields import FieldInfo

from yifa.documents.letters import told
from yifa.documents.wording import ROLLED, extension, length
from yifa.kernel.cases import CORRECT, RECALCULATE
from yifa.kernel.clocks import Due, working
from yifa.kernel.data import choices, hints, members
from yifa.kernel.days import Calendar
from yifa.kernel.declarations import Document
from yifa.kernel.limits import Limit
from yifa.kernel.procedure import Procedure
from yifa.kernel.redaction import masked, public_data
from yifa.kernel.roles import ROLES
from yifa.kernel.running import STATUS_LABELS, Light, Run, Status, light, over
from yifa.portal import lists
from yifa.portal.lists import Head, Row
from yifa.portal.workings import Working, lay_out
from yifa.records.installed import registry

_LIGHTS = {Light.GREEN: "green", Light.YELLOW: "amber", Light.RED: "red", Light.GREY: ""}
_ENDED = {Status.MET: "green", Status.MISSED: "red", Status.PAUSED: "amber", Status.CANCELLED: ""}
_WARNINGS = {Light.GREEN: "计时中", Light.YELLOW: "临近期满", Light.RED: "已逾期", Light.GREY: "计时中"}
_BUILT_IN = {CORRECT: "更正", RECALCULATE: "重算期限"}
_CORRECTION = {"reason": "更正理由"}
_PARTY = "party:"
_TITLE = 60
WITHHELD = "（依法不予公开）"
"""What stands where a published document may not show a text."""

Name = Callable[[str], str]
"""From the key of an organ or a person to the name."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field as text; ``case`` is the number of the case that it names, ``masked`` whether something was covered.

    A list has ``rows`` instead, and where it stands as a table, ``heads``.
    """

    label: str
    text: str
    masked: bool = False
    case: str = ""
    heads: tuple[Head, ...] = ()
    rows: tuple[Row, ...] = ()

    @property
    def cases(self) -> set[str]:
        """The numbers of all cases that it names."""
        return {self.case, *(cell.case for row in self.rows for cell in row)} - {""}


@dataclass(frozen=True, slots=True)
class Counted:
    """One run of a clock with all that a page says of it."""

    label: str
    status: str
    colour: str
    due: date
    due_no_roll: date
    provisional: bool
    started_on: date
    stopped_on: date | None
    pauses: tuple[tuple[date, date | None], ...]
    paused: bool
    law: Limit | None
    roll: str
    length: str
    extended: bool
    extension: str
    working: Working | None


def withheld(procedure: type[Procedure], data: Mapping[str, Any]) -> dict[str, Any]:
    """Data as a published document may show it: personal information masked, other free text withheld if not public."""
    infos, shown = procedure.fields(), {}
    for name, value in data.items():
        hint, info = hints(infos[name]), infos[name]
        plain = not isinstance(value, str | list) or bool(hint.organ or choices(info)) or _is_day(info)
        if hint.personal is not None:
            shown[name] = masked(value, hint.personal)
        else:
            shown[name] = value if plain or name in procedure.public.fields else WITHHELD
    return shown


def _is_day(info: FieldInfo) -> bool:
    return info.annotation is date or date in get_args(info.annotation)


def party(actor: str) -> str:
    """The role of somebody outside the administration who acted (当事人), empty for officers."""
    return ROLES[actor.removeprefix(_PARTY)].label if actor.startswith(_PARTY) else ""


def facts(
    procedure: type[Procedure], data: Mapping[str, Any], organ_name: Name, shown: Mapping[str, Any] | None = None
) -> list[Fact]:
    """Data as labelled text. ``data`` is as recorded; ``shown`` what of it may be seen, where that is not all."""
    infos, seen, found = procedure.fields(), data if shown is None else shown, list[Fact]()
    texts, told_already = told(procedure, seen, organ_name), set[str]()

    def items(name: str) -> list[str]:
        return [_item(procedure, name, each, organ_name) for each in members(seen[name])]

    for name, text in texts.items():
        info, hint, form = infos[name], hints(infos[name]), lists.form(procedure.key, name)
        masked, label = shown is not None and seen[name] != data[name], info.title or name
        beside = [each for each in form.fields if each in texts] if form is not None else []
        if name in told_already:
            continue
        columns = [items(each) for each in beside if isinstance(seen[each], list)]
        if len(columns) == len(beside) > 1 and len({*map(len, columns)}) == 1:
            labels = [infos[each].title or each for each in beside]
            heads, rows = lists.side_by_side(labels, columns)
            told_already.update(beside)
            covered = shown is not None and any(seen[each] != data[each] for each in beside)
            found.append(Fact("、".join(labels), "", covered, heads=heads, rows=rows))
        elif form is not None and form.heads and (table := lists.taken_apart(form.heads, items(name))) is not None:
            found.append(Fact(label, "", masked, heads=table[0], rows=table[1]))
        elif isinstance(seen[name], list) and len(seen[name]) >= (2 if hint.link else lists.LONG):
            cells = [lists.Cell(each, each if hint.link else "") for each in items(name)]
            found.append(Fact(label, "", masked, rows=tuple((cell,) for cell in cells)))
        else:
            said = str(seen[name]) if _is_day(info) else "；".join(items(name)) if hint.figure else text
            found.append(Fact(label, said, masked, case=said if hint.link else ""))
    return found


def _item(procedure: type[Procedure], name: str, value: Any, organ_name: Name) -> str:
    if hints(procedure.fields()[name]).figure:
        return _figure(value)
    return told(procedure, {name: [value]}, organ_name).get(name, "")


def _figure(id: str) -> str:
    # Of figures, people know the names; two procedures may count what is called alike.
    figure = registry().figures.get(id)
    return f"{registry()[figure.procedure].label}：{figure.label}" if figure is not None else id


def step_facts(
    procedure: type[Procedure], action: str, data: Mapping[str, Any], organ_name: Name, whole: bool
) -> list[Fact]:
    """What a step asked for, as labelled text; of a correction its reason, which is not public."""
    if action in _BUILT_IN:
        return [Fact(label, str(data[name])) for name, label in _CORRECTION.items() if whole and name in data]
    return facts(procedure, data, organ_name, None if whole else public_data(procedure, data))


def step_label(procedure: type[Procedure], action: str) -> str:
    """A step's Chinese name."""
    return _BUILT_IN.get(action) or procedure.actions[action].label


def outcome(procedure: type[Procedure], key: str, whole: bool) -> str:
    """The outcome in Chinese: the label of the answer that it is, or the words that the declaration fixed.

    An answer that the procedure does not make public is told only to those who may see the ``whole`` case.
    """
    for action in procedure.actions.values():
        info = action.data.model_fields.get(action.outcome) if action.data is not None and action.outcome else None
        listed = choices(info) if info is not None else None
        found = next((member.label for member in listed if member.value == key), None) if listed is not None else None
        if found is not None:
            return found if whole or action.outcome in procedure.public.fields else ""
        if info is not None and info.annotation is int and key.isdecimal():
            # A number alone, as that of an edition, says nothing.
            return f"{info.title}：{key}" if whole or action.outcome in procedure.public.fields else ""
    return key


def issued(procedure: type[Procedure], action: str, whole: bool) -> list[Document]:
    """The documents that a step issued and that may be seen."""
    found = procedure.actions.get(action)
    return [document for document in found.issues if whole or document.public] if found is not None else []


def subject(procedure: type[Procedure], data: Mapping[str, Any], organ_name: Name) -> str:
    """What heads a case in lists, from data that may be seen: its subject, else the first public field that names it."""
    infos = procedure.fields()
    listed = told(procedure, data, organ_name)
    if procedure.subject in listed:
        return listed[procedure.subject]
    public = [name for name in procedure.public.fields if name in listed and not _is_day(infos[name])]
    titles = [name for name in public if infos[name].annotation is str and not _refers(infos[name])]
    return next((listed[name] for name in [*titles, *public] if len(listed[name]) <= _TITLE), "")


def _refers(info: FieldInfo) -> bool:
    hint = hints(info)
    return bool(hint.organ or hint.link or hint.personal)


def clocks(
    procedure: type[Procedure], runs: Iterable[Run], today: date, calendar: Callable[[str], Calendar]
) -> list[Counted]:
    """The runs of a case's clocks: those that still run first, those no longer counted last, the longer before the shorter."""
    ordered = sorted(
        runs, key=lambda run: (not run.live, run.status is Status.CANCELLED, run.started_on - run.due, run.started_on)
    )
    return [_counted(procedure, run, today, calendar(run.calendar)) for run in ordered]


def _status(run: Run, warning: Light, today: date) -> str:
    if not run.waits:
        return _WARNINGS[warning] if run.status is Status.RUNNING else STATUS_LABELS[run.status]
    return {Status.RUNNING: "已届满" if over(run, today) else "等待届满", Status.MET: "已届满"}.get(
        run.status, "未届满" if run.status is Status.MISSED else STATUS_LABELS[run.status]
    )


def _counted(procedure: type[Procedure], run: Run, today: date, calendar: Calendar) -> Counted:
    law, counted = run.law, run.length
    warning = light(run, today, calendar)
    running = run.status is Status.RUNNING
    closed = [(first, again) for first, again in run.pauses if again is not None]
    found = Due(run.due, run.due_no_roll, law.roll if law is not None else None, run.provisional)
    return Counted(
        label=procedure.clocks[run.clock].label,
        status=_status(run, warning, today),
        colour=_LIGHTS[warning] if running else _ENDED[run.status],
        due=run.due,
        due_no_roll=run.due_no_roll,
        provisional=run.provisional,
        started_on=run.started_on,
        stopped_on=run.stopped_on,
        pauses=run.pauses,
        paused=run.status is Status.PAUSED,
        law=law,
        roll=ROLLED[law.roll] if law is not None and law.roll and run.due != run.due_no_roll else "",
        length=length(counted.amount, counted.unit) if counted is not None else "",
        extended=run.extended,
        extension=extension(law) if law is not None else "",
        working=lay_out(working(counted, run.started_on, closed, run.extended, calendar), found, closed, calendar)
        if counted is not None
        else None,
    )
