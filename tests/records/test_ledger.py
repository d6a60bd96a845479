import hashlib
import json
import random
from datetime import date, timedelta
from typing import Any

import orjson
import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from yifa.kernel import merkle, notes, proofs
from yifa.kernel.digests import log_entry
from yifa.kernel.errors import Refused
from yifa.records import gate, ledger, models, verifying
from yifa.records.attachments import attach
from yifa.records.correcting import correct
from yifa.records.performing import perform
from yifa.records.replaying import check
from yifa.records.session import Session
from yifa.records.verifying import Fault, verify

from . import district
from .conftest import KEY
from .district import ACCEPTED, DECIDED, FILED, clerk, decided, filed, head
from .tampering import read, triggers_off, write
from .test_standings import certify, patrol

pytestmark = pytest.mark.usefixtures("xishan")
TEXTS = (
    "action", "actor", "post", "organ", "opens", "data", "calendar", "attachments", "state", "key", "previous",
    "algorithm", "digest",
)  # fmt: skip


@pytest.fixture
def case() -> str:
    """Six events at positions 0 to 5; the case of interest has those from 1 on; the last is a correction."""
    filed(organ="xishan.audit")
    number = filed().number
    digest = attach(b"%PDF-1.7", "勘查记录.pdf", "application/pdf")
    perform(number, "note", {"text": "现场勘查"}, clerk(), FILED, attachments=[digest], key="网上申请-1")
    perform(number, "accept", {}, clerk(), ACCEPTED)
    perform(number, "decide", {"outcome": "granted", "fee_fen": 3_500}, head(), DECIDED)
    correct(number, 4, "有误", clerk(), head(), DECIDED)
    return number


def events_at_fault() -> set[int]:
    return {fault.position for fault in verify().faults if fault.position is not None}


def test_an_untouched_ledger_verifies(case: str) -> None:
    ledger.checkpoint()
    found = verify()
    assert (found.size, found.checkpoints, found.faults) == (6, 1, [])
    assert found.root == merkle.root(map(merkle.leaf_hash, ledger.entries(0, 6)))


def test_the_empty_ledger_verifies() -> None:
    ledger.checkpoint()
    assert verify() == (0, merkle.EMPTY_ROOT, 1, [], 0)


def test_verifying_tells_how_many_events_no_checkpoint_speaks_for(case: str) -> None:
    assert verify().unsigned == 6
    ledger.checkpoint()
    assert verify().unsigned == 0
    filed()
    assert verify().unsigned == 1


