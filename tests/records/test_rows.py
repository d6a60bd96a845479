from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from yifa.records import models
from yifa.records.rows import Batch, Conflict

pytestmark = pytest.mark.django_db

# 五十行以内与其他语句合并发送，更多的在 PostgreSQL 上成批写入，两边都要试到。
few_and_many = pytest.mark.parametrize("number", [1, 50, 51, 700])


def put(model: Any, rows: list[tuple[Any, ...]], conflict: Conflict = "refuse") -> None:
    batch = Batch()
    batch.put(model, rows, conflict)
    batch.send()


def series(number: int) -> str:
    return f"锡山行复〔{number}〕{{}}号"


@few_and_many
def test_a_row_whose_key_is_there_takes_the_new_values_and_the_others_come_in(number: int) -> None:
    put(models.Serial, [(series(each), 1) for each in range(number)])
    put(models.Serial, [(series(each), 9) for each in range(1, number + 1)], "replace")
    stored = dict(models.Serial.objects.values_list("series", "last"))
    assert stored == {series(0): 1} | {series(each): 9 for each in range(1, number + 1)}


@few_and_many
def test_amounts_are_added_to_those_that_are_there(number: int) -> None:
    first = date(2018, 1, 1)
    days = [first + timedelta(each) for each in range(number + 1)]
    put(models.Tally, [("xishan", day, "mediation.accepted", 2) for day in days[:-1]], "add")
    put(models.Tally, [("xishan", day, "mediation.accepted", -5) for day in days[1:]], "add")
    stored = dict(models.Tally.objects.values_list("occurred_on", "amount"))
    assert stored == dict.fromkeys(days[1:-1], -3) | {days[0]: 2, days[-1]: -5}


@few_and_many
def test_of_rows_that_are_nothing_but_a_key_one_stays(number: int) -> None:
    cases = [UUID(int=each) for each in range(number + 1)]
    pairs = [(case, target, "appeals") for case, target in pairwise(cases)]
    put(models.Link, pairs, "replace")
    put(models.Link, pairs, "replace")
    assert sorted(models.Link.objects.values_list("case_id", "target_id", "relation")) == pairs


@few_and_many
def test_every_value_comes_back_as_it_was_given(number: int) -> None:
    odd = ["\\.", "\\N", "制表\t符", "换\n行\r\n", "引\"号'", "反斜线\\", "百分号%s", "𠮷野", ""]
    clocks = [
        (UUID(int=1), f"{each}{odd[each % len(odd)]}", each, odd[each % len(odd)], "", date(2018, 1, 31),
         date(2018, 2, 28), date(2018, 3, 1), each % 2 == 0, "2018", "running",
         None if each % 3 else date(2018, 2, 14))
        for each in range(number)
    ]  # fmt: skip
    nodes = [(8, each, bytes([0, each % 256, 92, 255])) for each in range(number)]
    batch = Batch()
    batch.put(models.Clock, clocks)
    batch.put(models.Node, nodes)
    batch.send()
    columns = ("case_id", "clock", "run", "limit", "version", "started_on", "due", "due_no_roll", "provisional",
               "calendar", "status", "stopped_on")  # fmt: skip
    assert list(models.Clock.objects.order_by("run").values_list(*columns)) == clocks
    stored = models.Node.objects.order_by("index").values_list("level", "index", "hash")
    assert [(level, index, bytes(content)) for level, index, content in stored] == nodes


@few_and_many
def test_what_was_put_in_first_is_done_first(number: int) -> None:
    old, new = ([(level, each, b"hash") for each in range(number)] for level in (8, 9))
    put(models.Node, old)
    batch = Batch()
    batch.put(models.Node, new)
    batch.remove(models.Node, "level", 8)
    batch.put(models.Node, old)
    batch.remove(models.Node, "level", 9)
    batch.send()
    assert set(models.Node.objects.values_list("level", flat=True)) == {8}
    assert models.Node.objects.count() == number


@few_and_many
def test_one_row_that_is_there_already_refuses_them_all(number: int) -> None:
    put(models.Node, [(8, number - 1, b"first")])
    with pytest.raises(IntegrityError), transaction.atomic():
        put(models.Node, [(8, each, b"second") for each in range(number)])
    assert list(models.Node.objects.values_list("index", flat=True)) == [number - 1]


@few_and_many
@pytest.mark.parametrize("write", [
    pytest.param(lambda rows: put(models.CalendarNotice, rows, "replace"), id="replace"),
    pytest.param(lambda rows: put(models.CalendarNotice, rows), id="insert"),
])  # fmt: skip
def test_no_way_of_writing_changes_what_may_only_be_added(number: int, write: Callable[[Any], None]) -> None:
    def notices(text: str) -> list[tuple[str, int, str]]:
        return [(f"国办发明电〔{each}〕", each, text) for each in range(number)]

    put(models.CalendarNotice, notices("原文"))
    with pytest.raises(DatabaseError), transaction.atomic():
        write(notices("改动"))
    assert set(models.CalendarNotice.objects.values_list("notice", flat=True)) == {"原文"}
