"""Composing a report (编制报告): a text with references to figures becomes paragraphs in which each number knows its figure.

A template is a text file: ``# title``, ``## 一、…``, ``### （一）…``, ``@ addressee``, then one paragraph a line.

``{year}`` is the report's year, ``{organ}`` its organ, ``{day}`` its as-of day. ``{reconsideration.received}`` is a figure as
of that day; ``{reconsideration.received|10-31}`` as of 31 October of the year at the latest, and ``{day|10-31}`` names that
day. Composing is pure: the same template and the same values give the same report.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from yifa.documents.letters import chinese_day
from yifa.documents.official import Block, Kind
from yifa.kernel.errors import Refused
from yifa.kernel.figures import Figure

_PLACE = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)?)(?:\|(\d\d-\d\d))?\}")
_CLOSING = "，。、；：！？）》」』”’"
_MARKS: tuple[tuple[str, Kind], ...] = (
    ("# ", "title"),
    ("## ", "heading1"),
    ("### ", "heading2"),
    ("@ ", "addressee"),
)

Number = int | float | None
Values = Mapping[tuple[str, date], Number]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph: plain text, or a figure's value as of a day."""

    text: str
    figure: str = ""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of a composed report."""

    kind: Kind
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """Its text as a reader sees it."""
        return "".join(span.text for span in self.spans)

    @property
    def bound(self) -> list[tuple[Span, str]]:
        """Its pieces, each figure with the punctuation after it, which a browser would else let begin a line."""
        pieces: list[tuple[Span, str]] = []
        for span in self.spans:
            mark = span.text[:1] if pieces and pieces[-1][0].figure and span.text[:1] in _CLOSING else ""
            if mark:
                pieces[-1] = (pieces[-1][0], mark)
            if span.text != mark:
                pieces.append((replace(span, text=span.text[len(mark) :]), ""))
        return pieces


def cut_off(as_of: date, month_day: str | None) -> date:
    """The day that a figure covers: the report's as-of day, or an earlier cut-off within its year."""
    if not month_day:
        return as_of
    month, day = map(int, month_day.split("-"))
    # 29 February is the last day of February in other years.
    return min(as_of, date(as_of.year, month, min(day, monthrange(as_of.year, month)[1])))


def _places(template: str) -> Iterator[tuple[str, str | None]]:
    for place in _PLACE.finditer(template):
        yield place[1], place[2]


def needed(template: str, as_of: date, find: Callable[[str], Figure]) -> set[tuple[str, date]]:
    """Every figure that a template names, with its day. Raises ``figure_unknown`` through ``find``."""
    return {(find(name).id, cut_off(as_of, day)) for name, day in _places(template) if "." in name}


def display(figure: Figure, value: Number) -> str:
    """A figure's value as a report writes it: 8.76亿元, 1428万元, 99.3%, 5977件, 下降26.5%, or — for a rate of nothing."""
    if value is None:
        return "—"
    if figure.unit == "元":
        for size, name in ((10**8, "亿元"), (10**4, "万元")):
            if abs(value) >= size:
                return f"{_short(Decimal(str(value)) / size)}{name}"
    if figure.compares:
        moved = f"{_short(abs(Decimal(str(value))))}{figure.unit}"
        return f"上升{moved}" if value > 0 else f"下降{moved}" if value < 0 else "与上年同期持平"
    if figure.is_rate:
        # A whole percentage is written without its empty decimal: 100%.
        return f"{_short(Decimal(str(value)))}{figure.unit}"
    return f"{value}{figure.unit}"


def _short(number: Decimal) -> str:
    text = f"{number.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".")


def compose(template: str, *, organ: str, as_of: date, values: Values, find: Callable[[str], Figure]) -> list[Part]:
    """Fill a template with figures' values. Raises ``report_place_unknown`` where it names what a report does not know."""
    words = {
        "year": str(as_of.year),
        "next_year": str(as_of.year + 1),
        "last_year": str(as_of.year - 1),
        "organ": organ,
    }

    def span(name: str, month_day: str | None) -> Span:
        day = cut_off(as_of, month_day)
        if "." in name:
            figure = find(name)
            return Span(display(figure, values[figure.id, day]), figure.id, day)
        if name == "day":
            return Span(chinese_day(day).removeprefix(f"{as_of.year}年"))
        if name not in words:
            raise Refused("report_place_unknown", place=name)
        return Span(words[name])

    parts = []
    for line in filter(None, map(str.strip, template.splitlines())):
        mark, kind = next(((mark, kind) for mark, kind in _MARKS if line.startswith(mark)), ("", "body"))
        spans, last = [], len(mark)
        for place in _PLACE.finditer(line):
            spans += [Span(line[last : place.start()]), span(place[1], place[2])]
            last = place.end()
        spans.append(Span(line[last:]))
        parts.append(Part(kind, tuple(span for span in spans if span.text)))
    return parts


def blocks(parts: list[Part], organ: str, published_on: date) -> list[Block]:
    """A composed report as the paragraphs of an official document."""
    body = [Block(part.kind, part.text) for part in parts]
    return [*body, Block("signature", organ), Block("signature", chinese_day(published_on))]
