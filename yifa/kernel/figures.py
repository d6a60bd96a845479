"""Figures (数据指标): what a reported number means, and its value as a sum of marks.

A figure is a count (or a sum of amounts), or a rate of two. Its value follows from sums by count alone, so every engine that
can add gives the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from yifa.kernel.declarations import Count, Share
from yifa.kernel.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's definition (指标口径).

    ``parts`` are the ids of the counts that it is made of: one, or part and whole of a rate. ``means`` says in Chinese what
    is counted, ``actions`` by which steps. ``amounts`` says that it adds up amounts, not events; ``scale`` divides a sum;
    ``digits`` are a rate's decimal places.
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
        actions=tuple(action.label for action in count.of),
        amounts=bool(count.amount),
        scale=count.scale,
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
    )


def value(figure: Figure, sums: Mapping[str, int]) -> int | float | None:
    """A figure's value from the sums of its counts: whole where it divides evenly; ``None`` for a rate of nothing."""
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
