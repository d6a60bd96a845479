from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from yifa.records import models
from yifa.records.attachments import attach
from yifa.records.ledger import checkpoint
from yifa.records.recalculating import add_notice
from yifa.registers.models import Organ

from .district import clerk, decided

pytestmark = pytest.mark.usefixtures("xishan")


@pytest.mark.parametrize("act", ["UPDATE {} SET {} = {}", "DELETE FROM {} WHERE {} = {}"])
@pytest.mark.parametrize(
    "table, column",
    [
        ("records_event", "position"),
        ("records_attachment", "size"),
        ("records_mark", "amount"),
        ("records_checkpoint", "size"),
        ("records_calendarnotice", '"order"'),
    ],
)
def test_the_database_itself_refuses_to_change_what_was_recorded(act: str, table: str, column: str) -> None:
    decided()
    attach(b"%PDF-1.7", "决定书.pdf", "application/pdf")
    checkpoint()
    notice = {"id": "2027", "year": 2027, "off": {"元旦": "2027-01-01"}}
    add_notice(notice, clerk(), date(2026, 11, 20), at=datetime(2026, 11, 20, tzinfo=UTC))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone()[0] > 0
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            cursor.execute(act.format(table, column, column))


def test_what_an_event_names_cannot_be_deleted() -> None:
    decided()
    for rows in (models.Case.objects.all(), Organ.objects.filter(key="xishan.housing")):
        with pytest.raises(ProtectedError):
            rows.delete()
