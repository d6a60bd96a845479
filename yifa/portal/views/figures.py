"""The figures (数据指标): all of a year, and one with its definition, course, organs and the cases behind it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from itertools import accumulate
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yifa.kernel.days import LATEST
from yifa.kernel.errors import Refused
from yifa.kernel.figures import Figure, rate, value
from yifa.portal.charts import Number, chart
from yifa.portal.forms import ScopeForm
from yifa.portal.sections import sections
from yifa.portal.selecting import Selection, select
from yifa.portal.viewing import PAGE, page, reader, today
from yifa.portal.views.cases import lines
from yifa.portal.views.reports import figure_url
from yifa.records import gate, tallies
from yifa.records.installed import registry
from yifa.records.models import Tally
from yifa.records.tallies import Scope
from yifa.registers.keeping import organ_names
from yifa.registers.models import Organ
from yifa.reports.composing import display
from yifa.reports.editions import Stated, published, stored
from yifa.reports.models import Edition

Lines = Mapping[str, list[dict[str, Any]]]

_EARLIEST = 1949
_ASKED = ("year", "as_of", "position", "organ")
_MONEY = ((10**8, "亿元"), (10**4, "万元"))


def index(request: HttpRequest) -> HttpResponse:
    """The figures of a year, one field of work at a time or those sought; for the public those that its report states."""
    if not Organ.objects.exists():
        return page(request, "figures.html", "数据指标")
    if reader(request) == gate.PUBLIC:
        return _reported(request)
    form, scope = asked_scope(request)
    selection = select((each for each in registry().figures.values() if not each.detail), request.GET.dict())
    filled: dict[str, list[dict[str, Any]]] = {}
    empty: dict[str, list[dict[str, Any]]] = {}
    if scope is not None:
        for id, each in tallies.figures(scope, [figure.id for figure in selection.figures]).items():
            line = _line(registry().figure(id), each.value, scope)
            (filled if each.value else empty).setdefault(each.figure.procedure, []).append(line)
    given = scope_words(scope)
    return page(
        request,
        "figures.html",
        "数据指标",
        status=200 if scope is not None else 400,
        form=form,
        action=reverse("figures"),
        sections=_sections(filled, empty),
        **_offer(request, selection),
        **given,
    )


def _offer(request: HttpRequest, selection: Selection) -> dict[str, Any]:
    """What a page needs to let visitors go from field to field and seek, in the scope that they asked for."""
    asked = {name: request.GET[name] for name in _ASKED if name in request.GET}

    def address(**other: str) -> str:
        return f"{reverse('figures')}?{urlencode(asked | other)}"

    chosen = {"q": selection.words} if selection.words else {"section": selection.section}
    return {
        "selection": selection,
        "fields": [
            {"field": field, "url": address(section=field.key), "open": field.key == selection.section}
            for field in selection.fields
        ],
        "asked": asked,
        "kept": chosen,
        "reset_url": f"{reverse('figures')}?{urlencode(chosen)}",
        "all_url": address(),
    }


def _sections(filled: Lines, empty: Lines) -> list[dict[str, Any]]:
    """The lines of each procedure in its field of work; those of procedures that have nothing to tell stand together."""
    found = []
    for section in sections():
        keys = [procedure.key for procedure, _ in section.procedures]
        groups = [
            {"key": key, "label": registry()[key].label, "lines": filled[key], "empty": empty.get(key, [])}
            for key in keys
            if key in filled
        ]
        silent = [(key, registry()[key].label, empty[key]) for key in keys if key in empty and key not in filled]
        if groups or silent:
            count = sum(len(each) for *_, each in silent)
            found.append(
                {"key": section.key, "label": section.label, "groups": groups, "silent": silent, "silent_count": count}
            )
    return found


def one(request: HttpRequest, id: str) -> HttpResponse:
    """One figure."""
    figure = registry().figure(id)
    public = reader(request) == gate.PUBLIC
    form, scope = (None, _stated_scope(request, id)) if public else asked_scope(request)
    procedure = registry()[figure.procedure]
    given: dict[str, Any] = _behind(request, figure, scope) if scope is not None else {}
    return page(
        request,
        "figure.html",
        figure.label,
        crumbs=[("数据指标", reverse("figures"))],
        status=_status(request, scope, public),
        form=form,
        action=reverse("figure", args=[id]),
        figure=figure,
        procedure_label=procedure.label,
        procedure_key=procedure.key,
        **scope_words(scope),
        **given,
    )


def _status(request: HttpRequest, scope: Scope | None, public: bool) -> int:
    if scope is not None:
        return 200
    if public:
        # Its definition is everybody's; only a scope that no report states is refused.
        return 403 if any(request.GET.get(name) for name in _ASKED) else 200
    return 400


def _reported(request: HttpRequest) -> HttpResponse:
    # By asking for two scopes and subtracting, anybody could have a single case's figures: so the public has no choice of them.
    year = request.GET.get("year", "")
    edition = next((each for each in published() if year in ("", str(each.year))), None)
    said = stored(edition).figures if edition is not None else ()
    stated = {each.figure for each in said if each.figure in registry().figures}
    selection = select((figure for figure in registry().figures.values() if figure.id in stated), request.GET.dict())
    chosen = {figure.id for figure in selection.figures}
    lines = {
        key: [
            {"figure": asdict(registry().figure(each.figure)), "text": each.text, "as_of": each.as_of, "url": url}
            for each, url in told
        ]
        for key, told in _by_procedure(edition, [each for each in said if each.figure in chosen]).items()
    }
    return page(
        request,
        "figures.html",
        "数据指标",
        edition=edition,
        action=reverse("figures"),
        sections=_sections(lines, {}),
        closed=True,
        **_offer(request, selection),
    )


def _by_procedure(edition: Edition | None, said: Sequence[Stated]) -> dict[str, list[tuple[Stated, str]]]:
    found: dict[str, list[tuple[Stated, str]]] = {}
    for each in said:
        if edition is not None:
            url = figure_url(each.figure, edition, each.as_of.isoformat())
            found.setdefault(registry().figure(each.figure).procedure, []).append((each, url))
    return found


def _stated_scope(request: HttpRequest, figure: str) -> Scope | None:
    """The scope in which a report states the figure, that of the newest one that has what was asked for."""
    asked = {name: request.GET[name] for name in _ASKED if request.GET.get(name)}
    for edition in published():
        for each in stored(edition).figures:
            known = {"year": str(edition.year), "as_of": each.as_of.isoformat(), "position": str(edition.position)}
            if each.figure == figure and asked.items() <= (known | {"organ": edition.organ_id}).items():
                return tallies.scope(edition.year, each.as_of, edition.organ_id, edition.position)
    return None


def asked_scope(request: HttpRequest, since: int = _EARLIEST) -> tuple[ScopeForm, Scope | None]:
    """The form of what an officer asks for, and the scope that it gives where it is right.

    What is asked for is of no use before the year ``since``, so nobody lands there who has not named a day.
    """
    # What is not given is what the newest report covers; what was typed stays, right or wrong.
    newest = published().filter(organ__parent=None).first()
    usual = {"as_of": "", "position": str(tallies.size()), "organ": ""}
    given = {name: request.GET.get(name, each) for name, each in usual.items()}
    year = request.GET.get("year", "")
    if not given["as_of"].strip() and "as_of" not in request.GET:
        usual_day = _usual_day(year, newest.as_of if newest is not None else None)
        given["as_of"] = max(usual_day, _usual_day(str(since), None)) if not year else usual_day
    form = ScopeForm(given)
    form.offer("organ", "全部", {"": list(organ_names().items())})
    if year and not _is_year(year):
        form.add_error("as_of", f"年度“{year[:20]}”无效，请填写统计截止日。")
    if not form.is_valid():
        return form, None
    as_of = form.cleaned_data["as_of"] or date.fromisoformat(_usual_day(year, None))
    position = form.cleaned_data["position"]
    try:
        return form, tallies.scope(as_of.year, as_of, form.cleaned_data["organ"] or None, position)
    except Refused as refused:
        form.add_error(refused.field if refused.field in form.fields else "as_of", refused.chinese)
        return form, None


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) == 4 and _EARLIEST <= int(text) <= LATEST.year


def _usual_day(year: str, reported: date | None) -> str:
    if reported is not None and year in ("", str(reported.year)):
        return reported.isoformat()
    if _is_year(year):
        return min(date(int(year), 12, 31), max(today(), date(int(year), 1, 1))).isoformat()
    last = Tally.objects.order_by("-occurred_on").values_list("occurred_on", flat=True).first()
    return min(today(), date(last.year, 12, 31)).isoformat() if last is not None else today().isoformat()


def scope_words(scope: Scope | None) -> dict[str, Any]:
    """What a page says of a scope."""
    if scope is None:
        return {"scope": None}
    return {
        "scope": scope,
        "year": scope.first.year,
        "scope_organ": organ_names()[scope.organ],
        "is_now": scope.position == tallies.size(),
    }


def _address(figure: str, scope: Scope, **other: Any) -> str:
    asked = {"as_of": scope.last.isoformat(), "position": scope.position, "organ": scope.organ} | other
    return f"{reverse('figure', args=[figure])}?{urlencode(asked)}"


def _line(figure: Figure, number: Number | None, scope: Scope) -> dict[str, Any]:
    return {"figure": asdict(figure), "text": display(figure, number), "url": _address(figure.id, scope)}


def _behind(request: HttpRequest, figure: Figure, scope: Scope) -> dict[str, Any]:
    viewer = reader(request)
    found = tallies.figures(scope, dict.fromkeys([figure.id, *figure.parts]))
    after = request.GET.get("after", "")
    if after and not (after.isascii() and after.isdecimal() and len(after) < 16):
        raise Refused("page_unknown", field="after")
    rows = list(tallies.behind(figure, scope, viewer, int(after or -1))[: PAGE + 1])
    total = tallies.behind(figure, scope, gate.OFFICE).count()
    shown = tallies.behind(figure, scope, viewer).count()
    seen = {each.id: each for each in gate.cases(viewer).filter(id__in=[row["case_id"] for row in rows[:PAGE]])}
    return {
        "text": display(figure, found[figure.id].value),
        "parts": [_line(found[part].figure, found[part].value, scope) for part in figure.parts]
        if figure.is_rate or figure.compares
        else [],
        "earlier": _earlier(figure, scope) if figure.compares else None,
        # A month or an organ with a single case would tell its amount.
        **({} if viewer == gate.PUBLIC and figure.amounts else _course(figure, scope)),
        "breakdown": [] if viewer == gate.PUBLIC and figure.amounts else _breakdown(figure, scope),
        "total": total,
        "shown_total": shown,
        "hidden": total - shown,
        "cases": lines([seen[row["case_id"]] for row in rows[:PAGE] if row["case_id"] in seen], viewer),
        "one_procedure": True,
        "first_url": _address(figure.id, scope) if after else "",
        "next_url": _address(figure.id, scope, after=rows[PAGE - 1]["at"]) if len(rows) > PAGE else "",
    }


def _breakdown(figure: Figure, scope: Scope) -> list[dict[str, Any]]:
    sums = _by_organ(figure, scope)
    before = _by_organ(figure, tallies.year_before(scope)) if figure.compares else {}
    names = organ_names()
    ordered = sorted(sums.items(), key=lambda each: (-each[1].get(figure.parts[-1], 0), each[0]))
    return [
        {
            "name": names.get(organ, organ),
            "text": display(figure, value(figure, each, before.get(organ, {}))),
            "url": _address(figure.id, scope, organ=organ) if organ != scope.organ else "",
        }
        for organ, each in ordered
    ]


def _earlier(figure: Figure, scope: Scope) -> dict[str, Any]:
    before, count = tallies.year_before(scope), registry().figure(figure.parts[0])
    return _line(count, tallies.figures(before, [count.id])[count.id].value, before)


def _by_organ(figure: Figure, scope: Scope) -> dict[str, dict[str, int]]:
    sums: dict[str, dict[str, int]] = {}
    for part in figure.parts:
        for organ, amount in tallies.by_organ(tallies.covering(figure, scope), part).items():
            sums.setdefault(organ, {})[part] = amount
    return sums


def _course(figure: Figure, scope: Scope) -> dict[str, Any]:
    """The picture of the year: what came in each month, and where the figure stood at its end."""
    months = [tallies.by_month(figure, part, scope) for part in figure.parts]
    parts = [registry().figure(part) for part in figure.parts]
    whole, unit = months[-1], parts[-1]
    # Of a change, the line tells what has come this year so far.
    summed = unit if figure.compares else figure
    sums = months if figure.lasting else [list(accumulate(each)) for each in months]
    running: list[Number | None]
    if figure.is_rate:
        running = [rate(part, all_, figure.digits) for part, all_ in zip(*sums, strict=True)]
    else:
        running = [value(unit, {unit.id: total}, {}) for total in sums[0]]
    bars = [value(unit, {unit.id: amount}, {}) or 0 for amount in whole]
    told = [
        (f"{month}月", display(unit, bar), display(summed, run))
        for month, (bar, run) in enumerate(zip(bars, running, strict=True), 1)
    ]
    bar_text, bar_unit = _scaled(unit, max(bars, default=0))
    return {
        "chart": chart(
            bars,
            running,
            part=[value(parts[0], {parts[0].id: amount}, {}) or 0 for amount in months[0]] if figure.is_rate else None,
            bar_text=bar_text,
            line_text=lambda number: display(summed, number),
        ),
        "chart_title": f"{figure.label}，{scope.first.year}年各月",
        "chart_text": "；".join(
            f"{month}{run}" if figure.lasting else f"{month}{each}，累计{run}" for month, each, run in told
        ),
        "bar_name": f"{'月末' if figure.lasting else '当月'}{unit.label if figure.is_rate else ''}（{bar_unit}）",
        "line_name": "存量" if figure.lasting else "累计",
        "course": told,
    }


def _scaled(figure: Figure, most: Number) -> tuple[Callable[[Number | None], str], str]:
    """How the number beside a bar is written, and its unit: beside a bar there is room for a few digits only."""
    size, unit = 1, figure.unit
    if unit == "元":
        size, unit = next(((size, name) for size, name in _MONEY if abs(most) >= size), (1, unit))
    return lambda number: f"{round(number / size, 2 if size > 1 else 0):g}" if number else "", unit
