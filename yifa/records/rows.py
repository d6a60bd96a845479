"""Writing many rows at once (批量写入), for the one writer: the same statements for one event and for a thousand.

Django's ``bulk_create`` builds an object and a statement for every row, which costs more than all the checking before it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, Literal

from django.db import DEFAULT_DB_ALIAS, connection, connections, models

Conflict = Literal["refuse", "replace", "add"]
"""What happens to a row whose key is there: it fails, takes the new values, or has ``amount`` added to it."""

_AT_ONCE = 400
_LETTERS_AT_ONCE = 100_000
_AS_THEY_ARE = (models.CharField, models.TextField, models.IntegerField, models.BooleanField)


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


@cache
def _statement(model: type[models.Model], conflict: Conflict, vendor: str) -> tuple[str, str, str]:
    fields = _columns(model)
    listed = ", ".join(quoted(field.column) for field in fields)
    values = f"({', '.join(['%s'] * len(fields))})"
    tail = ""
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
        tail = f" ON CONFLICT ({', '.join(map(quoted, keys))}) DO {then}"
    return f"INSERT INTO {table(model)} ({listed}) VALUES ", values, tail


@cache
def _adapters(model: type[models.Model], vendor: str) -> tuple[tuple[int, Callable[..., Any]], ...]:
    return tuple(
        (place, field.get_db_prep_value)
        for place, field in enumerate(_columns(model))
        if not isinstance(field.target_field if isinstance(field, models.ForeignKey) else field, _AS_THEY_ARE)
    )


class Batch:
    """Statements that wait to be sent. PostgreSQL gets many in one message, since each message costs it a round trip."""

    def __init__(self) -> None:
        self._vendor = connection.vendor
        self.parts: list[tuple[str, list[list[Any]]]] = []

    def put(self, model: type[models.Model], rows: Iterable[Sequence[Any]], conflict: Conflict = "refuse") -> None:
        """Write rows, each with the values of :func:`names` in order."""
        ready = _ready(model, rows, self._vendor)
        if not ready:
            return
        insert, values, tail = _statement(model, conflict, self._vendor)
        if self._vendor == "sqlite":
            self.parts.append((f"{insert}{values}{tail}", ready))
            return
        for start in range(0, len(ready), _AT_ONCE):
            part = ready[start : start + _AT_ONCE]
            flat = [value for row in part for value in row]
            self.parts.append((f"{insert}{', '.join([values] * len(part))}{tail}", [flat]))

    def remove(self, model: type[models.Model], name: str, value: Any) -> None:
        """Delete the derived rows whose column has this value."""
        self.parts.append(
            (f"DELETE FROM {table(model)} WHERE {column(model, name)} = %s", [[adapted(model, name, value)]])
        )

    def send(self) -> None:
        """Have the database do it all, in the order given."""
        with connection.cursor() as cursor:
            if self._vendor == "sqlite":
                for statement, given in self.parts:
                    cursor.executemany(statement, given)
                return
            waiting: list[str] = []
            for statement, given in self.parts:
                # The driver knows each statement from before; the long text of them all it would take apart anew.
                waiting.append(cursor.cursor.mogrify(statement, given[0]))
                if sum(map(len, waiting)) > _LETTERS_AT_ONCE:
                    cursor.execute(";".join(waiting))
                    waiting = []
            if waiting:
                cursor.execute(";".join(waiting))


def _ready(model: type[models.Model], rows: Iterable[Sequence[Any]], vendor: str) -> list[list[Any]]:
    # The connection itself: its proxy looks for it in the thread at every use.
    adapters, own = _adapters(model, vendor), connections[DEFAULT_DB_ALIAS]
    ready = []
    for row in rows:
        values = list(row)
        for place, adapt in adapters:
            values[place] = adapt(values[place], own)
        ready.append(values)
    return ready


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
