"""Triggers for what ``REPLACE`` would do on SQLite: it deletes the row with the same key, and no trigger on deleting fires."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

KEYS = {
    "records_event": ("position = NEW.position", "case_id = NEW.case_id AND sequence = NEW.sequence", "key = NEW.key"),
    "records_attachment": ("digest = NEW.digest",),
    "records_mark": ("id = NEW.id",),
    "records_checkpoint": ("size = NEW.size",),
    "records_calendarnotice": ("id = NEW.id", '"order" = NEW."order"'),
}


def create(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Create the triggers."""
    for table, keys in KEYS.items() if editor.connection.vendor == "sqlite" else ():
        same = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {key})" for key in keys)
        editor.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {same} "
            f"BEGIN SELECT RAISE(ABORT, 'append-only: {table} may not be changed'); END"
        )


def drop(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the triggers."""
    for table in KEYS if editor.connection.vendor == "sqlite" else ():
        editor.execute(f"DROP TRIGGER {table}_no_replace")


class Migration(migrations.Migration):
    dependencies = [("records", "0002_append_only")]

    operations = [migrations.RunPython(create, drop)]
