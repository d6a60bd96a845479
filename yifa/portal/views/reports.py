"""The home page and the published reports (报告)."""

from itertools import zip_longest
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yifa.portal.charts import Spark, spark
from yifa.portal.viewing import download, page
from yifa.records import tallies
from yifa.records.installed import registry
from yifa.reports.editions import Stated, as_word, published, stored
from yifa.reports.models import Edition

_KEYS = 8


def index(request: HttpRequest) -> HttpResponse:
    """The home page: the newest report's main figures, and every report."""
    editions = list(published().select_related("organ")[:100])
    lines = [
        {
            "title": each.title,
            "number": each.number,
            "published_on": each.published_on,
            "as_of": each.as_of,
            "position": each.position,
            "url": _url(each),
        }
        for each in editions
    ]
    newest = editions[0] if editions else None
    keys = _keys(newest) if newest is not None else []
    return page(request, "home.html", "依法行政工作报告", editions=lines, newest=newest, keys=keys)


def newest(request: HttpRequest, year: int) -> HttpResponse:
    """The newest edition of a year."""
    return _show(request, _find(request, year))


def one(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """One edition."""
    return _show(request, _find(request, year, number))


def word(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """One edition as an editable document."""
    edition = _find(request, year, number)
    return download(as_word(edition), f"{edition.title}.docx")


def _find(request: HttpRequest, year: int, number: int | None = None) -> Edition:
    wanted = {"year": year, "number": number, "organ": request.GET.get("organ")}
    found = Edition.objects.select_related("organ").filter(**{name: each for name, each in wanted.items() if each})
    # Without an organ it is the one nearest to the top that has published a report.
    edition = found.order_by("organ__path", "-number").first()
    if edition is None:
        raise Http404
    return edition


def _show(request: HttpRequest, edition: Edition) -> HttpResponse:
    labels = {figure.id: figure.label for figure in registry().figures.values()}
    parts: list[dict[str, Any]] = []
    contents: list[dict[str, Any]] = []
    for place, part in enumerate(stored(edition).parts, 1):
        spans = [
            {
                "text": span.text,
                "mark": mark,
                "figure": span.figure,
                "url": figure_url(span.figure, edition, span.as_of.isoformat()) if span.as_of is not None else "",
                "title": f"{labels.get(span.figure, '')}：统计截至 {span.as_of}，台账位置 {edition.position}",
            }
            for span, mark in part.bound
        ]
        heading = {"kind": part.kind, "anchor": f"part-{place}", "text": part.text, "spans": spans, "below": []}
        parts.append(heading)
        if part.kind == "heading1" or (part.kind == "heading2" and not contents):
            contents.append(heading)
        elif part.kind == "heading2":
            contents[-1]["below"].append(heading)
    last = Edition.objects.filter(organ=edition.organ, year=edition.year).order_by("-number").first()
    return page(
        request,
        "edition.html",
        edition.title,
        edition=edition,
        parts=parts,
        contents=contents,
        word_url=_url(edition, "edition_word"),
        newer_url=_url(last) if last is not None and last != edition else "",
    )


def figure_url(figure: str, edition: Edition, as_of: str) -> str:
    """The page of a figure as an edition states it."""
    asked = {"as_of": as_of, "position": edition.position, "organ": edition.organ_id}
    return f"{reverse('figure', args=[figure])}?{urlencode(asked)}"


def _url(edition: Edition, name: str = "edition") -> str:
    address = reverse(name, args=[edition.year, edition.number])
    return address if edition.organ.parent_id is None else f"{address}?{urlencode({'organ': edition.organ_id})}"


def _keys(edition: Edition) -> list[dict[str, Any]]:
    """Some figures from every part of a report, one of a procedure, each with its course over the year."""
    said = stored(edition)
    place = {stated.figure: number for number, stated in reversed(list(enumerate(said.figures)))}
    parts: list[list[int]] = [[]]
    families: set[str] = set()
    for part in said.parts:
        if part.kind == "heading1":
            parts.append([])
        for id in (span.figure for span in part.spans if span.figure):
            family = id.partition(".")[0]
            if family not in families:
                families.add(family)
                parts[-1].append(place[id])
    in_turn = [number for each in zip_longest(*parts) for number in each if number is not None]
    chosen = [said.figures[number] for number in sorted(in_turn[:_KEYS])]
    return [
        {
            "family": stated.procedure,
            "label": stated.label,
            "text": stated.text,
            "as_of": stated.as_of,
            "url": figure_url(stated.figure, edition, stated.as_of.isoformat()),
            "bars": _course(stated, edition),
        }
        for stated in chosen
    ]


def _course(stated: Stated, edition: Edition) -> tuple[Spark, ...]:
    figure = registry().figures.get(stated.figure)
    if figure is None or figure.amounts:
        return ()
    scope = tallies.scope(edition.year, stated.as_of, edition.organ_id, edition.position)
    return spark(tallies.by_month(figure, figure.parts[-1], scope))
