"""Figures (数据指标): what a reported number means, and its value as a sum of marks.

A figure is a count (or a sum of amounts), a rate of two, or a change against the year before. Its value
follows from sums by count alone, so every engine that can add gives the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from yifa.kernel.counts import Change, Count, Share
from yifa.kernel.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's definition (指标口径).

    ``parts`` are the ids of the counts that it is made of: one, or part and whole of a rate. ``means`` says in Chinese
    what is counted, ``actions`` by which steps. ``amounts`` says that it adds up amounts, not events; ``scale`` divides
    a sum; ``digits`` are a rate's decimal places. ``lasting`` says that it is a stock, counted from the beginning,
    ``detail`` that it is listed in a table only. ``compares`` says that it is the change of its count against the same
    days of the year before.
    """

    id: str
    label: str
    unit: str
    means: str
    procedure: str
    parts: tuple[str, ...]
    actions: tuple[str, ...]
    amounts: bool = False
    scale: int = 1
    digits: int = 0
    compares: bool = False
    lasting: bool = False
    detail: bool = False

    @property
    def is_rate(self) -> bool:
        """Whether it is a rate of two counts (比率)."""
        return len(self.parts) == 2


def of_count(procedure: type[Procedure], count: Count) -> Figure:
    """The figure that a count is."""
    return Figure(
        id=procedure.figure_id(count),
        label=count.label,
        unit=count.unit,
        means=count.means,
        procedure=procedure.key,
        parts=(procedure.figure_id(count),),
        actions=tuple(action.label for action in (*count.of, *count.less)),
        amounts=bool(count.amount),
        scale=count.scale,
        lasting=count.lasting,
        detail=count.detail,
    )


def of_share(procedure: type[Procedure], share: Share) -> Figure:
    """The figure that a share is."""
    return Figure(
        id=procedure.figure_id(share),
        label=share.label,
        unit=share.unit,
        means=share.means,
        procedure=procedure.key,
        parts=(procedure.figure_id(share.part), procedure.figure_id(share.whole)),
        actions=tuple(action.label for action in share.whole.of),
        digits=share.digits,
        lasting=share.whole.lasting,
    )


def of_change(procedure: type[Procedure], change: Change) -> Figure:
    """The figure that a change is."""
    return Figure(
        id=procedure.figure_id(change),
        label=change.label,
        unit=change.unit,
        means=change.means,
        procedure=procedure.key,
        parts=(procedure.figure_id(change.of),),
        actions=tuple(action.label for action in change.of.of),
        digits=change.digits,
        compares=True,
    )


def a_year_before(day: date) -> date:
    """The same day of the year before; the last of February where that year has no 29th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def value(figure: Figure, sums: Mapping[str, int], earlier: Mapping[str, int]) -> int | float | None:
    """A figure's value from the sums of its counts, and for a change from those of the year before.

    It is whole where it divides evenly, and ``None`` for a rate or a change of nothing.
    """
    if figure.compares:
        now, then = (each.get(figure.parts[0], 0) for each in (sums, earlier))
        return rate(now - then, then, figure.digits)
    if figure.is_rate:
        part, whole = (sums.get(key, 0) for key in figure.parts)
        return rate(part, whole, figure.digits)
    total = sums.get(figure.id, 0)
    return total // figure.scale if total % figure.scale == 0 else float(Decimal(total) / figure.scale)


def rate(part: int, whole: int, digits: int) -> float | None:
    """``part`` of ``whole`` in per cent, rounded half up; ``None`` where the whole is nothing."""
    if whole == 0:
        return None
    return float((Decimal(100 * part) / whole).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))
