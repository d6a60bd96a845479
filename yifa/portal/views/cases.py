"""Lists of cases, and the page of one (案件): all through the gate."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from yifa.kernel.cases import CORRECT
from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.portal import dossiers
from yifa.portal.sections import sections
from yifa.portal.viewing import PAGE, download, page, reader, today
from yifa.records import gate
from yifa.records.calendars import added, calendar
from yifa.records.encoding import snapshot
from yifa.records.installed import registry
from yifa.records.ledger import prove
from yifa.records.models import Case, Event
from yifa.registers.keeping import organ_names
from yifa.registers.models import Person, Post

DRAW = "draw_file"
"""The data field in which a step names the file of a draw among those that come with it."""


_FEW = 8
"""How many related cases a page names of each relation."""

_BRACKETS = str.maketrans("[]［］()（）【】", "〔〕" * 5)


def index(request: HttpRequest) -> HttpResponse:
    """The cases that may be seen, those opened last first; a number given in full leads to its case."""
    viewer, number = reader(request), request.GET.get("number", "").strip()
    procedure, parent, missing = request.GET.get("procedure", ""), request.GET.get("parent", ""), ""
    found = gate.cases(viewer)
    if number:
        if meant := _meant(number, found):
            return redirect("case", meant)
        missing = (
            "没有查到这个案号，请对照文书填写完整，从机关代字写到“号”字。"
            "依法不公开或者尚未公开的案件在这里查不到，当事人可以凭案号向承办机关查询。"
        )
    if procedure:
        found = found.filter(procedure=registry()[procedure].key)
    if parent:
        found = found.filter(parent=find(parent, viewer))
    rows = list(_after(found, request.GET.get("after", ""))[: PAGE + 1])
    asked = {key: value for key, value in (("procedure", procedure), ("parent", parent)) if value}
    return page(
        request,
        "cases.html",
        "案件",
        status=404 if missing else 200,
        cases=lines(rows[:PAGE], viewer),
        number=number,
        missing=missing,
        sections=sections(),
        procedure_key=procedure,
        one_procedure=bool(procedure),
        parent=parent,
        first_url=f"?{urlencode(asked)}" if request.GET.get("after") else "",
        next_url=_next(rows[PAGE - 1], asked) if len(rows) > PAGE else "",
    )


def _meant(typed: str, found: QuerySet[Case]) -> str:
    """The number that somebody meant who may have typed other brackets than those of official numbers, or blanks."""
    official = "".join(typed.split()).translate(_BRACKETS)
    return next((each for each in (typed, official) if found.filter(number=each).exists()), "")


def _after(found: QuerySet[Case], place: str) -> QuerySet[Case]:
    day, _, id = place.partition("_")
    if place:
        try:
            opened_on, last = parse_day(day, "after"), UUID(id)
        except (ValueError, Refused):
            raise Refused("page_unknown", field="after") from None
        found = found.filter(Q(opened_on__lt=opened_on) | Q(opened_on=opened_on, id__lt=last))
    return found.order_by("-opened_on", "-id")


def _next(last: Case, asked: Mapping[str, str]) -> str:
    return f"?{urlencode({**asked, 'after': f'{last.opened_on}_{last.id}'})}"


def lines(cases: Iterable[Case], viewer: gate.Viewer) -> list[dict[str, Any]]:
    """Cases as lines of a list, with no more than the viewer may see."""
    names, listed = organ_names(), []
    for case in cases:
        procedure, whole = registry()[case.procedure], gate.whole(case, viewer)
        listed.append(
            {
                "number": case.number,
                "url": reverse("case", args=[case.number]),
                "procedure": procedure.label,
                "subject": dossiers.subject(procedure, gate.shown(case, viewer), lambda key: names.get(key, key)),
                "organ": names.get(case.organ_id, case.organ_id),
                "state": procedure.state_label(case.state),
                "outcome": dossiers.outcome(procedure, case.outcome, whole),
                "opened_on": case.opened_on,
            }
        )
    return listed


def find(number: str, viewer: gate.Viewer) -> Case:
    """The case of that number, if it may be seen. Raises ``case_unknown``, as for a number that no case has."""
    found = gate.cases(viewer).select_related("parent").filter(number=number).first()
    if found is None:
        raise Refused("case_unknown", number=number)
    return found


def one(request: HttpRequest, number: str) -> HttpResponse:
    """One case: its data, steps, clocks and relations."""
    viewer = reader(request)
    case = find(number, viewer)
    procedure, whole, names = registry()[case.procedure], gate.whole(case, viewer), organ_names()
    now, shown = snapshot(case, case.parent.number if case.parent else ""), gate.shown(case, viewer)
    facts = dossiers.facts(procedure, now.data, lambda key: names.get(key, key), None if whole else shown)
    events = list(gate.events(viewer).filter(case=case).select_related("case").order_by("sequence"))
    steps = _steps(case, events, viewer, names)
    named = set[str]().union(*(fact.cases for fact in [*facts, *(each for step in steps for each in step["facts"])]))
    return page(
        request,
        "case.html",
        case.number,
        crumbs=[("案件", reverse("cases"))],
        case=case,
        procedure=procedure,
        whole=whole,
        subject=dossiers.subject(procedure, shown, lambda key: names.get(key, key)),
        state=procedure.state_label(case.state),
        final=case.closed_on is not None,
        outcome=dossiers.outcome(procedure, case.outcome, whole),
        organ_name_of_case=names.get(case.organ_id, case.organ_id),
        handler=_persons([case.handler]).get(case.handler, "") if whole else "",
        facts=facts,
        visible=set(gate.cases(viewer).filter(number__in=named).values_list("number", flat=True)),
        clocks=dossiers.clocks(procedure, now.runs, today(), partial(calendar, added())),
        steps=steps,
        documents=[document for step in steps for document in step["documents"]],
        repeated=max(Counter(step["label"] for step in steps if step["facts"]).values(), default=0) > 1,
        related=_related(case, viewer),
    )


def _steps(case: Case, events: list[Event], viewer: gate.Viewer, names: Mapping[str, str]) -> list[dict[str, Any]]:
    procedure, whole = registry()[case.procedure], gate.whole(case, viewer)
    voided = {event.voids: event.sequence for event in events if event.action == CORRECT}
    persons = _persons({event.actor for event in events})
    posts = dict(Post.objects.filter(key__in={event.post for event in events}).values_list("key", "title"))
    steps = []
    for event in events:
        organ = names.get(event.organ, event.organ)
        party = dossiers.party(event.actor)
        who = [organ, posts.get(event.post, ""), persons.get(event.actor, "")] if whole else [organ]
        place = [case.number, event.sequence]
        opened = whole or gate.files_open(event, viewer)
        documents = [] if event.sequence in voided else dossiers.issued(procedure, event.action, whole)
        steps.append(
            {
                "sequence": event.sequence,
                "on": event.occurred_on,
                "label": dossiers.step_label(procedure, event.action),
                "who": [party] if party else [each for each in who if each],
                "void": voided.get(event.sequence),
                "facts": dossiers.step_facts(
                    procedure, event.action, event.fields, lambda key: names.get(key, key), whole
                ),
                "documents": [
                    {
                        "label": document.label,
                        "on": event.occurred_on,
                        "url": reverse("document", args=[*place, document.key]),
                        "word_url": reverse("document_word", args=[*place, document.key]),
                    }
                    for document in documents
                ],
                "files": [
                    {"name": file["name"], "url": reverse("attachment", args=[*place, file["digest"]])}
                    for file in (event.files if opened else ())
                ],
                "draw_url": _draw_url(event) if opened else "",
                "proof_url": reverse("proof", args=place),
            }
        )
    return steps


def _draw_url(event: Event) -> str:
    known = any(file["digest"] == event.fields.get(DRAW) for file in event.files)
    return reverse("draw", args=[event.case.number, event.sequence]) if known else ""


def _persons(keys: Iterable[str]) -> dict[str, str]:
    return dict(Person.objects.filter(key__in=set(keys)).values_list("key", "name"))


def _related(case: Case, viewer: gate.Viewer) -> list[dict[str, Any]]:
    """The cases above and below, those that it refers to and those that refer to it: by relation, the first few of each."""
    seen = gate.cases(viewer)
    order = ("opened_on", Length("number"), "number")
    below = seen.filter(parent=case)
    groups = [
        ("上级案件", seen.filter(children=case), ""),
        ("下级案件", below, f"?{urlencode({'parent': case.number})}"),
    ]
    told = gate.links(viewer)
    there = told.filter(case=case)
    for relation in there.values_list("relation", flat=True).order_by("relation").distinct():
        groups.append((relation, seen.filter(pk__in=there.filter(relation=relation).values("target")), ""))
    # A case below often names the one above it as well.
    back = told.filter(target=case).exclude(case__parent=case)
    for relation in back.values_list("relation", flat=True).order_by("relation").distinct():
        found = seen.filter(pk__in=back.filter(relation=relation).values("case"))
        groups.append((f"引用本案（{relation}）", found, ""))
    return [
        {
            "relation": relation,
            "total": total,
            "cases": [(each.number, reverse("case", args=[each.number])) for each in found.order_by(*order)[:_FEW]],
            "all_url": f"{reverse('cases')}{query}" if query else "",
        }
        for relation, found, query in groups
        if (total := found.count())
    ]


def event(case: Case, sequence: int, viewer: gate.Viewer) -> Event:
    """The step of that number in a case. Raises ``event_unknown``."""
    found = gate.events(viewer).select_related("case").filter(case=case, sequence=sequence).first()
    if found is None:
        raise Refused("event_unknown", field="sequence", number=case.number, sequence=sequence)
    return found


def proof(request: HttpRequest, number: str, sequence: int) -> HttpResponse:
    """The proof that a step stands in the ledger (入账证明), with only the fields that the reader may see."""
    viewer = reader(request)
    found = event(find(number, viewer), sequence, viewer)
    return download(prove(found, viewer), f"{number}-{sequence}.json", "application/json")


def attachment(request: HttpRequest, number: str, sequence: int, digest: str) -> HttpResponse:
    """A file of a step, for those who may see the whole case, or for anyone where the step opens it."""
    viewer = reader(request)
    found = gate.attachment(digest, event(find(number, viewer), sequence, viewer), viewer)
    return download(bytes(found.content), found.name, found.media_type)
