import pytest
from django.db import connection

from yifa.site.cli import FAILED, main

from . import district

pytestmark = pytest.mark.usefixtures("xishan")


def test_replay_finds_a_row_that_its_events_do_not_make_and_rebuild_puts_it_right(
    capsys: pytest.CaptureFixture[str],
) -> None:
    number = district.decided().number
    assert main(["ledger", "replay"]) == 0
    with connection.cursor() as cursor:
        # A case's row is derived, so nothing stops whoever reaches the database from changing it.
        cursor.execute("UPDATE records_case SET state = 'filed' WHERE number = %s", [number])
    capsys.readouterr()
    assert main(["ledger", "replay"]) == FAILED
    assert capsys.readouterr().err == f"error: replay_differs: {number}: case\n"
    assert main(["ledger", "rebuild"]) == 0
    assert capsys.readouterr().out == "ok: 1 cases written anew\n"
    assert main(["ledger", "replay"]) == 0


def test_a_proof_is_written_without_a_line_break_as_its_format_demands(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    number = district.filed().number
    assert main(["ledger", "prove", f"{number}#1"]) == FAILED
    assert capfdbinary.readouterr().err.startswith(b"error: proof_not_ready: ")
    assert main(["ledger", "checkpoint"]) == 0
    capfdbinary.readouterr()
    assert main(["ledger", "prove", f"{number}#1"]) == 0
    proof = tmp_path_factory.mktemp("proof") / "proof.json"
    proof.write_bytes(capfdbinary.readouterr().out)
    assert main(["ledger", "key"]) == 0
    vkey = capfdbinary.readouterr().out.decode().strip()
    assert main(["check", str(proof), "--key", vkey]) == 0
    assert f"案号：{number}" in capfdbinary.readouterr().out.decode()


def test_an_event_whose_content_was_changed_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    number = district.decided().number
    assert main(["ledger", "checkpoint"]) == 0
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER records_event_no_update")
        else:
            # What waits for the end of the transaction must not wait when a table is altered.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE records_event DISABLE TRIGGER USER")
        cursor.execute("UPDATE records_event SET data = replace(data, 'granted', 'denied') WHERE sequence = 3")
    assert main(["ledger", "verify"]) == FAILED
    # The tree is of the digests, which nobody changed: so nothing but the event is at fault.
    assert capsys.readouterr().err == f"error: ledger_fault: event 2 ({number}#3): digest\n"
