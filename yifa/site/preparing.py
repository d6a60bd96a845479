"""Making Django and the database ready (准备数据库), as every command that touches records does first."""

import os
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from yifa.records.sequencer import migrating


def set_up() -> None:
    """Set Django up, so that models can be imported."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.site.settings")
    django.setup()


def prepare() -> None:
    """Set Django up and bring the database to its present form, saying nothing."""
    set_up()
    if connection.vendor == "sqlite":
        Path(connection.settings_dict["NAME"]).parent.mkdir(parents=True, exist_ok=True)
    if _behind():
        with migrating():
            call_command("migrate", verbosity=0, interactive=False)


def _behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
