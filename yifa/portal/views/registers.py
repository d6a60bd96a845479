"""Registers (名录): who stands in what on a day, such as officers with their certificates, opened down to the cases."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yifa.kernel.procedure import Procedure
from yifa.portal import dossiers
from yifa.portal.forms import RegisterForm
from yifa.portal.viewing import PAGE, page, place, reader, today
from yifa.records import gate
from yifa.records.holding import Entry, entries, holding, last_held
from yifa.records.installed import registry
from yifa.registers.keeping import organ_names


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a register, with no more than the reader may see; ``tag`` says how it stands on the day."""

    title: str
    number: str
    organ: str
    scope: tuple[str, ...]
    since: date
    until: date | None
    tag: tuple[str, str]
    url: str


def index(request: HttpRequest) -> HttpResponse:
    """Every register, with how many stand in it today."""
    viewer, day = reader(request), today()
    listed = [
        {
            "id": id,
            "standing": standing,
            "procedure": procedure,
            "closed": _closed(procedure, viewer),
            "ever": gate.standings(viewer).filter(standing=id).count(),
            "held": holding(id, day, viewer).count(),
        }
        for id, (procedure, standing) in registry().standings.items()
    ]
    return page(request, "registers.html", "名录", registers=listed)


def _closed(procedure: type[Procedure], viewer: gate.Viewer) -> bool:
    # No case of it is ever public: that none is seen does not tell that there is none.
    return viewer == gate.PUBLIC and not any(action.publishes for action in procedure.actions.values())


def one(request: HttpRequest, id: str) -> HttpResponse:
    """One register as of a day; a number given looks that one up, whether or not it is valid then."""
    procedure, standing = registry().standing(id)
    viewer, names = reader(request), organ_names()
    form = RegisterForm(request.GET or None)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    on, organ, number = asked.get("on") or today(), asked.get("organ") or "", (asked.get("number") or "").strip()
    numbered = bool(standing.name) and (viewer.everything or standing.name in procedure.public.fields)
    if number and not numbered:
        # Whether a number exists is not told where numbers are not public.
        found = gate.standings(viewer).none()
    elif number:
        found = gate.standings(viewer).filter(standing=id, name=number).select_related("case").order_by("-since", "pk")
    else:
        found = holding(id, on, viewer, organ)
    first = place(request)
    rows = found[first : first + PAGE + 1]
    listed = [] if form.errors else [_line(each, on, viewer, names) for each in entries(rows)]
    form.offer("organ", "全部", {"": list(names.items())} if names else {})
    query = {name: request.GET[name] for name in ("on", "organ", "number") if request.GET.get(name)}
    return page(
        request,
        "register.html",
        standing.label,
        crumbs=[("名录", reverse("registers"))],
        status=400 if form.errors else 200,
        form=form,
        standing=standing,
        procedure=procedure,
        on=on,
        number=number,
        numbered=numbered,
        closed=_closed(procedure, viewer),
        total=found.count(),
        last=None if number or listed else last_held(id, viewer, on),
        lines=listed[:PAGE],
        first_url=f"?{urlencode(query)}" if first else "",
        next_url=f"?{urlencode(query | {'from': str(first + PAGE)})}" if len(listed) > PAGE else "",
    )


def _line(entry: Entry, on: date, viewer: gate.Viewer, names: Any) -> Line:
    hold, case = entry.hold, entry.case
    procedure, standing = registry().standing(hold.standing)
    shown = gate.shown(case, viewer)
    title = dossiers.subject(procedure, shown, lambda key: names.get(key, key))
    return Line(
        title=title or case.number,
        number=hold.name if standing.name in shown else "",
        organ=names.get(hold.organ, hold.organ),
        scope=hold.scope if standing.scope in shown else (),
        since=hold.since,
        until=hold.until,
        tag=_tag(entry, on),
        url=reverse("case", args=[case.number]),
    )


def _tag(entry: Entry, on: date) -> tuple[str, str]:
    hold = entry.hold
    if hold.covers(on):
        return "有效", "green"
    if on < hold.since:
        return "尚未生效", "amber"
    # What was taken away after its last day had expired before.
    taken = hold.ended is not None and hold.ended <= min(on, hold.until or on)
    return (f"自 {hold.ended} 起失效" if taken else "已过有效期"), "red"
