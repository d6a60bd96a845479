"""Frozen editions (定稿): a report composed with the figures as the ledger knows them now, signed, and kept as it is."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from importlib.resources import files
from typing import Any

import orjson
from django.db.models import QuerySet
from django.template.loader import render_to_string

from yifa.documents.official import word
from yifa.kernel.cases import Edition as Known
from yifa.kernel.errors import Refused
from yifa.records import ledger, tallies
from yifa.records.installed import registry
from yifa.records.sequencer import sequenced
from yifa.registers.models import Organ
from yifa.reports.composing import Number, Part, Span, blocks, compose, display, needed
from yifa.reports.models import Edition


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as a report states it: what it counts, its value and text as of a day, and how many cases are behind it.

    ``figure`` is its id, ``procedure`` the Chinese name of the procedure that it belongs to.
    """

    figure: str
    procedure: str
    label: str
    means: str
    as_of: date
    value: Number
    text: str
    cases: int


@dataclass(frozen=True, slots=True)
class Composed:
    """A report's paragraphs, and each figure in them once, in the order of the text."""

    title: str
    parts: tuple[Part, ...]
    figures: tuple[Stated, ...]


def yearly_text() -> str:
    """The text of the yearly report (年度报告文稿) that comes with the programs."""
    return files("yifa.reports").joinpath("texts/yearly.txt").read_text(encoding="utf-8")


def composed(
    template: str, organ: str, organ_name: str, as_of: date, position: int, cut_off: date | None = None
) -> Composed:
    """Compose a text with the figures of an organ, as known from the first ``position`` events.

    ``cut_off`` is the day up to which the organs' figures count (填报数据截止日), without one ``as_of`` itself. Raises
    ``report_cut_off_outside`` where it lies outside the year or after ``as_of``, ``figure_unknown``, ``report_place_unknown``,
    ``report_cut_off_invalid`` and ``report_without_title``.
    """
    if cut_off is not None and not date(as_of.year, 1, 1) <= cut_off <= as_of:
        raise Refused("report_cut_off_outside", field="cut_off", cut_off=cut_off, as_of=as_of)
    known = registry()
    values: dict[tuple[str, date], Number] = {}
    wanted = needed(template, as_of, known.figure, cut_off)
    scopes = {day: tallies.scope(as_of.year, day, organ, position) for day in {day for _, day in wanted}}
    for day, scope in scopes.items():
        found = tallies.figures(scope, [figure for figure, on in wanted if on == day])
        values |= {(figure, day): each.value for figure, each in found.items()}
    parts = tuple(compose(template, organ=organ_name, as_of=as_of, values=values, find=known.figure, cut_off=cut_off))
    named = dict.fromkeys((span.figure, span.as_of) for part in parts for span in part.spans if span.as_of is not None)
    behind = {
        day: tallies.cases_behind([known.figure(id) for id, on in named if on == day], scope)
        for day, scope in scopes.items()
    }
    stated = []
    for id, day in named:
        figure, value = known.figure(id), values[id, day]
        procedure, text = known[figure.procedure].label, display(figure, value)
        stated.append(Stated(id, procedure, figure.label, figure.means, day, value, text, behind[day][id]))
    title = next((part.text for part in parts if part.kind == "title"), None)
    if title is None:
        raise Refused("report_without_title")
    return Composed(title, parts, tuple(stated))


def freeze(
    year: int,
    as_of: date,
    on: date,
    *,
    organ: str | None = None,
    cut_off: date | None = None,
    template: str | None = None,
    at: datetime | None = None,
) -> Edition:
    """Compose the report of a year as the ledger knows its figures now, sign a checkpoint there, and keep both.

    ``on`` is the day of publication; without ``organ`` it is that of the organ above all others. The same report of the
    same ledger is not kept twice: its edition is returned. Raises ``year_mismatch``, ``organ_unknown``, ``organ_needed``
    and those of :func:`composed`.
    """
    template = yearly_text() if template is None else template
    with sequenced():
        scope = tallies.scope(year, as_of, organ)
        name = Organ.objects.values_list("name", flat=True).get(key=scope.organ)
        own = Edition.objects.filter(organ_id=scope.organ, year=year)
        same = own.filter(
            as_of=as_of, cut_off=cut_off, position=scope.position, template=template, organ_name=name
        ).first()
        if same is not None:
            return same
        found = composed(template, scope.organ, name, as_of, scope.position, cut_off)
        return Edition.objects.create(
            organ_id=scope.organ,
            organ_name=name,
            year=year,
            number=own.count() + 1,
            as_of=as_of,
            cut_off=cut_off,
            position=scope.position,
            checkpoint=ledger.checkpoint(at).note,
            title=found.title,
            template=template,
            parts=orjson.dumps(found.parts).decode(),
            figures=orjson.dumps([asdict(each) for each in found.figures]).decode(),
            published_on=on,
        )


def stored(edition: Edition) -> Composed:
    """What an edition said when it was frozen."""
    parts = [Part(each["kind"], tuple(map(_span, each["spans"]))) for each in orjson.loads(edition.parts)]
    figures = [Stated(**{**each, "as_of": date.fromisoformat(each["as_of"])}) for each in orjson.loads(edition.figures)]
    return Composed(edition.title, tuple(parts), tuple(figures))


def recomposed(edition: Edition) -> Composed:
    """What the edition's text says with the figures that the ledger gives today for its position; always the same."""
    return composed(
        edition.template, edition.organ_id, edition.organ_name, edition.as_of, edition.position, edition.cut_off
    )


def known(organ: str, year: int, number: int) -> Known | None:
    """What the records may know of an edition (定稿)."""
    found = Edition.objects.filter(organ_id=organ, year=year, number=number).first()
    if found is None:
        return None
    return Known(organ, year, number, found.as_of, found.published_on, found.template, found.cut_off)


def published() -> QuerySet[Edition]:
    """Every edition, the newest first."""
    return Edition.objects.order_by("-year", "-published_on", "-number", "organ")


def as_html(edition: Edition) -> str:
    """An edition as one file of HTML that needs nothing else, to be read, printed and kept."""
    said = stored(edition)
    return render_to_string("reports/report.html", {"edition": edition, "parts": said.parts, "figures": said.figures})


def as_word(edition: Edition) -> bytes:
    """An edition as an editable .docx file in the official format."""
    paragraphs = blocks(list(stored(edition).parts), edition.organ_name, edition.published_on)
    return word(paragraphs, title=edition.title, author=edition.organ_name)


def _span(given: dict[str, Any]) -> Span:
    day = given["as_of"]
    return Span(given["text"], given["figure"], date.fromisoformat(day) if day else None)
