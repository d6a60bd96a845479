"""Two hundred writers at once, on both engines, with a reader that follows the log meanwhile."""

import re
import subprocess

from .conftest import Start

PROCESSES, THREADS, ROUNDS = 4, 50, 1

PREPARE = """
from yifa.site.preparing import prepare
prepare()
from tests.records import district
district.enter()
print(district.filed().number)
"""

FOLLOW = """
import sys, time
from yifa.site.preparing import set_up
set_up()
from yifa.records.models import Event
print("reading", flush=True)
seen, next_, end = [], 0, int(sys.argv[1])
until = time.monotonic() + 120
while next_ < end and time.monotonic() < until:
    found = list(Event.objects.filter(position__gte=next_).order_by("position").values_list("position", flat=True)[:50])
    seen += found
    next_ = found[-1] + 1 if found else next_
    time.sleep(0 if found else 0.01)
print("skipped" if seen != list(range(end)) else "saw every event", len(seen))
"""

COUNT = """
from yifa.site.preparing import set_up
set_up()
from yifa.records.models import Case, Event, Head, Mark, Tally
from yifa.records.replaying import check
print("size", Head.objects.get().size, Event.objects.count())
for mark in ("锡住建", "锡审"):
    numbers = Case.objects.filter(number__startswith=mark).values_list("number", flat=True)
    print(mark, *sorted(int(number.split("〕")[1][:-1]) for number in numbers))
print("shared", *Event.objects.filter(case__number="锡住建许〔2018〕1号").order_by("position").values_list("sequence", flat=True))
print("received", Tally.objects.get(scope="xishan", occurred_on="2018-03-01", count="permit.received").amount)
print("differs", *check())
"""


def finish(process: "subprocess.Popen[str]") -> str:
    output, _ = process.communicate(timeout=240)
    assert process.returncode == 0, output
    return str(output)


def test_two_hundred_writers_lose_double_and_skip_nothing(start: Start) -> None:
    shared = finish(start("-c", PREPARE)).strip()
    writers = PROCESSES * THREADS
    # 每个写入者每轮开一案、受理、决定，并在共用案件中补记一次；另有一次同一请求，只有一个成功。
    expected = 1 + writers * ROUNDS * 4 + 1
    reader = start("-c", FOLLOW, str(expected))
    assert reader.stdout is not None
    assert reader.stdout.readline() == "reading\n"
    working = [
        start("-m", "tests.records.writers", str(THREADS), str(ROUNDS), shared, f"甲{each}")
        for each in range(PROCESSES)
    ]
    said = "".join(map(finish, working))
    assert said == "won\n"
    assert finish(reader) == f"saw every event {expected}\n"

    counted = dict(line.partition(" ")[::2] for line in finish(start("-c", COUNT)).splitlines())
    assert counted["size"] == f"{expected} {expected}"
    # 一半写入者在住建局开案，一半在审计局；共用案件也是住建局的。
    each = writers * ROUNDS // 2
    assert counted["锡住建"] == " ".join(map(str, range(1, each + 2)))
    assert counted["锡审"] == " ".join(map(str, range(1, each + 1)))
    assert counted["shared"] == " ".join(map(str, range(1, writers * ROUNDS + 3)))
    assert counted["received"] == str(writers * ROUNDS + 1)
    assert counted["differs"] == ""
    verified = finish(start("-m", "yifa.site.cli", "ledger", "verify"))
    assert re.match(rf"ok: {expected} events, 0 checkpoints, root [0-9a-f]{{64}}\n", verified)


VERIFY = """
from yifa.site.preparing import prepare
prepare()
from django.db import connection
from tests.records import district, tampering
from yifa.records import ledger, verifying
from yifa.records.session import Session
district.enter()
verifying.SPAN, verifying._ALONE = 16, 0
with Session() as session:
    number = district.filed(session).number
    for turn in range(99):
        session.perform(number, "note", {"text": f"第{turn}次补记"}, district.clerk(), district.FILED)
        if turn in (14, 40):
            session.flush()
            ledger.checkpoint()
found = verifying.verify()
print(found.size, found.checkpoints, found.faults, found.root == ledger.checkpoint().root)
tampering.triggers_off()
tampering.write("records_event", "data", '{"text":"改"}', 77)
print([fault[:2] for fault in verifying.verify().faults])
"""


def test_several_processes_verify_what_one_verifies(start: Start) -> None:
    # 每段十六个事件，检查点在第16、42个事件之后：一段的末尾和一段的中间。
    assert finish(start("-c", VERIFY)) == "100 2 [] True\n[('digest', 77)]\n"
