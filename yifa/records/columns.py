"""What the columns of a ledger mean (台账列名): fixed ones, and one for each data field that a procedure declares.

A column bears a Chinese label or an English key. Money in 元 stands under the label with （元）, or the key that ends in
``_yuan``. Cells become what an action asks for; whether it is right is for the action to say.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from yifa.kernel.data import Data, hints
from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure

STEP = {
    "案件": "case",
    "步骤": "step",
    "日期": "on",
    "机关": "organ",
    "经办岗位": "post",
    "上级案件": "parent",
    "更正步骤序号": "corrects",
    "更正理由": "correction_reason",
    "批准岗位": "approved_by",
    "附件": "attachments",
}
"""The fixed columns of a ledger of cases, by label."""

ORGAN = {
    "机关代码": "key",
    "机关名称": "name",
    "机关代字": "mark",
    "上级机关": "parent",
    "类别": "kind",
    "设立日期": "since",
    "撤销日期": "until",
}
"""The columns of ``organs.csv``."""

POST = {
    "岗位代码": "key",
    "人员代码": "person",
    "姓名": "name",
    "职务": "title",
    "机关代码": "organ",
    "角色": "roles",
    "任职日期": "since",
    "离任日期": "until",
}
"""The columns of ``posts.csv``."""

REQUIRED = {
    "step": ("案件", "步骤", "日期", "机关", "经办岗位"),
    "organ": ("机关代码", "机关名称"),
    "post": ("岗位代码", "人员代码", "姓名", "职务", "机关代码", "角色"),
}
"""The columns that each kind of file must have."""


class Kind(Enum):
    """How a cell is read (单元格内容): as it is, as a day, as money in 元, as an organ, as another case, or as a list."""

    TEXT = "text"
    DAY = "day"
    YUAN = "yuan"
    LIST = "list"
    ORGAN = "organ"
    ORGANS = "organs"
    CASE = "case"
    CASES = "cases"


_DAY = re.compile(r"(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?")
_MONEY = re.compile(r"(\d{1,16}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d{1,2}))?")
_SEMICOLON = re.compile(r"[；;]")


def fixed(labels: Mapping[str, str], header: Iterable[str]) -> dict[str, str]:
    """Which of the columns of ``header`` are among the fixed ones: key by column name."""
    keys = set(labels.values())
    return {name: labels.get(name, name) for name in header if name in labels or name in keys}


def check_header(header: Iterable[str], kind: str, known: Mapping[str, str]) -> None:
    """See that all required columns are there, none is neither fixed nor ``known``, and no two mean the same.

    Raises ``column_missing``, ``column_unknown`` and ``column_repeated``.
    """
    labels = {"step": STEP, "organ": ORGAN, "post": POST}[kind]
    columns = fixed(labels, header)
    for label in REQUIRED[kind]:
        if labels[label] not in columns.values():
            raise Refused("column_missing", field=label, column=label, key=labels[label])
    meanings: dict[str, str] = {}
    for name in header:
        meaning = columns.get(name) or known.get(name)
        if meaning is None:
            raise Refused("column_unknown", field=name, column=name)
        if meaning in meanings:
            raise Refused("column_same", field=name, column=name, other=meanings[meaning])
        meanings[meaning] = name


def given(
    data: type[Data] | None, cells: Mapping[str, str], organ: Callable[[str], str], case: Callable[[str], str]
) -> dict[str, Any]:
    """Turn the filled cells of a row into what an action's ``data`` takes; ``organ`` and ``case`` look references up.

    Raises ``field_foreign`` for a cell that the action does not ask for, and ``money_invalid``.
    """
    known = _fields(data) if data is not None else {}
    found: dict[str, Any] = {}
    for column, cell in cells.items():
        if column not in known:
            raise Refused("field_foreign", field=column, label=column, given=cell)
        name, kind = known[column]
        try:
            match kind:
                case Kind.TEXT:
                    found[name] = cell
                case Kind.DAY:
                    found[name] = day(cell)
                case Kind.YUAN:
                    found[name] = fen(cell, column)
                case Kind.LIST:
                    found[name] = parts(cell)
                case Kind.ORGAN:
                    found[name] = organ(cell)
                case Kind.ORGANS:
                    found[name] = [organ(part) for part in parts(cell)]
                case Kind.CASE:
                    found[name] = case(cell)
                case Kind.CASES:
                    found[name] = [case(part) for part in parts(cell)]
        except Refused as refused:
            refused.field = column
            raise
    return found


@lru_cache(maxsize=4096)
def day(cell: str) -> str:
    """A day as spreadsheets write it (``2018/3/5``, ``2018年3月5日``) as ``2018-03-05``; anything else as it is."""
    found = _DAY.fullmatch(cell)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else cell


def fen(cell: str, column: str) -> int:
    """Money in 元 with at most two decimals, in 分, exactly. Raises ``money_invalid``."""
    found = _MONEY.fullmatch(cell)
    if found is None:
        raise Refused("money_invalid", field=column, label=column, given=cell)
    return int(found[1].replace(",", "")) * 100 + int((found[2] or "0").ljust(2, "0"))


def parts(cell: str) -> list[str]:
    """The members of a list: ； separates them, or 、 where there is no ；, so that a member may contain 、 itself."""
    found = _SEMICOLON.split(cell) if _SEMICOLON.search(cell) else cell.split("、")
    return [part.strip() for part in found if part.strip()]


def _kind(info: FieldInfo) -> Kind:
    said, types = hints(info), (info.annotation, *get_args(info.annotation))
    several = any(get_origin(each) in (list, tuple) for each in types)
    if said.organ:
        return Kind.ORGANS if several else Kind.ORGAN
    if said.link:
        return Kind.CASES if several else Kind.CASE
    if several:
        return Kind.LIST
    return Kind.DAY if date in types else Kind.TEXT


def _names(name: str, info: FieldInfo) -> Iterator[tuple[str, Kind]]:
    """The column names of a field, each with how its cells are read."""
    kind = _kind(info)
    yield name, kind
    if info.title:
        yield info.title, kind
    if hints(info).unit == "分":
        yield f"{name.removesuffix('_fen')}_yuan", Kind.YUAN
        if info.title:
            yield f"{info.title}（元）", Kind.YUAN
            yield f"{info.title}(元)", Kind.YUAN


@cache
def _fields(data: type[Data]) -> dict[str, tuple[str, Kind]]:
    """The field that each column means, and how its cells are read."""
    found: dict[str, tuple[str, Kind]] = {}
    for name, info in data.model_fields.items():
        for column, kind in _names(name, info):
            found.setdefault(column, (name, kind))
    return found


def known_columns(procedure: type[Procedure]) -> dict[str, str]:
    """What each column that some action of the procedure asks for means: the field's key by column name."""
    found: dict[str, str] = {}
    for action in procedure.actions.values():
        for column, (name, _) in (_fields(action.data) if action.data is not None else {}).items():
            found.setdefault(column, name)
    return found
