"""What every page has (页面公共部分): who looks, on which day, the navigation and the ledger's state in the foot."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header

from yifa.kernel.errors import Refused
from yifa.records import gate
from yifa.records.models import Checkpoint
from yifa.records.tallies import size
from yifa.registers.models import Organ, Person

PAGE = 50
"""How many rows a list shows at once."""

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of an editable document."""

_SECTIONS = (
    ("home", "报告"),
    ("figures", "数据"),
    ("tables", "报表"),
    ("cases", "案件"),
    ("registers", "名录"),
    ("procedures", "程序"),
    ("law", "法规期限"),
    ("due", "期限计算"),
)


class Item(NamedTuple):
    """An entry of the navigation; ``current`` says whether it is this page or leads to it, as ``aria-current`` writes it."""

    label: str
    url: str
    current: str


class Visitor(NamedTuple):
    """Who sits before the page, for its head."""

    signed_in: bool
    name: str


class Ledger(NamedTuple):
    """The ledger's state: how many events, and how many of them the newest checkpoint covers."""

    size: int
    checkpoint_size: int | None


def today() -> date:
    """Today in China."""
    return timezone.localdate()


def reader(request: HttpRequest) -> gate.Viewer:
    """Who reads, for the gate."""
    return gate.viewer(request.user, today())


def page(
    request: HttpRequest,
    template: str,
    title: str,
    *,
    crumbs: Sequence[tuple[str, str]] = (),
    status: int = 200,
    **given: Any,
) -> HttpResponse:
    """Render a page. ``crumbs`` are the pages between the home page and this one, whose ``title`` ends them."""
    root = Organ.objects.filter(parent=None).order_by("path").first()
    frame = {
        "title": title,
        "organ_name": root.name if root is not None else "",
        "nav": _navigation(request.path),
        "crumbs": [*crumbs, (title, "")] if request.path != "/" else [],
        "visitor": _visitor(request),
        "ledger": Ledger(size(), Checkpoint.objects.order_by("-size").values_list("size", flat=True).first()),
        "today": today(),
    }
    return render(request, f"portal/{template}", frame | given, status=status)


def place(request: HttpRequest) -> int:
    """The row from which a list goes on (起始行). Raises ``page_unknown``."""
    given = request.GET.get("from", "")
    if given and not (given.isascii() and given.isdecimal() and len(given) < 8):
        raise Refused("page_unknown", field="from")
    return int(given or 0)


def download(content: bytes, name: str, media_type: str = WORD) -> HttpResponse:
    """A file to be kept under that name."""
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


def unkept(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: what somebody signed in is shown stays in no cache and on no disk, whoever sits there next."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response

    return middleware


def _visitor(request: HttpRequest) -> Visitor:
    if not request.user.is_authenticated:
        return Visitor(False, "")
    person = Person.objects.filter(posts__accounts__user=request.user).first()
    return Visitor(True, person.name if person is not None else request.user.get_username())


def _navigation(path: str) -> list[Item]:
    # The section of a page is the longest address that it lies below; reports lie below the home page.
    urls = {reverse(name): label for name, label in _SECTIONS}
    inside = max((url for url in urls if path.startswith(url)), key=len, default="")
    if inside == "/" and path != "/" and not path.startswith("/reports/"):
        inside = ""
    return [Item(label, url, "" if url != inside else "page" if url == path else "true") for url, label in urls.items()]
