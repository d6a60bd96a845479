"""Writing many rows at once (批量写入), for the one writer: one event's or a thousand's.

Django's ``bulk_create`` builds an object and a statement for every row, which costs more than all the checking before it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC
from functools import cache, partial
from typing import Any, Literal, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connection, connections, models

Conflict = Literal["refuse", "replace", "add"]
"""What happens to a row whose key is there: it fails, takes the new values, or has ``amount`` added to it."""

_FEW = 50
_PLAIN = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.BinaryField)
_AS_THEY_ARE = {"sqlite": _PLAIN, "postgresql": (*_PLAIN, models.UUIDField, models.DateField)}
"""The fields whose values each driver takes as they are."""


@cache
def _columns(model: type[models.Model]) -> "tuple[models.Field[Any, Any], ...]":
    fields = model._meta.concrete_fields
    generated = isinstance(model._meta.pk, models.AutoField) and model._meta.pk.name == "id"
    return tuple(field for field in fields if not (generated and field.primary_key))


@cache
def names(model: type[models.Model]) -> tuple[str, ...]:
    """The attributes of the rows that :func:`put` takes, in order; a number that the database gives is left out."""
    return tuple(field.attname for field in _columns(model))


def quoted(name: str | None) -> str:
    """A column's or table's name as SQL writes it."""
    assert name is not None
    return connection.ops.quote_name(name)


def table(model: type[models.Model]) -> str:
    """A model's table as SQL writes it."""
    return quoted(model._meta.db_table)


def column(model: type[models.Model], name: str) -> str:
    """A model's column as SQL writes it."""
    return quoted(_field(model, name).column)


def adapted(model: type[models.Model], name: str, value: Any) -> Any:
    """A value as this database's driver takes it for that column."""
    return _field(model, name).get_db_prep_value(value, connection)


def _field(model: type[models.Model], name: str) -> "models.Field[Any, Any]":
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)
    return field


class Insert(NamedTuple):
    """How rows come into a table, in pieces of SQL: ``begin VALUES values, values, … end``."""

    table: str
    columns: str
    begin: str
    values: str
    end: str


@cache
def _insert(model: type[models.Model], conflict: Conflict, vendor: str) -> Insert:
    fields = _columns(model)
    listed = ", ".join(quoted(field.column) for field in fields)
    end = ""
    if conflict != "refuse":
        pk = model._meta.pk
        keys = [field.column for field in getattr(pk, "fields", (pk,))]
        rest = [field.column for field in fields if field.column not in keys]
        own = f"{table(model)}." if conflict == "add" else ""
        sets = ", ".join(
            f"{quoted(name)} = {own}{quoted(name)} + excluded.{quoted(name)}"
            if conflict == "add"
            else f"{quoted(name)} = excluded.{quoted(name)}"
            for name in rest
        )
        then = f"UPDATE SET {sets}" if sets else "NOTHING"
        end = f" ON CONFLICT ({', '.join(map(quoted, keys))}) DO {then}"
    begin, values = f"INSERT INTO {table(model)} ({listed}) ", f"({', '.join(['%s'] * len(fields))})"
    return Insert(table(model), listed, begin, values, end)


# What Django does too, without asking each value what it is. Its instants are all in UTC.
_PLAINLY: dict[tuple[str, "type[models.Field[Any, Any]]"], Callable[[Iterable[Any]], list[Any]]] = {
    ("sqlite", models.DateField): lambda days: [day.isoformat() if day is not None else None for day in days],
    ("sqlite", models.UUIDField): lambda ids: [id.hex if id is not None else None for id in ids],
    ("sqlite", models.DateTimeField): lambda instants: [
        str(at.astimezone(UTC).replace(tzinfo=None)) for at in instants
    ],
}


@cache
def _adapters(model: type[models.Model], vendor: str) -> tuple[tuple[int, Callable[[Iterable[Any]], list[Any]]], ...]:
    kinds = [field.target_field if isinstance(field, models.ForeignKey) else field for field in _columns(model)]
    return tuple(
        (place, _PLAINLY.get((vendor, type(kind))) or partial(_one_by_one, field))
        for place, (field, kind) in enumerate(zip(_columns(model), kinds, strict=True))
        if not isinstance(kind, _AS_THEY_ARE[vendor])
    )


