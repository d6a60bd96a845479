"""Scoring sheets and the arithmetic of scores (评查标准、计分): in tenths of a point, as whole numbers.

A sheet (``sheets/<key>.toml``) has veto items (一票否决), any of which leaves a file no points, and items whose full points come
to 100. A scorer says what was taken off, item by item.
"""

import re
import tomllib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from yifa.kernel.errors import Refused
from yifa.procedures.evaluated_file.data import Grade

FULL = 1000
"""A hundred points, in tenths."""
APART = 100
"""Ten points: where the first two scores are further apart, a third is needed."""
_DEDUCTION = re.compile(r"(?P<item>[^=]+)=(?P<whole>-?\d{1,4})(?:\.(?P<tenth>\d))?", re.ASCII)
_POINTS = re.compile(r"(?:100\.0|[1-9]?\d\.\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class ScoringSheet:
    """One version of a sheet: ``kind`` of file, ``vetoes`` by id, ``items`` by id with their full points in tenths."""

    title: str
    kind: str
    vetoes: Mapping[str, str]
    items: Mapping[str, int]


@cache
def sheet(key: str) -> ScoringSheet:
    """Read the sheet of this key."""
    path = files("yifa.procedures.evaluated_file").joinpath("sheets", f"{key}.toml")
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    items = {item["id"]: item["points"] * 10 for item in said["item"]}
    return ScoringSheet(said["title"], said["kind"], said["veto"], items)


def score(on: ScoringSheet, deductions: Sequence[str], vetoes: Sequence[str], field: str = "") -> int:
    """Return the score in tenths of a point.

    Raises :class:`Refused` ``score_form_invalid``, ``score_item_unknown``, ``score_item_repeated`` or ``score_outside_item``,
    naming the item; ``field`` is what the fields begin with, as ``first``.
    """
    given: dict[str, int] = {}
    for text in deductions:
        match = _DEDUCTION.fullmatch(text.strip())
        if match is None:
            raise Refused("score_form_invalid", field=f"{field}_deductions", given=text)
        item, taken = match["item"], int(match["whole"] + (match["tenth"] or "0"))
        _check(item, on.items, given, on, f"{field}_deductions")
        if not 0 < taken <= on.items[item]:
            raise Refused(
                "score_outside_item", field=f"{field}_deductions", item=item, full=points(on.items[item]), given=text
            )
        given[item] = taken
    for place, item in enumerate(vetoes):
        _check(item, on.vetoes, vetoes[:place], on, f"{field}_vetoes")
    return 0 if vetoes else FULL - sum(given.values())


def final(scores: Sequence[int]) -> int:
    """Return the final score, in tenths, rounded half up: the mean of two, or of those two of three that are nearest.

    Where the middle one is equally far from both, it is the final score itself, which is also the mean of all three.
    """
    low, *middle, high = sorted(scores)
    if middle:
        below, above = middle[0] - low, high - middle[0]
        if below == above:
            return middle[0]
        low, high = (low, middle[0]) if below < above else (middle[0], high)
    return (low + high + 1) // 2


def apart(first: int, second: int) -> bool:
    """Whether two scores are so far apart that a third is needed."""
    return abs(first - second) > APART


def grade(tenths: int) -> Grade:
    """Return the grade that a score of so many tenths of a point gets."""
    return Grade.EXCELLENT if tenths >= 900 else Grade.PASSED if tenths >= 600 else Grade.FAILED


def points(tenths: int) -> str:
    """Write tenths of a point as points: 935 is ``93.5``."""
    return f"{tenths // 10}.{tenths % 10}"


def tenths(text: str) -> int | None:
    """Read points such as ``93.5`` as tenths; ``None`` where they are no points of a hundred with one decimal."""
    return int(text.replace(".", "")) if _POINTS.fullmatch(text) else None


def _check(item: str, known: Container[str], given: Container[str], on: ScoringSheet, field: str) -> None:
    if item not in known:
        raise Refused("score_item_unknown", field=field, item=item, sheet=on.title)
    if item in given:
        raise Refused("score_item_repeated", field=field, item=item)
