"""Help pages of the procedures (程序说明), drawn from their declarations."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yifa.documents.diagrams import clock_effects, clock_label
from yifa.documents.wording import length
from yifa.kernel.declarations import Action, Clock
from yifa.kernel.limits import versions
from yifa.kernel.procedure import Procedure
from yifa.portal.diagrams import lay_out
from yifa.portal.sections import sections
from yifa.portal.viewing import page
from yifa.records.installed import registry


def index(request: HttpRequest) -> HttpResponse:
    """Every procedure, in its field of work."""
    figures = Counter(figure.procedure for figure in registry().figures.values())
    groups = [
        {
            "key": section.key,
            "label": section.label,
            "lines": [(each, depth, figures[each.key]) for each, depth in section.procedures],
        }
        for section in sections()
    ]
    return page(request, "procedures.html", "程序", groups=groups, total=sum(1 for _ in registry()))


def one(request: HttpRequest, key: str) -> HttpResponse:
    """One procedure: its picture, steps, periods, documents, figures, and what of it is public."""
    procedure = registry()[key]
    return page(
        request,
        "procedure.html",
        procedure.label,
        crumbs=[("程序", reverse("procedures"))],
        procedure=procedure,
        diagram=lay_out(procedure),
        actions=[_action(action) for action in procedure.actions.values()],
        clocks=[_clock(procedure, clock) for clock in procedure.clocks.values()],
        documents=[
            {"label": each.label, "to": _addressee(procedure, each.to), "public": each.public}
            for each in procedure.documents.values()
        ],
        figures=[figure for figure in registry().figures.values() if figure.procedure == procedure.key],
        public=_public(procedure),
    )


def _span(action: Action) -> str:
    first = f"{action.law_from} 起" if action.law_from is not None else ""
    last = f"{action.law_to} 及以前" if action.law_to is not None else ""
    return f"适用 {'、'.join(filter(None, [first, last]))}施行的法律" if first or last else ""


def _action(action: Action) -> dict[str, Any]:
    move = action.move
    return {
        "label": action.label,
        "sources": "、".join(state.label for state in move.sources) or "（立案）",
        "target": move.target.label if move.target is not None else "不变",
        "roles": "、".join(role.label for role in action.by),
        "basis": action.basis,
        "span": _span(action),
        "notes": list(_notes(action)),
    }


def _notes(action: Action) -> Iterator[str]:
    if action.not_same_as:
        yield f"不得与办理“{'”“'.join(other.label for other in action.not_same_as)}”的为同一人"
    for verb, clocks in clock_effects(action):
        yield f"{verb}：{'、'.join(map(clock_label, clocks))}"
    if action.issues:
        yield f"制作文书：{'、'.join(document.label for document in action.issues)}"
    for condition in action.guards:
        yield f"{condition.zh}（{condition.article}）"
    if action.live:
        yield "须在办理当日登记，不得事后补登（导入台账除外）"
    if action.publishes:
        yield "办理后案件向社会公开"
    if action.withdraws:
        yield "办理后案件不再向社会公开"


def _clock(procedure: type[Procedure], clock: Clock) -> dict[str, Any]:
    if not clock.limit:
        return {"label": clock.label, "name": procedure.fields()[clock.until or clock.days].title, "laws": []}
    found = [law for law in versions(clock.limit) if law.amount is not None]
    return {
        "label": clock.label,
        "name": found[-1].name if found else clock.limit,
        "url": reverse("limit", args=[clock.limit]),
        "laws": [
            {
                "text": f"{law.applies_from} 起：{length(law.amount, law.unit)}，{law.citation or law.statute}",
                "verified": law.verified,
            }
            for law in found
        ],
    }


def _addressee(procedure: type[Procedure], to: str) -> str:
    # A declaration names the addressee in words, or by the data field that holds the name.
    info = procedure.fields().get(to)
    return to if info is None else str(info.title or to)


def _public(procedure: type[Procedure]) -> str:
    infos = procedure.fields()
    fields = "、".join(infos[name].title or name for name in procedure.public.fields)
    steps = "、".join(f"“{action.label}”" for action in procedure.actions.values() if action.publishes)
    if not steps:
        return "本程序的案件不向社会公开。"
    return (
        f"办理{steps}后，公开案号、承办机关、办理过程和期限{f'，以及：{fields}' if fields else ''}。个人信息一律遮盖。"
    )
