"""Pages of the law (法规期限): every limit in its versions, and the calculator of due dates (期限计算)."""

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yifa.documents.wording import KINDS, ROLLED, ROLLS, extension, length
from yifa.kernel.clocks import due, working
from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit, all_limit_ids, in_force, sources, versions
from yifa.portal.forms import DueForm
from yifa.portal.viewing import page, today
from yifa.portal.workings import lay_out
from yifa.records.calendars import newest

_COUNTABLE = ("working_days", "calendar_days", "months", "years", "hours", "fixed_date")


@dataclass(frozen=True, slots=True)
class Line:
    """One limit in a list, as it stands on a day; ``standing`` says so where it does not apply then."""

    law: Limit
    length: str
    kind: str
    standing: str


def index(request: HttpRequest) -> HttpResponse:
    """Every limit by law."""
    day = today()
    groups = []
    for key, ids in groupby(all_limit_ids(), key=lambda id: id.partition(".")[0]):
        lines = [_line(id) for id in ids]
        groups.append((key, lines[-1].law.title.partition("（")[0], lines))
    return page(request, "law.html", "法规期限", groups=groups, day=day)


def _line(id: str) -> Line:
    law = in_force(id, today()) or versions(id)[-1]
    standing = ""
    if law.applies_to is not None and law.applies_to < today():
        standing = f"适用至 {law.applies_to}"
    elif law.applies_from > today():
        standing = f"{law.applies_from} 起适用"
    return Line(law, length(law.amount, law.unit), KINDS[law.kind], standing)


def one(request: HttpRequest, id: str) -> HttpResponse:
    """One limit in all its versions, the newest first."""
    found = [(law, _told(law)) for law in reversed(versions(id))]
    newest = found[0][0]
    countable = newest.amount is not None and newest.unit in _COUNTABLE
    return page(
        request,
        "limit.html",
        newest.name,
        crumbs=[("法规期限", reverse("law"))],
        found=found,
        law=newest,
        countable=countable,
    )


def _countable() -> dict[str, list[tuple[str, str]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for law in (versions(id)[-1] for id in all_limit_ids()):
        if law.amount is not None and law.unit in _COUNTABLE:
            groups.setdefault(law.title.partition("（")[0], []).append((law.id, law.name))
    return groups


def _told(law: Limit) -> dict[str, str]:
    said = {
        "依据": law.citation or law.statute,
        "适用": f"{law.applies_from} 至{f' {law.applies_to}' if law.applies_to else '今'}",
        "类别": KINDS[law.kind],
        "期限": length(law.amount, law.unit),
        "起算": law.from_event,
        "主体": law.who,
        "顺延": ROLLS[law.roll] if law.roll else "",
        "延长": extension(law),
        "不计入": "；".join(law.not_counted),
        "中止": "；".join(law.suspended_by),
        "条件": law.conditions,
        "效力": law.effect,
        "说明": law.note,
        "来源": sources()[law.source],
    }
    if law.applies_from < law.in_force_from:
        said["适用"] += f"（{law.in_force_from} 起施行，此前天数相同，未核实）"
    return {label: text for label, text in said.items() if text}


def calculator(request: HttpRequest) -> HttpResponse:
    """The calculator: what was typed stays, an error stands beside its field, and a result shows its working."""
    form = DueForm(request.GET if "start" in request.GET else None, initial={"limit": request.GET.get("limit", "")})
    found = {}
    if form.is_valid():
        law, start, extended = (form.cleaned_data[name] for name in ("law", "start", "extended"))
        days = newest()
        try:
            result = due(law, start, form.suspensions, extended, days)
            found = {
                "law": law,
                "result": result,
                "roll": ROLLED.get(result.roll_basis or "", ""),
                "length": length(law.amount, law.unit),
                "extension": extension(law) if extended else "",
                "edition": days.edition,
                "working": lay_out(
                    working(law, start, form.suspensions, extended, days), result, form.suspensions, days
                ),
            }
        except Refused as refused:
            field = {"suspend": "resumed", "extend": "extended"}.get(refused.field or "", refused.field or "limit")
            form.add_error(field if field in form.fields else "limit", refused.chinese)
    form.offer("limit", "请选择", _countable())
    status = 400 if form.errors else 200
    return page(
        request,
        "due.html",
        "期限计算",
        crumbs=[("法规期限", reverse("law"))],
        status=status,
        form=form,
        **found,
    )
