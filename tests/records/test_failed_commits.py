import pytest
from django.db import DatabaseError, connection

from yifa.records import models
from yifa.records.replaying import check
from yifa.records.session import Session
from yifa.records.verifying import verify

from .district import filed

pytestmark = pytest.mark.usefixtures("xishan")


def test_a_session_whose_commit_failed_believes_the_database_however_long_the_log_has_become() -> None:
    patch = pytest.MonkeyPatch()

    def fail(savepoint: str) -> None:
        patch.undo()
        raise DatabaseError("disk full")

    with Session() as session:
        lost = filed(session, subject="占用城南路人行道")
        patch.setattr(connection, "savepoint_commit", fail)
        with pytest.raises(DatabaseError, match="disk full"):
            session.flush()
        assert models.Event.objects.count() == 0
        # 他人登记的件数与丢失的相同，账本因此恰好等长。
        others = filed(subject="占用友谊路车行道")
        assert (others.number, others.position) == (lost.number, lost.position)
        session.begin(None, None)
        assert session.held(others.number).case.data["subject"] == "占用友谊路车行道"
        assert filed(session, subject="占用城南路人行道").number != others.number
    assert list(check()) == []
    assert verify().faults == []