def _one_by_one(field: "models.Field[Any, Any]", values: Iterable[Any]) -> list[Any]:
    # The connection itself: its proxy looks for it in the thread at every use.
    own = connections[DEFAULT_DB_ALIAS]
    return [field.get_db_prep_value(value, own) for value in values]


Part = tuple[Insert | str, Sequence[Sequence[Any]]]
"""Rows to insert, or a statement with the values of its only run."""


class Batch:
    """Rows that wait to be sent."""

    def __init__(self) -> None:
        self.parts: list[Part] = []

    def put(self, model: type[models.Model], rows: Iterable[Sequence[Any]], conflict: Conflict = "refuse") -> None:
        """Write rows, each with the values of :func:`names` in order."""
        ready = _ready(model, rows, connection.vendor)
        if ready:
            self.parts.append((_insert(model, conflict, connection.vendor), ready))

    def remove(self, model: type[models.Model], name: str, value: Any) -> None:
        """Delete the derived rows whose column has this value."""
        self.parts.append(
            (f"DELETE FROM {table(model)} WHERE {column(model, name)} = %s", [[adapted(model, name, value)]])
        )

    def send(self) -> None:
        """Have the database do it all, in the order given."""
        with connection.cursor() as cursor, connection.wrap_database_errors:
            (to_sqlite if connection.vendor == "sqlite" else to_postgresql)(cursor, self.parts)


def _statement(how: Insert | str, rows: int) -> str:
    return how if isinstance(how, str) else f"{how.begin}VALUES {', '.join([how.values] * rows)}{how.end}"


def to_sqlite(cursor: Any, parts: Iterable[Part]) -> None:
    """Send parts through a cursor that takes ``%s`` for a value."""
    for how, rows in parts:
        cursor.executemany(_statement(how, 1), rows)


def to_postgresql(cursor: Any, parts: Iterable[Part]) -> None:
    """Send parts through psycopg's cursor: few rows together in one message, since each is a round trip; many by COPY.

    The driver takes a statement apart to find where its values go, which for many rows costs more than all else.
    """
    waiting: list[str] = []
    for how, rows in parts:
        if isinstance(how, Insert) and len(rows) > _FEW:
            _message(cursor, waiting)
            _copy(cursor, how, rows)
            waiting = []
        else:
            waiting.append(cursor.mogrify(_statement(how, len(rows)), [value for row in rows for value in row]))
    _message(cursor, waiting)


def _message(cursor: Any, statements: Sequence[str]) -> None:
    if statements:
        cursor.execute(";".join(statements))


def _copy(cursor: Any, how: Insert, rows: Iterable[Sequence[Any]]) -> None:
    # COPY knows no ON CONFLICT, so rows that may be there already take a table in between.
    target = "copied" if how.end else how.table
    if how.end:
        cursor.execute(f"CREATE TEMPORARY TABLE {target} (LIKE {how.table}) ON COMMIT DROP")
    with cursor.copy(f"COPY {target} ({how.columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
    if how.end:
        cursor.execute(f"{how.begin}SELECT {how.columns} FROM {target}{how.end}; DROP TABLE {target}")


def _ready(model: type[models.Model], rows: Iterable[Sequence[Any]], vendor: str) -> list[Sequence[Any]]:
    adapters = _adapters(model, vendor)
    if not adapters:
        return list(rows)
    # Turned round, each column is adapted at once.
    by_column: list[Sequence[Any]] = list(zip(*rows, strict=True))
    if not by_column:
        return []
    for place, adapt in adapters:
        by_column[place] = adapt(by_column[place])
    return list(zip(*by_column, strict=True))


def ask(statement: str, given: Sequence[Any]) -> tuple[Any, ...] | None:
    """The first row that a query gives."""
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row


@cache
def query(model: type[models.Model], wanted: tuple[str, ...], by: str, vendor: str) -> str:
    """The statement that asks for columns of the row whose column ``by`` has a value."""
    listed = ", ".join(column(model, name) for name in wanted)
    return f"SELECT {listed} FROM {table(model)} WHERE {column(model, by)} = %s"
