"""The documents of a case (文书), as pages and as editable files."""

from dataclasses import replace
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yifa.documents.letters import Letter, letter
from yifa.documents.official import blocks
from yifa.documents.official import word as set_in_word
from yifa.kernel.cases import CORRECT
from yifa.kernel.data import Personal
from yifa.kernel.errors import Refused
from yifa.kernel.redaction import mask
from yifa.portal import dossiers
from yifa.portal.viewing import download, page, reader
from yifa.portal.views import cases
from yifa.records import gate
from yifa.records.encoding import kernel_event
from yifa.records.facts import StoredFacts
from yifa.records.installed import registry
from yifa.records.replaying import replayed
from yifa.registers.keeping import organ_names
from yifa.registers.models import Person


class Found(NamedTuple):
    """A document that may be seen, filled: as a whole, or with what is not public withheld."""

    label: str
    letter: Letter
    whole: bool


def one(request: HttpRequest, number: str, sequence: int, key: str) -> HttpResponse:
    """A document as a page."""
    found = _find(request, number, sequence, key)
    case_url = reverse("case", args=[number])
    return page(
        request,
        "document.html",
        found.label,
        crumbs=[("案件", reverse("cases")), (number, case_url)],
        letter=found.letter,
        whole=found.whole,
        case_url=case_url,
        word_url=reverse("document_word", args=[number, sequence, key]),
    )


def word(request: HttpRequest, number: str, sequence: int, key: str) -> HttpResponse:
    """A document as an editable file in the official format."""
    found = _find(request, number, sequence, key)
    content = set_in_word(blocks(found.letter), title=found.letter.title, author=found.letter.organ)
    return download(content, f"{found.label}（{number}）.docx")


def _find(request: HttpRequest, number: str, sequence: int, key: str) -> Found:
    viewer = reader(request)
    case = cases.find(number, viewer)
    event, procedure, whole = cases.event(case, sequence, viewer), registry()[case.procedure], gate.whole(case, viewer)
    document = next((each for each in dossiers.issued(procedure, event.action, whole) if each.key == key), None)
    rows = list(gate.events(viewer).filter(case=case).order_by("sequence"))
    if document is None or any(row.action == CORRECT and row.voids == sequence for row in rows):
        raise Refused("document_unknown", number=number)
    # A document says what was so when it was issued, whatever happened since.
    then = replayed([row for row in rows if row.sequence <= sequence], StoredFacts()).held.case
    actor = Person.objects.filter(key=event.actor).values_list("name", flat=True).first() or dossiers.party(event.actor)
    if not whole:
        then, actor = replace(then, data=dossiers.withheld(procedure, then.data)), mask(actor, Personal.NAME)
    names = organ_names()
    filled = letter(procedure, document, then, kernel_event(event), lambda organ: names.get(organ, organ), actor)
    return Found(document.label, filled, whole)
