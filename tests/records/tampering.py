"""What only somebody with the database's own password can do."""

from django.db import connection

from yifa.records.rows import quoted


def triggers_off() -> None:
    """Drop every trigger that guards the ledger, for the rest of the transaction."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # What waits for the end of the transaction must not wait when a table is altered.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'records%'")
            dropping = [f"DROP TRIGGER {name} ON {table}" for name, table in cursor.fetchall()]
            dropping.append("SET CONSTRAINTS ALL DEFERRED")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            dropping = [f"DROP TRIGGER {name}" for (name,) in cursor.fetchall()]
        for statement in dropping:
            cursor.execute(statement)


def write(table: str, column: str, value: object, position: int, key: str = "position") -> None:
    """Set one column of one row."""
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {quoted(column)} = %s WHERE {quoted(key)} = %s", [value, position])


def read(table: str, column: str, position: int, key: str = "position") -> object:
    """The value of one column of one row, as the driver gives it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {quoted(column)} FROM {table} WHERE {quoted(key)} = %s", [position])
        (value,) = cursor.fetchone()
    return value
