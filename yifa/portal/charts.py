"""Pictures of a figure over its year (走势图): monthly bars and the running total, as plain geometry for a template to draw.

Lengths are in units of the picture's own box, ``WIDTH`` by ``HEIGHT``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 310
_LEFT, _RIGHT = 24, 24
_LINE_TOP, _LINE_BASE = 46, 124
_BAR_TOP, _BAR_BASE = 184, 270
_FILL = 0.56
_MONTHS = 12

Number = int | float
Told = Callable[[Number | None], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: its bar, the part of it that is drawn darker (of a rate), and what is written beside it."""

    x: float
    y: float
    width: float
    height: float
    part_y: float
    part_height: float
    middle: float
    month: str
    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """The running value at the end of one month."""

    x: float
    y: float
    month: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture: bars below, the running line above; ``line`` is the list of its corners as SVG writes it."""

    bars: tuple[Bar, ...]
    points: tuple[Point, ...]
    line: str
    width: int = WIDTH
    height: int = HEIGHT
    line_base: int = _LINE_BASE
    bar_base: int = _BAR_BASE


def chart(
    monthly: Sequence[Number],
    running: Sequence[Number | None],
    *,
    bar_text: Told,
    line_text: Told,
    part: Sequence[Number] | None = None,
) -> Chart:
    """Lay out a year up to its last month given. ``monthly`` are the bars, ``running`` the line's heights.

    ``part`` is the share of each bar that is drawn darker, for a rate; without it the whole bar is. A running value of
    ``None`` (a rate of nothing yet) leaves a gap at the line's start.
    """
    step = (WIDTH - _LEFT - _RIGHT) / _MONTHS
    most = max([*map(abs, monthly), 1e-9])
    bars, points = [], []
    for index, amount in enumerate(monthly):
        height = _height(amount, most)
        dark = height if part is None else _height(part[index], most)
        x = _LEFT + index * step
        bars.append(
            Bar(
                x=round(x + step * (1 - _FILL) / 2, 1),
                y=round(_BAR_BASE - height, 1),
                width=round(step * _FILL, 1),
                height=round(height, 1),
                part_y=round(_BAR_BASE - dark, 1),
                part_height=round(dark, 1),
                middle=round(x + step / 2, 1),
                month=f"{index + 1}月",
                text=bar_text(amount),
            )
        )
    known = [value for value in running if value is not None]
    low, high = min([*known, 0]), max([*known, 1e-9])
    for index, value in enumerate(running):
        if value is not None:
            y = _LINE_BASE - (value - low) / (high - low) * (_LINE_BASE - _LINE_TOP)
            points.append(
                Point(round(_LEFT + (index + 0.5) * step, 1), round(y, 1), f"{index + 1}月", line_text(value))
            )
    return Chart(tuple(bars), tuple(points), " ".join(f"{point.x},{point.y}" for point in points))


def _height(amount: Number, most: float) -> float:
    # A month that has anything at all is to be seen.
    return max(amount / most * (_BAR_BASE - _BAR_TOP), 2.0) if amount > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Spark:
    """One month in a small picture, in a box of 120 by 30."""

    x: float
    y: float
    width: float
    height: float


def spark(monthly: Sequence[Number]) -> tuple[Spark, ...]:
    """The months as bars without words; nothing where there is nothing to see."""
    most = max(monthly, default=0)
    if most <= 0:
        return ()
    heights = [round(max(amount, 0) / most * 30, 1) for amount in monthly]
    return tuple(
        Spark(index * 10, round(30 - max(height, 1.0), 1), 8, max(height, 1.0)) for index, height in enumerate(heights)
    )
