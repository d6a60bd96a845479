"""Making Django and the database ready (准备数据库), as every command that touches records does first."""

import os
from pathlib import Path

import django
from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from yifa.kernel.errors import Refused
from yifa.records.sequencer import migrating


def set_up() -> None:
    """Set Django up, so that models can be imported."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.site.settings")
    django.setup()


def prepare() -> None:
    """Set Django up and bring the database to its present form, saying nothing. Raises ``database_unavailable``."""
    set_up()
    try:
        if connection.vendor == "sqlite":
            _keep_private(Path(connection.settings_dict["NAME"]))
        if _behind():
            with migrating():
                call_command("migrate", verbosity=0, interactive=False)
    except (Error, OSError) as error:
        why = " ".join(str(error).split())
        raise Refused("database_unavailable", name=connection.settings_dict["NAME"], why=why) from error


def _keep_private(path: Path) -> None:
    # SQLite would let everybody on the machine read what it creates; its other files follow the mode of this one.
    if not path.is_absolute():
        # A database in memory has a name, but no file.
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)


def _behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