def test_a_changed_byte_in_any_column_names_the_event(case: str) -> None:
    triggers_off()
    changed = 0
    for position in range(6):
        for column in TEXTS:
            value = read("records_event", column, position)
            if not value:
                continue
            assert isinstance(value, str)
            for place in {0, len(value) // 2, len(value) - 1}:
                other = "0" if value[place] != "0" else "1"
                write("records_event", column, value[:place] + other + value[place + 1 :], position)
                assert position in events_at_fault(), (column, place)
                changed += 1
            write("records_event", column, value, position)
    assert changed > 100
    assert verify().faults == []


def test_a_changed_number_day_instant_or_secret_names_the_event(case: str) -> None:
    triggers_off()
    other = models.Event.objects.get(position=0)
    event = models.Event.objects.get(position=4)
    secret = bytes(event.secret)
    changes: list[tuple[str, Any]] = [
        ("sequence", 9),
        ("voids", 1),
        ("occurred_on", event.occurred_on + timedelta(1)),
        ("recorded_at", event.recorded_at + timedelta(microseconds=1)),
        ("secret", bytes([secret[0] ^ 1]) + secret[1:]),
        ("secret", secret[:-1]),
        ("secret", b""),
        ("case", other.case),
        ("key", "另一来件"),
        ("post", ""),
    ]
    for name, value in changes:
        before = getattr(event, name)
        models.Event.objects.filter(position=4).update(**{name: value})
        assert 4 in events_at_fault(), name
        models.Event.objects.filter(position=4).update(**{name: before})
    assert verify().faults == []
    # 没有填报内容的步骤，经办人同样以随机数隐去。
    models.Event.objects.filter(position=3).update(secret=bytes(16))
    assert events_at_fault() == {3}


def test_white_space_and_other_spellings_of_the_same_value_are_found(case: str) -> None:
    triggers_off()
    data = str(read("records_event", "data", 1))
    for other in (data.replace(":", ": ", 1), f"{data} ", data.replace("王", "\\u738b")):
        write("records_event", "data", other, 1)
        assert events_at_fault() == {1}
    write("records_event", "data", data, 1)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT CAST(recorded_at AS TEXT) FROM records_event WHERE position = 1")
            (instant,) = cursor.fetchone()
        for other in (instant.replace(" ", "T"), f"{instant}0"):
            write("records_event", "recorded_at", other, 1)
            assert events_at_fault() == {1}
        write("records_event", "recorded_at", instant, 1)
        write("records_event", "data", data.encode(), 1)
        assert events_at_fault() == {1}


def test_an_event_that_is_gone_moved_or_added_is_named(case: str) -> None:
    triggers_off()
    ledger.checkpoint()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM records_mark")
        cursor.execute("UPDATE records_event SET position = 100 WHERE position = 2")
        assert [fault[:2] for fault in verify().faults] == [
            ("missing", 2),
            ("chain", 3),
            ("position outside the log", 100),
        ]
        cursor.execute("UPDATE records_event SET position = 2 WHERE position = 100")
        assert verify().faults == []
        cursor.execute("DELETE FROM records_event WHERE position = 5")
        assert [fault[:2] for fault in verify().faults] == [("missing", 5)]


def test_a_ledger_cut_short_shows_against_its_checkpoint(case: str) -> None:
    ledger.checkpoint()
    triggers_off()
    frontier = merkle.Frontier()
    for entry in ledger.entries(0, 5):
        frontier.append(merkle.leaf_hash(entry))
    models.Mark.objects.filter(event_id=5).delete()
    models.Event.objects.filter(position=5).delete()
    models.Head.objects.update(size=5, peaks=orjson.dumps(frontier.to_hex()).decode())
    assert verify().faults == [Fault("checkpoint 6: events lost")]


def test_an_event_rewritten_with_a_fitting_digest_shows_in_chain_and_root(case: str) -> None:
    ledger.checkpoint()
    triggers_off()
    event = models.Event.objects.get(position=1)
    other = filed(applicant="赵强")
    forged = models.Event.objects.get(position=other.position)
    models.Event.objects.filter(position=1).update(digest=forged.digest, data=forged.data, secret=forged.secret)
    faults = verify().faults
    assert ("digest", 1) in [fault[:2] for fault in faults]
    assert ("chain", 2) in [fault[:2] for fault in faults]
    assert "checkpoint 6: root" in [fault.what for fault in faults]
    assert [fault.event for fault in faults if fault.position == 1] == [f"{event.case.number}#1"]


def test_a_changed_head_checkpoint_or_file_is_found(case: str) -> None:
    ledger.checkpoint()
    triggers_off()
    head_row, stored = models.Head.objects.get(), models.Checkpoint.objects.get()
    models.Head.objects.update(peaks=head_row.peaks.replace("a", "b"))
    assert [fault.what for fault in verify().faults] == ["end of the log"]
    models.Head.objects.update(peaks=head_row.peaks)
    models.Checkpoint.objects.update(root=bytes(32))
    assert [fault.what for fault in verify().faults] == ["checkpoint 6: stored root"]
    models.Checkpoint.objects.update(root=stored.root, note=stored.note.replace("\n6\n", "\n7\n"))
    assert [fault.what for fault in verify().faults] == ["checkpoint 6: signature_invalid"]
    models.Checkpoint.objects.update(note=stored.note)
    file = models.Attachment.objects.get()
    for changed in ({"content": b"%PDF-1.8"}, {"name": "勘查记录（改）.pdf"}, {"media_type": "text/plain"}):
        models.Attachment.objects.update(**changed)
        assert [fault.what for fault in verify().faults] == [f"attachment {file.digest}"]
        models.Attachment.objects.update(content=file.content, name=file.name, media_type=file.media_type)
    assert verify().faults == []
    models.Attachment.objects.all().delete()
    assert [fault.what for fault in verify().faults] == [f"attachment {file.digest}"]


def test_a_checkpoint_is_signed_once_for_each_size(case: str) -> None:
    first = ledger.checkpoint()
    assert ledger.checkpoint() == first
    filed()
    second = ledger.checkpoint()
    assert (first.size, second.size) == (6, 7)
    said = notes.parse_checkpoint(notes.verify(second.note, [notes.public_key(KEY)]))
    assert (said.origin, said.size) == ("xishan.example/ledger", 7)
    path = merkle.consistency_proof(6, 7, ledger.hash_at())
    assert merkle.verify_consistency(6, 7, path, bytes(first.root), said.root)


def test_a_proof_shows_what_its_reader_may_see_and_holds_offline(case: str) -> None:
    event = ledger.find(f"{case}#1")
    assert event == ledger.find("1")
    ledger.checkpoint()
    whole = proofs.check(ledger.prove(event, gate.OFFICE), ledger.vkey())
    assert whole.position == 1
    assert {name: field["value"] for name, field in whole.disclosure["fields"].items()} == {
        **district.APPLICATION, "@actor": "xishan.housing.p1", "@attachments": [], "@key": None,
        "@post": "xishan.housing.clerk",
    }  # fmt: skip
    public = ledger.prove(event, gate.PUBLIC)
    assert "王小芳" not in public.decode()
    assert all(set(field) == {"digest"} for field in proofs.check(public, ledger.vkey()).disclosure["fields"].values())
    for unknown in ("6", "-1", "x", f"{case}#9", "无此案#1", "", "9" * 30):
        with pytest.raises(Refused, match="ledger_event_unknown"):
            ledger.find(unknown)


def test_a_public_proof_shows_nothing_of_who_acted_with_which_files_and_under_which_key(case: str) -> None:
    ledger.checkpoint()
    event = ledger.find(f"{case}#2")
    (file,) = event.files
    public, whole = (json.loads(ledger.prove(event, viewer)) for viewer in (gate.PUBLIC, gate.OFFICE))
    # What docs/ledger-format.md names, and no more.
    assert set(public["disclosure"]["envelope"]) == {
        "action", "calendar", "case", "occurred_on", "opens", "organ", "position", "previous", "recorded_at", "sequence",
        "state", "voids",
    }  # fmt: skip
    names = {"@actor", "@attachments", "@key", "@post", "text"}
    assert {name: set(field) for name, field in public["disclosure"]["fields"].items()} == {
        name: {"digest"} for name in names
    }
    hidden = ("xishan.housing.p1", "xishan.housing.clerk", "网上申请-1", file["digest"], "勘查记录.pdf", "现场勘查")
    assert [word for word in hidden if word in json.dumps(public, ensure_ascii=False)] == []
    assert {name: field["value"] for name, field in whole["disclosure"]["fields"].items()} == {
        "@actor": "xishan.housing.p1",
        "@attachments": [
            {"digest": hashlib.sha256(b"%PDF-1.7").hexdigest(), "media_type": "application/pdf", "name": "勘查记录.pdf"}
        ],
        "@key": "网上申请-1",
        "@post": "xishan.housing.clerk",
        "text": "现场勘查",
    }


def test_files_that_a_step_opens_to_all_are_shown_in_a_public_proof_once_the_case_is_published() -> None:
    certify("苏B001", "孙明")
    certify("苏B002", "钱芳")
    number = patrol("苏B001", "苏B002").number
    day, names = date(2018, 6, 30), ("@actor", "@attachments", "@key", "@post")
    digest = attach(b"%PDF-1.7", "检查记录.pdf", "application/pdf")
    perform(number, "look", {}, clerk(), day, attachments=[digest])

    def shown() -> dict[str, Any]:
        ledger.checkpoint()
        fields = json.loads(ledger.prove(ledger.find(f"{number}#2"), gate.PUBLIC))["disclosure"]["fields"]
        return {name: fields[name]["value"] for name in names if "value" in fields[name]}

    assert shown() == {}
    perform(number, "end", {}, clerk(), day)
    assert shown() == {"@attachments": [{"digest": digest, "media_type": "application/pdf", "name": "检查记录.pdf"}]}


def test_an_event_s_entry_can_be_worked_out_from_its_row_as_the_document_says(case: str) -> None:
    def plain(value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    for event in models.Event.objects.order_by("position"):
        fields = {
            "@actor": event.actor, "@attachments": json.loads(event.attachments), "@key": event.key, "@post": event.post,
            **json.loads(event.data),
        }  # fmt: skip
        digests = {}
        for name, value in fields.items():
            salt = hashlib.sha256(b"yifa/salt\n" + bytes(event.secret) + name.encode()).digest()
            digests[name] = hashlib.sha256(b"yifa/field\n" + salt + plain(value)).hexdigest()
        envelope = {
            "action": event.action, "calendar": event.calendar, "case": event.case_id.hex,
            "occurred_on": event.occurred_on.isoformat(), "opens": json.loads(event.opens or "null"),
            "organ": event.organ, "position": event.position, "previous": event.previous,
            "recorded_at": event.recorded_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), "sequence": event.sequence,
            "state": event.state, "voids": event.voids,
        }  # fmt: skip
        whole = {"algorithm": "sha256", "envelope": envelope, "fields": digests}
        made = hashlib.sha256(b"yifa/event\n" + plain(whole)).hexdigest()
        assert ledger.entries(event.position, event.position + 1) == [f"sha256\n{made}".encode()]


def test_two_steps_by_one_person_cannot_be_seen_to_be_by_one(case: str) -> None:
    ledger.checkpoint()
    actors = [
        json.loads(ledger.prove(ledger.find(f"{case}#{step}"), gate.PUBLIC))["disclosure"]["fields"]["@actor"]["digest"]
        for step in (1, 2, 3)
    ]
    assert len({event.actor for event in models.Event.objects.filter(position__in=(1, 2, 3))}) == 1
    assert len(set(actors)) == 3


def test_a_proof_waits_for_a_checkpoint_and_does_not_sign_one(case: str) -> None:
    with pytest.raises(Refused) as refused:
        ledger.prove(ledger.find("5"), gate.OFFICE)
    assert (refused.value.code, refused.value.facts) == ("proof_not_ready", {"position": 5, "size": 0})
    assert not models.Checkpoint.objects.exists()
    ledger.checkpoint()
    filed()
    with pytest.raises(Refused) as refused:
        ledger.prove(ledger.find("6"), gate.PUBLIC)
    assert refused.value.facts == {"position": 6, "size": 6}
    assert proofs.check(ledger.prove(ledger.find("5"), gate.PUBLIC), ledger.vkey()).checkpoint.size == 6
    assert models.Checkpoint.objects.count() == 1


def test_a_node_of_the_tree_that_was_changed_lost_or_added_is_named() -> None:
    with Session() as session:
        number = filed(session).number
        for turn in range(599):
            session.perform(number, "note", {"text": f"第{turn}次补记"}, clerk(), FILED)
    assert verify().faults == []
    triggers_off()
    models.Node.objects.filter(level=8, index=1).update(hash=bytes(32))
    assert [fault.what for fault in verify().faults] == ["node 8/1"]
    models.Node.objects.filter(level=9, index=0).delete()
    assert [fault.what for fault in verify().faults] == ["node 8/1", "node 9/0"]
    models.Node.objects.create(level=8, index=2, hash=bytes(32))
    assert [fault.what for fault in verify().faults] == ["node 8/1", "node 8/2", "node 9/0"]


def test_tiles_and_proofs_hold_beyond_the_first_stored_level() -> None:
    with Session() as session:
        number = filed(session).number
        for turn in range(600):
            session.perform(number, "note", {"text": f"第{turn}次补记"}, clerk(), FILED)
    signed = ledger.checkpoint()
    leaves = [merkle.leaf_hash(entry) for entry in ledger.entries(0, 601)]
    assert bytes(signed.root) == merkle.root(leaves)
    # 601 个事件有两个完整的第 8 层节点、一个第 9 层节点。
    assert set(models.Node.objects.values_list("level", "index")) == {(8, 0), (8, 1), (9, 0)}
    for position in (0, 255, 256, 511, 512, 600):
        event = models.Event.objects.get(position=position)
        assert proofs.check(ledger.prove(event, gate.OFFICE), ledger.vkey()).position == position
    assert ledger.tile("tile/0/001") == b"".join(leaves[256:512])
    assert ledger.tile("tile/0/002.p/89") == b"".join(leaves[512:])
    assert ledger.tile("tile/1/000.p/2") == b"".join(merkle.hash_at(leaves)(8, index) for index in (0, 1))
    assert ledger.tile("tile/entries/002.p/89").startswith(
        b"\x00\x47" + log_entry(models.Event.objects.get(position=512).digest)
    )
    for unknown in ("tile/0/003", "tile/0/002.p/90", "tile/2/000.p/1", "tile/1/000.p/3"):
        with pytest.raises(Refused, match="tile_unknown"):
            ledger.tile(unknown)


def test_the_parts_of_a_large_ledger_join_to_the_same_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "SPAN", 8)
    with Session() as session:
        number = filed(session).number
        for turn in range(30):
            session.perform(number, "note", {"text": f"第{turn}次补记"}, clerk(), FILED)
            if turn in (6, 14, 20):
                session.flush()
                ledger.checkpoint()
    # 检查点在 8、16、22 个事件处：一段的末尾、两段的末尾、一段的中间。
    found = verify()
    assert (found.size, found.checkpoints, found.faults) == (31, 3, [])
    triggers_off()
    write("records_event", "data", '{"text":"改"}', 20)
    assert [fault[:2] for fault in verify().faults] == [("digest", 20)]


