"""SQLite's ``REPLACE`` deletes a row without any trigger on deleting; the ledger refuses it all the same."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from yifa.records.attachments import attach
from yifa.records.ledger import checkpoint
from yifa.records.recalculating import add_notice
from yifa.reports.editions import freeze

from .district import clerk, decided

pytestmark = [
    pytest.mark.usefixtures("xishan"),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL knows no REPLACE"),
]


@pytest.mark.parametrize(
    "table, key",
    [
        *((table, "") for table in ("records_event", "records_attachment", "records_mark", "records_checkpoint")),
        *((table, "") for table in ("records_calendarnotice", "reports_edition")),
        # 主键不同，但案件和步骤序号、次序、年度和版次相同。
        ("records_event", "position"),
        ("records_calendarnotice", "id"),
        ("reports_edition", "id"),
    ],
)
def test_nothing_that_was_recorded_can_be_replaced(table: str, key: str) -> None:
    decided()
    attach(b"%PDF-1.7", "决定书.pdf", "application/pdf")
    checkpoint()
    notice = {"id": "2027", "year": 2027, "off": {"元旦": "2027-01-01"}}
    add_notice(notice, clerk(), date(2026, 11, 20), at=datetime(2026, 11, 20, tzinfo=UTC))
    freeze(2018, date(2018, 12, 31), date(2019, 1, 10), template="# 报告")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} LIMIT 1")
        assert cursor.description is not None
        columns, row = [each[0] for each in cursor.description], list(cursor.fetchone())
        if key:
            place = columns.index(key)
            row[place] = "other" if isinstance(row[place], str) else 9_999
        places = ", ".join(["%s"] * len(row))
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            cursor.execute(f"REPLACE INTO {table} VALUES ({places})", row)
