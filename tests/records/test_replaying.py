from datetime import date
from importlib import import_module

import pytest
from django.db import connection

from yifa.kernel.references import Opening
from yifa.records import models
from yifa.records.correcting import correct
from yifa.records.facts import StoredFacts
from yifa.records.performing import perform
from yifa.records.replaying import check, rebuild, replay
from yifa.records.rows import names
from yifa.records.session import Session

from .district import ACCEPTED, DECIDED, clerk, decided, filed, head
from .procedures import Inspection
from .tampering import triggers_off

pytestmark = pytest.mark.usefixtures("xishan")
DERIVED = (
    models.Case, models.Clock, models.Link, models.Involved, models.Tally, models.MonthTally, models.Serial, models.Mark,
    models.Head, models.Node,
)  # fmt: skip


def stored() -> dict[str, list[str]]:
    return {model.__name__: sorted(map(str, model._default_manager.values_list())) for model in DERIVED}


@pytest.fixture
def year() -> list[str]:
    """A few cases of every kind: late, corrected, with a sub-case, linked, suspended."""
    with Session() as session:
        plain = decided("granted", 3_500, session=session).number
        corrected = decided("denied", 100, "xishan.audit", session).number
        correct(corrected, 3, "有误", clerk("xishan.audit"), head("xishan.audit"), DECIDED, session=session)
        child = session.perform(Opening(Inspection, "xishan.housing", plain), "plan", {}, clerk(), DECIDED).number
        linked = filed(session, earlier=plain, responsible_organ="xishan.audit", answer_by="2018-03-09").number
        session.perform(linked, "accept", {}, clerk(), ACCEPTED)
        session.perform(linked, "suspend", {}, clerk(), date(2018, 3, 12))
        session.perform(linked, "resume", {}, clerk(), date(2018, 3, 16))
    return [plain, corrected, child, linked]


def test_replay_of_every_case_is_its_stored_row(year: list[str]) -> None:
    for number in year:
        assert replay(number) == StoredFacts().case(number)
    assert list(check()) == []


def test_whatever_is_derived_can_be_made_again(year: list[str]) -> None:
    before = stored()
    for model in (models.Clock, models.Link, models.Involved, models.Tally, models.MonthTally, models.Serial):
        model._default_manager.all().delete()
    models.Case.objects.update(state="?", data="{}", runs="[]", next_due=None, closed_on=None, outcome="?")
    assert rebuild() == 4
    assert stored() == before
    assert list(check()) == []
    # 重建之后照常办案。
    assert perform(year[3], "decide", {"outcome": "denied"}, head(), date(2018, 4, 9)).sequence == 5
    assert list(check()) == []


def test_the_tallies_by_month_of_an_older_database_are_added_up_from_those_by_day(year: list[str]) -> None:
    columns = names(models.MonthTally)
    before = sorted(models.MonthTally.objects.values_list(*columns))
    models.MonthTally.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(import_module("yifa.records.migrations.0006_by_month").adding(connection.vendor))
    assert sorted(models.MonthTally.objects.values_list(*columns)) == before
    assert ("xishan", "permit.received", date(2018, 3, 1), 3) in before


def test_check_names_what_differs(year: list[str]) -> None:
    plain, corrected, child, linked = year
    models.Case.objects.filter(number=plain).update(outcome="denied")
    models.Clock.objects.filter(case__number=corrected).update(due=date(2018, 5, 1))
    models.Link.objects.all().delete()
    models.Involved.objects.filter(organ="xishan.audit", case__number=linked).delete()
    models.Tally.objects.filter(scope="xishan.audit", count="permit.received").update(amount=9)
    models.MonthTally.objects.filter(scope="xishan.audit").delete()
    models.Serial.objects.filter(series__startswith="锡审").update(last=7)
    models.Mark.objects.create(
        event_id=0, case=models.Case.objects.get(number=child), count="permit.received", amount=1, organ="xishan",
        path="/xishan/", occurred_on=DECIDED,
    )  # fmt: skip
    assert sorted(check()) == sorted(
        [
            f"{plain}: case", f"{corrected}: clock", f"{linked}: link", f"{linked}: involved", "xishan.audit: tally",
            "xishan.audit: monthtally", "锡审许〔2018〕{}号: serial", f"{child}: mark",
        ]
    )  # fmt: skip


def test_a_count_declared_later_is_filled_from_the_events(year: list[str]) -> None:
    before = models.Mark.objects.filter(count="permit.granted").count()
    assert before == 1
    all_marks = list(models.Mark.objects.values_list())
    triggers_off()
    models.Mark.objects.filter(count="permit.granted").delete()
    models.Tally.objects.filter(count="permit.granted").delete()
    rebuild()
    assert models.Mark.objects.filter(count="permit.granted").count() == 1
    assert models.Mark.objects.count() == len(all_marks)
    assert list(check()) == []