def test_sm3_can_be_used_where_it_is_prescribed(settings: Any) -> None:
    settings.YIFA_DIGEST = "sm3"
    decided()
    ledger.checkpoint()
    assert set(models.Event.objects.values_list("algorithm", flat=True)) == {"sm3"}
    assert verify().faults == []
    assert proofs.check(ledger.prove(ledger.find("0"), gate.OFFICE), ledger.vkey()).position == 0


class AnyStory(TestCase):
    """Whatever is done in whatever order, what is stored follows from the events, and a changed byte is found."""

    @given(seed=st.integers(0, 2**32), steps=st.integers(1, 25), batch=st.sampled_from([1, 4, 1_000]))
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    def test_any_story(self, seed: int, steps: int, batch: int) -> None:
        district.enter()
        chance = random.Random(seed)
        numbers: list[str] = []
        with Session(batch=batch) as session:
            for _ in range(steps):
                try:
                    self.step(chance, session, numbers)
                except Refused:
                    continue
        assert list(check()) == []
        ledger.checkpoint()
        assert verify().faults == []
        size = models.Event.objects.count()
        if size:
            self.tamper(chance, chance.randrange(size))

    def step(self, chance: random.Random, session: Session, numbers: list[str]) -> None:
        on = FILED + timedelta(chance.randrange(60))
        organ = chance.choice(["xishan.housing", "xishan.audit"])
        number = chance.choice(numbers) if numbers else ""
        match chance.choice(
            ["file", "accept", "note", "suspend", "resume", "decide", "withdraw", "publish", "correct"]
        ):
            case "file":
                numbers.append(filed(session, organ, on, **({"earlier": number} if number else {})).number)
            case "decide":
                data = {"outcome": chance.choice(["granted", "denied"]), "fee_fen": chance.randrange(10_000)}
                session.perform(number, "decide", data, head(organ), on)
            case "correct":
                correct(number, chance.randrange(1, 6), "有误", clerk(organ), head(organ), on, session=session)
            case action:
                data = {"text": f"补记{chance.random()}"} if action == "note" else {}
                session.perform(number, action, data, clerk(organ), on)

    def tamper(self, chance: random.Random, position: int) -> None:
        triggers_off()
        columns = {name: read("records_event", name, position) for name in TEXTS}
        name = chance.choice([name for name, value in columns.items() if value])
        value = str(columns[name])
        place = chance.randrange(len(value))
        other = chance.choice([each for each in "0aA〔 " if each != value[place]])
        write("records_event", name, value[:place] + other + value[place + 1 :], position)
        assert position in events_at_fault()


def test_dates_of_events_are_the_laws_and_instants_the_machines() -> None:
    filed(on=date(2018, 3, 1))
    event = models.Event.objects.get()
    assert event.occurred_on == date(2018, 3, 1)
    assert event.recorded_at.year >= 2026
