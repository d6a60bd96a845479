"""A draw as a page (抽取结果): what was committed to, what came out, whether it comes out again, and how to check it oneself."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yifa.kernel.draws import Beacon, Draw, Lottery, Reveals, read, replay
from yifa.kernel.errors import Refused
from yifa.portal.viewing import PAGE, page, place, reader
from yifa.portal.views import cases
from yifa.records import gate
from yifa.records.models import Event


@dataclass(frozen=True, slots=True)
class Group:
    """One risk class: how many objects it has, how many were to be drawn and were, and that share of the widest bar."""

    name: str
    objects: int
    rate: str
    drawn: int
    width: float
    part: float


def one(request: HttpRequest, number: str, sequence: int) -> HttpResponse:
    """The draw that came with a step."""
    viewer = reader(request)
    event = cases.event(cases.find(number, viewer), sequence, viewer)
    file = gate.attachment(str(event.fields.get(cases.DRAW, "")), event, viewer)
    made, same = _replayed(file.digest, bytes(file.content))
    asked, first = request.GET.get("id", "").strip(), place(request)
    names = [name for name in made.drawn if asked in (name, "", *made.drawn[name])]
    query = {"id": asked} if asked else {}
    return page(
        request,
        "draw.html",
        "抽取结果",
        crumbs=[("案件", reverse("cases")), (number, reverse("case", args=[number]))],
        made=made,
        same=same,
        number=number,
        groups=_groups(made),
        source=_source(made),
        entered=_entered(event, made, viewer),
        asked=asked,
        absent=bool(asked) and not names,
        in_pool=made.pool.place(asked) is not None or made.pool.inspector(asked) is not None,
        total=len(names),
        drawn=[(name, made.drawn[name]) for name in names[first : first + PAGE]],
        file=file,
        file_url=reverse("attachment", args=[number, sequence, file.digest]),
        first_url=f"?{urlencode(query)}" if first else "",
        next_url=f"?{urlencode(query | {'from': str(first + PAGE)})}" if len(names) > first + PAGE else "",
    )


def _entered(event: Event, made: Draw, viewer: gate.Viewer) -> datetime | None:
    """When the commitment was entered in the ledger, before the draw: what it says of itself, anybody could have written."""
    before = gate.events(viewer).filter(case=event.case, sequence__lt=event.sequence).order_by("-sequence")
    digest = made.commitment.digest
    return next((each.recorded_at for each in before if each.fields.get("commitment_digest") == digest), None)


@lru_cache(maxsize=4)
def _replayed(digest: str, content: bytes) -> tuple[Draw, bool]:
    return read(content), replay(content).same


def _groups(made: Draw) -> list[Group]:
    present: Counter[str] = Counter()
    for kind, objects in Counter(made.pool.of).items():
        present[made.pool.kinds[kind].risk] += objects
    got = Counter(
        made.pool.kinds[made.pool.of[where]].risk for name in made.drawn if (where := made.pool.place(name)) is not None
    )
    most = max(present.values(), default=1)
    return [
        Group(
            risk, number, _rate(made.commitment.rule.rates[risk]), got[risk], 100 * number / most, 100 * got[risk] / number
        )
        for risk, number in sorted(present.items())
    ]  # fmt: skip


def _rate(rate: int | tuple[int, int]) -> str:
    return f"{rate} 个" if isinstance(rate, int) else f"{100 * rate[0] / rate[1]:g}%"


def _source(made: Draw) -> str:
    source = made.commitment.source
    match source:
        case Lottery():
            return f"{source.name}第 {source.issue} 期开奖号码"
        case Beacon():
            return f"随机信标 {source.name} 第 {source.round} 轮"
        case Reveals():
            return f"{'、'.join(party.name for party in source.parties)}先承诺、后揭示的随机数"
    raise Refused("draw_record_invalid", member="source", why="its kind is unknown")
