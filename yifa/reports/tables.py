"""Statutory tables (统计报表): rows and columns of figures, filled from the ledger's marks, with their identities checked.

A table is data, one TOML file each. A row adds up the figures ``of`` and takes away those of ``less``, ``{column}`` standing
for each column's key; or it is the ``sum`` of the rows from one to another. ``at`` says which day's stock it takes: that
of the ``opening`` of the year, or the ``closing`` as-of day. A table ``by_organ`` has the organs for columns, and is drawn
the other way round. An identity (平衡关系) says that two sums of rows are the same in every column.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from yifa.kernel.errors import Refused
from yifa.records import tallies
from yifa.records.installed import registry
from yifa.records.tallies import Scope
from yifa.registers.keeping import organ_names


@dataclass(frozen=True, slots=True)
class Column:
    """A column: an answer to a choice, or an organ."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row: how its numbers follow from figures, or from the rows between the two that ``sum`` names (both included)."""

    key: str
    label: str
    of: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    sum: tuple[str, ...] = ()
    at: str = "year"
    unit: str = "件"
    since: int = 0
    until: int = 9999

    def figures(self, family: str, column: str) -> list[tuple[str, int]]:
        """The figures that it adds (1) and takes away (-1) in a column."""
        prefix = f"{family}." if family else ""
        return [
            (f"{prefix}{id.format(column=column)}", sign) for ids, sign in ((self.of, 1), (self.less, -1)) for id in ids
        ]


@dataclass(frozen=True, slots=True)
class Identity:
    """Two sums of rows that must be the same (平衡关系)."""

    label: str
    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table's definition: ``basis`` is who ordered its form, ``since`` the first year that it is made for."""

    key: str
    title: str
    family: str
    basis: str
    since: int
    corner: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...] = ()
    identities: tuple[Identity, ...] = ()
    notes: tuple[str, ...] = ()
    rows_label: str = ""
    total: str = ""
    by_organ: bool = False


_PARTS: dict[str, Any] = {"rows": Row, "columns": Column, "identities": Identity}

Line = tuple[str, tuple[int | float, ...]]
"""A line as it is drawn: its label and its numbers."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A table filled: ``numbers`` by row and column, in the rows' order; ``broken`` the identities that do not hold."""

    table: Table
    scope: Scope
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    numbers: Mapping[str, tuple[int | float, ...]]
    broken: tuple[Identity, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """What stands above the numbers of each line."""
        return (
            tuple(_headed(row) for row in self.rows)
            if self.table.by_organ
            else tuple(each.label for each in self.columns)
        )

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they are drawn: the rows, or of a table by organ its organs."""
        if not self.table.by_organ:
            return tuple((row.label, self.numbers[row.key]) for row in self.rows)
        return tuple(
            (column.label, tuple(self.numbers[row.key][place] for row in self.rows))
            for place, column in enumerate(self.columns)
        )


def _headed(row: Row) -> str:
    return row.label if row.unit == "件" else f"{row.label}（{row.unit}）"


@cache
def tables() -> dict[str, Table]:
    """Every table by its key."""
    folder = files("yifa.reports").joinpath("forms")
    found = [
        _table(tomllib.loads(each.read_text(encoding="utf-8")))
        for each in folder.iterdir()
        if each.name.endswith(".toml")
    ]
    return {table.key: table for table in sorted(found, key=lambda table: table.key)}


def _table(given: dict[str, Any]) -> Table:
    def tuples(each: dict[str, Any]) -> dict[str, Any]:
        return {name: tuple(value) if isinstance(value, list) else value for name, value in each.items()}

    made = tuples(given)
    for name, kind in _PARTS.items():
        made[name] = tuple(kind(**tuples(each)) for each in given.get(name, ()))
    return Table(**made)


def table(key: str) -> Table:
    """The table of this key. Raises ``table_unknown``."""
    if key not in tables():
        raise Refused("table_unknown", field="table", table=key, known="、".join(tables()))
    return tables()[key]


def fill(table: Table, scope: Scope) -> Filled:
    """Fill a table for an organ, a year up to a day, as known at a position. Raises ``table_too_early``, ``figure_unknown``."""
    year = scope.last.year
    if year < table.since:
        raise Refused("table_too_early", field="year", title=table.title, since=table.since)
    rows = tuple(row for row in table.rows if row.since <= year <= row.until)
    columns, numbers = _by_organ(table, rows, scope) if table.by_organ else _by_column(table, rows, scope)
    for row in rows:
        if row.sum:
            keys = [each.key for each in table.rows]
            members = table.rows[keys.index(row.sum[0]) : keys.index(row.sum[1]) + 1]
            parts = [numbers[each.key] for each in members if each in rows]
            numbers[row.key] = [sum(column) for column in zip(*parts, strict=True)]
    if table.total:
        columns = (*columns, Column("", table.total))
        numbers = {key: [*each, sum(each)] for key, each in numbers.items()}
    broken = tuple(
        each for each in table.identities if _added(numbers, each.left, columns) != _added(numbers, each.right, columns)
    )
    return Filled(table, scope, columns, rows, {row.key: _scaled(row, numbers[row.key]) for row in rows}, broken)


Numbers = dict[str, list[int]]


def _by_column(table: Table, rows: Sequence[Row], scope: Scope) -> tuple[tuple[Column, ...], Numbers]:
    sums: dict[str, Mapping[str, int]] = {
        at: tallies.sums(_covered(scope, at), _wanted(table, rows, at, table.columns))
        for at in {row.at for row in rows}
    }
    return table.columns, {
        row.key: [_added_up(table, row, column.key, sums[row.at]) for column in table.columns] for row in rows
    }


def _by_organ(table: Table, rows: Sequence[Row], scope: Scope) -> tuple[tuple[Column, ...], Numbers]:
    sums: dict[str, Mapping[str, Mapping[str, int]]] = {
        at: tallies.sums_by_organ(_covered(scope, at), _wanted(table, rows, at)) for at in {row.at for row in rows}
    }
    active = {organ for found in sums.values() for organ, counts in found.items() if any(counts.values())}
    columns = tuple(Column(key, name) for key, name in organ_names().items() if key in active)
    return columns, {
        row.key: [_added_up(table, row, "", sums[row.at].get(column.key, {})) for column in columns] for row in rows
    }


def _wanted(table: Table, rows: Sequence[Row], at: str, columns: Sequence[Column] = (Column("", ""),)) -> set[str]:
    """The figures of the rows of that day. Raises ``figure_unknown``."""
    mine = (row for row in rows if row.at == at)
    ids = (id for row in mine for column in columns for id, _ in row.figures(table.family, column.key))
    return {registry().figure(id).id for id in ids}


def _added_up(table: Table, row: Row, column: str, sums: Mapping[str, int]) -> int:
    return sum(sign * sums.get(id, 0) for id, sign in row.figures(table.family, column))


def _covered(scope: Scope, at: str) -> Scope:
    opening = replace(scope, last=date(scope.last.year, 1, 1) - timedelta(1))
    return {"opening": tallies.since_ever(opening), "closing": tallies.since_ever(scope)}.get(at, scope)


def _added(numbers: Mapping[str, Sequence[int]], keys: Sequence[str], columns: Sequence[Column]) -> list[int]:
    return [sum(numbers[key][place] for key in keys) for place in range(len(columns))]


def _scaled(row: Row, numbers: Sequence[int]) -> tuple[int | float, ...]:
    # Money is kept in fen and stated in yuan.
    return (
        tuple(number / 100 if number % 100 else number // 100 for number in numbers)
        if row.unit == "元"
        else tuple(numbers)
    )
