"""Composing a report (编制报告): a text with references to figures becomes paragraphs in which each number knows its figure.

A template is a text file: ``# title``, ``## {no}、…``, ``### （{no}）…``, ``@ addressee``, then one paragraph a line; a line
``+ …`` goes on with the paragraph before it, and ``+ ，…`` with its last sentence, whose full stop falls away. In headings
``{no}`` is their running number.

``{year}`` is the report's year, ``{organ}`` its organ, ``{day}`` its as-of day, ``{day|cut_off}`` the day up to which the organs'
figures count (填报数据截止日); figures and conditions are those of :mod:`yifa.kernel.places`. A figure has nothing to say where
it is 0 or a rate of nothing. A heading with nothing left under it falls away. Composing is pure: the same template and the
same values give the same report.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from yifa.documents.letters import chinese_day
from yifa.documents.official import Block, Kind
from yifa.kernel.errors import Refused
from yifa.kernel.figures import Figure
from yifa.kernel.places import CONDITION, CUT_OFF, PLACE, places

_ONWARD = "，、；"
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


def last_day(as_of: date, said: str | None, cut_off: date | None = None) -> date:
    """The last day that a place counts: the report's as-of day, or what is ``said``, a day of its year or its own cut-off.

    No day is later than the as-of day; a report without a cut-off of its own has that day for it.
    """
    if not said:
        return as_of
    if said == CUT_OFF:
        return min(as_of, cut_off or as_of)
    month, day = map(int, said.split("-"))
    # 29 February is the last day of February in other years.
    return min(as_of, date(as_of.year, month, min(day, monthrange(as_of.year, month)[1])))


def needed(
    template: str, as_of: date, find: Callable[[str], Figure], cut_off: date | None = None
) -> set[tuple[str, date]]:
    """Every figure that a template names, with its day. Raises ``report_cut_off_invalid``, and ``figure_unknown`` by ``find``."""
    return {
        (find(place.name).id, last_day(as_of, place.cut_off, cut_off)) for place in places(template) if place.is_figure
    }


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
    # 工作日 is a noun and not a measure word: 3个工作日.
    return f"{value}{'个' if figure.unit == '工作日' else ''}{figure.unit}"


def _short(number: Decimal) -> str:
    text = f"{number.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class _Line:
    kind: Kind
    text: str
    joined: bool


def compose(
    template: str,
    *,
    organ: str,
    as_of: date,
    values: Values,
    find: Callable[[str], Figure],
    cut_off: date | None = None,
) -> list[Part]:
    """Fill a template with figures' values, those of :func:`needed`.

    Raises ``report_place_unknown`` where it names what a report does not know.
    """
    words = {
        "year": str(as_of.year),
        "next_year": str(as_of.year + 1),
        "last_year": str(as_of.year - 1),
        "organ": organ,
    }

    def says(id: str, until: str | None) -> bool:
        figure = find(id)
        value = values[figure.id, last_day(as_of, until, cut_off)]
        return value is not None and (value != 0 or figure.is_rate or figure.compares)

    def span(name: str, until: str | None, number: int) -> Span:
        day = last_day(as_of, until, cut_off)
        if "." in name:
            figure = find(name)
            return Span(display(figure, values[figure.id, day]), figure.id, day)
        if name == "day":
            return Span(chinese_day(day).removeprefix(f"{as_of.year}年"))
        if name == "no" and number:
            return Span(_numeral(number))
        if name not in words:
            raise Refused("report_place_unknown", place=name)
        return Span(words[name])

    parts: list[Part] = []
    numbers: dict[Kind, int] = {"heading1": 0, "heading2": 0}
    for line in _with_something_under(_standing(template, says)):
        if line.kind in numbers:
            numbers[line.kind] += 1
        if line.kind == "heading1":
            numbers["heading2"] = 0
        spans, last = [], 0
        for place in PLACE.finditer(line.text):
            spans += [Span(line.text[last : place.start()]), span(place[1], place[2], numbers.get(line.kind, 0))]
            last = place.end()
        spans.append(Span(line.text[last:]))
        filled = tuple(span for span in spans if span.text)
        if line.joined and parts and parts[-1].kind == "body":
            parts[-1] = Part("body", (*_before(line, parts[-1].spans), *filled))
        else:
            parts.append(Part(line.kind, filled))
    return parts


def _before(line: _Line, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    # What a joined line goes on with: where it goes on within the sentence, without the full stop.
    if line.text[:1] not in _ONWARD or not spans[-1].text.endswith("。"):
        return spans
    last = replace(spans[-1], text=spans[-1].text.removesuffix("。"))
    return (*spans[:-1], last) if last.text else spans[:-1]


def _standing(template: str, says: Callable[[str, str | None], bool]) -> list[_Line]:
    # The lines whose conditions hold, with what each is.
    lines = []
    for written in filter(None, map(str.strip, template.splitlines())):
        joined, rest = written.startswith("+ "), written.removeprefix("+ ")
        holds = True
        while (condition := CONDITION.match(rest)) is not None:
            holds = holds and says(condition[2], condition[3]) != bool(condition[1])
            rest = rest[condition.end() :].lstrip()
        if holds:
            mark, kind = next(((mark, kind) for mark, kind in _MARKS if rest.startswith(mark)), ("", "body"))
            lines.append(_Line(kind, rest.removeprefix(mark), joined))
    return lines


def _with_something_under(lines: Iterable[_Line]) -> list[_Line]:
    # Read from the end, a heading stays where a paragraph has come since the last heading that is not below it.
    kept: list[_Line] = []
    under = {"heading1": False, "heading2": False}
    for line in reversed(list(lines)):
        if line.kind not in under or under[line.kind]:
            kept.append(line)
        if line.kind in under:
            under["heading2"] = False
            under["heading1"] = under["heading1"] and line.kind != "heading1"
        elif line.kind == "body":
            under = {"heading1": True, "heading2": True}
    return kept[::-1]


def _numeral(number: int) -> str:
    # 1 to 99, as headings are numbered: 一, 十, 十二, 二十, 二十三.
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return f"{digits[tens] if tens > 1 else ''}{'十' if tens else ''}{digits[ones] if ones else ''}"


def blocks(parts: list[Part], organ: str, published_on: date) -> list[Block]:
    """A composed report as the paragraphs of an official document."""
    body = [Block(part.kind, part.text) for part in parts]
    return [*body, Block("signature", organ), Block("signature", chinese_day(published_on))]
