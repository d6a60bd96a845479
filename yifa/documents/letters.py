"""Letters (文书): a template filled from a case as it stood after the event that issued the document.

A template is a text file: ``# title``, an optional ``{number}`` line, ``@ addressee``, then one paragraph a line.
``{name}`` stands for a value; a line ``[name] …`` stands only where ``name`` has one, ``[!name] …`` only where it has
none. The name may be a version of the law (``[foi_2019] …``), for what is said only where the case's periods run under it.
A value of several lines makes as many paragraphs.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from yifa.kernel.cases import Event, Snapshot
from yifa.kernel.data import choices, hints, members
from yifa.kernel.declarations import Document
from yifa.kernel.errors import Refused
from yifa.kernel.limits import in_force
from yifa.kernel.procedure import Procedure
from yifa.kernel.running import Status

_CONDITION = re.compile(r"^\[(!?)(\w+)\] ?")
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A filled document: what stands where on the page."""

    title: str
    number: str
    addressee: str
    paragraphs: tuple[str, ...]
    organ: str
    day: str


def chinese_day(day: date) -> str:
    """A date as official documents write it: 2018年3月5日 (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def yuan(fen: int) -> str:
    """An amount of fen in yuan, with no more decimals than it needs."""
    whole, rest = divmod(fen, 100)
    return f"{whole:,}.{rest:02d}元" if rest else f"{whole:,}元"


def told(procedure: type[Procedure], data: Mapping[str, Any], organ_name: Callable[[str], str]) -> dict[str, str]:
    """Data as text for people, by field in the order of declaration; fields without a value are left out."""
    said: dict[str, str] = {}
    for name, info in procedure.fields().items():
        value, hint, listed = data.get(name), hints(info), choices(info)
        if value is None or value in ("", []):
            continue
        if isinstance(value, bool):
            said[name] = "是" if value else "否"
        elif listed is not None:
            said[name] = "、".join(listed.of(key).label for key in members(value))
        elif hint.organ:
            said[name] = "、".join(organ_name(key) for key in members(value))
        elif hint.unit == "分":
            said[name] = yuan(value)
        elif isinstance(value, list):
            said[name] = "、".join(str(item) for item in value)
        elif info.annotation is date or date in getattr(info.annotation, "__args__", ()):
            said[name] = chinese_day(date.fromisoformat(value))
        else:
            said[name] = str(value)
    return said


def values(
    procedure: type[Procedure], case: Snapshot, event: Event, organ_name: Callable[[str], str], actor_name: str
) -> dict[str, str]:
    """What a template may name: every data field of the case, and what is known of case and event, as text for people."""
    said = told(procedure, case.data, organ_name)
    for clock in procedure.clocks.values() if procedure.pinned else ():
        law = in_force(clock.limit, case.law_day) if clock.limit else None
        said |= {law.version: law.version} if law is not None else {}
    for run in case.runs:
        if run.version:
            said[run.version] = run.version
        if run.status is Status.RUNNING:  # a suspended run's last day is not known yet
            said[f"due_{run.clock}"] = chinese_day(run.due)
    return said | {
        "number": case.number,
        "parent": case.parent,
        "organ": organ_name(case.organ),
        "actor_organ": organ_name(event.organ) if event.organ else "",
        "on": chinese_day(event.on),
        "law_day": chinese_day(case.law_day),
        "actor": actor_name,
    }


def fill(template: str, said: Mapping[str, str]) -> Letter:
    """Fill a template. Raises ``document_field_empty`` where it needs a value that the case does not have."""
    title = number = addressee = ""
    paragraphs: list[str] = []
    for written in template.splitlines():
        condition = _CONDITION.match(written)
        if condition is not None and bool(said.get(condition[2])) == bool(condition[1]):
            continue
        text = written[condition.end() :] if condition is not None else written
        line = _PLACE.sub(lambda place: _value(said, place[1]), text.strip())
        # The template alone says what a line is: what somebody filled in may begin with the same sign.
        if text.startswith("# "):
            title = line[2:]
        elif text.startswith("@ "):
            addressee = line[2:]
        elif line and not number and not addressee and not paragraphs and line == said["number"]:
            number = line
        elif line:
            paragraphs += filter(None, (each.strip() for each in line.splitlines()))
    return Letter(title, number, addressee, tuple(paragraphs), said["organ"], said["on"])


def _value(said: Mapping[str, str], name: str) -> str:
    if not said.get(name):
        raise Refused("document_field_empty", field=name)
    return said[name]


def template(procedure: type[Procedure], document: Document) -> str:
    """The text of a document's template, which lies in its procedure's package. Raises ``document_without_template``."""
    path = files(procedure.__module__.rpartition(".")[0]) / "documents" / f"{document.key}.txt"
    if not path.is_file():
        raise Refused("document_without_template", document=document.label, path=path.name)
    return path.read_text(encoding="utf-8")


def letter(
    procedure: type[Procedure],
    document: Document,
    case: Snapshot,
    event: Event,
    organ_name: Callable[[str], str],
    actor_name: str,
) -> Letter:
    """The document that ``event`` issued in ``case`` (as it stood after that event)."""
    said = values(procedure, case, event, organ_name, actor_name)
    if document.organ:
        said["organ"] = _value(said, document.organ)
    return fill(template(procedure, document), said)
