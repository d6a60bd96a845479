"""The statutory tables (统计报表): filled from the ledger, for officers in any scope, for the public in that of a report."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yifa.kernel.errors import Refused
from yifa.portal.forms import ScopeForm
from yifa.portal.viewing import page, reader
from yifa.portal.views.figures import asked_scope, scope_words
from yifa.records import gate, tallies
from yifa.records.tallies import Scope
from yifa.registers.models import Organ
from yifa.reports.editions import published
from yifa.reports.tables import Filled, Table, fill, table, tables


def index(request: HttpRequest) -> HttpResponse:
    """Every table."""
    return page(request, "tables.html", "统计报表", tables=list(tables().values()))


def one(request: HttpRequest, key: str) -> HttpResponse:
    """One table of a year."""
    asked = table(key)
    closed = reader(request) == gate.PUBLIC
    form: ScopeForm | None = None
    scopes = _reported(asked) if closed else {}
    if closed:
        # By asking for two scopes and subtracting, anybody could have a single case's numbers.
        year = request.GET.get("year", "")
        scope = scopes.get(year) or next(iter(scopes.values()), None) if not year or year in scopes else None
    elif Organ.objects.exists():
        form, scope = asked_scope(request, asked.since)
    else:
        scope = None
    found, status = None, 200
    if scope is not None:
        found, status = _filled(asked, scope, form)
    elif form is not None:
        status = 400
    return page(
        request,
        "table.html",
        asked.title,
        crumbs=[("统计报表", reverse("tables"))],
        status=status,
        table=asked,
        found=found,
        # What a colon divides stands on lines of its own.
        heads=[head.replace("：", "：\n") for head in found.heads] if found else [],
        lines=[(label, [f"{number:,}" for number in numbers]) for label, numbers in found.lines] if found else [],
        form=form,
        action=reverse("table", args=[key]),
        years=sorted(scopes, reverse=True),
        **scope_words(scope if found is not None else None),
    )


def _filled(asked: Table, scope: Scope, form: ScopeForm | None) -> tuple[Filled | None, int]:
    try:
        return fill(asked, scope), 200
    except Refused as refused:
        if form is None:
            raise
        form.add_error("as_of", refused.chinese)
        return None, 400


def _reported(asked: Table) -> dict[str, Scope]:
    """The scopes in which the district's own reports were published, by year; the newest edition of a year stands."""
    found: dict[str, Scope] = {}
    for edition in published().filter(organ__parent=None, year__gte=asked.since):
        scope = tallies.scope(edition.year, edition.as_of, edition.organ_id, edition.position)
        found.setdefault(str(edition.year), scope)
    return found
