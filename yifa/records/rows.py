"""Writing many rows at once (批量写入), for the one writer: the same statements for one event and for a thousand.

Django's ``bulk_create`` builds an object and a statement for every row, which costs more than all the checking before it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, Literal

from django.db import connection, models

Conflict = Literal["refuse", "replace", "add"]
"""What happens to a row whose key is there: it fails, takes the new values, or has ``amount`` added to it."""

_AT_ONCE = 400
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


def quoted(name: str) -> str:
    """A column's or table's name as SQL writes it."""
    return connection.ops.quote_name(name)


def table(model: type[models.Model]) -> str:
    """A model's table as SQL writes it."""
    return quoted(model._meta.db_table)


def column(model: type[models.Model], name: str) -> str:
    """A model's column as SQL writes it."""
    return quoted(model._meta.get_field(name).column)


def adapted(model: type[models.Model], name: str, value: Any) -> Any:
    """A value as this database's driver takes it for that column."""
    return model._meta.get_field(name).get_db_prep_value(value, connection)


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
def _adapters(model: type[models.Model], vendor: str) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    def adapter(field: "models.Field[Any, Any]") -> Callable[[Any], Any]:
        return lambda value: field.get_db_prep_value(value, connection)

    return tuple(
        (place, adapter(field))
        for place, field in enumerate(_columns(model))
        if not isinstance(field.target_field if isinstance(field, models.ForeignKey) else field, _AS_THEY_ARE)
    )


def put(model: type[models.Model], rows: Iterable[Sequence[Any]], conflict: Conflict = "refuse") -> None:
    """Write rows, each with the values of :func:`names` in order."""
    adapters = _adapters(model, connection.vendor)
    ready = []
    for row in rows:
        values = list(row)
        for place, adapt in adapters:
            values[place] = adapt(values[place])
        ready.append(values)
    if not ready:
        return
    insert, values_, tail = _statement(model, conflict, connection.vendor)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(f"{insert}{values_}{tail}", ready)
            return
        for start in range(0, len(ready), _AT_ONCE):
            part = ready[start : start + _AT_ONCE]
            given = [value for row in part for value in row]
            cursor.execute(f"{insert}{', '.join([values_] * len(part))}{tail}", given)


def remove(model: type[models.Model], name: str, value: Any) -> None:
    """Delete the derived rows whose column has this value."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table(model)} WHERE {column(model, name)} = %s", [adapted(model, name, value)])
