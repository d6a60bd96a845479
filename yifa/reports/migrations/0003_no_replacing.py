"""A trigger for what ``REPLACE`` would do on SQLite: it deletes the row with the same key, and no trigger on deleting fires."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_TRIGGER = """
CREATE TRIGGER reports_edition_no_replace BEFORE INSERT ON reports_edition
WHEN EXISTS (SELECT 1 FROM reports_edition WHERE id = NEW.id)
OR EXISTS (SELECT 1 FROM reports_edition WHERE organ_id = NEW.organ_id AND year = NEW.year AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'append-only: reports_edition may not be changed'); END
"""


def create(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Create the trigger."""
    if editor.connection.vendor == "sqlite":
        editor.execute(_TRIGGER)


def drop(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the trigger."""
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER reports_edition_no_replace")


class Migration(migrations.Migration):
    dependencies = [("reports", "0002_append_only")]

    operations = [migrations.RunPython(create, drop)]
