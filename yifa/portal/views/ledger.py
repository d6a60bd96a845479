"""The ledger for other people's tools (台账核验): the newest checkpoint, the key to check it with, and the log's tiles."""

from django.http import Http404, HttpRequest, HttpResponse

from yifa.records.ledger import tile as content
from yifa.records.ledger import vkey
from yifa.records.models import Checkpoint

_TEXT = "text/plain; charset=utf-8"


def checkpoint(request: HttpRequest) -> HttpResponse:
    """The newest signed checkpoint (c2sp.org/tlog-checkpoint)."""
    newest = Checkpoint.objects.order_by("-size").first()
    if newest is None:
        raise Http404
    return HttpResponse(newest.note, content_type=_TEXT)


def key(request: HttpRequest) -> HttpResponse:
    """The public key of the ledger's keeper, in the form of signed notes."""
    return HttpResponse(f"{vkey()}\n", content_type=_TEXT)


def tile(request: HttpRequest, path: str) -> HttpResponse:
    """A tile of the log, which never changes (c2sp.org/tlog-tiles)."""
    response = HttpResponse(content(f"tile/{path}"), content_type="application/octet-stream")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
