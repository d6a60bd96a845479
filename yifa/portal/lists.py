"""Lists of a case as people read them (清单): which stand as a table, side by side or with their items taken apart.

Which ones do is data, in ``lists.toml``.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LONG = 3
"""From how many items on a list stands with an item a line; a shorter one is told in a line."""

_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?(?:元|分|%)?")
_SERIAL = "序号"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table; ``case`` is the number of the case that it names, ``number`` says that it is one."""

    text: str
    case: str = ""
    number: bool = False


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a column, or above ``span`` of them; ``number`` says that all below are numbers."""

    text: str
    span: int = 1
    number: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A table of a procedure's lists: of several fields side by side, or of one whose items are taken apart below ``heads``."""

    procedure: str
    fields: tuple[str, ...]
    heads: tuple[str, ...] = ()


@cache
def forms() -> tuple[Form, ...]:
    """The tables that ``lists.toml`` tells of."""
    text = files("yifa.portal").joinpath("lists.toml").read_text(encoding="utf-8")
    return tuple(
        Form(each["procedure"], tuple(each["fields"]), tuple(each.get("heads", ())))
        for each in tomllib.loads(text)["table"]
    )


def form(procedure: str, field: str) -> Form | None:
    """The table in which a list of a procedure stands, if it stands in one."""
    return next((each for each in forms() if each.procedure == procedure and field in each.fields), None)


def side_by_side(labels: Sequence[str], columns: Sequence[Sequence[str]]) -> tuple[tuple[Head, ...], tuple[Row, ...]]:
    """Lists of the same length as the columns of a table, each line with its serial number."""
    lines = [(str(serial), *texts) for serial, texts in enumerate(zip(*columns, strict=True), 1)]
    return _laid_out((_SERIAL, *labels), lines)


def taken_apart(heads: tuple[str, ...], items: Sequence[str]) -> tuple[tuple[Head, ...], tuple[Row, ...]] | None:
    """Items written 甲=1 or 甲=1/2 as the lines of a table; nothing where they are not all written alike."""
    lines = [(name, *numbers.split("/")) for name, sign, numbers in (each.partition("=") for each in items) if sign]
    return _laid_out(heads, lines, named=True) if len(lines) == len(items) and len({*map(len, lines)}) == 1 else None


def _laid_out(
    heads: tuple[str, ...], lines: Sequence[tuple[str, ...]], named: bool = False
) -> tuple[tuple[Head, ...], tuple[Row, ...]]:
    # A column of names may hold a number, and then still is one of names; so is one of codes, all of them digits.
    numeric = [
        not (named and place == 0) and all(_NUMBER.fullmatch(text) for text in column)
        for place, column in enumerate(zip(*lines, strict=True))
    ]
    rows = tuple(tuple(Cell(text, number=number) for text, number in zip(line, numeric, strict=True)) for line in lines)
    spans = [1] * (len(heads) - 1) + [len(numeric) - len(heads) + 1]
    starts = range(len(heads))
    return tuple(Head(text, span, numeric[start]) for text, span, start in zip(heads, spans, starts, strict=True)), rows
