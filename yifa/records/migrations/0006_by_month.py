"""Tallies by month, added up from those by day."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_MONTH = {"sqlite": "date(occurred_on, 'start of month')", "postgresql": "date_trunc('month', occurred_on)::date"}


def adding(vendor: str) -> str:
    """The statement that fills the new table."""
    return (
        "INSERT INTO records_monthtally (scope, count, month, amount) "
        f"SELECT scope, count, {_MONTH[vendor]}, SUM(amount) FROM records_tally GROUP BY 1, 2, 3"
    )


def add_up(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Fill the new table."""
    editor.execute(adding(editor.connection.vendor))


class Migration(migrations.Migration):
    dependencies = [("records", "0005_case_by_opening")]

    operations = [
        migrations.CreateModel(
            name="MonthTally",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "scope", "count", "month", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("scope", models.CharField(max_length=60, verbose_name="范围")),
                ("count", models.CharField(max_length=120, verbose_name="计数项")),
                ("month", models.DateField(help_text="当月第一日", verbose_name="月份")),
                ("amount", models.BigIntegerField(verbose_name="数量")),
            ],
            options={
                "verbose_name": "按月汇总",
            },
        ),
        migrations.RunPython(add_up, migrations.RunPython.noop),
    ]
